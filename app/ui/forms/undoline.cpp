#include "ui/forms/undoline.h"

#include "ui/forms/notice.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>

#include <utility>

UndoLine::UndoLine(QWidget *parent)
    : QWidget(parent)
    , m_text(new Notice(this))
    , m_button(new QPushButton(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_button);
    m_button->setAutoDefault(false);
    connect(m_button, &QPushButton::clicked, this, [this] {
        const auto undo = std::exchange(m_undo, nullptr);
        hide();
        if (undo)
            undo();
    });
    retranslate();
    hide();
}

void UndoLine::offer(const QString &text, std::function<void()> undo)
{
    m_undo = std::move(undo);
    m_text->say(Notice::Weight::Quiet, text);
    m_button->setVisible(bool(m_undo));
    m_button->setAccessibleDescription(text);
    show();
}

void UndoLine::dismiss()
{
    m_undo = nullptr;
    hide();
}

void UndoLine::putButtonBelow()
{
    auto *const lines = static_cast<QBoxLayout *>(layout());
    lines->setDirection(QBoxLayout::TopToBottom);
    lines->setSpacing(4);
    lines->setAlignment(m_button, Qt::AlignRight);
}

void UndoLine::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void UndoLine::retranslate()
{
    m_button->setText(tr("Undo"));
    m_button->setAccessibleName(tr("Undo"));
}
