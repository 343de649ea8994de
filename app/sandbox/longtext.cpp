#include "sandbox/cannedtext.h"

namespace Sandbox {

QString longMarkdown()
{
    QString text = QStringLiteral("# A long answer\n\n");
    while (text.size() < 100'000)
        text += QStringLiteral("## Chapter\n\nSome *words* with `code`.\n\n");
    return text;
}

} // namespace Sandbox
