#include "store/keyring.h"
