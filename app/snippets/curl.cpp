#include "snippets/curl.h"
