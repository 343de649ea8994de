#include "advice/baseurl.h"
