#include "ui/dotenvdialog.h"

#include "advice/environment.h"
#include "advice/keytext.h"
#include "store/keyring.h"
#include "store/routestore.h"
#include "ui/forms/notice.h"
#include "words/environment.h"
#include "words/words.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFile>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 largestDotEnv = 1'000'000;
constexpr int routeIdRole = Qt::UserRole;
constexpr int variableRole = Qt::UserRole + 1;
}

DotEnvDialog::DotEnvDialog(RouteStore &routes, Keyring &keyring, const DotEnv &content, const QString &file, QWidget *parent)
    : QDialog(parent)
    , m_routes(routes)
    , m_keyring(keyring)
    , m_file(new QLabel(this))
    , m_list(new QTreeWidget(this))
    , m_remark(new Notice(this))
    , m_keep(new QCheckBox(tr("Keep the keys in the system’s &keychain as well"), this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    setObjectName("dotEnvDialog"_L1);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Import .env file"));
    m_file->setTextFormat(Qt::PlainText);
    m_file->setWordWrap(true);
    //: %1 is the name of a file
    m_file->setText(tr("What “%1” holds, by name; values are never shown.").arg(QFileInfo(file).fileName()));
    m_list->setObjectName("dotEnvList"_L1);
    m_list->setAccessibleName(tr("Variables and the routes they fill"));
    m_list->setHeaderLabels({ tr("Variable"), tr("Goes to") });
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->header()->setStretchLastSection(true);
    m_keep->setObjectName("dotEnvKeep"_L1);
    m_keep->setToolTip(plainToolTip(tr("Without it they are used until the program ends.")));
    m_remark->setObjectName("dotEnvRemark"_L1);
    m_buttons->button(QDialogButtonBox::Ok)->setText(tr("&Use these keys"));

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_file);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_remark);
    layout->addWidget(m_keep);
    layout->addWidget(m_buttons);
    fill(content);
    m_list->resizeColumnToContents(0);
    m_list->header()->resizeSection(0, qBound(180, m_list->columnWidth(0) + 16, 300));
    resize(560, 380);
    connect(m_list, &QTreeWidget::itemChanged, this, &DotEnvDialog::showCount);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &DotEnvDialog::take);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    showCount();
}

QString DotEnvDialog::read(const QString &file, DotEnv &content)
{
    const QFileInfo info(file);
    // A pipe or a device would keep the window waiting.
    if (!info.isFile())
        return tr("This is no regular file.");
    if (info.size() > largestDotEnv)
        return tr("This file is too large for a .env file.");
    QFile opened(file);
    if (!opened.open(QIODevice::ReadOnly))
        return opened.errorString();
    content = readDotEnv(opened.read(largestDotEnv));
    return {};
}

void DotEnvDialog::fill(const DotEnv &content)
{
    QProcessEnvironment environment;
    for (const auto &entry : content.entries)
        environment.insert(entry.name, entry.value);
    const auto routes = m_routes.routes();
    const auto preferred = environmentKeys(environment, routes);
    QStringList filled; // variables: one key rarely fits both regions
    QList<QTreeWidgetItem *> useless;
    for (const auto &entry : content.entries) {
        const auto targets = routesForVariable(entry.name, environment, routes);
        const auto key = readKeyText(entry.value);
        // A group id may be a key after all; a placeholder never is one.
        const bool isKey = !key.key.isEmpty() && (key.problem.isEmpty() || key.problem == "group-id");
        for (const auto &target : targets) {
            auto *row = new QTreeWidgetItem(m_list, { entry.name, target.routeName });
            row->setData(0, routeIdRole, target.routeId);
            row->setData(0, variableRole, entry.name);
            if (!isKey) {
                row->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
                row->setForeground(1, palette().placeholderText());
                row->setText(1, Words::keyProblem(key));
                continue;
            }
            m_keys.insert(entry.name, key.key);
            const bool wanted = preferred.contains(target) && !filled.contains(entry.name);
            row->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
            row->setCheckState(0, wanted ? Qt::Checked : Qt::Unchecked);
            if (wanted)
                filled.append(entry.name);
        }
        if (targets.isEmpty()) {
            auto *row = new QTreeWidgetItem({ entry.name, tr("not used here") });
            row->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
            row->setForeground(1, palette().placeholderText());
            useless.append(row);
        }
    }
    m_list->addTopLevelItems(useless);
    m_list->setCurrentItem(m_list->topLevelItem(0));

    QStringList remarks;
    const auto findings = environmentFindings(environment, routes, filled.isEmpty() ? QString() : preferred.constFirst().routeId);
    for (const auto &finding : findings)
        remarks.append(Words::environmentFinding(finding));
    if (!content.oddLines.isEmpty()) {
        QStringList lines;
        for (const int line : content.oddLines.first(qMin<qsizetype>(content.oddLines.size(), 5)))
            lines.append(QString::number(line));
        //: %n counts lines of a file, %1 holds the numbers of the first of them: “2, 7”
        remarks.append(tr("%n line(s) could not be read: %1.", nullptr, int(content.oddLines.size())).arg(lines.join(u", "_s)));
    }
    if (m_keys.isEmpty())
        remarks.prepend(tr("No route here reads a key from this file."));
    m_remark->say(Notice::Weight::Caution, remarks.join(u'\n'));
}

void DotEnvDialog::showCount()
{
    int chosen = 0;
    for (int i = 0; i < m_list->topLevelItemCount(); ++i)
        chosen += m_list->topLevelItem(i)->checkState(0) == Qt::Checked ? 1 : 0;
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(chosen > 0);
    m_keep->setEnabled(chosen > 0);
}

void DotEnvDialog::take()
{
    QStringList routeIds;
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        const auto *row = m_list->topLevelItem(i);
        const auto route = m_routes.find(row->data(0, routeIdRole).toString());
        if (row->checkState(0) != Qt::Checked || !route)
            continue;
        const auto key = m_keys.value(row->data(0, variableRole).toString());
        routeIds.append(route->id);
        // In any case for this run: the keychain may want to be unlocked first.
        m_keyring.setForThisRun(route->id, key);
        if (!m_keep->isChecked())
            continue;
        m_keyring.store(*route, key).then(&m_routes, [routes = &m_routes, id = route->id](KeyOrigin origin) {
            if (origin == KeyOrigin::Keychain)
                routes->noteKey(id, true);
        });
    }
    m_keys.clear();
    emit imported(routeIds);
    accept();
}
