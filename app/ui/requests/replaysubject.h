// A request that is being written and what came of sending it, as the inspector speaks of them.
#pragma once

#include "ui/inspector/inspectorsubject.h"

#include <QPointer>

#include <functional>

class Replay;

class ReplaySubject final : public InspectorSubject
{
    Q_OBJECT

public:
    struct Draft {
        HttpRequest request;
        QByteArray protocol;
        std::optional<Route> route;
    };

    explicit ReplaySubject(QObject *parent = nullptr);

    /// Where the request being written is read from.
    void setDraftSource(const std::function<Draft()> &draft);
    /// The request being written changed: it is spoken of until it is sent.
    void noteDraft();
    /// Speaks of \a replay, which is about to be sent.
    void setReplay(Replay &replay);

    const Exchange *exchange() const override;
    bool isRunning() const override;
    HttpRequest request() const override;
    bool isNext() const override;
    QByteArray protocol() const override;
    std::optional<Route> route() const override;

private:
    Draft draft() const;
    void follow();

    std::function<Draft()> m_draft;
    QPointer<Replay> m_replay;
    bool m_isWritten = false; ///< something since it was sent
    bool m_hasLeft = false;
};
