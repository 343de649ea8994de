#include "snippets/comparisonmarkdown.h"

#include "core/identity.h"
#include "snippets/comparisonclean.h"
#include "snippets/comparisonparts.h"
#include "snippets/curl.h"
#include "snippets/markdowntext.h"

using namespace Qt::StringLiterals;
using ComparisonParts::headingOf;

namespace {
constexpr char missing[] = "–";

class MarkdownReport
{
public:
    MarkdownReport(const ComparisonRecord &record, const ReportWords &words)
        : m_record(record)
        , m_words(words)
    {
    }

    QByteArray text() const
    {
        QByteArray text = "# " + heading("comparison");
        if (!m_record.name.isEmpty())
            text += ": " + MarkdownText::code(m_record.name.toUtf8());
        text += "\n\n" + MarkdownText::plain(ComparisonParts::momentOf(m_record.at).toUtf8()) + (m_record.at.isValid() ? ", " : "")
            + MarkdownText::plain(QByteArray(Identity::name) + ' ' + Identity::version) + "\n\n";
        text += section("question") + block(m_record.question);
        text += section("columns") + lineup() + section("figures") + figures();
        for (qsizetype i = 0; i < m_record.columns.size(); ++i)
            text += column(i);
        return text.trimmed() + '\n';
    }

private:
    QByteArray heading(const char *id) const { return MarkdownText::plain(headingOf(m_words, id).toUtf8()); }
    QByteArray section(const char *id) const { return "## " + heading(id) + "\n\n"; }
    QByteArray part(const char *id) const { return "### " + heading(id) + "\n\n"; }

    QByteArray block(const QString &text, const QByteArray &language = {}) const
    {
        const QByteArray whole = text.toUtf8();
        const QByteArray shown = MarkdownText::beginning(whole);
        QByteArray written = MarkdownText::fenced(shown, language);
        if (shown.size() < whole.size())
            written += heading("cut") + " (" + QByteArray::number(shown.size()) + " / " + QByteArray::number(whole.size()) + ")\n\n";
        return written;
    }

    static QByteArray row(const QByteArrayList &cells) { return "| " + cells.join(" | ") + " |\n"; }

    static QByteArray headOf(const QByteArrayList &cells)
    {
        return row(cells) + '|' + QByteArray("---|").repeated(cells.size()) + '\n';
    }

    QByteArray titleOf(qsizetype place) const { return MarkdownText::cell(m_record.columns.at(place).title.toUtf8()); }

    QByteArray lineup() const
    {
        QByteArray text = headOf({ "", heading("column"), heading("route"), heading("protocol"), heading("model"), heading("set"), heading("asked"), heading("failed") });
        for (qsizetype i = 0; i < m_record.columns.size(); ++i) {
            const ComparedColumn &column = m_record.columns.at(i);
            const QByteArray mark = i == m_record.reference ? " (" + heading("reference") + ')' : QByteArray();
            text += row({ QByteArray::number(i + 1), titleOf(i) + mark, MarkdownText::cell(column.routeName.toUtf8()), MarkdownText::cell(column.protocol),
                MarkdownText::cell(column.model.toUtf8()), MarkdownText::cell(ComparisonParts::settingsOf(column.column.set).toUtf8()),
                QByteArray::number(column.figures.asked), QByteArray::number(column.figures.failed) });
        }
        return text + '\n';
    }

    QByteArray value(Measure measure, double number, const QString &currency) const
    {
        return MarkdownText::plain(ComparisonParts::valueOf(m_words, measure, number, currency).toUtf8());
    }

    QByteArray figureCell(const ComparisonParts::FigureRow &row, qsizetype place) const
    {
        const std::optional<Spread> &spread = row.spreads.at(place);
        if (!spread)
            return missing;
        const QString &currency = m_record.columns.at(place).figures.currency;
        const QByteArray median = value(row.measure, spread->median, currency);
        QByteArray text = row.best.contains(place) ? "**" + median + "**" : median;
        if (ComparisonParts::isSpread(*spread)) {
            text += " (" + heading("p95") + ' ' + value(row.measure, spread->p95, currency) + "; " + value(row.measure, spread->least, currency) + " – "
                + value(row.measure, spread->most, currency) + ')';
        }
        return text;
    }

    QByteArray figures() const
    {
        QByteArrayList head { heading("figure") };
        for (qsizetype i = 0; i < m_record.columns.size(); ++i)
            head.append(titleOf(i));
        QByteArray text = headOf(head);
        const QList<ComparisonParts::FigureRow> rows = ComparisonParts::figureRows(m_record);
        for (const ComparisonParts::FigureRow &one : rows) {
            QByteArrayList cells { MarkdownText::plain(ComparisonParts::measureOf(m_words, one.measure).toUtf8()) };
            for (qsizetype i = 0; i < m_record.columns.size(); ++i)
                cells.append(figureCell(one, i));
            text += row(cells);
        }
        QByteArrayList finish { heading("finish") };
        for (const ComparedColumn &column : m_record.columns) {
            const QString reasons = ComparisonParts::finishReasonsOf(m_words, column.figures);
            finish.append(reasons.isEmpty() ? QByteArray(missing) : MarkdownText::plain(reasons.toUtf8()));
        }
        return text + row(finish) + '\n';
    }

    QByteArray sentences(const char *id, const QStringList &texts) const
    {
        if (texts.isEmpty())
            return {};
        QByteArray list = part(id);
        for (const QString &text : texts)
            list += "- " + MarkdownText::plain(text.toUtf8()) + '\n';
        return list + '\n';
    }

    QByteArray differences(const char *id, const QList<Difference> &differences) const
    {
        QStringList lines;
        for (const Difference &difference : differences)
            lines.append(ComparisonParts::differenceOf(m_words, difference));
        if (lines.isEmpty())
            return "#### " + heading(id) + "\n\n" + heading("nothing") + "\n\n";
        QByteArray text = "#### " + heading(id) + "\n\n";
        for (const QString &line : std::as_const(lines))
            text += "- " + MarkdownText::plain(line.toUtf8()) + '\n';
        return text + '\n';
    }

    /// Both texts in one, what is only in the reference between [- and -], what is only here between {+ and +}.
    QByteArray answerDifferences(const QList<TextPiece> &pieces) const
    {
        QByteArray text = "#### " + heading("answer") + "\n\n";
        if (!ComparisonParts::hasChanges(pieces))
            return text + heading("nothing") + "\n\n";
        QString both;
        for (const TextPiece &piece : ComparisonParts::shortened(pieces)) {
            switch (piece.kind) {
            case TextPiece::Kind::Same: both += piece.text; break;
            case TextPiece::Kind::Removed: both += "[-"_L1 + piece.text + "-]"_L1; break;
            case TextPiece::Kind::Added: both += "{+"_L1 + piece.text + "+}"_L1; break;
            }
        }
        return text + block(both);
    }

    QByteArray answer(const Exchange &exchange) const
    {
        const Message &message = exchange.answer.message;
        QByteArray text;
        if (!message.reasoning.isEmpty())
            text += part("reasoning") + block(message.reasoning);
        if (!message.text.isEmpty())
            text += part("answer") + block(message.text);
        for (const ToolCall &call : message.toolCalls)
            text += part("toolCalls") + MarkdownText::code(call.name.toUtf8()) + "\n\n" + MarkdownText::bodyBlock(call.arguments);
        return text;
    }

    QByteArray column(qsizetype place) const
    {
        const ComparedColumn &column = m_record.columns.at(place);
        QByteArray text = "## " + QByteArray::number(place + 1) + "\\. " + MarkdownText::code(column.title.toUtf8()) + "\n\n";
        if (!column.problem.isEmpty())
            text += "**" + heading("problem") + ":** " + MarkdownText::plain(column.problem.toUtf8()) + "\n\n";
        text += sentences("failures", column.failures);
        const QStringList said = ComparisonParts::serverWords(column);
        for (const QString &words : said)
            text += block(words);
        text += sentences("findings", column.findings);
        const Exchange *const shown = shownExchange(column);
        if (!shown)
            return text;
        text += answer(*shown);
        if (place != m_record.reference) {
            text += part("differencesAgainst") + answerDifferences(column.answer) + differences("sent", column.sent)
                + differences("received", column.received);
        }
        if (!column.figures.requestIds.isEmpty()) {
            text += part("requestIds");
            for (const RequestId &id : column.figures.requestIds)
                text += "- " + MarkdownText::code(id.name) + ": " + MarkdownText::code(id.value) + '\n';
            text += '\n';
        }
        if (!shown->request.method.isEmpty())
            text += part("request") + block(curlCommand(shown->request), "sh");
        if (shown->head.status > 0)
            text += part("response") + MarkdownText::fenced(ComparisonParts::headText(shown->head));
        return text;
    }

    const ComparisonRecord &m_record;
    const ReportWords &m_words;
};
}

QByteArray comparisonAsMarkdown(const ComparisonRecord &record, const ReportWords &words)
{
    return MarkdownReport(record, words).text();
}
