#include "words/schemas.h"

#include "core/jsontext.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace {
struct SchemaText {
    Q_DECLARE_TR_FUNCTIONS(Words)
};

QString typeName(const QString &type)
{
    if (type == "array"_L1)
        return SchemaText::tr("a list");
    if (type == "boolean"_L1)
        return SchemaText::tr("true or false");
    if (type == "integer"_L1)
        return SchemaText::tr("a whole number");
    if (type == "number"_L1)
        return SchemaText::tr("a number");
    if (type == "object"_L1)
        return SchemaText::tr("an object");
    if (type == "string"_L1)
        return SchemaText::tr("a string");
    return type; // null
}

QString typeNames(const QStringList &types)
{
    QStringList names;
    for (const QString &type : types)
        names.append(typeName(type));
    //: Stands between kinds of values one of which is required: "a string or a number".
    return names.join(SchemaText::tr(" or "));
}

QString boundSentence(const QByteArray &id, const QString &place, const QString &bound)
{
    if (id == "minimum")
        //: %1 is a place in a JSON text, %2 a number; here and below
        return SchemaText::tr("%1 must be at least %2.").arg(place, bound);
    if (id == "above")
        return SchemaText::tr("%1 must be more than %2.").arg(place, bound);
    if (id == "maximum")
        return SchemaText::tr("%1 must be at most %2.").arg(place, bound);
    if (id == "below")
        return SchemaText::tr("%1 must be less than %2.").arg(place, bound);
    if (id == "multiple")
        return SchemaText::tr("%1 must be a multiple of %2.").arg(place, bound);
    if (id == "min-length")
        return SchemaText::tr("%1 must have at least %2 characters.").arg(place, bound);
    if (id == "max-length")
        return SchemaText::tr("%1 must have at most %2 characters.").arg(place, bound);
    if (id == "min-items")
        return SchemaText::tr("%1 must have at least %2 elements.").arg(place, bound);
    if (id == "max-items")
        return SchemaText::tr("%1 must have at most %2 elements.").arg(place, bound);
    if (id == "min-properties")
        return SchemaText::tr("%1 must have at least %2 members.").arg(place, bound);
    if (id == "max-properties")
        return SchemaText::tr("%1 must have at most %2 members.").arg(place, bound);
    return {};
}

QString uncheckedSentence(const QByteArray &id, const QString &fact)
{
    if (id == "other-document")
        //: %1 is the address of another document
        return SchemaText::tr("Not checked: the schema refers to another document (%1), and nothing is fetched.").arg(fact);
    if (id == "too-deep")
        return SchemaText::tr("Not checked: it is nested too deeply.");
    if (id == "too-large")
        return SchemaText::tr("Not checked: it is too large.");
    if (id == "pattern-too-hard")
        //: %1 is a regular expression
        return SchemaText::tr("Not checked: the pattern %1 would take too long.").arg(fact);
    return SchemaText::tr("Not checked: it would take too long.");
}

QString badSchemaSentence(const QByteArray &id, const QString &fact)
{
    if (id == "schema-not-json")
        return SchemaText::tr("Not checked: the schema is not valid JSON.");
    if (id == "dangling-reference")
        //: %1 is a reference inside a JSON Schema
        return SchemaText::tr("Not checked: the schema refers to %1, which it does not have.").arg(fact);
    if (id == "pattern-invalid")
        //: %1 is a regular expression
        return SchemaText::tr("Not checked: %1 in the schema is not a regular expression.").arg(fact);
    //: %1 is what is wrong, in English
    return SchemaText::tr("Not checked: the schema cannot be used (%1).").arg(fact);
}
}

QString Words::schemaPlace(const QString &place)
{
    return place.isEmpty() || place.startsWith(u'[') ? QString(u'$' + place) : QString(u"$."_s + place);
}

QString Words::schemaProblem(const SchemaProblem &problem)
{
    const QString place = schemaPlace(problem.place);
    const QString fact = problem.facts.value(0);
    const QByteArray &id = problem.id;
    if (problem.kind == SchemaProblem::Kind::Unchecked)
        return uncheckedSentence(id, fact);
    if (problem.kind == SchemaProblem::Kind::BadSchema)
        return badSchemaSentence(id, fact);
    if (const QString sentence = boundSentence(id, place, fact); !sentence.isEmpty())
        return sentence;
    if (id == "not-json")
        return SchemaText::tr("It is not valid JSON.");
    if (id == "type")
        //: %1 is a place in a JSON text, %2 what is there, %3 what should be
        return SchemaText::tr("%1 is %2; %3 is required.").arg(place, typeName(fact), typeNames(problem.facts.mid(1)));
    if (id == "required" || id == "dependency")
        //: %1 is a place in a JSON text, %2 a name
        return SchemaText::tr("%1 lacks “%2”, which is required.").arg(place, fact);
    if (id == "unexpected")
        return SchemaText::tr("%1 is not among the members the schema allows.").arg(place);
    if (id == "enum" || id == "const")
        //: %1 is a place in a JSON text, %2 a list of values
        return SchemaText::tr("%1 must be one of: %2.").arg(place, problem.facts.join(u", "_s));
    if (id == "pattern")
        //: %1 is a place in a JSON text, %2 a regular expression
        return SchemaText::tr("%1 does not match the pattern %2.").arg(place, fact);
    if (id == "format")
        //: %1 is a place in a JSON text, %2 the name of a format, such as date-time
        return SchemaText::tr("%1 is not written as a %2.").arg(place, fact);
    if (id == "unique")
        return SchemaText::tr("%1 has equal elements; all must differ.").arg(place);
    if (id == "contains")
        return SchemaText::tr("%1 has no element of the kind it must contain.").arg(place);
    if (id == "extra-items")
        return SchemaText::tr("%1 has more elements than the schema describes.").arg(place);
    if (id == "forbidden" || id == "not")
        return SchemaText::tr("%1 is what the schema forbids.").arg(place);
    if (id == "no-alternative")
        return SchemaText::tr("%1 is none of the alternatives the schema allows.").arg(place);
    if (id == "several-alternatives")
        return SchemaText::tr("%1 is more than one of the alternatives, of which it may be only one.").arg(place);
    return SchemaText::tr("%1 is not what the schema asks for.").arg(place);
}

QString Words::answerVerdict(const AnswerVerdict &verdict)
{
    using Kind = AnswerVerdict::Kind;
    switch (verdict.kind) {
    case Kind::Empty:
        return {};
    case Kind::TooLarge:
        return SchemaText::tr("Not checked: it is too large.");
    case Kind::Cut:
        return SchemaText::tr("JSON was asked for; this is not complete, because the answer was cut at the token limit.");
    case Kind::NotJson:
        //: %1 is what a JSON parser says, in English
        return SchemaText::tr("JSON was asked for; this is not valid JSON: %1").arg(verdict.detail);
    case Kind::Fenced:
        return SchemaText::tr("JSON alone was asked for; this stands inside a code fence.");
    case Kind::OtherJson:
        return SchemaText::tr("A JSON object was asked for; this is other JSON.");
    case Kind::Json:
        return SchemaText::tr("Valid JSON, as asked for.");
    case Kind::Unchecked:
        return SchemaText::tr("Valid JSON. It was not checked against the schema: this build cannot.");
    case Kind::Valid:
        return verdict.name.isEmpty() ? SchemaText::tr("Valid against the schema that was asked for.")
                                      //: %1 is the name of a JSON Schema
                                      : SchemaText::tr("Valid against “%1”.").arg(verdict.name);
    case Kind::Invalid:
        return verdict.name.isEmpty() ? SchemaText::tr("Not as the schema asks: %n problem(s).", nullptr, int(verdict.problems.size()))
                                      //: %1 is the name of a JSON Schema
                                      : SchemaText::tr("Not as “%1” asks: %n problem(s).", nullptr, int(verdict.problems.size())).arg(verdict.name);
    case Kind::Unclear:
        return schemaProblem(verdict.problems.constFirst());
    }
    return {};
}

QString Words::answerBeingChecked()
{
    return SchemaText::tr("Checking against what was asked for…");
}

QString Words::answerProblems(const AnswerVerdict &verdict)
{
    if (verdict.kind != AnswerVerdict::Kind::Invalid)
        return {};
    constexpr qsizetype most = 3;
    QStringList lines;
    for (const SchemaProblem &problem : verdict.problems.mid(0, most))
        lines.append(schemaProblem(problem));
    if (verdict.problems.size() > most)
        lines.append(SchemaText::tr("And %n more.", nullptr, int(verdict.problems.size() - most)));
    return lines.join(u'\n');
}

QString Words::schemaRemark(const SchemaRemark &remark)
{
    using Kind = SchemaRemark::Kind;
    switch (remark.kind) {
    case Kind::NotAnObject:
        return SchemaText::tr("A schema is a JSON object.");
    case Kind::TypeMissing:
        return SchemaText::tr("Servers expect \"type\": \"object\" at the top.");
    case Kind::TypeNotObject:
        return SchemaText::tr("Arguments are an object: the \"type\" at the top should be \"object\".");
    case Kind::TypeUnknown:
        //: %1 is what stands where the name of a type should
        return SchemaText::tr("“%1” is not a type: there are array, boolean, integer, null, number, object and string.").arg(remark.subject);
    case Kind::PropertiesNotAnObject:
        //: %1 is a keyword of JSON Schema, here and below
        return SchemaText::tr("\"%1\" should be an object with one member per name.").arg(remark.subject);
    case Kind::PropertyNotASchema:
        //: %1 is the name of a property
        return SchemaText::tr("“%1” should be described by an object.").arg(remark.subject);
    case Kind::PartNotASchema:
        return SchemaText::tr("What stands at \"%1\" should be a schema.").arg(remark.subject);
    case Kind::RequiredNotAList:
        return SchemaText::tr("\"required\" should be a list of names.");
    case Kind::RequiredUnknown:
        //: %1 is the name of a property
        return SchemaText::tr("“%1” is required but not among the properties.").arg(remark.subject);
    case Kind::EnumNotAList:
        return SchemaText::tr("\"enum\" should be a list of values.");
    case Kind::EnumEmpty:
        return SchemaText::tr("\"enum\" is empty: no value is allowed.");
    case Kind::KeywordMisspelled:
        //: %1 is a word in a JSON Schema, %2 the keyword that is likely meant
        return SchemaText::tr("\"%1\" means nothing in a schema; did you mean \"%2\"?").arg(remark.subject, remark.meant);
    case Kind::KeywordUnknown:
        return SchemaText::tr("\"%1\" means nothing in a schema.").arg(remark.subject);
    case Kind::PatternInvalid:
        //: %1 is text that should be a regular expression
        return SchemaText::tr("%1 is not a regular expression.").arg(remark.subject);
    case Kind::OtherDocument:
        //: %1 is an address
        return SchemaText::tr("%1 is in another document; most servers do not fetch it, and neither does this program.").arg(remark.subject);
    case Kind::DanglingReference:
        //: %1 is a reference inside a JSON Schema
        return SchemaText::tr("%1 leads nowhere in this schema.").arg(remark.subject);
    }
    return {};
}

QString Words::toolImportProblem(const ToolImportProblem &problem)
{
    const QString fact = problem.facts.value(0);
    if (problem.id == "not-json")
        //: %1 is what a JSON parser says, in English
        return SchemaText::tr("This is not valid JSON: %1").arg(fact);
    if (problem.id == "no-tools")
        return SchemaText::tr("There are no tools in it.");
    if (problem.id == "no-name")
        //: %1 is a number
        return SchemaText::tr("Entry %1 has no name and is left out.").arg(fact);
    if (problem.id == "not-a-function")
        //: %1 is the type of a tool, such as web_search
        return SchemaText::tr("A tool of type “%1” runs on the server and is left out.").arg(fact);
    if (problem.id == "no-schema")
        //: %1 is the name of a tool, here and below
        return SchemaText::tr("“%1” says nothing of its arguments; it is taken to have none.").arg(fact);
    if (problem.id == "schema-not-an-object")
        return SchemaText::tr("The schema of “%1” is not an object.").arg(fact);
    if (problem.id == "doubled")
        return SchemaText::tr("“%1” is there more than once.").arg(fact);
    //: %1 is a number
    return SchemaText::tr("Only the first %1 tools are taken.").arg(fact);
}
