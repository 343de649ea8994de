// Asks how a conversation, or all of them, are given away, says what the file will hold and how large it is, and writes it or puts
// it on the clipboard. Where a key is found it says so, and writes nothing but with that key masked.
#pragma once

#include "snippets/conversationexport.h"
#include "ui/forms/exportform.h"

#include <QDialog>
#include <QStringList>

class ConversationStore;
class QCheckBox;
class QComboBox;

class ConversationExportDialog final : public QDialog
{
    Q_OBJECT

public:
    /// Of the conversation \a id. \a store must outlive the application's event loop or this dialog.
    ConversationExportDialog(ConversationStore &store, const QString &id, const QList<QByteArray> &knownKeys, QWidget *parent = nullptr);
    ~ConversationExportDialog() override;

signals:
    void exported(const QString &path); ///< empty: it is on the clipboard

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void read();
    void readNext(int run);
    void sayReading();
    void compute();
    bool hasBranches() const;
    ExportForm::Made madeOf(const ConversationExport &result) const;
    QString holdsOf(const ConversationExport &result) const;
    ConversationOrder order() const;
    QString titleOf(int entry) const;

    ConversationStore &m_store;
    const QString m_id;
    const QList<QByteArray> m_knownKeys;
    QStringList m_unread; ///< ids
    QList<ConversationRecord> m_records;
    bool m_isReading = false;
    int m_readRun = 0; ///< what was begun for an earlier choice is dropped

    ExportForm *m_form;
    QComboBox *m_what;
    QCheckBox *m_branches;
    QCheckBox *m_reasoning;
};
