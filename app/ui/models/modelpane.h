// Everything about the chosen model: each fact with where it comes from, its entry as it came, the answer for it alone, and
// the commands that ask for both, in which a key is its variable but for one deliberate copy.
#pragma once

#include "core/httprequest.h"
#include "core/route.h"
#include "engine/modelcatalog.h"

#include <QWidget>

class ElidedLabel;
class QFrame;
class QLabel;
class QPushButton;
class QTabBar;
class QStackedWidget;
class QTreeWidget;
class RawView;
class SecretClipboard;
struct ModelRow;

class ModelPane final : public QWidget
{
    Q_OBJECT

public:
    explicit ModelPane(QWidget *parent = nullptr);

    /// \a row of the table, or nullptr if none is chosen.
    void showRow(const ModelRow *row);
    /// What would be asked; \a detail is empty without a chosen model.
    void showRequests(const HttpRequest &list, const HttpRequest &detail);
    /// Copies the commands with \a key in them, for keyCopyRequested().
    void copyWithKey(const RouteKey &key);
    void showDetail(const ModelDetail &detail);
    void setDetailRunning(bool isRunning);

signals:
    void useRequested();
    void copyRequested();
    void pinRequested(bool isPinned);
    void detailRequested();
    /// The copy of the commands shall hold the key, as a person confirmed.
    void keyCopyRequested();
    void noted(const QString &sentence);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fillFacts();
    void copyShown();
    void showButtons();
    bool needsKey() const;
    void retranslate();

    std::optional<ModelDetail> m_detail;
    std::unique_ptr<ModelRow> m_row;
    bool m_detailRunning = false;
    HttpRequest m_listRequest;
    HttpRequest m_detailRequest;
    ElidedLabel *m_id;
    QPushButton *m_use;
    QPushButton *m_copyId;
    QPushButton *m_pin;
    QPushButton *m_fetch;
    QTabBar *m_tabs;
    QPushButton *m_withKey;
    QPushButton *m_copyText;
    SecretClipboard *m_secrets;
    QFrame *m_question;
    QLabel *m_questionText;
    QPushButton *m_confirm;
    QPushButton *m_cancel;
    QStackedWidget *m_panels;
    QTreeWidget *m_facts;
    RawView *m_entry;
    RawView *m_answer;
    RawView *m_curl;
};
