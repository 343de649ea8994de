// A field for a JSON Schema: what looks wrong in it is marked in place and said below, its words are offered while they are
// typed, and it can be begun with a template or an example.
#pragma once

#include "core/schemaguess.h"
#include "core/schemalint.h"

#include <QWidget>

#include <optional>

class JsonEdit;
class QMenu;

class SchemaEdit final : public QWidget
{
    Q_OBJECT

public:
    explicit SchemaEdit(SchemaUse use, QWidget *parent = nullptr);

    /// Gemini's schemas have types of their own spelling.
    void setTypes(SchemaTypes types);

    QString text() const;
    void setText(const QString &text);
    /// The schema as it is spelled; nothing while it is no JSON.
    std::optional<QByteArray> json() const;
    JsonEdit *edit() const { return m_edit; }

    /// Fills \a menu with ways to begin.
    void fillStart(QMenu *menu);

signals:
    void edited();

private:
    void mark();
    void askForExample();

    SchemaUse m_use;
    SchemaTypes m_types = SchemaTypes::Plain;
    JsonEdit *m_edit;
};

/// Marks what looks wrong in the schema that \a edit has at the byte \a at, \a length long, and returns it in words.
QString markSchema(JsonEdit &edit, qsizetype at, qsizetype length, SchemaUse use);
