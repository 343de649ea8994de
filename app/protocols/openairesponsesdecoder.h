// Reads one answer of OpenAI Responses, a stream or a whole reply: output items, told apart although servers leave out their
// index, change their id, or send nothing but the end of each.
#pragma once

#include "protocols/answerdecoder.h"
#include "protocols/deltaframe.h"
#include "protocols/jsonfields.h"

class OpenAiResponsesDecoder final : public AnswerDecoder
{
public:
    OpenAiResponsesDecoder();

protected:
    bool takeFrame(QByteArrayView json) override;
    QByteArray wire() const override;
    bool hasContent() const override;

private:
    enum class Kind { Message, Reasoning, FunctionCall, Other };

    /// One item of the output. Its texts stand with those of the answer, at places of its own.
    struct Item {
        int place = 0;
        std::optional<qint64> serverIndex;
        Kind kind = Kind::Other;
        QString id;
        JsonFields::Members members; ///< as they came first
        QByteArray whole; ///< the item as it came when it was done
        int callIndex = -1;
    };

    bool takeQuickly(QByteArrayView json);
    void takeEventOf(const QString &name, const JsonFields::Members &frame);
    void takeResponse(const JsonFields::Members &response, QByteArrayView frame, const QByteArray &status);
    void takeText(const QString &name, const JsonFields::Members &frame);
    void takeReasoning(const QString &name, const JsonFields::Members &frame);
    void takeArguments(const QString &name, const JsonFields::Members &frame);
    void growCall(Item &item, const QString &id, const QString &name, QByteArray arguments, bool whole);
    void takeItem(const JsonFields::Members &frame, bool done);
    void takeWholeItem(Item &item, const QByteArray &json);
    void takeCall(Item &item, const JsonFields::Members &members, bool whole);

    static Kind kindOf(const QString &type);
    Item &itemFor(std::optional<qint64> index, const QString &id, Kind kind);
    Item *itemAt(std::optional<qint64> index, Kind kind);
    Item &itemOf(const JsonFields::Members &frame, Kind kind);
    QByteArray itemJson(const Item &item) const;

    DeltaFrameReader m_quick;
    QList<Item> m_items; ///< in the order of their places
    QByteArray m_wholeOutput; ///< the array "output" as it came in one piece
};
