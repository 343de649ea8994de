#include "words/words.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace {

struct ParameterText {
    Q_DECLARE_TR_FUNCTIONS(Words)
};

// Range marks are shown as a person would type them into JSON: never with a group separator.
QString number(double value)
{
    return QString::number(value, 'g', 12);
}

QString range(const ParameterSpec &spec)
{
    if (spec.minimum && spec.maximum) {
        return spec.minimumExcluded
            //: %1 and %2 are numbers
            ? ParameterText::tr("Documented range: above %1, up to %2.").arg(number(*spec.minimum), number(*spec.maximum))
            //: %1 and %2 are numbers
            : ParameterText::tr("Documented range: %1 to %2.").arg(number(*spec.minimum), number(*spec.maximum));
    }
    if (spec.minimum)
        //: %1 is a number
        return ParameterText::tr("Documented minimum: %1.").arg(number(*spec.minimum));
    if (spec.maximum)
        //: %1 is a number
        return ParameterText::tr("Documented maximum: %1.").arg(number(*spec.maximum));
    return {};
}

QString purpose(const QByteArray &id)
{
    if (id == "temperature")
        return ParameterText::tr("How freely the model chooses its words; lower is steadier.");
    if (id == "top_p")
        return ParameterText::tr("Only the likeliest words that together reach this share are considered.");
    if (id == "max_tokens")
        return ParameterText::tr("The most tokens the answer may have, thinking included.");
    if (id == "stream")
        return ParameterText::tr("Whether the answer comes piece by piece or all at once.");
    if (id == "stop")
        return ParameterText::tr("Texts at which the answer ends.");
    if (id == "response_format")
        return ParameterText::tr("Asks for plain text or JSON; a server may ignore it.");
    if (id == "thinking")
        return ParameterText::tr("Whether the model thinks before it answers.");
    if (id == "reasoning_split")
        return ParameterText::tr("Whether thinking comes in a field of its own instead of <think> tags.");
    if (id == "seed")
        return ParameterText::tr("The same seed may give the same answer again.");
    if (id == "tool_choice")
        return ParameterText::tr("Whether the model may, must or must not call a tool.");
    if (id == "stream_options.include_usage")
        return ParameterText::tr("Asks for the token counts at the end of a stream.");
    if (id == "service_tier")
        return ParameterText::tr("Priority answers sooner and costs more.");
    if (id == "thinking.budget_tokens")
        return ParameterText::tr("The most tokens the model may think before it answers.");
    if (id == "top_k")
        return ParameterText::tr("Only this many of the likeliest words are considered.");
    if (id == "reasoning.effort")
        return ParameterText::tr("How much the model thinks before it answers.");
    if (id == "reasoning.summary")
        return ParameterText::tr("Asks for a summary of the thinking.");
    if (id == "text.format")
        return ParameterText::tr("Asks for plain text or JSON; a server may ignore it.");
    if (id == "prompt_cache_key")
        return ParameterText::tr("Questions under the same key find each other's cached beginning.");
    if (id == "metadata")
        return ParameterText::tr("Names and values that the server keeps with the answer.");
    if (id == "store")
        return ParameterText::tr("Whether the server keeps the answer.");
    if (id == "include")
        return ParameterText::tr("What else the answer is to hold.");
    if (id == "response_mime_type")
        return ParameterText::tr("The kind of text the answer shall be, plain or JSON.");
    if (id == "generationConfig.responseSchema")
        return ParameterText::tr("A schema that a JSON answer follows.");
    if (id == "thinking_level")
        return ParameterText::tr("How thoroughly the model thinks before it answers.");
    if (id == "include_thoughts")
        return ParameterText::tr("Whether the answer comes with a summary of the thinking.");
    if (id == "mask_sensitive_info")
        return ParameterText::tr("Whether e-mail addresses, numbers and the like are masked in the answer.");
    if (id == "use_standard_sse")
        return ParameterText::tr("Whether the pieces of a stream are parted as the standard for server-sent events says.");
    if (id == "role_meta")
        return ParameterText::tr("How you and the model are called in the conversation.");
    if (id == "beam_width")
        return ParameterText::tr("How many answers the model weighs against each other before it gives one.");
    if (id == "continue_last_message")
        return ParameterText::tr("Whether the model goes on with the last message instead of answering it.");
    if (id == "skip_info_mask")
        return ParameterText::tr("Whether sensitive details in the answer are left unmasked.");
    if (id == "knowledge_base_param")
        return ParameterText::tr("The knowledge base the answer draws on, if the account has one.");
    if (id == "bot_setting")
        return ParameterText::tr("The bots of the conversation, each with a name and a description.");
    if (id == "reply_constraints")
        return ParameterText::tr("Which of the bots answers, and in what form.");
    if (id == "sample_messages")
        return ParameterText::tr("Example messages that show how the bots talk.");
    if (id == "glyph")
        return ParameterText::tr("A pattern the answer is forced into.");
    return {};
}

}

QString Words::parameterLabel(const ParameterSpec &spec)
{
    const QByteArray &id = spec.id;
    if (id == "temperature")
        return ParameterText::tr("Temperature");
    if (id == "top_p")
        return ParameterText::tr("Top P");
    if (id == "max_tokens")
        return ParameterText::tr("Max tokens");
    if (id == "stream")
        return ParameterText::tr("Stream");
    if (id == "stop")
        return ParameterText::tr("Stop texts");
    if (id == "response_format")
        return ParameterText::tr("Response format");
    if (id == "thinking")
        return ParameterText::tr("Thinking");
    if (id == "reasoning_split")
        return ParameterText::tr("Split reasoning");
    if (id == "seed")
        return ParameterText::tr("Seed");
    if (id == "tool_choice")
        return ParameterText::tr("Tool choice");
    if (id == "stream_options.include_usage")
        return ParameterText::tr("Report usage");
    if (id == "service_tier")
        return ParameterText::tr("Service tier");
    if (id == "thinking.budget_tokens")
        return ParameterText::tr("Thinking budget");
    if (id == "top_k")
        return ParameterText::tr("Top K");
    if (id == "reasoning.effort")
        return ParameterText::tr("Reasoning effort");
    if (id == "reasoning.summary")
        return ParameterText::tr("Reasoning summary");
    if (id == "text.format")
        return ParameterText::tr("Text format");
    if (id == "prompt_cache_key")
        return ParameterText::tr("Cache key");
    if (id == "metadata")
        return ParameterText::tr("Metadata");
    if (id == "store")
        return ParameterText::tr("Store on the server");
    if (id == "include")
        return ParameterText::tr("Include");
    if (id == "response_mime_type")
        return ParameterText::tr("Response type");
    if (id == "generationConfig.responseSchema")
        return ParameterText::tr("Response schema");
    if (id == "thinking_level")
        return ParameterText::tr("Thinking level");
    if (id == "include_thoughts")
        return ParameterText::tr("Include thoughts");
    if (id == "mask_sensitive_info")
        return ParameterText::tr("Mask sensitive info");
    if (id == "use_standard_sse")
        return ParameterText::tr("Standard stream");
    if (id == "role_meta")
        return ParameterText::tr("Names of both sides");
    if (id == "beam_width")
        return ParameterText::tr("Beam width");
    if (id == "continue_last_message")
        return ParameterText::tr("Continue last message");
    if (id == "skip_info_mask")
        return ParameterText::tr("Skip masking");
    if (id == "knowledge_base_param")
        return ParameterText::tr("Knowledge base");
    if (id == "bot_setting")
        return ParameterText::tr("Bots");
    if (id == "reply_constraints")
        return ParameterText::tr("Reply constraints");
    if (id == "sample_messages")
        return ParameterText::tr("Sample messages");
    if (id == "glyph")
        return ParameterText::tr("Glyph");
    return QString::fromUtf8(spec.field.isEmpty() ? id : spec.field);
}

QString Words::parameterHint(const ParameterSpec &spec)
{
    QStringList sentences;
    const QString what = purpose(spec.id);
    if (!what.isEmpty())
        sentences << what;
    //: %1 is the name of a JSON field
    sentences << ParameterText::tr("Body field: %1.").arg(QString::fromUtf8(spec.field.isEmpty() ? spec.id : spec.field));
    const QString marks = range(spec);
    if (!marks.isEmpty())
        sentences << marks;
    sentences << (spec.documentedDefault
            //: %1 is a JSON value
            ? ParameterText::tr("Default of the server: %1.").arg(QString::fromUtf8(*spec.documentedDefault))
            : ParameterText::tr("Left unset, the server decides."));
    if (!spec.source.isEmpty())
        //: %1 names a document
        sentences << ParameterText::tr("Source: %1.").arg(spec.source);
    return sentences.join('\n'_L1);
}
