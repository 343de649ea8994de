#include "ui/forms/exportform.h"

#include "ui/forms/notice.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QEvent>
#include <QFileDialog>
#include <QFormLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSaveFile>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {
/// What a clipboard and those who paste from it can be expected to carry.
constexpr qsizetype mostCopied = 8 * 1024 * 1024;
constexpr int mostLeaksShown = 200;

QString saveBytes(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return file.errorString();
    return {};
}
}

ExportForm::ExportForm(QDialog &dialog, const QString &name)
    : QWidget(&dialog)
    , m_dialog(dialog)
    , m_name(name)
    , m_form(new QFormLayout)
    , m_format(new QComboBox(this))
    , m_summary(new Notice(this))
    , m_warning(new Notice(this))
    , m_leaks(new QListWidget(this))
    , m_copy(new QPushButton(this))
    , m_save(new QPushButton(this))
    , m_close(new QPushButton(this))
{
    m_format->setObjectName(name + "Format"_L1);
    m_summary->setObjectName(name + "Summary"_L1);
    m_warning->setObjectName(name + "Warning"_L1);
    m_leaks->setObjectName(name + "Leaks"_L1);
    m_copy->setObjectName(name + "Copy"_L1);
    m_save->setObjectName(name + "Save"_L1);
    m_close->setObjectName(name + "Close"_L1);
    m_leaks->setWordWrap(true);
    m_leaks->setSelectionMode(QAbstractItemView::NoSelection);
    m_leaks->setMinimumHeight(6 * fontMetrics().lineSpacing());
    m_leaks->hide();
    for (QPushButton *button : { m_copy, m_close })
        button->setAutoDefault(false);
    m_save->setDefault(true);

    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->addRow(u" "_s, m_format);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_copy);
    buttons->addStretch(1);
    buttons->addWidget(m_close);
    buttons->addWidget(m_save);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(m_form);
    layout->addWidget(m_summary);
    layout->addWidget(m_warning);
    layout->addWidget(m_leaks, 1);
    layout->addStretch(0);
    layout->addLayout(buttons);
    auto *around = new QVBoxLayout(&dialog);
    around->addWidget(this);
    dialog.setMinimumWidth(520);

    m_fields = { m_format };
    orderTabs();
    m_format->setFocus();
    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportForm::changed);
    connect(m_copy, &QPushButton::clicked, this, &ExportForm::copy);
    connect(m_save, &QPushButton::clicked, this, &ExportForm::save);
    connect(m_close, &QPushButton::clicked, &dialog, &QDialog::reject);
    retranslate();
}

QComboBox *ExportForm::addChoice(const QString &part)
{
    auto *choice = new QComboBox(this);
    choice->setObjectName(m_name + part);
    m_form->insertRow(m_form->rowCount() - 1, u" "_s, choice);
    m_fields.insert(m_fields.indexOf(m_format), choice);
    orderTabs();
    return choice;
}

QCheckBox *ExportForm::addOption(const QString &part)
{
    auto *option = new QCheckBox(this);
    option->setObjectName(m_name + part);
    m_form->addRow(QString(), option);
    connect(option, &QCheckBox::toggled, this, &ExportForm::changed);
    m_fields.append(option);
    orderTabs();
    return option;
}

/// As they stand, whenever they were made.
void ExportForm::orderTabs()
{
    const QList<QWidget *> all = m_fields + QList<QWidget *> { m_leaks, m_copy, m_close, m_save };
    for (qsizetype i = 1; i < all.size(); ++i)
        setTabOrder(all.at(i - 1), all.at(i));
}

void ExportForm::setLabel(QWidget *field, const QString &text)
{
    if (auto *label = qobject_cast<QLabel *>(m_form->labelForField(field)))
        label->setText(text);
    field->setAccessibleName(text);
}

void ExportForm::setFieldVisible(QWidget *field, bool isVisible)
{
    if (QWidget *label = m_form->labelForField(field))
        label->setVisible(isVisible);
    field->setVisible(isVisible);
}

void ExportForm::setFile(const QString &base, const QString &suffix)
{
    m_base = base;
    m_suffix = suffix;
}

void ExportForm::wait(const QString &text)
{
    begin();
    m_waiting = text;
    describe();
}

int ExportForm::begin()
{
    m_made.reset();
    m_make = nullptr;
    m_waiting.clear();
    const int run = ++m_run;
    describe();
    return run;
}

void ExportForm::take(int run, const std::function<Made()> &make)
{
    if (run != m_run)
        return;
    m_make = make;
    m_made = make();
    describe();
}

void ExportForm::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    if (m_make)
        m_made = m_make();
    retranslate();
}

void ExportForm::retranslate()
{
    setLabel(m_format, tr("Format"));
    m_leaks->setAccessibleName(tr("Keys that were found"));
    m_close->setText(tr("Cancel"));
    describe();
}

bool ExportForm::isReady() const
{
    return m_made && !m_made->bytes.isEmpty() && !m_isWriting;
}

void ExportForm::describe()
{
    const bool hasLeaks = m_made && !m_made->leaks.isEmpty();
    m_save->setText(hasLeaks ? tr("&Mask and save…") : tr("&Save…"));
    m_copy->setText(hasLeaks ? tr("Mask and &copy") : tr("&Copy"));
    m_save->setEnabled(isReady());
    const bool isLarge = m_made && m_made->bytes.size() > mostCopied;
    m_copy->setEnabled(isReady() && !isLarge && m_made->bytes.isValidUtf8());
    m_copy->setToolTip(isLarge ? plainToolTip(tr("Too large for the clipboard.")) : QString());
    showLeaks();
    if (!m_made)
        m_summary->say(Notice::Weight::Quiet, m_waiting.isEmpty() ? tr("Working it out…") : m_waiting);
    else
        m_summary->say(m_made->bytes.isEmpty() ? Notice::Weight::Caution : Notice::Weight::Quiet, m_made->summary);
    // Once the layouts know what is there.
    QMetaObject::invokeMethod(this, &ExportForm::grow, Qt::QueuedConnection);
}

/// Options and warnings come while it is shown: no dialog makes room for them by itself.
void ExportForm::grow()
{
    const QLayout *const layout = m_dialog.layout();
    if (!layout || !m_dialog.isVisible())
        return;
    const int wanted = layout->hasHeightForWidth() ? layout->totalHeightForWidth(m_dialog.width()) : layout->totalSizeHint().height();
    if (m_dialog.height() < wanted)
        m_dialog.resize(m_dialog.width(), wanted);
}

void ExportForm::showLeaks()
{
    const QStringList leaks = m_made ? m_made->leaks : QStringList();
    m_leaks->setVisible(!leaks.isEmpty());
    m_leaks->clear();
    if (leaks.isEmpty()) {
        m_warning->clearRemark();
        return;
    }
    m_warning->say(Notice::Weight::Error, tr("The export would give away keys. It is written only with these masked:"));
    m_leaks->addItems(leaks.first(qMin<qsizetype>(leaks.size(), mostLeaksShown)));
    if (leaks.size() > mostLeaksShown)
        m_leaks->addItem(tr("… and %n more", nullptr, int(leaks.size()) - mostLeaksShown));
}

void ExportForm::copy()
{
    if (!isReady())
        return;
    QGuiApplication::clipboard()->setText(QString::fromUtf8(m_made->bytes));
    emit exported({});
    m_dialog.accept();
}

void ExportForm::save()
{
    if (!isReady())
        return;
    auto *chooser = new QFileDialog(&m_dialog, m_dialog.windowTitle());
    chooser->setAcceptMode(QFileDialog::AcceptSave);
    chooser->setDefaultSuffix(m_suffix);
    chooser->selectFile(m_base + u'.' + m_suffix);
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    connect(chooser, &QFileDialog::fileSelected, this, &ExportForm::write);
    chooser->open();
}

void ExportForm::write(const QString &path)
{
    if (!isReady())
        return;
    m_isWriting = true;
    describe();
    inBackground(
        this, [path, bytes = m_made->bytes] { return saveBytes(path, bytes); },
        [this, path](const QString &problem) {
            m_isWriting = false;
            describe();
            if (problem.isEmpty()) {
                emit exported(path);
                m_dialog.accept();
                return;
            }
            //: %1 is a file name, %2 the system's reason
            m_summary->say(Notice::Weight::Error, tr("“%1” could not be written: %2").arg(path, problem));
        });
}
