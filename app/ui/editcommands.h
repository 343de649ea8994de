// The Edit menu's commands, done to whatever has the focus.
#pragma once

namespace EditCommands {
void undo();
void redo();
void cut();
void copy();
void paste();
void selectAll();
}
