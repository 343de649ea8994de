#include "store/conversationfile.h"

#include "core/identity.h"
#include "core/jsontext.h"
#include "store/conversationstore.h"
#include "store/turnrecord.h"

#include <nlohmann/json.hpp>
#include <simdjson.h>

#include <QHash>

#include <algorithm>
#include <array>
#include <limits>
#include <string>
#include <string_view>
#include <utility>

using namespace Qt::StringLiterals;

namespace {
/// What a double still counts exactly: other programs read numbers as such.
constexpr qint64 highestTurn = (qint64(1) << 53) - 1;

constexpr std::array<std::pair<Role, const char *>, 4> roleNames { {
    { Role::System, "system" },
    { Role::User, "user" },
    { Role::Assistant, "assistant" },
    { Role::Tool, "tool" },
} };

constexpr std::array<std::pair<TurnState, const char *>, 4> stateNames { {
    { TurnState::Complete, "complete" },
    { TurnState::Streaming, "streaming" },
    { TurnState::Cut, "cut" },
    { TurnState::Failed, "failed" },
} };

template<typename Names, typename Value>
QByteArray nameOf(const Names &names, Value value)
{
    const auto found = std::find_if(names.begin(), names.end(), [value](const auto &one) { return one.first == value; });
    return found == names.end() ? QByteArray() : QByteArray(found->second);
}

/// Bytes as TurnRecord writes them: as text where they are text.
QByteArray spelled(const QByteArray &bytes)
{
    if (!bytes.isValidUtf8())
        return R"({"base64":")" + bytes.toBase64() + "\"}";
    return QByteArray::fromStdString(nlohmann::ordered_json(std::string(bytes.constData(), size_t(bytes.size()))).dump());
}

/// A member on a line of its own, so that two files can be told apart line by line.
QByteArray member(const char *name, const QByteArray &json)
{
    return '"' + QByteArray(name) + "\": " + json;
}

QByteArray timeText(const QDateTime &time)
{
    return '"' + time.toUTC().toString(Qt::ISODateWithMs).toLatin1() + '"';
}

QByteArray lines(const QList<QByteArray> &parts, char begin, char end)
{
    if (parts.isEmpty())
        return QByteArray(1, begin) + end;
    return begin + QByteArray("\n") + parts.join(",\n") + '\n' + end;
}

/// The setups of many turns are the same: each is written once, and a turn says which is its.
class SetupList
{
public:
    qsizetype numberOf(const QByteArray &setup)
    {
        const auto known = m_numbers.constFind(setup);
        if (known != m_numbers.cend())
            return *known;
        m_numbers.insert(setup, m_setups.size());
        m_setups.append(setup);
        return m_setups.size() - 1;
    }
    const QList<QByteArray> &setups() const { return m_setups; }

private:
    QList<QByteArray> m_setups;
    QHash<QByteArray, qsizetype> m_numbers;
};

QByteArray turnText(const Turn &turn, SetupList &setups)
{
    QList<QByteArray> members { member("id", QByteArray::number(turn.id)), member("parent", QByteArray::number(turn.parent)),
        member("role", '"' + nameOf(roleNames, turn.message.role) + '"'), member("state", '"' + nameOf(stateNames, turn.state) + '"') };
    if (TurnRecord::isPlain(turn.message.text))
        members.append(member("text", Json::quoted(turn.message.text)));
    if (!turn.message.wire.json.isEmpty())
        members.append(member("wire", spelled(turn.message.wire.json)));
    if (const QByteArray setup = TurnRecord::setup(turn); !setup.isEmpty())
        members.append(member("setup", QByteArray::number(setups.numberOf(setup))));
    if (const QByteArray rest = TurnRecord::rest(turn); !rest.isEmpty())
        members.append(member("rest", rest));
    return '{' + members.join(", ") + '}';
}

void gather(const QList<Attachment> &attachments, QHash<QByteArray, SharedBytes> &contents)
{
    for (const Attachment &attachment : attachments) {
        if (!attachment.content.isEmpty())
            contents.insert(attachment.content.digest(), attachment.content);
    }
}

QByteArray contentsText(const QHash<QByteArray, SharedBytes> &contents)
{
    QList<QByteArray> digests = contents.keys();
    std::sort(digests.begin(), digests.end());
    QList<QByteArray> parts;
    for (const QByteArray &digest : std::as_const(digests))
        parts.append(member(digest.constData(), '"' + contents.value(digest).base64() + '"'));
    return lines(parts, '{', '}');
}

QByteArray stateText(const ConversationRecord &record)
{
    const QByteArray text = TurnRecord::state({ .systemPrompt = record.conversation.systemPrompt,
        .choices = record.conversation.choices(),
        .lastTurn = record.conversation.lastId(),
        .routeId = record.routeId,
        .protocol = record.protocol,
        .settings = record.settings,
        .draft = record.draft,
        .draftAttachments = record.draftAttachments,
        .readingTurn = record.readingTurn });
    return text.isEmpty() ? "{}" : text;
}

QByteArray recordText(const ConversationRecord &record, const QDateTime &at)
{
    SetupList setups;
    QHash<QByteArray, SharedBytes> contents;
    QList<QByteArray> turns;
    const QList<TurnId> ids = record.conversation.turns();
    for (const TurnId id : ids) {
        const Turn &turn = *record.conversation.turn(id);
        turns.append(turnText(turn, setups));
        gather(turn.message.attachments, contents);
    }
    gather(record.draftAttachments, contents);
    QList<QByteArray> members { member("format", QByteArray('"' + QByteArray(ConversationFile::format) + '"')),
        member("version", QByteArray::number(ConversationFile::version)),
        member("program", QByteArray('"' + QByteArray(Identity::program) + ' ' + Identity::version + '"')),
        member("exportedAt", timeText(at)) };
    if (!record.title.isEmpty())
        members.append(member("title", Json::quoted(QString::fromUtf8(record.title.toUtf8()))));
    if (record.changedAt.isValid())
        members.append(member("changedAt", timeText(record.changedAt)));
    members.append({ member("state", stateText(record)), member("setups", lines(setups.setups(), '[', ']')),
        member("turns", lines(turns, '[', ']')), member("contents", contentsText(contents)) });
    return lines(members, '{', '}');
}

// Reading.

using FileObject = simdjson::dom::object;
using FileElement = simdjson::dom::element;

struct FileProblem {
    QByteArray id;
    QString fact;
};

QByteArray bytesOf(std::string_view text)
{
    return { text.data(), qsizetype(text.size()) };
}

/// The member called \a name as JSON of its own, for those who read records; empty if there is none.
QByteArray recordIn(const FileObject &object, const char *name)
{
    FileElement found;
    if (object.at_key(name).get(found) != simdjson::SUCCESS)
        return {};
    return QByteArray::fromStdString(simdjson::minify(found));
}

QByteArray textIn(const FileObject &object, const char *name)
{
    std::string_view text;
    return object.at_key(name).get(text) == simdjson::SUCCESS ? bytesOf(text) : QByteArray();
}

qint64 numberIn(const FileObject &object, const char *name, qint64 absent)
{
    FileElement found;
    if (object.at_key(name).get(found) != simdjson::SUCCESS)
        return absent;
    int64_t number = 0;
    return found.get(number) == simdjson::SUCCESS ? number : std::numeric_limits<qint64>::min();
}

template<typename Names, typename Value>
bool take(const Names &names, const QByteArray &name, Value &value)
{
    const auto found = std::find_if(names.begin(), names.end(), [&name](const auto &one) { return name == one.second; });
    if (found == names.end())
        return false;
    value = found->first;
    return true;
}

/// Every turn has its parent, and going up comes to an end. Returns the problem, if there is one.
FileProblem problemOfTree(const QHash<TurnId, Turn> &turns)
{
    QSet<TurnId> rooted;
    for (auto begin = turns.cbegin(); begin != turns.cend(); ++begin) {
        QSet<TurnId> passed;
        for (TurnId id = begin.key(); id != 0 && !rooted.contains(id);) {
            if (passed.contains(id))
                return { "turns-in-a-circle", QString::number(id) };
            passed.insert(id);
            const TurnId parent = turns.constFind(id)->parent;
            if (parent != 0 && !turns.contains(parent))
                return { "lost-parent", QString::number(id) };
            id = parent;
        }
        rooted.unite(passed);
    }
    return {};
}

class FileReader
{
public:
    explicit FileReader(const FileObject &file)
        : m_file(file)
    {
    }

    ConversationReading read()
    {
        ConversationReading reading;
        if (const FileProblem problem = take(); !problem.id.isEmpty()) {
            reading.problem = problem.id;
            reading.fact = problem.fact;
        } else {
            reading.record = m_record;
        }
        return reading;
    }

private:
    FileProblem take()
    {
        const qint64 version = numberIn(m_file, "version", 0);
        if (version > ConversationFile::version)
            return { "newer-version", QString::number(version) };
        if (version < 1)
            return { "not-a-conversation", {} };
        m_record.title = QString::fromUtf8(textIn(m_file, "title"));
        m_record.changedAt = QDateTime::fromString(QString::fromLatin1(textIn(m_file, "changedAt")), Qt::ISODateWithMs);
        takeContents();
        if (const FileProblem problem = takeTurns(); !problem.id.isEmpty())
            return problem;
        if (const FileProblem problem = problemOfTree(m_turns); !problem.id.isEmpty())
            return problem;
        QList<TurnId> ids = m_turns.keys();
        std::sort(ids.begin(), ids.end());
        for (const TurnId id : std::as_const(ids))
            m_record.conversation.insert(m_turns.value(id));
        return takeState(ids.isEmpty() ? 0 : ids.constLast());
    }

    void takeContents()
    {
        FileObject contents;
        if (m_file.at_key("contents").get(contents) != simdjson::SUCCESS)
            return;
        for (const auto one : contents) {
            std::string_view base64;
            if (one.value.get(base64) == simdjson::SUCCESS)
                m_contents.insert(bytesOf(one.key), SharedBytes(QByteArray::fromBase64(bytesOf(base64))));
        }
    }

    TurnRecord::Contents contents()
    {
        return [this](const QByteArray &digest) {
            const auto found = m_contents.constFind(digest);
            m_isLost |= found == m_contents.cend();
            return found == m_contents.cend() ? SharedBytes() : *found;
        };
    }

    FileProblem takeTurns()
    {
        simdjson::dom::array turns;
        if (m_file.at_key("turns").get(turns) != simdjson::SUCCESS)
            return { "not-a-conversation", {} };
        takeSetups();
        for (const FileElement &element : turns) {
            FileObject object;
            Turn turn;
            if (element.get(object) != simdjson::SUCCESS || !takeTurn(object, turn))
                return { "bad-turn", QString::number(m_turns.size() + 1) };
            if (m_isLost)
                return { "lost-attachment", QString::number(turn.id) };
            if (m_turns.contains(turn.id))
                return { "doubled-turn", QString::number(turn.id) };
            m_turns.insert(turn.id, turn);
        }
        return {};
    }

    void takeSetups()
    {
        simdjson::dom::array setups;
        if (m_file.at_key("setups").get(setups) != simdjson::SUCCESS)
            return;
        for (const FileElement &setup : setups)
            m_setups.append(QByteArray::fromStdString(simdjson::minify(setup)));
    }

    bool takeTurn(const FileObject &object, Turn &turn)
    {
        turn.id = numberIn(object, "id", 0);
        turn.parent = numberIn(object, "parent", 0);
        const bool isPlaced = turn.id > 0 && turn.id <= highestTurn && turn.parent >= 0;
        if (!isPlaced || !::take(roleNames, textIn(object, "role"), turn.message.role)
            || !::take(stateNames, textIn(object, "state"), turn.state))
            return false;
        // Nobody writes it any more.
        if (turn.state == TurnState::Streaming)
            turn.state = TurnState::Cut;
        turn.message.text = QString::fromUtf8(textIn(object, "text"));
        const qint64 setup = numberIn(object, "setup", -1);
        if (setup < -1 || setup >= m_setups.size() || (setup >= 0 && !TurnRecord::readSetup(m_setups.at(setup), turn)))
            return false;
        return takeWire(object, turn) && TurnRecord::readRest(recordIn(object, "rest"), turn, contents());
    }

    static bool takeWire(const FileObject &object, Turn &turn)
    {
        FileElement wire;
        if (object.at_key("wire").get(wire) != simdjson::SUCCESS)
            return true;
        std::string_view text;
        if (wire.get(text) == simdjson::SUCCESS) {
            turn.message.wire.json = bytesOf(text);
            return true;
        }
        if (wire["base64"].get(text) != simdjson::SUCCESS)
            return false;
        turn.message.wire.json = QByteArray::fromBase64(bytesOf(text));
        return true;
    }

    FileProblem takeState(TurnId lastTurn)
    {
        ConversationState state;
        if (!TurnRecord::readState(recordIn(m_file, "state"), state, contents()))
            return { "bad-settings", {} };
        if (m_isLost)
            return { "lost-attachment", {} };
        if (state.lastTurn > highestTurn)
            return { "bad-settings", {} };
        Conversation &conversation = m_record.conversation;
        conversation.systemPrompt = state.systemPrompt;
        conversation.reserve(std::max(state.lastTurn, lastTurn));
        for (const TurnId choice : std::as_const(state.choices))
            conversation.choose(std::clamp(choice, -highestTurn, highestTurn));
        m_record.routeId = state.routeId;
        m_record.protocol = state.protocol;
        m_record.settings = state.settings;
        m_record.draft = state.draft;
        m_record.draftAttachments = state.draftAttachments;
        m_record.readingTurn = conversation.turn(state.readingTurn) ? state.readingTurn : 0;
        return {};
    }

    const FileObject m_file;
    ConversationRecord m_record;
    QHash<TurnId, Turn> m_turns;
    QHash<QByteArray, SharedBytes> m_contents;
    QList<QByteArray> m_setups;
    bool m_isLost = false; ///< the bytes of an attachment
};

bool isOurs(const FileElement &element)
{
    std::string_view named;
    return element.is_object() && element["format"].get(named) == simdjson::SUCCESS && named == ConversationFile::format;
}
}

QByteArray ConversationFile::written(const QList<ConversationRecord> &records, const QDateTime &at)
{
    QList<QByteArray> texts;
    for (const ConversationRecord &record : records)
        texts.append(recordText(record, at));
    return (texts.size() == 1 ? texts.constFirst() : lines(texts, '[', ']')) + '\n';
}

QList<ConversationReading> ConversationFile::read(QByteArrayView file)
{
    if (file.startsWith("\xef\xbb\xbf"))
        file = file.sliced(3);
    const bool mayBe = file.contains(format);
    if (!mayBe)
        return {};
    simdjson::dom::parser parser;
    FileElement whole;
    const simdjson::padded_string padded(file.data(), size_t(file.size()));
    if (parser.parse(padded).get(whole) != simdjson::SUCCESS) {
        // Whose text merely speaks of it is no damaged file of ours.
        const bool begins = file.first(std::min<qsizetype>(file.size(), 256)).contains(format);
        return begins ? QList<ConversationReading> { { .problem = "not-json" } } : QList<ConversationReading>();
    }
    if (isOurs(whole))
        return { FileReader(whole).read() };
    simdjson::dom::array list;
    if (whole.get(list) != simdjson::SUCCESS || list.size() == 0 || !isOurs(list.at(0)))
        return {};
    QList<ConversationReading> readings;
    for (const FileElement &element : list)
        readings.append(isOurs(element) ? FileReader(element).read() : ConversationReading { .problem = "not-a-conversation" });
    return readings;
}

ConversationRecord ConversationFile::recordOf(const StoredConversation &stored, const ConversationSummary &summary)
{
    return { .title = summary.named ? summary.title : QString(),
        .changedAt = summary.changedAtMs > 0 ? QDateTime::fromMSecsSinceEpoch(summary.changedAtMs, Qt::UTC) : QDateTime(),
        .conversation = stored.conversation,
        .routeId = stored.routeId,
        .protocol = stored.protocol,
        .settings = stored.settings,
        .draft = stored.draft,
        .draftAttachments = stored.draftAttachments,
        .readingTurn = stored.readingTurn };
}

QString ConversationFile::add(ConversationStore &store, const ConversationRecord &record)
{
    const StoredConversation stored { .id = store.newId(),
        .conversation = record.conversation,
        .routeId = record.routeId,
        .protocol = record.protocol,
        .settings = record.settings,
        .draft = record.draft,
        .draftAttachments = record.draftAttachments,
        .readingTurn = record.readingTurn };
    const QList<TurnId> turns = record.conversation.turns();
    if (!turns.isEmpty())
        store.saveEdit(stored, turns, {});
    // The list speaks of the last answer as it came, and of a draft as it was typed.
    const QList<TurnId> path = record.conversation.path();
    for (auto id = path.crbegin(); id != path.crend(); ++id) {
        if (const Turn &turn = *record.conversation.turn(*id); turn.message.role == Role::Assistant) {
            store.saveTurn(stored.id, turn);
            break;
        }
    }
    store.saveState(stored);
    if (!record.title.isEmpty())
        store.rename(stored.id, record.title);
    return stored.id;
}
