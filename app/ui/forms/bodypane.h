// The body of the request that Send would make, as text to be edited, in step with the form: what is typed sets the form, what is
// set shows here. Text that cannot be read is never lost, and changes nothing until it can.
#pragma once

#include "advice/bodyform.h"
#include "advice/longstrings.h"
#include "core/route.h"

#include <QTimer>
#include <QWidget>

#include <functional>
#include <optional>

class BodyLegend;
class BodyText;
class Notice;
class QCheckBox;
class QLabel;
class QToolButton;
class QVBoxLayout;

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

    /// The subject is another conversation: nothing of the last one can be taken back into it. \a unread: what unread() was
    /// when somebody left it.
    void open(const QString &unread);
    /// The text, if it cannot be read: nobody else has it.
    QString unread() const;
    bool isFaulty() const { return m_isFaulty || !m_setAside.isEmpty(); }
    /// Takes what was just typed without waiting for more.
    void settle();
    /// The copy that was wanted is made.
    void noteCopied();

    /// Shows \a bar between the head and the text.
    void addAboveText(QWidget *bar);
    BodyText *text() const { return m_text; }

signals:
    /// Somebody typed a body that says so. The model is among it.
    void settingsEdited(const ChatSettings &settings);
    void noted(const QString &sentence);
    /// The text can be read no more, or again.
    void faultyChanged(bool isFaulty);
    void findWanted();
    /// Of a body that is shown shortened a copy is wanted; noteCopied() ends that.
    void wholeCopyWanted();

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void refresh();
    void apply();
    /// What of \a subject is shown; fills what stands in for the rest.
    struct Shown {
        QByteArray json;
        QList<BodyForm::Field> fields;
        bool holdsKey = false;
    };
    Shown shownOf(const Subject &subject);
    static bool isOtherTalk(const QByteArray &before, const Shown &shown);
    void showText(const Subject &subject);
    void showFault(const BodyForm::Reading &reading, const QByteArray &body);
    void showSoundness(bool holdsKey);
    void setFaulty(bool isFaulty);
    void showOnlySet(bool only);
    void startOver();
    void showMenu(const QPoint &place);
    bool isShortened() const;
    void showRemark();
    void format();
    void copy();
    void retranslate();
    QString faultSentence(const BodyForm::Reading &reading, int line, int column) const;

    QCheckBox *m_onlySet;
    QToolButton *m_format;
    QToolButton *m_copy;
    BodyText *m_text;
    BodyLegend *m_legend;
    QLabel *m_remark; ///< on the field at the cursor
    Notice *m_notice;
    QToolButton *m_goTo;
    QToolButton *m_startOver;
    QVBoxLayout *m_layout;
    QTimer m_applying;
    QTimer m_refreshing;
    std::function<Subject()> m_source;
    std::optional<Subject> m_subject; ///< that the text is about
    BodyForm::StandIns m_standIns;
    LongStrings m_longStrings;
    QStringList m_stays; ///< left out by the text
    bool m_isFaulty = false;
    QString m_setAside; ///< text that cannot be read, while only what is set is shown
    bool m_isFilling = false;
    bool m_isFresh = true; ///< the text is of another conversation
    bool m_isCopying = false;
};
