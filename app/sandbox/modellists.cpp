#include "sandbox/modellists.h"

#include "sandbox/behaviours.h"
#include "sandbox/envelopevoice.h"
#include "sandbox/json.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace Sandbox {

namespace {

constexpr int contextTokens = 1'000'000;
constexpr int outputTokens = 65'536;

qint64 createdOf(const QString &model)
{
    // The dates of the real models; the others came with the first of them.
    return model == "MiniMax-M2.7"_L1 ? 1'773'799'200 : 1'780'272'000;
}

JsonObject openAiObject(const QString &model)
{
    return {{"id", model}, {"object", "model"}, {"created", createdOf(model)}, {"owned_by", "minimax"}};
}

JsonObject anthropicObject(const QString &model)
{
    const QDateTime created = QDateTime::fromSecsSinceEpoch(createdOf(model)).toUTC();
    return {{"type", "model"},
            {"id", model},
            {"display_name", model},
            {"created_at", created.toString(Qt::ISODate)},
            {"max_input_tokens", contextTokens},
            {"max_tokens", outputTokens}};
}

JsonObject geminiObject(const QString &model)
{
    return {{"name", u"models/"_s + model},
            {"version", "001"},
            {"displayName", model},
            {"inputTokenLimit", contextTokens},
            {"outputTokenLimit", outputTokens},
            {"supportedGenerationMethods",
             Json::array({Json("generateContent"), Json("streamGenerateContent"), Json("countTokens")})}};
}

JsonObject envelopeObject(const QString &model)
{
    return {{"id", model},
            {"context_window", contextTokens},
            {"pricing", JsonObject{{"input_per_1m_tokens", Json::raw("0.30")}, {"output_per_1m_tokens", Json::raw("1.20")}}},
            {"capabilities", Json::array({Json("chat")})},
            {"deprecated", false}};
}

template <typename MakeObject>
Json listOf(const QStringList &models, MakeObject makeObject)
{
    QList<Json> objects;
    for (const QString &model : models)
        objects.append(makeObject(model));
    return Json::array(objects);
}

} // namespace

Reply openAiModels()
{
    return Reply::json(200, JsonObject{{"object", "list"}, {"data", listOf(behaviours(), openAiObject)}}.text());
}

Reply anthropicModels(const QUrlQuery &query)
{
    const QStringList all = behaviours();
    const qsizetype limit = qBound(1, query.hasQueryItem(u"limit"_s) ? query.queryItemValue(u"limit"_s).toInt() : 20, 1000);
    const qsizetype before = all.indexOf(query.queryItemValue(u"before_id"_s, QUrl::FullyDecoded));
    const qsizetype after = all.indexOf(query.queryItemValue(u"after_id"_s, QUrl::FullyDecoded));
    const bool backwards = before >= 0;
    const qsizetype from = backwards ? qMax<qsizetype>(0, before - limit) : after + 1;
    const qsizetype to = backwards ? before : qMin(from + limit, all.size());
    const QStringList page = all.mid(from, to - from);
    const bool hasMore = backwards ? from > 0 : to < all.size();
    return Reply::json(200, JsonObject{{"data", listOf(page, anthropicObject)},
                                       {"first_id", page.isEmpty() ? Json(nullptr) : Json(page.first())},
                                       {"has_more", hasMore},
                                       {"last_id", page.isEmpty() ? Json(nullptr) : Json(page.last())}}
                                .text());
}

Reply geminiModels(const QUrlQuery &query)
{
    const QStringList all = behaviours();
    const int size = qBound(1, query.hasQueryItem(u"pageSize"_s) ? query.queryItemValue(u"pageSize"_s).toInt() : 50, 1000);
    const qsizetype from = qBound<qsizetype>(0, query.queryItemValue(u"pageToken"_s).toLongLong(), all.size());
    JsonObject list{{"models", listOf(all.mid(from, size), geminiObject)}};
    if (from + size < all.size())
        list.add("nextPageToken", QString::number(from + size));
    return Reply::json(200, list.text());
}

Reply envelopeModels(const Ticket &ticket)
{
    return Reply::json(
        200, JsonObject{{"data", listOf(behaviours(), envelopeObject)}, {"meta", EnvelopeVoice::meta(ticket)}}.text());
}

Reply openAiModel(const QString &model)
{
    return Reply::json(200, openAiObject(model).text());
}

Reply anthropicModel(const QString &model)
{
    return Reply::json(200, anthropicObject(model).text());
}

Reply geminiModel(const QString &model)
{
    return Reply::json(200, geminiObject(model).text());
}

Reply envelopeModel(const QString &model, const Ticket &ticket)
{
    return Reply::json(200, JsonObject{{"data", envelopeObject(model)}, {"meta", EnvelopeVoice::meta(ticket)}}.text());
}

} // namespace Sandbox
