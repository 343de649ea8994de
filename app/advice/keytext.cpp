#include "advice/keytext.h"
