#include "ui/forms/toolimportdialog.h"

#include "ui/forms/notice.h"
#include "ui/forms/toolschema.h"
#include "words/schemas.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 largestImport = 5'000'000; // bytes
}

ToolImportDialog::ToolImportDialog(const QStringList &takenNames, QWidget *parent)
    : QDialog(parent)
    , m_takenNames(takenNames)
    , m_text(new QPlainTextEdit(this))
    , m_open(new QPushButton(tr("&Open file…"), this))
    , m_paste(new QPushButton(tr("&Paste"), this))
    , m_list(new QListWidget(this))
    , m_notice(new Notice(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    setWindowTitle(tr("Import tools"));
    resize(560, 520);
    auto *label = new QLabel(tr("Tools as &JSON"), this);
    label->setBuddy(m_text);
    m_text->setObjectName(u"importText"_s);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setTabChangesFocus(true);
    m_text->setPlaceholderText(tr("A tool, a list of tools or a whole request, as OpenAI, Anthropic, Gemini or MCP write it"));
    m_text->setAccessibleName(tr("Tools as JSON"));
    m_list->setObjectName(u"importList"_s);
    m_list->setAccessibleName(tr("Tools found"));
    m_open->setAutoDefault(false);
    m_paste->setAutoDefault(false);
    m_buttons->button(QDialogButtonBox::Ok)->setText(tr("Import"));

    auto *head = new QHBoxLayout;
    head->addWidget(label, 1);
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
    read();
}

QList<Tool> ToolImportDialog::tools() const
{
    QList<Tool> chosen;
    QStringList taken = m_takenNames;
    for (int i = 0; i < m_list->count(); ++i) {
        if (m_list->item(i)->checkState() != Qt::Checked)
            continue;
        Tool tool = m_import.tools.at(i);
        const QString name = tool.name;
        for (int number = 2; taken.contains(tool.name); ++number)
            tool.name = name + u'_' + QString::number(number);
        taken.append(tool.name);
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
    for (const Tool &tool : std::as_const(m_import.tools)) {
        const QStringList arguments = toolArgumentNames(tool.schema);
        //: %1 is the name of a tool, %2 the names of its arguments
        const QString line = arguments.isEmpty() ? tool.name : tr("%1 (%2)").arg(tool.name, arguments.join(u", "_s));
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
    if (path.isEmpty())
        return;
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly) || file.size() > largestImport)
        m_notice->say(Notice::Weight::Error, tr("This file cannot be read, or is too large."));
    else
        setText(QString::fromUtf8(file.readAll()));
}

void ToolImportDialog::showChoice()
{
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(!tools().isEmpty());
}
