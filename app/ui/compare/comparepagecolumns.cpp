// What can be done with one column of the compare page.
#include "ui/compare/comparepageprivate.h"

#include "engine/chatsession.h"
#include "protocols/protocol.h"
#include "snippets/curl.h"
#include "store/keyring.h"
#include "store/routestore.h"
#include "ui/chat/composer.h"
#include "ui/chat/transcript.h"
#include "ui/compare/columnform.h"
#include "ui/compare/columnrepair.h"
#include "ui/compare/compareactions.h"
#include "ui/conversation/conversationview.h"
#include "ui/forms/notice.h"
#include "ui/forms/undoline.h"
#include "ui/inspector/inspector.h"
#include "ui/inspector/inspectorsubject.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QDialog>
#include <QGuiApplication>
#include <QMessageBox>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
qsizetype placeOf(const Lineup &lineup, const QString &id)
{
    const auto found = std::find_if(
        lineup.columns.cbegin(), lineup.columns.cend(), [&id](const LineupColumn &column) { return column.id == id; });
    return found == lineup.columns.cend() ? -1 : found - lineup.columns.cbegin();
}
}

const LineupColumn *ComparePage::Desk::current() const
{
    const qsizetype place = placeOf(open.lineup(), columns->current());
    return place < 0 ? nullptr : &open.lineup().columns.at(place);
}

void ComparePage::Desk::askForColumn(const LineupColumn &column, const std::function<void(const LineupColumn &)> &take)
{
    auto *form = new ColumnForm(column, open.lineup().set, p.routes, p.catalog, &q);
    form->setAttribute(Qt::WA_DeleteOnClose);
    connect(form, &QDialog::accepted, &q, [form, take] { take(form->column()); });
    form->open();
}

void ComparePage::Desk::addColumn()
{
    if (open.lineup().columns.size() >= Lineup::most)
        return;
    LineupColumn column = current() ? *current() : LineupColumn();
    column.id = newColumnId();
    column.name.clear();
    column.set = {};
    askForColumn(column, [this](const LineupColumn &added) {
        changeLineup([&added](Lineup &lineup) { lineup.columns.append(added); });
        columns->setCurrent(added.id, true);
    });
}

void ComparePage::Desk::editColumn(const QString &id)
{
    const qsizetype place = placeOf(open.lineup(), id);
    if (place < 0)
        return;
    askForColumn(open.lineup().columns.at(place), [this](const LineupColumn &edited) {
        changeLineup([&edited](Lineup &lineup) {
            if (const qsizetype now = placeOf(lineup, edited.id); now >= 0)
                lineup.columns[now] = edited;
        });
    });
}

void ComparePage::Desk::duplicate()
{
    if (!current() || open.lineup().columns.size() >= Lineup::most)
        return;
    LineupColumn copy = *current();
    const QString beside = copy.id;
    copy.id = newColumnId();
    changeLineup([&copy, &beside](Lineup &lineup) { lineup.columns.insert(placeOf(lineup, beside) + 1, copy); });
    columns->setCurrent(copy.id, true);
}

void ComparePage::Desk::move(int by)
{
    const QString id = columns->current();
    changeLineup([&id, by](Lineup &lineup) {
        const qsizetype from = placeOf(lineup, id);
        const qsizetype to = from + by;
        if (from >= 0 && to >= 0 && to < lineup.columns.size())
            lineup.columns.move(from, to);
    });
    columns->setCurrent(id, true);
}

void ComparePage::Desk::removeColumn()
{
    if (!current() || open.lineup().columns.size() <= Lineup::fewest)
        return;
    const LineupColumn removed = *current();
    const qsizetype place = placeOf(open.lineup(), removed.id);
    const QString title = comparison.setup(removed.id).title;
    changeLineup([place](Lineup &lineup) { lineup.columns.removeAt(place); });
    //: %1 is the title of a column
    undo->offer(ComparePage::tr("Column “%1” removed.").arg(title), [this, removed, place] {
        changeLineup([&removed, place](Lineup &lineup) {
            if (lineup.columns.size() < Lineup::most && placeOf(lineup, removed.id) < 0)
                lineup.columns.insert(qMin(place, lineup.columns.size()), removed);
        });
    });
}

void ComparePage::Desk::actOnTurn(const QString &id, TurnId turn, const QByteArray &action)
{
    if (action == TurnActions::stop)
        comparison.stop(id);
    else if (action == TurnActions::regenerate)
        comparison.sendTo(id);
    else if (action == TurnActions::inspect)
        inspect(id, turn);
    else if (action == TurnActions::copy)
        emit q.noted(ComparePage::tr("Copied"));
}

void ComparePage::Desk::repair(const QString &id, const Repair &wanted)
{
    const qsizetype place = placeOf(open.lineup(), id);
    if (place < 0)
        return;
    const ColumnSetup setup = comparison.setup(id);
    const auto repaired = repairedColumn(open.lineup(), open.lineup().columns.at(place), setup, wanted, p.routes.routes());
    if (!repaired) {
        if (wanted.id == "retry" || wanted.id == "wait")
            comparison.sendTo(id);
        else if (wanted.id == "list-models")
            emit q.modelsRequested();
        else
            emit q.keyRequested(setup.route.id);
        return;
    }
    if (repaired->route) {
        const QString sentence = p.routes.save(*repaired->route);
        say(sentence);
        if (sentence.isEmpty()) {
            //: %1 is the name of a route
            undo->offer(ComparePage::tr("Changed in the route “%1”, for everything that uses it.").arg(setup.route.name),
                [this, before = setup.route] { say(p.routes.save(before)); });
        }
    }
    changeLineup([&repaired, place](Lineup &lineup) { lineup.columns[place] = repaired->column; });
    if (wanted.asks)
        comparison.sendTo(id);
}

void ComparePage::Desk::inspect(const QString &id, TurnId turn)
{
    const QList<TurnId> answers = comparison.answers(id);
    const Exchange *const exchange
        = comparison.session(id).exchange(turn != 0 ? turn : answers.isEmpty() ? 0 : answers.last());
    if (!exchange) {
        emit q.noted(ComparePage::tr("Nothing was sent from this column yet."));
        return;
    }
    auto *dialog = new QDialog(&q);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName("columnInspector"_L1);
    //: %1 is the title of a column
    dialog->setWindowTitle(ComparePage::tr("Inspector: %1").arg(comparison.setup(id).title));
    auto *subject = new FinishedSubject(dialog);
    subject->setExchange(std::make_shared<const Exchange>(*exchange), p.routes.find(exchange->routeId));
    auto *inspector = new Inspector(*subject, p.keyring, dialog);
    connect(inspector, &Inspector::noted, &q, &ComparePage::noted);
    auto *layout = new QVBoxLayout(dialog);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(inspector);
    inspector->show("response");
    dialog->resize(860, 520);
    dialog->show();
}

void ComparePage::Desk::openChat()
{
    if (!current())
        return;
    const QString id = current()->id;
    const ColumnSetup setup = comparison.setup(id);
    if (!setup.problem.isEmpty() || !setup.protocol)
        return;
    const Conversation &said = comparison.session(id).conversation();
    emit q.chatRequested({ .route = setup.route,
        .protocol = setup.protocol->id(),
        .settings = setup.settings,
        .systemPrompt = open.lineup().systemPrompt,
        .prompt = composer->message().isEmpty() && said.isEmpty() ? comparison.question() : composer->message(),
        .conversation = said });
}

/// Of what would be sent; with an empty composer, of what was sent last.
void ComparePage::Desk::copyCurl()
{
    if (!current() || isNameless())
        return;
    const QString id = current()->id;
    const QList<TurnId> answers = comparison.answers(id);
    const Exchange *const sent = answers.isEmpty() ? nullptr : comparison.session(id).exchange(answers.last());
    const MessageDraft next = composer->message();
    const bool isNext = !next.text.trimmed().isEmpty() || !next.attachments.isEmpty() || !sent;
    QGuiApplication::clipboard()->setText(curlCommand(isNext ? comparison.session(id).preview(next) : sent->request));
    //: %1 is the title of a column
    emit q.noted(ComparePage::tr("curl command of “%1” copied, without the key").arg(comparison.setup(id).title));
}

void ComparePage::Desk::copyAnswer()
{
    const QList<TurnId> answers = current() ? comparison.answers(current()->id) : QList<TurnId>();
    if (answers.isEmpty())
        return;
    if (const Turn *const turn = comparison.session(current()->id).conversation().turn(answers.last())) {
        QGuiApplication::clipboard()->setText(turn->message.text);
        emit q.noted(ComparePage::tr("Answer copied"));
    }
}

void ComparePage::Desk::openLink(const QUrl &url)
{
    // A model chose this address: the person sees the host as the network will before anything is opened.
    auto *question = new QMessageBox(&q);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setIcon(QMessageBox::Question);
    question->setWindowTitle(ComparePage::tr("Open link"));
    question->setTextFormat(Qt::PlainText);
    //: %1 is the name of a host
    question->setText(ComparePage::tr("Open a page of “%1” in the browser?").arg(QString::fromLatin1(QUrl::toAce(url.host()))));
    question->setInformativeText(url.toString(QUrl::FullyEncoded).left(400));
    auto *yes = question->addButton(ComparePage::tr("Open"), QMessageBox::AcceptRole);
    question->addButton(QMessageBox::Cancel);
    connect(yes, &QPushButton::clicked, &q, [url] { QDesktopServices::openUrl(url); });
    question->open();
}
