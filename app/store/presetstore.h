// Parameters kept under a name, to be used again: one readable JSON file each, that can be given to somebody else. No keys.
#pragma once

#include "core/chatrequest.h"
#include "core/redaction.h"

#include <QStringList>

#include <optional>

class Profile;

struct Preset {
    QString name;
    ChatSettings settings; ///< an empty model leaves the model as it is

    bool operator==(const Preset &) const = default;
};

/// Why something about presets could not be done. words/ makes the sentence.
struct PresetProblem {
    enum class Kind {
        None,
        NoName, ///< the name is empty or nothing but blanks
        NameTaken, ///< there is another preset of that name
        Unknown, ///< there is none of that name
        NotReadable, ///< detail: the system's words
        NotWritable, ///< detail: the system's words
        NotJson, ///< detail: the parser's words, at: the byte
        NotAPreset, ///< JSON, but none of ours; detail: the member that is missing or wrong
        TooNew, ///< detail: its version
        TooLarge,
    };
    Kind kind = Kind::None;
    QString file;
    QString detail;
    qint64 at = -1;

    explicit operator bool() const { return kind != Kind::None; }
    bool operator==(const PresetProblem &) const = default;
};

class PresetStore
{
public:
    explicit PresetStore(const Profile &profile);

    /// All that can be read, by name. Files that cannot stay where they are and are named in problems().
    QList<Preset> presets() const;
    QList<PresetProblem> problems() const;

    std::optional<Preset> find(const QString &name) const;

    /// From now on a fingerprint stands for \a key in every file that is written.
    void keepOut(const QByteArray &key) { m_redactor.addSecret(key); }

    /// Adds \a preset, or replaces the one of its name.
    PresetProblem save(const Preset &preset);
    PresetProblem rename(const QString &name, const QString &newName);
    PresetProblem remove(const QString &name);

    PresetProblem exportTo(const QString &name, const QString &file) const;
    /// Adds the preset in \a file under its own name, with a number behind it where that is taken; \a name says which.
    PresetProblem importFrom(const QString &file, QString &name);

    /// A preset as it stands in a file: values spelled as they were typed, of a header that carries a secret only the name.
    static QByteArray text(const Preset &preset);
    static PresetProblem read(const QByteArray &text, Preset &preset);

private:
    struct Found {
        QString file;
        Preset preset;
    };
    QList<Found> found(QList<PresetProblem> *problems = nullptr) const;
    QString freeFile(const QString &name) const;

    QString m_folder;
    Redactor m_redactor;
};
