#include "cli/importcommand.h"

#include "core/jsontext.h"
#include "core/redaction.h"
#include "snippets/curlimport.h"
#include "words/commandline.h"
#include "words/curlimport.h"

#include <QFile>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

constexpr int nothingToImport = 2;

/// What stands where the key was: its variable or its fingerprint.
QByteArray shownKey(const CurlImport &import, const HttpHeader &header)
{
    if (!header.variable.isEmpty())
        return '$' + header.variable;
    const auto isOfHeader = [&header](const CurlImport::Key &key) { return !key.inUrl && key.name == header.name; };
    const auto key = std::find_if(import.keys.begin(), import.keys.end(), isOfHeader);
    return key == import.keys.end() ? QByteArray() : keyFingerprint(key->value);
}

QByteArray importedRequest(const CurlImport &import)
{
    Redactor redactor;
    for (const CurlImport::Key &key : import.keys)
        redactor.addSecret(key.value);
    const auto quoted = [&redactor](const QByteArray &text) { return Json::quoted(QString::fromUtf8(redactor.redacted(text))); };
    QList<QByteArray> headers;
    for (const HttpHeader &header : import.request.headers) {
        const QByteArray shown = header.secret ? QByteArray(header.value + shownKey(import, header)) : header.value;
        headers.append(Json::arrayText({ quoted(header.name), quoted(shown) }));
    }
    Json::ObjectText request;
    request.set(u"method"_s, quoted(import.request.method));
    request.set(u"url"_s, quoted(import.request.url.toEncoded()));
    request.set(u"headers"_s, Json::arrayText(headers));
    request.set(u"body"_s, quoted(import.request.body));
    return request.text();
}

}

QByteArray importedAsJson(const CurlImport &import)
{
    Json::ObjectText object;
    if (!import.refused.isEmpty()) {
        object.setString(u"refused"_s, Words::curlRefusal(import.refused, import.subject));
        return Json::indented(object.text());
    }
    QList<QByteArray> flags;
    for (const QString &flag : import.unknownFlags)
        flags.append(Json::quoted(flag));
    object.set(u"request"_s, importedRequest(import));
    object.set(u"unknown_flags"_s, Json::arrayText(flags));
    return Json::indented(object.text());
}

int importCurl(const QString &file)
{
    QFile input(file);
    const bool isOpen = file == "-"_L1 ? input.open(stdin, QIODevice::ReadOnly) : input.open(QIODevice::ReadOnly);
    if (!isOpen) {
        std::fputs((Words::CommandLine::problem("unreadable", file, input.errorString()) + '\n'_L1).toLocal8Bit().constData(), stderr);
        return nothingToImport;
    }
    const CurlImport import = readCurl(input.readAll());
    const QByteArray text = importedAsJson(import) + '\n';
    const bool isWritten = std::fwrite(text.constData(), 1, size_t(text.size()), stdout) == size_t(text.size()) && std::fflush(stdout) == 0;
    if (!isWritten)
        return 1;
    return import.refused.isEmpty() ? 0 : nothingToImport;
}
