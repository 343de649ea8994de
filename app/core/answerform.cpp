#include "core/answerform.h"

#include "core/jsontext.h"

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype largestJudged = 4'000'000; // bytes

QByteArray formMember(const QByteArray &object, QLatin1StringView name)
{
    QByteArray found;
    const auto members = Json::members(object).value_or(QList<std::pair<QString, QByteArray>>());
    for (const auto &[key, json] : members) {
        if (key == name)
            found = json.trimmed();
    }
    return found;
}

/// A field of the body: as a parameter, or as somebody wrote it beside them.
QByteArray formField(const ChatSettings &settings, const char *name)
{
    return settings.extraBody.value(name).value_or(settings.parameters.value(name).value_or(QByteArray())).trimmed();
}
}

std::optional<AnswerForm> answerForm(const ChatSettings &settings)
{
    QByteArray format = formField(settings, "response_format");
    if (format.isEmpty())
        format = formField(settings, "text.format");
    if (format.isEmpty())
        format = formMember(formField(settings, "text"), "format"_L1);
    const QString type = Json::unquoted(formMember(format, "type"_L1)).value_or(QString());
    if (type == "json_object"_L1)
        return AnswerForm();
    if (type == "json_schema"_L1) {
        // OpenAI chat and MiniMax put name and schema into an object of their own, Responses do not.
        const QByteArray inner = formMember(format, "json_schema"_L1);
        const QByteArray &holder = inner.isEmpty() ? format : inner;
        return AnswerForm { .name = Json::unquoted(formMember(holder, "name"_L1)).value_or(QString()), .schema = formMember(holder, "schema"_L1) };
    }
    const QByteArray schema = formField(settings, "generationConfig.responseSchema");
    if (!schema.isEmpty())
        return AnswerForm { .schema = schema };
    if (formField(settings, "response_mime_type") == "\"application/json\"")
        return AnswerForm();
    return std::nullopt;
}

bool isLengthLimit(QByteArrayView finishReason)
{
    static const QList<QByteArray> words { "length", "max_tokens", "MAX_TOKENS", "max_output_tokens", "max_output", "model_length" };
    return words.contains(finishReason.toByteArray());
}

AnswerVerdict answerVerdict(const AnswerForm &form, const QString &text, bool isCut)
{
    using VerdictKind = AnswerVerdict::Kind;
    AnswerVerdict verdict { .name = form.name };
    const QByteArray json = text.trimmed().toUtf8();
    if (json.isEmpty())
        return verdict;
    if (json.size() > largestJudged) {
        verdict.kind = VerdictKind::TooLarge;
        return verdict;
    }
    if (const auto problem = Json::problemIn(json)) {
        const bool isFenced = json.startsWith("```") && json.endsWith("```") && json.size() > 6;
        verdict.kind = isCut ? VerdictKind::Cut : isFenced ? VerdictKind::Fenced : VerdictKind::NotJson;
        verdict.detail = problem->message;
        verdict.problems = { { .id = "not-json", .facts = { problem->message }, .offset = problem->offset } };
    } else if (form.schema.isEmpty()) {
        verdict.kind = json.startsWith('{') ? VerdictKind::Json : VerdictKind::OtherJson;
    } else if (!schemasAreChecked()) {
        verdict.kind = VerdictKind::Unchecked;
    } else {
        verdict.problems = schemaProblems(json, form.schema);
        verdict.kind = verdict.problems.isEmpty()                                        ? VerdictKind::Valid
            : verdict.problems.constFirst().kind == SchemaProblem::Kind::Invalid ? VerdictKind::Invalid
                                                                                         : VerdictKind::Unclear;
    }
    return verdict;
}
