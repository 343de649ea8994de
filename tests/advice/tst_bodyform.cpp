#include "advice/bodyform.h"
#include "core/jsontext.h"
#include "protocols/protocol.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {
using Members = QList<std::pair<QString, QByteArray>>;

Route routeOf(const Protocol &protocol, Dialect dialect = Dialect::MiniMax)
{
    return { .bases = { { protocol.id(), u"https://example.test/v1"_s } }, .dialect = dialect };
}

Members membersOf(const Protocol &protocol, const Route &route, const ChatRequest &request)
{
    return Json::members(protocol.chat(route, request, {}).body).value_or(Members());
}

/// Values, names and bodies as nobody would type them.
class AnyBody
{
public:
    AnyBody(quint32 seed, const Protocol &protocol, const Route &route)
        : m_random(seed)
        , m_protocol(protocol)
    {
        for (const ParameterSpec &spec : protocol.parameters(route, u"MiniMax-M3"_s))
            m_fields.append(QString::fromUtf8(spec.field).split(u'.'));
        for (const ParameterSpec &spec : protocolById("anthropic-messages")->parameters(route, {}))
            m_fields.append(QString::fromUtf8(spec.field).split(u'.'));
    }

    int below(int limit) { return int(m_random.bounded(limit)); }

    QByteArray value(int depth = 0)
    {
        constexpr const char *scalars[] = { "0", "-0", "1E+2", "-1e-400", "\"\\u0000\"", "\"\\udc00 alone\"", "\"\\ufeff\"", "1.0", "1e5", "0.10", "1E+05", "12345678901234567890123", "1e400", "null",
            "true", "false", "\"\"", "\"a\"", "\"\\u00e9\\ud83d\\ude00\\/\"", "\"\xe4\xbd\xa0\"", "\"auto\"", "\"required\"", "\"{\"", "4096",
            "\"half \\ud83d\"", "\"You are a helpful assistant.\"" };
        const int kind = below(depth > 3 ? 4 : 6);
        if (kind < 4)
            return scalars[below(int(std::size(scalars)))];
        QList<QByteArray> elements;
        for (int left = below(4); left > 0; --left)
            elements.append(kind == 4 ? value(depth + 1) : name() + ':' + value(depth + 1));
        return (kind == 4 ? '[' : '{') + elements.join(',') + (kind == 4 ? ']' : '}');
    }

    QByteArray name()
    {
        constexpr const char *names[] = { "\"\"", "\"a\"", "\"a.b\"", "\"type\"", "\"mode\"", "\"temperature\"", "\"topP\"", "\"x\\\"y\"",
            "\"thinkingConfig\"", "\"budget_tokens\"", "\"include_usage\"", "\"\xe5\xa4\xa9\"", "\"messages\"" };
        return names[below(int(std::size(names)))];
    }

    /// A value for \a fields whose names begin at \a path: an object with those that are known, and with others.
    QByteArray valueAt(const QStringList &path)
    {
        QStringList below_;
        for (const QStringList &field : std::as_const(m_fields)) {
            if (field.size() > path.size() && field.first(path.size()) == path && !below_.contains(field.at(path.size())))
                below_.append(field.at(path.size()));
        }
        if (below_.isEmpty() || below(4) == 0)
            return value();
        below_.append({ u"ownThing"_s, u"a"_s });
        if (below(4) == 0)
            below_.append(u"a.b"_s);
        QList<QByteArray> members;
        while (!below_.isEmpty() && below(5) != 0) {
            const QString name = below_.takeAt(below(int(below_.size())));
            members.append(Json::quoted(name) + ':' + valueAt(path + QStringList { name }));
        }
        return '{' + members.join(',') + '}';
    }

    /// Some of \a present as they are, some with other values, fields of the form and strange ones, in any order.
    Members body(const Members &present)
    {
        Members body;
        bool namesBot = false;
        const auto add = [&body](const QString &name, const QByteArray &json) {
            for (const auto &known : std::as_const(body)) {
                if (known.first == name)
                    return;
            }
            body.append({ name, json });
        };
        for (const QStringList &field : std::as_const(m_fields)) {
            if (below(3) == 0)
                add(field.first(), valueAt({ field.first() }));
        }
        for (const auto &[name, json] : present) {
            if (below(8) != 0)
                add(name, below(5) == 0 ? value() : json);
        }
        for (int left = below(3); left > 0; --left)
            add(Json::unquoted(name()).value(), value());
        for (qsizetype i = body.size() - 1; i > 0; --i)
            body.swapItemsAt(i, below(int(i + 1)));
        // On one surface the bot's name stands in the messages as well: who names it there and here names it twice.
        for (const auto &[name, json] : std::as_const(body))
            namesBot = namesBot || name == "reply_constraints"_L1 || name == "bot_setting"_L1;
        for (auto &[name, json] : body) {
            if (m_protocol.id() == "minimax-pro" && namesBot && (name == "messages"_L1 || name == "bot_setting"_L1))
                json = R"([{"ownThing":)" + value() + "}]";
        }
        if (m_protocol.id() == "minimax-pro" && namesBot)
            body.removeIf([](const auto &member) { return member.first == "reply_constraints"_L1; });
        return body;
    }

private:
    QRandomGenerator m_random;
    const Protocol &m_protocol;
    QList<QStringList> m_fields;
};

/// More of them for whoever has the time: BODY_SEEDS=2000.
quint32 seeds()
{
    const int wanted = qEnvironmentVariableIntValue("BODY_SEEDS");
    return wanted > 0 ? quint32(wanted) : 40;
}

QByteArray textOf(const Members &members)
{
    QByteArray text;
    for (const auto &[name, json] : members)
        text += (text.isEmpty() ? "{ " : ",\n  ") + Json::quoted(name) + " : " + Json::indented(json);
    return text.isEmpty() ? QByteArray("{}") : text + "\n}";
}

ChatRequest asked()
{
    ChatRequest request { .systemPrompt = u"Be brief."_s };
    request.messages.append({ .role = Role::User, .text = u"Hello é"_s });
    request.settings.model = u"MiniMax-M3"_s;
    request.settings.parameters.set("temperature", "0.10");
    request.settings.parameters.set("stream", "true");
    request.settings.extraBody.set("own", "[1.0]");
    request.settings.tools.append({ u"get_time"_s, u"Tells the time"_s, R"({"type":"object"})", true });
    request.settings.tools.append({ u"get_weather"_s, {}, R"({"type":"object"})", false });
    return request;
}

QByteArray spelled(const ParameterValues &values)
{
    QList<QByteArray> lines;
    for (const auto &entry : values.entries())
        lines.append(entry.id + '=' + entry.json);
    return lines.join(' ');
}
}

class TestBodyForm : public QObject
{
    Q_OBJECT

private slots:
    void takesAnyBodyAndMakesItAgain_data();
    void takesAnyBodyAndMakesItAgain();
    void leavesSettingsAloneThatNobodyChanged_data();
    void leavesSettingsAloneThatNobodyChanged();
    void givesTheFormWhatIsItsOwn_data();
    void givesTheFormWhatIsItsOwn();
    void keepsEverySpelling_data();
    void keepsEverySpelling();
    void keepsTheOrderSomebodyTyped();
    void keepsTheConversationUntilItIsEdited();
    void turnsToolsOffAndOn();
    void saysWhatCannotBeLeftOut();
    void saysWhereFieldsComeFrom();
    void readsStandInsAsWhatTheyStandFor();
    void refuses_data();
    void refuses();
    void keepsWhatAnotherSurfaceWants();
};

namespace {
void addSurfaceRows()
{
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<Dialect>("dialect");
    for (const Protocol *protocol : protocols()) {
        QTest::addRow("%s on MiniMax", protocol->id().constData()) << protocol->id() << Dialect::MiniMax;
        QTest::addRow("%s elsewhere", protocol->id().constData()) << protocol->id() << Dialect::Plain;
    }
}
}

void TestBodyForm::takesAnyBodyAndMakesItAgain_data()
{
    addSurfaceRows();
}

void TestBodyForm::takesAnyBodyAndMakesItAgain()
{
    QFETCH(const QByteArray, id);
    QFETCH(const Dialect, dialect);
    const Protocol &protocol = *protocolById(id);
    const Route route = routeOf(protocol, dialect);
    for (quint32 seed = 0; seed < seeds(); ++seed) {
        AnyBody any(seed, protocol, route);
        ChatRequest request = asked();
        // Each on top of what the one before has set.
        for (int step = 0; step < 3; ++step) {
            const Members typed = any.body(membersOf(protocol, route, request));
            const QByteArray text = textOf(typed);

            const BodyForm::Reading reading = BodyForm::read(protocol, route, text, request);

            const auto place = [&] { return QByteArray("seed " + QByteArray::number(seed) + ", step " + QByteArray::number(step) + ": " + text); };
            QVERIFY2(reading.fault == BodyForm::Fault::None, place().constData());
            request.settings = reading.settings;
            QStringList staying = reading.stays;
            for (const QString &name : std::as_const(staying))
                QVERIFY2(!request.settings.extraBody.contains(name.toUtf8()), place().constData()); // only what the surface requires
            Members made;
            for (const auto &member : membersOf(protocol, route, request)) {
                if (!staying.removeOne(member.first))
                    made.append({ member.first, Json::compacted(member.second) });
            }
            QCOMPARE(staying, QStringList());
            Members wanted;
            for (const auto &[name, json] : typed)
                wanted.append({ name, Json::compacted(json) });
            if (made != wanted)
                QCOMPARE(textOf(made) + place(), textOf(wanted) + place());
        }
    }
}

void TestBodyForm::leavesSettingsAloneThatNobodyChanged_data()
{
    addSurfaceRows();
}

void TestBodyForm::leavesSettingsAloneThatNobodyChanged()
{
    QFETCH(const QByteArray, id);
    QFETCH(const Dialect, dialect);
    const Protocol &protocol = *protocolById(id);
    const Route route = routeOf(protocol, dialect);
    for (quint32 seed = 0; seed < seeds(); ++seed) {
        AnyBody any(seed, protocol, route);
        ChatRequest request = asked();
        for (const ParameterSpec &spec : protocols().at(any.below(int(protocols().size())))->parameters(route, {})) {
            if (any.below(3) == 0)
                request.settings.parameters.set(spec.id, any.value());
        }
        for (int left = any.below(4); left > 0; --left) {
            request.settings.extraBody.set(Json::unquoted(any.name()).value().toUtf8(), any.value());
            request.settings.fieldOrder.append(Json::unquoted(any.name()).value().toUtf8());
        }
        const QByteArray body = Json::indented(protocol.chat(route, request, {}).body);

        const BodyForm::Reading reading = BodyForm::read(protocol, route, body, request);

        QVERIFY2(reading.settings == request.settings, body.constData());
        QCOMPARE(reading.stays, QStringList());
    }
}

void TestBodyForm::givesTheFormWhatIsItsOwn_data()
{
    QTest::addColumn<QByteArray>("protocol");
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<QByteArray>("parameters");
    QTest::addColumn<QByteArray>("extra");

    QTest::newRow("a number as it is spelled") << QByteArray("openai-chat") << QByteArray(R"("temperature":1.0)")
        << QByteArray("temperature=1.0") << QByteArray();
    QTest::newRow("another name here") << QByteArray("openai-chat") << QByteArray(R"("max_completion_tokens":1e3)")
        << QByteArray("max_tokens=1e3") << QByteArray();
    QTest::newRow("unknown") << QByteArray("openai-chat") << QByteArray(R"("top_a": 0.10)")
        << QByteArray() << QByteArray("top_a=0.10");
    QTest::newRow("nested") << QByteArray("openai-chat") << QByteArray(R"("thinking":{"type":"disabled"})")
        << QByteArray(R"(thinking="disabled")") << QByteArray();
    QTest::newRow("two of one object") << QByteArray("anthropic-messages") << QByteArray(R"("thinking":{"budget_tokens":5,"type":"enabled"})")
        << QByteArray(R"(thinking.budget_tokens=5 thinking="enabled")") << QByteArray();
    QTest::newRow("with an unknown one beside it") << QByteArray("gemini") << QByteArray(R"("generationConfig":{"topP":0.9,"new":1.0,"topK":3})")
        << QByteArray("top_p=0.9 generationConfig.new=1.0 top_k=3") << QByteArray();
    QTest::newRow("two levels down") << QByteArray("gemini") << QByteArray(R"("generationConfig":{"thinkingConfig":{"thinkingBudget":0}})")
        << QByteArray("thinking.budget_tokens=0") << QByteArray();
    QTest::newRow("a name with a dot beside it") << QByteArray("gemini") << QByteArray(R"("generationConfig":{"topP":0.9,"a.b":1})")
        << QByteArray() << QByteArray(R"(generationConfig={"topP":0.9,"a.b":1})");
    QTest::newRow("doubled inside") << QByteArray("gemini") << QByteArray(R"("generationConfig":{"topP":0.9,"topP":1})")
        << QByteArray() << QByteArray(R"(generationConfig={"topP":0.9,"topP":1})");
    QTest::newRow("not the object it should be") << QByteArray("openai-chat") << QByteArray(R"("thinking":true)")
        << QByteArray() << QByteArray("thinking=true");
    QTest::newRow("the model where it is none") << QByteArray("gemini") << QByteArray(R"("model":"other")")
        << QByteArray() << QByteArray(R"(model="other")");
}

void TestBodyForm::givesTheFormWhatIsItsOwn()
{
    QFETCH(const QByteArray, protocol);
    QFETCH(const QByteArray, fields);
    QFETCH(const QByteArray, parameters);
    QFETCH(const QByteArray, extra);
    const Protocol &spoken = *protocolById(protocol);
    ChatRequest request = asked();
    request.settings = { .model = u"MiniMax-M3"_s };
    QByteArray body = spoken.chat(routeOf(spoken), request, {}).body;
    body.chop(1);
    body += ',' + fields + '}';

    const BodyForm::Reading reading = BodyForm::read(spoken, routeOf(spoken), body, request);

    QCOMPARE(spelled(reading.settings.parameters), parameters);
    QCOMPARE(spelled(reading.settings.extraBody), extra);
    QCOMPARE(reading.settings.fieldOrder, QList<QByteArray>());
}

void TestBodyForm::keepsEverySpelling_data()
{
    QTest::addColumn<QByteArray>("value");
    for (const char *spelling : { "1e400", "0.10", "-0", "1E+2", "123456789012345678901234567890.0", R"("\ud800")", R"("\udc00\ud800")", R"("\u0000")",
             R"("\ufeff\/")", R"({"a":1,"a":2})", "[]", "{}" })
        QTest::addRow("%s", spelling) << QByteArray(spelling);
    QTest::newRow("as deep as can be") << QByteArray(QByteArray(511, '[') + QByteArray(511, ']'));
}

void TestBodyForm::keepsEverySpelling()
{
    QFETCH(const QByteArray, value);
    for (const Protocol *protocol : protocols()) {
        ChatRequest request = asked();
        for (const char *name : { "temperature", "own", "top_p" }) {
            Members typed = membersOf(*protocol, routeOf(*protocol), request);
            typed.removeIf([name](const auto &member) { return member.first == QLatin1StringView(name); });
            typed.prepend({ QString::fromLatin1(name), value });
            const BodyForm::Reading reading = BodyForm::read(*protocol, routeOf(*protocol), textOf(typed), request);
            QCOMPARE(reading.fault, BodyForm::Fault::None);
            request.settings = reading.settings;
            QCOMPARE(membersOf(*protocol, routeOf(*protocol), request), typed);
        }
    }
}

void TestBodyForm::keepsTheOrderSomebodyTyped()
{
    const Protocol &protocol = *protocolById("openai-chat");
    ChatRequest request { .messages = { { .text = u"Hi"_s } }, .settings = { .model = u"m"_s } };
    const QByteArray typed = R"({"x":1,"top_p":1.0,"messages":[{"role":"user","content":"Hi"}],"temperature":1e0,"model":"m"})";

    request.settings = BodyForm::read(protocol, routeOf(protocol), typed, request).settings;

    QCOMPARE(protocol.chat(routeOf(protocol), request, {}).body, typed);
    QVERIFY(!request.settings.extraBody.contains("messages"));
    // What the form sets afterwards comes last.
    request.settings.parameters.set("seed", "7");
    QVERIFY(protocol.chat(routeOf(protocol), request, {}).body.endsWith(R"("model":"m","seed":7})"));
}

void TestBodyForm::keepsTheConversationUntilItIsEdited()
{
    const Protocol &protocol = *protocolById("openai-chat");
    ChatRequest request { .messages = { { .text = u"Hé"_s } }, .settings = { .model = u"m"_s } };
    const QByteArray own = R"({"model":"m","messages":[ {"role":"user", "content":"Hé"} ]})";
    const QByteArray edited = R"({"model":"m","messages":[{"role":"user","content":"Hé!"}]})";

    QCOMPARE(BodyForm::read(protocol, routeOf(protocol), own, request).settings, request.settings);
    request.settings = BodyForm::read(protocol, routeOf(protocol), edited, request).settings;
    QCOMPARE(spelled(request.settings.extraBody), QByteArray(R"(messages=[{"role":"user","content":"Hé!"}])"));
    QCOMPARE(protocol.chat(routeOf(protocol), request, {}).body, edited);
    QVERIFY(BodyForm::fieldsOf(protocol, routeOf(protocol), request).at(1).replaces);
    // As they were: the conversation's again.
    request.settings = BodyForm::read(protocol, routeOf(protocol), own, request).settings;
    QCOMPARE(request.settings, ChatSettings { .model = u"m"_s });
}

void TestBodyForm::turnsToolsOffAndOn()
{
    for (const char *id : { "openai-chat", "anthropic-messages", "openai-responses" }) {
        const Protocol &protocol = *protocolById(id);
        ChatRequest request = asked();
        const QByteArray with = protocol.chat(routeOf(protocol), request, {}).body;
        const ChatSettings before = request.settings;
        Members members = membersOf(protocol, routeOf(protocol), request);
        members.removeIf([](const auto &member) { return member.first == "tools"_L1; });

        const BodyForm::Reading reading = BodyForm::read(protocol, routeOf(protocol), textOf(members), request);
        request.settings = reading.settings;

        QCOMPARE(reading.stays, QStringList());
        QVERIFY(!request.settings.tools.first().enabled);
        QVERIFY(!protocol.chat(routeOf(protocol), request, {}).body.contains("get_time"));
        request.settings = BodyForm::read(protocol, routeOf(protocol), with, request).settings;
        QCOMPARE(request.settings, before);
    }
}

void TestBodyForm::saysWhatCannotBeLeftOut()
{
    const Protocol &protocol = *protocolById("anthropic-messages");
    ChatRequest request = asked();
    const BodyForm::Reading reading = BodyForm::read(protocol, routeOf(protocol), R"({"temperature":0.10,"own":[1.0]})", request);
    QCOMPARE(reading.stays, QStringList({ u"model"_s, u"max_tokens"_s, u"system"_s, u"messages"_s }));
    QVERIFY(!reading.settings.parameters.contains("stream"));
    QVERIFY(reading.settings.parameters.contains("temperature"));
}

void TestBodyForm::saysWhereFieldsComeFrom()
{
    const Protocol &protocol = *protocolById("anthropic-messages");
    using enum BodyForm::Origin;
    QMap<QString, BodyForm::Origin> origins;
    for (const BodyForm::Field &field : BodyForm::fieldsOf(protocol, routeOf(protocol), asked())) {
        origins.insert(field.name, field.origin);
        QVERIFY(!field.replaces);
    }
    const QMap<QString, BodyForm::Origin> expected { { u"model"_s, Model }, { u"max_tokens"_s, Added }, { u"system"_s, Conversation },
        { u"messages"_s, Conversation }, { u"temperature"_s, Set }, { u"stream"_s, Set }, { u"tools"_s, Tools }, { u"own"_s, Own } };
    QCOMPARE(origins, expected);
}

void TestBodyForm::readsStandInsAsWhatTheyStandFor()
{
    const Protocol &protocol = *protocolById("openai-chat");
    ChatRequest request { .messages = { { .text = QString(300'000, u'x') } }, .settings = { .model = u"m"_s } };
    const BodyForm::StandIns standIns { { u"messages"_s, BodyForm::longStandIn } };

    const auto reading = BodyForm::read(protocol, routeOf(protocol), "{\"messages\":\"…\",\"model\":\"n\"}", request, standIns);
    QVERIFY(reading.settings.extraBody.isEmpty());
    QCOMPARE(reading.settings.model, u"n"_s);
    const QByteArray half = "{\"model\":\"n\",\"messages\":\"…!\"}";
    const auto refused = BodyForm::read(protocol, routeOf(protocol), half, request, standIns);
    QCOMPARE(refused.fault, BodyForm::Fault::CutShort);
    QCOMPARE(refused.at, half.indexOf("\"…"));
    QCOMPARE(refused.settings, request.settings);
    // Another value is one.
    const auto other = BodyForm::read(protocol, routeOf(protocol), R"({"model":"m","messages":[]})", request, standIns);
    QCOMPARE(spelled(other.settings.extraBody), QByteArray("messages=[]"));
}

void TestBodyForm::refuses_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<BodyForm::Fault>("fault");
    QTest::addColumn<int>("at");

    QTest::newRow("nothing") << QByteArray("") << BodyForm::Fault::NotJson << 0;
    QTest::newRow("half a body") << QByteArray(R"({"model":)") << BodyForm::Fault::NotJson << 9;
    QTest::newRow("a list") << QByteArray("[]") << BodyForm::Fault::NotAnObject << 0;
    QTest::newRow("a name twice") << QByteArray(R"({"seed":1,"x":2,"seed":1})") << BodyForm::Fault::Doubled << 16;
    QTest::newRow("a name twice, spelled in two ways") << QByteArray(R"({"seed":1,"s\u0065ed":2})") << BodyForm::Fault::Doubled << 1;
    QTest::newRow("too deep") << QByteArray("{\"x\":" + QByteArray(1'000, '[') + QByteArray(1'000, ']') + '}') << BodyForm::Fault::NotJson << 516;
    QTest::newRow("a byte order mark") << QByteArray("\xef\xbb\xbf{}") << BodyForm::Fault::NotJson << 0;
    QTest::newRow("a comma too many") << QByteArray(R"({"x":1,})") << BodyForm::Fault::NotJson << 7;
    QTest::newRow("a comma too many in a list") << QByteArray(R"({"x":[1,]})") << BodyForm::Fault::NotJson << 8;
    QTest::newRow("a comment") << QByteArray("{\n  // mine\n}") << BodyForm::Fault::NotJson << 4;
    QTest::newRow("a comment behind") << QByteArray("{} /* mine */") << BodyForm::Fault::NotJson << 3;
    QTest::newRow("a NUL") << QByteArray("{\"x\":\0}", 7) << BodyForm::Fault::NotJson << 5;
    QTest::newRow("a NUL in a string") << QByteArray("{\"x\":\"a\0\"}", 10) << BodyForm::Fault::NotJson << 7;
    QTest::newRow("a number that is none") << QByteArray(R"({"x":01})") << BodyForm::Fault::NotJson << 6;
    QTest::newRow("infinite") << QByteArray(R"({"x":Infinity})") << BodyForm::Fault::NotJson << 5;
    QTest::newRow("half a character as a name") << QByteArray(R"({"\ud83d":1})") << BodyForm::Fault::BadName << 1;
}

void TestBodyForm::refuses()
{
    QFETCH(const QByteArray, body);
    QFETCH(const BodyForm::Fault, fault);
    QFETCH(const int, at);
    const Protocol &protocol = *protocolById("openai-chat");

    const BodyForm::Reading reading = BodyForm::read(protocol, routeOf(protocol), body, asked());

    QCOMPARE(reading.fault, fault);
    QCOMPARE(reading.at, at);
    QCOMPARE(reading.settings, asked().settings);
}

void TestBodyForm::keepsWhatAnotherSurfaceWants()
{
    const Protocol &protocol = *protocolById("minimax-v2");
    ChatRequest request = asked();
    request.settings.parameters.set("thinking.budget_tokens", "5");
    const BodyForm::Reading reading = BodyForm::read(protocol, routeOf(protocol), R"({"model":"MiniMax-M3"})", request);
    QCOMPARE(spelled(reading.settings.parameters), QByteArray("thinking.budget_tokens=5"));
}

QTEST_GUILESS_MAIN(TestBodyForm)
#include "tst_bodyform.moc"
