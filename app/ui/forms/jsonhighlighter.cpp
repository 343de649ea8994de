#include "ui/forms/jsonhighlighter.h"

#include "ui/codecolours.h"

#include <QEvent>
#include <QPlainTextEdit>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {
/// What stands before a place, as a line begins with it. Which containers are open nobody keeps: a line is enough to colour.
enum class JsonBefore { Nothing, Opening, Comma, Colon, Value, Name };

bool isBareJson(QChar character)
{
    return character.isLetterOrNumber() || character == u'_' || character == u'+' || character == u'-' || character == u'.';
}

bool isJsonNumber(QStringView word)
{
    static const QRegularExpression number(uR"(\A-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?\z)"_s);
    return number.match(word.toString()).hasMatch();
}

/// Behind the string that begins at \a at; -1: it is not closed.
qsizetype jsonStringEnd(QStringView line, qsizetype at)
{
    for (++at; at < line.size(); ++at) {
        if (line.at(at) == u'\\')
            ++at;
        else if (line.at(at) == u'"')
            return at + 1;
    }
    return -1;
}
}

JsonHighlighter::JsonHighlighter(QPlainTextEdit &field)
    : QSyntaxHighlighter(field.document())
    , m_field(field)
{
    field.installEventFilter(this);
}

bool JsonHighlighter::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &m_field && event->type() == QEvent::PaletteChange) {
        // Other colours are no edit.
        const QSignalBlocker quiet(m_field);
        rehighlight();
    }
    return QSyntaxHighlighter::eventFilter(watched, event);
}

void JsonHighlighter::highlightBlock(const QString &text)
{
    const bool dark = CodeColours::isDark(m_field.palette());
    const QColor mistake = CodeColours::mistake(dark);
    const QStringView line(text);
    auto before = JsonBefore(qMax(0, previousBlockState()));
    qsizetype at = 0;
    const auto take = [&](qsizetype end, const QColor &colour, JsonBefore now) {
        if (colour.isValid())
            setFormat(int(at), int(end - at), colour);
        at = end;
        before = now;
    };
    while (at < line.size()) {
        const QChar c = line.at(at);
        const bool isAfterValue = before == JsonBefore::Value;
        const bool takesValue = !isAfterValue && before != JsonBefore::Name;
        if (c == u' ' || c == u'\t') {
            ++at;
        } else if (c == u'"') {
            const qsizetype end = jsonStringEnd(line, at);
            qsizetype next = end < 0 ? line.size() : end;
            while (next < line.size() && line.at(next).isSpace())
                ++next;
            const bool isName = before != JsonBefore::Colon && next < line.size() && line.at(next) == u':';
            const QColor sound = isName ? CodeColours::name(dark) : CodeColours::string(dark);
            take(end < 0 ? line.size() : end, end >= 0 && takesValue ? sound : mistake, isName ? JsonBefore::Name : JsonBefore::Value);
        } else if (c == u'{' || c == u'[') {
            take(at + 1, takesValue ? QColor() : mistake, JsonBefore::Opening);
        } else if (c == u'}' || c == u']') {
            take(at + 1, isAfterValue || before == JsonBefore::Opening ? QColor() : mistake, JsonBefore::Value);
        } else if (c == u',') {
            take(at + 1, isAfterValue ? QColor() : mistake, JsonBefore::Comma);
        } else if (c == u':') {
            take(at + 1, before == JsonBefore::Name ? QColor() : mistake, JsonBefore::Colon);
        } else if (isBareJson(c)) {
            qsizetype end = at + 1;
            while (end < line.size() && isBareJson(line.at(end)))
                ++end;
            const QStringView word = line.sliced(at, end - at);
            const bool isWord = word == u"true" || word == u"false" || word == u"null";
            const QColor sound = isWord ? CodeColours::keyword(dark) : CodeColours::number(dark);
            take(end, takesValue && (isWord || isJsonNumber(word)) ? sound : mistake, JsonBefore::Value);
        } else {
            // Nothing begins like this; what begins a comment spoils the rest of the line.
            take(c == u'/' ? line.size() : at + 1, mistake, before);
        }
    }
    setCurrentBlockState(int(before));
}
