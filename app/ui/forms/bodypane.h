// The body of the request that Send would make, as text to be edited, in step with the form: what is typed sets the form, what is
// set shows here. Text that cannot be read is never lost, and changes nothing until it can.
#pragma once

#include "advice/bodyform.h"
#include "core/route.h"

#include <QTimer>
#include <QWidget>

#include <functional>
#include <optional>

class BodyText;
class Notice;
class QCheckBox;
class QLabel;
class QToolButton;

class BodyPane final : public QWidget
{
    Q_OBJECT

public:
    explicit BodyPane(QWidget *parent = nullptr);

    struct Subject {
        const Protocol *protocol = nullptr;
        Route route;
        ChatRequest request;
        bool isTalkLeftOut = false; ///< too long to show: request is BodyForm::withoutTalk()
        QList<QByteArray> knownKeys; ///< shown as their fingerprints
    };

    /// Where what is shown is read from; asked only while somebody looks.
    void setSource(const std::function<Subject()> &source);
    /// The subject is another one now.
    void queueRefresh();

    BodyText *text() const { return m_text; }

signals:
    /// Somebody typed a body that says so. The model is among it.
    void settingsEdited(const ChatSettings &settings);
    void noted(const QString &sentence);

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void refresh();
    void apply();
    void showText(const Subject &subject);
    void showFault(const BodyForm::Reading &reading, const QByteArray &body);
    void showSoundness(bool holdsKey);
    void showRemark();
    void format();
    void copy();
    void retranslate();
    QString faultSentence(const BodyForm::Reading &reading, int line, int column) const;

    QCheckBox *m_onlySet;
    QToolButton *m_format;
    QToolButton *m_copy;
    BodyText *m_text;
    QLabel *m_remark; ///< on the field at the cursor
    Notice *m_notice;
    QToolButton *m_goTo;
    QTimer m_applying;
    QTimer m_refreshing;
    std::function<Subject()> m_source;
    std::optional<Subject> m_subject; ///< that the text is about
    BodyForm::StandIns m_standIns;
    QStringList m_stays; ///< left out by the text
    bool m_isFaulty = false;
    bool m_isFilling = false;
};
