// The route manager: a list at the left, the form of one route at the right; keys go straight to the keyring.
#pragma once

#include <QDialog>

#include <memory>

class Keyring;
class RouteStore;
struct Route;

class RoutesDialog final : public QDialog
{
    Q_OBJECT

public:
    RoutesDialog(RouteStore &routes, Keyring &keyring, QWidget *parent = nullptr);
    ~RoutesDialog() override;

    void showRoute(const QString &id);

    /// Closing with unsaved edits asks first, in the window itself.
    void reject() override;

signals:
    /// The connection of \a route, as edited, is to be checked.
    void checkRequested(const Route &route);

protected:
    void changeEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};
