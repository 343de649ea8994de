#include "words/exports.h"

#include <QCoreApplication>

namespace {

struct ExportText {
    Q_DECLARE_TR_FUNCTIONS(Words)
};

QString leakPlace(const QByteArray &field)
{
    const QByteArrayView view(field);
    //: %1 is the name of a header
    if (view.startsWith("request.headers."))
        return ExportText::tr("request header “%1”").arg(QString::fromUtf8(view.sliced(16)));
    //: %1 is the name of a header
    if (view.startsWith("response.headers."))
        return ExportText::tr("response header “%1”").arg(QString::fromUtf8(view.sliced(17)));
    if (field == "request.headers")
        return ExportText::tr("the name of a request header");
    if (field == "response.headers")
        return ExportText::tr("the name of a response header");
    if (field == "request.method")
        return ExportText::tr("the method");
    if (field == "request.url")
        return ExportText::tr("the URL");
    if (field == "request.body")
        return ExportText::tr("the request’s body");
    if (field == "response.reason")
        return ExportText::tr("the status line");
    if (field == "response.body")
        return ExportText::tr("the response’s body");
    if (field == "answer.text")
        return ExportText::tr("the answer");
    if (field == "answer.reasoning")
        return ExportText::tr("the reasoning");
    if (field == "answer.tools")
        return ExportText::tr("a tool call");
    if (field.startsWith("answer."))
        return ExportText::tr("a detail of the answer");
    if (field == "failure")
        return ExportText::tr("the failure");
    if (field == "request-ids")
        return ExportText::tr("a request id");
    if (field == "attempts")
        return ExportText::tr("an earlier attempt");
    if (field == "route" || field == "protocol")
        return ExportText::tr("the route");
    if (field == "model")
        return ExportText::tr("the model");
    if (field == "comparison.question")
        return ExportText::tr("the question");
    if (field == "comparison.name")
        return ExportText::tr("the name of the line-up");
    if (field == "column.title")
        return ExportText::tr("the title");
    if (field == "column.set")
        return ExportText::tr("a parameter that is set");
    if (field == "column.remarks")
        return ExportText::tr("a sentence about the answers");
    if (field == "column.difference")
        return ExportText::tr("a difference");
    if (field == "conversation.title")
        return ExportText::tr("the title");
    if (field == "conversation.system")
        return ExportText::tr("the system prompt");
    if (field == "conversation.question")
        return ExportText::tr("the question");
    if (field == "conversation.tool-result")
        return ExportText::tr("a tool’s result");
    if (field == "conversation.draft")
        return ExportText::tr("the draft");
    if (field == "conversation.settings")
        return ExportText::tr("a parameter that is set");
    if (field == "conversation.tools")
        return ExportText::tr("a tool");
    if (field == "conversation.variables")
        return ExportText::tr("a variable");
    if (field == "conversation.attachments")
        return ExportText::tr("an attachment");
    if (field == "file")
        return ExportText::tr("the whole file");
    return ExportText::tr("an id");
}

}

QString Words::exportProblem(QByteArrayView id)
{
    if (id == "nothing")
        return ExportText::tr("There is nothing to export.");
    if (id == "several")
        return ExportText::tr("A stream is exported on its own: choose a single exchange, or another format.");
    if (id == "no-body")
        return ExportText::tr("No body arrived that could be exported.");
    return {};
}

QString Words::leakLine(int number, const QByteArray &field, const QByteArray &fingerprint, bool isKnown, bool isSpread)
{
    const QString key = QString::fromUtf8(fingerprint);
    QString place = leakPlace(field);
    if (isSpread)
        //: %1 is a place such as “the response’s body”
        place = ExportText::tr("%1, spread over several pieces").arg(place);
    if (number > 0)
        //: %1 is the number of an exchange, %2 a place in it
        place = ExportText::tr("Exchange %1, %2").arg(QString::number(number), place);
    //: %1 is a place such as “the URL”, %2 a key of which only the ends are shown
    return isKnown ? ExportText::tr("%1: a key of this program, %2").arg(place, key)
                   //: %1 is a place such as “the URL”, %2 a text of which only the ends are shown
                   : ExportText::tr("%1: what looks like a key, %2").arg(place, key);
}

QString Words::leakLineOf(const QString &column, const QByteArray &field, const QByteArray &fingerprint, bool isKnown, bool isSpread)
{
    const QString line = leakLine(0, field, fingerprint, isKnown, isSpread);
    //: %1 is the title of a column of a comparison, %2 a line such as “the URL: a key of this program, sk-api…9f2c”
    return column.isEmpty() ? line : ExportText::tr("%1, %2").arg(column, line);
}
