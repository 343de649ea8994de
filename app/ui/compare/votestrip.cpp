#include "ui/compare/votestrip.h"

#include "core/lineup.h"
#include "ui/forms/notice.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

VoteStrip::VoteStrip(QWidget *parent)
    : QFrame(parent)
    , m_question(new QLabel(this))
    , m_tie(new QPushButton(this))
    , m_reveal(new QPushButton(this))
{
    setObjectName("voteStrip"_L1);
    setFrameShape(StyledPanel);
    m_question->setTextFormat(Qt::PlainText);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 6, 8, 6);
    layout->setSpacing(6);
    layout->addWidget(m_question);
    for (int place = 0; place < Lineup::most; ++place) {
        auto *button = new QPushButton(QString(QChar(u'A' + place)), this);
        button->setObjectName(u"vote%1"_s.arg(button->text()));
        button->setFixedWidth(std::max(button->sizeHint().height(), button->fontMetrics().averageCharWidth() * 6));
        connect(button, &QPushButton::clicked, this, [this, place] { emit voted(place); });
        layout->addWidget(button);
        m_letters.append(button);
    }
    m_tie->setObjectName("voteTie"_L1);
    m_reveal->setObjectName("showNames"_L1);
    m_reveal->setFlat(true);
    layout->addWidget(m_tie);
    layout->addStretch(1);
    layout->addWidget(m_reveal);
    for (auto *button : findChildren<QPushButton *>())
        button->setAutoDefault(false);
    connect(m_tie, &QPushButton::clicked, this, [this] { emit voted(-1); });
    connect(m_reveal, &QPushButton::clicked, this, &VoteStrip::revealRequested);
    setFocusProxy(m_letters.front());
    retranslate();
    setColumns(0);
}

void VoteStrip::setColumns(int count)
{
    m_count = std::clamp(count, 0, Lineup::most);
    for (int place = 0; place < m_letters.size(); ++place) {
        m_letters.at(place)->setVisible(place < m_count);
        m_letters.at(place)->setEnabled(m_count >= Lineup::fewest);
    }
    m_tie->setEnabled(m_count >= Lineup::fewest);
}

void VoteStrip::keyPressEvent(QKeyEvent *event)
{
    const auto modifiers = event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier);
    const int place = event->key() - Qt::Key_A;
    if (!modifiers && m_count >= Lineup::fewest && place >= 0 && place < m_count && !event->isAutoRepeat()) {
        emit voted(place);
        return;
    }
    QFrame::keyPressEvent(event);
}

void VoteStrip::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void VoteStrip::retranslate()
{
    m_question->setText(tr("Which answer is best?"));
    for (auto *button : std::as_const(m_letters)) {
        //: %1 is a letter
        button->setAccessibleName(tr("Answer %1 is best").arg(button->text()));
        //: %1 is a letter
        button->setToolTip(plainToolTip(tr("Answer %1 is best. Here the key %1 does the same.").arg(button->text())));
    }
    m_tie->setText(tr("A tie"));
    m_tie->setToolTip(tr("None is better than the others"));
    m_reveal->setText(tr("Show names without voting"));
    m_reveal->setToolTip(tr("Nothing is kept of this comparison"));
    setAccessibleName(m_question->text());
}
