// Pictures, videos and texts on their way into a message: pasted, dropped, typed, removed, kept, sent, shown.
#include "desk.h"
#include "ui/chat/attachmentchip.h"
#include "ui/chat/attachmentreader.h"
#include "ui/chat/composer.h"
#include "ui/chat/messageedit.h"
#include "ui/chat/receiptprobe.h"
#include "ui/conversation/conversationview.h"
#include "ui/thumbnails.h"
#include "ui/warnings.h"

#include <QApplication>
#include <QBuffer>
#include <QClipboard>
#include <QComboBox>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QToolButton>
#include <QtEndian>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr int patience = 20'000;

QImage someImage(int width = 64, int height = 48)
{
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(Qt::darkCyan);
    QPainter painter(&image);
    painter.fillRect(QRect(width / 4, height / 4, width / 2, height / 2), Qt::yellow);
    return image;
}

QByteArray pngOf(const QImage &image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (buffer.open(QIODevice::WriteOnly))
        image.save(&buffer, "PNG");
    return bytes;
}

/// PNG specification, third edition: annex D.
quint32 crcOf(QByteArrayView bytes)
{
    quint32 crc = 0xffffffff;
    for (const char byte : bytes) {
        crc ^= uchar(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = crc & 1 ? 0xedb88320 ^ (crc >> 1) : crc >> 1;
    }
    return ~crc;
}

/// A PNG whose head is whole and claims to be \a side pixels wide and high.
QByteArray hugePng(quint32 side)
{
    QByteArray png = pngOf(someImage());
    qToBigEndian(side, png.data() + 16);
    qToBigEndian(side, png.data() + 20);
    qToBigEndian(crcOf(QByteArrayView(png).sliced(12, 17)), png.data() + 29);
    return png;
}

QString written(const QTemporaryDir &folder, const QString &name, const QByteArray &bytes)
{
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        QTest::qFail("a file could not be written", __FILE__, __LINE__);
    return file.fileName();
}

void drop(QWidget *target, const QMimeData &data)
{
    const QPoint middle = target->rect().center();
    QDragEnterEvent enter(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(target, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent dropped(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(target, &dropped);
    QVERIFY(dropped.isAccepted());
}
}

class TestAttachments final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void opensItsMenuAtAClick();
    void pastesAPictureAndSendsIt();
    void dropsFilesAnywhereInTheChat();
    void removesByKeyAndByButton();
    void refusesWhatIsNeitherSeenNorRead();
    void attachesAnAddressThatWasWritten();
    void pastesWordsAsWords();
    void keepsADraftWithItsAttachments();
    void keepsAttachmentsOfAnEditedMessage();
    void holdsBackWhatIsTooLarge();
    void tellsHowLargeTheRequestBecomes();
    void showsTheCommandOfALargeRequest();
    void takesBackWhatWasDoneToAttachments();
    void dropsAnAddress();
    void saysWhyALargeFileIsNotTaken();
    void saysWhenTheRequestIsNearlyFull();
    void showsWhatIsAttached();
    void cutsNoneWhereTheyScroll();
    void movesAttachmentsByKeys();
    void sendsOptionsThatWereChosen();
    void tellsWhetherAPictureArrived_data();
    void tellsWhetherAPictureArrived();
    void decodesHostilePicturesWithinBounds_data();
    void decodesHostilePicturesWithinBounds();
    void readsRegularFilesOnly();

private:
    std::unique_ptr<OpenDesk> open() { return std::make_unique<OpenDesk>(m_folder->path(), QProcessEnvironment(), m_sandbox.get()); }
    static MessageEdit *message(const OpenDesk &desk) { return desk.child<MessageEdit>("message"); }
    static QList<AttachmentChip *> chips(const OpenDesk &desk)
    {
        QList<AttachmentChip *> chips = desk.window->findChildren<AttachmentChip *>();
        chips.removeIf([](const AttachmentChip *chip) { return chip->isHidden(); });
        return chips;
    }
    static void setModel(const OpenDesk &desk, const QString &model)
    {
        auto *picker = desk.child<QComboBox>("modelPicker");
        picker->setEditText(model);
        QTRY_COMPARE_WITH_TIMEOUT(desk.window->session().settings().model, model, patience);
    }
    static const Turn &lastTurn(const OpenDesk &desk)
    {
        const Conversation &conversation = desk.window->session().conversation();
        return *conversation.turn(conversation.leaf());
    }
    /// For the eye, when somebody wants to look.
    static void look(const OpenDesk &desk, const char *name)
    {
        const QString folder = qEnvironmentVariable("LOOK_FOLDER");
        if (folder.isEmpty())
            return;
        QTest::qWait(300);
        desk.window->grab().save(folder + u'/' + QLatin1StringView(name) + ".png"_L1);
    }
    static void send(const OpenDesk &desk) { QTest::keyClick(message(desk), Qt::Key_Return, Qt::ControlModifier); }
    static void paste(const OpenDesk &desk, QMimeData *data)
    {
        QApplication::clipboard()->setMimeData(data);
        message(desk)->setFocus();
        message(desk)->paste();
    }
    static void pastePicture(const OpenDesk &desk)
    {
        auto *data = new QMimeData;
        data->setImageData(someImage());
        paste(desk, data);
        QTRY_COMPARE_WITH_TIMEOUT(chips(desk).size(), 1, patience);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SandboxServer> m_sandbox;
};

void TestAttachments::init()
{
    failOnOurWarnings();
    m_folder = std::make_unique<QTemporaryDir>();
    m_sandbox = std::make_unique<SandboxServer>();
    QVERIFY(m_sandbox->listen());
}

void TestAttachments::opensItsMenuAtAClick()
{
    const auto desk = open();
    auto *const attach = desk->child<QToolButton>("attach");
    QTRY_VERIFY(attach->isVisible());
    QVERIFY(attach->isEnabled());
    // The menu keeps the click until it is closed.
    bool wasOpen = false;
    QTimer::singleShot(0, attach, [attach, &wasOpen] {
        wasOpen = attach->menu()->isVisible();
        attach->menu()->close();
    });
    QTest::mouseClick(attach, Qt::LeftButton);
    QVERIFY(wasOpen);
}

void TestAttachments::pastesAPictureAndSendsIt()
{
    const auto desk = open();
    setModel(*desk, u"sees"_s);
    pastePicture(*desk);
    QCOMPARE(chips(*desk).constFirst()->attachment().mediaType, QByteArray("image/png"));
    QTest::keyClicks(message(*desk), u"What is this?"_s);
    send(*desk);
    QTRY_VERIFY_WITH_TIMEOUT(!desk->window->session().isRunning() && lastTurn(*desk).message.role == Role::Assistant, patience);
    QVERIFY2(lastTurn(*desk).message.text.contains("1. image/png"_L1), qPrintable(lastTurn(*desk).message.text));
    QVERIFY(lastTurn(*desk).message.text.contains(u"64 × 48 pixels"_s));
    const Conversation &conversation = desk->window->session().conversation();
    const Message &question = conversation.turn(lastTurn(*desk).parent)->message;
    QCOMPARE(question.text, u"What is this?"_s);
    QCOMPARE(question.attachments.size(), 1);
    QCOMPARE(chips(*desk).size(), 0);
    // The conversation names it; what was said can be copied.
    auto *view = desk->window->findChild<ConversationView *>();
    view->selectAll();
    QVERIFY(view->selectedText().contains(question.attachments.constFirst().name));
}

void TestAttachments::dropsFilesAnywhereInTheChat()
{
    const auto desk = open();
    setModel(*desk, u"sees"_s);
    QMimeData data;
    data.setUrls({ QUrl::fromLocalFile(written(*m_folder, u"a.txt"_s, pngOf(someImage()))),
        QUrl::fromLocalFile(written(*m_folder, u"notes.txt"_s, "words in a file")) });
    drop(message(*desk)->viewport(), data);
    QTRY_COMPARE_WITH_TIMEOUT(chips(*desk).size(), 2, patience);
    // The bytes count, not the name.
    QCOMPARE(chips(*desk).at(0)->attachment().kind, AttachmentKind::Image);
    QCOMPARE(chips(*desk).at(1)->attachment().kind, AttachmentKind::TextFile);
    QCOMPARE(message(*desk)->toPlainText(), QString());
    send(*desk);
    QTRY_VERIFY_WITH_TIMEOUT(!desk->window->session().isRunning() && lastTurn(*desk).message.role == Role::Assistant, patience);
    QVERIFY(lastTurn(*desk).message.text.contains("image/png"_L1));
    QVERIFY(desk->window->session().exchange(lastTurn(*desk).id)->request.body.contains("words in a file"));

    drop(desk->window->findChild<ConversationView *>()->viewport(), data);
    QTRY_COMPARE_WITH_TIMEOUT(chips(*desk).size(), 2, patience);
}

void TestAttachments::removesByKeyAndByButton()
{
    const auto desk = open();
    QMimeData data;
    data.setUrls({ QUrl::fromLocalFile(written(*m_folder, u"a"_s, "one")), QUrl::fromLocalFile(written(*m_folder, u"b"_s, "two")),
        QUrl::fromLocalFile(written(*m_folder, u"c"_s, "three")) });
    drop(message(*desk)->viewport(), data);
    QTRY_COMPARE_WITH_TIMEOUT(chips(*desk).size(), 3, patience);
    chips(*desk).at(1)->setFocus();
    QTest::keyClick(chips(*desk).at(1), Qt::Key_Delete);
    QCOMPARE(chips(*desk).size(), 2);
    QCOMPARE(chips(*desk).at(1)->attachment().name, u"c"_s);
    QVERIFY(chips(*desk).at(1)->hasFocus());
    QTest::keyClick(chips(*desk).at(1), Qt::Key_Backspace);
    QCOMPARE(chips(*desk).size(), 1);
    chips(*desk).at(0)->findChild<QToolButton *>(u"removeAttachment"_s)->click();
    QCOMPARE(chips(*desk).size(), 0);
    QVERIFY(message(*desk)->hasFocus());
    QVERIFY(!desk->child<QPushButton>("send")->isEnabled());
}

void TestAttachments::refusesWhatIsNeitherSeenNorRead()
{
    const auto desk = open();
    QMimeData data;
    data.setUrls({ QUrl::fromLocalFile(written(*m_folder, u"program.bin"_s, QByteArray("\x7f" "ELF\0\1\2", 7))),
        QUrl::fromLocalFile(m_folder->path()), QUrl::fromLocalFile(written(*m_folder, u"good.txt"_s, "good")) });
    drop(message(*desk)->viewport(), data);
    QTRY_COMPARE_WITH_TIMEOUT(chips(*desk).size(), 1, patience);
    auto *refusal = desk->child<QLabel>("attachRefusal");
    QVERIFY(refusal->isVisible());
    QVERIFY(refusal->text().contains("program.bin"_L1));
    desk->child<QToolButton>("dismissRefusal")->click();
    QVERIFY(!refusal->isVisible());
}

void TestAttachments::attachesAnAddressThatWasWritten()
{
    const auto desk = open();
    setModel(*desk, u"sees"_s);
    auto *offer = desk->child<QToolButton>("importWritten");
    message(*desk)->setFocus();
    QTest::keyClicks(message(*desk), u"https://a.example/p.png"_s);
    QVERIFY(offer->isVisible());
    offer->click();
    QCOMPARE(chips(*desk).size(), 1);
    QCOMPARE(message(*desk)->toPlainText(), QString());
    QVERIFY(!offer->isVisible());
    desk->child<QAction>("attachAddress")->trigger();
    auto *address = desk->child<QLineEdit>("address");
    QVERIFY(address);
    QTest::keyClicks(address, u"mm_file://4711"_s);
    QTest::keyClick(address, Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(chips(*desk).size(), 2, patience);
    send(*desk);
    QTRY_VERIFY_WITH_TIMEOUT(!desk->window->session().isRunning() && lastTurn(*desk).message.role == Role::Assistant, patience);
    QVERIFY2(lastTurn(*desk).message.text.contains("1. at https://a.example/p.png"_L1), qPrintable(lastTurn(*desk).message.text));
    QVERIFY(lastTurn(*desk).message.text.contains("2. at mm_file://4711"_L1));
}

void TestAttachments::pastesWordsAsWords()
{
    const auto desk = open();
    // As a word processor gives them: with a picture of the text.
    auto *data = new QMimeData;
    data->setText(u"only words"_s);
    data->setImageData(someImage());
    paste(*desk, data);
    QCOMPARE(message(*desk)->toPlainText(), u"only words"_s);
    QTest::qWait(50);
    QCOMPARE(chips(*desk).size(), 0);
}

void TestAttachments::keepsADraftWithItsAttachments()
{
    {
        const auto desk = open();
        pastePicture(*desk);
        QTest::keyClicks(message(*desk), u"unsent"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!desk->store.list().isEmpty(), patience);
        desk->window->close();
    }
    const auto desk = open();
    QTRY_COMPARE_WITH_TIMEOUT(chips(*desk).size(), 1, patience);
    QCOMPARE(message(*desk)->toPlainText(), u"unsent"_s);
    QVERIFY(!QImage::fromData(chips(*desk).constFirst()->attachment().content.bytes()).isNull());
}

void TestAttachments::keepsAttachmentsOfAnEditedMessage()
{
    const auto desk = open();
    setModel(*desk, u"sees"_s);
    pastePicture(*desk);
    QTest::keyClicks(message(*desk), u"first"_s);
    send(*desk);
    QTRY_VERIFY_WITH_TIMEOUT(!desk->window->session().isRunning() && lastTurn(*desk).message.role == Role::Assistant, patience);
    const TurnId asked = lastTurn(*desk).parent;
    QTest::keyClicks(message(*desk), u"draft"_s);
    emit desk->window->findChild<ConversationView *>()->actionTriggered(asked, "edit");
    QCOMPARE(message(*desk)->toPlainText(), u"first"_s);
    QCOMPARE(chips(*desk).size(), 1);
    QTest::keyClicks(message(*desk), u" again"_s);
    send(*desk);
    QTRY_VERIFY_WITH_TIMEOUT(!desk->window->session().isRunning() && lastTurn(*desk).parent != asked, patience);
    const Message &edited = desk->window->session().conversation().turn(lastTurn(*desk).parent)->message;
    QCOMPARE(edited.text, u"first again"_s);
    QCOMPARE(edited.attachments.size(), 1);
    QCOMPARE(message(*desk)->toPlainText(), u"draft"_s);
    QCOMPARE(chips(*desk).size(), 0);
}

void TestAttachments::holdsBackWhatIsTooLarge()
{
    const auto desk = open();
    const QByteArray large = pngOf(someImage()) + QByteArray(10 * 1024 * 1024, 'x');
    QMimeData data;
    data.setUrls({ QUrl::fromLocalFile(written(*m_folder, u"large.png"_s, large)) });
    drop(message(*desk)->viewport(), data);
    QTRY_COMPARE_WITH_TIMEOUT(chips(*desk).size(), 1, patience);
    send(*desk);
    QTest::qWait(50);
    QVERIFY(desk->window->session().conversation().isEmpty());
    // Nothing is lost by having been held back.
    QCOMPARE(chips(*desk).size(), 1);
    QCOMPARE(desk->window->session().findings({ QString(), { chips(*desk).constFirst()->attachment() } }).constFirst().id,
        QByteArray("attachment-too-large"));
}

void TestAttachments::tellsHowLargeTheRequestBecomes()
{
    const auto desk = open();
    QMimeData data;
    data.setUrls({ QUrl::fromLocalFile(written(*m_folder, u"p.png"_s, pngOf(someImage()) + QByteArray(3 * 1024 * 1024, 'x'))) });
    drop(message(*desk)->viewport(), data);
    QTRY_COMPARE_WITH_TIMEOUT(chips(*desk).size(), 1, patience);
    auto *size = desk->child<QLabel>("bodySize");
    QTRY_VERIFY_WITH_TIMEOUT(size->isVisible() && size->text().contains("4.0 MB"_L1), patience);
    QVERIFY(size->text().contains("64 MB"_L1));
}

void TestAttachments::showsTheCommandOfALargeRequest()
{
    const auto desk = open();
    setModel(*desk, u"sees"_s);
    const QByteArray film = QByteArray("\0\0\0\x18" "ftypisom", 12) + QByteArray(20 * 1024 * 1024, 'x');
    QMimeData data;
    data.setUrls({ QUrl::fromLocalFile(written(*m_folder, u"film.mp4"_s, film)) });
    drop(message(*desk)->viewport(), data);
    QTRY_COMPARE_WITH_TIMEOUT(chips(*desk).size(), 1, patience);
    auto *command = desk->child<QPlainTextEdit>("curlCommand");
    QTRY_VERIFY_WITH_TIMEOUT(command->toPlainText().contains("data:video/mp4;base64,"_L1), patience);
    QVERIFY(command->toPlainText().size() < 100'000);
    // What is written meanwhile is in it, too.
    QTest::keyClicks(message(*desk), u"Tell me about this film"_s);
    QTRY_VERIFY_WITH_TIMEOUT(command->toPlainText().contains("Tell me about this film"_L1), patience);
    send(*desk);
    QTRY_VERIFY_WITH_TIMEOUT(!desk->window->session().isRunning() && !desk->window->session().conversation().isEmpty()
            && lastTurn(*desk).message.role == Role::Assistant,
        2 * patience);
    QVERIFY2(lastTurn(*desk).message.text.contains("video/mp4, 20971532 bytes"_L1), qPrintable(lastTurn(*desk).message.text));
}

void TestAttachments::takesBackWhatWasDoneToAttachments()
{
    const auto desk = open();
    QTest::keyClicks(message(*desk), u"before"_s);
    pastePicture(*desk);
    QTest::keyClick(message(*desk), Qt::Key_Home);
    QTest::keyClicks(message(*desk), u"well "_s);
    QCOMPARE(message(*desk)->toPlainText(), u"well before"_s);
    // The text that was written last goes first, then the picture, then the rest of the text.
    desk->action("undo")->trigger();
    QCOMPARE(message(*desk)->toPlainText(), u"before"_s);
    QCOMPARE(chips(*desk).size(), 1);
    desk->action("undo")->trigger();
    QCOMPARE(chips(*desk).size(), 0);
    QCOMPARE(message(*desk)->toPlainText(), u"before"_s);
    desk->action("redo")->trigger();
    QCOMPARE(chips(*desk).size(), 1);
    // By keys, from the chip itself: no turn of the conversation is touched.
    chips(*desk).constFirst()->setFocus();
    QTest::keyClick(chips(*desk).constFirst(), Qt::Key_Delete);
    QCOMPARE(chips(*desk).size(), 0);
    QTest::keyClick(message(*desk), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(chips(*desk).size(), 1);
    chips(*desk).constFirst()->setFocus();
    QTest::keyClick(chips(*desk).constFirst(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(chips(*desk).size(), 0);
}

void TestAttachments::dropsAnAddress()
{
    const auto desk = open();
    QMimeData data;
    data.setUrls({ QUrl(u"https://a.example/sunset.jpg"_s) });
    drop(desk->window->findChild<ConversationView *>()->viewport(), data);
    QTRY_COMPARE_WITH_TIMEOUT(chips(*desk).size(), 1, patience);
    QCOMPARE(chips(*desk).constFirst()->attachment().url, u"https://a.example/sunset.jpg"_s);
    QVERIFY(chips(*desk).constFirst()->attachment().content.isEmpty());
    // A page may show anything: its address is a text.
    QMimeData page;
    page.setUrls({ QUrl(u"https://a.example/"_s) });
    page.setText(u"https://a.example/"_s);
    drop(message(*desk)->viewport(), page);
    QCOMPARE(message(*desk)->toPlainText(), u"https://a.example/"_s);
    QCOMPARE(chips(*desk).size(), 1);
}

void TestAttachments::saysWhyALargeFileIsNotTaken()
{
    const auto desk = open();
    const QString film = written(*m_folder, u"film.mp4"_s, QByteArray("\0\0\0\x18" "ftypisom", 12));
    QVERIFY(QFile::resize(film, 70LL * 1024 * 1024));
    QMimeData data;
    data.setUrls({ QUrl::fromLocalFile(film), QUrl::fromLocalFile(m_folder->path()) });
    drop(message(*desk)->viewport(), data);
    auto *refusal = desk->child<QLabel>("attachRefusal");
    QTRY_VERIFY_WITH_TIMEOUT(refusal->isVisible(), patience);
    QVERIFY2(refusal->text().contains("70.0 MB"_L1) && refusal->text().contains("64 MB"_L1), qPrintable(refusal->text()));
    QVERIFY(refusal->text().contains("mm_file://"_L1));
    QVERIFY(refusal->text().contains("is a folder"_L1));
    QCOMPARE(chips(*desk).size(), 0);
    look(*desk, "refused");
    // It belongs to this message.
    QTest::keyClicks(message(*desk), u"Hello"_s);
    QVERIFY(refusal->isVisible());
    send(*desk);
    QTRY_VERIFY(!refusal->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(!desk->window->session().isRunning(), patience);
    drop(message(*desk)->viewport(), data);
    QTRY_VERIFY_WITH_TIMEOUT(refusal->isVisible(), patience);
    desk->child<QAction>("newChat")->trigger();
    QTRY_VERIFY(!refusal->isVisible());
}

void TestAttachments::saysWhenTheRequestIsNearlyFull()
{
    const auto desk = open();
    const QByteArray film = QByteArray("\0\0\0\x18" "ftypisom", 12) + QByteArray(45 * 1024 * 1024, 'x');
    QMimeData data;
    data.setUrls({ QUrl::fromLocalFile(written(*m_folder, u"film.mp4"_s, film)) });
    drop(message(*desk)->viewport(), data);
    auto *size = desk->child<QLabel>("bodySize");
    QTRY_VERIFY_WITH_TIMEOUT(size->text().contains("nearly full"_L1), patience);
    data.setUrls({ QUrl::fromLocalFile(written(*m_folder, u"other.png"_s, pngOf(someImage()) + QByteArray(5 * 1024 * 1024, 'x'))) });
    drop(message(*desk)->viewport(), data);
    QTRY_VERIFY_WITH_TIMEOUT(size->text().contains("Remove something"_L1), patience);
    look(*desk, "full");
}

void TestAttachments::showsWhatIsAttached()
{
    const auto desk = open();
    setModel(*desk, u"sees"_s);
    pastePicture(*desk);
    const auto preview = [&desk] {
        const auto all = desk->window->findChildren<QDialog *>(u"attachmentPreview"_s);
        return all.isEmpty() ? nullptr : all.constLast();
    };
    chips(*desk).constFirst()->setFocus();
    QTest::keyClick(chips(*desk).constFirst(), Qt::Key_Return);
    QVERIFY(preview());
    auto *picture = preview()->findChild<QLabel *>(u"previewedPicture"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!picture->pixmap(Qt::ReturnByValue).isNull(), patience);
    const auto labels = preview()->findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.cbegin(), labels.cend(), [](const QLabel *label) { return label->text().contains(u"64 × 48 pixels"_s); }));
    QCOMPARE(picture->accessibleName(), chips(*desk).constFirst()->attachment().name);
    if (const QString folder = qEnvironmentVariable("LOOK_FOLDER"); !folder.isEmpty())
        preview()->grab().save(folder + "/preview.png"_L1);
    QTest::keyClick(preview(), Qt::Key_Escape);
    QTRY_VERIFY_WITH_TIMEOUT(!preview(), patience);
    QTest::mouseClick(chips(*desk).constFirst(), Qt::LeftButton);
    QVERIFY(preview());
    preview()->close();
    QTRY_VERIFY_WITH_TIMEOUT(!preview(), patience);
    // And in the conversation.
    send(*desk);
    QTRY_VERIFY_WITH_TIMEOUT(!desk->window->session().isRunning() && lastTurn(*desk).message.role == Role::Assistant, patience);
    look(*desk, "transcript");
    emit desk->window->findChild<ConversationView *>()->actionTriggered(lastTurn(*desk).parent, "attachment-0");
    QVERIFY(preview());
    emit desk->window->findChild<ConversationView *>()->actionTriggered(lastTurn(*desk).parent, "attachment-7");
    QCOMPARE(desk->window->findChildren<QDialog *>(u"attachmentPreview"_s).size(), 1);
}

void TestAttachments::cutsNoneWhereTheyScroll()
{
    const auto desk = open();
    desk->window->resize(700, 700);
    for (int number = 1; number <= 6; ++number) {
        auto *data = new QMimeData;
        data->setImageData(someImage());
        paste(*desk, data);
        QTRY_COMPARE_WITH_TIMEOUT(chips(*desk).size(), number, patience);
    }
    for (const AttachmentChip *const chip : chips(*desk)) {
        const auto *area = chip->parentWidget()->parentWidget();
        QTRY_VERIFY(chip->height() <= area->height());
        QVERIFY(chip->height() >= chip->sizeHint().height());
    }
}

void TestAttachments::movesAttachmentsByKeys()
{
    const auto desk = open();
    QMimeData data;
    data.setUrls({ QUrl::fromLocalFile(written(*m_folder, u"a"_s, "one")), QUrl::fromLocalFile(written(*m_folder, u"b"_s, "two")) });
    drop(message(*desk)->viewport(), data);
    QTRY_COMPARE_WITH_TIMEOUT(chips(*desk).size(), 2, patience);
    const auto names = [&desk] {
        QStringList list;
        const QList<Attachment> attached = desk->child<Composer>("composer")->attachments();
        for (const Attachment &attachment : attached)
            list.append(attachment.name);
        return list;
    };
    AttachmentChip *const first = chips(*desk).constFirst();
    first->setFocus();
    QTest::keyClick(first, Qt::Key_Right, Qt::ControlModifier);
    QCOMPARE(names(), QStringList({ u"b"_s, u"a"_s }));
    QVERIFY(first->hasFocus());
    QTest::keyClick(first, Qt::Key_Right, Qt::ControlModifier);
    QCOMPARE(names(), QStringList({ u"b"_s, u"a"_s }));
    QTest::keyClick(first, Qt::Key_Left);
    QVERIFY(!first->hasFocus() && qobject_cast<AttachmentChip *>(QApplication::focusWidget()));
    desk->action("undo")->trigger();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(names(), QStringList({ u"a"_s, u"b"_s }));
}

void TestAttachments::sendsOptionsThatWereChosen()
{
    const auto desk = open();
    setModel(*desk, u"sees"_s);
    pastePicture(*desk);
    auto *options = chips(*desk).constFirst()->findChild<QToolButton *>(u"attachmentOptions"_s);
    emit options->menu()->aboutToShow();
    const QList<QAction *> actions = options->menu()->actions();
    for (QAction *const action : actions) {
        if (action->text().startsWith("Low"_L1) || action->text().contains("1,024"_L1) || action->text().contains("1024"_L1))
            action->trigger();
    }
    QCOMPARE(chips(*desk).constFirst()->attachment().detail, QByteArray("low"));
    QVERIFY(AttachmentChip::facts(chips(*desk).constFirst()->attachment()).contains(u" · low detail"_s));
    send(*desk);
    QTRY_VERIFY_WITH_TIMEOUT(!desk->window->session().isRunning() && lastTurn(*desk).message.role == Role::Assistant, patience);
    QVERIFY(desk->window->session().exchange(lastTurn(*desk).id)->request.body.contains(R"("detail":"low","max_long_side_pixel":1024)"));
}

void TestAttachments::tellsWhetherAPictureArrived_data()
{
    QTest::addColumn<QString>("model");
    QTest::addColumn<QString>("judgement");
    QTest::newRow("a model that sees") << u"sees"_s << u"Pictures arrive"_s;
    QTest::newRow("one that does not") << u"echo"_s << u"does not name"_s;
    QTest::newRow("no answer") << u"error-429"_s << u"no whole answer"_s;
}

void TestAttachments::tellsWhetherAPictureArrived()
{
    QFETCH(const QString, model);
    QFETCH(const QString, judgement);
    const auto desk = open();
    setModel(*desk, model);
    QString told;
    connect(desk->window->findChild<ReceiptProbe *>(), &ReceiptProbe::judged, this, [&told](const QString &sentence) { told = sentence; });
    desk->child<QAction>("probeReceipt")->trigger();
    auto *question = desk->child<QMessageBox>("receiptQuestion");
    QVERIFY(question);
    QVERIFY(question->informativeText().contains("one request"_L1));
    // Nothing leaves before somebody said so.
    QVERIFY(desk->window->session().conversation().isEmpty());
    question->findChild<QPushButton *>(u"sendProbe"_s)->click();
    QTRY_VERIFY2_WITH_TIMEOUT(told.contains(judgement), qPrintable(told), patience);
    QCOMPARE(desk->window->session().conversation().turn(1)->message.attachments.size(), 1);
    // News, not an offer.
    auto *const dismiss = desk->child<QPushButton>("dismissOffer");
    QTRY_VERIFY(dismiss->isVisible());
    QCOMPARE(dismiss->text(), u"Dismiss"_s);
    dismiss->click();
    QTRY_VERIFY(!dismiss->isVisible());
    // And news of this conversation, not of the next one.
    emit desk->window->findChild<ReceiptProbe *>()->judged(told);
    QTRY_VERIFY(dismiss->isVisible());
    desk->action("newChat")->trigger();
    QVERIFY(!dismiss->isVisible());
}

void TestAttachments::decodesHostilePicturesWithinBounds_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<bool>("isShown");
    const QByteArray png = pngOf(someImage());
    QTest::newRow("small") << png << QByteArray("image/png") << true;
    QTest::newRow("large") << pngOf(someImage(3000, 2000)) << QByteArray("image/png") << true;
    QTest::newRow("wide beyond measure") << hugePng(0x7fffffff) << QByteArray("image/png") << false;
    QTest::newRow("a hundred thousand pixels wide") << hugePng(100'000) << QByteArray("image/png") << false;
    QTest::newRow("no pixels") << hugePng(0) << QByteArray("image/png") << false;
    QTest::newRow("ends in its head") << png.first(20) << QByteArray("image/png") << false;
    QTest::newRow("nothing") << QByteArray() << QByteArray("image/png") << false;
    QTest::newRow("of another type") << png << QByteArray("image/jpeg") << false;
    QTest::newRow("a drawing that names files")
        << QByteArray(R"(<svg xmlns="http://www.w3.org/2000/svg"><image href="/etc/hostname"/></svg>)") << QByteArray("image/svg+xml") << false;
}

void TestAttachments::decodesHostilePicturesWithinBounds()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QByteArray, type);
    const QImage image = Thumbnails::decoded(bytes, type);
    QTEST(!image.isNull(), "isShown");
    QVERIFY(image.width() <= Thumbnails::side && image.height() <= Thumbnails::side);
    // Cut at every byte it neither crashes nor takes long.
    for (qsizetype size = 0; size < qMin<qsizetype>(bytes.size(), 200); ++size)
        QVERIFY(Thumbnails::decoded(bytes.first(size), type).width() <= Thumbnails::side);
}

void TestAttachments::readsRegularFilesOnly()
{
    using Trouble = AttachmentTrouble;
    QCOMPARE(readAttachment(m_folder->path()).trouble, Trouble::Folder);
    QCOMPARE(readAttachment(m_folder->filePath(u"absent"_s)).trouble, Trouble::NoFile);
    QCOMPARE(readAttachment(written(*m_folder, u"empty"_s, {})).trouble, Trouble::OtherKind);
    QCOMPARE(readAttachment(written(*m_folder, u"text"_s, "words")).trouble, Trouble::None);
    QCOMPARE(readAttachment(written(*m_folder, u"long"_s, QByteArray(4 * 1024 * 1024 + 1, 'x'))).trouble, Trouble::TextTooLarge);
#if defined(Q_OS_UNIX)
    QCOMPARE(readAttachment(u"/dev/zero"_s).trouble, Trouble::NoFile);
#endif
}

QTEST_MAIN(TestAttachments)
#include "tst_attachments.moc"
