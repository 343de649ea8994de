#include "ui/inspector/responsepanel.h"

#include "ui/elidedlabel.h"
#include "ui/icons.h"
#include "ui/inspector/bodypages.h"
#include "ui/inspector/inspectorsubject.h"
#include "ui/inspector/jsontree.h"
#include "ui/inspector/rawview.h"
#include "ui/inspector/wireheaders.h"
#include "words/headers.h"
#include "words/words.h"

#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSaveFile>
#include <QTimer>
#include <QVBoxLayout>

#include <limits>

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype mostShownBytes = 1'000'000;
constexpr int refreshEveryMs = 120;
const QString responseViewKey = u"responseView"_s;

QByteArray statusLine(const HttpHead &head)
{
    return "HTTP " + QByteArray::number(head.status) + ' ' + head.reason;
}

QByteArray headText(const Exchange &exchange)
{
    QByteArray text;
    if (exchange.head.status != 0) {
        text += statusLine(exchange.head) + '\n';
        for (const auto &header : exchange.head.headers)
            text += header.name + ": " + header.value + '\n';
        text += '\n';
    }
    return text;
}

QList<WireHeader> receivedHeaders(const Exchange &exchange)
{
    const QDateTime at = exchange.startedAt.addMSecs(qint64(exchange.line.head.value_or(0)));
    QList<WireHeader> headers;
    for (const HttpHeader &header : exchange.head.headers)
        headers.append({ .name = QString::fromUtf8(header.name),
            .value = QString::fromUtf8(header.value),
            .meaning = Words::headerMeaning(exchange.head, header, at) });
    return headers;
}

bool isRedirect(const HttpHead &head)
{
    return head.status >= 300 && head.status < 400;
}
}

ResponsePanel::ResponsePanel(InspectorSubject &subject, QWidget *parent)
    : InspectorPanel(parent)
    , m_subject(subject)
    , m_notice(new QLabel(this))
    , m_status(new ElidedLabel(this))
    , m_pages(new BodyPages(this))
    , m_tools(new QWidget(this))
    , m_caption(new ElidedLabel(this))
    , m_all(new QPushButton(m_tools))
    , m_save(new QPushButton(m_tools))
    , m_refresh(new QTimer(this))
{
    m_pages->raw().setObjectName("rawResponse"_L1);
    m_notice->setObjectName("responseNotice"_L1);
    m_notice->setTextFormat(Qt::PlainText);
    m_notice->setWordWrap(true);
    m_notice->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_notice->setContentsMargins(5, 0, 0, 0);
    m_notice->hide();
    m_status->setObjectName("responseStatus"_L1);
    m_status->setTextFormat(Qt::PlainText);
    m_save->setObjectName("saveResponse"_L1);
    m_save->setIcon(Icons::icon(u"save"_s));
    m_save->setIconSize({ 14, 14 });
    m_all->setFlat(true);
    m_all->setObjectName("showAllOfResponse"_L1);
    m_caption->setForegroundRole(QPalette::PlaceholderText);
    m_caption->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_caption->setObjectName("responseCaption"_L1);
    for (auto *button : { m_all, m_save })
        button->setAutoDefault(false);

    auto *row = new QHBoxLayout(m_tools);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addStretch();
    row->addWidget(m_all);
    row->addWidget(m_pages->switcher());
    row->addWidget(m_save);

    auto *top = new QHBoxLayout;
    top->setContentsMargins(5, 0, 0, 0);
    top->addWidget(m_status, 1);
    top->addWidget(m_caption, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(top);
    layout->addWidget(m_notice);
    layout->addWidget(m_pages, 1);

    m_refresh->setSingleShot(true);
    m_refresh->setInterval(refreshEveryMs);
    connect(m_refresh, &QTimer::timeout, this, &ResponsePanel::refresh);
    connect(m_save, &QPushButton::clicked, this, &ResponsePanel::save);
    connect(m_all, &QPushButton::clicked, this, [this] {
        m_showAll = true;
        refresh();
    });
    connect(m_pages, &BodyPages::viewChosen, this, [this] {
        refresh();
        emit chosen(responseViewKey, int(m_pages->view()));
    });
    connect(m_pages, &BodyPages::noted, this, &ResponsePanel::noted);
    connect(&m_subject, &InspectorSubject::grown, this, &ResponsePanel::queueRefresh);
    connect(&m_subject, &InspectorSubject::exchangeChanged, this, &ResponsePanel::showOther);
    retranslate();
}

QWidget *ResponsePanel::tools()
{
    return m_tools;
}

void ResponsePanel::restore(const QVariantHash &choices)
{
    if (choices.contains(responseViewKey))
        m_pages->setView(BodyPages::View(qBound(int(BodyPages::Raw), choices.value(responseViewKey).toInt(), int(BodyPages::Json))));
}

void ResponsePanel::showOther()
{
    m_showAll = false;
    m_pages->raw().clearText();
    if (isVisible())
        refresh();
}

void ResponsePanel::changeEvent(QEvent *event)
{
    InspectorPanel::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        refresh();
    }
}

void ResponsePanel::showEvent(QShowEvent *event)
{
    InspectorPanel::showEvent(event);
    refresh();
}

void ResponsePanel::retranslate()
{
    m_pages->raw().setAccessibleName(tr("Raw response"));
    m_pages->raw().setPlaceholderText(tr("The answer's status, headers and body appear here exactly as they arrive."));
    m_all->setText(tr("Show all"));
    m_save->setText(tr("Save…"));
    m_save->setToolTip(tr("Save status, headers and body to a file"));
}

void ResponsePanel::queueRefresh()
{
    if (isVisible() && !m_refresh->isActive())
        m_refresh->start();
}

void ResponsePanel::refresh()
{
    const auto *exchange = m_subject.exchange();
    m_save->setEnabled(exchange && exchange->head.status != 0);
    m_pages->switcher()->setEnabled(exchange);
    m_all->hide();
    if (!exchange || (exchange->head.status == 0 && exchange->body.isEmpty())) {
        m_notice->hide();
        m_status->clear();
        m_pages->showRaw({}, {}, 0);
        m_caption->setText(exchange && !m_subject.isRunning() ? tr("no response arrived") : QString());
        return;
    }
    const bool cut = !m_showAll && m_pages->view() == BodyPages::Raw && exchange->body.size() > mostShownBytes;
    m_all->setVisible(cut);
    const auto size = locale().formattedDataSize(exchange->body.size());
    //: %1 and %2 are sizes such as "1 MB"
    m_caption->setText(cut ? tr("first %1 of %2").arg(locale().formattedDataSize(mostShownBytes), size)
                           //: %1 is a size such as "3.2 KiB", %n how many pieces it came in
                           : tr("%1 in %n piece(s)", nullptr, int(exchange->chunks.size())).arg(size));
    const auto notice = isRedirect(exchange->head)
        ? Words::failureSentence({ .kind = FailureKind::Redirected,
              .httpStatus = exchange->head.status,
              .subject = RawView::visible(QString::fromUtf8(exchange->head.header("Location"))) })
        : QString();
    m_notice->setText(notice);
    m_notice->setVisible(!notice.isEmpty());
    m_status->setText(RawView::visible(QString::fromUtf8(statusLine(exchange->head))));
    showView(*exchange);
}

void ResponsePanel::showView(const Exchange &exchange)
{
    switch (m_pages->view()) {
    case BodyPages::Raw:
        m_pages->showRaw(headText(exchange), exchange.body, m_showAll ? std::numeric_limits<qsizetype>::max() : mostShownBytes);
        return;
    case BodyPages::Headers:
        m_pages->headers().setHeaders(receivedHeaders(exchange));
        m_pages->setView(BodyPages::Headers);
        return;
    case BodyPages::Json:
        if (const QString why = whyNoTree(exchange); !why.isEmpty())
            m_pages->showNothing(why);
        else
            m_pages->showJson(exchange.body);
        return;
    }
}

QString ResponsePanel::whyNoTree(const Exchange &exchange) const
{
    if (exchange.head.header("Content-Type").trimmed().toLower().startsWith("text/event-stream"))
        return tr("The answer is a stream of events, not one JSON text: Raw shows all of it, Events each by itself.");
    // A body that grows would be read from its beginning with every piece.
    if (m_subject.isRunning())
        return tr("The tree appears when the answer is complete.");
    return BodyPages::whyNoTree(exchange.body);
}

void ResponsePanel::save()
{
    auto *dialog = new QFileDialog(this, tr("Save the response"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(u"response.txt"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        const auto *exchange = m_subject.exchange();
        if (!exchange)
            return;
        QSaveFile file(path);
        bool written = file.open(QIODevice::WriteOnly);
        const QByteArray bytes = headText(*exchange) + exchange->body;
        written = written && file.write(bytes) == bytes.size();
        if (!written || !file.commit())
            //: %1 is a file name, %2 the system's reason
            emit noted(tr("“%1” could not be written: %2").arg(path, file.errorString()));
    });
    dialog->open();
}
