// What every dialog that gives something away has: a format, options, what it comes to, the keys that were found in it, and the
// buttons that copy and save. Works it out in another thread; writes nothing but what was masked, after it said so.
#pragma once

#include "ui/background.h"

#include <QStringList>
#include <QWidget>

#include <functional>
#include <optional>

class Notice;
class QCheckBox;
class QComboBox;
class QDialog;
class QFormLayout;
class QListWidget;
class QPushButton;

class ExportForm final : public QWidget
{
    Q_OBJECT

public:
    struct Made {
        QByteArray bytes; ///< empty: nothing can be written
        QStringList leaks; ///< a line for each key that was found, and is masked in bytes
        QString summary; ///< what it holds, or why there is nothing
    };

    /// Fills \a dialog, whose parts are called \a name and what they are: "exportFormat", "exportSave".
    ExportForm(QDialog &dialog, const QString &name);

    QComboBox *format() const { return m_format; }
    /// A field above the format.
    QComboBox *addChoice(const QString &part);
    /// An option below it.
    QCheckBox *addOption(const QString &part);
    /// Words for \a field and what reads it aloud.
    void setLabel(QWidget *field, const QString &text);
    /// \a field with its label; QFormLayout learned to hide a row only later than our oldest Qt.
    void setFieldVisible(QWidget *field, bool isVisible);

    /// What the file is called unless somebody says otherwise.
    void setFile(const QString &base, const QString &suffix);

    /// Shows \a text instead of a result: it is not known yet what there is.
    void wait(const QString &text);
    /// Has \a work done elsewhere. \a made tells what came of it, and is asked again when the language changes. What was begun
    /// before is dropped.
    template<typename Work, typename Make>
    void compute(Work work, Make make)
    {
        const int run = begin();
        inBackground(this, work, [this, run, make](const auto &result) { take(run, [make, result] { return make(result); }); });
    }

signals:
    /// Another format or option was chosen: work it out anew.
    void changed();
    void exported(const QString &path); ///< empty: it is on the clipboard

protected:
    void changeEvent(QEvent *event) override;

private:
    void orderTabs();
    int begin();
    void take(int run, const std::function<Made()> &make);
    void retranslate();
    void describe();
    void grow();
    void showLeaks();
    void copy();
    void save();
    void write(const QString &path);
    bool isReady() const;

    QDialog &m_dialog;
    const QString m_name;
    std::function<Made()> m_make;
    std::optional<Made> m_made;
    QString m_waiting;
    QString m_base;
    QString m_suffix;
    int m_run = 0;
    bool m_isWriting = false;

    QFormLayout *m_form;
    QList<QWidget *> m_fields; ///< from top to bottom
    QComboBox *m_format;
    Notice *m_summary;
    Notice *m_warning;
    QListWidget *m_leaks;
    QPushButton *m_copy;
    QPushButton *m_save;
    QPushButton *m_close;
};
