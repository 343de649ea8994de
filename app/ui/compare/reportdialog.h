// Asks how a comparison is given away, says how large it will be, and writes it or puts it on the clipboard. Where a key is found
// it says so, and writes nothing but with that key masked.
#pragma once

#include "snippets/comparisonreport.h"
#include "ui/forms/exportform.h"

#include <QDialog>

class QCheckBox;

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
    ExportForm::Made madeOf(const ReportResult &result) const;
    QString titleOf(int column) const;
    ReportOrder order() const;

    const ComparisonRecord m_record;
    const QList<QByteArray> m_knownKeys;
    ExportForm *m_form;
    QCheckBox *m_contents;
    QCheckBox *m_accounts;
};
