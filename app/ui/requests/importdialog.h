// A curl command, from anywhere, read as the request it would send. A key in it goes into the keychain or nowhere.
#pragma once

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

class ImportDialog final : public QDialog
{
    Q_OBJECT

public:
    /// Shows \a command, or what is on the clipboard if that begins as one.
    ImportDialog(
        NetworkLane &lane, Keyring &keyring, RouteStore &routes, const QString &command = {}, QWidget *parent = nullptr);

    /// \a text begins as a curl command does.
    static bool isCurl(const QString &text);

private:
    void build();
    void retranslate();
    void read();
    void showRequest();
    void showKeys();
    void openRequest();
    QString routeId() const;

    NetworkLane &m_lane;
    Keyring &m_keyring;
    RouteStore &m_routes;
    CurlImport m_import;
    QPlainTextEdit *m_command;
    Notice *m_refusal;
    RawView *m_request;
    Notice *m_flags;
    QWidget *m_keys;
    QLabel *m_keyText;
    QRadioButton *m_keep;
    QComboBox *m_route;
    QRadioButton *m_drop;
    QPushButton *m_open;
    QTimer *m_read;
};
