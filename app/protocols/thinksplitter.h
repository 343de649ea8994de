// Parts content into what the model says and what it thought, where thinking stands between <think> and </think>.
#pragma once

#include <QString>

/// Fed in any pieces: a tag may be cut anywhere. An opening tag counts at the beginning of a line outside code fences,
/// so that an answer may speak of the tag. A closing tag without an opening one means that all before it was thinking.
class ThinkSplitter
{
public:
    void feed(QStringView text);

    /// No more text will come: what looked like the beginning of a tag was none.
    void finish();

    const QString &visible() const { return m_visible; }
    const QString &reasoning() const { return m_reasoning; }

    /// Whether text that was visible has become reasoning.
    bool hasRetracted() const { return m_retracted; }

private:
    void take(QStringView text, bool last);
    qsizetype takeVisible(QStringView text, bool last);
    qsizetype takeReasoning(QStringView text, bool last);
    void appendVisible(QStringView text);
    void appendReasoning(QStringView text);
    void noteVisible(QChar character);
    bool closeWithoutOpening();

    QString m_visible;
    QString m_reasoning;
    QString m_held; ///< may become a tag
    QString m_space; ///< trailing white space of the reasoning so far
    QChar m_lastVisible = u'\n';
    int m_fenceRun = 0; ///< backticks or tildes at the beginning of the line
    bool m_inReasoning = false;
    bool m_sawBlock = false;
    bool m_skipSpace = false; ///< what parts the thinking from the answer belongs to neither
    bool m_blockBegins = false;
    bool m_atLineStart = true; ///< only white space since the line began
    bool m_inFence = false;
    bool m_retracted = false;
};
