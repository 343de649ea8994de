#include "ui/inspector/bodypages.h"

#include "ui/icons.h"
#include "ui/inspector/jsontree.h"
#include "ui/inspector/rawview.h"
#include "ui/inspector/wireheaders.h"

#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollBar>
#include <QStackedLayout>
#include <QStringDecoder>
#include <QTextBlock>
#include <QToolButton>

#include <utility>

using namespace Qt::StringLiterals;

BodyPages::BodyPages(QWidget *parent)
    : QWidget(parent)
    , m_raw(new RawView(this))
    , m_headers(new WireHeaders(this))
    , m_json(new JsonTree(this))
    , m_nothing(new QLabel(this))
    , m_pages(new QStackedLayout(this))
    , m_switcher(new QWidget(this))
    , m_choices(new QButtonGroup(this))
    , m_wrap(new QToolButton(m_switcher))
{
    m_nothing->setTextFormat(Qt::PlainText);
    m_nothing->setWordWrap(true);
    m_nothing->setForegroundRole(QPalette::PlaceholderText);
    m_nothing->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_nothing->setMargin(8);
    m_nothing->setObjectName("nothingToShow"_L1);
    for (QWidget *page : std::initializer_list<QWidget *> { m_raw, m_headers, m_json, m_nothing })
        m_pages->addWidget(page);

    auto *row = new QHBoxLayout(m_switcher);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    for (const View view : { Raw, Headers, Json }) {
        auto *button = new QToolButton(m_switcher);
        button->setCheckable(true);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
        m_choices->addButton(button, view);
        row->addWidget(button);
    }
    m_choices->button(Raw)->setObjectName("viewRaw"_L1);
    m_choices->button(Headers)->setObjectName("viewHeaders"_L1);
    m_choices->button(Json)->setObjectName("viewJson"_L1);
    m_choices->button(Raw)->setChecked(true);
    m_wrap->setIcon(Icons::icon(u"wrap-text"_s));
    m_wrap->setCheckable(true);
    m_wrap->setChecked(true);
    m_wrap->setAutoRaise(true);
    row->addWidget(m_wrap);

    connect(m_choices, &QButtonGroup::idClicked, this, [this](int id) {
        setView(View(id));
        emit viewChosen();
    });
    connect(m_wrap, &QToolButton::toggled, m_raw, &RawView::setWrapping);
    connect(m_json, &JsonTree::rawWanted, this, &BodyPages::showText);
    connect(m_json, &JsonTree::copied, this, [this] { emit noted(tr("Copied")); });
    connect(m_headers, &WireHeaders::copied, this, [this] { emit noted(tr("Copied")); });
    retranslate();
}

void BodyPages::setView(View view)
{
    m_view = view;
    m_choices->button(view)->setChecked(true);
    m_wrap->setVisible(view == Raw);
    m_pages->setCurrentIndex(view);
}

void BodyPages::showRaw(const QByteArray &head, const QByteArray &body, qsizetype most)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString headText = decoder(head);
    const QString bodyText = decoder(QByteArrayView(body).first(qMin(most, body.size())));
    const QString text = RawView::visible(headText + bodyText);
    m_pages->setCurrentIndex(Raw);
    m_raw->showText(text);
    const qsizetype wanted = std::exchange(m_textAt, -1);
    if (wanted < 0)
        return;
    const QString before = QString::fromUtf8(head) + QString::fromUtf8(QByteArrayView(body).first(qMin(wanted, body.size())));
    QTextCursor cursor(m_raw->document());
    cursor.setPosition(int(qMin(RawView::visible(before).size(), text.size())));
    m_raw->setTextCursor(cursor);
    m_raw->centerCursor();
    m_raw->setFocus(Qt::OtherFocusReason);
}

void BodyPages::showJson(const QByteArray &body)
{
    m_pages->setCurrentIndex(Json);
    m_json->setJson(body);
}

void BodyPages::showNothing(const QString &sentence)
{
    m_nothing->setText(sentence);
    m_pages->setCurrentWidget(m_nothing);
}

QString BodyPages::whyNoTree(const QByteArray &body)
{
    qsizetype at = body.startsWith("\xef\xbb\xbf") ? 3 : 0;
    while (at < body.size() && QByteArrayView(" \t\r\n").contains(body.at(at)))
        ++at;
    if (at == body.size())
        return tr("There is no body.");
    return QByteArrayView("{[\"-0123456789tfn").contains(body.at(at)) ? QString() : tr("The body is not JSON. Raw shows it as it is.");
}

void BodyPages::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void BodyPages::retranslate()
{
    //: the text as it was sent or received
    m_choices->button(Raw)->setText(tr("Raw"));
    m_choices->button(Headers)->setText(tr("Headers"));
    m_choices->button(Json)->setText(tr("JSON"));
    m_choices->button(Raw)->setToolTip(tr("Everything as text, byte for byte"));
    m_choices->button(Headers)->setToolTip(tr("The headers and what they mean"));
    m_choices->button(Json)->setToolTip(tr("The body as a tree"));
    m_wrap->setAccessibleName(tr("Wrap long lines"));
    m_wrap->setToolTip(tr("Wrap long lines"));
    m_headers->setAccessibleName(tr("Headers"));
    m_nothing->setAccessibleName(tr("Nothing to show"));
}

void BodyPages::showText(qsizetype offset)
{
    m_textAt = offset;
    setView(Raw);
    emit viewChosen();
}
