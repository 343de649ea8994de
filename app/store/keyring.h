// Where a route's key comes from: this run's memory, the system keychain, or an environment variable, in this order.
// Keys are in memory only while they are used; the settings never see one.
#pragma once

#include "core/route.h"

#include <QFuture>
#include <QObject>
#include <QProcessEnvironment>

#include <memory>

enum class KeyOrigin { None, ThisRun, Keychain, Environment };

/// As much of a key as tells whose it may be. Stays in memory and is never shown.
struct KeyMark {
    QByteArray beginning; ///< at most 12 characters, and never more than half of the key
    bool isNumber = false; ///< nothing but digits, as an account's number would be

    static KeyMark of(const QByteArray &key);

    bool operator==(const KeyMark &) const = default;
};

struct KeyState {
    KeyOrigin origin = KeyOrigin::None;
    QByteArray fingerprint; ///< as it may be shown; empty until the key was read once
    KeyMark mark; ///< known when the fingerprint is
    QString variable; ///< for KeyOrigin::Environment
    bool waiting = false; ///< the keychain has not answered for 5 s: it may be asking the person to unlock it
    QString problem; ///< the keychain's own words when it could not be read or written; foreign text

    bool operator==(const KeyState &) const = default;
};

class Keyring final : public QObject
{
    Q_OBJECT

public:
    Keyring(const QString &service, const QProcessEnvironment &environment, QObject *parent = nullptr);
    ~Keyring() override;

    /// What is known of \a route's key without asking the keychain.
    KeyState state(const Route &route) const;

    /// Whether a request on \a route wants a key: it has a source for one, or it is built in and takes none without.
    /// A person's own route without a key is asked without one, as local servers are.
    bool wantsKey(const Route &route) const;

    /// The key as preview and printed commands have it: no value, but its variable, and expected as in key().
    RouteKey placeholder(const Route &route) const;

    /// The key for one request, read anew each time. When the keychain cannot give the one it was given, the environment's
    /// is taken and state() says so. Never blocks; an unanswered keychain leaves the future pending until cancel() is called.
    QFuture<RouteKey> key(const Route &route);

    /// Stores \a key for \a route in the keychain; without one it is kept for this run only. The future holds where it went:
    /// on KeyOrigin::Keychain the caller saves the route with hasKey = true, else the key is not asked for after a restart.
    /// An empty \a key changes nothing.
    QFuture<KeyOrigin> store(const Route &route, const QByteArray &key);

    /// Keeps \a key in memory only.
    void setForThisRun(const QString &routeId, const QByteArray &key);

    /// Forgets the key everywhere but in the environment. The future holds whether it is gone: only then may the caller
    /// save the route with hasKey = false. A locked keychain cannot tell, and keeps it.
    QFuture<bool> forget(const Route &route);

    /// Gives up waiting for the keychain: pending reads end without a key, pending stores with one for this run.
    void cancel();

    /// Where keys of the last resort come from.
    const QProcessEnvironment &environment() const;

    /// Every key value seen in this run, for the redactor.
    QList<QByteArray> knownKeys() const;

signals:
    void stateChanged(const QString &routeId);
    /// \a key must from now on be kept out of everything written.
    void keySeen(const QByteArray &key);

private:
    struct Private;
    std::unique_ptr<Private> d;
};
