// Texts and JSON values as Python, JavaScript and Go write them, with the key's variable where a request has a place for it.
#pragma once

#include "snippets/keylessrequest.h"

#include <QByteArray>

namespace CodeLiterals {
enum class Language { Python, JavaScript, Go };

/// Spaces, as people who write \a language have it.
int indentStep(Language language);

/// How \a language reads the environment variable \a name.
QByteArray variable(Language language, const QByteArray &name);

/// The bytes of \a text. In Python and JavaScript a text of characters; bytes that are no UTF-8 become one character each.
QByteArray text(Language language, const KeylessRequest &request, const QByteArray &text);

/// The same for a header, where Python and JavaScript send one byte for each character.
QByteArray headerText(Language language, const KeylessRequest &request, const QByteArray &text);

/// \a json, spelled as it is, over several lines if it is too long for one; the first begins after \a indent spaces.
QByteArray json(Language language, const KeylessRequest &request, const QByteArray &json, int indent);

/// A quoted name as a literal: for members whose names come from JSON.
QByteArray name(Language language, const QString &name);
}
