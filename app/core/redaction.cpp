#include "core/redaction.h"

#include "core/httprequest.h"
#include "core/jsontext.h"

#include <algorithm>

namespace {
/// How \a secret shows inside longer base64 text when \a before bytes of it (mod 3) come first, without the characters
/// that it shares with its neighbours.
QByteArray base64Core(const QByteArray &secret, int before, QByteArray::Base64Options options)
{
    const QByteArray padded = QByteArray(before, 'x') + secret;
    const qsizetype wholeChars = padded.size() / 3 * 4;
    const qsizetype restBits = padded.size() % 3 * 8;
    const qsizetype sureEnd = wholeChars + restBits / 6;
    const qsizetype sureBegin = (before * 8 + 5) / 6;
    return padded.toBase64(options).mid(sureBegin, sureEnd - sureBegin);
}

QList<QByteArray> spellingsOf(const QByteArray &secret)
{
    QByteArray json = Json::quoted(QString::fromUtf8(secret));
    json = json.mid(1, json.size() - 2);
    QByteArray jsonWithSlashes = json;
    jsonWithSlashes.replace("/", "\\/");
    const QByteArray percent = secret.toPercentEncoding();
    QByteArray lowerPercent = percent;
    for (qsizetype i = percent.indexOf('%'); i >= 0; i = percent.indexOf('%', i + 3)) {
        for (const qsizetype digit : { i + 1, i + 2 })
            lowerPercent[digit] = static_cast<char>(QChar::toLower(static_cast<char32_t>(percent[digit])));
    }
    QList<QByteArray> spellings { secret, percent, lowerPercent, json, jsonWithSlashes };
    for (int before = 0; before < 3; ++before) {
        spellings << base64Core(secret, before, QByteArray::Base64Encoding)
                  << base64Core(secret, before, QByteArray::Base64UrlEncoding);
    }
    return spellings;
}
}

void Redactor::addSecret(const QByteArray &secret)
{
    if (secret.size() < 8)
        return;
    const QByteArray replacement = keyFingerprint(secret);
    for (const QByteArray &needle : spellingsOf(secret)) {
        const auto isKnown = [&needle](const Form &form) { return form.needle == needle; };
        if (!needle.isEmpty() && std::none_of(m_forms.cbegin(), m_forms.cend(), isKnown))
            m_forms.append({ needle, replacement });
    }
    // A key may begin with another one: the longer must go first, or its end would stay.
    std::stable_sort(m_forms.begin(), m_forms.end(),
        [](const Form &a, const Form &b) { return a.needle.size() > b.needle.size(); });
}

QByteArray Redactor::redacted(const QByteArray &text) const
{
    QByteArray masked = text;
    for (const Form &form : m_forms)
        masked.replace(form.needle, form.replacement);
    return masked;
}

QString Redactor::redacted(const QString &text) const
{
    QString masked = text;
    for (const Form &form : m_forms)
        masked.replace(QString::fromUtf8(form.needle), QString::fromUtf8(form.replacement));
    return masked;
}

bool Redactor::finds(QByteArrayView text) const
{
    return std::any_of(m_forms.cbegin(), m_forms.cend(), [text](const Form &form) { return text.contains(form.needle); });
}
