// What one column has otherwise than the one the others are held against: its answer word by word, its request as sent, or what
// came back.
#pragma once

#include "core/comparisonrecord.h"

#include <QWidget>

class DifferenceText;
class QLabel;
class QStackedWidget;
class QToolButton;
class QTreeWidget;
class QTreeWidgetItem;

class DifferencesView final : public QWidget
{
    Q_OBJECT

public:
    enum class Kind { Answer, Sent, Received };

    explicit DifferencesView(QWidget *parent = nullptr);

    using QWidget::show;
    /// \a referenceTitle: empty while the reference has nothing to be held against.
    void show(Kind kind, const ComparedColumn &column, const QString &referenceTitle, bool isReference);
    /// Differences are being looked for.
    void setPending();

    void goToNext() { go(1); }
    void goToPrevious() { go(-1); }

signals:
    /// What just happened, for the status line: "Copied …".
    void noted(const QString &sentence);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void showNote(const QString &sentence);
    void showAnswer();
    void showList(const QList<Difference> &differences);
    QTreeWidgetItem *rowOf(const Difference &difference) const;
    void showPlace();
    void go(int step);
    void copyChosen();
    void openMenu(const QPoint &at);
    void retranslate();

    bool m_isPending = false;
    bool m_isReference = false;
    Kind m_kind = Kind::Answer;
    ComparedColumn m_column;
    QString m_reference;

    QLabel *m_summary;
    QLabel *m_place;
    QToolButton *m_previous;
    QToolButton *m_next;
    QStackedWidget *m_pages;
    QLabel *m_note;
    DifferenceText *m_text;
    QTreeWidget *m_list;
};
