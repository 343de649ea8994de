#include "core/modelfacts.h"

#include "core/jsontext.h"

#include <array>
#include <cmath>
#include <utility>

using namespace Qt::StringLiterals;

namespace {
// new-api and its forks write this into every entry; it says nothing about the model.
constexpr qint64 newApiConstant = 1'626'777'600;
constexpr double largestExact = 9'007'199'254'740'992.0;

using JsonMembers = QList<std::pair<QString, QByteArray>>;

/// Numbers come as 1000000, 1e6 and "1000000".
std::optional<double> numberIn(const QByteArray &json)
{
    const QByteArray text = json.startsWith('"') ? Json::unquoted(json).value_or(QString()).trimmed().toLatin1() : json;
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    return isNumber && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

std::optional<bool> boolIn(const QByteArray &json)
{
    const QByteArray word = json.startsWith('"') ? Json::unquoted(json).value_or(QString()).toLower().toLatin1() : json;
    if (word == "true" || word == "yes" || word == "1")
        return true;
    if (word == "false" || word == "no" || word == "0")
        return false;
    return std::nullopt;
}

/// The words of a list; of an object the names of what is true in it.
QStringList wordsIn(const QByteArray &json)
{
    QStringList words;
    if (const auto elements = Json::elements(json)) {
        for (const QByteArray &element : *elements) {
            if (const auto word = Json::unquoted(element))
                words.append(*word);
        }
    } else if (const auto members = Json::members(json)) {
        for (const auto &[name, value] : *members) {
            if (boolIn(value).value_or(false))
                words.append(name);
        }
    } else if (const auto word = Json::unquoted(json)) {
        words.append(*word);
    }
    return words;
}

QDateTime timeIn(const QByteArray &json)
{
    if (const auto seconds = numberIn(json)) {
        // Some count milliseconds.
        const qint64 at = *seconds > 1e11 && *seconds < 1e14 ? qint64(*seconds / 1000) : *seconds < 1e11 ? qint64(*seconds) : 0;
        return at > 0 && at != newApiConstant ? QDateTime::fromSecsSinceEpoch(at).toUTC() : QDateTime();
    }
    const auto text = Json::unquoted(json);
    const auto time = text ? QDateTime::fromString(*text, Qt::ISODate) : QDateTime();
    return time.isValid() && time.toSecsSinceEpoch() > 0 && time.toSecsSinceEpoch() != newApiConstant ? time : QDateTime();
}

/// Fills the facts from one entry. A name nearer to the beginning of its list is surer than a later one.
class FactsReader
{
public:
    explicit FactsReader(ModelFacts &facts)
        : m_facts(facts)
    {
    }

    void read(const JsonMembers &members, const QString &prefix = {})
    {
        for (const auto &[name, json] : members) {
            if (json.isEmpty() || json == "null")
                continue;
            if (json.front() == '{' && prefix.isEmpty() && readNested(name, json))
                continue;
            readOne(name, json, prefix + name);
        }
    }

private:
    bool readNested(const QString &name, const QByteArray &json)
    {
        static constexpr std::array nested { "top_provider"_L1, "pricing"_L1, "price"_L1, "limits"_L1, "limit"_L1, "architecture"_L1,
            "meta"_L1, "metadata"_L1, "info"_L1, "modalities"_L1 };
        for (const auto known : nested) {
            if (name != known)
                continue;
            const auto members = Json::members(json);
            if (!members)
                return false;
            m_inPrices = name == "pricing"_L1 || name == "price"_L1;
            read(*members, name + u'.');
            m_inPrices = false;
            return true;
        }
        return false;
    }

    void readOne(const QString &name, const QByteArray &json, const QString &field)
    {
        if (readText(name, json) || readPrice(name, json, field) || readAbilities(name, json))
            return;
        static constexpr std::array contexts { "context_length"_L1, "context_window"_L1, "max_context_length"_L1, "max_model_len"_L1,
            "max_input_tokens"_L1, "inputTokenLimit"_L1, "input_token_limit"_L1, "context"_L1 };
        static constexpr std::array outputs { "max_output_tokens"_L1, "max_completion_tokens"_L1, "outputTokenLimit"_L1,
            "output_token_limit"_L1, "max_tokens"_L1, "output"_L1 };
        if (const auto rank = rankIn(contexts, name))
            take(m_facts.context, m_contextRank, *rank, json, field);
        else if (const auto outputRank = rankIn(outputs, name))
            take(m_facts.maxOutput, m_outputRank, *outputRank, json, field);
    }

    template<typename Names>
    static std::optional<int> rankIn(const Names &names, const QString &name)
    {
        for (int i = 0; i < int(names.size()); ++i) {
            if (name == names[size_t(i)])
                return i;
        }
        return std::nullopt;
    }

    static void take(std::optional<ReportedNumber> &number, int &bestRank, int rank, const QByteArray &json, const QString &field)
    {
        const auto value = numberIn(json);
        if (!value || *value < 1 || *value > largestExact || rank >= bestRank)
            return;
        number = ReportedNumber { qint64(*value), field };
        bestRank = rank;
    }

    bool readText(const QString &name, const QByteArray &json)
    {
        if (name == "display_name"_L1 || name == "displayName"_L1) {
            m_facts.displayName = Json::unquoted(json).value_or(QString());
        } else if (name == "name"_L1) {
            // Gemini's resource name is the id; elsewhere it is what people call the model.
            const auto text = Json::unquoted(json).value_or(QString());
            if (m_facts.displayName.isEmpty() && !text.startsWith("models/"_L1))
                m_facts.displayName = text;
        } else if (name == "owned_by"_L1 || name == "owner"_L1 || name == "owner_by"_L1) {
            if (m_facts.owner.isEmpty())
                m_facts.owner = Json::unquoted(json).value_or(QString());
        } else if (name == "created"_L1 || name == "created_at"_L1) {
            if (!m_facts.created.isValid())
                m_facts.created = timeIn(json);
        } else if (name == "deprecated"_L1 || name == "is_deprecated"_L1) {
            m_facts.deprecated = boolIn(json);
        } else if (name == "supported_endpoint_types"_L1 || name == "supportedGenerationMethods"_L1) {
            m_facts.endpointTypes = wordsIn(json);
        } else {
            return false;
        }
        return true;
    }

    bool readPrice(const QString &name, const QByteArray &json, const QString &field)
    {
        static constexpr std::array inputs { "prompt"_L1, "input"_L1, "input_price"_L1, "prompt_price"_L1, "input_per_token"_L1 };
        static constexpr std::array outputs { "completion"_L1, "output"_L1, "output_price"_L1, "completion_price"_L1, "output_per_token"_L1 };
        const bool saysPrice = m_inPrices || name.endsWith("_price"_L1) || name.endsWith("_per_token"_L1);
        if (!saysPrice)
            return false;
        auto *const price = rankIn(inputs, name) ? &m_facts.inputPrice : rankIn(outputs, name) ? &m_facts.outputPrice : nullptr;
        const auto value = numberIn(json);
        if (price && value && *value >= 0 && !*price)
            *price = ReportedPrice { *value, QString::fromUtf8(json.startsWith('"') ? json.sliced(1).chopped(1) : json), field };
        return true;
    }

    bool readAbilities(const QString &name, const QByteArray &json)
    {
        if (name == "vision"_L1 || name == "supports_vision"_L1) {
            m_facts.vision = boolIn(json);
        } else if (name == "tools"_L1 || name == "supports_tools"_L1 || name == "function_calling"_L1) {
            m_facts.tools = boolIn(json);
        } else if (name == "capabilities"_L1 || name == "features"_L1 || name == "supported_parameters"_L1) {
            const bool isParameters = name == "supported_parameters"_L1;
            readCapabilities(json, isParameters);
        } else if (name == "input_modalities"_L1 || name == "input"_L1) {
            const auto words = wordsIn(json);
            if (!words.isEmpty())
                m_facts.vision = words.contains("image"_L1) || words.contains("video"_L1);
            return name != "input"_L1;
        } else {
            return false;
        }
        return true;
    }

    void readCapabilities(const QByteArray &json, bool isParameters)
    {
        // An object says no as well: {"vision": false}.
        if (const auto members = Json::members(json)) {
            for (const auto &[name, value] : *members) {
                if (const auto has = boolIn(value))
                    noteCapability(name, *has);
            }
        }
        const auto words = wordsIn(json);
        for (const auto &word : words)
            noteCapability(word, true);
        if (!isParameters)
            m_facts.capabilities += words;
    }

    void noteCapability(const QString &word, bool has)
    {
        const auto lower = word.toLower();
        if (lower == "vision"_L1 || lower == "image"_L1 || lower == "image_input"_L1)
            m_facts.vision = has;
        else if (lower == "tools"_L1 || lower == "tool"_L1 || lower == "tool_use"_L1 || lower == "tool_calls"_L1
            || lower == "function_calling"_L1 || lower == "function_call"_L1)
            m_facts.tools = has;
    }

    ModelFacts &m_facts;
    int m_contextRank = 1000;
    int m_outputRank = 1000;
    bool m_inPrices = false;
};
}

ModelFacts reportedFacts(QByteArrayView entry)
{
    ModelFacts facts;
    const auto members = Json::members(entry);
    if (!members)
        return facts;
    // The answer for one model may come in the envelope of the list.
    for (const auto &[name, value] : *members) {
        if (name == "data"_L1 && value.startsWith('{'))
            return reportedFacts(value);
    }
    FactsReader(facts).read(*members);
    return facts;
}
