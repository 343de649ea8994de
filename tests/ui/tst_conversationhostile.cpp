// Ten thousand hostile texts through the blocks and the view; not one file or connection may be opened because of them.
#include "core/markdownstream.h"
#include "ui/conversation/conversationview.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>
#include <QTextDocument>

#include <random>

#ifdef Q_OS_LINUX
#include <sys/inotify.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace {

/// Files, a pipe and a port that nobody may touch.
class Bait
{
public:
    Bait()
    {
        QImage picture(8, 8, QImage::Format_RGB32);
        picture.fill(Qt::red);
        QVERIFY(m_folder.isValid());
        QVERIFY(picture.save(path(u"picture.png"_s)));
        QFile page(path(u"page.html"_s));
        QVERIFY(page.open(QIODevice::WriteOnly) && page.write("<b>x</b>") == 8);
        page.close();
#ifdef Q_OS_LINUX
        QCOMPARE(mkfifo(QFile::encodeName(path(u"pipe"_s)).constData(), 0600), 0);
        m_watch = inotify_init1(IN_NONBLOCK);
        QVERIFY(m_watch >= 0);
        QVERIFY(inotify_add_watch(m_watch, QFile::encodeName(m_folder.path()).constData(), IN_OPEN | IN_ACCESS) >= 0);
#endif
        QVERIFY(m_server.listen(QHostAddress::LocalHost, 0));
    }
    ~Bait()
    {
#ifdef Q_OS_LINUX
        ::close(m_watch);
#endif
    }

    QString path(const QString &name) const
    {
        return m_folder.filePath(name);
    }
    QString url() const
    {
        return u"http://127.0.0.1:%1/x.png"_s.arg(m_server.serverPort());
    }

    bool wasTaken()
    {
        QCoreApplication::processEvents();
        bool taken = m_server.waitForNewConnection(0);
#ifdef Q_OS_LINUX
        char events[4096];
        taken |= read(m_watch, events, sizeof events) > 0;
#endif
        return taken;
    }

private:
    QTemporaryDir m_folder;
    QTcpServer m_server;
    int m_watch = -1;
};

class HostileTexts
{
public:
    HostileTexts(const Bait &bait, quint32 seed)
        : m_random(seed)
    {
        const QString picture = bait.path(u"picture.png"_s);
        m_pieces = {
            u"![x](/dev/zero)"_s,
            u"![x](/dev/stdin \"t\")"_s,
            u"![x](%1)"_s.arg(picture),
            u"![x](file://%1)"_s.arg(picture),
            u"<img src=\"%1\">"_s.arg(picture),
            u"![a](%1)"_s.arg(bait.path(u"pipe"_s)),
            u"![a](%1)"_s.arg(bait.url()),
            u"[![a](%1)](%1)"_s.arg(bait.url()),
            u"<img src=%1>"_s.arg(bait.url()),
            u"[x](%1)"_s.arg(bait.path(u"page.html"_s)),
            u"<iframe src=\"%1\"></iframe>"_s.arg(bait.url()),
            u"<link rel=stylesheet href=%1>"_s.arg(bait.url()),
            u"[x](javascript:alert(1))"_s,
            u"[x](data:text/html;base64,PHNjcmlwdD4=)"_s,
            u"![x](data:image/png;base64,iVBORw0KGgo=)"_s,
            u"<file:///etc/passwd>"_s,
            u"![x](qrc:/a.png)"_s,
            u"![x](:/a.png)"_s,
            u"![x](\\\\server\\share\\x.png)"_s,
            u"<svg><image href='%1'/></svg>"_s.arg(picture),
            u"<style>@import url(%1);</style>"_s.arg(bait.url()),
            u"<table><tr><td><table>"_s,
            u"[label](dest"_s,
            u"[label](<dest"_s,
            u"[a][b]"_s,
            u"\n[b]: %1\n"_s.arg(picture),
            u"[[[[[[[["_s,
            u"]]]]]](("_s,
            u"*_*_**__"_s,
            u"`` ` ```"_s,
            u"\n```js\n"_s,
            u"\n~~~\n"_s,
            u"\n> > > "_s,
            u"\n- - - - "_s,
            u"\n1. 2. 3. "_s,
            u"\n| a | b |\n|---|:-:|\n| x |\n"_s,
            u"|||||"_s,
            u"&amp;&lt;&#0;&#xD800;&#x10FFFF;&#99999999;&bogus;"_s,
            u"\n# "_s,
            u"\n===\n"_s,
            u"\n---\n"_s,
            u"$x_1$ \\( \\[ $$"_s,
            u"\u202e\u2066\u2069\u200f\u061c"_s,
            u"\u200b\u200d\ufeff\u2060"_s,
            u"中文**（粗体）**后"_s,
            u"مرحبا"_s,
            u"😀👨‍👩‍👧"_s,
            u"e\u0301\u0301\u0301\u0301"_s,
            QString(QChar(0)),
            QString(QChar(0xd800)),
            QString(QChar(0xdc00)),
            u"\x1b[31m\x07\x08"_s,
            u"\r"_s,
            u"\r\n"_s,
            u"\t"_s,
            u"\n\n"_s,
            u"\n    "_s,
            u"\\"_s,
            u"http://x.y"_s,
            u"www.example.com/%00"_s,
            u"%1%2%n"_s,
            u"\u2028\u2029"_s,
            u"word "_s,
            u" "_s,
        };
    }

    QString next()
    {
        QString text;
        const int parts = 1 + int(m_random() % 14);
        for (int i = 0; i < parts; ++i) {
            const QString &piece = m_pieces[qsizetype(m_random() % quint32(m_pieces.size()))];
            const quint32 dice = m_random() % 200;
            text += dice == 0 ? piece.repeated(400) : dice < 10 ? piece.repeated(int(m_random() % 20)) : piece;
        }
        if (m_random() % 400 == 0)
            text += QString(50'000, QChar(char16_t('a' + m_random() % 26)));
        return text;
    }

    quint32 number() { return quint32(m_random()); }

private:
    std::mt19937 m_random;
    QStringList m_pieces;
};

qsizetype openFiles()
{
    return QDir(u"/proc/self/fd"_s).entryList(QDir::NoDotAndDotDot | QDir::AllEntries | QDir::System).size();
}
}

class TestConversationHostile final : public QObject
{
    Q_OBJECT

private slots:
    void theGuardNoticesAPictureThatIsOpened()
    {
#ifdef Q_OS_LINUX
        Bait bait;
        QVERIFY(!bait.wasTaken());
        QTextDocument careless;
        careless.setHtml(u"<img src=\"%1\">"_s.arg(bait.path(u"picture.png"_s)));
        careless.size();
        QImage image(50, 50, QImage::Format_RGB32);
        QPainter painter(&image);
        careless.drawContents(&painter);
        QVERIFY(bait.wasTaken());
#endif
    }

    void tenThousandTextsOpenNothing_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 thousand = 1; thousand <= 10; ++thousand)
            QTest::addRow("thousand number %u", thousand) << 20260100 + thousand;
    }
    void tenThousandTextsOpenNothing()
    {
        QFETCH(quint32, seed);
        constexpr int rounds = 100;
        constexpr int textsPerRound = 10;
        Bait bait;
        HostileTexts texts(bait, seed);
        ConversationView view;
        view.resize(520, 1500);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        QSignalSpy activated(&view, &ConversationView::linkActivated);
        const qsizetype filesBefore = openFiles();
        QImage screen(view.size(), QImage::Format_RGB32);
        for (int round = 0; round < rounds; ++round) {
            QList<TranscriptTurn> turns;
            QString streamed;
            for (int i = 0; i < textsPerRound; ++i) {
                TranscriptTurn turn;
                turn.key = i + 1;
                turn.role = i % 3 ? Role::Assistant : Role::User;
                const QString text = texts.next();
                turn.title = text.left(30);
                turn.subtitle = text.left(20);
                if (i == 0) {
                    turn.streaming = true;
                    streamed = text;
                } else {
                    turn.text = text;
                }
                if (i == 1) {
                    turn.reasoning = text;
                    turn.failure = text.left(200);
                    turn.failureDetail = text;
                    turn.notice = text.left(100);
                    turn.toolCalls = { { text.left(20), text.left(20), text.toUtf8(), 0 } };
                    turn.figures = { { Words::Figure::Kind::Plain, text.left(10), text.left(40), text, true } };
                }
                turns.append(turn);
            }
            view.setTurns(turns);
            for (qsizetype at = 0; at < streamed.size();) {
                const qsizetype step = 1 + qsizetype(texts.number() % 40);
                view.appendText(1, streamed.mid(at, step));
                if (texts.number() % 4 == 0)
                    view.flush();
                at += step;
            }
            view.flush();
            view.viewport()->render(&screen);
            QTest::keyClick(&view, Qt::Key_Home);
            view.viewport()->render(&screen);
            if (round % 10 == 0) {
                view.selectAll();
                view.selectedText();
                view.selectedMarkdown();
                view.clearSelection();
                for (int i = 0; i < 4; ++i)
                    QTest::keyClick(&view, Qt::Key_Tab);
                QVERIFY2(!bait.wasTaken(), qPrintable(streamed));
            }
        }
        QVERIFY(!bait.wasTaken());
        QCOMPARE(openFiles(), filesBefore);
        QVERIFY(activated.isEmpty());
    }

    void streamedHostileTextEndsAsTheWholeParse()
    {
        Bait bait;
        HostileTexts texts(bait, 4711);
        for (int round = 0; round < 3000; ++round) {
            const QString text = texts.next();
            Markdown::Stream stream;
            for (qsizetype at = 0; at < text.size();) {
                const qsizetype step = 1 + qsizetype(texts.number() % 30);
                stream.append(QStringView(text).mid(at, step));
                if (texts.number() % 3 == 0)
                    stream.blocks();
                at += step;
            }
            stream.finish();
            QVERIFY2(Markdown::equal(stream.blocks(), Markdown::parse(stream.source())), qPrintable(text));
            for (const auto &block : stream.blocks()) {
                for (const Markdown::Span &span : block->spans)
                    QVERIFY(span.start >= 0 && span.length > 0 && span.start + span.length <= block->text.size());
                for (const Markdown::Cell &cell : block->cells)
                    QVERIFY(cell.start >= 0 && cell.start + cell.length <= block->text.size());
            }
        }
    }
};

QTEST_MAIN(TestConversationHostile)
#include "tst_conversationhostile.moc"
