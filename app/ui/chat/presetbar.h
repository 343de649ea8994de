// Presets above the parameters: load, save, rename, delete, give away and take in. What a click replaced comes back by one.
#pragma once

#include "core/chatrequest.h"

#include <QWidget>

class PresetStore;
class QMenu;
class QToolButton;
class UndoLine;
struct PresetProblem;

class PresetBar final : public QWidget
{
    Q_OBJECT

public:
    explicit PresetBar(QWidget *parent = nullptr);

    /// Hidden without a store, which must outlive the bar.
    void setStore(PresetStore *store);

    /// What is set now: saved by "Save as…", and named on the button where a preset is the same.
    void setSettings(const ChatSettings &settings);

signals:
    void picked(const ChatSettings &settings);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fillMenu();
    void load(const QString &name);
    void askToSave();
    void askToRename(const QString &name);
    void save(const QString &name);
    void rename(const QString &name, const QString &newName);
    void remove(const QString &name);
    void exportPreset(const QString &name);
    void importPreset();
    void askForName(const QString &title, const QString &label, const QString &name, void (PresetBar::*take)(const QString &));
    bool refuse(const PresetProblem &problem);
    void showName();
    void retranslate();

    PresetStore *m_store = nullptr;
    ChatSettings m_settings;
    QToolButton *m_button;
    QMenu *m_menu;
    UndoLine *m_undo;
};
