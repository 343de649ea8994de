// How much history there is and how long it stays; the limits are changed in place, and their effect is said beforehand.
#pragma once

#include "store/journal.h"

#include <QWidget>

class ElidedLabel;
class Notice;
class QLabel;
class QPushButton;
class QSpinBox;
class QTimer;

class RetentionLine final : public QWidget
{
    Q_OBJECT

public:
    /// \a journal must outlive it.
    explicit RetentionLine(Journal &journal, QWidget *parent = nullptr);
    ~RetentionLine() override;

    void show(const JournalFigures &figures);

protected:
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    Retention typed() const;
    void openForm();
    void closeForm();
    void askEffect();
    void sayEffect();
    void keep();
    void showLine();
    void retranslate();

    Journal &m_journal;
    JournalFigures m_figures;
    ElidedLabel *m_text;
    QPushButton *m_change;
    QWidget *m_form;
    QLabel *m_daysLabel;
    QSpinBox *m_days;
    QLabel *m_sizeLabel;
    QSpinBox *m_size; ///< MB
    Notice *m_effect;
    QPushButton *m_keep;
    QPushButton *m_cancel;
    QTimer *m_soon;
    QFuture<QList<ExchangeSummary>> m_older;
    std::optional<int> m_olderCount; ///< nothing: not known yet
};
