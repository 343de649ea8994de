// How the compare page asks, and what it shows of the answers: figures, differences, names or none.
#include "ui/compare/comparepageprivate.h"

#include "engine/chatsession.h"
#include "engine/comparisonrecord.h"
#include "snippets/leakscan.h"
#include "store/keyring.h"
#include "store/lineupstore.h"
#include "ui/chat/composer.h"
#include "ui/chat/messageedit.h"
#include "ui/compare/compareactions.h"
#include "ui/compare/figurestable.h"
#include "ui/compare/reportdialog.h"
#include "ui/compare/votesdialog.h"
#include "ui/compare/votestrip.h"
#include "ui/conversation/conversationview.h"
#include "ui/forms/notice.h"
#include "words/comparison.h"

#include <QAction>
#include <QCoreApplication>
#include <QPointer>
#include <QRandomGenerator>
#include <QThreadPool>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
/// What takes a while about \a record: its sentences, and with \a withDifferences how the columns differ.
ComparisonRecord workedOut(ComparisonRecord record, bool withDifferences)
{
    Words::describe(record);
    if (withDifferences)
        addDifferences(record);
    return record;
}
}

/// What was attached when the program ended: files of megabytes, which come a while after the words.
void ComparePage::Desk::readPrompt()
{
    p.lineups.prompts().kept().then(&q, [this](const QList<Attachment> &attachments) {
        isPromptRead = true;
        // Somebody may have begun meanwhile.
        if (composer->attachments().isEmpty())
            composer->setAttachments(attachments);
        else
            keepAttachments();
    });
}

void ComparePage::Desk::keepPrompt()
{
    open.keepPrompt(composer->text());
    keepAttachments();
}

void ComparePage::Desk::keepAttachments()
{
    if (isPromptRead)
        p.lineups.prompts().keep(composer->attachments());
}

void ComparePage::Desk::send(const MessageDraft &prompt)
{
    problem->clearRemark();
    if (isBlind) {
        isRevealed = false;
        shuffle();
    }
    for (CompareColumn *const column : columns->columns()) {
        column->setRemarks({});
        column->view()->scrollToEnd();
    }
    if (comparison.send(prompt)) {
        showNames();
        return;
    }
    // Nothing left: what was written stays where it was.
    composer->setMessage(prompt);
    composer->editor()->setFocus();
    for (CompareColumn *const column : columns->columns())
        column->refresh();
}

/// How many requests Send would make and what they are likely to cost, on the button itself; what the guards say, in the columns.
void ComparePage::Desk::showExpectation()
{
    MessageDraft prompt = composer->message();
    if (prompt.text.trimmed().isEmpty())
        prompt.text.clear();
    const ExpectedCost cost = comparison.expected(prompt);
    int able = 0;
    for (const LineupColumn &column : comparison.lineup().columns)
        able += comparison.state(column.id) == Comparison::State::Unable ? 0 : 1;
    const QString label = ComparePage::tr("Send to %n", "columns", able);
    const QString shown = cost.requests == 0 ? label
                                             //: On a button. %1: "Send to 4". %2: "12 requests · ≈ $0.004"
                                             : ComparePage::tr("%1 · %2").arg(label, Words::expectedCost(cost));
    composer->setLabels(QString(shown).replace(u'&', "&&"_L1), Words::expectedCostMeaning(cost), ComparePage::tr("One prompt for all columns…"));
    if (comparison.isRunning())
        return;
    for (CompareColumn *const column : columns->columns())
        column->setGuards(prompt.isEmpty() ? QList<Finding>() : comparison.findings(column->id(), prompt));
}

void ComparePage::Desk::showActions()
{
    const bool here = q.isVisible();
    const LineupColumn *const column = current();
    const bool running = comparison.isRunning();
    const bool hasQuestion = !comparison.question().isEmpty();
    const bool named = !isNameless();
    for (auto *action : { actions.newLineup, actions.importFile, actions.exportFile, actions.saveAs, actions.parameters,
             actions.scrollTogether, actions.votes, actions.nextColumn, actions.previousColumn, actions.alone })
        action->setEnabled(here);
    actions.blind->setEnabled(here && !running);
    actions.save->setEnabled(here && (!open.isKept() || open.isChanged()));
    actions.rename->setEnabled(here && open.isKept());
    actions.remove->setEnabled(here && open.isKept());
    actions.revert->setEnabled(here && open.isKept() && open.isChanged());
    const qsizetype count = open.lineup().columns.size();
    actions.addColumn->setEnabled(here && named && count < Lineup::most);
    actions.exportReport->setEnabled(here && named && hasQuestion && !running);
    actions.clear->setEnabled(here && hasQuestion && !running);
    const bool mayAct = here && column && named;
    for (auto *action : { actions.editColumn, actions.openChat, actions.copyCurl })
        action->setEnabled(mayAct);
    actions.inspect->setEnabled(mayAct && hasQuestion);
    actions.duplicate->setEnabled(mayAct && count < Lineup::most);
    actions.removeColumn->setEnabled(mayAct && count > Lineup::fewest);
    const QString first = open.lineup().columns.isEmpty() ? QString() : open.lineup().columns.constFirst().id;
    const QString last = open.lineup().columns.isEmpty() ? QString() : open.lineup().columns.constLast().id;
    actions.moveLeft->setEnabled(mayAct && column->id != first);
    actions.moveRight->setEnabled(mayAct && column->id != last);
    const auto state = column ? comparison.state(column->id) : Comparison::State::Idle;
    const bool isBusy = state == Comparison::State::Running || state == Comparison::State::Waiting;
    actions.again->setEnabled(here && column && hasQuestion && !isBusy && state != Comparison::State::Unable);
    actions.stopColumn->setEnabled(here && column && isBusy);
}

void ComparePage::Desk::queueRecord()
{
    if (!recordSoon.isActive())
        recordSoon.start();
}

/// The figures at once; sentences and differences follow when they are worked out.
void ComparePage::Desk::makeRecord()
{
    recordSoon.stop();
    ++orders; // what is being worked out is older
    const QList<CompareColumn *> shown = columns->columns();
    const bool asked = !comparison.question().isEmpty();
    figuresBox->setVisible(asked);
    hint->setVisible(!asked);
    ComparisonRecord now = recordOf(comparison, reference);
    QMap<QString, QColor> colours;
    QStringList ids;
    for (const CompareColumn *const column : shown) {
        ids.append(column->id());
        if (!isNameless())
            colours.insert(column->id(), QColor(comparison.setup(column->id()).route.colour));
    }
    // What was said of answers that are still there goes on being said until it is said anew.
    for (ComparedColumn &column : now.columns) {
        for (const ComparedColumn &before : std::as_const(record.columns)) {
            if (before.column.id == column.column.id && before.exchanges.size() == column.exchanges.size()) {
                column.findings = before.findings;
                column.failures = before.failures;
            }
        }
    }
    figures->setTitlesHidden(isNameless());
    figures->setRecord(now, ids, colours);
    votes->setVisible(isNameless() && asked && !comparison.isRunning());
    votes->setColumns(int(shown.size()));
    record = now;
    workOut();
    showActions();
}

void ComparePage::Desk::workOut()
{
    if (record.columns.isEmpty())
        return;
    // Not for every piece of text: of what has ended.
    if (comparison.isRunning() && !showsDifferences())
        return;
    const quint64 order = ++orders;
    QThreadPool::globalInstance()->start([alive = QPointer(&q), desk = this, order, given = record, differs = showsDifferences()] {
        const ComparisonRecord made = workedOut(given, differs);
        QMetaObject::invokeMethod(QCoreApplication::instance(), [alive, desk, order, made] {
            if (alive)
                desk->takeRecord(order, made);
        });
    });
}

void ComparePage::Desk::takeRecord(quint64 order, const ComparisonRecord &made)
{
    if (order != orders)
        return;
    record = made;
    QStringList ids;
    QMap<QString, QColor> colours;
    for (CompareColumn *const column : columns->columns()) {
        ids.append(column->id());
        if (!isNameless())
            colours.insert(column->id(), QColor(comparison.setup(column->id()).route.colour));
        for (const ComparedColumn &compared : made.columns) {
            if (compared.column.id == column->id())
                column->setRemarks(compared.findings);
        }
    }
    figures->setRecord(made, ids, colours);
    const bool isThere = showsDifferences() && made.reference >= 0 && made.reference < made.columns.size();
    if (!isThere)
        return;
    const ComparedColumn &held = made.columns.at(made.reference);
    const auto kind = bar->view() == CompareView::Sent ? DifferencesView::Kind::Sent
        : bar->view() == CompareView::Received         ? DifferencesView::Kind::Received
                                                       : DifferencesView::Kind::Answer;
    for (qsizetype i = 0; i < made.columns.size(); ++i) {
        const ComparedColumn &compared = made.columns.at(i);
        CompareColumn *const column = columns->column(compared.column.id);
        if (!column)
            continue;
        // Words that are held against an answer are words of an answer.
        const bool isNoAnswer = compared.figures.asked == compared.figures.failed;
        if (kind == DifferencesView::Kind::Answer && (i == made.reference || isNoAnswer))
            column->showAnswers();
        else
            column->showDifferences(kind, compared, held.exchanges.isEmpty() ? QString() : held.title, i == made.reference);
    }
}

/// Answers, or differences as soon as they are there.
void ComparePage::Desk::showColumns()
{
    for (CompareColumn *const column : columns->columns()) {
        if (showsDifferences())
            column->showPending();
        else
            column->showAnswers();
    }
}

void ComparePage::Desk::showNames()
{
    const QList<CompareColumn *> shown = columns->columns();
    for (qsizetype i = 0; i < shown.size(); ++i) {
        //: %1 is a letter: an answer whose author is hidden
        shown.at(i)->setAlias(isNameless() ? ComparePage::tr("Answer %1").arg(QChar(u'A' + char16_t(i))) : QString());
    }
    QList<std::pair<QString, QString>> titles;
    const ComparisonRecord named = recordOf(comparison, reference);
    for (const ComparedColumn &column : named.columns)
        titles.append({ column.column.id, column.title });
    bar->setColumns(titles, reference);
    bar->setNameless(isNameless());
    figures->setTitlesHidden(isNameless());
    votes->setVisible(isNameless() && !comparison.question().isEmpty() && !comparison.isRunning());
    showActions();
}

void ComparePage::Desk::setBlind(bool blind)
{
    if (blind == isBlind)
        return;
    isBlind = blind;
    isRevealed = false;
    if (blind) {
        shuffle();
    } else {
        shuffled.clear();
        takeLineup();
    }
    showColumns();
    showNames();
    makeRecord();
}

void ComparePage::Desk::shuffle()
{
    shuffled.clear();
    for (const LineupColumn &column : open.lineup().columns)
        shuffled.append(column.id);
    std::shuffle(shuffled.begin(), shuffled.end(), *QRandomGenerator::global());
    columns->arrange(shuffled);
    showNames();
}

void ComparePage::Desk::reveal()
{
    isRevealed = true;
    showNames();
    makeRecord();
}

void ComparePage::Desk::vote(int place)
{
    Vote vote { .at = QDateTime::currentDateTimeUtc(), .lineup = open.lineup().name, .candidates = {}, .winner = place };
    const QList<CompareColumn *> shown = columns->columns();
    for (const CompareColumn *const column : shown) {
        const ColumnSetup setup = comparison.setup(column->id());
        vote.candidates.append({ .route = setup.route.name,
            .protocol = setup.protocol ? setup.protocol->id() : QByteArray(),
            .model = setup.settings.model });
    }
    say(p.lineups.keep(vote));
    reveal();
    emit q.noted(place < 0 || place >= shown.size() ? ComparePage::tr("Vote kept: a tie.")
                                                    //: %1 is the title of a column
                                                    : ComparePage::tr("Vote kept: you chose “%1”.").arg(shown.at(place)->title()));
}

void ComparePage::Desk::showVotes()
{
    auto *dialog = new VotesDialog(LineupStore::tallies(p.lineups.votes()), &q);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ComparePage::Desk::exportReport()
{
    ComparisonRecord whole = recordOf(comparison, reference);
    const auto keys = p.keyring.knownKeys() + secretsIn(p.keyring.environment());
    QThreadPool::globalInstance()->start([alive = QPointer(&q), whole, keys] {
        const ComparisonRecord made = workedOut(whole, true);
        QMetaObject::invokeMethod(QCoreApplication::instance(), [alive, made, keys] {
            if (!alive)
                return;
            auto *dialog = new ReportDialog(made, keys, alive);
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            dialog->open();
        });
    });
}
