// The window as main.cpp builds it, on a profile that outlives it, with an environment of its own.
#pragma once

#include "engine/chatsession.h"
#include "engine/networklane.h"
#include "sandbox/sandboxserver.h"
#include "store/conversationstore.h"
#include "store/draftstore.h"
#include "store/keyring.h"
#include "store/modelliststore.h"
#include "store/profile.h"
#include "store/routestore.h"
#include "ui/mainwindow.h"

#include <QAction>

#include <memory>

struct OpenDesk {
    explicit OpenDesk(const QString &folder, const QProcessEnvironment &environment = {}, SandboxServer *sandbox = nullptr)
        : profile(folder)
        , routes(profile)
        , keyring(profile.keychainService(), environment)
        , drafts(profile)
        , store(profile)
        , modelLists(profile)
    {
        if (sandbox) {
            keyring.setForThisRun(QStringLiteral("sandbox"), "sandbox-0123456789abcdef");
            QMap<QByteArray, QString> bases;
            const QMap<QByteArray, QUrl> urls = sandbox->baseUrls();
            for (auto url = urls.cbegin(); url != urls.cend(); ++url)
                bases.insert(url.key(), url.value().toString());
            routes.setSandboxBases(bases);
        }
        window = std::make_unique<MainWindow>(routes, keyring, drafts, store, modelLists, lane);
        window->show();
    }

    template<typename T>
    T *child(const char *name) const
    {
        return window->findChild<T *>(QLatin1StringView(name));
    }
    QAction *action(const char *name) const { return child<QAction>(name); }

    Profile profile;
    RouteStore routes;
    Keyring keyring;
    DraftStore drafts;
    ConversationStore store;
    ModelListStore modelLists;
    NetworkLane lane;
    std::unique_ptr<MainWindow> window;
};
