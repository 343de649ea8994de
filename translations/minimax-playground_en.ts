<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>AdviceStrip</name>
    <message numerus="yes">
        <source>Trying again in %n second(s): attempt %1 of %2.</source>
        <extracomment>%n is a number of seconds, %1 and %2 are numbers: attempt 2 of 3</extracomment>
        <translation>
            <numerusform>Trying again in %n second: attempt %1 of %2.</numerusform>
            <numerusform>Trying again in %n seconds: attempt %1 of %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Try in %n s</source>
        <extracomment>%n is a number of seconds</extracomment>
        <translation>
            <numerusform>Try in %n s</numerusform>
            <numerusform>Try in %n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Waiting: %1 has as many requests in flight as its limit allows; %n request(s) go first.</source>
        <extracomment>%1 is the name of a route, %n how many requests are before this one</extracomment>
        <translation>
            <numerusform>Waiting: %1 has as many requests in flight as its limit allows; %n request goes first.</numerusform>
            <numerusform>Waiting: %1 has as many requests in flight as its limit allows; %n requests go first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CodePanel</name>
    <message numerus="yes">
        <source>The copy will hold your key for anybody to read. It is taken off the clipboard after %n second(s).</source>
        <extracomment>%n: how many seconds the key stays on the clipboard</extracomment>
        <translation>
            <numerusform>The copy will hold your key for anybody to read. It is taken off the clipboard after %n second.</numerusform>
            <numerusform>The copy will hold your key for anybody to read. It is taken off the clipboard after %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ColumnText</name>
    <message numerus="yes">
        <source>Medians of %n answer(s)</source>
        <translation>
            <numerusform>Medians of %n answer</numerusform>
            <numerusform>Medians of %n answers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message numerus="yes">
        <source>Send to %n</source>
        <comment>columns</comment>
        <translation>
            <numerusform>Send to %n</numerusform>
            <numerusform>Send to %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message numerus="yes">
        <source>…and %n more.</source>
        <translation>
            <numerusform>…and %n more.</numerusform>
            <numerusform>…and %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConversationExportDialog</name>
    <message numerus="yes">
        <source>All %n</source>
        <translation>
            <numerusform>All %n</numerusform>
            <numerusform>All %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reading: %n so far…</source>
        <translation>
            <numerusform>Reading: %n so far…</numerusform>
            <numerusform>Reading: %n so far…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s), one for each branch.</source>
        <translation>
            <numerusform>%n line, one for each branch.</numerusform>
            <numerusform>%n lines, one for each branch.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n turn(s), %1.</source>
        <extracomment>%n counts turns of a conversation, %1 is a size such as &quot;48 kB&quot;</extracomment>
        <translation>
            <numerusform>%n turn, %1.</numerusform>
            <numerusform>%n turns, %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s).</source>
        <translation>
            <numerusform>%n line.</numerusform>
            <numerusform>%n lines.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConversationFiles</name>
    <message numerus="yes">
        <source>Conversation copied as Markdown; %n key(s) in it are masked</source>
        <translation>
            <numerusform>Conversation copied as Markdown; %n key in it is masked</numerusform>
            <numerusform>Conversation copied as Markdown; %n keys in it are masked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more could not be read.</source>
        <translation>
            <numerusform>And %n more could not be read.</numerusform>
            <numerusform>And %n more could not be read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConversationListModel</name>
    <message numerus="yes">
        <source>%n turn(s)</source>
        <translation>
            <numerusform>%n turn</numerusform>
            <numerusform>%n turns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DifferencesView</name>
    <message numerus="yes">
        <source>%n word(s) differ from %1</source>
        <translation>
            <numerusform>%n word differs from %1</numerusform>
            <numerusform>%n words differ from %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more are not listed here.</source>
        <translation>
            <numerusform>%n more is not listed here.</numerusform>
            <numerusform>%n more are not listed here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s) in what was sent, from %1</source>
        <extracomment>%1 is the title of a column</extracomment>
        <translation>
            <numerusform>%n difference in what was sent, from %1</numerusform>
            <numerusform>%n differences in what was sent, from %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s) in what came back, from %1</source>
        <translation>
            <numerusform>%n difference in what came back, from %1</numerusform>
            <numerusform>%n differences in what came back, from %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied %n difference(s).</source>
        <translation>
            <numerusform>Copied %n difference.</numerusform>
            <numerusform>Copied %n differences.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DotEnvDialog</name>
    <message numerus="yes">
        <source>%n line(s) could not be read: %1.</source>
        <extracomment>%n counts lines of a file, %1 holds the numbers of the first of them: “2, 7”</extracomment>
        <translation>
            <numerusform>%n line could not be read: %1.</numerusform>
            <numerusform>%n lines could not be read: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EventWords</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <comment>events of a stream, comments too</comment>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stall(s)</source>
        <translation>
            <numerusform>%n stall</numerusform>
            <numerusform>%n stalls</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EventsPanel</name>
    <message numerus="yes">
        <source>Copied %n event(s) as they came.</source>
        <translation>
            <numerusform>Copied %n event as they came.</numerusform>
            <numerusform>Copied %n events as they came.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message numerus="yes">
        <source>The %n chosen</source>
        <translation>
            <numerusform>The %n chosen</numerusform>
            <numerusform>The %n chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reading: %n so far…</source>
        <translation>
            <numerusform>Reading: %n so far…</numerusform>
            <numerusform>Reading: %n so far…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exchange(s), %1. Keys and cookies are masked.</source>
        <extracomment>%1 is a size such as &quot;48 kB&quot;; %n counts exchanges</extracomment>
        <translation>
            <numerusform>%n exchange, %1. Keys and cookies are masked.</numerusform>
            <numerusform>%n exchanges, %1. Keys and cookies are masked.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportForm</name>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FiguresTable</name>
    <message numerus="yes">
        <source>Copied %n row(s) of figures.</source>
        <translation>
            <numerusform>Copied %n row of figures.</numerusform>
            <numerusform>Copied %n rows of figures.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied %n request id(s).</source>
        <translation>
            <numerusform>Copied %n request id.</numerusform>
            <numerusform>Copied %n request ids.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy %n row(s)</source>
        <translation>
            <numerusform>Copy %n row</numerusform>
            <numerusform>Copy %n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FiguresWords</name>
    <message numerus="yes">
        <source>Median of %n: %1</source>
        <extracomment>%1 is a value; %n answers have one</extracomment>
        <translation>
            <numerusform>Median of %n: %1</numerusform>
            <numerusform>Median of %n: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n failed</source>
        <extracomment>%1: how many of how many are good; %n failed</extracomment>
        <translation>
            <numerusform>%1 · %n failed</numerusform>
            <numerusform>%1 · %n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <extracomment>%1 is a request id, %n how many more there are</extracomment>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parameter(s)</source>
        <translation>
            <numerusform>%n parameter</numerusform>
            <numerusform>%n parameters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingRows</name>
    <message numerus="yes">
        <source>%n more possible cause(s)</source>
        <translation>
            <numerusform>%n more possible cause</numerusform>
            <numerusform>%n more possible causes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message numerus="yes">
        <source>Deleted %Ln exchange(s).</source>
        <translation>
            <numerusform>Deleted %Ln exchange.</numerusform>
            <numerusform>Deleted %Ln exchanges.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JsonTreeModel</name>
    <message numerus="yes">
        <source>{…} %n member(s), then it breaks off</source>
        <extracomment>%n: how many of them could be read</extracomment>
        <translation>
            <numerusform>{…} %n member, then it breaks off</numerusform>
            <numerusform>{…} %n members, then it breaks off</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>[…] %n element(s), then it breaks off</source>
        <translation>
            <numerusform>[…] %n element, then it breaks off</numerusform>
            <numerusform>[…] %n elements, then it breaks off</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{…} %n member(s)</source>
        <translation>
            <numerusform>{…} %n member</numerusform>
            <numerusform>{…} %n members</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>[…] %n element(s)</source>
        <translation>
            <numerusform>[…] %n element</numerusform>
            <numerusform>[…] %n elements</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JsonTreeView</name>
    <message numerus="yes">
        <source>To %n level(s)</source>
        <translation>
            <numerusform>To %n level</numerusform>
            <numerusform>To %n levels</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LadderDialog</name>
    <message numerus="yes">
        <source>Check and &amp;ask the model (at most %n token(s))</source>
        <translation>
            <numerusform>Check and &amp;ask the model (at most %n token)</numerusform>
            <numerusform>Check and &amp;ask the model (at most %n tokens)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LineupList</name>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%n column</numerusform>
            <numerusform>%n columns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n repeat(s)</source>
        <translation>
            <numerusform>%n repeat</numerusform>
            <numerusform>%n repeats</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message numerus="yes">
        <source>%n key(s) imported</source>
        <translation>
            <numerusform>%n key imported</numerusform>
            <numerusform>%n keys imported</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ModelPane</name>
    <message numerus="yes">
        <source>The copy will hold your key for anybody to read. It is taken off the clipboard after %n second(s).</source>
        <extracomment>%n: how many seconds the key stays on the clipboard</extracomment>
        <translation>
            <numerusform>The copy will hold your key for anybody to read. It is taken off the clipboard after %n second.</numerusform>
            <numerusform>The copy will hold your key for anybody to read. It is taken off the clipboard after %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message numerus="yes">
        <source>%n model(s), listed %1</source>
        <extracomment>%n: number of models; %1: date and time</extracomment>
        <translation>
            <numerusform>%n model, listed %1</numerusform>
            <numerusform>%n models, listed %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProofLine</name>
    <message numerus="yes">
        <source>%n header(s)</source>
        <translation>
            <numerusform>%n header</numerusform>
            <numerusform>%n headers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s) of body</source>
        <translation>
            <numerusform>%n byte of body</numerusform>
            <numerusform>%n bytes of body</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RateMeterView</name>
    <message numerus="yes">
        <source>It began anew %n second(s) after the answer.</source>
        <extracomment>%n is a number of seconds; follows another sentence</extracomment>
        <translation>
            <numerusform>It began anew %n second after the answer.</numerusform>
            <numerusform>It began anew %n seconds after the answer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>≈ %n request(s) in the last minute</source>
        <extracomment>&quot;≈&quot;: counted by this program, as an estimate</extracomment>
        <translation>
            <numerusform>≈ %n request in the last minute</numerusform>
            <numerusform>≈ %n requests in the last minute</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReplayStrip</name>
    <message numerus="yes">
        <source>one request, about %Ln token(s) are charged again</source>
        <translation>
            <numerusform>one request, about %Ln token is charged again</numerusform>
            <numerusform>one request, about %Ln tokens are charged again</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message numerus="yes">
        <source>%n column(s), %1. Keys and cookies are masked.</source>
        <extracomment>%1 is a size such as &quot;48 kB&quot;; %n counts columns of a comparison</extracomment>
        <translation>
            <numerusform>%n column, %1. Keys and cookies are masked.</numerusform>
            <numerusform>%n columns, %1. Keys and cookies are masked.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResponsePanel</name>
    <message numerus="yes">
        <source>%1 in %n piece(s)</source>
        <translation>
            <numerusform>%1 in %n piece</numerusform>
            <numerusform>%1 in %n pieces</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RetentionLine</name>
    <message numerus="yes">
        <source>kept for %Ln day(s)</source>
        <translation>
            <numerusform>kept for %Ln day</numerusform>
            <numerusform>kept for %Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln exchange(s) are older and go at once.</source>
        <translation>
            <numerusform>%Ln exchange is older and goes at once.</numerusform>
            <numerusform>%Ln exchanges are older and go at once.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln exchange(s)</source>
        <translation>
            <numerusform>%Ln exchange</numerusform>
            <numerusform>%Ln exchanges</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimingPanel</name>
    <message numerus="yes">
        <source>Copied %n line(s) of timing.</source>
        <translation>
            <numerusform>Copied %n line of timing.</numerusform>
            <numerusform>Copied %n lines of timing.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimingRows</name>
    <message numerus="yes">
        <source>%n attempt(s) at one answer</source>
        <translation>
            <numerusform>%n attempt at one answer</numerusform>
            <numerusform>%n attempts at one answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n piece(s), %1 a second.</source>
        <translation>
            <numerusform>In %n piece, %1 a second.</numerusform>
            <numerusform>In %n pieces, %1 a second.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n piece(s).</source>
        <translation>
            <numerusform>In %n piece.</numerusform>
            <numerusform>In %n pieces.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) in %1.</source>
        <extracomment>%n is a number of events, %1 a duration</extracomment>
        <translation>
            <numerusform>%n event in %1.</numerusform>
            <numerusform>%n events in %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ToolImportDialog</name>
    <message numerus="yes">
        <source>Import %n tool(s)</source>
        <translation>
            <numerusform>Import %n tool</numerusform>
            <numerusform>Import %n tools</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ToolList</name>
    <message numerus="yes">
        <source>Pasted %n tool(s).</source>
        <translation>
            <numerusform>Pasted %n tool.</numerusform>
            <numerusform>Pasted %n tools.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ToolResultsPanel</name>
    <message numerus="yes">
        <source>Stopped after %n request(s), as many as were allowed.</source>
        <translation>
            <numerusform>Stopped after %n request, as many as were allowed.</numerusform>
            <numerusform>Stopped after %n requests, as many as were allowed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TurnEdits</name>
    <message numerus="yes">
        <source>Made %n tool call(s) of the text.</source>
        <translation>
            <numerusform>Made %n tool call of the text.</numerusform>
            <numerusform>Made %n tool calls of the text.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>The server asks to wait %n second(s).</source>
        <extracomment>%n is a number of seconds; follows another sentence</extracomment>
        <translation>
            <numerusform>The server asks to wait %n second.</numerusform>
            <numerusform>The server asks to wait %n seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing came within %n second(s). A very long prompt takes minutes to read; the limit stands in the route.</source>
        <extracomment>%n is a number of seconds</extracomment>
        <translation>
            <numerusform>Nothing came within %n second. A very long prompt takes minutes to read; the limit stands in the route.</numerusform>
            <numerusform>Nothing came within %n seconds. A very long prompt takes minutes to read; the limit stands in the route.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing more came for %n second(s), the limit of this route. What came is kept.</source>
        <extracomment>%n is a number of seconds</extracomment>
        <translation>
            <numerusform>Nothing more came for %n second, the limit of this route. What came is kept.</numerusform>
            <numerusform>Nothing more came for %n seconds, the limit of this route. What came is kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tool result(s) answer no call of the message before, as happens when that was edited or deleted. The server refuses such a conversation.</source>
        <extracomment>%n tool results answer calls that are not there</extracomment>
        <translation>
            <numerusform>%n tool result answer no call of the message before, as happens when that was edited or deleted. The server refuses such a conversation.</numerusform>
            <numerusform>%n tool results answer no call of the message before, as happens when that was edited or deleted. The server refuses such a conversation.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n model(s).</source>
        <translation>
            <numerusform>%n model.</numerusform>
            <numerusform>%n models.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s)</source>
        <translation>
            <numerusform>%n piece</numerusform>
            <numerusform>%n pieces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n token(s)</source>
        <translation>
            <numerusform>%n token</numerusform>
            <numerusform>%n tokens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n model(s) are listed.</source>
        <translation>
            <numerusform>%n model is listed.</numerusform>
            <numerusform>%n models are listed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Asking the model sends two small questions, about %n token(s) together at most. The other steps cost nothing.</source>
        <translation>
            <numerusform>Asking the model sends two small questions, about %n token together at most. The other steps cost nothing.</numerusform>
            <numerusform>Asking the model sends two small questions, about %n tokens together at most. The other steps cost nothing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wait %n second(s) and send again</source>
        <extracomment>%n is a number of seconds</extracomment>
        <translation>
            <numerusform>Wait %n second and send again</numerusform>
            <numerusform>Wait %n seconds and send again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n request</numerusform>
            <numerusform>%n requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n free</source>
        <comment>requests</comment>
        <translation>
            <numerusform>%n free</numerusform>
            <numerusform>%n free</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of unknown price</source>
        <comment>requests</comment>
        <translation>
            <numerusform>%n of unknown price</numerusform>
            <numerusform>%n of unknown price</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) go where this program knows no price. They may cost money all the same.</source>
        <translation>
            <numerusform>%n request goes where this program knows no price. It may cost money all the same.</numerusform>
            <numerusform>%n requests go where this program knows no price. They may cost money all the same.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) go to a server on this machine and cost nothing.</source>
        <translation>
            <numerusform>%n request goes to a server on this machine and costs nothing.</numerusform>
            <numerusform>%n requests go to a server on this machine and cost nothing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A line-up has at least %n columns.</source>
        <translation>
            <numerusform>A line-up has at least %n columns.</numerusform>
            <numerusform>A line-up has at least %n columns.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A line-up has at most %n columns.</source>
        <translation>
            <numerusform>A line-up has at most %n columns.</numerusform>
            <numerusform>A line-up has at most %n columns.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n variable(s) of the prompt have no value and go out in their braces: %1.</source>
        <extracomment>%n names, %1 lists them: &quot;name, town&quot;. They stand in the prompt as {{name}}.</extracomment>
        <translation>
            <numerusform>%n variable of the prompt has no value and goes out in its braces: %1.</numerusform>
            <numerusform>%n variables of the prompt have no value and go out in their braces: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 asked for thinking apart from the text; %n token(s) of it were counted and none came.</source>
        <extracomment>%1 is the name of a JSON field, %n a number of tokens</extracomment>
        <translation>
            <numerusform>%1 asked for thinking apart from the text; %n token of it was counted and none came.</numerusform>
            <numerusform>%1 asked for thinking apart from the text; %n tokens of it were counted and none came.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 asked for %n answer(s); %2 came.</source>
        <extracomment>%n answers were asked for, %1 is the name of a JSON field, %2 a number: how many came</extracomment>
        <translation>
            <numerusform>%1 asked for %n answer; %2 came.</numerusform>
            <numerusform>%1 asked for %n answers; %2 came.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s) imported.</source>
        <translation>
            <numerusform>%n conversation imported.</numerusform>
            <numerusform>%n conversations imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not as the schema asks: %n problem(s).</source>
        <translation>
            <numerusform>Not as the schema asks: %n problem.</numerusform>
            <numerusform>Not as the schema asks: %n problems.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not as “%1” asks: %n problem(s).</source>
        <extracomment>%1 is the name of a JSON Schema</extracomment>
        <translation>
            <numerusform>Not as “%1” asks: %n problem.</numerusform>
            <numerusform>Not as “%1” asks: %n problems.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>And %n more.</numerusform>
            <numerusform>And %n more.</numerusform>
        </translation>
    </message>
</context>
</TS>
