#include "store/lineupstore.h"

#include "core/jsontext.h"
#include "store/profile.h"

#include <QCollator>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>
#include <system_error>
#include <utility>

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 largestLineup = 4 * 1024 * 1024;
constexpr qint64 longestVote = 64 * 1024;

struct FoundLineup {
    QString file;
    Lineup lineup;
};

QString systemWords(std::errc problem)
{
    return QString::fromLocal8Bit(std::make_error_code(problem).message().c_str());
}

bool readLineup(const QString &name, Lineup &lineup)
{
    // A pipe would wait for somebody to write.
    if (!QFileInfo(name).isFile())
        return false;
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    // One byte more tells a file that is too large from one that just fits.
    const QByteArray content = file.read(largestLineup + 1);
    if (content.size() > largestLineup || file.error() != QFile::NoError || lineupFromJson(content, lineup))
        return false;
    lineup.name = lineup.name.simplified();
    // A file that somebody wrote by hand may say its name by what it is called.
    if (lineup.name.isEmpty())
        lineup.name = QFileInfo(name).completeBaseName();
    return true;
}

QList<FoundLineup> lineupsIn(const QString &folder, QStringList *unreadable)
{
    QList<FoundLineup> found;
    const QDir place(folder);
    const QStringList names = place.entryList({ u"*.json"_s }, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        FoundLineup one { .file = place.filePath(name) };
        if (readLineup(one.file, one.lineup))
            found.append(one);
        else if (unreadable)
            unreadable->append(one.file);
    }
    QCollator order;
    order.setNumericMode(true);
    order.setCaseSensitivity(Qt::CaseInsensitive);
    std::stable_sort(found.begin(), found.end(), [&order](const FoundLineup &left, const FoundLineup &right) {
        return order.compare(left.lineup.name, right.lineup.name) < 0;
    });
    return found;
}

/// The line-up of that name, in any case; nullptr if there is none.
const FoundLineup *foundAs(const QList<FoundLineup> &all, const QString &name)
{
    const auto found = std::find_if(all.cbegin(), all.cend(),
        [&name](const FoundLineup &one) { return one.lineup.name.compare(name.simplified(), Qt::CaseInsensitive) == 0; });
    return found == all.cend() ? nullptr : &*found;
}

/// A file of its own for a line-up called \a name: readable where the name is, and none that is there already.
QString freeLineupFile(const QString &folder, const QString &name)
{
    QString stem;
    for (const QChar character : name.toLower()) {
        // Letters and digits mean the same to every file system.
        if (character.isLetterOrNumber() && !character.isSurrogate())
            stem += character;
        else if (!stem.isEmpty() && !stem.endsWith(u'-'))
            stem += u'-';
    }
    // Some names are devices on Windows: con, nul, aux.
    stem = "lineup-"_L1 + stem.left(40);
    while (stem.endsWith(u'-'))
        stem.chop(1);
    QString file = folder + u'/' + stem + ".json"_L1;
    for (int count = 2; QFile::exists(file); ++count)
        file = folder + u'/' + stem + u'-' + QString::number(count) + ".json"_L1;
    return file;
}

QString writeLineupFile(const QString &name, const QByteArray &content)
{
    QSaveFile file(name);
    if (!file.open(QIODevice::WriteOnly))
        return file.errorString();
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    if (file.write(content) != content.size() || !file.commit())
        return file.errorString();
    return {};
}

QByteArray voteText(const Vote &vote)
{
    Json::ObjectText object;
    object.setString(u"at"_s, vote.at.toUTC().toString(Qt::ISODateWithMs));
    if (!vote.lineup.isEmpty())
        object.setString(u"lineup"_s, vote.lineup);
    QList<QByteArray> candidates;
    for (const Vote::Candidate &candidate : vote.candidates) {
        Json::ObjectText one;
        one.setString(u"route"_s, candidate.route);
        one.setString(u"protocol"_s, QString::fromUtf8(candidate.protocol));
        one.setString(u"model"_s, candidate.model);
        candidates.append(one.text());
    }
    object.set(u"candidates"_s, Json::arrayText(candidates));
    object.set(u"winner"_s, QByteArray::number(vote.winner));
    return object.text();
}

/// Nothing if \a line is no vote: half written, or written by somebody else.
std::optional<Vote> voteFrom(const QByteArray &line)
{
    const auto members = Json::members(line);
    if (!members)
        return {};
    Vote vote;
    bool isWhole = false;
    for (const auto &[name, json] : *members) {
        if (name == "at"_L1) {
            vote.at = QDateTime::fromString(Json::unquoted(json).value_or(QString()), Qt::ISODateWithMs);
        } else if (name == "lineup"_L1) {
            vote.lineup = Json::unquoted(json).value_or(QString());
        } else if (name == "winner"_L1) {
            vote.winner = json.toInt(&isWhole);
        } else if (name == "candidates"_L1) {
            for (const QByteArray &element : Json::elements(json).value_or(QList<QByteArray>())) {
                Vote::Candidate candidate;
                for (const auto &[part, value] : Json::members(element).value_or(QList<std::pair<QString, QByteArray>>())) {
                    const QString text = Json::unquoted(value).value_or(QString());
                    if (part == "route"_L1)
                        candidate.route = text;
                    else if (part == "protocol"_L1)
                        candidate.protocol = text.toUtf8();
                    else if (part == "model"_L1)
                        candidate.model = text;
                }
                vote.candidates.append(candidate);
            }
        }
    }
    if (!isWhole || !vote.at.isValid() || vote.candidates.isEmpty() || vote.winner < -1 || vote.winner >= vote.candidates.size())
        return {};
    return vote;
}
}

LineupStore::LineupStore(const Profile &profile)
    : m_folder(profile.configFolder() + "/lineups"_L1)
    , m_votes(profile.dataFolder() + "/votes.jsonl"_L1)
    , m_prompts(profile)
{
}

QList<Lineup> LineupStore::lineups(QStringList *unreadable) const
{
    QList<Lineup> lineups;
    const QList<FoundLineup> all = lineupsIn(m_folder, unreadable);
    for (const FoundLineup &one : all)
        lineups.append(one.lineup);
    return lineups;
}

QString LineupStore::save(const Lineup &lineup)
{
    Lineup saved = lineup;
    saved.name = lineup.name.simplified();
    const QByteArray content = m_redactor.redacted(lineupAsJson(saved));
    // What could not be read again is not written: it may replace something that can.
    if (Lineup read; saved.name.isEmpty() || lineupFromJson(content, read))
        return systemWords(std::errc::invalid_argument);
    if (!QDir().mkpath(m_folder))
        return systemWords(std::errc::permission_denied);
    const QList<FoundLineup> all = lineupsIn(m_folder, nullptr);
    const FoundLineup *const known = foundAs(all, saved.name);
    return writeLineupFile(known ? known->file : freeLineupFile(m_folder, saved.name), content);
}

QString LineupStore::rename(const QString &name, const QString &newName)
{
    const QList<FoundLineup> all = lineupsIn(m_folder, nullptr);
    const FoundLineup *const known = foundAs(all, name);
    if (!known)
        return systemWords(std::errc::no_such_file_or_directory);
    Lineup renamed = known->lineup;
    renamed.name = newName.simplified();
    if (renamed.name.isEmpty())
        return systemWords(std::errc::invalid_argument);
    if (const FoundLineup *const other = foundAs(all, renamed.name); other && other != known)
        return systemWords(std::errc::file_exists);
    return writeLineupFile(known->file, m_redactor.redacted(lineupAsJson(renamed)));
}

QString LineupStore::remove(const QString &name)
{
    const QList<FoundLineup> all = lineupsIn(m_folder, nullptr);
    const FoundLineup *const known = foundAs(all, name);
    if (!known)
        return systemWords(std::errc::no_such_file_or_directory);
    QFile file(known->file);
    return file.remove() ? QString() : file.errorString();
}

QString LineupStore::freeName(const QString &wanted) const
{
    const QList<FoundLineup> all = lineupsIn(m_folder, nullptr);
    const QString own = wanted.simplified();
    QString name = own;
    for (int count = 2; foundAs(all, name); ++count)
        name = own + u' ' + QString::number(count);
    return name;
}

QString LineupStore::keep(const Vote &vote)
{
    if (!QDir().mkpath(QFileInfo(m_votes).path()))
        return systemWords(std::errc::permission_denied);
    QFile file(m_votes);
    const bool isNew = !file.exists();
    if (!isNew && !QFileInfo(m_votes).isFile())
        return systemWords(std::errc::invalid_argument);
    if (!file.open(QIODevice::ReadWrite))
        return file.errorString();
    if (isNew)
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    const qint64 before = file.size();
    QByteArray line = m_redactor.redacted(voteText(vote)) + '\n';
    // A line that was torn when the power went stays apart from this one.
    if (before > 0 && (!file.seek(before - 1) || file.read(1) != "\n"))
        line.prepend('\n');
    if (file.seek(before) && file.write(line) == line.size() && file.flush())
        return {};
    // A full disk takes as much as it can and calls that a success.
    const QString problem = file.error() == QFile::NoError ? systemWords(std::errc::no_space_on_device) : file.errorString();
    file.resize(before);
    return problem;
}

QList<Vote> LineupStore::votes() const
{
    QList<Vote> votes;
    QFile file(m_votes);
    if (!QFileInfo(m_votes).isFile() || !file.open(QIODevice::ReadOnly))
        return votes;
    while (!file.atEnd()) {
        const QByteArray line = file.readLine(longestVote);
        if (line.isEmpty())
            break;
        if (const std::optional<Vote> vote = voteFrom(line.trimmed()))
            votes.append(*vote);
    }
    return votes;
}

QList<Tally> LineupStore::tallies(const QList<Vote> &votes)
{
    QList<Tally> tallies;
    for (const Vote &vote : votes) {
        for (int place = 0; place < vote.candidates.size(); ++place) {
            const Vote::Candidate &candidate = vote.candidates.at(place);
            auto tally = std::find_if(tallies.begin(), tallies.end(), [&candidate](const Tally &one) { return one.candidate == candidate; });
            if (tally == tallies.end())
                tally = tallies.insert(tallies.end(), { .candidate = candidate });
            ++tally->shown;
            tally->won += int(vote.winner == place);
            tally->tied += int(vote.winner < 0);
        }
    }
    // Of equally many victories, fewer votes make more of them.
    std::stable_sort(tallies.begin(), tallies.end(), [](const Tally &left, const Tally &right) {
        if (left.won != right.won)
            return left.won > right.won;
        return left.shown < right.shown;
    });
    return tallies;
}
