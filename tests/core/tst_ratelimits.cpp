#include "core/ratelimits.h"

#include <QTest>
#include <QTimeZone>

Q_DECLARE_METATYPE(QList<RateMeter>)

namespace {
const QDateTime noon(QDate(2026, 11, 20), QTime(12, 0), QTimeZone::utc());
}

class TestRateLimits final : public QObject
{
    Q_OBJECT

private slots:
    void readsWhenALimitBeginsAnew_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<qint64>("ms"); // -1: nothing
        const auto row = [](const char *name, const QByteArray &value, qint64 ms) { QTest::newRow(name) << value << ms; };
        row("seconds", "30", 30'000);
        row("decimals", "0.5", 500);
        row("zero", "0", 0);
        row("negative", "-3", 0);
        row("just below the border", "9999999", 2'678'400'000);
        row("seconds since 1970", QByteArray::number(noon.toSecsSinceEpoch() + 90), 90'000);
        row("milliseconds since 1970", QByteArray::number(noon.toMSecsSinceEpoch() + 1234), 1234);
        row("a time gone by", QByteArray::number(noon.toSecsSinceEpoch() - 90), 0);
        row("span of seconds", "1s", 1000);
        row("span of minutes and seconds", "6m0s", 360'000);
        row("span with decimals", "1m2.5s", 62'500);
        row("span of milliseconds", "20ms", 20);
        row("span of seconds and milliseconds", "1s500ms", 1500);
        row("span of hours", "1h30m", 5'400'000);
        row("span of days", "2d", 172'800'000);
        row("ISO time", "2026-11-20T12:00:05Z", 5000);
        row("ISO time with a zone", "2026-11-20T13:00:05+01:00", 5000);
        row("ISO time with milliseconds", "2026-11-20T12:00:05.250Z", 5250);
        row("blanks around", " 7 ", 7000);
        row("nothing", "", -1);
        row("words", "soon", -1);
        row("not a number", "nan", -1);
        row("endless", "inf", -1);
        row("a unit alone", "s", -1);
    }
    void readsWhenALimitBeginsAnew()
    {
        QFETCH(const QByteArray, value);
        QFETCH(const qint64, ms);
        QCOMPARE(rateResetMs(value, noon), ms < 0 ? std::nullopt : std::optional(ms));
    }

    void readsEveryFamilyOfHeaders_data()
    {
        QTest::addColumn<QList<QByteArrayList>>("lines");
        QTest::addColumn<QList<RateMeter>>("meters");
        const auto row = [](const char *name, const QList<QByteArrayList> &lines, const QList<RateMeter> &meters) {
            QTest::newRow(name) << lines << meters;
        };
        row("OpenAI",
            { { "x-ratelimit-limit-requests", "60" }, { "x-ratelimit-limit-tokens", "150000" }, { "x-ratelimit-remaining-requests", "59" },
                { "x-ratelimit-remaining-tokens", "149984" }, { "x-ratelimit-reset-requests", "1s" }, { "x-ratelimit-reset-tokens", "6m0s" } },
            { { "requests", 60, 59, 1000 }, { "tokens", 150'000, 149'984, 360'000 } });
        row("Anthropic",
            { { "anthropic-ratelimit-requests-limit", "50" }, { "anthropic-ratelimit-requests-remaining", "49" },
                { "anthropic-ratelimit-requests-reset", "2026-11-20T12:00:10Z" }, { "anthropic-ratelimit-input-tokens-limit", "30000" },
                { "anthropic-ratelimit-input-tokens-remaining", "29000" }, { "anthropic-ratelimit-output-tokens-remaining", "8000" } },
            { { "requests", 50, 49, 10'000 }, { "input-tokens", 30'000, 29'000, {} }, { "output-tokens", {}, 8000, {} } });
        row("plain", { { "X-RateLimit-Limit", "60" }, { "X-RateLimit-Remaining", "0" }, { "X-RateLimit-Reset", "42" } },
            { { "requests", 60, 0, 42'000 } });
        row("with a policy", { { "X-RateLimit-Limit", "100, 100;w=60" } }, { { "requests", 100, {}, {} } });
        row("in any case", { { "X-RATELIMIT-REMAINING", "5" } }, { { "requests", {}, 5, {} } });
        row("a reset alone", { { "X-RateLimit-Reset", "42" } }, {});
        row("what is no number", { { "X-RateLimit-Limit", "many" } }, {});
        row("other headers", { { "Retry-After", "3" }, { "x-ratelimit-", "3" }, { "anthropic-ratelimit-limit", "3" } }, {});
        row("none", {}, {});
    }
    void readsEveryFamilyOfHeaders()
    {
        QFETCH(const QList<QByteArrayList>, lines);
        QFETCH(const QList<RateMeter>, meters);
        HttpHead head { .status = 200 };
        for (const QByteArrayList &line : lines)
            head.headers.append({ .name = line[0], .value = line[1] });
        QCOMPARE(rateMeters(head, noon), meters);
    }
};

QTEST_GUILESS_MAIN(TestRateLimits)
#include "tst_ratelimits.moc"
