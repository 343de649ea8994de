#include "ui/icons.h"

#include <QApplication>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <utility>

using namespace Qt::StringLiterals;

// The resources sit in a static library, which a linker drops unless somebody asks for them by name; the macro must be
// used outside of any namespace.
static void initIconResources()
{
    static bool ready = false;
    if (std::exchange(ready, true))
        return;
    Q_INIT_RESOURCE(icons);
}

namespace {
QColor iconColour(QIcon::Mode mode)
{
    const auto palette = QApplication::palette();
    switch (mode) {
    case QIcon::Disabled:
        return palette.color(QPalette::Disabled, QPalette::WindowText);
    case QIcon::Selected:
        return palette.color(QPalette::HighlightedText);
    case QIcon::Normal:
    case QIcon::Active:
        break;
    }
    return palette.color(QPalette::WindowText);
}

class PaletteIconEngine final : public QIconEngine
{
public:
    explicit PaletteIconEngine(const QString &name, bool onHighlight = false)
        : m_name(name)
        , m_onHighlight(onHighlight)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode asked, QIcon::State) override
    {
        const auto mode = m_onHighlight ? QIcon::Selected : asked;
        auto svg = source();
        svg.replace("currentColor", iconColour(mode).name().toLatin1());
        QSvgRenderer renderer(svg);
        const auto side = qMin(rect.width(), rect.height());
        const QRect square(rect.x() + (rect.width() - side) / 2, rect.y() + (rect.height() - side) / 2, side, side);
        renderer.render(painter, square);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode asked, QIcon::State state) override
    {
        const auto mode = m_onHighlight ? QIcon::Selected : asked;
        const auto key = u"playground-icon-%1-%2x%3-%4"_s.arg(
            m_name, QString::number(size.width()), QString::number(size.height()), iconColour(mode).name());
        QPixmap pixmap;
        if (QPixmapCache::find(key, &pixmap))
            return pixmap;
        pixmap = QPixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect({}, size), mode, state);
        painter.end();
        QPixmapCache::insert(key, pixmap);
        return pixmap;
    }

    QIconEngine *clone() const override { return new PaletteIconEngine(*this); }

private:
    QByteArray source() const
    {
        QFile file(u":/icons/%1.svg"_s.arg(m_name));
        if (!file.open(QIODevice::ReadOnly))
            return {};
        return file.readAll();
    }

    QString m_name;
    bool m_onHighlight;
};

class DotIconEngine final : public QIconEngine
{
public:
    explicit DotIconEngine(const QColor &colour)
        : m_colour(colour)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const auto side = qMin(rect.width(), rect.height()) * 0.55;
        const QRectF dot(rect.center().x() + 0.5 - side / 2, rect.center().y() + 0.5 - side / 2, side, side);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (m_colour.isValid()) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(m_colour);
        } else {
            painter->setPen(QPen(iconColour(mode), 1.2));
            painter->setBrush(Qt::NoBrush);
        }
        painter->drawEllipse(dot);
        painter->restore();
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect({}, size), mode, state);
        return pixmap;
    }

    QIconEngine *clone() const override { return new DotIconEngine(*this); }

private:
    QColor m_colour;
};
}

QIcon Icons::icon(const QString &name)
{
    initIconResources();
    return QIcon(new PaletteIconEngine(name));
}

QIcon Icons::onHighlight(const QString &name)
{
    initIconResources();
    return QIcon(new PaletteIconEngine(name, true));
}

QIcon Icons::dot(const QString &colour)
{
    return QIcon(new DotIconEngine(QColor(colour)));
}
