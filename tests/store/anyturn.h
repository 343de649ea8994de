// Turns and settings as no person would make them, to see whether they are kept.
#pragma once

#include "core/conversation.h"

#include <QRandomGenerator>

/// Turns with every field filled by chance, with what is hardest to keep.
class AnyTurn
{
public:
    explicit AnyTurn(quint32 seed)
        : m_random(seed)
    {
    }

    Turn turn(TurnId id)
    {
        Turn turn { .id = id, .parent = below(id), .state = TurnState(QList<int> { 0, 2, 3 }.at(below(3))) };
        turn.message = { .role = Role(below(4)), .text = text(), .reasoning = text(), .toolCallId = text() };
        for (int left = below(3); left > 0; --left)
            turn.message.toolCalls.append({ text(), text(), bytes(), below(5) });
        turn.message.wire = { bytes(), bytes() };
        turn.routeId = text();
        turn.routeName = text();
        turn.protocol = bytes();
        turn.settings = settings();
        turn.answer = answer();
        turn.timing = { fraction(), fraction(), fraction(), fraction() };
        turn.httpStatus = below(600);
        if (below(2) == 0)
            turn.begun = Message { .role = Role::Assistant, .text = QStringLiteral("It is") + text(), .reasoning = text(), .wire = { bytes(), bytes() } };
        return turn;
    }

    ChatSettings settings()
    {
        ChatSettings settings { .model = text() };
        for (int left = below(4); left > 0; --left) {
            settings.parameters.set(bytes(), bytes());
            settings.extraBody.set(bytes(), bytes());
            settings.extraHeaders.append({ .name = "X-" + bytes().toHex(), .value = bytes(), .variable = bytes() });
            settings.tools.append({ text(), text(), bytes(), below(2) == 0, text() });
            settings.fieldOrder.append(bytes());
            settings.mends.append(bytes());
            settings.variables.append({ text(), text() });
        }
        return settings;
    }

    QString text()
    {
        using namespace Qt::StringLiterals;
        static const QStringList pieces { u"word "_s, u"天气"_s, u"😀"_s, u"\n"_s, QString(QChar(0)), u"\""_s, u"\\u0041"_s,
            QString(QChar(0xd83d)), QString(QChar(0xdc00)), QString(QChar(0xfffe)), QString(QChar(0xffff)), u"\u202e"_s, u"'; DROP TABLE turns; --"_s, u"\ufeff"_s };
        QString text;
        for (int left = below(6); left > 0; --left)
            text += pieces.at(below(int(pieces.size())));
        return text;
    }

    QByteArray bytes()
    {
        static const QList<QByteArray> pieces { "{\"a\":1e-05}", "\xff\xfe", QByteArray(1, '\0'), "\xe5\xa4", "plain", "\"", "\r\n" };
        QByteArray bytes;
        for (int left = below(4); left > 0; --left)
            bytes += pieces.at(below(int(pieces.size())));
        return bytes;
    }

private:
    int below(qint64 bound) { return int(m_random.bounded(int(bound))); }

    std::optional<double> fraction()
    {
        if (below(2) == 0)
            return std::nullopt;
        return m_random.generateDouble() * 1e5;
    }

    std::optional<qint64> count()
    {
        if (below(2) == 0)
            return std::nullopt;
        return qint64(m_random.generate64() >> 1);
    }

    Outcome answer()
    {
        Outcome answer { .finishReason = bytes(), .ended = below(2) == 0 };
        if (below(2) == 0)
            answer.usage = Usage { count(), count(), count(), count(), count(), count(), bytes() };
        if (below(2) == 0) {
            answer.failure = Failure { FailureKind(below(int(FailureKind::NotSent) + 1)), below(600), bytes(), bytes(), text(),
                bytes(), bytes(), bytes(), count(), bytes(), text() };
        }
        for (int left = below(3); left > 0; --left) {
            answer.requestIds.append({ bytes(), bytes() });
            answer.oddities.append(bytes());
        }
        return answer;
    }

    QRandomGenerator m_random;
};
