#include "ui/inspector/curlpanel.h"

#include "snippets/curl.h"
#include "store/keyring.h"
#include "ui/elidedlabel.h"
#include "ui/icons.h"
#include "ui/inspector/inspectorsubject.h"
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

CurlPanel::CurlPanel(InspectorSubject &subject, Keyring &keyring, QWidget *parent)
    : InspectorPanel(parent)
    , m_subject(subject)
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
    connect(&m_subject, &InspectorSubject::requestChanged, this, &CurlPanel::queueRefresh);
    retranslate();
}

QWidget *CurlPanel::tools()
{
    return m_tools;
}

QString CurlPanel::command() const
{
    return curlCommand(m_subject.request());
}

void CurlPanel::copy()
{
    QGuiApplication::clipboard()->setText(command());
    showNote(tr("Copied"));
    emit noted(tr("curl command copied"));
}

void CurlPanel::askToCopyWithKey()
{
    if (variablesIn(m_subject.request()).isEmpty()) {
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

void CurlPanel::showEvent(QShowEvent *event)
{
    InspectorPanel::showEvent(event);
    queueRefresh();
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
    if (!isVisible())
        return;
    // A command of megabytes waits until the conversation is on the screen, and until nobody types.
    if (m_isLarge || m_subject.isCostly())
        m_refresh->start(largeAfter);
    // At the end of this turn of the event loop: typing one character changes draft and settings at once.
    else if (!m_refresh->isActive())
        m_refresh->start(0);
}

void CurlPanel::refresh()
{
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
    const auto which = m_subject.isNext() ? tr("as Send would send it") : tr("as it was sent");
    m_caption->setText(key.isEmpty() ? which : u"%1 · %2"_s.arg(which, key));
}

void CurlPanel::copyWithKey()
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
        m_secrets->copy(curlCommand(request, CurlKey::InPlain));
        showNote(tr("Copied with the key"));
        emit noted(tr("curl command copied with the key"));
    });
}

void CurlPanel::showNote(const QString &note)
{
    m_note->setText(note);
    m_note->show();
    m_noteTimer->start();
}
