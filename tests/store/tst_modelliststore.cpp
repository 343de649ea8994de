#include "store/modelliststore.h"
#include "store/profile.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class TestModelListStore final : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void bringsAListBackAsItWas();
    void saysWhatCameAndWent();
    void comparesOnlyWithTheSameServer();
    void takesADamagedFileForNone();
    void keepsEachRouteForItself();
    void keepsPins();
    void saysWhenItCannotWrite();

private:
    Profile profile() const { return Profile(m_folder->path()); }
    QString onlyFile() const
    {
        const QDir folder(profile().dataFolder() + "/models"_L1);
        const auto files = folder.entryList({ u"*.list"_s }, QDir::Files);
        return files.size() == 1 ? folder.filePath(files.constFirst()) : QString();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {
StoredModelList listOf(const QStringList &ids, const QString &url = u"https://a.test/v1/models"_s)
{
    StoredModelList list { .url = url, .fetchedAt = QDateTime::fromMSecsSinceEpoch(1'780'272'000'123).toUTC() };
    for (const QString &id : ids)
        list.models.append({ id, "{\"id\": \"" + id.toUtf8() + "\"}" });
    return list;
}
}

void TestModelListStore::bringsAListBackAsItWas()
{
    StoredModelList list = listOf({ u"a"_s, u"中文/model"_s, u"a\nb"_s });
    list.compareWith(listOf({ u"a"_s, u"gone"_s }));
    QVERIFY(ModelListStore(profile()).save(u"mine"_s, list));
    QCOMPARE(ModelListStore(profile()).list(u"mine"_s), list);
    QVERIFY(!(QFile::permissions(onlyFile()) & (QFile::ReadGroup | QFile::ReadOther)));
}

void TestModelListStore::saysWhatCameAndWent()
{
    StoredModelList now = listOf({ u"stays"_s, u"comes"_s });
    now.compareWith(listOf({ u"goes"_s, u"stays"_s }));
    QCOMPARE(now.added, QSet<QString> { u"comes"_s });
    QCOMPARE(now.removed.size(), 1);
    QCOMPARE(now.removed.constFirst().first, u"goes"_s);
    QVERIFY(now.comparedWith.isValid());
}

void TestModelListStore::comparesOnlyWithTheSameServer()
{
    StoredModelList now = listOf({ u"a"_s });
    now.compareWith(listOf({ u"b"_s }, u"https://other.test/v1/models"_s));
    QVERIFY(now.added.isEmpty() && now.removed.isEmpty() && !now.comparedWith.isValid());
    // A first list is not all news.
    now.compareWith({});
    QVERIFY(now.added.isEmpty());
}

void TestModelListStore::takesADamagedFileForNone()
{
    const ModelListStore store(profile());
    QVERIFY(store.save(u"mine"_s, listOf({ u"a"_s, u"b"_s })));
    QFile file(onlyFile());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray whole = file.readAll();
    file.close();
    const auto put = [&file](const QByteArray &content) { return file.open(QIODevice::WriteOnly) && file.write(content) >= 0 && (file.close(), true); };
    for (qsizetype size = 0; size < whole.size(); ++size) {
        QVERIFY(put(whole.first(size)));
        QVERIFY(!store.list(u"mine"_s));
    }
    QVERIFY(put(whole + "more"));
    QVERIFY(!store.list(u"mine"_s));
    // Every byte wrong in turn: never a crash, never all the memory there is.
    for (qsizetype at = 0; at < whole.size(); ++at) {
        QByteArray damaged = whole;
        damaged[at] = char(damaged[at] ^ 0x7f);
        QVERIFY(put(damaged));
        if (const auto list = store.list(u"mine"_s))
            QVERIFY(list->models.size() <= 2);
    }
}

void TestModelListStore::keepsEachRouteForItself()
{
    const ModelListStore store(profile());
    QVERIFY(store.save(u"../../one"_s, listOf({ u"a"_s })));
    QVERIFY(!onlyFile().isEmpty());
    QVERIFY(!store.list(u"one"_s));
    QVERIFY(store.list(u"../../one"_s));
}

void TestModelListStore::keepsPins()
{
    const QStringList pins { u"a,b"_s, u"Vendor/M:1"_s, u"中"_s };
    ModelListStore(profile()).savePins(u"mine"_s, pins);
    QCOMPARE(ModelListStore(profile()).pins(u"mine"_s), pins);
    QCOMPARE(ModelListStore(profile()).pins(u"other"_s), QStringList());
    ModelListStore(profile()).savePins(u"mine"_s, {});
    QCOMPARE(ModelListStore(profile()).pins(u"mine"_s), QStringList());
}

void TestModelListStore::saysWhenItCannotWrite()
{
    // A file where the folder should be: root may write everywhere else.
    QVERIFY(QDir().mkpath(profile().dataFolder()));
    QFile file(profile().dataFolder() + "/models"_L1);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(!ModelListStore(profile()).save(u"mine"_s, listOf({ u"a"_s })));
}

QTEST_GUILESS_MAIN(TestModelListStore)
#include "tst_modelliststore.moc"
