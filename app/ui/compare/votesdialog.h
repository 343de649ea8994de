// What all votes on unnamed answers have come to: how often each candidate was shown, and how often it won.
#pragma once

#include "store/lineupstore.h"

#include <QDialog>

class VotesDialog final : public QDialog
{
    Q_OBJECT

public:
    VotesDialog(const QList<Tally> &tallies, QWidget *parent = nullptr);
};
