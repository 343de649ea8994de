#include "protocols/protocol.h"
