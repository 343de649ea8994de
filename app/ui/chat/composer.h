// Where a message is written and sent. Send turns into Stop while an answer runs.
#pragma once

#include <QFrame>

class MessageEdit;
class QCheckBox;
class QHBoxLayout;
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

    bool enterSends() const;
    void setEnterSends(bool enterSends);

    void setRunning(bool running);
    /// Whether there is something to send although nothing is written: results of tools.
    void setSendsWithoutText(bool sendsWithoutText);

    /// What the button says instead of "Send", and its tip; \a placeholder stands in the empty field. Empty: as in a chat.
    void setLabels(const QString &send, const QString &tip, const QString &placeholder);

    /// Writes at \a text of an earlier turn until it is sent or given up; what was being written comes back then.
    /// \a asks: whether sending it asks for an answer.
    void edit(const QString &text, bool asks);
    void cancelEditing();
    bool isEditing() const { return m_editing; }
    /// Whether what is edited would be sent, and not only kept.
    bool editAsks() const { return m_editAsks; }
    /// What is being written as the next message, also while an earlier one is edited.
    QString draft() const;

    /// Shows \a widget under the text, before the estimate.
    void addToFoot(QWidget *widget);

    /// Sends what stands there; nothing while an input method composes or an answer runs.
    void submit();

signals:
    void submitted(const QString &text);
    void editSubmitted(const QString &text);
    void editCancelled();
    void stopRequested();
    /// What is written is a curl command and should become a request.
    void importRequested(const QString &command);
    /// The text changed; comes at most once per turn of the event loop, later for long texts.
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
    void paintPrimary();
    void endEditing();

    QHBoxLayout *m_foot;
    QWidget *m_editLine;
    QLabel *m_editText;
    QToolButton *m_editCancel;
    QWidget *m_offerLine;
    QLabel *m_offerText;
    QToolButton *m_offerTake;
    MessageEdit *m_edit;
    QCheckBox *m_enterSends;
    QLabel *m_estimate;
    QPushButton *m_button;
    QTimer *m_edited;
    bool m_running = false;
    bool m_sendsWithoutText = false;
    bool m_editing = false;
    bool m_editAsks = true;
    QString m_sendLabel;
    QString m_sendTip;
    QString m_placeholder;
    QString m_aside; ///< the draft, while something else is edited
};
