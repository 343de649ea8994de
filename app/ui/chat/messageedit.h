// The field a message is written in: grows with its text, takes plain text only, and tells a key that sends from one that
// belongs to an input method.
#pragma once

#include <QPlainTextEdit>

#include <functional>

class MessageEdit final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit MessageEdit(QWidget *parent = nullptr);

    void setEnterSends(bool enterSends) { m_enterSends = enterSends; }
    bool enterSends() const { return m_enterSends; }
    void setLineRange(int fewest, int most);
    /// Whether files and pictures that are pasted or dropped are told by mediaInserted(); else they are left alone.
    void setTakesMedia(bool takesMedia) { m_takesMedia = takesMedia; }

    /// Whether an input method has text that is not the message's yet, or gave it away within this very key press.
    bool isComposing() const;

    /// \a undo and \a redo are asked first, and tell whether that was all: for what belongs to the message beside its text.
    void setUndoBeside(const std::function<bool()> &undo, const std::function<bool()> &redo);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

public slots:
    // By these names the Edit menu calls them.
    void undo();
    void redo();

signals:
    void sendRequested();
    void mediaInserted(const QMimeData *source);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void insertFromMimeData(const QMimeData *source) override;
    bool canInsertFromMimeData(const QMimeData *source) const override;
    void changeEvent(QEvent *event) override;

private:
    void fitHeight();
    void fitWrapping();

    std::function<bool()> m_undoBeside;
    std::function<bool()> m_redoBeside;
    int m_fewestLines = 2;
    int m_mostLines = 8;
    bool m_enterSends = false;
    bool m_justCommitted = false;
    bool m_takesMedia = false;
};
