// What can be done with the chosen exchanges: for the menu bar, the context menu and the buttons of the history.
#pragma once

#include <QList>
#include <QObject>

class QAction;
class QKeySequence;
class QMenu;
class QWidget;

class HistoryActions final : public QObject
{
    Q_OBJECT

public:
    /// Their keys act where the history is: give them to its widgets.
    explicit HistoryActions(QObject *parent = nullptr);
    ~HistoryActions() override;

    QAction *replay, *replayElsewhere, *replayEdited, *openConversation, *copyCurl, *exportThem, *remove, *removeShown;

    /// In the order of a menu; nullptr where a line is.
    QList<QAction *> all() const;
    void addTo(QMenu *menu) const;

    void retranslate();

private:
    QAction *add(const char *name, const QKeySequence &key, const QString &icon);
};
