#include "core/identity.h"

#include <cstdio>

int main()
{
    std::printf("%s %s\n", Identity::program, Identity::version);
}
