// Says whether the curl command sends what the program sends: a seal, or what is different.
#pragma once

#include "core/httprequest.h"

#include <QWidget>

class Notice;
class Prove;
class QToolButton;
struct Proof;

class ProofLine final : public QWidget
{
    Q_OBJECT

public:
    /// Hidden until prove() is called.
    explicit ProofLine(QWidget *parent = nullptr);

    /// Why nothing can be proved on this machine, as a sentence; empty if it can.
    static QString missing();

    /// Runs the command of \a request against a recorder on this machine, with a made-up key. What was said before goes.
    void prove(const HttpRequest &request);
    /// It speaks of a request that is no longer the one shown.
    void clear();

signals:
    void noted(const QString &sentence);

protected:
    void changeEvent(QEvent *event) override;

private:
    void show(const Proof &proof);
    void retranslate();

    Prove *m_prove = nullptr;
    Notice *m_text;
    QToolButton *m_close;
};
