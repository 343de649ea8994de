#include "snippets/comparisonhtml.h"

#include "core/identity.h"
#include "snippets/comparisonclean.h"
#include "snippets/comparisonparts.h"
#include "snippets/comparisonstyle.h"
#include "snippets/curl.h"
#include "snippets/htmltext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
QByteArray named(const QString &text)
{
    return HtmlText::escaped(text, HtmlText::Kind::Name);
}

QByteArray named(const QByteArray &text)
{
    return named(QString::fromUtf8(text));
}

QByteArray prose(const QString &text)
{
    return HtmlText::escaped(text);
}

QByteArray percent(double part, double whole)
{
    return QByteArray::number(100 * part / whole, 'f', 2) + '%';
}

QByteArray textBlock(const QString &text)
{
    return "<pre dir=\"auto\">" + prose(text) + "</pre>\n";
}

QByteArray codeBlock(const QString &text)
{
    return "<pre class=\"code\" dir=\"ltr\">" + prose(text) + "</pre>\n";
}

QByteArray bar(const QByteArray &kind, double from, double to, double whole)
{
    if (!(to > from) || !(whole > 0))
        return {};
    return "<rect class=\"" + kind + "\" x=\"" + percent(from, whole) + "\" width=\"" + percent(to - from, whole) + "\" height=\"14\"/>";
}

class HtmlReport
{
public:
    HtmlReport(const ComparisonRecord &record, const ReportWords &words)
        : m_record(record)
        , m_words(words)
    {
    }

    QByteArray text() const
    {
        QString title = ComparisonParts::headingOf(m_words, "comparison");
        if (!m_record.name.isEmpty())
            title += ": "_L1 + m_record.name;
        QByteArray text = "<!DOCTYPE html>\n<html lang=\"" + HtmlText::attribute(m_words.language.isEmpty() ? u"en"_s : m_words.language)
            + "\">\n<head>\n<meta charset=\"utf-8\">\n"
              "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
              "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"referrer\" content=\"no-referrer\">\n<title>"
            + HtmlText::attribute(title) + "</title>\n<style>" + ComparisonStyle::css + "</style>\n</head>\n<body>\n<h1>" + named(title) + "</h1>\n<p class=\"quiet\">"
            + named(ComparisonParts::momentOf(m_record.at)) + (m_record.at.isValid() ? " · " : "") + Identity::name + ' ' + Identity::version
            + "</p>\n";
        text += section("question") + textBlock(m_record.question);
        text += section("figures") + figures() + timeline();
        text += "<section class=\"columns\">\n";
        for (qsizetype i = 0; i < m_record.columns.size(); ++i)
            text += column(i);
        return text + "</section>\n</body>\n</html>\n";
    }

private:
    QByteArray heading(const char *id) const { return prose(ComparisonParts::headingOf(m_words, id)); }
    QByteArray section(const char *id) const { return "<h2>" + heading(id) + "</h2>\n"; }
    QByteArray part(const char *id) const { return "<h3>" + heading(id) + "</h3>\n"; }
    QByteArray detail(const char *id) const { return "<h4>" + heading(id) + "</h4>\n"; }

    QByteArray value(Measure measure, double number, const QString &currency) const
    {
        return prose(ComparisonParts::valueOf(m_words, measure, number, currency));
    }

    QByteArray figureCell(const ComparisonParts::FigureRow &row, qsizetype place) const
    {
        const std::optional<Spread> &spread = row.spreads.at(place);
        if (!spread)
            return "<td class=\"quiet\">–</td>";
        const QString &currency = m_record.columns.at(place).figures.currency;
        QByteArray median = value(row.measure, spread->median, currency);
        const bool isBest = row.best.contains(place);
        if (isBest)
            median = "<strong title=\"" + HtmlText::attribute(ComparisonParts::headingOf(m_words, "best")) + "\">" + median + " ★</strong>";
        QByteArray text = QByteArray(isBest ? "<td class=\"best\">" : "<td>") + median;
        if (ComparisonParts::isSpread(*spread)) {
            text += "<small>" + heading("p95") + ' ' + value(row.measure, spread->p95, currency) + "</small><small>"
                + value(row.measure, spread->least, currency) + " – " + value(row.measure, spread->most, currency) + "</small>";
        }
        return text + "</td>";
    }

    template<typename Cell>
    QByteArray row(const QByteArray &name, Cell cell) const
    {
        QByteArray text = "<tr><th scope=\"row\">" + name + "</th>";
        for (qsizetype i = 0; i < m_record.columns.size(); ++i)
            text += cell(i);
        return text + "</tr>\n";
    }

    QByteArray figures() const
    {
        QByteArray text = "<div class=\"wide\"><table>\n<thead><tr><th scope=\"col\">" + heading("figure") + "</th>";
        for (const ComparedColumn &column : m_record.columns)
            text += "<th scope=\"col\">" + named(column.title) + "</th>";
        text += "</tr></thead>\n<tbody>\n";
        const QList<ComparisonParts::FigureRow> rows = ComparisonParts::figureRows(m_record);
        for (const ComparisonParts::FigureRow &one : rows) {
            text += row(prose(ComparisonParts::measureOf(m_words, one.measure)), [&](qsizetype place) { return figureCell(one, place); });
        }
        text += row(heading("finish"), [this](qsizetype place) -> QByteArray {
            return "<td>" + named(ComparisonParts::finishReasonsOf(m_words, m_record.columns.at(place).figures)) + "</td>";
        });
        text += row(heading("asked"), [this](qsizetype place) -> QByteArray { return "<td>" + QByteArray::number(m_record.columns.at(place).figures.asked) + "</td>"; });
        text += row(heading("failed"), [this](qsizetype place) -> QByteArray {
            const int failed = m_record.columns.at(place).figures.failed;
            return (failed > 0 ? "<td class=\"bad\">" : "<td>") + QByteArray::number(failed) + "</td>";
        });
        return text + "</tbody>\n</table></div>\n";
    }

    QByteArray sign(const QByteArray &kind, const char *id) const
    {
        return "<span><svg aria-hidden=\"true\"><rect class=\"" + kind + "\" width=\"14\" height=\"14\"/></svg>" + heading(id) + "</span>";
    }

    QByteArray timeline() const
    {
        double whole = 0;
        for (const ComparedColumn &column : m_record.columns)
            whole = std::max(whole, ComparisonParts::phasesOf(column.figures).total);
        if (!(whole > 0))
            return {};
        QByteArray text = section("timeline") + "<p class=\"legend\">" + sign("wait", "waiting") + sign("think", "thinking") + sign("write", "writing")
            + "</p>\n<table>\n<tbody>\n";
        for (const ComparedColumn &column : m_record.columns) {
            const ComparisonParts::Phases phases = ComparisonParts::phasesOf(column.figures);
            text += "<tr><th scope=\"row\">" + named(column.title) + "</th><td class=\"bar\"><svg aria-hidden=\"true\">"
                + bar("wait", 0, phases.thinkingAt, whole) + bar("think", phases.thinkingAt, phases.writingAt, whole)
                + bar("write", phases.writingAt, phases.total, whole) + "</svg></td><td>"
                + (phases.total > 0 ? value(Measure::Total, phases.total, {}) : QByteArray("–")) + "</td></tr>\n";
        }
        return text + "</tbody>\n</table>\n";
    }

    QByteArray sentences(const char *id, const QStringList &texts, bool isBad) const
    {
        if (texts.isEmpty())
            return {};
        QByteArray list = part(id) + (isBad ? "<ul class=\"bad\">\n" : "<ul>\n");
        for (const QString &text : texts)
            list += "<li>" + prose(text) + "</li>\n";
        return list + "</ul>\n";
    }

    QByteArray differences(const char *id, const QList<Difference> &differences) const
    {
        if (differences.isEmpty())
            return detail(id) + "<p class=\"quiet\">" + heading("nothing") + "</p>\n";
        QByteArray text = detail(id) + "<ul>\n";
        for (const Difference &difference : differences)
            text += "<li>" + named(ComparisonParts::differenceOf(m_words, difference)) + "</li>\n";
        return text + "</ul>\n";
    }

    QByteArray answerDifferences(const QList<TextPiece> &pieces) const
    {
        if (!ComparisonParts::hasChanges(pieces))
            return detail("answer") + "<p class=\"quiet\">" + heading("nothing") + "</p>\n";
        QByteArray text = detail("answer") + "<pre dir=\"auto\">";
        for (const TextPiece &piece : ComparisonParts::shortened(pieces)) {
            switch (piece.kind) {
            case TextPiece::Kind::Same: text += prose(piece.text); break;
            case TextPiece::Kind::Removed: text += "<del>" + prose(piece.text) + "</del>"; break;
            case TextPiece::Kind::Added: text += "<ins>" + prose(piece.text) + "</ins>"; break;
            }
        }
        return text + "</pre>\n";
    }

    QByteArray answer(const Message &message) const
    {
        QByteArray text;
        if (!message.reasoning.isEmpty())
            text += part("reasoning") + textBlock(message.reasoning);
        if (!message.text.isEmpty())
            text += part("answer") + textBlock(message.text);
        if (!message.toolCalls.isEmpty())
            text += part("toolCalls");
        for (const ToolCall &call : message.toolCalls)
            text += "<p><code>" + named(call.name) + "</code></p>\n" + codeBlock(QString::fromUtf8(call.arguments));
        return text;
    }

    /// Route, protocol, model and what is set: the line under the title of a column.
    QByteArray origin(const ComparedColumn &column) const
    {
        QByteArrayList parts;
        for (const QString &part : { column.routeName, QString::fromUtf8(column.protocol), column.model }) {
            if (!part.isEmpty())
                parts.append(named(part));
        }
        QByteArray text = "<p class=\"quiet\">" + parts.join(" · ") + "</p>\n";
        const QString set = ComparisonParts::settingsOf(column.column.set);
        return set.isEmpty() ? text : text + "<p class=\"quiet\">" + heading("set") + ": <code>" + named(set) + "</code></p>\n";
    }

    QByteArray requestIds(const QList<RequestId> &ids) const
    {
        if (ids.isEmpty())
            return {};
        QByteArray text = part("requestIds") + "<ul>\n";
        for (const RequestId &id : ids)
            text += "<li><code>" + named(id.name) + ": " + named(id.value) + "</code></li>\n";
        return text + "</ul>\n";
    }

    QByteArray column(qsizetype place) const
    {
        const ComparedColumn &column = m_record.columns.at(place);
        const bool isReference = place == m_record.reference;
        QByteArray text = "<article>\n<h2>" + named(column.title)
            + (isReference ? "<span class=\"tag\">" + heading("reference") + "</span>" : QByteArray()) + "</h2>\n" + origin(column);
        if (!column.problem.isEmpty())
            text += "<p class=\"bad\">" + heading("problem") + ": " + prose(column.problem) + "</p>\n";
        text += sentences("failures", column.failures, true);
        const QStringList said = ComparisonParts::serverWords(column);
        for (const QString &words : said)
            text += codeBlock(words);
        text += sentences("findings", column.findings, false);
        if (const Exchange *const shown = shownExchange(column)) {
            text += answer(shown->answer.message);
            if (!isReference) {
                text += part("differencesAgainst") + answerDifferences(column.answer) + differences("sent", column.sent)
                    + differences("received", column.received);
            }
            text += requestIds(column.figures.requestIds);
            if (!shown->request.method.isEmpty())
                text += part("request") + codeBlock(curlCommand(shown->request));
            if (shown->head.status > 0)
                text += part("response") + codeBlock(QString::fromUtf8(ComparisonParts::headText(shown->head)).trimmed());
        }
        return text + "</article>\n";
    }

    const ComparisonRecord &m_record;
    const ReportWords &m_words;
};
}

QByteArray comparisonAsHtml(const ComparisonRecord &record, const ReportWords &words)
{
    return HtmlReport(record, words).text();
}
