#include "ui/forms/toolimportdialog.h"

#include "ui/forms/notice.h"
#include "ui/forms/toolschema.h"
#include "words/schemas.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QDropEvent>
#include <QEvent>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 largestImport = 5'000'000; // bytes
}

ToolImportDialog::ToolImportDialog(const QStringList &takenNames, QWidget *parent)
    : QDialog(parent)
    , m_takenNames(takenNames)
    , m_label(new QLabel(this))
    , m_text(new QPlainTextEdit(this))
    , m_open(new QPushButton(this))
    , m_paste(new QPushButton(this))
    , m_list(new QListWidget(this))
    , m_notice(new Notice(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    resize(560, 520);
    m_label->setBuddy(m_text);
    m_text->setObjectName(u"importText"_s);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setTabChangesFocus(true);
    // A file that is dropped is read, not named.
    m_text->viewport()->installEventFilter(this);
    m_list->setObjectName(u"importList"_s);
    m_open->setAutoDefault(false);
    m_open->setObjectName(u"importOpen"_s);
    m_paste->setAutoDefault(false);
    m_paste->setObjectName(u"importPaste"_s);

    auto *head = new QHBoxLayout;
    head->addWidget(m_label, 1);
    head->addWidget(m_paste);
    head->addWidget(m_open);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(head);
    layout->addWidget(m_text, 3);
    layout->addWidget(m_notice);
    layout->addWidget(m_list, 2);
    layout->addWidget(m_buttons);

    connect(m_text, &QPlainTextEdit::textChanged, this, &ToolImportDialog::read);
    connect(m_list, &QListWidget::itemChanged, this, &ToolImportDialog::showChoice);
    connect(m_paste, &QPushButton::clicked, this, [this] { setText(QGuiApplication::clipboard()->text()); });
    connect(m_open, &QPushButton::clicked, this, &ToolImportDialog::openFile);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    retranslate();
}

void ToolImportDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ToolImportDialog::retranslate()
{
    setWindowTitle(tr("Import tools"));
    m_label->setText(tr("Tools as &JSON"));
    m_text->setPlaceholderText(
        tr("Paste or drop a tool, a list of tools or a whole request, as OpenAI, Anthropic, Gemini or MCP write it"));
    m_text->setAccessibleName(tr("Tools as JSON"));
    m_list->setAccessibleName(tr("Tools found"));
    m_open->setText(tr("&Open file…"));
    m_paste->setText(tr("&Paste"));
    m_buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    QList<Qt::CheckState> ticks;
    for (int i = 0; i < m_list->count(); ++i)
        ticks.append(m_list->item(i)->checkState());
    read();
    for (int i = 0; i < m_list->count(); ++i)
        m_list->item(i)->setCheckState(ticks.value(i, Qt::Checked));
}

bool ToolImportDialog::eventFilter(QObject *watched, QEvent *event)
{
    const bool isDrag = event->type() == QEvent::DragEnter || event->type() == QEvent::DragMove || event->type() == QEvent::Drop;
    auto *const drop = isDrag ? static_cast<QDropEvent *>(event) : nullptr;
    const QList<QUrl> urls = drop && drop->mimeData()->hasUrls() ? drop->mimeData()->urls() : QList<QUrl>();
    if (urls.isEmpty() || !urls.constFirst().isLocalFile())
        return QDialog::eventFilter(watched, event);
    drop->setDropAction(Qt::CopyAction);
    drop->accept();
    if (event->type() == QEvent::Drop)
        readFile(urls.constFirst().toLocalFile());
    return true;
}

QList<Tool> ToolImportDialog::tools() const
{
    QList<Tool> chosen;
    QStringList taken = m_takenNames;
    for (int i = 0; i < m_list->count(); ++i) {
        Tool tool = m_import.tools.at(i);
        tool.name = freeToolName(tool.name, taken);
        taken.append(tool.name);
        if (m_list->item(i)->checkState() == Qt::Checked)
            chosen.append(tool);
    }
    return chosen;
}

void ToolImportDialog::setText(const QString &text)
{
    m_text->setPlainText(text.left(largestImport));
}

void ToolImportDialog::read()
{
    const QString text = m_text->toPlainText().trimmed();
    m_import = text.isEmpty() ? ToolImport() : importedTools(text.toUtf8());
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    QStringList taken = m_takenNames;
    for (const Tool &tool : std::as_const(m_import.tools)) {
        const QString name = freeToolName(tool.name, taken);
        taken.append(name);
        const QStringList arguments = toolArgumentNames(tool.schema);
        //: %1 is the name of a tool, %2 the names of its arguments
        const QString line = arguments.isEmpty() ? name : tr("%1 (%2)").arg(name, arguments.join(u", "_s));
        auto *item = new QListWidgetItem(line, m_list);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Checked);
        item->setToolTip(plainToolTip(tool.description));
    }
    QStringList sentences;
    for (const ToolImportProblem &problem : std::as_const(m_import.problems))
        sentences.append(Words::toolImportProblem(problem));
    m_notice->say(m_import.tools.isEmpty() ? Notice::Weight::Error : Notice::Weight::Caution, sentences.mid(0, 6).join(u'\n'));
    showChoice();
}

void ToolImportDialog::openFile()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Import tools"), QString(), tr("JSON files (*.json);;All files (*)"));
    if (!path.isEmpty())
        readFile(path);
}

void ToolImportDialog::readFile(const QString &path)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly) || file.size() > largestImport)
        m_notice->say(Notice::Weight::Error, tr("This file cannot be read, or is too large."));
    else
        setText(QString::fromUtf8(file.readAll()));
}

void ToolImportDialog::showChoice()
{
    const auto count = int(tools().size());
    auto *const take = m_buttons->button(QDialogButtonBox::Ok);
    take->setEnabled(count > 0);
    take->setText(count > 0 ? tr("Import %n tool(s)", nullptr, count) : tr("Import"));
}
