// Colours, fonts and distances of the conversation, all taken from the palette and the application's font.
#pragma once

#include <QColor>
#include <QFont>

class QPalette;
class QWidget;

struct ConversationTheme {
    QColor window;
    QColor card;
    QColor border;
    QColor rule; ///< fainter than border
    QColor text;
    QColor dim;
    QColor link;
    QColor accent;
    QColor codeGround;
    QColor codeBorder;
    QColor inlineGround;
    QColor selection;
    QColor selectedText;
    QColor found; ///< behind what is searched for
    QColor foundNow; ///< behind the one somebody looks at
    QColor foundNowText;
    QColor good;
    QColor goodGround;
    QColor bad;
    QColor badGround;
    QColor badBorder;
    QColor keyword;
    QColor string;
    QColor number;
    QColor comment;
    QColor name;
    bool dark = false;

    QFont body;
    QFont bold;
    QFont small;
    QFont mono;
    QFont heading[6];
    int bodyHeight = 0; ///< of a line, leading included
    int smallHeight = 0;
    int codeHeight = 0;
    qreal bodyWidth = 0; ///< of an average character
    qreal codeWidth = 0;

    static constexpr int padding = 14; ///< inside a card
    static constexpr int gap = 12; ///< between cards
    static constexpr int paragraphGap = 10;
    static constexpr int radius = 6;
    static constexpr int indent = 24; ///< of a list level
    static constexpr int quoteIndent = 14;
    static constexpr int widest = 920; ///< of a card: longer lines are hard to read

    static ConversationTheme of(const QWidget &widget);
};

QColor blended(const QColor &a, const QColor &b, qreal share); ///< \a share of a
