#include "cli/historycommand.h"

#include "cli/terminal.h"
#include "core/jsontext.h"
#include "words/commandline.h"

#include <QCoreApplication>
#include <QPointer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr int noSuchRoute = 2;

QString momentOf(const ExchangeSummary &summary)
{
    return QDateTime::fromMSecsSinceEpoch(summary.startedAtMs).toUTC().toString(Qt::ISODateWithMs);
}

QByteArray textOrNull(const QString &text)
{
    return text.isEmpty() ? QByteArray("null") : Json::quoted(text);
}

QByteArray countOrNull(const std::optional<qint64> &count)
{
    return count ? QByteArray::number(*count) : QByteArray("null");
}

QByteArray millisecondsOrNull(const std::optional<double> &ms)
{
    return ms ? QByteArray::number(*ms, 'f', 3) : QByteArray("null");
}

QString purposeId(Purpose purpose)
{
    switch (purpose) {
    case Purpose::Answer: return u"answer"_s;
    case Purpose::Models: return u"models"_s;
    case Purpose::Probe: return u"probe"_s;
    case Purpose::Replay: return u"replay"_s;
    }
    return {};
}

QByteArray summaryText(const ExchangeSummary &summary)
{
    Json::ObjectText object;
    object.setString(u"id"_s, summary.id);
    object.setString(u"started_at"_s, momentOf(summary));
    object.setString(u"purpose"_s, purposeId(summary.purpose));
    object.set(u"route"_s, textOrNull(summary.routeName));
    object.set(u"protocol"_s, textOrNull(QString::fromUtf8(summary.protocol)));
    object.set(u"model"_s, textOrNull(summary.model));
    object.setString(u"method"_s, QString::fromUtf8(summary.method));
    object.setString(u"url"_s, summary.url);
    object.set(u"status"_s, summary.httpStatus > 0 ? QByteArray::number(summary.httpStatus) : QByteArray("null"));
    object.set(u"complete"_s, summary.isComplete ? "true" : "false");
    object.set(u"failure"_s, textOrNull(QString::fromUtf8(summary.failure)));
    object.set(u"finish_reason"_s, textOrNull(QString::fromUtf8(summary.finishReason)));
    object.setString(u"first_line"_s, summary.firstLine);
    object.set(u"input_tokens"_s, countOrNull(summary.inputTokens));
    object.set(u"output_tokens"_s, countOrNull(summary.outputTokens));
    object.set(u"first_byte_ms"_s, millisecondsOrNull(summary.firstByteMs));
    object.set(u"total_ms"_s, millisecondsOrNull(summary.totalMs));
    object.set(u"response_bytes"_s, QByteArray::number(summary.responseBytes));
    return object.text();
}

/// Columns apart by tabs, for cut and awk.
QString lineOf(const ExchangeSummary &summary)
{
    const QString status = summary.httpStatus > 0 ? QString::number(summary.httpStatus) : u"-"_s;
    const QString outcome = !summary.failure.isEmpty() ? QString::fromUtf8(summary.failure) : summary.isComplete ? u"complete"_s : u"cut_off"_s;
    QStringList columns { summary.id, momentOf(summary), status, outcome, summary.routeName, summary.model, summary.firstLine };
    for (QString &column : columns)
        column = harmlessForTerminal(column.simplified());
    return columns.join(u'\t') + u'\n';
}
}

QByteArray summariesAsJson(const QList<ExchangeSummary> &summaries)
{
    QList<QByteArray> list;
    for (const ExchangeSummary &summary : summaries)
        list.append(summaryText(summary));
    return Json::indented(Json::arrayText(list));
}

HistoryCommand::HistoryCommand(Journal &journal, const Order &order, QObject *parent)
    : QObject(parent)
    , m_journal(journal)
    , m_order(order)
{
    connect(&journal, &Journal::problemChanged, this, [this](const QString &problem) {
        m_hasProblem = !problem.isEmpty();
        if (m_hasProblem)
            Terminal::complain(Words::CommandLine::problem("journal-problem", problem));
    });
}

void HistoryCommand::start()
{
    if (m_order.routeName.isEmpty()) {
        list();
        return;
    }
    m_journal.figures().then(QCoreApplication::instance(), [alive = QPointer(this)](const JournalFigures &figures) {
        if (alive)
            alive->chooseRoute(figures);
    });
}

void HistoryCommand::chooseRoute(const JournalFigures &figures)
{
    const auto isMeant = [this](const auto &route) { return route.second.compare(m_order.routeName, Qt::CaseInsensitive) == 0; };
    const auto found = std::find_if(figures.routes.begin(), figures.routes.end(), isMeant);
    if (found == figures.routes.end()) {
        QStringList names;
        for (const auto &route : figures.routes)
            names << route.second;
        Terminal::complain(Words::CommandLine::problem("unknown-route", m_order.routeName, names.join(", "_L1)));
        emit finished(noSuchRoute);
        return;
    }
    m_order.filter.routeId = found->first;
    list();
}

void HistoryCommand::list()
{
    m_journal.page(m_order.filter, {}, m_order.limit).then(QCoreApplication::instance(), [alive = QPointer(this)](const QList<ExchangeSummary> &page) {
        if (alive)
            alive->print(page);
    });
}

void HistoryCommand::print(const QList<ExchangeSummary> &summaries)
{
    QByteArray text;
    if (m_order.format == Format::Json) {
        text = summariesAsJson(summaries) + '\n';
    } else {
        for (const ExchangeSummary &summary : summaries)
            text += lineOf(summary).toUtf8();
    }
    const bool isWritten = Terminal::print(text);
    emit finished(isWritten && !m_hasProblem ? 0 : 1);
}
