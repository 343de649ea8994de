// The system prompt above the conversation: one line to read, a click to edit.
#pragma once

#include <QFrame>

class MessageEdit;
class QLabel;
class QToolButton;

class SystemStrip final : public QFrame
{
    Q_OBJECT

public:
    explicit SystemStrip(QWidget *parent = nullptr);

    QString text() const;
    void setText(const QString &text);
    bool isEditing() const;

public slots:
    void edit();
    void finish();

signals:
    void edited();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void retranslate();
    void showLine();

    QLabel *m_title;
    QLabel *m_line;
    QToolButton *m_button;
    MessageEdit *m_edit;
};
