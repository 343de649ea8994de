#include "advice/keytext.h"

#include "core/jsontext.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace {
bool isLineBreak(QChar c)
{
    return c == u'\n' || c == u'\r' || c == QChar::LineSeparator || c == QChar::ParagraphSeparator || c == u'\v' || c == u'\f';
}

bool isHidden(QChar c)
{
    return c.category() == QChar::Other_Format || (c.category() == QChar::Other_Control && c != u'\t' && !isLineBreak(c));
}

void note(KeyText &text, const QByteArray &what)
{
    if (!text.removed.contains(what))
        text.removed.append(what);
}

/// Takes off both ends what \a isUnwanted; returns whether anything was.
template<typename Test>
bool strip(QString &text, Test isUnwanted)
{
    const qsizetype before = text.size();
    while (!text.isEmpty() && isUnwanted(text.back()))
        text.chop(1);
    while (!text.isEmpty() && isUnwanted(text.front()))
        text.remove(0, 1);
    return text.size() != before;
}

/// Takes one layer of what people copy along with a key. Returns whether there was one.
bool takeLayer(QString &text, KeyText &result)
{
    static const QString quotes = u"\"'`\u201c\u201d\u2018\u2019\u00ab\u00bb\u300c\u300d"_s;
    static const QRegularExpression assignment(
        u"\\A(?:(?:export|set|setx|env)\\s+[A-Za-z_][A-Za-z0-9_]*\\s*[=\\s]|\\$env:[A-Za-z_][A-Za-z0-9_]*\\s*=|[A-Z_][A-Z0-9_]*\\s*=)"
        u"\\s*(?=[^\\s=])"_s);
    static const QRegularExpression header(u"\\A(?:-H\\s+)?[\"']?(?:(?:proxy-)?authorization|x-api-key|api[-_]?key)[\"']?\\s*:\\s*"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression bearer(u"\\Abearer(?:\\s+|\\s*:\\s*|\\z)"_s, QRegularExpression::CaseInsensitiveOption);

    if (strip(text, isLineBreak)) {
        note(result, "line-breaks");
        return true;
    }
    if (strip(text, [](QChar c) { return c.isSpace(); })) {
        note(result, "spaces");
        return true;
    }
    if (const auto match = header.match(text); match.hasMatch()) {
        text.remove(0, match.capturedLength());
        note(result, "variable-name");
        return true;
    }
    if (const auto match = bearer.match(text); match.hasMatch()) {
        text.remove(0, match.capturedLength());
        note(result, "bearer");
        return true;
    }
    if (const auto match = assignment.match(text); match.hasMatch()) {
        text.remove(0, match.capturedLength());
        note(result, "variable-name");
        return true;
    }
    const auto isQuote = [](QChar c) { return quotes.contains(c); };
    // A line of JSON ends with a comma behind the quote.
    if (text.size() > 1 && (text.endsWith(u',') || text.endsWith(u';')) && isQuote(text[text.size() - 2]))
        text.chop(1);
    if (strip(text, isQuote)) {
        note(result, "quotes");
        return true;
    }
    return false;
}

/// Whether \a key is a JSON web token of MiniMax's older console. The payload also names the owner and goes nowhere.
bool isMiniMaxToken(const QByteArray &key)
{
    const QByteArray payload = QByteArray::fromBase64(key.split('.').at(1), QByteArray::Base64UrlEncoding);
    const auto claims = Json::members(payload);
    return claims && std::any_of(claims->begin(), claims->end(), [](const auto &claim) {
        return claim.first == "iss"_L1 && claim.second == "\"minimax\"";
    });
}

QByteArray kindOf(const QByteArray &key)
{
    static constexpr std::array<std::pair<const char *, const char *>, 13> prefixes { {
        { "sk-api-", "minimax-payg" },
        { "sk-cp-", "minimax-plan" },
        { "sk-fk-", "flatkey" },
        { "runapi_", "runapi" },
        { "mmx_live_", "mmx-live" },
        { "mmx_test_", "mmx-test" },
        { "sk-ant-", "anthropic" },
        { "AIza", "google" },
        { "sk-or-", "openrouter" },
        { "sk-proj-", "openai" },
        { "sk-svcacct-", "openai" },
        { "sk-admin-", "openai" },
        { "gsk_", "groq" },
    } };
    for (const auto &[prefix, kind] : prefixes) {
        if (key.startsWith(prefix))
            return kind;
    }
    if (key.startsWith("eyJ") && key.count('.') == 2)
        return isMiniMaxToken(key) ? "minimax-jwt" : "jwt";
    return {};
}

bool isPlaceholder(const QString &text)
{
    static const QRegularExpression form(u"\\A(?:\\$\\{?[A-Za-z_][A-Za-z0-9_]*\\}?|%[A-Za-z_][A-Za-z0-9_]*%|<[^>]*>)\\z"_s);
    return form.match(text).hasMatch() || text.contains("***"_L1) || text.contains("..."_L1) || text.contains(u'\u2026')
        || text.contains(u'\u2022');
}
}

KeyText readKeyText(const QString &pasted)
{
    KeyText result;
    QString text;
    for (const QChar c : pasted) {
        if (isHidden(c))
            note(result, "invisible");
        else
            text += c;
    }
    while (takeLayer(text, result)) { }

    // A key has no white space: what is left inside came from a line that was wrapped.
    if (std::any_of(text.cbegin(), text.cend(), isLineBreak))
        note(result, "line-breaks");
    text.removeIf(isLineBreak);
    if (std::any_of(text.cbegin(), text.cend(), [](QChar c) { return c.isSpace(); }))
        note(result, "spaces");
    text.removeIf([](QChar c) { return c.isSpace(); });

    if (text.isEmpty()) {
        result.problem = "empty";
        return result;
    }
    if (isPlaceholder(text)) {
        result.problem = "placeholder";
        return result;
    }
    if (std::any_of(text.cbegin(), text.cend(), [](QChar c) { return c <= u' ' || c >= u'\u007f'; })) {
        result.problem = "not-ascii";
        return result;
    }
    result.key = text.toLatin1();
    if (std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c >= u'0' && c <= u'9'; })) {
        result.problem = "group-id";
        result.kind = "group-id";
    } else {
        result.kind = kindOf(result.key);
    }
    return result;
}
