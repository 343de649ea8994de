#include "advice/diagnoses.h"

#include "advice/builtinmodels.h"
#include "advice/nearestmodels.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
/// What MiniMax's own schema of the chat surface names. MiniMax docs, OpenAI-compatible chat (2026).
bool isDocumented(QByteArrayView id)
{
    static constexpr const char *documented[] = { "temperature", "top_p", "max_tokens", "max_completion_tokens", "stream",
        "stream_options", "stream_options.include_usage", "thinking", "thinking.type", "reasoning_split", "service_tier", "tools" };
    return std::any_of(std::begin(documented), std::end(documented), [id](const char *name) { return id == name; });
}

/// Fields set beyond the documented ones, by the id they were set under.
QStringList undocumentedFields(const Situation &situation)
{
    QStringList fields;
    const ChatSettings &settings = situation.request.settings;
    for (const QList<ParameterValues::Entry> &entries : { settings.parameters.entries(), settings.extraBody.entries() }) {
        for (const ParameterValues::Entry &entry : entries) {
            if (!isDocumented(entry.id))
                fields.append(QString::fromUtf8(entry.id));
        }
    }
    return fields;
}

bool speaksMiniMaxChat(const Situation &situation)
{
    return situation.route.dialect == Dialect::MiniMax && situation.protocol == "openai-chat";
}

/// What the message says stands in one field that was set: leaving it out is the test.
void diagnoseNamedField(Diagnoses &diagnoses)
{
    const Failure &failure = diagnoses.failure();
    const ChatSettings &settings = diagnoses.situation().request.settings;
    for (const bool isExtra : { false, true }) {
        for (const ParameterValues::Entry &entry : (isExtra ? settings.extraBody : settings.parameters).entries()) {
            const QString id = QString::fromUtf8(entry.id);
            const QRegularExpression word(u"(?<![A-Za-z0-9_])"_s + QRegularExpression::escape(id.section(u'.', 0, 0)) + u"(?![A-Za-z0-9_])"_s);
            const bool isNamed = failure.parameter == entry.id || failure.message.contains(word);
            // Messages speak of the stream and of tools in passing.
            if (isNamed && id != "stream"_L1)
                diagnoses.add(88, { .id = "field-refused", .facts = { id },
                    .repairs = { { .id = isExtra ? "drop-extra-field" : "drop-parameter", .value = id, .asks = true } } });
        }
    }
}

void diagnoseConversation(Diagnoses &diagnoses)
{
    const auto mend = [](const char *id) { return Repair { .id = "mend", .value = QString::fromLatin1(id), .asks = true }; };
    if (diagnoses.says("function parameters is empty"_L1))
        diagnoses.add(99, { .id = "tool-schema-empty", .severity = Severity::Blocking,
            .repairs = { { .id = "fill-tool-schemas", .asks = true } } });
    if (diagnoses.says("tool result's tool id"_L1) || diagnoses.says("tool_call_id"_L1) || diagnoses.says("tool_use_id"_L1)) {
        if (diagnoses.says("invalid function arguments"_L1))
            diagnoses.add(99, { .id = "past-arguments-broken", .severity = Severity::Blocking, .repairs = { mend("empty-arguments") } });
        else
            diagnoses.add(99, { .id = "tool-result-without-call", .severity = Severity::Blocking, .repairs = { mend("drop-orphan-results") } });
    }
    if (diagnoses.failure().code == "1042")
        diagnoses.add(99, { .id = "invisible-text", .severity = Severity::Blocking,
            .repairs = { { .id = "clean-text", .asks = true } } });
    const auto isSystem = [](const Message &message) { return message.role == Role::System; };
    const qsizetype systems = std::count_if(diagnoses.situation().request.messages.cbegin(),
        diagnoses.situation().request.messages.cend(), isSystem);
    if ((diagnoses.says("invalid chat setting"_L1) || diagnoses.says("role: system"_L1))
        && systems + (diagnoses.situation().request.systemPrompt.isEmpty() ? 0 : 1) > 1)
        diagnoses.add(99, { .id = "second-system-message", .severity = Severity::Blocking, .repairs = { mend("merge-systems") } });
}

void diagnoseValues(Diagnoses &diagnoses)
{
    if (diagnoses.says("thinking"_L1)
        && (diagnoses.set("thinking").contains("enabled") || diagnoses.set("thinking") == "true" || diagnoses.set("thinking") == "false")) {
        diagnoses.add(99, { .id = "thinking-value", .severity = Severity::Blocking, .facts = { QString::fromUtf8(diagnoses.set("thinking")) },
            .repairs = { { .id = "set-parameter", .value = u"thinking=\"adaptive\""_s, .asks = true },
                { .id = "drop-parameter", .value = u"thinking"_s, .asks = true } } });
    }
    bool isNumber = false;
    if (const double temperature = diagnoses.set("temperature").toDouble(&isNumber); isNumber && temperature <= 0)
        diagnoses.add(86, { .id = "temperature-zero", .repairs = { { .id = "set-parameter", .value = u"temperature=0.01"_s, .asks = true } } });
    const BuiltInModel *const model = BuiltInModels::find(diagnoses.situation().request.settings.model);
    const qint64 cap = diagnoses.set("max_tokens").toLongLong();
    if (model && model->maxOutput && cap > *model->maxOutput)
        diagnoses.add(96, { .id = "cap-too-high", .facts = { QString::number(cap), QString::number(*model->maxOutput) },
            .repairs = { { .id = "set-parameter", .value = "max_tokens="_L1 + QString::number(*model->maxOutput), .asks = true } } });
    if (!diagnoses.set("stream_options.include_usage").isEmpty() && diagnoses.says("stream_options"_L1))
        diagnoses.add(97, { .id = "field-refused", .facts = { u"stream_options"_s },
            .repairs = { { .id = "drop-parameter", .value = u"stream_options.include_usage"_s, .asks = true } } });
}

void diagnoseInvalid(Diagnoses &diagnoses)
{
    diagnoseConversation(diagnoses);
    diagnoseValues(diagnoses);
    diagnoseNamedField(diagnoses);
    const Situation &situation = diagnoses.situation();
    const QStringList beyond = speaksMiniMaxChat(situation) ? undocumentedFields(situation) : QStringList();
    if (!beyond.isEmpty()) {
        diagnoses.add(80, { .id = "undocumented-fields", .facts = { beyond.join(u", "_s) },
            .repairs = { { .id = "drop-undocumented", .asks = true } } });
    }
    if (diagnoses.says("missing required parameter"_L1))
        diagnoses.add(85, { .id = "field-missing", .facts = { QString::fromUtf8(diagnoses.failure().parameter) } });
    diagnoses.add(30, { .id = "read-the-servers-words", .severity = Severity::Info });
}

void diagnoseModel(Diagnoses &diagnoses)
{
    const Situation &situation = diagnoses.situation();
    const QString model = situation.request.settings.model;
    QList<Repair> repairs;
    const QStringList known = situation.listedModels ? *situation.listedModels : situation.route.knownModels;
    for (const QString &near : nearestModels(model, known))
        repairs.append({ .id = "use-model", .value = near });
    repairs.append({ .id = "list-models" });
    diagnoses.add(90, { .id = "model-unknown", .facts = { model, situation.route.name }, .repairs = repairs });
}
}

void diagnoseRequest(Diagnoses &diagnoses)
{
    if (diagnoses.is(FailureKind::InvalidRequest))
        diagnoseInvalid(diagnoses);
    else if (diagnoses.is(FailureKind::UnknownModel))
        diagnoseModel(diagnoses);
    else if (diagnoses.is(FailureKind::ContextTooLong))
        diagnoses.add(90, { .id = "context-full", .severity = Severity::Blocking, .facts = { diagnoses.situation().request.settings.model } });
    else if (diagnoses.is(FailureKind::TooLarge))
        diagnoses.add(90, { .id = "body-too-large", .severity = Severity::Blocking });
}
