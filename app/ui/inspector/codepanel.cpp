#include "ui/inspector/codepanel.h"

#include "snippets/codetargets.h"
#include "snippets/curl.h"
#include "store/keyring.h"
#include "ui/background.h"
#include "ui/chat/snugcombobox.h"
#include "ui/elidedlabel.h"
#include "ui/icons.h"
#include "ui/inspector/codehighlighting.h"
#include "ui/inspector/inspectorsubject.h"
#include "ui/inspector/proofline.h"
#include "ui/inspector/rawview.h"
#include "ui/inspector/secretclipboard.h"
#include "ui/whenpainted.h"

#include <QClipboard>
#include <QEvent>
#include <QFutureWatcher>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPointer>
#include <QPromise>
#include <QPushButton>
#include <QSyntaxHighlighter>
#include <QThreadPool>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <memory>
#include <utility>

using namespace Qt::StringLiterals;

namespace {
// More of it than anybody reads; the copy is whole.
constexpr qsizetype longestShownCode = 64'000;
constexpr qsizetype longestShownOfLarge = 16'000; ///< made anew whenever somebody stops typing, so it is laid out at once
constexpr qsizetype largeCode = 500'000;
constexpr qsizetype largestMadeHere = 1'000'000; ///< of bodies; code of larger ones is made in another thread
constexpr int largeAfter = 150;

QString formKey(const QByteArray &id)
{
    return "form-"_L1 + QString::fromLatin1(id);
}

/// \a variable as code for \a target says it.
QString variableAs(const QString &variable, QByteArrayView target)
{
    if (target == "curl")
        return u'$' + variable;
    if (target == "curl-cmd")
        return u'%' + variable + u'%';
    if (target == "curl-powershell" || target == "powershell")
        return "$env:"_L1 + variable;
    return variable;
}

/// The variables that stand for secrets in \a request.
QStringList variablesIn(const HttpRequest &request)
{
    QStringList names;
    for (const auto &header : request.headers) {
        if (header.secret && !header.variable.isEmpty())
            names.append(QString::fromLatin1(header.variable));
    }
    names.removeDuplicates();
    return names;
}
}

CodePanel::CodePanel(
    InspectorSubject &subject, Keyring &keyring, const QByteArray &id, const QList<Form> &forms, QWidget *parent)
    : InspectorPanel(parent)
    , m_id(id)
    , m_forms(forms)
    , m_subject(subject)
    , m_keyring(keyring)
    , m_secrets(new SecretClipboard(this))
    , m_view(new RawView(this))
    , m_tools(new QWidget(this))
    , m_caption(new ElidedLabel(m_tools))
    , m_note(new QLabel(m_tools))
    , m_form(new SnugComboBox(m_tools))
    , m_wrap(new QToolButton(m_tools))
    , m_prove(new QPushButton(m_tools))
    , m_withKey(new QPushButton(m_tools))
    , m_copy(new QPushButton(m_tools))
    , m_proof(new ProofLine(this))
    , m_question(new QFrame(this))
    , m_questionText(new QLabel(m_question))
    , m_confirm(new QPushButton(m_question))
    , m_cancel(new QPushButton(m_question))
    , m_refresh(new QTimer(this))
    , m_noteTimer(new QTimer(this))
{
    // "copyCurl", "wrapPython", …
    const QString named = QString::fromLatin1(id.left(1).toUpper() + id.mid(1));
    m_view->setObjectName(QString::fromLatin1(id) + "Command"_L1);
    m_form->setObjectName("form"_L1 + named);
    m_form->setVisible(m_forms.size() > 1);
    m_wrap->setObjectName("wrap"_L1 + named);
    m_wrap->setIcon(Icons::icon(u"wrap-text"_s));
    m_wrap->setCheckable(true);
    m_wrap->setChecked(true);
    m_wrap->setAutoRaise(true);
    m_copy->setObjectName("copy"_L1 + named);
    m_copy->setIcon(Icons::icon(u"copy"_s));
    m_copy->setIconSize({ 14, 14 });
    m_withKey->setObjectName("copy"_L1 + named + "WithKey"_L1);
    m_withKey->setFlat(true);
    m_caption->setForegroundRole(QPalette::PlaceholderText);
    m_caption->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_caption->setFewest(12);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setForegroundRole(QPalette::Link);
    m_note->hide();
    m_prove->setObjectName("proveCurl"_L1);
    m_prove->setFlat(true);
    for (auto *button : { m_prove, m_withKey, m_copy, m_confirm, m_cancel })
        button->setAutoDefault(false);

    auto *row = new QHBoxLayout(m_tools);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addWidget(m_caption, 1);
    row->addWidget(m_note);
    row->addWidget(m_form);
    row->addWidget(m_wrap);
    row->addWidget(m_prove);
    row->addWidget(m_withKey);
    row->addWidget(m_copy);

    m_question->setObjectName("withKeyQuestion"_L1);
    m_questionText->setTextFormat(Qt::PlainText);
    m_questionText->setWordWrap(true);
    m_confirm->setObjectName("confirmWithKey"_L1);
    auto *ask = new QHBoxLayout(m_question);
    ask->setContentsMargins(8, 4, 8, 4);
    ask->addWidget(m_questionText, 1);
    ask->addWidget(m_confirm);
    ask->addWidget(m_cancel);
    m_question->hide();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_proof);
    layout->addWidget(m_question);
    layout->addWidget(m_view, 1);

    for (const Form &form : m_forms)
        m_form->addItem(form.name());
    select(0);
    m_refresh->setSingleShot(true);
    m_noteTimer->setSingleShot(true);
    m_noteTimer->setInterval(2'500);
    connect(m_refresh, &QTimer::timeout, this, &CodePanel::refresh);
    connect(m_noteTimer, &QTimer::timeout, m_note, &QWidget::hide);
    connect(m_wrap, &QToolButton::toggled, m_view, &RawView::setWrapping);
    connect(m_copy, &QPushButton::clicked, this, &CodePanel::copy);
    connect(m_form, &QComboBox::currentIndexChanged, this, &CodePanel::select);
    connect(m_form, &QComboBox::activated, this,
        [this](int form) { emit chosen(formKey(m_id), QString::fromLatin1(m_forms.at(form).target)); });
    connect(m_prove, &QPushButton::clicked, this, [this] { m_proof->prove(m_subject.request()); });
    connect(m_proof, &ProofLine::noted, this, &CodePanel::noted);
    connect(m_withKey, &QPushButton::clicked, this, &CodePanel::askToCopyWithKey);
    connect(m_cancel, &QPushButton::clicked, m_question, &QWidget::hide);
    connect(m_confirm, &QPushButton::clicked, this, &CodePanel::copyWithKey);
    connect(&m_subject, &InspectorSubject::requestChanged, this, &CodePanel::queueRefresh);
    connect(&m_subject, &InspectorSubject::requestChanged, this, &CodePanel::goOnCopying);
    retranslate();
}

QWidget *CodePanel::tools()
{
    return m_tools;
}

void CodePanel::restore(const QVariantHash &choices)
{
    const QByteArray target = choices.value(formKey(m_id)).toString().toLatin1();
    for (qsizetype i = 0; i < m_forms.size(); ++i) {
        if (m_forms.at(i).target == target)
            m_form->setCurrentIndex(int(i));
    }
}

void CodePanel::select(int form)
{
    const CodeTarget *const target = codeTargetById(m_forms.at(form).target);
    if (!m_target || m_target->language != target->language) {
        delete m_colours;
        m_colours = highlightCode(*m_view, target->language);
    }
    m_target = target;
    m_proof->clear();
    m_prove->setVisible(isCommand());
    m_question->hide();
    queueRefresh();
}

bool CodePanel::isCommand() const
{
    return m_target->id == "curl";
}

QString CodePanel::code() const
{
    return m_target->code(m_subject.request(), m_subject.protocol());
}

void CodePanel::copy()
{
    if (m_isCopying)
        return;
    setCopying(true);
    if (!m_subject.prepare()) {
        m_pending = Pending::Copy;
        return;
    }
    const HttpRequest now = m_subject.request();
    if (now.body.size() <= largestMadeHere) {
        takeCopy(code());
        return;
    }
    inBackground(
        this, [target = m_target, now, protocol = m_subject.protocol()] { return target->code(now, protocol); },
        [this](const QString &made) { takeCopy(made); });
}

void CodePanel::takeCopy(const QString &code)
{
    QGuiApplication::clipboard()->setText(code);
    setCopying(false);
    showNote(tr("Copied"));
    emit noted(m_id == "curl" ? tr("curl command copied") : tr("Code copied"));
}

void CodePanel::setCopying(bool copying)
{
    m_isCopying = copying;
    m_copy->setText(copying ? tr("Copying…") : tr("Copy"));
}

/// The request that a copy waits for may be made now.
void CodePanel::goOnCopying()
{
    if (m_pending == Pending::Nothing || !m_subject.prepare())
        return;
    const bool isCopy = std::exchange(m_pending, Pending::Nothing) == Pending::Copy;
    setCopying(false);
    if (isCopy)
        copy();
    else
        askToCopyWithKey();
}

void CodePanel::askToCopyWithKey()
{
    if (m_isCopying)
        return;
    m_form->setCurrentIndex(0);
    if (!m_subject.prepare()) {
        setCopying(true);
        m_pending = Pending::Question;
        return;
    }
    if (!isCommand() || variablesIn(m_subject.request()).isEmpty()) {
        copy();
        return;
    }
    m_question->show();
    m_cancel->setFocus();
}

void CodePanel::changeEvent(QEvent *event)
{
    InspectorPanel::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        refresh();
    }
}

void CodePanel::showEvent(QShowEvent *event)
{
    InspectorPanel::showEvent(event);
    queueRefresh();
}

void CodePanel::retranslate()
{
    m_view->setAccessibleName(m_id == "curl" ? tr("curl command") : tr("Code"));
    m_form->setAccessibleName(tr("Form of the code"));
    for (qsizetype i = 0; i < m_forms.size(); ++i)
        m_form->setItemText(int(i), m_forms.at(i).name());
    m_wrap->setAccessibleName(tr("Wrap long lines"));
    m_wrap->setToolTip(tr("Wrap long lines"));
    setCopying(m_isCopying);
    m_copy->setToolTip(tr("Copy all of it; the key stays a variable (Ctrl+Shift+C)"));
    m_prove->setText(tr("Prove"));
    m_withKey->setText(tr("With key…"));
    // Beside eight tabs there is no room to spare.
    for (QPushButton *button : { m_prove, m_withKey })
        button->setFixedWidth(button->fontMetrics().horizontalAdvance(button->text()) + 18);
    const QString missing = isCommand() ? ProofLine::missing() : QString();
    m_prove->setEnabled(missing.isEmpty());
    m_prove->setToolTip(missing.isEmpty()
            ? tr("Run this command against a recorder on this machine, with a made-up key, and compare with what this program sends")
            : missing);
    m_withKey->setToolTip(tr("Copy the command with the key itself in it"));
    //: %n: how many seconds the key stays on the clipboard
    m_questionText->setText(tr("The copy will hold your key for anybody to read. It is taken off the clipboard after %n second(s).",
        nullptr, SecretClipboard::secondsKept));
    m_confirm->setText(tr("Copy with the key"));
    m_cancel->setText(tr("Cancel"));
}

void CodePanel::queueRefresh()
{
    if (!isVisible())
        return;
    // A command of megabytes waits until the conversation is on the screen, and until nobody types.
    if (m_isLarge || m_subject.isCostly())
        m_refresh->start(largeAfter);
    // At the end of this turn of the event loop: typing one character changes draft and settings at once.
    else if (!m_refresh->isActive())
        m_refresh->start(0);
}

void CodePanel::refresh()
{
    if (!m_subject.prepare())
        return;
    const auto now = m_subject.request();
    showWhatItIs(now);
    // The window comes first, the command with the next frame.
    if (window()->isVisible() && !std::exchange(m_waited, true)) {
        whenPainted(*window(), [panel = QPointer(this)] {
            if (panel)
                panel->refresh();
        });
        return;
    }
    const quint64 making = ++m_makings;
    if (now.body.size() <= largestMadeHere) {
        showCode(shown(*m_target, now, m_subject.protocol()));
        return;
    }
    const auto promise = std::make_shared<QPromise<Shown>>();
    promise->start();
    auto *const watcher = new QFutureWatcher<Shown>(this);
    connect(watcher, &QFutureWatcher<Shown>::finished, this, [this, watcher, making] {
        watcher->deleteLater();
        if (making == m_makings)
            showCode(watcher->result());
    });
    watcher->setFuture(promise->future());
    QThreadPool::globalInstance()->start([promise, target = m_target, now, protocol = m_subject.protocol()] {
        promise->addResult(shown(*target, now, protocol));
        promise->finish();
    });
}

CodePanel::Shown CodePanel::shown(const CodeTarget &target, const HttpRequest &request, const QByteArray &protocol)
{
    Shown code { .text = target.code(request, protocol) };
    code.hash = qHash(code.text);
    code.size = code.text.size();
    code.text.truncate(code.size > largeCode ? longestShownOfLarge : longestShownCode);
    return code;
}

void CodePanel::showCode(const Shown &code)
{
    if (code.hash != std::exchange(m_shown, code.hash))
        m_proof->clear();
    m_isLarge = code.size > largeCode;
    QString text = code.text;
    if (code.size > code.text.size()) {
        const auto left = code.size - code.text.size();
        //: %1 is a number of characters
        text += u'\n' + tr("… %1 more characters, all of them in the copy").arg(locale().toString(qlonglong(left)));
    }
    m_view->showText(RawView::visible(text));
}

void CodePanel::showWhatItIs(const HttpRequest &now)
{
    const auto variables = variablesIn(now);
    m_withKey->setVisible(isCommand() && !variables.isEmpty());
    QStringList spelled;
    for (const QString &variable : variables)
        spelled.append(variableAs(variable, m_target->id));
    const auto key = spelled.isEmpty() ? QString()
                                       //: %1 is an environment variable such as $MINIMAX_API_KEY
                                       : tr("key as %1").arg(spelled.join(u' '));
    const auto which = m_subject.isNext() ? tr("as Send would send it") : tr("as it was sent");
    m_caption->setText(key.isEmpty() ? which : u"%1 · %2"_s.arg(which, key));
    m_caption->setToolTip(m_caption->text());
    m_view->setToolTip(m_caption->text());
}

void CodePanel::copyWithKey()
{
    m_question->hide();
    const auto route = m_subject.route();
    if (!route) {
        showNote(tr("There is no key to copy."));
        return;
    }
    // The keyring outlives the panel; a context that dies before the future is an assertion in Qt.
    m_keyring.key(*route).then(&m_keyring, [alive = QPointer(this), this, request = m_subject.request()](const RouteKey &key) mutable {
        if (!alive)
            return;
        if (key.value.isEmpty() || !fillKey(request, key.variable, key.value)) {
            showNote(tr("There is no key to copy."));
            return;
        }
        const auto done = [this](const QString &command) {
            m_secrets->copy(command);
            setCopying(false);
            showNote(tr("Copied with the key"));
            emit noted(tr("curl command copied with the key"));
        };
        setCopying(true);
        if (request.body.size() <= largestMadeHere)
            done(curlCommand(request, CurlKey::InPlain));
        else
            inBackground(this, [request] { return curlCommand(request, CurlKey::InPlain); }, done);
    });
}

void CodePanel::showNote(const QString &note)
{
    m_note->setText(note);
    m_note->show();
    m_noteTimer->start();
}
