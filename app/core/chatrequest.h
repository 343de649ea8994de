// What a person wants to ask, before any protocol has put it in its own words.
#pragma once

#include "core/httprequest.h"
#include "core/message.h"
#include "core/parameters.h"
#include "core/tool.h"
#include "core/variables.h"

/// What is set beside the text: kept with the draft and with every answer.
struct ChatSettings {
    QString model;
    ParameterValues parameters; ///< by ParameterSpec::id
    ParameterValues extraBody; ///< free body fields by their JSON name; they replace a field of the same name
    QList<HttpHeader> extraHeaders;
    QList<Tool> tools;
    QList<QByteArray> fieldOrder; ///< names at the top of the body as somebody ordered them; the others follow. Empty: the protocol's
    QList<QByteArray> mends; ///< what is repaired in the messages on their way out; ids stand in advice/repair.h
    QList<Variable> variables; ///< stand in prompts as {{name}} until a request is made

    bool operator==(const ChatSettings &) const = default;
};

struct ChatRequest {
    QString systemPrompt; ///< empty: none is sent
    QList<Message> messages;
    ChatSettings settings;

    bool operator==(const ChatRequest &) const = default;
};
