#include "engine/chatsession.h"
