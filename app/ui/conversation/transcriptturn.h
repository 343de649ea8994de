// One turn as the conversation view shows it: everything already in words.
#pragma once

#include "core/message.h"
#include "words/words.h"

#include <QImage>

#include <functional>
#include <initializer_list>
#include <utility>

/// A button in the line above a turn ("Copy", "Regenerate") or under a failure ("Show raw response").
struct TurnAction {
    QByteArray id;
    QString label;
    QString name = {}; ///< said by screen readers where the label is only a sign

    bool operator==(const TurnAction &) const = default;
};

/// The figures under an answer, put into words at once or when somebody first looks: of thousands of turns few are ever seen.
class TurnFigures
{
public:
    using Later = std::function<QList<Words::Figure>()>;

    TurnFigures() = default;
    TurnFigures(const QList<Words::Figure> &figures) : m_list(figures) {}
    TurnFigures(std::initializer_list<Words::Figure> figures) : m_list(figures) {}
    explicit TurnFigures(Later later) : m_later(std::move(later)) {}

    const QList<Words::Figure> &list() const
    {
        if (m_later)
            m_list = std::exchange(m_later, nullptr)();
        return m_list;
    }
    /// Nothing is put into words for it: what comes later counts as something.
    bool isEmpty() const { return !m_later && m_list.isEmpty(); }
    bool isLater() const { return bool(m_later); }

    bool operator==(const TurnFigures &other) const { return list() == other.list(); }

private:
    mutable QList<Words::Figure> m_list;
    mutable Later m_later;
};

/// Something attached to a turn.
struct ShownAttachment {
    QString name; ///< "sunset.png"
    QString facts; ///< "1.2 MB"
    QString kind; ///< "Picture"; stands where the picture will
    bool isPicture = false; ///< image is there, or may come
    QImage image; ///< small
    QString opens; ///< what a screen reader says of having a look at it; empty: there is none to be had

    bool operator==(const ShownAttachment &) const = default;
};

struct TranscriptTurn {
    qint64 key = 0; ///< stable; the TurnId
    Role role = Role::User;
    QString title; ///< "Assistant"
    QString subtitle; ///< "MiniMax-M3 · Sandbox"
    QString routeColour; ///< "#rrggbb" or empty
    QString text; ///< Markdown source
    QString reasoning;
    QString reasoningTitle; ///< "Thinking · 1.4 s"
    QList<ToolCall> toolCalls; ///< shown as cards
    QList<ShownAttachment> attachments;
    bool streaming = false;
    QString notice; ///< "Stopped: the answer is cut here."
    QString noticeDetail; ///< with more to say, or something to do, the notice stands in a box
    QList<TurnAction> noticeActions;
    QString failure; ///< one sentence
    QString failureDetail; ///< the server's own words
    QList<TurnAction> failureActions;
    QList<TurnAction> actions;
    TurnFigures figures;

    bool operator==(const TranscriptTurn &) const = default;
};
