#include "ui/chat/turnedits.h"

#include "core/conversationedits.h"
#include "engine/chatsession.h"
#include "ui/chat/branchesdialog.h"
#include "ui/chat/insertturndialog.h"
#include "ui/chat/variablesdialog.h"
#include "ui/conversation/conversationview.h"
#include "ui/forms/undoline.h"
#include "ui/icons.h"

#include <QAction>
#include <QActionGroup>
#include <QCursor>
#include <QKeyEvent>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace {
/// Shows \a keys beside \a action in a menu; the view itself listens to them.
void showKeys(QAction *action, const QKeySequence &keys)
{
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetShortcut);
}
}

TurnEdits::TurnEdits(ChatSession &session, ConversationView &view, QWidget *page)
    : QObject(page)
    , m_session(session)
    , m_view(view)
    , m_page(page)
    , m_undoLine(new UndoLine(page))
    , m_appendUser(addAction("appendAsUser", u"Ctrl+Shift+Return"_s, &TurnEdits::appendAsUser))
    , m_appendAssistant(addAction("appendAsAssistant", {}, &TurnEdits::appendAsAssistant))
    , m_continue(addAction("continueAnswer", {}, &TurnEdits::continueLast))
    , m_branches(addAction("showBranches", u"Ctrl+Shift+B"_s, &TurnEdits::showBranches))
    , m_variables(addAction("editVariables", {}, &TurnEdits::editVariables))
{
    m_view.installEventFilter(this);
    connect(&m_view, &ConversationView::menuRequested, this, [this](qint64 key, QMenu *menu) { fill(*menu, key); });
    connect(&m_session, &ChatSession::turnsEdited, this, [this](const QList<TurnId> &changed) { m_changed = changed; });
    connect(&m_session, &ChatSession::conversationReset, m_undoLine, &UndoLine::dismiss);
    connect(&m_session, &ChatSession::turnAppended, m_undoLine, &UndoLine::dismiss);
    connect(&m_session, &ChatSession::conversationReset, this, &TurnEdits::showActions);
    connect(&m_session, &ChatSession::editsChanged, this, &TurnEdits::showActions);
    connect(&m_session, &ChatSession::turnCommitted, this, &TurnEdits::showActions);
    retranslate();
    showActions();
}

QAction *TurnEdits::addAction(const char *name, const QString &keys, void (TurnEdits::*deed)())
{
    auto *action = new QAction(this);
    action->setObjectName(QLatin1StringView(name));
    action->setShortcut(QKeySequence(keys));
    connect(action, &QAction::triggered, this, deed);
    return action;
}

void TurnEdits::retranslate()
{
    m_appendUser->setText(tr("Append as &user without sending"));
    m_appendAssistant->setText(tr("Append as &assistant without sending"));
    m_continue->setText(tr("Con&tinue the last answer"));
    m_branches->setText(tr("&Branches…"));
    m_variables->setText(tr("&Variables…"));
}

QWidget *TurnEdits::undoLine() const
{
    return m_undoLine;
}

QList<QAction *> TurnEdits::actions() const
{
    return { m_appendUser, m_appendAssistant, m_continue, m_branches, m_variables };
}

void TurnEdits::showActions()
{
    const bool canAppend = !m_session.isRunning() && m_draft && !m_draft().isEmpty();
    m_appendUser->setEnabled(canAppend);
    // Files are a person's.
    m_appendAssistant->setEnabled(canAppend && m_draft().attachments.isEmpty());
    m_continue->setEnabled(m_session.canContinue(m_session.conversation().leaf()));
    m_branches->setEnabled(!m_session.conversation().isEmpty());
}

bool TurnEdits::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    const TurnId id = m_view.chosenTurn();
    if (watched != &m_view || event->type() != QEvent::KeyPress || id == 0)
        return false;
    const auto *const pressed = static_cast<QKeyEvent *>(event);
    const bool isPlain = (pressed->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    const bool isMoving = (pressed->modifiers() & ~Qt::KeypadModifier) == (Qt::AltModifier | Qt::ShiftModifier);
    if (isPlain && pressed->key() == Qt::Key_Delete)
        remove(id);
    else if (isPlain && pressed->key() == Qt::Key_Insert)
        insert(id, false);
    else if (isMoving && pressed->key() == Qt::Key_Up)
        move(id, -1);
    else if (isMoving && pressed->key() == Qt::Key_Down)
        move(id, 1);
    else
        return false;
    return true;
}

void TurnEdits::fill(QMenu &menu, TurnId id)
{
    const Conversation &conversation = m_session.conversation();
    const Turn *const turn = conversation.turn(id);
    if (!turn)
        return;
    const bool isIdle = !m_session.isRunning();
    const auto add = [&](QMenu &to, const char *name, const QString &text, auto deed) {
        QAction *const action = to.addAction(text, this, deed);
        action->setObjectName(QLatin1StringView(name));
        action->setEnabled(isIdle);
        return action;
    };
    add(menu, "insertBefore", tr("Insert &before…"), [this, id] { insert(id, true); });
    showKeys(add(menu, "insertAfter", tr("Insert &after…"), [this, id] { insert(id, false); }), u"Ins"_s);
    auto *const roles = menu.addMenu(tr("&Role"));
    roles->setObjectName("turnRole"_L1);
    roles->setEnabled(isIdle);
    auto *const group = new QActionGroup(roles);
    for (const Role role : { Role::User, Role::Assistant, Role::System }) {
        QAction *const action = add(*roles, "", Words::roleName(role), [this, id, role] { setRole(id, role); });
        action->setObjectName(u"role%1"_s.arg(int(role)));
        action->setCheckable(true);
        action->setChecked(turn->message.role == role);
        action->setEnabled(isIdle && ConversationEdits::canSetRole(conversation, id, role));
        group->addAction(action);
    }
    for (const int step : { -1, 1 }) {
        QAction *const action = add(menu, step < 0 ? "moveUp" : "moveDown", step < 0 ? tr("Move &up") : tr("Move &down"),
            [this, id, step] { move(id, step); });
        showKeys(action, step < 0 ? u"Alt+Shift+Up"_s : u"Alt+Shift+Down"_s);
        action->setEnabled(isIdle && ConversationEdits::canMove(conversation, id, step));
    }
    menu.addSeparator();
    if (turn->message.role == Role::Assistant) {
        add(menu, "continueTurn", tr("&Continue this answer"), [this, id] { continueAnswer(id); })
            ->setEnabled(m_session.canContinue(id));
        if (m_session.canTreatAsCalls(id))
            add(menu, "treatAsCalls", tr("&Treat as tool calls"), [this, id] { treatAsCalls(id); });
    }
    add(menu, "branchHere", tr("Bra&nch from here"), [this, id] { branchAt(id); });
    menu.addAction(m_branches);
    menu.addSeparator();
    const bool isUnit = ConversationEdits::unitOf(conversation, id).size() > 1;
    showKeys(add(menu, "deleteTurn", isUnit ? tr("De&lete the call and its results") : tr("De&lete"), [this, id] { remove(id); }),
        QKeySequence::Delete);
}

void TurnEdits::openMenu(TurnId id)
{
    auto *menu = new QMenu(&m_view);
    menu->setObjectName("turnMenu"_L1);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fill(*menu, id);
    const QPoint pointer = QCursor::pos();
    const QRect area(m_view.mapToGlobal(QPoint()), m_view.size());
    menu->popup(area.contains(pointer) ? pointer : area.topLeft() + QPoint(area.width() / 3, 40));
}

bool TurnEdits::refuseWhileRunning()
{
    if (m_session.isRunning())
        emit noted(tr("An answer is still running. Stop it before you edit."));
    return m_session.isRunning();
}

/// Goes where something is other than before.
void TurnEdits::showChanged()
{
    const QList<TurnId> path = m_session.conversation().path();
    for (const TurnId id : path) {
        if (m_changed.contains(id)) {
            m_view.goToTurn(id);
            return;
        }
    }
}

void TurnEdits::insert(TurnId id, bool isBefore)
{
    const Turn *const turn = m_session.conversation().turn(id);
    if (!turn || refuseWhileRunning())
        return;
    auto *dialog = new InsertTurnDialog(m_page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setRole(turn->message.role == Role::User ? Role::Assistant : Role::User);
    connect(dialog, &QDialog::accepted, this, [this, dialog, id, isBefore] {
        const auto place = isBefore ? ChatSession::Place::Before : ChatSession::Place::After;
        if (const TurnId inserted = m_session.insertTurn(id, place, dialog->role(), dialog->text()); inserted != 0)
            m_view.goToTurn(inserted);
    });
    dialog->open();
}

void TurnEdits::remove(TurnId id)
{
    const Conversation &conversation = m_session.conversation();
    if (!conversation.turn(id) || refuseWhileRunning())
        return;
    const auto count = int(ConversationEdits::unitOf(conversation, id).size());
    const qsizetype at = conversation.path().indexOf(id);
    if (!m_session.removeTurn(id))
        return;
    const QList<TurnId> left = m_session.conversation().path();
    if (!left.isEmpty())
        m_view.goToTurn(left.at(qBound(qsizetype(0), at, left.size() - 1)));
    m_undoLine->offer(
        count > 1 ? tr("Deleted a tool call and its results.") : tr("Deleted a turn."), [this] { undo(); });
}

void TurnEdits::move(TurnId id, int step)
{
    if (!refuseWhileRunning() && m_session.moveTurn(id, step))
        m_view.goToTurn(id);
}

void TurnEdits::setRole(TurnId id, Role role)
{
    if (!refuseWhileRunning() && m_session.setRole(id, role))
        m_view.goToTurn(id);
}

void TurnEdits::branchAt(TurnId id)
{
    if (refuseWhileRunning() || !m_session.branchAt(id))
        return;
    m_view.scrollToEnd();
    emit messageWanted();
    emit noted(tr("What you send next begins a new branch here. The other one stays under Branches."));
}

void TurnEdits::append(Role role)
{
    const MessageDraft draft = m_draft ? m_draft() : MessageDraft();
    if (draft.isEmpty() || refuseWhileRunning() || m_session.appendTurn(role, draft) == 0)
        return;
    m_view.scrollToEnd();
    emit draftAppended();
}

void TurnEdits::continueLast()
{
    continueAnswer(m_session.conversation().leaf());
}

void TurnEdits::continueAnswer(TurnId id)
{
    if (refuseWhileRunning())
        return;
    m_view.scrollToEnd();
    m_session.continueAnswer(id);
}

void TurnEdits::treatAsCalls(TurnId id)
{
    if (refuseWhileRunning() || !m_session.treatAsCalls(id))
        return;
    const auto count = int(m_session.conversation().turn(id)->message.toolCalls.size());
    m_view.goToTurn(id);
    m_undoLine->offer(tr("Made %n tool call(s) of the text.", nullptr, count), [this] { undo(); });
    emit resultsWanted();
}

void TurnEdits::undo()
{
    if (!refuseWhileRunning() && m_session.undo())
        showChanged();
}

void TurnEdits::redo()
{
    if (!refuseWhileRunning() && m_session.redo())
        showChanged();
}

QString TurnEdits::undoText() const
{
    const auto edit = m_session.toUndo();
    if (!edit)
        return {};
    switch (*edit) {
    case TurnEdit::Insert: return tr("&Undo inserting a turn");
    case TurnEdit::Append: return tr("&Undo appending a turn");
    case TurnEdit::Remove: return tr("&Undo deleting a turn");
    case TurnEdit::RemoveCall: return tr("&Undo deleting a tool call and its results");
    case TurnEdit::Move: return tr("&Undo moving a turn");
    case TurnEdit::SetRole: return tr("&Undo changing a role");
    case TurnEdit::Rewrite: return tr("&Undo rewriting an answer");
    case TurnEdit::TakeCalls: break;
    }
    return tr("&Undo making tool calls of a text");
}

QString TurnEdits::redoText() const
{
    const auto edit = m_session.toRedo();
    if (!edit)
        return {};
    switch (*edit) {
    case TurnEdit::Insert: return tr("&Redo inserting a turn");
    case TurnEdit::Append: return tr("&Redo appending a turn");
    case TurnEdit::Remove: return tr("&Redo deleting a turn");
    case TurnEdit::RemoveCall: return tr("&Redo deleting a tool call and its results");
    case TurnEdit::Move: return tr("&Redo moving a turn");
    case TurnEdit::SetRole: return tr("&Redo changing a role");
    case TurnEdit::Rewrite: return tr("&Redo rewriting an answer");
    case TurnEdit::TakeCalls: break;
    }
    return tr("&Redo making tool calls of a text");
}

void TurnEdits::showBranches()
{
    if (!m_dialog) {
        m_dialog = new BranchesDialog(m_session, m_page);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_dialog, &BranchesDialog::turnActivated, this, &TurnEdits::turnWanted);
    }
    if (const TurnId id = m_view.chosenTurn(); id != 0)
        m_dialog->choose(id);
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
}

void TurnEdits::editVariables()
{
    const Conversation &conversation = m_session.conversation();
    const QList<Variable> &known = m_session.settings().variables;
    QStringList used = Variables::namesIn(conversation.systemPrompt);
    const QList<TurnId> path = conversation.path();
    for (const TurnId id : path) {
        const Message &message = conversation.turn(id)->message;
        if (message.role == Role::User || message.role == Role::System)
            used += Variables::namesIn(message.text);
    }
    if (m_draft)
        used += Variables::namesIn(m_draft().text);
    used.removeDuplicates();
    auto *dialog = new VariablesDialog(known, used, m_page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        ChatSettings settings = m_session.settings();
        settings.variables = dialog->variables();
        m_session.setSettings(settings);
        emit variablesChanged();
    });
    dialog->open();
}
