#include "words/environment.h"

#include <QCoreApplication>

namespace {
struct EnvironmentText {
    Q_DECLARE_TR_FUNCTIONS(Words)
};

QString first(const QStringList &list)
{
    return list.value(0);
}
}

QString Words::environmentFinding(const EnvironmentFinding &finding)
{
    if (finding.id == "two-keys")
        //: %1 and %2 are names of environment variables, %3 is the name of a route
        return EnvironmentText::tr("$%1 and $%2 hold different keys for “%3”.")
            .arg(first(finding.variables), finding.variables.value(1), first(finding.routes));
    if (finding.id == "region")
        //: %1 is the name of an environment variable, %2 a host, %3 the name of a route
        return EnvironmentText::tr("$%1 names %2, but the route in use is “%3”.")
            .arg(first(finding.variables), finding.host, first(finding.routes));
    if (finding.id == "base-elsewhere")
        //: %1 and %2 are names of environment variables, %3 is a host
        return EnvironmentText::tr("$%1 sends other programs to %3, although $%2 is set.")
            .arg(first(finding.variables), finding.variables.value(1), finding.host);
    if (finding.id == "foreign-key")
        //: %1 and %2 are names of environment variables, %3 is the name of a route
        return EnvironmentText::tr("$%1 sends other programs to “%3”, but $%2 holds another key.")
            .arg(first(finding.variables), finding.variables.value(1), first(finding.routes));
    if (finding.id == "two-bases")
        //: %1 and %2 are names of environment variables
        return EnvironmentText::tr("$%1 and $%2 name different hosts.").arg(first(finding.variables), finding.variables.value(1));
    return {};
}

QString Words::environmentAdvice(const EnvironmentFinding &finding)
{
    if (finding.id == "two-keys")
        //: %1 is the name of an environment variable
        return EnvironmentText::tr("The key in $%1 is used. Unset the one that is out of date.").arg(first(finding.variables));
    if (finding.id == "region")
        //: %1 is the name of an environment variable, %2 the name of a route
        return EnvironmentText::tr("Key and host must be of one region, or the server calls the key invalid. If the key in $%1 is of "
                                   "that region, use “%2”.")
            .arg(finding.variables.value(1), finding.routes.value(1));
    if (finding.id == "base-elsewhere")
        //: %1 is the name of an environment variable
        return EnvironmentText::tr("This program does not read $%1, but tools and copied code may. Unset it where they should "
                                   "take the same way as here.")
            .arg(first(finding.variables));
    if (finding.id == "foreign-key")
        //: %1 and %2 are names of environment variables
        return EnvironmentText::tr("Such programs send the key in $%1 there; here the one in $%2 is used. Set both alike, or unset $%1.")
            .arg(finding.variables.value(1), finding.variables.value(2));
    if (finding.id == "two-bases")
        //: %1 and %2 are names of environment variables
        return EnvironmentText::tr("Newer programs read $%1 and older ones $%2. Unset one of them.")
            .arg(first(finding.variables), finding.variables.value(1));
    return {};
}

QString Words::environmentOffer(const EnvironmentKey &key)
{
    //: %1 is the name of an environment variable, %2 the name of a route
    return EnvironmentText::tr("$%1 found: use %2").arg(key.variable, key.routeName);
}
