// Asks how a comparison is given away, says how large it will be, and writes it or puts it on the clipboard. Where a key is found
// it says so, and writes nothing but with that key masked.
#pragma once

#include "snippets/comparisonreport.h"

#include <QDialog>

class Notice;
class QCheckBox;
class QComboBox;
class QFormLayout;
class QListWidget;
class QPushButton;

class ReportDialog final : public QDialog
{
    Q_OBJECT

public:
    /// Of \a record as it stands, sentences and differences included.
    ReportDialog(const ComparisonRecord &record, const QList<QByteArray> &knownKeys, QWidget *parent = nullptr);
    ~ReportDialog() override;

signals:
    void exported(const QString &path); ///< empty: it is on the clipboard

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void compute();
    void take(int run, const ReportResult &result);
    void describe();
    void showLeaks();
    QString titleOf(int column) const;
    void copy();
    void save();
    void write(const QString &path);
    ReportOrder order() const;
    bool isReady() const;

    const ComparisonRecord m_record;
    const QList<QByteArray> m_knownKeys;
    std::optional<ReportResult> m_result;
    int m_run = 0; ///< what was begun for an earlier choice is dropped
    bool m_isWriting = false;

    QFormLayout *m_form;
    QComboBox *m_format;
    QCheckBox *m_contents;
    QCheckBox *m_accounts;
    Notice *m_summary;
    Notice *m_warning;
    QListWidget *m_leaks;
    QPushButton *m_copy;
    QPushButton *m_save;
    QPushButton *m_close;
};
