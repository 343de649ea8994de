// Asks how exchanges are given away, says what the file will hold and how large it is, and writes it or puts it on the
// clipboard. Where a key is found it says so, and writes nothing but with that key masked.
#pragma once

#include "snippets/exchangeexport.h"
#include "store/journal.h"
#include "ui/forms/exportform.h"

#include <QDialog>

class Keyring;
class QCheckBox;
class QComboBox;

class ExportDialog final : public QDialog
{
    Q_OBJECT

public:
    /// Of \a exchanges that are at hand, in that order.
    ExportDialog(const QList<Exchange> &exchanges, const Keyring &keyring, QWidget *parent = nullptr);
    /// Of those called \a chosen, or of all that pass \a filter: which, is asked here. Read from \a journal, which must
    /// outlive the application's event loop or this dialog.
    ExportDialog(Journal &journal, const QStringList &chosen, const ExchangeFilter &filter, const Keyring &keyring,
        QWidget *parent = nullptr);
    ~ExportDialog() override;

    /// More are not exported at once: the newest of them are.
    static constexpr int most = 1'000;

signals:
    void exported(const QString &path); ///< empty: it is on the clipboard

protected:
    void changeEvent(QEvent *event) override;

private:
    explicit ExportDialog(const Keyring &keyring, QWidget *parent);

    void retranslate();
    void fillCombos();
    void read();
    void readNext(int run);
    void compute();
    ExportForm::Made madeOf(const ExportResult &result) const;
    void sayReading();
    ExportOrder order() const;

    Journal *m_journal = nullptr;
    QStringList m_chosen;
    ExchangeFilter m_filter;
    QList<QByteArray> m_knownKeys;
    QList<Exchange> m_exchanges;
    QStringList m_unread; ///< ids
    bool m_isReading = false;
    bool m_isCut = false; ///< there were more than the most
    int m_readRun = 0; ///< what was begun for an earlier choice is dropped

    ExportForm *m_form;
    QComboBox *m_what;
    QCheckBox *m_contents;
    QCheckBox *m_accounts;
};
