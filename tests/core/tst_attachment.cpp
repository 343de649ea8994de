// What a file is, by its bytes; what an address is; and bytes that all copies share.
#include "core/attachment.h"
#include "core/message.h"
#include "core/receipt.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {
QByteArray bytesOf(const char *text, qsizetype size)
{
    return { text, size };
}
}

class TestAttachment final : public QObject
{
    Q_OBJECT

private slots:
    void knowsAFileByItsBytes_data();
    void knowsAFileByItsBytes();
    void knowsNoTypeOfAnyBeginning();
    void takesTextAsUtf8_data();
    void takesTextAsUtf8();
    void refusesWhatIsNeitherSeenNorRead();
    void readsAddresses_data();
    void readsAddresses();
    void encodesOnceForAllCopies();
    void countsWhatTheBodyWillHold();
    void tellsTextFilesUnderTheirNames();
    void looksForAWordNobodyCouldGuess();
};

void TestAttachment::knowsAFileByItsBytes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("type");
    const auto iso = [](const char *brand) -> QByteArray { return bytesOf("\0\0\0\x18" "ftyp", 8) + brand + bytesOf("\0\0\2\0", 4); };
    QTest::newRow("PNG") << bytesOf("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16) << QByteArray("image/png");
    QTest::newRow("PNG whose line ends were spoiled") << bytesOf("\x89PNG\n\x1a\n\0\0\0\rIHDR", 15) << QByteArray();
    QTest::newRow("JPEG") << bytesOf("\xff\xd8\xff\xe0\0\x10JFIF", 10) << QByteArray("image/jpeg");
    QTest::newRow("GIF 87") << QByteArray("GIF87a\1\0\1\0") << QByteArray("image/gif");
    QTest::newRow("GIF 89") << QByteArray("GIF89a\1\0\1\0") << QByteArray("image/gif");
    QTest::newRow("a text about GIF") << QByteArray("GIF88a is none") << QByteArray("text/plain");
    QTest::newRow("WEBP") << bytesOf("RIFF\x10\0\0\0WEBPVP8 ", 16) << QByteArray("image/webp");
    QTest::newRow("AVI") << bytesOf("RIFF\x10\0\0\0AVI LIST", 16) << QByteArray("video/x-msvideo");
    QTest::newRow("WAV") << bytesOf("RIFF\x10\0\0\0WAVEfmt ", 16) << QByteArray();
    QTest::newRow("RIFF that ends") << QByteArray("RIFF\x10") << QByteArray();
    QTest::newRow("MP4") << iso("isom") << QByteArray("video/mp4");
    QTest::newRow("MOV") << iso("qt  ") << QByteArray("video/quicktime");
    QTest::newRow("old MOV") << bytesOf("\0\0\0\x08wide\0\0\0\0mdat", 16) << QByteArray("video/quicktime");
    QTest::newRow("HEIC") << iso("heic") << QByteArray("image/heic");
    QTest::newRow("AVIF") << iso("avif") << QByteArray("image/avif");
    QTest::newRow("M4A") << iso("M4A ") << QByteArray("audio/mp4");
    QTest::newRow("Matroska") << bytesOf("\x1a\x45\xdf\xa3\x93\x42\x82\x88matroska", 16) << QByteArray("video/x-matroska");
    QTest::newRow("WebM") << bytesOf("\x1a\x45\xdf\xa3\x93\x42\x82\x84webm", 12) << QByteArray("video/webm");
    QTest::newRow("TIFF") << bytesOf("II*\0\x08\0\0\0", 8) << QByteArray("image/tiff");
    QTest::newRow("BMP") << bytesOf("BM\x36\0\0\0\0\0\0\0\x36\0\0\0\x28\0", 16) << QByteArray("image/bmp");
    QTest::newRow("a text that begins like BMP") << QByteArray("BMW is a brand of cars") << QByteArray("text/plain");
    QTest::newRow("PDF") << QByteArray("%PDF-1.7\n") << QByteArray("application/pdf");
    QTest::newRow("SVG is read, not seen") << QByteArray("<svg xmlns='http://www.w3.org/2000/svg'/>") << QByteArray("text/plain");
    QTest::newRow("UTF-8") << QByteArray("天气 😀\n") << QByteArray("text/plain");
    QTest::newRow("UTF-16") << bytesOf("\xff\xfe" "a\0b\0", 6) << QByteArray("text/plain");
    QTest::newRow("Latin-1") << QByteArray("caf\xe9") << QByteArray();
    QTest::newRow("a NUL") << bytesOf("a\0b", 3) << QByteArray();
    QTest::newRow("nothing") << QByteArray() << QByteArray();
}

void TestAttachment::knowsAFileByItsBytes()
{
    QFETCH(const QByteArray, bytes);
    QTEST(sniffedMediaType(bytes), "type");
}

void TestAttachment::knowsNoTypeOfAnyBeginning()
{
    // Cut at every byte: nothing is read beyond the end, and no half a signature is taken for a whole.
    const QByteArray png = bytesOf("\x89PNG\r\n\x1a\n", 8);
    for (qsizetype size = 0; size < png.size(); ++size)
        QCOMPARE(sniffedMediaType(png.first(size)), QByteArray());
    const QByteArray mp4 = bytesOf("\0\0\0\x18" "ftypisom", 12);
    for (qsizetype size = 0; size < mp4.size(); ++size)
        QCOMPARE(sniffedMediaType(mp4.first(size)), QByteArray());
}

void TestAttachment::takesTextAsUtf8_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("plain") << QByteArray("né\n");
    QTest::newRow("with a byte order mark") << QByteArray("\xef\xbb\xbfné\n");
    QTest::newRow("little endian") << bytesOf("\xff\xfen\0\xe9\0\n\0", 8);
    QTest::newRow("big endian") << bytesOf("\xfe\xff\0n\0\xe9\0\n", 8);
}

void TestAttachment::takesTextAsUtf8()
{
    QFETCH(const QByteArray, bytes);
    const auto attachment = attachmentOf(u"notes.md"_s, bytes);
    QVERIFY(attachment);
    QCOMPARE(attachment->kind, AttachmentKind::TextFile);
    QCOMPARE(attachment->content.bytes(), QByteArray("né\n"));
}

void TestAttachment::refusesWhatIsNeitherSeenNorRead()
{
    QVERIFY(!attachmentOf(u"a.pdf"_s, "%PDF-1.7\n"));
    QVERIFY(!attachmentOf(u"a.png"_s, bytesOf("\0\1\2", 3)));
    QVERIFY(!attachmentOf(u"a.png"_s, {}));
    // The name says nothing.
    QCOMPARE(attachmentOf(u"a.txt"_s, "GIF89a\1\0\1\0")->kind, AttachmentKind::Image);
}

void TestAttachment::readsAddresses_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("isOne");
    QTest::addColumn<bool>("isVideo");
    QTest::addColumn<QString>("name");
    QTest::newRow("picture") << u" https://a.example/b/c.PNG "_s << true << false << u"c.PNG"_s;
    QTest::newRow("video") << u"https://a.example/c.mp4?x=1"_s << true << true << u"c.mp4"_s;
    QTest::newRow("says nothing") << u"http://a.example/c"_s << true << false << u"c"_s;
    QTest::newRow("file store") << u"mm_file://4711"_s << true << true << u"4711"_s;
    QTest::newRow("file store without a file") << u"mm_file://"_s << false << false << QString();
    QTest::newRow("file on this machine") << u"file:///etc/passwd"_s << false << false << QString();
    QTest::newRow("no host") << u"https:///c.png"_s << false << false << QString();
    QTest::newRow("words") << u"https://a.example/c.png and more"_s << false << false << QString();
    QTest::newRow("data") << u"data:image/png;base64,AAAA"_s << false << false << QString();
}

void TestAttachment::readsAddresses()
{
    QFETCH(const QString, url);
    const auto attachment = attachmentAt(url);
    QTEST(attachment.has_value(), "isOne");
    if (!attachment)
        return;
    QTEST(attachment->kind == AttachmentKind::Video, "isVideo");
    QTEST(attachment->name, "name");
    QCOMPARE(attachment->url, url.trimmed());
    QVERIFY(attachment->content.isEmpty());
}

void TestAttachment::encodesOnceForAllCopies()
{
    const SharedBytes bytes = QByteArray(1000, 'x');
    const SharedBytes copy = bytes;
    QCOMPARE(bytes.base64().constData(), copy.base64().constData());
    QCOMPARE(QByteArray::fromBase64(copy.base64()), bytes.bytes());
    QCOMPARE(bytes.digest().size(), 64);
    QVERIFY(bytes == SharedBytes(QByteArray(1000, 'x')));
    QVERIFY(!(bytes == SharedBytes(QByteArray(1000, 'y'))));
    QVERIFY(!(bytes == SharedBytes()));
    QVERIFY(SharedBytes() == SharedBytes(QByteArray()));
    QCOMPARE(SharedBytes().base64(), QByteArray());
    QCOMPARE(SharedBytes().digest(), QByteArray());
}

void TestAttachment::countsWhatTheBodyWillHold()
{
    for (const qsizetype size : { 1, 2, 3, 4, 999 })
        QCOMPARE(bodySizeOf({ .content = QByteArray(size, 'x') }), qint64(QByteArray(size, 'x').toBase64().size()));
    QCOMPARE(bodySizeOf({ .url = u"https://a.example"_s }), 17);
}

void TestAttachment::tellsTextFilesUnderTheirNames()
{
    Message message { .text = u"Compare."_s };
    message.attachments = { *attachmentOf(u"a & \"b\".txt"_s, "one"), *attachmentOf(u"p.gif"_s, "GIF89a\1\0\1\0"), *attachmentOf(u"c.txt"_s, "two") };
    QCOMPARE(textWithFiles(message),
        u"Compare.\n\n<file name=\"a &amp; &quot;b&quot;.txt\">\none\n</file>\n\n<file name=\"c.txt\">\ntwo\n</file>"_s);
    QCOMPARE(mediaOf(message).size(), 1);
    QCOMPARE(textWithFiles({ .text = u"Only words"_s }), u"Only words"_s);
}

void TestAttachment::looksForAWordNobodyCouldGuess()
{
    QSet<QString> words;
    for (quint32 chance = 0; chance < 1000; ++chance)
        words.insert(Receipt::word(chance * 4'294'967));
    QVERIFY(words.size() > 990);
    const QString word = Receipt::word(7);
    QCOMPARE(word.size(), 8);
    QVERIFY(Receipt::isNamed(u"It says **"_s + word.toLower() + u"**."_s, word));
    QVERIFY(Receipt::isNamed(word.left(3) + u"-"_s + word.mid(3), word));
    QVERIFY(!Receipt::isNamed(word.left(7), word));
    QVERIFY(!Receipt::isNamed(u"I see no picture."_s, word));
    QVERIFY(!Receipt::isNamed(u"anything"_s, {}));
}

QTEST_GUILESS_MAIN(TestAttachment)
#include "tst_attachment.moc"
