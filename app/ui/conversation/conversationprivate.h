// What the parts of ConversationView share. For conversation*.cpp only.
#pragma once

#include "ui/conversation/announcer.h"
#include "ui/conversation/conversationaccessible.h"
#include "ui/conversation/conversationview.h"
#include "ui/conversation/framepacer.h"
#include "ui/conversation/spokentext.h"
#include "ui/conversation/textfinder.h"
#include "ui/conversation/transcript.h"

#include <QAccessible>
#include <QElapsedTimer>
#include <QTimer>

#include <map>
#include <set>

class NewTextButton;

struct ConversationView::Private {
    explicit Private(ConversationView &owner)
        : view(owner)
        , spoken(transcript)
        , announcer(owner)
    {
    }

    /// A focusable or pointed-at thing; index is its place in the block's hots().
    struct HotPlace {
        int turn = -1;
        int block = 0; ///< TurnLayout::keyOf()
        int index = 0;
        bool isValid() const { return turn >= 0; }
        bool operator==(const HotPlace &) const = default;
    };

    // conversationview.cpp
    void requestFrame();
    void showFrame();
    void syncChanges(); ///< brings the turns up to what arrived, without showing it
    void forgetTurnsFrom(int index); ///< whatever points into them
    void adopt(int turn); ///< the turn changed: at the next frame
    int contentLeft() const { return cardLeft() + ConversationTheme::padding; }
    int cardLeft() const;
    int cardWidth() const;
    void applyWidth();
    void applyTheme();
    void needTheme(); ///< before anything is laid out or painted

    // conversationpainting.cpp
    void paint(QPainter &painter, const QRect &clip);
    void paintCard(QPainter &painter, const Transcript::Placed &placed, const QRect &band) const;
    void paintEmpty(QPainter &painter) const;
    void scheduleRepaint();
    void repaintBlock(int turn, int blockKey);
    void repaintAll();
    PaintContext contextFor(const Transcript::Placed &placed) const;

    // conversationscrolling.cpp
    void scrollBy(int dy);
    void showScrollPosition();
    void revealHot(const HotPlace &place);
    /// Scrolls there unless it is seen already, up or down and sideways.
    void revealText(const TextPosition &position, qsizetype length);
    void setCurrentTurn(int turn);
    void showTurn(int turn);
    int turnToStartFrom(bool forward) const;
    void showNewText();
    void placeNewText();

    // conversationfind.cpp
    void searchOn();
    void searchLater();
    void stepFound(bool forward);
    void goToFound(int index);
    void sayFound();

    // conversationselection.cpp
    TextPosition positionAt(QPoint point) const;
    std::pair<TextPosition, TextPosition> orderedSelection() const;
    bool isSelected() const { return anchor.isValid() && anchor != cursor; }
    void select(const TextPosition &from, const TextPosition &to);
    void selectUnit(const TextPosition &position, int clicks);
    enum class Format { Plain, Markdown, Html };
    QString collect(Format format);
    QString titleOf(int turn, Format format) const;
    void autoScroll();

    // conversationfocus.cpp
    HotPlace hotAt(QPoint point) const;
    Hot hot(const HotPlace &place) const;
    void activate(const HotPlace &place);
    bool moveFocus(bool forward);
    /// -1 if none is there.
    int turnAt(QPoint point) const;
    void pressTurn(int turn);
    void setFocused(const HotPlace &place);
    void setHovered(const HotPlace &place);
    /// The block whose bar at the bottom is there; its key is -1 if there is none.
    HotPlace barAt(QPoint point) const;
    void dragBar(int x);

    ConversationView &view;
    Transcript transcript;
    std::set<int> changed; ///< turns that wait for the next frame
    QTimer frame;
    FramePacer pacer;

    struct PaintedBlock {
        const ViewBlock *block;
        int y;
        int height;
    };
    std::vector<PaintedBlock> painted;
    const ViewBlock *caret = nullptr;
    bool themed = false; ///< fonts and colours are there
    bool everything = true; ///< the next frame repaints all

    TextPosition anchor;
    TextPosition cursor;
    std::pair<TextPosition, TextPosition> unit; ///< the word or block a double click took
    int clicks = 0;
    QPoint pressedAt;
    QElapsedTimer sinceClick;
    bool selecting = false;
    HotPlace pressedHot;
    QTimer autoScrolling;
    QPoint pointer;

    HotPlace focused;
    HotPlace hovered;
    HotPlace copied;
    bool focusShown = false; ///< focus came by keyboard: show the ring

    SpokenText spoken; ///< for whoever reads by ear
    Announcer announcer;
    std::map<qint64, QAccessible::Id> readers; ///< of the turns somebody asked for, by key

    TextFinder finder;
    QTimer searching;
    TextPosition foundNow; ///< the one somebody looks at
    TextPosition findOrigin; ///< where the search began

    int currentTurn = -1;
    qint64 pressedTurn = 0; ///< key of the turn the mouse chose last, unless another was chosen since
    NewTextButton *newText = nullptr;
    bool hasNewText = false; ///< text arrived below what is seen

    HotPlace grabbedBar; ///< index is where the bar was taken, from its left

    QString emptyTitle;
    QString emptyHint;
};
