// What the ladder asks over HTTP: the list of models, and one small question as a conversation would ask it.
#pragma once

#include "core/conversation.h"
#include "engine/answerrun.h"

#include <QObject>
#include <QPointer>

#include <functional>

namespace LadderListing {
/// \a exchange is redacted; \a lineFailure says what broke the line.
using Reply = std::function<void(const Exchange &exchange, const ModelList &list, const std::optional<Failure> &lineFailure)>;

/// Asks \a request, which Protocol::listModels() made. \a reply is called once, unless \a context goes before.
void fetch(NetworkLane &lane, const Route &route, const Protocol &protocol, const HttpRequest &request,
    const QList<QByteArray> &secrets, QObject *context, const Reply &reply);
}

class LadderQuestion final : public QObject
{
    Q_OBJECT

public:
    LadderQuestion(NetworkLane &lane, Keyring &keyring, const AnswerRun::Order &order, QObject *parent = nullptr);
    ~LadderQuestion() override;

    void ask();

signals:
    /// The answer is over: \a turn as a conversation would hold it.
    void answered(const Exchange &exchange, const Turn &turn);

private:
    void takeEnd(const std::optional<Failure> &failure, const QList<StreamEvent> &lastEvents);

    AnswerRun m_run;
    Turn m_turn;
    bool m_isOver = false;
};
