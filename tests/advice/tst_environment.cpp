#include "advice/environment.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {
QList<Route> someRoutes()
{
    const auto route = [](const QString &id, const QString &name, const QString &base, const QStringList &variables) {
        Route made { .id = id, .name = name };
        made.bases.insert("openai-chat", base);
        made.keyVariable = variables.constFirst();
        made.keyVariables = variables;
        return made;
    };
    return { route(u"sandbox"_s, u"Sandbox"_s, u"http://127.0.0.1:1/v1"_s, { u"SANDBOX_API_KEY"_s }),
        route(u"minimax"_s, u"Direct"_s, u"https://api.minimax.io/v1"_s, { u"MINIMAX_API_KEY"_s }),
        route(u"minimax-cn"_s, u"China"_s, u"https://api.minimaxi.com/v1"_s, { u"MINIMAX_API_KEY"_s }),
        route(u"runapi"_s, u"RunAPI"_s, u"https://runapi.ai/v1"_s, { u"RUNAPI_API_KEY"_s, u"RUNAPI_TOKEN"_s }) };
}

QProcessEnvironment environmentOf(const QList<std::pair<const char *, const char *>> &variables)
{
    QProcessEnvironment environment;
    for (const auto &[name, value] : variables)
        environment.insert(QString::fromLatin1(name), QString::fromLatin1(value));
    return environment;
}
}

class TestEnvironment final : public QObject
{
    Q_OBJECT

private slots:
    void findsContradictions_data();
    void findsContradictions();
    void offersTheRegionOfTheHostFirst();
    void neverOffersTheSandbox();
    void neverHoldsAKey();
};

void TestEnvironment::findsContradictions_data()
{
    using Variables = QList<std::pair<const char *, const char *>>;
    QTest::addColumn<QProcessEnvironment>("environment");
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<QStringList>("variables");
    QTest::addColumn<QStringList>("routes");
    const auto row = [](const char *name, const Variables &variables, const char *id = "", const QStringList &named = {},
                         const QStringList &routes = {}) {
        QTest::newRow(name) << environmentOf(variables) << QByteArray(id) << named << routes;
    };
    row("nothing set", {});
    row("one key", { { "MINIMAX_API_KEY", "a" } });
    row("same key twice", { { "RUNAPI_API_KEY", "a" }, { "RUNAPI_TOKEN", "a" } });
    row("two keys", { { "RUNAPI_API_KEY", "a" }, { "RUNAPI_TOKEN", "b" } }, "two-keys", { u"RUNAPI_API_KEY"_s, u"RUNAPI_TOKEN"_s },
        { u"RunAPI"_s });
    row("host of the used region", { { "MINIMAX_API_KEY", "a" }, { "MINIMAX_API_HOST", "https://api.minimax.io" } });
    row("host of the other region", { { "MINIMAX_API_KEY", "a" }, { "MINIMAX_API_HOST", "https://api.minimaxi.com" } }, "region",
        { u"MINIMAX_API_HOST"_s, u"MINIMAX_API_KEY"_s }, { u"Direct"_s, u"China"_s });
    row("host without a scheme", { { "MINIMAX_API_KEY", "a" }, { "MINIMAX_API_HOST", "api.minimaxi.com" } }, "region",
        { u"MINIMAX_API_HOST"_s, u"MINIMAX_API_KEY"_s }, { u"Direct"_s, u"China"_s });
    row("host without a key", { { "MINIMAX_API_HOST", "https://api.minimaxi.com" } });
    row("OpenAI base without our keys", { { "OPENAI_BASE_URL", "https://api.openai.com/v1" } });
    row("OpenAI base elsewhere", { { "MINIMAX_API_KEY", "a" }, { "OPENAI_BASE_URL", "https://api.openai.com/v1" } },
        "base-elsewhere", { u"OPENAI_BASE_URL"_s, u"MINIMAX_API_KEY"_s }, { u"Direct"_s });
    row("Anthropic base elsewhere", { { "MINIMAX_API_KEY", "a" }, { "ANTHROPIC_BASE_URL", "https://api.anthropic.com" } },
        "base-elsewhere", { u"ANTHROPIC_BASE_URL"_s, u"MINIMAX_API_KEY"_s }, { u"Direct"_s });
    row("OpenAI base here, same key",
        { { "MINIMAX_API_KEY", "a" }, { "OPENAI_API_KEY", "a" }, { "OPENAI_BASE_URL", "https://api.minimax.io/v1" } });
    row("OpenAI base here, another key",
        { { "MINIMAX_API_KEY", "a" }, { "OPENAI_API_KEY", "b" }, { "OPENAI_BASE_URL", "https://api.minimax.io/v1" } },
        "foreign-key", { u"OPENAI_BASE_URL"_s, u"OPENAI_API_KEY"_s, u"MINIMAX_API_KEY"_s }, { u"Direct"_s });
    row("only an OpenAI key", { { "MINIMAX_API_KEY", "a" }, { "OPENAI_API_KEY", "b" } });
    row("two bases", { { "OPENAI_BASE_URL", "https://a.example/v1" }, { "OPENAI_API_BASE", "https://b.example/v1" } }, "two-bases",
        { u"OPENAI_BASE_URL"_s, u"OPENAI_API_BASE"_s });
}

void TestEnvironment::findsContradictions()
{
    QFETCH(QProcessEnvironment, environment);
    QFETCH(QByteArray, id);
    QFETCH(QStringList, variables);
    QFETCH(QStringList, routes);
    const auto findings = environmentFindings(environment, someRoutes(), u"minimax"_s);
    QCOMPARE(findings.size(), id.isEmpty() ? 0 : 1);
    if (id.isEmpty())
        return;
    QCOMPARE(findings.constFirst().id, id);
    QCOMPARE(findings.constFirst().variables, variables);
    QCOMPARE(findings.constFirst().routes, routes);
}

void TestEnvironment::offersTheRegionOfTheHostFirst()
{
    const auto ids = [](const QProcessEnvironment &environment) {
        QStringList found;
        const auto keys = environmentKeys(environment, someRoutes());
        for (const auto &key : keys)
            found.append(key.routeId + u'$' + key.variable);
        return found;
    };
    QCOMPARE(ids(environmentOf({ { "MINIMAX_API_KEY", "a" }, { "RUNAPI_TOKEN", "b" } })),
        (QStringList { u"minimax$MINIMAX_API_KEY"_s, u"minimax-cn$MINIMAX_API_KEY"_s, u"runapi$RUNAPI_TOKEN"_s }));
    QCOMPARE(ids(environmentOf({ { "MINIMAX_API_KEY", "a" }, { "MINIMAX_API_HOST", "https://api.minimaxi.com" } })),
        (QStringList { u"minimax-cn$MINIMAX_API_KEY"_s, u"minimax$MINIMAX_API_KEY"_s }));
}

void TestEnvironment::neverOffersTheSandbox()
{
    QVERIFY(environmentKeys(environmentOf({ { "SANDBOX_API_KEY", "a" } }), someRoutes()).isEmpty());
    QVERIFY(routesForVariable(u"SANDBOX_API_KEY"_s, {}, someRoutes()).isEmpty());
    QCOMPARE(routesForVariable(u"MINIMAX_API_KEY"_s, {}, someRoutes()).size(), 2);
}

void TestEnvironment::neverHoldsAKey()
{
    const auto environment = environmentOf({ { "MINIMAX_API_KEY", "canary-1" }, { "RUNAPI_API_KEY", "canary-2" },
        { "RUNAPI_TOKEN", "canary-3" }, { "OPENAI_API_KEY", "canary-4" }, { "MINIMAX_API_HOST", "https://user:canary-5@api.minimaxi.com" },
        { "OPENAI_BASE_URL", "https://canary-6@api.openai.com/v1?key=canary-7" } });
    const auto findings = environmentFindings(environment, someRoutes(), u"minimax"_s);
    QCOMPARE(findings.size(), 3);
    for (const auto &finding : findings)
        QVERIFY(!QString(finding.variables.join(u' ') + finding.routes.join(u' ') + finding.host).contains("canary"_L1));
}

QTEST_GUILESS_MAIN(TestEnvironment)
#include "tst_environment.moc"
