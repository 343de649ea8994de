// Asks how exchanges are given away, says what the file will hold and how large it is, and writes it or puts it on the
// clipboard. Where a key is found it says so, and writes nothing but with that key masked.
#pragma once

#include "snippets/exchangeexport.h"
#include "store/journal.h"

#include <QDialog>

class Keyring;
class Notice;
class QCheckBox;
class QComboBox;
class QListWidget;
class QPushButton;

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
    void take(int run, const ExportResult &result);
    void describe();
    void showLeaks();
    void copy();
    void save();
    void write(const QString &path);
    ExportOrder order() const;
    bool isReady() const;

    Journal *m_journal = nullptr;
    QStringList m_chosen;
    ExchangeFilter m_filter;
    QList<QByteArray> m_knownKeys;
    QList<Exchange> m_exchanges;
    QStringList m_unread; ///< ids
    bool m_isReading = false;
    bool m_isCut = false; ///< there were more than the most
    bool m_isWriting = false;
    std::optional<ExportResult> m_result;
    int m_run = 0; ///< what was begun for an earlier choice is dropped
    int m_readRun = 0;

    class QFormLayout *m_form;
    QComboBox *m_what;
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
