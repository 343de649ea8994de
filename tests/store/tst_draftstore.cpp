#include "store/draftstore.h"
#include "store/profile.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class TestDraftStore final : public QObject
{
    Q_OBJECT

private slots:
    void bringsTheDraftBackExactly();
    void leavesNothingOfALongerDraft();
    void writesNoSecretHeader();
    void keepsKnownKeysOutOfBodyFields();
    void remembersTheView();
};

namespace {
ChatDraft richDraft()
{
    ChatDraft draft;
    draft.routeId = u"minimax"_s;
    draft.protocol = "openai-chat";
    draft.text = u"line one\nline; two = \"three\" \\n %41 \u4f60\u597d \U0001F600\ttab"_s;
    draft.systemPrompt = u"Be brief, @Variant(), please"_s;
    draft.settings.model = u"MiniMax-M3"_s;
    draft.settings.parameters.set("temperature", "1e-5");
    draft.settings.parameters.set("stop", R"(["a,b","c\"d"])");
    draft.settings.extraBody.set("x", "123456789012345678901234567890");
    draft.settings.fieldOrder = { "messages", "x", "gr\xc3\xb6\xc3\x9f" "e, \"1\"", "model" };
    draft.settings.extraHeaders = { { .name = "X-Trace", .value = "a, b; c" } };
    draft.settings.tools = { { .name = u"get_time"_s, .description = u"Time\nthere"_s, .schema = R"({"type":"object"})" },
        { .name = u"off"_s, .enabled = false, .cannedResult = u"12:00"_s } };
    return draft;
}
}

void TestDraftStore::bringsTheDraftBackExactly()
{
    const QTemporaryDir folder;
    const Profile profile(folder.path());
    QCOMPARE(DraftStore(profile).draft(), ChatDraft());
    DraftStore(profile).saveDraft(richDraft());
    QCOMPARE(DraftStore(profile).draft(), richDraft());
}

void TestDraftStore::leavesNothingOfALongerDraft()
{
    const QTemporaryDir folder;
    DraftStore store { Profile(folder.path()) };
    store.saveDraft(richDraft());
    ChatDraft small;
    small.text = u"x"_s;
    store.saveDraft(small);
    QCOMPARE(store.draft(), small);
}

void TestDraftStore::writesNoSecretHeader()
{
    const QTemporaryDir folder;
    const Profile profile(folder.path());
    ChatDraft draft;
    draft.settings.extraHeaders = { { .name = "X-Api-Key", .value = "sk-not-for-the-disk" }, { .name = "X-Plain", .value = "fine" } };
    DraftStore store(profile);
    store.saveDraft(draft);
    QCOMPARE(store.draft().settings.extraHeaders, (QList<HttpHeader> { { .name = "X-Api-Key" }, { .name = "X-Plain", .value = "fine" } }));
    QFile file(profile.stateFolder() + u"/window.ini"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains("sk-not-for-the-disk"));
}

void TestDraftStore::keepsKnownKeysOutOfBodyFields()
{
    const QTemporaryDir folder;
    const Profile profile(folder.path());
    const QByteArray key = "sk-canary-0123456789abcdef";
    ChatDraft draft;
    draft.settings.extraBody.set("own", "{\"key\":\"" + key + "\"}");
    draft.settings.extraBody.set(key, "1");
    draft.settings.fieldOrder = { "own", key };
    DraftStore store(profile);
    store.keepOut(key);
    store.saveDraft(draft);
    QCOMPARE(store.draft().settings.fieldOrder.size(), 2);
    QCOMPARE(store.draft().settings.extraBody.entries().size(), 2);
    QFile file(profile.stateFolder() + u"/window.ini"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains(key));
}

void TestDraftStore::remembersTheView()
{
    const QTemporaryDir folder;
    const Profile profile(folder.path());
    QCOMPARE(DraftStore(profile).view(u"splitter"_s, 7), QVariant(7));
    DraftStore(profile).saveView(u"splitter"_s, QByteArray("\0\xff", 2));
    QCOMPARE(DraftStore(profile).view(u"splitter"_s).toByteArray(), QByteArray("\0\xff", 2));
}

QTEST_GUILESS_MAIN(TestDraftStore)
#include "tst_draftstore.moc"
