// The conversation for a screen reader: one read-only document with all of its text.
#pragma once

#include <QAccessibleWidget>

class ConversationView;

class ConversationAccessible final : public QAccessibleWidget, public QAccessibleTextInterface
{
public:
    explicit ConversationAccessible(ConversationView *view);

    static void install(); ///< once is enough; more does nothing
    /// Reads \a text out without moving the focus.
    static void announce(ConversationView *view, const QString &text);

    void *interface_cast(QAccessible::InterfaceType type) override;
    QString text(QAccessible::Text which) const override;
    QAccessible::State state() const override;

    void selection(int index, int *start, int *end) const override;
    int selectionCount() const override;
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
