// The Edit menu's commands, done to whatever has the focus.
#pragma once

namespace EditCommands {
/// Whether a text field has the focus, or may get it back when the menu closes: the commands are done to it.
bool isForText();
// Whether a text field took it: else it is meant for what is shown.
bool undo();
bool redo();
void cut();
void copy();
void paste();
void selectAll();
}
