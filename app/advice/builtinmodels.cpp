#include "advice/builtinmodels.h"

#include "core/jsontext.h"

#include <QFile>
#include <QHash>
#include <QUrl>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

// Outside of any namespace, as Qt wants it: the resources of a static library are dropped unless they are asked for.
static void initAdviceResources()
{
    Q_INIT_RESOURCE(advice);
}

namespace {
using TableMembers = QList<std::pair<QString, QByteArray>>;

struct ModelTable {
    QByteArray date;
    QList<BuiltInModel> models;
    QHash<QString, qsizetype> byId; ///< in lower case
};

TableMembers tableMembers(const QByteArray &json)
{
    return Json::members(json).value_or(TableMembers());
}

BuiltInPrice readPrice(const QByteArray &json)
{
    BuiltInPrice price;
    for (const auto &[name, value] : tableMembers(json)) {
        const auto text = Json::unquoted(value).value_or(QString());
        if (name == "currency"_L1)
            price.currency = text;
        else if (name == "input"_L1)
            price.input = value.toDouble();
        else if (name == "output"_L1)
            price.output = value.toDouble();
        else if (name == "cacheRead"_L1)
            price.cacheRead = value.toDouble();
        else if (name == "cacheWrite"_L1)
            price.cacheWrite = value.toDouble();
        else if (name == "aboveInputTokens"_L1)
            price.aboveInputTokens = value.toLongLong();
        else if (name == "aboveInput"_L1)
            price.aboveInput = value.toDouble();
        else if (name == "aboveOutput"_L1)
            price.aboveOutput = value.toDouble();
        else if (name == "aboveCacheRead"_L1)
            price.aboveCacheRead = value.toDouble();
        else if (name == "certainty"_L1)
            price.certainty = text.toLatin1();
    }
    return price;
}

BuiltInModel readModel(const QByteArray &json)
{
    BuiltInModel model;
    for (const auto &[name, value] : tableMembers(json)) {
        if (name == "id"_L1) {
            model.id = Json::unquoted(value).value_or(QString());
        } else if (name == "context"_L1) {
            model.context = value.toLongLong();
        } else if (name == "maxOutput"_L1) {
            model.maxOutput = value.toLongLong();
        } else if (name == "recommendedOutput"_L1) {
            model.recommendedOutput = value.toLongLong();
        } else if (name == "tools"_L1) {
            model.tools = value == "true";
        } else if (name == "vision"_L1) {
            for (const auto &kind : Json::elements(value).value_or(QList<QByteArray>()))
                model.vision.append(Json::unquoted(kind).value_or(QString()));
        } else if (name == "prices"_L1) {
            for (const auto &price : Json::elements(value).value_or(QList<QByteArray>()))
                model.prices.append(readPrice(price));
        }
    }
    return model;
}

ModelTable readTable()
{
    initAdviceResources();
    ModelTable table;
    QFile file(u":/advice/models.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return table;
    for (const auto &[name, value] : tableMembers(file.readAll())) {
        if (name == "date"_L1) {
            table.date = Json::unquoted(value).value_or(QString()).toLatin1();
        } else if (name == "models"_L1) {
            for (const auto &entry : Json::elements(value).value_or(QList<QByteArray>())) {
                table.models.append(readModel(entry));
                table.byId.insert(table.models.constLast().id.toLower(), table.models.size() - 1);
            }
        }
    }
    return table;
}

const ModelTable &modelTable()
{
    static const ModelTable table = readTable();
    return table;
}

QByteArray number(double value)
{
    return QByteArray::number(value, 'g', 12);
}
}

const BuiltInPrice *BuiltInModel::priceAt(const QString &base) const
{
    // Keys, prices and currency differ by region; a router on any other host has prices of its own.
    static constexpr std::array direct { std::pair("api.minimax.io"_L1, "USD"_L1), std::pair("api.minimaxi.com"_L1, "CNY"_L1),
        std::pair("api.minimax.cn"_L1, "CNY"_L1), std::pair("api.minimax.chat"_L1, "CNY"_L1) };
    const QString host = QUrl(base).host();
    for (const auto &[name, currency] : direct) {
        if (host != name)
            continue;
        for (const auto &price : prices) {
            if (price.currency == currency)
                return &price;
        }
    }
    return nullptr;
}

QDate BuiltInModels::date()
{
    return QDate::fromString(QString::fromLatin1(dateText()), Qt::ISODate);
}

QByteArray BuiltInModels::dateText()
{
    return modelTable().date;
}

const QList<BuiltInModel> &BuiltInModels::all()
{
    return modelTable().models;
}

const BuiltInModel *BuiltInModels::find(const QString &id)
{
    const auto &table = modelTable();
    const auto found = table.byId.constFind(id.section(u'/', -1).toLower());
    return found == table.byId.cend() ? nullptr : &table.models.at(*found);
}

QByteArray BuiltInModels::asJson(const BuiltInModel &model, const BuiltInPrice *price)
{
    Json::ObjectText object;
    const auto count = [&object](const QString &name, std::optional<qint64> value) {
        object.set(name, value ? QByteArray::number(*value) : QByteArray("null"));
    };
    object.setString(u"id"_s, model.id);
    count(u"context"_s, model.context);
    count(u"max_output"_s, model.maxOutput);
    count(u"recommended_output"_s, model.recommendedOutput);
    QList<QByteArray> vision;
    for (const auto &kind : model.vision)
        vision.append(Json::quoted(kind));
    object.set(u"vision"_s, Json::arrayText(vision));
    object.set(u"tools"_s, model.tools ? "true" : "false");
    if (price) {
        Json::ObjectText figures;
        figures.setString(u"currency"_s, price->currency);
        figures.set(u"per_tokens"_s, "1000000");
        figures.set(u"input"_s, number(price->input));
        figures.set(u"output"_s, number(price->output));
        if (price->cacheRead)
            figures.set(u"cache_read"_s, number(*price->cacheRead));
        if (price->cacheWrite)
            figures.set(u"cache_write"_s, number(*price->cacheWrite));
        if (price->aboveInputTokens > 0) {
            figures.set(u"above_input_tokens"_s, QByteArray::number(price->aboveInputTokens));
            figures.set(u"above_input"_s, number(price->aboveInput));
            figures.set(u"above_output"_s, number(price->aboveOutput));
        }
        if (!price->certainty.isEmpty())
            figures.setString(u"certainty"_s, QString::fromLatin1(price->certainty));
        object.set(u"prices"_s, figures.text());
    } else {
        object.set(u"prices"_s, "null");
    }
    object.setString(u"date"_s, QString::fromLatin1(dateText()));
    return object.text();
}
