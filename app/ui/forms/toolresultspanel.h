// Cards for the calls that wait for a result: arguments above, a field for the result below, one Send for all.
#pragma once

#include "core/message.h"
#include "core/tool.h"

#include <QWidget>

#include <memory>

class ToolResultsPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit ToolResultsPanel(QWidget *parent = nullptr);
    ~ToolResultsPanel() override;

    /// What the calls are checked against, and what they are answered with.
    void setTools(const QList<Tool> &tools);

    /// Shows \a calls, keeping what was typed for calls that were shown already; hidden while there are none. \a isAnswering:
    /// more may come of the answer that runs, so that answering by itself goes on.
    void setCalls(const QList<ToolCall> &calls, bool isAnswering = false);

    /// Shows \a result for the call of that id: what would be sent, not what somebody wrote just now.
    void setResult(const QString &callId, const QString &result);
    bool hasEveryResult() const; ///< whether something stands in each field for one
    /// The keys go to the first result that is to be written.
    void focusFirst();

    /// Answers every call with its canned result, and those that follow, with no more than \a requests requests.
    void startAutoRun(int requests);
    void stopAutoRun();
    bool isAutoRunning() const;
    /// What sendRequested() asked for was not sent: answering by itself ends.
    void noteRefused();

signals:
    void resultEdited(const QString &callId, const QString &result);
    void sendRequested();
    /// \a result is to be the canned one of the tool called \a name.
    void cannedResultKept(const QString &name, const QString &result);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};
