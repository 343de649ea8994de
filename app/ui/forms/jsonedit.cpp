#include "ui/forms/jsonedit.h"

#include "core/jsontext.h"
#include "ui/forms/growingedit.h"
#include "ui/forms/jsonhighlighter.h"
#include "ui/forms/jsontyping.h"
#include "ui/forms/notice.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QCoreApplication>
#include <QEvent>
#include <QFontDatabase>
#include <QKeyEvent>
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
    new JsonHighlighter(*m_field);
    new JsonTyping(*m_field);
    setFocusProxy(m_field);
    connect(m_field, &QPlainTextEdit::textChanged, this, [this] {
        // Colours are no edit, although the document tells of them as of one.
        const QString now = text();
        if (now == m_checked)
            return;
        m_checked = now;
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

void JsonEdit::replaceText(const QString &text)
{
    m_field->replaceText(text);
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
        m_marks.clear();
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
    m_marks.clear();
    underline({ { before.size(), before.size() + 1 } });
}

void JsonEdit::setMarks(const QList<Mark> &marks)
{
    if (!m_problem.isEmpty())
        return;
    m_marks = marks;
    const QByteArray bytes = text().toUtf8();
    const auto characters = [&bytes](qsizetype offset) { return QString::fromUtf8(bytes.left(qBound<qsizetype>(0, offset, bytes.size()))).size(); };
    QList<std::pair<qsizetype, qsizetype>> places;
    for (const Mark &mark : marks)
        places.append({ characters(mark.offset), characters(mark.offset + qMax<qsizetype>(1, mark.length)) });
    underline(places);
}

/// From and to, in characters.
void JsonEdit::underline(const QList<std::pair<qsizetype, qsizetype>> &places)
{
    const qsizetype end = m_field->document()->characterCount() - 1;
    QList<QTextEdit::ExtraSelection> selections;
    for (const auto &[from, to] : places) {
        QTextEdit::ExtraSelection selection;
        selection.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        selection.format.setUnderlineColor(m_notice->palette().color(QPalette::WindowText));
        selection.cursor = QTextCursor(m_field->document());
        selection.cursor.setPosition(int(qMin(from, end)));
        selection.cursor.setPosition(int(qMin(to, end)), QTextCursor::KeepAnchor);
        if (!selection.cursor.hasSelection())
            selection.cursor.movePosition(QTextCursor::PreviousCharacter, QTextCursor::KeepAnchor);
        selections.append(selection);
    }
    m_field->setExtraSelections(selections);
}

void JsonEdit::setCompletions(const QStringList &words)
{
    delete m_completer;
    m_completer = new QCompleter(words, this);
    m_completer->setWidget(m_field);
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_completer->setCompletionMode(QCompleter::PopupCompletion);
    connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this, &JsonEdit::complete);
    m_field->removeEventFilter(this);
    m_field->installEventFilter(this);
    // While the list is open keys reach the field past its filters, by way of the list's.
    m_completer->popup()->installEventFilter(this);
}

/// What was typed of a string, behind its quote; nothing outside of one.
std::optional<QString> JsonEdit::wordBeforeCursor() const
{
    const QTextCursor cursor = m_field->textCursor();
    const QString line = cursor.block().text().left(cursor.positionInBlock());
    const qsizetype quote = line.lastIndexOf(u'"');
    if (quote < 0 || line.count(u'"') % 2 == 0)
        return std::nullopt;
    return line.mid(quote + 1);
}

void JsonEdit::offerCompletions(bool isAsked)
{
    const auto typed = wordBeforeCursor();
    const QString word = typed.value_or(QString());
    m_completer->setCompletionPrefix(word);
    const bool isWhole = m_completer->completionCount() == 1 && m_completer->currentCompletion() == word;
    if (!typed || (word.isEmpty() && !isAsked) || m_completer->completionCount() == 0 || isWhole) {
        m_completer->popup()->hide();
        return;
    }
    m_completer->popup()->setCurrentIndex(m_completer->completionModel()->index(0, 0));
    QRect place = m_field->cursorRect();
    place.setWidth(m_completer->popup()->sizeHintForColumn(0) + 24);
    m_completer->complete(place);
}

void JsonEdit::complete(const QString &word)
{
    QTextCursor cursor = m_field->textCursor();
    cursor.movePosition(QTextCursor::PreviousCharacter, QTextCursor::KeepAnchor, int(wordBeforeCursor().value_or(QString()).size()));
    const QString rest = cursor.block().text().mid(m_field->textCursor().positionInBlock());
    const bool isClosed = rest.startsWith(u'"');
    cursor.insertText(isClosed ? word : QString(word + u'"'));
    if (isClosed)
        cursor.movePosition(QTextCursor::NextCharacter); // the word is whole: on with what follows it
    m_field->setTextCursor(cursor);
}

bool JsonEdit::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress || !m_completer)
        return QWidget::eventFilter(watched, event);
    const auto *const press = static_cast<QKeyEvent *>(event);
    const bool isOpen = watched != m_field;
    const bool takes = press->key() == Qt::Key_Return || press->key() == Qt::Key_Enter || press->key() == Qt::Key_Tab;
    if (isOpen && takes) {
        const QString word = m_completer->popup()->currentIndex().data().toString();
        m_completer->popup()->hide();
        complete(word);
        return true;
    }
    if (!isOpen && press->key() == Qt::Key_Space && press->modifiers() == Qt::ControlModifier) {
        offerCompletions(true);
        return true;
    }
    const bool isTyped = !press->text().isEmpty() && press->text().front().isPrint();
    const bool isEdit = isTyped || (isOpen && press->key() == Qt::Key_Backspace);
    if (isEdit && !m_field->isComposing())
        QMetaObject::invokeMethod(this, [this] { offerCompletions(false); }, Qt::QueuedConnection); // once it is in the text
    if (isOpen && isEdit) {
        // The list hands keys on past the filters of the field, which step over quotes and brackets.
        QCoreApplication::sendEvent(m_field, event);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}
