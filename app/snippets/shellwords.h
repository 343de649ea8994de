// The commands in a text as a shell would take them apart: sh, cmd.exe or PowerShell. Nothing is ever run or looked up.
#pragma once

#include <QByteArray>
#include <QList>

#include <optional>

struct ShellWord {
    struct Piece {
        QByteArray text;
        QByteArray variable; ///< if not empty, what it holds belongs here
    };
    QList<Piece> pieces;

    /// The text, if there is no variable in it.
    std::optional<QByteArray> plain() const;
    bool isFlag() const { return !pieces.isEmpty() && pieces[0].variable.isEmpty() && pieces[0].text.startsWith('-'); }
};

struct ShellCommand {
    QList<ShellWord> words;
    QByteArray end; ///< what ended it: "|", ";", "&&", "\n", …; empty at the end of the text
    std::optional<QByteArray> input; ///< of a here-document
    QByteArrayList redirections; ///< "<", ">", "2>": what they name is left out
};

struct ShellText {
    enum class Problem { None, OpenQuote, Substitution };

    Problem problem = Problem::None;
    QList<ShellCommand> commands;
};

/// Finds out by itself which shell \a text was written for.
ShellText readShellText(const QByteArray &text);

/// What printf's %b makes of \a text (POSIX.1-2017, XCU "printf").
QByteArray withoutPrintfEscapes(const QByteArray &text);
