// Cards for the calls that wait for a result: arguments above, a field for the result below, one Send for all.
#pragma once

#include "core/message.h"

#include <QWidget>

#include <memory>

class ToolResultsPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit ToolResultsPanel(QWidget *parent = nullptr);
    ~ToolResultsPanel() override;

    /// Shows \a calls, keeping what was typed for calls that were shown already; hidden while there are none.
    void setCalls(const QList<ToolCall> &calls);

signals:
    void resultEdited(const QString &callId, const QString &result);
    void sendRequested();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};
