// The conversation on screen: own blocks, QTextLayout, only what is visible, painted once per frame.
// Everything shown is foreign text: nothing is ever loaded or opened because of it.
#pragma once

#include "ui/conversation/transcriptturn.h"

#include <QAbstractScrollArea>

#include <memory>

class QMenu;

class ConversationView final : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit ConversationView(QWidget *parent = nullptr);
    ~ConversationView() override;

    void setTurns(const QList<TranscriptTurn> &turns);
    void appendTurn(const TranscriptTurn &turn);
    /// Replaces everything of the turn with that key; cheap if the text did not change.
    void updateTurn(const TranscriptTurn &turn);
    void removeTurnsFrom(qint64 key);

    /// Appends to the turn's text; shown at the next frame (a leading edge shows it at once).
    void appendText(qint64 key, const QString &text);
    void appendReasoning(qint64 key, const QString &text);

    /// Shown in the middle while there are no turns.
    void setEmptyText(const QString &title, const QString &hint);

    bool hasSelection() const;
    QString selectedText() const; ///< plain text
    QString selectedMarkdown() const;
    QString selectedHtml() const; ///< no image, no script, no link but http and https
    void copy(); ///< text/plain (Markdown source), text/markdown and text/html, or nothing without a selection
    void selectAll();
    void clearSelection();

    /// Shows pending text now; call before anything that must come after it.
    void flush();

    /// Shows the end and follows what arrives there, as it does until somebody scrolls away.
    void scrollToEnd();

    enum class FindOption { MatchCase = 1 };
    Q_DECLARE_FLAGS(FindOptions, FindOption)
    /// Marks every place of \a text and goes to the next one from here; an empty text ends it. The search runs on
    /// between frames and foundChanged() tells how far it is.
    void find(const QString &text, FindOptions options = {});
    void findNext(); ///< after the last the first, and says so by foundIndex()
    void findPrevious();
    int foundCount() const;
    int foundIndex() const; ///< of the one somebody looks at, from 0; -1: none
    bool isSearching() const;

    /// The turn the keyboard walks from; 0: none.
    qint64 currentTurn() const;
    /// The same, or the turn that the thing with the focus stands in; 0: none.
    qint64 chosenTurn() const;
    void goToTurn(qint64 key);
    void goToNextTurn();
    void goToPreviousTurn();
    void scrollToStart();

    /// The turn at the top of the view; 0 while the end is shown and followed.
    qint64 readingTurn() const;
    /// Puts the turn \a key at the top; the end is shown if there is no such turn.
    void readFrom(qint64 key);

    void setReasoningExpandedByDefault(bool expanded);

    /// How many turns are more than their source; the others were never looked at. For tests.
    int builtTurns() const;

signals:
    void linkActivated(const QUrl &url); ///< http or https only; the receiver asks before opening
    void linkHovered(const QString &target); ///< host in ACE form; empty: none
    void actionTriggered(qint64 key, const QByteArray &actionId);
    /// The context menu is about to be shown for the turn \a key: there is room for more in \a menu.
    void menuRequested(qint64 key, QMenu *menu);
    void selectionChanged();
    void codeCopied(const QString &code); ///< a code block, or a request id, is on the clipboard
    void foundChanged();
    void currentTurnChanged(qint64 key);
    void painted(); ///< a frame reached the screen; for measurements

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    bool focusNextPrevChild(bool next) override;
    bool viewportEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    friend class Announcer;
    friend class ConversationAccessible;
    friend class HotAccessible;
    friend class TurnAccessible;
    struct Private;
    std::unique_ptr<Private> d;
};

Q_DECLARE_OPERATORS_FOR_FLAGS(ConversationView::FindOptions)
