// What a model said before it called a tool goes back to it as it came: reasoning, signatures and calls, byte for byte.
#include "decodercases.h"

#include "core/jsontext.h"

class TestCallsGoBack : public QObject
{
    Q_OBJECT

private slots:
    void sendTheWholeMessageBack_data();
    void sendTheWholeMessageBack();
};

void TestCallsGoBack::sendTheWholeMessageBack_data()
{
    using namespace Qt::StringLiterals;
    QTest::addColumn<QByteArray>("protocol");
    QTest::addColumn<QString>("folder");
    const QList<QByteArray> ids { "openai-chat", "openai-responses", "anthropic-messages", "gemini" };
    for (const QByteArray &id : ids) {
        const QDir cases(DecoderCases::folderOf(id));
        const QStringList names = cases.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
        int found = 0;
        for (const QString &name : names) {
            const QString folder = cases.filePath(name);
            if (!QFile::exists(folder + "/stream.txt"_L1))
                continue;
            const Answer answer = DecoderCases::readInPieces(id, DecoderCases::headOf(folder), DecoderCases::fileText(folder + "/stream.txt"_L1)).answer;
            if (answer.failure || answer.message.toolCalls.isEmpty() || answer.message.wire.json.isEmpty())
                continue;
            QTest::newRow(qPrintable(QString::fromLatin1(id) + u": "_s + name)) << id << folder;
            ++found;
        }
        QVERIFY2(found > 0, id.constData());
    }
}

void TestCallsGoBack::sendTheWholeMessageBack()
{
    using namespace Qt::StringLiterals;
    QFETCH(const QByteArray, protocol);
    QFETCH(const QString, folder);
    const Message said = DecoderCases::readInPieces(protocol, DecoderCases::headOf(folder), DecoderCases::fileText(folder + "/stream.txt"_L1)).answer.message;
    ChatRequest request { .messages = { { .role = Role::User, .text = u"?"_s }, said }, .settings = { .model = u"m"_s } };
    for (const ToolCall &call : said.toolCalls)
        request.messages.append({ .role = Role::Tool, .text = u"12:00"_s, .toolCallId = call.id });
    Route route;
    route.id = u"r"_s;
    route.bases = { { protocol, u"http://127.0.0.1:1/v1"_s } };
    const QByteArray body = protocolById(protocol)->chat(route, request, {}).body;
    // What holds the message there is not part of it: a list of items, of parts.
    const QByteArray &wire = said.wire.json;
    QList<QByteArray> parts { wire };
    const auto members = Json::members(wire).value();
    for (const auto &[name, json] : members) {
        if ((protocol == "openai-responses" && name == "output"_L1) || (protocol == "gemini" && name == "parts"_L1))
            parts = Json::elements(json).value();
    }
    for (const QByteArray &part : std::as_const(parts))
        QVERIFY2(body.contains(part.trimmed()), part.constData());
}

QTEST_APPLESS_MAIN(TestCallsGoBack)
#include "tst_callsgoback.moc"
