#include "store/draftstore.h"

#include "store/profile.h"

#include <QSettings>

using namespace Qt::StringLiterals;

namespace {
void writeValues(QSettings &settings, const QString &name, const ParameterValues &values)
{
    settings.beginWriteArray(name, int(values.entries().size()));
    int at = 0;
    for (const ParameterValues::Entry &entry : values.entries()) {
        settings.setArrayIndex(at++);
        settings.setValue(u"id"_s, QString::fromUtf8(entry.id));
        settings.setValue(u"json"_s, QString::fromUtf8(entry.json));
    }
    settings.endArray();
}

/// \a draft without what somebody typed of a key: the file is readable.
ChatDraft withoutKeys(ChatDraft draft, const Redactor &redactor)
{
    const auto cleaned = [&redactor](const ParameterValues &values) {
        ParameterValues kept;
        for (const ParameterValues::Entry &entry : values.entries())
            kept.set(redactor.redacted(entry.id), redactor.redacted(entry.json));
        return kept;
    };
    draft.text = redactor.redacted(draft.text);
    draft.systemPrompt = redactor.redacted(draft.systemPrompt);
    draft.settings.model = redactor.redacted(draft.settings.model);
    draft.settings.parameters = cleaned(draft.settings.parameters);
    draft.settings.extraBody = cleaned(draft.settings.extraBody);
    for (QByteArray &name : draft.settings.fieldOrder)
        name = redactor.redacted(name);
    for (HttpHeader &header : draft.settings.extraHeaders)
        header.value = redactor.redacted(header.value);
    for (Tool &tool : draft.settings.tools) {
        tool.name = redactor.redacted(tool.name);
        tool.description = redactor.redacted(tool.description);
        tool.schema = redactor.redacted(tool.schema);
        tool.cannedResult = redactor.redacted(tool.cannedResult);
    }
    return draft;
}

ParameterValues readValues(QSettings &settings, const QString &name)
{
    ParameterValues values;
    const int size = settings.beginReadArray(name);
    for (int at = 0; at < size; ++at) {
        settings.setArrayIndex(at);
        values.set(settings.value(u"id"_s).toString().toUtf8(), settings.value(u"json"_s).toString().toUtf8());
    }
    settings.endArray();
    return values;
}

void writeNames(QSettings &settings, const QString &list, const QList<QByteArray> &names)
{
    settings.beginWriteArray(list, int(names.size()));
    int at = 0;
    for (const QByteArray &name : names) {
        settings.setArrayIndex(at++);
        settings.setValue(u"name"_s, QString::fromUtf8(name));
    }
    settings.endArray();
}

QList<QByteArray> readNames(QSettings &settings, const QString &list)
{
    QList<QByteArray> names;
    const int size = settings.beginReadArray(list);
    for (int at = 0; at < size; ++at) {
        settings.setArrayIndex(at);
        names.append(settings.value(u"name"_s).toString().toUtf8());
    }
    settings.endArray();
    return names;
}

void writeHeaders(QSettings &settings, const QList<HttpHeader> &headers)
{
    settings.beginWriteArray(u"headers"_s, int(headers.size()));
    int at = 0;
    for (const HttpHeader &header : headers) {
        settings.setArrayIndex(at++);
        settings.setValue(u"name"_s, QString::fromUtf8(header.name));
        // What looks like a secret is typed again after a restart; this file is readable.
        const bool isSecret = header.secret || isSecretHeaderName(header.name);
        settings.setValue(u"value"_s, isSecret ? QString() : QString::fromUtf8(header.value));
    }
    settings.endArray();
}

QList<HttpHeader> readHeaders(QSettings &settings)
{
    QList<HttpHeader> headers;
    const int size = settings.beginReadArray(u"headers"_s);
    for (int at = 0; at < size; ++at) {
        settings.setArrayIndex(at);
        headers.append({ .name = settings.value(u"name"_s).toString().toUtf8(),
            .value = settings.value(u"value"_s).toString().toUtf8() });
    }
    settings.endArray();
    return headers;
}

void writeTools(QSettings &settings, const QList<Tool> &tools)
{
    settings.beginWriteArray(u"tools"_s, int(tools.size()));
    int at = 0;
    for (const Tool &tool : tools) {
        settings.setArrayIndex(at++);
        settings.setValue(u"name"_s, tool.name);
        settings.setValue(u"description"_s, tool.description);
        settings.setValue(u"schema"_s, QString::fromUtf8(tool.schema));
        settings.setValue(u"enabled"_s, tool.enabled);
        settings.setValue(u"cannedResult"_s, tool.cannedResult);
    }
    settings.endArray();
}

QList<Tool> readTools(QSettings &settings)
{
    QList<Tool> tools;
    const int size = settings.beginReadArray(u"tools"_s);
    for (int at = 0; at < size; ++at) {
        settings.setArrayIndex(at);
        tools.append({ .name = settings.value(u"name"_s).toString(),
            .description = settings.value(u"description"_s).toString(),
            .schema = settings.value(u"schema"_s).toString().toUtf8(),
            .enabled = settings.value(u"enabled"_s, true).toBool(),
            .cannedResult = settings.value(u"cannedResult"_s).toString() });
    }
    settings.endArray();
    return tools;
}
}

DraftStore::DraftStore(const Profile &profile)
    : m_file(profile.stateFolder() + "/window.ini"_L1)
{
}

ChatDraft DraftStore::draft() const
{
    QSettings settings(m_file, QSettings::IniFormat);
    settings.beginGroup(u"draft"_s);
    ChatDraft draft;
    draft.routeId = settings.value(u"route"_s).toString();
    draft.protocol = settings.value(u"protocol"_s).toString().toUtf8();
    draft.text = settings.value(u"text"_s).toString();
    draft.systemPrompt = settings.value(u"systemPrompt"_s).toString();
    draft.settings.model = settings.value(u"model"_s).toString();
    draft.settings.parameters = readValues(settings, u"parameters"_s);
    draft.settings.extraBody = readValues(settings, u"extraBody"_s);
    draft.settings.fieldOrder = readNames(settings, u"fieldOrder"_s);
    draft.settings.extraHeaders = readHeaders(settings);
    draft.settings.tools = readTools(settings);
    return draft;
}

void DraftStore::saveDraft(const ChatDraft &written)
{
    const ChatDraft draft = withoutKeys(written, m_redactor);
    QSettings settings(m_file, QSettings::IniFormat);
    // Arrays leave entries behind when they shrink.
    settings.remove(u"draft"_s);
    settings.beginGroup(u"draft"_s);
    settings.setValue(u"route"_s, draft.routeId);
    settings.setValue(u"protocol"_s, QString::fromUtf8(draft.protocol));
    settings.setValue(u"text"_s, draft.text);
    settings.setValue(u"systemPrompt"_s, draft.systemPrompt);
    settings.setValue(u"model"_s, draft.settings.model);
    writeValues(settings, u"parameters"_s, draft.settings.parameters);
    writeValues(settings, u"extraBody"_s, draft.settings.extraBody);
    writeNames(settings, u"fieldOrder"_s, draft.settings.fieldOrder);
    writeHeaders(settings, draft.settings.extraHeaders);
    writeTools(settings, draft.settings.tools);
}

QVariant DraftStore::view(const QString &key, const QVariant &fallback) const
{
    const QSettings settings(m_file, QSettings::IniFormat);
    return settings.value("view/"_L1 + key, fallback);
}

QVariantHash DraftStore::views(const QString &group) const
{
    QSettings settings(m_file, QSettings::IniFormat);
    settings.beginGroup("view/"_L1 + group);
    QVariantHash values;
    const QStringList keys = settings.childKeys();
    for (const QString &key : keys)
        values.insert(key, settings.value(key));
    return values;
}

void DraftStore::saveView(const QString &key, const QVariant &value)
{
    QSettings settings(m_file, QSettings::IniFormat);
    settings.setValue("view/"_L1 + key, value);
}
