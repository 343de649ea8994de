#include "core/markdownparser.h"

#include "core/markdownprepare.h"

#include <QStringDecoder>

#include <md4c.h>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Markdown {
namespace {

struct NamedEntity {
    const char *name;
    char16_t character;
};

// md4c reports entities as written. These are the ones answers contain; any other stays visible as it is.
constexpr std::array namedEntities {
    NamedEntity { "amp", u'&' },
    NamedEntity { "lt", u'<' },
    NamedEntity { "gt", u'>' },
    NamedEntity { "quot", u'"' },
    NamedEntity { "apos", u'\'' },
    NamedEntity { "nbsp", u'\u00a0' },
    NamedEntity { "copy", u'\u00a9' },
    NamedEntity { "reg", u'\u00ae' },
    NamedEntity { "trade", u'\u2122' },
    NamedEntity { "hellip", u'\u2026' },
    NamedEntity { "mdash", u'\u2014' },
    NamedEntity { "ndash", u'\u2013' },
    NamedEntity { "lsquo", u'\u2018' },
    NamedEntity { "rsquo", u'\u2019' },
    NamedEntity { "ldquo", u'\u201c' },
    NamedEntity { "rdquo", u'\u201d' },
    NamedEntity { "laquo", u'\u00ab' },
    NamedEntity { "raquo", u'\u00bb' },
    NamedEntity { "bull", u'\u2022' },
    NamedEntity { "middot", u'\u00b7' },
    NamedEntity { "times", u'\u00d7' },
    NamedEntity { "divide", u'\u00f7' },
    NamedEntity { "deg", u'\u00b0' },
    NamedEntity { "plusmn", u'\u00b1' },
    NamedEntity { "micro", u'\u00b5' },
    NamedEntity { "larr", u'\u2190' },
    NamedEntity { "uarr", u'\u2191' },
    NamedEntity { "rarr", u'\u2192' },
    NamedEntity { "darr", u'\u2193' },
    NamedEntity { "harr", u'\u2194' },
    NamedEntity { "rArr", u'\u21d2' },
    NamedEntity { "lArr", u'\u21d0' },
    NamedEntity { "le", u'\u2264' },
    NamedEntity { "ge", u'\u2265' },
    NamedEntity { "ne", u'\u2260' },
    NamedEntity { "asymp", u'\u2248' },
    NamedEntity { "infin", u'\u221e' },
    NamedEntity { "sum", u'\u2211' },
    NamedEntity { "prod", u'\u220f' },
    NamedEntity { "radic", u'\u221a' },
    NamedEntity { "alpha", u'\u03b1' },
    NamedEntity { "beta", u'\u03b2' },
    NamedEntity { "gamma", u'\u03b3' },
    NamedEntity { "delta", u'\u03b4' },
    NamedEntity { "Delta", u'\u0394' },
    NamedEntity { "lambda", u'\u03bb' },
    NamedEntity { "mu", u'\u03bc' },
    NamedEntity { "pi", u'\u03c0' },
    NamedEntity { "sigma", u'\u03c3' },
    NamedEntity { "Sigma", u'\u03a3' },
    NamedEntity { "omega", u'\u03c9' },
    NamedEntity { "Omega", u'\u03a9' },
    NamedEntity { "euro", u'\u20ac' },
    NamedEntity { "pound", u'\u00a3' },
    NamedEntity { "yen", u'\u00a5' },
    NamedEntity { "cent", u'\u00a2' },
    NamedEntity { "sect", u'\u00a7' },
    NamedEntity { "para", u'\u00b6' },
};

QString decodedEntity(QByteArrayView entity)
{
    const QByteArrayView body = entity.sliced(1, entity.size() - 2);
    if (body.startsWith('#')) {
        const bool hex = body.size() > 1 && (body[1] == 'x' || body[1] == 'X');
        bool ok = false;
        const uint code = body.sliced(hex ? 2 : 1).toByteArray().toUInt(&ok, hex ? 16 : 10);
        if (!ok || code == 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff))
            return u"\ufffd"_s;
        const char32_t character = code;
        return QString::fromUcs4(&character, 1);
    }
    for (const NamedEntity &known : namedEntities) {
        if (body == known.name)
            return QString(QChar(known.character));
    }
    return QString::fromUtf8(entity);
}

class Builder
{
public:
    Builder(const Prepared &prepared, const QString &imageText)
        : m_prepared(prepared)
        , m_imageText(imageText)
    {
    }

    Parsed run();

private:
    static Builder &self(void *user) { return *static_cast<Builder *>(user); }

    void enterBlock(MD_BLOCKTYPE type, void *detail);
    void leaveBlock(MD_BLOCKTYPE type);
    void enterSpan(MD_SPANTYPE type, void *detail);
    void leaveSpan(MD_SPANTYPE type);
    void text(MD_TEXTTYPE type, const MD_CHAR *begin, MD_SIZE size);

    Block &open(Block::Kind kind);
    void close();
    void append(const QString &text);
    QString original(const MD_CHAR *begin, MD_SIZE size);
    QString attribute(const MD_ATTRIBUTE &value) const;

    struct List {
        bool ordered;
        unsigned next;
    };

    const Prepared &m_prepared;
    const QString &m_imageText;
    Parsed m_parsed;
    std::shared_ptr<Block> m_open;
    std::pair<qsizetype, qsizetype> m_extent { -1, -1 };
    QByteArray m_containers;
    std::vector<List> m_lists;
    bool m_markerPending = false;
    int m_markerNumber = -1;
    Block::Task m_markerTask = Block::Task::None;
    std::array<int, 6> m_depths {}; ///< how often each style is open
    std::vector<QString> m_links;
    std::vector<std::pair<QString, QString>> m_images; ///< address, and the text collected so far
    int m_row = 0;
    int m_column = 0;
};

constexpr std::array styles { Span::Bold, Span::Italic, Span::Code, Span::Strike, Span::Image, Span::Math };

int styleIndex(MD_SPANTYPE type)
{
    switch (type) {
    case MD_SPAN_STRONG:
        return 0;
    case MD_SPAN_EM:
        return 1;
    case MD_SPAN_CODE:
        return 2;
    case MD_SPAN_DEL:
        return 3;
    case MD_SPAN_IMG:
        return 4;
    case MD_SPAN_LATEXMATH:
    case MD_SPAN_LATEXMATH_DISPLAY:
        return 5;
    case MD_SPAN_A:
    case MD_SPAN_WIKILINK:
    case MD_SPAN_U:
        return -1;
    }
    return -1;
}

Parsed Builder::run()
{
    MD_PARSER parser {};
    parser.flags = MD_DIALECT_GITHUB | MD_FLAG_NOHTML | MD_FLAG_LATEXMATHSPANS;
    parser.enter_block = [](MD_BLOCKTYPE type, void *detail, void *user) {
        self(user).enterBlock(type, detail);
        return 0;
    };
    parser.leave_block = [](MD_BLOCKTYPE type, void *, void *user) {
        self(user).leaveBlock(type);
        return 0;
    };
    parser.enter_span = [](MD_SPANTYPE type, void *detail, void *user) {
        self(user).enterSpan(type, detail);
        return 0;
    };
    parser.leave_span = [](MD_SPANTYPE type, void *, void *user) {
        self(user).leaveSpan(type);
        return 0;
    };
    parser.text = [](MD_TEXTTYPE type, const MD_CHAR *begin, MD_SIZE size, void *user) {
        self(user).text(type, begin, size);
        return 0;
    };
    md_parse(m_prepared.text.constData(), MD_SIZE(m_prepared.text.size()), &parser, this);
    close();
    return std::move(m_parsed);
}

Block &Builder::open(Block::Kind kind)
{
    close();
    m_open = std::make_shared<Block>();
    m_extent = { -1, -1 };
    m_open->kind = kind;
    m_open->containers = m_containers;
    if (m_markerPending) {
        m_markerPending = false;
        m_open->marked = true;
        m_open->number = m_markerNumber;
        m_open->task = m_markerTask;
    }
    return *m_open;
}

void Builder::close()
{
    if (!m_open)
        return;
    if (m_open->kind == Block::Kind::Code && m_open->text.endsWith(u'\n'))
        m_open->text.chop(1);
    m_parsed.blocks.push_back(std::move(m_open));
    m_parsed.extents.push_back(m_extent);
    m_open.reset();
}

void Builder::enterBlock(MD_BLOCKTYPE type, void *detail)
{
    switch (type) {
    case MD_BLOCK_DOC:
    case MD_BLOCK_HTML:
    case MD_BLOCK_THEAD:
    case MD_BLOCK_TBODY:
        break;
    case MD_BLOCK_QUOTE:
        close();
        m_containers += 'q';
        break;
    case MD_BLOCK_UL:
        close();
        m_containers += 'l';
        m_lists.push_back({ false, 0 });
        break;
    case MD_BLOCK_OL:
        close();
        m_containers += 'l';
        m_lists.push_back({ true, static_cast<MD_BLOCK_OL_DETAIL *>(detail)->start });
        break;
    case MD_BLOCK_LI: {
        close();
        const auto *item = static_cast<MD_BLOCK_LI_DETAIL *>(detail);
        m_markerPending = true;
        m_markerNumber = m_lists.back().ordered ? int(m_lists.back().next++ & 0x7fffffff) : -1;
        m_markerTask = !item->is_task ? Block::Task::None
            : item->task_mark == ' '  ? Block::Task::Open
                                      : Block::Task::Done;
        break;
    }
    case MD_BLOCK_HR:
        open(Block::Kind::Rule);
        close();
        break;
    case MD_BLOCK_H:
        open(Block::Kind::Heading).level = int(static_cast<MD_BLOCK_H_DETAIL *>(detail)->level);
        break;
    case MD_BLOCK_CODE:
        open(Block::Kind::Code).language = attribute(static_cast<MD_BLOCK_CODE_DETAIL *>(detail)->lang);
        break;
    case MD_BLOCK_P:
        open(Block::Kind::Paragraph);
        break;
    case MD_BLOCK_TABLE:
        open(Block::Kind::Table);
        m_row = -1;
        break;
    case MD_BLOCK_TR:
        if (++m_row > 0)
            m_open->text += u'\n';
        m_column = -1;
        break;
    case MD_BLOCK_TH:
    case MD_BLOCK_TD: {
        if (++m_column > 0)
            m_open->text += u'\t';
        Cell cell { .row = m_row, .column = m_column, .start = m_open->text.size() };
        switch (static_cast<MD_BLOCK_TD_DETAIL *>(detail)->align) {
        case MD_ALIGN_DEFAULT:
            cell.alignment = Alignment::Default;
            break;
        case MD_ALIGN_LEFT:
            cell.alignment = Alignment::Left;
            break;
        case MD_ALIGN_CENTER:
            cell.alignment = Alignment::Center;
            break;
        case MD_ALIGN_RIGHT:
            cell.alignment = Alignment::Right;
            break;
        }
        m_open->cells.append(cell);
        break;
    }
    }
}

void Builder::leaveBlock(MD_BLOCKTYPE type)
{
    switch (type) {
    case MD_BLOCK_QUOTE:
        close();
        m_containers.chop(1);
        break;
    case MD_BLOCK_UL:
    case MD_BLOCK_OL:
        close();
        m_containers.chop(1);
        m_lists.pop_back();
        break;
    case MD_BLOCK_LI:
        if (m_markerPending)
            open(Block::Kind::Paragraph); // an item without content still has its bullet
        close();
        break;
    case MD_BLOCK_TH:
    case MD_BLOCK_TD:
        m_open->cells.last().length = m_open->text.size() - m_open->cells.last().start;
        break;
    case MD_BLOCK_H:
    case MD_BLOCK_CODE:
    case MD_BLOCK_P:
    case MD_BLOCK_TABLE:
        close();
        break;
    case MD_BLOCK_DOC:
    case MD_BLOCK_HR:
    case MD_BLOCK_HTML:
    case MD_BLOCK_THEAD:
    case MD_BLOCK_TBODY:
    case MD_BLOCK_TR:
        break;
    }
}

void Builder::enterSpan(MD_SPANTYPE type, void *detail)
{
    if (type == MD_SPAN_A)
        m_links.push_back(attribute(static_cast<MD_SPAN_A_DETAIL *>(detail)->href));
    else if (type == MD_SPAN_IMG)
        m_images.emplace_back(attribute(static_cast<MD_SPAN_IMG_DETAIL *>(detail)->src), QString());
    else if (type == MD_SPAN_LATEXMATH || type == MD_SPAN_LATEXMATH_DISPLAY)
        append(type == MD_SPAN_LATEXMATH ? u"$"_s : u"$$"_s);
    if (const int index = styleIndex(type); index >= 0)
        ++m_depths[size_t(index)];
}

void Builder::leaveSpan(MD_SPANTYPE type)
{
    if (type == MD_SPAN_A) {
        m_links.pop_back();
    } else if (type == MD_SPAN_IMG) {
        const auto [address, description] = std::move(m_images.back());
        m_images.pop_back();
        append(m_imageText.arg(description, address));
    }
    if (const int index = styleIndex(type); index >= 0)
        --m_depths[size_t(index)];
    if (type == MD_SPAN_LATEXMATH || type == MD_SPAN_LATEXMATH_DISPLAY)
        append(type == MD_SPAN_LATEXMATH ? u"$"_s : u"$$"_s);
}

void Builder::text(MD_TEXTTYPE type, const MD_CHAR *begin, MD_SIZE size)
{
    switch (type) {
    case MD_TEXT_NULLCHAR:
        append(u"\ufffd"_s);
        break;
    case MD_TEXT_BR:
        append(QString(QChar::LineSeparator));
        break;
    case MD_TEXT_SOFTBR:
        append(u" "_s);
        break;
    case MD_TEXT_ENTITY:
        append(decodedEntity(QByteArrayView(begin, qsizetype(size))));
        break;
    case MD_TEXT_NORMAL:
    case MD_TEXT_CODE:
    case MD_TEXT_HTML:
    case MD_TEXT_LATEXMATH:
        append(original(begin, size));
        break;
    }
}

void Builder::append(const QString &text)
{
    if (!m_images.empty()) {
        m_images.back().second += text;
        return;
    }
    if (!m_open)
        open(Block::Kind::Paragraph); // the items of a tight list come without a paragraph
    if (text.isEmpty())
        return;
    int style = 0;
    for (size_t i = 0; i < styles.size(); ++i)
        style |= m_depths[i] > 0 ? styles[i] : 0;
    const QString link = m_links.empty() ? QString() : m_links.back();
    const qsizetype start = m_open->text.size();
    m_open->text += text;
    if (style == 0 && link.isEmpty())
        return;
    if (!m_open->spans.isEmpty()) {
        Span &last = m_open->spans.last();
        if (last.start + last.length == start && last.style == style && last.link == link) {
            last.length += text.size();
            return;
        }
    }
    m_open->spans.append({ .start = start, .length = text.size(), .style = style, .link = link });
}

QString Builder::original(const MD_CHAR *begin, MD_SIZE size)
{
    const char *const base = m_prepared.text.constData();
    // md4c also hands out text of its own (a newline, indentation), which is not in our buffer.
    if (begin < base || begin + size > base + m_prepared.text.size())
        return QString::fromUtf8(begin, qsizetype(size));
    const qsizetype from = begin - base;
    const qsizetype to = from + qsizetype(size);
    if (m_extent.first < 0)
        m_extent.first = m_prepared.sourceOffset(from);
    m_extent.second = m_prepared.sourceOffset(to);
    return m_prepared.withoutInsertions(from, to);
}

QString Builder::attribute(const MD_ATTRIBUTE &value) const
{
    QString text;
    for (int i = 0; value.size > 0 && value.substr_offsets[i] < value.size; ++i) {
        const QByteArrayView part(
            value.text + value.substr_offsets[i], qsizetype(value.substr_offsets[i + 1] - value.substr_offsets[i]));
        if (value.substr_types[i] == MD_TEXT_ENTITY)
            text += decodedEntity(part);
        else if (value.substr_types[i] == MD_TEXT_NULLCHAR)
            text += QChar::ReplacementCharacter;
        else
            text += QString::fromUtf8(part);
    }
    if (!m_prepared.insertions.empty())
        text.remove(QChar(0x2060));
    return text;
}
}

Parsed parsePiece(QByteArrayView utf8, const QString &imageText)
{
    const Prepared prepared = prepare(utf8);
    return Builder(prepared, imageText).run();
}
}
