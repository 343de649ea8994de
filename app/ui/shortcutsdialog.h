// Every shortcut of the window, read from its actions, so that the list is never wrong.
#pragma once

class MainMenu;
class QWidget;

namespace ShortcutsDialog {
void show(const MainMenu &menu, QWidget *parent);
}
