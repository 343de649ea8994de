// What is attached to a prompt that was not sent is there at the next start.
#include "store/profile.h"
#include "store/promptstore.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class TestPromptStore final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_profile = std::make_unique<Profile>(m_folder->path());
    }

    void bringsBackWhatWasKept()
    {
        const QList<Attachment> attachments { { .name = u"p.png"_s, .mediaType = "image/png", .content = QByteArray("picture"), .detail = "low" },
            { .kind = AttachmentKind::TextFile, .name = u"same"_s, .mediaType = "text/plain", .content = QByteArray("picture") },
            { .kind = AttachmentKind::Video, .name = u"7"_s, .url = u"mm_file://7"_s, .fps = 0.5 } };
        PromptStore(*m_profile).keep(attachments);
        QCOMPARE(read(), attachments);
#ifdef Q_OS_UNIX
        const QFile record(there() + "/prompt.json"_L1);
        QVERIFY(!(record.permissions() & (QFile::ReadGroup | QFile::ReadOther)));
#endif
    }

    void keepsNoFileThatNobodyNeeds()
    {
        PromptStore store(*m_profile);
        store.keep({ { .name = u"a"_s, .content = QByteArray("one") }, { .name = u"b"_s, .content = QByteArray("two") } });
        store.keep({ { .name = u"b"_s, .content = QByteArray("two") } });
        QCOMPARE(resultOf(store).size(), 1);
        QCOMPARE(QDir(there()).entryList(QDir::Files).size(), 2);
        store.keep({});
        QCOMPARE(resultOf(store).size(), 0);
        QVERIFY(!QDir(there()).exists());
    }

    void leavesOutWhatIsDamaged()
    {
        const Attachment good { .name = u"a"_s, .content = QByteArray("one") };
        const Attachment bad { .name = u"b"_s, .content = QByteArray("two") };
        PromptStore(*m_profile).keep({ good, bad });
        QFile file(there() + u'/' + QString::fromLatin1(bad.content.digest()));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("2") == 1);
        file.close();
        QCOMPARE(read(), QList<Attachment>({ good }));
    }

    void writesNoKey()
    {
        const QByteArray key = "sk-canary-0123456789abcdef0123456789abcdef";
        PromptStore store(*m_profile);
        store.keepOut(key);
        store.keep({ { .kind = AttachmentKind::TextFile, .name = u".env"_s, .mediaType = "text/plain", .content = QByteArray("KEY=" + key) },
            { .name = u"p"_s, .url = QString("https://example.test/p.png?key="_L1 + QString::fromLatin1(key)) } });
        const QList<Attachment> kept = resultOf(store);
        QCOMPARE(kept.size(), 2);
        QVERIFY(kept.at(0).content.bytes().startsWith("KEY="));
        const QStringList names = QDir(there()).entryList(QDir::Files);
        QCOMPARE(names.size(), 2);
        for (const QString &name : names) {
            QFile file(there() + u'/' + name);
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!file.readAll().contains(key), qPrintable(name));
        }
    }

    void findsNothingWhereNothingIs() { QCOMPARE(read(), QList<Attachment>()); }

private:
    QString there() const { return m_profile->dataFolder() + "/compare-prompt"_L1; }
    static QList<Attachment> resultOf(const PromptStore &store)
    {
        QFuture<QList<Attachment>> kept = store.kept();
        kept.waitForFinished();
        return kept.result();
    }
    QList<Attachment> read() const { return resultOf(PromptStore(*m_profile)); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Profile> m_profile;
};

QTEST_GUILESS_MAIN(TestPromptStore)
#include "tst_promptstore.moc"
