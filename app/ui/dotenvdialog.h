// Shows which keys a .env file would give to which routes, by name, and gives them on confirmation. Never shows a value.
#pragma once

#include "core/dotenv.h"
#include "core/route.h"

#include <QDialog>
#include <QHash>

class Keyring;
class Notice;
class QCheckBox;
class QDialogButtonBox;
class QLabel;
class QTreeWidget;
class RouteStore;

class DotEnvDialog final : public QDialog
{
    Q_OBJECT

public:
    /// \a file is only named.
    DotEnvDialog(RouteStore &routes, Keyring &keyring, const DotEnv &content, const QString &file, QWidget *parent = nullptr);

    /// Shows what is in \a file, or returns why it cannot be read.
    static QString read(const QString &file, DotEnv &content);

signals:
    /// The keys are there to be used; \a routeIds in the order of the file.
    void imported(const QStringList &routeIds);

private:
    void fill(const DotEnv &content);
    void showCount();
    void take();

    RouteStore &m_routes;
    Keyring &m_keyring;
    QHash<QString, QByteArray> m_keys; ///< by variable; gone with the dialog
    QLabel *m_file;
    QTreeWidget *m_list;
    Notice *m_remark;
    QCheckBox *m_keep;
    QDialogButtonBox *m_buttons;
};
