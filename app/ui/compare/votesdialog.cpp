#include "ui/compare/votesdialog.h"

#include "ui/forms/notice.h"
#include "ui/forms/wrappedlabel.h"
#include "ui/inspector/rawview.h"
#include "words/words.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLocale>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {
enum VotesColumn { CandidateColumn, ShownColumn, WonColumn, TiedColumn, ShareColumn, VotesColumns };

QString candidateText(const Vote::Candidate &candidate)
{
    QStringList parts { RawView::visible(candidate.route).simplified(), RawView::visible(candidate.model).simplified(),
        Words::protocolName(candidate.protocol) };
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QTreeWidget *tableOf(const QList<Tally> &tallies, QWidget *parent)
{
    auto *table = new QTreeWidget(parent);
    table->setObjectName("votes"_L1);
    table->setAccessibleName(VotesDialog::tr("Votes"));
    table->setRootIsDecorated(false);
    table->setUniformRowHeights(true);
    table->setColumnCount(VotesColumns);
    table->setHeaderLabels({ VotesDialog::tr("Candidate"), VotesDialog::tr("Shown"), VotesDialog::tr("Won"), VotesDialog::tr("Tied"),
        VotesDialog::tr("Share won") });
    table->headerItem()->setToolTip(ShareColumn, VotesDialog::tr("Won of all the times it was shown"));
    const QLocale locale;
    for (const Tally &tally : tallies) {
        const auto who = candidateText(tally.candidate);
        const auto share = tally.shown > 0 ? locale.toString(100.0 * tally.won / tally.shown, 'f', 0) + locale.percent() : u"—"_s;
        auto *row = new QTreeWidgetItem(
            table, { who, locale.toString(tally.shown), locale.toString(tally.won), locale.toString(tally.tied), share });
        row->setToolTip(CandidateColumn, plainToolTip(who));
    }
    table->header()->setStretchLastSection(false);
    table->header()->setSectionResizeMode(CandidateColumn, QHeaderView::Stretch);
    for (const int column : { ShownColumn, WonColumn, TiedColumn, ShareColumn }) {
        table->header()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
        table->headerItem()->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
        for (int row = 0; row < table->topLevelItemCount(); ++row)
            table->topLevelItem(row)->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
    }
    if (table->topLevelItemCount() > 0)
        table->setCurrentItem(table->topLevelItem(0));
    return table;
}
}

VotesDialog::VotesDialog(const QList<Tally> &tallies, QWidget *parent)
    : QDialog(parent)
{
    setObjectName("votesDialog"_L1);
    setWindowTitle(tr("Votes"));
    auto *layout = new QVBoxLayout(this);
    if (tallies.isEmpty()) {
        auto *nothing = new WrappedLabel(this);
        nothing->setObjectName("votesNothing"_L1);
        nothing->setAlignment(Qt::AlignCenter);
        nothing->setText(tr("Nobody has voted yet. With hidden names each comparison asks which answer is best, and what is chosen "
                            "is counted here."));
        layout->addWidget(nothing, 1);
    } else {
        layout->addWidget(tableOf(tallies, this), 1);
    }
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setText(tr("Close"));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 90, fontMetrics().height() * 20);
}
