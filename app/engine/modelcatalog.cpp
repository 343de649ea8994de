#include "engine/modelcatalog.h"
