// One wire format: how a chat is asked, how its answer is read. Stateless; a Decoder holds the state of one answer.
#pragma once

#include "core/chatrequest.h"
#include "core/exchange.h"
#include "core/route.h"
#include "core/streamevent.h"

#include <memory>
#include <utility>

/// Reads one answer, streaming or not: the bytes themselves tell which. Never throws, never loses what it could read.
class Decoder
{
public:
    virtual ~Decoder() = default;

    /// The response head arrived. Comes once, before any bytes.
    virtual void begin(const HttpHead &head) = 0;
    virtual void feed(QByteArrayView bytes, QList<StreamEvent> &events) = 0;

    /// No more bytes will come, for whatever reason: a pending tail is read, an error body is normalised, the message to
    /// send back is put together. Emits AnswerEnded only if the protocol's own end was seen.
    virtual void finish(QList<StreamEvent> &events) = 0;

    /// Server events read so far; 1 for a body that is no stream.
    virtual int eventCount() const = 0;
};

struct ListedModel {
    QString id; ///< exactly as listed
    QByteArray raw; ///< the entry as it came

    bool operator==(const ListedModel &) const = default;
};

struct ModelList {
    QList<ListedModel> models;
    /// What the query of a next page says: ("after_id", "MiniMax-M2"); an empty name if this is all.
    std::pair<QString, QString> next;
    std::optional<Failure> failure;

    bool operator==(const ModelList &) const = default;
};

/// A body field that nobody set and the surface cannot do without; shown with the parameters, replaced by setting it.
struct AddedField {
    QByteArray field; ///< dots for nesting
    QByteArray json;

    bool operator==(const AddedField &) const = default;
};

class Protocol
{
public:
    virtual ~Protocol() = default;

    virtual QByteArray id() const = 0;

    /// What the form offers for \a model on \a route, in the order shown.
    virtual QList<ParameterSpec> parameters(const Route &route, const QString &model) const = 0;

    /// The final URL a chat on \a route is posted to; invalid if the base is.
    virtual QUrl chatUrl(const Route &route) const = 0;

    /// The one place where a request is made. Nothing is in the body that is not in \a request, but the model and messages.
    virtual HttpRequest chat(const Route &route, const ChatRequest &request, const RouteKey &key) const = 0;
    virtual std::unique_ptr<Decoder> decoder() const = 0;

    /// What chat() puts into the body though \a request does not say so, beside the model and the messages.
    virtual QList<AddedField> addedFields(const Route &, const ChatRequest &) const { return {}; }

    /// The ids of values in \a request that this surface has no field for, because they belong to another surface: kept with
    /// the conversation, left out of the body.
    virtual QList<QByteArray> unsentParameters(const Route &, const ChatRequest &) const { return {}; }

    virtual HttpRequest listModels(const Route &route, const RouteKey &key) const = 0;
    /// Which shape a list has depends on the server more than on the surface: one reader reads them all.
    ModelList parseModels(const HttpHead &head, const QByteArray &body) const;
};

/// Every protocol of the program, in the order of the picker.
const QList<const Protocol *> &protocols();

/// The protocol called \a id, or nullptr.
const Protocol *protocolById(QByteArrayView id);
