// The rows of a JSON text: one line each, coloured by type, plain text only. Copies values, paths and JSON; keeps what is open
// when the text changes.
#pragma once

#include "core/jsonnodes.h"

#include <QSet>
#include <QTreeView>

class JsonTreeModel;
class QMenu;
class QTimer;

class JsonTreeView final : public QTreeView
{
    Q_OBJECT

public:
    explicit JsonTreeView(JsonTreeModel &model, QWidget *parent = nullptr);

    /// As JsonTreeModel::setJson(); what was open is opened again.
    void setJson(const QByteArray &json);
    /// Opens everything down to \a depth levels below the top, but no more than can be looked at.
    void openTo(int depth);
    /// Opens all that \a index stands in, and goes there.
    void reveal(const QModelIndex &index);

    void copyValue();
    void copyPointer();
    void copyJqPath();
    void copyJson();
    /// What can be done with the current row.
    QMenu *menu();

    /// Readable on the base colour of \a palette.
    static QColor colourOf(JsonNode::Kind kind, const QPalette &palette);

signals:
    void findRequested();
    void copied(const QString &what);

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    bool isRow() const; ///< the current one, and no group
    void copyText(const QString &text);
    void openAsWished(const QModelIndex &parent);
    void rememberOpen(const QModelIndex &parent);
    void forgetWishes();
    void fitKeys();
    void applyFont();

    JsonTreeModel &m_model;
    int m_depth = 0; ///< down to which everything is to be open
    QSet<QString> m_open; ///< JSON pointers of what is to be open as well
    int m_opensLeft = 0;
    bool m_isOpening = false;
    bool m_hasFont = false;
    QTimer *m_fit;
};
