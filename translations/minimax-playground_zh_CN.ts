<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>AddressDialog</name>
    <message>
        <source>Attach</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Attach by address</source>
        <translation>按地址添加附件</translation>
    </message>
    <message>
        <source>&amp;Picture</source>
        <translation>图片(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Video</source>
        <translation>视频(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>地址(&amp;A)</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>The server fetches it; this program never does. A file in MiniMax&apos;s store is mm_file:// with its file id.</source>
        <translation>由服务器获取，本程序绝不会去获取。MiniMax 文件存储中的文件写作 mm_file:// 加文件 ID。</translation>
    </message>
    <message>
        <source>This is neither an https:// nor an mm_file:// address.</source>
        <translation>这既不是 https:// 地址，也不是 mm_file:// 地址。</translation>
    </message>
    <message>
        <source>MiniMax keeps uploaded files for 7 days. Purpose of the upload: video_understanding.</source>
        <translation>MiniMax 将上传的文件保留 7 天。上传用途：video_understanding。</translation>
    </message>
    <message>
        <source>The server fetches it from %1.</source>
        <extracomment>%1 is the name of a host</extracomment>
        <translation>由服务器从 %1 获取。</translation>
    </message>
</context>
<context>
    <name>AdviceStrip</name>
    <message>
        <source>Send anyway</source>
        <translation>仍然发送</translation>
    </message>
    <message>
        <source>Sends this once as it is, although a check speaks against it.</source>
        <translation>虽然有一项检查不建议这样做，这一次仍按原样发送。</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>立即重试</translation>
    </message>
    <message>
        <source>Do not wait</source>
        <translation>不再等待</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不</translation>
    </message>
    <message numerus="yes">
        <source>Trying again in %n second(s): attempt %1 of %2.</source>
        <extracomment>%n is a number of seconds, %1 and %2 are numbers: attempt 2 of 3</extracomment>
        <translation>
            <numerusform>%n 秒后重试：第 %1 次，共 %2 次。</numerusform>
        </translation>
    </message>
    <message>
        <source>The same request may well succeed on another attempt.</source>
        <translation>同样的请求再试一次很可能会成功。</translation>
    </message>
    <message numerus="yes">
        <source>Try in %n s</source>
        <extracomment>%n is a number of seconds</extracomment>
        <translation>
            <numerusform>%n 秒后重试</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting: %1 has as many requests in flight as its limit allows; this one is next.</source>
        <extracomment>%1 is the name of a route</extracomment>
        <translation>等待中：%1 的并发请求已达上限；下一个就是这个请求。</translation>
    </message>
    <message numerus="yes">
        <source>Waiting: %1 has as many requests in flight as its limit allows; %n request(s) go first.</source>
        <extracomment>%1 is the name of a route, %n how many requests are before this one</extracomment>
        <translation>
            <numerusform>等待中：%1 的并发请求已达上限；前面还有 %n 个请求。</numerusform>
        </translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>AnswerProblems</name>
    <message>
        <source>Problems of the answer</source>
        <translation>回答的问题</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>The answer</source>
        <translation>回答</translation>
    </message>
</context>
<context>
    <name>AttachmentChip</name>
    <message>
        <source>low detail</source>
        <translation>低精细度</translation>
    </message>
    <message>
        <source>high detail</source>
        <translation>高精细度</translation>
    </message>
    <message>
        <source>default detail</source>
        <translation>默认精细度</translation>
    </message>
    <message>
        <source>Unnamed</source>
        <translation>未命名</translation>
    </message>
    <message>
        <source>in MiniMax&apos;s file store</source>
        <translation>在 MiniMax 文件存储中</translation>
    </message>
    <message>
        <source>%1 px</source>
        <extracomment>%1 is a number of pixels</extracomment>
        <translation>%1 px</translation>
    </message>
    <message>
        <source>%1 fps</source>
        <extracomment>%1 is a number: frames per second of a video</extracomment>
        <translation>%1 fps</translation>
    </message>
    <message>
        <source>Attached: %1, %2</source>
        <extracomment>%1 is the name of a file, %2 its size and what is set for it</extracomment>
        <translation>附件：%1，%2</translation>
    </message>
    <message>
        <source>How closely the model looks at it</source>
        <translation>模型查看它的精细程度</translation>
    </message>
    <message>
        <source>How closely the model looks at %1</source>
        <extracomment>%1 is the name of a file</extracomment>
        <translation>模型查看 %1 的精细程度</translation>
    </message>
    <message>
        <source>Remove (Del)</source>
        <translation>移除 (Del)</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <extracomment>%1 is the name of a file</extracomment>
        <translation>移除 %1</translation>
    </message>
    <message>
        <source>Not said: the server decides</source>
        <translation>不指定：由服务器决定</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>精细度</translation>
    </message>
    <message>
        <source>Low: up to about 600 tokens</source>
        <translation>低：最多约 600 个 token</translation>
    </message>
    <message>
        <source>Default: about 1,000 to 3,000 tokens</source>
        <translation>默认：约 1,000 到 3,000 个 token</translation>
    </message>
    <message>
        <source>High: several thousand tokens</source>
        <translation>高：数千个 token</translation>
    </message>
    <message>
        <source>Longest side</source>
        <translation>最长边</translation>
    </message>
    <message>
        <source>Up to %1 pixels</source>
        <extracomment>%1 is a number of pixels</extracomment>
        <translation>最多 %1 像素</translation>
    </message>
    <message>
        <source>Frames per second</source>
        <translation>每秒帧数</translation>
    </message>
    <message>
        <source>Enter shows it, Delete removes it, Ctrl+Left and Ctrl+Right move it.</source>
        <translation>Enter 键显示，Delete 键移除，Ctrl+Left 和 Ctrl+Right 移动。</translation>
    </message>
    <message>
        <source>Delete removes it, Ctrl+Left and Ctrl+Right move it.</source>
        <translation>Delete 键移除，Ctrl+Left 和 Ctrl+Right 移动。</translation>
    </message>
</context>
<context>
    <name>AttachmentPreview</name>
    <message>
        <source>The beginning of %1</source>
        <extracomment>%1 is the size of a file</extracomment>
        <translation>%1 的开头部分</translation>
    </message>
    <message>
        <source>Reading the picture…</source>
        <translation>正在读取图片…</translation>
    </message>
    <message>
        <source>This picture cannot be shown here. It is sent all the same.</source>
        <translation>此图片无法在这里显示，但仍会照样发送。</translation>
    </message>
    <message>
        <source>%1 · %2 × %3 pixels</source>
        <extracomment>%1 is a size such as &quot;1.2 MB&quot;, %2 and %3 are numbers</extracomment>
        <translation>%1 · %2 × %3 像素</translation>
    </message>
</context>
<context>
    <name>AttachmentReader</name>
    <message>
        <source>pasted.png</source>
        <extracomment>the name of a picture that came from the clipboard</extracomment>
        <translation>粘贴的图片.png</translation>
    </message>
</context>
<context>
    <name>AttachmentStrip</name>
    <message>
        <source>Whole request ≈ %1 of %2</source>
        <translation>整个请求 ≈ %1 / %2</translation>
    </message>
    <message>
        <source>Whole request ≈ %1: more than the %2 that are taken. Remove something before you send.</source>
        <extracomment>%1 and %2 are sizes: how large the request is, and how large it may be</extracomment>
        <translation>整个请求 ≈ %1：超过了 %2 的上限。请移除一些内容后再发送。</translation>
    </message>
    <message>
        <source>Whole request ≈ %1 of %2: nearly full.</source>
        <translation>整个请求 ≈ %1 / %2：快满了。</translation>
    </message>
</context>
<context>
    <name>BodyLegend</name>
    <message>
        <source>Set by you: %1</source>
        <extracomment>In all of these: %1 lists names of fields in the body of a request.</extracomment>
        <translation>由您设置：%1</translation>
    </message>
    <message>
        <source>Yours, in place of the form or the conversation: %1</source>
        <translation>由您填写，取代表单或对话中的内容：%1</translation>
    </message>
    <message>
        <source>Your own fields: %1</source>
        <translation>您自己的字段：%1</translation>
    </message>
    <message>
        <source>Added, as the protocol requires it: %1</source>
        <translation>应协议要求添加：%1</translation>
    </message>
    <message>
        <source>From the model and the conversation: %1</source>
        <translation>来自模型和对话：%1</translation>
    </message>
    <message>
        <source>Variables filled in: %1</source>
        <extracomment>%1 lists names of variables in a prompt</extracomment>
        <translation>已填入的变量：%1</translation>
    </message>
    <message>
        <source>Mended in what is sent: %1</source>
        <extracomment>%1 lists what is repaired in the messages</extracomment>
        <translation>发送时已修复：%1</translation>
    </message>
    <message>
        <source>Set, but not sent, as this protocol has no field for it: %1</source>
        <extracomment>%1 lists parameters of the form</extracomment>
        <translation>已设置但不发送，因为此协议没有对应的字段：%1</translation>
    </message>
</context>
<context>
    <name>BodyPages</name>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>There is no body.</source>
        <translation>没有正文。</translation>
    </message>
    <message>
        <source>The body is not JSON. Raw shows it as it is.</source>
        <translation>正文不是 JSON。“原文”会按原样显示。</translation>
    </message>
    <message>
        <source>Raw</source>
        <extracomment>the text as it was sent or received</extracomment>
        <translation>原文</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>标头</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Everything as text, byte for byte</source>
        <translation>全部以文本显示，逐字节不变</translation>
    </message>
    <message>
        <source>The headers and what they mean</source>
        <translation>标头及其含义</translation>
    </message>
    <message>
        <source>The body as a tree</source>
        <translation>以树形显示正文</translation>
    </message>
    <message>
        <source>Wrap long lines</source>
        <translation>长行自动换行</translation>
    </message>
    <message>
        <source>Nothing to show</source>
        <translation>没有可显示的内容</translation>
    </message>
</context>
<context>
    <name>BodyPane</name>
    <message>
        <source>A body is a JSON object, like {&quot;model&quot;: &quot;…&quot;}.</source>
        <translation>请求正文须是一个 JSON 对象，例如 {&quot;model&quot;: &quot;…&quot;}。</translation>
    </message>
    <message>
        <source>Line %1: “%2” is there more than once. Only one of them would be sent.</source>
        <extracomment>%1: line, %2: name of a field.</extracomment>
        <translation>第 %1 行：“%2”出现了不止一次，只会发送其中一个。</translation>
    </message>
    <message>
        <source>Line %1, column %2: this name holds half a character and cannot be sent.</source>
        <extracomment>%1: line, %2: column.</extracomment>
        <translation>第 %1 行第 %2 列：此名称含有半个字符，无法发送。</translation>
    </message>
    <message>
        <source>Line %1: “…” stands for all of “%2”, which is too long to show. Leave it whole, or replace it by a value.</source>
        <extracomment>%1: line, %2: name of a field.</extracomment>
        <translation>第 %1 行：“…”代表“%2”的全部内容，因太长而不显示。请原样保留，或整个替换为一个值。</translation>
    </message>
    <message>
        <source>Left out here, and sent all the same because this protocol requires it: %1.</source>
        <extracomment>%1: names of fields.</extracomment>
        <translation>此处已删去，但此协议要求，因此仍会发送：%1。</translation>
    </message>
    <message>
        <source>A key of yours stands in this text. It would be sent as part of the body.</source>
        <translation>这段文本中有您的密钥，它会作为正文的一部分发送出去。</translation>
    </message>
    <message>
        <source>“…” stands for what is too long to show.</source>
        <translation>“…”代表因太长而不显示的内容。</translation>
    </message>
    <message>
        <source>Request body copied</source>
        <translation>已复制请求正文</translation>
    </message>
    <message>
        <source>Only what you set</source>
        <extracomment>Shows those fields of a request that somebody set, without what the conversation and the protocol add.</extracomment>
        <translation>仅您设置的内容</translation>
    </message>
    <message>
        <source>Hide what the conversation and the protocol add. This view is for reading.</source>
        <translation>隐藏由对话和协议添加的内容。此视图为只读。</translation>
    </message>
    <message>
        <source>Format</source>
        <extracomment>Lays the JSON text out anew.</extracomment>
        <translation>格式化</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the request body</source>
        <translation>复制请求正文</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>转到</translation>
    </message>
    <message>
        <source>Go to the mistake</source>
        <translation>转到错误处</translation>
    </message>
    <message>
        <source>Request body as JSON</source>
        <translation>JSON 形式的请求正文</translation>
    </message>
    <message>
        <source>Until it is mended, the form stays as it is, and that is what Send sends.</source>
        <translation>改正之前，表单保持原样，“发送”发出的是表单的内容。</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3.</source>
        <extracomment>%1: line, %2: column, %3: what the JSON parser says, in English.</extracomment>
        <translation>第 %1 行第 %2 列：%3。</translation>
    </message>
    <message>
        <source>Line %1, column %2: this stands for a long text. Leave it whole, or replace it by a value.</source>
        <extracomment>%1: line, %2: column.</extracomment>
        <translation>第 %1 行第 %2 列：这里代表一段长文本。请原样保留，或整个替换为一个值。</translation>
    </message>
    <message>
        <source>“…⟨5 kB⟩” stands for the rest of a long text. It is sent whole.</source>
        <translation>“…⟨5 kB⟩”代表长文本的其余部分。发送时是完整的。</translation>
    </message>
    <message>
        <source>Find…</source>
        <translation>查找…</translation>
    </message>
    <message>
        <source>Lay the text out anew; order and spelling stay (%1)</source>
        <extracomment>%1 are keys</extracomment>
        <translation>重新排版文本；次序和写法不变 (%1)</translation>
    </message>
    <message>
        <source>Copying…</source>
        <translation>正在复制…</translation>
    </message>
    <message>
        <source>Discard</source>
        <extracomment>Throws a text away that cannot be read</extracomment>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Throw this text away and show what is sent</source>
        <translation>放弃这段文本，显示实际发送的内容</translation>
    </message>
    <message>
        <source>Discard the text</source>
        <translation>放弃这段文本</translation>
    </message>
</context>
<context>
    <name>BodyText</name>
    <message>
        <source>“%1” is set by hand: the conversation is not sent.</source>
        <extracomment>In all of these: %1 is the name of a field in the body of a request.</extracomment>
        <translation>“%1”由手动设置：不发送对话。</translation>
    </message>
    <message>
        <source>“%1” is your own, in place of what the form or the conversation says.</source>
        <translation>“%1”由您自行填写，取代表单或对话中的内容。</translation>
    </message>
    <message>
        <source>“%1”: the model chosen above.</source>
        <translation>“%1”：上方选择的模型。</translation>
    </message>
    <message>
        <source>“%1” comes from the conversation.</source>
        <translation>“%1”来自对话。</translation>
    </message>
    <message>
        <source>“%1”: the tools of the form.</source>
        <translation>“%1”：表单中的工具。</translation>
    </message>
    <message>
        <source>“%1” is set by you.</source>
        <translation>“%1”由您设置。</translation>
    </message>
    <message>
        <source>“%1” is a field of your own.</source>
        <translation>“%1”是您自行添加的字段。</translation>
    </message>
    <message>
        <source>“%1” is added because this protocol requires it.</source>
        <translation>“%1”因此协议要求而添加。</translation>
    </message>
</context>
<context>
    <name>BranchesDialog</name>
    <message>
        <source>Branches</source>
        <translation>分支</translation>
    </message>
    <message>
        <source>Turns and branches of the conversation</source>
        <translation>对话的轮次与分支</translation>
    </message>
    <message>
        <source>&amp;Go there</source>
        <translation>转到此处(&amp;G)</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>路由</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A line in the tree of turns: %1 is who says it, &quot;User&quot; or &quot;Assistant&quot;, %2 how it begins</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>on the path shown</source>
        <translation>在当前显示的路径上</translation>
    </message>
    <message>
        <source>on another branch</source>
        <translation>在其他分支上</translation>
    </message>
</context>
<context>
    <name>ChatAdvice</name>
    <message>
        <source>Continue exactly where you stopped.</source>
        <translation>请从刚才中断的地方准确地接着往下写。</translation>
    </message>
    <message>
        <source>Saved in the route %1</source>
        <extracomment>%1 is the name of a route</extracomment>
        <translation>已保存到路由 %1</translation>
    </message>
    <message>
        <source>This conversation goes on over %1.</source>
        <extracomment>%1 and %2 are names of routes</extracomment>
        <translation>此对话改经 %1 继续。</translation>
    </message>
    <message>
        <source>Back to %1</source>
        <translation>返回 %1</translation>
    </message>
    <message>
        <source>That worked. Keep the change for every conversation over %1?</source>
        <extracomment>%1 is the name of a route</extracomment>
        <translation>这样可行。要对经由 %1 的所有对话保留此更改吗？</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
</context>
<context>
    <name>ChatHeader</name>
    <message>
        <source>Route</source>
        <translation>路由</translation>
    </message>
    <message>
        <source>The route: where the request goes</source>
        <translation>路由：请求发往哪里</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Model id</source>
        <translation>模型 ID</translation>
    </message>
    <message>
        <source>The model, by the exact id the server knows</source>
        <translation>模型，按服务器所认的准确 ID 填写</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>The protocol: in what words the request is put</source>
        <translation>协议：请求用什么格式来写</translation>
    </message>
    <message>
        <source>Ask the route for its models</source>
        <translation>向路由查询它的模型</translation>
    </message>
</context>
<context>
    <name>ChatPage</name>
    <message>
        <source>Waiting for the keychain: it may be asking you to unlock it. Esc gives up.</source>
        <translation>正在等待钥匙串：它可能正请您解锁。按 Esc 放弃等待。</translation>
    </message>
    <message>
        <source>Code copied</source>
        <translation>代码已复制</translation>
    </message>
    <message>
        <source>Answer copied</source>
        <translation>回答已复制</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Open link</source>
        <translation>打开链接</translation>
    </message>
    <message>
        <source>Open a page of “%1” in the browser?</source>
        <extracomment>%1 is the name of a host</extracomment>
        <translation>要在浏览器中打开“%1”的网页吗？</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>An answer is still running. Stop it before you edit.</source>
        <translation>回答仍在进行。请先停止，再编辑。</translation>
    </message>
    <message>
        <source>Form</source>
        <extracomment>The parameters of a request as a form, beside &quot;JSON&quot;</extracomment>
        <translation>表单</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Form or JSON</source>
        <translation>表单或 JSON</translation>
    </message>
    <message>
        <source>Kept as the canned result of %1</source>
        <extracomment>%1 is the name of a tool</extracomment>
        <translation>已保存为 %1 的预设结果</translation>
    </message>
    <message>
        <source>Sent as the form has it: the JSON text beside it has a mistake.</source>
        <translation>已按表单内容发送：旁边的 JSON 文本有错误。</translation>
    </message>
    <message>
        <source>The JSON text has a mistake. What the form has is sent.</source>
        <translation>JSON 文本有错误。发送的是表单的内容。</translation>
    </message>
    <message>
        <source>JSON, with a mistake</source>
        <translation>JSON，有错误</translation>
    </message>
</context>
<context>
    <name>ChoiceEditor</name>
    <message>
        <source>Not among the documented values.</source>
        <translation>不在文档列出的值之中。</translation>
    </message>
    <message>
        <source>Not among the documented values. Source: %1</source>
        <translation>不在文档列出的值之中。出处：%1</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>未设置</translation>
    </message>
</context>
<context>
    <name>CodePanel</name>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>curl command copied</source>
        <translation>已复制 curl 命令</translation>
    </message>
    <message>
        <source>Code copied</source>
        <translation>已复制代码</translation>
    </message>
    <message>
        <source>curl command</source>
        <translation>curl 命令</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Form of the code</source>
        <translation>代码形式</translation>
    </message>
    <message>
        <source>Wrap long lines</source>
        <translation>长行自动换行</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy all of it; the key stays a variable (Ctrl+Shift+C)</source>
        <translation>复制全部；密钥仍以变量表示 (Ctrl+Shift+C)</translation>
    </message>
    <message>
        <source>Prove</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>Run this command against a recorder on this machine, with a made-up key, and compare with what this program sends</source>
        <translation>用虚构的密钥对本机的记录器运行此命令，并与本程序发送的内容比较</translation>
    </message>
    <message>
        <source>With key…</source>
        <translation>含密钥…</translation>
    </message>
    <message>
        <source>Copy the command with the key itself in it</source>
        <translation>复制命令，并把密钥本身写在里面</translation>
    </message>
    <message numerus="yes">
        <source>The copy will hold your key for anybody to read. It is taken off the clipboard after %n second(s).</source>
        <extracomment>%n: how many seconds the key stays on the clipboard</extracomment>
        <translation>
            <numerusform>复制的内容会含有您的密钥，任何人都读得到。%n 秒后会从剪贴板清除。</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy with the key</source>
        <translation>连同密钥复制</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>… %1 more characters, all of them in the copy</source>
        <extracomment>%1 is a number of characters</extracomment>
        <translation>…还有 %1 个字符，复制时会全部包含</translation>
    </message>
    <message>
        <source>key as %1</source>
        <extracomment>%1 is an environment variable such as $MINIMAX_API_KEY</extracomment>
        <translation>密钥写作 %1</translation>
    </message>
    <message>
        <source>as Send would send it</source>
        <translation>按“发送”会发出的内容</translation>
    </message>
    <message>
        <source>as it was sent</source>
        <translation>已发送的内容</translation>
    </message>
    <message>
        <source>There is no key to copy.</source>
        <translation>没有可复制的密钥。</translation>
    </message>
    <message>
        <source>Copied with the key</source>
        <translation>已连同密钥复制</translation>
    </message>
    <message>
        <source>curl command copied with the key</source>
        <translation>已复制带密钥的 curl 命令</translation>
    </message>
    <message>
        <source>Copying…</source>
        <translation>正在复制…</translation>
    </message>
</context>
<context>
    <name>ColumnForm</name>
    <message>
        <source>Another address…</source>
        <translation>其他地址…</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>&amp;Route:</source>
        <translation>路由(&amp;R)：</translation>
    </message>
    <message>
        <source>&amp;Base URL:</source>
        <translation>基础 URL(&amp;B)：</translation>
    </message>
    <message>
        <source>&amp;Protocol:</source>
        <translation>协议(&amp;P)：</translation>
    </message>
    <message>
        <source>&amp;Model:</source>
        <translation>模型(&amp;M)：</translation>
    </message>
    <message>
        <source>&amp;Key from variable:</source>
        <translation>密钥取自变量(&amp;K)：</translation>
    </message>
    <message>
        <source>&amp;Title:</source>
        <translation>标题(&amp;T)：</translation>
    </message>
    <message>
        <source>as the route has it</source>
        <translation>与路由相同</translation>
    </message>
    <message>
        <source>the route’s name</source>
        <translation>路由的名称</translation>
    </message>
    <message>
        <source>Shared values that count here, too</source>
        <translation>在此同样生效的共用值</translation>
    </message>
    <message>
        <source>What is set below counts in this column only, instead of the shared value of that name.</source>
        <translation>下方的设置仅在此列生效，取代同名的共用值。</translation>
    </message>
</context>
<context>
    <name>ColumnHead</name>
    <message>
        <source>What can be done with “%1”</source>
        <extracomment>%1 is the title of a column</extracomment>
        <translation>“%1”的可用操作</translation>
    </message>
    <message>
        <source>What can be done with this column</source>
        <translation>此列的可用操作</translation>
    </message>
</context>
<context>
    <name>ColumnText</name>
    <message>
        <source>without %1</source>
        <extracomment>%1 is the name of a parameter that is set for all columns but left out in this one</extracomment>
        <translation>不含 %1</translation>
    </message>
    <message>
        <source>cannot be asked</source>
        <translation>无法提问</translation>
    </message>
    <message>
        <source>held back</source>
        <translation>已拦下</translation>
    </message>
    <message>
        <source>Something is certainly wrong with this request; nothing was sent.</source>
        <translation>此请求肯定有问题；没有发送任何内容。</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Its turn has not come yet.</source>
        <translation>还没有轮到它。</translation>
    </message>
    <message>
        <source>asked</source>
        <translation>已提问</translation>
    </message>
    <message>
        <source>streaming</source>
        <translation>流式输出中</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message numerus="yes">
        <source>Medians of %n answer(s)</source>
        <translation>
            <numerusform>%n 个回答的中位数</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2 of %3</source>
        <extracomment>%1 is a state such as &quot;streaming&quot;, %2 and %3 are numbers: the second answer of three</extracomment>
        <translation>%1 · %2 / %3</translation>
    </message>
</context>
<context>
    <name>ColumnTranscript</name>
    <message>
        <source>This answer failed.</source>
        <translation>此回答失败。</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>命令面板</translation>
    </message>
    <message>
        <source>Type what you want to do</source>
        <translation>输入想执行的操作</translation>
    </message>
    <message>
        <source>Find an action</source>
        <translation>查找操作</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>No action is called so.</source>
        <translation>没有这个名称的操作。</translation>
    </message>
    <message>
        <source>%1 %2, %3 of %4</source>
        <extracomment>%1 is the way to an action, %2 its key, %3 its place in the list, %4 how many there are</extracomment>
        <translation>%1 %2，第 %3 项，共 %4 项</translation>
    </message>
</context>
<context>
    <name>CompareActions</name>
    <message>
        <source>Co&amp;mpare this prompt</source>
        <translation>对比此提示词(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;New line-up</source>
        <translation>新建对比组合(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Save line-up</source>
        <translation>保存对比组合(&amp;S)</translation>
    </message>
    <message>
        <source>Save line-up &amp;as…</source>
        <translation>对比组合另存为(&amp;A)…</translation>
    </message>
    <message>
        <source>Rena&amp;me line-up…</source>
        <translation>重命名对比组合(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;Back to the saved line-up</source>
        <translation>恢复为已保存的对比组合(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Delete line-up</source>
        <translation>删除对比组合(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Import line-up…</source>
        <translation>导入对比组合(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Export line-up…</source>
        <translation>导出对比组合(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Add column…</source>
        <translation>添加列(&amp;A)…</translation>
    </message>
    <message>
        <source>Shared &amp;parameters</source>
        <translation>共用参数(&amp;P)</translation>
    </message>
    <message>
        <source>Scroll &amp;together</source>
        <translation>同步滚动(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Blind</source>
        <translation>盲测(&amp;B)</translation>
    </message>
    <message>
        <source>V&amp;otes…</source>
        <translation>投票(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Export report…</source>
        <translation>导出报告(&amp;E)…</translation>
    </message>
    <message>
        <source>Clear ans&amp;wers</source>
        <translation>清除回答(&amp;W)</translation>
    </message>
    <message>
        <source>Ne&amp;xt column</source>
        <translation>下一列(&amp;X)</translation>
    </message>
    <message>
        <source>Pre&amp;vious column</source>
        <translation>上一列(&amp;V)</translation>
    </message>
    <message>
        <source>Show column al&amp;one</source>
        <translation>仅显示此列(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Edit column…</source>
        <translation>编辑列(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Duplicate column</source>
        <translation>复制一列(&amp;D)</translation>
    </message>
    <message>
        <source>Move column &amp;left</source>
        <translation>左移此列(&amp;L)</translation>
    </message>
    <message>
        <source>Move column &amp;right</source>
        <translation>右移此列(&amp;R)</translation>
    </message>
    <message>
        <source>Ask column &amp;again</source>
        <translation>重新提问此列(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Stop column</source>
        <translation>停止此列(&amp;S)</translation>
    </message>
    <message>
        <source>Open column in c&amp;hat</source>
        <translation>在对话中打开此列(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Copy column’s curl command</source>
        <translation>复制此列的 curl 命令(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Inspect column…</source>
        <translation>检查此列(&amp;I)…</translation>
    </message>
    <message>
        <source>Remo&amp;ve column</source>
        <translation>移除此列(&amp;V)</translation>
    </message>
    <message>
        <source>Scrolling one column scrolls all of them</source>
        <translation>滚动一列时，所有列一起滚动</translation>
    </message>
    <message>
        <source>Columns in any order and without names until you have voted</source>
        <translation>投票之前，各列随机排列且不显示名称</translation>
    </message>
</context>
<context>
    <name>CompareColumn</name>
    <message>
        <source>Set for this column alone:</source>
        <translation>仅为此列设置：</translation>
    </message>
    <message>
        <source>Answers of %1</source>
        <extracomment>%1 is the title of a column</extracomment>
        <translation>%1 的回答</translation>
    </message>
    <message>
        <source>Send anyway</source>
        <translation>仍然发送</translation>
    </message>
    <message>
        <source>Edit column…</source>
        <translation>编辑列…</translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message>
        <source>Code copied</source>
        <translation>代码已复制</translation>
    </message>
    <message>
        <source>One prompt goes to every column at once. Add a column for each route, model or protocol you want to compare; what is set in a column counts there only.</source>
        <translation>一条提示词会同时发往所有列。请为要对比的每个路由、模型或协议各添加一列；列中的设置仅在该列生效。</translation>
    </message>
    <message>
        <source>Prompt for all columns</source>
        <translation>所有列的提示词</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>System prompt of all columns</source>
        <translation>所有列的系统提示词</translation>
    </message>
    <message>
        <source>Column “%1” removed.</source>
        <extracomment>%1 is the title of a column</extracomment>
        <translation>已移除列“%1”。</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Changed in the route “%1”, for everything that uses it.</source>
        <extracomment>%1 is the name of a route</extracomment>
        <translation>已在路由“%1”中更改，对所有使用它的地方生效。</translation>
    </message>
    <message>
        <source>Nothing was sent from this column yet.</source>
        <translation>此列尚未发送任何内容。</translation>
    </message>
    <message>
        <source>Inspector: %1</source>
        <extracomment>%1 is the title of a column</extracomment>
        <translation>检查器：%1</translation>
    </message>
    <message>
        <source>curl command of “%1” copied, without the key</source>
        <extracomment>%1 is the title of a column</extracomment>
        <translation>已复制“%1”的 curl 命令，不含密钥</translation>
    </message>
    <message>
        <source>Answer copied</source>
        <translation>回答已复制</translation>
    </message>
    <message>
        <source>Open link</source>
        <translation>打开链接</translation>
    </message>
    <message>
        <source>Open a page of “%1” in the browser?</source>
        <extracomment>%1 is the name of a host</extracomment>
        <translation>要在浏览器中打开“%1”的网页吗？</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>New line-up</source>
        <translation>新对比组合</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>名称：</translation>
    </message>
    <message>
        <source>Line-up</source>
        <translation>对比组合</translation>
    </message>
    <message>
        <source>Save line-up</source>
        <translation>保存对比组合</translation>
    </message>
    <message>
        <source>Rename line-up</source>
        <translation>重命名对比组合</translation>
    </message>
    <message>
        <source>“%1” deleted.</source>
        <extracomment>%1 is the name of a line-up</extracomment>
        <translation>已删除“%1”。</translation>
    </message>
    <message>
        <source>Import line-up</source>
        <translation>导入对比组合</translation>
    </message>
    <message>
        <source>Line-ups (*.json)</source>
        <translation>对比组合 (*.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>无法读取该文件。</translation>
    </message>
    <message>
        <source>Export line-up</source>
        <translation>导出对比组合</translation>
    </message>
    <message>
        <source>The file cannot be written.</source>
        <translation>无法写入该文件。</translation>
    </message>
    <message>
        <source>Line-up exported, without keys</source>
        <translation>已导出对比组合，不含密钥</translation>
    </message>
    <message numerus="yes">
        <source>Send to %n</source>
        <comment>columns</comment>
        <translation>
            <numerusform>发送到 %n 列</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>On a button. %1: &quot;Send to 4&quot;. %2: &quot;12 requests · ≈ $0.004&quot;</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>One prompt for all columns…</source>
        <translation>发给所有列的提示词…</translation>
    </message>
    <message>
        <source>Answer %1</source>
        <extracomment>%1 is a letter: an answer whose author is hidden</extracomment>
        <translation>回答 %1</translation>
    </message>
    <message>
        <source>Vote kept: a tie.</source>
        <translation>已记录投票：平局。</translation>
    </message>
    <message>
        <source>Vote kept: you chose “%1”.</source>
        <translation>已记录投票：您选择了“%1”。</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Message… Enter sends, Shift+Enter breaks the line.</source>
        <translation>消息… Enter 发送，Shift+Enter 换行。</translation>
    </message>
    <message>
        <source>Message… Ctrl+Enter sends.</source>
        <translation>消息… Ctrl+Enter 发送。</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Enter sends</source>
        <translation>Enter 发送</translation>
    </message>
    <message>
        <source>Ctrl+Enter always sends, Shift+Enter always breaks the line.</source>
        <translation>Ctrl+Enter 始终发送，Shift+Enter 始终换行。</translation>
    </message>
    <message>
        <source>≈ %1 tokens</source>
        <extracomment>%1 is a number: a rough count of the tokens of the message being written</extracomment>
        <translation>≈ %1 个 token</translation>
    </message>
    <message>
        <source>Only this message, and only roughly: there is no public tokeniser for these models.</source>
        <translation>只算这一条消息，而且只是粗略估计：这些模型没有公开的分词器。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Stop the answer and keep what arrived (Esc)</source>
        <translation>停止回答，保留已到达的内容（Esc）</translation>
    </message>
    <message>
        <source>Send the message (Ctrl+Enter)</source>
        <translation>发送消息（Ctrl+Enter）</translation>
    </message>
    <message>
        <source>Earlier message</source>
        <translation>较早的消息</translation>
    </message>
    <message>
        <source>Editing an earlier message. What was said before stays beside it.</source>
        <translation>正在编辑较早的消息。原来的内容会保留在旁边。</translation>
    </message>
    <message>
        <source>Editing an answer. What was said before stays beside it.</source>
        <translation>正在编辑回答。原来的内容会保留在旁边。</translation>
    </message>
    <message>
        <source>Cancel (Esc)</source>
        <translation>取消（Esc）</translation>
    </message>
    <message>
        <source>Cancel editing</source>
        <translation>取消编辑</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Put the answer beside the one before (Ctrl+Enter)</source>
        <translation>把回答放在原来的旁边（Ctrl+Enter）</translation>
    </message>
    <message>
        <source>This is a curl command.</source>
        <translation>这是一条 curl 命令。</translation>
    </message>
    <message>
        <source>Open it as a request…</source>
        <translation>作为请求打开…</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>添加附件</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Pictures (*.jpg *.jpeg *.png *.gif *.webp)</source>
        <translation>图片 (*.jpg *.jpeg *.png *.gif *.webp)</translation>
    </message>
    <message>
        <source>Videos (*.mp4 *.avi *.mov *.mkv)</source>
        <translation>视频 (*.mp4 *.avi *.mov *.mkv)</translation>
    </message>
    <message>
        <source>Attach pictures, videos and text files; they can be pasted and dropped, too.</source>
        <translation>添加图片、视频和文本文件作为附件；也可以粘贴或拖放。</translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>&amp;File…</source>
        <translation>文件(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Address…</source>
        <translation>地址(&amp;A)…</translation>
    </message>
    <message>
        <source>From the &amp;clipboard</source>
        <translation>来自剪贴板(&amp;C)</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>This is the address of a video.</source>
        <translation>这是一个视频的地址。</translation>
    </message>
    <message>
        <source>This is the address of a picture.</source>
        <translation>这是一张图片的地址。</translation>
    </message>
    <message>
        <source>Attach it</source>
        <translation>添加为附件</translation>
    </message>
    <message>
        <source>&amp;Attach</source>
        <translation>附件(&amp;A)</translation>
    </message>
    <message numerus="yes">
        <source>…and %n more.</source>
        <translation>
            <numerusform>…还有 %n 个。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConversationDelegate</name>
    <message>
        <source>Title of the conversation</source>
        <translation>对话标题</translation>
    </message>
</context>
<context>
    <name>ConversationExportDialog</name>
    <message>
        <source>Export conversation</source>
        <translation>导出对话</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>This one</source>
        <translation>当前对话</translation>
    </message>
    <message numerus="yes">
        <source>All %n</source>
        <translation>
            <numerusform>全部 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Markdown, to read</source>
        <translation>Markdown，供阅读</translation>
    </message>
    <message>
        <source>JSON, to import again</source>
        <translation>JSON，可再次导入</translation>
    </message>
    <message>
        <source>OpenAI chat JSONL, for other programs</source>
        <translation>OpenAI 聊天 JSONL，供其他程序使用</translation>
    </message>
    <message>
        <source>Include all &amp;branches</source>
        <translation>包含所有分支(&amp;B)</translation>
    </message>
    <message>
        <source>Other wordings and answers, too; else only those that are shown.</source>
        <translation>也包含其他问法和回答；否则只包含当前显示的。</translation>
    </message>
    <message>
        <source>Include &amp;reasoning</source>
        <translation>包含思考(&amp;R)</translation>
    </message>
    <message>
        <source>As “reasoning_content”, which not every program takes.</source>
        <translation>写在“reasoning_content”中，并非所有程序都接受。</translation>
    </message>
    <message numerus="yes">
        <source>Reading: %n so far…</source>
        <translation>
            <numerusform>正在读取：目前 %n 个…</numerusform>
        </translation>
    </message>
    <message>
        <source>Attachments are named, not included.</source>
        <translation>附件只列出名称，不包含内容。</translation>
    </message>
    <message>
        <source>Nothing is left out but the values of secret headers.</source>
        <translation>内容完整，只略去机密标头的值。</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s), one for each branch.</source>
        <translation>
            <numerusform>%n 行，每个分支一行。</numerusform>
        </translation>
    </message>
    <message>
        <source>Reasoning is left out.</source>
        <translation>思考已略去。</translation>
    </message>
    <message numerus="yes">
        <source>%n turn(s), %1.</source>
        <extracomment>%n counts turns of a conversation, %1 is a size such as &quot;48 kB&quot;</extracomment>
        <translation>
            <numerusform>%n 轮，%1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Keys are masked.</source>
        <translation>密钥已遮蔽。</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s).</source>
        <translation>
            <numerusform>%n 行。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConversationFiles</name>
    <message>
        <source>Conversation copied</source>
        <extracomment>%1 is a file name</extracomment>
        <translation>已复制对话</translation>
    </message>
    <message>
        <source>Exported to “%1”</source>
        <translation>已导出到“%1”</translation>
    </message>
    <message>
        <source>Conversation copied as Markdown</source>
        <translation>已将对话复制为 Markdown</translation>
    </message>
    <message numerus="yes">
        <source>Conversation copied as Markdown; %n key(s) in it are masked</source>
        <translation>
            <numerusform>已将对话复制为 Markdown；其中 %n 个密钥已遮蔽</numerusform>
        </translation>
    </message>
    <message>
        <source>Import conversations</source>
        <translation>导入对话</translation>
    </message>
    <message>
        <source>Conversations (%1)</source>
        <extracomment>%1 are endings of file names: &quot;*.json *.md&quot;</extracomment>
        <translation>对话 (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a file name, %2 a sentence: &quot;Line 4 could not be read: …&quot;</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Nothing was imported.</source>
        <translation>没有导入任何内容。</translation>
    </message>
    <message numerus="yes">
        <source>And %n more could not be read.</source>
        <translation>
            <numerusform>另有 %n 处无法读取。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConversationList</name>
    <message>
        <source>Deleted “%1”.</source>
        <extracomment>%1 is the title of a conversation</extracomment>
        <translation>已删除“%1”。</translation>
    </message>
    <message>
        <source>Nothing found for “%1”.</source>
        <extracomment>%1 is what was searched for</extracomment>
        <translation>没有找到“%1”。</translation>
    </message>
    <message>
        <source>No conversations yet. What you send and what comes back is kept here.</source>
        <translation>还没有对话。发送的内容和收到的回答会保存在这里。</translation>
    </message>
    <message>
        <source>Conversations are not being saved: %1</source>
        <extracomment>%1 are the database&apos;s own words: &quot;database or disk is full&quot;</extracomment>
        <translation>对话未能保存：%1</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>New chat</source>
        <extracomment>%1 are keys such as &quot;Ctrl+N&quot;</extracomment>
        <translation>新对话</translation>
    </message>
    <message>
        <source>New chat (%1)</source>
        <translation>新对话（%1）</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Search conversations</source>
        <translation>搜索对话</translation>
    </message>
    <message>
        <source>Finds words in titles, questions and answers</source>
        <translation>在标题、问题和回答中查找</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>重命名(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Pin to the top</source>
        <translation>置顶(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation>复制一份(&amp;D)</translation>
    </message>
    <message>
        <source>De&amp;lete</source>
        <translation>删除(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Export conversation…</source>
        <translation>导出对话(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Copy conversation as Markdown</source>
        <translation>将对话复制为 Markdown(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Import conversations…</source>
        <translation>导入对话(&amp;I)…</translation>
    </message>
    <message>
        <source>Show…</source>
        <translation>显示…</translation>
    </message>
    <message>
        <source>Show what could not be imported</source>
        <translation>显示无法导入的内容</translation>
    </message>
</context>
<context>
    <name>ConversationListModel</name>
    <message>
        <source>pinned</source>
        <translation>已置顶</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>新对话</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>草稿</translation>
    </message>
    <message numerus="yes">
        <source>%n turn(s)</source>
        <translation>
            <numerusform>%n 轮</numerusform>
        </translation>
    </message>
    <message>
        <source>running…</source>
        <translation>进行中…</translation>
    </message>
    <message>
        <source>cut</source>
        <translation>已中断</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
</context>
<context>
    <name>ConversationView</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>[image: %1 — %2]</source>
        <extracomment>%1: what the image shows, %2: its address. Images are never loaded.</extracomment>
        <translation>[图片：%1 — %2]</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>… (%1 more characters)</source>
        <extracomment>%1: how many characters of an overlong line are not shown</extracomment>
        <translation>…（还有 %1 个字符）</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>复制代码</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Copy &amp;as</source>
        <translation>复制为(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Markdown</source>
        <translation>Markdown(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Plain text</source>
        <translation>纯文本(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;HTML source</source>
        <translation>HTML 源码(&amp;H)</translation>
    </message>
    <message>
        <source>Copy &amp;link</source>
        <translation>复制链接(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Select all</source>
        <translation>全选(&amp;S)</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>Name of a turn for screen readers. %1: &quot;Assistant&quot;, %2: &quot;MiniMax-M3 · Sandbox&quot;</extracomment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Copy %1 %2</source>
        <extracomment>%1: what a figure is called, &quot;req&quot;, %2: its value</extracomment>
        <translation>复制 %1 %2</translation>
    </message>
</context>
<context>
    <name>DifferenceText</name>
    <message>
        <source>%1 more characters are not shown here.</source>
        <extracomment>%1 is a number</extracomment>
        <translation>还有 %1 个字符未在此显示。</translation>
    </message>
    <message>
        <source>Blanks or line breaks are different</source>
        <translation>空白或换行不同</translation>
    </message>
    <message>
        <source>“%1” was added</source>
        <translation>新增了“%1”</translation>
    </message>
    <message>
        <source>“%1” is missing</source>
        <translation>缺少“%1”</translation>
    </message>
    <message>
        <source>“%1” became “%2”</source>
        <translation>“%1”变为“%2”</translation>
    </message>
</context>
<context>
    <name>DifferencesView</name>
    <message>
        <source>added</source>
        <translation>已新增</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>已移除</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>已更改</translation>
    </message>
    <message>
        <source>renamed</source>
        <translation>已改名</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <extracomment>Two names of one field: before and now</extracomment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>there: %1</source>
        <extracomment>%1 is a value in the column the others are held against</extracomment>
        <translation>基准列：%1</translation>
    </message>
    <message>
        <source>here: %1</source>
        <extracomment>%1 is a value in this column</extracomment>
        <translation>此列：%1</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>正在比较…</translation>
    </message>
    <message>
        <source>The others are held against this column.</source>
        <translation>此列是基准列，其他列与它比较。</translation>
    </message>
    <message>
        <source>There is nothing of this column to compare yet.</source>
        <translation>此列还没有可比较的内容。</translation>
    </message>
    <message>
        <source>The column the others are held against has no answer yet.</source>
        <translation>基准列还没有回答。</translation>
    </message>
    <message>
        <source>Nothing that was sent is different from %1.</source>
        <translation>发送的内容与 %1 没有差异。</translation>
    </message>
    <message>
        <source>Nothing that came back is different from %1.</source>
        <translation>返回的内容与 %1 没有差异。</translation>
    </message>
    <message>
        <source>There is no text to compare.</source>
        <translation>没有可比较的文本。</translation>
    </message>
    <message>
        <source>Same text as %1</source>
        <translation>文本与 %1 相同</translation>
    </message>
    <message>
        <source>Only blanks and line breaks differ from %1</source>
        <translation>与 %1 仅空白和换行不同</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) differ from %1</source>
        <translation>
            <numerusform>与 %1 有 %n 个词不同</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>A heading. %1 is what a group of differences is about, %2 how many they are</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message numerus="yes">
        <source>%n more are not listed here.</source>
        <translation>
            <numerusform>还有 %n 项未在此列出。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s) in what was sent, from %1</source>
        <extracomment>%1 is the title of a column</extracomment>
        <translation>
            <numerusform>发送的内容与 %1 有 %n 处差异</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s) in what came back, from %1</source>
        <translation>
            <numerusform>返回的内容与 %1 有 %n 处差异</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2: %3</source>
        <extracomment>%1 of %2 differences, %3 is a sentence such as: “struggling” became “busy”</extracomment>
        <translation>第 %1 处，共 %2 处：%3</translation>
    </message>
    <message numerus="yes">
        <source>Copied %n difference(s).</source>
        <translation>
            <numerusform>已复制 %n 处差异。</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy all differences</source>
        <translation>复制全部差异</translation>
    </message>
    <message>
        <source>Previous difference (Shift+F7)</source>
        <translation>上一处差异 (Shift+F7)</translation>
    </message>
    <message>
        <source>Previous difference</source>
        <translation>上一处差异</translation>
    </message>
    <message>
        <source>Next difference (F7)</source>
        <translation>下一处差异 (F7)</translation>
    </message>
    <message>
        <source>Next difference</source>
        <translation>下一处差异</translation>
    </message>
    <message>
        <source>Answer with its differences</source>
        <translation>标出差异的回答</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>差异</translation>
    </message>
</context>
<context>
    <name>DotEnvDialog</name>
    <message>
        <source>Keep the keys in the system’s &amp;keychain as well</source>
        <translation>同时把密钥存入系统的钥匙串(&amp;K)</translation>
    </message>
    <message>
        <source>Import .env file</source>
        <translation>导入 .env 文件</translation>
    </message>
    <message>
        <source>What “%1” holds, by name; values are never shown.</source>
        <extracomment>%1 is the name of a file</extracomment>
        <translation>“%1”的内容，只列名称，绝不显示值。</translation>
    </message>
    <message>
        <source>Variables and the routes they fill</source>
        <translation>变量及其填入的路由</translation>
    </message>
    <message>
        <source>Variable</source>
        <translation>变量</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>用于</translation>
    </message>
    <message>
        <source>Without it they are used until the program ends.</source>
        <translation>不存入则仅使用到程序结束为止。</translation>
    </message>
    <message>
        <source>&amp;Use these keys</source>
        <translation>使用这些密钥(&amp;U)</translation>
    </message>
    <message>
        <source>This is no regular file.</source>
        <translation>这不是普通文件。</translation>
    </message>
    <message>
        <source>This file is too large for a .env file.</source>
        <translation>此文件太大，不像 .env 文件。</translation>
    </message>
    <message>
        <source>not used here</source>
        <translation>此处不使用</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) could not be read: %1.</source>
        <extracomment>%n counts lines of a file, %1 holds the numbers of the first of them: “2, 7”</extracomment>
        <translation>
            <numerusform>有 %n 行无法读取：%1。</numerusform>
        </translation>
    </message>
    <message>
        <source>No route here reads a key from this file.</source>
        <translation>这里没有路由会从此文件读取密钥。</translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>Ask a model, see every byte</source>
        <translation>向模型提问，看清每个字节</translation>
    </message>
    <message>
        <source>The Sandbox route answers from inside this program: no key and no network needed. Pick a sample or write your own; the curl command for it stands below.</source>
        <translation>“Sandbox”路由由本程序自己作答：不需要密钥，也不需要网络。选一个示例，或者自己写；对应的 curl 命令就在下方。</translation>
    </message>
    <message>
        <source>The route “%1” has no key yet. Add one, or pick the Sandbox route to try without.</source>
        <extracomment>%1 is the name of a route</extracomment>
        <translation>路由“%1”还没有密钥。请添加一个，或者选用“Sandbox”路由，不用密钥先试试。</translation>
    </message>
    <message>
        <source>Your message goes to the route “%1”. The curl command for it stands below.</source>
        <extracomment>%1 is the name of a route</extracomment>
        <translation>您的消息会发往路由“%1”。对应的 curl 命令就在下方。</translation>
    </message>
    <message>
        <source>How should a client back off on HTTP 429 with Retry-After?</source>
        <translation>遇到带 Retry-After 的 HTTP 429，客户端应该如何退避？</translation>
    </message>
    <message>
        <source>Explain server-sent events in three sentences.</source>
        <translation>用三句话解释服务器发送事件（SSE）。</translation>
    </message>
    <message>
        <source>Show a table of three sorting algorithms, with code for one.</source>
        <translation>用表格比较三种排序算法，并给出其中一种的代码。</translation>
    </message>
    <message>
        <source>Add a key…</source>
        <translation>添加密钥…</translation>
    </message>
</context>
<context>
    <name>EnvironmentNotice</name>
    <message>
        <source>Hide details</source>
        <translation>隐藏详情</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
</context>
<context>
    <name>EventDetail</name>
    <message>
        <source>%1 bytes, %2 to %3 of the body</source>
        <extracomment>%1 is a number of bytes, %2 and %3 are byte numbers</extracomment>
        <translation>%1 字节，位于正文第 %2 到 %3 字节</translation>
    </message>
    <message>
        <source>%1 bytes, %2 to %3 of the body, piece %4</source>
        <extracomment>%1 is a number of bytes, %2 and %3 are byte numbers, %4 is the number of the piece that completed it</extracomment>
        <translation>%1 字节，位于正文第 %2 到 %3 字节，第 %4 块</translation>
    </message>
    <message>
        <source>── piece %1, came after %2</source>
        <extracomment>A line between bytes. %1 is a number, %2 a duration since the request was sent</extracomment>
        <translation>── 第 %1 块，%2 后到达</translation>
    </message>
    <message>
        <source>── in piece %1, came after %2</source>
        <translation>── 在第 %1 块中，%2 后到达</translation>
    </message>
    <message>
        <source>Formatted</source>
        <translation>格式化</translation>
    </message>
    <message>
        <source>The data of the event, indented if it is JSON</source>
        <translation>事件的数据，若为 JSON 则缩进显示</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>The event exactly as it came, with all its lines</source>
        <translation>事件到达时的原样，包含所有行</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>字节</translation>
    </message>
    <message>
        <source>Byte by byte, with the borders of the pieces the network delivered</source>
        <translation>逐字节显示，并标出网络送达各块的边界</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Choose an event to see what it holds.</source>
        <translation>选择一个事件查看其内容。</translation>
    </message>
</context>
<context>
    <name>EventModel</name>
    <message>
        <source>+%1</source>
        <extracomment>%1 is a duration such as &quot;40 ms&quot;</extracomment>
        <translation>+%1</translation>
    </message>
    <message>
        <source>No.</source>
        <comment>column of events</comment>
        <translation>序号</translation>
    </message>
    <message>
        <source>At</source>
        <comment>column of events: when one came</comment>
        <translation>时刻</translation>
    </message>
    <message>
        <source>Gap</source>
        <comment>column of events: since the one before</comment>
        <translation>间隔</translation>
    </message>
    <message>
        <source>Feeds</source>
        <comment>column of events: text, reasoning, …</comment>
        <translation>归属</translation>
    </message>
    <message>
        <source>Mark</source>
        <comment>column of events: what is odd</comment>
        <translation>标记</translation>
    </message>
    <message>
        <source>Name</source>
        <comment>column of events</comment>
        <translation>名称</translation>
    </message>
    <message>
        <source>Content</source>
        <comment>column of events: the text, reasoning or call in one</comment>
        <translation>内容</translation>
    </message>
    <message>
        <source>Data</source>
        <comment>column of events</comment>
        <translation>数据</translation>
    </message>
</context>
<context>
    <name>EventWords</name>
    <message>
        <source>%1 is missing: a finish reason came, but not the end of the stream.</source>
        <extracomment>%1 is what ends a stream, such as [DONE]</extracomment>
        <translation>缺少 %1：已给出结束原因，但流没有正常结束。</translation>
    </message>
    <message>
        <source>The end is missing: neither a finish reason nor %1 came.</source>
        <extracomment>%1 is what ends a stream, such as [DONE]</extracomment>
        <translation>缺少结尾：既没有结束原因，也没有 %1。</translation>
    </message>
    <message>
        <source>The stream told of a failure.</source>
        <translation>流报告了失败。</translation>
    </message>
    <message>
        <source>failure</source>
        <comment>what an event feeds</comment>
        <translation>失败</translation>
    </message>
    <message>
        <source>tool</source>
        <comment>what an event feeds</comment>
        <translation>工具</translation>
    </message>
    <message>
        <source>text</source>
        <comment>what an event feeds</comment>
        <translation>文本</translation>
    </message>
    <message>
        <source>reasoning</source>
        <comment>what an event feeds</comment>
        <translation>推理</translation>
    </message>
    <message>
        <source>usage</source>
        <comment>what an event feeds</comment>
        <translation>用量</translation>
    </message>
    <message>
        <source>comment</source>
        <comment>what an event is</comment>
        <translation>注释</translation>
    </message>
    <message>
        <source>end</source>
        <comment>what an event is</comment>
        <translation>结束</translation>
    </message>
    <message>
        <source>no data</source>
        <comment>what an event is</comment>
        <translation>无数据</translation>
    </message>
    <message>
        <source>unknown</source>
        <comment>what an event is</comment>
        <translation>未知</translation>
    </message>
    <message>
        <source>other</source>
        <comment>what an event feeds</comment>
        <translation>其他</translation>
    </message>
    <message>
        <source>end missing</source>
        <comment>mark of an event</comment>
        <translation>缺少结尾</translation>
    </message>
    <message>
        <source>cut off</source>
        <comment>mark of an event</comment>
        <translation>被截断</translation>
    </message>
    <message>
        <source>bad UTF-8</source>
        <comment>mark of an event</comment>
        <translation>无效 UTF-8</translation>
    </message>
    <message>
        <source>not JSON</source>
        <comment>mark of an event</comment>
        <translation>不是 JSON</translation>
    </message>
    <message>
        <source>stall</source>
        <comment>mark of an event</comment>
        <translation>停顿</translation>
    </message>
    <message>
        <source>unknown line</source>
        <comment>mark of an event</comment>
        <translation>未知行</translation>
    </message>
    <message>
        <source>comment</source>
        <comment>mark of an event</comment>
        <translation>注释</translation>
    </message>
    <message>
        <source>The last event: the bytes end before the blank line that closes it.</source>
        <translation>最后一个事件：字节在结束它的空行之前就断了。</translation>
    </message>
    <message>
        <source>Not UTF-8 at byte %1 of the event, byte %2 of the body.</source>
        <extracomment>%1 and %2 are byte numbers</extracomment>
        <translation>事件第 %1 字节（正文第 %2 字节）不是 UTF-8。</translation>
    </message>
    <message>
        <source>The data is not JSON: byte %1, %2</source>
        <extracomment>%1 is a byte number, %2 the parser&apos;s own words</extracomment>
        <translation>数据不是 JSON：第 %1 字节，%2</translation>
    </message>
    <message>
        <source>The data is not JSON.</source>
        <translation>数据不是 JSON。</translation>
    </message>
    <message>
        <source>A stall: %1 after the event before, more than %2.</source>
        <extracomment>%1 and %2 are durations</extracomment>
        <translation>停顿：距上一个事件 %1，超过 %2。</translation>
    </message>
    <message>
        <source>A stall: %1 after the event before, more than %2 times the median gap of %3.</source>
        <translation>停顿：距上一个事件 %1，超过间隔中位数 %3 的 %2 倍。</translation>
    </message>
    <message>
        <source>A line in it is no field of server-sent events; clients skip it.</source>
        <translation>其中有一行不是服务器发送事件的字段；客户端会跳过它。</translation>
    </message>
    <message>
        <source>A comment: it keeps the connection open and says nothing to clients.</source>
        <translation>注释：用于保持连接，对客户端没有意义。</translation>
    </message>
    <message>
        <source>No data line: clients drop this event.</source>
        <translation>没有 data 行：客户端会丢弃此事件。</translation>
    </message>
    <message>
        <source>No line in it is a field of server-sent events; clients skip it.</source>
        <translation>其中没有任何一行是服务器发送事件的字段；客户端会跳过它。</translation>
    </message>
    <message>
        <source>It holds a comment as well.</source>
        <translation>其中还包含一条注释。</translation>
    </message>
    <message>
        <source>Event %1 of %2</source>
        <extracomment>%1 is its number, %2 how many there are</extracomment>
        <translation>第 %1 个事件，共 %2 个</translation>
    </message>
    <message>
        <source>after %1</source>
        <extracomment>%1 is a duration since the request was sent</extracomment>
        <translation>%1 后</translation>
    </message>
    <message>
        <source>gap %1</source>
        <extracomment>%1 is a duration since the event before</extracomment>
        <translation>间隔 %1</translation>
    </message>
    <message>
        <source>Not a stream: the body is one row.</source>
        <translation>不是流：正文显示为一行。</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <comment>events of a stream, comments too</comment>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>median gap %1</source>
        <extracomment>%1 is a duration</extracomment>
        <translation>间隔中位数 %1</translation>
    </message>
    <message>
        <source>longest gap %1</source>
        <extracomment>%1 is a duration</extracomment>
        <translation>最长间隔 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n stall(s)</source>
        <translation>
            <numerusform>%n 次停顿</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped by hand before its end came.</source>
        <translation>在结束之前被手动停止。</translation>
    </message>
</context>
<context>
    <name>EventsPanel</name>
    <message>
        <source>No body came, so there are no events.</source>
        <translation>没有收到正文，因此没有事件。</translation>
    </message>
    <message>
        <source>The events of the answer appear here, a row each, as they arrive.</source>
        <translation>回答的事件会在到达时逐行显示在这里。</translation>
    </message>
    <message>
        <source>%1 of %2 shown</source>
        <extracomment>%1 and %2 are numbers of rows; a dot and the rest follow</extracomment>
        <translation>显示 %1 / %2</translation>
    </message>
    <message>
        <source>Cadence of the events</source>
        <translation>事件的节奏</translation>
    </message>
    <message numerus="yes">
        <source>Copied %n event(s) as they came.</source>
        <translation>
            <numerusform>已按原样复制 %n 个事件。</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy as it came</source>
        <translation>按原样复制</translation>
    </message>
    <message>
        <source>Copy data</source>
        <translation>复制数据</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Events in short</source>
        <translation>事件概要</translation>
    </message>
    <message>
        <source>Filter events</source>
        <translation>筛选事件</translation>
    </message>
    <message>
        <source>Events to show</source>
        <translation>要显示的事件</translation>
    </message>
    <message>
        <source>All events</source>
        <translation>所有事件</translation>
    </message>
    <message>
        <source>Text</source>
        <comment>events to show</comment>
        <translation>文本</translation>
    </message>
    <message>
        <source>Reasoning</source>
        <comment>events to show</comment>
        <translation>推理</translation>
    </message>
    <message>
        <source>Tool calls</source>
        <comment>events to show</comment>
        <translation>工具调用</translation>
    </message>
    <message>
        <source>Usage</source>
        <comment>events to show</comment>
        <translation>用量</translation>
    </message>
    <message>
        <source>Other</source>
        <comment>events to show</comment>
        <translation>其他</translation>
    </message>
    <message>
        <source>Marked</source>
        <comment>events to show</comment>
        <translation>有标记的</translation>
    </message>
</context>
<context>
    <name>ExampleDialog</name>
    <message>
        <source>Schema from sample JSON</source>
        <translation>由示例 JSON 生成 Schema</translation>
    </message>
    <message>
        <source>&amp;Sample: JSON as it should be</source>
        <translation>示例：期望的 JSON(&amp;S)</translation>
    </message>
    <message>
        <source>Schema that it makes</source>
        <translation>由此生成的 Schema</translation>
    </message>
    <message>
        <source>Sample JSON</source>
        <translation>示例 JSON</translation>
    </message>
    <message>
        <source>Use this schema</source>
        <translation>使用此 Schema</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Exchanges</source>
        <translation>交互记录</translation>
    </message>
    <message>
        <source>Include &amp;prompts and answers</source>
        <translation>包含提示和回答(&amp;P)</translation>
    </message>
    <message>
        <source>Without them every text is replaced by its length; settings, figures and headers stay.</source>
        <translation>不包含时，所有文本以其长度代替；设置、数字和标头保留。</translation>
    </message>
    <message>
        <source>Include account &amp;ids</source>
        <translation>包含账号 ID(&amp;I)</translation>
    </message>
    <message>
        <source>GroupId, organisation, project and session, as they stand in URLs and headers.</source>
        <translation>URL 和标头中的 GroupId、组织、项目和会话。</translation>
    </message>
    <message numerus="yes">
        <source>The %n chosen</source>
        <translation>
            <numerusform>选中的 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>All that are shown</source>
        <translation>当前显示的全部</translation>
    </message>
    <message>
        <source>HAR 1.2, for browsers and proxies</source>
        <translation>HAR 1.2，供浏览器和代理使用</translation>
    </message>
    <message>
        <source>JSON, for programs</source>
        <translation>JSON，供程序使用</translation>
    </message>
    <message>
        <source>Markdown, for a bug report</source>
        <translation>Markdown，用于错误报告</translation>
    </message>
    <message>
        <source>The response’s body, byte for byte (SSE)</source>
        <translation>响应正文，逐字节不变 (SSE)</translation>
    </message>
    <message numerus="yes">
        <source>Reading: %n so far…</source>
        <translation>
            <numerusform>正在读取：目前 %n 条…</numerusform>
        </translation>
    </message>
    <message>
        <source>One exchange, %1. Keys and cookies are masked.</source>
        <translation>一条交互记录，%1。密钥和 Cookie 已遮蔽。</translation>
    </message>
    <message numerus="yes">
        <source>%n exchange(s), %1. Keys and cookies are masked.</source>
        <extracomment>%1 is a size such as &quot;48 kB&quot;; %n counts exchanges</extracomment>
        <translation>
            <numerusform>%n 条交互记录，%1。密钥和 Cookie 已遮蔽。</numerusform>
        </translation>
    </message>
    <message>
        <source>There are more: only the newest are exported at once.</source>
        <translation>还有更多：一次只导出最新的部分。</translation>
    </message>
</context>
<context>
    <name>ExportForm</name>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Keys that were found</source>
        <translation>发现的密钥</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>&amp;Mask and save…</source>
        <translation>遮蔽并保存(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>保存(&amp;S)…</translation>
    </message>
    <message>
        <source>Mask and &amp;copy</source>
        <translation>遮蔽并复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Too large for the clipboard.</source>
        <translation>对剪贴板来说太大。</translation>
    </message>
    <message>
        <source>Working it out…</source>
        <translation>正在计算…</translation>
    </message>
    <message>
        <source>The export would give away keys. It is written only with these masked:</source>
        <translation>导出内容会泄露密钥。只有遮蔽以下内容后才会写出：</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>…以及另外 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” could not be written: %2</source>
        <extracomment>%1 is a file name, %2 the system&apos;s reason</extracomment>
        <translation>无法写入“%1”：%2</translation>
    </message>
</context>
<context>
    <name>ExtraFields</name>
    <message>
        <source>None of these fields is sent until the JSON is valid.</source>
        <translation>JSON 有效之前，这些字段一个也不会发送。</translation>
    </message>
    <message>
        <source>Not sent: body fields are a JSON object, like {&quot;service_tier&quot;: &quot;priority&quot;}.</source>
        <translation>未发送：正文字段须是一个 JSON 对象，例如 {&quot;service_tier&quot;: &quot;priority&quot;}。</translation>
    </message>
    <message>
        <source>“%1” is there more than once; the last one is sent.</source>
        <extracomment>%1: name of a body field.</extracomment>
        <translation>“%1”出现了不止一次；发送的是最后一个。</translation>
    </message>
    <message>
        <source>“%1” overrides %2.</source>
        <extracomment>%1: name of a body field, %2: label of the form row or part of the request it replaces.</extracomment>
        <translation>“%1”会覆盖“%2”。</translation>
    </message>
    <message>
        <source>Body fields</source>
        <translation>正文字段</translation>
    </message>
    <message>
        <source>Extra body fields as a JSON object</source>
        <translation>额外的正文字段，写成一个 JSON 对象</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>标头</translation>
    </message>
</context>
<context>
    <name>FiguresLegend</name>
    <message>
        <source>connecting</source>
        <translation>连接中</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>thinking</source>
        <translation>思考中</translation>
    </message>
    <message>
        <source>answering</source>
        <translation>回答中</translation>
    </message>
    <message>
        <source>Parts of a timeline: connecting, waiting for the first token, thinking, answering</source>
        <translation>时间线的各部分：连接、等待首 token、思考、回答</translation>
    </message>
    <message>
        <source>A bar begins when the request is handed to the network. The upright line is the first byte; with repeats the level line ends at the 95th percentile, and each mark below is one answer.</source>
        <translation>条形从请求交给网络时开始。竖线表示首字节；有重复时，横线止于第 95 百分位，下方每个标记代表一个回答。</translation>
    </message>
</context>
<context>
    <name>FiguresModel</name>
    <message>
        <source>none seen</source>
        <translation>未发现</translation>
    </message>
    <message>
        <source>%1, the best</source>
        <extracomment>%1 is a figure such as &quot;412 ms&quot;</extracomment>
        <translation>%1，最佳</translation>
    </message>
    <message>
        <source>%1, median</source>
        <extracomment>%1 is what was measured: &quot;first token&quot;</extracomment>
        <translation>%1，中位数</translation>
    </message>
    <message>
        <source>%1, p95</source>
        <extracomment>The 95th percentile. %1 is what was measured</extracomment>
        <translation>%1，p95</translation>
    </message>
    <message>
        <source>p95</source>
        <translation>p95</translation>
    </message>
    <message>
        <source>%1, least – most</source>
        <extracomment>%1 is what was measured</extracomment>
        <translation>%1，最小 – 最大</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Timeline, 0 to %1</source>
        <extracomment>%1 is a duration: how far the scale reaches</extracomment>
        <translation>时间线，0 到 %1</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>回答数</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>结束原因</translation>
    </message>
    <message>
        <source>Request ids</source>
        <translation>请求 ID</translation>
    </message>
    <message>
        <source>Seem ignored</source>
        <translation>疑似被忽略</translation>
    </message>
    <message>
        <source>The middle one of the answers of each column, all on the same scale. With repeats a mark stands for each answer, and the line ends at the 95th percentile.</source>
        <translation>每列取居中的那个回答，全部使用同一刻度。有重复时，每个标记代表一个回答，横线止于第 95 百分位。</translation>
    </message>
    <message>
        <source>Parameters that were set and, from the answer, seem not to have been honoured.</source>
        <translation>已设置，但从回答来看似乎没有生效的参数。</translation>
    </message>
</context>
<context>
    <name>FiguresTable</name>
    <message>
        <source>Figures, medians</source>
        <extracomment>Middle values of the figures of several answers</extracomment>
        <translation>指标，中位数</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>指标</translation>
    </message>
    <message numerus="yes">
        <source>Copied %n row(s) of figures.</source>
        <translation>
            <numerusform>已复制 %n 行指标。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied %n request id(s).</source>
        <translation>
            <numerusform>已复制 %n 个请求 ID。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy %n row(s)</source>
        <translation>
            <numerusform>复制 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation>复制表格</translation>
    </message>
    <message>
        <source>Copy request ids</source>
        <translation>复制请求 ID</translation>
    </message>
    <message>
        <source>All figures</source>
        <translation>全部指标</translation>
    </message>
    <message>
        <source>Median, 95th percentile, least and most of everything that was measured</source>
        <translation>所有测量项的中位数、第 95 百分位、最小值和最大值</translation>
    </message>
    <message>
        <source>Figures of all columns</source>
        <translation>所有列的指标</translation>
    </message>
</context>
<context>
    <name>FiguresWords</name>
    <message>
        <source>Answer %1</source>
        <extracomment>%1 is a letter</extracomment>
        <translation>回答 %1</translation>
    </message>
    <message>
        <source>The others are held against this column.</source>
        <translation>此列是基准列，其他列与它比较。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>%1 is what was measured (&quot;first token&quot;), %2 a duration</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>95th percentile of the total %1</source>
        <extracomment>%1 is a duration</extracomment>
        <translation>总计的第 95 百分位 %1</translation>
    </message>
    <message>
        <source>least to most %1</source>
        <extracomment>%1 is a range of durations</extracomment>
        <translation>最小到最大 %1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between parts of a list</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <extracomment>The least and the most of several values</extracomment>
        <translation>%1 – %2</translation>
    </message>
    <message numerus="yes">
        <source>Median of %n: %1</source>
        <extracomment>%1 is a value; %n answers have one</extracomment>
        <translation>
            <numerusform>%n 个回答的中位数：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>95th percentile: %1</source>
        <translation>第 95 百分位：%1</translation>
    </message>
    <message>
        <source>Least to most: %1</source>
        <translation>最小到最大：%1</translation>
    </message>
    <message>
        <source>The best of all columns.</source>
        <translation>所有列中最佳。</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>未提问</translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n 个失败</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>%1 of %2 answers are good</extracomment>
        <translation>%1 / %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n failed</source>
        <extracomment>%1: how many of how many are good; %n failed</extracomment>
        <translation>
            <numerusform>%1 · %n 个失败</numerusform>
        </translation>
    </message>
    <message>
        <source>another reason</source>
        <translation>其他原因</translation>
    </message>
    <message>
        <source>%1 ×%2</source>
        <extracomment>%1 is how an answer ended, %2 how often</extracomment>
        <translation>%1 ×%2</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <extracomment>%1 is a request id, %n how many more there are</extracomment>
        <translation>
            <numerusform>%1 及另外 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parameter(s)</source>
        <translation>
            <numerusform>%n 个参数</numerusform>
        </translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>still running</source>
        <translation>仍在进行</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Searching…</source>
        <translation>正在搜索…</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>未找到</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>找到 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>%1: which of the hits is looked at, %2: how many there are</extracomment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>匹配项</translation>
    </message>
    <message>
        <source>Find in conversation</source>
        <translation>在对话中查找</translation>
    </message>
    <message>
        <source>Text to find</source>
        <translation>要查找的文字</translation>
    </message>
    <message>
        <source>Match &amp;case</source>
        <translation>区分大小写(&amp;C)</translation>
    </message>
    <message>
        <source>Previous (Shift+Enter)</source>
        <translation>上一个 (Shift+Enter)</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>上一个匹配项</translation>
    </message>
    <message>
        <source>Next (Enter)</source>
        <translation>下一个 (Enter)</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>下一个匹配项</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭 (Esc)</translation>
    </message>
    <message>
        <source>Close find bar</source>
        <translation>关闭查找栏</translation>
    </message>
    <message>
        <source>Find in the request body</source>
        <translation>在请求正文中查找</translation>
    </message>
</context>
<context>
    <name>FindingRows</name>
    <message numerus="yes">
        <source>%n more possible cause(s)</source>
        <translation>
            <numerusform>还有 %n 个可能的原因</numerusform>
        </translation>
    </message>
    <message>
        <source>Changes this and sends one more request, which may cost money.</source>
        <translation>更改此项并再发送一次请求，可能产生费用。</translation>
    </message>
</context>
<context>
    <name>FormatEditor</name>
    <message>
        <source>A schema is missing.</source>
        <translation>缺少 Schema。</translation>
    </message>
    <message>
        <source>The schema needs a name.</source>
        <translation>Schema 需要名称。</translation>
    </message>
    <message>
        <source>Most servers take a name only of letters without accents, digits, _ and -, at most 64 of them.</source>
        <translation>多数服务器只接受由不带变音符的字母、数字、_ 和 - 组成的名称，最多 64 个字符。</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>未设置</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>JSON object</source>
        <translation>JSON 对象</translation>
    </message>
    <message>
        <source>JSON Schema</source>
        <translation>JSON Schema</translation>
    </message>
    <message>
        <source>Other</source>
        <extracomment>A form of answers that the program has no name for.</extracomment>
        <translation>其他</translation>
    </message>
    <message>
        <source>JSON</source>
        <extracomment>A switch beside a form: shows the same as JSON text.</extracomment>
        <translation>JSON</translation>
    </message>
    <message>
        <source>%1: show as JSON</source>
        <translation>%1：显示为 JSON</translation>
    </message>
    <message>
        <source>Shows the whole value as JSON</source>
        <translation>将整个值显示为 JSON</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Name of the schema</source>
        <translation>Schema 的名称</translation>
    </message>
    <message>
        <source>Strict</source>
        <translation>严格</translation>
    </message>
    <message>
        <source>Asks the server to keep to the schema exactly, where it can.</source>
        <translation>要求服务器在能做到的地方严格遵循 Schema。</translation>
    </message>
    <message>
        <source>Schema of the answer</source>
        <translation>回答的 Schema</translation>
    </message>
    <message>
        <source>Begin with</source>
        <translation>起始模板</translation>
    </message>
    <message>
        <source>Begin the schema with</source>
        <translation>Schema 的起始模板</translation>
    </message>
    <message>
        <source>Larger…</source>
        <translation>放大…</translation>
    </message>
    <message>
        <source>Edit the schema in a larger window</source>
        <translation>在更大的窗口中编辑 Schema</translation>
    </message>
</context>
<context>
    <name>HeaderLines</name>
    <message>
        <source>Not sent: the header has no name.</source>
        <translation>未发送：标头没有名称。</translation>
    </message>
    <message>
        <source>Goes into the request, is never saved.</source>
        <translation>会写进请求，但绝不保存。</translation>
    </message>
    <message>
        <source>add a header</source>
        <translation>添加标头</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Header %1, name</source>
        <extracomment>Accessible names of the fields of one header. %1: number of the line.</extracomment>
        <translation>标头 %1，名称</translation>
    </message>
    <message>
        <source>Header %1, value</source>
        <translation>标头 %1，值</translation>
    </message>
    <message>
        <source>Remove header %1</source>
        <translation>移除标头 %1</translation>
    </message>
    <message>
        <source>Remove this header</source>
        <translation>移除此标头</translation>
    </message>
</context>
<context>
    <name>HeaderTable</name>
    <message>
        <source>(the key of the route)</source>
        <extracomment>stands where a header&apos;s key would be, after what comes before it such as “Bearer ”</extracomment>
        <translation>（路由的密钥）</translation>
    </message>
    <message>
        <source>A key is put in when the request is sent, and never shown.</source>
        <translation>发送请求时才填入密钥，且从不显示。</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>标头</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>标头</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
</context>
<context>
    <name>Headers</name>
    <message>
        <source>Request id of MiniMax: name it when you ask for help.</source>
        <translation>MiniMax 的请求 ID：求助时请提供。</translation>
    </message>
    <message>
        <source>Request id of the router: name it when you ask for help.</source>
        <translation>路由服务的请求 ID：求助时请提供。</translation>
    </message>
    <message>
        <source>Request id of the service behind the router.</source>
        <translation>路由服务背后的服务的请求 ID。</translation>
    </message>
    <message>
        <source>Request id of the load balancer.</source>
        <translation>负载均衡器的请求 ID。</translation>
    </message>
    <message>
        <source>Session id of the server.</source>
        <translation>服务器的会话 ID。</translation>
    </message>
    <message>
        <source>Request id of the server: name it when you ask for help.</source>
        <translation>服务器的请求 ID：求助时请提供。</translation>
    </message>
    <message>
        <source>requests</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>token</translation>
    </message>
    <message>
        <source>input tokens</source>
        <translation>输入 token</translation>
    </message>
    <message>
        <source>output tokens</source>
        <translation>输出 token</translation>
    </message>
    <message>
        <source>%1 %2 left.</source>
        <extracomment>%1 is a number, %2 names what is counted (&quot;requests&quot;)</extracomment>
        <translation>剩余 %1 %2。</translation>
    </message>
    <message>
        <source>The limit is %1 %2.</source>
        <extracomment>%1 is a number, %2 names what is counted (&quot;requests&quot;)</extracomment>
        <translation>上限为 %1 %2。</translation>
    </message>
    <message>
        <source>Begins anew %1 after the answer.</source>
        <extracomment>%1 is a time span such as &quot;41 s&quot;</extracomment>
        <translation>回答后 %1 重新计数。</translation>
    </message>
    <message>
        <source>Asks to wait %1 before the next request.</source>
        <extracomment>%1 is a time span such as &quot;12 s&quot;</extracomment>
        <translation>要求等待 %1 后再发下一个请求。</translation>
    </message>
    <message>
        <source>Asks to wait until then before the next request.</source>
        <translation>要求等到该时刻再发下一个请求。</translation>
    </message>
    <message>
        <source>Where the server points to. It was not followed.</source>
        <translation>服务器指向的地址。没有跟随。</translation>
    </message>
    <message>
        <source>Cookies are not kept, and never sent.</source>
        <translation>Cookie 不会保存，也从不发送。</translation>
    </message>
    <message>
        <source>Compressed, although that was not asked for; shown as it came.</source>
        <translation>虽未要求压缩，但内容被压缩了；按原样显示。</translation>
    </message>
</context>
<context>
    <name>HistoryActions</name>
    <message>
        <source>&amp;Replay exactly…</source>
        <translation>原样重放(&amp;R)…</translation>
    </message>
    <message>
        <source>Replay on &amp;another route…</source>
        <translation>在其他路由上重放(&amp;A)…</translation>
    </message>
    <message>
        <source>Replay with &amp;edits…</source>
        <translation>编辑后重放(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Open conversation</source>
        <translation>打开对话(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Copy as curl</source>
        <translation>复制为 curl(&amp;C)</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>导出(&amp;X)…</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>Delete all &amp;shown</source>
        <translation>删除当前显示的全部(&amp;S)</translation>
    </message>
    <message>
        <source>Delete (Del in the list)</source>
        <translation>删除（在列表中按 Del）</translation>
    </message>
</context>
<context>
    <name>HistoryDetail</name>
    <message>
        <source>Choose an exchange to see what was sent and what came back.</source>
        <translation>选择一条交互记录，查看发送和返回的内容。</translation>
    </message>
    <message>
        <source>Show the original</source>
        <translation>显示原记录</translation>
    </message>
    <message>
        <source>This is a replay of an earlier exchange.</source>
        <translation>这是对较早一条记录的重放。</translation>
    </message>
    <message>
        <source>Copy %1: %2</source>
        <extracomment>%1 is the name of a header or field, %2 an id %1 is the name of a header or field, %2 an id</extracomment>
        <translation>复制 %1：%2</translation>
    </message>
    <message>
        <source>Copy the request id %1</source>
        <extracomment>%1 is the name of a header or field</extracomment>
        <translation>复制请求 ID %1</translation>
    </message>
    <message>
        <source>Request id copied</source>
        <translation>已复制请求 ID</translation>
    </message>
</context>
<context>
    <name>HistoryFilters</name>
    <message>
        <source>All routes</source>
        <translation>所有路由</translation>
    </message>
    <message>
        <source>All models</source>
        <translation>所有模型</translation>
    </message>
    <message>
        <source>Search prompts, answers, addresses, ids and errors</source>
        <translation>搜索提示、回答、地址、ID 和错误</translation>
    </message>
    <message>
        <source>Search the history</source>
        <translation>搜索历史</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>路由</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Any outcome</source>
        <translation>任何结果</translation>
    </message>
    <message>
        <source>Went well</source>
        <translation>成功</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>HTTP status…</source>
        <translation>HTTP 状态…</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Any date</source>
        <translation>任何日期</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>最近 7 天</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>最近 30 天</translation>
    </message>
    <message>
        <source>From – until…</source>
        <translation>起止日期…</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>HTTP status:</source>
        <translation>HTTP 状态：</translation>
    </message>
    <message>
        <source>HTTP status</source>
        <translation>HTTP 状态</translation>
    </message>
    <message>
        <source>From:</source>
        <translation>从：</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>Until:</source>
        <translation>到：</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>到</translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>路由</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>耗时</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>No exchange yet</source>
        <translation>还没有交互记录</translation>
    </message>
    <message>
        <source>No exchange that is kept passes the search and the filters above.</source>
        <translation>保存的记录中没有符合上方搜索和筛选条件的。</translation>
    </message>
    <message>
        <source>Send something on the Chat page: every request is kept here with all that came of it, and no key.</source>
        <translation>在“聊天”页发送一些内容：每个请求及其全部结果都会保存在这里，不含密钥。</translation>
    </message>
    <message>
        <source>This exchange can no longer be read.</source>
        <translation>这条记录已无法读取。</translation>
    </message>
    <message>
        <source>That exchange is further down, or was deleted.</source>
        <translation>那条记录在更下方，或已被删除。</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <extracomment>%1 is the name of a route, %2 why it cannot be taken</extracomment>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>curl command copied, the key as a variable</source>
        <translation>已复制 curl 命令，密钥以变量表示</translation>
    </message>
    <message>
        <source>Exported to the clipboard</source>
        <extracomment>%1 is the path of a file</extracomment>
        <translation>已导出到剪贴板</translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation>已导出到 %1</translation>
    </message>
    <message>
        <source>Exchanges</source>
        <translation>交互记录</translation>
    </message>
    <message>
        <source>Clear the filters</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>The history is not being kept: %1</source>
        <extracomment>%1 are the database&apos;s own words: &quot;database or disk is full&quot;</extracomment>
        <translation>历史未被保存：%1</translation>
    </message>
    <message numerus="yes">
        <source>Deleted %Ln exchange(s).</source>
        <translation>
            <numerusform>已删除 %Ln 条记录。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryWords</name>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Model list</source>
        <translation>模型列表</translation>
    </message>
    <message>
        <source>Connection test</source>
        <translation>连接测试</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>重放</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is what a request was for, such as &quot;Replay&quot;; %2 the first line of the question</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>key refused</source>
        <translation>密钥被拒</translation>
    </message>
    <message>
        <source>not allowed</source>
        <translation>无权限</translation>
    </message>
    <message>
        <source>no balance</source>
        <translation>余额不足</translation>
    </message>
    <message>
        <source>rate limit</source>
        <translation>速率限制</translation>
    </message>
    <message>
        <source>plan limit</source>
        <translation>套餐限制</translation>
    </message>
    <message>
        <source>invalid request</source>
        <translation>请求无效</translation>
    </message>
    <message>
        <source>unknown model</source>
        <translation>未知模型</translation>
    </message>
    <message>
        <source>context too long</source>
        <translation>上下文过长</translation>
    </message>
    <message>
        <source>too large</source>
        <translation>过大</translation>
    </message>
    <message>
        <source>prompt moderated</source>
        <translation>提示被审核</translation>
    </message>
    <message>
        <source>answer moderated</source>
        <translation>回答被审核</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>overloaded</source>
        <translation>过载</translation>
    </message>
    <message>
        <source>server error</source>
        <translation>服务器错误</translation>
    </message>
    <message>
        <source>redirected</source>
        <translation>被重定向</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>empty answer</source>
        <translation>空回答</translation>
    </message>
    <message>
        <source>not an answer</source>
        <translation>不是回答</translation>
    </message>
    <message>
        <source>broke off</source>
        <translation>中断</translation>
    </message>
    <message>
        <source>host not found</source>
        <translation>找不到主机</translation>
    </message>
    <message>
        <source>connection refused</source>
        <translation>连接被拒</translation>
    </message>
    <message>
        <source>connection lost</source>
        <translation>连接丢失</translation>
    </message>
    <message>
        <source>no secure connection</source>
        <translation>无安全连接</translation>
    </message>
    <message>
        <source>proxy failed</source>
        <translation>代理失败</translation>
    </message>
    <message>
        <source>no connection in time</source>
        <translation>连接超时</translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation>回答超时</translation>
    </message>
    <message>
        <source>fell silent</source>
        <translation>中途无响应</translation>
    </message>
    <message>
        <source>network failed</source>
        <translation>网络失败</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>未发送</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is &quot;HTTP 429&quot;, %2 what went wrong in a few words</extracomment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>The server reported no token counts.</source>
        <translation>服务器没有报告 token 数。</translation>
    </message>
    <message>
        <source>not reported</source>
        <translation>未报告</translation>
    </message>
    <message>
        <source>Prompt: %1 tokens, answer: %2 tokens</source>
        <extracomment>%1 and %2 are numbers of tokens as the server counted them</extracomment>
        <translation>提示：%1 token，回答：%2 token</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import curl</source>
        <translation>导入 curl</translation>
    </message>
    <message>
        <source>curl command</source>
        <translation>curl 命令</translation>
    </message>
    <message>
        <source>Paste a curl command: from a browser&apos;s developer tools, from documentation, for sh, cmd.exe or PowerShell. Nothing is run.</source>
        <translation>粘贴 curl 命令：来自浏览器开发者工具或文档，适用于 sh、cmd.exe 或 PowerShell。不会运行任何内容。</translation>
    </message>
    <message>
        <source>The request it would send</source>
        <translation>它会发送的请求</translation>
    </message>
    <message>
        <source>The request that the command would send appears here.</source>
        <translation>该命令会发送的请求将显示在这里。</translation>
    </message>
    <message>
        <source>Route the key is kept for</source>
        <translation>保存密钥的路由</translation>
    </message>
    <message>
        <source>Open as request…</source>
        <translation>作为请求打开…</translation>
    </message>
    <message>
        <source>Keep it in the keychain for</source>
        <extracomment>followed by the name of a route</extracomment>
        <translation>存入钥匙串，用于</translation>
    </message>
    <message>
        <source>Do not keep it</source>
        <translation>不保存</translation>
    </message>
    <message>
        <source>(a key)</source>
        <translation>（密钥）</translation>
    </message>
    <message>
        <source>Shown is the first %1 of a body of %2.</source>
        <extracomment>%1 and %2 are sizes</extracomment>
        <translation>显示的是 %2 正文的前 %1。</translation>
    </message>
    <message>
        <source>Not followed here: %1</source>
        <extracomment>%1 is a list of flags such as --compressed, --retry</extracomment>
        <translation>此处未采用：%1</translation>
    </message>
    <message>
        <source>A key stands in the URL: %1 (%2).</source>
        <extracomment>%1 is as much of a key as may be shown, %2 the name of a header or of a parameter of a URL</extracomment>
        <translation>URL 中有密钥：%1（%2）。</translation>
    </message>
    <message>
        <source>A key stands in the command: %1 (%2).</source>
        <translation>命令中有密钥：%1（%2）。</translation>
    </message>
    <message>
        <source>It goes nowhere unless you keep it.</source>
        <translation>除非您保存，它不会去往任何地方。</translation>
    </message>
    <message>
        <source>Open in chat</source>
        <translation>在聊天中打开</translation>
    </message>
</context>
<context>
    <name>ImportProblemsDialog</name>
    <message>
        <source>What could not be imported</source>
        <translation>无法导入的内容</translation>
    </message>
</context>
<context>
    <name>InsertTurnDialog</name>
    <message>
        <source>Insert</source>
        <translation>插入</translation>
    </message>
    <message>
        <source>Insert a turn</source>
        <translation>插入一个轮次</translation>
    </message>
    <message>
        <source>&amp;Role</source>
        <translation>角色(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation>文本(&amp;T)</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Inspector</source>
        <translation>检查器</translation>
    </message>
    <message>
        <source>PowerShell, with curl</source>
        <extracomment>the curl command written for PowerShell</extracomment>
        <translation>PowerShell（用 curl）</translation>
    </message>
    <message>
        <source>PowerShell alone</source>
        <extracomment>a PowerShell program that does without curl</extracomment>
        <translation>仅 PowerShell</translation>
    </message>
    <message>
        <source>with the SDK</source>
        <extracomment>the code uses the library of whoever designed the surface</extracomment>
        <translation>使用 SDK</translation>
    </message>
    <message>
        <source>with fetch</source>
        <extracomment>the code uses the function fetch and no library</extracomment>
        <translation>使用 fetch</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Events %1</source>
        <extracomment>%1 is how many there are</extracomment>
        <translation>事件 %1</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>响应</translation>
    </message>
    <message>
        <source>Timing</source>
        <translation>耗时</translation>
    </message>
</context>
<context>
    <name>JsonEdit</name>
    <message>
        <source>Not valid JSON, line %1, column %2: %3</source>
        <extracomment>A mistake in JSON text. %1: line, %2: column, %3: what the JSON parser says, in English.</extracomment>
        <translation>不是有效的 JSON，第 %1 行第 %2 列：%3</translation>
    </message>
</context>
<context>
    <name>JsonTree</name>
    <message>
        <source>the text ends too early</source>
        <translation>文本过早结束</translation>
    </message>
    <message>
        <source>a value is expected here</source>
        <translation>此处应为值</translation>
    </message>
    <message>
        <source>a key in double quotes is expected here</source>
        <translation>此处应为双引号中的键</translation>
    </message>
    <message>
        <source>a colon is expected here</source>
        <translation>此处应为冒号</translation>
    </message>
    <message>
        <source>a comma or the closing bracket is expected here</source>
        <translation>此处应为逗号或右括号</translation>
    </message>
    <message>
        <source>this is no number as JSON spells them</source>
        <translation>这不是 JSON 写法的数字</translation>
    </message>
    <message>
        <source>a string holds an escape that JSON does not know</source>
        <translation>字符串中有 JSON 不认识的转义</translation>
    </message>
    <message>
        <source>a string holds a control character</source>
        <translation>字符串中有控制字符</translation>
    </message>
    <message>
        <source>more text stands behind the value</source>
        <translation>值的后面还有文本</translation>
    </message>
    <message>
        <source>a string is not UTF-8</source>
        <translation>字符串不是 UTF-8</translation>
    </message>
    <message>
        <source>JSON tree</source>
        <translation>JSON 树</translation>
    </message>
    <message>
        <source>Show in the text</source>
        <translation>在文本中显示</translation>
    </message>
    <message>
        <source>Find in keys and values</source>
        <translation>在键和值中查找</translation>
    </message>
    <message>
        <source>Text to find</source>
        <translation>要查找的文本</translation>
    </message>
    <message>
        <source>Previous (Shift+Enter)</source>
        <translation>上一个 (Shift+Enter)</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>上一个匹配</translation>
    </message>
    <message>
        <source>Next (Enter)</source>
        <translation>下一个 (Enter)</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>下一个匹配</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭 (Esc)</translation>
    </message>
    <message>
        <source>Close find bar</source>
        <translation>关闭查找栏</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>正在搜索…</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>%1: which of the hits is looked at, %2: how many there are</extracomment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>{} – an object without members</source>
        <translation>{} – 没有成员的对象</translation>
    </message>
    <message>
        <source>[] – an array without elements</source>
        <translation>[] – 没有元素的数组</translation>
    </message>
    <message>
        <source>This is not valid JSON: %1 (line %2, column %3, byte %4).</source>
        <extracomment>%1: what is wrong (&quot;a comma is expected here&quot;), %2 to %4: numbers</extracomment>
        <translation>这不是有效的 JSON：%1（第 %2 行，第 %3 列，第 %4 字节）。</translation>
    </message>
</context>
<context>
    <name>JsonTreeModel</name>
    <message>
        <source>Key</source>
        <translation>键</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>%1… %2</source>
        <extracomment>the beginning of a long value; %2 is its size such as &quot;48 KiB&quot;</extracomment>
        <translation>%1… %2</translation>
    </message>
    <message numerus="yes">
        <source>{…} %n member(s), then it breaks off</source>
        <extracomment>%n: how many of them could be read</extracomment>
        <translation>
            <numerusform>{…} %n 个成员，之后中断</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>[…] %n element(s), then it breaks off</source>
        <translation>
            <numerusform>[…] %n 个元素，之后中断</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{…} %n member(s)</source>
        <translation>
            <numerusform>{…} %n 个成员</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>[…] %n element(s)</source>
        <translation>
            <numerusform>[…] %n 个元素</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
</context>
<context>
    <name>JsonTreeView</name>
    <message>
        <source>Copy &amp;value</source>
        <translation>复制值(&amp;V)</translation>
    </message>
    <message>
        <source>Copy as &amp;JSON</source>
        <translation>复制为 JSON(&amp;J)</translation>
    </message>
    <message>
        <source>Copy &amp;path (JSON Pointer)</source>
        <translation>复制路径（JSON Pointer）(&amp;P)</translation>
    </message>
    <message>
        <source>Copy path for j&amp;q</source>
        <translation>复制 jq 路径(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Expand</source>
        <translation>展开(&amp;E)</translation>
    </message>
    <message numerus="yes">
        <source>To %n level(s)</source>
        <translation>
            <numerusform>到 %n 层</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Collapse all</source>
        <translation>全部折叠(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>查找(&amp;F)…</translation>
    </message>
</context>
<context>
    <name>JsonValueEditor</name>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
</context>
<context>
    <name>KeyChip</name>
    <message>
        <source>no key needed</source>
        <translation>不需要密钥</translation>
    </message>
    <message>
        <source>waiting for the keychain…</source>
        <translation>正在等待钥匙串…</translation>
    </message>
    <message>
        <source>no key: add one…</source>
        <translation>没有密钥：添加…</translation>
    </message>
    <message>
        <source>key · this run only</source>
        <extracomment>%1 is a shortened key such as sk-api…9f2c</extracomment>
        <translation>密钥 · 仅本次运行</translation>
    </message>
    <message>
        <source>key %1 · this run only</source>
        <translation>密钥 %1 · 仅本次运行</translation>
    </message>
    <message>
        <source>key · keychain</source>
        <extracomment>%1 is a shortened key such as sk-api…9f2c</extracomment>
        <translation>密钥 · 钥匙串</translation>
    </message>
    <message>
        <source>key %1 · keychain</source>
        <translation>密钥 %1 · 钥匙串</translation>
    </message>
    <message>
        <source>key from $%1</source>
        <extracomment>%1 is the name of an environment variable</extracomment>
        <translation>密钥来自 $%1</translation>
    </message>
    <message>
        <source>Open the route to see, replace or remove its key.</source>
        <translation>打开路由，以查看、更换或移除它的密钥。</translation>
    </message>
    <message>
        <source>The keychain said: %1</source>
        <extracomment>%1 is what the system&apos;s keychain said</extracomment>
        <translation>钥匙串的回复：%1</translation>
    </message>
</context>
<context>
    <name>KeyField</name>
    <message>
        <source>Save the route first, then its key.</source>
        <translation>请先保存路由，再保存它的密钥。</translation>
    </message>
    <message>
        <source>It looks like this: %1. The route sends it to %2.</source>
        <extracomment>%1: what the key looks like, such as &quot;OpenAI key&quot;; %2: the host the route calls.</extracomment>
        <translation>看上去像是：%1。此路由会把它发往 %2。</translation>
    </message>
    <message>
        <source>Forget the key of this route? This cannot be undone.</source>
        <translation>要忘掉此路由的密钥吗？此操作无法撤销。</translation>
    </message>
    <message>
        <source>This route sends no key.</source>
        <translation>此路由不发送密钥。</translation>
    </message>
    <message>
        <source>Waiting for the keychain. It may be asking you to unlock it.</source>
        <translation>正在等待钥匙串。它可能正请您解锁。</translation>
    </message>
    <message>
        <source>No key yet.</source>
        <extracomment>%1: what the system keychain said.</extracomment>
        <translation>还没有密钥。</translation>
    </message>
    <message>
        <source>No key. The keychain said “%1”.</source>
        <translation>没有密钥。钥匙串的回复是“%1”。</translation>
    </message>
    <message>
        <source>Key %1, kept for this run only.</source>
        <extracomment>%1: the key&apos;s first and last characters, %2: what the system keychain said.</extracomment>
        <translation>密钥 %1，仅在本次运行中保留。</translation>
    </message>
    <message>
        <source>Key %1, kept for this run only: the keychain said “%2”.</source>
        <translation>密钥 %1，仅在本次运行中保留：钥匙串的回复是“%2”。</translation>
    </message>
    <message>
        <source>The key is in the system keychain, which could not be read: it said “%1”.</source>
        <extracomment>%1: what the system keychain said.</extracomment>
        <translation>密钥在系统钥匙串中，但钥匙串无法读取：它的回复是“%1”。</translation>
    </message>
    <message>
        <source>A key is in the system keychain.</source>
        <extracomment>%1: the key&apos;s first and last characters.</extracomment>
        <translation>系统钥匙串中有一个密钥。</translation>
    </message>
    <message>
        <source>Key %1 in the system keychain.</source>
        <translation>密钥 %1 在系统钥匙串中。</translation>
    </message>
    <message>
        <source>Key %1 from $%2 (environment).</source>
        <extracomment>%1: the key&apos;s first and last characters, %2: name of an environment variable.</extracomment>
        <translation>密钥 %1 来自 $%2（环境变量）。</translation>
    </message>
    <message>
        <source>paste a key</source>
        <translation>粘贴密钥</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Save &amp;key</source>
        <translation>保存密钥(&amp;K)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Stop waiting for the keychain</source>
        <translation>不再等待钥匙串</translation>
    </message>
    <message>
        <source>Forget key…</source>
        <translation>忘掉密钥…</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>忘掉</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
</context>
<context>
    <name>LadderDialog</name>
    <message>
        <source>Nothing was asked over HTTP at this step.</source>
        <translation>这一步没有发出 HTTP 请求。</translation>
    </message>
    <message>
        <source>Waiting for the keychain. It may be asking you to unlock it.</source>
        <translation>正在等待钥匙串。它可能正请您解锁。</translation>
    </message>
    <message>
        <source>Check connection</source>
        <translation>检查连接</translation>
    </message>
    <message>
        <source>&amp;Protocol</source>
        <translation>协议(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>模型(&amp;M)</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Steps of the check</source>
        <translation>检查步骤</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>What was seen</source>
        <translation>观察到的情况</translation>
    </message>
    <message>
        <source>What was sent and what came back</source>
        <translation>发出与返回的内容</translation>
    </message>
    <message>
        <source>Cop&amp;y exchange</source>
        <translation>复制往来内容(&amp;Y)</translation>
    </message>
    <message>
        <source>Check &amp;without cost</source>
        <translation>免费检查(&amp;W)</translation>
    </message>
    <message numerus="yes">
        <source>Check and &amp;ask the model (at most %n token(s))</source>
        <translation>
            <numerusform>检查并向模型提问（最多 %n 个 token）(&amp;A)</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
</context>
<context>
    <name>Languages</name>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
</context>
<context>
    <name>LineupBar</name>
    <message>
        <source>New line-up</source>
        <translation>新对比组合</translation>
    </message>
    <message>
        <source>%1 •</source>
        <extracomment>%1 is the name of a line-up that was changed since it was saved</extracomment>
        <translation>%1 •</translation>
    </message>
    <message>
        <source>Line-up “%1”, not saved</source>
        <translation>对比组合“%1”，未保存</translation>
    </message>
    <message>
        <source>Line-up “%1”</source>
        <translation>对比组合“%1”</translation>
    </message>
    <message>
        <source>Changed since it was saved</source>
        <translation>保存后有更改</translation>
    </message>
    <message>
        <source>Line-ups: open, save, share</source>
        <translation>对比组合：打开、保存、共享</translation>
    </message>
    <message>
        <source>Parameters</source>
        <extracomment>On a button: how many parameters are set for all columns. %1: their number.</extracomment>
        <translation>参数</translation>
    </message>
    <message>
        <source>Parameters: %1</source>
        <translation>参数：%1</translation>
    </message>
    <message>
        <source>What is set for all columns alike</source>
        <translation>所有列共用的设置</translation>
    </message>
    <message>
        <source>Start together</source>
        <translation>同时开始</translation>
    </message>
    <message>
        <source>Start staggered</source>
        <translation>错开开始</translation>
    </message>
    <message>
        <source>Start one by one</source>
        <translation>逐列开始</translation>
    </message>
    <message>
        <source>All columns at once</source>
        <translation>所有列同时开始</translation>
    </message>
    <message>
        <source>Each column a second after the one before</source>
        <translation>每列比前一列晚一秒开始</translation>
    </message>
    <message>
        <source>Each column when the one before has finished: for a server that does one thing at a time</source>
        <translation>前一列完成后再开始下一列：适用于一次只处理一个请求的服务器</translation>
    </message>
    <message>
        <source>Against: %1</source>
        <extracomment>%1 is the title of a column the others are held against</extracomment>
        <translation>基准：%1</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Differences in the answers</source>
        <translation>回答的差异</translation>
    </message>
    <message>
        <source>Differences as sent</source>
        <translation>发送内容的差异</translation>
    </message>
    <message>
        <source>Differences as received</source>
        <translation>返回内容的差异</translation>
    </message>
    <message>
        <source>Repeats </source>
        <extracomment>Before a number in a small field: how often each column is asked</extracomment>
        <translation>重复次数 </translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>重复次数</translation>
    </message>
    <message>
        <source>How often each column is asked the same: several answers give a median and a spread</source>
        <translation>每列重复提问的次数：有多个回答才能得出中位数和分布范围</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>What the columns show</source>
        <translation>各列显示的内容</translation>
    </message>
    <message>
        <source>Hold against</source>
        <translation>基准列</translation>
    </message>
    <message>
        <source>The column the others are held against</source>
        <translation>供其他列比较的基准列</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
</context>
<context>
    <name>LineupList</name>
    <message>
        <source>New line-up</source>
        <translation>新对比组合</translation>
    </message>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%n 列</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>%1 says how many columns a line-up has, %2 how often each is asked</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%n repeat(s)</source>
        <translation>
            <numerusform>重复 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>changed</source>
        <translation>已更改</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>重命名(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>Line-ups</source>
        <translation>对比组合</translation>
    </message>
</context>
<context>
    <name>MainMenu</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Request</source>
        <translation>请求(&amp;R)</translation>
    </message>
    <message>
        <source>R&amp;outes</source>
        <translation>路由(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;New chat</source>
        <translation>新建对话(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Copy last answer</source>
        <translation>复制最后的回答(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>剪切(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>粘贴(&amp;P)</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Page list</source>
        <translation>页面列表(&amp;P)</translation>
    </message>
    <message>
        <source>P&amp;arameters</source>
        <translation>参数(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Inspector</source>
        <translation>检查器(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>放大文字(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation>缩小文字(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Normal text size</source>
        <translation>正常文字大小(&amp;N)</translation>
    </message>
    <message>
        <source>App&amp;earance</source>
        <translation>外观(&amp;E)</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>语言(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Send</source>
        <translation>发送(&amp;S)</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>停止(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Regenerate answer</source>
        <translation>重新生成回答(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Copy curl command</source>
        <translation>复制 curl 命令(&amp;C)</translation>
    </message>
    <message>
        <source>Copy curl command with &amp;key…</source>
        <translation>连同密钥复制 curl 命令(&amp;K)…</translation>
    </message>
    <message>
        <source>Go to &amp;message</source>
        <translation>转到消息框(&amp;M)</translation>
    </message>
    <message>
        <source>Choose m&amp;odel…</source>
        <translation>选择模型(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Manage routes…</source>
        <translation>管理路由(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation>关于(&amp;A)</translation>
    </message>
    <message>
        <source>About &amp;Qt</source>
        <translation>关于 Qt(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Conversation</source>
        <translation>对话(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Search conversations</source>
        <translation>搜索对话(&amp;S)</translation>
    </message>
    <message>
        <source>Import .&amp;env file…</source>
        <translation>导入 .env 文件(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Find in conversation…</source>
        <translation>在对话中查找(&amp;F)…</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>查找下一个(&amp;N)</translation>
    </message>
    <message>
        <source>Find pre&amp;vious</source>
        <translation>查找上一个(&amp;V)</translation>
    </message>
    <message>
        <source>Pre&amp;vious turn</source>
        <translation>上一轮(&amp;V)</translation>
    </message>
    <message>
        <source>Ne&amp;xt turn</source>
        <translation>下一轮(&amp;X)</translation>
    </message>
    <message>
        <source>No&amp;tify when a long answer ends</source>
        <translation>长回答结束时通知(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Find action…</source>
        <translation>查找操作(&amp;F)…</translation>
    </message>
    <message>
        <source>Copy &amp;diagnostics</source>
        <translation>复制诊断信息(&amp;D)</translation>
    </message>
    <message>
        <source>Switch to the &amp;fallback route</source>
        <translation>切换到备用路由(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Check connection…</source>
        <translation>检查连接(&amp;C)…</translation>
    </message>
    <message>
        <source>H&amp;istory</source>
        <translation>历史(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Import curl…</source>
        <translation>导入 curl(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Chat</source>
        <translation>聊天(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Models</source>
        <translation>模型(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>历史(&amp;H)</translation>
    </message>
    <message>
        <source>Com&amp;pare</source>
        <translation>对比(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Column</source>
        <translation>列(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Line-up</source>
        <translation>对比组合(&amp;L)</translation>
    </message>
    <message>
        <source>C&amp;ompare</source>
        <translation>对比(&amp;O)</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Chat</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>%1 is the program&apos;s name, %2 its version</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Send a prompt over a route, watch the answer stream, copy the curl.

MIT licence. Icons: Lucide, ISC licence.</source>
        <translation>通过路由发送提示词，看回答逐字流出，复制 curl 命令。

MIT 许可证。图标：Lucide，ISC 许可证。</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Diagnostics copied, without keys</source>
        <translation>已复制诊断信息，不含密钥</translation>
    </message>
    <message>
        <source>Import .env file</source>
        <translation>导入 .env 文件</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) imported</source>
        <translation>
            <numerusform>已导入 %n 个密钥</numerusform>
        </translation>
    </message>
    <message>
        <source>The answer over “%1” failed.</source>
        <extracomment>%1 is the name of a route</extracomment>
        <translation>经“%1”的回答失败了。</translation>
    </message>
    <message>
        <source>The answer over “%1” has ended.</source>
        <translation>经“%1”的回答已结束。</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>The history is not being kept: %1</source>
        <extracomment>%1 are the database&apos;s own words: &quot;database or disk is full&quot;</extracomment>
        <translation>历史未被保存：%1</translation>
    </message>
    <message>
        <source>The conversation is gone; the exchange is all that is left of it.</source>
        <translation>对话已不存在；只剩下这条记录。</translation>
    </message>
    <message>
        <source>The conversations were damaged. They are kept as %1, and a new file was begun.</source>
        <extracomment>%1 is a file</extracomment>
        <translation>对话文件已损坏。它被保存为 %1，并已新建一个文件。</translation>
    </message>
    <message>
        <source>The history was damaged. It is kept as %1, and a new one was begun.</source>
        <extracomment>%1 is a file</extracomment>
        <translation>历史文件已损坏。它被保存为 %1，并已新建一个。</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>All columns have finished.</source>
        <translation>所有列均已完成。</translation>
    </message>
</context>
<context>
    <name>ModelPane</name>
    <message>
        <source>Choose a model above</source>
        <translation>请在上方选择模型</translation>
    </message>
    <message>
        <source>the list</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>this model alone</source>
        <translation>仅此模型</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Use in chat</source>
        <translation>用于对话</translation>
    </message>
    <message>
        <source>Continue in the chat with this route and model (Enter)</source>
        <translation>用此路由和模型继续对话 (Enter)</translation>
    </message>
    <message>
        <source>Copy id</source>
        <translation>复制 ID</translation>
    </message>
    <message>
        <source>Copy the exact id (Ctrl+C)</source>
        <translation>复制准确的 ID (Ctrl+C)</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>已置顶</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>置顶</translation>
    </message>
    <message>
        <source>Pinned models stand first</source>
        <translation>置顶的模型排在最前</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>正在查询…</translation>
    </message>
    <message>
        <source>Fetch detail</source>
        <translation>获取详情</translation>
    </message>
    <message>
        <source>Ask the route for this model alone; sends one request</source>
        <translation>仅向路由查询此模型；发送一个请求</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>About the model</source>
        <translation>关于此模型</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>信息</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>条目</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Where it comes from</source>
        <translation>出处</translation>
    </message>
    <message>
        <source>The entry as the route listed it</source>
        <translation>路由列出的原始条目</translation>
    </message>
    <message>
        <source>The answer for this model alone</source>
        <translation>仅查询此模型的回答</translation>
    </message>
    <message>
        <source>“Fetch detail” asks the route for this model alone.</source>
        <translation>“获取详情”仅向路由查询此模型。</translation>
    </message>
    <message>
        <source>curl command</source>
        <translation>curl 命令</translation>
    </message>
    <message>
        <source>There is no key to copy.</source>
        <translation>没有可复制的密钥。</translation>
    </message>
    <message>
        <source>curl command copied with the key</source>
        <translation>已复制 curl 命令（含密钥）</translation>
    </message>
    <message>
        <source>With key…</source>
        <translation>含密钥…</translation>
    </message>
    <message>
        <source>Copy the commands with the key itself in them</source>
        <translation>复制带有密钥本身的命令</translation>
    </message>
    <message numerus="yes">
        <source>The copy will hold your key for anybody to read. It is taken off the clipboard after %n second(s).</source>
        <extracomment>%n: how many seconds the key stays on the clipboard</extracomment>
        <translation>
            <numerusform>复制的内容会含有您的密钥，任何人都读得到。%n 秒后会从剪贴板清除。</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy with the key</source>
        <translation>连同密钥复制</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>ModelTable</name>
    <message>
        <source>pinned</source>
        <translation>已置顶</translation>
    </message>
    <message>
        <source>not pinned</source>
        <translation>未置顶</translation>
    </message>
    <message>
        <source>unchanged since the refresh before</source>
        <translation>与上次刷新相比没有变化</translation>
    </message>
    <message>
        <source>new since the refresh before</source>
        <translation>上次刷新后新增</translation>
    </message>
    <message>
        <source>no longer listed since the last refresh</source>
        <translation>最近一次刷新后不再列出</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is a value, %2 where it comes from: &quot;1,000,000, built-in, 2026-09-19&quot;</extracomment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Pinned models stand first</source>
        <translation>置顶的模型排在最前</translation>
    </message>
    <message>
        <source>Model id</source>
        <translation>模型 ID</translation>
    </message>
    <message>
        <source>Name or owner</source>
        <translation>名称或所有者</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>上下文</translation>
    </message>
    <message>
        <source>Longest output</source>
        <translation>最长输出</translation>
    </message>
    <message>
        <source>Vision</source>
        <translation>视觉</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Input price</source>
        <translation>输入价格</translation>
    </message>
    <message>
        <source>Output price</source>
        <translation>输出价格</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>ModelWords</name>
    <message>
        <source>built-in, %1</source>
        <extracomment>%1 is a date such as 2026-09-19</extracomment>
        <translation>内置，%1</translation>
    </message>
    <message>
        <source>not reported</source>
        <translation>未报告</translation>
    </message>
    <message>
        <source>new</source>
        <extracomment>a model that the list before did not have</extracomment>
        <translation>新增</translation>
    </message>
    <message>
        <source>removed</source>
        <extracomment>a model that only the list before had</extracomment>
        <translation>已移除</translation>
    </message>
    <message>
        <source>reported by the route as “%1”</source>
        <extracomment>%1 is a field of a JSON answer</extracomment>
        <translation>路由以“%1”报告</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <extracomment>between the kinds of input in a list: &quot;image, video&quot;</extracomment>
        <translation>否</translation>
    </message>
    <message>
        <source>reported by the route</source>
        <translation>路由报告</translation>
    </message>
    <message>
        <source>%1; %2 recommended</source>
        <extracomment>%1 is &quot;built-in, 2026-09-19&quot;, %2 a number of tokens</extracomment>
        <translation>%1；推荐 %2</translation>
    </message>
    <message>
        <source>image</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>video</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>reported by the route as “%1”; it does not say in which unit</source>
        <extracomment>%1 is a field of a JSON answer</extracomment>
        <translation>路由以“%1”报告；未说明单位</translation>
    </message>
    <message>
        <source>not reported (the price MiniMax asks directly is not this route&apos;s)</source>
        <translation>未报告（MiniMax 直接收取的价格不是此路由的价格）</translation>
    </message>
    <message>
        <source>%1; %2 per 1,000,000 tokens</source>
        <extracomment>%1 is &quot;built-in, 2026-09-19&quot;, %2 a currency such as USD</extracomment>
        <translation>%1；每 1,000,000 个 token，单位 %2</translation>
    </message>
    <message>
        <source>%1; %2 if the request has more than %3 input tokens</source>
        <extracomment>%1 is the sentence before, %2 a price, %3 a number of tokens</extracomment>
        <translation>%1；请求的输入超过 %3 个 token 时为 %2</translation>
    </message>
    <message>
        <source>%1; presumed, not published</source>
        <translation>%1；为推测值，未公布</translation>
    </message>
    <message>
        <source>%1; approximate</source>
        <translation>%1；约值</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>所有者</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>上下文</translation>
    </message>
    <message>
        <source>Longest output</source>
        <translation>最长输出</translation>
    </message>
    <message>
        <source>Vision</source>
        <translation>视觉</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Input price</source>
        <translation>输入价格</translation>
    </message>
    <message>
        <source>Output price</source>
        <translation>输出价格</translation>
    </message>
    <message>
        <source>Cache read</source>
        <translation>缓存读取</translation>
    </message>
    <message>
        <source>Cache write</source>
        <translation>缓存写入</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>Endpoints</source>
        <translation>端点</translation>
    </message>
    <message>
        <source>Capabilities</source>
        <translation>能力</translation>
    </message>
    <message>
        <source>Deprecated</source>
        <translation>已弃用</translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Asking %1…</source>
        <translation>正在查询 %1…</translation>
    </message>
    <message>
        <source>Could not be listed</source>
        <translation>无法列出</translation>
    </message>
    <message>
        <source>Not asked yet</source>
        <translation>尚未查询</translation>
    </message>
    <message numerus="yes">
        <source>%n model(s), listed %1</source>
        <extracomment>%n: number of models; %1: date and time</extracomment>
        <translation>
            <numerusform>%n 个模型，列出时间：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; %2 new, %3 removed since the refresh before</source>
        <extracomment>%1 is the sentence before, %2 and %3 are numbers</extracomment>
        <translation>%1；与上次刷新相比，新增 %2 个，移除 %3 个</translation>
    </message>
    <message>
        <source>%1; %2 shown</source>
        <extracomment>%1 is the sentence before, %2 a number</extracomment>
        <translation>%1；显示 %2 个</translation>
    </message>
    <message>
        <source>No listed model matches “%1”</source>
        <extracomment>%1 is what was typed</extracomment>
        <translation>列表中没有与“%1”匹配的模型</translation>
    </message>
    <message>
        <source>Routes often take ids they do not list: you can use it anyway.</source>
        <translation>路由常常接受未列出的 ID：仍可使用它。</translation>
    </message>
    <message>
        <source>Asking %1 for its models…</source>
        <extracomment>%1 is the name of a route</extracomment>
        <translation>正在向 %1 查询模型…</translation>
    </message>
    <message>
        <source>There is no list</source>
        <translation>没有列表</translation>
    </message>
    <message>
        <source>Type the id of a model into the filter and use it anyway, or try again.</source>
        <translation>在筛选栏中输入模型的 ID 直接使用，或重试。</translation>
    </message>
    <message>
        <source>The route lists no models</source>
        <translation>此路由未列出任何模型</translation>
    </message>
    <message>
        <source>Type the id of a model into the filter and use it anyway.</source>
        <translation>在筛选栏中输入模型的 ID 直接使用。</translation>
    </message>
    <message>
        <source>Ask %1 which models it has</source>
        <extracomment>%1 is the name of a route</extracomment>
        <translation>查询 %1 有哪些模型</translation>
    </message>
    <message>
        <source>Refresh sends one GET request; its curl command stands below. Nothing is asked before you do.</source>
        <translation>“刷新”发送一个 GET 请求，其 curl 命令见下方。在此之前不会发送任何请求。</translation>
    </message>
    <message>
        <source>Use “%1” in chat anyway</source>
        <extracomment>%1 is the id of a model, as typed</extracomment>
        <translation>仍在对话中使用“%1”</translation>
    </message>
    <message>
        <source>Id copied</source>
        <translation>已复制 ID</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>路由</translation>
    </message>
    <message>
        <source>The route whose models are listed</source>
        <translation>要列出其模型的路由</translation>
    </message>
    <message>
        <source>Filter models</source>
        <translation>筛选模型</translation>
    </message>
    <message>
        <source>Filter, or an exact id</source>
        <translation>筛选，或准确的 ID</translation>
    </message>
    <message>
        <source>Every word has to be in the id, the name or the owner</source>
        <translation>每个词都须出现在 ID、名称或所有者中</translation>
    </message>
    <message>
        <source>Ask the route for its models; sends one request, more if the list has pages</source>
        <translation>向路由查询模型；发送一个请求，列表分页时发送多个</translation>
    </message>
    <message>
        <source>State of the list</source>
        <translation>列表状态</translation>
    </message>
    <message>
        <source>Add a key…</source>
        <translation>添加密钥…</translation>
    </message>
    <message>
        <source>Raw answer</source>
        <translation>原始回答</translation>
    </message>
    <message>
        <source>The answer as it came</source>
        <translation>收到的原样回答</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>* %1: from MiniMax&apos;s own pages, not from this route     — not reported</source>
        <extracomment>%1 is &quot;built-in, 2026-09-19&quot;</extracomment>
        <translation>* %1：来自 MiniMax 自己的页面，而非此路由     — 未报告</translation>
    </message>
    <message>
        <source>List anyway</source>
        <translation>仍然列出</translation>
    </message>
</context>
<context>
    <name>NewTextButton</name>
    <message>
        <source>New text below</source>
        <translation>下方有新内容</translation>
    </message>
    <message>
        <source>Go to the end and follow the answer (End)</source>
        <translation>转到末尾并跟随回答 (End)</translation>
    </message>
</context>
<context>
    <name>Notifier</name>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
</context>
<context>
    <name>NumberEditor</name>
    <message>
        <source>Not sent: this is not a number in JSON. Write it with a point, like 0.7.</source>
        <translation>未发送：这不是 JSON 中的数字。请用小数点书写，例如 0.7。</translation>
    </message>
    <message>
        <source>Not a number; it is sent as it stands.</source>
        <translation>不是数字；将原样发送。</translation>
    </message>
    <message>
        <source>Outside the documented range, %1.</source>
        <extracomment>A value outside the range a document names. %1: the range, such as &quot;0 to 2&quot;; %2: the document.</extracomment>
        <translation>超出文档给出的范围：%1。</translation>
    </message>
    <message>
        <source>Outside the documented range, %1. Source: %2</source>
        <translation>超出文档给出的范围：%1。出处：%2</translation>
    </message>
    <message>
        <source>A whole number is expected here.</source>
        <translation>此处应为整数。</translation>
    </message>
    <message>
        <source>%1, slider</source>
        <extracomment>Accessible name of the slider that sets a parameter. %1: the parameter&apos;s label.</extracomment>
        <translation>%1，滑块</translation>
    </message>
    <message>
        <source>above %1, up to %2</source>
        <extracomment>A range of numbers. %1: lower end, %2: upper end.</extracomment>
        <translation>大于 %1，至多 %2</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>above %1</source>
        <translation>大于 %1</translation>
    </message>
    <message>
        <source>%1 or more</source>
        <translation>%1 以上</translation>
    </message>
    <message>
        <source>up to %1</source>
        <translation>至多 %1</translation>
    </message>
</context>
<context>
    <name>OpenLineup</name>
    <message>
        <source>Line-up</source>
        <translation>对比组合</translation>
    </message>
</context>
<context>
    <name>ParameterPanel</name>
    <message>
        <source>All parameters are reset.</source>
        <translation>所有参数都已重置。</translation>
    </message>
    <message>
        <source>%1 set</source>
        <extracomment>Beside &quot;Parameters&quot;: how many of them are set. %1: their number.</extracomment>
        <translation>已设置 %1 项</translation>
    </message>
    <message>
        <source>the model chosen above</source>
        <translation>上方选择的模型</translation>
    </message>
    <message>
        <source>the whole conversation</source>
        <translation>整个对话</translation>
    </message>
    <message>
        <source>the tools above</source>
        <translation>上方的工具</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>全部重置</translation>
    </message>
    <message>
        <source>Reset all parameters</source>
        <translation>重置所有参数</translation>
    </message>
    <message>
        <source>More</source>
        <extracomment>Opens the rows of the less common parameters.</extracomment>
        <translation>更多</translation>
    </message>
    <message>
        <source>More parameters</source>
        <translation>更多参数</translation>
    </message>
    <message>
        <source>Extra</source>
        <translation>附加</translation>
    </message>
    <message>
        <source>Sent because this protocol requires it: %1.</source>
        <extracomment>%1 is a list of fields with their values</extracomment>
        <translation>应此协议要求发送：%1。</translation>
    </message>
    <message>
        <source>Set, but unknown to this protocol and not sent: %1.</source>
        <extracomment>%1 is a list of parameters</extracomment>
        <translation>已设置，但此协议不认识，因此不发送：%1。</translation>
    </message>
</context>
<context>
    <name>ParameterRow</name>
    <message>
        <source>Not listed for this model; it is sent as it stands.</source>
        <translation>文档没有为此模型列出；将原样发送。</translation>
    </message>
    <message>
        <source>not set</source>
        <extracomment>Under a parameter that is left out of the request. %1: what the server then uses.</extracomment>
        <translation>未设置</translation>
    </message>
    <message>
        <source>not set · server default %1</source>
        <translation>未设置 · 服务器默认 %1</translation>
    </message>
    <message>
        <source>server default %1</source>
        <extracomment>Under a parameter that is set. %1: what the server would use otherwise.</extracomment>
        <translation>服务器默认 %1</translation>
    </message>
    <message>
        <source>%1 · server default %2</source>
        <extracomment>Under a parameter that is set. %1: its documented range, %2: what the server would use otherwise.</extracomment>
        <translation>%1 · 服务器默认 %2</translation>
    </message>
    <message>
        <source>Reset</source>
        <extracomment>%1: a parameter&apos;s label, such as &quot;Temperature&quot;.</extracomment>
        <translation>重置</translation>
    </message>
    <message>
        <source>Reset %1</source>
        <translation>重置“%1”</translation>
    </message>
    <message>
        <source>This protocol does not know it; it is not sent.</source>
        <translation>此协议不认识它，因此不发送。</translation>
    </message>
</context>
<context>
    <name>PresetBar</name>
    <message>
        <source>No presets yet</source>
        <translation>还没有预设</translation>
    </message>
    <message>
        <source>&amp;Save as…</source>
        <translation>另存为(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>重命名(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>导出(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>导入(&amp;I)…</translation>
    </message>
    <message>
        <source>“%1” loaded.</source>
        <extracomment>%1 is the name of a preset</extracomment>
        <translation>已载入“%1”。</translation>
    </message>
    <message>
        <source>Save as preset</source>
        <translation>另存为预设</translation>
    </message>
    <message>
        <source>What is set now is kept under this name:</source>
        <translation>当前设置以此名称保存：</translation>
    </message>
    <message>
        <source>Rename preset</source>
        <translation>重命名预设</translation>
    </message>
    <message>
        <source>New name:</source>
        <translation>新名称：</translation>
    </message>
    <message>
        <source>“%1” replaced.</source>
        <extracomment>%1 is the name of a preset</extracomment>
        <translation>已替换“%1”。</translation>
    </message>
    <message>
        <source>“%1” deleted.</source>
        <extracomment>%1 is the name of a preset</extracomment>
        <translation>已删除“%1”。</translation>
    </message>
    <message>
        <source>Export preset</source>
        <translation>导出预设</translation>
    </message>
    <message>
        <source>Presets (*.json)</source>
        <translation>预设 (*.json)</translation>
    </message>
    <message>
        <source>Import preset</source>
        <translation>导入预设</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>A preset needs a name.</source>
        <translation>预设需要一个名称。</translation>
    </message>
    <message>
        <source>There is another preset of that name.</source>
        <translation>已有同名的预设。</translation>
    </message>
    <message>
        <source>That preset is no longer there.</source>
        <translation>该预设已不存在。</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>无法读取该文件。</translation>
    </message>
    <message>
        <source>The file cannot be written.</source>
        <translation>无法写入该文件。</translation>
    </message>
    <message>
        <source>The file is not valid JSON.</source>
        <translation>该文件不是有效的 JSON。</translation>
    </message>
    <message>
        <source>The file is JSON, but not a preset of this program.</source>
        <translation>该文件是 JSON，但不是本程序的预设。</translation>
    </message>
    <message>
        <source>The preset was written by a newer version of this program.</source>
        <translation>该预设由本程序的较新版本写入。</translation>
    </message>
    <message>
        <source>The file is far too large for a preset.</source>
        <translation>该文件对预设来说太大。</translation>
    </message>
    <message>
        <source>Preset</source>
        <extracomment>%1 is the name of a preset</extracomment>
        <translation>预设</translation>
    </message>
    <message>
        <source>Preset: %1</source>
        <translation>预设：%1</translation>
    </message>
    <message>
        <source>Presets of parameters</source>
        <translation>参数预设</translation>
    </message>
    <message>
        <source>Parameters kept under a name</source>
        <translation>以名称保存的参数</translation>
    </message>
</context>
<context>
    <name>ProofLine</name>
    <message>
        <source>Proving needs sh, which is not on this machine.</source>
        <translation>验证需要 sh，但本机没有。</translation>
    </message>
    <message>
        <source>Proving needs curl, which is not on this machine.</source>
        <translation>验证需要 curl，但本机没有。</translation>
    </message>
    <message>
        <source>Nothing could be compared: this program could not send the request.</source>
        <translation>无法比较：本程序未能发送请求。</translation>
    </message>
    <message>
        <source>Nothing could be compared: the command did not end in time.</source>
        <translation>无法比较：命令没有及时结束。</translation>
    </message>
    <message>
        <source>Nothing could be compared: the command sent nothing. It said: %1</source>
        <extracomment>%1 is what sh or curl said</extracomment>
        <translation>无法比较：命令没有发送任何内容。它的输出：%1</translation>
    </message>
    <message>
        <source>Requests: this program sends %1, curl %2.</source>
        <translation>请求数：本程序发送 %1 个，curl 发送 %2 个。</translation>
    </message>
    <message>
        <source>Method: this program sends “%1”, curl “%2”.</source>
        <translation>方法：本程序发送“%1”，curl 发送“%2”。</translation>
    </message>
    <message>
        <source>Path: this program asks for “%1”, curl for “%2”.</source>
        <translation>路径：本程序请求“%1”，curl 请求“%2”。</translation>
    </message>
    <message>
        <source>Query: this program sends “%1”, curl “%2”.</source>
        <translation>查询：本程序发送“%1”，curl 发送“%2”。</translation>
    </message>
    <message>
        <source>Body: %1 bytes from this program, %2 from curl, different from byte %3 on.</source>
        <extracomment>numbers of bytes; %3 is the place of the first byte that is different</extracomment>
        <translation>正文：本程序 %1 字节，curl %2 字节，从第 %3 字节起不同。</translation>
    </message>
    <message>
        <source>%1: only this program sends it, as “%2”.</source>
        <extracomment>%1 is the name of a header, %2 its value</extracomment>
        <translation>%1：只有本程序发送，值为“%2”。</translation>
    </message>
    <message>
        <source>%1: only curl sends it, as “%2”.</source>
        <extracomment>%1 is the name of a header, %2 its value</extracomment>
        <translation>%1：只有 curl 发送，值为“%2”。</translation>
    </message>
    <message>
        <source>%1: this program sends “%2”, curl “%3”.</source>
        <extracomment>%1 is the name of a header, %2 and %3 are values</extracomment>
        <translation>%1：本程序发送“%2”，curl 发送“%3”。</translation>
    </message>
    <message numerus="yes">
        <source>%n header(s)</source>
        <translation>
            <numerusform>%n 个标头</numerusform>
        </translation>
    </message>
    <message>
        <source>no body</source>
        <translation>无正文</translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s) of body</source>
        <translation>
            <numerusform>正文 %n 字节</numerusform>
        </translation>
    </message>
    <message>
        <source>✓ curl sends the same bytes as this program: %1, %2.</source>
        <extracomment>%1 is such as &quot;9 headers&quot;, %2 such as &quot;412 bytes of body&quot;</extracomment>
        <translation>✓ curl 与本程序发送相同的字节：%1，%2。</translation>
    </message>
    <message>
        <source>Comparing what curl sends with what this program sends…</source>
        <translation>正在比较 curl 与本程序发送的内容…</translation>
    </message>
    <message>
        <source>curl does not send the same as this program:</source>
        <translation>curl 发送的内容与本程序不同：</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>以及另外 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Sent by one of the two only, saying what holds anyway: %1</source>
        <extracomment>%1 is a list of headers such as &quot;Connection: Keep-Alive&quot;</extracomment>
        <translation>仅由其中一方发送，但只是说明本来就成立的事：%1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>The headers come in another order.</source>
        <translation>标头的顺序不同。</translation>
    </message>
    <message>
        <source>Compared: method, path, query, headers and body, as a recorder on this machine received them. The key was made up, and the server of the route was not asked. Where Host and Content-Length stand among the headers is not compared.</source>
        <translation>已比较：本机记录器收到的方法、路径、查询、标头和正文。密钥是虚构的，也没有请求路由的服务器。不比较 Host 和 Content-Length 在标头中的位置。</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>RateMeterView</name>
    <message>
        <source>requests</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>token</translation>
    </message>
    <message>
        <source>input tokens</source>
        <translation>输入 token</translation>
    </message>
    <message>
        <source>output tokens</source>
        <translation>输出 token</translation>
    </message>
    <message>
        <source>%1: %2 of %3 left.</source>
        <extracomment>%1 names what is counted (&quot;requests&quot;), %2 and %3 are numbers</extracomment>
        <translation>%1：剩余 %2，共 %3。</translation>
    </message>
    <message>
        <source>%1: %2 left.</source>
        <extracomment>%1 names what is counted (&quot;requests&quot;), %2 is a number</extracomment>
        <translation>%1：剩余 %2。</translation>
    </message>
    <message>
        <source>%1: the limit is %2.</source>
        <extracomment>%1 names what is counted (&quot;requests&quot;), %2 is a number</extracomment>
        <translation>%1：上限为 %2。</translation>
    </message>
    <message numerus="yes">
        <source>It began anew %n second(s) after the answer.</source>
        <extracomment>%n is a number of seconds; follows another sentence</extracomment>
        <translation>
            <numerusform>收到回答 %n 秒后重新计数。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2 left</source>
        <extracomment>%1 is a number, %2 names what is counted (&quot;requests&quot;)</extracomment>
        <translation>%2：剩余 %1</translation>
    </message>
    <message numerus="yes">
        <source>≈ %n request(s) in the last minute</source>
        <extracomment>&quot;≈&quot;: counted by this program, as an estimate</extracomment>
        <translation>
            <numerusform>≈ 最近一分钟 %n 次请求</numerusform>
        </translation>
    </message>
    <message>
        <source>The server says nothing of its limits. Counted here: other programs may use the same key.</source>
        <translation>服务器没有说明它的限制。这里是本程序自己的计数：其他程序可能也在使用同一个密钥。</translation>
    </message>
    <message>
        <source>As the server said at %1.</source>
        <extracomment>%1 is a time</extracomment>
        <translation>服务器于 %1 报告。</translation>
    </message>
    <message>
        <source>Limits of the route</source>
        <translation>路由的限制</translation>
    </message>
</context>
<context>
    <name>ReceiptProbe</name>
    <message>
        <source>Do pictures arrive?</source>
        <translation>图片能送达吗？</translation>
    </message>
    <message>
        <source>Send %1 over %2 a small picture with a random word in it, and ask for the word?</source>
        <extracomment>%1 is a model id, %2 the name of a route</extracomment>
        <translation>要经由 %2 向 %1 发送一张含有随机词的小图片，并询问图中的词吗？</translation>
    </message>
    <message>
        <source>It is one request in a new conversation, billed as any other: up to about 3,000 input tokens for the picture, and a few for the answer. A server that drops pictures in silence cannot know the word.</source>
        <translation>这是新对话中的一个请求，照常计费：图片最多约 3,000 个输入 token，回答只需少量 token。悄悄丢弃图片的服务器不可能知道这个词。</translation>
    </message>
    <message>
        <source>Send it</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>The request with the picture got no whole answer: nothing is known of whether pictures arrive.</source>
        <translation>带图片的请求没有得到完整的回答：无法得知图片能否送达。</translation>
    </message>
    <message>
        <source>Pictures arrive: the answer names the word in it, “%1”, which %2 could not have guessed.</source>
        <extracomment>%1 is a word of no language, %2 a model id</extracomment>
        <translation>图片能送达：回答说出了图中的词“%1”，这是 %2 不可能猜到的。</translation>
    </message>
    <message>
        <source>The answer does not name the word in the picture, “%1”. The picture was dropped on its way, or %2 cannot see.</source>
        <extracomment>%1 is a word of no language, %2 a model id</extracomment>
        <translation>回答没有说出图中的词“%1”。要么图片在途中被丢弃，要么 %2 看不了图片。</translation>
    </message>
    <message>
        <source>&amp;Do pictures arrive?…</source>
        <translation>图片能送达吗？(&amp;D)…</translation>
    </message>
</context>
<context>
    <name>ReplayStrip</name>
    <message>
        <source>no base for %1</source>
        <extracomment>%1 is the name of a protocol such as &quot;OpenAI chat&quot;</extracomment>
        <translation>没有 %1 的基础 URL</translation>
    </message>
    <message>
        <source>this address cannot be put onto its base</source>
        <translation>此地址无法接到它的基础 URL 上</translation>
    </message>
    <message>
        <source>The replay has ended and is a new line above.</source>
        <translation>重放已结束，是上方的新一行。</translation>
    </message>
    <message>
        <source>The replay ended after %1 and is a new line above.</source>
        <extracomment>%1 is a duration such as &quot;1.2 s&quot;</extracomment>
        <translation>重放在 %1 后结束，是上方的新一行。</translation>
    </message>
    <message>
        <source>one request that costs nothing</source>
        <translation>一个不收费的请求</translation>
    </message>
    <message>
        <source>one request without tokens</source>
        <translation>一个不计 token 的请求</translation>
    </message>
    <message>
        <source>Sends its question over %1 to %2: %3.</source>
        <extracomment>%1 is the name of a route, %2 a host, %3 what it costs: &quot;one request, about 200 tokens are charged again&quot;</extracomment>
        <translation>通过 %1 将其问题发送到 %2：%3。</translation>
    </message>
    <message>
        <source>Sends it again over %1 to %2: %3.</source>
        <extracomment>%1 is the name of a route, %2 a host, %3 what it costs: &quot;one request, about 200 tokens are charged again&quot;</extracomment>
        <translation>通过 %1 再次发送到 %2：%3。</translation>
    </message>
    <message>
        <source>A key stood in it and was not kept: its fingerprint is sent in its place.</source>
        <translation>其中曾有密钥且未被保存：将以其指纹代替发送。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>The route it went over is gone. Replay it on another one.</source>
        <translation>它所用的路由已不存在。请在其他路由上重放。</translation>
    </message>
    <message>
        <source>The route %1 no longer leads to %2, and its key goes nowhere else. Replay it on another route, or on this one at its new address.</source>
        <extracomment>%1 is the name of a route, %2 a host</extracomment>
        <translation>路由 %1 不再指向 %2，其密钥不会发往别处。请在其他路由上重放，或在此路由的新地址上重放。</translation>
    </message>
    <message>
        <source>Sending over %1: %2 received…</source>
        <extracomment>%1 is the name of a route, %2 a size such as &quot;12 kB&quot;</extracomment>
        <translation>正在通过 %1 发送：已收到 %2…</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>重新发送</translation>
    </message>
    <message>
        <source>Send anyway</source>
        <translation>仍然发送</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>显示</translation>
    </message>
    <message numerus="yes">
        <source>one request, about %Ln token(s) are charged again</source>
        <translation>
            <numerusform>一个请求，将再次计费约 %Ln 个 token</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Export comparison</source>
        <translation>导出对比</translation>
    </message>
    <message>
        <source>HTML, to read and to print</source>
        <translation>HTML，供阅读和打印</translation>
    </message>
    <message>
        <source>Markdown, for notes and issues</source>
        <translation>Markdown，用于笔记和 Issue</translation>
    </message>
    <message>
        <source>JSON, for programs</source>
        <translation>JSON，供程序使用</translation>
    </message>
    <message>
        <source>Include &amp;prompts and answers</source>
        <translation>包含提示和回答(&amp;P)</translation>
    </message>
    <message>
        <source>Without them every text is replaced by its length; settings, figures and headers stay.</source>
        <translation>不包含时，所有文本以其长度代替；设置、指标和标头保留。</translation>
    </message>
    <message>
        <source>Include account &amp;ids</source>
        <translation>包含账号 ID(&amp;I)</translation>
    </message>
    <message>
        <source>GroupId, organisation, project and session, as they stand in URLs and headers.</source>
        <translation>URL 和标头中的 GroupId、组织、项目和会话。</translation>
    </message>
    <message numerus="yes">
        <source>%n column(s), %1. Keys and cookies are masked.</source>
        <extracomment>%1 is a size such as &quot;48 kB&quot;; %n counts columns of a comparison</extracomment>
        <translation>
            <numerusform>%n 列，%1。密钥和 Cookie 已遮蔽。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RequestEditor</name>
    <message>
        <source>This body cannot be edited here as it is: it is no plain text, or a line of it is too long. It is sent as it came.</source>
        <translation>此正文无法在这里按原样编辑：它不是纯文本，或有一行过长。它会按原样发送。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Waiting for the answer…</source>
        <translation>正在等待回答…</translation>
    </message>
    <message>
        <source>%1 after %2</source>
        <extracomment>%1 is an HTTP status such as &quot;200 OK&quot;, %2 a duration</extracomment>
        <translation>%1，用时 %2</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Send this request as it stands (Ctrl+Enter), or stop it (Esc)</source>
        <translation>按现状发送此请求 (Ctrl+Enter)，或停止 (Esc)</translation>
    </message>
    <message>
        <source>Key, proxy and limits of</source>
        <translation>使用以下路由的密钥、代理和限制</translation>
    </message>
    <message>
        <source>Route whose key, proxy and limits are used</source>
        <translation>使用其密钥、代理和限制的路由</translation>
    </message>
    <message>
        <source>Send anyway</source>
        <translation>仍然发送</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>标头</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove the selected header (Del)</source>
        <translation>删除选中的标头 (Del)</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Indent</source>
        <translation>缩进</translation>
    </message>
    <message>
        <source>Put each member of the JSON on a line of its own; what it says stays the same</source>
        <translation>让 JSON 的每个成员独占一行；内容不变</translation>
    </message>
    <message>
        <source>This would not be sent: the key of a route leaves only for the host of that route, and %1 is none of its hosts. Choose another route, or remove the header with the key.</source>
        <extracomment>%1 is a host name</extracomment>
        <translation>这不会被发送：路由的密钥只发往该路由的主机，而 %1 不是它的主机。请选择其他路由，或移除带密钥的标头。</translation>
    </message>
    <message>
        <source>This would not be sent: what the header %1 held was a secret and was not kept. Remove the header, or give the route one of that name.</source>
        <extracomment>%1 is the name of an HTTP header</extracomment>
        <translation>这不会被发送：标头 %1 中是机密，没有保存。请移除该标头，或为路由添加同名标头。</translation>
    </message>
    <message>
        <source>Not valid JSON, line %1, column %2: %3. It would be sent all the same.</source>
        <extracomment>A mistake in JSON text. %1: line, %2: column, %3: what the JSON parser says, in English.</extracomment>
        <translation>不是有效的 JSON，第 %1 行，第 %2 列：%3。仍然可以照样发送。</translation>
    </message>
</context>
<context>
    <name>RequestPanel</name>
    <message>
        <source>The key itself is never shown.</source>
        <translation>密钥本身从不显示。</translation>
    </message>
    <message>
        <source>The key is filled in when it is sent.</source>
        <translation>发送时才填入密钥。</translation>
    </message>
    <message>
        <source>Added by the network library.</source>
        <translation>由网络库添加。</translation>
    </message>
    <message>
        <source>Method and URL</source>
        <translation>方法和 URL</translation>
    </message>
    <message>
        <source>Raw request</source>
        <translation>请求原文</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the &amp;body</source>
        <translation>复制正文(&amp;B)</translation>
    </message>
    <message>
        <source>Copy the &amp;URL</source>
        <translation>复制 URL(&amp;U)</translation>
    </message>
    <message>
        <source>Copy the &amp;headers</source>
        <translation>复制标头(&amp;H)</translation>
    </message>
    <message>
        <source>The request appears here as soon as there is one.</source>
        <translation>一有请求就会显示在这里。</translation>
    </message>
    <message>
        <source>A key stood in the URL, in the body or in a header that carries none. It is masked here; other bytes were sent.</source>
        <translation>URL、正文或本不含密钥的标头中有密钥。此处已遮蔽；实际发送的字节不同。</translation>
    </message>
    <message>
        <source>as Send would send it</source>
        <translation>按“发送”会发出的内容</translation>
    </message>
    <message>
        <source>as it was sent</source>
        <translation>已发送的内容</translation>
    </message>
    <message>
        <source>%1 · body %2</source>
        <extracomment>%1 says which request it is, %2 is the size of its body such as &quot;3.2 KiB&quot;</extracomment>
        <translation>%1 · 正文 %2</translation>
    </message>
    <message>
        <source>first %1 of %2, all of it in the copy</source>
        <extracomment>%1 and %2 are sizes such as &quot;1 MB&quot;</extracomment>
        <translation>%2 中的前 %1，复制时为全部</translation>
    </message>
    <message>
        <source>Body of the request copied</source>
        <translation>已复制请求正文</translation>
    </message>
    <message>
        <source>URL of the request copied</source>
        <translation>已复制请求 URL</translation>
    </message>
    <message>
        <source>Headers of the request copied</source>
        <translation>已复制请求标头</translation>
    </message>
    <message>
        <source>Copying…</source>
        <translation>正在复制…</translation>
    </message>
</context>
<context>
    <name>ResponsePanel</name>
    <message>
        <source>Raw response</source>
        <translation>原始响应</translation>
    </message>
    <message>
        <source>The answer&apos;s status, headers and body appear here exactly as they arrive.</source>
        <translation>回答的状态、标头和正文到达时是什么样，这里就显示什么样。</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>全部显示</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Save status, headers and body to a file</source>
        <translation>将状态、标头和正文保存到文件</translation>
    </message>
    <message>
        <source>no response arrived</source>
        <translation>没有收到响应</translation>
    </message>
    <message>
        <source>first %1 of %2</source>
        <extracomment>%1 and %2 are sizes such as &quot;1 MB&quot;</extracomment>
        <translation>%2 中的前 %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 in %n piece(s)</source>
        <translation>
            <numerusform>%1，分 %n 块</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the response</source>
        <translation>保存响应</translation>
    </message>
    <message>
        <source>“%1” could not be written: %2</source>
        <translation>无法写入“%1”：%2</translation>
    </message>
    <message>
        <source>The answer is a stream of events, not one JSON text: Raw shows all of it, Events each by itself.</source>
        <translation>回答是事件流，不是单个 JSON 文本：“原文”显示全部，“事件”逐个显示。</translation>
    </message>
    <message>
        <source>The tree appears when the answer is complete.</source>
        <translation>回答完整后会显示树形。</translation>
    </message>
</context>
<context>
    <name>RetentionLine</name>
    <message>
        <source>kept for ever</source>
        <translation>永久保存</translation>
    </message>
    <message>
        <source>More than %1 exchanges are older and go at once.</source>
        <extracomment>%1 is a number</extracomment>
        <translation>超过 %1 条记录更旧，会立即删除。</translation>
    </message>
    <message>
        <source>There are %1 now: the oldest exchanges go until %2 are left.</source>
        <extracomment>%1 and %2 are sizes such as &quot;61 MB&quot;</extracomment>
        <translation>现在占 %1：最旧的记录会被删除，直到剩下 %2。</translation>
    </message>
    <message>
        <source>Nothing goes now. Later the oldest go first, whichever limit is reached.</source>
        <translation>现在不会删除。以后无论达到哪个限制，都先删除最旧的。</translation>
    </message>
    <message>
        <source>%1 at most</source>
        <extracomment>%1 is a size such as &quot;1 GB&quot;</extracomment>
        <translation>最多 %1</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>更改…</translation>
    </message>
    <message>
        <source>Change how long the history is kept</source>
        <translation>更改历史的保存时间</translation>
    </message>
    <message>
        <source>Keep exchanges for</source>
        <translation>记录保存</translation>
    </message>
    <message>
        <source> days</source>
        <translation> 天</translation>
    </message>
    <message>
        <source>ever</source>
        <translation>永久</translation>
    </message>
    <message>
        <source>Days to keep exchanges, 0 for ever</source>
        <translation>记录保存的天数，0 表示永久</translation>
    </message>
    <message>
        <source>and at most</source>
        <translation>且最多</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>any size</source>
        <translation>不限大小</translation>
    </message>
    <message>
        <source>Largest size in megabytes, 0 for any size</source>
        <translation>最大大小（MB），0 表示不限</translation>
    </message>
    <message>
        <source>Keep it so</source>
        <translation>就这样保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message numerus="yes">
        <source>kept for %Ln day(s)</source>
        <translation>
            <numerusform>保存 %Ln 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln exchange(s) are older and go at once.</source>
        <translation>
            <numerusform>%Ln 条记录更旧，会立即删除。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln exchange(s)</source>
        <translation>
            <numerusform>%Ln 条记录</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RouteForm</name>
    <message>
        <source>Address and key</source>
        <translation>地址与密钥</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Ke&amp;y</source>
        <translation>密钥(&amp;Y)</translation>
    </message>
    <message>
        <source>Key &amp;variable</source>
        <translation>密钥变量(&amp;V)</translation>
    </message>
    <message>
        <source>Environment variable that stands for the key in copied commands, and fills it in when it is set.</source>
        <translation>在复制的命令中代替密钥的环境变量；如果设置了它，密钥就取自它。</translation>
    </message>
    <message>
        <source>Default &amp;model</source>
        <translation>默认模型(&amp;M)</translation>
    </message>
    <message>
        <source>Offer MiniMax’s own fields (thinking, reasoning_split)</source>
        <translation>提供 MiniMax 特有的字段（thinking、reasoning_split）</translation>
    </message>
    <message>
        <source>name</source>
        <comment>a setting that differs</comment>
        <translation>名称</translation>
    </message>
    <message>
        <source>colour</source>
        <comment>a setting that differs</comment>
        <translation>颜色</translation>
    </message>
    <message>
        <source>base URLs</source>
        <comment>a setting that differs</comment>
        <translation>基础 URL</translation>
    </message>
    <message>
        <source>protocol</source>
        <comment>a setting that differs</comment>
        <translation>协议</translation>
    </message>
    <message>
        <source>how the key is sent</source>
        <comment>a setting that differs</comment>
        <translation>密钥发送方式</translation>
    </message>
    <message>
        <source>GroupId</source>
        <comment>a setting that differs</comment>
        <translation>GroupId</translation>
    </message>
    <message>
        <source>key variable</source>
        <comment>a setting that differs</comment>
        <translation>密钥变量</translation>
    </message>
    <message>
        <source>models</source>
        <comment>a setting that differs</comment>
        <translation>模型</translation>
    </message>
    <message>
        <source>fields</source>
        <comment>a setting that differs</comment>
        <translation>字段</translation>
    </message>
    <message>
        <source>headers</source>
        <comment>a setting that differs</comment>
        <translation>标头</translation>
    </message>
    <message>
        <source>what happens after a failure</source>
        <comment>a setting that differs</comment>
        <translation>失败后的处理</translation>
    </message>
    <message>
        <source>limits</source>
        <comment>a setting that differs</comment>
        <translation>限制</translation>
    </message>
    <message>
        <source>proxy</source>
        <comment>a setting that differs</comment>
        <translation>代理</translation>
    </message>
    <message>
        <source>A GroupId consists of digits only. A key belongs into the key field.</source>
        <translation>GroupId 只含数字。密钥请填进密钥栏。</translation>
    </message>
    <message>
        <source>MiniMax’s older surfaces (v1, Pro) need it; the others do not.</source>
        <translation>MiniMax 的旧接口（v1、Pro）需要它；其他接口不需要。</translation>
    </message>
    <message>
        <source>&amp;GroupId</source>
        <translation>GroupId(&amp;G)</translation>
    </message>
    <message>
        <source>Legacy v1: messages with role and content</source>
        <translation>旧版 v1：消息使用 role 和 content</translation>
    </message>
    <message>
        <source>MiniMax’s archived pages write sender_type and text; some guides write role and content.</source>
        <translation>MiniMax 存档的文档页面写的是 sender_type 和 text；有些指南写的是 role 和 content。</translation>
    </message>
    <message>
        <source>Mor&amp;e</source>
        <translation>更多(&amp;E)</translation>
    </message>
</context>
<context>
    <name>RouteMore</name>
    <message>
        <source>none</source>
        <comment>a fallback route</comment>
        <extracomment>No route stands in for this one.</extracomment>
        <translation>无</translation>
    </message>
    <message>
        <source>Extra &amp;headers</source>
        <translation>额外标头(&amp;H)</translation>
    </message>
    <message>
        <source>A secret would be stored readable here. Put the key into the key field instead.</source>
        <translation>机密写在这里会以明文保存。请把密钥填进密钥栏。</translation>
    </message>
    <message>
        <source>After a failure</source>
        <translation>失败之后</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Fallback route</source>
        <translation>备用路由</translation>
    </message>
    <message>
        <source>The route that one click switches to when this one fails.</source>
        <translation>此路由失败时，点击一下即可切换到的路由。</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>when I say so</source>
        <translation>由我决定</translation>
    </message>
    <message>
        <source>by itself, after a countdown</source>
        <translation>倒计时后自动进行</translation>
    </message>
    <message>
        <source>Only after failures that pass, and never once text has arrived. Nothing is repeated without being shown.</source>
        <translation>只在暂时性的失败之后重试，并且一旦有文本到达就不再重试。每次重试都会显示出来。</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>最多</translation>
    </message>
    <message>
        <source>Ask again at most so many times</source>
        <translation>最多重试的次数</translation>
    </message>
    <message>
        <source> times</source>
        <extracomment>Unit after a number: how often a question is asked again at most.</extracomment>
        <translation> 次</translation>
    </message>
    <message>
        <source>Send an Idempotency-Key with each question</source>
        <translation>每个提问都附带 Idempotency-Key</translation>
    </message>
    <message>
        <source>A repeated question carries the same one, so that a server that knows it does not answer, or bill, twice.</source>
        <translation>重试时会带上同一个 Idempotency-Key，支持它的服务器就不会重复作答或重复计费。</translation>
    </message>
    <message>
        <source>Requests at once</source>
        <translation>同时请求数</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Wait to connect</source>
        <translation>等待连接</translation>
    </message>
    <message>
        <source>Wait for the first byte</source>
        <translation>等待首字节</translation>
    </message>
    <message>
        <source>Wait between bytes</source>
        <translation>字节之间的等待</translation>
    </message>
    <message>
        <source>Wait between events</source>
        <translation>事件之间的等待</translation>
    </message>
    <message>
        <source> s</source>
        <extracomment>Unit of a time limit, after the number: seconds.</extracomment>
        <translation> 秒</translation>
    </message>
    <message>
        <source>Pro&amp;xy</source>
        <translation>代理(&amp;X)</translation>
    </message>
    <message>
        <source>as the system has it</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>its own</source>
        <translation>自定义</translation>
    </message>
    <message>
        <source>Proxy URL</source>
        <translation>代理 URL</translation>
    </message>
</context>
<context>
    <name>RouteStore</name>
    <message>
        <source>The settings could not be written to %1. Check that the folder is writable and the disk is not full.</source>
        <translation>设置无法写入 %1。请检查该文件夹是否可写、磁盘是否已满。</translation>
    </message>
    <message>
        <source>The route has no usable id.</source>
        <translation>此路由没有可用的 ID。</translation>
    </message>
    <message>
        <source>Give the route a name.</source>
        <translation>请给路由取个名称。</translation>
    </message>
    <message>
        <source>Another route is already called &quot;%1&quot;.</source>
        <translation>已有别的路由叫“%1”。</translation>
    </message>
    <message>
        <source>The base URL holds a password or a key, which would be stored readable. Put the key into the key field.</source>
        <translation>基础 URL 里含有密码或密钥，会以明文保存。请把密钥填进密钥栏。</translation>
    </message>
    <message>
        <source>The header &quot;%1&quot; cannot be sent.</source>
        <translation>标头“%1”无法发送。</translation>
    </message>
    <message>
        <source>The header &quot;%1&quot; would store a secret readable. Choose the auth style that sends it, and put the key into the key field.</source>
        <extracomment>%1 is the name of an HTTP header</extracomment>
        <translation>标头“%1”会以明文保存机密。请选择会发送它的认证方式，并把密钥填进密钥栏。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be the name of an environment variable.</source>
        <translation>“%1”不能作为环境变量的名称。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a colour.</source>
        <translation>“%1”不是颜色。</translation>
    </message>
    <message>
        <source>A proxy is written as http://host:port or socks5://host:port.</source>
        <translation>代理的写法是 http://主机:端口 或 socks5://主机:端口。</translation>
    </message>
    <message>
        <source>The proxy&apos;s password would be stored readable. Set the proxy in the environment variable https_proxy instead and let the route inherit it.</source>
        <translation>代理的密码会以明文保存。请改用环境变量 https_proxy 设置代理，并让路由跟随系统。</translation>
    </message>
    <message>
        <source>A time limit cannot be negative.</source>
        <translation>时限不能为负数。</translation>
    </message>
    <message>
        <source>A GroupId consists of digits only.</source>
        <translation>GroupId 只含数字。</translation>
    </message>
    <message>
        <source>A question can be repeated at most %1 times.</source>
        <translation>一个提问最多只能重试 %1 次。</translation>
    </message>
    <message>
        <source>At most %1 requests can be in flight at once.</source>
        <translation>同时进行的请求最多只能有 %1 个。</translation>
    </message>
    <message>
        <source>A route cannot be its own fallback.</source>
        <translation>路由不能作为自己的备用路由。</translation>
    </message>
</context>
<context>
    <name>RoutesDialog</name>
    <message>
        <source>%1 (built in)</source>
        <extracomment>In the list of routes: a route the program came with. %1: its name.</extracomment>
        <translation>%1（内置）</translation>
    </message>
    <message>
        <source>%1 (not saved)</source>
        <translation>%1（未保存）</translation>
    </message>
    <message>
        <source>&amp;Reset to shipped</source>
        <translation>恢复出厂设置(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>“%1” has changes that are not saved.</source>
        <extracomment>%1: name of a route.</extracomment>
        <translation>“%1”有尚未保存的更改。</translation>
    </message>
    <message>
        <source>“%1” is again as it was shipped.</source>
        <extracomment>%1: name of a route.</extracomment>
        <translation>“%1”已恢复出厂设置。</translation>
    </message>
    <message>
        <source>Removed “%1”. Its key is forgotten when this window closes.</source>
        <extracomment>%1: name of a route.</extracomment>
        <translation>已移除“%1”。它的密钥会在此窗口关闭时忘掉。</translation>
    </message>
    <message>
        <source>Removed “%1”.</source>
        <extracomment>%1: name of a route.</extracomment>
        <translation>已移除“%1”。</translation>
    </message>
    <message>
        <source>Routes</source>
        <translation>路由</translation>
    </message>
    <message>
        <source>A&amp;dd</source>
        <translation>添加(&amp;D)</translation>
    </message>
    <message>
        <source>D&amp;uplicate</source>
        <translation>创建副本(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Rever&amp;t</source>
        <translation>还原(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>Save and go on</source>
        <translation>保存并继续</translation>
    </message>
    <message>
        <source>Discard and go on</source>
        <translation>放弃并继续</translation>
    </message>
    <message>
        <source>New route</source>
        <translation>新路由</translation>
    </message>
    <message>
        <source>%1 copy</source>
        <extracomment>Name of a copied route. %1: name of the original.</extracomment>
        <translation>%1 副本</translation>
    </message>
    <message>
        <source>Until %1: %2</source>
        <comment>earlier settings of a route</comment>
        <extracomment>%1 is a date and time, %2 a list of settings such as &quot;base URLs, proxy&quot;</extracomment>
        <translation>%1 之前：%2</translation>
    </message>
    <message>
        <source>Earlier settings of “%1” are back.</source>
        <translation>“%1”已恢复为先前的设置。</translation>
    </message>
    <message>
        <source>Ear&amp;lier settings…</source>
        <translation>先前的设置(&amp;L)…</translation>
    </message>
    <message>
        <source>Check connect&amp;ion…</source>
        <translation>检查连接(&amp;I)…</translation>
    </message>
</context>
<context>
    <name>SchemaDialog</name>
    <message>
        <source>Schema of the answer</source>
        <translation>回答的 Schema</translation>
    </message>
    <message>
        <source>&amp;JSON Schema</source>
        <translation>JSON Schema(&amp;J)</translation>
    </message>
    <message>
        <source>&amp;Begin with</source>
        <translation>起始模板(&amp;B)</translation>
    </message>
    <message>
        <source>An answer it would take</source>
        <translation>此 Schema 会接受的回答</translation>
    </message>
    <message>
        <source>JSON Schema</source>
        <translation>JSON Schema</translation>
    </message>
</context>
<context>
    <name>SchemaEdit</name>
    <message>
        <source>An object with a few fields</source>
        <translation>含几个字段的对象</translation>
    </message>
    <message>
        <source>A list of objects</source>
        <translation>对象数组</translation>
    </message>
    <message>
        <source>One of several words</source>
        <translation>几个词之一</translation>
    </message>
    <message>
        <source>From sample JSON…</source>
        <translation>由示例 JSON 生成…</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Search actions and keys</source>
        <translation>搜索操作和按键</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>操作及其按键</translation>
    </message>
    <message>
        <source>&amp;No keys</source>
        <translation>无按键(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>重置(&amp;R)</translation>
    </message>
    <message>
        <source>Gives the action the keys it came with.</source>
        <translation>恢复此操作原来的按键。</translation>
    </message>
    <message>
        <source>Reset &amp;all</source>
        <translation>全部重置(&amp;A)</translation>
    </message>
    <message>
        <source>Changed by you</source>
        <extracomment>a key that is not the one the action came with</extracomment>
        <translation>由您更改</translation>
    </message>
    <message>
        <source>&amp;Press the new keys for “%1”:</source>
        <extracomment>%1 is the name of an action</extracomment>
        <translation>请按下“%1”的新按键(&amp;P)：</translation>
    </message>
    <message>
        <source>No action fits.</source>
        <translation>没有匹配的操作。</translation>
    </message>
    <message>
        <source>&amp;Set</source>
        <translation>设置(&amp;S)</translation>
    </message>
    <message>
        <source>This key alone is needed for writing. Add Ctrl or Alt, or take a function key.</source>
        <translation>单独这个键要用于输入文字。请加上 Ctrl 或 Alt，或改用功能键。</translation>
    </message>
    <message>
        <source>These keys already belong to this action.</source>
        <translation>这些按键已属于此操作。</translation>
    </message>
    <message>
        <source>Re&amp;place</source>
        <translation>替换(&amp;P)</translation>
    </message>
    <message>
        <source>%1 is already used by “%2”. Replace takes it away from there.</source>
        <extracomment>%1 is a key such as Ctrl+R, %2 the way to an action such as “Request ▸ Send”</extracomment>
        <translation>%1 已用于“%2”。“替换”会将其从那里移除。</translation>
    </message>
    <message>
        <source>%1 now means “%2”.</source>
        <extracomment>%1 is a key such as Ctrl+R, %2 the name of an action</extracomment>
        <translation>%1 现在表示“%2”。</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>%1: no key needed</source>
        <extracomment>%1 is the name of a route</extracomment>
        <translation>%1：不需要密钥</translation>
    </message>
    <message>
        <source>%1: waiting for the keychain</source>
        <extracomment>%1 is the name of a route</extracomment>
        <translation>%1：正在等待钥匙串</translation>
    </message>
    <message>
        <source>%1: no key</source>
        <extracomment>%1 is the name of a route</extracomment>
        <translation>%1：没有密钥</translation>
    </message>
    <message>
        <source>%1: key ready</source>
        <extracomment>%1 is the name of a route</extracomment>
        <translation>%1：密钥就绪</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Last note</source>
        <translation>最近的通知</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>What you write and set is saved within a second.</source>
        <translation>您写下和设置的内容会在一秒内保存。</translation>
    </message>
</context>
<context>
    <name>SurfaceList</name>
    <message>
        <source>nothing can be called yet</source>
        <translation>目前还没有可调用的地址</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a protocol, %2 a sentence saying what is wrong with its base URL</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>This is an address of %1, and was put there.</source>
        <extracomment>%1 is a protocol</extracomment>
        <translation>这是 %1 的地址，已填到那里。</translation>
    </message>
    <message>
        <source>Use %1</source>
        <extracomment>Button that replaces the base URL. %1: the repaired URL.</extracomment>
        <translation>改用 %1</translation>
    </message>
    <message>
        <source>Sur&amp;faces</source>
        <translation>接口(&amp;F)</translation>
    </message>
    <message>
        <source>Other surfaces</source>
        <translation>其他接口</translation>
    </message>
    <message>
        <source>&amp;Base URL</source>
        <translation>基础 URL(&amp;B)</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>调用</translation>
    </message>
    <message>
        <source>The URL that is called</source>
        <translation>实际调用的 URL</translation>
    </message>
    <message>
        <source>&amp;Protocol</source>
        <translation>协议(&amp;P)</translation>
    </message>
    <message>
        <source>Begin with</source>
        <translation>首选协议</translation>
    </message>
    <message>
        <source>Key is sent &amp;as</source>
        <translation>密钥发送方式(&amp;A)</translation>
    </message>
    <message>
        <source>Authorization and x-api-key</source>
        <extracomment>How a key is sent: in two headers at once</extracomment>
        <translation>Authorization 和 x-api-key</translation>
    </message>
    <message>
        <source>no key is sent</source>
        <translation>不发送密钥</translation>
    </message>
    <message>
        <source>Add surface…</source>
        <translation>添加接口…</translation>
    </message>
    <message>
        <source>Rem&amp;ove surface</source>
        <translation>移除接口(&amp;O)</translation>
    </message>
</context>
<context>
    <name>SwatchCombo</name>
    <message>
        <source>Blue</source>
        <translation>蓝色</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>绿色</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>橙色</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>紫色</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>红色</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>青色</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>粉色</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>灰色</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>SwitchEditor</name>
    <message>
        <source>Set to %1, which is neither on nor off; it is sent as it stands.</source>
        <extracomment>A parameter that is on or off holds something else. %1: the value as JSON.</extracomment>
        <translation>设为 %1，既不是开也不是关；将原样发送。</translation>
    </message>
    <message>
        <source>on</source>
        <translation>开</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>Not set: the field is left out and the server decides</source>
        <translation>未设置：不写此字段，由服务器决定</translation>
    </message>
    <message>
        <source>%1: not set</source>
        <extracomment>Accessible names of the three states of a switch. %1: the parameter&apos;s label.</extracomment>
        <translation>%1：未设置</translation>
    </message>
    <message>
        <source>%1: on</source>
        <translation>%1：开</translation>
    </message>
    <message>
        <source>%1: off</source>
        <translation>%1：关</translation>
    </message>
</context>
<context>
    <name>SystemStrip</name>
    <message>
        <source>System</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Done with the system prompt</source>
        <translation>系统提示词编辑完成</translation>
    </message>
    <message>
        <source>Edit the system prompt</source>
        <translation>编辑系统提示词</translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation>系统提示词</translation>
    </message>
    <message>
        <source>Tells the model who it is and how to answer. Sent before every conversation, not at all while empty.</source>
        <translation>告诉模型它是谁、该怎样回答。在每次对话之前发送；留空则完全不发送。</translation>
    </message>
    <message>
        <source>No system prompt</source>
        <translation>没有系统提示词</translation>
    </message>
</context>
<context>
    <name>TextListEditor</name>
    <message>
        <source>Set to %1, which is not a list of texts; it is sent as it stands.</source>
        <extracomment>A parameter that is a list of texts holds something else. %1: the value as JSON.</extracomment>
        <translation>设为 %1，这不是文本列表；将原样发送。</translation>
    </message>
    <message>
        <source>add a sequence</source>
        <translation>添加一个序列</translation>
    </message>
    <message>
        <source>%1: add a sequence</source>
        <extracomment>Accessible name of one line of a list. %1: the list&apos;s label, %2: number of the line.</extracomment>
        <translation>%1：添加一个序列</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>One text per line. Write \n for a line break, \\ for a backslash.</source>
        <translation>每行一段文本。换行写作 \n，反斜杠写作 \\。</translation>
    </message>
</context>
<context>
    <name>TimingPanel</name>
    <message>
        <source>%1: %2</source>
        <extracomment>A heading. %1 says what, %2 is a duration</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>从 %1 到 %2</translation>
    </message>
    <message numerus="yes">
        <source>Copied %n line(s) of timing.</source>
        <translation>
            <numerusform>已复制 %n 行耗时。</numerusform>
        </translation>
    </message>
    <message>
        <source>When each part of the request happened appears here, as far as it can be told.</source>
        <translation>请求各阶段发生的时刻会显示在这里，仅限能够得知的部分。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy all times and figures as text</source>
        <translation>以文本复制所有时间和数字</translation>
    </message>
    <message>
        <source>Timing</source>
        <translation>耗时</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时刻</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
</context>
<context>
    <name>TimingRows</name>
    <message>
        <source>no response</source>
        <translation>无响应</translation>
    </message>
    <message>
        <source>code %1</source>
        <extracomment>%1 is the server&apos;s own code, such as 1002</extracomment>
        <translation>代码 %1</translation>
    </message>
    <message>
        <source>Before it was sent</source>
        <translation>发送之前</translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s) at one answer</source>
        <translation>
            <numerusform>为一个回答尝试了 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>Held back</source>
        <translation>被推迟</translation>
    </message>
    <message>
        <source>In the queue of the route, or in a countdown before another try.</source>
        <translation>在路由的队列中，或在再次尝试前的倒计时中。</translation>
    </message>
    <message>
        <source>Attempt %1</source>
        <extracomment>%1 is a number</extracomment>
        <translation>第 %1 次尝试</translation>
    </message>
    <message>
        <source>Before connecting</source>
        <translation>连接之前</translation>
    </message>
    <message>
        <source>Inside Qt.</source>
        <translation>在 Qt 内部。</translation>
    </message>
    <message>
        <source>Connecting and TLS</source>
        <translation>连接与 TLS</translation>
    </message>
    <message>
        <source>A new connection: name look-up, TCP and TLS together.</source>
        <translation>新连接：域名解析、TCP 和 TLS 合计。</translation>
    </message>
    <message>
        <source>Sending the request</source>
        <translation>发送请求</translation>
    </message>
    <message>
        <source>Connecting and sending</source>
        <translation>连接与发送</translation>
    </message>
    <message>
        <source>A new connection without TLS: name look-up, TCP and the request together.</source>
        <translation>无 TLS 的新连接：域名解析、TCP 和请求合计。</translation>
    </message>
    <message>
        <source>An open connection was used again: nothing to connect.</source>
        <translation>复用了已打开的连接：无需连接。</translation>
    </message>
    <message>
        <source>Waiting for the head</source>
        <translation>等待响应头</translation>
    </message>
    <message>
        <source>Sending, and waiting for the head</source>
        <translation>发送并等待响应头</translation>
    </message>
    <message>
        <source>Waiting for the first byte of the body</source>
        <translation>等待正文首字节</translation>
    </message>
    <message>
        <source>Body, from its first byte</source>
        <translation>正文，自首字节起</translation>
    </message>
    <message>
        <source>From the first reasoning</source>
        <translation>自首段推理起</translation>
    </message>
    <message>
        <source>From the first text</source>
        <translation>自首段文本起</translation>
    </message>
    <message>
        <source>To the last byte.</source>
        <translation>到最后一个字节。</translation>
    </message>
    <message>
        <source>This request, from the moment it was handed to the network</source>
        <translation>此请求，自交给网络起</translation>
    </message>
    <message>
        <source>Until it ended without a response</source>
        <translation>直到无响应结束</translation>
    </message>
    <message>
        <source>Until it ended</source>
        <translation>直到结束</translation>
    </message>
    <message>
        <source>No times were kept of this request.</source>
        <translation>没有保存此请求的时间。</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Tokens per second</source>
        <translation>每秒 token</translation>
    </message>
    <message>
        <source>%1 output tokens as the server counted them, in %2 from first to last byte.</source>
        <extracomment>%1 is a number of tokens, %2 a duration</extracomment>
        <translation>按服务器计数为 %1 个输出 token，从首字节到末字节用时 %2。</translation>
    </message>
    <message>
        <source>The body came all at once.</source>
        <translation>正文一次性到达。</translation>
    </message>
    <message>
        <source>The server reported no output tokens.</source>
        <translation>服务器没有报告输出 token。</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>字节</translation>
    </message>
    <message numerus="yes">
        <source>In %n piece(s), %1 a second.</source>
        <translation>
            <numerusform>分 %n 块，每秒 %1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n piece(s).</source>
        <translation>
            <numerusform>分 %n 块。</numerusform>
        </translation>
    </message>
    <message>
        <source>Events per second</source>
        <translation>每秒事件</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) in %1.</source>
        <extracomment>%n is a number of events, %1 a duration</extracomment>
        <translation>
            <numerusform>%1 内 %n 个事件。</numerusform>
        </translation>
    </message>
    <message>
        <source>Longest gap</source>
        <translation>最长间隔</translation>
    </message>
    <message>
        <source>Between pieces %1 and %2.</source>
        <extracomment>%1 and %2 are numbers of pieces</extracomment>
        <translation>在第 %1 和第 %2 块之间。</translation>
    </message>
    <message>
        <source>Server says</source>
        <translation>服务器自述</translation>
    </message>
    <message>
        <source>A header of the answer; nothing here can check it.</source>
        <translation>回答中的标头；此处无法核实。</translation>
    </message>
    <message>
        <source>The server pointed elsewhere (HTTP %1): %2. It was not followed: key and message would have gone there.</source>
        <extracomment>%1 is an HTTP status, %2 an address</extracomment>
        <translation>服务器指向别处 (HTTP %1)：%2。没有跟随：否则密钥和消息会发往那里。</translation>
    </message>
    <message>
        <source>Qt does not tell when a name was looked up or when TCP stood: they are not drawn apart.</source>
        <translation>Qt 不告知域名何时解析、TCP 何时建立：因此不分开绘制。</translation>
    </message>
    <message>
        <source>Until the first byte of the body</source>
        <translation>直到正文首字节</translation>
    </message>
    <message>
        <source>How it divides is told at the end.</source>
        <translation>如何划分会在结束时说明。</translation>
    </message>
</context>
<context>
    <name>ToolEditor</name>
    <message>
        <source>This is what you wrote last time without saving it.</source>
        <translation>这是您上次写下但没有保存的内容。</translation>
    </message>
    <message>
        <source>Most servers only take letters without accents, digits, _ and -, at most 64 of them.</source>
        <translation>多数服务器只接受不带变音符的字母、数字、_ 和 -，最多 64 个。</translation>
    </message>
    <message>
        <source>Another tool has this name.</source>
        <translation>已有别的工具用了此名称。</translation>
    </message>
    <message>
        <source>A tool needs a name before it can be saved.</source>
        <translation>工具要有名称才能保存。</translation>
    </message>
    <message>
        <source>The schema is empty: a tool without arguments has {&quot;type&quot;: &quot;object&quot;, &quot;properties&quot;: {}}.</source>
        <translation>Schema 是空的：没有参数的工具应写 {&quot;type&quot;: &quot;object&quot;, &quot;properties&quot;: {}}。</translation>
    </message>
    <message>
        <source>It can be saved once the schema is valid JSON. Closing the window keeps what you wrote.</source>
        <translation>Schema 是有效的 JSON 时才能保存。关闭窗口会保留您写下的内容。</translation>
    </message>
    <message>
        <source>New tool</source>
        <translation>新工具</translation>
    </message>
    <message>
        <source>Edit tool</source>
        <translation>编辑工具</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>&amp;What it does, for the model</source>
        <translation>用途说明，给模型看(&amp;W)</translation>
    </message>
    <message>
        <source>What it does, for the model</source>
        <translation>用途说明，给模型看</translation>
    </message>
    <message>
        <source>&amp;Arguments, as JSON Schema</source>
        <translation>参数，写成 JSON Schema(&amp;A)</translation>
    </message>
    <message>
        <source>Arguments, as JSON Schema</source>
        <translation>参数，写成 JSON Schema</translation>
    </message>
    <message>
        <source>Sam&amp;ples</source>
        <translation>示例(&amp;P)</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>Canned &amp;result, offered whenever the model calls it</source>
        <translation>预设结果，模型调用此工具时总会提供(&amp;R)</translation>
    </message>
    <message>
        <source>Canned result, offered whenever the model calls it</source>
        <translation>预设结果，模型调用此工具时总会提供</translation>
    </message>
    <message>
        <source>Sample &amp;call…</source>
        <translation>示例调用(&amp;C)…</translation>
    </message>
    <message>
        <source>Sample call</source>
        <translation>示例调用</translation>
    </message>
    <message>
        <source>Shows arguments that this schema would take.</source>
        <translation>显示此 Schema 会接受的参数。</translation>
    </message>
    <message>
        <source>Arguments this schema would take</source>
        <translation>此 Schema 会接受的参数</translation>
    </message>
    <message>
        <source>There is no sample of a schema that is not valid JSON.</source>
        <translation>Schema 不是有效的 JSON，无法生成示例。</translation>
    </message>
    <message>
        <source>A guess: %1</source>
        <translation>猜测的示例：%1</translation>
    </message>
    <message>
        <source>The model might call it so:</source>
        <translation>模型可能会这样调用：</translation>
    </message>
    <message>
        <source>Arguments from sample JSON…</source>
        <translation>由示例 JSON 生成参数…</translation>
    </message>
</context>
<context>
    <name>ToolImportDialog</name>
    <message>
        <source>&amp;Open file…</source>
        <translation>打开文件(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>粘贴(&amp;P)</translation>
    </message>
    <message>
        <source>Import tools</source>
        <translation>导入工具</translation>
    </message>
    <message>
        <source>Tools as &amp;JSON</source>
        <translation>JSON 格式的工具(&amp;J)</translation>
    </message>
    <message>
        <source>Tools as JSON</source>
        <translation>JSON 格式的工具</translation>
    </message>
    <message>
        <source>Tools found</source>
        <translation>找到的工具</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is the name of a tool, %2 the names of its arguments</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>JSON files (*.json);;All files (*)</source>
        <translation>JSON 文件 (*.json);;所有文件 (*)</translation>
    </message>
    <message>
        <source>This file cannot be read, or is too large.</source>
        <translation>无法读取此文件，或者文件太大。</translation>
    </message>
    <message>
        <source>Paste or drop a tool, a list of tools or a whole request, as OpenAI, Anthropic, Gemini or MCP write it</source>
        <translation>粘贴或拖入单个工具、工具列表或整个请求，按 OpenAI、Anthropic、Gemini 或 MCP 的写法均可</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message numerus="yes">
        <source>Import %n tool(s)</source>
        <translation>
            <numerusform>导入 %n 个工具</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ToolList</name>
    <message>
        <source>%1 on</source>
        <extracomment>How many tools are switched on. %1: their number.</extracomment>
        <translation>已启用 %1 个</translation>
    </message>
    <message>
        <source>Tool %1</source>
        <extracomment>Accessible name of the switch of a tool. %1: the tool&apos;s name.</extracomment>
        <translation>工具 %1</translation>
    </message>
    <message>
        <source>Actions for %1</source>
        <extracomment>Accessible name of the menu of a tool. %1: the tool&apos;s name.</extracomment>
        <translation>%1 的操作</translation>
    </message>
    <message>
        <source>Edit (unsaved draft)…</source>
        <translation>编辑（未保存的草稿）…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>创建副本</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>添加…</translation>
    </message>
    <message>
        <source>Add a tool</source>
        <translation>添加工具</translation>
    </message>
    <message>
        <source>Removed %1.</source>
        <extracomment>%1: name of the tool that was removed.</extracomment>
        <translation>已移除 %1。</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Import tools</source>
        <translation>导入工具</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>From JSON or a file. Tools on the clipboard can also be pasted here with Ctrl+V.</source>
        <translation>来自 JSON 或文件。剪贴板中的工具也可以用 Ctrl+V 粘贴到这里。</translation>
    </message>
    <message>
        <source>The clipboard holds no tools.</source>
        <translation>剪贴板中没有工具。</translation>
    </message>
    <message numerus="yes">
        <source>Pasted %n tool(s).</source>
        <translation>
            <numerusform>已粘贴 %n 个工具。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ToolResultsPanel</name>
    <message>
        <source>%1 (%2)</source>
        <extracomment>Title of a call that waits for its result. %1: name of the tool, %2: id of the call.</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Called without arguments.</source>
        <translation>调用时没有参数。</translation>
    </message>
    <message>
        <source>The arguments are not valid JSON; they are shown as they came.</source>
        <translation>参数不是有效的 JSON；按收到的原样显示。</translation>
    </message>
    <message>
        <source>Only the beginning is shown here; all of it is in the raw response.</source>
        <translation>这里只显示开头；完整内容在原始响应中。</translation>
    </message>
    <message>
        <source>Arguments of %1</source>
        <extracomment>Accessible names of the fields of a tool call. %1: name of the tool.</extracomment>
        <translation>%1 的参数</translation>
    </message>
    <message>
        <source>Result of %1</source>
        <translation>%1 的结果</translation>
    </message>
    <message>
        <source>The model waits for the results of its calls</source>
        <translation>模型在等它各次调用的结果</translation>
    </message>
    <message>
        <source>The model waits for the result of its call</source>
        <translation>模型在等它这次调用的结果</translation>
    </message>
    <message>
        <source>Send results</source>
        <translation>发送各项结果</translation>
    </message>
    <message>
        <source>Send result</source>
        <translation>发送结果</translation>
    </message>
    <message>
        <source>Canned result</source>
        <translation>预设结果</translation>
    </message>
    <message>
        <source>Canned result of %1</source>
        <extracomment>Accessible names of the buttons of a tool call. %1: name of the tool.</extracomment>
        <translation>%1 的预设结果</translation>
    </message>
    <message>
        <source>Sample from schema</source>
        <translation>按 Schema 生成示例</translation>
    </message>
    <message>
        <source>Fills in values of the tool&apos;s own schema, as a result to start from.</source>
        <translation>按工具自身的 Schema 填入值，作为结果的起点。</translation>
    </message>
    <message>
        <source>Sample from the schema of %1</source>
        <translation>按 %1 的 Schema 生成示例</translation>
    </message>
    <message>
        <source>No tool of this name is among the tools.</source>
        <translation>工具列表中没有这个名称的工具。</translation>
    </message>
    <message>
        <source>Not checked against the schema: this build cannot.</source>
        <translation>未按 Schema 检查：此版本不支持。</translation>
    </message>
    <message>
        <source>The arguments are what the schema asks for.</source>
        <translation>参数符合 Schema 的要求。</translation>
    </message>
    <message>
        <source>Stop answering</source>
        <translation>停止应答</translation>
    </message>
    <message>
        <source>Answer by itself</source>
        <translation>自动应答</translation>
    </message>
    <message>
        <source>Answering with canned results: request %1 of %2</source>
        <extracomment>%1 and %2 are numbers</extracomment>
        <translation>正在用预设结果应答：第 %1 个请求，共 %2 个</translation>
    </message>
    <message>
        <source>Most requests</source>
        <translation>请求数上限</translation>
    </message>
    <message>
        <source>Keep as canned result</source>
        <translation>保存为预设结果</translation>
    </message>
    <message>
        <source>Offers this result whenever the model calls the tool.</source>
        <translation>以后模型每次调用此工具时，都提供这个结果。</translation>
    </message>
    <message>
        <source>Keep as canned result of %1</source>
        <translation>保存为 %1 的预设结果</translation>
    </message>
    <message>
        <source>up to </source>
        <extracomment>Before a number of requests.</extracomment>
        <translation>最多 </translation>
    </message>
    <message>
        <source>How many requests it may make before it waits for you.</source>
        <translation>最多发出多少个请求，之后等您处理。</translation>
    </message>
    <message>
        <source>Answer once</source>
        <translation>应答一次</translation>
    </message>
    <message>
        <source>Sends the canned results and waits for you at the next call.</source>
        <translation>发送预设结果，遇到下一次调用时等您处理。</translation>
    </message>
    <message>
        <source>Sends the canned results of this call and of those that follow.</source>
        <translation>发送这次调用以及后续调用的预设结果。</translation>
    </message>
    <message>
        <source>Some of the calls have no canned result.</source>
        <translation>有些调用没有预设结果。</translation>
    </message>
    <message numerus="yes">
        <source>Stopped after %n request(s), as many as were allowed.</source>
        <translation>
            <numerusform>已停止：发出了 %n 个请求，达到允许的上限。</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped: the request is not sent as it stands. The reason is given below.</source>
        <translation>已停止：请求在目前的状态下不会发送。原因见下方。</translation>
    </message>
    <message>
        <source>Type what the tool returns. Left empty, an empty result is sent.</source>
        <translation>输入工具返回的内容。留空则发送空结果。</translation>
    </message>
</context>
<context>
    <name>Transcript</name>
    <message>
        <source>Thinking · %1</source>
        <extracomment>%1 is a duration such as &quot;1.4 s&quot;: how long the model reasoned before it answered</extracomment>
        <translation>思考 · %1</translation>
    </message>
    <message>
        <source>Thinking…</source>
        <translation>思考中…</translation>
    </message>
    <message>
        <source>Thinking</source>
        <translation>思考</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>%1 is a model id, %2 the name of a route</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Stopped before anything arrived.</source>
        <translation>什么都还没到达就停止了。</translation>
    </message>
    <message>
        <source>Stopped: the answer is cut here.</source>
        <translation>已停止：回答在此截断。</translation>
    </message>
    <message>
        <source>Show raw response</source>
        <translation>显示原始响应</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>重新发送</translation>
    </message>
    <message>
        <source>Open route…</source>
        <translation>打开路由…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Regenerate</source>
        <translation>重新生成</translation>
    </message>
    <message>
        <source>Show response</source>
        <translation>显示响应</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>%1 and %2 are numbers: which of several answers to the same question is shown</extracomment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Previous answer</source>
        <translation>上一个回答</translation>
    </message>
    <message>
        <source>Next answer</source>
        <translation>下一个回答</translation>
    </message>
    <message>
        <source>Previous wording</source>
        <translation>上一种问法</translation>
    </message>
    <message>
        <source>Next wording</source>
        <translation>下一种问法</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>更多操作</translation>
    </message>
    <message>
        <source>Show where</source>
        <translation>显示位置</translation>
    </message>
    <message>
        <source>Show %1</source>
        <extracomment>%1 is the name of a file</extracomment>
        <translation>显示 %1</translation>
    </message>
</context>
<context>
    <name>TurnEdits</name>
    <message>
        <source>Append as &amp;user without sending</source>
        <translation>追加为用户消息但不发送(&amp;U)</translation>
    </message>
    <message>
        <source>Append as &amp;assistant without sending</source>
        <translation>追加为助手消息但不发送(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Branches…</source>
        <translation>分支(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;Variables…</source>
        <translation>变量(&amp;V)…</translation>
    </message>
    <message>
        <source>Insert &amp;before…</source>
        <translation>在前面插入(&amp;B)…</translation>
    </message>
    <message>
        <source>Insert &amp;after…</source>
        <translation>在后面插入(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Role</source>
        <translation>角色(&amp;R)</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>上移(&amp;U)</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>下移(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Continue this answer</source>
        <translation>继续此回答(&amp;C)</translation>
    </message>
    <message>
        <source>Bra&amp;nch from here</source>
        <translation>从此处分支(&amp;N)</translation>
    </message>
    <message>
        <source>De&amp;lete the call and its results</source>
        <translation>删除该调用及其结果(&amp;L)</translation>
    </message>
    <message>
        <source>De&amp;lete</source>
        <translation>删除(&amp;L)</translation>
    </message>
    <message>
        <source>An answer is still running. Stop it before you edit.</source>
        <translation>回答仍在进行。请先停止，再编辑。</translation>
    </message>
    <message>
        <source>Deleted a tool call and its results.</source>
        <translation>已删除一次工具调用及其结果。</translation>
    </message>
    <message>
        <source>Deleted a turn.</source>
        <translation>已删除一个轮次。</translation>
    </message>
    <message>
        <source>What you send next begins a new branch here. The other one stays under Branches.</source>
        <translation>接下来发送的内容会在此处开始新的分支。原来的分支保留在“分支”中。</translation>
    </message>
    <message>
        <source>&amp;Treat as tool calls</source>
        <translation>视为工具调用(&amp;T)</translation>
    </message>
    <message numerus="yes">
        <source>Made %n tool call(s) of the text.</source>
        <translation>
            <numerusform>已将文本转为 %n 个工具调用。</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Undo inserting a turn</source>
        <translation>撤销插入轮次(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo appending a turn</source>
        <translation>撤销追加轮次(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo deleting a turn</source>
        <translation>撤销删除轮次(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo deleting a tool call and its results</source>
        <translation>撤销删除工具调用及其结果(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo moving a turn</source>
        <translation>撤销移动轮次(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo changing a role</source>
        <translation>撤销更改角色(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo rewriting an answer</source>
        <translation>撤销改写回答(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo making tool calls of a text</source>
        <translation>撤销将文本转为工具调用(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo inserting a turn</source>
        <translation>重做插入轮次(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Redo appending a turn</source>
        <translation>重做追加轮次(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Redo deleting a turn</source>
        <translation>重做删除轮次(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Redo deleting a tool call and its results</source>
        <translation>重做删除工具调用及其结果(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Redo moving a turn</source>
        <translation>重做移动轮次(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Redo changing a role</source>
        <translation>重做更改角色(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Redo rewriting an answer</source>
        <translation>重做改写回答(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Redo making tool calls of a text</source>
        <translation>重做将文本转为工具调用(&amp;R)</translation>
    </message>
    <message>
        <source>Con&amp;tinue the last answer</source>
        <translation>继续最后一条回答(&amp;T)</translation>
    </message>
</context>
<context>
    <name>UndoLine</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>VariablesDialog</name>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>变量</translation>
    </message>
    <message>
        <source>In the system prompt and in messages, {{name}} is replaced by its value when a request is made.</source>
        <translation>发出请求时，系统提示词和消息中的 {{name}} 会替换为它的值。</translation>
    </message>
    <message>
        <source>Variables and their values</source>
        <translation>变量及其值</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>添加(&amp;A)</translation>
    </message>
    <message>
        <source>“%1” cannot be a name: letters, digits, “_”, “-” and “.” can stand in one.</source>
        <extracomment>%1 is what somebody typed as the name of a variable</extracomment>
        <translation>“%1”不能作为名称：名称只能包含字母、数字、“_”、“-”和“.”。</translation>
    </message>
    <message>
        <source>In the prompt</source>
        <translation>提示词中</translation>
    </message>
    <message>
        <source>F2 or typing changes a cell, Insert adds a line, Delete removes one.</source>
        <translation>按 F2 或直接输入可修改单元格，Insert 添加一行，Delete 删除一行。</translation>
    </message>
    <message>
        <source>used</source>
        <translation>已使用</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>未使用</translation>
    </message>
</context>
<context>
    <name>VoteStrip</name>
    <message>
        <source>Which answer is best?</source>
        <translation>哪个回答最好？</translation>
    </message>
    <message>
        <source>Answer %1 is best</source>
        <extracomment>%1 is a letter</extracomment>
        <translation>回答 %1 最好</translation>
    </message>
    <message>
        <source>Answer %1 is best. Here the key %1 does the same.</source>
        <extracomment>%1 is a letter</extracomment>
        <translation>回答 %1 最好。在此处按 %1 键效果相同。</translation>
    </message>
    <message>
        <source>A tie</source>
        <translation>平局</translation>
    </message>
    <message>
        <source>None is better than the others</source>
        <translation>没有哪个比其他的更好</translation>
    </message>
    <message>
        <source>Show names without voting</source>
        <translation>不投票，直接显示名称</translation>
    </message>
    <message>
        <source>Nothing is kept of this comparison</source>
        <translation>不会保留此次对比的任何记录</translation>
    </message>
</context>
<context>
    <name>VotesDialog</name>
    <message>
        <source>Votes</source>
        <translation>投票</translation>
    </message>
    <message>
        <source>Candidate</source>
        <translation>候选</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>展示</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>胜出</translation>
    </message>
    <message>
        <source>Tied</source>
        <translation>平局</translation>
    </message>
    <message>
        <source>Share won</source>
        <translation>胜率</translation>
    </message>
    <message>
        <source>Won of all the times it was shown</source>
        <translation>胜出次数占全部展示次数的比例</translation>
    </message>
    <message>
        <source>Nobody has voted yet. With hidden names each comparison asks which answer is best, and what is chosen is counted here.</source>
        <translation>还没有人投票。隐藏名称时，每次对比都会询问哪个回答最好，选择结果在此统计。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>WireHeaders</name>
    <message>
        <source>Copy &amp;headers</source>
        <translation>复制标头(&amp;H)</translation>
    </message>
    <message>
        <source>Copy &amp;value</source>
        <translation>复制值(&amp;V)</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Send TEXT once and print the answer; “-” reads it from standard input.</source>
        <translation>发送一次 TEXT 并打印回答；“-”表示从标准输入读取。</translation>
    </message>
    <message>
        <source>Send TEXT as the system prompt.</source>
        <translation>将 TEXT 作为系统提示词发送。</translation>
    </message>
    <message>
        <source>Ask the model ID.</source>
        <translation>向模型 ID 提问。</translation>
    </message>
    <message>
        <source>Set a parameter or body field to a JSON value; may be given several times.</source>
        <translation>将参数或正文字段设为某个 JSON 值；可多次给出。</translation>
    </message>
    <message>
        <source>Ask for the answer in one piece.</source>
        <translation>要求一次返回整个回答。</translation>
    </message>
    <message>
        <source>Take the key from the environment variable VAR. A key is never given as an argument.</source>
        <translation>从环境变量 VAR 读取密钥。密钥绝不作为命令行参数给出。</translation>
    </message>
    <message>
        <source>Send through the window and save a picture of it.</source>
        <translation>通过窗口发送，并保存窗口的图片。</translation>
    </message>
    <message>
        <source>Keep everything the program writes in DIR.</source>
        <translation>将程序写出的一切放在 DIR 中。</translation>
    </message>
    <message>
        <source>Serve the sandbox for other clients until stopped; PORT may be left out for any free one.</source>
        <translation>向其他客户端提供沙盒，直到被停止；PORT 可省略，此时任取一个空闲端口。</translation>
    </message>
    <message>
        <source>Check that everything the program opens while it runs is there, and end.</source>
        <translation>检查程序运行时要打开的一切是否齐备，然后结束。</translation>
    </message>
    <message>
        <source>Open the window, print how long it took, and end.</source>
        <translation>打开窗口，打印所用时间，然后结束。</translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation>显示此帮助。</translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation>显示版本。</translation>
    </message>
    <message>
        <source>Never give a key as an argument: other programs on this machine can read it there. Put it into an environment variable and name that with --key-env.</source>
        <translation>切勿把密钥作为命令行参数：本机上的其他程序能从那里读到它。请把它放进环境变量，再用 --key-env 指明变量名。</translation>
    </message>
    <message>
        <source>“%1” belongs to no option. A text with spaces needs quotes.</source>
        <extracomment>%1 is what was typed</extracomment>
        <translation>“%1”不属于任何选项。含空格的文本需要加引号。</translation>
    </message>
    <message>
        <source>%1 needs --send TEXT.</source>
        <extracomment>%1 is an option such as --model</extracomment>
        <translation>%1 需要 --send TEXT。</translation>
    </message>
    <message>
        <source>--send needs a text.</source>
        <translation>--send 需要一段文本。</translation>
    </message>
    <message>
        <source>%1 and %2 cannot be given together.</source>
        <extracomment>%1 and %2 are options</extracomment>
        <translation>%1 和 %2 不能同时给出。</translation>
    </message>
    <message>
        <source>There is no format “%1”: choose text, json or curl.</source>
        <extracomment>%1 is what was typed</extracomment>
        <translation>没有“%1”这种格式：请选择 text、json 或 curl。</translation>
    </message>
    <message>
        <source>There is no route “%1”. There are: %2.</source>
        <extracomment>%1 is what was typed, %2 a list of names</extracomment>
        <translation>没有路由“%1”。现有：%2。</translation>
    </message>
    <message>
        <source>There is no protocol “%1”. There are: %2.</source>
        <extracomment>%1 is what was typed, %2 a list of ids</extracomment>
        <translation>没有协议“%1”。现有：%2。</translation>
    </message>
    <message>
        <source>The route %1 has no base URL for %2.</source>
        <extracomment>%1 is a route, %2 a protocol</extracomment>
        <translation>路由 %1 没有 %2 的基础 URL。</translation>
    </message>
    <message>
        <source>Name the model with --model ID.</source>
        <translation>请用 --model ID 指明模型。</translation>
    </message>
    <message>
        <source>--set %1: give a name and a JSON value, as in --set temperature=0.5.</source>
        <extracomment>%1 is what was typed</extracomment>
        <translation>--set %1：请给出名称和 JSON 值，例如 --set temperature=0.5。</translation>
    </message>
    <message>
        <source>--set %1: the value is not JSON (%2).</source>
        <extracomment>%1 is the name of a field, %2 the place where reading failed and why</extracomment>
        <translation>--set %1：该值不是 JSON（%2）。</translation>
    </message>
    <message>
        <source>at character %1: %2</source>
        <extracomment>%1 is a number, %2 the parser&apos;s own English words</extracomment>
        <translation>第 %1 个字符：%2</translation>
    </message>
    <message>
        <source>A text needs double quotes, and the shell single ones around them: %1</source>
        <extracomment>%1 is a command line option as it should be typed</extracomment>
        <translation>文本需要双引号，在 shell 中外面还要加单引号：%1</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of an environment variable.</source>
        <extracomment>%1 is what was typed</extracomment>
        <translation>“%1”不能作为环境变量的名称。</translation>
    </message>
    <message>
        <source>The environment variable %1 is not set or empty, so there is no key to send.</source>
        <extracomment>%1 is the name of an environment variable</extracomment>
        <translation>环境变量 %1 未设置或为空，因此没有可发送的密钥。</translation>
    </message>
    <message>
        <source>The environment variable %1 holds no usable key. %2</source>
        <extracomment>%1 is the name of an environment variable, %2 a sentence saying what is wrong</extracomment>
        <translation>环境变量 %1 中没有可用的密钥。%2</translation>
    </message>
    <message>
        <source>“%1” is not a port: give a number from 1 to 65535.</source>
        <extracomment>%1 is what was typed</extracomment>
        <translation>“%1”不是端口：请给出 1 到 65535 之间的数字。</translation>
    </message>
    <message>
        <source>The sandbox cannot listen: %1</source>
        <extracomment>%1 is the system&apos;s reason</extracomment>
        <translation>沙盒无法监听：%1</translation>
    </message>
    <message>
        <source>The key it takes is in the variable %1.</source>
        <extracomment>%1 is the name of an environment variable</extracomment>
        <translation>它接受的密钥在变量 %1 中。</translation>
    </message>
    <message>
        <source>Any key is taken, or none.</source>
        <translation>任何密钥都接受，没有也可以。</translation>
    </message>
    <message>
        <source>The picture could not be written to %1.</source>
        <extracomment>%1 is a file name</extracomment>
        <translation>图片无法写入 %1。</translation>
    </message>
    <message>
        <source>The model calls %1 with %2</source>
        <extracomment>%1 is the name of a tool, %2 a JSON object</extracomment>
        <translation>模型调用 %1，参数为 %2</translation>
    </message>
    <message>
        <source>The server rewrote its answer while streaming; this is the whole of it:</source>
        <translation>服务器在流式输出中改写了回答；以下是完整内容：</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>a wait</comment>
        <extracomment>%1 is a number of seconds</extracomment>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>a wait</comment>
        <extracomment>%1 is a number of minutes</extracomment>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>a wait</comment>
        <extracomment>%1 is a number of hours</extracomment>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>The key is not valid. It may be revoked, cut short while copying, or made for the other platform: keys for international and China MiniMax are not interchangeable.</source>
        <translation>密钥无效。它可能已被吊销、复制时被截短，或者属于另一个平台：MiniMax 国际版和中国版的密钥不能通用。</translation>
    </message>
    <message>
        <source>The key does not match the group. Check the GroupId, and that key and group belong to the same account.</source>
        <translation>密钥与 Group 不匹配。请检查 GroupId，并确认密钥与 Group 属于同一个账号。</translation>
    </message>
    <message>
        <source>The server wants the key in the x-api-key header. Change the authentication of the route to x-api-key.</source>
        <translation>服务器要求密钥放在 x-api-key 标头中。请把路由的认证方式改为 x-api-key。</translation>
    </message>
    <message>
        <source>The server did not accept the key. It may be mistyped, or belong to the other platform: keys for international and China MiniMax are not interchangeable. MiniMax takes it as Bearer.</source>
        <translation>服务器不接受此密钥。它可能输错了，或者属于另一个平台：MiniMax 国际版和中国版的密钥不能通用。MiniMax 要求以 Bearer 方式发送。</translation>
    </message>
    <message>
        <source>The server wants the key as “Authorization: Bearer …”. Change the authentication of the route to Bearer.</source>
        <translation>服务器要求密钥写作“Authorization: Bearer …”。请把路由的认证方式改为 Bearer。</translation>
    </message>
    <message>
        <source>The server did not accept the key. Check that the key is whole and belongs to this route.</source>
        <translation>服务器不接受此密钥。请检查密钥是否完整、是否属于此路由。</translation>
    </message>
    <message>
        <source>Too many requests in a short time. The server asks to wait %1.</source>
        <extracomment>%1 is a wait such as &quot;20 s&quot;</extracomment>
        <translation>短时间内请求过多。服务器要求等待 %1。</translation>
    </message>
    <message>
        <source>Too many tokens in a short time. Wait a minute, shorten the prompt or lower Max tokens: tokens allowed for the answer count too.</source>
        <translation>短时间内 token 过多。请等一分钟、缩短提示词，或者调低“最大 token 数”：留给回答的 token 也计算在内。</translation>
    </message>
    <message>
        <source>Too many answers are streaming at once with this key. Stop some of them and send again.</source>
        <translation>用此密钥同时流式输出的回答过多。请停止其中一些再发送。</translation>
    </message>
    <message>
        <source>Requests grew too fast for the server. Send more slowly for a while.</source>
        <translation>请求增长得太快，服务器跟不上。请先放慢发送。</translation>
    </message>
    <message>
        <source>Too many requests in a short time. Wait a minute and send again.</source>
        <translation>短时间内请求过多。请等一分钟再发送。</translation>
    </message>
    <message>
        <source>The plan of this key does not include this model. Choose another model or another key.</source>
        <translation>此密钥的套餐不包含该模型。请换一个模型或密钥。</translation>
    </message>
    <message>
        <source>The plan&apos;s allowance is used up. It is filled again in %1.</source>
        <extracomment>%1 is a wait such as &quot;3 h&quot;</extracomment>
        <translation>套餐额度已用完。%1后会重新补满。</translation>
    </message>
    <message>
        <source>The plan&apos;s allowance is used up until its 5-hour or weekly window begins again.</source>
        <translation>套餐额度已用完，要等到下一个 5 小时或每周周期开始。</translation>
    </message>
    <message>
        <source>The plan&apos;s allowance is used up.</source>
        <translation>套餐额度已用完。</translation>
    </message>
    <message>
        <source>A tool has no parameters schema. Give it at least {&quot;type&quot;:&quot;object&quot;,&quot;properties&quot;:{}}.</source>
        <translation>有工具缺少参数 Schema。至少要写 {&quot;type&quot;:&quot;object&quot;,&quot;properties&quot;:{}}。</translation>
    </message>
    <message>
        <source>A tool result answers a call that is not in the turn before it.</source>
        <translation>有一项工具结果所对应的调用不在它的上一轮中。</translation>
    </message>
    <message>
        <source>The arguments of an earlier tool call are not valid JSON, and the server refuses the history because of it.</source>
        <translation>先前某次工具调用的参数不是有效的 JSON，服务器因此拒绝这段历史。</translation>
    </message>
    <message>
        <source>The server does not know this value for thinking. MiniMax takes “adaptive” and “disabled”.</source>
        <translation>服务器不认识 thinking 的这个值。MiniMax 接受“adaptive”和“disabled”。</translation>
    </message>
    <message>
        <source>The text holds too many invisible or illegal characters.</source>
        <translation>文本里有过多不可见或非法的字符。</translation>
    </message>
    <message>
        <source>The server refuses a field or the order of the messages. MiniMax takes one system message only, and it must come first.</source>
        <translation>服务器拒绝某个字段或消息的顺序。MiniMax 只接受一条系统消息，而且必须排在最前。</translation>
    </message>
    <message>
        <source>The server refuses the request because of the field “%1”.</source>
        <extracomment>%1 is the name of a JSON field</extracomment>
        <translation>服务器因字段“%1”拒绝了请求。</translation>
    </message>
    <message>
        <source>The server says the request is not valid. What it names stands below.</source>
        <translation>服务器说请求无效。它指出的问题列在下方。</translation>
    </message>
    <message>
        <source>There is nothing at %1. Check the base URL of the route; most end in /v1.</source>
        <extracomment>%1 is the URL that was called</extracomment>
        <translation>%1 上什么都没有。请检查路由的基础 URL；多数以 /v1 结尾。</translation>
    </message>
    <message>
        <source>There is nothing at this address. Check the base URL of the route; most end in /v1.</source>
        <translation>这个地址上什么都没有。请检查路由的基础 URL；多数以 /v1 结尾。</translation>
    </message>
    <message>
        <source>No connection within %1. The host may be down, or a firewall in between.</source>
        <extracomment>%1 is a duration</extracomment>
        <translation>%1内没有连上。主机可能已停机，或者中间有防火墙。</translation>
    </message>
    <message>
        <source>No connection in time. The host may be down, or a firewall in between.</source>
        <translation>没有及时连上。主机可能已停机，或者中间有防火墙。</translation>
    </message>
    <message>
        <source>Connected, but no answer began within %1. A long prompt may need a higher limit.</source>
        <extracomment>%1 is a duration</extracomment>
        <translation>已连接，但 %1内没有开始回答。提示词很长时可能需要更高的时限。</translation>
    </message>
    <message>
        <source>Connected, but no answer began in time. A long prompt may need a higher limit.</source>
        <translation>已连接，但没有及时开始回答。提示词很长时可能需要更高的时限。</translation>
    </message>
    <message>
        <source>The line stayed open, but nothing of the answer came for %1.</source>
        <extracomment>%1 is a duration</extracomment>
        <translation>连接一直开着，但有 %1没有收到回答的任何内容。</translation>
    </message>
    <message>
        <source>The line stayed open, but nothing of the answer came for too long.</source>
        <translation>连接一直开着，但太久没有收到回答的任何内容。</translation>
    </message>
    <message>
        <source>The answer fell silent for %1. What had arrived is kept.</source>
        <extracomment>%1 is a duration</extracomment>
        <translation>回答中断了 %1。已到达的内容保留着。</translation>
    </message>
    <message>
        <source>The answer fell silent. What had arrived is kept.</source>
        <translation>回答中断了。已到达的内容保留着。</translation>
    </message>
    <message>
        <source>Nothing was sent. %1</source>
        <extracomment>%1 is a sentence saying why</extracomment>
        <translation>什么都没有发送。%1</translation>
    </message>
    <message>
        <source>Nothing was sent: this route needs a key, and there is none. Add one under Routes.</source>
        <translation>什么都没有发送：此路由需要密钥，但还没有。请在“路由”中添加。</translation>
    </message>
    <message>
        <source>Nothing was sent: this route needs a key, and there is none. Add one under Routes, or set %1.</source>
        <translation>什么都没有发送：此路由需要密钥，但还没有。请在“路由”中添加，或者设置 %1。</translation>
    </message>
    <message>
        <source>Nothing was sent: this route has no base URL for the protocol.</source>
        <translation>什么都没有发送：此路由没有该协议的基础 URL。</translation>
    </message>
    <message>
        <source>Nothing was sent to “%1”. %2</source>
        <extracomment>%1 is a URL, %2 a sentence saying what is wrong with it</extracomment>
        <translation>没有向“%1”发送任何内容。%2</translation>
    </message>
    <message>
        <source>The header “%1” is there twice.</source>
        <extracomment>%1 is the name of an HTTP header</extracomment>
        <translation>标头“%1”出现了两次。</translation>
    </message>
    <message>
        <source>Nothing was sent: the proxy of this route is not a valid http:// or socks5:// address.</source>
        <translation>什么都没有发送：此路由的代理不是有效的 http:// 或 socks5:// 地址。</translation>
    </message>
    <message>
        <source>Nothing was sent: the request could not be made.</source>
        <translation>什么都没有发送：无法生成请求。</translation>
    </message>
    <message>
        <source>A web page came instead of an answer. The base URL may point to a site, not to its API.</source>
        <translation>收到的是网页而不是回答。基础 URL 可能指向了网站，而不是它的 API。</translation>
    </message>
    <message>
        <source>The answer is compressed (%1) although that was not asked for, and is not shown.</source>
        <extracomment>%1 is the name of a compression, such as gzip</extracomment>
        <translation>回答经过压缩（%1），而请求并未要求压缩，因此不显示。</translation>
    </message>
    <message>
        <source>The answer grew beyond all bounds and was ended here.</source>
        <translation>回答长得超出了一切限度，已在此结束。</translation>
    </message>
    <message>
        <source>What came back is not a list of models.</source>
        <translation>返回的不是模型列表。</translation>
    </message>
    <message>
        <source>What came back is broken JSON. The server or something on the way to it is at fault.</source>
        <translation>返回的 JSON 是损坏的。问题出在服务器，或者通往它的途中。</translation>
    </message>
    <message>
        <source>What came back is not an answer of this protocol. The base URL or the protocol may be wrong.</source>
        <translation>返回的不是此协议的回答。基础 URL 或协议可能有误。</translation>
    </message>
    <message>
        <source>The key is known, but not allowed to do this. The model or the region may not be open to it.</source>
        <translation>密钥有效，但不允许这样做。模型或地区可能没有对它开放。</translation>
    </message>
    <message>
        <source>There is no balance left for this key. Pay-as-you-go keys (sk-api-…) and plan keys (sk-cp-…) draw on separate wallets: check which of the two this is.</source>
        <translation>此密钥已没有余额。按量付费密钥（sk-api-…）和套餐密钥（sk-cp-…）使用不同的钱包：请确认这是哪一种。</translation>
    </message>
    <message>
        <source>The server does not know this model. Check the spelling, capital letters included.</source>
        <translation>服务器不认识这个模型。请检查拼写，包括大小写。</translation>
    </message>
    <message>
        <source>The server does not know the model “%1”. Check the spelling, capital letters included.</source>
        <translation>服务器不认识模型“%1”。请检查拼写，包括大小写。</translation>
    </message>
    <message>
        <source>The conversation is longer than the model&apos;s context. Shorten it or begin a new one.</source>
        <translation>对话超出了模型的上下文长度。请缩短，或者开始新的对话。</translation>
    </message>
    <message>
        <source>The request is larger than the server takes. Shorten it or begin a new conversation.</source>
        <translation>请求超出了服务器接受的大小。请缩短，或者开始新的对话。</translation>
    </message>
    <message>
        <source>The server&apos;s moderation refused the prompt. Reword it and send again.</source>
        <translation>服务器的内容审核拒绝了提示词。请改写后重新发送。</translation>
    </message>
    <message>
        <source>The server&apos;s moderation stopped the answer. What had arrived is kept.</source>
        <translation>服务器的内容审核中止了回答。已到达的内容保留着。</translation>
    </message>
    <message>
        <source>The server is overloaded and asks to wait %1.</source>
        <extracomment>%1 is a wait such as &quot;20 s&quot;</extracomment>
        <translation>服务器过载，要求等待 %1。</translation>
    </message>
    <message>
        <source>The server is overloaded. Wait a little and send again.</source>
        <translation>服务器过载。请稍等再发送。</translation>
    </message>
    <message>
        <source>The server failed inside. If the route sends its key as x-api-key, Bearer may help; else send again in a while.</source>
        <translation>服务器内部出错。如果路由用 x-api-key 发送密钥，改用 Bearer 可能有用；否则请稍后再发送。</translation>
    </message>
    <message>
        <source>The server gave up on its own time limit. Streaming or a shorter request may help.</source>
        <translation>服务器到了自己的时限而放弃。改用流式输出或缩短请求可能有用。</translation>
    </message>
    <message>
        <source>The server failed inside. Send again in a while; the request id helps its makers to find it.</source>
        <translation>服务器内部出错。请稍后再发送；请求 ID 有助于服务方查找原因。</translation>
    </message>
    <message>
        <source>The server points to another address. It was not followed, so that the key goes nowhere else.</source>
        <translation>服务器指向了另一个地址。为了不让密钥流到别处，没有跟随。</translation>
    </message>
    <message>
        <source>The server points to %1. It was not followed, so that the key goes nowhere else.</source>
        <translation>服务器指向了 %1。为了不让密钥流到别处，没有跟随。</translation>
    </message>
    <message>
        <source>The server refused with HTTP status %1.</source>
        <translation>服务器拒绝了请求，HTTP 状态为 %1。</translation>
    </message>
    <message>
        <source>The server refused the request.</source>
        <translation>服务器拒绝了请求。</translation>
    </message>
    <message>
        <source>The server reported success but sent no answer.</source>
        <translation>服务器报告成功，却没有发来回答。</translation>
    </message>
    <message>
        <source>The connection was lost before the answer ended. What had arrived is kept.</source>
        <translation>回答结束之前连接就断了。已到达的内容保留着。</translation>
    </message>
    <message>
        <source>The answer broke off before its end. What had arrived is kept.</source>
        <translation>回答没到结尾就断了。已到达的内容保留着。</translation>
    </message>
    <message>
        <source>The host was not found. Check the base URL and the network.</source>
        <translation>找不到主机。请检查基础 URL 和网络。</translation>
    </message>
    <message>
        <source>The host %1 was not found. Check the base URL and the network.</source>
        <translation>找不到主机 %1。请检查基础 URL 和网络。</translation>
    </message>
    <message>
        <source>Nothing listens at this address. Is the server running, and the port right?</source>
        <translation>这个地址上没有程序在监听。服务器在运行吗？端口对吗？</translation>
    </message>
    <message>
        <source>Nothing listens at %1. Is the server running, and the port right?</source>
        <translation>%1 上没有程序在监听。服务器在运行吗？端口对吗？</translation>
    </message>
    <message>
        <source>The connection was lost before an answer began. The request is large; the server may not take so much.</source>
        <translation>回答开始之前连接就断了。请求很大，服务器可能不接受这么多内容。</translation>
    </message>
    <message>
        <source>The connection was lost before an answer began. It is not known whether the server counted the request.</source>
        <translation>回答开始之前连接就断了。无法得知服务器是否已把这次请求计算在内。</translation>
    </message>
    <message>
        <source>No secure connection: the server&apos;s certificate or its TLS was not accepted. Nothing was sent.</source>
        <translation>无法建立安全连接：服务器的证书或 TLS 未被接受。什么都没有发送。</translation>
    </message>
    <message>
        <source>The proxy did not let the request through. Check the proxy of the route or of the system.</source>
        <translation>代理没有放行请求。请检查路由或系统的代理。</translation>
    </message>
    <message>
        <source>The network failed. What it reported stands below.</source>
        <translation>网络出错。它报告的内容列在下方。</translation>
    </message>
    <message>
        <source>Stopped. The answer is cut here.</source>
        <translation>已停止。回答在此截断。</translation>
    </message>
    <message>
        <source>first byte</source>
        <translation>首字节</translation>
    </message>
    <message>
        <source>From handing the request to the network to the first byte of the body.</source>
        <translation>从把请求交给网络，到收到正文的第一个字节。</translation>
    </message>
    <message>
        <source>first reasoning</source>
        <translation>首次思考</translation>
    </message>
    <message>
        <source>To the first character of thinking.</source>
        <translation>到思考的第一个字符。</translation>
    </message>
    <message>
        <source>first token</source>
        <translation>首 token</translation>
    </message>
    <message>
        <source>To the first visible character of the answer.</source>
        <translation>到回答的第一个可见字符。</translation>
    </message>
    <message>
        <source>total</source>
        <translation>总计</translation>
    </message>
    <message>
        <source>To the end of the answer.</source>
        <translation>到回答结束。</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>token</translation>
    </message>
    <message>
        <source>not reported</source>
        <translation>未报告</translation>
    </message>
    <message>
        <source>The server sent no token counts. When streaming, switch on “Report usage” (stream_options.include_usage) to ask for them.</source>
        <translation>服务器没有发来 token 数。流式输出时，可打开“报告用量”（stream_options.include_usage）来索取。</translation>
    </message>
    <message>
        <source>in</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Prompt tokens as the server counted them.</source>
        <translation>服务器统计的提示词 token 数。</translation>
    </message>
    <message>
        <source>out</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Tokens of the answer as the server counted them, thinking included.</source>
        <translation>服务器统计的回答 token 数，包括思考。</translation>
    </message>
    <message>
        <source>All tokens as the server counted them.</source>
        <translation>服务器统计的全部 token 数。</translation>
    </message>
    <message>
        <source>reasoning</source>
        <translation>思考</translation>
    </message>
    <message>
        <source>Tokens of thinking; they are part of the tokens of the answer.</source>
        <translation>思考的 token 数；它们是回答 token 数的一部分。</translation>
    </message>
    <message>
        <source>cached</source>
        <translation>缓存命中</translation>
    </message>
    <message>
        <source>Prompt tokens the server read from its cache.</source>
        <translation>服务器从缓存中读取的提示词 token 数。</translation>
    </message>
    <message>
        <source>cache written</source>
        <translation>写入缓存</translation>
    </message>
    <message>
        <source>Prompt tokens the server wrote to its cache.</source>
        <translation>服务器写入缓存的提示词 token 数。</translation>
    </message>
    <message>
        <source>status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>The server accepted the request.</source>
        <translation>服务器接受了请求。</translation>
    </message>
    <message>
        <source>The server did not accept the request.</source>
        <translation>服务器没有接受请求。</translation>
    </message>
    <message>
        <source>speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>%1 tok/s</source>
        <extracomment>%1 is a number: tokens per second</extracomment>
        <translation>%1 token/秒</translation>
    </message>
    <message>
        <source>Reported output tokens, thinking included, divided by the time from the first to the last byte.</source>
        <translation>服务器报告的输出 token 数（包括思考），除以从首字节到末字节的时间。</translation>
    </message>
    <message>
        <source>finish</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Documented range: above %1, up to %2.</source>
        <translation>文档给出的范围：大于 %1，至多 %2。</translation>
    </message>
    <message>
        <source>Documented range: %1 to %2.</source>
        <extracomment>%1 and %2 are numbers</extracomment>
        <translation>文档给出的范围：%1 至 %2。</translation>
    </message>
    <message>
        <source>Documented minimum: %1.</source>
        <extracomment>%1 is a number</extracomment>
        <translation>文档给出的最小值：%1。</translation>
    </message>
    <message>
        <source>Documented maximum: %1.</source>
        <extracomment>%1 is a number</extracomment>
        <translation>文档给出的最大值：%1。</translation>
    </message>
    <message>
        <source>How freely the model chooses its words; lower is steadier.</source>
        <translation>模型选词的自由程度；越低越稳定。</translation>
    </message>
    <message>
        <source>Only the likeliest words that together reach this share are considered.</source>
        <translation>只考虑合计概率达到此比例的那些最可能的词。</translation>
    </message>
    <message>
        <source>The most tokens the answer may have, thinking included.</source>
        <translation>回答最多可用的 token 数，包括思考。</translation>
    </message>
    <message>
        <source>Whether the answer comes piece by piece or all at once.</source>
        <translation>回答是逐块到来，还是一次全部返回。</translation>
    </message>
    <message>
        <source>Texts at which the answer ends.</source>
        <translation>遇到这些文本时回答结束。</translation>
    </message>
    <message>
        <source>Asks for plain text or JSON; a server may ignore it.</source>
        <translation>要求纯文本或 JSON；服务器可能不理会。</translation>
    </message>
    <message>
        <source>Whether the model thinks before it answers.</source>
        <translation>模型在回答之前是否先思考。</translation>
    </message>
    <message>
        <source>Whether thinking comes in a field of its own instead of &lt;think&gt; tags.</source>
        <translation>思考是否放在单独的字段里，而不是 &lt;think&gt; 标签里。</translation>
    </message>
    <message>
        <source>The same seed may give the same answer again.</source>
        <translation>相同的种子可能再次给出相同的回答。</translation>
    </message>
    <message>
        <source>Whether the model may, must or must not call a tool.</source>
        <translation>模型可以、必须还是不得调用工具。</translation>
    </message>
    <message>
        <source>Asks for the token counts at the end of a stream.</source>
        <translation>要求在流的结尾给出 token 数。</translation>
    </message>
    <message>
        <source>Priority answers sooner and costs more.</source>
        <translation>priority 回答更快，费用也更高。</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>温度</translation>
    </message>
    <message>
        <source>Top P</source>
        <translation>Top P</translation>
    </message>
    <message>
        <source>Max tokens</source>
        <translation>最大 token 数</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>流式输出</translation>
    </message>
    <message>
        <source>Stop texts</source>
        <translation>停止文本</translation>
    </message>
    <message>
        <source>Response format</source>
        <translation>响应格式</translation>
    </message>
    <message>
        <source>Thinking</source>
        <translation>思考</translation>
    </message>
    <message>
        <source>Split reasoning</source>
        <translation>拆分思考</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Tool choice</source>
        <translation>工具选择</translation>
    </message>
    <message>
        <source>Report usage</source>
        <translation>报告用量</translation>
    </message>
    <message>
        <source>Service tier</source>
        <translation>服务等级</translation>
    </message>
    <message>
        <source>Body field: %1.</source>
        <extracomment>%1 is the name of a JSON field</extracomment>
        <translation>正文字段：%1。</translation>
    </message>
    <message>
        <source>Default of the server: %1.</source>
        <translation>服务器默认值：%1。</translation>
    </message>
    <message>
        <source>Left unset, the server decides.</source>
        <translation>不设置则由服务器决定。</translation>
    </message>
    <message>
        <source>Source: %1.</source>
        <extracomment>%1 names a document</extracomment>
        <translation>出处：%1。</translation>
    </message>
    <message>
        <source>spaces</source>
        <comment>removed from a pasted key</comment>
        <translation>空格</translation>
    </message>
    <message>
        <source>line breaks</source>
        <comment>removed from a pasted key</comment>
        <translation>换行</translation>
    </message>
    <message>
        <source>invisible characters</source>
        <comment>removed from a pasted key</comment>
        <translation>不可见字符</translation>
    </message>
    <message>
        <source>quotes</source>
        <comment>removed from a pasted key</comment>
        <translation>引号</translation>
    </message>
    <message>
        <source>the word Bearer</source>
        <comment>removed from a pasted key</comment>
        <translation>Bearer 一词</translation>
    </message>
    <message>
        <source>the name in front of it</source>
        <comment>removed from a pasted key</comment>
        <translation>前面的名称</translation>
    </message>
    <message>
        <source>Enter a base URL, for example https://api.minimax.io/v1.</source>
        <translation>请输入基础 URL，例如 https://api.minimax.io/v1。</translation>
    </message>
    <message>
        <source>The URL names no host.</source>
        <translation>URL 里没有主机。</translation>
    </message>
    <message>
        <source>The URL must begin with https:// or http://.</source>
        <translation>URL 必须以 https:// 或 http:// 开头。</translation>
    </message>
    <message>
        <source>The URL must not hold a name or password; the key has its own field.</source>
        <translation>URL 里不能有用户名或密码；密钥有自己的输入栏。</translation>
    </message>
    <message>
        <source>The URL must not hold a backslash.</source>
        <translation>URL 里不能有反斜杠。</translation>
    </message>
    <message>
        <source>The URL must not hold a # part.</source>
        <translation>URL 里不能有 # 部分。</translation>
    </message>
    <message>
        <source>This is not a URL that can be called.</source>
        <translation>这不是可以调用的 URL。</translation>
    </message>
    <message>
        <source>Spaces or slashes around the URL were left out.</source>
        <translation>已去掉 URL 前后的空格或斜杠。</translation>
    </message>
    <message>
        <source>The endpoint “%1” was left out: the program adds it itself.</source>
        <extracomment>%1 is the end of a URL, such as /chat/completions</extracomment>
        <translation>已去掉端点“%1”：程序会自己加上。</translation>
    </message>
    <message>
        <source>“%1://” was put in front.</source>
        <extracomment>%1 is https or http</extracomment>
        <translation>已在前面加上“%1://”。</translation>
    </message>
    <message>
        <source>The host is called as %1.</source>
        <extracomment>%1 is a host name</extracomment>
        <translation>主机实际按 %1 调用。</translation>
    </message>
    <message>
        <source>The URL was changed: %1</source>
        <extracomment>%1 is a technical id</extracomment>
        <translation>URL 已改动：%1</translation>
    </message>
    <message>
        <source>Most servers want “%1” at the end.</source>
        <extracomment>%1 is a missing end of a URL, such as /v1</extracomment>
        <translation>多数服务器要求以“%1”结尾。</translation>
    </message>
    <message>
        <source>“%1” says the version twice.</source>
        <extracomment>%1 is a doubled part of a URL, such as /v1/v1</extracomment>
        <translation>“%1”把版本写了两遍。</translation>
    </message>
    <message>
        <source>With http:// the key and the conversation cross the network readable. Use https:// if the server has it.</source>
        <translation>使用 http:// 时，密钥和对话会以明文经过网络。服务器若支持 https://，请改用它。</translation>
    </message>
    <message>
        <source>Did you mean %1?</source>
        <extracomment>%1 is a URL</extracomment>
        <translation>您是指 %1 吗？</translation>
    </message>
    <message>
        <source>Something about the URL looks unusual: %1</source>
        <extracomment>%1 is a technical id</extracomment>
        <translation>这个 URL 有些不寻常：%1</translation>
    </message>
    <message>
        <source>Left out of the pasted key: %1.</source>
        <extracomment>%1 is a list such as &quot;spaces and quotes&quot;</extracomment>
        <translation>已从粘贴的密钥中去掉：%1。</translation>
    </message>
    <message>
        <source>Nothing is left that could be a key.</source>
        <translation>剩下的内容里没有可以当作密钥的东西。</translation>
    </message>
    <message>
        <source>The key holds characters that no key has. Copy it again.</source>
        <translation>密钥里有密钥不会有的字符。请重新复制。</translation>
    </message>
    <message>
        <source>This looks like a MiniMax GroupId, not like a key.</source>
        <translation>这看上去像 MiniMax 的 GroupId，而不是密钥。</translation>
    </message>
    <message>
        <source>This stands for a key, as examples and web pages show it, and is not the key itself.</source>
        <translation>这是示例和网页里用来代表密钥的写法，不是密钥本身。</translation>
    </message>
    <message>
        <source>This cannot be a key.</source>
        <translation>这不可能是密钥。</translation>
    </message>
    <message>
        <source>MiniMax pay-as-you-go key</source>
        <translation>MiniMax 按量付费密钥</translation>
    </message>
    <message>
        <source>MiniMax plan key</source>
        <translation>MiniMax 套餐密钥</translation>
    </message>
    <message>
        <source>old MiniMax key (JWT)</source>
        <translation>旧式 MiniMax 密钥（JWT）</translation>
    </message>
    <message>
        <source>JSON Web Token</source>
        <translation>JSON Web Token</translation>
    </message>
    <message>
        <source>OpenAI key</source>
        <translation>OpenAI 密钥</translation>
    </message>
    <message>
        <source>Anthropic key</source>
        <translation>Anthropic 密钥</translation>
    </message>
    <message>
        <source>Google key</source>
        <translation>Google 密钥</translation>
    </message>
    <message>
        <source>OpenRouter key</source>
        <translation>OpenRouter 密钥</translation>
    </message>
    <message>
        <source>Groq key</source>
        <translation>Groq 密钥</translation>
    </message>
    <message>
        <source>Flatkey key</source>
        <translation>Flatkey 密钥</translation>
    </message>
    <message>
        <source>RunAPI key</source>
        <translation>RunAPI 密钥</translation>
    </message>
    <message>
        <source>xAI key</source>
        <translation>xAI 密钥</translation>
    </message>
    <message>
        <source>key of api.minimax.gr.com</source>
        <translation>api.minimax.gr.com 的密钥</translation>
    </message>
    <message>
        <source>test key of api.minimax.gr.com</source>
        <translation>api.minimax.gr.com 的测试密钥</translation>
    </message>
    <message>
        <source>MiniMax GroupId</source>
        <translation>MiniMax GroupId</translation>
    </message>
    <message>
        <source>no finish reason</source>
        <translation>没有结束原因</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>正常结束</translation>
    </message>
    <message>
        <source>cut at the token limit</source>
        <translation>因 token 上限截断</translation>
    </message>
    <message>
        <source>calls tools</source>
        <translation>调用工具</translation>
    </message>
    <message>
        <source>moderated</source>
        <translation>被审核中止</translation>
    </message>
    <message>
        <source>The server never said why the answer ended.</source>
        <translation>服务器始终没有说明回答为何结束。</translation>
    </message>
    <message>
        <source>The model came to its own end, or to one of the stop texts.</source>
        <translation>模型自己说完了，或者遇到了某个停止文本。</translation>
    </message>
    <message>
        <source>The answer reached the token limit. Raise Max tokens; thinking counts too.</source>
        <translation>回答达到了 token 上限。请调高“最大 token 数”；思考也计算在内。</translation>
    </message>
    <message>
        <source>The model waits for the results of the tools it called.</source>
        <translation>模型在等它所调用工具的结果。</translation>
    </message>
    <message>
        <source>The server&apos;s moderation stopped the answer.</source>
        <translation>服务器的内容审核中止了回答。</translation>
    </message>
    <message>
        <source>The server&apos;s own word; this program does not know it.</source>
        <translation>服务器自己的用词；本程序不认识。</translation>
    </message>
    <message>
        <source>%1 (finish_reason: %2)</source>
        <extracomment>%1 is a sentence, %2 the server&apos;s own word, such as finish_reason: stop</extracomment>
        <translation>%1（finish_reason: %2）</translation>
    </message>
    <message>
        <source>System</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>You</source>
        <translation>您</translation>
    </message>
    <message>
        <source>Assistant</source>
        <translation>助手</translation>
    </message>
    <message>
        <source>Tool result</source>
        <translation>工具结果</translation>
    </message>
    <message>
        <source>OpenAI Chat</source>
        <translation>OpenAI Chat</translation>
    </message>
    <message>
        <source>Each piece of the stream repeated all text so far; it was shown once.</source>
        <translation>流中每一块都重复了此前的全部文本；只显示一次。</translation>
    </message>
    <message>
        <source>The stream ended with the whole message again; it was shown once.</source>
        <translation>流在结尾又发了一遍整条消息；只显示一次。</translation>
    </message>
    <message>
        <source>The thinking came in two forms at once; one of them is shown.</source>
        <translation>思考内容同时以两种形式到来；只显示其中一种。</translation>
    </message>
    <message>
        <source>The stream ended without [DONE], after a finish reason: taken as complete.</source>
        <translation>流在给出结束原因之后没有 [DONE] 就结束了：视为完整。</translation>
    </message>
    <message>
        <source>A piece of the stream was not valid JSON and was left out.</source>
        <translation>流中有一块不是有效的 JSON，已略去。</translation>
    </message>
    <message>
        <source>A tool call came as text: the server or a gateway did not read it as a call.</source>
        <translation>有一次工具调用以文本形式到来：服务器或网关没有把它识别为调用。</translation>
    </message>
    <message>
        <source>The server sent more than one answer; the first is shown.</source>
        <translation>服务器发来了不止一个回答；显示第一个。</translation>
    </message>
    <message>
        <source>A tool call was sent again as a whole; it is shown once.</source>
        <translation>有一次工具调用被整个重发；只显示一次。</translation>
    </message>
    <message>
        <source>Tool calls came without their place; they were told apart by id and order.</source>
        <translation>工具调用没有附带位置；按 ID 和次序加以区分。</translation>
    </message>
    <message>
        <source>Something unusual was seen and coped with: %1</source>
        <extracomment>%1 is a technical id, such as snapshot-stream</extracomment>
        <translation>遇到了不寻常的情况，已妥善处理：%1</translation>
    </message>
    <message>
        <source>A header needs a name.</source>
        <translation>标头需要名称。</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of a header: letters, digits and - . _ only.</source>
        <translation>“%1”不能作为标头名称：只能用字母、数字和 - . _。</translation>
    </message>
    <message>
        <source>The value of “%1” holds a line break or another control character.</source>
        <extracomment>%1 is the name of an HTTP header</extracomment>
        <translation>“%1”的值里含有换行或其他控制字符。</translation>
    </message>
    <message>
        <source>“%1” is set by the connection itself and cannot be set here.</source>
        <extracomment>%1 is the name of an HTTP header</extracomment>
        <translation>“%1”由连接本身设置，不能在这里设置。</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <extracomment>%1 is a number of milliseconds</extracomment>
        <translation>%1 毫秒</translation>
    </message>
    <message>
        <source>%1 s</source>
        <extracomment>%1 is a number of seconds</extracomment>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <extracomment>%1 is minutes, %2 seconds with two digits</extracomment>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>Waiting for the keychain: it may be asking to be unlocked. Ctrl+C gives up.</source>
        <translation>正在等待钥匙串：它可能正要求解锁。按 Ctrl+C 放弃等待。</translation>
    </message>
    <message>
        <source>List the models of the route or server, one id per line.</source>
        <translation>列出路由或服务器的模型，每行一个 ID。</translation>
    </message>
    <message>
        <source>Ask over the route NAME; without it, over the built-in sandbox.</source>
        <translation>通过路由 NAME 发送；不指定则使用内置沙盒。</translation>
    </message>
    <message>
        <source>Ask the server at URL instead of over a route.</source>
        <translation>发送到 URL 处的服务器，不使用路由。</translation>
    </message>
    <message>
        <source>%1 needs --send TEXT or --models.</source>
        <extracomment>%1 is an option such as --route</extracomment>
        <translation>%1 需要 --send TEXT 或 --models。</translation>
    </message>
    <message>
        <source>The program already runs with this profile, but its window does not answer.</source>
        <translation>程序已用此配置运行，但其窗口没有响应。</translation>
    </message>
    <message>
        <source>$%1 and $%2 hold different keys for “%3”.</source>
        <extracomment>%1 and %2 are names of environment variables, %3 is the name of a route</extracomment>
        <translation>$%1 和 $%2 中是“%3”的不同密钥。</translation>
    </message>
    <message>
        <source>$%1 names %2, but the route in use is “%3”.</source>
        <extracomment>%1 is the name of an environment variable, %2 a host, %3 the name of a route</extracomment>
        <translation>$%1 指向 %2，但正在使用的路由是“%3”。</translation>
    </message>
    <message>
        <source>$%1 sends other programs to %3, although $%2 is set.</source>
        <extracomment>%1 and %2 are names of environment variables, %3 is a host</extracomment>
        <translation>尽管设置了 $%2，$%1 仍会让其他程序连接到 %3。</translation>
    </message>
    <message>
        <source>$%1 sends other programs to “%3”, but $%2 holds another key.</source>
        <extracomment>%1 and %2 are names of environment variables, %3 is the name of a route</extracomment>
        <translation>$%1 会让其他程序连接到“%3”，但 $%2 中是另一个密钥。</translation>
    </message>
    <message>
        <source>$%1 and $%2 name different hosts.</source>
        <extracomment>%1 and %2 are names of environment variables</extracomment>
        <translation>$%1 和 $%2 指向不同的主机。</translation>
    </message>
    <message>
        <source>The key in $%1 is used. Unset the one that is out of date.</source>
        <extracomment>%1 is the name of an environment variable</extracomment>
        <translation>使用的是 $%1 中的密钥。请取消设置过时的那个变量。</translation>
    </message>
    <message>
        <source>Key and host must be of one region, or the server calls the key invalid. If the key in $%1 is of that region, use “%2”.</source>
        <extracomment>%1 is the name of an environment variable, %2 the name of a route</extracomment>
        <translation>密钥和主机必须属于同一区域，否则服务器会认为密钥无效。如果 $%1 中的密钥属于该区域，请使用“%2”。</translation>
    </message>
    <message>
        <source>This program does not read $%1, but tools and copied code may. Unset it where they should take the same way as here.</source>
        <extracomment>%1 is the name of an environment variable</extracomment>
        <translation>本程序不读取 $%1，但工具和复制的代码可能会读取。如果要让它们与这里走同一路径，请取消设置此变量。</translation>
    </message>
    <message>
        <source>Such programs send the key in $%1 there; here the one in $%2 is used. Set both alike, or unset $%1.</source>
        <extracomment>%1 and %2 are names of environment variables</extracomment>
        <translation>这类程序会把 $%1 中的密钥发送到那里；这里使用的是 $%2 中的密钥。请将两者设为相同，或取消设置 $%1。</translation>
    </message>
    <message>
        <source>Newer programs read $%1 and older ones $%2. Unset one of them.</source>
        <extracomment>%1 and %2 are names of environment variables</extracomment>
        <translation>较新的程序读取 $%1，较旧的读取 $%2。请取消设置其中一个。</translation>
    </message>
    <message>
        <source>$%1 found: use %2</source>
        <extracomment>%1 is the name of an environment variable, %2 the name of a route</extracomment>
        <translation>发现 $%1：使用 %2</translation>
    </message>
    <message>
        <source>Check the connection step by step, down to two small questions to the model, and say what is proved.</source>
        <translation>逐步检查连接，直到向模型提两个小问题，并说明证实了什么。</translation>
    </message>
    <message>
        <source>Speak the protocol ID: %1.</source>
        <extracomment>%1 is a list of ids</extracomment>
        <translation>使用协议 ID：%1。</translation>
    </message>
    <message>
        <source>Send the key as STYLE: %1.</source>
        <extracomment>%1 is a list of words to choose from</extracomment>
        <translation>以 STYLE 方式发送密钥：%1。</translation>
    </message>
    <message>
        <source>Send the GroupId ID where MiniMax&apos;s older surfaces want it; without it, MINIMAX_GROUP_ID is read from the environment.</source>
        <translation>在 MiniMax 的旧接口需要的位置发送 GroupId ID；不指定则从环境变量 MINIMAX_GROUP_ID 读取。</translation>
    </message>
    <message>
        <source>Send although a check holds it back.</source>
        <translation>即使有检查拦下，也照样发送。</translation>
    </message>
    <message>
        <source>Ask up to N times more after failures that may pass, saying so each time.</source>
        <translation>遇到可能是暂时性的失败时，最多再试 N 次，每次都会说明。</translation>
    </message>
    <message>
        <source>There is no way “%1” to send a key: choose one of %2.</source>
        <extracomment>%1 is what was typed, %2 a list of words</extracomment>
        <translation>没有“%1”这种密钥发送方式：请从 %2 中选择。</translation>
    </message>
    <message>
        <source>--group-id needs the digits of a GroupId.</source>
        <translation>--group-id 需要 GroupId 的数字。</translation>
    </message>
    <message>
        <source>“%1” is no number of retries: give one from 0 to %2.</source>
        <extracomment>%1 is what was typed, %2 a number</extracomment>
        <translation>“%1”不是重试次数：请给出 0 到 %2 之间的数字。</translation>
    </message>
    <message>
        <source>Nothing was sent. %1 To send it all the same, add --override-guards.</source>
        <extracomment>%1 is a sentence saying why</extracomment>
        <translation>什么都没有发送。%1 若要照样发送，请加上 --override-guards。</translation>
    </message>
    <message>
        <source>Nothing was sent. To send it all the same, add --override-guards.</source>
        <translation>什么都没有发送。若要照样发送，请加上 --override-guards。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a finding and its repair</comment>
        <extracomment>%1 is a sentence about a problem, %2 the label of a button that repairs it</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <extracomment>%1 is a sentence</extracomment>
        <translation>提示：%1</translation>
    </message>
    <message>
        <source>Warning: %1</source>
        <extracomment>%1 is a sentence</extracomment>
        <translation>警告：%1</translation>
    </message>
    <message>
        <source>Wrong: %1</source>
        <extracomment>%1 is a sentence</extracomment>
        <translation>错误：%1</translation>
    </message>
    <message>
        <source>Possible cause: %1</source>
        <extracomment>%1 is a sentence</extracomment>
        <translation>可能的原因：%1</translation>
    </message>
    <message>
        <source>Likely cause: %1</source>
        <extracomment>%1 is a sentence</extracomment>
        <translation>很可能的原因：%1</translation>
    </message>
    <message>
        <source>Cause: %1</source>
        <extracomment>%1 is a sentence</extracomment>
        <translation>原因：%1</translation>
    </message>
    <message>
        <source>%1 Asking again in %2, attempt %3 of %4.</source>
        <extracomment>%1 is a sentence, %2 a duration, %3 and %4 are numbers</extracomment>
        <translation>%1 将在 %2后重试，第 %3 次，共 %4 次。</translation>
    </message>
    <message numerus="yes">
        <source>The server asks to wait %n second(s).</source>
        <extracomment>%n is a number of seconds; follows another sentence</extracomment>
        <translation>
            <numerusform>服务器要求等待 %n 秒。</numerusform>
        </translation>
    </message>
    <message>
        <source>Its makers can find this request as %1.</source>
        <extracomment>%1 is the id a server gave a request; follows another sentence</extracomment>
        <translation>服务方可凭 %1 查到这次请求。</translation>
    </message>
    <message>
        <source>Some guides read 1000 as an invalid request body; live servers send 2013 for that.</source>
        <translation>有些指南把 1000 解释为请求正文无效；实际的服务器对此返回的是 2013。</translation>
    </message>
    <message>
        <source>Some guides expect HTTP 429 with it; MiniMax&apos;s native addresses answer with HTTP 200. One tool calls it a content filter, which is wrong.</source>
        <translation>有些指南认为它会伴随 HTTP 429；MiniMax 的原生地址返回的是 HTTP 200。有一个工具称它为内容过滤，这是错的。</translation>
    </message>
    <message>
        <source>MiniMax&apos;s China page advises to lower Max tokens.</source>
        <translation>MiniMax 的中国版页面建议调低“最大 token 数”。</translation>
    </message>
    <message>
        <source>1000 is MiniMax&apos;s unknown server error. Try again shortly and keep the trace id.</source>
        <translation>1000 是 MiniMax 的未知服务器错误。请稍后重试，并留好 trace id。</translation>
    </message>
    <message>
        <source>1001 is MiniMax&apos;s time limit. Stream, or ask for less at once.</source>
        <translation>1001 是 MiniMax 的超时。请使用流式输出，或者减少一次请求的内容。</translation>
    </message>
    <message>
        <source>1002 is MiniMax&apos;s limit on requests per minute.</source>
        <translation>1002 是 MiniMax 的每分钟请求数限制。</translation>
    </message>
    <message>
        <source>1004 means not authorised: a wrong key, the other region&apos;s host, a wrong header, a missing GroupId, or spaces in the key.</source>
        <translation>1004 表示未通过认证：密钥错误、主机属于另一个地区、标头错误、缺少 GroupId，或者密钥中有空格。</translation>
    </message>
    <message>
        <source>1008 means that the balance is too low. Plan and pay-as-you-go keys have separate wallets.</source>
        <translation>1008 表示余额不足。套餐密钥和按量付费密钥使用不同的钱包。</translation>
    </message>
    <message>
        <source>1013 is an internal error of MiniMax&apos;s service. Try again.</source>
        <translation>1013 是 MiniMax 服务的内部错误。请重试。</translation>
    </message>
    <message>
        <source>1024 is an internal error of MiniMax&apos;s service. Try again.</source>
        <translation>1024 是 MiniMax 服务的内部错误。请重试。</translation>
    </message>
    <message>
        <source>1026 means that moderation flagged the prompt. It is not a bug.</source>
        <translation>1026 表示提示词被内容审核判为违规。这不是程序错误。</translation>
    </message>
    <message>
        <source>1027 means that moderation flagged the answer, which may cut a stream in the middle.</source>
        <translation>1027 表示回答被内容审核判为违规，流可能因此在中途截断。</translation>
    </message>
    <message>
        <source>%1 means that the plan&apos;s quota is used up.</source>
        <translation>%1 表示套餐额度已用完。</translation>
    </message>
    <message>
        <source>1033 is an error behind MiniMax&apos;s door. A China host was seen to answer so to x-api-key.</source>
        <translation>1033 是 MiniMax 后端的错误。曾见到一个中国版主机对 x-api-key 这样作答。</translation>
    </message>
    <message>
        <source>1039 is MiniMax&apos;s limit on tokens per minute. Tokens allowed for the answer count too.</source>
        <translation>1039 是 MiniMax 的每分钟 token 数限制。留给回答的 token 也计算在内。</translation>
    </message>
    <message>
        <source>1041 means too many connections at once.</source>
        <translation>1041 表示同时的连接过多。</translation>
    </message>
    <message>
        <source>1042 means that more than a tenth of the text is invisible or illegal characters.</source>
        <translation>1042 表示文本中不可见或非法的字符超过十分之一。</translation>
    </message>
    <message>
        <source>1043 means that the recording does not match its transcript.</source>
        <translation>1043 表示录音与它的文字稿不符。</translation>
    </message>
    <message>
        <source>1044 means that the recording does not match the prompt.</source>
        <translation>1044 表示录音与提示文本不符。</translation>
    </message>
    <message>
        <source>2013 is MiniMax&apos;s word for any invalid parameter; the detail stands after it.</source>
        <translation>2013 是 MiniMax 对任何无效参数的统称；细节跟在它后面。</translation>
    </message>
    <message>
        <source>2037 means that a voice sample is too short or too long: 10 s to 5 min.</source>
        <translation>2037 表示音色样本过短或过长：应为 10 秒到 5 分钟。</translation>
    </message>
    <message>
        <source>2038 means that this account may not clone voices; it has to be verified.</source>
        <translation>2038 表示此账号不能克隆音色，需要先完成认证。</translation>
    </message>
    <message>
        <source>2039 means that the voice&apos;s name is taken.</source>
        <translation>2039 表示音色名称已被占用。</translation>
    </message>
    <message>
        <source>2042 means that the voice belongs to another account.</source>
        <translation>2042 表示该音色属于另一个账号。</translation>
    </message>
    <message>
        <source>2045 means that requests grew too fast. Ramp up slowly.</source>
        <translation>2045 表示请求增长过快。请慢慢增加。</translation>
    </message>
    <message>
        <source>2048 means that the prompt audio is longer than 8 s.</source>
        <translation>2048 表示提示音频超过 8 秒。</translation>
    </message>
    <message>
        <source>2049 means that the key is not valid: mistyped, revoked, of the other region, or an old JWT.</source>
        <translation>2049 表示密钥无效：输错、已被吊销、属于另一个地区，或者是旧式 JWT。</translation>
    </message>
    <message>
        <source>2056 means that the plan&apos;s 5-hour or weekly window is used up; “(0/0 used)” means that the model is not part of the plan.</source>
        <translation>2056 表示套餐的 5 小时或每周额度已用完；“(0/0 used)”表示套餐不包含该模型。</translation>
    </message>
    <message>
        <source>2057 was seen in replies about quotas only; nobody has said what it means.</source>
        <translation>2057 只在有关额度的回复中出现过；没有人说明过它的含义。</translation>
    </message>
    <message>
        <source>2061 means that the plan does not include this model.</source>
        <translation>2061 表示套餐不包含该模型。</translation>
    </message>
    <message>
        <source>%1 is an error of the speech WebSocket protocol.</source>
        <translation>%1 是语音 WebSocket 协议的错误。</translation>
    </message>
    <message>
        <source>20132 means a bad voice sample or voice id.</source>
        <translation>20132 表示音色样本或音色 ID 有误。</translation>
    </message>
    <message>
        <source>%1 is a code of the server that this program does not know.</source>
        <translation>%1 是本程序不认识的服务器代码。</translation>
    </message>
    <message>
        <source>Check that the key is whole, without spaces, not revoked, and of this very platform.</source>
        <translation>请确认密钥完整、没有空格、未被吊销，并且正属于这个平台。</translation>
    </message>
    <message>
        <source>%1 It looks like this kind: %2.</source>
        <extracomment>%1 is a sentence, %2 a kind of key such as &quot;MiniMax plan key&quot;</extracomment>
        <translation>%1 看上去是这一种：%2。</translation>
    </message>
    <message>
        <source>The server may want the key as %1.</source>
        <extracomment>%1 and %2 are HTTP headers</extracomment>
        <translation>服务器可能要求密钥以 %1 发送。</translation>
    </message>
    <message>
        <source>The key was sent as %1; the server seems to want it as %2.</source>
        <translation>密钥是以 %1 发送的；服务器似乎要求以 %2 发送。</translation>
    </message>
    <message>
        <source>The route %1 has no key.</source>
        <extracomment>%1 is the name of a route</extracomment>
        <translation>路由 %1 没有密钥。</translation>
    </message>
    <message>
        <source>The address %1 wants a signed-in browser, not a key. Another address does the same for keys.</source>
        <extracomment>%1 is the path of a URL</extracomment>
        <translation>地址 %1 要求的是已登录的浏览器，而不是密钥。另有一个地址可用密钥做同样的事。</translation>
    </message>
    <message>
        <source>The key belongs to another account than the GroupId.</source>
        <translation>密钥与 GroupId 属于不同的账号。</translation>
    </message>
    <message>
        <source>This is one of MiniMax&apos;s old keys (a JWT), which newer addresses no longer take. Make a new one in the console.</source>
        <translation>这是 MiniMax 的旧式密钥（JWT），较新的地址已不再接受。请在控制台新建一个密钥。</translation>
    </message>
    <message>
        <source>The key may belong to MiniMax&apos;s other platform: keys for %1 and %2 are not interchangeable, and nothing in a key tells which it is for. Asking the other host once tells.</source>
        <extracomment>%1 and %2 are host names</extracomment>
        <translation>密钥可能属于 MiniMax 的另一个平台：%1 和 %2 的密钥不能通用，而从密钥本身看不出它属于哪一个。向另一个主机问一次便知。</translation>
    </message>
    <message>
        <source>The key came from the environment variable %1, which may hold another one than you think.</source>
        <extracomment>%1 is the name of an environment variable</extracomment>
        <translation>密钥来自环境变量 %1，其中的密钥可能不是您以为的那一个。</translation>
    </message>
    <message>
        <source>%2 stands twice in %1. The base URL ends with what is added anyway.</source>
        <extracomment>%1 is a URL, %2 a part of its path</extracomment>
        <translation>%2 在 %1 中出现了两次。基础 URL 的末尾写了本来就会自动加上的部分。</translation>
    </message>
    <message>
        <source>There is nothing at %1: the base URL, the version in it or the protocol is not what this server has.</source>
        <extracomment>%1 is a URL</extracomment>
        <translation>%1 上什么都没有：基础 URL、其中的版本或者协议，与此服务器提供的不符。</translation>
    </message>
    <message>
        <source>The server&apos;s message names “%1”, which is set. Sending without it tells whether that is all.</source>
        <extracomment>%1 is the name of a JSON field</extracomment>
        <translation>服务器的消息提到“%1”，而该项已设置。去掉它再发送一次，就能知道问题是否仅在于此。</translation>
    </message>
    <message>
        <source>A tool has no schema of its parameters. An empty object&apos;s schema is enough.</source>
        <translation>有工具缺少参数 Schema。写一个空对象的 Schema 即可。</translation>
    </message>
    <message>
        <source>The arguments of an earlier tool call are not valid JSON, and the server refuses the whole history.</source>
        <translation>先前某次工具调用的参数不是有效的 JSON，服务器因此拒绝整段历史。</translation>
    </message>
    <message>
        <source>A tool result in the history answers no call of the turn before it.</source>
        <translation>历史中有一项工具结果，在它的上一轮里没有对应的调用。</translation>
    </message>
    <message>
        <source>The text holds many invisible characters, as pasting from web pages or documents brings them.</source>
        <translation>文本里有许多不可见字符，从网页或文档粘贴时常会带入。</translation>
    </message>
    <message>
        <source>MiniMax takes one system message only, and it must come first.</source>
        <translation>MiniMax 只接受一条系统消息，而且必须排在最前。</translation>
    </message>
    <message>
        <source>MiniMax does not take %1 for thinking: it knows “adaptive” and “disabled”. Other makers call the first “enabled”.</source>
        <extracomment>%1 is JSON</extracomment>
        <translation>MiniMax 不接受 thinking 的值 %1：它只认识“adaptive”和“disabled”。其他厂商把前者叫作“enabled”。</translation>
    </message>
    <message>
        <source>Temperature is 0: older deployments of MiniMax refuse it and take 0.01.</source>
        <translation>温度为 0：MiniMax 较旧的部署会拒绝它，但接受 0.01。</translation>
    </message>
    <message>
        <source>Max tokens is %1; this model gives %2 at most.</source>
        <extracomment>%1 and %2 are numbers of tokens</extracomment>
        <translation>“最大 token 数”为 %1；此模型最多给出 %2。</translation>
    </message>
    <message>
        <source>MiniMax&apos;s documents do not name these fields, which are set: %1. Some deployments refuse what they do not know.</source>
        <extracomment>%1 is a list of JSON fields</extracomment>
        <translation>MiniMax 的文档没有提到这些已设置的字段：%1。有些部署会拒绝不认识的内容。</translation>
    </message>
    <message>
        <source>The server misses a field.</source>
        <translation>服务器指出缺少一个字段。</translation>
    </message>
    <message>
        <source>The server misses the field “%1”.</source>
        <translation>服务器指出缺少字段“%1”。</translation>
    </message>
    <message>
        <source>What exactly it refuses stands in the server&apos;s own words, in the raw body.</source>
        <translation>它究竟拒绝什么，见原始正文中服务器自己的说明。</translation>
    </message>
    <message>
        <source>%2 does not know “%1”. Ids must match exactly, capital letters and prefixes included.</source>
        <extracomment>%1 is a model id, %2 the name of a route</extracomment>
        <translation>%2 不认识“%1”。ID 必须完全一致，包括大小写和前缀。</translation>
    </message>
    <message>
        <source>The conversation is longer than %1 can read. Start a new one, or drop earlier turns.</source>
        <extracomment>%1 is a model id</extracomment>
        <translation>对话超出了 %1 能读取的长度。请开始新的对话，或者去掉先前的几轮。</translation>
    </message>
    <message>
        <source>The request is larger than the server takes. MiniMax&apos;s limit is 64 MB.</source>
        <translation>请求超出了服务器接受的大小。MiniMax 的上限为 64 MB。</translation>
    </message>
    <message>
        <source>Too many requests in a short time. Such limits usually count per minute.</source>
        <translation>短时间内请求过多。这类限制通常按分钟计算。</translation>
    </message>
    <message>
        <source>Too many tokens in a short time. A high Max tokens counts as if it were used.</source>
        <translation>短时间内 token 过多。“最大 token 数”设得很高时，会按全部用掉计算。</translation>
    </message>
    <message>
        <source>Too many answers stream at once with this key. Stop some of them.</source>
        <translation>用此密钥同时流式输出的回答过多。请停止其中一些。</translation>
    </message>
    <message>
        <source>Requests grew too fast for the server; it wants a slower start.</source>
        <translation>请求增长得太快，服务器跟不上；请先慢后快。</translation>
    </message>
    <message>
        <source>The plan of this key does not include %1.</source>
        <extracomment>%1 is a model id</extracomment>
        <translation>此密钥的套餐不包含 %1。</translation>
    </message>
    <message>
        <source>The plan&apos;s 5-hour or weekly allowance is used up.</source>
        <translation>套餐的 5 小时或每周额度已用完。</translation>
    </message>
    <message>
        <source>The credits at %1 are used up. They are its own, apart from any balance at MiniMax.</source>
        <extracomment>%1 is the name of a route</extracomment>
        <translation>%1 的点数已用完。它们是该服务自己的点数，与 MiniMax 的余额无关。</translation>
    </message>
    <message>
        <source>This is a pay-as-you-go key (sk-api-…), whose wallet is empty. A paid plan has a wallet and a key of its own (sk-cp-…).</source>
        <translation>这是按量付费密钥（sk-api-…），它的钱包已空。付费套餐有自己的钱包和自己的密钥（sk-cp-…）。</translation>
    </message>
    <message>
        <source>The wallet of this key is empty. Plan keys (sk-cp-…) and pay-as-you-go keys (sk-api-…) draw on two different ones.</source>
        <translation>此密钥的钱包已空。套餐密钥（sk-cp-…）和按量付费密钥（sk-api-…）使用两个不同的钱包。</translation>
    </message>
    <message>
        <source>The router has nowhere to send %1 just now: the row of its list is unhealthy, or belongs to another group. The direct route tells whether the model itself answers.</source>
        <extracomment>%1 is a model id</extracomment>
        <translation>转发服务目前无处发送 %1：它列表中的这一项状态异常，或者属于另一个分组。改用直连路由，就能知道模型本身是否作答。</translation>
    </message>
    <message>
        <source>The server is overloaded. Nothing is wrong with the request.</source>
        <translation>服务器过载。请求本身没有问题。</translation>
    </message>
    <message>
        <source>The server failed inside.</source>
        <translation>服务器内部出错。</translation>
    </message>
    <message>
        <source>The server ran out of its own time. Streamed answers are given more of it.</source>
        <translation>服务器到了自己的时限。流式输出的回答可用的时间更长。</translation>
    </message>
    <message>
        <source>The key is known but not allowed to do this: %1, or the address you call from, may not be open to it.</source>
        <extracomment>%1 is a model id</extracomment>
        <translation>密钥有效，但不允许这样做：%1 或者您发起调用的地址可能没有对它开放。</translation>
    </message>
    <message>
        <source>Moderation refused the prompt. Reword it: the same text will be refused again.</source>
        <translation>内容审核拒绝了提示词。请改写：同样的文本还会被拒绝。</translation>
    </message>
    <message>
        <source>Moderation stopped the answer. A reworded question may go through.</source>
        <translation>内容审核中止了回答。改写提问后也许能通过。</translation>
    </message>
    <message>
        <source>What had arrived is kept and marked as cut.</source>
        <translation>已到达的内容保留着，并标为已截断。</translation>
    </message>
    <message>
        <source>The HTTP status was %1, success. Programs that look at it alone see an empty answer and no error.</source>
        <extracomment>%1 is an HTTP status code</extracomment>
        <translation>HTTP 状态是 %1，即成功。只看状态的程序会看到一个空的回答，而看不到错误。</translation>
    </message>
    <message>
        <source>No address is known for %1: it may be mistyped, or the network is down.</source>
        <extracomment>%1 is a host name</extracomment>
        <translation>找不到 %1 的地址：它可能输错了，或者网络已断开。</translation>
    </message>
    <message>
        <source>Nothing listens on port %2 of %1. Start the server there, or correct the port.</source>
        <extracomment>%1 is a host name, %2 a port number</extracomment>
        <translation>%1 的端口 %2 上没有程序在监听。请在那里启动服务器，或者更正端口。</translation>
    </message>
    <message>
        <source>%1 refuses connections on port %2. The port may be wrong, or a firewall in between.</source>
        <extracomment>%1 is a host name, %2 a port number</extracomment>
        <translation>%1 拒绝了端口 %2 上的连接。端口可能有误，或者中间有防火墙。</translation>
    </message>
    <message>
        <source>The connection was closed while a large request was being sent: the server may not take so much.</source>
        <translation>发送大请求的途中连接被关闭：服务器可能不接受这么多内容。</translation>
    </message>
    <message>
        <source>The connection was lost. Whether the server counted the request is not known.</source>
        <translation>连接断了。无法得知服务器是否已把这次请求计算在内。</translation>
    </message>
    <message>
        <source>%1 could not prove who it is. The clock of this computer, a proxy that reads along, or the server&apos;s certificate is at fault.</source>
        <extracomment>%1 is a host name</extracomment>
        <translation>%1 无法证明自己的身份。问题出在本机的时钟、会读取内容的代理，或者服务器的证书。</translation>
    </message>
    <message>
        <source>%1 probably speaks plain http on this port.</source>
        <extracomment>%1 is a host name</extracomment>
        <translation>%1 在此端口上用的很可能是普通 http。</translation>
    </message>
    <message>
        <source>The proxy of the system or of the environment did not let the request through.</source>
        <translation>系统或环境变量设置的代理没有放行请求。</translation>
    </message>
    <message>
        <source>The proxy %1 did not let the request through.</source>
        <translation>代理 %1 没有放行请求。</translation>
    </message>
    <message>
        <source>%1 did not answer at all: it may be down, or a firewall swallows the call.</source>
        <extracomment>%1 is a host name</extracomment>
        <translation>%1 完全没有应答：它可能已停机，或者防火墙拦下了调用。</translation>
    </message>
    <message numerus="yes">
        <source>Nothing came within %n second(s). A very long prompt takes minutes to read; the limit stands in the route.</source>
        <extracomment>%n is a number of seconds</extracomment>
        <translation>
            <numerusform>%n 秒内什么都没有收到。读取很长的提示词要花几分钟；时限在路由中设置。</numerusform>
        </translation>
    </message>
    <message>
        <source>Without streaming the first byte comes only when the whole answer is ready.</source>
        <translation>不使用流式输出时，整个回答就绪后首字节才会到来。</translation>
    </message>
    <message>
        <source>The server points to %1. It was not followed, so that the key goes nowhere else. If you trust that address, put it into the route.</source>
        <extracomment>%1 is a URL</extracomment>
        <translation>服务器指向了 %1。为了不让密钥流到别处，没有跟随。如果您信任该地址，请把它填进路由。</translation>
    </message>
    <message>
        <source>%1 failed several times in a row and is left alone for a short while.</source>
        <extracomment>%1 is the name of a route</extracomment>
        <translation>%1 连续失败了几次，暂时停止向它发送。</translation>
    </message>
    <message>
        <source>All tokens went to reasoning, and none were left for the answer. Raise Max tokens.</source>
        <translation>所有 token 都用在了思考上，没有剩下可用于回答的。请调高“最大 token 数”。</translation>
    </message>
    <message>
        <source>All %1 tokens went to reasoning, and none were left for the answer. Raise Max tokens.</source>
        <translation>全部 %1 个 token 都用在了思考上，没有剩下可用于回答的。请调高“最大 token 数”。</translation>
    </message>
    <message>
        <source>The model called a tool, but the server passed the call on as text. That is a fault of the server or gateway, not of the tool.</source>
        <translation>模型调用了工具，但服务器把这次调用当作文本传了过来。问题出在服务器或网关，而不是工具。</translation>
    </message>
    <message>
        <source>Each piece of this stream repeated everything before it. The text above is put right; programs that append the pieces show it many times over.</source>
        <translation>此流中每一块都重复了此前的全部内容。上方的文本已经纠正；把各块直接拼接的程序会多次重复显示。</translation>
    </message>
    <message>
        <source>The stream ended with a frame that repeats the whole answer. Programs that append it show the answer twice.</source>
        <translation>流在结尾又用一帧重复了整个回答。把这一帧也拼接进去的程序会把回答显示两遍。</translation>
    </message>
    <message>
        <source>The server sent the reasoning twice, in tags and in a field of its own. It is shown once.</source>
        <translation>服务器把思考内容发了两遍：一遍在标签里，一遍在单独的字段里。只显示一次。</translation>
    </message>
    <message>
        <source>The reasoning came as &lt;think&gt; tags within the text. Setting reasoning_split parts the two.</source>
        <translation>思考内容以 &lt;think&gt; 标签的形式混在文本里。设置 reasoning_split 可把两者分开。</translation>
    </message>
    <message>
        <source>The server reports usage in a stream only when asked to.</source>
        <translation>服务器只有在被要求时才会在流中报告用量。</translation>
    </message>
    <message>
        <source>The stream ended without its end: the server or something on the way closed the line. What came is kept.</source>
        <translation>流没有发完就结束了：服务器或途中的某个环节关闭了连接。已到达的内容保留着。</translation>
    </message>
    <message numerus="yes">
        <source>Nothing more came for %n second(s), the limit of this route. What came is kept.</source>
        <extracomment>%n is a number of seconds</extracomment>
        <translation>
            <numerusform>%n 秒内没有再收到任何内容，这是此路由的时限。已到达的内容保留着。</numerusform>
        </translation>
    </message>
    <message>
        <source>The reply held no answer. Some gateways lose answers or tool calls in a stream only.</source>
        <translation>回复里没有回答。有些网关只在流式输出时丢失回答或工具调用。</translation>
    </message>
    <message>
        <source>%1 answered with a web page: this address is a site, or a gateway&apos;s error page.</source>
        <extracomment>%1 is a host name</extracomment>
        <translation>%1 返回的是网页：这个地址是网站，或者这是网关的错误页面。</translation>
    </message>
    <message>
        <source>What %1 sent is not an answer of this protocol. Another protocol, or no streaming, may tell more.</source>
        <extracomment>%1 is a host name</extracomment>
        <translation>%1 发来的不是此协议的回答。换一种协议或者不用流式输出，也许能看出更多。</translation>
    </message>
    <message>
        <source>Something is wrong that this program has no words for: “%1”.</source>
        <extracomment>%1 is a technical id</extracomment>
        <translation>出现了本程序无法说明的问题：“%1”。</translation>
    </message>
    <message>
        <source>Nothing was sent: it was held back before the key left.</source>
        <translation>什么都没有发送：在密钥发出之前就已拦下。</translation>
    </message>
    <message>
        <source>Nothing was sent: the last requests over this route all failed, so it gets a short pause.</source>
        <translation>什么都没有发送：经由此路由的最近几次请求全都失败了，因此暂停片刻。</translation>
    </message>
    <message>
        <source>Key of another company</source>
        <translation>其他公司的密钥</translation>
    </message>
    <message>
        <source>The key looks like a login token rather than a key for %1, which would read it.</source>
        <extracomment>%1 is a host</extracomment>
        <translation>此密钥看上去像登录 token，而不是 %1 的密钥；发送后对方会读到它。</translation>
    </message>
    <message>
        <source>This looks like a key of %1, but the request goes to %2, which would read it.</source>
        <extracomment>%1 is a company, %2 a host</extracomment>
        <translation>这看上去是 %1 的密钥，但请求发往 %2，对方会读到它。</translation>
    </message>
    <message>
        <source>$%1 holds a key of %2, but the request goes to %3, which would read the key and refuse it.</source>
        <extracomment>%1 is the name of an environment variable, %2 a company, %3 a host</extracomment>
        <translation>$%1 中是 %2 的密钥，但请求发往 %3，对方会读到此密钥并拒绝它。</translation>
    </message>
    <message>
        <source>This is a key of %1, but the request goes to %2, which would read the key and refuse it.</source>
        <extracomment>%1 is a company, %2 a host</extracomment>
        <translation>这是 %1 的密钥，但请求发往 %2，对方会读到此密钥并拒绝它。</translation>
    </message>
    <message>
        <source>GroupId in place of a key</source>
        <translation>把 GroupId 当成了密钥</translation>
    </message>
    <message>
        <source>The key is a number only, as a MiniMax GroupId is. A GroupId names the account and opens nothing; the key stands under API keys in the console.</source>
        <translation>此密钥只是一串数字，与 MiniMax 的 GroupId 一样。GroupId 只标识账号，不能用来认证；密钥在控制台的 API 密钥页面中。</translation>
    </message>
    <message>
        <source>Key of the other region</source>
        <translation>另一个地区的密钥</translation>
    </message>
    <message>
        <source>The key was given for %1, but the request goes to %2. MiniMax&apos;s international and China platforms do not know each other&apos;s keys.</source>
        <extracomment>%1 and %2 are hosts</extracomment>
        <translation>此密钥是为 %1 填写的，但请求发往 %2。MiniMax 国际版和中国版的密钥不能通用。</translation>
    </message>
    <message>
        <source>Key for another host</source>
        <translation>另一个主机的密钥</translation>
    </message>
    <message>
        <source>The key was given for %1, but the request goes to %2, which would read it. If that is what you want, enter the key again for the new host.</source>
        <extracomment>%1 and %2 are hosts</extracomment>
        <translation>此密钥是为 %1 填写的，但请求发往 %2，对方会读到它。如果这正是您想要的，请为新主机重新输入密钥。</translation>
    </message>
    <message>
        <source>Model may not be in the plan</source>
        <translation>套餐可能不包含此模型</translation>
    </message>
    <message>
        <source>A plan key (sk-cp-…) is used with %1, which is older than the plans and belongs to pay-as-you-go.</source>
        <translation>套餐密钥（sk-cp-…）用在了 %1 上，而该模型早于套餐推出，属于按量付费。</translation>
    </message>
    <message>
        <source>Only some plans include %1. If the server answers 2061, choose the model without -highspeed.</source>
        <extracomment>%1 is a model id</extracomment>
        <translation>只有部分套餐包含 %1。如果服务器返回 2061，请选择不带 -highspeed 的模型。</translation>
    </message>
    <message>
        <source>Model is for plans only</source>
        <translation>模型仅限套餐使用</translation>
    </message>
    <message>
        <source>%1 is open to plan keys (sk-cp-…) only, and this is a pay-as-you-go key (sk-api-…).</source>
        <extracomment>%1 is a model id</extracomment>
        <translation>%1 只对套餐密钥（sk-cp-…）开放，而这是按量付费密钥（sk-api-…）。</translation>
    </message>
    <message>
        <source>Not encrypted</source>
        <translation>未加密</translation>
    </message>
    <message>
        <source>The key would cross the network to %1 readable for everybody on the way, as http:// does not encrypt.</source>
        <extracomment>%1 is a host</extracomment>
        <translation>http:// 不加密，密钥会以明文经过网络发往 %1，途中任何人都读得到。</translation>
    </message>
    <message>
        <source>The conversation crosses the network to %1 readable, as http:// does not encrypt.</source>
        <extracomment>%1 is a host</extracomment>
        <translation>http:// 不加密，对话会以明文经过网络发往 %1。</translation>
    </message>
    <message>
        <source>Base URL goes too far</source>
        <translation>基础 URL 多写了一段</translation>
    </message>
    <message>
        <source>The base URL already ends in %1, and the program adds the endpoint itself: %2 would be called, where there is nothing.</source>
        <extracomment>%1 is the end of a URL, %2 a URL</extracomment>
        <translation>基础 URL 已经以 %1 结尾，而程序会自己加上端点：这样会调用 %2，那里什么都没有。</translation>
    </message>
    <message>
        <source>Version twice in the base URL</source>
        <translation>基础 URL 中的版本重复</translation>
    </message>
    <message>
        <source>The base URL says %1, so that %2 would be called.</source>
        <extracomment>%1 is part of a URL, %2 a URL</extracomment>
        <translation>基础 URL 中写了 %1，因此会调用 %2。</translation>
    </message>
    <message>
        <source>Base URL of another protocol</source>
        <translation>其他协议的基础 URL</translation>
    </message>
    <message>
        <source>The base URL ends in %1, which is not where this protocol lives: %2 would be called and not be found.</source>
        <extracomment>%1 is the end of a URL, %2 a URL</extracomment>
        <translation>基础 URL 以 %1 结尾，而此协议不在那里：这样会调用 %2，结果是找不到。</translation>
    </message>
    <message>
        <source>Base URL without a version</source>
        <translation>基础 URL 缺少版本</translation>
    </message>
    <message>
        <source>The base URL lacks %1: %2 would be called, where there is nothing.</source>
        <translation>基础 URL 缺少 %1：这样会调用 %2，那里什么都没有。</translation>
    </message>
    <message>
        <source>The base URL has no path, so that %2 is called. Most servers want %1 at the end of the base.</source>
        <extracomment>%1 is a missing end of a URL, such as /v1, %2 a URL</extracomment>
        <translation>基础 URL 没有路径，因此会调用 %2。多数服务器要求基础 URL 以 %1 结尾。</translation>
    </message>
    <message>
        <source>Protocol not documented here</source>
        <translation>文档没有提到此协议</translation>
    </message>
    <message>
        <source>%1 documents no %2. The server will most likely answer that there is nothing at this address.</source>
        <extracomment>%1 is a company, %2 the name of a protocol</extracomment>
        <translation>%1 的文档没有提到 %2。服务器很可能会回复说这个地址上什么都没有。</translation>
    </message>
    <message>
        <source>GroupId missing</source>
        <translation>缺少 GroupId</translation>
    </message>
    <message>
        <source>This older surface wants the GroupId of the account in the query. Without it the server refuses even the right key, with code 1004.</source>
        <translation>此旧接口要求在查询参数中带上账号的 GroupId。没有它，即使密钥正确，服务器也会以代码 1004 拒绝。</translation>
    </message>
    <message>
        <source>GroupId in the wrong place</source>
        <translation>GroupId 的位置不对</translation>
    </message>
    <message>
        <source>The GroupId stands in “%1”, but the server looks for it in the query only and would refuse the key, with code 1004.</source>
        <translation>GroupId 写在“%1”中，但服务器只在查询参数中查找它，会以代码 1004 拒绝密钥。</translation>
    </message>
    <message>
        <source>The GroupId also stands in “%1”, where no server looks for it.</source>
        <extracomment>%1 is the name of a field or header</extracomment>
        <translation>GroupId 还写在了“%1”中，没有服务器会在那里查找它。</translation>
    </message>
    <message>
        <source>GroupId not needed</source>
        <translation>不需要 GroupId</translation>
    </message>
    <message>
        <source>This protocol needs no GroupId; only the older MiniMax surfaces do.</source>
        <translation>此协议不需要 GroupId；只有 MiniMax 的旧接口需要。</translation>
    </message>
    <message>
        <source>%1 cannot see pictures: it would answer as though none had been sent.</source>
        <extracomment>%1 is a model id</extracomment>
        <translation>%1 看不到图片：它会像没有收到图片一样作答。</translation>
    </message>
    <message>
        <source>%1 cannot see videos: it would answer as though none had been sent.</source>
        <extracomment>%1 is a model id</extracomment>
        <translation>%1 看不到视频：它会像没有收到视频一样作答。</translation>
    </message>
    <message>
        <source>%1 cannot hear sounds: it would answer as though none had been sent.</source>
        <extracomment>%1 is a model id</extracomment>
        <translation>%1 听不到声音：它会像没有收到声音一样作答。</translation>
    </message>
    <message>
        <source>No model chosen</source>
        <translation>没有选择模型</translation>
    </message>
    <message>
        <source>The request names no model, and a server cannot guess one.</source>
        <translation>请求没有指明模型，服务器也无从猜测。</translation>
    </message>
    <message>
        <source>Model not in the list</source>
        <translation>模型不在列表中</translation>
    </message>
    <message>
        <source>“%1” is not among the models that %2 listed. Ids are compared letter by letter, capital letters included.</source>
        <extracomment>%1 is a model id, %2 the name of a route</extracomment>
        <translation>“%1”不在 %2 列出的模型之中。ID 会逐字比较，包括大小写。</translation>
    </message>
    <message>
        <source>Unknown variant of a model</source>
        <translation>未知的模型变体</translation>
    </message>
    <message>
        <source>MiniMax names no “%1”, only “%2”. An unknown id is refused with code 2013.</source>
        <extracomment>%1 and %2 are model ids</extracomment>
        <translation>MiniMax 没有“%1”，只有“%2”。未知的 ID 会以代码 2013 被拒绝。</translation>
    </message>
    <message>
        <source>Model cannot see or hear this</source>
        <translation>模型看不到或听不到此内容</translation>
    </message>
    <message>
        <source>Value of thinking unknown to MiniMax</source>
        <translation>MiniMax 不认识 thinking 的这个值</translation>
    </message>
    <message>
        <source>MiniMax knows “adaptive” and “disabled” for thinking and refuses “%1” with code 2013.</source>
        <extracomment>%1 is a JSON value</extracomment>
        <translation>对于 thinking，MiniMax 只认识“adaptive”和“disabled”，会以代码 2013 拒绝“%1”。</translation>
    </message>
    <message>
        <source>Tool of an unknown type</source>
        <translation>工具类型未知</translation>
    </message>
    <message>
        <source>A tool has the type “%1”. MiniMax takes functions only and refuses the request with code 2013.</source>
        <extracomment>%1 is a type of tools, such as web_search</extracomment>
        <translation>有工具的类型是“%1”。MiniMax 只接受函数，会以代码 2013 拒绝请求。</translation>
    </message>
    <message>
        <source>More than one answer asked for</source>
        <translation>要求了不止一个回答</translation>
    </message>
    <message>
        <source>%1 answers are asked for. MiniMax gives one or refuses the request, and only the first is shown here.</source>
        <extracomment>%1 is a number</extracomment>
        <translation>请求要求 %1 个回答。MiniMax 只给一个，或者拒绝请求；这里也只显示第一个。</translation>
    </message>
    <message>
        <source>Outdated field for tools</source>
        <translation>过时的工具字段</translation>
    </message>
    <message>
        <source>MiniMax does not support “%1”. Tools are the way to let the model call functions.</source>
        <extracomment>%1 is the name of a JSON field</extracomment>
        <translation>MiniMax 不支持“%1”。要让模型调用函数，请使用工具。</translation>
    </message>
    <message>
        <source>Temperature of 0 or below</source>
        <translation>温度为 0 或更低</translation>
    </message>
    <message>
        <source>Some surfaces and older servers of MiniMax take only temperatures above 0. With 0.01 the answers are almost the same.</source>
        <translation>MiniMax 的有些接口和较旧的服务器只接受大于 0 的温度。设为 0.01 时，回答几乎相同。</translation>
    </message>
    <message>
        <source>Temperature above the range</source>
        <translation>温度超出范围</translation>
    </message>
    <message>
        <source>The temperature is %1, and MiniMax documents up to %2 for this protocol.</source>
        <extracomment>%1 and %2 are numbers</extracomment>
        <translation>温度为 %1，而 MiniMax 的文档对此协议给出的上限是 %2。</translation>
    </message>
    <message>
        <source>Setting without effect</source>
        <translation>设置不起作用</translation>
    </message>
    <message>
        <source>%2 takes “%1” and ignores it.</source>
        <extracomment>%1 is the name of a JSON field, %2 a model id</extracomment>
        <translation>%2 接受“%1”，但不理会它。</translation>
    </message>
    <message>
        <source>System message not alone and first</source>
        <translation>系统消息不唯一或不在最前</translation>
    </message>
    <message>
        <source>MiniMax takes one system message, and it must come first; otherwise it refuses the conversation with code 2013.</source>
        <translation>MiniMax 只接受一条系统消息，而且必须排在最前；否则会以代码 2013 拒绝对话。</translation>
    </message>
    <message>
        <source>Tool result without its call</source>
        <translation>工具结果没有对应的调用</translation>
    </message>
    <message numerus="yes">
        <source>%n tool result(s) answer no call of the message before, as happens when that was edited or deleted. The server refuses such a conversation.</source>
        <extracomment>%n tool results answer calls that are not there</extracomment>
        <translation>
            <numerusform>有 %n 项工具结果在上一条消息中没有对应的调用；上一条消息被编辑或删除后会这样。服务器会拒绝这样的对话。</numerusform>
        </translation>
    </message>
    <message>
        <source>Broken arguments in the history</source>
        <translation>历史中有损坏的参数</translation>
    </message>
    <message>
        <source>An earlier call of “%1” has arguments that are not valid JSON, and the server refuses the whole conversation because of it.</source>
        <extracomment>%1 is the name of a tool</extracomment>
        <translation>先前对“%1”的一次调用，其参数不是有效的 JSON，服务器因此拒绝整个对话。</translation>
    </message>
    <message>
        <source>Tool without a schema</source>
        <translation>工具没有 Schema</translation>
    </message>
    <message>
        <source>The parameters of the tool “%1” are not a JSON Schema: the request would not be valid.</source>
        <translation>工具“%1”的参数不是 JSON Schema：请求会无效。</translation>
    </message>
    <message>
        <source>The schema of the tool “%1” is empty, which MiniMax may refuse.</source>
        <extracomment>%1 is the name of a tool</extracomment>
        <translation>工具“%1”的 Schema 是空的，MiniMax 可能会拒绝。</translation>
    </message>
    <message>
        <source>Message without content</source>
        <translation>消息没有内容</translation>
    </message>
    <message>
        <source>A message of the history has null as its content. Older MiniMax servers refuse that; an empty text says the same.</source>
        <translation>历史中有一条消息的内容为 null。较旧的 MiniMax 服务器会拒绝；空文本的意思相同。</translation>
    </message>
    <message>
        <source>Invisible characters</source>
        <translation>不可见字符</translation>
    </message>
    <message>
        <source>%1 of %2 characters are invisible, as pasted text may hold them. MiniMax refuses more than a tenth, with code 1042.</source>
        <extracomment>%1 and %2 are numbers</extracomment>
        <translation>%2 个字符中有 %1 个不可见，粘贴的文本里可能带有这类字符。超过十分之一时，MiniMax 会以代码 1042 拒绝。</translation>
    </message>
    <message>
        <source>Left to the proxy %1: host name, connection and encryption cannot be told apart behind it.</source>
        <extracomment>%1 is the host and port of a proxy</extracomment>
        <translation>交由代理 %1 处理：经过代理后，主机名、连接和加密无法分别检查。</translation>
    </message>
    <message>
        <source>Nothing to look up: %1 is an address.</source>
        <extracomment>%1 is an IP address</extracomment>
        <translation>无需查询：%1 本身就是地址。</translation>
    </message>
    <message>
        <source>None: the base URL begins with http.</source>
        <translation>无：基础 URL 以 http 开头。</translation>
    </message>
    <message>
        <source>This route sends no key.</source>
        <translation>此路由不发送密钥。</translation>
    </message>
    <message>
        <source>This route has no model list. Model ids can be typed.</source>
        <translation>此路由没有模型列表。可以手动输入模型 ID。</translation>
    </message>
    <message>
        <source>The certificate is for %1, issued by %2, valid until %3.</source>
        <extracomment>%1 is the name a certificate is for, %2 who issued it, %3 a date</extracomment>
        <translation>证书属于 %1，由 %2 签发，有效期至 %3。</translation>
    </message>
    <message>
        <source>%1, certificate by %2, valid until %3.</source>
        <extracomment>%1 is a version such as TLS 1.3, %2 who issued a certificate, %3 a date</extracomment>
        <translation>%1，证书由 %2 签发，有效期至 %3。</translation>
    </message>
    <message>
        <source>Only an answer could tell whether the key is accepted.</source>
        <translation>只有得到回答，才能知道密钥是否被接受。</translation>
    </message>
    <message>
        <source>%1, sent as %2.</source>
        <extracomment>%1 is the beginning and end of a key, %2 a header such as &quot;Authorization: Bearer&quot;</extracomment>
        <translation>%1，以 %2 发送。</translation>
    </message>
    <message numerus="yes">
        <source>%n model(s).</source>
        <translation>
            <numerusform>%n 个模型。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2 is one of them.</source>
        <extracomment>%1 is &quot;12 models.&quot;, %2 a model id</extracomment>
        <translation>%1%2 在其中。</translation>
    </message>
    <message>
        <source>%1 %2 is not among them.</source>
        <extracomment>%1 is &quot;12 models.&quot;, %2 a model id</extracomment>
        <translation>%1%2 不在其中。</translation>
    </message>
    <message>
        <source>%1 was still thinking when the small limit was reached, which proves the way as well.</source>
        <extracomment>%1 is a model id</extracomment>
        <translation>达到很小的上限时 %1 仍在思考，这同样证实线路是通的。</translation>
    </message>
    <message>
        <source>%1 answered without a text.</source>
        <extracomment>%1 is a model id</extracomment>
        <translation>%1 作答了，但没有文本。</translation>
    </message>
    <message>
        <source>%1 answered “%2”.</source>
        <extracomment>%1 is a model id, %2 its words</extracomment>
        <translation>%1 回答：“%2”。</translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s)</source>
        <translation>
            <numerusform>%n 块</numerusform>
        </translation>
    </message>
    <message>
        <source>It came in %1.</source>
        <extracomment>%1 is &quot;12 pieces&quot;</extracomment>
        <translation>分 %1到达。</translation>
    </message>
    <message>
        <source>It came in %1, the first after %2.</source>
        <extracomment>%1 is &quot;12 pieces&quot;, %2 a duration</extracomment>
        <translation>分 %1到达，第一块在 %2后收到。</translation>
    </message>
    <message numerus="yes">
        <source>%n token(s)</source>
        <translation>
            <numerusform>%n 个 token</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 tokens in, %2 out</source>
        <extracomment>%1 and %2 are numbers of tokens</extracomment>
        <translation>输入 %1 个 token，输出 %2 个</translation>
    </message>
    <message>
        <source>%1, and with the streamed answer as well.</source>
        <extracomment>%1 is &quot;12 tokens in, 3 out&quot;</extracomment>
        <translation>%1，流式回答同样报告用量。</translation>
    </message>
    <message>
        <source>%1; the streamed answer says nothing of it unless it is asked to (include usage).</source>
        <extracomment>%1 is &quot;12 tokens in, 3 out&quot;</extracomment>
        <translation>%1；流式回答不报告用量，除非要求它报告（“报告用量”）。</translation>
    </message>
    <message>
        <source>%1, with the streamed answer only.</source>
        <extracomment>%1 is &quot;12 tokens in, 3 out&quot;</extracomment>
        <translation>%1，仅流式回答报告用量。</translation>
    </message>
    <message>
        <source>%1, port %2.</source>
        <extracomment>%1 is an IP address, %2 a port</extracomment>
        <translation>%1，端口 %2。</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>The key was held back. %1</source>
        <extracomment>%1 is a sentence saying why</extracomment>
        <translation>密钥已拦下，没有发送。%1</translation>
    </message>
    <message>
        <source>There is no model to ask: the route has no default model, and none is listed.</source>
        <translation>没有可提问的模型：路由没有默认模型，模型列表也是空的。</translation>
    </message>
    <message>
        <source>The answer came in one piece although a stream was asked for.</source>
        <translation>要求了流式输出，回答却一次全部到来。</translation>
    </message>
    <message>
        <source>The server reported no tokens, neither with the whole answer nor with the streamed one.</source>
        <translation>服务器没有报告 token 数，完整回答和流式回答都没有。</translation>
    </message>
    <message>
        <source>The key is accepted, %1 answered and streamed; usage is reported.</source>
        <extracomment>%1 is a model id</extracomment>
        <translation>密钥已被接受，%1 已作答并流式输出；已报告用量。</translation>
    </message>
    <message>
        <source>The key is accepted, %1 answered and streamed; usage is not reported.</source>
        <extracomment>%1 is a model id</extracomment>
        <translation>密钥已被接受，%1 已作答并流式输出；未报告用量。</translation>
    </message>
    <message>
        <source>Without a key, %1 answered and streamed; usage is reported.</source>
        <extracomment>%1 is a model id</extracomment>
        <translation>不用密钥，%1 已作答并流式输出；已报告用量。</translation>
    </message>
    <message>
        <source>Without a key, %1 answered and streamed; usage is not reported.</source>
        <extracomment>%1 is a model id</extracomment>
        <translation>不用密钥，%1 已作答并流式输出；未报告用量。</translation>
    </message>
    <message>
        <source>The key is accepted.</source>
        <translation>密钥已被接受。</translation>
    </message>
    <message>
        <source>The host is reached, and its certificate is good.</source>
        <translation>主机可以连上，证书有效。</translation>
    </message>
    <message>
        <source>The host is reached.</source>
        <translation>主机可以连上。</translation>
    </message>
    <message numerus="yes">
        <source>%n model(s) are listed.</source>
        <translation>
            <numerusform>列出了 %n 个模型。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 answered.</source>
        <extracomment>%1 is a model id</extracomment>
        <translation>%1 已作答。</translation>
    </message>
    <message>
        <source>%1 streamed.</source>
        <extracomment>%1 is a model id</extracomment>
        <translation>%1 已流式输出。</translation>
    </message>
    <message>
        <source>No model was asked.</source>
        <translation>没有向模型提问。</translation>
    </message>
    <message>
        <source>Host name</source>
        <translation>主机名</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>加密</translation>
    </message>
    <message>
        <source>Key</source>
        <comment>a step of checking a connection</comment>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Model list</source>
        <translation>模型列表</translation>
    </message>
    <message>
        <source>Answer</source>
        <comment>a step of checking a connection</comment>
        <translation>回答</translation>
    </message>
    <message>
        <source>Streamed answer</source>
        <translation>流式回答</translation>
    </message>
    <message>
        <source>Usage</source>
        <comment>a step of checking a connection</comment>
        <translation>用量</translation>
    </message>
    <message>
        <source>waiting</source>
        <comment>a step of checking a connection</comment>
        <translation>等待中</translation>
    </message>
    <message>
        <source>running</source>
        <comment>a step of checking a connection</comment>
        <translation>进行中</translation>
    </message>
    <message>
        <source>passed</source>
        <comment>a step of checking a connection</comment>
        <translation>通过</translation>
    </message>
    <message>
        <source>nothing to check</source>
        <comment>a step of checking a connection</comment>
        <translation>无需检查</translation>
    </message>
    <message>
        <source>failed</source>
        <comment>a step of checking a connection</comment>
        <translation>失败</translation>
    </message>
    <message>
        <source>not checked</source>
        <comment>a step of checking a connection</comment>
        <translation>未检查</translation>
    </message>
    <message>
        <source>Nothing is proved.</source>
        <translation>什么都没有证实。</translation>
    </message>
    <message>
        <source>Failed at “%1”: %2</source>
        <extracomment>%1 is a step such as &quot;Model list&quot;, %2 a sentence saying what went wrong there</extracomment>
        <translation>在“%1”这一步失败：%2</translation>
    </message>
    <message numerus="yes">
        <source>Asking the model sends two small questions, about %n token(s) together at most. The other steps cost nothing.</source>
        <translation>
            <numerusform>向模型提问会发送两个小问题，合计最多约 %n 个 token。其他步骤不产生费用。</numerusform>
        </translation>
    </message>
    <message>
        <source>The most tokens the model may think before it answers.</source>
        <translation>模型在回答之前最多可用于思考的 token 数。</translation>
    </message>
    <message>
        <source>Only this many of the likeliest words are considered.</source>
        <translation>只考虑最可能的这么多个词。</translation>
    </message>
    <message>
        <source>How much the model thinks before it answers.</source>
        <translation>模型在回答之前思考多少。</translation>
    </message>
    <message>
        <source>Asks for a summary of the thinking.</source>
        <translation>要求给出思考的摘要。</translation>
    </message>
    <message>
        <source>Questions under the same key find each other&apos;s cached beginning.</source>
        <translation>键相同的提问可以共用已缓存的开头部分。</translation>
    </message>
    <message>
        <source>Names and values that the server keeps with the answer.</source>
        <translation>服务器随回答一起保存的名称和值。</translation>
    </message>
    <message>
        <source>Whether the server keeps the answer.</source>
        <translation>服务器是否保存回答。</translation>
    </message>
    <message>
        <source>What else the answer is to hold.</source>
        <translation>回答还应包含哪些内容。</translation>
    </message>
    <message>
        <source>The kind of text the answer shall be, plain or JSON.</source>
        <translation>回答应是哪种文本：纯文本或 JSON。</translation>
    </message>
    <message>
        <source>A schema that a JSON answer follows.</source>
        <translation>JSON 回答所遵循的 Schema。</translation>
    </message>
    <message>
        <source>How thoroughly the model thinks before it answers.</source>
        <translation>模型在回答之前思考得多深入。</translation>
    </message>
    <message>
        <source>Whether the answer comes with a summary of the thinking.</source>
        <translation>回答是否附带思考的摘要。</translation>
    </message>
    <message>
        <source>Whether e-mail addresses, numbers and the like are masked in the answer.</source>
        <translation>回答中的电子邮件地址、号码等是否打码。</translation>
    </message>
    <message>
        <source>Whether the pieces of a stream are parted as the standard for server-sent events says.</source>
        <translation>流的各块是否按服务器发送事件（SSE）的标准分隔。</translation>
    </message>
    <message>
        <source>How you and the model are called in the conversation.</source>
        <translation>您和模型在对话中的称呼。</translation>
    </message>
    <message>
        <source>How many answers the model weighs against each other before it gives one.</source>
        <translation>模型在给出一个回答之前，相互比较多少个候选回答。</translation>
    </message>
    <message>
        <source>Whether the model goes on with the last message instead of answering it.</source>
        <translation>模型是否接着最后一条消息往下写，而不是回答它。</translation>
    </message>
    <message>
        <source>Whether sensitive details in the answer are left unmasked.</source>
        <translation>回答中的敏感信息是否不打码。</translation>
    </message>
    <message>
        <source>The knowledge base the answer draws on, if the account has one.</source>
        <translation>回答所依据的知识库（如果账号有的话）。</translation>
    </message>
    <message>
        <source>The bots of the conversation, each with a name and a description.</source>
        <translation>对话中的各个机器人，每个都有名称和描述。</translation>
    </message>
    <message>
        <source>Which of the bots answers, and in what form.</source>
        <translation>由哪个机器人回答，以及用什么形式。</translation>
    </message>
    <message>
        <source>Example messages that show how the bots talk.</source>
        <translation>展示机器人如何说话的示例消息。</translation>
    </message>
    <message>
        <source>A pattern the answer is forced into.</source>
        <translation>强制回答遵循的格式。</translation>
    </message>
    <message>
        <source>Thinking budget</source>
        <translation>思考预算</translation>
    </message>
    <message>
        <source>Top K</source>
        <translation>Top K</translation>
    </message>
    <message>
        <source>Reasoning effort</source>
        <translation>思考强度</translation>
    </message>
    <message>
        <source>Reasoning summary</source>
        <translation>思考摘要</translation>
    </message>
    <message>
        <source>Text format</source>
        <translation>文本格式</translation>
    </message>
    <message>
        <source>Cache key</source>
        <translation>缓存键</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>元数据</translation>
    </message>
    <message>
        <source>Store on the server</source>
        <translation>存储在服务器上</translation>
    </message>
    <message>
        <source>Include</source>
        <translation>附加内容</translation>
    </message>
    <message>
        <source>Response type</source>
        <translation>响应类型</translation>
    </message>
    <message>
        <source>Response schema</source>
        <translation>响应 Schema</translation>
    </message>
    <message>
        <source>Thinking level</source>
        <translation>思考等级</translation>
    </message>
    <message>
        <source>Include thoughts</source>
        <translation>附带思考</translation>
    </message>
    <message>
        <source>Mask sensitive info</source>
        <translation>敏感信息打码</translation>
    </message>
    <message>
        <source>Standard stream</source>
        <translation>标准流</translation>
    </message>
    <message>
        <source>Names of both sides</source>
        <translation>双方名称</translation>
    </message>
    <message>
        <source>Beam width</source>
        <translation>束宽</translation>
    </message>
    <message>
        <source>Continue last message</source>
        <translation>续写最后一条消息</translation>
    </message>
    <message>
        <source>Skip masking</source>
        <translation>跳过打码</translation>
    </message>
    <message>
        <source>Knowledge base</source>
        <translation>知识库</translation>
    </message>
    <message>
        <source>Bots</source>
        <translation>机器人</translation>
    </message>
    <message>
        <source>Reply constraints</source>
        <translation>回复要求</translation>
    </message>
    <message>
        <source>Sample messages</source>
        <translation>示例消息</translation>
    </message>
    <message>
        <source>Glyph</source>
        <translation>Glyph</translation>
    </message>
    <message>
        <source>Send the key in both headers</source>
        <translation>在两个标头中都发送密钥</translation>
    </message>
    <message>
        <source>Send the key as Bearer</source>
        <translation>以 Bearer 发送密钥</translation>
    </message>
    <message>
        <source>Send the key as %1</source>
        <extracomment>%1 is the name of an HTTP header</extracomment>
        <translation>以 %1 发送密钥</translation>
    </message>
    <message>
        <source>Set %1 to %2</source>
        <extracomment>%1 is a parameter, %2 its new value</extracomment>
        <translation>将“%1”设为 %2</translation>
    </message>
    <message>
        <source>Send as one system message</source>
        <translation>合并为一条系统消息发送</translation>
    </message>
    <message>
        <source>Send without the stray results</source>
        <translation>去掉没有对应调用的结果后发送</translation>
    </message>
    <message>
        <source>Send empty arguments instead</source>
        <translation>改用空参数发送</translation>
    </message>
    <message>
        <source>Send empty texts instead</source>
        <translation>改用空文本发送</translation>
    </message>
    <message>
        <source>Send without invisible characters</source>
        <translation>去掉不可见字符后发送</translation>
    </message>
    <message>
        <source>Switch to %1</source>
        <extracomment>%1 is the name of a route</extracomment>
        <translation>切换到 %1</translation>
    </message>
    <message>
        <source>Use %1</source>
        <extracomment>%1 is a URL
----------
%1 is the name of a protocol
----------
%1 is a model id</extracomment>
        <translation>改用 %1</translation>
    </message>
    <message>
        <source>Shorten the base URL</source>
        <translation>缩短基础 URL</translation>
    </message>
    <message>
        <source>Shorten to %1</source>
        <translation>缩短为 %1</translation>
    </message>
    <message>
        <source>Enter the GroupId…</source>
        <translation>输入 GroupId…</translation>
    </message>
    <message>
        <source>Use GroupId %1</source>
        <translation>使用 GroupId %1</translation>
    </message>
    <message>
        <source>Send without %1</source>
        <extracomment>%1 is a parameter</extracomment>
        <translation>去掉“%1”后发送</translation>
    </message>
    <message>
        <source>Send without “%1”</source>
        <extracomment>%1 is the name of a JSON field</extracomment>
        <translation>去掉“%1”后发送</translation>
    </message>
    <message>
        <source>Send without streaming</source>
        <translation>不用流式输出发送</translation>
    </message>
    <message>
        <source>Ask for token counts</source>
        <translation>要求给出 token 数</translation>
    </message>
    <message>
        <source>Send only documented fields</source>
        <translation>只发送文档列出的字段</translation>
    </message>
    <message>
        <source>Add an empty schema</source>
        <translation>添加空的 Schema</translation>
    </message>
    <message>
        <source>Change the key…</source>
        <translation>更改密钥…</translation>
    </message>
    <message>
        <source>Edit the route…</source>
        <translation>编辑路由…</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>重新发送</translation>
    </message>
    <message>
        <source>Continue the answer</source>
        <translation>继续回答</translation>
    </message>
    <message>
        <source>List the models</source>
        <translation>列出模型</translation>
    </message>
    <message numerus="yes">
        <source>Wait %n second(s) and send again</source>
        <extracomment>%n is a number of seconds</extracomment>
        <translation>
            <numerusform>等待 %n 秒后重新发送</numerusform>
        </translation>
    </message>
    <message>
        <source>Wait and send again</source>
        <translation>稍等后重新发送</translation>
    </message>
    <message>
        <source>Show the message</source>
        <translation>显示消息</translation>
    </message>
    <message>
        <source>came to a stop text</source>
        <translation>遇到停止文本</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>拒绝回答</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>broken tool call</source>
        <translation>工具调用损坏</translation>
    </message>
    <message>
        <source>The answer came to one of the stop texts.</source>
        <translation>回答遇到了某个停止文本。</translation>
    </message>
    <message>
        <source>The model refused to answer.</source>
        <translation>模型拒绝回答。</translation>
    </message>
    <message>
        <source>The server paused a long turn; sending the conversation again goes on with it.</source>
        <translation>服务器暂停了较长的一轮；重新发送对话即可继续。</translation>
    </message>
    <message>
        <source>The model tried to call a tool, and the server could not read the call.</source>
        <translation>模型试图调用工具，但服务器无法读取这次调用。</translation>
    </message>
    <message>
        <source>OpenAI Responses</source>
        <translation>OpenAI Responses</translation>
    </message>
    <message>
        <source>Anthropic Messages</source>
        <translation>Anthropic Messages</translation>
    </message>
    <message>
        <source>Gemini</source>
        <translation>Gemini</translation>
    </message>
    <message>
        <source>MiniMax native v2</source>
        <translation>MiniMax 原生 v2</translation>
    </message>
    <message>
        <source>MiniMax legacy v1</source>
        <translation>MiniMax 旧版 v1</translation>
    </message>
    <message>
        <source>MiniMax legacy Pro</source>
        <translation>MiniMax 旧版 Pro</translation>
    </message>
    <message>
        <source>api.minimax.gr.com (unconfirmed)</source>
        <translation>api.minimax.gr.com（未确认）</translation>
    </message>
    <message>
        <source>The stream ended without its last event, after a finish reason: taken as complete.</source>
        <translation>流在给出结束原因之后没有最后一个事件就结束了：视为完整。</translation>
    </message>
    <message>
        <source>A part of the answer began with text that its pieces repeated; it was shown once.</source>
        <translation>回答中有一部分以一段文本开头，而它的各块又重复了这段文本；只显示一次。</translation>
    </message>
    <message>
        <source>Parts of the answer came under the same number; they were told apart by their order.</source>
        <translation>回答的几个部分使用了同一个编号；按次序加以区分。</translation>
    </message>
    <message>
        <source>The answer held a part that is no text, such as a picture; it is not shown here.</source>
        <translation>回答中有一部分不是文本，例如图片；这里不显示。</translation>
    </message>
    <message>
        <source>Print what sends the same as a program or command, without sending: %1.</source>
        <extracomment>%1 is a list of ids</extracomment>
        <translation>打印能发送同样内容的程序或命令，而不发送：%1。</translation>
    </message>
    <message>
        <source>Read the curl command in FILE and print the request it would send as JSON; “-” reads it from standard input.</source>
        <translation>读取 FILE 中的 curl 命令，并以 JSON 打印它会发送的请求；“-”表示从标准输入读取。</translation>
    </message>
    <message>
        <source>There is no code “%1”: --help lists what there is.</source>
        <extracomment>%1 is what was typed</extracomment>
        <translation>没有名为“%1”的代码：--help 列出了可用的代码。</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <extracomment>%1 is a file name, %2 the system&apos;s reason</extracomment>
        <translation>无法读取 %1：%2</translation>
    </message>
    <message>
        <source>There is no command.</source>
        <translation>没有命令。</translation>
    </message>
    <message>
        <source>This is no curl command.</source>
        <translation>这不是 curl 命令。</translation>
    </message>
    <message>
        <source>The command is not whole: a quote is opened and never closed.</source>
        <translation>命令不完整：有一个引号没有闭合。</translation>
    </message>
    <message>
        <source>The command takes a part from another command or a shell expression. Nothing is run here, so that part is not known.</source>
        <translation>命令的一部分来自另一个命令或 shell 表达式。这里不会运行任何东西，因此不知道那一部分是什么。</translation>
    </message>
    <message>
        <source>The command takes a part that is no key from the variable %1, which is not known here.</source>
        <extracomment>%1 is the name of a variable</extracomment>
        <translation>命令的一部分（不是密钥）来自变量 %1，这里不知道它的值。</translation>
    </message>
    <message>
        <source>%1 takes its content from a file, and no file is read here. Paste the content instead.</source>
        <extracomment>%1 is a flag such as --data-binary</extracomment>
        <translation>%1 的内容来自文件，而这里不读取文件。请改为粘贴内容。</translation>
    </message>
    <message>
        <source>%1 sends a form in several parts, which no chat surface takes.</source>
        <extracomment>%1 is a flag: -F or --form</extracomment>
        <translation>%1 发送由多个部分组成的表单，没有任何对话接口接受它。</translation>
    </message>
    <message>
        <source>%1 changes what is sent in a way that cannot be followed here.</source>
        <extracomment>%1 is a flag such as --next</extracomment>
        <translation>%1 会以这里无法跟随的方式改变发送的内容。</translation>
    </message>
    <message>
        <source>%1 needs a value that it can be used with.</source>
        <extracomment>%1 is a flag such as -H</extracomment>
        <translation>%1 需要一个可用的值。</translation>
    </message>
    <message>
        <source>The command names no URL.</source>
        <translation>命令没有给出 URL。</translation>
    </message>
    <message>
        <source>The command names more than one URL, or a pattern for several.</source>
        <translation>命令给出了不止一个 URL，或匹配多个 URL 的模式。</translation>
    </message>
    <message>
        <source>The URL is none of http or https.</source>
        <translation>该 URL 既不是 http 也不是 https。</translation>
    </message>
    <message>
        <source>The header “%1” cannot be sent.</source>
        <extracomment>%1 is the name of a header</extracomment>
        <translation>标头“%1”无法发送。</translation>
    </message>
    <message>
        <source>-u names a user without a password, and curl would ask for it.</source>
        <translation>-u 给出了用户名却没有密码，curl 会要求输入。</translation>
    </message>
    <message>
        <source>List what was sent before, newest first, where all words of QUERY occur in the prompt, the answer, the URL, an id or the error; “” lists everything. --route and --model narrow it.</source>
        <translation>列出以前发送的内容，最新的在前，QUERY 的所有词都出现在提示、回答、URL、ID 或错误中；“”列出全部。--route 和 --model 缩小范围。</translation>
    </message>
    <message>
        <source>List at most N; 50 without it.</source>
        <translation>最多列出 N 条；不带时为 50。</translation>
    </message>
    <message>
        <source>Write what --id names as an HTTP archive, as JSON, as Markdown for a bug report, or the stream as it came. Keys are never written.</source>
        <translation>将 --id 指定的内容写为 HTTP 存档、JSON、用于错误报告的 Markdown，或按原样的流。从不写出密钥。</translation>
    </message>
    <message>
        <source>The exchange to export, as --history names it; may be given several times.</source>
        <translation>要导出的记录，即 --history 给出的名称；可多次给出。</translation>
    </message>
    <message>
        <source>Write to FILE instead of standard output.</source>
        <translation>写入 FILE 而不是标准输出。</translation>
    </message>
    <message>
        <source>Where a key is found in an export, mask it instead of writing nothing.</source>
        <translation>若在导出内容中发现密钥，将其遮蔽而不是什么都不写。</translation>
    </message>
    <message>
        <source>Export without prompts and answers: their length stands for them.</source>
        <translation>导出时不含提示和回答：以其长度代替。</translation>
    </message>
    <message>
        <source>Export account ids such as the GroupId too.</source>
        <translation>同时导出 GroupId 等账号 ID。</translation>
    </message>
    <message>
        <source>Send the exchange ID again as it was, over its route or the one given with --route, and print the answer.</source>
        <translation>按原样再次发送记录 ID，通过其路由或 --route 给出的路由，并打印回答。</translation>
    </message>
    <message>
        <source>%1 needs --history QUERY.</source>
        <extracomment>%1 is an option such as --limit</extracomment>
        <translation>%1 需要 --history QUERY。</translation>
    </message>
    <message>
        <source>%1 needs --export.</source>
        <extracomment>%1 is an option such as --id</extracomment>
        <translation>%1 需要 --export。</translation>
    </message>
    <message>
        <source>“%1” is no length of a list: give a number from 1 to %2.</source>
        <extracomment>%1 is what was typed, %2 a number</extracomment>
        <translation>“%1”不是列表长度：请给出 1 到 %2 的数字。</translation>
    </message>
    <message>
        <source>There is no export “%1”: choose har, json, markdown or sse.</source>
        <extracomment>%1 is what was typed</extracomment>
        <translation>没有导出格式“%1”：请选择 har、json、markdown 或 sse。</translation>
    </message>
    <message>
        <source>--export needs the --id of an exchange; --history lists them.</source>
        <translation>--export 需要记录的 --id；--history 会列出它们。</translation>
    </message>
    <message>
        <source>--replay needs the id of an exchange; --history lists them.</source>
        <translation>--replay 需要记录的 ID；--history 会列出它们。</translation>
    </message>
    <message>
        <source>No exchange is called “%1”; --history lists what there is.</source>
        <extracomment>%1 is an id</extracomment>
        <translation>没有名为“%1”的记录；--history 会列出现有的。</translation>
    </message>
    <message>
        <source>The history cannot be read or written: %1</source>
        <extracomment>%1 is the database&apos;s own English words</extracomment>
        <translation>历史无法读取或写入：%1</translation>
    </message>
    <message>
        <source>Nothing was written: it would give away keys. To write it with these masked, add --mask.</source>
        <translation>没有写出任何内容：它会泄露密钥。若要遮蔽后写出，请加 --mask。</translation>
    </message>
    <message>
        <source>These keys were masked.</source>
        <translation>这些密钥已被遮蔽。</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <extracomment>%1 is a file name, %2 the system&apos;s reason</extracomment>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <source>A secret stood in the request and was not kept: what is sent now has its masked form.</source>
        <translation>请求中曾有机密且未被保存：现在发送的是其遮蔽形式。</translation>
    </message>
    <message>
        <source>The route %1 it went over is gone: name another with --route.</source>
        <extracomment>%1 is the name of a route</extracomment>
        <translation>它所用的路由 %1 已不存在：请用 --route 指定另一个。</translation>
    </message>
    <message>
        <source>This request cannot go over the route %1: it has no base URL for its protocol.</source>
        <extracomment>%1 is the name of a route</extracomment>
        <translation>此请求无法通过路由 %1 发送：它没有该协议的基础 URL。</translation>
    </message>
    <message>
        <source>request header “%1”</source>
        <extracomment>%1 is the name of a header</extracomment>
        <translation>请求标头“%1”</translation>
    </message>
    <message>
        <source>response header “%1”</source>
        <extracomment>%1 is the name of a header</extracomment>
        <translation>响应标头“%1”</translation>
    </message>
    <message>
        <source>the name of a request header</source>
        <translation>某个请求标头的名称</translation>
    </message>
    <message>
        <source>the name of a response header</source>
        <translation>某个响应标头的名称</translation>
    </message>
    <message>
        <source>the method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>the URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>the request’s body</source>
        <translation>请求正文</translation>
    </message>
    <message>
        <source>the status line</source>
        <translation>状态行</translation>
    </message>
    <message>
        <source>the response’s body</source>
        <translation>响应正文</translation>
    </message>
    <message>
        <source>the answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>the reasoning</source>
        <translation>推理</translation>
    </message>
    <message>
        <source>a tool call</source>
        <translation>某个工具调用</translation>
    </message>
    <message>
        <source>a detail of the answer</source>
        <translation>回答的某个细节</translation>
    </message>
    <message>
        <source>the failure</source>
        <translation>失败信息</translation>
    </message>
    <message>
        <source>a request id</source>
        <translation>某个请求 ID</translation>
    </message>
    <message>
        <source>an earlier attempt</source>
        <translation>较早的某次尝试</translation>
    </message>
    <message>
        <source>the route</source>
        <translation>路由</translation>
    </message>
    <message>
        <source>the model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>the whole file</source>
        <translation>整个文件</translation>
    </message>
    <message>
        <source>an id</source>
        <translation>某个 ID</translation>
    </message>
    <message>
        <source>There is nothing to export.</source>
        <translation>没有可导出的内容。</translation>
    </message>
    <message>
        <source>A stream is exported on its own: choose a single exchange, or another format.</source>
        <translation>流须单独导出：请选择单条记录，或其他格式。</translation>
    </message>
    <message>
        <source>No body arrived that could be exported.</source>
        <translation>没有收到可导出的正文。</translation>
    </message>
    <message>
        <source>%1, spread over several pieces</source>
        <extracomment>%1 is a place such as “the response’s body”</extracomment>
        <translation>%1，分散在多个块中</translation>
    </message>
    <message>
        <source>Exchange %1, %2</source>
        <extracomment>%1 is the number of an exchange, %2 a place in it</extracomment>
        <translation>记录 %1，%2</translation>
    </message>
    <message>
        <source>%1: a key of this program, %2</source>
        <extracomment>%1 is a place such as “the URL”, %2 a key of which only the ends are shown</extracomment>
        <translation>%1：本程序的密钥，%2</translation>
    </message>
    <message>
        <source>%1: what looks like a key, %2</source>
        <extracomment>%1 is a place such as “the URL”, %2 a text of which only the ends are shown</extracomment>
        <translation>%1：疑似密钥，%2</translation>
    </message>
    <message>
        <source>Nothing was sent: the key of a route leaves only for the host of that route, and %1 is none of its hosts.</source>
        <extracomment>%1 is a host name</extracomment>
        <translation>没有发送任何内容：路由的密钥只发往该路由的主机，而 %1 不是它的主机。</translation>
    </message>
    <message>
        <source>Nothing was sent: what the header %1 held was a secret and was not kept.</source>
        <extracomment>%1 is the name of an HTTP header</extracomment>
        <translation>没有发送任何内容：标头 %1 中是机密，没有保存。</translation>
    </message>
    <message>
        <source>Ask every column of the line-up LINEUP, a JSON file or the name of a saved one, what --send says, and print figures, answers and differences.</source>
        <translation>用 --send 的内容向对比组合 LINEUP（JSON 文件或已保存组合的名称）的每一列提问，并输出指标、回答和差异。</translation>
    </message>
    <message>
        <source>Ask every column N times instead of as often as the line-up says.</source>
        <translation>向每一列提问 N 次，而不用对比组合中设定的次数。</translation>
    </message>
    <message>
        <source>Hold the others against COLUMN, by its number or title; without it, against the first.</source>
        <translation>以 COLUMN（编号或标题）为基准列与其他列比较；不指定则以第一列为基准。</translation>
    </message>
    <message>
        <source>Print the answer as text, the whole exchange as json, or the command as curl without sending; a comparison as markdown, html or json.</source>
        <translation>以 text 输出回答，以 json 输出整个交互记录，或以 curl 输出命令而不发送；对比则以 markdown、html 或 json 输出。</translation>
    </message>
    <message>
        <source>%1 needs --compare LINEUP.</source>
        <extracomment>%1 is an option such as --repeats</extracomment>
        <translation>%1 需要 --compare LINEUP。</translation>
    </message>
    <message>
        <source>--compare needs a line-up: a JSON file, or the name of a saved one.</source>
        <translation>--compare 需要一个对比组合：JSON 文件，或已保存组合的名称。</translation>
    </message>
    <message>
        <source>--compare needs --send TEXT: what all columns are asked.</source>
        <translation>--compare 需要 --send TEXT：向所有列提出的问题。</translation>
    </message>
    <message>
        <source>“%1” is no number of repeats: give one from 1 to %2.</source>
        <extracomment>%1 is what was typed, %2 a number</extracomment>
        <translation>“%1”不是有效的重复次数：请给出 1 到 %2 之间的数。</translation>
    </message>
    <message>
        <source>A comparison cannot be printed as “%1”: choose markdown, html or json.</source>
        <extracomment>%1 is what was typed</extracomment>
        <translation>对比不能以“%1”格式输出：请选择 markdown、html 或 json。</translation>
    </message>
    <message>
        <source>“%1” is no file, and no line-up is saved.</source>
        <extracomment>%1 is what was typed, %2 a list of names</extracomment>
        <translation>“%1”不是文件，也没有已保存的对比组合。</translation>
    </message>
    <message>
        <source>“%1” is neither a file nor a saved line-up. Saved are: %2.</source>
        <extracomment>%1 is what was typed, %2 a list of names</extracomment>
        <translation>“%1”既不是文件，也不是已保存的对比组合。已保存的有：%2。</translation>
    </message>
    <message>
        <source>There is no column “%1”. There are: %2.</source>
        <extracomment>%1 is what was typed, %2 a list of titles</extracomment>
        <translation>没有“%1”这一列。现有的列：%2。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a column</comment>
        <extracomment>%1 is the title of a column of a comparison, %2 a sentence about it</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: %2 of %3, %4</source>
        <extracomment>%1 is the title of a column, %2 of %3 answers are there, the last one took %4</extracomment>
        <translation>%1：第 %2 个（共 %3 个），%4</translation>
    </message>
    <message>
        <source>%1: %2 of %3 failed. %4</source>
        <extracomment>%1 is the title of a column, the answer %2 of %3 did not come, %4 is a sentence saying why</extracomment>
        <translation>%1：第 %2 个（共 %3 个）失败。%4</translation>
    </message>
    <message>
        <source>%1 Seen in %2 of %3 answers.</source>
        <extracomment>%1 is a sentence, %2 and %3 are numbers: in how many of so many answers it was seen</extracomment>
        <translation>%1见于 %3 个回答中的 %2 个。</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>cost</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>How long a new connection took before the request could be written. An answer over a connection that was open already does not count.</source>
        <translation>建立新连接到可以写出请求所用的时间。经由已打开的连接得到的回答不计入。</translation>
    </message>
    <message>
        <source>By MiniMax&apos;s own prices of %1 and the tokens the server counted. Other hosts have prices of their own, which are not known here.</source>
        <extracomment>%1 is a date</extracomment>
        <translation>按 MiniMax 自己在 %1 的价格和服务器统计的 token 数计算。其他主机有各自的价格，本程序并不知道。</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n 个请求</numerusform>
        </translation>
    </message>
    <message>
        <source>free</source>
        <translation>免费</translation>
    </message>
    <message numerus="yes">
        <source>%n free</source>
        <comment>requests</comment>
        <translation>
            <numerusform>%n 个免费</numerusform>
        </translation>
    </message>
    <message>
        <source>price unknown</source>
        <translation>价格未知</translation>
    </message>
    <message numerus="yes">
        <source>%n of unknown price</source>
        <comment>requests</comment>
        <translation>
            <numerusform>%n 个价格未知</numerusform>
        </translation>
    </message>
    <message>
        <source>Estimated from the length of what is sent and from the last answers, or else a usual one, by MiniMax&apos;s own prices of %1. Long answers and thinking cost more.</source>
        <extracomment>%1 is a date</extracomment>
        <translation>按 MiniMax 自己在 %1 的价格，根据要发送内容的长度和最近的回答（没有时取通常的长度）估算。回答较长或有思考时费用更高。</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) go where this program knows no price. They may cost money all the same.</source>
        <translation>
            <numerusform>%n 个请求发往本程序不知道价格的地方，仍可能产生费用。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) go to a server on this machine and cost nothing.</source>
        <translation>
            <numerusform>%n 个请求发往本机上的服务器，不产生费用。</numerusform>
        </translation>
    </message>
    <message>
        <source>No route is chosen.</source>
        <extracomment>%1 is what should name a route, or a URL</extracomment>
        <translation>没有选择路由。</translation>
    </message>
    <message>
        <source>“%1” is neither a known route nor a base URL that can be called.</source>
        <translation>“%1”既不是已知的路由，也不是可以调用的基础 URL。</translation>
    </message>
    <message>
        <source>There is no protocol called “%1”.</source>
        <extracomment>%1 is a word that should name a protocol</extracomment>
        <translation>没有名为“%1”的协议。</translation>
    </message>
    <message>
        <source>The route “%1” has no base URL for this protocol.</source>
        <extracomment>%1 is the name of a route</extracomment>
        <translation>路由“%1”没有此协议的基础 URL。</translation>
    </message>
    <message>
        <source>The key is to come from an environment variable, but what is given cannot be the name of one.</source>
        <translation>密钥应取自环境变量，但所给的内容不能作为环境变量的名称。</translation>
    </message>
    <message>
        <source>The environment variable %1, which should hold the key, is not set.</source>
        <translation>应存放密钥的环境变量 %1 未设置。</translation>
    </message>
    <message>
        <source>The value of %1 is not valid JSON.</source>
        <extracomment>%1 is the name of a parameter</extracomment>
        <translation>%1 的值不是有效的 JSON。</translation>
    </message>
    <message>
        <source>The line-up is not valid JSON, at byte %1: %2</source>
        <extracomment>%1 is a number, %2 the parser&apos;s own words</extracomment>
        <translation>对比组合不是有效的 JSON，位于第 %1 字节：%2</translation>
    </message>
    <message>
        <source>This is no line-up.</source>
        <extracomment>%1 is the path of a JSON member, such as columns[2].set</extracomment>
        <translation>这不是对比组合。</translation>
    </message>
    <message>
        <source>This is no line-up: %1 is missing or is not what it should be.</source>
        <translation>这不是对比组合：%1 缺失或不符合要求。</translation>
    </message>
    <message numerus="yes">
        <source>A line-up has at least %n columns.</source>
        <translation>
            <numerusform>对比组合至少要有 %n 列。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A line-up has at most %n columns.</source>
        <translation>
            <numerusform>对比组合最多有 %n 列。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 holds a key. A line-up names the environment variable of a key (key_env), never the key itself.</source>
        <extracomment>%1 is the path of a JSON member, such as columns[2].set</extracomment>
        <translation>%1 中含有密钥。对比组合只写存放密钥的环境变量名 (key_env)，绝不写密钥本身。</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>路由</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>基准列</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Answers counted</source>
        <translation>计入的回答数</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>提问次数</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>95th percentile</source>
        <translation>第 95 百分位</translation>
    </message>
    <message>
        <source>Least</source>
        <translation>最小</translation>
    </message>
    <message>
        <source>Most</source>
        <translation>最大</translation>
    </message>
    <message>
        <source>Best</source>
        <translation>最佳</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Finish reason</source>
        <translation>结束原因</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>thinking</source>
        <translation>思考中</translation>
    </message>
    <message>
        <source>writing</source>
        <translation>回答中</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Reasoning</source>
        <translation>推理</translation>
    </message>
    <message>
        <source>Tool calls</source>
        <translation>工具调用</translation>
    </message>
    <message>
        <source>As sent</source>
        <translation>发送内容</translation>
    </message>
    <message>
        <source>As received</source>
        <translation>返回内容</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>响应</translation>
    </message>
    <message>
        <source>Request ids</source>
        <translation>请求 ID</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>发现</translation>
    </message>
    <message>
        <source>Not asked</source>
        <translation>未提问</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Differences against the reference</source>
        <translation>与基准列的差异</translation>
    </message>
    <message>
        <source>Cut short here</source>
        <translation>在此截断</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>块数</translation>
    </message>
    <message>
        <source>Median gap</source>
        <translation>间隔中位数</translation>
    </message>
    <message>
        <source>Longest gap</source>
        <translation>最长间隔</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>End of the stream</source>
        <translation>流的结尾</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>none of its own</source>
        <translation>没有专门的结束标记</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>查询参数</translation>
    </message>
    <message>
        <source>Headers sent</source>
        <translation>发送的标头</translation>
    </message>
    <message>
        <source>Fields of the body</source>
        <translation>正文字段</translation>
    </message>
    <message>
        <source>Order of the fields</source>
        <translation>字段顺序</translation>
    </message>
    <message>
        <source>Headers received</source>
        <translation>收到的标头</translation>
    </message>
    <message>
        <source>Shape of the answer</source>
        <translation>回答的结构</translation>
    </message>
    <message>
        <source>Kinds of events</source>
        <translation>事件种类</translation>
    </message>
    <message>
        <source>Fields of usage</source>
        <translation>用量字段</translation>
    </message>
    <message>
        <source>Cadence</source>
        <translation>节奏</translation>
    </message>
    <message>
        <source>Another order of the fields: %1 → %2</source>
        <extracomment>The last two are names of JSON fields in their order; %1 of the longer one is the path of an object</extracomment>
        <translation>字段顺序不同：%1 → %2</translation>
    </message>
    <message>
        <source>Another order of the fields of %1: %2 → %3</source>
        <translation>%1 的字段顺序不同：%2 → %3</translation>
    </message>
    <message>
        <source>Only here: %1</source>
        <extracomment>%1 is the name of a field or header, %2 its value</extracomment>
        <translation>仅此处有：%1</translation>
    </message>
    <message>
        <source>Only here: %1 (%2)</source>
        <translation>仅此处有：%1（%2）</translation>
    </message>
    <message>
        <source>Not here: %1</source>
        <extracomment>%1 is the name of a field or header, %2 the value it has in the other request or answer</extracomment>
        <translation>此处没有：%1</translation>
    </message>
    <message>
        <source>Not here: %1 (%2)</source>
        <translation>此处没有：%1（%2）</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <extracomment>%1 is the name of a field or header, %2 the value in the one request or answer, %3 in the other</extracomment>
        <translation>%1：%2 → %3</translation>
    </message>
    <message>
        <source>%1 is called %2</source>
        <extracomment>%1 and %2 are names of JSON fields</extracomment>
        <translation>%1 在此名为 %2</translation>
    </message>
    <message>
        <source>the question</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>the name of the line-up</source>
        <translation>对比组合的名称</translation>
    </message>
    <message>
        <source>the title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>a parameter that is set</source>
        <translation>一个已设置的参数</translation>
    </message>
    <message>
        <source>a sentence about the answers</source>
        <translation>一句关于回答的说明</translation>
    </message>
    <message>
        <source>a difference</source>
        <translation>一处差异</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is the title of a conversation, %2 a line such as “the URL: a key of this program, sk-api…9f2c”
----------
%1 is the title of a column of a comparison, %2 a line such as “the URL: a key of this program, sk-api…9f2c”</extracomment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Kind of file not taken</source>
        <translation>不接受的文件类型</translation>
    </message>
    <message>
        <source>“%1” is %2. MiniMax takes videos as MP4, AVI, MOV or MKV.</source>
        <extracomment>%1 is the name of a file, %2 a media type such as video/webm</extracomment>
        <translation>“%1”是 %2。MiniMax 接受 MP4、AVI、MOV 或 MKV 格式的视频。</translation>
    </message>
    <message>
        <source>“%1” is %2. MiniMax takes pictures as JPEG, PNG, GIF or WEBP.</source>
        <extracomment>%1 is the name of a file, %2 a media type such as image/tiff</extracomment>
        <translation>“%1”是 %2。MiniMax 接受 JPEG、PNG、GIF 或 WEBP 格式的图片。</translation>
    </message>
    <message>
        <source>File too large</source>
        <translation>文件过大</translation>
    </message>
    <message>
        <source>The video “%1” has %2, and up to %3 are taken. A larger one can be uploaded to MiniMax&apos;s file store and attached by its address, mm_file://…</source>
        <extracomment>%1 is the name of a file, %2 and %3 are sizes</extracomment>
        <translation>视频“%1”大小为 %2，最多接受 %3。更大的视频可以上传到 MiniMax 文件存储，再作为附件填写它的地址：mm_file://…</translation>
    </message>
    <message>
        <source>The picture “%1” has %2, and up to %3 are taken.</source>
        <extracomment>%1 is the name of a file, %2 and %3 are sizes</extracomment>
        <translation>图片“%1”大小为 %2，最多接受 %3。</translation>
    </message>
    <message>
        <source>Request too large</source>
        <translation>请求过大</translation>
    </message>
    <message>
        <source>With all that is attached in this conversation the request has about %1, and up to %2 are taken.</source>
        <extracomment>%1 and %2 are sizes</extracomment>
        <translation>加上本对话的全部附件，请求约有 %1，最多接受 %2。</translation>
    </message>
    <message>
        <source>Protocol without pictures and videos</source>
        <translation>协议不支持图片和视频</translation>
    </message>
    <message>
        <source>This older protocol has text only: what is attached would be left out.</source>
        <translation>这个旧协议只有文本：附件会被略去。</translation>
    </message>
    <message>
        <source>A file in MiniMax&apos;s store means nothing to a server of this protocol.</source>
        <translation>MiniMax 文件存储中的文件对使用此协议的服务器没有意义。</translation>
    </message>
    <message>
        <source>No page shows how this protocol writes a video. It is sent in the way of its pictures.</source>
        <translation>没有文档说明此协议如何表示视频，因此按其图片的方式发送。</translation>
    </message>
    <message>
        <source>Frames per second out of range</source>
        <translation>每秒帧数超出范围</translation>
    </message>
    <message>
        <source>“%1” is to be seen with %2 frames per second; MiniMax takes 0.2 to 5.</source>
        <extracomment>%1 is the name of a video, %2 a number</extracomment>
        <translation>“%1”设为每秒 %2 帧；MiniMax 接受 0.2 到 5。</translation>
    </message>
    <message>
        <source>Option of an attachment not sent</source>
        <translation>附件的选项未发送</translation>
    </message>
    <message>
        <source>This protocol has no field for: %1.</source>
        <extracomment>%1 are names of JSON fields</extracomment>
        <translation>此协议没有对应的字段：%1。</translation>
    </message>
    <message>
        <source>Variable without a value</source>
        <translation>变量没有值</translation>
    </message>
    <message numerus="yes">
        <source>%n variable(s) of the prompt have no value and go out in their braces: %1.</source>
        <extracomment>%n names, %1 lists them: &quot;name, town&quot;. They stand in the prompt as {{name}}.</extracomment>
        <translation>
            <numerusform>提示词中有 %n 个变量没有值，会连同花括号原样发出：%1。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 asked for JSON alone; it came inside a code fence (%2).</source>
        <extracomment>%1 is the name of a JSON field, %2 the start of an answer, such as ```json</extracomment>
        <translation>%1 要求只返回 JSON；返回的 JSON 在代码围栏里（%2）。</translation>
    </message>
    <message>
        <source>%1 asked for a JSON object; other JSON came: “%2”.</source>
        <extracomment>%1 is the name of a JSON field, %2 the start of an answer</extracomment>
        <translation>%1 要求返回 JSON 对象；返回的是其他 JSON：“%2”。</translation>
    </message>
    <message>
        <source>%1 asked for JSON; what came is not valid: “%2”.</source>
        <extracomment>%1 is the name of a JSON field, %2 the start of an answer</extracomment>
        <translation>%1 要求返回 JSON；返回的内容无效：“%2”。</translation>
    </message>
    <message>
        <source>%1 (%2) requires members that did not come: %3.</source>
        <extracomment>%1 is the name of a JSON field, %2 its value, such as json_schema, %3 names of members of the answer</extracomment>
        <translation>%1（%2）要求的成员没有返回：%3。</translation>
    </message>
    <message>
        <source>%1 asked for JSON; text came: “%2”.</source>
        <extracomment>%1 is the name of a JSON field, %2 the start of an answer</extracomment>
        <translation>%1 要求返回 JSON；返回的是文本：“%2”。</translation>
    </message>
    <message>
        <source>%1 forbade tool calls; called: %2.</source>
        <extracomment>%1 is the name of a JSON field, %2 names of tools</extracomment>
        <translation>%1 禁止工具调用；却调用了：%2。</translation>
    </message>
    <message>
        <source>%1 asked for a call of %2; no tool was called.</source>
        <extracomment>%1 is the name of a JSON field, %2 the name of a tool</extracomment>
        <translation>%1 要求调用 %2；没有调用任何工具。</translation>
    </message>
    <message>
        <source>%1 asked for a call of %2; called: %3.</source>
        <extracomment>%1 is the name of a JSON field, %2 and %3 are names of tools</extracomment>
        <translation>%1 要求调用 %2；调用的是：%3。</translation>
    </message>
    <message>
        <source>%1 asked for a tool call; none came.</source>
        <extracomment>%1 is the name of a JSON field</extracomment>
        <translation>%1 要求工具调用；没有返回任何调用。</translation>
    </message>
    <message>
        <source>%1 asked for thinking apart from the text; it came in the text, between &lt;think&gt; tags.</source>
        <extracomment>%1 is the name of a JSON field</extracomment>
        <translation>%1 要求思考与文本分开；思考却出现在文本里的 &lt;think&gt; 标签之间。</translation>
    </message>
    <message numerus="yes">
        <source>%1 asked for thinking apart from the text; %n token(s) of it were counted and none came.</source>
        <extracomment>%1 is the name of a JSON field, %n a number of tokens</extracomment>
        <translation>
            <numerusform>%1 要求思考与文本分开；统计了 %n 个思考 token，却没有返回思考内容。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 asked for thinking in the text; it came apart from it, in %2.</source>
        <extracomment>%1 and %2 are names of JSON fields</extracomment>
        <translation>%1 要求思考放在文本里；思考却单独出现在 %2 中。</translation>
    </message>
    <message>
        <source>%1 ignored</source>
        <extracomment>%1 is the name of a JSON field that the server did not heed</extracomment>
        <translation>%1 被忽略</translation>
    </message>
    <message numerus="yes">
        <source>%1 asked for %n answer(s); %2 came.</source>
        <extracomment>%n answers were asked for, %1 is the name of a JSON field, %2 a number: how many came</extracomment>
        <translation>
            <numerusform>%1 要求 %n 个回答；返回了 %2 个。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 allowed %2 tokens; the server counted %3.</source>
        <extracomment>%1 is the name of a JSON field, %2 and %3 are numbers of tokens</extracomment>
        <translation>%1 允许 %2 个 token；服务器统计为 %3 个。</translation>
    </message>
    <message>
        <source>%1 allowed %2 tokens; the answer has about %3.</source>
        <extracomment>%1 is the name of a JSON field, %2 and %3 are numbers of tokens</extracomment>
        <translation>%1 允许 %2 个 token；回答约有 %3 个。</translation>
    </message>
    <message>
        <source>The answer goes on after the stop text “%1”: “%2”.</source>
        <extracomment>%1 is the stop text, %2 a piece of the answer around it</extracomment>
        <translation>回答在停止文本“%1”之后仍在继续：“%2”。</translation>
    </message>
    <message>
        <source>%1 asked for token counts; the stream ended without them.</source>
        <extracomment>%1 is the name of a JSON field</extracomment>
        <translation>%1 要求返回 token 数；流结束时没有给出。</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>数组</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>布尔值</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>a string</source>
        <translation>字符串</translation>
    </message>
    <message>
        <source> or </source>
        <extracomment>Stands between kinds of values one of which is required: &quot;a string or a number&quot;.</extracomment>
        <translation>或</translation>
    </message>
    <message>
        <source>%1 must be at least %2.</source>
        <extracomment>%1 is a place in a JSON text, %2 a number; here and below</extracomment>
        <translation>%1 不得小于 %2。</translation>
    </message>
    <message>
        <source>%1 must be more than %2.</source>
        <translation>%1 必须大于 %2。</translation>
    </message>
    <message>
        <source>%1 must be at most %2.</source>
        <translation>%1 不得大于 %2。</translation>
    </message>
    <message>
        <source>%1 must be less than %2.</source>
        <translation>%1 必须小于 %2。</translation>
    </message>
    <message>
        <source>%1 must be a multiple of %2.</source>
        <translation>%1 必须是 %2 的倍数。</translation>
    </message>
    <message>
        <source>%1 must have at least %2 characters.</source>
        <translation>%1 至少要有 %2 个字符。</translation>
    </message>
    <message>
        <source>%1 must have at most %2 characters.</source>
        <translation>%1 最多只能有 %2 个字符。</translation>
    </message>
    <message>
        <source>%1 must have at least %2 elements.</source>
        <translation>%1 至少要有 %2 个元素。</translation>
    </message>
    <message>
        <source>%1 must have at most %2 elements.</source>
        <translation>%1 最多只能有 %2 个元素。</translation>
    </message>
    <message>
        <source>%1 must have at least %2 members.</source>
        <translation>%1 至少要有 %2 个成员。</translation>
    </message>
    <message>
        <source>%1 must have at most %2 members.</source>
        <translation>%1 最多只能有 %2 个成员。</translation>
    </message>
    <message>
        <source>Not checked: the schema refers to another document (%1), and nothing is fetched.</source>
        <extracomment>%1 is the address of another document</extracomment>
        <translation>未检查：Schema 引用了另一个文档（%1），本程序不会去获取。</translation>
    </message>
    <message>
        <source>Not checked: it is nested too deeply.</source>
        <translation>未检查：嵌套过深。</translation>
    </message>
    <message>
        <source>Not checked: it is too large.</source>
        <translation>未检查：内容过大。</translation>
    </message>
    <message>
        <source>Not checked: the pattern %1 would take too long.</source>
        <extracomment>%1 is a regular expression</extracomment>
        <translation>未检查：正则表达式 %1 耗时过长。</translation>
    </message>
    <message>
        <source>Not checked: it would take too long.</source>
        <translation>未检查：耗时过长。</translation>
    </message>
    <message>
        <source>Not checked: the schema is not valid JSON.</source>
        <translation>未检查：Schema 不是有效的 JSON。</translation>
    </message>
    <message>
        <source>Not checked: the schema refers to %1, which it does not have.</source>
        <extracomment>%1 is a reference inside a JSON Schema</extracomment>
        <translation>未检查：Schema 引用了其中没有的 %1。</translation>
    </message>
    <message>
        <source>Not checked: %1 in the schema is not a regular expression.</source>
        <extracomment>%1 is a regular expression</extracomment>
        <translation>未检查：Schema 中的 %1 不是正则表达式。</translation>
    </message>
    <message>
        <source>Not checked: the schema cannot be used (%1).</source>
        <extracomment>%1 is what is wrong, in English</extracomment>
        <translation>未检查：Schema 无法使用（%1）。</translation>
    </message>
    <message>
        <source>It is not valid JSON.</source>
        <translation>不是有效的 JSON。</translation>
    </message>
    <message>
        <source>%1 is %2; %3 is required.</source>
        <extracomment>%1 is a place in a JSON text, %2 what is there, %3 what should be</extracomment>
        <translation>%1 的类型是：%2；要求：%3。</translation>
    </message>
    <message>
        <source>%1 lacks “%2”, which is required.</source>
        <extracomment>%1 is a place in a JSON text, %2 a name</extracomment>
        <translation>%1 缺少必需的“%2”。</translation>
    </message>
    <message>
        <source>%1 is not among the members the schema allows.</source>
        <translation>%1 不是 Schema 允许的成员。</translation>
    </message>
    <message>
        <source>%1 must be one of: %2.</source>
        <extracomment>%1 is a place in a JSON text, %2 a list of values</extracomment>
        <translation>%1 必须是以下之一：%2。</translation>
    </message>
    <message>
        <source>%1 does not match the pattern %2.</source>
        <extracomment>%1 is a place in a JSON text, %2 a regular expression</extracomment>
        <translation>%1 不匹配正则表达式 %2。</translation>
    </message>
    <message>
        <source>%1 is not written as a %2.</source>
        <extracomment>%1 is a place in a JSON text, %2 the name of a format, such as date-time</extracomment>
        <translation>%1 不符合 %2 的写法。</translation>
    </message>
    <message>
        <source>%1 has equal elements; all must differ.</source>
        <translation>%1 有相同的元素；所有元素必须互不相同。</translation>
    </message>
    <message>
        <source>%1 has no element of the kind it must contain.</source>
        <translation>%1 没有它必须包含的那种元素。</translation>
    </message>
    <message>
        <source>%1 has more elements than the schema describes.</source>
        <translation>%1 的元素比 Schema 描述的多。</translation>
    </message>
    <message>
        <source>%1 is what the schema forbids.</source>
        <translation>%1 是 Schema 禁止的。</translation>
    </message>
    <message>
        <source>%1 is none of the alternatives the schema allows.</source>
        <translation>%1 不属于 Schema 允许的任何一种。</translation>
    </message>
    <message>
        <source>%1 is more than one of the alternatives, of which it may be only one.</source>
        <translation>%1 同时符合多种，而只允许符合一种。</translation>
    </message>
    <message>
        <source>%1 is not what the schema asks for.</source>
        <translation>%1 不符合 Schema 的要求。</translation>
    </message>
    <message>
        <source>JSON was asked for; this is not valid JSON: %1</source>
        <extracomment>%1 is what a JSON parser says, in English</extracomment>
        <translation>要求的是 JSON；这不是有效的 JSON：%1</translation>
    </message>
    <message>
        <source>Valid JSON, as asked for.</source>
        <translation>是有效的 JSON，符合要求。</translation>
    </message>
    <message>
        <source>A JSON object was asked for; this is other JSON.</source>
        <translation>要求的是 JSON 对象；这是其他 JSON。</translation>
    </message>
    <message>
        <source>Valid JSON. It was not checked against the schema: this build cannot.</source>
        <translation>是有效的 JSON。没有按 Schema 检查：此版本不支持。</translation>
    </message>
    <message>
        <source>Valid against the schema that was asked for.</source>
        <translation>符合所要求的 Schema。</translation>
    </message>
    <message>
        <source>Valid against “%1”.</source>
        <translation>符合“%1”。</translation>
    </message>
    <message>
        <source>A schema is a JSON object.</source>
        <translation>Schema 须是一个 JSON 对象。</translation>
    </message>
    <message>
        <source>Servers expect &quot;type&quot;: &quot;object&quot; at the top.</source>
        <translation>服务器要求最外层有 &quot;type&quot;: &quot;object&quot;。</translation>
    </message>
    <message>
        <source>Arguments are an object: the &quot;type&quot; at the top should be &quot;object&quot;.</source>
        <translation>参数是一个对象：最外层的 &quot;type&quot; 应为 &quot;object&quot;。</translation>
    </message>
    <message>
        <source>“%1” is not a type: there are array, boolean, integer, null, number, object and string.</source>
        <extracomment>%1 is what stands where the name of a type should</extracomment>
        <translation>“%1”不是类型：只有 array、boolean、integer、null、number、object 和 string。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; should be an object with one member per name.</source>
        <extracomment>%1 is a keyword of JSON Schema, here and below</extracomment>
        <translation>&quot;%1&quot; 应为一个对象，每个名称一个成员。</translation>
    </message>
    <message>
        <source>“%1” should be described by an object.</source>
        <extracomment>%1 is the name of a property</extracomment>
        <translation>“%1”应由一个对象描述。</translation>
    </message>
    <message>
        <source>What stands at &quot;%1&quot; should be a schema.</source>
        <translation>&quot;%1&quot; 处应为一个 Schema。</translation>
    </message>
    <message>
        <source>&quot;required&quot; should be a list of names.</source>
        <translation>&quot;required&quot; 应为名称的数组。</translation>
    </message>
    <message>
        <source>“%1” is required but not among the properties.</source>
        <extracomment>%1 is the name of a property</extracomment>
        <translation>“%1”是必需的，却不在 properties 之中。</translation>
    </message>
    <message>
        <source>&quot;enum&quot; should be a list of values.</source>
        <translation>&quot;enum&quot; 应为值的数组。</translation>
    </message>
    <message>
        <source>&quot;enum&quot; is empty: no value is allowed.</source>
        <translation>&quot;enum&quot; 为空：不允许任何值。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; means nothing in a schema; did you mean &quot;%2&quot;?</source>
        <extracomment>%1 is a word in a JSON Schema, %2 the keyword that is likely meant</extracomment>
        <translation>&quot;%1&quot; 在 Schema 中没有意义；是否想写 &quot;%2&quot;？</translation>
    </message>
    <message>
        <source>&quot;%1&quot; means nothing in a schema.</source>
        <translation>&quot;%1&quot; 在 Schema 中没有意义。</translation>
    </message>
    <message>
        <source>%1 is not a regular expression.</source>
        <extracomment>%1 is text that should be a regular expression</extracomment>
        <translation>%1 不是正则表达式。</translation>
    </message>
    <message>
        <source>%1 is in another document; most servers do not fetch it, and neither does this program.</source>
        <extracomment>%1 is an address</extracomment>
        <translation>%1 在另一个文档中；多数服务器不会去获取，本程序也不会。</translation>
    </message>
    <message>
        <source>%1 leads nowhere in this schema.</source>
        <extracomment>%1 is a reference inside a JSON Schema</extracomment>
        <translation>%1 在此 Schema 中没有指向任何内容。</translation>
    </message>
    <message>
        <source>This is not valid JSON: %1</source>
        <extracomment>%1 is what a JSON parser says, in English</extracomment>
        <translation>这不是有效的 JSON：%1</translation>
    </message>
    <message>
        <source>There are no tools in it.</source>
        <translation>其中没有工具。</translation>
    </message>
    <message>
        <source>Entry %1 has no name and is left out.</source>
        <extracomment>%1 is a number</extracomment>
        <translation>第 %1 项没有名称，已略去。</translation>
    </message>
    <message>
        <source>A tool of type “%1” runs on the server and is left out.</source>
        <extracomment>%1 is the type of a tool, such as web_search</extracomment>
        <translation>类型为“%1”的工具在服务器上运行，已略去。</translation>
    </message>
    <message>
        <source>“%1” says nothing of its arguments; it is taken to have none.</source>
        <extracomment>%1 is the name of a tool, here and below</extracomment>
        <translation>“%1”没有说明参数；视为没有参数。</translation>
    </message>
    <message>
        <source>The schema of “%1” is not an object.</source>
        <translation>“%1”的 Schema 不是对象。</translation>
    </message>
    <message>
        <source>“%1” is there more than once.</source>
        <translation>“%1”出现了不止一次。</translation>
    </message>
    <message>
        <source>Only the first %1 tools are taken.</source>
        <extracomment>%1 is a number</extracomment>
        <translation>只采用前 %1 个工具。</translation>
    </message>
    <message>
        <source>Sends prompts to MiniMax and OpenAI-compatible servers and shows what really happens. Without --send, --compare, --models, --ladder, --history, --export, --replay, --conversations, --export-conversation, --import-conversation or --sandbox the window opens.</source>
        <translation>向 MiniMax 和兼容 OpenAI 的服务器发送提示词，并显示实际发生的情况。不带 --send、--compare、--models、--ladder、--history、--export、--replay、--conversations、--export-conversation、--import-conversation 或 --sandbox 时打开窗口。</translation>
    </message>
    <message>
        <source>Attach a picture, video or text file to the message, or what stands at an address; may be given several times.</source>
        <translation>将图片、视频或文本文件，或某个地址上的内容，作为附件添加到消息；可多次给出。</translation>
    </message>
    <message>
        <source>List the conversations, newest first: id, when they changed, turns, model, title.</source>
        <translation>列出对话，最新的在前：ID、更改时间、轮数、模型、标题。</translation>
    </message>
    <message>
        <source>Write the conversation ID, as --conversations names it, or the latest one; --format markdown, json or jsonl, where json loses nothing and jsonl has a line for each branch as OpenAI’s chat format has it. Keys are never written.</source>
        <translation>写出 ID 所指的对话（ID 由 --conversations 列出），或用 latest 表示最近的对话；--format 可为 markdown、json 或 jsonl，其中 json 内容完整，jsonl 按 OpenAI 的聊天格式，每个分支一行。从不写出密钥。</translation>
    </message>
    <message>
        <source>Take in the conversations in FILE: JSON, JSONL or Markdown of --export-conversation, or messages as OpenAI’s and Anthropic’s APIs have them; “-” reads it from standard input. Their ids are printed.</source>
        <translation>导入 FILE 中的对话：--export-conversation 写出的 JSON、JSONL 或 Markdown，或者 OpenAI 和 Anthropic API 格式的消息；“-”表示从标准输入读取。会打印这些对话的 ID。</translation>
    </message>
    <message>
        <source>%1 needs --export, --export-conversation or --compare.</source>
        <extracomment>%1 is an option such as --output</extracomment>
        <translation>%1 需要 --export、--export-conversation 或 --compare。</translation>
    </message>
    <message>
        <source>--export-conversation needs the id of a conversation, or “latest”; --conversations lists them.</source>
        <translation>--export-conversation 需要对话的 ID 或“latest”；--conversations 会列出它们。</translation>
    </message>
    <message>
        <source>--import-conversation needs a file; “-” reads it from standard input.</source>
        <translation>--import-conversation 需要一个文件；“-”表示从标准输入读取。</translation>
    </message>
    <message>
        <source>A conversation cannot be written as “%1”: choose markdown, json or jsonl.</source>
        <extracomment>%1 is what was typed</extracomment>
        <translation>对话不能写成“%1”：请选择 markdown、json 或 jsonl。</translation>
    </message>
    <message>
        <source>No conversation is called “%1”; --conversations lists what there is.</source>
        <extracomment>%1 is an id</extracomment>
        <translation>没有名为“%1”的对话；--conversations 会列出现有的。</translation>
    </message>
    <message>
        <source>The conversations cannot be read or written: %1</source>
        <extracomment>%1 is the database&apos;s own English words</extracomment>
        <translation>对话无法读取或写入：%1</translation>
    </message>
    <message>
        <source>“%1” is neither a file nor an https:// or mm_file:// address.</source>
        <extracomment>%1 is what somebody typed</extracomment>
        <translation>“%1”既不是文件，也不是 https:// 或 mm_file:// 地址。</translation>
    </message>
    <message>
        <source>it is not valid JSON.</source>
        <extracomment>%1 is what the parser says, in English</extracomment>
        <translation>不是有效的 JSON。</translation>
    </message>
    <message>
        <source>it is not valid JSON (%1).</source>
        <translation>不是有效的 JSON（%1）。</translation>
    </message>
    <message>
        <source>it was written by a newer version of this program (format %1).</source>
        <extracomment>%1 is a number</extracomment>
        <translation>由本程序的更新版本写出（格式 %1）。</translation>
    </message>
    <message>
        <source>there are no messages in it.</source>
        <translation>其中没有消息。</translation>
    </message>
    <message>
        <source>message %1 is not one.</source>
        <extracomment>%1 is a number</extracomment>
        <translation>第 %1 条不是有效的消息。</translation>
    </message>
    <message>
        <source>nobody has the role “%1”.</source>
        <extracomment>%1 is a word such as &quot;narrator&quot;</extracomment>
        <translation>没有“%1”这种角色。</translation>
    </message>
    <message>
        <source>its turn %1 is damaged.</source>
        <extracomment>%1 is a number</extracomment>
        <translation>其中第 %1 轮已损坏。</translation>
    </message>
    <message>
        <source>an attachment’s content is missing.</source>
        <translation>缺少某个附件的内容。</translation>
    </message>
    <message>
        <source>its settings are damaged.</source>
        <translation>其中的设置已损坏。</translation>
    </message>
    <message>
        <source>there are no turns in it.</source>
        <translation>其中没有轮次。</translation>
    </message>
    <message>
        <source>the document has no end, or was changed where turns begin and end.</source>
        <translation>文档没有结尾，或者轮次的起止处被改动过。</translation>
    </message>
    <message>
        <source>it is empty.</source>
        <translation>内容为空。</translation>
    </message>
    <message>
        <source>it is larger than %1.</source>
        <extracomment>%1 is a size such as &quot;512 MB&quot;</extracomment>
        <translation>大小超过 %1。</translation>
    </message>
    <message>
        <source>it is neither JSON, JSONL, nor Markdown of this program.</source>
        <translation>既不是 JSON 或 JSONL，也不是本程序的 Markdown。</translation>
    </message>
    <message>
        <source>Line %1 could not be read: %2</source>
        <extracomment>%1 is the number of a line, %2 the reason: &quot;it is not valid JSON.&quot;</extracomment>
        <translation>第 %1 行无法读取：%2</translation>
    </message>
    <message>
        <source>The file could not be read: %1</source>
        <extracomment>%1 is the reason: &quot;it is not valid JSON.&quot;</extracomment>
        <translation>文件无法读取：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s) imported.</source>
        <translation>
            <numerusform>已导入 %n 个对话。</numerusform>
        </translation>
    </message>
    <message>
        <source>Markdown carries their texts only: no attachments, tool calls or settings.</source>
        <translation>Markdown 只含对话的文本：没有附件、工具调用或设置。</translation>
    </message>
    <message>
        <source>Left out: %1.</source>
        <extracomment>%1 are names of fields: &quot;name (2), temperature&quot;</extracomment>
        <translation>已略去：%1。</translation>
    </message>
    <message>
        <source>the system prompt</source>
        <translation>系统提示词</translation>
    </message>
    <message>
        <source>a tool’s result</source>
        <translation>某项工具结果</translation>
    </message>
    <message>
        <source>the draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>a tool</source>
        <translation>某个工具</translation>
    </message>
    <message>
        <source>a variable</source>
        <translation>某个变量</translation>
    </message>
    <message>
        <source>an attachment</source>
        <translation>某个附件</translation>
    </message>
    <message>
        <source>MiniMax&apos;s own hosts read files of its store over OpenAI Chat and Anthropic Messages. No page says that this route does.</source>
        <translation>MiniMax 自己的主机可通过 OpenAI Chat 和 Anthropic Messages 读取其文件存储中的文件。没有文档说明此路由也支持。</translation>
    </message>
    <message>
        <source>%1 (%2) asked for something else at: %3.</source>
        <extracomment>%1 is the name of a JSON field, %2 its value, such as json_schema, %3 places in the answer, such as days[0].temp</extracomment>
        <translation>%1（%2）在以下位置要求的是别的内容：%3。</translation>
    </message>
    <message>
        <source>Treat as tool calls</source>
        <translation>视为工具调用</translation>
    </message>
    <message>
        <source>JSON was asked for; this is not complete, because the answer was cut at the token limit.</source>
        <translation>要求的是 JSON；因回答在 token 上限处截断，这段 JSON 不完整。</translation>
    </message>
    <message>
        <source>JSON alone was asked for; this stands inside a code fence.</source>
        <translation>要求只返回 JSON；这段 JSON 却在代码围栏里。</translation>
    </message>
    <message numerus="yes">
        <source>Not as the schema asks: %n problem(s).</source>
        <translation>
            <numerusform>不符合 Schema 的要求：%n 个问题。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not as “%1” asks: %n problem(s).</source>
        <extracomment>%1 is the name of a JSON Schema</extracomment>
        <translation>
            <numerusform>不符合“%1”的要求：%n 个问题。</numerusform>
        </translation>
    </message>
    <message>
        <source>Checking against what was asked for…</source>
        <translation>正在按要求检查…</translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>另有 %n 个。</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no file “%1”.</source>
        <extracomment>%1 is the name of a file</extracomment>
        <translation>没有文件“%1”。</translation>
    </message>
    <message>
        <source>“%1” is a folder. Attach the files in it.</source>
        <extracomment>%1 is the name of a folder</extracomment>
        <translation>“%1”是文件夹。请添加其中的文件。</translation>
    </message>
    <message>
        <source>“%1” has %2, and a whole request may have %3. A larger video can be uploaded to MiniMax&apos;s file store and attached by its address, mm_file://…</source>
        <extracomment>%1 is the name of a file, %2 its size, %3 the largest size a request may have</extracomment>
        <translation>“%1”大小为 %2，而整个请求最多 %3。更大的视频可以上传到 MiniMax 文件存储，再作为附件填写它的地址：mm_file://…</translation>
    </message>
    <message>
        <source>“%1” has %2, and a text file may have %3: more than any model reads.</source>
        <extracomment>%1 is the name of a file, %2 its size, %3 the largest size of a text file</extracomment>
        <translation>“%1”大小为 %2，而文本文件最多 %3：再大就超出任何模型能读取的量。</translation>
    </message>
    <message>
        <source>“%1” cannot be read.</source>
        <extracomment>%1 is the name of a file</extracomment>
        <translation>无法读取“%1”。</translation>
    </message>
    <message>
        <source>“%1” is neither a picture nor a video nor a text.</source>
        <extracomment>%1 is the name of a file</extracomment>
        <translation>“%1”不是图片、视频或文本。</translation>
    </message>
    <message>
        <source>Schema without a format</source>
        <translation>有 Schema 而无格式</translation>
    </message>
    <message>
        <source>Gemini takes a schema only together with the format application/json.</source>
        <translation>Gemini 只在格式为 application/json 时才接受 Schema。</translation>
    </message>
    <message>
        <source>Give values…</source>
        <translation>填写变量值…</translation>
    </message>
    <message>
        <source>Chat not sent</source>
        <translation>对话未发送</translation>
    </message>
    <message>
        <source>“%1” is set by hand in the request body: it is sent in place of this chat, without what you write here.</source>
        <extracomment>%1 is the name of a field of the request body</extracomment>
        <translation>请求体中的“%1”由您手动填写：发送的是它，而不是此对话，您在这里写的内容不会发送。</translation>
    </message>
    <message>
        <source>Send the chat instead</source>
        <translation>改为发送此对话</translation>
    </message>
</context>
</TS>
