// What leaves is kept: every exchange goes into the journal, and every key stays out of it.
#pragma once

class Journal;
class Keyring;
class NetworkLane;

/// For as long as all three live.
void keepExchanges(Journal &journal, NetworkLane &lane, Keyring &keyring);
