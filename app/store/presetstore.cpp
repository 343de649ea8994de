#include "store/presetstore.h"

#include "core/jsontext.h"
#include "store/profile.h"

#include <QCollator>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace {
constexpr int presetVersion = 1;
constexpr qint64 largestPreset = 4 * 1024 * 1024;

using PresetKind = PresetProblem::Kind;

QByteArray valuesText(const ParameterValues &values)
{
    Json::ObjectText object;
    for (const ParameterValues::Entry &entry : values.entries()) {
        // What is no JSON cannot stand in a file of JSON; it could not be sent either.
        if (!Json::problemIn(entry.json))
            object.set(QString::fromUtf8(entry.id), Json::compacted(entry.json));
    }
    return object.text();
}

QByteArray namesText(const QList<QByteArray> &names)
{
    QList<QByteArray> list;
    for (const QByteArray &name : names)
        list.append(Json::quoted(QString::fromUtf8(name)));
    return Json::arrayText(list);
}

QByteArray headersText(const QList<HttpHeader> &headers)
{
    QList<QByteArray> list;
    for (const HttpHeader &header : headers) {
        Json::ObjectText object;
        object.setString(u"name"_s, QString::fromUtf8(header.name));
        if (header.secret || isSecretHeaderName(header.name))
            object.set(u"secret"_s, "true");
        else
            object.setString(u"value"_s, QString::fromUtf8(header.value));
        list.append(object.text());
    }
    return Json::arrayText(list);
}

QByteArray toolsText(const QList<Tool> &tools)
{
    QList<QByteArray> list;
    for (const Tool &tool : tools) {
        Json::ObjectText object;
        object.setString(u"name"_s, tool.name);
        object.setString(u"description"_s, tool.description);
        // A schema that is still being written is kept as the text it is.
        if (Json::problemIn(tool.schema))
            object.setString(u"schemaText"_s, QString::fromUtf8(tool.schema));
        else
            object.set(u"schema"_s, tool.schema);
        if (!tool.enabled)
            object.set(u"enabled"_s, "false");
        if (!tool.cannedResult.isEmpty())
            object.setString(u"cannedResult"_s, tool.cannedResult);
        list.append(object.text());
    }
    return Json::arrayText(list);
}

/// The members of one object of a preset, asked for by name. The first that is not what it should be is remembered.
class PresetReader
{
public:
    explicit PresetReader(const QByteArray &json, const QString &place = {})
        : m_place(place)
    {
        if (auto members = Json::members(json))
            m_members = *std::move(members);
        else
            m_wrong = place.isEmpty() ? u"{}"_s : place;
    }

    bool contains(const QString &name) const
    {
        return std::any_of(m_members.cbegin(), m_members.cend(), [&name](const auto &member) { return member.first == name; });
    }

    QByteArray json(const QString &name) const
    {
        for (const auto &[known, value] : m_members) {
            if (known == name)
                return value;
        }
        return {};
    }

    QString string(const QString &name)
    {
        if (!contains(name))
            return {};
        const std::optional<QString> text = Json::unquoted(json(name));
        if (!text)
            note(name);
        return text.value_or(QString());
    }

    bool flag(const QString &name, bool fallback)
    {
        const QByteArray value = json(name);
        if (value.isEmpty())
            return fallback;
        if (value != "true" && value != "false")
            note(name);
        return value == "true";
    }

    ParameterValues values(const QString &name)
    {
        ParameterValues values;
        if (!contains(name))
            return values;
        if (const auto members = Json::members(json(name))) {
            for (const auto &[id, value] : *members)
                values.set(id.toUtf8(), Json::compacted(value));
        } else {
            note(name);
        }
        return values;
    }

    QList<QByteArray> list(const QString &name)
    {
        if (!contains(name))
            return {};
        auto elements = Json::elements(json(name));
        if (!elements)
            note(name);
        return std::move(elements).value_or(QList<QByteArray>());
    }

    void note(const QString &name)
    {
        if (m_wrong.isEmpty())
            m_wrong = m_place.isEmpty() ? name : m_place + u'.' + name;
    }
    void take(const PresetReader &part)
    {
        if (m_wrong.isEmpty())
            m_wrong = part.m_wrong;
    }
    QString wrong() const { return m_wrong; }

private:
    QList<std::pair<QString, QByteArray>> m_members;
    QString m_place;
    QString m_wrong;
};

QByteArray contentOf(const QString &name, PresetProblem &problem)
{
    QFile file(name);
    // A pipe would wait for somebody to write.
    if (QFileInfo(name).exists() && !QFileInfo(name).isFile()) {
        problem = { .kind = PresetKind::NotAPreset };
        return {};
    }
    if (!file.open(QIODevice::ReadOnly)) {
        problem = { .kind = PresetKind::NotReadable, .detail = file.errorString() };
        return {};
    }
    // One byte more tells a file that is too large from one that just fits.
    const QByteArray content = file.read(largestPreset + 1);
    if (content.size() > largestPreset)
        problem = { .kind = PresetKind::TooLarge };
    else if (file.error() != QFile::NoError)
        problem = { .kind = PresetKind::NotReadable, .detail = file.errorString() };
    return content;
}

PresetProblem writeFile(const QString &name, const QByteArray &content)
{
    QSaveFile file(name);
    const auto refused = [&file, &name] {
        return PresetProblem { .kind = PresetKind::NotWritable, .file = name, .detail = file.errorString() };
    };
    if (!file.open(QIODevice::WriteOnly))
        return refused();
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    if (file.write(content) != content.size() || !file.commit())
        return refused();
    return {};
}

bool isSamePresetName(const QString &left, const QString &right)
{
    return left.compare(right, Qt::CaseInsensitive) == 0;
}
}

PresetStore::PresetStore(const Profile &profile)
    : m_folder(profile.configFolder() + "/presets"_L1)
{
}

QByteArray PresetStore::text(const Preset &preset)
{
    Json::ObjectText object;
    object.setString(u"format"_s, u"minimax-playground-preset");
    object.set(u"version"_s, QByteArray::number(presetVersion));
    object.setString(u"name"_s, preset.name);
    const ChatSettings &settings = preset.settings;
    if (!settings.model.isEmpty())
        object.setString(u"model"_s, settings.model);
    object.set(u"parameters"_s, valuesText(settings.parameters));
    if (!settings.extraBody.isEmpty())
        object.set(u"extraBody"_s, valuesText(settings.extraBody));
    if (!settings.fieldOrder.isEmpty())
        object.set(u"fieldOrder"_s, namesText(settings.fieldOrder));
    if (!settings.extraHeaders.isEmpty())
        object.set(u"extraHeaders"_s, headersText(settings.extraHeaders));
    if (!settings.tools.isEmpty())
        object.set(u"tools"_s, toolsText(settings.tools));
    return Json::indented(object.text()) + '\n';
}

PresetProblem PresetStore::read(const QByteArray &text, Preset &preset)
{
    if (const auto problem = Json::problemIn(text))
        return { .kind = PresetKind::NotJson, .detail = problem->message, .at = problem->offset };
    PresetReader reader(text);
    if (reader.string(u"format"_s) != "minimax-playground-preset"_L1)
        return { .kind = PresetKind::NotAPreset, .detail = u"format"_s };
    bool isNumber = false;
    const int version = reader.json(u"version"_s).toInt(&isNumber);
    if (!isNumber || version < 1)
        return { .kind = PresetKind::NotAPreset, .detail = u"version"_s };
    if (version > presetVersion)
        return { .kind = PresetKind::TooNew, .detail = QString::number(version) };

    Preset read { .name = reader.string(u"name"_s).simplified() };
    if (read.name.isEmpty())
        reader.note(u"name"_s);
    read.settings.model = reader.string(u"model"_s);
    read.settings.parameters = reader.values(u"parameters"_s);
    read.settings.extraBody = reader.values(u"extraBody"_s);
    const QList<QByteArray> names = reader.list(u"fieldOrder"_s);
    for (const QByteArray &json : names) {
        if (const auto name = Json::unquoted(json))
            read.settings.fieldOrder.append(name->toUtf8());
        else
            reader.note(u"fieldOrder"_s);
    }
    const QList<QByteArray> headers = reader.list(u"extraHeaders"_s);
    for (const QByteArray &json : headers) {
        PresetReader header(json, u"extraHeaders"_s);
        read.settings.extraHeaders.append({ .name = header.string(u"name"_s).toUtf8(),
            .value = header.string(u"value"_s).toUtf8(),
            .secret = header.flag(u"secret"_s, false) });
        const HttpHeader &made = read.settings.extraHeaders.constLast();
        if (checkHeader(made.name, made.value) != HeaderProblem::None)
            header.note(u"name"_s);
        reader.take(header);
    }
    const QList<QByteArray> tools = reader.list(u"tools"_s);
    for (const QByteArray &json : tools) {
        PresetReader tool(json, u"tools"_s);
        const bool isText = tool.contains(u"schemaText"_s);
        read.settings.tools.append({ .name = tool.string(u"name"_s),
            .description = tool.string(u"description"_s),
            .schema = isText ? tool.string(u"schemaText"_s).toUtf8() : Json::indented(tool.json(u"schema"_s)),
            .enabled = tool.flag(u"enabled"_s, true),
            .cannedResult = tool.string(u"cannedResult"_s) });
        reader.take(tool);
    }
    if (!reader.wrong().isEmpty())
        return { .kind = PresetKind::NotAPreset, .detail = reader.wrong() };
    preset = read;
    return {};
}

QList<PresetStore::Found> PresetStore::found(QList<PresetProblem> *problems) const
{
    QList<Found> found;
    const QDir folder(m_folder);
    const QStringList names = folder.entryList({ u"*.json"_s }, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        const QString file = folder.filePath(name);
        Found one { .file = file };
        PresetProblem problem;
        const QByteArray content = contentOf(file, problem);
        if (!problem)
            problem = read(content, one.preset);
        if (!problem) {
            found.append(one);
        } else if (problems) {
            problem.file = file;
            problems->append(problem);
        }
    }
    QCollator order;
    order.setNumericMode(true);
    order.setCaseSensitivity(Qt::CaseInsensitive);
    std::stable_sort(found.begin(), found.end(),
        [&order](const Found &left, const Found &right) { return order.compare(left.preset.name, right.preset.name) < 0; });
    return found;
}

QList<Preset> PresetStore::presets() const
{
    QList<Preset> presets;
    const QList<Found> all = found();
    for (const Found &one : all)
        presets.append(one.preset);
    return presets;
}

QList<PresetProblem> PresetStore::problems() const
{
    QList<PresetProblem> problems;
    found(&problems);
    return problems;
}

std::optional<Preset> PresetStore::find(const QString &name) const
{
    const QList<Preset> all = presets();
    for (const Preset &preset : all) {
        if (isSamePresetName(preset.name, name))
            return preset;
    }
    return std::nullopt;
}

/// A file of its own for a preset called \a name: readable where the name is, and none that is there already.
QString PresetStore::freeFile(const QString &name) const
{
    QString stem;
    for (const QChar character : name.toLower()) {
        // Letters and digits mean the same to every file system.
        if (character.isLetterOrNumber() && !character.isSurrogate())
            stem += character;
        else if (!stem.isEmpty() && !stem.endsWith(u'-'))
            stem += u'-';
    }
    // Some names are devices on Windows: con, nul, aux.
    stem = "preset-"_L1 + stem.left(40);
    while (stem.endsWith(u'-'))
        stem.chop(1);
    QString file = m_folder + u'/' + stem + ".json"_L1;
    for (int count = 2; QFile::exists(file); ++count)
        file = m_folder + u'/' + stem + u'-' + QString::number(count) + ".json"_L1;
    return file;
}

PresetProblem PresetStore::save(const Preset &preset)
{
    Preset saved = preset;
    saved.name = preset.name.simplified();
    if (saved.name.isEmpty())
        return { .kind = PresetKind::NoName };
    if (!QDir().mkpath(m_folder))
        return { .kind = PresetKind::NotWritable, .file = m_folder };
    const QList<Found> all = found();
    for (const Found &one : all) {
        if (isSamePresetName(one.preset.name, saved.name))
            return writeFile(one.file, m_redactor.redacted(text(saved)));
    }
    return writeFile(freeFile(saved.name), m_redactor.redacted(text(saved)));
}

PresetProblem PresetStore::rename(const QString &name, const QString &newName)
{
    const QString simple = newName.simplified();
    if (simple.isEmpty())
        return { .kind = PresetKind::NoName };
    const QList<Found> all = found();
    const auto called = [&all](const QString &sought) {
        return std::find_if(all.cbegin(), all.cend(), [&sought](const Found &one) { return isSamePresetName(one.preset.name, sought); });
    };
    const auto known = called(name);
    if (known == all.cend())
        return { .kind = PresetKind::Unknown, .detail = name };
    if (const auto other = called(simple); other != all.cend() && other != known)
        return { .kind = PresetKind::NameTaken, .detail = simple };
    Preset renamed = known->preset;
    renamed.name = simple;
    return writeFile(known->file, m_redactor.redacted(text(renamed)));
}

PresetProblem PresetStore::remove(const QString &name)
{
    const QList<Found> all = found();
    for (const Found &one : all) {
        if (!isSamePresetName(one.preset.name, name))
            continue;
        QFile file(one.file);
        if (!file.remove())
            return { .kind = PresetKind::NotWritable, .file = one.file, .detail = file.errorString() };
        return {};
    }
    return { .kind = PresetKind::Unknown, .detail = name };
}

PresetProblem PresetStore::exportTo(const QString &name, const QString &file) const
{
    const std::optional<Preset> preset = find(name);
    if (!preset)
        return { .kind = PresetKind::Unknown, .detail = name };
    return writeFile(file, m_redactor.redacted(text(*preset)));
}

PresetProblem PresetStore::importFrom(const QString &file, QString &name)
{
    PresetProblem problem;
    Preset preset;
    const QByteArray content = contentOf(file, problem);
    if (!problem)
        problem = read(content, preset);
    if (problem) {
        problem.file = file;
        return problem;
    }
    const QString own = preset.name;
    for (int count = 2; find(preset.name); ++count)
        preset.name = own + u' ' + QString::number(count);
    name = preset.name;
    return save(preset);
}
