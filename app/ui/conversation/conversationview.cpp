#include "ui/conversation/conversationview.h"
