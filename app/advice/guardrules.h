// The rules that guards() asks, by what they are about. Adding one: a function, a row here, its words, a row in its test.
#pragma once

#include "advice/finding.h"
#include "advice/situation.h"

#include <QList>

struct GuardRule {
    const char *id; ///< of every finding it gives
    /// What it finds; the id is filled in by guards().
    QList<Finding> (*find)(const Situation &);
};

namespace GuardRules {
QList<GuardRule> aboutKeys();
QList<GuardRule> aboutUrls();
QList<GuardRule> aboutModels();
QList<GuardRule> aboutBodies();
QList<GuardRule> aboutAttachments();
QList<GuardRule> aboutConversations();

/// All of them, in the order told among findings of one severity.
const QList<GuardRule> &all();
}
