#include "snippets/keylessrequest.h"

#include "core/jsontext.h"

#include <QStringDecoder>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

// Shorter ones would be found inside ordinary words.
constexpr qsizetype shortestKey = 8;

QByteArray usableVariable(const QByteArray &name)
{
    const auto fits = [](char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; };
    if (name.isEmpty() || (name.front() >= '0' && name.front() <= '9') || !std::all_of(name.begin(), name.end(), fits))
        return "API_KEY";
    return name;
}

// One of the characters that are nobody's, U+E000 to U+F8FF.
QByteArray unusedCharacter(const HttpRequest &request)
{
    for (char16_t code = 0xE000; code < 0xF8FF; ++code) {
        const QByteArray mark = QString(QChar(code)).toUtf8();
        const bool used = request.body.contains(mark)
            || std::any_of(request.headers.begin(), request.headers.end(),
                [&mark](const HttpHeader &header) { return header.value.contains(mark); });
        if (!used)
            return mark;
    }
    return QString(QChar(0xF8FF)).toUtf8();
}

}

KeylessRequest::KeylessRequest(const HttpRequest &request)
    : method(request.method)
    , url(request.url.toEncoded(QUrl::RemoveFragment))
    , body(request.body)
    , m_mark(unusedCharacter(request))
{
    for (const HttpHeader &known : request.headers) {
        if (!known.secret)
            continue;
        const QByteArray value = known.value.sliced(qBound(0, known.secretAt, known.value.size()));
        const QByteArray variable = usableVariable(known.variable);
        if (value.size() >= shortestKey) {
            const QByteArray inJson = Json::quoted(QString::fromUtf8(value));
            for (const QByteArray &form : { value, inJson.sliced(1, inJson.size() - 2), value.toPercentEncoding() })
                m_keys.append({ form, variable });
        } else {
            m_keys.append({ {}, variable });
        }
    }
    std::stable_sort(m_keys.begin(), m_keys.end(), [](const Key &a, const Key &b) { return a.value.size() > b.value.size(); });
    takeKeys(url);
    takeKeys(body);
    for (const HttpHeader &known : request.headers) {
        Header header { known.name, known.value.trimmed(), known.secret, {} };
        if (known.secret) {
            header.variable = usableVariable(known.variable);
            header.value = known.value.left(qMax(known.secretAt, 0));
        }
        takeKeys(header.value);
        if (known.secret) {
            for (qsizetype i = 0; i < m_keys.size(); ++i) {
                if (m_keys[i].variable == header.variable) {
                    header.value += place(i);
                    break;
                }
            }
        }
        headers.append(header);
    }
}

QByteArray KeylessRequest::place(qsizetype number) const
{
    return m_mark + QByteArray::number(number) + m_mark;
}

void KeylessRequest::takeKeys(QByteArray &text) const
{
    for (qsizetype i = 0; i < m_keys.size(); ++i) {
        if (!m_keys[i].value.isEmpty())
            text.replace(m_keys[i].value, place(i));
    }
}

QList<KeylessRequest::Piece> KeylessRequest::pieces(const QByteArray &text) const
{
    QList<Piece> pieces;
    qsizetype from = 0;
    while (true) {
        const qsizetype begin = text.indexOf(m_mark, from);
        const qsizetype end = begin < 0 ? -1 : text.indexOf(m_mark, begin + m_mark.size());
        if (end < 0)
            break;
        if (begin > from)
            pieces.append({ text.sliced(from, begin - from), {} });
        const qsizetype number = text.sliced(begin + m_mark.size(), end - begin - m_mark.size()).toLongLong();
        pieces.append({ {}, m_keys.value(number).variable });
        from = end + m_mark.size();
    }
    if (from < text.size() || pieces.isEmpty())
        pieces.append({ text.sliced(from), {} });
    return pieces;
}

QString KeylessRequest::characters(const QByteArray &utf8)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom);
    return decoder.decode(utf8);
}

const KeylessRequest::Header *KeylessRequest::header(QByteArrayView name) const
{
    for (const Header &known : headers) {
        if (QByteArrayView(known.name).compare(name, Qt::CaseInsensitive) == 0)
            return &known;
    }
    return nullptr;
}

bool KeylessRequest::isStreaming() const
{
    if (url.contains(":streamGenerateContent"))
        return true;
    const auto members = Json::members(body);
    return members && std::any_of(members->begin(), members->end(), [](const auto &member) {
        return member.first == "stream"_L1 && member.second.trimmed() == "true";
    });
}
