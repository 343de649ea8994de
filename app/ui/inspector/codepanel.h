// Code that sends the subject's request: a command or a program, in the forms of one tab. The key is its variable's name but for
// one deliberate copy.
#pragma once

#include "core/httprequest.h"
#include "ui/inspector/inspectorpanel.h"

#include <QList>
#include <QPointer>

class ElidedLabel;
class InspectorSubject;
class Keyring;
class ProofLine;
class QComboBox;
class QFrame;
class QLabel;
class QPushButton;
class QSyntaxHighlighter;
class QTimer;
class QToolButton;
class RawView;
class SecretClipboard;
struct CodeTarget;

class CodePanel final : public InspectorPanel
{
    Q_OBJECT

public:
    /// One form of the code: a CodeTarget, and its name where there are several.
    struct Form {
        QByteArray target;
        QString (*name)();
    };

    /// \a id names the tab: "curl", "python", … The first of \a forms is shown until another is chosen.
    CodePanel(InspectorSubject &subject, Keyring &keyring, const QByteArray &id, const QList<Form> &forms, QWidget *parent = nullptr);

    QWidget *tools() override;
    void restore(const QVariantHash &choices) override;
    RawView *view() const { return m_view; }

    /// All of it, key as variable; what the copy button takes.
    QString code() const;

    /// At once, or as soon as a request of megabytes is made; until then the button says so.
    void copy();
    /// Asks, in a line above the command, before the key is written into the copy; only of a curl command for sh.
    void askToCopyWithKey();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void retranslate();
    void queueRefresh();
    /// Code as it is shown, and of all of it what tells whether it is another.
    struct Shown {
        QString text;
        size_t hash = 0;
        qsizetype size = 0;
    };
    static Shown shown(const CodeTarget &target, const HttpRequest &request, const QByteArray &protocol);

    void refresh();
    void showCode(const Shown &code);
    void showWhatItIs(const HttpRequest &now); ///< everything but the code itself
    void select(int form);
    bool isCommand() const; ///< for sh, so that it can be proved and copied with the key
    void copyWithKey();
    void showNote(const QString &note);
    void goOnCopying();
    void setCopying(bool copying);
    void takeCopy(const QString &code);

    const QByteArray m_id;
    const QList<Form> m_forms;
    const CodeTarget *m_target = nullptr;
    InspectorSubject &m_subject;
    Keyring &m_keyring;
    SecretClipboard *m_secrets;
    /// What waits until the request is made.
    enum class Pending { Nothing, Copy, Question };
    Pending m_pending = Pending::Nothing;
    bool m_isCopying = false;
    bool m_isLarge = false; ///< the code takes a frame and more to make
    bool m_waited = false; ///< for the first paint of the window
    RawView *m_view;
    QWidget *m_tools;
    ElidedLabel *m_caption;
    QLabel *m_note;
    QComboBox *m_form;
    QToolButton *m_wrap;
    QPushButton *m_prove;
    QPushButton *m_withKey;
    QPushButton *m_copy;
    ProofLine *m_proof;
    QFrame *m_question;
    QLabel *m_questionText;
    QPushButton *m_confirm;
    QPushButton *m_cancel;
    QTimer *m_refresh;
    QTimer *m_noteTimer;
    QPointer<QSyntaxHighlighter> m_colours;
    quint64 m_makings = 0; ///< of code in another thread
    size_t m_shown = 0; ///< hash of the code that the proof speaks of
};
