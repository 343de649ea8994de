#include "ui/forms/textlisteditor.h"

#include "core/jsontext.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {
// "\n" is two characters on a keyboard and one line break in JSON; what is no JSON string content is taken literally.
QByteArray typedToJson(const QString &typed)
{
    const QByteArray asTyped = '"' + typed.toUtf8() + '"';
    return Json::unquoted(asTyped) && !Json::problemIn(asTyped) ? asTyped : Json::quoted(typed);
}

QString jsonToTyped(const QByteArray &json)
{
    return QString::fromUtf8(json.sliced(1, json.size() - 2));
}

// A single text counts as a list of one, as the OpenAI API has it.
std::optional<QList<QByteArray>> texts(const QByteArray &json)
{
    if (Json::unquoted(json))
        return QList<QByteArray> { json.trimmed() };
    const auto elements = Json::elements(json);
    if (!elements)
        return std::nullopt;
    QList<QByteArray> found;
    for (const QByteArray &element : *elements) {
        if (!Json::unquoted(element))
            return std::nullopt;
        found << element.trimmed();
    }
    return found;
}
}

TextListEditor::TextListEditor(QWidget *parent)
    : ValueEditor(parent)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(4);
    addLine({});
    retranslate();
}

void TextListEditor::setValue(const std::optional<QByteArray> &json)
{
    if (json == m_value)
        return;
    m_value = json;
    const auto list = json ? texts(*json) : std::optional(QList<QByteArray>());
    m_foreign = !list;
    for (auto *line : std::as_const(m_lines)) {
        line->hide();
        line->deleteLater();
    }
    m_lines.clear();
    for (const QByteArray &text : list.value_or(QList<QByteArray>()))
        addLine(jsonToTyped(text));
    addLine({});
    retranslate();
}

std::optional<QByteArray> TextListEditor::value() const
{
    return m_value;
}

ValueEditor::Remark TextListEditor::remark() const
{
    if (!m_foreign || !m_value)
        return {};
    //: A parameter that is a list of texts holds something else. %1: the value as JSON.
    return { tr("Set to %1, which is not a list of texts; it is sent as it stands.").arg(QString::fromUtf8(*m_value)),
        false };
}

void TextListEditor::setLabel(const QString &label)
{
    m_label = label;
    retranslate();
}

void TextListEditor::changeEvent(QEvent *event)
{
    ValueEditor::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

bool TextListEditor::eventFilter(QObject *watched, QEvent *event)
{
    // Enter goes to the next line instead of pressing some dialog's default button.
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        auto *line = qobject_cast<QLineEdit *>(watched);
        if (line && !line->text().isEmpty() && (key == Qt::Key_Return || key == Qt::Key_Enter)) {
            m_lines.last()->setFocus(Qt::TabFocusReason);
            return true;
        }
    } else if (event->type() == QEvent::FocusOut) {
        QMetaObject::invokeMethod(this, &TextListEditor::dropEmptyLines, Qt::QueuedConnection);
    }
    return ValueEditor::eventFilter(watched, event);
}

QLineEdit *TextListEditor::addLine(const QString &text)
{
    auto *line = new QLineEdit(text, this);
    line->setMinimumWidth(60);
    line->installEventFilter(this);
    if (!m_lines.isEmpty())
        setTabOrder(m_lines.last(), line);
    m_layout->addWidget(line);
    line->show(); // a layout would do so later, and the focus may go there at once
    m_lines << line;
    setFocusProxy(m_lines.first());
    connect(line, &QLineEdit::textEdited, this, &TextListEditor::takeEdit);
    return line;
}

void TextListEditor::takeEdit()
{
    m_foreign = false;
    QList<QByteArray> list;
    for (const auto *line : std::as_const(m_lines)) {
        if (!line->text().isEmpty())
            list << typedToJson(line->text());
    }
    m_value = list.isEmpty() ? std::nullopt : std::optional(Json::arrayText(list));
    if (!m_lines.last()->text().isEmpty()) {
        addLine({});
        retranslate();
    }
    emit edited();
}

void TextListEditor::dropEmptyLines()
{
    for (qsizetype i = m_lines.size() - 2; i >= 0; --i) {
        if (!m_lines[i]->text().isEmpty() || m_lines[i]->hasFocus())
            continue;
        QLineEdit *empty = m_lines.takeAt(i);
        empty->hide();
        empty->deleteLater();
    }
    setFocusProxy(m_lines.first());
    retranslate();
}

void TextListEditor::retranslate()
{
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        const bool last = i == m_lines.size() - 1;
        m_lines[i]->setPlaceholderText(last ? tr("add a sequence") : QString());
        //: Accessible name of one line of a list. %1: the list's label, %2: number of the line.
        m_lines[i]->setAccessibleName(
            last ? tr("%1: add a sequence").arg(m_label) : tr("%1 %2").arg(m_label, QString::number(i + 1)));
        m_lines[i]->setToolTip(tr("One text per line. Write \\n for a line break, \\\\ for a backslash."));
    }
}
