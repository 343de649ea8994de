// The form an answer was asked for: JSON, or JSON after a schema, wherever a surface has its field for that. And what became of it.
#pragma once

#include "core/chatrequest.h"
#include "core/jsonschema.h"

#include <optional>

struct AnswerForm {
    QString name; ///< of the schema; may be empty
    QByteArray schema; ///< empty: any JSON object

    bool operator==(const AnswerForm &) const = default;
};

/// Nothing where plain text was asked for.
std::optional<AnswerForm> answerForm(const ChatSettings &settings);

/// What an answer is, beside what it was asked to be.
struct AnswerVerdict {
    enum class Kind {
        Empty, ///< there is nothing to judge
        TooLarge,
        Cut, ///< no JSON, because it was not allowed to go on
        NotJson, ///< detail: what the parser says
        Fenced, ///< JSON, but inside a fence; detail: empty
        OtherJson, ///< an object was asked for
        Json, ///< and nothing more was asked
        Unchecked, ///< JSON; this build cannot check schemas
        Valid,
        Invalid, ///< problems: what is not as asked
        Unclear, ///< problems: why nobody can tell
    };

    Kind kind = Kind::Empty;
    QString name; ///< of the schema
    QString detail;
    QList<SchemaProblem> problems;

    bool operator==(const AnswerVerdict &) const = default;
};

/// \a isCut: the answer reached a limit. Takes its time with large texts; values in, a value out.
AnswerVerdict answerVerdict(const AnswerForm &form, const QString &text, bool isCut);

/// Whether a server's own word for the end of an answer says that it reached its limit.
bool isLengthLimit(QByteArrayView finishReason);
