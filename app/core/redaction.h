// Takes known secrets out of text by value, in every spelling they may appear in.
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

class Redactor
{
public:
    /// From now on \a secret is replaced by its fingerprint: raw, URL-, JSON- and base64-encoded. Short ones (< 8) are ignored,
    /// they would tear words apart.
    void addSecret(const QByteArray &secret);

    QByteArray redacted(const QByteArray &text) const;
    QString redacted(const QString &text) const;

    /// Whether \a text holds a known secret in any spelling.
    bool finds(QByteArrayView text) const;

private:
    struct Form {
        QByteArray needle;
        QByteArray replacement;
    };
    QList<Form> m_forms;
};
