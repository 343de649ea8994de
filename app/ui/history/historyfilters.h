// Above the history: one line to search, and what to narrow it by.
#pragma once

#include "store/journal.h"

#include <QWidget>

class QComboBox;
class QDateEdit;
class QLabel;
class QLineEdit;
class QSpinBox;
class QTimer;

class HistoryFilters final : public QWidget
{
    Q_OBJECT

public:
    explicit HistoryFilters(QWidget *parent = nullptr);

    /// As it is set now; days begin and end where the person is.
    ExchangeFilter filter() const;
    bool isNarrowed() const;
    /// What occurs; what is chosen stays on offer.
    void setChoices(const QList<QPair<QString, QString>> &routes, const QStringList &models);

public slots:
    void clear();
    void focusSearch();
    /// Goes on with \a text behind what is in the search line.
    void type(const QString &text);

signals:
    void changed();
    /// From the search into what was found.
    void descended();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill(QComboBox *box, const QString &all, const QList<QPair<QString, QString>> &choices);
    void showExact();
    void retranslate();

    QLineEdit *m_search;
    QComboBox *m_route;
    QComboBox *m_model;
    QComboBox *m_outcome;
    QComboBox *m_date;
    QWidget *m_exact;
    QLabel *m_statusLabel;
    QSpinBox *m_status;
    QLabel *m_fromLabel;
    QDateEdit *m_from;
    QLabel *m_untilLabel;
    QDateEdit *m_until;
    QTimer *m_soon;
};
