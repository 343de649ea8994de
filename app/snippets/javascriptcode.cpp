#include "snippets/javascriptcode.h"

#include "core/jsontext.h"
#include "snippets/codeliterals.h"
#include "snippets/sdkcall.h"

using namespace Qt::StringLiterals;

namespace {

constexpr auto javaScript = CodeLiterals::Language::JavaScript;

/// A name as people write it: without quotes where none are needed.
QByteArray memberName(const QString &name)
{
    bool plain = !name.isEmpty() && !name.front().isDigit() && name != "__proto__"_L1;
    for (const QChar c : name)
        plain = plain && (c == '_'_L1 || (c.unicode() < 0x80 && c.isLetterOrNumber()));
    return plain ? name.toUtf8() : CodeLiterals::name(javaScript, name);
}

QByteArray orFromEnvironment(const QByteArray &variable, const QByteArray &otherwise)
{
    return CodeLiterals::variable(javaScript, variable) + " ?? " + otherwise;
}

QByteArray headersObject(const KeylessRequest &request, const QList<KeylessRequest::Header> &headers, int indent)
{
    QByteArray out = "{\n";
    for (const KeylessRequest::Header &header : headers) {
        out += QByteArray(indent + 2, ' ') + CodeLiterals::headerText(javaScript, request, header.name) + ": "
            + CodeLiterals::headerText(javaScript, request, header.value) + ",\n";
    }
    return out + QByteArray(indent, ' ') + '}';
}

QByteArray clientObject(const SdkCall &call, const KeylessRequest &request)
{
    const bool isAnthropic = call.sdk == SdkCall::Sdk::Anthropic;
    QByteArray out = isAnthropic ? "const client = new Anthropic({\n" : "const client = new OpenAI({\n";
    if (!call.keyVariable.isEmpty())
        out += "  apiKey: " + CodeLiterals::variable(javaScript, call.keyVariable) + ",\n";
    else if (call.bearerVariable.isEmpty())
        out += "  apiKey: \"unused\",\n"; // the libraries want one
    if (!call.bearerVariable.isEmpty())
        out += "  authToken: " + CodeLiterals::variable(javaScript, call.bearerVariable) + ",\n";
    out += "  baseURL: " + orFromEnvironment(call.variableFor("BASE_URL"), CodeLiterals::text(javaScript, request, call.base)) + ",\n";
    if (!call.headers.isEmpty())
        out += "  defaultHeaders: " + headersObject(request, call.headers, 2) + ",\n";
    // Without a limit of its own the library refuses to wait for a long answer in one piece.
    if (isAnthropic && !call.streams)
        out += "  timeout: 600_000,\n";
    return out + "});\n";
}

QByteArray printingStatements(const SdkCall &call)
{
    switch (call.sdk) {
    case SdkCall::Sdk::OpenAiChat:
        return call.streams ? "for await (const chunk of answer)\n"
                              "  process.stdout.write(chunk.choices[0]?.delta?.content ?? \"\");\n"
                              "console.log();\n"
                            : "console.log(answer.choices[0].message.content);\n";
    case SdkCall::Sdk::OpenAiResponses:
        return call.streams ? "for await (const event of answer)\n"
                              "  if (event.type === \"response.output_text.delta\") process.stdout.write(event.delta);\n"
                              "console.log();\n"
                            : "console.log(answer.output_text);\n";
    case SdkCall::Sdk::Anthropic:
        return call.streams
            ? "for await (const event of answer)\n"
              "  if (event.type === \"content_block_delta\" && event.delta.type === \"text_delta\") process.stdout.write(event.delta.text);\n"
              "console.log();\n"
            : "for (const block of answer.content)\n"
              "  if (block.type === \"text\") console.log(block.text);\n";
    case SdkCall::Sdk::Gemini:
        return call.streams ? "for await (const chunk of answer)\n"
                              "  process.stdout.write(chunk.text ?? \"\");\n"
                              "console.log();\n"
                            : "console.log(answer.text);\n";
    }
    return {};
}

QByteArray sdkModule(const SdkCall &call, const KeylessRequest &request)
{
    QByteArray import = "import OpenAI from \"openai\";\n\n";
    QByteArray function = "client.chat.completions.create";
    if (call.sdk == SdkCall::Sdk::OpenAiResponses)
        function = "client.responses.create";
    if (call.sdk == SdkCall::Sdk::Anthropic) {
        import = "import Anthropic from \"@anthropic-ai/sdk\";\n\n";
        function = "client.messages.create";
    }
    QByteArray out = import + clientObject(call, request) + "const answer = await " + function + "({\n";
    for (const auto &[name, value] : call.members) {
        QByteArray text = CodeLiterals::json(javaScript, request, value, 2);
        if (name == "model"_L1)
            text = orFromEnvironment(call.variableFor("MODEL"), text);
        out += "  " + memberName(name) + ": " + text + ",\n";
    }
    return out + "});\n" + printingStatements(call);
}

/// Nothing for a body with fields the library has no place for.
std::optional<QByteArray> geminiModule(const SdkCall &call, const KeylessRequest &request)
{
    static const QStringList beside { u"systemInstruction"_s, u"tools"_s, u"toolConfig"_s, u"safetySettings"_s, u"cachedContent"_s };
    QByteArray config;
    QByteArray contents;
    for (const auto &[name, value] : call.members) {
        if (name == "contents"_L1) {
            contents = CodeLiterals::json(javaScript, request, value, 2);
        } else if (name == "generationConfig"_L1) {
            const auto settings = Json::members(value);
            if (!settings)
                return {};
            for (const auto &[setting, own] : *settings)
                config += "    " + memberName(setting) + ": " + CodeLiterals::json(javaScript, request, own, 4) + ",\n";
        } else if (beside.contains(name)) {
            config += "    " + memberName(name) + ": " + CodeLiterals::json(javaScript, request, value, 4) + ",\n";
        } else {
            return {};
        }
    }
    const QByteArray key = call.keyVariable.isEmpty() ? "\"unused\"" : CodeLiterals::variable(javaScript, call.keyVariable);
    QByteArray out = "import { GoogleGenAI } from \"@google/genai\";\n\nconst client = new GoogleGenAI({\n  apiKey: " + key
        + ",\n  httpOptions: {\n    baseUrl: "
        + orFromEnvironment(call.variableFor("BASE_URL"), CodeLiterals::text(javaScript, request, call.base)) + ",\n    apiVersion: "
        + CodeLiterals::text(javaScript, request, call.version) + ",\n";
    if (!call.headers.isEmpty())
        out += "    headers: " + headersObject(request, call.headers, 4) + ",\n";
    out += "  },\n});\nconst answer = await client.models.";
    out += call.streams ? "generateContentStream({\n" : "generateContent({\n";
    out += "  model: " + orFromEnvironment(call.variableFor("MODEL"), CodeLiterals::text(javaScript, request, call.model))
        + ",\n  contents: " + contents + ",\n";
    if (!config.isEmpty())
        out += "  config: {\n" + config + "  },\n";
    return out + "});\n" + printingStatements(call);
}

QByteArray fetchModule(const KeylessRequest &request)
{
    QByteArray out = "const response = await fetch(" + CodeLiterals::text(javaScript, request, request.url) + ", {\n  method: "
        + CodeLiterals::text(javaScript, request, request.method) + ",\n";
    if (!request.headers.isEmpty())
        out += "  headers: " + headersObject(request, request.headers, 2) + ",\n";
    if (!request.body.isEmpty()) {
        const bool isText = request.body.isValidUtf8();
        out += "  body: ";
        out += isText ? CodeLiterals::text(javaScript, request, request.body)
                      : "Uint8Array.from(" + CodeLiterals::headerText(javaScript, request, request.body) + ", (c) => c.charCodeAt(0))";
        out += ",\n";
    }
    out += "});\n";
    out += request.isStreaming() ? "for await (const text of response.body.pipeThrough(new TextDecoderStream()))\n"
                                   "  process.stdout.write(text);\n"
                                 : "console.log(await response.text());\n";
    return out;
}

}

QString javaScriptCode(const HttpRequest &request, QByteArrayView protocol)
{
    const KeylessRequest keyless(request);
    const std::optional<SdkCall> call = sdkCallFor(keyless, protocol);
    if (call && call->sdk != SdkCall::Sdk::Gemini)
        return QString::fromUtf8(sdkModule(*call, keyless));
    if (call) {
        if (const auto text = geminiModule(*call, keyless))
            return QString::fromUtf8(*text);
    }
    return QString::fromUtf8(fetchModule(keyless));
}

QString fetchCode(const HttpRequest &request)
{
    return QString::fromUtf8(fetchModule(KeylessRequest(request)));
}
