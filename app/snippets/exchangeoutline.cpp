#include "snippets/exchangeoutline.h"

#include "core/jsontext.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {
using OutlinedJson = nlohmann::ordered_json;

/// Texts that no person wrote and no model: they say what kind of thing stands there.
bool isTechnical(const std::string &name)
{
    constexpr std::array names { "model", "role", "type", "object", "event", "status", "finish_reason", "stop_reason", "finishReason", "code",
        "http_code", "param", "service_tier", "reasoning_effort", "effort", "tool_choice", "mode", "modelVersion" };
    return std::find(names.begin(), names.end(), name) != names.end();
}

void outline(OutlinedJson &json)
{
    if (json.is_object()) {
        for (auto member = json.begin(); member != json.end(); ++member) {
            if (!member.value().is_string() || !isTechnical(member.key()))
                outline(member.value());
        }
    } else if (json.is_array()) {
        for (OutlinedJson &element : json)
            outline(element);
    } else if (json.is_string()) {
        json = textOutline(QString::fromStdString(json.get<std::string>())).toStdString();
    }
}

bool outlineText(QByteArray &text)
{
    if (Json::problemIn(text)) // also of JSON nested so deep that reading it would end the program
        return false;
    OutlinedJson json = OutlinedJson::parse(text.constData(), text.constData() + text.size(), nullptr, false);
    if (json.is_discarded())
        return false;
    outline(json);
    text = QByteArray::fromStdString(json.dump());
    return true;
}

QByteArray sizeOnly(const QByteArray &body)
{
    return '(' + QByteArray::number(body.size()) + " bytes)";
}
}

QString textOutline(const QString &text)
{
    if (text.isEmpty())
        return {};
    return '('_L1 + QString::number(text.toUcs4().size()) + " characters)"_L1;
}

QByteArray bodyOutline(const QByteArray &body)
{
    if (body.isEmpty())
        return {};
    QByteArray outlined = body;
    if (outlineText(outlined))
        return outlined;
    if (!body.startsWith("data:") && !body.contains("\ndata:"))
        return sizeOnly(body);
    outlined.clear();
    const QByteArrayList lines = body.split('\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        QByteArray line = lines.at(i);
        const QByteArray ending = line.endsWith('\r') ? "\r" : "";
        line.chop(ending.size());
        if (line.startsWith("data:")) {
            const QByteArray value = line.sliced(5);
            QByteArray data = value.trimmed();
            if (data != "[DONE]" && !data.isEmpty())
                line = "data: " + (outlineText(data) ? data : sizeOnly(data));
        } else if (!line.isEmpty() && !line.startsWith("event:") && !line.startsWith("id:") && !line.startsWith("retry:")) {
            line = ": " + sizeOnly(line); // comments may say anything
        }
        outlined += line + ending;
        if (i + 1 < lines.size())
            outlined += '\n';
    }
    return outlined;
}
