// The window: pages at the left, the page in the middle; remembers how it was left.
#pragma once

#include <QMainWindow>

#include <memory>

class DraftStore;
class Keyring;
class NetworkLane;
class RouteStore;

class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    MainWindow(RouteStore &routes, Keyring &keyring, DraftStore &drafts, NetworkLane &lane, QWidget *parent = nullptr);
    ~MainWindow() override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};
