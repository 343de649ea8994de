#include "words/curlimport.h"

#include <QCoreApplication>

namespace {

struct CurlImportText {
    Q_DECLARE_TR_FUNCTIONS(Words)
};

}

QString Words::curlRefusal(QByteArrayView id, const QString &subject)
{
    if (id == "empty")
        return CurlImportText::tr("There is no command.");
    if (id == "not-curl")
        return CurlImportText::tr("This is no curl command.");
    if (id == "open-quote")
        return CurlImportText::tr("The command is not whole: a quote is opened and never closed.");
    if (id == "substitution")
        return CurlImportText::tr("The command takes a part from another command or a shell expression. Nothing is run here, so that "
                                  "part is not known.");
    if (id == "variable")
        //: %1 is the name of a variable
        return CurlImportText::tr("The command takes a part that is no key from the variable %1, which is not known here.").arg(subject);
    if (id == "file")
        //: %1 is a flag such as --data-binary
        return CurlImportText::tr("%1 takes its content from a file, and no file is read here. Paste the content instead.").arg(subject);
    if (id == "form")
        //: %1 is a flag: -F or --form
        return CurlImportText::tr("%1 sends a form in several parts, which no chat surface takes.").arg(subject);
    if (id == "flag")
        //: %1 is a flag such as --next
        return CurlImportText::tr("%1 changes what is sent in a way that cannot be followed here.").arg(subject);
    if (id == "flag-value")
        //: %1 is a flag such as -H
        return CurlImportText::tr("%1 needs a value that it can be used with.").arg(subject);
    if (id == "no-url")
        return CurlImportText::tr("The command names no URL.");
    if (id == "several-urls")
        return CurlImportText::tr("The command names more than one URL, or a pattern for several.");
    if (id == "url")
        return CurlImportText::tr("The URL is none of http or https.");
    if (id == "header")
        //: %1 is the name of a header
        return CurlImportText::tr("The header “%1” cannot be sent.").arg(subject);
    if (id == "user")
        return CurlImportText::tr("-u names a user without a password, and curl would ask for it.");
    return {};
}
