#include "ui/forms/extrafields.h"

#include "core/jsontext.h"
#include "ui/forms/growingedit.h"
#include "ui/forms/headerlines.h"
#include "ui/forms/jsonedit.h"
#include "ui/forms/notice.h"

#include <QEvent>
#include <QLabel>
#include <QSet>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {
QString objectText(const ParameterValues &fields)
{
    if (fields.isEmpty())
        return {};
    Json::ObjectText object;
    for (const auto &field : fields.entries())
        object.set(QString::fromUtf8(field.id), field.json);
    return QString::fromUtf8(Json::indented(object.text()));
}

ParameterValues compactFields(const QList<std::pair<QString, QByteArray>> &members)
{
    ParameterValues fields;
    for (const auto &[name, json] : members)
        fields.set(name.toUtf8(), Json::compacted(json));
    return fields;
}
}

ExtraFields::ExtraFields(QWidget *parent)
    : QWidget(parent)
    , m_bodyLabel(new QLabel(this))
    , m_bodyEdit(new JsonEdit(this))
    , m_bodyNotice(new Notice(this))
    , m_headersLabel(new QLabel(this))
    , m_headers(new HeaderLines(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_bodyLabel);
    layout->addWidget(m_bodyEdit);
    layout->addWidget(m_bodyNotice);
    layout->addSpacing(6);
    layout->addWidget(m_headersLabel);
    layout->addWidget(m_headers);
    m_bodyEdit->setObjectName(u"extraBody"_s);
    m_headers->setObjectName(u"extraHeaders"_s);
    m_bodyEdit->setLines(2, 12);
    m_bodyLabel->setBuddy(m_bodyEdit);
    m_headersLabel->setBuddy(m_headers);
    connect(m_bodyEdit, &JsonEdit::edited, this, [this] {
        readBody();
        emit edited();
    });
    connect(m_headers, &HeaderLines::edited, this, &ExtraFields::edited);
    retranslate();
}

void ExtraFields::setFormFields(const QList<std::pair<QString, QString>> &fieldsAndLabels)
{
    m_formFields = fieldsAndLabels;
    judgeBody();
}

void ExtraFields::setBody(const ParameterValues &fields)
{
    if (fields == m_body)
        return; // keeps a draft that is not valid yet, and the layout of one that is
    const QSignalBlocker quiet(m_bodyEdit);
    m_bodyEdit->setText(objectText(fields));
    readBody();
    m_body = fields;
}

void ExtraFields::setHeaders(const QList<HttpHeader> &headers)
{
    m_headers->setHeaders(headers);
}

QList<HttpHeader> ExtraFields::headers() const
{
    return m_headers->headers();
}

void ExtraFields::setHeadersShown(bool shown)
{
    m_headersLabel->setVisible(shown);
    m_headers->setVisible(shown);
}

void ExtraFields::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ExtraFields::readBody()
{
    const auto json = m_bodyEdit->json();
    const auto members = json ? Json::members(*json) : std::nullopt;
    m_body = members ? compactFields(*members) : ParameterValues();
    judgeBody();
}

void ExtraFields::judgeBody()
{
    if (m_bodyEdit->isEmpty()) {
        m_bodyNotice->clearRemark();
        return;
    }
    const auto json = m_bodyEdit->json();
    if (!json) {
        m_bodyNotice->say(Notice::Weight::Error, tr("None of these fields is sent until the JSON is valid."));
        return;
    }
    const auto members = Json::members(*json);
    if (!members) {
        m_bodyNotice->say(Notice::Weight::Error,
            tr("Not sent: body fields are a JSON object, like {\"service_tier\": \"priority\"}."));
        return;
    }
    QStringList lines;
    QSet<QString> seen;
    for (const auto &[name, value] : *members) {
        if (seen.contains(name))
            //: %1: name of a body field.
            lines << tr("“%1” is there more than once; the last one is sent.").arg(name);
        seen.insert(name);
    }
    for (const auto &[field, label] : std::as_const(m_formFields)) {
        if (seen.contains(field))
            //: %1: name of a body field, %2: label of the form row or part of the request it replaces.
            lines << tr("“%1” overrides %2.").arg(field, label);
    }
    lines.removeDuplicates();
    m_bodyNotice->say(Notice::Weight::Caution, lines.join(u'\n'));
}

void ExtraFields::retranslate()
{
    m_bodyLabel->setText(tr("Body fields"));
    m_bodyEdit->setFieldName(tr("Extra body fields as a JSON object"));
    m_bodyEdit->field()->setPlaceholderText(u"{ \"service_tier\": \"priority\" }"_s);
    m_headersLabel->setText(tr("Headers"));
    judgeBody();
}
