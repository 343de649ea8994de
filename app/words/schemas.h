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

/// What became of the form that \a settings asked an answer to have; empty where none was asked for. \a text is the answer.
QString answerForm(const ChatSettings &settings, const QString &text);

QString schemaRemark(const SchemaRemark &remark);

QString toolImportProblem(const ToolImportProblem &problem);
}
