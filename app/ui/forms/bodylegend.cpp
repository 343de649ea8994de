#include "ui/forms/bodylegend.h"

#include "ui/codecolours.h"
#include "ui/forms/bodytext.h"
#include "ui/forms/notice.h"
#include "words/findings.h"
#include "words/words.h"

#include <QEvent>
#include <QGridLayout>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr int dotSize = 8;

/// With the names that the form has for it, where they are others.
QString shownName(const BodyForm::Field &field)
{
    QStringList labels;
    for (const QByteArray &id : field.parameters)
        labels.append(Words::parameterLabel({ .id = id, .field = id }));
    const bool isItself = field.parameters.isEmpty() || field.parameters == QList<QByteArray> { field.name.toUtf8() };
    return isItself ? field.name : u"%1 ← %2"_s.arg(field.name, labels.join(u", "_s));
}
}

BodyLegend::BodyLegend(QWidget *parent)
    : QWidget(parent)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(12, 0, 8, 0);
    grid->setHorizontalSpacing(6);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(1, 1);
    for (int row = 0; row < rowCount; ++row) {
        auto *dot = new QWidget(this);
        auto *line = new Notice(this);
        dot->setFixedSize(dotSize, line->fontMetrics().height());
        dot->installEventFilter(this);
        dot->hide();
        grid->addWidget(dot, row, 0, Qt::AlignTop);
        grid->addWidget(line, row, 1);
        m_dots.at(size_t(row)) = dot;
        m_lines.at(size_t(row)) = line;
    }
}

void BodyLegend::tell(const Contents &contents)
{
    if (contents == m_contents)
        return;
    m_contents = contents;
    showRows();
}

void BodyLegend::showRows()
{
    std::array<QStringList, rowCount> names;
    for (const BodyForm::Field &field : std::as_const(m_contents.fields)) {
        Row row = Own;
        switch (field.origin) {
        case BodyForm::Origin::Set:
        case BodyForm::Origin::Tools: row = Set; break;
        case BodyForm::Origin::Own: row = field.replaces ? Replaced : Own; break;
        case BodyForm::Origin::Added: row = Added; break;
        case BodyForm::Origin::Model:
        case BodyForm::Origin::Conversation: row = Talk; break;
        }
        names.at(row).append(shownName(field));
    }
    for (const QByteArray &id : std::as_const(m_contents.unsent))
        names.at(Unsent).append(Words::parameterLabel({ .id = id, .field = id }));
    names.at(Filled) = m_contents.variables;
    for (const QString &mend : std::as_const(m_contents.mends))
        names.at(Mended).append(Words::repairLabel({ .id = "mend", .value = mend }));
    for (size_t row = 0; row < rowCount; ++row) {
        const QString text = names.at(row).isEmpty() ? QString() : sentence(Row(row), names.at(row));
        m_lines.at(row)->say(Row(row) == Unsent ? Notice::Weight::Caution : Notice::Weight::Quiet, text);
        m_dots.at(row)->setVisible(!text.isEmpty());
    }
}

QString BodyLegend::sentence(Row row, const QStringList &names) const
{
    const QString list = names.join(u", "_s);
    switch (row) {
    //: In all of these: %1 lists names of fields in the body of a request.
    case Set: return tr("Set by you: %1").arg(list);
    case Replaced: return tr("Yours, in place of the form or the conversation: %1").arg(list);
    case Own: return tr("Your own fields: %1").arg(list);
    case Added: return tr("Added, as the protocol requires it: %1").arg(list);
    case Talk: return tr("From the model and the conversation: %1").arg(list);
    //: %1 lists names of variables in a prompt
    case Filled: return tr("Variables filled in: %1").arg(list);
    //: %1 lists what is repaired in the messages
    case Mended: return tr("Mended in what is sent: %1").arg(list);
    //: %1 lists parameters of the form
    case Unsent: return tr("Set, but not sent, as this protocol has no field for it: %1").arg(list);
    }
    return {};
}

QColor BodyLegend::colour(Row row) const
{
    using Origin = BodyForm::Origin;
    switch (row) {
    case Set: return BodyText::originColour(Origin::Set, false, palette());
    case Replaced: return BodyText::originColour(Origin::Own, true, palette());
    case Own: return BodyText::originColour(Origin::Own, false, palette());
    case Added: return BodyText::originColour(Origin::Added, false, palette());
    case Talk:
    case Filled:
    case Mended: return BodyText::originColour(Origin::Conversation, false, palette());
    case Unsent: return CodeColours::mistake(CodeColours::isDark(palette()));
    }
    return {};
}

void BodyLegend::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        showRows();
}

bool BodyLegend::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::Paint)
        return QWidget::eventFilter(watched, event);
    const auto dot = std::find(m_dots.cbegin(), m_dots.cend(), watched);
    if (dot == m_dots.cend())
        return QWidget::eventFilter(watched, event);
    const Row row = Row(dot - m_dots.cbegin());
    QPainter painter(*dot);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF place(0.5, ((*dot)->height() - dotSize) / 2.0 + 1, dotSize - 1, dotSize - 1);
    // What is not sent is a ring: it is not there.
    painter.setPen(row == Unsent ? QPen(colour(row), 1.5) : QPen(Qt::NoPen));
    painter.setBrush(row == Unsent ? QBrush(Qt::NoBrush) : QBrush(colour(row)));
    painter.drawEllipse(row == Unsent ? place.adjusted(0.5, 0.5, -0.5, -0.5) : place);
    return true;
}
