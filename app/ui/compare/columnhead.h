// The head of a column: who answers, how it stands, what is set for it alone, and the menu of what can be done with it.
#pragma once

#include "ui/compare/badge.h"

#include <QFrame>

class ElidedLabel;
class QLabel;
class QMenu;
class QToolButton;

class ColumnHead final : public QFrame
{
    Q_OBJECT

public:
    explicit ColumnHead(QWidget *parent = nullptr);

    struct Names {
        QString title;
        QString colour; ///< "#rrggbb"; empty: no dot
        QString protocol;
        QString model;
        QString own; ///< what is set for this column alone, on one line
        QString ownMeaning; ///< the same, line by line
        QString meaning; ///< where it goes, for a tooltip
    };
    void setNames(const Names &names);
    void setState(Badge::Tone tone, const QString &text, const QString &meaning);
    QMenu *menu() const { return m_menu; }
    QString title() const;
    QString state() const { return m_state->text(); }
    /// Whether somebody looks at this column: it is the one that keys act on.
    void setCurrent(bool current);

signals:
    void pressed();

protected:
    void changeEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    void retranslate();

    QLabel *m_dot;
    ElidedLabel *m_title;
    Badge *m_state;
    QToolButton *m_button;
    QMenu *m_menu;
    Badge *m_protocol;
    ElidedLabel *m_model;
    ElidedLabel *m_own;
};
