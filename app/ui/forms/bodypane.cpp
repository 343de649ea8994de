#include "ui/forms/bodypane.h"

#include "core/jsontext.h"
#include "core/redaction.h"
#include "protocols/protocol.h"
#include "ui/forms/bodylegend.h"
#include "ui/forms/bodytext.h"
#include "ui/forms/notice.h"

#include <QCheckBox>
#include <QClipboard>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype longValue = 100'000; ///< bytes; what is longer is shown by a stand-in
constexpr int typingPause = 250; ///< ms
constexpr int costlyPause = 300; ///< ms before what takes a good part of a frame is shown again
constexpr int costly = 5; ///< ms
const QKeySequence formatKeys(u"Ctrl+Shift+I"_s);

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

/// Whether somebody else changed what the text says of \a field, so that undoing would say it with a person's voice.
bool isOutside(const BodyForm::Field &field)
{
    return field.origin == BodyForm::Origin::Conversation || field.origin == BodyForm::Origin::Added;
}

QStringList filledIn(const ChatSettings &settings)
{
    QStringList names;
    for (const Variable &variable : settings.variables)
        names.append(variable.name);
    return names;
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
    , m_legend(new BodyLegend(this))
    , m_remark(new QLabel(this))
    , m_notice(new Notice(this))
    , m_goTo(makeTool(this, u"goToFault"_s))
    , m_startOver(makeTool(this, u"discardText"_s))
    , m_layout(new QVBoxLayout(this))
{
    m_onlySet->setObjectName(u"onlySet"_s);
    m_text->setObjectName(u"bodyText"_s);
    m_remark->setObjectName(u"fieldRemark"_s);
    m_notice->setObjectName(u"bodyNotice"_s);
    m_remark->setTextFormat(Qt::PlainText);
    m_remark->setWordWrap(true);
    m_remark->setForegroundRole(QPalette::PlaceholderText);
    m_remark->setContentsMargins(12, 0, 8, 0);
    m_notice->installEventFilter(this);
    m_goTo->hide();
    m_startOver->hide();
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
    auto *ways = new QVBoxLayout;
    ways->setSpacing(2);
    ways->addWidget(m_goTo);
    ways->addWidget(m_startOver);
    ways->addStretch();
    fault->addLayout(ways);
    m_layout->setContentsMargins(0, 0, 0, 8);
    m_layout->setSpacing(6);
    m_layout->addLayout(head);
    m_layout->addWidget(m_text, 1);
    m_layout->addWidget(m_remark);
    m_layout->addLayout(fault);
    m_layout->addWidget(m_legend);
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
    connect(m_onlySet, &QCheckBox::toggled, this, &BodyPane::showOnlySet);
    connect(m_format, &QToolButton::clicked, this, &BodyPane::format);
    connect(m_copy, &QToolButton::clicked, this, &BodyPane::copy);
    connect(m_goTo, &QToolButton::clicked, m_text, &BodyText::goToFault);
    connect(m_startOver, &QToolButton::clicked, this, &BodyPane::startOver);
    m_text->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_text, &QWidget::customContextMenuRequested, this, &BodyPane::showMenu);
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
    // What is costly waits until nobody types; what is not is there with the next frame.
    if (isVisible() && (m_refreshing.interval() > 0 || !m_refreshing.isActive()))
        m_refreshing.start();
}

void BodyPane::open(const QString &unread)
{
    m_applying.stop();
    m_longStrings.forget();
    m_standIns.clear();
    m_stays.clear();
    m_isFresh = true;
    m_setAside = m_onlySet->isChecked() ? unread : QString();
    setFaulty(!unread.isEmpty() && m_setAside.isEmpty());
    if (m_isFaulty) {
        m_isFilling = true;
        m_text->setPlainText(unread);
        m_isFilling = false;
        m_applying.start();
    } else {
        m_text->markFault(-1);
    }
    queueRefresh();
}

QString BodyPane::unread() const
{
    return m_isFaulty ? m_text->toPlainText() : m_setAside;
}

void BodyPane::settle()
{
    if (m_applying.isActive())
        apply();
}

/// What cannot be read waits until all of the body is shown again.
void BodyPane::showOnlySet(bool only)
{
    settle();
    const QString unread = only ? this->unread() : std::exchange(m_setAside, QString());
    if (only)
        m_setAside = unread;
    if (m_subject)
        showText(*m_subject);
    if (only || unread.isEmpty())
        return;
    m_isFilling = true;
    m_text->change(unread);
    m_isFilling = false;
    apply();
}

void BodyPane::addAboveText(QWidget *bar)
{
    m_layout->insertWidget(m_layout->indexOf(m_text), bar);
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
    if (watched == m_text && event->type() == QEvent::FocusOut) {
        settle();
        // What was left out and is sent all the same comes back when nobody is moving it about any more.
        if (!m_stays.isEmpty())
            queueRefresh();
    }
    if (watched == m_text && (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress)) {
        const auto *const key = static_cast<QKeyEvent *>(event);
        if (QKeySequence(key->keyCombination()) == formatKeys) {
            event->accept();
            if (event->type() == QEvent::KeyPress)
                format();
            return true;
        }
    }
    if (watched == m_notice && event->type() == QEvent::MouseButtonRelease && m_isFaulty)
        m_text->goToFault();
    return QWidget::eventFilter(watched, event);
}

void BodyPane::refresh()
{
    // Text that is being typed, or cannot be read, stays.
    if (!m_source || !isVisible() || m_applying.isActive())
        return;
    QElapsedTimer took;
    took.start();
    const Subject subject = m_source();
    if (!subject.protocol)
        return;
    if (m_subject && m_subject->protocol != subject.protocol)
        m_isFresh = true;
    m_subject = subject;
    if (!m_isFaulty && (m_stays.isEmpty() || !m_text->hasFocus()))
        showText(subject);
    else
        m_text->setFields(shownOf(subject).fields);
    m_refreshing.setInterval(took.elapsed() < costly ? 0 : costlyPause);
}

BodyPane::Shown BodyPane::shownOf(const Subject &subject)
{
    const QList<BodyForm::Field> fields = BodyForm::fieldsOf(*subject.protocol, subject.route, subject.request);
    const Redactor redactor = redactorOf(subject.knownKeys);
    Shown shown { .fields = fields };
    Json::ObjectText object;
    m_standIns.clear();
    for (const BodyForm::Field &field : fields) {
        const QByteArray redacted = redactor.redacted(field.json);
        const QByteArray shortened = m_longStrings.shortened(redacted);
        const bool isLong = shortened.size() > longValue || (subject.isTalkLeftOut && field.origin == BodyForm::Origin::Conversation);
        shown.holdsKey = shown.holdsKey || (!isLong && redacted != field.json);
        if (isLong || redacted != field.json)
            m_standIns.insert(field.name, isLong ? BodyForm::longStandIn : redacted);
        if (!m_onlySet->isChecked() || isChosen(field))
            object.set(field.name, isLong ? BodyForm::longStandIn : shortened);
    }
    shown.json = object.text();
    for (BodyForm::Field &field : shown.fields)
        field.json.clear(); // nobody reads it any more, and it may be long
    BodyLegend::Contents contents { .fields = shown.fields,
        .unsent = subject.protocol->unsentParameters(subject.route, subject.request),
        .variables = filledIn(subject.request.settings) };
    for (const QByteArray &mend : subject.request.settings.mends)
        contents.mends.append(QString::fromUtf8(mend));
    m_legend->tell(contents);
    return shown;
}

void BodyPane::showText(const Subject &subject)
{
    const Shown shown = shownOf(subject);
    m_isFilling = true;
    m_text->setReadOnly(m_onlySet->isChecked());
    m_format->setEnabled(!m_onlySet->isChecked());
    m_text->setFields(shown.fields);
    // Spelled as somebody laid it out, it stays so.
    const QByteArray before = m_text->toPlainText().toUtf8();
    if (m_isFresh) {
        m_text->setPlainText(QString::fromUtf8(Json::indented(shown.json)));
    } else if (Json::compacted(before) != Json::compacted(shown.json)) {
        const bool isToldAnew = isOtherTalk(before, shown);
        m_text->change(QString::fromUtf8(Json::indented(shown.json)));
        // Undone here, what was said elsewhere would be sent in place of the conversation.
        if (isToldAnew)
            m_text->document()->clearUndoRedoStacks();
    }
    m_isFresh = false;
    m_isFilling = false;
    setFaulty(false);
    m_stays.clear();
    showSoundness(shown.holdsKey);
    showRemark();
}

/// Whether what the conversation or the surface says is another thing in \a shown than in \a before.
bool BodyPane::isOtherTalk(const QByteArray &before, const Shown &shown)
{
    QMap<QString, QByteArray> now;
    for (const auto &[name, json] : Json::members(shown.json).value_or(QList<std::pair<QString, QByteArray>>()))
        now.insert(name, json);
    QStringList outside;
    for (const BodyForm::Field &field : shown.fields) {
        if (isOutside(field))
            outside.append(field.name);
    }
    for (const auto &[name, json] : Json::members(before).value_or(QList<std::pair<QString, QByteArray>>())) {
        if (outside.contains(name) && now.contains(name) && Json::compacted(json) != Json::compacted(now.value(name)))
            return true;
    }
    return false;
}

void BodyPane::apply()
{
    m_applying.stop();
    if (m_text->isReadOnly() || !m_source)
        return;
    m_subject = m_source();
    if (!m_subject->protocol)
        return;
    // Opened with a text that nobody could read: what stands in for what in it?
    if (m_isFresh)
        shownOf(*m_subject);
    m_isFresh = false;
    const QByteArray text = m_text->toPlainText().toUtf8();
    const LongStrings::Restored body = m_longStrings.restored(text);
    BodyForm::Reading reading { .fault = BodyForm::Fault::CutShort, .at = body.brokenAt };
    if (body.brokenAt < 0) {
        reading = BodyForm::read(*m_subject->protocol, m_subject->route, body.json, m_subject->request, m_standIns);
        reading.at = body.placeOf(reading.at);
    }
    setFaulty(reading.fault != BodyForm::Fault::None);
    if (m_isFaulty) {
        showFault(reading, text);
        // The marks beside the text may still be those of another conversation.
        queueRefresh();
        return;
    }
    m_stays = reading.stays;
    showSoundness(redactorOf(m_subject->knownKeys).finds(text));
    if (reading.settings != m_subject->request.settings)
        emit settingsEdited(reading.settings);
    queueRefresh();
    showRemark();
}

void BodyPane::setFaulty(bool isFaulty)
{
    if (m_isFaulty == isFaulty)
        return;
    m_isFaulty = isFaulty;
    emit faultyChanged(this->isFaulty());
}

void BodyPane::startOver()
{
    m_applying.stop();
    setFaulty(false);
    m_stays.clear();
    if (m_source && m_source().protocol)
        showText(m_source());
    m_text->setFocus(Qt::OtherFocusReason);
}

void BodyPane::showFault(const BodyForm::Reading &reading, const QByteArray &body)
{
    const QString before = QString::fromUtf8(body.left(qBound<qsizetype>(0, reading.at, body.size())));
    const qsizetype lineStart = before.lastIndexOf(u'\n') + 1;
    const QString sentence = faultSentence(reading, int(before.count(u'\n')) + 1, int(before.size() - lineStart) + 1);
    m_text->markFault(int(before.size()));
    m_text->setAccessibleDescription(sentence);
    m_notice->say(Notice::Weight::Error, sentence + u' ' + tr("Until it is mended, the form stays as it is, and that is what Send sends."));
    m_notice->setCursor(Qt::PointingHandCursor);
    m_goTo->show();
    m_startOver->show();
}

QString BodyPane::faultSentence(const BodyForm::Reading &reading, int line, int column) const
{
    const QString lineText = QString::number(line);
    const QString columnText = QString::number(column);
    switch (reading.fault) {
    case BodyForm::Fault::None: return {};
    case BodyForm::Fault::NotJson:
        //: %1: line, %2: column, %3: what the JSON parser says, in English.
        return tr("Line %1, column %2: %3.").arg(lineText, columnText, reading.detail);
    case BodyForm::Fault::NotAnObject:
        return tr("A body is a JSON object, like {\"model\": \"…\"}.");
    case BodyForm::Fault::Doubled:
        //: %1: line, %2: name of a field.
        return tr("Line %1: “%2” is there more than once. Only one of them would be sent.").arg(lineText, reading.detail);
    case BodyForm::Fault::BadName:
        //: %1: line, %2: column.
        return tr("Line %1, column %2: this name holds half a character and cannot be sent.").arg(lineText, columnText);
    case BodyForm::Fault::CutShort:
        if (reading.detail.isEmpty())
            //: %1: line, %2: column.
            return tr("Line %1, column %2: this stands for a long text. Leave it whole, or replace it by a value.").arg(lineText, columnText);
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
    m_notice->unsetCursor();
    m_goTo->hide();
    m_startOver->hide();
    QStringList sentences;
    if (!m_stays.isEmpty())
        //: %1: names of fields.
        sentences.append(tr("Left out here, and sent all the same because this protocol requires it: %1.").arg(m_stays.join(u", "_s)));
    if (holdsKey)
        sentences.append(tr("A key of yours stands in this text. It would be sent as part of the body."));
    const bool isWarning = !sentences.isEmpty();
    if (m_standIns.values().contains(BodyForm::longStandIn))
        sentences.append(tr("“…” stands for what is too long to show."));
    else if (m_text->toPlainText().contains(u"…⟨"_s))
        sentences.append(tr("“…⟨5 kB⟩” stands for the rest of a long text. It is sent whole."));
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

/// Something else stands in the text than what is sent.
bool BodyPane::isShortened() const
{
    return !m_onlySet->isChecked() && !m_isFaulty && (m_standIns.values().contains(BodyForm::longStandIn) || m_text->toPlainText().contains(u"…⟨"_s));
}

void BodyPane::copy()
{
    if (m_isCopying)
        return;
    settle();
    if (isShortened()) {
        m_isCopying = true;
        retranslate();
        emit wholeCopyWanted();
        return;
    }
    QGuiApplication::clipboard()->setText(m_text->toPlainText());
    emit noted(tr("Request body copied"));
}

void BodyPane::noteCopied()
{
    m_isCopying = false;
    retranslate();
    emit noted(tr("Request body copied"));
}

void BodyPane::showMenu(const QPoint &place)
{
    QMenu *const menu = m_text->createStandardContextMenu();
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addSeparator();
    menu->addAction(tr("Find…"), this, &BodyPane::findWanted);
    QAction *const format = menu->addAction(tr("Format"), this, &BodyPane::format);
    format->setShortcut(formatKeys);
    format->setEnabled(m_format->isEnabled());
    menu->addAction(tr("Copy the request body"), this, &BodyPane::copy)->setEnabled(!m_isCopying);
    menu->popup(m_text->viewport()->mapToGlobal(place));
}

void BodyPane::retranslate()
{
    //: Shows those fields of a request that somebody set, without what the conversation and the protocol add.
    m_onlySet->setText(tr("Only what you set"));
    m_onlySet->setToolTip(tr("Hide what the conversation and the protocol add. This view is for reading."));
    //: Lays the JSON text out anew.
    m_format->setText(tr("Format"));
    //: %1 are keys
    m_format->setToolTip(tr("Lay the text out anew; order and spelling stay (%1)").arg(formatKeys.toString(QKeySequence::NativeText)));
    m_copy->setText(m_isCopying ? tr("Copying…") : tr("Copy"));
    m_copy->setAccessibleName(tr("Copy the request body"));
    m_goTo->setText(tr("Go to"));
    m_goTo->setAccessibleName(tr("Go to the mistake"));
    //: Throws a text away that cannot be read
    m_startOver->setText(tr("Discard"));
    m_startOver->setToolTip(tr("Throw this text away and show what is sent"));
    m_startOver->setAccessibleName(tr("Discard the text"));
    m_text->setAccessibleName(tr("Request body as JSON"));
    showRemark();
}
