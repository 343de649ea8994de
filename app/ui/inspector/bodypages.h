// What a request or an answer is made of, in three views: raw text, headers, and its body as a JSON tree. One is shown.
#pragma once

#include <QWidget>

class JsonTree;
class QButtonGroup;
class QLabel;
class QStackedLayout;
class QToolButton;
class RawView;
class WireHeaders;

class BodyPages final : public QWidget
{
    Q_OBJECT

public:
    enum View { Raw, Headers, Json };

    explicit BodyPages(QWidget *parent = nullptr);

    RawView &raw() const { return *m_raw; }
    WireHeaders &headers() const { return *m_headers; }
    JsonTree &json() const { return *m_json; }
    /// Chooses the view; for the tools.
    QWidget *switcher() const { return m_switcher; }

    View view() const { return m_view; }
    void setView(View view);

    /// At most \a most bytes of \a body; \a head is shown whole. What was shown before stays where it is if it only grew.
    void showRaw(const QByteArray &head, const QByteArray &body, qsizetype most);
    void showJson(const QByteArray &body);
    /// \a sentence instead of the view.
    void showNothing(const QString &sentence);

    /// Why \a body cannot be a tree, in a sentence; empty: it can be tried.
    static QString whyNoTree(const QByteArray &body);

signals:
    void viewChosen();
    /// Something for the status line.
    void noted(const QString &sentence);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showText(qsizetype offset);

    RawView *m_raw;
    WireHeaders *m_headers;
    JsonTree *m_json;
    QLabel *m_nothing;
    QStackedLayout *m_pages;
    QWidget *m_switcher;
    QButtonGroup *m_choices;
    QToolButton *m_wrap;
    View m_view = Raw;
    qsizetype m_textAt = -1; ///< byte of the body to go to with the next raw text
};
