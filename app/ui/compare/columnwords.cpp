#include "ui/compare/columnwords.h"

#include "engine/chatsession.h"
#include "engine/comparison.h"
#include "words/comparison.h"
#include "words/words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype longestValue = 40;

class ColumnText
{
    Q_DECLARE_TR_FUNCTIONS(ColumnText)

public:
    static ColumnWords::State ended(const Turn &turn, bool nameless);
    static ColumnWords::State counted(ColumnWords::State state, const Comparison &comparison, const QString &column);
    static QString without(const QString &name)
    {
        //: %1 is the name of a parameter that is set for all columns but left out in this one
        return tr("without %1").arg(name);
    }
    static QString unable() { return tr("cannot be asked"); }
    static QString heldBack() { return tr("held back"); }
    static QString heldBackMeaning() { return tr("Something is certainly wrong with this request; nothing was sent."); }
    static QString waiting() { return tr("waiting"); }
    static QString waitingMeaning() { return tr("Its turn has not come yet."); }
    static QString asked() { return tr("asked"); }
    static QString streaming() { return tr("streaming"); }
    static QString stopped() { return tr("stopped"); }
    static QString failed() { return tr("failed"); }
    static QString median(int count) { return tr("Medians of %n answer(s)", nullptr, count); }
};

ColumnWords::State ColumnText::ended(const Turn &turn, bool nameless)
{
    const auto &failure = turn.answer.failure;
    if (failure && failure->kind == FailureKind::Stopped)
        return { Badge::Tone::Quiet, stopped(), {} };
    if (failure || turn.state == TurnState::Failed) {
        const QString meaning = failure && !nameless ? Words::failureSentence(*failure) : QString();
        const int status = failure && failure->httpStatus > 0 ? failure->httpStatus : turn.httpStatus;
        if (nameless || status <= 0)
            return { Badge::Tone::Bad, failed(), meaning };
        const QString code = failure ? QString::fromUtf8(failure->code).left(24) : QString();
        const QString number = QString::number(status);
        const bool hasCode = !code.isEmpty() && code != number;
        return { Badge::Tone::Bad, hasCode ? QString(number + u" · "_s + code) : QString("HTTP "_L1 + number), meaning };
    }
    if (turn.httpStatus <= 0)
        return {};
    return { Badge::Tone::Good, "HTTP "_L1 + QString::number(turn.httpStatus), Words::finishMeaning(turn.answer.finishReason) };
}

/// How many of the answers are here, where there are several.
ColumnWords::State ColumnText::counted(ColumnWords::State state, const Comparison &comparison, const QString &column)
{
    const int repeats = comparison.lineup().repeats;
    const auto answers = comparison.answers(column).size();
    if (repeats < 2 || answers == 0)
        return state;
    //: %1 is a state such as "streaming", %2 and %3 are numbers: the second answer of three
    state.text = tr("%1 · %2 of %3").arg(state.text, QString::number(answers), QString::number(qMax<qsizetype>(repeats, answers)));
    return state;
}

void appendFigure(QString &line, const QString &part)
{
    line += line.isEmpty() ? part : u" · "_s + part;
}
}

QStringList ColumnWords::own(const ParameterValues &set)
{
    QStringList own;
    for (const auto &entry : set.entries()) {
        const QString name = QString::fromUtf8(entry.id);
        QString value = QString::fromUtf8(entry.json).simplified();
        if (value.size() > longestValue)
            value = value.left(longestValue - 1) + u'…';
        own.append(value == "null"_L1 ? ColumnText::without(name) : name + u' ' + value);
    }
    return own;
}

ColumnWords::State ColumnWords::state(const Comparison &comparison, const QString &column, bool nameless)
{
    const ChatSession &session = comparison.session(column);
    const QList<TurnId> answers = comparison.answers(column);
    const Turn *const last = answers.isEmpty() ? nullptr : session.conversation().turn(answers.last());
    switch (comparison.state(column)) {
    case Comparison::State::Unable: {
        const ColumnSetup setup = comparison.setup(column);
        return { Badge::Tone::Bad, ColumnText::unable(), nameless ? QString() : Words::columnProblem(setup.problem, setup.subject) };
    }
    case Comparison::State::HeldBack:
        return { Badge::Tone::Bad, ColumnText::heldBack(), ColumnText::heldBackMeaning() };
    case Comparison::State::Waiting:
        return { Badge::Tone::Quiet, ColumnText::waiting(), ColumnText::waitingMeaning() };
    case Comparison::State::Running: {
        const bool arrives = last && (!last->message.text.isEmpty() || !last->message.reasoning.isEmpty());
        return ColumnText::counted({ Badge::Tone::Busy, arrives ? ColumnText::streaming() : ColumnText::asked(), {} }, comparison, column);
    }
    case Comparison::State::Idle:
        break;
    }
    if (!last)
        return {};
    return ColumnText::counted(ColumnText::ended(*last, nameless), comparison, column);
}

ColumnWords::Figures ColumnWords::figures(const QList<Sample> &samples)
{
    Figures shown;
    const ColumnFigures all = figuresOf(samples);
    QStringList meanings;
    const auto say = [&](QString &line, Measure measure, bool labelled) {
        const auto spread = all.spreads.constFind(measure);
        if (spread == all.spreads.cend())
            return;
        const QString value = Words::measureValue(measure, spread->median, all.currency);
        QString part = labelled ? Words::measureLabel(measure) + u' ' + value : value;
        if (measure == Measure::CostOf)
            part = u"≈ "_s + value;
        appendFigure(line, part);
        meanings.append(Words::measureLabel(measure) + u": "_s + Words::measureMeaning(measure));
    };
    say(shown.times, Measure::FirstText, true);
    say(shown.times, Measure::Speed, false);
    say(shown.times, Measure::Total, true);
    say(shown.counts, Measure::Input, true);
    say(shown.counts, Measure::Output, true);
    say(shown.counts, Measure::CostOf, false);
    if (samples.size() > 1)
        meanings.prepend(ColumnText::median(int(samples.size())));
    shown.meaning = meanings.join(u'\n');
    return shown;
}
