#include "store/promptstore.h"

#include "store/profile.h"
#include "store/turnrecord.h"

#include <QDir>
#include <QFile>
#include <QPromise>
#include <QSaveFile>
#include <QSet>

#include <memory>

using namespace Qt::StringLiterals;

namespace {
const QString recordName = u"prompt.json"_s;

bool writeOwn(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    return file.write(bytes) == bytes.size() && file.commit();
}

void write(const QString &folder, const QList<Attachment> &given, const Redactor &redactor)
{
    const QList<Attachment> attachments = withoutKeys(given, redactor);
    QDir there(folder);
    if (attachments.isEmpty()) {
        there.removeRecursively();
        return;
    }
    if (!there.mkpath(u"."_s))
        return;
    QSet<QString> needed { recordName };
    for (const Attachment &attachment : attachments) {
        if (attachment.content.isEmpty())
            continue;
        const QString name = QString::fromLatin1(attachment.content.digest());
        needed.insert(name);
        if (!there.exists(name))
            writeOwn(there.filePath(name), attachment.content.bytes());
    }
    ConversationState state;
    state.draftAttachments = attachments;
    writeOwn(there.filePath(recordName), redactor.redacted(TurnRecord::state(state)));
    const QStringList names = there.entryList(QDir::Files);
    for (const QString &name : names) {
        if (!needed.contains(name))
            there.remove(name);
    }
}

QList<Attachment> read(const QString &folder)
{
    const QDir there(folder);
    const auto contents = [&there](const QByteArray &digest) -> SharedBytes {
        QFile file(there.filePath(QString::fromLatin1(digest)));
        const SharedBytes bytes = file.open(QIODevice::ReadOnly) ? SharedBytes(file.readAll()) : SharedBytes();
        return bytes.digest() == digest ? bytes : SharedBytes();
    };
    QFile record(there.filePath(recordName));
    ConversationState state;
    if (!record.open(QIODevice::ReadOnly) || !TurnRecord::readState(record.readAll(), state, contents))
        return {};
    state.draftAttachments.removeIf(
        [](const Attachment &attachment) { return attachment.content.isEmpty() && attachment.url.isEmpty(); });
    return state.draftAttachments;
}
}

PromptStore::PromptStore(const Profile &profile)
    : m_folder(profile.dataFolder() + "/compare-prompt"_L1)
{
    m_pool.setMaxThreadCount(1);
}

PromptStore::~PromptStore()
{
    m_pool.waitForDone();
}

void PromptStore::keep(const QList<Attachment> &attachments)
{
    if (m_isKnown && attachments == m_kept)
        return;
    m_kept = attachments;
    m_isKnown = true;
    m_pool.start([folder = m_folder, attachments, redactor = m_redactor] { write(folder, attachments, redactor); });
}

QFuture<QList<Attachment>> PromptStore::kept() const
{
    const auto promise = std::make_shared<QPromise<QList<Attachment>>>();
    promise->start();
    QFuture<QList<Attachment>> future = promise->future();
    m_pool.start([promise, folder = m_folder] {
        promise->addResult(read(folder));
        promise->finish();
    });
    return future;
}
