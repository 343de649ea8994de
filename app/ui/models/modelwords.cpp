#include "ui/models/modelwords.h"

using namespace Qt::StringLiterals;

namespace {
QString money(double value, const QString &currency)
{
    // Two digits at least; 0.375 keeps its third.
    auto text = QString::number(value, 'f', 4);
    while (text.endsWith(u'0') && text.size() - text.indexOf(u'.') > 3)
        text.chop(1);
    return (currency == "CNY"_L1 ? u"¥"_s : currency == "USD"_L1 ? u"$"_s : currency + u' ') + text;
}
}

QString ModelWords::builtInMark()
{
    //: %1 is a date such as 2026-09-19
    return tr("built-in, %1").arg(QString::fromLatin1(BuiltInModels::dateText()));
}

QString ModelWords::notReported()
{
    return tr("not reported");
}

QString ModelWords::stateName(ModelState state)
{
    switch (state) {
    case ModelState::Listed:
        return {};
    case ModelState::Added:
        //: a model that the list before did not have
        return tr("new");
    case ModelState::Removed:
        //: a model that only the list before had
        return tr("removed");
    }
    return {};
}

ModelWords::Fact ModelWords::count(const std::optional<ReportedNumber> &reported, std::optional<qint64> builtIn)
{
    //: %1 is a field of a JSON answer
    if (reported)
        return { QLocale().toString(reported->value), Origin::Reported, tr("reported by the route as “%1”").arg(reported->field) };
    if (builtIn)
        return { QLocale().toString(*builtIn), Origin::BuiltIn, builtInMark() };
    return { {}, Origin::None, notReported() };
}

ModelWords::Fact ModelWords::yesNo(const std::optional<bool> &reported, const ModelRow &row, const QString &builtIn)
{
    if (reported)
        return { *reported ? tr("yes") : tr("no"), Origin::Reported, tr("reported by the route") };
    if (row.builtIn)
        return { builtIn, Origin::BuiltIn, builtInMark() };
    return { {}, Origin::None, notReported() };
}

ModelWords::Fact ModelWords::context(const ModelRow &row)
{
    return count(row.reported.context, row.builtIn ? row.builtIn->context : std::nullopt);
}

ModelWords::Fact ModelWords::maxOutput(const ModelRow &row)
{
    auto fact = count(row.reported.maxOutput, row.builtIn ? row.builtIn->maxOutput : std::nullopt);
    if (fact.origin == Origin::BuiltIn && row.builtIn->recommendedOutput)
        //: %1 is "built-in, 2026-09-19", %2 a number of tokens
        fact.source = tr("%1; %2 recommended").arg(fact.source, QLocale().toString(*row.builtIn->recommendedOutput));
    return fact;
}

ModelWords::Fact ModelWords::vision(const ModelRow &row)
{
    QStringList kinds;
    if (row.builtIn) {
        for (const auto &kind : row.builtIn->vision)
            kinds.append(kind == "image"_L1 ? tr("image") : kind == "video"_L1 ? tr("video") : kind);
    }
    //: between the kinds of input in a list: "image, video"
    return yesNo(row.reported.vision, row, kinds.isEmpty() ? tr("no") : kinds.join(tr(", ")));
}

ModelWords::Fact ModelWords::tools(const ModelRow &row)
{
    return yesNo(row.reported.tools, row, row.builtIn && row.builtIn->tools ? tr("yes") : tr("no"));
}

ModelWords::Fact ModelWords::price(const std::optional<ReportedPrice> &reported, const ModelRow &row, bool isInput)
{
    if (reported)
        //: %1 is a field of a JSON answer
        return { reported->text, Origin::Reported,
            tr("reported by the route as “%1”; it does not say in which unit").arg(reported->field) };
    if (!row.price) {
        const bool isKnownElsewhere = row.builtIn && !row.builtIn->prices.isEmpty();
        return { {}, Origin::None,
            isKnownElsewhere ? tr("not reported (the price MiniMax asks directly is not this route's)") : notReported() };
    }
    const auto &built = *row.price;
    Fact fact { money(isInput ? built.input : built.output, built.currency), Origin::BuiltIn, {} };
    //: %1 is "built-in, 2026-09-19", %2 a currency such as USD
    fact.source = tr("%1; %2 per 1,000,000 tokens").arg(builtInMark(), built.currency);
    if (built.aboveInputTokens > 0)
        //: %1 is the sentence before, %2 a price, %3 a number of tokens
        fact.source = tr("%1; %2 if the request has more than %3 input tokens")
                          .arg(fact.source, money(isInput ? built.aboveInput : built.aboveOutput, built.currency),
                              QLocale().toString(built.aboveInputTokens));
    if (built.certainty == "presumed")
        fact.source = tr("%1; presumed, not published").arg(fact.source);
    else if (built.certainty == "about")
        fact.source = tr("%1; approximate").arg(fact.source);
    return fact;
}

ModelWords::Fact ModelWords::inputPrice(const ModelRow &row)
{
    return price(row.reported.inputPrice, row, true);
}

ModelWords::Fact ModelWords::outputPrice(const ModelRow &row)
{
    return price(row.reported.outputPrice, row, false);
}

ModelWords::Fact ModelWords::created(const ModelRow &row)
{
    if (row.reported.created.isValid())
        return { row.reported.created.date().toString(Qt::ISODate), Origin::Reported, tr("reported by the route") };
    return { {}, Origin::None, notReported() };
}

QList<std::pair<QString, ModelWords::Fact>> ModelWords::all(const ModelRow &row)
{
    const auto &said = row.reported;
    const auto text = [](const QString &value) {
        return value.isEmpty() ? Fact { {}, Origin::None, notReported() } : Fact { value, Origin::Reported, tr("reported by the route") };
    };
    QList<std::pair<QString, Fact>> facts {
        { tr("Name"), text(said.displayName) },
        { tr("Owner"), text(said.owner) },
        { tr("Context"), context(row) },
        { tr("Longest output"), maxOutput(row) },
        { tr("Vision"), vision(row) },
        { tr("Tools"), tools(row) },
        { tr("Input price"), inputPrice(row) },
        { tr("Output price"), outputPrice(row) },
    };
    if (row.price) {
        const auto built = [&row](const std::optional<double> &value) {
            return value ? Fact { money(*value, row.price->currency), Origin::BuiltIn, builtInMark() } : Fact { {}, Origin::None, notReported() };
        };
        facts.append({ tr("Cache read"), built(row.price->cacheRead) });
        facts.append({ tr("Cache write"), built(row.price->cacheWrite) });
    }
    facts.append({ tr("Created"), created(row) });
    facts.append({ tr("Endpoints"), text(said.endpointTypes.join(tr(", "))) });
    facts.append({ tr("Capabilities"), text(said.capabilities.join(tr(", "))) });
    if (said.deprecated)
        facts.append({ tr("Deprecated"), { *said.deprecated ? tr("yes") : tr("no"), Origin::Reported, tr("reported by the route") } });
    return facts;
}
