#include "ui/editcommands.h"

#include "ui/conversation/conversationview.h"

#include <QApplication>
#include <QLineEdit>
#include <QMenuBar>
#include <QMetaObject>
#include <QPlainTextEdit>

namespace {
/// The text field that has the focus; spin boxes and editable combo boxes hold theirs inside.
QWidget *focusedEditor()
{
    auto *focus = QApplication::focusWidget();
    if (!focus)
        return nullptr;
    if (focus->metaObject()->indexOfSlot("selectAll()") >= 0 && focus->metaObject()->indexOfSlot("paste()") >= 0)
        return focus;
    return focus->findChild<QLineEdit *>(QString(), Qt::FindDirectChildrenOnly);
}

bool doToFocused(const char *slot)
{
    auto *editor = focusedEditor();
    return editor && QMetaObject::invokeMethod(editor, slot);
}

ConversationView *focusedConversation()
{
    return qobject_cast<ConversationView *>(QApplication::focusWidget());
}
}

bool EditCommands::isForText()
{
    return focusedEditor() || qobject_cast<QMenuBar *>(QApplication::focusWidget());
}

bool EditCommands::undo()
{
    return doToFocused("undo");
}

bool EditCommands::redo()
{
    return doToFocused("redo");
}

void EditCommands::cut()
{
    doToFocused("cut");
}

void EditCommands::copy()
{
    if (auto *view = focusedConversation())
        view->copy();
    else
        doToFocused("copy");
}

void EditCommands::paste()
{
    doToFocused("paste");
}

void EditCommands::selectAll()
{
    if (auto *view = focusedConversation())
        view->selectAll();
    else
        doToFocused("selectAll");
}
