#include "cli/laddercommand.h"

#include "cli/terminal.h"
#include "core/jsontext.h"
#include "words/ladder.h"
#include "words/words.h"

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {
bool isDecided(const Rung &rung)
{
    return rung.state != Rung::State::Waiting && rung.state != Rung::State::Running;
}

QByteArray rungText(const Rung &rung)
{
    Json::ObjectText evidence;
    for (const auto &[name, value] : rung.evidence)
        evidence.setString(QString::fromLatin1(name), value);
    Json::ObjectText object;
    object.setString(u"id"_s, QString::fromLatin1(rung.id));
    object.setString(u"state"_s, QString::fromLatin1(rungStateId(rung.state)));
    object.set(u"ms"_s, rung.ms ? QByteArray::number(*rung.ms, 'f', 1) : QByteArray("null"));
    object.set(u"evidence"_s, evidence.isEmpty() ? QByteArray("{}") : evidence.text());
    if (rung.failure) {
        Json::ObjectText failure;
        failure.setString(u"id"_s, QString::fromLatin1(failureId(rung.failure->kind)));
        failure.setString(u"code"_s, QString::fromUtf8(rung.failure->code));
        failure.setString(u"detail"_s, QString::fromUtf8(rung.failure->detail));
        failure.set(u"http_status"_s, rung.failure->httpStatus > 0 ? QByteArray::number(rung.failure->httpStatus) : QByteArray("null"));
        failure.setString(u"message"_s, rung.failure->message.isEmpty() ? Words::rungEvidence(rung) : rung.failure->message);
        object.set(u"failure"_s, failure.text());
    }
    return object.text();
}

/// "Connection: passed (12 ms)" and, below it, what was seen.
QString paragraph(const Rung &rung)
{
    QString text = Words::rungName(rung.id) + ": "_L1 + Words::rungState(rung.state);
    if (rung.ms)
        text += " ("_L1 + Words::duration(*rung.ms) + ')'_L1;
    const QString evidence = Words::rungEvidence(rung);
    if (!evidence.isEmpty())
        text += "\n    "_L1 + harmlessForTerminal(evidence).replace('\n'_L1, ' '_L1);
    return text + '\n'_L1;
}

bool write(const QByteArray &bytes)
{
    return std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stdout) == size_t(bytes.size()) && std::fflush(stdout) == 0;
}
}

QByteArray ladderAsJson(const QList<Rung> &rungs)
{
    QList<QByteArray> texts;
    for (const Rung &rung : rungs)
        texts.append(rungText(rung));
    Json::ObjectText object;
    object.set(u"rungs"_s, Json::arrayText(texts));
    object.setString(u"proved"_s, Words::ladderProof(rungs));
    return Json::indented(object.text());
}

LadderCommand::LadderCommand(Ladder &ladder, const LadderPlan &plan, Format format, QObject *parent)
    : QObject(parent)
    , m_ladder(ladder)
    , m_plan(plan)
    , m_format(format)
{
    connect(&ladder, &Ladder::rungChanged, this, &LadderCommand::printDecided);
    connect(&ladder, &Ladder::finished, this, &LadderCommand::print);
}

void LadderCommand::start()
{
    m_ladder.start(m_plan);
}

void LadderCommand::stop()
{
    m_ladder.stop();
}

void LadderCommand::printDecided()
{
    if (m_format == Format::Json)
        return;
    const QList<Rung> rungs = m_ladder.rungs();
    for (; m_printed < rungs.size() && isDecided(rungs.at(m_printed)); ++m_printed)
        m_isWritten = write(paragraph(rungs.at(m_printed)).toUtf8()) && m_isWritten;
}

void LadderCommand::print()
{
    printDecided();
    const QList<Rung> rungs = m_ladder.rungs();
    if (m_format == Format::Json)
        m_isWritten = write(ladderAsJson(rungs) + '\n') && m_isWritten;
    else
        m_isWritten = write(QByteArray('\n' + harmlessForTerminal(Words::ladderProof(rungs)).toUtf8() + '\n')) && m_isWritten;
    emit finished(proofOf(rungs).isWhole && m_isWritten ? 0 : 1);
}
