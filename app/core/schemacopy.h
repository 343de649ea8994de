// A schema as it is checked: only the keywords that are checked, every reference to a place of its own, and beside each part
// the rules that we judge ourselves.
#pragma once

#include "core/jsonschema.h"

#include <nlohmann/json_fwd.hpp>

#include <QRegularExpression>

#include <memory>
#include <optional>
#include <vector>

namespace SchemaCopy {
/// The keyword whose value is the place of a RuleSet; definitions stand below "d" at the top.
constexpr auto rulesKeyword = "rules";

struct RuleSet {
    QStringList types;
    std::shared_ptr<nlohmann::json> allowed; ///< an array, or nothing
    bool isConst = false;
    std::optional<QRegularExpression> pattern;
    QString patternText;
    QByteArray format;
    double multipleOf = 0;
    bool never = false;
    bool unique = false;
    qint64 weight = 1; ///< how much there is to compare with
};

struct Copy {
    std::shared_ptr<nlohmann::json> schema;
    std::vector<std::unique_ptr<RuleSet>> rules;
    std::optional<SchemaProblem> problem; ///< then it cannot be checked
    bool matchesNames = false; ///< by patterns, which the library does itself
};

/// Whole numbers become integers whatever their spelling, because 1.0 is 1.
void normalise(nlohmann::json &value);

Copy of(const nlohmann::json &schema);
}
