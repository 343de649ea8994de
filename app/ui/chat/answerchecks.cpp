#include "ui/chat/answerchecks.h"

#include <QFutureWatcher>
#include <QPromise>
#include <QThreadPool>
#include <QTimer>

#include <memory>
#include <utility>

namespace {
constexpr qsizetype largestAtOnce = 64 * 1024; // characters of one answer
constexpr qsizetype mostAtOnce = 256 * 1024; // and of all that are shown together
}

AnswerChecks::AnswerChecks(QObject *parent)
    : QObject(parent)
    , m_atOnce(mostAtOnce)
{
}

AnswerChecks::Check AnswerChecks::of(const Turn &turn)
{
    const bool isOver = turn.message.role == Role::Assistant && turn.state == TurnState::Complete && turn.message.toolCalls.isEmpty();
    const auto form = isOver ? answerForm(turn.settings) : std::nullopt;
    if (!form || turn.message.text.isEmpty())
        return {};
    Known asked { .form = *form, .text = turn.message.text, .isCut = isLengthLimit(turn.answer.finishReason) };
    if (const auto known = m_known.constFind(turn.id);
        known != m_known.cend() && known->form == asked.form && known->isCut == asked.isCut && known->text == asked.text)
        return { .isAsked = true, .verdict = known->verdict };
    const qsizetype size = asked.text.size() + asked.form.schema.size();
    if (size < largestAtOnce && size < m_atOnce) {
        if (m_atOnce == mostAtOnce)
            QTimer::singleShot(0, this, [this] { m_atOnce = mostAtOnce; });
        m_atOnce -= size;
        asked.verdict = answerVerdict(asked.form, asked.text, asked.isCut);
    }
    m_known.insert(turn.id, asked);
    if (!asked.verdict)
        judgeLater(turn.id, asked);
    return { .isAsked = true, .verdict = asked.verdict };
}

void AnswerChecks::forget()
{
    m_known.clear();
}

void AnswerChecks::judgeLater(TurnId id, const Known &asked)
{
    const auto promise = std::make_shared<QPromise<AnswerVerdict>>();
    promise->start();
    // Not by then(), which Qt 6.4 continues also when nobody is there any more.
    auto *const watcher = new QFutureWatcher<AnswerVerdict>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, id, asked] {
        watcher->deleteLater();
        take(id, asked, watcher->result());
    });
    watcher->setFuture(promise->future());
    QThreadPool::globalInstance()->start([promise, asked] {
        promise->addResult(answerVerdict(asked.form, asked.text, asked.isCut));
        promise->finish();
    });
}

void AnswerChecks::take(TurnId id, const Known &asked, const AnswerVerdict &verdict)
{
    const auto known = m_known.find(id);
    if (known == m_known.end() || known->form != asked.form || known->isCut != asked.isCut || known->text != asked.text)
        return;
    known->verdict = verdict;
    emit checked(id);
}
