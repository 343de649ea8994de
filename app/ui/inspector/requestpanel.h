// What was sent, or what Send would send: method, URL, headers in their order, body. Holds no key, only its fingerprint.
#pragma once

#include "core/httprequest.h"
#include "ui/inspector/inspectorpanel.h"

class BodyPages;
class InspectorSubject;
class QLabel;
class QLineEdit;
class QPushButton;
class QTimer;

class RequestPanel final : public InspectorPanel
{
    Q_OBJECT

public:
    explicit RequestPanel(InspectorSubject &subject, QWidget *parent = nullptr);

    QWidget *tools() override;
    void restore(const QVariantHash &choices) override;
    BodyPages &pages() const { return *m_pages; }

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void retranslate();
    void queueRefresh();
    void refresh();
    void showView(bool isMasked);
    void copyBody();
    void copyUrl();
    void copyHeaders();
    void copyText(const QString &text, const QString &said);

    InspectorSubject &m_subject;
    HttpRequest m_request; ///< as shown
    QLineEdit *m_line;
    QLabel *m_notice;
    BodyPages *m_pages;
    QWidget *m_tools;
    QLabel *m_caption;
    QPushButton *m_copy;
    QAction *m_copyBody;
    QAction *m_copyUrl;
    QAction *m_copyHeaders;
    QTimer *m_refresh;
    bool m_isCopying = false;
};
