#include "ui/conversations/importproblemsdialog.h"

#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QPlainTextEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

ImportProblemsDialog::ImportProblemsDialog(const QString &details, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"importProblems"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("What could not be imported"));
    auto *text = new QPlainTextEdit(details, this);
    text->setReadOnly(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    text->setAccessibleName(windowTitle());
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(text);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resize(640, 360);
}
