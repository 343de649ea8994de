#include "ui/compare/lineupbar.h"

#include "ui/chat/snugcombobox.h"
#include "ui/compare/compareactions.h"
#include "ui/icons.h"

#include <QAction>
#include <QActionGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QSpinBox>
#include <QStyleOptionToolButton>
#include <QStylePainter>
#include <QToolButton>

#include <utility>

using namespace Qt::StringLiterals;

namespace {
constexpr int longestLineupName = 28;
constexpr int barPadding = 9;
constexpr int barGap = 5;

/// As wide as its words with room around them; a menu's arrow is an icon like all others.
class BarButton final : public QToolButton
{
public:
    explicit BarButton(QWidget *parent)
        : QToolButton(parent)
    {
        setFocusPolicy(Qt::StrongFocus);
        setIconSize({ 14, 14 });
    }

    QSize sizeHint() const override
    {
        const int words = text().isEmpty() ? 0 : fontMetrics().size(Qt::TextShowMnemonic, text()).width();
        const int sign = icon().isNull() ? 0 : iconSize().width();
        const int between = words > 0 && sign > 0 ? barGap : 0;
        return { words + sign + between + 2 * barPadding, QToolButton::sizeHint().height() };
    }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QStylePainter painter(this);
        QStyleOptionToolButton option;
        initStyleOption(&option);
        option.features &= ~QStyleOptionToolButton::HasMenu;
        const QIcon sign = std::exchange(option.icon, {});
        const QString words = std::exchange(option.text, {});
        painter.drawComplexControl(QStyle::CC_ToolButton, option);
        // A menu's arrow stands behind the words, any other icon before them.
        QRect inside = rect().adjusted(barPadding, 0, -barPadding, 0);
        const bool behind = menu();
        if (!sign.isNull()) {
            QRect place(QPoint(), iconSize());
            place.moveCenter(inside.center());
            if (!words.isEmpty())
                behind ? place.moveRight(inside.right()) : place.moveLeft(inside.left());
            sign.paint(&painter, QStyle::visualRect(layoutDirection(), rect(), place), Qt::AlignCenter,
                isEnabled() ? QIcon::Normal : QIcon::Disabled);
            behind ? inside.setRight(place.left() - barGap) : inside.setLeft(place.right() + 1 + barGap);
        }
        style()->drawItemText(&painter, QStyle::visualRect(layoutDirection(), rect(), inside),
            int(Qt::AlignLeft | Qt::AlignVCenter | Qt::TextShowMnemonic), palette(), isEnabled(), words, QPalette::ButtonText);
    }
};
}

LineupBar::LineupBar(const CompareActions &actions, QWidget *parent)
    : QWidget(parent)
    , m_actions(actions)
    , m_lineup(menuButton("lineupMenu"))
    , m_lineupMenu(new QMenu(m_lineup))
    , m_parameters(new BarButton(this))
    , m_repeats(new QSpinBox(this))
    , m_start(menuButton("startPolicy"))
    , m_startMenu(new QMenu(m_start))
    , m_view(new SnugComboBox(this))
    , m_against(new SnugComboBox(this))
    , m_together(actionButton(actions.scrollTogether, "scrollTogetherButton"))
    , m_blind(actionButton(actions.blind, "blindButton"))
    , m_add(actionButton(actions.addColumn, "addColumnButton"))
    , m_export(actionButton(actions.exportReport, "exportReportButton"))
    , m_more(menuButton("compareMore"))
    , m_moreMenu(new QMenu(m_more))
{
    setObjectName("lineupBar"_L1);
    QFont bold = m_lineup->font();
    bold.setBold(true);
    m_lineup->setFont(bold);
    m_lineup->setMenu(m_lineupMenu);
    m_start->setMenu(m_startMenu);
    m_more->setMenu(m_moreMenu);
    m_more->setIcon({});
    m_more->setText(u"⋯"_s);
    // Not its default action: the button says how many there are.
    m_parameters->setObjectName("sharedParametersButton"_L1);
    m_parameters->setIcon(Icons::icon(u"sliders-horizontal"_s));
    m_parameters->setCheckable(true);
    connect(m_parameters, &QToolButton::clicked, actions.parameters, &QAction::setChecked);
    connect(actions.parameters, &QAction::toggled, m_parameters, &QToolButton::setChecked);
    m_repeats->setObjectName("repeats"_L1);
    m_repeats->setRange(1, Lineup::mostRepeats);
    m_repeats->setKeyboardTracking(false);
    m_view->setObjectName("compareView"_L1);
    m_against->setObjectName("compareAgainst"_L1);
    CompareActions::fill(m_moreMenu,
        { actions.addColumn, actions.scrollTogether, actions.blind, actions.votes, nullptr, actions.exportReport, actions.clear });

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 8, 16, 6);
    layout->setSpacing(6);
    // As tall as the tallest of them.
    const auto place = [layout](std::initializer_list<QWidget *> widgets) {
        for (QWidget *const widget : widgets) {
            widget->setSizePolicy(widget->sizePolicy().horizontalPolicy(), QSizePolicy::Preferred);
            layout->addWidget(widget);
        }
    };
    place({ m_lineup, m_parameters, m_repeats, m_start, m_view, m_against });
    layout->addStretch(1);
    place({ m_together, m_blind, m_add, m_export, m_more });

    auto *policies = new QActionGroup(this);
    for (const StartPolicy policy : { StartPolicy::Together, StartPolicy::Staggered, StartPolicy::OneByOne }) {
        auto *action = m_startMenu->addAction(QString());
        action->setCheckable(true);
        policies->addAction(action);
        connect(action, &QAction::triggered, this, [this, policy] {
            setStart(policy);
            emit startPicked(policy);
        });
    }
    connect(m_repeats, &QSpinBox::valueChanged, this, &LineupBar::repeatsPicked);
    connect(m_view, &QComboBox::activated, this, [this] {
        showAgainst();
        emit viewPicked(view());
    });
    connect(m_against, &QComboBox::activated, this, [this] { emit referencePicked(m_against->currentData().toString()); });
    retranslate();
    setView(CompareView::Answers);
}

QToolButton *LineupBar::menuButton(const char *name)
{
    auto *button = new BarButton(this);
    button->setObjectName(QLatin1StringView(name));
    button->setPopupMode(QToolButton::InstantPopup);
    button->setIcon(Icons::icon(u"chevron-down"_s));
    return button;
}

QToolButton *LineupBar::actionButton(QAction *action, const char *name)
{
    auto *button = new BarButton(this);
    button->setDefaultAction(action);
    button->setObjectName(QLatin1StringView(name));
    return button;
}

void LineupBar::setName(const QString &name, bool changed)
{
    m_name = name;
    m_changed = changed;
    QString shown = name.isEmpty() ? tr("New line-up") : name;
    if (shown.size() > longestLineupName)
        shown = shown.left(longestLineupName - 1) + u'…';
    shown.replace(u'&', "&&"_L1);
    //: %1 is the name of a line-up that was changed since it was saved
    m_lineup->setText(changed && !name.isEmpty() ? tr("%1 •").arg(shown) : shown);
    m_lineup->setAccessibleName(changed && !name.isEmpty()
            //: %1 is the name of a line-up
            ? tr("Line-up “%1”, not saved").arg(name)
            //: %1 is the name of a line-up
            : tr("Line-up “%1”").arg(name.isEmpty() ? tr("New line-up") : name));
    m_lineup->setToolTip(changed && !name.isEmpty() ? tr("Changed since it was saved") : tr("Line-ups: open, save, share"));
    fit();
}

void LineupBar::setSharedCount(int count)
{
    m_shared = count;
    //: On a button: how many parameters are set for all columns. %1: their number.
    m_parameters->setText(count == 0 ? tr("Parameters") : tr("Parameters: %1").arg(QString::number(count)));
    m_parameters->setToolTip(tr("What is set for all columns alike"));
    fit();
}

void LineupBar::setRepeats(int repeats)
{
    const QSignalBlocker quiet(m_repeats);
    m_repeats->setValue(repeats);
}

void LineupBar::setStart(StartPolicy start)
{
    m_policy = start;
    fillStart();
}

void LineupBar::fillStart()
{
    const QStringList names { tr("Start together"), tr("Start staggered"), tr("Start one by one") };
    const QStringList meanings { tr("All columns at once"), tr("Each column a second after the one before"),
        tr("Each column when the one before has finished: for a server that does one thing at a time") };
    const QList<QAction *> actions = m_startMenu->actions();
    for (qsizetype i = 0; i < actions.size(); ++i) {
        actions.at(i)->setText(names.at(i));
        actions.at(i)->setToolTip(meanings.at(i));
        actions.at(i)->setChecked(i == qsizetype(m_policy));
    }
    m_startMenu->setToolTipsVisible(true);
    m_start->setText(names.at(qsizetype(m_policy)));
    m_start->setToolTip(meanings.at(qsizetype(m_policy)));
    fit();
}

void LineupBar::setColumns(const QList<std::pair<QString, QString>> &columns, const QString &reference)
{
    m_columns = columns;
    m_against->clear();
    for (const auto &[id, title] : columns)
        //: %1 is the title of a column the others are held against
        m_against->addItem(tr("Against: %1").arg(title), id);
    m_against->setCurrentIndex(qMax(0, m_against->findData(reference)));
    showAgainst();
}

CompareView LineupBar::view() const
{
    return CompareView(m_view->currentData().toInt());
}

void LineupBar::setView(CompareView view)
{
    m_view->setCurrentIndex(m_view->findData(int(view)));
    showAgainst();
}

void LineupBar::setNameless(bool nameless)
{
    m_nameless = nameless;
    m_view->setEnabled(!nameless);
    if (nameless)
        setView(CompareView::Answers);
    showAgainst();
}

void LineupBar::showAgainst()
{
    m_against->setVisible(!m_nameless && view() != CompareView::Answers);
    fit();
}

void LineupBar::fillViews()
{
    const int now = m_view->currentIndex();
    m_view->clear();
    m_view->addItem(tr("Answers"), int(CompareView::Answers));
    m_view->addItem(tr("Differences in the answers"), int(CompareView::AnswerDifferences));
    m_view->addItem(tr("Differences as sent"), int(CompareView::Sent));
    m_view->addItem(tr("Differences as received"), int(CompareView::Received));
    m_view->setCurrentIndex(qMax(0, now));
}

/// What finds no room goes into the menu at the end, which always has everything.
void LineupBar::fit()
{
    const auto *row = static_cast<const QHBoxLayout *>(layout());
    const QMargins margins = row->contentsMargins();
    int room = width() - margins.left() - margins.right();
    const QWidget *const always[] { m_lineup, m_parameters, m_repeats, m_start, m_view, m_add, m_more };
    for (const QWidget *const widget : always)
        room -= widget->sizeHint().width() + row->spacing();
    if (m_against->isVisibleTo(this))
        room -= m_against->sizeHint().width() + row->spacing();
    m_add->setVisible(room >= 0);
    for (QWidget *const widget : { m_blind, m_together, m_export }) {
        room -= widget->sizeHint().width() + row->spacing();
        widget->setVisible(room >= 0);
    }
}

bool LineupBar::event(QEvent *event)
{
    const bool done = QWidget::event(event);
    if (event->type() == QEvent::Polish)
        fit();
    return done;
}

void LineupBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void LineupBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void LineupBar::retranslate()
{
    //: Before a number in a small field: how often each column is asked
    m_repeats->setPrefix(tr("Repeats "));
    m_repeats->setAccessibleName(tr("Repeats"));
    m_repeats->setToolTip(tr("How often each column is asked the same: several answers give a median and a spread"));
    m_view->setAccessibleName(tr("Show"));
    m_view->setToolTip(tr("What the columns show"));
    m_against->setAccessibleName(tr("Hold against"));
    m_against->setToolTip(tr("The column the others are held against"));
    m_more->setAccessibleName(tr("More"));
    m_more->setToolTip(tr("More"));
    fillStart();
    fillViews();
    setName(m_name, m_changed);
    setSharedCount(m_shared);
    setColumns(m_columns, m_against->currentData().toString());
}
