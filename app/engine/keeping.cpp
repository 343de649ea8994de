#include "engine/keeping.h"

#include "engine/networklane.h"
#include "engine/traffic.h"
#include "store/journal.h"
#include "store/keyring.h"

void keepExchanges(Journal &journal, NetworkLane &lane, Keyring &keyring)
{
    const QList<QByteArray> keys = keyring.knownKeys();
    for (const QByteArray &key : keys)
        journal.keepOut(key);
    QObject::connect(&keyring, &Keyring::keySeen, &journal, &Journal::keepOut);
    QObject::connect(&lane.traffic(), &Traffic::exchanged, &journal, &Journal::record);
}
