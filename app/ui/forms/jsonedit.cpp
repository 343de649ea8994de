#include "ui/forms/jsonedit.h"

#include "core/jsontext.h"
#include "ui/forms/growingedit.h"
#include "ui/forms/notice.h"

#include <QEvent>
#include <QFontDatabase>
#include <QTextBlock>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

JsonEdit::JsonEdit(QWidget *parent)
    : QWidget(parent)
    , m_field(new GrowingEdit(this))
    , m_notice(new Notice(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(3);
    layout->addWidget(m_field);
    layout->addWidget(m_notice);
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPointSizeF(m_notice->font().pointSizeF());
    m_field->setFont(fixed);
    setFocusProxy(m_field);
    connect(m_field, &QPlainTextEdit::textChanged, this, [this] {
        check();
        emit edited();
    });
}

QString JsonEdit::text() const
{
    return m_field->toPlainText();
}

void JsonEdit::setText(const QString &text)
{
    if (text != m_field->toPlainText())
        m_field->setPlainText(text);
}

bool JsonEdit::isEmpty() const
{
    return QStringView(text()).trimmed().isEmpty();
}

std::optional<QByteArray> JsonEdit::json() const
{
    if (isEmpty() || !m_problem.isEmpty())
        return std::nullopt;
    return text().trimmed().toUtf8();
}

void JsonEdit::remark(int weight, const QString &text)
{
    if (m_problem.isEmpty())
        m_notice->say(Notice::Weight(weight), text);
}

void JsonEdit::setLines(int minimum, int maximum)
{
    m_field->setLines(minimum, maximum);
}

void JsonEdit::setFieldName(const QString &accessibleName)
{
    m_field->setAccessibleName(accessibleName);
}

void JsonEdit::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        check();
}

void JsonEdit::check()
{
    const QByteArray bytes = text().toUtf8();
    const auto problem = bytes.trimmed().isEmpty() ? std::nullopt : Json::problemIn(bytes);
    if (!problem) {
        m_problem.clear();
        m_notice->clearRemark();
        m_field->setExtraSelections({});
        m_field->setAccessibleDescription({});
        return;
    }
    const QString before = QString::fromUtf8(bytes.left(qBound<qsizetype>(0, problem->offset, bytes.size())));
    const qsizetype lineStart = before.lastIndexOf(u'\n') + 1;
    //: A mistake in JSON text. %1: line, %2: column, %3: what the JSON parser says, in English.
    m_problem = tr("Not valid JSON, line %1, column %2: %3")
                    .arg(QString::number(before.count(u'\n') + 1), QString::number(before.size() - lineStart + 1),
                        problem->message);
    m_notice->say(Notice::Weight::Error, m_problem);
    m_field->setAccessibleDescription(m_problem);
    mark(before.size());
}

void JsonEdit::mark(qsizetype position)
{
    QTextEdit::ExtraSelection selection;
    selection.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
    selection.format.setUnderlineColor(m_notice->palette().color(QPalette::WindowText));
    selection.cursor = QTextCursor(m_field->document());
    selection.cursor.setPosition(int(qMin<qsizetype>(position, m_field->document()->characterCount() - 1)));
    if (!selection.cursor.movePosition(QTextCursor::NextCharacter, QTextCursor::KeepAnchor))
        selection.cursor.movePosition(QTextCursor::PreviousCharacter, QTextCursor::KeepAnchor);
    m_field->setExtraSelections({ selection });
}
