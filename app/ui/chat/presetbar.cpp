#include "ui/chat/presetbar.h"

#include "store/presetstore.h"
#include "ui/forms/undoline.h"
#include "ui/icons.h"

#include <QEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QMenu>
#include <QMessageBox>
#include <QStyleOptionToolButton>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {
/// A name as a menu shows it: an ampersand is no mnemonic.
QString menuText(const QString &name)
{
    const QString text = name.size() > 48 ? name.left(47) + u'…' : name;
    return QString(text).replace(u'&', "&&"_L1);
}

/// Its arrow is an icon like all others, not the style's small triangle.
class PresetButton final : public QToolButton
{
public:
    explicit PresetButton(QWidget *parent)
        : QToolButton(parent)
    {
        setIcon(Icons::icon(u"chevron-down"_s));
        setIconSize({ 13, 13 });
        setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        setLayoutDirection(QGuiApplication::isRightToLeft() ? Qt::LeftToRight : Qt::RightToLeft);
    }

protected:
    void initStyleOption(QStyleOptionToolButton *option) const override
    {
        QToolButton::initStyleOption(option);
        option->features &= ~QStyleOptionToolButton::HasMenu;
    }
};

/// A preset says nothing of the model unless somebody wrote one into it.
bool isSame(const ChatSettings &preset, ChatSettings now)
{
    if (preset.model.isEmpty())
        now.model.clear();
    // A preset says nothing of them.
    now.variables = preset.variables;
    return preset == now;
}
}

PresetBar::PresetBar(QWidget *parent)
    : QWidget(parent)
    , m_button(new PresetButton(this))
    , m_menu(new QMenu(m_button))
    , m_undo(new UndoLine(this))
{
    m_button->setObjectName("presets"_L1);
    m_button->setPopupMode(QToolButton::InstantPopup);
    m_button->setAutoRaise(true);
    m_button->setFocusPolicy(Qt::StrongFocus);
    m_button->setMenu(m_menu);
    m_menu->setObjectName("presetMenu"_L1);
    m_undo->setObjectName("presetUndo"_L1);
    // Files may have come or gone since it was open last.
    connect(m_menu, &QMenu::aboutToShow, this, &PresetBar::fillMenu);

    auto *row = new QHBoxLayout;
    row->addWidget(m_button);
    row->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 0);
    layout->setSpacing(2);
    layout->addLayout(row);
    layout->addWidget(m_undo);
    // One surface with the form below.
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    retranslate();
    hide();
}

void PresetBar::setStore(PresetStore *store)
{
    m_store = store;
    setVisible(m_store);
    showName();
}

void PresetBar::setSettings(const ChatSettings &settings)
{
    m_settings = settings;
    showName();
}

void PresetBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void PresetBar::fillMenu()
{
    if (!m_store)
        return;
    m_menu->clear();
    // Their menus stay behind otherwise, one more set each time.
    qDeleteAll(m_menu->findChildren<QMenu *>(Qt::FindDirectChildrenOnly));
    const auto presets = m_store->presets();
    for (const auto &preset : presets) {
        auto *action = m_menu->addAction(menuText(preset.name), this, [this, name = preset.name] { load(name); });
        action->setCheckable(true);
        action->setChecked(isSame(preset.settings, m_settings));
    }
    if (presets.isEmpty())
        m_menu->addAction(tr("No presets yet"))->setEnabled(false);
    m_menu->addSeparator();
    m_menu->addAction(tr("&Save as…"), this, &PresetBar::askToSave);
    const auto addEach = [this, &presets](const QString &title, void (PresetBar::*act)(const QString &)) {
        auto *menu = m_menu->addMenu(title);
        menu->setEnabled(!presets.isEmpty());
        for (const auto &preset : presets)
            menu->addAction(menuText(preset.name), this, [this, act, name = preset.name] { (this->*act)(name); });
    };
    addEach(tr("&Rename"), &PresetBar::askToRename);
    addEach(tr("&Delete"), &PresetBar::remove);
    addEach(tr("&Export"), &PresetBar::exportPreset);
    m_menu->addAction(tr("&Import…"), this, &PresetBar::importPreset);
}

void PresetBar::load(const QString &name)
{
    const auto preset = m_store->find(name);
    if (!preset)
        return;
    auto wanted = preset->settings;
    if (wanted.model.isEmpty())
        wanted.model = m_settings.model;
    if (wanted == m_settings)
        return;
    //: %1 is the name of a preset
    m_undo->offer(tr("“%1” loaded.").arg(name), [this, before = m_settings] { emit picked(before); });
    emit picked(wanted);
}

void PresetBar::askToSave()
{
    askForName(tr("Save as preset"), tr("What is set now is kept under this name:"), {}, &PresetBar::save);
}

void PresetBar::askForName(
    const QString &title, const QString &label, const QString &name, void (PresetBar::*take)(const QString &))
{
    auto *dialog = new QInputDialog(this);
    dialog->setObjectName("presetName"_L1);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->setLabelText(label);
    dialog->setTextValue(name);
    connect(dialog, &QInputDialog::textValueSelected, this, take);
    dialog->open();
}

void PresetBar::askToRename(const QString &name)
{
    auto *dialog = new QInputDialog(this);
    dialog->setObjectName("presetName"_L1);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Rename preset"));
    dialog->setLabelText(tr("New name:"));
    dialog->setTextValue(name);
    connect(dialog, &QInputDialog::textValueSelected, this, [this, name](const QString &newName) { rename(name, newName); });
    dialog->open();
}

void PresetBar::save(const QString &name)
{
    Preset preset { .name = name.simplified(), .settings = m_settings };
    preset.settings.model.clear();
    const auto before = m_store->find(preset.name);
    if (refuse(m_store->save(preset)))
        return;
    if (before) {
        //: %1 is the name of a preset
        m_undo->offer(tr("“%1” replaced.").arg(preset.name), [this, was = *before] {
            refuse(m_store->save(was));
            showName();
        });
    }
    showName();
}

void PresetBar::rename(const QString &name, const QString &newName)
{
    if (name != newName.simplified())
        refuse(m_store->rename(name, newName.simplified()));
    showName();
}

void PresetBar::remove(const QString &name)
{
    const auto preset = m_store->find(name);
    if (!preset || refuse(m_store->remove(name)))
        return;
    //: %1 is the name of a preset
    m_undo->offer(tr("“%1” deleted.").arg(name), [this, was = *preset] {
        refuse(m_store->save(was));
        showName();
    });
    showName();
}

void PresetBar::exportPreset(const QString &name)
{
    auto *dialog = new QFileDialog(this, tr("Export preset"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"json"_s);
    dialog->setNameFilter(tr("Presets (*.json)"));
    connect(dialog, &QFileDialog::fileSelected, this, [this, name](const QString &file) { refuse(m_store->exportTo(name, file)); });
    dialog->open();
}

void PresetBar::importPreset()
{
    auto *dialog = new QFileDialog(this, tr("Import preset"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({ tr("Presets (*.json)"), tr("All files (*)") });
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        QString name;
        if (!refuse(m_store->importFrom(file, name)))
            load(name);
    });
    dialog->open();
}

/// Says why something could not be done; whether there was anything to say.
bool PresetBar::refuse(const PresetProblem &problem)
{
    QString sentence;
    switch (problem.kind) {
    case PresetProblem::Kind::None:
        return false;
    case PresetProblem::Kind::NoName:
        sentence = tr("A preset needs a name.");
        break;
    case PresetProblem::Kind::NameTaken:
        sentence = tr("There is another preset of that name.");
        break;
    case PresetProblem::Kind::Unknown:
        sentence = tr("That preset is no longer there.");
        break;
    case PresetProblem::Kind::NotReadable:
        sentence = tr("The file cannot be read.");
        break;
    case PresetProblem::Kind::NotWritable:
        sentence = tr("The file cannot be written.");
        break;
    case PresetProblem::Kind::NotJson:
        sentence = tr("The file is not valid JSON.");
        break;
    case PresetProblem::Kind::NotAPreset:
        sentence = tr("The file is JSON, but not a preset of this program.");
        break;
    case PresetProblem::Kind::TooNew:
        sentence = tr("The preset was written by a newer version of this program.");
        break;
    case PresetProblem::Kind::TooLarge:
        sentence = tr("The file is far too large for a preset.");
        break;
    }
    auto *box = new QMessageBox(QMessageBox::Warning, tr("Preset"), sentence, QMessageBox::Close, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    QStringList facts { problem.file, problem.detail };
    facts.removeAll(QString());
    box->setInformativeText(facts.join(u'\n'));
    box->open();
    return true;
}

void PresetBar::showName()
{
    QString name;
    if (m_store) {
        const auto presets = m_store->presets();
        for (const auto &preset : presets) {
            if (name.isEmpty() && isSame(preset.settings, m_settings))
                name = preset.name;
        }
    }
    //: %1 is the name of a preset
    m_button->setText(name.isEmpty() ? tr("Preset") : tr("Preset: %1").arg(menuText(name)));
    m_button->setAccessibleName(name.isEmpty() ? tr("Presets of parameters") : tr("Preset: %1").arg(name));
}

void PresetBar::retranslate()
{
    m_button->setToolTip(tr("Parameters kept under a name"));
    showName();
}
