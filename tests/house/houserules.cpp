#include "house/houserules.h"

#include <QHash>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

// Who may include whom: the picture in the README, as a table.
const QHash<QString, QStringList> &roomTable()
{
    static const QHash<QString, QStringList> table = {
        { u"core"_s, {} },
        { u"protocols"_s, { u"core"_s } },
        { u"snippets"_s, { u"core"_s } },
        { u"store"_s, { u"core"_s } },
        { u"advice"_s, { u"protocols"_s, u"core"_s } },
        { u"words"_s, { u"advice"_s, u"core"_s } },
        { u"engine"_s, { u"advice"_s, u"protocols"_s, u"store"_s, u"core"_s } },
        { u"sandbox"_s, {} },
        { u"cli"_s, { u"engine"_s, u"words"_s, u"advice"_s, u"snippets"_s, u"store"_s, u"core"_s } },
        { u"ui"_s, { u"engine"_s, u"words"_s, u"advice"_s, u"snippets"_s, u"store"_s, u"core"_s } },
    };
    return table;
}

bool mayKnow(const QString &room, const QString &other) { return roomTable().value(room).contains(other); }

// Headers with one owner each, because whoever includes them takes over what they stand for.
struct OwnedHeader {
    QString header;
    QString pattern; ///< of the paths that may include it
};

const QList<OwnedHeader> &ownedHeaders()
{
    static const QList<OwnedHeader> owned = {
        { u"QNetworkReply"_s, u"^app/(engine/httpcall\\.cpp|sandbox/)"_s }, { u"nlohmann/json.hpp"_s, u"\\.cpp$"_s },
        { u"simdjson.h"_s, u"\\.cpp$"_s },
        // Qt's JSON sorts keys and rewrites numbers: never for what goes over the wire or is shown from it.
        { u"QJsonDocument"_s, u"^app/(sandbox|store)/"_s }, { u"QJsonObject"_s, u"^app/(sandbox|store)/"_s },
        { u"qt6keychain/keychain.h"_s, u"^app/store/"_s },
        { u"QEventLoop"_s, u"^app/sandbox/"_s }, // no nested event loop; the sandbox has none either, but is not ours
        { u"QTextBrowser"_s, u"^$"_s }, // opens local files named in what a model wrote
    };
    return owned;
}

// The engine's own headers speak of a Protocol, so who knows the engine knows what one is; but never a certain one.
const QString mostKnown = u"protocols/protocol.h"_s;

struct ForbiddenText {
    QString pattern;
    QString why;
};

const QList<ForbiddenText> &forbiddenInApp()
{
    static const QList<ForbiddenText> forbidden = {
        { u"\\.arg\\([^()]*\\)\\s*\\.arg\\("_s, u"chains arg(): a %1 in a value breaks it, use arg(a, b)"_s },
        { u"\\bsender\\(\\)"_s, u"asks sender(): connect with what the slot needs"_s },
        { u"\\bwaitFor(ReadyRead|BytesWritten|Connected|Disconnected|Finished|Started|Encrypted)\\("_s,
            u"waits in place"_s },
        { u"\\bsetInsecureFallback\\("_s, u"stores keys in the clear"_s },
        { u"\\bignoreSslErrors\\(\\s*\\)"_s, u"ignores certificate errors"_s },
        { u"\\bQHostAddress::Any\\b"_s, u"listens beyond the loopback"_s },
        { u"(?<!mime)(->|\\.)setHtml\\("_s, u"shows HTML"_s },
    };
    return forbidden;
}

QString roomOf(const QString &path)
{
    const QStringList parts = path.split(u'/');
    return parts.size() > 2 && parts[0] == "app"_L1 ? parts[1] : QString();
}

// Comments may name what code may not do.
QString withoutComments(const QString &text)
{
    static const QRegularExpression comments(u"//[^\n]*|/\\*.*?\\*/"_s, QRegularExpression::DotMatchesEverythingOption);
    QString code = text;
    return code.remove(comments);
}

QStringList includeBreaches(const QString &path, const QString &text)
{
    static const QRegularExpression include(
        u"^\\s*#\\s*include\\s*([<\"])([^>\"]+)[>\"]"_s, QRegularExpression::MultilineOption);
    QStringList breaches;
    const QString room = roomOf(path);
    for (const auto &match : include.globalMatch(text)) {
        const QString name = match.captured(2);
        if (match.captured(1) == "\""_L1 && !room.isEmpty() && !name.endsWith(".moc"_L1)) {
            const QString other = name.section(u'/', 0, 0);
            if (!name.contains(u'/'))
                breaches << u"%1: includes \"%2\" without its room"_s.arg(path, name);
            else if (other != room && !mayKnow(room, other) && !(name == mostKnown && mayKnow(room, u"engine"_s)))
                breaches << u"%1: %2 may not know %3"_s.arg(path, room, name);
        }
        for (const OwnedHeader &owned : ownedHeaders()) {
            if (name == owned.header && path.startsWith("app/"_L1)
                && !QRegularExpression(owned.pattern).match(path).hasMatch())
                breaches << u"%1: may not include %2"_s.arg(path, name);
        }
    }
    return breaches;
}

} // namespace

QStringList breachesInSource(const QString &path, const QString &text)
{
    QStringList breaches = includeBreaches(path, text);
    const bool header = path.endsWith(".h"_L1);
    if (header && !text.contains("#pragma once"_L1))
        breaches << u"%1: has no #pragma once"_s.arg(path);

    const qsizetype lines = text.count(u'\n');
    if (path.startsWith("app/"_L1) && lines > 600)
        breaches << u"%1: %2 lines; look for the second noun inside it"_s.arg(path, QString::number(lines));

    const QString code = withoutComments(text);
    static const QRegularExpression usingNamespace(
        u"^using namespace ([\\w:]+)"_s, QRegularExpression::MultilineOption);
    for (const auto &match : usingNamespace.globalMatch(code)) {
        if (path.startsWith("app/"_L1) && (header || match.captured(1) != "Qt::StringLiterals"_L1))
            breaches << u"%1: using namespace %2 leaks into the whole unit"_s.arg(path, match.captured(1));
    }
    if (!path.startsWith("app/"_L1))
        return breaches;

    for (const ForbiddenText &forbidden : forbiddenInApp()) {
        if (roomOf(path) == "sandbox"_L1 && forbidden.why.startsWith("chains"_L1))
            continue; // what it fills in, it wrote itself
        if (QRegularExpression(forbidden.pattern).match(code).hasMatch())
            breaches << u"%1: %2"_s.arg(path, forbidden.why);
    }
    // The store says itself, in a sentence, what kept a route from being saved.
    if (path.startsWith("app/store/route"_L1))
        return breaches;
    static const QStringList withWords = { u"ui"_s, u"cli"_s, u"words"_s, QString() };
    static const QRegularExpression translated(u"\\b(tr|translate)\\(\\s*\""_s);
    if (!withWords.contains(roomOf(path)) && translated.match(code).hasMatch())
        breaches << u"%1: speaks to people; sentences live in words/"_s.arg(path);
    return breaches;
}

QStringList breachesInLinkLines(const QString &path, const QString &text)
{
    static const QRegularExpression line(u"\\badd_room\\(\\s*(\\w+)[^)]*\\bLINKS\\s([^)]*)\\)"_s);
    QStringList breaches;
    for (const auto &match : line.globalMatch(text)) {
        const QString room = match.captured(1).section(u'_', 0, 0);
        const QStringList links = match.captured(2).split(QRegularExpression(u"\\s+"_s), Qt::SkipEmptyParts);
        for (const QString &link : links) {
            if (link == "PCH"_L1)
                break;
            const QString other = link.section(u'_', 0, 0);
            const bool isRoom = roomTable().contains(other) && !link.contains("::"_L1);
            if (isRoom && other != room && !mayKnow(room, other)
                && !(other == "protocols"_L1 && mayKnow(room, u"engine"_s)))
                breaches << u"%1: %2 may not link %3"_s.arg(path, room, link);
            if (link == "Qt6::Widgets"_L1 && room != "ui"_L1)
                breaches << u"%1: %2 may not know widgets"_s.arg(path, room);
        }
    }
    return breaches;
}

QStringList unfinishedWork(const QString &path, const QString &text)
{
    // Spelled apart, so that this file does not accuse itself.
    static const QRegularExpression marks(
        u"\\b("_s + u"TO"_s + u"DO|FIX"_s + u"ME|XX"_s + u"X|QS"_s + u"KIP|QEXPECT_"_s + u"FAIL)\\b"_s);
    QStringList breaches;
    for (const auto &match : marks.globalMatch(text))
        breaches << u"%1: holds %2"_s.arg(path, match.captured(0));
    return breaches;
}
