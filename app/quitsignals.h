// SIGINT and SIGTERM as a Qt signal, so that the program ends in order and not in the middle of a file.
#pragma once

#include <QObject>

class QuitSignals final : public QObject
{
    Q_OBJECT

public:
    explicit QuitSignals(QObject *parent = nullptr);
    ~QuitSignals() override;

signals:
    void received();
};
