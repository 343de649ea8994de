// One kept exchange: what it was, what came of it in a sentence, its ids to copy, and the inspector below.
#pragma once

#include "core/exchange.h"
#include "store/journal.h"
#include "ui/inspector/inspectorsubject.h"

#include <QWidget>

class ElidedLabel;
class HistoryActions;
class Inspector;
class Keyring;
class NetworkLane;
class Notice;
class QHBoxLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;
class ReplayStrip;
class RouteStore;

class HistoryDetail final : public QWidget
{
    Q_OBJECT

public:
    HistoryDetail(NetworkLane &lane, Keyring &keyring, RouteStore &routes, const HistoryActions &actions, QWidget *parent = nullptr);

    /// Shows \a exchange; null: nothing, \a remark says why.
    void show(const std::shared_ptr<const Exchange> &exchange, const ExchangeSummary &summary, const QString &remark = {});
    const Exchange *exchange() const { return m_exchange.get(); }
    ReplayStrip &replay() const { return *m_replay; }
    /// For a menu of routes: below the button that opens it.
    QPoint menuPlace() const;

signals:
    void showRequested(const QString &id);
    void noted(const QString &sentence);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void fillOutcome();
    void fillIds();

    Keyring &m_keyring;
    RouteStore &m_routes;
    std::shared_ptr<const Exchange> m_exchange;
    ExchangeSummary m_summary;
    QString m_remark;
    FinishedSubject m_subject;
    QWidget *m_header;
    ElidedLabel *m_title;
    ElidedLabel *m_facts;
    Notice *m_outcome;
    ElidedLabel *m_excerpt;
    QWidget *m_ids;
    QHBoxLayout *m_idRow;
    QWidget *m_elsewhere = nullptr; ///< the button of "on another route"
    ReplayStrip *m_replay;
    QVBoxLayout *m_layout;
    Inspector *m_inspector = nullptr; ///< nobody chose an exchange yet
    QLabel *m_empty;
};
