#include "ui/inspector/eventdetail.h"

#include "core/jsontext.h"
#include "ui/elidedlabel.h"
#include "ui/forms/notice.h"
#include "ui/inspector/eventmodel.h"
#include "ui/inspector/eventwords.h"
#include "ui/inspector/inspectorsubject.h"
#include "ui/inspector/rawview.h"
#include "words/words.h"

#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype mostEventText = 256 * 1024;
constexpr qsizetype mostHexBytes = 32 * 1024;
constexpr int bytesInLine = 16;
constexpr int bytesInShortLine = 8;
/// Of a line of sixteen: offset, bytes, text.
constexpr int charactersInLine = 7 + 2 + bytesInLine * 3 + 1 + 1 + bytesInLine;

QString hexLine(QByteArrayView bytes, qsizetype offset, int perLine)
{
    QString hex;
    QString text;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const auto byte = static_cast<uchar>(bytes[i]);
        hex += u"%1 "_s.arg(byte, 2, 16, '0'_L1);
        if (i == perLine / 2 - 1)
            hex += u' ';
        text += byte >= 0x20 && byte < 0x7f ? QChar(char16_t(byte)) : QChar(u'·');
    }
    return u"%1  %2 %3\n"_s.arg(u"%1"_s.arg(offset, 7, 16, '0'_L1), hex.leftJustified(perLine * 3 + 1), text);
}

/// The first of \a chunks that ends after \a offset.
qsizetype chunkAt(const QList<Chunk> &chunks, qsizetype offset)
{
    const auto found = std::upper_bound(chunks.cbegin(), chunks.cend(), offset,
        [](qsizetype at, const Chunk &chunk) { return at < chunk.offset + chunk.size; });
    return found - chunks.cbegin();
}

QString cutText(const QByteArray &bytes)
{
    const bool isCut = bytes.size() > mostEventText;
    return RawView::visible(QString::fromUtf8(isCut ? bytes.first(mostEventText) : bytes)) + (isCut ? u"\n…"_s : QString());
}
}

EventDetail::EventDetail(const InspectorSubject &subject, const EventModel &model, QWidget *parent)
    : QWidget(parent)
    , m_subject(subject)
    , m_model(model)
    , m_heading(new ElidedLabel(this))
    , m_forms(new QButtonGroup(this))
    , m_formatted(new QToolButton(this))
    , m_raw(new QToolButton(this))
    , m_bytes(new QToolButton(this))
    , m_remarks(new Notice(this))
    , m_view(new RawView(this))
{
    m_heading->setForegroundRole(QPalette::PlaceholderText);
    m_heading->setObjectName("eventHeading"_L1);
    m_remarks->setObjectName("eventRemarks"_L1);
    m_remarks->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_view->setObjectName("eventData"_L1);
    m_view->setWrapping(true);
    m_formatted->setObjectName("eventFormatted"_L1);
    m_raw->setObjectName("eventRaw"_L1);
    m_bytes->setObjectName("eventBytes"_L1);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    row->addWidget(m_heading, 1);
    for (auto *const button : { m_formatted, m_raw, m_bytes }) {
        button->setCheckable(true);
        button->setAutoRaise(true);
        m_forms->addButton(button, int(m_forms->buttons().size()));
        row->addWidget(button);
    }
    m_formatted->setChecked(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(3);
    layout->addLayout(row);
    layout->addWidget(m_remarks);
    layout->addWidget(m_view, 1);
    connect(m_forms, &QButtonGroup::idClicked, this, [this](int id) {
        setForm(Form(id));
        emit formChosen(m_form);
    });
    retranslate();
}

void EventDetail::setForm(Form form)
{
    m_form = form;
    m_forms->button(int(form))->setChecked(true);
    m_view->setWrapping(form != Form::Bytes);
    refresh();
}

void EventDetail::showRow(int event)
{
    const bool isOther = event != m_event;
    m_event = event < m_model.total() ? event : -1;
    const auto *const exchange = m_subject.exchange();
    if (m_event < 0 || !exchange) {
        m_heading->setText({});
        m_remarks->clearRemark();
        m_view->clearText();
        return;
    }
    const auto &row = m_model.event(m_event);
    const QLocale locale;
    const auto heading = exchange->chunks.isEmpty()
        //: %1 is a number of bytes, %2 and %3 are byte numbers
        ? tr("%1 bytes, %2 to %3 of the body")
              .arg(locale.toString(row.size), locale.toString(row.begin), locale.toString(row.begin + row.size - 1))
        //: %1 is a number of bytes, %2 and %3 are byte numbers, %4 is the number of the piece that completed it
        : tr("%1 bytes, %2 to %3 of the body, piece %4")
              .arg(locale.toString(row.size), locale.toString(row.begin), locale.toString(row.begin + row.size - 1),
                  locale.toString(chunkAt(exchange->chunks, row.begin + row.size - 1) + 1));
    m_heading->setText(heading);
    m_heading->setToolTip(plainToolTip(EventWords::sentence(m_model, m_event) + u'\n' + heading));
    m_remarks->say(m_model.marksOf(m_event) != 0 ? Notice::Weight::Caution : Notice::Weight::Quiet,
        EventWords::remarks(m_model, m_event, exchange->protocol));
    if (isOther)
        m_view->clearText();
    m_shownPerLine = fittingBytes();
    m_view->showText(text());
}

int EventDetail::fittingBytes() const
{
    const int width = m_view->viewport()->width() - 2 * int(m_view->document()->documentMargin());
    return m_view->fontMetrics().horizontalAdvance(u'0') * charactersInLine <= width ? bytesInLine : bytesInShortLine;
}

void EventDetail::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (m_form == Form::Bytes && fittingBytes() != m_shownPerLine)
        refresh();
}

QString EventDetail::text() const
{
    const auto *const exchange = m_subject.exchange();
    const auto &row = m_model.event(m_event);
    if (row.begin + row.size > exchange->body.size())
        return {};
    switch (m_form) {
    case Form::Formatted: {
        if (row.size > 4 * mostEventText)
            return cutText(exchange->body.sliced(row.begin, mostEventText + 1));
        const auto parts = m_model.partsOf(m_event);
        const bool hasData = row.kind == EventRow::Kind::Data || row.kind == EventRow::Kind::Whole || row.kind == EventRow::Kind::Done;
        return cutText(hasData ? Json::indented(parts.data) : m_model.bytesOf(m_event).trimmed());
    }
    case Form::Raw:
        return cutText(exchange->body.sliced(row.begin, std::min(row.size, mostEventText + 1)));
    case Form::Bytes: {
        const auto shown = std::min(row.size, mostHexBytes);
        auto text = byteText(QByteArrayView(exchange->body).sliced(row.begin, shown), row.begin, exchange->chunks, fittingBytes());
        if (shown < row.size)
            text += u"…\n"_s;
        return text;
    }
    }
    return {};
}

QString EventDetail::byteText(QByteArrayView bytes, qsizetype offset, const QList<Chunk> &chunks, int perLine)
{
    const QLocale locale;
    QString text;
    auto chunk = chunkAt(chunks, offset);
    qsizetype at = 0;
    while (at < bytes.size()) {
        qsizetype end = std::min(at + perLine, bytes.size());
        while (chunk < chunks.size() && chunks.at(chunk).size == 0)
            ++chunk;
        if (chunk < chunks.size()) {
            const auto &piece = chunks.at(chunk);
            if (at == 0 || offset + at == piece.offset)
                //: A line between bytes. %1 is a number, %2 a duration since the request was sent
                text += (offset + at == piece.offset ? tr("── piece %1, came after %2")
                                                     //: The same, where the piece began before
                                                     : tr("── in piece %1, came after %2"))
                            .arg(locale.toString(chunk + 1), Words::duration(double(piece.atNs) / 1e6))
                    + u'\n';
            const auto pieceEnd = piece.offset + piece.size - offset;
            if (pieceEnd <= end) {
                end = pieceEnd;
                ++chunk;
            }
        }
        text += hexLine(bytes.sliced(at, end - at), offset + at, perLine);
        at = end;
    }
    return text;
}

void EventDetail::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        refresh();
    }
}

void EventDetail::retranslate()
{
    m_formatted->setText(tr("Formatted"));
    m_formatted->setToolTip(tr("The data of the event, indented if it is JSON"));
    m_raw->setText(tr("Raw"));
    m_raw->setToolTip(tr("The event exactly as it came, with all its lines"));
    m_bytes->setText(tr("Bytes"));
    m_bytes->setToolTip(tr("Byte by byte, with the borders of the pieces the network delivered"));
    m_view->setAccessibleName(tr("Event"));
    m_view->setPlaceholderText(tr("Choose an event to see what it holds."));
}
