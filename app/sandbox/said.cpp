#include "sandbox/said.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace Sandbox {

namespace {

// However long an answer is, it does not take more pieces than this: a megabyte echoed is no reason to wait an hour.
constexpr qsizetype mostPieces = 500;

} // namespace

Ticket Ticket::number(quint64 count)
{
    const QByteArray hash = QCryptographicHash::hash(QByteArray::number(count), QCryptographicHash::Sha256).toHex();
    return {.trace = hash.first(32), .request = hash.last(32), .created = 1'780'000'000 + qint64(count)};
}

Said Said::within(const ChatCall &call) const
{
    Said said = *this;
    if (!call.thinks)
        said.reasoning.clear();
    if (!call.maxTokens)
        return said;
    // Thinking is paid from the same purse, and comes first.
    qsizetype left = qsizetype(*call.maxTokens) * 4;
    if (said.reasoning.size() + said.text.size() <= left)
        return said;
    said.finish = u"length"_s;
    said.calls.clear();
    said.reasoning.truncate(left);
    left -= said.reasoning.size();
    said.text.truncate(left);
    for (QString *const spoken : {&said.reasoning, &said.text}) {
        if (!spoken->isEmpty() && spoken->back().isHighSurrogate())
            spoken->chop(1);
    }
    return said;
}

Count Count::of(const ChatCall &call, const Said &said)
{
    Count count{.prompt = call.promptTokens, .reasoning = tokensOf(said.reasoning.size())};
    count.cached = said.fromCache ? count.prompt / 2 : 0;
    count.completion = count.reasoning + tokensOf(said.text.size());
    for (const ToolCall &made : said.calls)
        count.completion += tokensOf(made.name.size() + made.arguments.size());
    return count;
}

bool hasField(Manner::Reasoning form)
{
    return form == Manner::Reasoning::Content || form == Manner::Reasoning::Split
        || form == Manner::Reasoning::TagsAndContent;
}

bool hasDetails(Manner::Reasoning form)
{
    return form == Manner::Reasoning::Details || form == Manner::Reasoning::Split;
}

std::pair<QString, QString> tagsOf(Manner::Reasoning form)
{
    switch (form) {
    case Manner::Reasoning::Tags:
    case Manner::Reasoning::TagsAndContent:
        return {u"<think>\n"_s, u"\n</think>\n\n"_s};
    case Manner::Reasoning::OrphanTag:
        return {u""_s, u"\n</think>\n\n"_s};
    case Manner::Reasoning::Content:
    case Manner::Reasoning::Details:
    case Manner::Reasoning::Split:
        break;
    }
    return {};
}

std::pair<QString, QString> apart(const Said &said, Manner::Reasoning form)
{
    if (said.reasoning.isEmpty())
        return {QString(), said.text};
    const auto [before, after] = tagsOf(form);
    return {hasField(form) || hasDetails(form) ? said.reasoning : QString(),
            after.isNull() ? said.text : before + said.reasoning + after + said.text};
}

QStringList piecesOf(const QString &text, int length)
{
    const qsizetype step = qMax<qsizetype>(length, text.size() / mostPieces);
    QStringList pieces;
    for (qsizetype from = 0; from < text.size();) {
        qsizetype to = qMin(from + step, text.size());
        if (to < text.size() && text.at(to).isLowSurrogate())
            ++to;
        pieces.append(text.sliced(from, to - from));
        from = to;
    }
    return pieces;
}

QStringList wordsOf(const QString &text)
{
    QStringList words;
    for (qsizetype from = 0; from < text.size();) {
        const qsizetype space = text.indexOf(u' ', from);
        const qsizetype to = space < 0 ? text.size() : space + 1;
        words.append(text.sliced(from, to - from));
        from = to;
    }
    return words;
}

QStringList piecesOf(const QString &text, const Manner &manner)
{
    QStringList pieces = manner.byWord ? wordsOf(text) : piecesOf(text, manner.pieceLength);
    if (manner.snapshots) {
        for (qsizetype i = 1; i < pieces.size(); ++i)
            pieces[i].prepend(pieces.at(i - 1));
    }
    return pieces;
}

} // namespace Sandbox
