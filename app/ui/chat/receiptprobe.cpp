#include "ui/chat/receiptprobe.h"

#include "core/receipt.h"
#include "engine/chatsession.h"

#include <QAction>
#include <QBuffer>
#include <QEvent>
#include <QMessageBox>
#include <QPainter>
#include <QPushButton>
#include <QRandomGenerator>
#include <QWidget>

#include <utility>

using namespace Qt::StringLiterals;

ReceiptProbe::ReceiptProbe(ChatSession &session, QWidget *parent)
    : QObject(parent)
    , m_session(session)
    , m_action(new QAction(this))
{
    m_action->setObjectName("probeReceipt"_L1);
    parent->installEventFilter(this);
    connect(m_action, &QAction::triggered, this, &ReceiptProbe::ask);
    connect(&session, &ChatSession::exchangeFinished, this, &ReceiptProbe::judge);
    // What is answered in another conversation is no answer to the question.
    connect(&session, &ChatSession::conversationReset, this, [this] { m_word.clear(); });
    retranslate();
}

QImage ReceiptProbe::picture(const QString &word)
{
    QImage image(480, 160, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    // Something to see beside the word, as in a picture that a person would send.
    painter.setPen(QPen(QColor(40, 110, 200), 6));
    painter.drawRoundedRect(QRectF(image.rect()).adjusted(10, 10, -10, -10), 18, 18);
    QFont font;
    font.setPixelSize(64);
    font.setBold(true);
    font.setLetterSpacing(QFont::AbsoluteSpacing, 4);
    painter.setFont(font);
    painter.setPen(Qt::black);
    painter.drawText(image.rect(), Qt::AlignCenter, word);
    painter.end();
    // For the sandbox, which looks at no pixels; other servers decode the pixels alone.
    image.setText(u"Description"_s, word);
    return image;
}

bool ReceiptProbe::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    return QObject::eventFilter(watched, event);
}

void ReceiptProbe::ask()
{
    if (m_session.isRunning())
        return;
    auto *question = new QMessageBox(qobject_cast<QWidget *>(parent()));
    question->setObjectName("receiptQuestion"_L1);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setIcon(QMessageBox::Question);
    question->setWindowTitle(tr("Do pictures arrive?"));
    question->setTextFormat(Qt::PlainText);
    //: %1 is a model id, %2 the name of a route
    question->setText(tr("Send %1 over %2 a small picture with a random word in it, and ask for the word?")
                          .arg(m_session.settings().model, m_session.route().name));
    question->setInformativeText(tr("It is one request in a new conversation, billed as any other: up to about 3,000 input tokens for the "
                                    "picture, and a few for the answer. A server that drops pictures in silence cannot know the word."));
    auto *send = question->addButton(tr("Send it"), QMessageBox::AcceptRole);
    send->setObjectName("sendProbe"_L1);
    question->addButton(QMessageBox::Cancel);
    connect(send, &QPushButton::clicked, this, &ReceiptProbe::send);
    question->open();
}

void ReceiptProbe::send()
{
    if (m_session.isRunning())
        return;
    const QString word = Receipt::word(QRandomGenerator::global()->generate());
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (!buffer.open(QIODevice::WriteOnly) || !picture(word).save(&buffer, "PNG"))
        return;
    // In English, as the names of models are: the answer is looked through for the word alone.
    emit wanted({ u"Which word stands in the picture? Answer with that word only. If there is no picture, say so."_s,
        { *attachmentOf(u"word.png"_s, bytes) } });
    m_word = m_session.isRunning() ? word : QString();
}

void ReceiptProbe::judge()
{
    const QString word = std::exchange(m_word, {});
    const Turn *const answer = m_session.conversation().turn(m_session.conversation().leaf());
    if (word.isEmpty() || !answer || answer->message.role != Role::Assistant)
        return;
    const QString model = answer->settings.model;
    if (answer->state != TurnState::Complete)
        emit judged(tr("The request with the picture got no whole answer: nothing is known of whether pictures arrive."));
    else if (Receipt::isNamed(answer->message.text, word))
        //: %1 is a word of no language, %2 a model id
        emit judged(tr("Pictures arrive: the answer names the word in it, “%1”, which %2 could not have guessed.").arg(word, model));
    else
        //: %1 is a word of no language, %2 a model id
        emit judged(tr("The answer does not name the word in the picture, “%1”. The picture was dropped on its way, or %2 cannot see.").arg(word, model));
}

void ReceiptProbe::retranslate()
{
    m_action->setText(tr("&Do pictures arrive?…"));
}
