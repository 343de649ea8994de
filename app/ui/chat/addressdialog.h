// Asks for the address of a picture or video that the server is to fetch. Nothing is fetched here.
#pragma once

#include "core/attachment.h"

#include <QDialog>

class QButtonGroup;
class QLabel;
class QLineEdit;
class QPushButton;

class AddressDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit AddressDialog(QWidget *parent = nullptr);

signals:
    void chosen(const Attachment &attachment);

private:
    void showFor(const QString &text);
    void accept() override;

    QLineEdit *m_address;
    QButtonGroup *m_kinds;
    QLabel *m_hint;
    QPushButton *m_attach;
    bool m_isChosen = false; ///< the kind, by hand
};
