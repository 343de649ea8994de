// The pickers above a conversation: route, model, protocol, and where the key comes from.
#pragma once

#include "core/route.h"

#include <QWidget>

class KeyChip;
class Keyring;
class ModelCatalog;
class QComboBox;
class QToolButton;
class RouteStore;
class SnugComboBox;

class ChatHeader final : public QWidget
{
    Q_OBJECT

public:
    ChatHeader(RouteStore &routes, Keyring &keyring, ModelCatalog &catalog, QWidget *parent = nullptr);

    const Route &route() const { return m_route; }
    QByteArray protocol() const;
    QString model() const;

    /// Shows \a route, also one that is not among the stored ones, without telling anybody.
    void setRoute(const Route &route);
    void setProtocol(const QByteArray &id);
    void setModel(const QString &model);
    void focusModel();

signals:
    void routePicked(const Route &route);
    void protocolPicked(const QByteArray &id);
    void modelPicked(const QString &model);
    void keyRequested(const QString &routeId);
    void refreshFailed(const QString &sentence);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fillRoutes();
    void fillModels();
    void fillProtocols();
    void askForModels();
    void showKey();
    void noteCatalog(const QString &routeId);
    void retranslate();

    RouteStore &m_routes;
    Keyring &m_keyring;
    ModelCatalog &m_catalog;
    Route m_route;
    QByteArray m_protocolId;
    SnugComboBox *m_routePicker;
    QComboBox *m_modelPicker;
    QToolButton *m_refresh;
    SnugComboBox *m_protocolPicker;
    KeyChip *m_key;
    bool m_askedByHand = false;
};
