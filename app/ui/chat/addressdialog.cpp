#include "ui/chat/addressdialog.h"

#include <QButtonGroup>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

AddressDialog::AddressDialog(QWidget *parent)
    : QDialog(parent)
    , m_address(new QLineEdit(this))
    , m_kinds(new QButtonGroup(this))
    , m_hint(new QLabel(this))
    , m_attach(new QPushButton(tr("Attach"), this))
{
    setObjectName("addressDialog"_L1);
    setWindowTitle(tr("Attach by address"));
    m_address->setObjectName("address"_L1);
    m_address->setPlaceholderText(u"https://… · mm_file://…"_s);
    m_address->setMinimumWidth(fontMetrics().averageCharWidth() * 56);
    auto *picture = new QRadioButton(tr("&Picture"), this);
    auto *video = new QRadioButton(tr("&Video"), this);
    m_kinds->addButton(picture, int(AttachmentKind::Image));
    m_kinds->addButton(video, int(AttachmentKind::Video));
    picture->setChecked(true);
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setWordWrap(true);
    m_hint->setForegroundRole(QPalette::PlaceholderText);

    auto *kinds = new QHBoxLayout;
    kinds->addWidget(picture);
    kinds->addWidget(video);
    kinds->addStretch();
    auto *form = new QFormLayout;
    form->addRow(tr("&Address"), m_address);
    form->addRow(tr("What it is"), kinds);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(m_attach, QDialogButtonBox::AcceptRole);
    m_attach->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addWidget(m_hint);
    layout->addWidget(buttons);

    connect(m_kinds, &QButtonGroup::idClicked, this, [this] { m_isChosen = true; });
    connect(m_address, &QLineEdit::textChanged, this, &AddressDialog::showFor);
    connect(buttons, &QDialogButtonBox::accepted, this, &AddressDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &AddressDialog::reject);
    showFor({});
}

void AddressDialog::showFor(const QString &text)
{
    const auto attachment = attachmentAt(text);
    m_attach->setEnabled(attachment.has_value());
    if (attachment && !m_isChosen)
        m_kinds->button(int(attachment->kind))->setChecked(true);
    if (!attachment)
        m_hint->setText(text.trimmed().isEmpty()
                ? tr("The server fetches it; this program never does. A file in MiniMax's store is mm_file:// with its file id.")
                : tr("This is neither an https:// nor an mm_file:// address."));
    else if (attachment->url.startsWith("mm_file://"_L1))
        m_hint->setText(tr("MiniMax keeps uploaded files for 7 days. Purpose of the upload: video_understanding."));
    else
        //: %1 is the name of a host
        m_hint->setText(tr("The server fetches it from %1.").arg(QString::fromLatin1(QUrl::toAce(QUrl(attachment->url).host()))));
}

void AddressDialog::accept()
{
    auto attachment = attachmentAt(m_address->text());
    if (!attachment)
        return;
    attachment->kind = AttachmentKind(m_kinds->checkedId());
    emit chosen(*attachment);
    QDialog::accept();
}
