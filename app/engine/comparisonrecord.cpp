#include "engine/comparisonrecord.h"

#include "engine/comparison.h"
#include "protocols/protocol.h"

#include <QSet>

#include <utility>

using namespace Qt::StringLiterals;

QStringList columnTitles(const Comparison &comparison)
{
    QStringList titles;
    const QList<LineupColumn> &columns = comparison.lineup().columns;
    for (const LineupColumn &column : columns)
        titles.append(comparison.setup(column.id).title);
    const QStringList plain = titles;
    for (qsizetype at = 0; at < columns.size(); ++at) {
        const QString model = comparison.setup(columns.at(at).id).settings.model;
        if (columns.at(at).name.isEmpty() && plain.count(plain.at(at)) > 1 && !model.isEmpty())
            titles[at] += u" · "_s + model;
    }
    QSet<QString> taken;
    for (QString &title : titles) {
        const QString own = title;
        for (int count = 2; taken.contains(title); ++count)
            title = own + u" (%1)"_s.arg(count);
        taken.insert(title);
    }
    return titles;
}

namespace {
/// The question with the names of what was attached to it: a report shows no files.
QString questionAsTold(const MessageDraft &question)
{
    QStringList lines;
    if (!question.text.isEmpty())
        lines.append(question.text);
    for (const Attachment &attachment : question.attachments)
        lines.append(u'[' + (attachment.url.isEmpty() ? attachment.name : attachment.url) + u']');
    return lines.join(u'\n');
}
}

ComparisonRecord recordOf(const Comparison &comparison, const QString &reference)
{
    const Lineup &lineup = comparison.lineup();
    ComparisonRecord record { .name = lineup.name, .question = questionAsTold(comparison.question()), .at = comparison.askedAt() };
    const QStringList titles = columnTitles(comparison);
    for (const LineupColumn &column : lineup.columns) {
        const ColumnSetup setup = comparison.setup(column.id);
        if (column.id == reference)
            record.reference = record.columns.size();
        ComparedColumn compared { .column = column,
            .title = titles.at(record.columns.size()),
            .routeName = setup.route.name,
            .protocol = setup.protocol ? setup.protocol->id() : column.protocol,
            .model = setup.settings.model,
            .exchanges = comparison.exchanges(column.id),
            .samples = comparison.samples(column.id) };
        compared.figures = figuresOf(compared.samples);
        record.columns.append(compared);
    }
    return record;
}
