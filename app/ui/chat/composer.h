// Where a message is written, and sent with what is attached to it. Send turns into Stop while an answer runs.
#pragma once

#include "core/message.h"

#include <QFrame>

#include <functional>

class AttachmentReader;
class AttachmentStrip;
class MessageEdit;
class QAction;
class QCheckBox;
class QHBoxLayout;
class QMenu;
class QLabel;
class QPushButton;
class QTimer;
class QToolButton;

class Composer final : public QFrame
{
    Q_OBJECT

public:
    explicit Composer(QWidget *parent = nullptr);

    QString text() const;
    void setText(const QString &text);
    void clear();
    MessageEdit *editor() const { return m_edit; }

    /// Offers to attach pictures, videos and texts; without it there are words only.
    void setTakesAttachments(bool takesAttachments);
    QMenu *attachMenu() const;
    QList<Attachment> attachments() const;
    void setAttachments(const QList<Attachment> &attachments);
    /// What stands there: of an earlier turn while that is edited.
    MessageDraft message() const;
    void setMessage(const MessageDraft &message);
    /// Takes files and pictures that are dropped on \a widget, too.
    void takeDropsOn(QWidget *widget);
    /// \a size tells about how large the body of what would be sent is; asked while something is attached.
    void setSizeSource(const std::function<qint64()> &size);
    /// The conversation, and with it the size, is another one.
    void refreshSize();
    /// Puts \a action behind the ways to attach.
    void addToAttachMenu(QAction *action);

    bool enterSends() const;
    void setEnterSends(bool enterSends);

    void setRunning(bool running);
    /// Whether there is something to send although nothing is written: results of tools.
    void setSendsWithoutText(bool sendsWithoutText);

    /// What the button says instead of "Send", and its tip; \a placeholder stands in the empty field. Empty: as in a chat.
    void setLabels(const QString &send, const QString &tip, const QString &placeholder);

    /// Writes at what an earlier turn \a said until it is sent or given up; what was being written comes back then.
    /// \a asks: whether sending it asks for an answer.
    void edit(const MessageDraft &said, bool asks);
    void cancelEditing();
    bool isEditing() const { return m_editing; }
    /// Whether what is edited would be sent, and not only kept.
    bool editAsks() const { return m_editAsks; }
    /// What is being written as the next message, also while an earlier one is edited.
    QString draft() const;
    MessageDraft draftMessage() const;

    /// Shows \a widget under the text, before the estimate.
    void addToFoot(QWidget *widget);

    /// Sends what stands there; nothing while an input method composes or an answer runs.
    void submit();

signals:
    void submitted(const QString &text);
    /// Tells the same, just before, with what is attached.
    void messageSubmitted(const MessageDraft &message);
    void editSubmitted(const MessageDraft &message);
    void editCancelled();
    void stopRequested();
    /// What is written is a curl command and should become a request.
    void importRequested(const QString &command);
    /// The text or what is attached changed; comes at most once per turn of the event loop, later for long texts.
    void textEdited();
    void enterSendsChanged(bool enterSends);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void retranslate();
    void showEstimate();
    void showButton();
    void showOffer();
    void takeOffer();
    void retranslateAttaching();
    void showMayAttach();
    void paintPrimary();
    void endEditing();
    bool mayAttach() const { return m_takesAttachments && (!m_editing || m_editAsks); }
    void buildAttaching();
    void chooseFiles();
    void askForAddress();
    void pasteMedia();
    void refuse(const QStringList &sentences);
    void noteAttaching(const QList<Attachment> &before);
    bool undoAttaching();
    bool redoAttaching();
    bool takeDrop(QEvent *event);

    QHBoxLayout *m_foot;
    QWidget *m_editLine;
    QLabel *m_editText;
    QToolButton *m_editCancel;
    QWidget *m_offerLine;
    QLabel *m_offerText;
    QToolButton *m_offerTake;
    QWidget *m_refusalLine;
    QLabel *m_refusalText;
    AttachmentStrip *m_strip;
    AttachmentReader *m_reader;
    QToolButton *m_attach;
    QAction *m_attachFile;
    QAction *m_attachAddress;
    QAction *m_attachClipboard;
    MessageEdit *m_edit;
    QCheckBox *m_enterSends;
    QLabel *m_estimate;
    QPushButton *m_button;
    QTimer *m_edited;
    QTimer *m_sizing;
    std::function<qint64()> m_size;
    bool m_takesAttachments = false;
    bool m_running = false;
    bool m_sendsWithoutText = false;
    bool m_editing = false;
    bool m_editAsks = true;
    QString m_sendLabel;
    QString m_sendTip;
    QString m_placeholder;
    /// What was attached before something was done to it, and the text beside it.
    struct Attaching {
        QList<Attachment> before;
        QString text;
    };
    QList<Attaching> m_attachingDone;
    QList<Attaching> m_attachingUndone;
    MessageDraft m_aside; ///< the draft, while something else is edited
};
