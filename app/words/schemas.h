// What JSON Schemas find wrong, what is wrong with them, and what could not be imported, as sentences.
#pragma once

#include "core/answerform.h"
#include "core/jsonschema.h"
#include "core/schemalint.h"
#include "core/toolimport.h"

namespace Words {
/// "$.days[0].temp is a string; a number is required."
QString schemaProblem(const SchemaProblem &problem);

/// Where a value stands, from the top: $.days[0].temp.
QString schemaPlace(const QString &place);

/// What became of the form that an answer was asked to have.
QString answerVerdict(const AnswerVerdict &verdict);

/// While that is found out.
QString answerBeingChecked();

/// The first of what is not as asked, a line each, and how many more there are; empty: nothing.
QString answerProblems(const AnswerVerdict &verdict);

QString schemaRemark(const SchemaRemark &remark);

QString toolImportProblem(const ToolImportProblem &problem);
}
