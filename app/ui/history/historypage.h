// The history page: every exchange that was kept, found again by its words, shown whole, sent once more.
// Built when first shown; until then it costs nothing.
#pragma once

#include <QWidget>

#include <memory>

class HistoryActions;
class Journal;
class Keyring;
class NetworkLane;
class RouteStore;

class HistoryPage final : public QWidget
{
    Q_OBJECT

public:
    /// What is passed must outlive the page.
    HistoryPage(Journal &journal, RouteStore &routes, Keyring &keyring, NetworkLane &lane, HistoryActions &actions,
        QWidget *parent = nullptr);
    ~HistoryPage() override;

    QByteArray splitterState() const;
    void restoreSplitter(const QByteArray &state);

public slots:
    void focusSearch();

signals:
    /// The answer \a turn in the conversation \a id.
    void conversationRequested(const QString &id, qint64 turn);
    void noted(const QString &sentence);
    void splitterMoved();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};
