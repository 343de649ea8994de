// The form an answer was asked for: JSON, or JSON after a schema, wherever a surface has its field for that.
#pragma once

#include "core/chatrequest.h"

#include <optional>

struct AnswerForm {
    QString name; ///< of the schema; may be empty
    QByteArray schema; ///< empty: any JSON object

    bool operator==(const AnswerForm &) const = default;
};

/// Nothing where plain text was asked for.
std::optional<AnswerForm> answerForm(const ChatSettings &settings);
