// What a row of the history says, in the language of the window.
#pragma once

#include "store/journal.h"

#include <QBrush>
#include <QCoreApplication>

class QPalette;

class HistoryWords
{
    Q_DECLARE_TR_FUNCTIONS(HistoryWords)

public:
    static QString shortTime(qint64 ms);
    /// To the millisecond, with the day.
    static QString exactTime(qint64 ms);
    static QString purpose(Purpose purpose);
    /// Its purpose where that is no answer, and the first line of the question.
    static QString what(const ExchangeSummary &summary);
    /// "HTTP 429, rate limit"; "host not found"; "HTTP 200".
    static QString status(const ExchangeSummary &summary);
    static QString statusMeaning(const ExchangeSummary &summary);
    /// Told apart by words already: the colour only helps the eye.
    static QBrush statusColour(const ExchangeSummary &summary, const QPalette &palette);
    /// "48 → 131", empty if the server reported none.
    static QString tokens(const ExchangeSummary &summary);
    static QString tokensMeaning(const ExchangeSummary &summary);
    static QString duration(const ExchangeSummary &summary);
    /// A failure in two or three words, by failureId().
    static QString failureName(const QByteArray &id);
    /// "61 MB"
    static QString size(qint64 bytes);
};
