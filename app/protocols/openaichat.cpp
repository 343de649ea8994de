#include "protocols/openaichat.h"
