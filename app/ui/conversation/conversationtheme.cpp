#include "ui/conversation/conversationtheme.h"

#include <QFontDatabase>
#include <QFontMetrics>
#include <QPalette>
#include <QWidget>

#include <cmath>

QColor blended(const QColor &a, const QColor &b, qreal share)
{
    const auto part = [share](int x, int y) { return int(std::lround(x * share + y * (1 - share))); };
    return QColor(part(a.red(), b.red()), part(a.green(), b.green()), part(a.blue(), b.blue()));
}

ConversationTheme ConversationTheme::of(const QWidget &widget)
{
    const QPalette palette = widget.palette();
    ConversationTheme theme;
    theme.window = palette.color(QPalette::Window);
    theme.card = palette.color(QPalette::Base);
    theme.text = palette.color(QPalette::Text);
    theme.dark = theme.card.lightness() < 128;
    theme.border = blended(theme.text, theme.card, theme.dark ? 0.22 : 0.16);
    theme.rule = blended(theme.text, theme.card, theme.dark ? 0.16 : 0.10);
    theme.dim = blended(theme.text, theme.card, 0.66);
    theme.link = palette.color(QPalette::Link);
    theme.accent = palette.color(QPalette::Highlight);
    theme.codeGround = blended(theme.text, theme.card, theme.dark ? 0.07 : 0.045);
    theme.codeBorder = blended(theme.text, theme.card, theme.dark ? 0.18 : 0.12);
    theme.inlineGround = blended(theme.text, theme.card, theme.dark ? 0.13 : 0.075);
    theme.selection = palette.color(QPalette::Highlight);
    theme.selectedText = palette.color(QPalette::HighlightedText);
    // Hues with a meaning are mixed with the palette's text so that they keep their contrast in light and dark.
    const auto hue = [&theme](const char *light, const char *dark) {
        return QColor(QLatin1StringView(theme.dark ? dark : light));
    };
    theme.good = hue("#177545", "#6fd39b");
    theme.goodGround = blended(theme.good, theme.card, theme.dark ? 0.20 : 0.12);
    theme.bad = hue("#b3261e", "#ff8a80");
    theme.badGround = blended(theme.bad, theme.card, theme.dark ? 0.14 : 0.06);
    theme.badBorder = blended(theme.bad, theme.card, theme.dark ? 0.5 : 0.35);
    theme.found = hue("#fff0a3", "#4d431a");
    theme.foundNow = hue("#ffb12b", "#f2b705");
    theme.foundNowText = QColor(0x1a, 0x1a, 0x1a);
    theme.keyword = hue("#7d2fb0", "#c792ea");
    theme.string = hue("#1a7f4b", "#a5d6a7");
    theme.number = hue("#b35400", "#f6b26b");
    theme.comment = theme.dim;
    theme.name = hue("#1f5fbf", "#82aaff");

    theme.body = widget.font();
    theme.bold = theme.body;
    theme.bold.setWeight(QFont::DemiBold);
    const qreal size = theme.body.pointSizeF() > 0 ? theme.body.pointSizeF() : 10;
    theme.small = theme.body;
    theme.small.setPointSizeF(size * 0.88);
    theme.mono = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    theme.mono.setPointSizeF(size * 0.94);
    theme.mono.setStyleHint(QFont::Monospace);
    constexpr qreal scales[] = { 1.5, 1.3, 1.15, 1.05, 1.0, 0.95 };
    for (int i = 0; i < 6; ++i) {
        theme.heading[i] = theme.bold;
        theme.heading[i].setPointSizeF(size * scales[i]);
    }
    const QFontMetricsF body(theme.body);
    const QFontMetricsF mono(theme.mono);
    theme.bodyHeight = int(std::ceil(body.height() * 1.22));
    theme.smallHeight = int(std::ceil(QFontMetricsF(theme.small).height() * 1.15));
    theme.codeHeight = int(std::ceil(mono.height() * 1.18));
    theme.bodyWidth = body.averageCharWidth();
    theme.codeWidth = mono.horizontalAdvance(u'0');
    return theme;
}
