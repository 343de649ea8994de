// Asks whom a column asks: the route, the surface, the model, and what is set there otherwise than in the others.
#pragma once

#include "core/lineup.h"

#include <QDialog>

#include <memory>

class Keyring;
class ModelCatalog;
class RouteStore;

class ColumnForm final : public QDialog
{
    Q_OBJECT

public:
    /// \a shared: what is set for all columns.
    ColumnForm(const LineupColumn &column, const ParameterValues &shared, const RouteStore &routes, ModelCatalog &catalog,
        QWidget *parent = nullptr);
    ~ColumnForm() override;

    LineupColumn column() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};
