#include "snippets/gocode.h"

#include "snippets/codeliterals.h"

using namespace Qt::StringLiterals;

QString goCode(const HttpRequest &request)
{
    constexpr auto go = CodeLiterals::Language::Go;
    const KeylessRequest keyless(request);
    const bool streams = keyless.isStreaming();
    QByteArray body = "nil";
    if (!keyless.body.isEmpty())
        body = "strings.NewReader(" + CodeLiterals::text(go, keyless, keyless.body) + ')';
    QByteArray out = "func main() {\n"
                     "\trequest, err := http.NewRequest("
        + CodeLiterals::text(go, keyless, keyless.method) + ", " + CodeLiterals::text(go, keyless, keyless.url) + ", " + body
        + ")\n"
          "\tif err != nil {\n"
          "\t\tpanic(err)\n"
          "\t}\n";
    for (const KeylessRequest::Header &header : keyless.headers) {
        const QByteArray name = CodeLiterals::headerText(go, keyless, header.name);
        out += "\trequest.Header.Set(" + name + ", " + CodeLiterals::headerText(go, keyless, header.value) + ")\n";
    }
    out += "\tresponse, err := http.DefaultClient.Do(request)\n"
           "\tif err != nil {\n"
           "\t\tpanic(err)\n"
           "\t}\n"
           "\tdefer response.Body.Close()\n";
    // Lines longer than a scanner's usual 64 KiB are no exception.
    out += streams ? "\tlines := bufio.NewScanner(response.Body)\n"
                     "\tlines.Buffer(nil, 64<<20)\n"
                     "\tfor lines.Scan() {\n"
                     "\t\tfmt.Println(lines.Text())\n"
                     "\t}\n"
                     "\tif err := lines.Err(); err != nil {\n"
                     "\t\tpanic(err)\n"
                     "\t}\n"
                   : "\tif _, err := io.Copy(os.Stdout, response.Body); err != nil {\n"
                     "\t\tpanic(err)\n"
                     "\t}\n";
    out += "}\n";

    // Go refuses an import that is not used.
    QByteArrayList imports;
    imports << (streams ? QByteArrayList { "bufio", "fmt" } : QByteArrayList { "io" }) << "net/http";
    if (!streams || out.contains("os.Getenv(\""))
        imports << "os";
    if (!keyless.body.isEmpty())
        imports << "strings";
    QByteArray head = "package main\n\nimport (\n";
    for (const QByteArray &import : std::as_const(imports))
        head += "\t\"" + import + "\"\n";
    return QString::fromUtf8(head + ")\n\n" + out);
}
