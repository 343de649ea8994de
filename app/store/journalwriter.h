// Writes and reads the exchanges in the thread it lives in. Takes changes in the order they are given, puts those that wait
// together into one transaction, and tries again what could not be written.
#pragma once

#include "store/journal.h"

#include <QPromise>

#include <memory>
#include <variant>

struct RecordChange {
    Exchange exchange;
};
struct JournalRemoval {
    QStringList ids;
    bool removed = false;
};
using JournalChange = std::variant<RecordChange, JournalRemoval>;

class JournalWriter final : public QObject
{
    Q_OBJECT

public:
    explicit JournalWriter(const QString &file);
    ~JournalWriter() override;

    // To be called in the writer's own thread.
    void open();
    void take(const JournalChange &change);
    void page(const ExchangeFilter &filter, const QString &after, int limit,
        const std::shared_ptr<QPromise<QList<ExchangeSummary>>> &promise);
    void load(const QString &id, const std::shared_ptr<QPromise<std::optional<Exchange>>> &promise);
    void loadTurn(const QString &conversationId, qint64 turn, const std::shared_ptr<QPromise<std::optional<Exchange>>> &promise);
    void figures(const std::shared_ptr<QPromise<JournalFigures>> &promise);
    void removeAll(const ExchangeFilter &filter, const std::shared_ptr<QPromise<QStringList>> &promise);
    void setRetention(const Retention &retention);
    void keepOut(const QByteArray &key);
    void finish(); ///< writes what is pending and closes

signals:
    void recorded(const ExchangeSummary &summary);
    void changed();
    void problemChanged(const QString &problem);
    void keptAside(const QString &copy);

private:
    struct Private;
    std::unique_ptr<Private> d;
};
