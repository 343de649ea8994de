// The line at the foot of the window: the key, the last note or the target of a link, and whether all is saved.
#pragma once

#include <QObject>
#include <QTimer>

class Keyring;
class QLabel;
class QStatusBar;
struct Route;

class StatusLine final : public QObject
{
    Q_OBJECT

public:
    explicit StatusLine(QStatusBar &bar);

    void showKey(const Route &route, const Keyring &keyring);
    /// Shows \a sentence for a few seconds.
    void note(const QString &sentence);
    /// The target of the link under the pointer; empty: none.
    void hover(const QString &target);
    /// Stays where notes are shown while it lasts; empty: over.
    void setProblem(const QString &sentence);
    void setSaved(bool saved);

    void retranslate();

private:
    void showNote();

    QLabel *m_key;
    QLabel *m_note; ///< a hovered link's target, else the last note
    QLabel *m_saved;
    QTimer m_noteEnds;
    QString m_noted;
    QString m_hovered;
    QString m_problem;
};
