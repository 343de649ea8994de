#include "ui/inspector/curlpanel.h"

#include "engine/chatsession.h"
#include "snippets/curl.h"
#include "store/keyring.h"
#include "ui/elidedlabel.h"
#include "ui/icons.h"
#include "ui/inspector/rawview.h"
#include "ui/inspector/secretclipboard.h"
#include "ui/inspector/shellhighlighter.h"
#include "ui/whenpainted.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace {
// More of a command than anybody reads; the copy is whole.
constexpr qsizetype longestShownCommand = 64'000;
constexpr qsizetype largeCommand = 500'000;
constexpr qsizetype manyTurns = 500; ///< whose command is large
constexpr int largeAfter = 150;

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

CurlPanel::CurlPanel(ChatSession &session, Keyring &keyring, QWidget *parent)
    : InspectorPanel(parent)
    , m_session(session)
    , m_keyring(keyring)
    , m_secrets(new SecretClipboard(this))
    , m_view(new RawView(this))
    , m_tools(new QWidget(this))
    , m_caption(new ElidedLabel(m_tools))
    , m_note(new QLabel(m_tools))
    , m_wrap(new QToolButton(m_tools))
    , m_withKey(new QPushButton(m_tools))
    , m_copy(new QPushButton(m_tools))
    , m_question(new QFrame(this))
    , m_questionText(new QLabel(m_question))
    , m_confirm(new QPushButton(m_question))
    , m_cancel(new QPushButton(m_question))
    , m_refresh(new QTimer(this))
    , m_noteTimer(new QTimer(this))
{
    m_view->setObjectName("curlCommand"_L1);
    new ShellHighlighter(m_view->document(), *m_view);
    m_wrap->setObjectName("wrapCurl"_L1);
    m_wrap->setIcon(Icons::icon(u"wrap-text"_s));
    m_wrap->setCheckable(true);
    m_wrap->setChecked(true);
    m_wrap->setAutoRaise(true);
    m_copy->setObjectName("copyCurl"_L1);
    m_copy->setIcon(Icons::icon(u"copy"_s));
    m_copy->setIconSize({ 14, 14 });
    m_withKey->setObjectName("copyCurlWithKey"_L1);
    m_withKey->setFlat(true);
    m_caption->setForegroundRole(QPalette::PlaceholderText);
    m_caption->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setForegroundRole(QPalette::Link);
    m_note->hide();
    for (auto *button : { m_withKey, m_copy, m_confirm, m_cancel })
        button->setAutoDefault(false);

    auto *row = new QHBoxLayout(m_tools);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addWidget(m_caption, 1);
    row->addWidget(m_note);
    row->addWidget(m_wrap);
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
    layout->addWidget(m_question);
    layout->addWidget(m_view, 1);

    m_refresh->setSingleShot(true);
    m_noteTimer->setSingleShot(true);
    m_noteTimer->setInterval(2'500);
    connect(m_refresh, &QTimer::timeout, this, &CurlPanel::refresh);
    connect(m_noteTimer, &QTimer::timeout, m_note, &QWidget::hide);
    connect(m_wrap, &QToolButton::toggled, m_view, &RawView::setWrapping);
    connect(m_copy, &QPushButton::clicked, this, &CurlPanel::copy);
    connect(m_withKey, &QPushButton::clicked, this, &CurlPanel::askToCopyWithKey);
    connect(m_cancel, &QPushButton::clicked, m_question, &QWidget::hide);
    connect(m_confirm, &QPushButton::clicked, this, &CurlPanel::copyWithKey);
    connect(&m_session, &ChatSession::requestChanged, this, &CurlPanel::queueRefresh);
    connect(&m_session, &ChatSession::conversationReset, this, &CurlPanel::showNext);
    retranslate();
    queueRefresh();
}

QString CurlPanel::title() const
{
    return u"curl"_s;
}

QWidget *CurlPanel::tools()
{
    return m_tools;
}

void CurlPanel::setDraftSource(const std::function<Draft()> &draft)
{
    m_draft = draft;
    queueRefresh();
}

void CurlPanel::showNext()
{
    m_sent = 0;
    m_isLarge = m_session.conversation().turns().size() > manyTurns;
    queueRefresh();
}

void CurlPanel::showSent(TurnId id)
{
    m_sent = id;
    queueRefresh();
}

QString CurlPanel::command() const
{
    return curlCommand(request());
}

void CurlPanel::copy()
{
    QGuiApplication::clipboard()->setText(command());
    showNote(tr("Copied"));
    emit copied(false);
}

void CurlPanel::askToCopyWithKey()
{
    if (variablesIn(request()).isEmpty()) {
        copy();
        return;
    }
    m_question->show();
    m_cancel->setFocus();
}

void CurlPanel::changeEvent(QEvent *event)
{
    InspectorPanel::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        refresh();
    }
}

void CurlPanel::retranslate()
{
    m_view->setAccessibleName(tr("curl command"));
    m_wrap->setAccessibleName(tr("Wrap long lines"));
    m_wrap->setToolTip(tr("Wrap long lines"));
    m_copy->setText(tr("Copy"));
    m_copy->setToolTip(tr("Copy the command; the key stays a variable (Ctrl+Shift+C)"));
    m_withKey->setText(tr("With key…"));
    m_withKey->setToolTip(tr("Copy the command with the key itself in it"));
    //: %n: how many seconds the key stays on the clipboard
    m_questionText->setText(tr("The copy will hold your key for anybody to read. It is taken off the clipboard after %n second(s).",
        nullptr, SecretClipboard::secondsKept));
    m_confirm->setText(tr("Copy with the key"));
    m_cancel->setText(tr("Cancel"));
}

void CurlPanel::queueRefresh()
{
    // A command of megabytes waits until the conversation is on the screen, and until nobody types.
    if (m_isLarge)
        m_refresh->start(largeAfter);
    // At the end of this turn of the event loop: typing one character changes draft and settings at once.
    else if (!m_refresh->isActive())
        m_refresh->start(0);
}

void CurlPanel::refresh()
{
    const auto now = request();
    showWhatItIs(now);
    // The window comes first, the command with the next frame.
    if (window()->isVisible() && !std::exchange(m_waited, true)) {
        whenPainted(*window(), [panel = QPointer(this)] {
            if (panel)
                panel->refresh();
        });
        return;
    }
    auto text = curlCommand(now);
    m_isLarge = text.size() > largeCommand;
    if (text.size() > longestShownCommand) {
        const auto left = text.size() - longestShownCommand;
        text.truncate(longestShownCommand);
        //: %1 is a number of characters
        text += u'\n' + tr("… %1 more characters, all of them in the copy").arg(locale().toString(qlonglong(left)));
    }
    m_view->showText(RawView::visible(text));
}

void CurlPanel::showWhatItIs(const HttpRequest &now)
{
    const auto variables = variablesIn(now);
    m_withKey->setVisible(!variables.isEmpty());
    const auto key = variables.isEmpty() ? QString()
                                         //: %1 is an environment variable such as $MINIMAX_API_KEY
                                         : tr("key as %1").arg(u'$' + variables.join(u" $"_s));
    const auto which = showsSent(draft()) ? tr("as it was sent") : tr("as Send would send it");
    m_caption->setText(key.isEmpty() ? which : u"%1 · %2"_s.arg(which, key));
}

bool CurlPanel::showsSent(const Draft &draft) const
{
    return m_sent != 0 && draft.edited == 0 && draft.text.isEmpty();
}

CurlPanel::Draft CurlPanel::draft() const
{
    return m_draft ? m_draft() : Draft();
}

HttpRequest CurlPanel::request() const
{
    const auto now = draft();
    if (showsSent(now)) {
        if (const auto *exchange = m_session.exchange(m_sent); exchange && !exchange->request.method.isEmpty())
            return exchange->request;
    }
    return m_session.preview(now.text, now.edited);
}

void CurlPanel::copyWithKey()
{
    m_question->hide();
    const auto route = m_session.route();
    // The keyring outlives the panel; a context that dies before the future is an assertion in Qt.
    m_keyring.key(route).then(&m_keyring, [alive = QPointer(this), this, request = request()](const RouteKey &key) mutable {
        if (!alive)
            return;
        if (key.value.isEmpty() || !fillKey(request, key.variable, key.value)) {
            showNote(tr("There is no key to copy."));
            return;
        }
        m_secrets->copy(curlCommand(request, CurlKey::InPlain));
        showNote(tr("Copied with the key"));
        emit copied(true);
    });
}

void CurlPanel::showNote(const QString &note)
{
    m_note->setText(note);
    m_note->show();
    m_noteTimer->start();
}
