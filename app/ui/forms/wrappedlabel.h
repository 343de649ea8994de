// Plain text that wraps. Layouts ask for its height at the same few widths again and again, and QLabel breaks the lines
// anew each time; this one remembers.
#pragma once

#include <QEvent>
#include <QLabel>

#include <utility>

class WrappedLabel : public QLabel
{
public:
    explicit WrappedLabel(QWidget *parent = nullptr)
        : QLabel(parent)
    {
        setTextFormat(Qt::PlainText);
        setWordWrap(true);
    }

    int heightForWidth(int width) const override
    {
        // setText() is not virtual and setFont() may be undone before an event tells of it: what they set is compared.
        if (m_text != text() || m_font != font() || m_margins != contentsMargins()) {
            m_text = text();
            m_font = font();
            m_margins = contentsMargins();
            m_heights.clear();
        }
        for (const auto &known : std::as_const(m_heights)) {
            if (known.first == width)
                return known.second;
        }
        if (m_heights.size() >= remembered)
            m_heights.removeFirst();
        const int height = QLabel::heightForWidth(width);
        m_heights.append({ width, height });
        return height;
    }

protected:
    bool event(QEvent *event) override
    {
        switch (int(event->type())) {
        case QEvent::FontChange:
        case QEvent::StyleChange:
        case QEvent::Polish:
        case QEvent::ScreenChangeInternal:
            m_heights.clear();
            break;
        }
        return QLabel::event(event);
    }

private:
    static constexpr qsizetype remembered = 4;

    mutable QString m_text;
    mutable QFont m_font;
    mutable QMargins m_margins;
    mutable QList<std::pair<int, int>> m_heights; ///< by width
};
