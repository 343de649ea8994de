// What a bug report needs to know of this run: versions, look, routes, the last failures with their first line. Never a key.
#pragma once

#include "core/route.h"

#include <QDateTime>
#include <QList>
#include <QObject>

class ChatSession;
class Keyring;
class RouteStore;
struct Exchange;
struct Failure;

class Diagnostics final : public QObject
{
    Q_OBJECT

public:
    Diagnostics(ChatSession &session, const RouteStore &routes, const Keyring &keyring, QObject *parent = nullptr);

    /// English on purpose: those who read it do not always speak the person's language.
    QString text() const;

    /// \a text without any of \a keys in any spelling, and without what only looks like a key.
    static QString withoutKeys(QString text, const QList<QByteArray> &keys);

private:
    struct Trouble {
        QDateTime at;
        QString routeId;
        QString model;
        QString what;
    };

    void note(const Exchange &exchange);
    QStringList program() const;
    QStringList look() const;
    QString line(const Route &route) const;

    const RouteStore &m_routes;
    const Keyring &m_keyring;
    QList<Trouble> m_troubles;
};
