#include "protocols/failurenormaliser.h"
