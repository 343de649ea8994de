// A curl command, from anywhere, read as the request it would send. A key in it goes into the keychain or nowhere.
#pragma once

#include "core/route.h"
#include "snippets/curlimport.h"

#include <QDialog>

class Keyring;
class NetworkLane;
class Notice;
class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QRadioButton;
class QTimer;
class RawView;
class RouteStore;
struct ImportedChat;

class ImportDialog final : public QDialog
{
    Q_OBJECT

public:
    /// Shows \a command, or what is on the clipboard if that begins as one.
    ImportDialog(
        NetworkLane &lane, Keyring &keyring, RouteStore &routes, const QString &command = {}, QWidget *parent = nullptr);

    /// \a text begins as a curl command does.
    static bool isCurl(const QString &text);

signals:
    /// The request asks one question, which can be asked in a conversation as well.
    void chatRequested(const Route &route, const ImportedChat &chat);

private:
    void build();
    void read();
    void pickRoute();
    void showRequest();
    void showKeys();
    void openRequest();
    void openChat();
    void keepKey(); ///< or forget it
    QString routeId() const;

    NetworkLane &m_lane;
    Keyring &m_keyring;
    RouteStore &m_routes;
    CurlImport m_import;
    QString m_origin; ///< of the URL that the route was picked for
    QPlainTextEdit *m_command;
    Notice *m_refusal;
    RawView *m_request;
    Notice *m_flags;
    QWidget *m_keys;
    QLabel *m_keyText;
    QRadioButton *m_keep;
    QComboBox *m_route;
    QRadioButton *m_drop;
    QPushButton *m_chat;
    QPushButton *m_open;
    QTimer *m_read;
};
