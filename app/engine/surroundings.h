// What lies around a question and bears on it: the other routes, what each lists, what is known of the key before it is read.
#pragma once

#include "advice/finding.h"
#include "advice/situation.h"

#include <QMap>

class ModelListStore;
class Protocol;
class RouteStore;
struct KeyMark;
struct KeyState;

/// Whether a blocking finding keeps a question from being sent, or a person sends it knowingly all the same.
enum class Guarding { Heed, Override };

struct Surroundings {
    QList<Route> routes; ///< every route a person has
    QMap<QString, QStringList> listedModels; ///< by route id, where a list was ever fetched

    bool operator==(const Surroundings &) const = default;
};

/// What the stores hold of it. Reads the stored lists from disk.
Surroundings surroundingsFrom(const RouteStore &routes, const ModelListStore &lists);

/// The situation of asking \a request over \a route. \a request holds the messages as they would be sent.
Situation situationOf(const Surroundings &surroundings, const Route &route, const Protocol &protocol, const ChatRequest &request,
    const KeyState &key);

/// KeyText::kind as far as the beginning of a key tells; empty: unknown.
QByteArray keyKindOf(const KeyMark &mark);

/// What blocks sending the key of \a kind (empty: as far as \a state tells) over \a route, whatever the question is.
QList<Finding> keyFindings(const Route &route, const Protocol &protocol, const KeyState &state, const QByteArray &kind);
