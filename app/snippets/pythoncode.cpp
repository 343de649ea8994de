#include "snippets/pythoncode.h"

#include "core/jsontext.h"
#include "snippets/codeliterals.h"
#include "snippets/sdkcall.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr auto python = CodeLiterals::Language::Python;

struct PythonArgument {
    QByteArray name;
    QByteArray value;
};

// Arguments the libraries have had for long; whatever else is in a body goes through extra_body, which they all send as it is.
bool takesArgument(SdkCall::Sdk sdk, const QString &name)
{
    static const QStringList chat { u"messages"_s, u"model"_s, u"audio"_s, u"frequency_penalty"_s, u"logit_bias"_s, u"logprobs"_s,
        u"max_completion_tokens"_s, u"max_tokens"_s, u"metadata"_s, u"modalities"_s, u"n"_s, u"parallel_tool_calls"_s,
        u"prediction"_s, u"presence_penalty"_s, u"reasoning_effort"_s, u"response_format"_s, u"seed"_s, u"service_tier"_s,
        u"stop"_s, u"store"_s, u"stream"_s, u"stream_options"_s, u"temperature"_s, u"tool_choice"_s, u"tools"_s,
        u"top_logprobs"_s, u"top_p"_s, u"user"_s };
    static const QStringList responses { u"include"_s, u"input"_s, u"instructions"_s, u"max_output_tokens"_s, u"metadata"_s,
        u"model"_s, u"parallel_tool_calls"_s, u"previous_response_id"_s, u"reasoning"_s, u"service_tier"_s, u"store"_s,
        u"stream"_s, u"temperature"_s, u"text"_s, u"tool_choice"_s, u"tools"_s, u"top_p"_s, u"truncation"_s, u"user"_s };
    static const QStringList messages { u"max_tokens"_s, u"messages"_s, u"model"_s, u"metadata"_s, u"service_tier"_s,
        u"stop_sequences"_s, u"stream"_s, u"system"_s, u"temperature"_s, u"thinking"_s, u"tool_choice"_s, u"tools"_s,
        u"top_k"_s, u"top_p"_s };
    switch (sdk) {
    case SdkCall::Sdk::OpenAiChat:
        return chat.contains(name);
    case SdkCall::Sdk::OpenAiResponses:
        return responses.contains(name);
    case SdkCall::Sdk::Anthropic:
        return messages.contains(name);
    case SdkCall::Sdk::Gemini:
        return false;
    }
    return false;
}

QByteArray callText(const QByteArray &function, const QList<PythonArgument> &arguments)
{
    QByteArray out = function + "(\n";
    for (const PythonArgument &argument : arguments)
        out += "    " + argument.name + '=' + argument.value + ",\n";
    return out + ")\n";
}

QByteArray fromEnvironment(const QByteArray &variable, const QByteArray &otherwise)
{
    return "os.environ.get(\"" + variable + "\", " + otherwise + ')';
}

QByteArray headersText(const KeylessRequest &request, const QList<KeylessRequest::Header> &headers, int indent)
{
    QByteArray out = "{\n";
    for (const KeylessRequest::Header &header : headers) {
        out += QByteArray(indent + 4, ' ') + CodeLiterals::headerText(python, request, header.name) + ": "
            + CodeLiterals::headerText(python, request, header.value) + ",\n";
    }
    return out + QByteArray(indent, ' ') + '}';
}

QByteArray clientText(const SdkCall &call, const KeylessRequest &request)
{
    QList<PythonArgument> arguments;
    const QByteArray key = CodeLiterals::variable(python, call.keyVariable);
    if (!call.keyVariable.isEmpty())
        arguments.append({ "api_key", key });
    else if (call.bearerVariable.isEmpty())
        arguments.append(PythonArgument { "api_key", "\"unused\"" }); // the libraries want one
    if (!call.bearerVariable.isEmpty())
        arguments.append({ "auth_token", CodeLiterals::variable(python, call.bearerVariable) });
    arguments.append({ "base_url", fromEnvironment(call.variableFor("BASE_URL"), CodeLiterals::text(python, request, call.base)) });
    if (!call.headers.isEmpty())
        arguments.append({ "default_headers", headersText(request, call.headers, 4) });
    // Without a limit of its own the library refuses to wait for a long answer in one piece.
    if (call.sdk == SdkCall::Sdk::Anthropic && !call.streams)
        arguments.append(PythonArgument { "timeout", "600" });
    return callText(call.sdk == SdkCall::Sdk::Anthropic ? "client = Anthropic" : "client = OpenAI", arguments);
}

QByteArray printingText(const SdkCall &call)
{
    switch (call.sdk) {
    case SdkCall::Sdk::OpenAiChat:
        return call.streams ? "for chunk in answer:\n"
                              "    if chunk.choices:\n"
                              "        print(chunk.choices[0].delta.content or \"\", end=\"\", flush=True)\n"
                              "print()\n"
                            : "print(answer.choices[0].message.content)\n";
    case SdkCall::Sdk::OpenAiResponses:
        return call.streams ? "for event in answer:\n"
                              "    if event.type == \"response.output_text.delta\":\n"
                              "        print(event.delta, end=\"\", flush=True)\n"
                              "print()\n"
                            : "print(answer.output_text)\n";
    case SdkCall::Sdk::Anthropic:
        return call.streams ? "for event in answer:\n"
                              "    if event.type == \"content_block_delta\" and event.delta.type == \"text_delta\":\n"
                              "        print(event.delta.text, end=\"\", flush=True)\n"
                              "print()\n"
                            : "for block in answer.content:\n"
                              "    if block.type == \"text\":\n"
                              "        print(block.text)\n";
    case SdkCall::Sdk::Gemini:
        return call.streams ? "for chunk in answer:\n"
                              "    print(chunk.text or \"\", end=\"\", flush=True)\n"
                              "print()\n"
                            : "print(answer.text)\n";
    }
    return {};
}

QByteArray sdkText(const SdkCall &call, const KeylessRequest &request)
{
    QByteArray import = "from openai import OpenAI";
    QByteArray function = "answer = client.chat.completions.create";
    if (call.sdk == SdkCall::Sdk::OpenAiResponses)
        function = "answer = client.responses.create";
    if (call.sdk == SdkCall::Sdk::Anthropic) {
        import = "from anthropic import Anthropic";
        function = "answer = client.messages.create";
    }
    QList<PythonArgument> arguments;
    QByteArray others;
    for (const auto &[name, value] : call.members) {
        if (!takesArgument(call.sdk, name)) {
            others += "        " + CodeLiterals::name(python, name) + ": " + CodeLiterals::json(python, request, value, 8) + ",\n";
            continue;
        }
        QByteArray text = CodeLiterals::json(python, request, value, 4);
        if (name == "model"_L1)
            text = fromEnvironment(call.variableFor("MODEL"), text);
        arguments.append({ name.toUtf8(), text });
    }
    if (!others.isEmpty())
        arguments.append({ "extra_body", "{\n" + others + "    }" });
    return "import os\n\n" + import + "\n\n" + clientText(call, request) + callText(function, arguments) + printingText(call);
}

/// "max_output_tokens" for "maxOutputTokens".
QByteArray snakeCase(const QString &name)
{
    QByteArray out;
    for (const QChar c : name)
        out += c.isUpper() ? "_" + QString(c.toLower()).toUtf8() : QString(c).toUtf8();
    return out;
}

/// Nothing for a body with fields the library has no place for.
std::optional<QByteArray> geminiText(const SdkCall &call, const KeylessRequest &request)
{
    static const QStringList generation { u"temperature"_s, u"topP"_s, u"topK"_s, u"candidateCount"_s, u"maxOutputTokens"_s,
        u"stopSequences"_s, u"responseLogprobs"_s, u"logprobs"_s, u"presencePenalty"_s, u"frequencyPenalty"_s, u"seed"_s,
        u"responseMimeType"_s, u"responseSchema"_s, u"responseModalities"_s, u"thinkingConfig"_s };
    static const QStringList beside { u"systemInstruction"_s, u"tools"_s, u"toolConfig"_s, u"safetySettings"_s, u"cachedContent"_s };
    QByteArray config;
    QByteArray contents;
    const auto add = [&](const QString &name, const QByteArray &value) {
        config += "        \"" + snakeCase(name) + "\": " + CodeLiterals::json(python, request, value, 8) + ",\n";
    };
    for (const auto &[name, value] : call.members) {
        if (name == "contents"_L1) {
            contents = CodeLiterals::json(python, request, value, 4);
        } else if (name == "generationConfig"_L1) {
            const auto settings = Json::members(value);
            if (!settings)
                return {};
            for (const auto &[setting, own] : *settings) {
                if (!generation.contains(setting))
                    return {};
                add(setting, own);
            }
        } else if (beside.contains(name)) {
            add(name, value);
        } else {
            return {};
        }
    }
    QByteArray options = "{\n        \"base_url\": "
        + fromEnvironment(call.variableFor("BASE_URL"), CodeLiterals::text(python, request, call.base)) + ",\n        \"api_version\": "
        + CodeLiterals::text(python, request, call.version) + ",\n";
    if (!call.headers.isEmpty())
        options += "        \"headers\": " + headersText(request, call.headers, 8) + ",\n";
    const QByteArray key = call.keyVariable.isEmpty() ? "\"unused\"" : CodeLiterals::variable(python, call.keyVariable);
    QList<PythonArgument> arguments {
        { "model", fromEnvironment(call.variableFor("MODEL"), CodeLiterals::text(python, request, call.model)) },
        { "contents", contents },
    };
    if (!config.isEmpty())
        arguments.append({ "config", "{\n" + config + "    }" });
    return "import os\n\nfrom google import genai\n\n"
        + callText("client = genai.Client", { { "api_key", key }, { "http_options", options + "    }" } })
        + callText(call.streams ? "answer = client.models.generate_content_stream" : "answer = client.models.generate_content", arguments)
        + printingText(call);
}

QByteArray plainText(const KeylessRequest &request)
{
    QList<PythonArgument> arguments;
    QByteArray out = "request = urllib.request.Request(\n    " + CodeLiterals::text(python, request, request.url) + ",\n";
    if (!request.body.isEmpty() || request.method == "POST") {
        const bool isText = request.body.isValidUtf8();
        const QByteArray body = isText ? CodeLiterals::text(python, request, request.body)
                                       : CodeLiterals::headerText(python, request, request.body);
        const bool isJoined = request.pieces(request.body).size() > 1;
        out += "    data=" + (isJoined ? '(' + body + ')' : body) + (isText ? ".encode()" : ".encode(\"latin-1\")") + ",\n";
    }
    if (!request.headers.isEmpty())
        out += "    headers=" + headersText(request, request.headers, 4) + ",\n";
    out += "    method=" + CodeLiterals::text(python, request, request.method) + ",\n)\n";
    out += "with urllib.request.urlopen(request) as answer:\n";
    out += request.isStreaming() ? "    for line in answer:\n        print(line.decode(), end=\"\", flush=True)\n"
                                 : "    print(answer.read().decode())\n";
    return (out.contains("os.environ[") ? "import os\n" : "") + QByteArray("import urllib.request\n\n") + out;
}

}

QString pythonCode(const HttpRequest &request, QByteArrayView protocol)
{
    const KeylessRequest keyless(request);
    const std::optional<SdkCall> call = sdkCallFor(keyless, protocol);
    if (call && call->sdk != SdkCall::Sdk::Gemini)
        return QString::fromUtf8(sdkText(*call, keyless));
    if (call) {
        if (const auto text = geminiText(*call, keyless))
            return QString::fromUtf8(*text);
    }
    return QString::fromUtf8(plainText(keyless));
}
