// The conversation for screen readers: one text, and its turns as children with their links and buttons.
#pragma once

#include <QAccessibleWidget>

class ConversationView;

class ConversationAccessible final : public QAccessibleWidget, public QAccessibleTextInterface
{
public:
    explicit ConversationAccessible(ConversationView *view);

    static void install();
    static QAccessibleInterface *turnInterface(ConversationView &view, int turn);

    /// Is anybody there to hear? A listener is, instead of the platform.
    static bool isHeard();
    static void setListener(void (*listener)(QAccessibleEvent *));

    // What happened, for whoever listens; nothing is made if nobody does.
    static void announce(ConversationView *view, int turn, int offset, const QString &text);
    static void turnsChanged(ConversationView *view);
    static void focusMoved(ConversationView *view);
    static void stateChanged(ConversationView *view, int turn, int block, int hot);
    static void forgetTurns(ConversationView *view, int fromTurn);

    void *interface_cast(QAccessible::InterfaceType type) override;
    QString text(QAccessible::Text which) const override;
    QAccessible::State state() const override;
    int childCount() const override;
    QAccessibleInterface *child(int index) const override;
    int indexOfChild(const QAccessibleInterface *child) const override;
    QAccessibleInterface *childAt(int x, int y) const override;
    QAccessibleInterface *focusChild() const override;

    int selectionCount() const override;
    void selection(int index, int *start, int *end) const override;
    void addSelection(int start, int end) override;
    void removeSelection(int index) override;
    void setSelection(int index, int start, int end) override;
    int cursorPosition() const override;
    void setCursorPosition(int) override { }
    QString text(int start, int end) const override;
    int characterCount() const override;
    QRect characterRect(int offset) const override;
    int offsetAtPoint(const QPoint &point) const override;
    void scrollToSubstring(int start, int end) override;
    QString attributes(int offset, int *start, int *end) const override;

private:
    ConversationView &view() const;
};
