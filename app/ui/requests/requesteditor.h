// A window in which a request is changed and sent, and what comes back is seen. Nothing leaves without a click.
#pragma once

#include "core/httprequest.h"
#include "ui/requests/replaysubject.h"

#include <QWidget>

class HeaderTable;
class Inspector;
class Keyring;
class NetworkLane;
class Notice;
class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QTimer;
class RouteStore;
enum class Guarding;

class RequestEditor final : public QWidget
{
    Q_OBJECT

public:
    /// A window of its own that goes when it is closed; what runs is stopped then. The references outlive it.
    RequestEditor(NetworkLane &lane, Keyring &keyring, RouteStore &routes, QWidget *parent = nullptr);
    ~RequestEditor() override;

    /// What is edited: made by \a protocol, which also reads the answer (empty: nobody does), over the route \a routeId.
    /// \a replayOf: the exchange it repeats; empty: none.
    void setRequest(const HttpRequest &request, const QByteArray &protocol, const QString &routeId, const QString &replayOf);

    /// As it stands now; secrets have only their places.
    HttpRequest request() const;

    void send();
    void stop();
    bool isRunning() const { return m_subject->isRunning(); }

signals:
    /// Something for the status line.
    void noted(const QString &sentence);

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildForm();
    void connectForm();
    void retranslate();
    void fillRoutes(const QString &routeId);
    void showBody(const QByteArray &body);
    QByteArray body() const;
    std::optional<Route> route() const;
    void queueCheck();
    void check();
    void checkBody();
    void sendWith(Guarding guarding);
    void indent();
    void showState();

    NetworkLane &m_lane;
    Keyring &m_keyring;
    RouteStore &m_routes;
    QByteArray m_protocol;
    QString m_replayOf;
    QByteArray m_original; ///< the body as it came
    bool m_isTouched = false; ///< it is what the editor holds now
    QByteArray m_variable; ///< of the key, where the route names none
    QPointer<Replay> m_replay;
    ReplaySubject *m_subject;
    QComboBox *m_method;
    QLineEdit *m_url;
    QPushButton *m_send;
    QLabel *m_routeLabel;
    QComboBox *m_route;
    QLabel *m_state;
    Notice *m_problem;
    QPushButton *m_anyway;
    QLabel *m_headersLabel;
    QPushButton *m_removeHeader;
    HeaderTable *m_headers;
    QLabel *m_bodyLabel;
    QPushButton *m_indent;
    QPlainTextEdit *m_body;
    Notice *m_bodyNotice;
    Inspector *m_inspector;
    QTimer *m_check;
};
