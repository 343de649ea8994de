#include "store/draftstore.h"
