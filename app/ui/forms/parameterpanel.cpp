#include "ui/forms/parameterpanel.h"
