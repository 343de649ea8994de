#include "ui/chat/findingrows.h"

#include "ui/flowlayout.h"
#include "ui/forms/notice.h"
#include "ui/icons.h"
#include "words/findings.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {
constexpr int iconSize = 16;
/// More choices than this confuse more than they help.
constexpr qsizetype mostRepairs = 3;
/// In pixels; a label may hold a model id as long as its server likes.
constexpr int widestLabel = 220;

Notice::Weight weightOf(Severity severity)
{
    switch (severity) {
    case Severity::Blocking: return Notice::Weight::Error;
    case Severity::Warning: return Notice::Weight::Caution;
    case Severity::Info: return Notice::Weight::Quiet;
    }
    return Notice::Weight::Quiet;
}
}

FindingRows::FindingRows(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(8);
    hide(); // an empty one would still keep its distance
}

void FindingRows::setFindings(const QList<Finding> &findings, int shownAtOnce)
{
    // Rebuilding would take the focus from a button somebody is about to press.
    if (findings == m_findings && shownAtOnce == m_shownAtOnce)
        return;
    m_findings = findings;
    m_shownAtOnce = shownAtOnce;
    m_showsAll = false;
    rebuild();
}

void FindingRows::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    // Icons are drawn in the colours of the moment.
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        rebuild();
}

void FindingRows::rebuild()
{
    while (QLayoutItem *const item = m_layout->takeAt(0)) {
        // A button of an old row may be the one whose click led here.
        if (QWidget *const old = item->widget()) {
            old->hide();
            old->deleteLater();
        }
        delete item;
    }
    const qsizetype count = m_showsAll ? m_findings.size() : qMin<qsizetype>(m_shownAtOnce, m_findings.size());
    for (qsizetype i = 0; i < count; ++i)
        m_layout->addWidget(row(m_findings.at(i)));
    const int hidden = int(m_findings.size() - count);
    if (hidden > 0) {
        auto *const more = new QPushButton(tr("%n more possible cause(s)", nullptr, hidden), this);
        more->setObjectName("moreFindings"_L1);
        more->setFlat(true);
        more->setAutoDefault(false);
        connect(more, &QPushButton::clicked, this, [this] {
            m_showsAll = true;
            rebuild();
        });
        m_layout->addWidget(more, 0, Qt::AlignLeft);
    }
    setVisible(!m_findings.isEmpty());
}

QWidget *FindingRows::row(const Finding &finding)
{
    auto *const widget = new QWidget(this);
    widget->setObjectName("finding-"_L1 + QString::fromLatin1(finding.id));
    auto *const icon = new QLabel(widget);
    const bool isGrave = finding.severity != Severity::Info;
    icon->setPixmap(Icons::icon(isGrave ? u"triangle-alert"_s : u"info"_s).pixmap(iconSize, iconSize));
    icon->setFixedWidth(iconSize + 4);
    auto *const text = new Notice(widget);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    text->say(weightOf(finding.severity), Words::findingSentence(finding));

    auto *const column = new QVBoxLayout;
    column->setSpacing(4);
    column->addWidget(text);
    if (!finding.repairs.isEmpty()) {
        auto *const buttons = new FlowLayout;
        buttons->setSpacing(6);
        for (const Repair &repair : finding.repairs.mid(0, mostRepairs))
            buttons->addWidget(button(finding, repair, widget));
        column->addLayout(buttons);
    }
    auto *const line = new QHBoxLayout(widget);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(4);
    line->addWidget(icon, 0, Qt::AlignTop);
    line->addLayout(column, 1);
    return widget;
}

QPushButton *FindingRows::button(const Finding &finding, const Repair &repair, QWidget *parent)
{
    const QString label = Words::repairLabel(repair, m_routes);
    const QString shown = fontMetrics().elidedText(label, Qt::ElideMiddle, widestLabel);
    auto *const button = new QPushButton(QString(shown).replace(u'&', "&&"_L1), parent);
    if (shown != label) {
        button->setAccessibleName(label);
        button->setToolTip(plainToolTip(label));
    }
    button->setObjectName("repair-"_L1 + QString::fromLatin1(repair.id));
    button->setAutoDefault(false);
    button->setAccessibleDescription(Words::findingSentence(finding));
    if (repair.asks) {
        button->setIcon(Icons::icon(u"send-horizontal"_s));
        button->setIconSize({ 12, 12 });
        button->setToolTip(tr("Changes this and sends one more request, which may cost money."));
    }
    connect(button, &QPushButton::clicked, this, [this, repair] { emit repairRequested(repair); });
    return button;
}
