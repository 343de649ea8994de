// What the form has no row for: free body fields as a JSON object, and free headers, line by line.
#pragma once

#include "core/httprequest.h"
#include "core/parameters.h"

#include <QWidget>

class HeaderLines;
class JsonEdit;
class Notice;
class QLabel;

class ExtraFields final : public QWidget
{
    Q_OBJECT

public:
    explicit ExtraFields(QWidget *parent = nullptr);

    /// Body fields the form has set, by their top name, with the label of the row: an extra field replaces them.
    void setFormFields(const QList<std::pair<QString, QString>> &fieldsAndLabels);

    void setBody(const ParameterValues &fields);
    ParameterValues body() const { return m_body; }
    void setHeaders(const QList<HttpHeader> &headers);
    QList<HttpHeader> headers() const;
    void setHeadersShown(bool shown);

signals:
    void edited();

protected:
    void changeEvent(QEvent *event) override;

private:
    void readBody();
    void judgeBody();
    void retranslate();

    QLabel *m_bodyLabel;
    JsonEdit *m_bodyEdit;
    Notice *m_bodyNotice;
    QLabel *m_headersLabel;
    HeaderLines *m_headers;
    ParameterValues m_body;
    QList<std::pair<QString, QString>> m_formFields;
};
