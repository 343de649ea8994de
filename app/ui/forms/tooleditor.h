// Writes one tool: its name, what it is for, and the JSON Schema of its arguments, checked while it is typed.
// What is not valid JSON cannot be saved, and is not lost either: the draft is there to take up again.
#pragma once

#include "core/tool.h"

#include <QDialog>

class GrowingEdit;
class JsonEdit;
class Notice;
class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QPushButton;

class ToolEditor final : public QDialog
{
    Q_OBJECT

public:
    /// \a otherNames are taken by other tools.
    ToolEditor(const Tool &tool, const QStringList &otherNames, QWidget *parent = nullptr);

    /// As it stands, saved or not.
    Tool tool() const;

    /// Whether tool() differs from the tool the editor was opened with.
    bool isChanged() const;

    /// Opens with \a draft instead, which was left unsaved the last time.
    void takeUpDraft(const Tool &draft);

    bool canSave() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill(const Tool &tool);
    void replaceBy(const Tool &sample);
    void judge();
    void retranslate();
    void fillSamples();
    void showSampleCall();

    Tool m_original;
    QStringList m_otherNames;
    QLabel *m_nameLabel;
    QLineEdit *m_name;
    Notice *m_nameNotice;
    QLabel *m_descriptionLabel;
    GrowingEdit *m_description;
    QLabel *m_schemaLabel;
    JsonEdit *m_schema;
    Notice *m_schemaNotice;
    Notice *m_draftNotice;
    Notice *m_saveNotice;
    QPushButton *m_samples;
    QLabel *m_resultLabel;
    GrowingEdit *m_result;
    QPushButton *m_sampleCall;
    QDialogButtonBox *m_buttons;
};
