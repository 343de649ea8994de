// What can be done while comparing: for the menu bar, the menus of the columns and the palette. Who acts on them is the page.
#pragma once

#include <QKeySequence>
#include <QList>
#include <QObject>

class QAction;
class QMenu;

class CompareActions final : public QObject
{
    Q_OBJECT

public:
    explicit CompareActions(QObject *parent = nullptr);
    ~CompareActions() override;

    /// Works from anywhere: takes the chat's prompt to the page.
    QAction *comparePrompt;

    QAction *newLineup, *save, *saveAs, *rename, *revert, *remove, *importFile, *exportFile;
    QAction *addColumn, *parameters, *scrollTogether, *blind, *votes, *exportReport, *clear;
    QAction *nextColumn, *previousColumn, *alone;

    // Of one column, the one somebody looks at.
    QAction *editColumn, *duplicate, *moveLeft, *moveRight, *again, *stopColumn, *openChat, *copyCurl, *inspect, *removeColumn;

    /// In the order of a menu; nullptr where a line is.
    QList<QAction *> ofLineup() const;
    QList<QAction *> ofColumn() const;
    /// Everything.
    QList<QAction *> all() const;
    /// The whole in \a menu, with what is for one column and for the line-up in menus below it.
    void addTo(QMenu *menu, QMenu *column, QMenu *lineup) const;
    static void fill(QMenu *menu, const QList<QAction *> &actions);

    void retranslate();

private:
    QAction *add(const char *name, const QKeySequence &key = {}, const QString &icon = {});
};
