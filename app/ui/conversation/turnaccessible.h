// A turn for screen readers, its text with attributes, and what in it can be pressed.
#pragma once

#include "ui/conversation/conversationprivate.h"

#include <QAccessible>
#include <QPointer>

#include <map>

class TurnAccessible final : public QAccessibleInterface, public QAccessibleTextInterface
{
public:
    TurnAccessible(ConversationView &view, qint64 key);
    ~TurnAccessible() override;

    qint64 key() const { return m_key; }
    QAccessibleInterface *hotInterface(int block, int hot) const;
    /// The same for every turn and block of the view.
    static QRect onScreen(const ConversationView &view, int turn, int block, const QRect &inBlock);

    bool isValid() const override;
    QObject *object() const override { return nullptr; }
    QWindow *window() const override;
    QAccessibleInterface *parent() const override;
    int childCount() const override;
    QAccessibleInterface *child(int index) const override;
    int indexOfChild(const QAccessibleInterface *child) const override;
    QAccessibleInterface *childAt(int x, int y) const override;
    QAccessibleInterface *focusChild() const override;
    QString text(QAccessible::Text which) const override;
    void setText(QAccessible::Text, const QString &) override { }
    QRect rect() const override;
    QAccessible::Role role() const override { return QAccessible::Section; }
    QAccessible::State state() const override;
    void *interface_cast(QAccessible::InterfaceType type) override;

    int selectionCount() const override;
    void selection(int index, int *start, int *end) const override;
    void addSelection(int start, int end) override;
    void removeSelection(int index) override;
    void setSelection(int index, int start, int end) override;
    int cursorPosition() const override { return 0; }
    void setCursorPosition(int) override { }
    QString text(int start, int end) const override;
    int characterCount() const override;
    QRect characterRect(int offset) const override;
    int offsetAtPoint(const QPoint &point) const override;
    void scrollToSubstring(int start, int end) override;
    QString attributes(int offset, int *start, int *end) const override;

private:
    int turn() const;
    const SpokenText::Turn &spoken() const;
    TextPosition positionOf(int offset) const;
    const std::vector<std::pair<int, int>> &places() const;

    QPointer<ConversationView> m_view;
    qint64 m_key;
    mutable std::map<std::pair<int, int>, QAccessible::Id> m_hots; ///< by block and place in it
    mutable std::vector<std::pair<int, int>> m_places; ///< of what can be pressed now
    mutable quint32 m_revision = 0; ///< of the turn m_places are from
};

/// A link or a button in a turn.
class HotAccessible final : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    HotAccessible(ConversationView &view, qint64 turn, int block, int index);

    std::pair<int, int> place() const { return { m_block, m_index }; }
    qint64 turnKey() const { return m_turn; }

    bool isValid() const override;
    QObject *object() const override { return nullptr; }
    QWindow *window() const override;
    QAccessibleInterface *parent() const override;
    int childCount() const override { return 0; }
    QAccessibleInterface *child(int) const override { return nullptr; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    QString text(QAccessible::Text which) const override;
    void setText(QAccessible::Text, const QString &) override { }
    QRect rect() const override;
    QAccessible::Role role() const override;
    QAccessible::State state() const override;
    void *interface_cast(QAccessible::InterfaceType type) override;

    QStringList actionNames() const override;
    void doAction(const QString &name) override;
    QStringList keyBindingsForAction(const QString &) const override { return {}; }

private:
    ConversationView::Private::HotPlace hotPlace() const;
    Hot hot() const;

    QPointer<ConversationView> m_view;
    qint64 m_turn;
    int m_block;
    int m_index;
};
