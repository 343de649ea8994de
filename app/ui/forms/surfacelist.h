// The surfaces a route speaks: an address for each, the URL that is called there, and how the key is sent. With one surface
// it is an address and a protocol; with more, a list of them, and the fields are of the chosen one. Itself it is the buttons that add and remove.
#pragma once

#include "advice/baseurl.h"
#include "core/route.h"

#include <QWidget>

class GrowingEdit;
class Notice;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QListWidget;
class QMenu;
class QPushButton;

class SurfaceList final : public QWidget
{
    Q_OBJECT

public:
    explicit SurfaceList(QWidget *parent = nullptr);

    /// Puts its rows, labels and all, into \a form.
    void addRows(QFormLayout *form);

    void setRoute(const Route &route);

    /// Writes bases, protocol and styles into \a route as edited; bases normalised.
    void fill(Route &route) const;

    /// Shows the URLs that \a route, the whole of what is edited, calls.
    void showCalls(const Route &route);

    /// Why a surface cannot be called; empty if all can.
    QString problem() const;

    bool has(QByteArrayView protocolId) const;

signals:
    void edited();

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Row {
        QByteArray id;
        QString base; ///< as typed

        bool operator==(const Row &) const = default;
    };

    Row *row(QByteArrayView id);
    bool isShipped() const { return m_route.id == QLatin1StringView("sandbox"); }
    Route edits() const;
    void takeBase();
    void moveEndpoint();
    void normaliseBase();
    void choose(const QByteArray &id);
    void add(const QByteArray &id);
    void removeChosen();
    void chooseProtocol();
    void chooseAuth();
    void showRows();
    void showChosen();
    void judge();
    void fillMenu();
    void retranslate();
    QString suggestedBase(const QByteArray &id) const;

    Route m_route; ///< as given; what no field shows stays as it is
    QList<Row> m_rows; ///< in the order of the protocols
    QByteArray m_chosen;
    QByteArray m_start; ///< the surface a conversation begins with
    QMap<QByteArray, AuthStyle> m_surfaceAuth;
    AuthStyle m_auth = AuthStyle::Bearer;
    Route m_whole; ///< what the URLs are made from
    QString m_lastTyped; ///< of the base, before the last change
    QList<BaseUrlFinding> m_lastChanges; ///< said on after the field holds the normalised text
    QByteArray m_movedTo; ///< the surface a pasted address turned out to belong to

    QListWidget *m_list;
    QPushButton *m_add;
    QPushButton *m_remove;
    QMenu *m_missing;
    QLineEdit *m_base;
    Notice *m_problem;
    Notice *m_changes;
    Notice *m_caution;
    QPushButton *m_repair;
    GrowingEdit *m_finalUrl;
    QComboBox *m_protocol;
    QComboBox *m_authStyle;
    QLabel *m_listLabel;
    QLabel *m_moreLabel;
    QLabel *m_baseLabel;
    QLabel *m_finalLabel;
    QLabel *m_protocolLabel;
    QLabel *m_authLabel;
};
