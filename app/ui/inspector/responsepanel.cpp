#include "ui/inspector/responsepanel.h"

#include "ui/elidedlabel.h"
#include "ui/icons.h"
#include "ui/inspector/inspectorsubject.h"
#include "ui/inspector/rawview.h"

#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSaveFile>
#include <QStringDecoder>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype mostShownBytes = 1'000'000;
constexpr int refreshEveryMs = 120;

QByteArray headText(const Exchange &exchange)
{
    QByteArray text;
    if (exchange.head.status != 0) {
        text += "HTTP " + QByteArray::number(exchange.head.status) + ' ' + exchange.head.reason + '\n';
        for (const auto &header : exchange.head.headers)
            text += header.name + ": " + header.value + '\n';
        text += '\n';
    }
    return text;
}
}

ResponsePanel::ResponsePanel(InspectorSubject &subject, QWidget *parent)
    : InspectorPanel(parent)
    , m_subject(subject)
    , m_view(new RawView(this))
    , m_tools(new QWidget(this))
    , m_caption(new ElidedLabel(m_tools))
    , m_all(new QPushButton(m_tools))
    , m_wrap(new QToolButton(m_tools))
    , m_save(new QPushButton(m_tools))
    , m_refresh(new QTimer(this))
{
    m_view->setObjectName("rawResponse"_L1);
    m_wrap->setObjectName("wrapResponse"_L1);
    m_wrap->setIcon(Icons::icon(u"wrap-text"_s));
    m_wrap->setCheckable(true);
    m_wrap->setChecked(true);
    m_wrap->setAutoRaise(true);
    m_save->setObjectName("saveResponse"_L1);
    m_save->setIcon(Icons::icon(u"save"_s));
    m_save->setIconSize({ 14, 14 });
    m_all->setFlat(true);
    m_caption->setForegroundRole(QPalette::PlaceholderText);
    m_caption->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    for (auto *button : { m_all, m_save })
        button->setAutoDefault(false);

    auto *row = new QHBoxLayout(m_tools);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addWidget(m_caption, 1);
    row->addWidget(m_all);
    row->addWidget(m_wrap);
    row->addWidget(m_save);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_view);

    m_refresh->setSingleShot(true);
    m_refresh->setInterval(refreshEveryMs);
    connect(m_refresh, &QTimer::timeout, this, &ResponsePanel::refresh);
    connect(m_wrap, &QToolButton::toggled, m_view, &RawView::setWrapping);
    connect(m_save, &QPushButton::clicked, this, &ResponsePanel::save);
    connect(m_all, &QPushButton::clicked, this, [this] {
        m_showAll = true;
        refresh();
    });
    connect(&m_subject, &InspectorSubject::grown, this, &ResponsePanel::queueRefresh);
    connect(&m_subject, &InspectorSubject::exchangeChanged, this, &ResponsePanel::showOther);
    retranslate();
    refresh();
}

QWidget *ResponsePanel::tools()
{
    return m_tools;
}

void ResponsePanel::showOther()
{
    m_showAll = false;
    m_view->clearText();
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
    m_view->setAccessibleName(tr("Raw response"));
    m_view->setPlaceholderText(tr("The answer's status, headers and body appear here exactly as they arrive."));
    m_wrap->setAccessibleName(tr("Wrap long lines"));
    m_wrap->setToolTip(tr("Wrap long lines"));
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
    if (!exchange || (exchange->head.status == 0 && exchange->body.isEmpty())) {
        m_all->hide();
        m_view->clearText();
        m_caption->setText(exchange && !m_subject.isRunning() ? tr("no response arrived") : QString());
        return;
    }
    const bool cut = !m_showAll && exchange->body.size() > mostShownBytes;
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString head = decoder(headText(*exchange));
    const QString body = decoder(QByteArrayView(exchange->body).first(cut ? mostShownBytes : exchange->body.size()));
    m_view->showText(RawView::visible(head + body));
    m_all->setVisible(cut);
    const auto size = locale().formattedDataSize(exchange->body.size());
    //: %1 and %2 are sizes such as "1 MB"
    m_caption->setText(cut ? tr("first %1 of %2").arg(locale().formattedDataSize(mostShownBytes), size)
                           //: %1 is a size such as "3.2 KiB", %n how many pieces it came in
                           : tr("%1 in %n piece(s)", nullptr, int(exchange->chunks.size())).arg(size));
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
