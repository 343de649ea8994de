#include "store/profile.h"
