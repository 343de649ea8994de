// Prints the models of a route: one id per line, one JSON object, or the curl command that would ask. Prints no key.
#pragma once

#include "engine/modelcatalog.h"

#include <QObject>

class ModelsCommand final : public QObject
{
    Q_OBJECT

public:
    enum class Format { Text, Json };

    ModelsCommand(ModelCatalog &catalog, const Route &route, const Protocol &protocol, Format format,
        Guarding guarding = Guarding::Heed, QObject *parent = nullptr);

    /// Asks the route; finished() follows.
    void start();
    /// Gives up; finished() follows.
    void stop();

signals:
    /// Everything is printed. \a exitCode: 0 only for a whole list.
    void finished(int exitCode);

private:
    void print();
    QString heldBack() const;

    ModelCatalog &m_catalog;
    const Route m_route;
    const Protocol &m_protocol;
    Format m_format;
    Guarding m_guarding;
};

/// \a listing of \a route as the JSON object that --models --format json promises. \a request is what was or would be sent.
QByteArray modelsAsJson(const Route &route, const ModelListing &listing, const HttpRequest &request);
