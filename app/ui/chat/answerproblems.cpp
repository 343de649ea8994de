#include "ui/chat/answerproblems.h"

#include "core/jsonnodes.h"
#include "core/jsonplace.h"
#include "core/jsontext.h"
#include "ui/chat/answerchecks.h"
#include "words/schemas.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QFontDatabase>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSplitter>
#include <QTextBlock>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype largestShown = 1'000'000; // bytes

/// The node that \a pointer (RFC 6901) leads to; the last one on the way where it leads no further.
JsonNode nodeAt(const QByteArray &json, const QByteArray &pointer)
{
    JsonNode node = JsonNodes::top(json).value;
    const QList<QByteArray> steps = pointer.split('/').mid(1);
    for (QByteArray step : steps) {
        step.replace("~1", "/").replace("~0", "~");
        const QList<JsonNode> children = node.isContainer() ? JsonNodes::children(json, node) : QList<JsonNode>();
        const auto found = node.kind == JsonNode::Kind::Array
            ? children.cbegin() + std::min<qsizetype>(step.toLongLong(), children.size())
            : std::find_if(children.cbegin(), children.cend(),
                  [&](const JsonNode &child) { return JsonPlace::nameOf(json, child).toUtf8() == step; });
        if (found == children.cend())
            return node;
        node = *found;
    }
    return node;
}
}

AnswerProblems::AnswerProblems(const AnswerVerdict &verdict, const QString &answer, QWidget *parent)
    : QDialog(parent)
    , m_verdict(verdict)
    , m_json(answer.trimmed().toUtf8())
    , m_sentence(new QLabel(this))
    , m_list(new QListWidget(this))
    , m_text(new QPlainTextEdit(this))
{
    setObjectName("answerProblems"_L1);
    resize(760, 460);
    // What is no JSON stays as it came: the places of its problem are those of the text.
    if (verdict.kind != AnswerVerdict::Kind::NotJson) {
        m_json = Json::indented(m_json);
        m_isLaidOut = true;
    }
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true);
    m_list->setObjectName("problemList"_L1);
    m_list->setWordWrap(true);
    m_list->setAlternatingRowColors(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_text->setObjectName("problemText"_L1);
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setPlainText(QString::fromUtf8(m_json.first(std::min(m_json.size(), largestShown))));
    for (qsizetype i = 0; i < verdict.problems.size(); ++i)
        m_list->addItem(QString());
    auto *const columns = new QSplitter(this);
    columns->setChildrenCollapsible(false);
    columns->addWidget(m_list);
    columns->addWidget(m_text);
    columns->setSizes({ 300, 460 });
    auto *const buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto *const layout = new QVBoxLayout(this);
    layout->addWidget(m_sentence);
    layout->addWidget(columns, 1);
    layout->addWidget(buttons);
    connect(m_list, &QListWidget::currentRowChanged, this, &AnswerProblems::showPlace);
    connect(m_list, &QListWidget::itemActivated, this, [this] { m_text->setFocus(); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    retranslate();
    m_list->setCurrentRow(0);
    m_list->setFocus();
}

void AnswerProblems::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void AnswerProblems::retranslate()
{
    setWindowTitle(tr("Problems of the answer"));
    m_sentence->setText(Words::answerVerdict(m_verdict));
    m_list->setAccessibleName(tr("Problems"));
    m_text->setAccessibleName(tr("The answer"));
    for (int row = 0; row < m_list->count(); ++row)
        m_list->item(row)->setText(Words::schemaProblem(m_verdict.problems.at(row)));
}

qsizetype AnswerProblems::offsetOf(int row) const
{
    const SchemaProblem &problem = m_verdict.problems.at(row);
    return m_isLaidOut ? nodeAt(m_json, problem.pointer).begin : problem.offset;
}

void AnswerProblems::showPlace()
{
    const int row = m_list->currentRow();
    const qsizetype offset = row < 0 ? -1 : offsetOf(row);
    m_text->setExtraSelections({});
    if (offset < 0 || offset > largestShown)
        return;
    QTextCursor cursor(m_text->document());
    cursor.setPosition(int(std::min<qsizetype>(QString::fromUtf8(m_json.first(std::min(offset, m_json.size()))).size(), m_text->document()->characterCount() - 1)));
    m_text->setTextCursor(cursor);
    QTextEdit::ExtraSelection line;
    line.format.setBackground(m_text->palette().color(QPalette::AlternateBase));
    line.format.setProperty(QTextFormat::FullWidthSelection, true);
    line.cursor = cursor;
    QTextEdit::ExtraSelection value;
    value.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
    value.format.setUnderlineColor(m_text->palette().color(QPalette::Highlight));
    value.format.setFontWeight(QFont::Bold);
    value.cursor = cursor;
    value.cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
    const JsonNode node = m_isLaidOut ? nodeAt(m_json, m_verdict.problems.at(row).pointer) : JsonNode();
    if (node.end > node.begin && !node.isContainer()) {
        value.cursor.setPosition(cursor.position());
        value.cursor.movePosition(QTextCursor::NextCharacter, QTextCursor::KeepAnchor,
            int(QString::fromUtf8(m_json.mid(node.begin, node.end - node.begin)).size()));
    }
    m_text->setExtraSelections({ line, value });
    m_text->centerCursor();
}

void showProblems(AnswerChecks &checks, const Turn &turn, QWidget *parent)
{
    const AnswerChecks::Check check = checks.of(turn);
    if (!check.verdict || check.verdict->problems.isEmpty())
        return;
    auto *const dialog = new AnswerProblems(*check.verdict, turn.message.text, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}
