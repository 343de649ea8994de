#include "snippets/codetargets.h"

#include "snippets/curl.h"
#include "snippets/gocode.h"
#include "snippets/javascriptcode.h"
#include "snippets/pythoncode.h"
#include "snippets/windowscommands.h"

const QList<CodeTarget> &codeTargets()
{
    static const QList<CodeTarget> targets {
        { "curl", "sh", [](const HttpRequest &request, QByteArrayView) { return curlCommand(request); } },
        { "curl-cmd", "bat", [](const HttpRequest &request, QByteArrayView) { return curlForCmd(request); } },
        { "curl-powershell", "powershell", [](const HttpRequest &request, QByteArrayView) { return curlForPowerShell(request); } },
        { "powershell", "powershell", [](const HttpRequest &request, QByteArrayView) { return powerShellCode(request); } },
        { "python", "python", pythonCode },
        { "javascript", "javascript", javaScriptCode },
        { "fetch", "javascript", [](const HttpRequest &request, QByteArrayView) { return fetchCode(request); } },
        { "go", "go", [](const HttpRequest &request, QByteArrayView) { return goCode(request); } },
    };
    return targets;
}

const CodeTarget *codeTargetById(QByteArrayView id)
{
    for (const CodeTarget &target : codeTargets()) {
        if (target.id == id)
            return &target;
    }
    return nullptr;
}
