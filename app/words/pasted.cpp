#include "words/words.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace {

struct PastedText {
    Q_DECLARE_TR_FUNCTIONS(Words)
};

QString removedPart(const QByteArray &id)
{
    if (id == "spaces")
        return PastedText::tr("spaces", "removed from a pasted key");
    if (id == "line-breaks")
        return PastedText::tr("line breaks", "removed from a pasted key");
    if (id == "invisible")
        return PastedText::tr("invisible characters", "removed from a pasted key");
    if (id == "quotes")
        return PastedText::tr("quotes", "removed from a pasted key");
    if (id == "bearer")
        return PastedText::tr("the word Bearer", "removed from a pasted key");
    if (id == "variable-name")
        return PastedText::tr("the name in front of it", "removed from a pasted key");
    return QString::fromUtf8(id);
}

}

QString Words::baseUrlProblem(const BaseUrl &base)
{
    const QByteArray &id = base.problem;
    if (id.isEmpty())
        return {};
    if (id == "empty")
        return PastedText::tr("Enter a base URL, for example https://api.minimax.io/v1.");
    if (id == "no-host")
        return PastedText::tr("The URL names no host.");
    if (id == "scheme")
        return PastedText::tr("The URL must begin with https:// or http://.");
    if (id == "user-info")
        return PastedText::tr("The URL must not hold a name or password; the key has its own field.");
    if (id == "backslash")
        return PastedText::tr("The URL must not hold a backslash.");
    if (id == "fragment")
        return PastedText::tr("The URL must not hold a # part.");
    return PastedText::tr("This is not a URL that can be called.");
}

QString Words::baseUrlChange(const BaseUrlFinding &finding)
{
    if (finding.id == "trimmed")
        return PastedText::tr("Spaces or slashes around the URL were left out.");
    if (finding.id == "endpoint-stripped")
        //: %1 is the end of a URL, such as /chat/completions
        return PastedText::tr("The endpoint “%1” was left out: the program adds it itself.").arg(finding.subject);
    if (finding.id == "scheme-added")
        //: %1 is https or http
        return PastedText::tr("“%1://” was put in front.").arg(finding.subject);
    if (finding.id == "host-ascii")
        //: %1 is a host name
        return PastedText::tr("The host is called as %1.").arg(finding.subject);
    //: %1 is a technical id
    return PastedText::tr("The URL was changed: %1").arg(QString::fromUtf8(finding.id));
}

QString Words::baseUrlOffer(const BaseUrlFinding &finding)
{
    if (finding.id == "version-missing")
        //: %1 is a missing end of a URL, such as /v1
        return PastedText::tr("Most servers want “%1” at the end.").arg(finding.subject.isEmpty() ? u"/v1"_s : finding.subject);
    if (finding.id == "version-doubled")
        //: %1 is a doubled part of a URL, such as /v1/v1
        return PastedText::tr("“%1” says the version twice.").arg(finding.subject);
    if (finding.id == "plain-http")
        return PastedText::tr("With http:// the key and the conversation cross the network readable. Use https:// if the server "
                              "has it.");
    if (!finding.repaired.isEmpty())
        //: %1 is a URL
        return PastedText::tr("Did you mean %1?").arg(finding.repaired);
    //: %1 is a technical id
    return PastedText::tr("Something about the URL looks unusual: %1").arg(QString::fromUtf8(finding.id));
}

QString Words::keyCleaning(const KeyText &key)
{
    if (key.removed.isEmpty())
        return {};
    QStringList parts;
    for (const QByteArray &id : key.removed)
        parts << removedPart(id);
    //: %1 is a list such as "spaces and quotes"
    return PastedText::tr("Left out of the pasted key: %1.").arg(QLocale().createSeparatedList(parts));
}

QString Words::keyProblem(const KeyText &key)
{
    const QByteArray &id = key.problem;
    if (id.isEmpty())
        return {};
    if (id == "empty")
        return PastedText::tr("Nothing is left that could be a key.");
    if (id == "not-ascii")
        return PastedText::tr("The key holds characters that no key has. Copy it again.");
    if (id == "group-id")
        return PastedText::tr("This looks like a MiniMax GroupId, not like a key.");
    if (id == "placeholder")
        return PastedText::tr("This stands for a key, as examples and web pages show it, and is not the key itself.");
    return PastedText::tr("This cannot be a key.");
}

QString Words::keyKind(const KeyText &key)
{
    const QByteArray &id = key.kind;
    if (id == "minimax-payg")
        return PastedText::tr("MiniMax pay-as-you-go key");
    if (id == "minimax-plan")
        return PastedText::tr("MiniMax plan key");
    if (id == "minimax-jwt")
        return PastedText::tr("old MiniMax key (JWT)");
    if (id == "jwt")
        return PastedText::tr("JSON Web Token");
    if (id == "openai")
        return PastedText::tr("OpenAI key");
    if (id == "anthropic")
        return PastedText::tr("Anthropic key");
    if (id == "google")
        return PastedText::tr("Google key");
    if (id == "openrouter")
        return PastedText::tr("OpenRouter key");
    if (id == "groq")
        return PastedText::tr("Groq key");
    if (id == "flatkey")
        return PastedText::tr("Flatkey key");
    if (id == "runapi")
        return PastedText::tr("RunAPI key");
    if (id == "xai")
        return PastedText::tr("xAI key");
    if (id == "mmx-live")
        return PastedText::tr("key of api.minimax.gr.com");
    if (id == "mmx-test")
        return PastedText::tr("test key of api.minimax.gr.com");
    if (id == "group-id")
        return PastedText::tr("MiniMax GroupId");
    return {};
}
