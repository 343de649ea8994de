#include "ui/forms/schemaedit.h"

#include "core/jsontext.h"
#include "ui/forms/exampledialog.h"
#include "ui/forms/growingedit.h"
#include "ui/forms/jsonedit.h"
#include "ui/forms/notice.h"
#include "words/schemas.h"

#include <QMenu>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {
struct SchemaTemplate {
    QString name;
    const char *plain;
    const char *capitals;
};
}

QString markSchema(JsonEdit &edit, qsizetype at, qsizetype length, SchemaUse use)
{
    QStringList lines;
    QList<JsonEdit::Mark> marks;
    const QByteArray text = edit.text().toUtf8();
    if (!edit.isEmpty() && edit.problem().isEmpty() && length > 0) {
        const QList<SchemaRemark> remarks = schemaRemarks(text.mid(at, length), use);
        for (const SchemaRemark &remark : remarks) {
            lines << Words::schemaRemark(remark);
            marks.append({ at + remark.offset, remark.length, lines.last() });
        }
    }
    edit.setMarks(marks);
    lines.removeDuplicates();
    return lines.join(u'\n');
}

SchemaEdit::SchemaEdit(SchemaUse use, QWidget *parent)
    : QWidget(parent)
    , m_use(use)
    , m_edit(new JsonEdit(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_edit);
    setFocusProxy(m_edit);
    connect(m_edit, &JsonEdit::edited, this, [this] {
        mark();
        emit edited();
    });
    setTypes(SchemaTypes::Plain);
}

void SchemaEdit::setTypes(SchemaTypes types)
{
    m_types = types;
    QStringList names = schemaTypes();
    if (types == SchemaTypes::Capitals) {
        for (QString &name : names)
            name = name.toUpper();
    }
    m_edit->setCompletions(schemaKeywords() + names);
}

QString SchemaEdit::text() const
{
    return m_edit->text();
}

void SchemaEdit::setText(const QString &text)
{
    m_edit->setText(text);
}

std::optional<QByteArray> SchemaEdit::json() const
{
    return m_edit->json();
}

void SchemaEdit::mark()
{
    const QString lines = markSchema(*m_edit, 0, m_edit->text().toUtf8().size(), m_use);
    m_edit->remark(int(Notice::Weight::Caution), lines);
}

void SchemaEdit::fillStart(QMenu *menu)
{
    const QList<SchemaTemplate> templates {
        { tr("An object with a few fields"),
            R"({"type":"object","properties":{"title":{"type":"string"},"done":{"type":"boolean"},"count":{"type":"integer"}},"required":["title","done","count"],"additionalProperties":false})",
            R"({"type":"OBJECT","properties":{"title":{"type":"STRING"},"done":{"type":"BOOLEAN"},"count":{"type":"INTEGER"}},"required":["title","done","count"]})" },
        { tr("A list of objects"),
            R"({"type":"object","properties":{"items":{"type":"array","items":{"type":"object","properties":{"name":{"type":"string"},"value":{"type":"number"}},"required":["name","value"],"additionalProperties":false}}},"required":["items"],"additionalProperties":false})",
            R"({"type":"ARRAY","items":{"type":"OBJECT","properties":{"name":{"type":"STRING"},"value":{"type":"NUMBER"}},"required":["name","value"]}})" },
        { tr("One of several words"),
            R"({"type":"object","properties":{"label":{"type":"string","enum":["positive","neutral","negative"]}},"required":["label"],"additionalProperties":false})",
            R"({"type":"OBJECT","properties":{"label":{"type":"STRING","enum":["positive","neutral","negative"]}},"required":["label"]})" },
    };
    for (const SchemaTemplate &each : templates) {
        const QString text = QString::fromUtf8(Json::indented(m_types == SchemaTypes::Capitals ? each.capitals : each.plain));
        menu->addAction(each.name, this, [this, text] {
            m_edit->replaceText(text);
            m_edit->field()->setFocus();
        });
    }
    menu->addSeparator();
    menu->addAction(tr("From sample JSON…"), this, &SchemaEdit::askForExample)->setObjectName("fromSample"_L1);
}

void SchemaEdit::askForExample()
{
    auto *dialog = new ExampleDialog(m_types, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        m_edit->replaceText(QString::fromUtf8(dialog->schema()));
        m_edit->field()->setFocus();
    });
    dialog->open();
}
