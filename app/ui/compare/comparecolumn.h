// One column of a comparison: who answers, the whole conversation with it, what went wrong explained in place, and figures.
#pragma once

#include "core/comparisonrecord.h"
#include "core/conversation.h"
#include "advice/finding.h"
#include "ui/compare/differencesview.h"

#include <QFrame>

class ColumnHead;
class ColumnTranscript;
class Comparison;
class ConversationView;
class ElidedLabel;
class FindingRows;
class QLabel;
class QMenu;
class QPushButton;
class QStackedWidget;
class RouteStore;

class CompareColumn final : public QFrame
{
    Q_OBJECT

public:
    static constexpr int narrowest = 260;

    /// \a comparison has a column called \a id as long as this lives.
    CompareColumn(const QString &id, Comparison &comparison, const RouteStore &routes, QWidget *parent = nullptr);

    QString id() const { return m_id; }
    /// Lets go of the comparison, whose column is about to be gone.
    void detach();
    ConversationView *view() const { return m_view; }
    QMenu *menu() const;
    /// As it is called here: its title, or "Answer B" while nobody may know.
    QString title() const;

    /// Without anything that tells who answers; empty: with its names.
    void setAlias(const QString &alias);
    bool isNameless() const { return !m_alias.isEmpty(); }
    void setCurrent(bool current);

    /// What the guards say of the text that would be sent.
    void setGuards(const QList<Finding> &guards);
    /// What is said of its last answers: parameters that were not honoured.
    void setRemarks(const QStringList &sentences);

    void showAnswers();
    void showDifferences(DifferencesView::Kind kind, const ComparedColumn &column, const QString &referenceTitle, bool isReference);
    void showPending();
    /// Text this many points larger or smaller than the window's.
    void setTextZoom(int points);

public slots:
    /// Its settings, its state or its figures changed.
    void refresh();

signals:
    void pressed(const QString &id);
    void actionTriggered(const QString &id, TurnId turn, const QByteArray &action);
    void repairRequested(const QString &id, const Repair &repair);
    void sendAnywayRequested(const QString &id);
    void editRequested(const QString &id);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void build();
    void showNames();
    void showState();
    void showFigures();
    void showFindings();
    void retranslate();

    const QString m_id;
    Comparison &m_comparison;
    const RouteStore &m_routes;
    ColumnHead *m_head;
    QStackedWidget *m_body;
    ConversationView *m_view;
    DifferencesView *m_differences = nullptr; ///< made when first looked at
    ColumnTranscript *m_transcript;
    QWidget *m_advice;
    FindingRows *m_findings;
    QPushButton *m_anyway;
    QPushButton *m_edit;
    QWidget *m_foot;
    ElidedLabel *m_times;
    ElidedLabel *m_counts;
    ElidedLabel *m_remarks;
    QList<Finding> m_guards;
    QStringList m_sentences;
    QString m_alias;
    bool m_current = false;
    bool m_detached = false;
};
