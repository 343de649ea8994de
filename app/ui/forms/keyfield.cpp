#include "ui/forms/keyfield.h"

#include "advice/baseurl.h"
#include "advice/keytext.h"
#include "store/keyring.h"
#include "ui/forms/notice.h"
#include "words/words.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {
// Whose key it is by its kind, as a part of the host that company is called at; empty: anybody's.
QString hostPartOf(const QByteArray &kind)
{
    static const QList<std::pair<QByteArrayView, QString>> hosts {
        { "minimax-payg", u"minimax"_s },
        { "minimax-plan", u"minimax"_s },
        { "minimax-jwt", u"minimax"_s },
        { "mmx-live", u"minimax.gr.com"_s },
        { "mmx-test", u"minimax.gr.com"_s },
        { "openai", u"openai"_s },
        { "anthropic", u"anthropic"_s },
        { "google", u"google"_s },
        { "openrouter", u"openrouter"_s },
        { "groq", u"groq"_s },
        { "xai", u"x.ai"_s },
        { "flatkey", u"flatkey"_s },
        { "runapi", u"runapi"_s },
    };
    for (const auto &[known, host] : hosts) {
        if (known == kind)
            return host;
    }
    return {};
}

QPushButton *makeKeyButton(QWidget *parent)
{
    auto *button = new QPushButton(parent);
    button->setAutoDefault(false);
    return button;
}
}

KeyField::KeyField(Keyring &keyring, QWidget *parent)
    : QWidget(parent)
    , m_keyring(keyring)
    , m_field(new QLineEdit(this))
    , m_save(makeKeyButton(this))
    , m_inputNotice(new Notice(this))
    , m_state(new Notice(this))
    , m_cancelWait(makeKeyButton(this))
    , m_forget(makeKeyButton(this))
    , m_question(new Notice(this))
    , m_forgetNow(makeKeyButton(this))
    , m_keep(makeKeyButton(this))
{
    m_field->setObjectName(u"key"_s);
    m_save->setObjectName(u"saveKey"_s);
    m_state->setObjectName(u"keyState"_s);
    m_cancelWait->setObjectName(u"stopWaiting"_s);
    m_forget->setObjectName(u"forgetKey"_s);
    m_forgetNow->setObjectName(u"forgetKeyNow"_s);
    m_field->setEchoMode(QLineEdit::Password);
    m_field->setInputMethodHints(
        Qt::ImhHiddenText | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase | Qt::ImhSensitiveData);
    m_field->setContextMenuPolicy(Qt::DefaultContextMenu);
    setFocusProxy(m_field);

    auto *input = new QHBoxLayout;
    input->addWidget(m_field, 1);
    input->addWidget(m_save);
    auto *state = new QHBoxLayout;
    state->addWidget(m_state, 1);
    state->addWidget(m_cancelWait);
    state->addWidget(m_forget);
    auto *question = new QHBoxLayout;
    question->addWidget(m_question, 1);
    question->addWidget(m_forgetNow);
    question->addWidget(m_keep);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(input);
    layout->addWidget(m_inputNotice);
    layout->addLayout(state);
    layout->addLayout(question);

    connect(m_field, &QLineEdit::textChanged, this, &KeyField::judgeInput);
    connect(m_field, &QLineEdit::returnPressed, this, &KeyField::saveKey);
    connect(m_save, &QPushButton::clicked, this, &KeyField::saveKey);
    connect(m_cancelWait, &QPushButton::clicked, this, [this] { m_keyring.cancel(); });
    connect(m_forget, &QPushButton::clicked, this, [this] { askToForget(true); });
    connect(m_keep, &QPushButton::clicked, this, [this] { askToForget(false); });
    connect(m_forgetNow, &QPushButton::clicked, this, &KeyField::forgetKey);
    connect(&m_keyring, &Keyring::stateChanged, this, [this](const QString &routeId) {
        if (routeId == m_route.id)
            showState();
    });
    askToForget(false);
    retranslate();
}

void KeyField::setRoute(const Route &route, bool saved)
{
    const bool isOther = route.id != m_route.id;
    m_route = route;
    m_saved = saved;
    if (isOther) {
        m_field->setText({});
        m_inputNotice->clearRemark();
        askToForget(false);
        // The fingerprint is known once the key was read; the key itself is dropped at once.
        if (saved && route.hasKey && m_keyring.state(route).fingerprint.isEmpty())
            m_keyring.key(route);
    }
    judgeInput();
    showState();
}

bool KeyField::hasInput() const
{
    return !m_field->text().isEmpty();
}

void KeyField::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void KeyField::judgeInput()
{
    m_field->setEnabled(m_route.sendsKey());
    m_save->setEnabled(m_saved && hasInput() && m_field->isEnabled());
    if (!hasInput())
        return; // what was said of the key just saved stays
    if (!m_saved) {
        m_inputNotice->say(Notice::Weight::Quiet, tr("Save the route first, then its key."));
        return;
    }
    const KeyText text = readKeyText(m_field->text());
    QStringList lines;
    if (!text.problem.isEmpty())
        lines << Words::keyProblem(text);
    if (!text.removed.isEmpty())
        lines << Words::keyCleaning(text);
    const QUrl base(m_route.base(m_route.protocol));
    const QString company = hostPartOf(text.kind);
    const bool isForeign = !company.isEmpty() && !base.host().isEmpty() && !base.host().contains(company)
        && !isLoopbackHost(base.host());
    if (isForeign)
        //: %1: what the key looks like, such as "OpenAI key"; %2: the host the route calls.
        lines << tr("It looks like this: %1. The route sends it to %2.").arg(Words::keyKind(text), base.host());
    const bool isBad = text.key.isEmpty();
    m_save->setEnabled(!isBad);
    m_inputNotice->say(isBad ? Notice::Weight::Error
                             : (isForeign || !text.problem.isEmpty() ? Notice::Weight::Caution : Notice::Weight::Quiet),
        lines.join(u'\n'));
}

void KeyField::saveKey()
{
    const KeyText text = readKeyText(m_field->text());
    if (!m_save->isEnabled() || text.key.isEmpty())
        return;
    // setText, unlike clear, leaves nothing behind that Undo could bring back.
    m_field->setText({});
    m_inputNotice->say(Notice::Weight::Quiet, Words::keyCleaning(text));
    // The window may be closed before the keychain answers, and Qt 6.4 asserts that a continuation's context still
    // lives.
    m_keyring.store(m_route, text.key).then(&m_keyring, [self = QPointer(this), id = m_route.id](KeyOrigin origin) {
        if (!self)
            return;
        if (origin == KeyOrigin::Keychain)
            emit self->keptChanged(id, true);
        self->showState();
    });
    showState();
}

void KeyField::forgetKey()
{
    askToForget(false);
    m_inputNotice->clearRemark();
    m_keyring.forget(m_route).then(&m_keyring, [self = QPointer(this), id = m_route.id](bool gone) {
        if (!self)
            return;
        if (gone)
            emit self->keptChanged(id, false);
        self->showState();
    });
}

void KeyField::askToForget(bool asking)
{
    m_question->say(
        Notice::Weight::Caution, asking ? tr("Forget the key of this route? This cannot be undone.") : QString());
    m_forgetNow->setVisible(asking);
    m_keep->setVisible(asking);
    if (asking)
        m_keep->setFocus(Qt::OtherFocusReason);
    else if (m_forgetNow->hasFocus() || m_keep->hasFocus())
        m_field->setFocus(Qt::OtherFocusReason);
}

void KeyField::showState()
{
    const KeyState state = m_keyring.state(m_route);
    const bool kept = state.origin == KeyOrigin::Keychain || state.origin == KeyOrigin::ThisRun;
    const bool worried = !state.problem.isEmpty() && !state.waiting;
    m_state->say(worried ? Notice::Weight::Caution : Notice::Weight::Quiet, stateSentence());
    m_cancelWait->setVisible(state.waiting);
    m_forget->setVisible(kept && !state.waiting && m_saved);
    m_field->setAccessibleDescription(m_state->text());
}

QString KeyField::stateSentence() const
{
    if (!m_route.sendsKey())
        return tr("This route sends no key.");
    const KeyState state = m_keyring.state(m_route);
    const QString key = QString::fromUtf8(state.fingerprint);
    // What the keychain says is foreign text: one line of it, and marked as such.
    const QString problem = state.problem.simplified();
    if (state.waiting)
        return tr("Waiting for the keychain. It may be asking you to unlock it.");
    switch (state.origin) {
    case KeyOrigin::None:
        //: %1: what the system keychain said.
        return problem.isEmpty() ? tr("No key yet.") : tr("No key. The keychain said “%1”.").arg(problem);
    case KeyOrigin::ThisRun:
        //: %1: the key's first and last characters, %2: what the system keychain said.
        return problem.isEmpty() ? tr("Key %1, kept for this run only.").arg(key)
                                 : tr("Key %1, kept for this run only: the keychain said “%2”.").arg(key, problem);
    case KeyOrigin::Keychain:
        if (!problem.isEmpty())
            //: %1: what the system keychain said.
            return tr("The key is in the system keychain, which could not be read: it said “%1”.").arg(problem);
        //: %1: the key's first and last characters.
        return key.isEmpty() ? tr("A key is in the system keychain.") : tr("Key %1 in the system keychain.").arg(key);
    case KeyOrigin::Environment:
        //: %1: the key's first and last characters, %2: name of an environment variable.
        return tr("Key %1 from $%2 (environment).").arg(key, state.variable);
    }
    return {};
}

void KeyField::retranslate()
{
    m_field->setPlaceholderText(tr("paste a key"));
    m_field->setAccessibleName(tr("Key"));
    m_save->setText(tr("Save &key"));
    m_cancelWait->setText(tr("Cancel"));
    m_cancelWait->setAccessibleName(tr("Stop waiting for the keychain"));
    m_forget->setText(tr("Forget key…"));
    m_forgetNow->setText(tr("Forget it"));
    m_keep->setText(tr("Keep it"));
    askToForget(m_forgetNow->isVisibleTo(this));
    judgeInput();
    showState();
}
