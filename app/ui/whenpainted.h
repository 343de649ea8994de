// Work that nobody can see waits until the window can be seen.
#pragma once

#include <functional>

class QWidget;

/// Calls \a then once, after the first paint of \a window reached the screen; soon anyway if it is not painted, as one
/// that starts minimised. Not at all if the window goes before.
void whenPainted(QWidget &window, std::function<void()> then);
