// The models page: what a route lists, what is known of each, and the way from there into the chat.
// Built when first shown; until then it costs nothing. Asks the network only when a person does, but for the sandbox.
#pragma once

#include "core/route.h"

#include <QWidget>

#include <memory>

class Keyring;
class ModelCatalog;
class ModelListStore;
class RouteStore;

class ModelsPage final : public QWidget
{
    Q_OBJECT

public:
    ModelsPage(RouteStore &routes, Keyring &keyring, ModelCatalog &catalog, const ModelListStore &lists, QWidget *parent = nullptr);
    ~ModelsPage() override;

    Route route() const;
    void setRoute(const Route &route);
    /// The chat went on with \a route: so does this page, unless a person chose another here.
    void follow(const Route &route);

signals:
    void useRequested(const Route &route, const QString &model);
    void keyRequested(const QString &routeId);
    void noted(const QString &sentence);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};
