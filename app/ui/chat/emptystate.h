// What stands where no conversation is yet: what this is, and things to try.
#pragma once

#include "core/route.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

class EmptyState final : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(QWidget *parent = nullptr);

    void setRoute(const Route &route, bool hasKey);
    /// Puts \a widget under the samples.
    void addBelow(QWidget *widget);

signals:
    void promptPicked(const QString &prompt);
    void keyRequested();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void retranslate();

    Route m_route;
    bool m_hasKey = false;
    QLabel *m_title;
    QLabel *m_hint;
    QList<QPushButton *> m_samples;
    QPushButton *m_addKey;
    QVBoxLayout *m_column;
};
