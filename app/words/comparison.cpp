#include "words/comparison.h"

#include "advice/builtinmodels.h"
#include "advice/honoured.h"
#include "words/findings.h"
#include "words/words.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

struct ComparisonText {
    Q_DECLARE_TR_FUNCTIONS(Words)
};

/// \a amount with \a significant digits, but no fewer decimals than money has.
QString amountText(double amount, int significant)
{
    if (amount == 0)
        return u"0"_s;
    constexpr int usual = 2;
    constexpr int most = 10;
    const int magnitude = int(std::floor(std::log10(std::abs(amount))));
    const int decimals = std::clamp(significant - 1 - magnitude, usual, most);
    // Zeros at the end tell nothing.
    QString plain = QString::number(amount, 'f', decimals);
    int kept = decimals;
    while (kept > usual && plain.endsWith(u'0')) {
        plain.chop(1);
        --kept;
    }
    return QLocale().toString(amount, 'f', kept);
}

QString moneyText(const Cost &cost, int significant)
{
    const QString amount = amountText(cost.amount, significant);
    if (cost.currency == "USD"_L1)
        return u'$' + amount;
    if (cost.currency == "CNY"_L1)
        return (QLocale().language() == QLocale::Chinese ? u"¥"_s : u"CN¥"_s) + amount;
    return cost.currency.isEmpty() ? amount : cost.currency + u' ' + amount;
}

/// A count, or the mean of two.
QString countText(double value)
{
    const bool isWhole = value == std::floor(value);
    return QLocale().toString(value, 'f', isWhole ? 0 : 1);
}

/// What the answers of a column did not honour: a sentence for each parameter, by the first answer that shows it.
QStringList findingSentences(const QList<Exchange> &exchanges)
{
    QList<std::pair<Finding, int>> seen;
    for (const Exchange &exchange : exchanges) {
        for (const Finding &finding : ignoredParameters(exchange)) {
            const auto known = std::find_if(seen.begin(), seen.end(), [&finding](const auto &one) { return one.first.id == finding.id; });
            if (known == seen.end())
                seen.append({ finding, 1 });
            else
                ++known->second;
        }
    }
    QStringList sentences;
    for (const auto &[finding, count] : std::as_const(seen)) {
        const QString sentence = Words::findingSentence(finding);
        //: %1 is a sentence, %2 and %3 are numbers: in how many of so many answers it was seen
        sentences.append(exchanges.size() < 2 ? sentence
                                              : ComparisonText::tr("%1 Seen in %2 of %3 answers.")
                                                    .arg(sentence, QString::number(count), QString::number(exchanges.size())));
    }
    return sentences;
}

QStringList failureSentences(const QList<Exchange> &exchanges)
{
    QStringList sentences;
    for (const Exchange &exchange : exchanges) {
        if (exchange.answer.failure)
            sentences.append(Words::failureSentence(*exchange.answer.failure));
    }
    sentences.removeDuplicates();
    return sentences;
}

}

QString Words::measureLabel(Measure measure)
{
    switch (measure) {
    case Measure::Connecting:
        return ComparisonText::tr("connecting");
    case Measure::FirstByte:
        return ComparisonText::tr("first byte");
    case Measure::FirstReasoning:
        return ComparisonText::tr("first reasoning");
    case Measure::FirstText:
        return ComparisonText::tr("first token");
    case Measure::Total:
        return ComparisonText::tr("total");
    case Measure::Speed:
        return ComparisonText::tr("speed");
    case Measure::Input:
        return ComparisonText::tr("in");
    case Measure::Output:
        return ComparisonText::tr("out");
    case Measure::Reasoning:
        return ComparisonText::tr("reasoning");
    case Measure::Cached:
        return ComparisonText::tr("cached");
    case Measure::CostOf:
        return ComparisonText::tr("cost");
    }
    return {};
}

QString Words::measureMeaning(Measure measure)
{
    switch (measure) {
    case Measure::Connecting:
        return ComparisonText::tr("How long a new connection took before the request could be written. An answer over a connection that was "
                                  "open already does not count.");
    case Measure::FirstByte:
        return ComparisonText::tr("From handing the request to the network to the first byte of the body.");
    case Measure::FirstReasoning:
        return ComparisonText::tr("To the first character of thinking.");
    case Measure::FirstText:
        return ComparisonText::tr("To the first visible character of the answer.");
    case Measure::Total:
        return ComparisonText::tr("To the end of the answer.");
    case Measure::Speed:
        return ComparisonText::tr("Reported output tokens, thinking included, divided by the time from the first to the last byte.");
    case Measure::Input:
        return ComparisonText::tr("Prompt tokens as the server counted them.");
    case Measure::Output:
        return ComparisonText::tr("Tokens of the answer as the server counted them, thinking included.");
    case Measure::Reasoning:
        return ComparisonText::tr("Tokens of thinking; they are part of the tokens of the answer.");
    case Measure::Cached:
        return ComparisonText::tr("Prompt tokens the server read from its cache.");
    case Measure::CostOf:
        //: %1 is a date
        return ComparisonText::tr("By MiniMax's own prices of %1 and the tokens the server counted. Other hosts have prices of their own, "
                                  "which are not known here.")
            .arg(QLocale().toString(BuiltInModels::date(), QLocale::ShortFormat));
    }
    return {};
}

QString Words::measureValue(Measure measure, double value, const QString &currency)
{
    switch (measure) {
    case Measure::Connecting:
    case Measure::FirstByte:
    case Measure::FirstReasoning:
    case Measure::FirstText:
    case Measure::Total:
        return duration(value);
    case Measure::Speed:
        //: %1 is a number: tokens per second
        return ComparisonText::tr("%1 tok/s").arg(QLocale().toString(value, 'f', value < 100 ? 1 : 0));
    case Measure::Input:
    case Measure::Output:
    case Measure::Reasoning:
    case Measure::Cached:
        return countText(value);
    case Measure::CostOf:
        return money({ .amount = value, .currency = currency });
    }
    return {};
}

QString Words::money(const Cost &cost)
{
    return moneyText(cost, 3);
}

QString Words::expectedCost(const ExpectedCost &cost)
{
    if (cost.requests == 0)
        return {};
    QStringList parts { ComparisonText::tr("%n request(s)", nullptr, cost.requests) };
    if (!cost.costs.isEmpty()) {
        QStringList sums;
        // An estimate: more digits would tell nothing.
        for (const Cost &one : cost.costs)
            sums.append(moneyText(one, 2));
        parts.append(u"≈ "_s + sums.join(u" + "_s));
    }
    if (cost.free == cost.requests)
        parts.append(ComparisonText::tr("free"));
    else if (cost.free > 0)
        parts.append(ComparisonText::tr("%n free", "requests", cost.free));
    if (cost.unknown == cost.requests)
        parts.append(ComparisonText::tr("price unknown"));
    else if (cost.unknown > 0)
        parts.append(ComparisonText::tr("%n of unknown price", "requests", cost.unknown));
    return parts.join(u" · "_s);
}

QString Words::expectedCostMeaning(const ExpectedCost &cost)
{
    QStringList sentences;
    if (!cost.costs.isEmpty()) {
        //: %1 is a date
        sentences.append(ComparisonText::tr("Estimated from the length of what is sent and from the last answers, or else a usual one, by "
                                            "MiniMax's own prices of %1. Long answers and thinking cost more.")
                             .arg(QLocale().toString(BuiltInModels::date(), QLocale::ShortFormat)));
    }
    if (cost.unknown > 0) {
        sentences.append(ComparisonText::tr("%n request(s) go where this program knows no price. They may cost money all the same.", nullptr,
            cost.unknown));
    }
    if (cost.free > 0)
        sentences.append(ComparisonText::tr("%n request(s) go to a server on this machine and cost nothing.", nullptr, cost.free));
    return sentences.join(u' ');
}

QString Words::columnProblem(const QByteArray &problem, const QString &subject)
{
    if (problem == "no-route")
        //: %1 is what should name a route, or a URL
        return subject.isEmpty() ? ComparisonText::tr("No route is chosen.")
                                 : ComparisonText::tr("“%1” is neither a known route nor a base URL that can be called.").arg(subject);
    if (problem == "no-protocol")
        //: %1 is a word that should name a protocol
        return ComparisonText::tr("There is no protocol called “%1”.").arg(subject);
    if (problem == "route-without-protocol")
        //: %1 is the name of a route
        return ComparisonText::tr("The route “%1” has no base URL for this protocol.").arg(subject);
    if (problem == "no-variable")
        return subject.isEmpty()
            ? ComparisonText::tr("The key is to come from an environment variable, but what is given cannot be the name of one.")
            //: %1 is the name of an environment variable
            : ComparisonText::tr("The environment variable %1, which should hold the key, is not set.").arg(subject);
    if (problem == "not-json")
        //: %1 is the name of a parameter
        return ComparisonText::tr("The value of %1 is not valid JSON.").arg(subject);
    return {};
}

QString Words::lineupProblem(const LineupProblem &problem)
{
    switch (problem.kind) {
    case LineupProblem::Kind::None:
        break;
    case LineupProblem::Kind::NotJson:
        //: %1 is a number, %2 the parser's own words
        return ComparisonText::tr("The line-up is not valid JSON, at byte %1: %2").arg(QLocale().toString(problem.at), problem.detail);
    case LineupProblem::Kind::NotALineup:
        //: %1 is the path of a JSON member, such as columns[2].set
        return problem.detail.isEmpty() ? ComparisonText::tr("This is no line-up.")
                                        : ComparisonText::tr("This is no line-up: %1 is missing or is not what it should be.").arg(problem.detail);
    case LineupProblem::Kind::TooFew:
        return ComparisonText::tr("A line-up has at least %n columns.", nullptr, Lineup::fewest);
    case LineupProblem::Kind::TooMany:
        return ComparisonText::tr("A line-up has at most %n columns.", nullptr, Lineup::most);
    case LineupProblem::Kind::HoldsKey:
        //: %1 is the path of a JSON member, such as columns[2].set
        return ComparisonText::tr("%1 holds a key. A line-up names the environment variable of a key (key_env), never the key itself.")
            .arg(problem.detail);
    }
    return {};
}

void Words::describe(ComparisonRecord &record)
{
    for (ComparedColumn &column : record.columns) {
        column.failures = failureSentences(column.exchanges);
        column.findings = findingSentences(column.exchanges);
    }
}
