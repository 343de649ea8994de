// One attachment in the composer: a small picture, its name and size, what is set for it, and a button that takes it away.
#pragma once

#include "core/attachment.h"

#include <QFrame>

class ElidedLabel;
class QLabel;
class QMenu;
class QToolButton;

class AttachmentChip final : public QFrame
{
    Q_OBJECT

public:
    explicit AttachmentChip(const Attachment &attachment, QWidget *parent = nullptr);

    const Attachment &attachment() const { return m_attachment; }
    void setThumbnail(const QImage &image);

    /// "1.2 MB", or the host it stands at, with what is set.
    static QString facts(const Attachment &attachment);
    /// The name of the icon for its kind.
    static QString iconName(const Attachment &attachment);
    /// Its name, or the address it stands at.
    static QString title(const Attachment &attachment);

signals:
    void removed();
    void changed(const Attachment &attachment);
    /// Somebody wants to see it.
    void opened();
    /// It is to stand one place further on (1) or back (-1).
    void moved(int step);
    /// The chip one place further on (1) or back (-1) is to have the focus.
    void left(int step);
    void undoRequested();
    void redoRequested();

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void retranslate();
    void showThumbnail();
    void fillMenu();
    template<typename Set>
    void addChoice(QMenu *menu, const QString &text, bool isChosen, Set set);

    Attachment m_attachment;
    QImage m_image;
    QLabel *m_thumbnail;
    ElidedLabel *m_name;
    ElidedLabel *m_facts;
    QToolButton *m_options;
    QToolButton *m_remove;
    QMenu *m_menu;
};
