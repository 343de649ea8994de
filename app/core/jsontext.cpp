#include "core/jsontext.h"
