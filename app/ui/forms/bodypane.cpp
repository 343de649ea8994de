#include "ui/forms/bodypane.h"

#include "core/jsontext.h"
#include "core/redaction.h"
#include "protocols/protocol.h"
#include "ui/forms/bodytext.h"
#include "ui/forms/notice.h"
#include "words/words.h"

#include <QCheckBox>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype longValue = 200'000; ///< bytes; what is longer is shown by a stand-in
constexpr int typingPause = 250; ///< ms

Redactor redactorOf(const QList<QByteArray> &keys)
{
    Redactor redactor;
    for (const QByteArray &key : keys)
        redactor.addSecret(key);
    return redactor;
}

bool isChosen(const BodyForm::Field &field)
{
    return field.origin == BodyForm::Origin::Set || field.origin == BodyForm::Origin::Tools || field.origin == BodyForm::Origin::Own;
}

QToolButton *makeTool(QWidget *parent, const QString &name)
{
    auto *tool = new QToolButton(parent);
    tool->setObjectName(name);
    tool->setAutoRaise(true);
    tool->setFocusPolicy(Qt::StrongFocus);
    return tool;
}
}

BodyPane::BodyPane(QWidget *parent)
    : QWidget(parent)
    , m_onlySet(new QCheckBox(this))
    , m_format(makeTool(this, u"formatBody"_s))
    , m_copy(makeTool(this, u"copyBody"_s))
    , m_text(new BodyText(this))
    , m_remark(new QLabel(this))
    , m_notice(new Notice(this))
    , m_goTo(makeTool(this, u"goToFault"_s))
{
    m_onlySet->setObjectName(u"onlySet"_s);
    m_text->setObjectName(u"bodyText"_s);
    m_remark->setObjectName(u"fieldRemark"_s);
    m_notice->setObjectName(u"bodyNotice"_s);
    m_remark->setTextFormat(Qt::PlainText);
    m_remark->setWordWrap(true);
    m_remark->setForegroundRole(QPalette::PlaceholderText);
    m_remark->setContentsMargins(12, 0, 8, 0);
    m_goTo->hide();
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);

    auto *head = new QHBoxLayout;
    head->setContentsMargins(12, 6, 8, 0);
    head->addWidget(m_onlySet, 1);
    head->addWidget(m_format);
    head->addWidget(m_copy);
    auto *fault = new QHBoxLayout;
    fault->setContentsMargins(12, 0, 8, 0);
    fault->addWidget(m_notice, 1);
    fault->addWidget(m_goTo, 0, Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 8);
    layout->setSpacing(6);
    layout->addLayout(head);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_remark);
    layout->addLayout(fault);
    setFocusProxy(m_text);

    m_applying.setSingleShot(true);
    m_applying.setInterval(typingPause);
    m_refreshing.setSingleShot(true);
    m_refreshing.setInterval(0);
    connect(&m_applying, &QTimer::timeout, this, &BodyPane::apply);
    connect(&m_refreshing, &QTimer::timeout, this, &BodyPane::refresh);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_isFilling)
            m_applying.start();
    });
    connect(m_text, &QPlainTextEdit::cursorPositionChanged, this, &BodyPane::showRemark);
    connect(m_onlySet, &QCheckBox::toggled, this, [this] {
        if (m_applying.isActive())
            apply();
        if (m_subject)
            showText(*m_subject);
    });
    connect(m_format, &QToolButton::clicked, this, &BodyPane::format);
    connect(m_copy, &QToolButton::clicked, this, &BodyPane::copy);
    connect(m_goTo, &QToolButton::clicked, m_text, &BodyText::goToFault);
    m_text->installEventFilter(this);
    retranslate();
}

void BodyPane::setSource(const std::function<Subject()> &source)
{
    m_source = source;
    queueRefresh();
}

void BodyPane::queueRefresh()
{
    if (isVisible() && !m_refreshing.isActive())
        m_refreshing.start();
}

void BodyPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    queueRefresh();
}

void BodyPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

bool BodyPane::eventFilter(QObject *watched, QEvent *event)
{
    // What was left out and is sent all the same comes back when nobody is moving it about any more.
    if (watched == m_text && event->type() == QEvent::FocusOut && !m_stays.isEmpty())
        queueRefresh();
    return QWidget::eventFilter(watched, event);
}

void BodyPane::refresh()
{
    // Text that is being typed, or cannot be read, stays.
    if (!m_source || !isVisible() || m_applying.isActive())
        return;
    const Subject subject = m_source();
    if (!subject.protocol)
        return;
    m_subject = subject;
    if (!m_isFaulty && (m_stays.isEmpty() || !m_text->hasFocus()))
        showText(subject);
}

void BodyPane::showText(const Subject &subject)
{
    const QList<BodyForm::Field> fields = BodyForm::fieldsOf(*subject.protocol, subject.route, subject.request);
    const Redactor redactor = redactorOf(subject.knownKeys);
    Json::ObjectText shown;
    m_standIns.clear();
    bool holdsKey = false;
    for (const BodyForm::Field &field : fields) {
        const bool isLong = field.json.size() > longValue
            || (subject.isTalkLeftOut && field.origin == BodyForm::Origin::Conversation);
        const QByteArray json = isLong ? BodyForm::longStandIn : redactor.redacted(field.json);
        holdsKey = holdsKey || (!isLong && json != field.json);
        if (isLong || json != field.json)
            m_standIns.insert(field.name, json);
        if (!m_onlySet->isChecked() || isChosen(field))
            shown.set(field.name, json);
    }
    const QByteArray text = shown.text();
    m_isFilling = true;
    m_text->setReadOnly(m_onlySet->isChecked());
    m_format->setEnabled(!m_onlySet->isChecked());
    m_text->setFields(fields);
    // Spelled as somebody laid it out, it stays so.
    if (Json::compacted(m_text->toPlainText().toUtf8()) != Json::compacted(text))
        m_text->change(QString::fromUtf8(Json::indented(text)));
    m_isFilling = false;
    m_isFaulty = false;
    m_stays.clear();
    showSoundness(holdsKey);
    showRemark();
}

void BodyPane::apply()
{
    m_applying.stop();
    if (m_text->isReadOnly() || !m_source)
        return;
    m_subject = m_source();
    if (!m_subject->protocol)
        return;
    const QByteArray body = m_text->toPlainText().toUtf8();
    const BodyForm::Reading reading
        = BodyForm::read(*m_subject->protocol, m_subject->route, body, m_subject->request, m_standIns);
    m_isFaulty = reading.fault != BodyForm::Fault::None;
    if (m_isFaulty) {
        showFault(reading, body);
        return;
    }
    m_stays = reading.stays;
    showSoundness(redactorOf(m_subject->knownKeys).finds(body));
    if (reading.settings != m_subject->request.settings)
        emit settingsEdited(reading.settings);
    queueRefresh();
    showRemark();
}

void BodyPane::showFault(const BodyForm::Reading &reading, const QByteArray &body)
{
    const QString before = QString::fromUtf8(body.left(qBound<qsizetype>(0, reading.at, body.size())));
    const qsizetype lineStart = before.lastIndexOf(u'\n') + 1;
    const QString sentence = faultSentence(reading, int(before.count(u'\n')) + 1, int(before.size() - lineStart) + 1);
    m_text->markFault(int(before.size()));
    m_text->setAccessibleDescription(sentence);
    m_notice->say(Notice::Weight::Error, sentence);
    m_goTo->show();
}

QString BodyPane::faultSentence(const BodyForm::Reading &reading, int line, int column) const
{
    const QString lineText = QString::number(line);
    const QString columnText = QString::number(column);
    switch (reading.fault) {
    case BodyForm::Fault::None: return {};
    case BodyForm::Fault::NotJson:
        //: %1: line, %2: column, %3: what the JSON parser says, in English.
        return tr("Line %1, column %2: %3. The form keeps what it has until this is valid JSON.").arg(lineText, columnText, reading.detail);
    case BodyForm::Fault::NotAnObject:
        return tr("A body is a JSON object, like {\"model\": \"…\"}.");
    case BodyForm::Fault::Doubled:
        //: %1: line, %2: name of a field.
        return tr("Line %1: “%2” is there more than once. Only one of them would be sent.").arg(lineText, reading.detail);
    case BodyForm::Fault::BadName:
        //: %1: line, %2: column.
        return tr("Line %1, column %2: this name holds half a character and cannot be sent.").arg(lineText, columnText);
    case BodyForm::Fault::CutShort:
        //: %1: line, %2: name of a field.
        return tr("Line %1: “…” stands for all of “%2”, which is too long to show. Leave it whole, or replace it by a value.")
            .arg(lineText, reading.detail);
    }
    return {};
}

/// \a holdsKey: it would be sent, though a fingerprint may be all that is shown of it.
void BodyPane::showSoundness(bool holdsKey)
{
    m_text->markFault(-1);
    m_text->setAccessibleDescription({});
    m_goTo->hide();
    QStringList sentences;
    if (!m_stays.isEmpty())
        //: %1: names of fields.
        sentences.append(tr("Left out here, and sent all the same because this protocol requires it: %1.").arg(m_stays.join(u", "_s)));
    if (holdsKey)
        sentences.append(tr("A key of yours stands in this text. It would be sent as part of the body."));
    QStringList labels;
    for (const QByteArray &id : m_subject->protocol->unsentParameters(m_subject->route, m_subject->request))
        labels.append(Words::parameterLabel({ .id = id, .field = id }));
    const bool isWarning = !sentences.isEmpty() || !labels.isEmpty();
    if (!labels.isEmpty())
        //: %1 is a list of parameters
        sentences.append(tr("Set, but unknown to this protocol and not sent: %1.").arg(labels.join(u", "_s)));
    if (m_standIns.values().contains(BodyForm::longStandIn))
        sentences.append(tr("“…” stands for what is too long to show."));
    m_notice->say(isWarning ? Notice::Weight::Caution : Notice::Weight::Quiet, sentences.join(u'\n'));
}

void BodyPane::showRemark()
{
    m_remark->setText(m_text->remark());
}

void BodyPane::format()
{
    const QByteArray text = m_text->toPlainText().toUtf8();
    if (Json::problemIn(text))
        m_text->goToFault();
    else
        m_text->change(QString::fromUtf8(Json::indented(text)));
}

void BodyPane::copy()
{
    QGuiApplication::clipboard()->setText(m_text->toPlainText());
    emit noted(tr("Request body copied"));
}

void BodyPane::retranslate()
{
    //: Shows those fields of a request that somebody set, without what the conversation and the protocol add.
    m_onlySet->setText(tr("Only what you set"));
    m_onlySet->setToolTip(tr("Hide what the conversation and the protocol add. This view is for reading."));
    //: Lays the JSON text out anew.
    m_format->setText(tr("Format"));
    m_copy->setText(tr("Copy"));
    m_copy->setAccessibleName(tr("Copy the request body"));
    m_goTo->setText(tr("Go to"));
    m_goTo->setAccessibleName(tr("Go to the mistake"));
    m_text->setAccessibleName(tr("Request body as JSON"));
    showRemark();
}
