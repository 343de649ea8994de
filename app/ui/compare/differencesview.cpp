#include "ui/compare/differencesview.h"

#include "ui/compare/differencetext.h"
#include "ui/elidedlabel.h"
#include "ui/forms/notice.h"
#include "ui/forms/wrappedlabel.h"
#include "ui/icons.h"
#include "ui/inspector/rawview.h"
#include "words/comparison.h"

#include <QAccessible>
#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QLocale>
#include <QMenu>
#include <QShortcut>
#include <QStackedWidget>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
enum DifferencesPage { NotePage, TextPage, ListPage };
enum DifferencesRole { CopyRole = Qt::UserRole };
constexpr qsizetype mostDifferencesListed = 2'000;
constexpr qsizetype mostValueShown = 2'000; ///< in a tooltip

QString kindName(Difference::Kind kind)
{
    switch (kind) {
    case Difference::Kind::Added:
        return DifferencesView::tr("added");
    case Difference::Kind::Dropped:
        return DifferencesView::tr("dropped");
    case Difference::Kind::Changed:
        return DifferencesView::tr("changed");
    case Difference::Kind::Renamed:
        return DifferencesView::tr("renamed");
    }
    return {};
}

QString kindIcon(Difference::Kind kind)
{
    switch (kind) {
    case Difference::Kind::Added:
        return u"plus"_s;
    case Difference::Kind::Dropped:
        return u"x"_s;
    case Difference::Kind::Changed:
        return u"pencil"_s;
    case Difference::Kind::Renamed:
        return u"redo-2"_s;
    }
    return {};
}

QString valueText(const QByteArray &value, qsizetype most)
{
    auto text = QString::fromUtf8(value.left(most));
    if (value.size() > most)
        text += u'…';
    return RawView::visible(text);
}

/// Place and whole values, a line each.
QString differenceDetail(const Difference &difference)
{
    QStringList lines;
    if (!difference.place.isEmpty() || !difference.newPlace.isEmpty()) {
        const auto place = RawView::visible(difference.place);
        const auto newPlace = RawView::visible(difference.newPlace);
        //: Two names of one field: before and now
        lines.append(newPlace.isEmpty() ? place : place.isEmpty() ? newPlace : DifferencesView::tr("%1 → %2").arg(place, newPlace));
    }
    if (!difference.before.isEmpty())
        //: %1 is a value in the column the others are held against
        lines.append(DifferencesView::tr("there: %1").arg(valueText(difference.before, mostValueShown)));
    if (!difference.after.isEmpty())
        //: %1 is a value in this column
        lines.append(DifferencesView::tr("here: %1").arg(valueText(difference.after, mostValueShown)));
    return lines.join(u'\n');
}

/// As a line of a spreadsheet.
QString differenceCells(const Difference &difference)
{
    const auto cell = [](QString text) { return RawView::visible(text.replace(u'\t', u' ')).simplified(); };
    return QStringList { cell(Words::differenceTitle(difference.part)), kindName(difference.kind), cell(difference.place),
        cell(difference.newPlace), cell(QString::fromUtf8(difference.before)), cell(QString::fromUtf8(difference.after)) }
        .join(u'\t');
}

QToolButton *stepButton(QWidget *parent, const QString &name, Qt::ArrowType arrow)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(name);
    button->setArrowType(arrow);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}
}

DifferencesView::DifferencesView(QWidget *parent)
    : QWidget(parent)
    , m_summary(new WrappedLabel(this))
    , m_place(new ElidedLabel(this))
    , m_previous(stepButton(this, u"previousDifference"_s, Qt::UpArrow))
    , m_next(stepButton(this, u"nextDifference"_s, Qt::DownArrow))
    , m_pages(new QStackedWidget(this))
    , m_note(new WrappedLabel(this))
    , m_text(new DifferenceText(this))
    , m_list(new QTreeWidget(this))
{
    m_summary->setObjectName("differencesSummary"_L1);
    m_summary->setContentsMargins(10, 0, 0, 0);
    auto bold = m_summary->font();
    bold.setBold(true);
    m_summary->setFont(bold);
    m_place->setObjectName("differencePlace"_L1);
    m_place->setTextFormat(Qt::PlainText);
    m_place->setForegroundRole(QPalette::PlaceholderText);
    m_place->setContentsMargins(10, 0, 0, 0);
    m_note->setObjectName("differencesNote"_L1);
    m_note->setAlignment(Qt::AlignCenter);
    m_note->setMargin(16);
    m_note->setForegroundRole(QPalette::PlaceholderText);
    m_text->setObjectName("differencesText"_L1);
    m_list->setObjectName("differencesList"_L1);
    m_list->setColumnCount(2);
    m_list->setHeaderHidden(true);
    m_list->setRootIsDecorated(false);
    m_list->setItemsExpandable(false);
    m_list->setIndentation(8);
    m_list->setUniformRowHeights(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setIconSize({ 14, 14 });
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->header()->setStretchLastSection(true);
    m_list->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_list->installEventFilter(this);
    m_pages->addWidget(m_note);
    m_pages->addWidget(m_text);
    m_pages->addWidget(m_list);

    auto *line = new QHBoxLayout;
    line->setContentsMargins(0, 2, 2, 0);
    line->setSpacing(2);
    line->addWidget(m_summary, 1);
    line->addWidget(m_previous);
    line->addWidget(m_next);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addLayout(line);
    layout->addWidget(m_place);
    layout->addWidget(m_pages, 1);

    for (const auto &[keys, step] : { std::pair(QKeySequence(Qt::Key_F7), 1), std::pair(QKeySequence(Qt::SHIFT | Qt::Key_F7), -1) }) {
        auto *shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, [this, by = step] { go(by); });
    }
    connect(m_previous, &QToolButton::clicked, this, &DifferencesView::goToPrevious);
    connect(m_next, &QToolButton::clicked, this, &DifferencesView::goToNext);
    connect(m_text, &DifferenceText::currentChanged, this, &DifferencesView::showPlace);
    connect(m_list, &QWidget::customContextMenuRequested, this, &DifferencesView::openMenu);
    retranslate();
    refresh();
}

void DifferencesView::show(Kind kind, const ComparedColumn &column, const QString &referenceTitle, bool isReference)
{
    if (!m_isPending && kind == m_kind && isReference == m_isReference && referenceTitle == m_reference && column == m_column)
        return;
    m_isPending = false;
    m_kind = kind;
    m_column = column;
    m_reference = referenceTitle;
    m_isReference = isReference;
    refresh();
}

void DifferencesView::setPending()
{
    m_isPending = true;
    refresh();
}

void DifferencesView::refresh()
{
    const auto reference = RawView::visible(m_reference).simplified();
    if (m_isPending)
        return showNote(tr("Comparing…"));
    if (m_isReference)
        return showNote(tr("The others are held against this column."));
    if (!m_column.problem.isEmpty())
        return showNote(m_column.problem);
    if (m_column.exchanges.isEmpty() && m_column.answer.isEmpty())
        return showNote(tr("There is nothing of this column to compare yet."));
    if (m_reference.isEmpty())
        return showNote(tr("The column the others are held against has no answer yet."));
    switch (m_kind) {
    case Kind::Answer:
        return showAnswer();
    case Kind::Sent:
        return m_column.sent.isEmpty() ? showNote(tr("Nothing that was sent is different from %1.").arg(reference)) : showList(m_column.sent);
    case Kind::Received:
        return m_column.received.isEmpty() ? showNote(tr("Nothing that came back is different from %1.").arg(reference))
                                           : showList(m_column.received);
    }
}

void DifferencesView::showNote(const QString &sentence)
{
    m_summary->clear();
    m_previous->hide();
    m_next->hide();
    m_place->hide();
    m_summary->hide();
    m_note->setText(sentence);
    m_pages->setCurrentIndex(NotePage);
}

void DifferencesView::showAnswer()
{
    if (m_column.answer.isEmpty())
        return showNote(tr("There is no text to compare."));
    const auto reference = RawView::visible(m_reference).simplified();
    m_text->showPieces(m_column.answer);
    const bool isSame = m_text->count() == 0;
    const int words = DifferenceText::differingWords(m_column.answer);
    m_summary->setText(isSame ? tr("Same text as %1").arg(reference)
            : words == 0      ? tr("Only blanks and line breaks differ from %1").arg(reference)
                              //: %1 is the title of a column
                              : tr("%n word(s) differ from %1", nullptr, words).arg(reference));
    m_summary->show();
    m_previous->setVisible(!isSame);
    m_next->setVisible(!isSame);
    m_pages->setCurrentIndex(TextPage);
    showPlace();
}

QTreeWidgetItem *DifferencesView::rowOf(const Difference &difference) const
{
    auto *row = new QTreeWidgetItem({ kindName(difference.kind), Words::difference(difference) });
    row->setIcon(0, Icons::icon(kindIcon(difference.kind)));
    const auto detail = plainToolTip(differenceDetail(difference));
    row->setToolTip(0, detail);
    row->setToolTip(1, detail);
    row->setData(0, CopyRole, differenceCells(difference));
    return row;
}

void DifferencesView::showList(const QList<Difference> &differences)
{
    const auto reference = RawView::visible(m_reference).simplified();
    QMap<Difference::Part, QTreeWidgetItem *> groups;
    QList<QTreeWidgetItem *> all;
    auto bold = m_list->font();
    bold.setBold(true);
    const auto shown = differences.first(std::min(mostDifferencesListed, differences.size()));
    for (const Difference &difference : shown) {
        auto *&group = groups[difference.part];
        if (!group) {
            group = new QTreeWidgetItem;
            group->setFirstColumnSpanned(true);
            group->setFont(0, bold);
            group->setFlags(Qt::ItemIsEnabled);
        }
        group->addChild(rowOf(difference));
    }
    for (auto it = groups.cbegin(); it != groups.cend(); ++it) {
        //: A heading. %1 is what a group of differences is about, %2 how many they are
        (*it)->setText(0, tr("%1 (%2)").arg(Words::differenceTitle(it.key()), QLocale().toString((*it)->childCount())));
        all.append(*it);
    }
    if (const qsizetype more = differences.size() - shown.size(); more > 0) {
        auto *rest = new QTreeWidgetItem({ tr("%n more are not listed here.", nullptr, int(more)) });
        rest->setFlags(Qt::ItemIsEnabled);
        all.append(rest);
    }
    m_list->clear();
    m_list->addTopLevelItems(all);
    for (auto *item : std::as_const(all))
        item->setFirstColumnSpanned(true);
    m_list->expandAll();
    const int count = int(differences.size());
    //: %1 is the title of a column
    m_summary->setText(m_kind == Kind::Sent ? tr("%n difference(s) in what was sent, from %1", nullptr, count).arg(reference)
                                            : tr("%n difference(s) in what came back, from %1", nullptr, count).arg(reference));
    m_summary->show();
    m_place->hide();
    m_previous->show();
    m_next->show();
    m_pages->setCurrentIndex(ListPage);
}

/// Which difference is gone to, in words: its colours tell nothing to those who listen.
void DifferencesView::showPlace()
{
    const int at = m_text->current();
    const bool isTold = m_pages->currentIndex() == TextPage && at >= 0;
    const QLocale locale;
    //: %1 of %2 differences, %3 is a sentence such as: “struggling” became “busy”
    m_place->setText(isTold ? tr("%1 of %2: %3").arg(locale.toString(at + 1), locale.toString(m_text->count()), m_text->sentence(at)) : QString());
    m_place->setVisible(isTold);
    m_text->setAccessibleDescription(m_place->text());
    if (isTold) {
        QAccessibleEvent told(m_text, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&told);
    }
}

void DifferencesView::go(int step)
{
    if (m_pages->currentIndex() == TextPage)
        return m_text->go(step);
    if (m_pages->currentIndex() != ListPage)
        return;
    QList<QTreeWidgetItem *> rows;
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        auto *group = m_list->topLevelItem(i);
        for (int j = 0; j < group->childCount(); ++j)
            rows.append(group->child(j));
    }
    if (rows.isEmpty())
        return;
    const auto at = rows.indexOf(m_list->currentItem());
    const auto all = rows.size();
    auto *row = rows.at(at < 0 ? (step > 0 ? 0 : all - 1) : (at + step + all) % all);
    // Shift is held for the one before and must not extend the selection.
    m_list->setCurrentItem(row, 0, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_list->scrollToItem(row);
}

void DifferencesView::copyChosen()
{
    QStringList lines;
    const auto add = [&lines](const QTreeWidgetItem *row) {
        const auto cells = row->data(0, CopyRole).toString();
        if (!cells.isEmpty())
            lines.append(cells);
    };
    const auto chosen = m_list->selectedItems();
    for (const auto *row : chosen)
        add(row);
    if (lines.isEmpty()) {
        for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
            const auto *group = m_list->topLevelItem(i);
            for (int j = 0; j < group->childCount(); ++j)
                add(group->child(j));
        }
    }
    if (lines.isEmpty())
        return;
    QGuiApplication::clipboard()->setText(lines.join(u'\n') + u'\n');
    emit noted(tr("Copied %n difference(s).", nullptr, int(lines.size())));
}

void DifferencesView::openMenu(const QPoint &at)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const bool hasChosen = !m_list->selectedItems().isEmpty();
    menu->addAction(Icons::icon(u"copy"_s), hasChosen ? tr("Copy") : tr("Copy all differences"), this, &DifferencesView::copyChosen);
    menu->popup(m_list->viewport()->mapToGlobal(at));
}

bool DifferencesView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress)
        && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Copy)) {
        // The menu's Copy would take the key first and finds no text here.
        if (event->type() == QEvent::KeyPress)
            copyChosen();
        event->accept();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void DifferencesView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        refresh();
    }
}

void DifferencesView::retranslate()
{
    m_previous->setToolTip(tr("Previous difference (Shift+F7)"));
    m_previous->setAccessibleName(tr("Previous difference"));
    m_next->setToolTip(tr("Next difference (F7)"));
    m_next->setAccessibleName(tr("Next difference"));
    m_text->setAccessibleName(tr("Answer with its differences"));
    m_list->setAccessibleName(tr("Differences"));
}
