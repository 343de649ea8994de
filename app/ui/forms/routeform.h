// The form of one route. Holds a copy: nothing reaches the store before the owner takes route() and saves it.
#pragma once

#include "core/route.h"

#include <QWidget>

#include <memory>

class KeyField;

class RouteForm final : public QWidget
{
    Q_OBJECT

public:
    /// \a keyField gets its place among the other fields.
    explicit RouteForm(KeyField *keyField, QWidget *parent = nullptr);
    ~RouteForm() override;

    /// \a others: the routes that may stand in for it.
    void setRoute(const Route &route, const QList<Route> &others = {});

    /// As edited; base URLs normalised.
    Route route() const;

    /// Why it cannot be called as it is; empty if it can.
    QString problem() const;

    void focusName();

signals:
    void edited();

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};
