#include "words/findings.h"
#include "words/words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
struct RepairText {
    Q_DECLARE_TR_FUNCTIONS(Words)
};

/// Without what may hold a key. The scheme stays: it may be all that changes.
QString shownBase(const QString &text)
{
    const QUrl url(text);
    if (!url.isValid() || url.host().isEmpty())
        return text;
    return url.toString(QUrl::RemoveQuery | QUrl::RemoveUserInfo | QUrl::StripTrailingSlash);
}

QString routeNamed(const QString &id, const QList<Route> &routes)
{
    const auto route = std::find_if(routes.cbegin(), routes.cend(), [&id](const Route &each) { return each.id == id; });
    return route == routes.cend() || route->name.isEmpty() ? id : route->name;
}

QString authLabel(const QString &style)
{
    if (style == "both"_L1)
        return RepairText::tr("Send the key in both headers");
    if (style == "bearer"_L1)
        return RepairText::tr("Send the key as Bearer");
    //: %1 is the name of an HTTP header
    return RepairText::tr("Send the key as %1").arg(style);
}

QString assignmentLabel(const QString &assignment)
{
    const QString id = assignment.section(u'=', 0, 0);
    QString value = assignment.section(u'=', 1);
    if (value.size() > 2 && value.startsWith(u'"') && value.endsWith(u'"'))
        value = value.sliced(1, value.size() - 2);
    //: %1 is a parameter, %2 its new value
    return RepairText::tr("Set %1 to %2").arg(Words::parameterLabel({ .id = id.toUtf8() }), value);
}

QString mendLabel(const QString &mend)
{
    if (mend == "merge-systems"_L1)
        return RepairText::tr("Send as one system message");
    if (mend == "drop-orphan-results"_L1)
        return RepairText::tr("Send without the stray results");
    if (mend == "empty-arguments"_L1)
        return RepairText::tr("Send empty arguments instead");
    if (mend == "fill-content"_L1)
        return RepairText::tr("Send empty texts instead");
    if (mend == "no-invisible"_L1)
        return RepairText::tr("Send without invisible characters");
    return {};
}

QString routeRepair(const Repair &repair, const QList<Route> &routes)
{
    if (repair.id == "use-route")
        //: %1 is the name of a route
        return RepairText::tr("Switch to %1").arg(routeNamed(repair.value, routes));
    if (repair.id == "use-base")
        //: %1 is a URL
        return RepairText::tr("Use %1").arg(shownBase(repair.value));
    if (repair.id == "strip-path")
        return repair.value.isEmpty() ? RepairText::tr("Shorten the base URL")
                                      //: %1 is a URL
                                      : RepairText::tr("Shorten to %1").arg(shownBase(repair.value));
    if (repair.id == "use-auth")
        return authLabel(repair.value);
    if (repair.id == "use-protocol")
        //: %1 is the name of a protocol
        return RepairText::tr("Use %1").arg(Words::protocolName(repair.value.toLatin1()));
    if (repair.id == "set-group-id")
        return repair.value.isEmpty() ? RepairText::tr("Enter the GroupId…")
                                      //: %1 is a number
                                      : RepairText::tr("Use GroupId %1").arg(repair.value);
    return {};
}

QString settingsRepair(const Repair &repair)
{
    if (repair.id == "use-model")
        //: %1 is a model id
        return RepairText::tr("Use %1").arg(repair.value);
    if (repair.id == "drop-parameter")
        //: %1 is a parameter
        return RepairText::tr("Send without %1").arg(Words::parameterLabel({ .id = repair.value.toUtf8() }));
    // What was typed in its place goes, and not the conversation.
    if (repair.id == "drop-extra-field" && (repair.value == "messages"_L1 || repair.value == "contents"_L1 || repair.value == "input"_L1))
        return RepairText::tr("Send the chat instead");
    if (repair.id == "drop-extra-field")
        //: %1 is the name of a JSON field
        return RepairText::tr("Send without “%1”").arg(repair.value);
    if (repair.id == "set-parameter")
        return assignmentLabel(repair.value);
    if (repair.id == "without-stream")
        return RepairText::tr("Send without streaming");
    if (repair.id == "include-usage")
        return RepairText::tr("Ask for token counts");
    if (repair.id == "drop-undocumented")
        return RepairText::tr("Send only documented fields");
    if (repair.id == "fill-tool-schemas")
        return RepairText::tr("Add an empty schema");
    if (repair.id == "clean-text")
        return RepairText::tr("Send without invisible characters");
    if (repair.id == "mend")
        return mendLabel(repair.value);
    return {};
}

QString windowRepair(const Repair &repair)
{
    if (repair.id == "edit-key")
        return RepairText::tr("Change the key…");
    if (repair.id == "edit-route")
        return RepairText::tr("Edit the route…");
    if (repair.id == "retry")
        return RepairText::tr("Send again");
    if (repair.id == "continue")
        return RepairText::tr("Continue the answer");
    if (repair.id == "list-models")
        return RepairText::tr("List the models");
    if (repair.id == "wait") {
        bool isNumber = false;
        const int seconds = repair.value.toInt(&isNumber);
        //: %n is a number of seconds
        return isNumber && seconds > 0 ? RepairText::tr("Wait %n second(s) and send again", nullptr, seconds)
                                       : RepairText::tr("Wait and send again");
    }
    if (repair.id == "open-turn")
        return RepairText::tr("Show the message");
    if (repair.id == "treat-as-calls")
        return RepairText::tr("Treat as tool calls");
    if (repair.id == "give-values")
        return RepairText::tr("Give values…");
    return {};
}
}

QString Words::repairLabel(const Repair &repair, const QList<Route> &routes)
{
    for (const QString &label : { routeRepair(repair, routes), settingsRepair(repair), windowRepair(repair) }) {
        if (!label.isEmpty())
            return label;
    }
    return QString::fromUtf8(repair.id);
}
