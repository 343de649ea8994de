<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW">
<context>
    <name>AddressDialog</name>
    <message>
        <source>Attach</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Attach by address</source>
        <translation>按位址新增附件</translation>
    </message>
    <message>
        <source>&amp;Picture</source>
        <translation>圖片(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Video</source>
        <translation>影片(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>位址(&amp;A)</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>型別</translation>
    </message>
    <message>
        <source>The server fetches it; this program never does. A file in MiniMax&apos;s store is mm_file:// with its file id.</source>
        <translation>由伺服器獲取，本程式絕不會去獲取。MiniMax 檔案儲存中的檔案寫作 mm_file:// 加檔案 ID。</translation>
    </message>
    <message>
        <source>This is neither an https:// nor an mm_file:// address.</source>
        <translation>這既不是 https:// 位址，也不是 mm_file:// 位址。</translation>
    </message>
    <message>
        <source>MiniMax keeps uploaded files for 7 days. Purpose of the upload: video_understanding.</source>
        <translation>MiniMax 將上傳的檔案保留 7 天。上傳用途：video_understanding。</translation>
    </message>
    <message>
        <source>The server fetches it from %1.</source>
        <extracomment>%1 is the name of a host</extracomment>
        <translation>由伺服器從 %1 獲取。</translation>
    </message>
</context>
<context>
    <name>AdviceStrip</name>
    <message>
        <source>Send anyway</source>
        <translation>仍然傳送</translation>
    </message>
    <message>
        <source>Sends this once as it is, although a check speaks against it.</source>
        <translation>雖然有一項檢查不建議這樣做，這一次仍按原樣傳送。</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>立即重試</translation>
    </message>
    <message>
        <source>Do not wait</source>
        <translation>不再等待</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暫不</translation>
    </message>
    <message numerus="yes">
        <source>Trying again in %n second(s): attempt %1 of %2.</source>
        <extracomment>%n is a number of seconds, %1 and %2 are numbers: attempt 2 of 3</extracomment>
        <translation>
            <numerusform>%n 秒後重試：第 %1 次，共 %2 次。</numerusform>
        </translation>
    </message>
    <message>
        <source>The same request may well succeed on another attempt.</source>
        <translation>同樣的請求再試一次很可能會成功。</translation>
    </message>
    <message numerus="yes">
        <source>Try in %n s</source>
        <extracomment>%n is a number of seconds</extracomment>
        <translation>
            <numerusform>%n 秒後重試</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting: %1 has as many requests in flight as its limit allows; this one is next.</source>
        <extracomment>%1 is the name of a route</extracomment>
        <translation>等待中：%1 的併發請求已達上限；下一個就是這個請求。</translation>
    </message>
    <message numerus="yes">
        <source>Waiting: %1 has as many requests in flight as its limit allows; %n request(s) go first.</source>
        <extracomment>%1 is the name of a route, %n how many requests are before this one</extracomment>
        <translation>
            <numerusform>等待中：%1 的併發請求已達上限；前面還有 %n 個請求。</numerusform>
        </translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>關閉</translation>
    </message>
</context>
<context>
    <name>AnswerProblems</name>
    <message>
        <source>Problems of the answer</source>
        <translation>回答的問題</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>問題</translation>
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
        <translation>低精細度</translation>
    </message>
    <message>
        <source>high detail</source>
        <translation>高精細度</translation>
    </message>
    <message>
        <source>default detail</source>
        <translation>預設精細度</translation>
    </message>
    <message>
        <source>Unnamed</source>
        <translation>未命名</translation>
    </message>
    <message>
        <source>in MiniMax&apos;s file store</source>
        <translation>在 MiniMax 檔案儲存中</translation>
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
        <translation>模型檢視它的精細程度</translation>
    </message>
    <message>
        <source>How closely the model looks at %1</source>
        <extracomment>%1 is the name of a file</extracomment>
        <translation>模型檢視 %1 的精細程度</translation>
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
        <translation>不指定：由伺服器決定</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>精細度</translation>
    </message>
    <message>
        <source>Low: up to about 600 tokens</source>
        <translation>低：最多約 600 個 token</translation>
    </message>
    <message>
        <source>Default: about 1,000 to 3,000 tokens</source>
        <translation>預設：約 1,000 到 3,000 個 token</translation>
    </message>
    <message>
        <source>High: several thousand tokens</source>
        <translation>高：數千個 token</translation>
    </message>
    <message>
        <source>Longest side</source>
        <translation>最長邊</translation>
    </message>
    <message>
        <source>Up to %1 pixels</source>
        <extracomment>%1 is a number of pixels</extracomment>
        <translation>最多 %1 畫素</translation>
    </message>
    <message>
        <source>Frames per second</source>
        <translation>每秒幀數</translation>
    </message>
    <message>
        <source>Enter shows it, Delete removes it, Ctrl+Left and Ctrl+Right move it.</source>
        <translation>Enter 鍵顯示，Delete 鍵移除，Ctrl+Left 和 Ctrl+Right 移動。</translation>
    </message>
    <message>
        <source>Delete removes it, Ctrl+Left and Ctrl+Right move it.</source>
        <translation>Delete 鍵移除，Ctrl+Left 和 Ctrl+Right 移動。</translation>
    </message>
</context>
<context>
    <name>AttachmentPreview</name>
    <message>
        <source>The beginning of %1</source>
        <extracomment>%1 is the size of a file</extracomment>
        <translation>%1 的開頭部分</translation>
    </message>
    <message>
        <source>Reading the picture…</source>
        <translation>正在讀取圖片…</translation>
    </message>
    <message>
        <source>This picture cannot be shown here. It is sent all the same.</source>
        <translation>此圖片無法在這裡顯示，但仍會照樣傳送。</translation>
    </message>
    <message>
        <source>%1 · %2 × %3 pixels</source>
        <extracomment>%1 is a size such as &quot;1.2 MB&quot;, %2 and %3 are numbers</extracomment>
        <translation>%1 · %2 × %3 畫素</translation>
    </message>
</context>
<context>
    <name>AttachmentReader</name>
    <message>
        <source>pasted.png</source>
        <extracomment>the name of a picture that came from the clipboard</extracomment>
        <translation>貼上的圖片.png</translation>
    </message>
</context>
<context>
    <name>AttachmentStrip</name>
    <message>
        <source>Whole request ≈ %1 of %2</source>
        <translation>整個請求 ≈ %1 / %2</translation>
    </message>
    <message>
        <source>Whole request ≈ %1: more than the %2 that are taken. Remove something before you send.</source>
        <extracomment>%1 and %2 are sizes: how large the request is, and how large it may be</extracomment>
        <translation>整個請求 ≈ %1：超過了 %2 的上限。請移除一些內容後再傳送。</translation>
    </message>
    <message>
        <source>Whole request ≈ %1 of %2: nearly full.</source>
        <translation>整個請求 ≈ %1 / %2：快滿了。</translation>
    </message>
</context>
<context>
    <name>BodyLegend</name>
    <message>
        <source>Set by you: %1</source>
        <extracomment>In all of these: %1 lists names of fields in the body of a request.</extracomment>
        <translation>由您設定：%1</translation>
    </message>
    <message>
        <source>Yours, in place of the form or the conversation: %1</source>
        <translation>由您填寫，取代表單或對話中的內容：%1</translation>
    </message>
    <message>
        <source>Your own fields: %1</source>
        <translation>您自己的欄位：%1</translation>
    </message>
    <message>
        <source>Added, as the protocol requires it: %1</source>
        <translation>應協定要求新增：%1</translation>
    </message>
    <message>
        <source>From the model and the conversation: %1</source>
        <translation>來自模型和對話：%1</translation>
    </message>
    <message>
        <source>Variables filled in: %1</source>
        <extracomment>%1 lists names of variables in a prompt</extracomment>
        <translation>已填入的變數：%1</translation>
    </message>
    <message>
        <source>Mended in what is sent: %1</source>
        <extracomment>%1 lists what is repaired in the messages</extracomment>
        <translation>傳送時已修復：%1</translation>
    </message>
    <message>
        <source>Set, but not sent, as this protocol has no field for it: %1</source>
        <extracomment>%1 lists parameters of the form</extracomment>
        <translation>已設定但不傳送，因為此協定沒有對應的欄位：%1</translation>
    </message>
</context>
<context>
    <name>BodyPages</name>
    <message>
        <source>Copied</source>
        <translation>已複製</translation>
    </message>
    <message>
        <source>There is no body.</source>
        <translation>沒有本文。</translation>
    </message>
    <message>
        <source>The body is not JSON. Raw shows it as it is.</source>
        <translation>本文不是 JSON。「原文」會按原樣顯示。</translation>
    </message>
    <message>
        <source>Raw</source>
        <extracomment>the text as it was sent or received</extracomment>
        <translation>原文</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>標頭</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Everything as text, byte for byte</source>
        <translation>全部以文字顯示，逐位元組不變</translation>
    </message>
    <message>
        <source>The headers and what they mean</source>
        <translation>標頭及其含義</translation>
    </message>
    <message>
        <source>The body as a tree</source>
        <translation>以樹形顯示本文</translation>
    </message>
    <message>
        <source>Wrap long lines</source>
        <translation>長行自動換行</translation>
    </message>
    <message>
        <source>Nothing to show</source>
        <translation>沒有可顯示的內容</translation>
    </message>
</context>
<context>
    <name>BodyPane</name>
    <message>
        <source>A body is a JSON object, like {&quot;model&quot;: &quot;…&quot;}.</source>
        <translation>請求本文須是一個 JSON 物件，例如 {&quot;model&quot;: &quot;…&quot;}。</translation>
    </message>
    <message>
        <source>Line %1: “%2” is there more than once. Only one of them would be sent.</source>
        <extracomment>%1: line, %2: name of a field.</extracomment>
        <translation>第 %1 行：「%2」出現了不止一次，只會傳送其中一個。</translation>
    </message>
    <message>
        <source>Line %1, column %2: this name holds half a character and cannot be sent.</source>
        <extracomment>%1: line, %2: column.</extracomment>
        <translation>第 %1 行第 %2 個字元：此名稱含有半個字元，無法傳送。</translation>
    </message>
    <message>
        <source>Line %1: “…” stands for all of “%2”, which is too long to show. Leave it whole, or replace it by a value.</source>
        <extracomment>%1: line, %2: name of a field.</extracomment>
        <translation>第 %1 行：「…」代表「%2」的全部內容，因太長而不顯示。請原樣保留，或整個替換為一個值。</translation>
    </message>
    <message>
        <source>Left out here, and sent all the same because this protocol requires it: %1.</source>
        <extracomment>%1: names of fields.</extracomment>
        <translation>此處已刪去，但此協定要求，因此仍會傳送：%1。</translation>
    </message>
    <message>
        <source>A key of yours stands in this text. It would be sent as part of the body.</source>
        <translation>這段文字中有您的金鑰，它會作為本文的一部分傳送出去。</translation>
    </message>
    <message>
        <source>“…” stands for what is too long to show.</source>
        <translation>「…」代表因太長而不顯示的內容。</translation>
    </message>
    <message>
        <source>Request body copied</source>
        <translation>已複製請求本文</translation>
    </message>
    <message>
        <source>Only what you set</source>
        <extracomment>Shows those fields of a request that somebody set, without what the conversation and the protocol add.</extracomment>
        <translation>僅您設定的內容</translation>
    </message>
    <message>
        <source>Hide what the conversation and the protocol add. This view is for reading.</source>
        <translation>隱藏由對話和協定新增的內容。此檢視為只讀。</translation>
    </message>
    <message>
        <source>Format</source>
        <extracomment>Lays the JSON text out anew.</extracomment>
        <translation>格式化</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>Copy the request body</source>
        <translation>複製請求本文</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>轉到</translation>
    </message>
    <message>
        <source>Go to the mistake</source>
        <translation>轉到錯誤處</translation>
    </message>
    <message>
        <source>Request body as JSON</source>
        <translation>JSON 形式的請求本文</translation>
    </message>
    <message>
        <source>Until it is mended, the form stays as it is, and that is what Send sends.</source>
        <translation>改正之前，表單保持原樣，「傳送」發出的是表單的內容。</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3.</source>
        <extracomment>%1: line, %2: column, %3: what the JSON parser says, in English.</extracomment>
        <translation>第 %1 行第 %2 個字元：%3。</translation>
    </message>
    <message>
        <source>Line %1, column %2: this stands for a long text. Leave it whole, or replace it by a value.</source>
        <extracomment>%1: line, %2: column.</extracomment>
        <translation>第 %1 行第 %2 個字元：這裡代表一段長文字。請原樣保留，或整個替換為一個值。</translation>
    </message>
    <message>
        <source>“…⟨5 kB⟩” stands for the rest of a long text. It is sent whole.</source>
        <translation>「…⟨5 kB⟩」代表長文字的其餘部分。傳送時是完整的。</translation>
    </message>
    <message>
        <source>Find…</source>
        <translation>查詢…</translation>
    </message>
    <message>
        <source>Lay the text out anew; order and spelling stay (%1)</source>
        <extracomment>%1 are keys</extracomment>
        <translation>重新排版文字；次序和寫法不變 (%1)</translation>
    </message>
    <message>
        <source>Copying…</source>
        <translation>正在複製…</translation>
    </message>
    <message>
        <source>Discard</source>
        <extracomment>Throws a text away that cannot be read</extracomment>
        <translation>放棄</translation>
    </message>
    <message>
        <source>Throw this text away and show what is sent</source>
        <translation>放棄這段文字，顯示實際傳送的內容</translation>
    </message>
    <message>
        <source>Discard the text</source>
        <translation>放棄這段文字</translation>
    </message>
</context>
<context>
    <name>BodyText</name>
    <message>
        <source>“%1” is set by hand: the conversation is not sent.</source>
        <extracomment>In all of these: %1 is the name of a field in the body of a request.</extracomment>
        <translation>「%1」由手動設定：不傳送對話。</translation>
    </message>
    <message>
        <source>“%1” is your own, in place of what the form or the conversation says.</source>
        <translation>「%1」由您自行填寫，取代表單或對話中的內容。</translation>
    </message>
    <message>
        <source>“%1”: the model chosen above.</source>
        <translation>「%1」：上方選擇的模型。</translation>
    </message>
    <message>
        <source>“%1” comes from the conversation.</source>
        <translation>「%1」來自對話。</translation>
    </message>
    <message>
        <source>“%1”: the tools of the form.</source>
        <translation>「%1」：表單中的工具。</translation>
    </message>
    <message>
        <source>“%1” is set by you.</source>
        <translation>「%1」由您設定。</translation>
    </message>
    <message>
        <source>“%1” is a field of your own.</source>
        <translation>「%1」是您自行新增的欄位。</translation>
    </message>
    <message>
        <source>“%1” is added because this protocol requires it.</source>
        <translation>「%1」因此協定要求而新增。</translation>
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
        <translation>對話的輪次與分支</translation>
    </message>
    <message>
        <source>&amp;Go there</source>
        <translation>轉到此處(&amp;G)</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>輪次</translation>
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
        <translation>在當前顯示的路徑上</translation>
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
        <translation>請從剛才中斷的地方準確地接著往下寫。</translation>
    </message>
    <message>
        <source>Saved in the route %1</source>
        <extracomment>%1 is the name of a route</extracomment>
        <translation>已儲存到路由 %1</translation>
    </message>
    <message>
        <source>This conversation goes on over %1.</source>
        <extracomment>%1 and %2 are names of routes</extracomment>
        <translation>此對話改經 %1 繼續。</translation>
    </message>
    <message>
        <source>Back to %1</source>
        <translation>傳回 %1</translation>
    </message>
    <message>
        <source>That worked. Keep the change for every conversation over %1?</source>
        <extracomment>%1 is the name of a route</extracomment>
        <translation>這樣可行。要對經由 %1 的所有對話保留此變更嗎？</translation>
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
        <translation>路由：請求發往哪裡</translation>
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
        <translation>模型，按伺服器所認的準確 ID 填寫</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>協定</translation>
    </message>
    <message>
        <source>The protocol: in what words the request is put</source>
        <translation>協定：請求用什麼格式來寫</translation>
    </message>
    <message>
        <source>Ask the route for its models</source>
        <translation>向路由查詢它的模型</translation>
    </message>
</context>
<context>
    <name>ChatPage</name>
    <message>
        <source>Waiting for the keychain: it may be asking you to unlock it. Esc gives up.</source>
        <translation>正在等待鑰匙圈：它可能正請您解鎖。按 Esc 放棄等待。</translation>
    </message>
    <message>
        <source>Code copied</source>
        <translation>程式碼已複製</translation>
    </message>
    <message>
        <source>Answer copied</source>
        <translation>回答已複製</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已複製</translation>
    </message>
    <message>
        <source>Open link</source>
        <translation>開啟連結</translation>
    </message>
    <message>
        <source>Open a page of “%1” in the browser?</source>
        <extracomment>%1 is the name of a host</extracomment>
        <translation>要在瀏覽器中開啟「%1」的網頁嗎？</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開啟</translation>
    </message>
    <message>
        <source>An answer is still running. Stop it before you edit.</source>
        <translation>回答仍在進行。請先停止，再編輯。</translation>
    </message>
    <message>
        <source>Form</source>
        <extracomment>The parameters of a request as a form, beside &quot;JSON&quot;</extracomment>
        <translation>表單</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Form or JSON</source>
        <translation>表單或 JSON</translation>
    </message>
    <message>
        <source>Kept as the canned result of %1</source>
        <extracomment>%1 is the name of a tool</extracomment>
        <translation>已儲存為 %1 的預設結果</translation>
    </message>
    <message>
        <source>Sent as the form has it: the JSON text beside it has a mistake.</source>
        <translation>已按表單內容傳送：旁邊的 JSON 文字有錯誤。</translation>
    </message>
    <message>
        <source>The JSON text has a mistake. What the form has is sent.</source>
        <translation>JSON 文字有錯誤。傳送的是表單的內容。</translation>
    </message>
    <message>
        <source>JSON, with a mistake</source>
        <translation>JSON，有錯誤</translation>
    </message>
</context>
<context>
    <name>ChoiceEditor</name>
    <message>
        <source>Not among the documented values.</source>
        <translation>不在文件列出的值之中。</translation>
    </message>
    <message>
        <source>Not among the documented values. Source: %1</source>
        <translation>不在文件列出的值之中。出處：%1</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>未設定</translation>
    </message>
</context>
<context>
    <name>CodePanel</name>
    <message>
        <source>Copied</source>
        <translation>已複製</translation>
    </message>
    <message>
        <source>curl command copied</source>
        <translation>已複製 curl 指令</translation>
    </message>
    <message>
        <source>Code copied</source>
        <translation>已複製程式碼</translation>
    </message>
    <message>
        <source>curl command</source>
        <translation>curl 指令</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>程式碼</translation>
    </message>
    <message>
        <source>Form of the code</source>
        <translation>程式碼形式</translation>
    </message>
    <message>
        <source>Wrap long lines</source>
        <translation>長行自動換行</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>Copy all of it; the key stays a variable (Ctrl+Shift+C)</source>
        <translation>複製全部；金鑰仍以變數表示 (Ctrl+Shift+C)</translation>
    </message>
    <message>
        <source>Prove</source>
        <translation>驗證</translation>
    </message>
    <message>
        <source>Run this command against a recorder on this machine, with a made-up key, and compare with what this program sends</source>
        <translation>用虛構的金鑰對本機的記錄器執行此指令，並與本程式傳送的內容比較</translation>
    </message>
    <message>
        <source>With key…</source>
        <translation>含金鑰…</translation>
    </message>
    <message>
        <source>Copy the command with the key itself in it</source>
        <translation>複製指令，並把金鑰本身寫在裡面</translation>
    </message>
    <message numerus="yes">
        <source>The copy will hold your key for anybody to read. It is taken off the clipboard after %n second(s).</source>
        <extracomment>%n: how many seconds the key stays on the clipboard</extracomment>
        <translation>
            <numerusform>複製的內容會含有您的金鑰，任何人都讀得到。%n 秒後會從剪貼簿清除。</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy with the key</source>
        <translation>連同金鑰複製</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>… %1 more characters, all of them in the copy</source>
        <extracomment>%1 is a number of characters</extracomment>
        <translation>…還有 %1 個字元，複製時會全部包含</translation>
    </message>
    <message>
        <source>key as %1</source>
        <extracomment>%1 is an environment variable such as $MINIMAX_API_KEY</extracomment>
        <translation>金鑰寫作 %1</translation>
    </message>
    <message>
        <source>as Send would send it</source>
        <translation>按「傳送」會發出的內容</translation>
    </message>
    <message>
        <source>as it was sent</source>
        <translation>已傳送的內容</translation>
    </message>
    <message>
        <source>There is no key to copy.</source>
        <translation>沒有可複製的金鑰。</translation>
    </message>
    <message>
        <source>Copied with the key</source>
        <translation>已連同金鑰複製</translation>
    </message>
    <message>
        <source>curl command copied with the key</source>
        <translation>已複製帶金鑰的 curl 指令</translation>
    </message>
    <message>
        <source>Copying…</source>
        <translation>正在複製…</translation>
    </message>
</context>
<context>
    <name>ColumnForm</name>
    <message>
        <source>Another address…</source>
        <translation>其他位址…</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>欄</translation>
    </message>
    <message>
        <source>&amp;Route:</source>
        <translation>路由(&amp;R)：</translation>
    </message>
    <message>
        <source>&amp;Base URL:</source>
        <translation>基礎 URL(&amp;B)：</translation>
    </message>
    <message>
        <source>&amp;Protocol:</source>
        <translation>協定(&amp;P)：</translation>
    </message>
    <message>
        <source>&amp;Model:</source>
        <translation>模型(&amp;M)：</translation>
    </message>
    <message>
        <source>&amp;Key from variable:</source>
        <translation>金鑰取自變數(&amp;K)：</translation>
    </message>
    <message>
        <source>&amp;Title:</source>
        <translation>標題(&amp;T)：</translation>
    </message>
    <message>
        <source>as the route has it</source>
        <translation>與路由相同</translation>
    </message>
    <message>
        <source>the route’s name</source>
        <translation>路由的名稱</translation>
    </message>
    <message>
        <source>Shared values that count here, too</source>
        <translation>在此同樣生效的共用值</translation>
    </message>
    <message>
        <source>What is set below counts in this column only, instead of the shared value of that name.</source>
        <translation>下方的設定僅在此欄生效，取代同名的共用值。</translation>
    </message>
</context>
<context>
    <name>ColumnHead</name>
    <message>
        <source>What can be done with “%1”</source>
        <extracomment>%1 is the title of a column</extracomment>
        <translation>「%1」的可用操作</translation>
    </message>
    <message>
        <source>What can be done with this column</source>
        <translation>此欄的可用操作</translation>
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
        <translation>無法提問</translation>
    </message>
    <message>
        <source>held back</source>
        <translation>已攔下</translation>
    </message>
    <message>
        <source>Something is certainly wrong with this request; nothing was sent.</source>
        <translation>此請求肯定有問題；沒有傳送任何內容。</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Its turn has not come yet.</source>
        <translation>還沒有輪到它。</translation>
    </message>
    <message>
        <source>asked</source>
        <translation>已提問</translation>
    </message>
    <message>
        <source>streaming</source>
        <translation>串流輸出中</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失敗</translation>
    </message>
    <message numerus="yes">
        <source>Medians of %n answer(s)</source>
        <translation>
            <numerusform>%n 個回答的中位數</numerusform>
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
        <translation>此回答失敗。</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>指令面板</translation>
    </message>
    <message>
        <source>Type what you want to do</source>
        <translation>輸入想執行的操作</translation>
    </message>
    <message>
        <source>Find an action</source>
        <translation>尋找操作</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>No action is called so.</source>
        <translation>沒有這個名稱的操作。</translation>
    </message>
    <message>
        <source>%1 %2, %3 of %4</source>
        <extracomment>%1 is the way to an action, %2 its key, %3 its place in the list, %4 how many there are</extracomment>
        <translation>%1 %2，第 %3 項，共 %4 項</translation>
    </message>
</context>
<context>
    <name>CompareActions</name>
    <message>
        <source>Co&amp;mpare this prompt</source>
        <translation>對比此提示詞(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;New line-up</source>
        <translation>新建對比組合(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Save line-up</source>
        <translation>儲存對比組合(&amp;S)</translation>
    </message>
    <message>
        <source>Save line-up &amp;as…</source>
        <translation>對比組合另存為(&amp;A)…</translation>
    </message>
    <message>
        <source>Rena&amp;me line-up…</source>
        <translation>重新命名對比組合(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;Back to the saved line-up</source>
        <translation>恢復為已儲存的對比組合(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Delete line-up</source>
        <translation>刪除對比組合(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Import line-up…</source>
        <translation>匯入對比組合(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Export line-up…</source>
        <translation>匯出對比組合(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Add column…</source>
        <translation>新增欄(&amp;A)…</translation>
    </message>
    <message>
        <source>Shared &amp;parameters</source>
        <translation>共用參數(&amp;P)</translation>
    </message>
    <message>
        <source>Scroll &amp;together</source>
        <translation>同步滾動(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Blind</source>
        <translation>盲測(&amp;B)</translation>
    </message>
    <message>
        <source>V&amp;otes…</source>
        <translation>投票(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Export report…</source>
        <translation>匯出報告(&amp;E)…</translation>
    </message>
    <message>
        <source>Clear ans&amp;wers</source>
        <translation>清除回答(&amp;W)</translation>
    </message>
    <message>
        <source>Ne&amp;xt column</source>
        <translation>下一欄(&amp;X)</translation>
    </message>
    <message>
        <source>Pre&amp;vious column</source>
        <translation>上一欄(&amp;V)</translation>
    </message>
    <message>
        <source>Show column al&amp;one</source>
        <translation>僅顯示此欄(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Edit column…</source>
        <translation>編輯欄(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Duplicate column</source>
        <translation>複製一欄(&amp;D)</translation>
    </message>
    <message>
        <source>Move column &amp;left</source>
        <translation>左移此欄(&amp;L)</translation>
    </message>
    <message>
        <source>Move column &amp;right</source>
        <translation>右移此欄(&amp;R)</translation>
    </message>
    <message>
        <source>Ask column &amp;again</source>
        <translation>重新提問此欄(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Stop column</source>
        <translation>停止此欄(&amp;S)</translation>
    </message>
    <message>
        <source>Open column in c&amp;hat</source>
        <translation>在對話中開啟此欄(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Copy column’s curl command</source>
        <translation>複製此欄的 curl 指令(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Inspect column…</source>
        <translation>檢查此欄(&amp;I)…</translation>
    </message>
    <message>
        <source>Remo&amp;ve column</source>
        <translation>移除此欄(&amp;V)</translation>
    </message>
    <message>
        <source>Scrolling one column scrolls all of them</source>
        <translation>滾動一欄時，所有欄一起滾動</translation>
    </message>
    <message>
        <source>Columns in any order and without names until you have voted</source>
        <translation>投票之前，各欄隨機排列且不顯示名稱</translation>
    </message>
</context>
<context>
    <name>CompareColumn</name>
    <message>
        <source>Set for this column alone:</source>
        <translation>僅為此欄設定：</translation>
    </message>
    <message>
        <source>Answers of %1</source>
        <extracomment>%1 is the title of a column</extracomment>
        <translation>%1 的回答</translation>
    </message>
    <message>
        <source>Send anyway</source>
        <translation>仍然傳送</translation>
    </message>
    <message>
        <source>Edit column…</source>
        <translation>編輯欄…</translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message>
        <source>Code copied</source>
        <translation>程式碼已複製</translation>
    </message>
    <message>
        <source>One prompt goes to every column at once. Add a column for each route, model or protocol you want to compare; what is set in a column counts there only.</source>
        <translation>一條提示詞會同時發往所有欄。請為要對比的每個路由、模型或協定各新增一欄；欄中的設定僅在該欄生效。</translation>
    </message>
    <message>
        <source>Prompt for all columns</source>
        <translation>所有欄的提示詞</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>欄</translation>
    </message>
    <message>
        <source>System prompt of all columns</source>
        <translation>所有欄的系統提示詞</translation>
    </message>
    <message>
        <source>Column “%1” removed.</source>
        <extracomment>%1 is the title of a column</extracomment>
        <translation>已移除欄「%1」。</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已複製</translation>
    </message>
    <message>
        <source>Changed in the route “%1”, for everything that uses it.</source>
        <extracomment>%1 is the name of a route</extracomment>
        <translation>已在路由「%1」中變更，對所有使用它的地方生效。</translation>
    </message>
    <message>
        <source>Nothing was sent from this column yet.</source>
        <translation>此欄尚未傳送任何內容。</translation>
    </message>
    <message>
        <source>Inspector: %1</source>
        <extracomment>%1 is the title of a column</extracomment>
        <translation>檢查器：%1</translation>
    </message>
    <message>
        <source>curl command of “%1” copied, without the key</source>
        <extracomment>%1 is the title of a column</extracomment>
        <translation>已複製「%1」的 curl 指令，不含金鑰</translation>
    </message>
    <message>
        <source>Answer copied</source>
        <translation>回答已複製</translation>
    </message>
    <message>
        <source>Open link</source>
        <translation>開啟連結</translation>
    </message>
    <message>
        <source>Open a page of “%1” in the browser?</source>
        <extracomment>%1 is the name of a host</extracomment>
        <translation>要在瀏覽器中開啟「%1」的網頁嗎？</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開啟</translation>
    </message>
    <message>
        <source>New line-up</source>
        <translation>新對比組合</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>名稱：</translation>
    </message>
    <message>
        <source>Line-up</source>
        <translation>對比組合</translation>
    </message>
    <message>
        <source>Save line-up</source>
        <translation>儲存對比組合</translation>
    </message>
    <message>
        <source>Rename line-up</source>
        <translation>重新命名對比組合</translation>
    </message>
    <message>
        <source>“%1” deleted.</source>
        <extracomment>%1 is the name of a line-up</extracomment>
        <translation>已刪除「%1」。</translation>
    </message>
    <message>
        <source>Import line-up</source>
        <translation>匯入對比組合</translation>
    </message>
    <message>
        <source>Line-ups (*.json)</source>
        <translation>對比組合 (*.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有檔案 (*)</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>無法讀取該檔案。</translation>
    </message>
    <message>
        <source>Export line-up</source>
        <translation>匯出對比組合</translation>
    </message>
    <message>
        <source>The file cannot be written.</source>
        <translation>無法寫入該檔案。</translation>
    </message>
    <message>
        <source>Line-up exported, without keys</source>
        <translation>已匯出對比組合，不含金鑰</translation>
    </message>
    <message numerus="yes">
        <source>Send to %n</source>
        <comment>columns</comment>
        <translation>
            <numerusform>傳送到 %n 列</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>On a button. %1: &quot;Send to 4&quot;. %2: &quot;12 requests · ≈ $0.004&quot;</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>One prompt for all columns…</source>
        <translation>發給所有欄的提示詞…</translation>
    </message>
    <message>
        <source>Answer %1</source>
        <extracomment>%1 is a letter: an answer whose author is hidden</extracomment>
        <translation>回答 %1</translation>
    </message>
    <message>
        <source>Vote kept: a tie.</source>
        <translation>已記錄投票：平局。</translation>
    </message>
    <message>
        <source>Vote kept: you chose “%1”.</source>
        <translation>已記錄投票：您選擇了「%1」。</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Message… Enter sends, Shift+Enter breaks the line.</source>
        <translation>訊息… Enter 傳送，Shift+Enter 換行。</translation>
    </message>
    <message>
        <source>Message… Ctrl+Enter sends.</source>
        <translation>訊息… Ctrl+Enter 傳送。</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>訊息</translation>
    </message>
    <message>
        <source>Enter sends</source>
        <translation>Enter 傳送</translation>
    </message>
    <message>
        <source>Ctrl+Enter always sends, Shift+Enter always breaks the line.</source>
        <translation>Ctrl+Enter 始終傳送，Shift+Enter 始終換行。</translation>
    </message>
    <message>
        <source>≈ %1 tokens</source>
        <extracomment>%1 is a number: a rough count of the tokens of the message being written</extracomment>
        <translation>≈ %1 個 token</translation>
    </message>
    <message>
        <source>Only this message, and only roughly: there is no public tokeniser for these models.</source>
        <translation>只算這一條訊息，而且只是粗略估計：這些模型沒有公開的分詞器。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>傳送</translation>
    </message>
    <message>
        <source>Stop the answer and keep what arrived (Esc)</source>
        <translation>停止回答，保留已到達的內容（Esc）</translation>
    </message>
    <message>
        <source>Send the message (Ctrl+Enter)</source>
        <translation>傳送訊息（Ctrl+Enter）</translation>
    </message>
    <message>
        <source>Earlier message</source>
        <translation>較早的訊息</translation>
    </message>
    <message>
        <source>Editing an earlier message. What was said before stays beside it.</source>
        <translation>正在編輯較早的訊息。原來的內容會保留在旁邊。</translation>
    </message>
    <message>
        <source>Editing an answer. What was said before stays beside it.</source>
        <translation>正在編輯回答。原來的內容會保留在旁邊。</translation>
    </message>
    <message>
        <source>Cancel (Esc)</source>
        <translation>取消（Esc）</translation>
    </message>
    <message>
        <source>Cancel editing</source>
        <translation>取消編輯</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>Put the answer beside the one before (Ctrl+Enter)</source>
        <translation>把回答放在原來的旁邊（Ctrl+Enter）</translation>
    </message>
    <message>
        <source>This is a curl command.</source>
        <translation>這是一條 curl 指令。</translation>
    </message>
    <message>
        <source>Open it as a request…</source>
        <translation>作為請求開啟…</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>新增附件</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有檔案 (*)</translation>
    </message>
    <message>
        <source>Pictures (*.jpg *.jpeg *.png *.gif *.webp)</source>
        <translation>圖片 (*.jpg *.jpeg *.png *.gif *.webp)</translation>
    </message>
    <message>
        <source>Videos (*.mp4 *.avi *.mov *.mkv)</source>
        <translation>影片 (*.mp4 *.avi *.mov *.mkv)</translation>
    </message>
    <message>
        <source>Attach pictures, videos and text files; they can be pasted and dropped, too.</source>
        <translation>新增圖片、影片和文字檔案作為附件；也可以貼上或拖放。</translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>&amp;File…</source>
        <translation>檔案(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Address…</source>
        <translation>位址(&amp;A)…</translation>
    </message>
    <message>
        <source>From the &amp;clipboard</source>
        <translation>來自剪貼簿(&amp;C)</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>This is the address of a video.</source>
        <translation>這是一個影片的位址。</translation>
    </message>
    <message>
        <source>This is the address of a picture.</source>
        <translation>這是一張圖片的位址。</translation>
    </message>
    <message>
        <source>Attach it</source>
        <translation>新增為附件</translation>
    </message>
    <message>
        <source>&amp;Attach</source>
        <translation>附件(&amp;A)</translation>
    </message>
    <message numerus="yes">
        <source>…and %n more.</source>
        <translation>
            <numerusform>…還有 %n 個。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConversationDelegate</name>
    <message>
        <source>Title of the conversation</source>
        <translation>對話標題</translation>
    </message>
</context>
<context>
    <name>ConversationExportDialog</name>
    <message>
        <source>Export conversation</source>
        <translation>匯出對話</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>對話</translation>
    </message>
    <message>
        <source>This one</source>
        <translation>當前對話</translation>
    </message>
    <message numerus="yes">
        <source>All %n</source>
        <translation>
            <numerusform>全部 %n 個</numerusform>
        </translation>
    </message>
    <message>
        <source>Markdown, to read</source>
        <translation>Markdown，供閱讀</translation>
    </message>
    <message>
        <source>JSON, to import again</source>
        <translation>JSON，可再次匯入</translation>
    </message>
    <message>
        <source>OpenAI chat JSONL, for other programs</source>
        <translation>OpenAI 聊天 JSONL，供其他程式使用</translation>
    </message>
    <message>
        <source>Include all &amp;branches</source>
        <translation>包含所有分支(&amp;B)</translation>
    </message>
    <message>
        <source>Other wordings and answers, too; else only those that are shown.</source>
        <translation>也包含其他問法和回答；否則只包含當前顯示的。</translation>
    </message>
    <message>
        <source>Include &amp;reasoning</source>
        <translation>包含思考(&amp;R)</translation>
    </message>
    <message>
        <source>As “reasoning_content”, which not every program takes.</source>
        <translation>寫在「reasoning_content」中，並非所有程式都接受。</translation>
    </message>
    <message numerus="yes">
        <source>Reading: %n so far…</source>
        <translation>
            <numerusform>正在讀取：目前 %n 個…</numerusform>
        </translation>
    </message>
    <message>
        <source>Attachments are named, not included.</source>
        <translation>附件只列出名稱，不包含內容。</translation>
    </message>
    <message>
        <source>Nothing is left out but the values of secret headers.</source>
        <translation>內容完整，只略去機密標頭的值。</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s), one for each branch.</source>
        <translation>
            <numerusform>%n 行，每個分支一行。</numerusform>
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
            <numerusform>%n 輪，%1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Keys are masked.</source>
        <translation>金鑰已遮蔽。</translation>
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
        <translation>已複製對話</translation>
    </message>
    <message>
        <source>Exported to “%1”</source>
        <translation>已匯出到「%1」</translation>
    </message>
    <message>
        <source>Conversation copied as Markdown</source>
        <translation>已將對話複製為 Markdown</translation>
    </message>
    <message numerus="yes">
        <source>Conversation copied as Markdown; %n key(s) in it are masked</source>
        <translation>
            <numerusform>已將對話複製為 Markdown；其中 %n 個金鑰已遮蔽</numerusform>
        </translation>
    </message>
    <message>
        <source>Import conversations</source>
        <translation>匯入對話</translation>
    </message>
    <message>
        <source>Conversations (%1)</source>
        <extracomment>%1 are endings of file names: &quot;*.json *.md&quot;</extracomment>
        <translation>對話 (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有檔案 (*)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a file name, %2 a sentence: &quot;Line 4 could not be read: …&quot;</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Nothing was imported.</source>
        <translation>沒有匯入任何內容。</translation>
    </message>
    <message numerus="yes">
        <source>And %n more could not be read.</source>
        <translation>
            <numerusform>另有 %n 處無法讀取。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConversationList</name>
    <message>
        <source>Deleted “%1”.</source>
        <extracomment>%1 is the title of a conversation</extracomment>
        <translation>已刪除「%1」。</translation>
    </message>
    <message>
        <source>Nothing found for “%1”.</source>
        <extracomment>%1 is what was searched for</extracomment>
        <translation>找不到「%1」。</translation>
    </message>
    <message>
        <source>No conversations yet. What you send and what comes back is kept here.</source>
        <translation>還沒有對話。傳送的內容和收到的回答會保存在這裡。</translation>
    </message>
    <message>
        <source>Conversations are not being saved: %1</source>
        <extracomment>%1 are the database&apos;s own words: &quot;database or disk is full&quot;</extracomment>
        <translation>對話未能儲存：%1</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>對話</translation>
    </message>
    <message>
        <source>New chat</source>
        <extracomment>%1 are keys such as &quot;Ctrl+N&quot;</extracomment>
        <translation>新對話</translation>
    </message>
    <message>
        <source>New chat (%1)</source>
        <translation>新對話（%1）</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜尋</translation>
    </message>
    <message>
        <source>Search conversations</source>
        <translation>搜尋對話</translation>
    </message>
    <message>
        <source>Finds words in titles, questions and answers</source>
        <translation>在標題、問題和回答中尋找</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>開啟(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>重新命名(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Pin to the top</source>
        <translation>置頂(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation>複製一份(&amp;D)</translation>
    </message>
    <message>
        <source>De&amp;lete</source>
        <translation>刪除(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Export conversation…</source>
        <translation>匯出對話(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Copy conversation as Markdown</source>
        <translation>將對話複製為 Markdown(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Import conversations…</source>
        <translation>匯入對話(&amp;I)…</translation>
    </message>
    <message>
        <source>Show…</source>
        <translation>顯示…</translation>
    </message>
    <message>
        <source>Show what could not be imported</source>
        <translation>顯示無法匯入的內容</translation>
    </message>
</context>
<context>
    <name>ConversationListModel</name>
    <message>
        <source>pinned</source>
        <translation>已置頂</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>新對話</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>草稿</translation>
    </message>
    <message numerus="yes">
        <source>%n turn(s)</source>
        <translation>
            <numerusform>%n 輪</numerusform>
        </translation>
    </message>
    <message>
        <source>running…</source>
        <translation>進行中…</translation>
    </message>
    <message>
        <source>cut</source>
        <translation>已中斷</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失敗</translation>
    </message>
</context>
<context>
    <name>ConversationView</name>
    <message>
        <source>Copy</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>[image: %1 — %2]</source>
        <extracomment>%1: what the image shows, %2: its address. Images are never loaded.</extracomment>
        <translation>[圖片：%1 — %2]</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已複製</translation>
    </message>
    <message>
        <source>… (%1 more characters)</source>
        <extracomment>%1: how many characters of an overlong line are not shown</extracomment>
        <translation>…（還有 %1 個字元）</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>複製程式碼</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>對話</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>複製(&amp;C)</translation>
    </message>
    <message>
        <source>Copy &amp;as</source>
        <translation>複製為(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Markdown</source>
        <translation>Markdown(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Plain text</source>
        <translation>純文字(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;HTML source</source>
        <translation>HTML 原始碼(&amp;H)</translation>
    </message>
    <message>
        <source>Copy &amp;link</source>
        <translation>複製連結(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Select all</source>
        <translation>全選(&amp;S)</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>Name of a turn for screen readers. %1: &quot;Assistant&quot;, %2: &quot;MiniMax-M3 · Sandbox&quot;</extracomment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Copy %1 %2</source>
        <extracomment>%1: what a figure is called, &quot;req&quot;, %2: its value</extracomment>
        <translation>複製 %1 %2</translation>
    </message>
</context>
<context>
    <name>DifferenceText</name>
    <message>
        <source>%1 more characters are not shown here.</source>
        <extracomment>%1 is a number</extracomment>
        <translation>還有 %1 個字元未在此顯示。</translation>
    </message>
    <message>
        <source>Blanks or line breaks are different</source>
        <translation>空白或換行不同</translation>
    </message>
    <message>
        <source>“%1” was added</source>
        <translation>新增了「%1」</translation>
    </message>
    <message>
        <source>“%1” is missing</source>
        <translation>缺少「%1」</translation>
    </message>
    <message>
        <source>“%1” became “%2”</source>
        <translation>「%1」變為「%2」</translation>
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
        <translation>已變更</translation>
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
        <translation>基準欄：%1</translation>
    </message>
    <message>
        <source>here: %1</source>
        <extracomment>%1 is a value in this column</extracomment>
        <translation>此列：%1</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>正在比較…</translation>
    </message>
    <message>
        <source>The others are held against this column.</source>
        <translation>此欄是基準欄，其他欄與它比較。</translation>
    </message>
    <message>
        <source>There is nothing of this column to compare yet.</source>
        <translation>此欄還沒有可比較的內容。</translation>
    </message>
    <message>
        <source>The column the others are held against has no answer yet.</source>
        <translation>基準欄還沒有回答。</translation>
    </message>
    <message>
        <source>Nothing that was sent is different from %1.</source>
        <translation>傳送的內容與 %1 沒有差異。</translation>
    </message>
    <message>
        <source>Nothing that came back is different from %1.</source>
        <translation>傳回的內容與 %1 沒有差異。</translation>
    </message>
    <message>
        <source>There is no text to compare.</source>
        <translation>沒有可比較的文字。</translation>
    </message>
    <message>
        <source>Same text as %1</source>
        <translation>文字與 %1 相同</translation>
    </message>
    <message>
        <source>Only blanks and line breaks differ from %1</source>
        <translation>與 %1 僅空白和換行不同</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) differ from %1</source>
        <translation>
            <numerusform>與 %1 有 %n 個詞不同</numerusform>
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
            <numerusform>還有 %n 項未在此列出。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s) in what was sent, from %1</source>
        <extracomment>%1 is the title of a column</extracomment>
        <translation>
            <numerusform>傳送的內容與 %1 有 %n 處差異</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s) in what came back, from %1</source>
        <translation>
            <numerusform>傳回的內容與 %1 有 %n 處差異</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2: %3</source>
        <extracomment>%1 of %2 differences, %3 is a sentence such as: “struggling” became “busy”</extracomment>
        <translation>第 %1 處，共 %2 處：%3</translation>
    </message>
    <message numerus="yes">
        <source>Copied %n difference(s).</source>
        <translation>
            <numerusform>已複製 %n 處差異。</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>Copy all differences</source>
        <translation>複製全部差異</translation>
    </message>
    <message>
        <source>Previous difference (Shift+F7)</source>
        <translation>上一處差異 (Shift+F7)</translation>
    </message>
    <message>
        <source>Previous difference</source>
        <translation>上一處差異</translation>
    </message>
    <message>
        <source>Next difference (F7)</source>
        <translation>下一處差異 (F7)</translation>
    </message>
    <message>
        <source>Next difference</source>
        <translation>下一處差異</translation>
    </message>
    <message>
        <source>Answer with its differences</source>
        <translation>標出差異的回答</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>差異</translation>
    </message>
</context>
<context>
    <name>DotEnvDialog</name>
    <message>
        <source>Keep the keys in the system’s &amp;keychain as well</source>
        <translation>同時把金鑰存入系統的鑰匙圈(&amp;K)</translation>
    </message>
    <message>
        <source>Import .env file</source>
        <translation>匯入 .env 檔案</translation>
    </message>
    <message>
        <source>What “%1” holds, by name; values are never shown.</source>
        <extracomment>%1 is the name of a file</extracomment>
        <translation>「%1」的內容，只列名稱，絕不顯示值。</translation>
    </message>
    <message>
        <source>Variables and the routes they fill</source>
        <translation>變數及其填入的路由</translation>
    </message>
    <message>
        <source>Variable</source>
        <translation>變數</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>用於</translation>
    </message>
    <message>
        <source>Without it they are used until the program ends.</source>
        <translation>不存入則僅使用到程式結束為止。</translation>
    </message>
    <message>
        <source>&amp;Use these keys</source>
        <translation>使用這些金鑰(&amp;U)</translation>
    </message>
    <message>
        <source>This is no regular file.</source>
        <translation>這不是普通檔案。</translation>
    </message>
    <message>
        <source>This file is too large for a .env file.</source>
        <translation>此檔案太大，不像 .env 檔案。</translation>
    </message>
    <message>
        <source>not used here</source>
        <translation>此處不使用</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) could not be read: %1.</source>
        <extracomment>%n counts lines of a file, %1 holds the numbers of the first of them: “2, 7”</extracomment>
        <translation>
            <numerusform>有 %n 行無法讀取：%1。</numerusform>
        </translation>
    </message>
    <message>
        <source>No route here reads a key from this file.</source>
        <translation>這裡沒有路由會從此檔案讀取金鑰。</translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>Ask a model, see every byte</source>
        <translation>向模型提問，看清每個位元組</translation>
    </message>
    <message>
        <source>The Sandbox route answers from inside this program: no key and no network needed. Pick a sample or write your own; the curl command for it stands below.</source>
        <translation>「Sandbox」路由由本程式自己作答：不需要金鑰，也不需要網路。選一個範例，或者自己寫；對應的 curl 指令就在下方。</translation>
    </message>
    <message>
        <source>The route “%1” has no key yet. Add one, or pick the Sandbox route to try without.</source>
        <extracomment>%1 is the name of a route</extracomment>
        <translation>路由「%1」還沒有金鑰。請新增一個，或者選用「Sandbox」路由，不用金鑰先試試。</translation>
    </message>
    <message>
        <source>Your message goes to the route “%1”. The curl command for it stands below.</source>
        <extracomment>%1 is the name of a route</extracomment>
        <translation>您的訊息會發往路由「%1」。對應的 curl 指令就在下方。</translation>
    </message>
    <message>
        <source>How should a client back off on HTTP 429 with Retry-After?</source>
        <translation>遇到帶 Retry-After 的 HTTP 429，用戶端應該如何退避？</translation>
    </message>
    <message>
        <source>Explain server-sent events in three sentences.</source>
        <translation>用三句話解釋伺服器傳送事件（SSE）。</translation>
    </message>
    <message>
        <source>Show a table of three sorting algorithms, with code for one.</source>
        <translation>用表格比較三種排序演算法，並給出其中一種的程式碼。</translation>
    </message>
    <message>
        <source>Add a key…</source>
        <translation>新增金鑰…</translation>
    </message>
</context>
<context>
    <name>EnvironmentNotice</name>
    <message>
        <source>Hide details</source>
        <translation>隱藏詳細資料</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>詳細資料</translation>
    </message>
</context>
<context>
    <name>EventDetail</name>
    <message>
        <source>%1 bytes, %2 to %3 of the body</source>
        <extracomment>%1 is a number of bytes, %2 and %3 are byte numbers</extracomment>
        <translation>%1 位元組，位於本文第 %2 到 %3 位元組</translation>
    </message>
    <message>
        <source>%1 bytes, %2 to %3 of the body, piece %4</source>
        <extracomment>%1 is a number of bytes, %2 and %3 are byte numbers, %4 is the number of the piece that completed it</extracomment>
        <translation>%1 位元組，位於本文第 %2 到 %3 位元組，第 %4 塊</translation>
    </message>
    <message>
        <source>── piece %1, came after %2</source>
        <extracomment>A line between bytes. %1 is a number, %2 a duration since the request was sent</extracomment>
        <translation>── 第 %1 塊，%2 後到達</translation>
    </message>
    <message>
        <source>── in piece %1, came after %2</source>
        <translation>── 在第 %1 塊中，%2 後到達</translation>
    </message>
    <message>
        <source>Formatted</source>
        <translation>格式化</translation>
    </message>
    <message>
        <source>The data of the event, indented if it is JSON</source>
        <translation>事件的資料，若為 JSON 則縮排顯示</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>The event exactly as it came, with all its lines</source>
        <translation>事件到達時的原樣，包含所有行</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>位元組</translation>
    </message>
    <message>
        <source>Byte by byte, with the borders of the pieces the network delivered</source>
        <translation>逐位元組顯示，並標出網路送達各塊的邊界</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Choose an event to see what it holds.</source>
        <translation>選擇一個事件檢視其內容。</translation>
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
        <translation>序號</translation>
    </message>
    <message>
        <source>At</source>
        <comment>column of events: when one came</comment>
        <translation>時刻</translation>
    </message>
    <message>
        <source>Gap</source>
        <comment>column of events: since the one before</comment>
        <translation>間隔</translation>
    </message>
    <message>
        <source>Feeds</source>
        <comment>column of events: text, reasoning, …</comment>
        <translation>歸屬</translation>
    </message>
    <message>
        <source>Mark</source>
        <comment>column of events: what is odd</comment>
        <translation>標記</translation>
    </message>
    <message>
        <source>Name</source>
        <comment>column of events</comment>
        <translation>名稱</translation>
    </message>
    <message>
        <source>Content</source>
        <comment>column of events: the text, reasoning or call in one</comment>
        <translation>內容</translation>
    </message>
    <message>
        <source>Data</source>
        <comment>column of events</comment>
        <translation>資料</translation>
    </message>
</context>
<context>
    <name>EventWords</name>
    <message>
        <source>%1 is missing: a finish reason came, but not the end of the stream.</source>
        <extracomment>%1 is what ends a stream, such as [DONE]</extracomment>
        <translation>缺少 %1：已給出結束原因，但流沒有正常結束。</translation>
    </message>
    <message>
        <source>The end is missing: neither a finish reason nor %1 came.</source>
        <extracomment>%1 is what ends a stream, such as [DONE]</extracomment>
        <translation>缺少結尾：既沒有結束原因，也沒有 %1。</translation>
    </message>
    <message>
        <source>The stream told of a failure.</source>
        <translation>流報告了失敗。</translation>
    </message>
    <message>
        <source>failure</source>
        <comment>what an event feeds</comment>
        <translation>失敗</translation>
    </message>
    <message>
        <source>tool</source>
        <comment>what an event feeds</comment>
        <translation>工具</translation>
    </message>
    <message>
        <source>text</source>
        <comment>what an event feeds</comment>
        <translation>文字</translation>
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
        <translation>註釋</translation>
    </message>
    <message>
        <source>end</source>
        <comment>what an event is</comment>
        <translation>結束</translation>
    </message>
    <message>
        <source>no data</source>
        <comment>what an event is</comment>
        <translation>無資料</translation>
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
        <translation>缺少結尾</translation>
    </message>
    <message>
        <source>cut off</source>
        <comment>mark of an event</comment>
        <translation>被截斷</translation>
    </message>
    <message>
        <source>bad UTF-8</source>
        <comment>mark of an event</comment>
        <translation>無效 UTF-8</translation>
    </message>
    <message>
        <source>not JSON</source>
        <comment>mark of an event</comment>
        <translation>不是 JSON</translation>
    </message>
    <message>
        <source>stall</source>
        <comment>mark of an event</comment>
        <translation>停頓</translation>
    </message>
    <message>
        <source>unknown line</source>
        <comment>mark of an event</comment>
        <translation>未知行</translation>
    </message>
    <message>
        <source>comment</source>
        <comment>mark of an event</comment>
        <translation>註釋</translation>
    </message>
    <message>
        <source>The last event: the bytes end before the blank line that closes it.</source>
        <translation>最後一個事件：位元組在結束它的空行之前就斷了。</translation>
    </message>
    <message>
        <source>Not UTF-8 at byte %1 of the event, byte %2 of the body.</source>
        <extracomment>%1 and %2 are byte numbers</extracomment>
        <translation>事件第 %1 位元組（本文第 %2 位元組）不是 UTF-8。</translation>
    </message>
    <message>
        <source>The data is not JSON: byte %1, %2</source>
        <extracomment>%1 is a byte number, %2 the parser&apos;s own words</extracomment>
        <translation>資料不是 JSON：第 %1 位元組，%2</translation>
    </message>
    <message>
        <source>The data is not JSON.</source>
        <translation>資料不是 JSON。</translation>
    </message>
    <message>
        <source>A stall: %1 after the event before, more than %2.</source>
        <extracomment>%1 and %2 are durations</extracomment>
        <translation>停頓：距上一個事件 %1，超過 %2。</translation>
    </message>
    <message>
        <source>A stall: %1 after the event before, more than %2 times the median gap of %3.</source>
        <translation>停頓：距上一個事件 %1，超過間隔中位數 %3 的 %2 倍。</translation>
    </message>
    <message>
        <source>A line in it is no field of server-sent events; clients skip it.</source>
        <translation>其中有一行不是伺服器傳送事件的欄位；用戶端會跳過它。</translation>
    </message>
    <message>
        <source>A comment: it keeps the connection open and says nothing to clients.</source>
        <translation>註釋：用於保持連線，對用戶端沒有意義。</translation>
    </message>
    <message>
        <source>No data line: clients drop this event.</source>
        <translation>沒有 data 行：用戶端會丟棄此事件。</translation>
    </message>
    <message>
        <source>No line in it is a field of server-sent events; clients skip it.</source>
        <translation>其中沒有任何一行是伺服器傳送事件的欄位；用戶端會跳過它。</translation>
    </message>
    <message>
        <source>It holds a comment as well.</source>
        <translation>其中還包含一條註釋。</translation>
    </message>
    <message>
        <source>Event %1 of %2</source>
        <extracomment>%1 is its number, %2 how many there are</extracomment>
        <translation>第 %1 個事件，共 %2 個</translation>
    </message>
    <message>
        <source>after %1</source>
        <extracomment>%1 is a duration since the request was sent</extracomment>
        <translation>%1 後</translation>
    </message>
    <message>
        <source>gap %1</source>
        <extracomment>%1 is a duration since the event before</extracomment>
        <translation>間隔 %1</translation>
    </message>
    <message>
        <source>Not a stream: the body is one row.</source>
        <translation>不是流：本文顯示為一行。</translation>
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
        <translation>間隔中位數 %1</translation>
    </message>
    <message>
        <source>longest gap %1</source>
        <extracomment>%1 is a duration</extracomment>
        <translation>最長間隔 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n stall(s)</source>
        <translation>
            <numerusform>%n 次停頓</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped by hand before its end came.</source>
        <translation>在結束之前被手動停止。</translation>
    </message>
</context>
<context>
    <name>EventsPanel</name>
    <message>
        <source>No body came, so there are no events.</source>
        <translation>沒有收到本文，因此沒有事件。</translation>
    </message>
    <message>
        <source>The events of the answer appear here, a row each, as they arrive.</source>
        <translation>回答的事件會在到達時逐行顯示在這裡。</translation>
    </message>
    <message>
        <source>%1 of %2 shown</source>
        <extracomment>%1 and %2 are numbers of rows; a dot and the rest follow</extracomment>
        <translation>顯示 %1 / %2</translation>
    </message>
    <message>
        <source>Cadence of the events</source>
        <translation>事件的節奏</translation>
    </message>
    <message numerus="yes">
        <source>Copied %n event(s) as they came.</source>
        <translation>
            <numerusform>已按原樣複製 %n 個事件。</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy as it came</source>
        <translation>按原樣複製</translation>
    </message>
    <message>
        <source>Copy data</source>
        <translation>複製資料</translation>
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
        <translation>篩選事件</translation>
    </message>
    <message>
        <source>Events to show</source>
        <translation>要顯示的事件</translation>
    </message>
    <message>
        <source>All events</source>
        <translation>所有事件</translation>
    </message>
    <message>
        <source>Text</source>
        <comment>events to show</comment>
        <translation>文字</translation>
    </message>
    <message>
        <source>Reasoning</source>
        <comment>events to show</comment>
        <translation>推理</translation>
    </message>
    <message>
        <source>Tool calls</source>
        <comment>events to show</comment>
        <translation>工具呼叫</translation>
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
        <translation>有標記的</translation>
    </message>
</context>
<context>
    <name>ExampleDialog</name>
    <message>
        <source>Schema from sample JSON</source>
        <translation>由範例 JSON 產生 Schema</translation>
    </message>
    <message>
        <source>&amp;Sample: JSON as it should be</source>
        <translation>範例：期望的 JSON(&amp;S)</translation>
    </message>
    <message>
        <source>Schema that it makes</source>
        <translation>由此產生的 Schema</translation>
    </message>
    <message>
        <source>Sample JSON</source>
        <translation>範例 JSON</translation>
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
        <translation>匯出</translation>
    </message>
    <message>
        <source>Exchanges</source>
        <translation>互動記錄</translation>
    </message>
    <message>
        <source>Include &amp;prompts and answers</source>
        <translation>包含提示和回答(&amp;P)</translation>
    </message>
    <message>
        <source>Without them every text is replaced by its length; settings, figures and headers stay.</source>
        <translation>不包含時，所有文字以其長度代替；設定、數字和標頭保留。</translation>
    </message>
    <message>
        <source>Include account &amp;ids</source>
        <translation>包含帳號 ID(&amp;I)</translation>
    </message>
    <message>
        <source>GroupId, organisation, project and session, as they stand in URLs and headers.</source>
        <translation>URL 和標頭中的 GroupId、組織、專案和會話。</translation>
    </message>
    <message numerus="yes">
        <source>The %n chosen</source>
        <translation>
            <numerusform>選中的 %n 條</numerusform>
        </translation>
    </message>
    <message>
        <source>All that are shown</source>
        <translation>當前顯示的全部</translation>
    </message>
    <message>
        <source>HAR 1.2, for browsers and proxies</source>
        <translation>HAR 1.2，供瀏覽器和代理使用</translation>
    </message>
    <message>
        <source>JSON, for programs</source>
        <translation>JSON，供程式使用</translation>
    </message>
    <message>
        <source>Markdown, for a bug report</source>
        <translation>Markdown，用於錯誤報告</translation>
    </message>
    <message>
        <source>The response’s body, byte for byte (SSE)</source>
        <translation>回應本文，逐位元組不變 (SSE)</translation>
    </message>
    <message numerus="yes">
        <source>Reading: %n so far…</source>
        <translation>
            <numerusform>正在讀取：目前 %n 條…</numerusform>
        </translation>
    </message>
    <message>
        <source>One exchange, %1. Keys and cookies are masked.</source>
        <translation>一條互動記錄，%1。金鑰和 Cookie 已遮蔽。</translation>
    </message>
    <message numerus="yes">
        <source>%n exchange(s), %1. Keys and cookies are masked.</source>
        <extracomment>%1 is a size such as &quot;48 kB&quot;; %n counts exchanges</extracomment>
        <translation>
            <numerusform>%n 條互動記錄，%1。金鑰和 Cookie 已遮蔽。</numerusform>
        </translation>
    </message>
    <message>
        <source>There are more: only the newest are exported at once.</source>
        <translation>還有更多：一次只匯出最新的部分。</translation>
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
        <translation>發現的金鑰</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>&amp;Mask and save…</source>
        <translation>遮蔽並儲存(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>儲存(&amp;S)…</translation>
    </message>
    <message>
        <source>Mask and &amp;copy</source>
        <translation>遮蔽並複製(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>複製(&amp;C)</translation>
    </message>
    <message>
        <source>Too large for the clipboard.</source>
        <translation>對剪貼簿來說太大。</translation>
    </message>
    <message>
        <source>Working it out…</source>
        <translation>正在計算…</translation>
    </message>
    <message>
        <source>The export would give away keys. It is written only with these masked:</source>
        <translation>匯出內容會洩露金鑰。只有遮蔽以下內容後才會寫出：</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>…以及另外 %n 處</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” could not be written: %2</source>
        <extracomment>%1 is a file name, %2 the system&apos;s reason</extracomment>
        <translation>無法寫入「%1」：%2</translation>
    </message>
</context>
<context>
    <name>ExtraFields</name>
    <message>
        <source>None of these fields is sent until the JSON is valid.</source>
        <translation>JSON 有效之前，這些欄位一個也不會傳送。</translation>
    </message>
    <message>
        <source>Not sent: body fields are a JSON object, like {&quot;service_tier&quot;: &quot;priority&quot;}.</source>
        <translation>未傳送：本文欄位須是一個 JSON 物件，例如 {&quot;service_tier&quot;: &quot;priority&quot;}。</translation>
    </message>
    <message>
        <source>“%1” is there more than once; the last one is sent.</source>
        <extracomment>%1: name of a body field.</extracomment>
        <translation>「%1」出現了不止一次；傳送的是最後一個。</translation>
    </message>
    <message>
        <source>“%1” overrides %2.</source>
        <extracomment>%1: name of a body field, %2: label of the form row or part of the request it replaces.</extracomment>
        <translation>「%1」會覆蓋「%2」。</translation>
    </message>
    <message>
        <source>Body fields</source>
        <translation>本文欄位</translation>
    </message>
    <message>
        <source>Extra body fields as a JSON object</source>
        <translation>額外的本文欄位，寫成一個 JSON 物件</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>標頭</translation>
    </message>
</context>
<context>
    <name>FiguresLegend</name>
    <message>
        <source>connecting</source>
        <translation>連線中</translation>
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
        <translation>時間線的各部分：連線、等待首 token、思考、回答</translation>
    </message>
    <message>
        <source>A bar begins when the request is handed to the network. The upright line is the first byte; with repeats the level line ends at the 95th percentile, and each mark below is one answer.</source>
        <translation>條形從請求交給網路時開始。豎線表示第一個位元組；有重複時，橫線止於第 95 百分位，下方每個標記代表一個回答。</translation>
    </message>
</context>
<context>
    <name>FiguresModel</name>
    <message>
        <source>none seen</source>
        <translation>未發現</translation>
    </message>
    <message>
        <source>%1, the best</source>
        <extracomment>%1 is a figure such as &quot;412 ms&quot;</extracomment>
        <translation>%1，最佳</translation>
    </message>
    <message>
        <source>%1, median</source>
        <extracomment>%1 is what was measured: &quot;first token&quot;</extracomment>
        <translation>%1，中位數</translation>
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
        <translation>欄</translation>
    </message>
    <message>
        <source>Timeline, 0 to %1</source>
        <extracomment>%1 is a duration: how far the scale reaches</extracomment>
        <translation>時間線，0 到 %1</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>時間線</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>回答數</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>結束原因</translation>
    </message>
    <message>
        <source>Request ids</source>
        <translation>請求 ID</translation>
    </message>
    <message>
        <source>Seem ignored</source>
        <translation>疑似被忽略</translation>
    </message>
    <message>
        <source>The middle one of the answers of each column, all on the same scale. With repeats a mark stands for each answer, and the line ends at the 95th percentile.</source>
        <translation>每欄取居中的那個回答，全部使用同一刻度。有重複時，每個標記代表一個回答，橫線止於第 95 百分位。</translation>
    </message>
    <message>
        <source>Parameters that were set and, from the answer, seem not to have been honoured.</source>
        <translation>已設定，但從回答來看似乎沒有生效的參數。</translation>
    </message>
</context>
<context>
    <name>FiguresTable</name>
    <message>
        <source>Figures, medians</source>
        <extracomment>Middle values of the figures of several answers</extracomment>
        <translation>指標，中位數</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>指標</translation>
    </message>
    <message numerus="yes">
        <source>Copied %n row(s) of figures.</source>
        <translation>
            <numerusform>已複製 %n 行指標。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied %n request id(s).</source>
        <translation>
            <numerusform>已複製 %n 個請求 ID。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy %n row(s)</source>
        <translation>
            <numerusform>複製 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation>複製表格</translation>
    </message>
    <message>
        <source>Copy request ids</source>
        <translation>複製請求 ID</translation>
    </message>
    <message>
        <source>All figures</source>
        <translation>全部指標</translation>
    </message>
    <message>
        <source>Median, 95th percentile, least and most of everything that was measured</source>
        <translation>所有測量項的中位數、第 95 百分位、最小值和最大值</translation>
    </message>
    <message>
        <source>Figures of all columns</source>
        <translation>所有欄的指標</translation>
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
        <translation>此欄是基準欄，其他欄與它比較。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>%1 is what was measured (&quot;first token&quot;), %2 a duration</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>95th percentile of the total %1</source>
        <extracomment>%1 is a duration</extracomment>
        <translation>總計的第 95 百分位 %1</translation>
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
            <numerusform>%n 個回答的中位數：%1</numerusform>
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
        <translation>所有欄中最佳。</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>未提問</translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n 個失敗</numerusform>
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
            <numerusform>%1 · %n 個失敗</numerusform>
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
            <numerusform>%1 及另外 %n 個</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parameter(s)</source>
        <translation>
            <numerusform>%n 個參數</numerusform>
        </translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>still running</source>
        <translation>仍在進行</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Searching…</source>
        <translation>正在搜尋…</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>未找到</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>找到 %n 處</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>%1: which of the hits is looked at, %2: how many there are</extracomment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>符合項</translation>
    </message>
    <message>
        <source>Find in conversation</source>
        <translation>在對話中尋找</translation>
    </message>
    <message>
        <source>Text to find</source>
        <translation>要尋找的文字</translation>
    </message>
    <message>
        <source>Match &amp;case</source>
        <translation>區分大小寫(&amp;C)</translation>
    </message>
    <message>
        <source>Previous (Shift+Enter)</source>
        <translation>上一個 (Shift+Enter)</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>上一個符合項</translation>
    </message>
    <message>
        <source>Next (Enter)</source>
        <translation>下一個 (Enter)</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>下一個符合項</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>關閉 (Esc)</translation>
    </message>
    <message>
        <source>Close find bar</source>
        <translation>關閉尋找欄</translation>
    </message>
    <message>
        <source>Find in the request body</source>
        <translation>在請求本文中查詢</translation>
    </message>
</context>
<context>
    <name>FindingRows</name>
    <message numerus="yes">
        <source>%n more possible cause(s)</source>
        <translation>
            <numerusform>還有 %n 個可能的原因</numerusform>
        </translation>
    </message>
    <message>
        <source>Changes this and sends one more request, which may cost money.</source>
        <translation>變更此項並再傳送一次請求，可能產生費用。</translation>
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
        <translation>Schema 需要名稱。</translation>
    </message>
    <message>
        <source>Most servers take a name only of letters without accents, digits, _ and -, at most 64 of them.</source>
        <translation>多數伺服器只接受由不帶變音符的字母、數字、_ 和 - 組成的名稱，最多 64 個字元。</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>未設定</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>JSON object</source>
        <translation>JSON 物件</translation>
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
        <translation>%1：顯示為 JSON</translation>
    </message>
    <message>
        <source>Shows the whole value as JSON</source>
        <translation>將整個值顯示為 JSON</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>Name of the schema</source>
        <translation>Schema 的名稱</translation>
    </message>
    <message>
        <source>Strict</source>
        <translation>嚴格</translation>
    </message>
    <message>
        <source>Asks the server to keep to the schema exactly, where it can.</source>
        <translation>要求伺服器在能做到的地方嚴格遵循 Schema。</translation>
    </message>
    <message>
        <source>Schema of the answer</source>
        <translation>回答的 Schema</translation>
    </message>
    <message>
        <source>Begin with</source>
        <translation>起始範本</translation>
    </message>
    <message>
        <source>Begin the schema with</source>
        <translation>Schema 的起始範本</translation>
    </message>
    <message>
        <source>Larger…</source>
        <translation>放大…</translation>
    </message>
    <message>
        <source>Edit the schema in a larger window</source>
        <translation>在更大的視窗中編輯 Schema</translation>
    </message>
</context>
<context>
    <name>HeaderLines</name>
    <message>
        <source>Not sent: the header has no name.</source>
        <translation>未傳送：標頭沒有名稱。</translation>
    </message>
    <message>
        <source>Goes into the request, is never saved.</source>
        <translation>會寫進請求，但絕不儲存。</translation>
    </message>
    <message>
        <source>add a header</source>
        <translation>新增標頭</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Header %1, name</source>
        <extracomment>Accessible names of the fields of one header. %1: number of the line.</extracomment>
        <translation>標頭 %1，名稱</translation>
    </message>
    <message>
        <source>Header %1, value</source>
        <translation>標頭 %1，值</translation>
    </message>
    <message>
        <source>Remove header %1</source>
        <translation>移除標頭 %1</translation>
    </message>
    <message>
        <source>Remove this header</source>
        <translation>移除此標頭</translation>
    </message>
</context>
<context>
    <name>HeaderTable</name>
    <message>
        <source>(the key of the route)</source>
        <extracomment>stands where a header&apos;s key would be, after what comes before it such as “Bearer ”</extracomment>
        <translation>（路由的金鑰）</translation>
    </message>
    <message>
        <source>A key is put in when the request is sent, and never shown.</source>
        <translation>傳送請求時才填入金鑰，且從不顯示。</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>標頭</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>標頭</translation>
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
        <translation>MiniMax 的請求 ID：求助時請提供。</translation>
    </message>
    <message>
        <source>Request id of the router: name it when you ask for help.</source>
        <translation>路由服務的請求 ID：求助時請提供。</translation>
    </message>
    <message>
        <source>Request id of the service behind the router.</source>
        <translation>路由服務背後的服務的請求 ID。</translation>
    </message>
    <message>
        <source>Request id of the load balancer.</source>
        <translation>負載均衡器的請求 ID。</translation>
    </message>
    <message>
        <source>Session id of the server.</source>
        <translation>伺服器的會話 ID。</translation>
    </message>
    <message>
        <source>Request id of the server: name it when you ask for help.</source>
        <translation>伺服器的請求 ID：求助時請提供。</translation>
    </message>
    <message>
        <source>requests</source>
        <translation>請求</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>token</translation>
    </message>
    <message>
        <source>input tokens</source>
        <translation>輸入 token</translation>
    </message>
    <message>
        <source>output tokens</source>
        <translation>輸出 token</translation>
    </message>
    <message>
        <source>%1 %2 left.</source>
        <extracomment>%1 is a number, %2 names what is counted (&quot;requests&quot;)</extracomment>
        <translation>剩餘 %1 %2。</translation>
    </message>
    <message>
        <source>The limit is %1 %2.</source>
        <extracomment>%1 is a number, %2 names what is counted (&quot;requests&quot;)</extracomment>
        <translation>上限為 %1 %2。</translation>
    </message>
    <message>
        <source>Begins anew %1 after the answer.</source>
        <extracomment>%1 is a time span such as &quot;41 s&quot;</extracomment>
        <translation>回答後 %1 重新計數。</translation>
    </message>
    <message>
        <source>Asks to wait %1 before the next request.</source>
        <extracomment>%1 is a time span such as &quot;12 s&quot;</extracomment>
        <translation>要求等待 %1 後再發下一個請求。</translation>
    </message>
    <message>
        <source>Asks to wait until then before the next request.</source>
        <translation>要求等到該時刻再發下一個請求。</translation>
    </message>
    <message>
        <source>Where the server points to. It was not followed.</source>
        <translation>伺服器指向的位址。沒有跟隨。</translation>
    </message>
    <message>
        <source>Cookies are not kept, and never sent.</source>
        <translation>Cookie 不會儲存，也從不傳送。</translation>
    </message>
    <message>
        <source>Compressed, although that was not asked for; shown as it came.</source>
        <translation>雖未要求壓縮，但內容被壓縮了；按原樣顯示。</translation>
    </message>
</context>
<context>
    <name>HistoryActions</name>
    <message>
        <source>&amp;Replay exactly…</source>
        <translation>原樣重放(&amp;R)…</translation>
    </message>
    <message>
        <source>Replay on &amp;another route…</source>
        <translation>在其他路由上重放(&amp;A)…</translation>
    </message>
    <message>
        <source>Replay with &amp;edits…</source>
        <translation>編輯後重放(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Open conversation</source>
        <translation>開啟對話(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Copy as curl</source>
        <translation>複製為 curl(&amp;C)</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>匯出(&amp;X)…</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>刪除(&amp;D)</translation>
    </message>
    <message>
        <source>Delete all &amp;shown</source>
        <translation>刪除當前顯示的全部(&amp;S)</translation>
    </message>
    <message>
        <source>Delete (Del in the list)</source>
        <translation>刪除（在清單中按 Del）</translation>
    </message>
</context>
<context>
    <name>HistoryDetail</name>
    <message>
        <source>Choose an exchange to see what was sent and what came back.</source>
        <translation>選擇一條互動記錄，檢視傳送和傳回的內容。</translation>
    </message>
    <message>
        <source>Show the original</source>
        <translation>顯示原記錄</translation>
    </message>
    <message>
        <source>This is a replay of an earlier exchange.</source>
        <translation>這是對較早一條記錄的重放。</translation>
    </message>
    <message>
        <source>Copy %1: %2</source>
        <extracomment>%1 is the name of a header or field, %2 an id %1 is the name of a header or field, %2 an id</extracomment>
        <translation>複製 %1：%2</translation>
    </message>
    <message>
        <source>Copy the request id %1</source>
        <extracomment>%1 is the name of a header or field</extracomment>
        <translation>複製請求 ID %1</translation>
    </message>
    <message>
        <source>Request id copied</source>
        <translation>已複製請求 ID</translation>
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
        <translation>搜尋提示、回答、位址、ID 和錯誤</translation>
    </message>
    <message>
        <source>Search the history</source>
        <translation>搜尋歷史</translation>
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
        <translation>任何結果</translation>
    </message>
    <message>
        <source>Went well</source>
        <translation>成功</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>HTTP status…</source>
        <translation>HTTP 狀態…</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>結果</translation>
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
        <translation>HTTP 狀態：</translation>
    </message>
    <message>
        <source>HTTP status</source>
        <translation>HTTP 狀態</translation>
    </message>
    <message>
        <source>From:</source>
        <translation>從：</translation>
    </message>
    <message>
        <source>From</source>
        <translation>從</translation>
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
        <translation>時間</translation>
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
        <translation>內容</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>耗時</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>Nothing found</source>
        <translation>沒有找到</translation>
    </message>
    <message>
        <source>No exchange yet</source>
        <translation>還沒有互動記錄</translation>
    </message>
    <message>
        <source>No exchange that is kept passes the search and the filters above.</source>
        <translation>儲存的記錄中沒有符合上方搜尋和篩選條件的。</translation>
    </message>
    <message>
        <source>Send something on the Chat page: every request is kept here with all that came of it, and no key.</source>
        <translation>在「聊天」頁傳送一些內容：每個請求及其全部結果都會儲存在這裡，不含金鑰。</translation>
    </message>
    <message>
        <source>This exchange can no longer be read.</source>
        <translation>這條記錄已無法讀取。</translation>
    </message>
    <message>
        <source>That exchange is further down, or was deleted.</source>
        <translation>那條記錄在更下方，或已被刪除。</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <extracomment>%1 is the name of a route, %2 why it cannot be taken</extracomment>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>curl command copied, the key as a variable</source>
        <translation>已複製 curl 指令，金鑰以變數表示</translation>
    </message>
    <message>
        <source>Exported to the clipboard</source>
        <extracomment>%1 is the path of a file</extracomment>
        <translation>已匯出到剪貼簿</translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation>已匯出到 %1</translation>
    </message>
    <message>
        <source>Exchanges</source>
        <translation>互動記錄</translation>
    </message>
    <message>
        <source>Clear the filters</source>
        <translation>清除篩選</translation>
    </message>
    <message>
        <source>The history is not being kept: %1</source>
        <extracomment>%1 are the database&apos;s own words: &quot;database or disk is full&quot;</extracomment>
        <translation>歷史未被儲存：%1</translation>
    </message>
    <message numerus="yes">
        <source>Deleted %Ln exchange(s).</source>
        <translation>
            <numerusform>已刪除 %Ln 條記錄。</numerusform>
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
        <translation>模型清單</translation>
    </message>
    <message>
        <source>Connection test</source>
        <translation>連線測試</translation>
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
        <translation>金鑰被拒</translation>
    </message>
    <message>
        <source>not allowed</source>
        <translation>無許可權</translation>
    </message>
    <message>
        <source>no balance</source>
        <translation>餘額不足</translation>
    </message>
    <message>
        <source>rate limit</source>
        <translation>速率限制</translation>
    </message>
    <message>
        <source>plan limit</source>
        <translation>方案限制</translation>
    </message>
    <message>
        <source>invalid request</source>
        <translation>請求無效</translation>
    </message>
    <message>
        <source>unknown model</source>
        <translation>未知模型</translation>
    </message>
    <message>
        <source>context too long</source>
        <translation>上下文過長</translation>
    </message>
    <message>
        <source>too large</source>
        <translation>過大</translation>
    </message>
    <message>
        <source>prompt moderated</source>
        <translation>提示被審核</translation>
    </message>
    <message>
        <source>answer moderated</source>
        <translation>回答被審核</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>overloaded</source>
        <translation>過載</translation>
    </message>
    <message>
        <source>server error</source>
        <translation>伺服器錯誤</translation>
    </message>
    <message>
        <source>redirected</source>
        <translation>被重定向</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>被拒絕</translation>
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
        <translation>中斷</translation>
    </message>
    <message>
        <source>host not found</source>
        <translation>找不到主機</translation>
    </message>
    <message>
        <source>connection refused</source>
        <translation>連線被拒</translation>
    </message>
    <message>
        <source>connection lost</source>
        <translation>連線丟失</translation>
    </message>
    <message>
        <source>no secure connection</source>
        <translation>無安全連線</translation>
    </message>
    <message>
        <source>proxy failed</source>
        <translation>代理失敗</translation>
    </message>
    <message>
        <source>no connection in time</source>
        <translation>連線超時</translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation>回答超時</translation>
    </message>
    <message>
        <source>fell silent</source>
        <translation>中途無回應</translation>
    </message>
    <message>
        <source>network failed</source>
        <translation>網路失敗</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>未傳送</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is &quot;HTTP 429&quot;, %2 what went wrong in a few words</extracomment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>The server reported no token counts.</source>
        <translation>伺服器沒有報告 token 數。</translation>
    </message>
    <message>
        <source>not reported</source>
        <translation>未報告</translation>
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
        <translation>匯入 curl</translation>
    </message>
    <message>
        <source>curl command</source>
        <translation>curl 指令</translation>
    </message>
    <message>
        <source>Paste a curl command: from a browser&apos;s developer tools, from documentation, for sh, cmd.exe or PowerShell. Nothing is run.</source>
        <translation>貼上 curl 指令：來自瀏覽器開發者工具或文件，適用於 sh、cmd.exe 或 PowerShell。不會執行任何內容。</translation>
    </message>
    <message>
        <source>The request it would send</source>
        <translation>它會傳送的請求</translation>
    </message>
    <message>
        <source>The request that the command would send appears here.</source>
        <translation>該指令會傳送的請求將顯示在這裡。</translation>
    </message>
    <message>
        <source>Route the key is kept for</source>
        <translation>儲存金鑰的路由</translation>
    </message>
    <message>
        <source>Open as request…</source>
        <translation>作為請求開啟…</translation>
    </message>
    <message>
        <source>Keep it in the keychain for</source>
        <extracomment>followed by the name of a route</extracomment>
        <translation>存入鑰匙圈，用於</translation>
    </message>
    <message>
        <source>Do not keep it</source>
        <translation>不儲存</translation>
    </message>
    <message>
        <source>(a key)</source>
        <translation>（金鑰）</translation>
    </message>
    <message>
        <source>Shown is the first %1 of a body of %2.</source>
        <extracomment>%1 and %2 are sizes</extracomment>
        <translation>顯示的是 %2 本文的前 %1。</translation>
    </message>
    <message>
        <source>Not followed here: %1</source>
        <extracomment>%1 is a list of flags such as --compressed, --retry</extracomment>
        <translation>此處未採用：%1</translation>
    </message>
    <message>
        <source>A key stands in the URL: %1 (%2).</source>
        <extracomment>%1 is as much of a key as may be shown, %2 the name of a header or of a parameter of a URL</extracomment>
        <translation>URL 中有金鑰：%1（%2）。</translation>
    </message>
    <message>
        <source>A key stands in the command: %1 (%2).</source>
        <translation>指令中有金鑰：%1（%2）。</translation>
    </message>
    <message>
        <source>It goes nowhere unless you keep it.</source>
        <translation>除非您儲存，它不會去往任何地方。</translation>
    </message>
    <message>
        <source>Open in chat</source>
        <translation>在聊天中開啟</translation>
    </message>
</context>
<context>
    <name>ImportProblemsDialog</name>
    <message>
        <source>What could not be imported</source>
        <translation>無法匯入的內容</translation>
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
        <translation>插入一個輪次</translation>
    </message>
    <message>
        <source>&amp;Role</source>
        <translation>角色(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation>文字(&amp;T)</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Inspector</source>
        <translation>檢查器</translation>
    </message>
    <message>
        <source>PowerShell, with curl</source>
        <extracomment>the curl command written for PowerShell</extracomment>
        <translation>PowerShell（用 curl）</translation>
    </message>
    <message>
        <source>PowerShell alone</source>
        <extracomment>a PowerShell program that does without curl</extracomment>
        <translation>僅 PowerShell</translation>
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
        <translation>請求</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>回應</translation>
    </message>
    <message>
        <source>Timing</source>
        <translation>耗時</translation>
    </message>
</context>
<context>
    <name>JsonEdit</name>
    <message>
        <source>Not valid JSON, line %1, column %2: %3</source>
        <extracomment>A mistake in JSON text. %1: line, %2: column, %3: what the JSON parser says, in English.</extracomment>
        <translation>不是有效的 JSON，第 %1 行第 %2 個字元：%3</translation>
    </message>
</context>
<context>
    <name>JsonTree</name>
    <message>
        <source>the text ends too early</source>
        <translation>文字過早結束</translation>
    </message>
    <message>
        <source>a value is expected here</source>
        <translation>此處應為值</translation>
    </message>
    <message>
        <source>a key in double quotes is expected here</source>
        <translation>此處應為雙引號中的鍵</translation>
    </message>
    <message>
        <source>a colon is expected here</source>
        <translation>此處應為冒號</translation>
    </message>
    <message>
        <source>a comma or the closing bracket is expected here</source>
        <translation>此處應為逗號或右括號</translation>
    </message>
    <message>
        <source>this is no number as JSON spells them</source>
        <translation>這不是 JSON 寫法的數字</translation>
    </message>
    <message>
        <source>a string holds an escape that JSON does not know</source>
        <translation>字串中有 JSON 不認識的轉義</translation>
    </message>
    <message>
        <source>a string holds a control character</source>
        <translation>字串中有控制字元</translation>
    </message>
    <message>
        <source>more text stands behind the value</source>
        <translation>值的後面還有文字</translation>
    </message>
    <message>
        <source>a string is not UTF-8</source>
        <translation>字串不是 UTF-8</translation>
    </message>
    <message>
        <source>JSON tree</source>
        <translation>JSON 樹</translation>
    </message>
    <message>
        <source>Show in the text</source>
        <translation>在文字中顯示</translation>
    </message>
    <message>
        <source>Find in keys and values</source>
        <translation>在鍵和值中查詢</translation>
    </message>
    <message>
        <source>Text to find</source>
        <translation>要查詢的文字</translation>
    </message>
    <message>
        <source>Previous (Shift+Enter)</source>
        <translation>上一個 (Shift+Enter)</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>上一個匹配</translation>
    </message>
    <message>
        <source>Next (Enter)</source>
        <translation>下一個 (Enter)</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>下一個匹配</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>關閉 (Esc)</translation>
    </message>
    <message>
        <source>Close find bar</source>
        <translation>關閉查詢欄</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>正在搜尋…</translation>
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
        <translation>正在讀取…</translation>
    </message>
    <message>
        <source>{} – an object without members</source>
        <translation>{} – 沒有成員的物件</translation>
    </message>
    <message>
        <source>[] – an array without elements</source>
        <translation>[] – 沒有元素的陣列</translation>
    </message>
    <message>
        <source>This is not valid JSON: %1 (line %2, column %3, byte %4).</source>
        <extracomment>%1: what is wrong (&quot;a comma is expected here&quot;), %2 to %4: numbers</extracomment>
        <translation>這不是有效的 JSON：%1（第 %2 行，第 %3 欄，第 %4 位元組）。</translation>
    </message>
</context>
<context>
    <name>JsonTreeModel</name>
    <message>
        <source>Key</source>
        <translation>鍵</translation>
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
            <numerusform>{…} %n 個成員，之後中斷</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>[…] %n element(s), then it breaks off</source>
        <translation>
            <numerusform>[…] %n 個元素，之後中斷</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{…} %n member(s)</source>
        <translation>
            <numerusform>{…} %n 個成員</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>[…] %n element(s)</source>
        <translation>
            <numerusform>[…] %n 個元素</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在讀取…</translation>
    </message>
</context>
<context>
    <name>JsonTreeView</name>
    <message>
        <source>Copy &amp;value</source>
        <translation>複製值(&amp;V)</translation>
    </message>
    <message>
        <source>Copy as &amp;JSON</source>
        <translation>複製為 JSON(&amp;J)</translation>
    </message>
    <message>
        <source>Copy &amp;path (JSON Pointer)</source>
        <translation>複製路徑（JSON Pointer）(&amp;P)</translation>
    </message>
    <message>
        <source>Copy path for j&amp;q</source>
        <translation>複製 jq 路徑(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Expand</source>
        <translation>展開(&amp;E)</translation>
    </message>
    <message numerus="yes">
        <source>To %n level(s)</source>
        <translation>
            <numerusform>到 %n 層</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Collapse all</source>
        <translation>全部摺疊(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>查詢(&amp;F)…</translation>
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
        <translation>不需要金鑰</translation>
    </message>
    <message>
        <source>waiting for the keychain…</source>
        <translation>正在等待鑰匙圈…</translation>
    </message>
    <message>
        <source>no key: add one…</source>
        <translation>沒有金鑰：新增…</translation>
    </message>
    <message>
        <source>key · this run only</source>
        <extracomment>%1 is a shortened key such as sk-api…9f2c</extracomment>
        <translation>金鑰 · 僅本次執行</translation>
    </message>
    <message>
        <source>key %1 · this run only</source>
        <translation>金鑰 %1 · 僅本次執行</translation>
    </message>
    <message>
        <source>key · keychain</source>
        <extracomment>%1 is a shortened key such as sk-api…9f2c</extracomment>
        <translation>金鑰 · 鑰匙圈</translation>
    </message>
    <message>
        <source>key %1 · keychain</source>
        <translation>金鑰 %1 · 鑰匙圈</translation>
    </message>
    <message>
        <source>key from $%1</source>
        <extracomment>%1 is the name of an environment variable</extracomment>
        <translation>金鑰來自 $%1</translation>
    </message>
    <message>
        <source>Open the route to see, replace or remove its key.</source>
        <translation>開啟路由，以檢視、更換或移除它的金鑰。</translation>
    </message>
    <message>
        <source>The keychain said: %1</source>
        <extracomment>%1 is what the system&apos;s keychain said</extracomment>
        <translation>鑰匙圈的回覆：%1</translation>
    </message>
</context>
<context>
    <name>KeyField</name>
    <message>
        <source>Save the route first, then its key.</source>
        <translation>請先儲存路由，再儲存它的金鑰。</translation>
    </message>
    <message>
        <source>It looks like this: %1. The route sends it to %2.</source>
        <extracomment>%1: what the key looks like, such as &quot;OpenAI key&quot;; %2: the host the route calls.</extracomment>
        <translation>看起來像是：%1。此路由會把它發往 %2。</translation>
    </message>
    <message>
        <source>Forget the key of this route? This cannot be undone.</source>
        <translation>要忘掉此路由的金鑰嗎？此操作無法復原。</translation>
    </message>
    <message>
        <source>This route sends no key.</source>
        <translation>此路由不傳送金鑰。</translation>
    </message>
    <message>
        <source>Waiting for the keychain. It may be asking you to unlock it.</source>
        <translation>正在等待鑰匙圈。它可能正請您解鎖。</translation>
    </message>
    <message>
        <source>No key yet.</source>
        <extracomment>%1: what the system keychain said.</extracomment>
        <translation>還沒有金鑰。</translation>
    </message>
    <message>
        <source>No key. The keychain said “%1”.</source>
        <translation>沒有金鑰。鑰匙圈的回覆是「%1」。</translation>
    </message>
    <message>
        <source>Key %1, kept for this run only.</source>
        <extracomment>%1: the key&apos;s first and last characters, %2: what the system keychain said.</extracomment>
        <translation>金鑰 %1，僅在本次執行中保留。</translation>
    </message>
    <message>
        <source>Key %1, kept for this run only: the keychain said “%2”.</source>
        <translation>金鑰 %1，僅在本次執行中保留：鑰匙圈的回覆是「%2」。</translation>
    </message>
    <message>
        <source>The key is in the system keychain, which could not be read: it said “%1”.</source>
        <extracomment>%1: what the system keychain said.</extracomment>
        <translation>金鑰在系統鑰匙圈中，但鑰匙圈無法讀取：它的回覆是「%1」。</translation>
    </message>
    <message>
        <source>A key is in the system keychain.</source>
        <extracomment>%1: the key&apos;s first and last characters.</extracomment>
        <translation>系統鑰匙圈中有一個金鑰。</translation>
    </message>
    <message>
        <source>Key %1 in the system keychain.</source>
        <translation>金鑰 %1 在系統鑰匙圈中。</translation>
    </message>
    <message>
        <source>Key %1 from $%2 (environment).</source>
        <extracomment>%1: the key&apos;s first and last characters, %2: name of an environment variable.</extracomment>
        <translation>金鑰 %1 來自 $%2（環境變數）。</translation>
    </message>
    <message>
        <source>paste a key</source>
        <translation>貼上金鑰</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>金鑰</translation>
    </message>
    <message>
        <source>Save &amp;key</source>
        <translation>儲存金鑰(&amp;K)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Stop waiting for the keychain</source>
        <translation>不再等待鑰匙圈</translation>
    </message>
    <message>
        <source>Forget key…</source>
        <translation>忘掉金鑰…</translation>
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
        <translation>這一步沒有發出 HTTP 請求。</translation>
    </message>
    <message>
        <source>Waiting for the keychain. It may be asking you to unlock it.</source>
        <translation>正在等待鑰匙圈。它可能正請您解鎖。</translation>
    </message>
    <message>
        <source>Check connection</source>
        <translation>檢查連線</translation>
    </message>
    <message>
        <source>&amp;Protocol</source>
        <translation>協定(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>模型(&amp;M)</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>協定</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Steps of the check</source>
        <translation>檢查步驟</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步驟</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>用時</translation>
    </message>
    <message>
        <source>What was seen</source>
        <translation>觀察到的情況</translation>
    </message>
    <message>
        <source>What was sent and what came back</source>
        <translation>發出與傳回的內容</translation>
    </message>
    <message>
        <source>Cop&amp;y exchange</source>
        <translation>複製往來內容(&amp;Y)</translation>
    </message>
    <message>
        <source>Check &amp;without cost</source>
        <translation>免費檢查(&amp;W)</translation>
    </message>
    <message numerus="yes">
        <source>Check and &amp;ask the model (at most %n token(s))</source>
        <translation>
            <numerusform>檢查並向模型提問（最多 %n 個 token）(&amp;A)</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>關閉(&amp;C)</translation>
    </message>
</context>
<context>
    <name>Languages</name>
    <message>
        <source>As the system</source>
        <translation>跟隨系統</translation>
    </message>
</context>
<context>
    <name>LineupBar</name>
    <message>
        <source>New line-up</source>
        <translation>新對比組合</translation>
    </message>
    <message>
        <source>%1 •</source>
        <extracomment>%1 is the name of a line-up that was changed since it was saved</extracomment>
        <translation>%1 •</translation>
    </message>
    <message>
        <source>Line-up “%1”, not saved</source>
        <translation>對比組合「%1」，未儲存</translation>
    </message>
    <message>
        <source>Line-up “%1”</source>
        <translation>對比組合「%1」</translation>
    </message>
    <message>
        <source>Changed since it was saved</source>
        <translation>儲存後有變更</translation>
    </message>
    <message>
        <source>Line-ups: open, save, share</source>
        <translation>對比組合：開啟、儲存、共享</translation>
    </message>
    <message>
        <source>Parameters</source>
        <extracomment>On a button: how many parameters are set for all columns. %1: their number.</extracomment>
        <translation>參數</translation>
    </message>
    <message>
        <source>Parameters: %1</source>
        <translation>參數：%1</translation>
    </message>
    <message>
        <source>What is set for all columns alike</source>
        <translation>所有欄共用的設定</translation>
    </message>
    <message>
        <source>Start together</source>
        <translation>同時開始</translation>
    </message>
    <message>
        <source>Start staggered</source>
        <translation>錯開開始</translation>
    </message>
    <message>
        <source>Start one by one</source>
        <translation>逐列開始</translation>
    </message>
    <message>
        <source>All columns at once</source>
        <translation>所有欄同時開始</translation>
    </message>
    <message>
        <source>Each column a second after the one before</source>
        <translation>每欄比前一欄晚一秒開始</translation>
    </message>
    <message>
        <source>Each column when the one before has finished: for a server that does one thing at a time</source>
        <translation>前一欄完成後再開始下一欄：適用於一次只處理一個請求的伺服器</translation>
    </message>
    <message>
        <source>Against: %1</source>
        <extracomment>%1 is the title of a column the others are held against</extracomment>
        <translation>基準：%1</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Differences in the answers</source>
        <translation>回答的差異</translation>
    </message>
    <message>
        <source>Differences as sent</source>
        <translation>傳送內容的差異</translation>
    </message>
    <message>
        <source>Differences as received</source>
        <translation>傳回內容的差異</translation>
    </message>
    <message>
        <source>Repeats </source>
        <extracomment>Before a number in a small field: how often each column is asked</extracomment>
        <translation>重複次數 </translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>重複次數</translation>
    </message>
    <message>
        <source>How often each column is asked the same: several answers give a median and a spread</source>
        <translation>每欄重複提問的次數：有多個回答才能得出中位數和分佈範圍</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>顯示</translation>
    </message>
    <message>
        <source>What the columns show</source>
        <translation>各欄顯示的內容</translation>
    </message>
    <message>
        <source>Hold against</source>
        <translation>基準欄</translation>
    </message>
    <message>
        <source>The column the others are held against</source>
        <translation>供其他欄比較的基準欄</translation>
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
        <translation>新對比組合</translation>
    </message>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%n 欄</numerusform>
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
            <numerusform>重複 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>changed</source>
        <translation>已變更</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>開啟(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>重新命名(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>刪除(&amp;D)</translation>
    </message>
    <message>
        <source>Line-ups</source>
        <translation>對比組合</translation>
    </message>
</context>
<context>
    <name>MainMenu</name>
    <message>
        <source>&amp;File</source>
        <translation>檔案(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>編輯(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>檢視(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Request</source>
        <translation>請求(&amp;R)</translation>
    </message>
    <message>
        <source>R&amp;outes</source>
        <translation>路由(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>說明(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;New chat</source>
        <translation>新對話(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Copy last answer</source>
        <translation>複製最後的回答(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>結束(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>復原(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>剪下(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>複製(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>貼上(&amp;P)</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>全選(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Page list</source>
        <translation>頁面清單(&amp;P)</translation>
    </message>
    <message>
        <source>P&amp;arameters</source>
        <translation>參數(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Inspector</source>
        <translation>檢查器(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>放大文字(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation>縮小文字(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Normal text size</source>
        <translation>正常文字大小(&amp;N)</translation>
    </message>
    <message>
        <source>App&amp;earance</source>
        <translation>外觀(&amp;E)</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>跟隨系統(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>淺色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>語言(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Send</source>
        <translation>傳送(&amp;S)</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>停止(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Regenerate answer</source>
        <translation>重新產生回答(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Copy curl command</source>
        <translation>複製 curl 指令(&amp;C)</translation>
    </message>
    <message>
        <source>Copy curl command with &amp;key…</source>
        <translation>連同金鑰複製 curl 指令(&amp;K)…</translation>
    </message>
    <message>
        <source>Go to &amp;message</source>
        <translation>轉到訊息框(&amp;M)</translation>
    </message>
    <message>
        <source>Choose m&amp;odel…</source>
        <translation>選擇模型(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Manage routes…</source>
        <translation>管理路由(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>鍵盤快速鍵(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation>關於(&amp;A)</translation>
    </message>
    <message>
        <source>About &amp;Qt</source>
        <translation>關於 Qt(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Conversation</source>
        <translation>對話(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Search conversations</source>
        <translation>搜尋對話(&amp;S)</translation>
    </message>
    <message>
        <source>Import .&amp;env file…</source>
        <translation>匯入 .env 檔案(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Find in conversation…</source>
        <translation>在對話中尋找(&amp;F)…</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>尋找下一個(&amp;N)</translation>
    </message>
    <message>
        <source>Find pre&amp;vious</source>
        <translation>尋找上一個(&amp;V)</translation>
    </message>
    <message>
        <source>Pre&amp;vious turn</source>
        <translation>上一輪(&amp;V)</translation>
    </message>
    <message>
        <source>Ne&amp;xt turn</source>
        <translation>下一輪(&amp;X)</translation>
    </message>
    <message>
        <source>No&amp;tify when a long answer ends</source>
        <translation>長回答結束時通知(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Find action…</source>
        <translation>尋找操作(&amp;F)…</translation>
    </message>
    <message>
        <source>Copy &amp;diagnostics</source>
        <translation>複製診斷資訊(&amp;D)</translation>
    </message>
    <message>
        <source>Switch to the &amp;fallback route</source>
        <translation>切換到備用路由(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Check connection…</source>
        <translation>檢查連線(&amp;C)…</translation>
    </message>
    <message>
        <source>H&amp;istory</source>
        <translation>歷史(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Import curl…</source>
        <translation>匯入 curl(&amp;I)…</translation>
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
        <translation>歷史(&amp;H)</translation>
    </message>
    <message>
        <source>Com&amp;pare</source>
        <translation>對比(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Column</source>
        <translation>欄(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Line-up</source>
        <translation>對比組合(&amp;L)</translation>
    </message>
    <message>
        <source>C&amp;ompare</source>
        <translation>對比(&amp;O)</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Chat</source>
        <translation>對話</translation>
    </message>
    <message>
        <source>About</source>
        <translation>關於</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>%1 is the program&apos;s name, %2 its version</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Send a prompt over a route, watch the answer stream, copy the curl.

MIT licence. Icons: Lucide, ISC licence.</source>
        <translation>透過路由傳送提示詞，看回答逐字出現，複製 curl 指令。

MIT 授權條款。圖示：Lucide，ISC 授權條款。</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>頁面</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Diagnostics copied, without keys</source>
        <translation>已複製診斷資訊，不含金鑰</translation>
    </message>
    <message>
        <source>Import .env file</source>
        <translation>匯入 .env 檔案</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) imported</source>
        <translation>
            <numerusform>已匯入 %n 個金鑰</numerusform>
        </translation>
    </message>
    <message>
        <source>The answer over “%1” failed.</source>
        <extracomment>%1 is the name of a route</extracomment>
        <translation>經「%1」的回答失敗了。</translation>
    </message>
    <message>
        <source>The answer over “%1” has ended.</source>
        <translation>經「%1」的回答已結束。</translation>
    </message>
    <message>
        <source>History</source>
        <translation>歷史</translation>
    </message>
    <message>
        <source>The history is not being kept: %1</source>
        <extracomment>%1 are the database&apos;s own words: &quot;database or disk is full&quot;</extracomment>
        <translation>歷史未被儲存：%1</translation>
    </message>
    <message>
        <source>The conversation is gone; the exchange is all that is left of it.</source>
        <translation>對話已不存在；只剩下這條記錄。</translation>
    </message>
    <message>
        <source>The conversations were damaged. They are kept as %1, and a new file was begun.</source>
        <extracomment>%1 is a file</extracomment>
        <translation>對話檔案已損壞。它被儲存為 %1，並已新建一個檔案。</translation>
    </message>
    <message>
        <source>The history was damaged. It is kept as %1, and a new one was begun.</source>
        <extracomment>%1 is a file</extracomment>
        <translation>歷史檔案已損壞。它被儲存為 %1，並已新建一個。</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>對比</translation>
    </message>
    <message>
        <source>All columns have finished.</source>
        <translation>所有欄均已完成。</translation>
    </message>
</context>
<context>
    <name>ModelPane</name>
    <message>
        <source>Choose a model above</source>
        <translation>請在上方選擇模型</translation>
    </message>
    <message>
        <source>the list</source>
        <translation>清單</translation>
    </message>
    <message>
        <source>this model alone</source>
        <translation>僅此模型</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已複製</translation>
    </message>
    <message>
        <source>Use in chat</source>
        <translation>用於對話</translation>
    </message>
    <message>
        <source>Continue in the chat with this route and model (Enter)</source>
        <translation>用此路由和模型繼續對話 (Enter)</translation>
    </message>
    <message>
        <source>Copy id</source>
        <translation>複製 ID</translation>
    </message>
    <message>
        <source>Copy the exact id (Ctrl+C)</source>
        <translation>複製準確的 ID (Ctrl+C)</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>已置頂</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>置頂</translation>
    </message>
    <message>
        <source>Pinned models stand first</source>
        <translation>置頂的模型排在最前</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>正在查詢…</translation>
    </message>
    <message>
        <source>Fetch detail</source>
        <translation>取得詳細資料</translation>
    </message>
    <message>
        <source>Ask the route for this model alone; sends one request</source>
        <translation>僅向路由查詢此模型；傳送一個請求</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>About the model</source>
        <translation>關於此模型</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>資訊</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>條目</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>詳細資料</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>項目</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Where it comes from</source>
        <translation>出處</translation>
    </message>
    <message>
        <source>The entry as the route listed it</source>
        <translation>路由列出的原始條目</translation>
    </message>
    <message>
        <source>The answer for this model alone</source>
        <translation>僅查詢此模型的回答</translation>
    </message>
    <message>
        <source>“Fetch detail” asks the route for this model alone.</source>
        <translation>「取得詳細資料」僅向路由查詢此模型。</translation>
    </message>
    <message>
        <source>curl command</source>
        <translation>curl 指令</translation>
    </message>
    <message>
        <source>There is no key to copy.</source>
        <translation>沒有可複製的金鑰。</translation>
    </message>
    <message>
        <source>curl command copied with the key</source>
        <translation>已複製 curl 指令（含金鑰）</translation>
    </message>
    <message>
        <source>With key…</source>
        <translation>含金鑰…</translation>
    </message>
    <message>
        <source>Copy the commands with the key itself in them</source>
        <translation>複製帶有金鑰本身的指令</translation>
    </message>
    <message numerus="yes">
        <source>The copy will hold your key for anybody to read. It is taken off the clipboard after %n second(s).</source>
        <extracomment>%n: how many seconds the key stays on the clipboard</extracomment>
        <translation>
            <numerusform>複製的內容會含有您的金鑰，任何人都讀得到。%n 秒後會從剪貼簿清除。</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy with the key</source>
        <translation>連同金鑰複製</translation>
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
        <translation>已置頂</translation>
    </message>
    <message>
        <source>not pinned</source>
        <translation>未置頂</translation>
    </message>
    <message>
        <source>unchanged since the refresh before</source>
        <translation>與上次重新整理相比沒有變化</translation>
    </message>
    <message>
        <source>new since the refresh before</source>
        <translation>上次重新整理後新增</translation>
    </message>
    <message>
        <source>no longer listed since the last refresh</source>
        <translation>最近一次重新整理後不再列出</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is a value, %2 where it comes from: &quot;1,000,000, built-in, 2026-09-19&quot;</extracomment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Pinned models stand first</source>
        <translation>置頂的模型排在最前</translation>
    </message>
    <message>
        <source>Model id</source>
        <translation>模型 ID</translation>
    </message>
    <message>
        <source>Name or owner</source>
        <translation>名稱或擁有者</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>上下文</translation>
    </message>
    <message>
        <source>Longest output</source>
        <translation>最長輸出</translation>
    </message>
    <message>
        <source>Vision</source>
        <translation>視覺</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Input price</source>
        <translation>輸入價格</translation>
    </message>
    <message>
        <source>Output price</source>
        <translation>輸出價格</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>建立時間</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
</context>
<context>
    <name>ModelWords</name>
    <message>
        <source>built-in, %1</source>
        <extracomment>%1 is a date such as 2026-09-19</extracomment>
        <translation>內建，%1</translation>
    </message>
    <message>
        <source>not reported</source>
        <translation>未報告</translation>
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
        <translation>路由以「%1」報告</translation>
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
        <translation>路由報告</translation>
    </message>
    <message>
        <source>%1; %2 recommended</source>
        <extracomment>%1 is &quot;built-in, 2026-09-19&quot;, %2 a number of tokens</extracomment>
        <translation>%1；推薦 %2</translation>
    </message>
    <message>
        <source>image</source>
        <translation>圖片</translation>
    </message>
    <message>
        <source>video</source>
        <translation>影片</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>reported by the route as “%1”; it does not say in which unit</source>
        <extracomment>%1 is a field of a JSON answer</extracomment>
        <translation>路由以「%1」報告；未說明單位</translation>
    </message>
    <message>
        <source>not reported (the price MiniMax asks directly is not this route&apos;s)</source>
        <translation>未報告（MiniMax 直接收取的價格不是此路由的價格）</translation>
    </message>
    <message>
        <source>%1; %2 per 1,000,000 tokens</source>
        <extracomment>%1 is &quot;built-in, 2026-09-19&quot;, %2 a currency such as USD</extracomment>
        <translation>%1；每 1,000,000 個 token，單位 %2</translation>
    </message>
    <message>
        <source>%1; %2 if the request has more than %3 input tokens</source>
        <extracomment>%1 is the sentence before, %2 a price, %3 a number of tokens</extracomment>
        <translation>%1；請求的輸入超過 %3 個 token 時為 %2</translation>
    </message>
    <message>
        <source>%1; presumed, not published</source>
        <translation>%1；為推測值，未公布</translation>
    </message>
    <message>
        <source>%1; approximate</source>
        <translation>%1；約值</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>擁有者</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>上下文</translation>
    </message>
    <message>
        <source>Longest output</source>
        <translation>最長輸出</translation>
    </message>
    <message>
        <source>Vision</source>
        <translation>視覺</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Input price</source>
        <translation>輸入價格</translation>
    </message>
    <message>
        <source>Output price</source>
        <translation>輸出價格</translation>
    </message>
    <message>
        <source>Cache read</source>
        <translation>快取讀取</translation>
    </message>
    <message>
        <source>Cache write</source>
        <translation>快取寫入</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>建立時間</translation>
    </message>
    <message>
        <source>Endpoints</source>
        <translation>端點</translation>
    </message>
    <message>
        <source>Capabilities</source>
        <translation>能力</translation>
    </message>
    <message>
        <source>Deprecated</source>
        <translation>已棄用</translation>
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
        <translation>重新整理</translation>
    </message>
    <message>
        <source>Asking %1…</source>
        <translation>正在查詢 %1…</translation>
    </message>
    <message>
        <source>Could not be listed</source>
        <translation>無法列出</translation>
    </message>
    <message>
        <source>Not asked yet</source>
        <translation>尚未查詢</translation>
    </message>
    <message numerus="yes">
        <source>%n model(s), listed %1</source>
        <extracomment>%n: number of models; %1: date and time</extracomment>
        <translation>
            <numerusform>%n 個模型，列出時間：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; %2 new, %3 removed since the refresh before</source>
        <extracomment>%1 is the sentence before, %2 and %3 are numbers</extracomment>
        <translation>%1；與上次重新整理相比，新增 %2 個，移除 %3 個</translation>
    </message>
    <message>
        <source>%1; %2 shown</source>
        <extracomment>%1 is the sentence before, %2 a number</extracomment>
        <translation>%1；顯示 %2 個</translation>
    </message>
    <message>
        <source>No listed model matches “%1”</source>
        <extracomment>%1 is what was typed</extracomment>
        <translation>清單中沒有符合「%1」的模型</translation>
    </message>
    <message>
        <source>Routes often take ids they do not list: you can use it anyway.</source>
        <translation>路由常常接受未列出的 ID：仍可使用它。</translation>
    </message>
    <message>
        <source>Asking %1 for its models…</source>
        <extracomment>%1 is the name of a route</extracomment>
        <translation>正在向 %1 查詢模型…</translation>
    </message>
    <message>
        <source>There is no list</source>
        <translation>沒有清單</translation>
    </message>
    <message>
        <source>Type the id of a model into the filter and use it anyway, or try again.</source>
        <translation>在篩選欄中輸入模型的 ID 直接使用，或重試。</translation>
    </message>
    <message>
        <source>The route lists no models</source>
        <translation>此路由未列出任何模型</translation>
    </message>
    <message>
        <source>Type the id of a model into the filter and use it anyway.</source>
        <translation>在篩選欄中輸入模型的 ID 直接使用。</translation>
    </message>
    <message>
        <source>Ask %1 which models it has</source>
        <extracomment>%1 is the name of a route</extracomment>
        <translation>查詢 %1 有哪些模型</translation>
    </message>
    <message>
        <source>Refresh sends one GET request; its curl command stands below. Nothing is asked before you do.</source>
        <translation>「重新整理」傳送一個 GET 請求，其 curl 指令見下方。在此之前不會傳送任何請求。</translation>
    </message>
    <message>
        <source>Use “%1” in chat anyway</source>
        <extracomment>%1 is the id of a model, as typed</extracomment>
        <translation>仍在對話中使用「%1」</translation>
    </message>
    <message>
        <source>Id copied</source>
        <translation>已複製 ID</translation>
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
        <translation>篩選模型</translation>
    </message>
    <message>
        <source>Filter, or an exact id</source>
        <translation>篩選，或準確的 ID</translation>
    </message>
    <message>
        <source>Every word has to be in the id, the name or the owner</source>
        <translation>每個詞都須出現在 ID、名稱或擁有者中</translation>
    </message>
    <message>
        <source>Ask the route for its models; sends one request, more if the list has pages</source>
        <translation>向路由查詢模型；傳送一個請求，清單分頁時傳送多個</translation>
    </message>
    <message>
        <source>State of the list</source>
        <translation>清單狀態</translation>
    </message>
    <message>
        <source>Add a key…</source>
        <translation>新增金鑰…</translation>
    </message>
    <message>
        <source>Raw answer</source>
        <translation>原始回答</translation>
    </message>
    <message>
        <source>The answer as it came</source>
        <translation>收到的原樣回答</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>* %1: from MiniMax&apos;s own pages, not from this route     — not reported</source>
        <extracomment>%1 is &quot;built-in, 2026-09-19&quot;</extracomment>
        <translation>* %1：來自 MiniMax 自己的頁面，而非此路由     — 未報告</translation>
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
        <translation>下方有新內容</translation>
    </message>
    <message>
        <source>Go to the end and follow the answer (End)</source>
        <translation>轉到末尾並跟隨回答 (End)</translation>
    </message>
</context>
<context>
    <name>Notifier</name>
    <message>
        <source>Show</source>
        <translation>顯示</translation>
    </message>
</context>
<context>
    <name>NumberEditor</name>
    <message>
        <source>Not sent: this is not a number in JSON. Write it with a point, like 0.7.</source>
        <translation>未傳送：這不是 JSON 中的數字。請用小數點書寫，例如 0.7。</translation>
    </message>
    <message>
        <source>Not a number; it is sent as it stands.</source>
        <translation>不是數字；將原樣傳送。</translation>
    </message>
    <message>
        <source>Outside the documented range, %1.</source>
        <extracomment>A value outside the range a document names. %1: the range, such as &quot;0 to 2&quot;; %2: the document.</extracomment>
        <translation>超出文件給出的範圍：%1。</translation>
    </message>
    <message>
        <source>Outside the documented range, %1. Source: %2</source>
        <translation>超出文件給出的範圍：%1。出處：%2</translation>
    </message>
    <message>
        <source>A whole number is expected here.</source>
        <translation>此處應為整數。</translation>
    </message>
    <message>
        <source>%1, slider</source>
        <extracomment>Accessible name of the slider that sets a parameter. %1: the parameter&apos;s label.</extracomment>
        <translation>%1，滑桿</translation>
    </message>
    <message>
        <source>above %1, up to %2</source>
        <extracomment>A range of numbers. %1: lower end, %2: upper end.</extracomment>
        <translation>大於 %1，至多 %2</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>above %1</source>
        <translation>大於 %1</translation>
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
        <translation>對比組合</translation>
    </message>
</context>
<context>
    <name>ParameterPanel</name>
    <message>
        <source>All parameters are reset.</source>
        <translation>所有參數都已重設。</translation>
    </message>
    <message>
        <source>%1 set</source>
        <extracomment>Beside &quot;Parameters&quot;: how many of them are set. %1: their number.</extracomment>
        <translation>已設定 %1 項</translation>
    </message>
    <message>
        <source>the model chosen above</source>
        <translation>上方選擇的模型</translation>
    </message>
    <message>
        <source>the whole conversation</source>
        <translation>整個對話</translation>
    </message>
    <message>
        <source>the tools above</source>
        <translation>上方的工具</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>參數</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>全部重設</translation>
    </message>
    <message>
        <source>Reset all parameters</source>
        <translation>重設所有參數</translation>
    </message>
    <message>
        <source>More</source>
        <extracomment>Opens the rows of the less common parameters.</extracomment>
        <translation>更多</translation>
    </message>
    <message>
        <source>More parameters</source>
        <translation>更多參數</translation>
    </message>
    <message>
        <source>Extra</source>
        <translation>附加</translation>
    </message>
    <message>
        <source>Sent because this protocol requires it: %1.</source>
        <extracomment>%1 is a list of fields with their values</extracomment>
        <translation>應此協定要求傳送：%1。</translation>
    </message>
    <message>
        <source>Set, but unknown to this protocol and not sent: %1.</source>
        <extracomment>%1 is a list of parameters</extracomment>
        <translation>已設定，但此協定不認識，因此不傳送：%1。</translation>
    </message>
</context>
<context>
    <name>ParameterRow</name>
    <message>
        <source>Not listed for this model; it is sent as it stands.</source>
        <translation>文件沒有為此模型列出；將原樣傳送。</translation>
    </message>
    <message>
        <source>not set</source>
        <extracomment>Under a parameter that is left out of the request. %1: what the server then uses.</extracomment>
        <translation>未設定</translation>
    </message>
    <message>
        <source>not set · server default %1</source>
        <translation>未設定 · 伺服器預設 %1</translation>
    </message>
    <message>
        <source>server default %1</source>
        <extracomment>Under a parameter that is set. %1: what the server would use otherwise.</extracomment>
        <translation>伺服器預設 %1</translation>
    </message>
    <message>
        <source>%1 · server default %2</source>
        <extracomment>Under a parameter that is set. %1: its documented range, %2: what the server would use otherwise.</extracomment>
        <translation>%1 · 伺服器預設 %2</translation>
    </message>
    <message>
        <source>Reset</source>
        <extracomment>%1: a parameter&apos;s label, such as &quot;Temperature&quot;.</extracomment>
        <translation>重設</translation>
    </message>
    <message>
        <source>Reset %1</source>
        <translation>重設「%1」</translation>
    </message>
    <message>
        <source>This protocol does not know it; it is not sent.</source>
        <translation>此協定不認識它，因此不傳送。</translation>
    </message>
</context>
<context>
    <name>PresetBar</name>
    <message>
        <source>No presets yet</source>
        <translation>還沒有預設</translation>
    </message>
    <message>
        <source>&amp;Save as…</source>
        <translation>另存為(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>重新命名(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>刪除(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>匯出(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>匯入(&amp;I)…</translation>
    </message>
    <message>
        <source>“%1” loaded.</source>
        <extracomment>%1 is the name of a preset</extracomment>
        <translation>已載入「%1」。</translation>
    </message>
    <message>
        <source>Save as preset</source>
        <translation>另存為預設</translation>
    </message>
    <message>
        <source>What is set now is kept under this name:</source>
        <translation>目前的設定以此名稱儲存：</translation>
    </message>
    <message>
        <source>Rename preset</source>
        <translation>重新命名預設</translation>
    </message>
    <message>
        <source>New name:</source>
        <translation>新名稱：</translation>
    </message>
    <message>
        <source>“%1” replaced.</source>
        <extracomment>%1 is the name of a preset</extracomment>
        <translation>已取代「%1」。</translation>
    </message>
    <message>
        <source>“%1” deleted.</source>
        <extracomment>%1 is the name of a preset</extracomment>
        <translation>已刪除「%1」。</translation>
    </message>
    <message>
        <source>Export preset</source>
        <translation>匯出預設</translation>
    </message>
    <message>
        <source>Presets (*.json)</source>
        <translation>預設 (*.json)</translation>
    </message>
    <message>
        <source>Import preset</source>
        <translation>匯入預設</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有檔案 (*)</translation>
    </message>
    <message>
        <source>A preset needs a name.</source>
        <translation>預設需要一個名稱。</translation>
    </message>
    <message>
        <source>There is another preset of that name.</source>
        <translation>已有同名的預設。</translation>
    </message>
    <message>
        <source>That preset is no longer there.</source>
        <translation>該預設已不存在。</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>無法讀取該檔案。</translation>
    </message>
    <message>
        <source>The file cannot be written.</source>
        <translation>無法寫入該檔案。</translation>
    </message>
    <message>
        <source>The file is not valid JSON.</source>
        <translation>該檔案不是有效的 JSON。</translation>
    </message>
    <message>
        <source>The file is JSON, but not a preset of this program.</source>
        <translation>該檔案是 JSON，但不是本程式的預設。</translation>
    </message>
    <message>
        <source>The preset was written by a newer version of this program.</source>
        <translation>該預設由本程式的較新版本寫入。</translation>
    </message>
    <message>
        <source>The file is far too large for a preset.</source>
        <translation>該檔案對預設來說太大。</translation>
    </message>
    <message>
        <source>Preset</source>
        <extracomment>%1 is the name of a preset</extracomment>
        <translation>預設</translation>
    </message>
    <message>
        <source>Preset: %1</source>
        <translation>預設：%1</translation>
    </message>
    <message>
        <source>Presets of parameters</source>
        <translation>參數預設</translation>
    </message>
    <message>
        <source>Parameters kept under a name</source>
        <translation>以名稱保存的參數</translation>
    </message>
</context>
<context>
    <name>ProofLine</name>
    <message>
        <source>Proving needs sh, which is not on this machine.</source>
        <translation>驗證需要 sh，但本機沒有。</translation>
    </message>
    <message>
        <source>Proving needs curl, which is not on this machine.</source>
        <translation>驗證需要 curl，但本機沒有。</translation>
    </message>
    <message>
        <source>Nothing could be compared: this program could not send the request.</source>
        <translation>無法比較：本程式未能傳送請求。</translation>
    </message>
    <message>
        <source>Nothing could be compared: the command did not end in time.</source>
        <translation>無法比較：指令沒有及時結束。</translation>
    </message>
    <message>
        <source>Nothing could be compared: the command sent nothing. It said: %1</source>
        <extracomment>%1 is what sh or curl said</extracomment>
        <translation>無法比較：指令沒有傳送任何內容。它的輸出：%1</translation>
    </message>
    <message>
        <source>Requests: this program sends %1, curl %2.</source>
        <translation>請求數：本程式傳送 %1 個，curl 傳送 %2 個。</translation>
    </message>
    <message>
        <source>Method: this program sends “%1”, curl “%2”.</source>
        <translation>方法：本程式傳送「%1」，curl 傳送「%2」。</translation>
    </message>
    <message>
        <source>Path: this program asks for “%1”, curl for “%2”.</source>
        <translation>路徑：本程式請求「%1」，curl 請求「%2」。</translation>
    </message>
    <message>
        <source>Query: this program sends “%1”, curl “%2”.</source>
        <translation>查詢：本程式傳送「%1」，curl 傳送「%2」。</translation>
    </message>
    <message>
        <source>Body: %1 bytes from this program, %2 from curl, different from byte %3 on.</source>
        <extracomment>numbers of bytes; %3 is the place of the first byte that is different</extracomment>
        <translation>本文：本程式 %1 位元組，curl %2 位元組，從第 %3 位元組起不同。</translation>
    </message>
    <message>
        <source>%1: only this program sends it, as “%2”.</source>
        <extracomment>%1 is the name of a header, %2 its value</extracomment>
        <translation>%1：只有本程式傳送，值為「%2」。</translation>
    </message>
    <message>
        <source>%1: only curl sends it, as “%2”.</source>
        <extracomment>%1 is the name of a header, %2 its value</extracomment>
        <translation>%1：只有 curl 傳送，值為「%2」。</translation>
    </message>
    <message>
        <source>%1: this program sends “%2”, curl “%3”.</source>
        <extracomment>%1 is the name of a header, %2 and %3 are values</extracomment>
        <translation>%1：本程式傳送「%2」，curl 傳送「%3」。</translation>
    </message>
    <message numerus="yes">
        <source>%n header(s)</source>
        <translation>
            <numerusform>%n 個標頭</numerusform>
        </translation>
    </message>
    <message>
        <source>no body</source>
        <translation>無本文</translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s) of body</source>
        <translation>
            <numerusform>本文 %n 位元組</numerusform>
        </translation>
    </message>
    <message>
        <source>✓ curl sends the same bytes as this program: %1, %2.</source>
        <extracomment>%1 is such as &quot;9 headers&quot;, %2 such as &quot;412 bytes of body&quot;</extracomment>
        <translation>✓ curl 與本程式傳送相同的位元組：%1，%2。</translation>
    </message>
    <message>
        <source>Comparing what curl sends with what this program sends…</source>
        <translation>正在比較 curl 與本程式傳送的內容…</translation>
    </message>
    <message>
        <source>curl does not send the same as this program:</source>
        <translation>curl 傳送的內容與本程式不同：</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>以及另外 %n 項</numerusform>
        </translation>
    </message>
    <message>
        <source>Sent by one of the two only, saying what holds anyway: %1</source>
        <extracomment>%1 is a list of headers such as &quot;Connection: Keep-Alive&quot;</extracomment>
        <translation>僅由其中一方傳送，但只是說明本來就成立的事：%1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>The headers come in another order.</source>
        <translation>標頭的順序不同。</translation>
    </message>
    <message>
        <source>Compared: method, path, query, headers and body, as a recorder on this machine received them. The key was made up, and the server of the route was not asked. Where Host and Content-Length stand among the headers is not compared.</source>
        <translation>已比較：本機記錄器收到的方法、路徑、查詢、標頭和本文。金鑰是虛構的，也沒有請求路由的伺服器。不比較 Host 和 Content-Length 在標頭中的位置。</translation>
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
        <translation>請求</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>token</translation>
    </message>
    <message>
        <source>input tokens</source>
        <translation>輸入 token</translation>
    </message>
    <message>
        <source>output tokens</source>
        <translation>輸出 token</translation>
    </message>
    <message>
        <source>%1: %2 of %3 left.</source>
        <extracomment>%1 names what is counted (&quot;requests&quot;), %2 and %3 are numbers</extracomment>
        <translation>%1：剩餘 %2，共 %3。</translation>
    </message>
    <message>
        <source>%1: %2 left.</source>
        <extracomment>%1 names what is counted (&quot;requests&quot;), %2 is a number</extracomment>
        <translation>%1：剩餘 %2。</translation>
    </message>
    <message>
        <source>%1: the limit is %2.</source>
        <extracomment>%1 names what is counted (&quot;requests&quot;), %2 is a number</extracomment>
        <translation>%1：上限為 %2。</translation>
    </message>
    <message numerus="yes">
        <source>It began anew %n second(s) after the answer.</source>
        <extracomment>%n is a number of seconds; follows another sentence</extracomment>
        <translation>
            <numerusform>收到回答 %n 秒後重新計數。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2 left</source>
        <extracomment>%1 is a number, %2 names what is counted (&quot;requests&quot;)</extracomment>
        <translation>%2：剩餘 %1</translation>
    </message>
    <message numerus="yes">
        <source>≈ %n request(s) in the last minute</source>
        <extracomment>&quot;≈&quot;: counted by this program, as an estimate</extracomment>
        <translation>
            <numerusform>≈ 最近一分鐘 %n 次請求</numerusform>
        </translation>
    </message>
    <message>
        <source>The server says nothing of its limits. Counted here: other programs may use the same key.</source>
        <translation>伺服器沒有說明它的限制。這裡是本程式自己的計數：其他程式可能也在使用同一個金鑰。</translation>
    </message>
    <message>
        <source>As the server said at %1.</source>
        <extracomment>%1 is a time</extracomment>
        <translation>伺服器於 %1 報告。</translation>
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
        <translation>圖片能送達嗎？</translation>
    </message>
    <message>
        <source>Send %1 over %2 a small picture with a random word in it, and ask for the word?</source>
        <extracomment>%1 is a model id, %2 the name of a route</extracomment>
        <translation>要經由 %2 向 %1 傳送一張含有隨機詞的小圖片，並詢問圖中的詞嗎？</translation>
    </message>
    <message>
        <source>It is one request in a new conversation, billed as any other: up to about 3,000 input tokens for the picture, and a few for the answer. A server that drops pictures in silence cannot know the word.</source>
        <translation>這是新對話中的一個請求，照常計費：圖片最多約 3,000 個輸入 token，回答只需少量 token。悄悄丟棄圖片的伺服器不可能知道這個詞。</translation>
    </message>
    <message>
        <source>Send it</source>
        <translation>傳送</translation>
    </message>
    <message>
        <source>The request with the picture got no whole answer: nothing is known of whether pictures arrive.</source>
        <translation>帶圖片的請求沒有得到完整的回答：無法得知圖片能否送達。</translation>
    </message>
    <message>
        <source>Pictures arrive: the answer names the word in it, “%1”, which %2 could not have guessed.</source>
        <extracomment>%1 is a word of no language, %2 a model id</extracomment>
        <translation>圖片能送達：回答說出了圖中的詞「%1」，這是 %2 不可能猜到的。</translation>
    </message>
    <message>
        <source>The answer does not name the word in the picture, “%1”. The picture was dropped on its way, or %2 cannot see.</source>
        <extracomment>%1 is a word of no language, %2 a model id</extracomment>
        <translation>回答沒有說出圖中的詞「%1」。要麼圖片在途中被丟棄，要麼 %2 看不了圖片。</translation>
    </message>
    <message>
        <source>&amp;Do pictures arrive?…</source>
        <translation>圖片能送達嗎？(&amp;D)…</translation>
    </message>
</context>
<context>
    <name>ReplayStrip</name>
    <message>
        <source>no base for %1</source>
        <extracomment>%1 is the name of a protocol such as &quot;OpenAI chat&quot;</extracomment>
        <translation>沒有 %1 的基礎 URL</translation>
    </message>
    <message>
        <source>this address cannot be put onto its base</source>
        <translation>此位址無法接到它的基礎 URL 上</translation>
    </message>
    <message>
        <source>The replay has ended and is a new line above.</source>
        <translation>重放已結束，是上方的新一行。</translation>
    </message>
    <message>
        <source>The replay ended after %1 and is a new line above.</source>
        <extracomment>%1 is a duration such as &quot;1.2 s&quot;</extracomment>
        <translation>重放在 %1 後結束，是上方的新一行。</translation>
    </message>
    <message>
        <source>one request that costs nothing</source>
        <translation>一個不收費的請求</translation>
    </message>
    <message>
        <source>one request without tokens</source>
        <translation>一個不計 token 的請求</translation>
    </message>
    <message>
        <source>Sends its question over %1 to %2: %3.</source>
        <extracomment>%1 is the name of a route, %2 a host, %3 what it costs: &quot;one request, about 200 tokens are charged again&quot;</extracomment>
        <translation>透過 %1 將其問題傳送到 %2：%3。</translation>
    </message>
    <message>
        <source>Sends it again over %1 to %2: %3.</source>
        <extracomment>%1 is the name of a route, %2 a host, %3 what it costs: &quot;one request, about 200 tokens are charged again&quot;</extracomment>
        <translation>透過 %1 再次傳送到 %2：%3。</translation>
    </message>
    <message>
        <source>A key stood in it and was not kept: its fingerprint is sent in its place.</source>
        <translation>其中曾有金鑰且未被儲存：將以其指紋代替傳送。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>The route it went over is gone. Replay it on another one.</source>
        <translation>它所用的路由已不存在。請在其他路由上重放。</translation>
    </message>
    <message>
        <source>The route %1 no longer leads to %2, and its key goes nowhere else. Replay it on another route, or on this one at its new address.</source>
        <extracomment>%1 is the name of a route, %2 a host</extracomment>
        <translation>路由 %1 不再指向 %2，其金鑰不會發往別處。請在其他路由上重放，或在此路由的新位址上重放。</translation>
    </message>
    <message>
        <source>Sending over %1: %2 received…</source>
        <extracomment>%1 is the name of a route, %2 a size such as &quot;12 kB&quot;</extracomment>
        <translation>正在透過 %1 傳送：已收到 %2…</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>重新傳送</translation>
    </message>
    <message>
        <source>Send anyway</source>
        <translation>仍然傳送</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>顯示</translation>
    </message>
    <message numerus="yes">
        <source>one request, about %Ln token(s) are charged again</source>
        <translation>
            <numerusform>一個請求，將再次計費約 %Ln 個 token</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Export comparison</source>
        <translation>匯出對比</translation>
    </message>
    <message>
        <source>HTML, to read and to print</source>
        <translation>HTML，供閱讀和印出</translation>
    </message>
    <message>
        <source>Markdown, for notes and issues</source>
        <translation>Markdown，用於筆記和 Issue</translation>
    </message>
    <message>
        <source>JSON, for programs</source>
        <translation>JSON，供程式使用</translation>
    </message>
    <message>
        <source>Include &amp;prompts and answers</source>
        <translation>包含提示和回答(&amp;P)</translation>
    </message>
    <message>
        <source>Without them every text is replaced by its length; settings, figures and headers stay.</source>
        <translation>不包含時，所有文字以其長度代替；設定、指標和標頭保留。</translation>
    </message>
    <message>
        <source>Include account &amp;ids</source>
        <translation>包含帳號 ID(&amp;I)</translation>
    </message>
    <message>
        <source>GroupId, organisation, project and session, as they stand in URLs and headers.</source>
        <translation>URL 和標頭中的 GroupId、組織、專案和會話。</translation>
    </message>
    <message numerus="yes">
        <source>%n column(s), %1. Keys and cookies are masked.</source>
        <extracomment>%1 is a size such as &quot;48 kB&quot;; %n counts columns of a comparison</extracomment>
        <translation>
            <numerusform>%n 欄，%1。金鑰和 Cookie 已遮蔽。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RequestEditor</name>
    <message>
        <source>This body cannot be edited here as it is: it is no plain text, or a line of it is too long. It is sent as it came.</source>
        <translation>此本文無法在這裡按原樣編輯：它不是純文字，或有一行過長。它會按原樣傳送。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>傳送</translation>
    </message>
    <message>
        <source>Waiting for the answer…</source>
        <translation>正在等待回答…</translation>
    </message>
    <message>
        <source>%1 after %2</source>
        <extracomment>%1 is an HTTP status such as &quot;200 OK&quot;, %2 a duration</extracomment>
        <translation>%1，用時 %2</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>請求</translation>
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
        <translation>按現狀傳送此請求 (Ctrl+Enter)，或停止 (Esc)</translation>
    </message>
    <message>
        <source>Key, proxy and limits of</source>
        <translation>使用以下路由的金鑰、代理和限制</translation>
    </message>
    <message>
        <source>Route whose key, proxy and limits are used</source>
        <translation>使用其金鑰、代理和限制的路由</translation>
    </message>
    <message>
        <source>Send anyway</source>
        <translation>仍然傳送</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>標頭</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove the selected header (Del)</source>
        <translation>刪除選中的標頭 (Del)</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>本文</translation>
    </message>
    <message>
        <source>Indent</source>
        <translation>縮排</translation>
    </message>
    <message>
        <source>Put each member of the JSON on a line of its own; what it says stays the same</source>
        <translation>讓 JSON 的每個成員獨佔一行；內容不變</translation>
    </message>
    <message>
        <source>This would not be sent: the key of a route leaves only for the host of that route, and %1 is none of its hosts. Choose another route, or remove the header with the key.</source>
        <extracomment>%1 is a host name</extracomment>
        <translation>這不會被髮送：路由的金鑰只發往該路由的主機，而 %1 不是它的主機。請選擇其他路由，或移除帶金鑰的標頭。</translation>
    </message>
    <message>
        <source>This would not be sent: what the header %1 held was a secret and was not kept. Remove the header, or give the route one of that name.</source>
        <extracomment>%1 is the name of an HTTP header</extracomment>
        <translation>這不會被髮送：標頭 %1 中是機密，沒有儲存。請移除該標頭，或為路由新增同名標頭。</translation>
    </message>
    <message>
        <source>Not valid JSON, line %1, column %2: %3. It would be sent all the same.</source>
        <extracomment>A mistake in JSON text. %1: line, %2: column, %3: what the JSON parser says, in English.</extracomment>
        <translation>不是有效的 JSON，第 %1 行，第 %2 欄：%3。仍然可以照樣傳送。</translation>
    </message>
</context>
<context>
    <name>RequestPanel</name>
    <message>
        <source>The key itself is never shown.</source>
        <translation>金鑰本身從不顯示。</translation>
    </message>
    <message>
        <source>The key is filled in when it is sent.</source>
        <translation>傳送時才填入金鑰。</translation>
    </message>
    <message>
        <source>Added by the network library.</source>
        <translation>由網路庫新增。</translation>
    </message>
    <message>
        <source>Method and URL</source>
        <translation>方法和 URL</translation>
    </message>
    <message>
        <source>Raw request</source>
        <translation>請求原文</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>Copy the &amp;body</source>
        <translation>複製本文(&amp;B)</translation>
    </message>
    <message>
        <source>Copy the &amp;URL</source>
        <translation>複製 URL(&amp;U)</translation>
    </message>
    <message>
        <source>Copy the &amp;headers</source>
        <translation>複製標頭(&amp;H)</translation>
    </message>
    <message>
        <source>The request appears here as soon as there is one.</source>
        <translation>一有請求就會顯示在這裡。</translation>
    </message>
    <message>
        <source>A key stood in the URL, in the body or in a header that carries none. It is masked here; other bytes were sent.</source>
        <translation>URL、本文或本不含金鑰的標頭中有金鑰。此處已遮蔽；實際傳送的位元組不同。</translation>
    </message>
    <message>
        <source>as Send would send it</source>
        <translation>按「傳送」會發出的內容</translation>
    </message>
    <message>
        <source>as it was sent</source>
        <translation>已傳送的內容</translation>
    </message>
    <message>
        <source>%1 · body %2</source>
        <extracomment>%1 says which request it is, %2 is the size of its body such as &quot;3.2 KiB&quot;</extracomment>
        <translation>%1 · 本文 %2</translation>
    </message>
    <message>
        <source>first %1 of %2, all of it in the copy</source>
        <extracomment>%1 and %2 are sizes such as &quot;1 MB&quot;</extracomment>
        <translation>%2 中的前 %1，複製時為全部</translation>
    </message>
    <message>
        <source>Body of the request copied</source>
        <translation>已複製請求本文</translation>
    </message>
    <message>
        <source>URL of the request copied</source>
        <translation>已複製請求 URL</translation>
    </message>
    <message>
        <source>Headers of the request copied</source>
        <translation>已複製請求標頭</translation>
    </message>
    <message>
        <source>Copying…</source>
        <translation>正在複製…</translation>
    </message>
</context>
<context>
    <name>ResponsePanel</name>
    <message>
        <source>Raw response</source>
        <translation>原始回應</translation>
    </message>
    <message>
        <source>The answer&apos;s status, headers and body appear here exactly as they arrive.</source>
        <translation>回答的狀態、標頭和本文到達時是什麼樣，這裡就顯示什麼樣。</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>全部顯示</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>儲存…</translation>
    </message>
    <message>
        <source>Save status, headers and body to a file</source>
        <translation>將狀態、標頭和本文儲存到檔案</translation>
    </message>
    <message>
        <source>no response arrived</source>
        <translation>沒有收到回應</translation>
    </message>
    <message>
        <source>first %1 of %2</source>
        <extracomment>%1 and %2 are sizes such as &quot;1 MB&quot;</extracomment>
        <translation>%2 中的前 %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 in %n piece(s)</source>
        <translation>
            <numerusform>%1，分 %n 塊</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the response</source>
        <translation>儲存回應</translation>
    </message>
    <message>
        <source>“%1” could not be written: %2</source>
        <translation>無法寫入「%1」：%2</translation>
    </message>
    <message>
        <source>The answer is a stream of events, not one JSON text: Raw shows all of it, Events each by itself.</source>
        <translation>回答是事件流，不是單個 JSON 文字：「原文」顯示全部，「事件」逐個顯示。</translation>
    </message>
    <message>
        <source>The tree appears when the answer is complete.</source>
        <translation>回答完整後會顯示樹形。</translation>
    </message>
</context>
<context>
    <name>RetentionLine</name>
    <message>
        <source>kept for ever</source>
        <translation>永久儲存</translation>
    </message>
    <message>
        <source>More than %1 exchanges are older and go at once.</source>
        <extracomment>%1 is a number</extracomment>
        <translation>超過 %1 條記錄更舊，會立即刪除。</translation>
    </message>
    <message>
        <source>There are %1 now: the oldest exchanges go until %2 are left.</source>
        <extracomment>%1 and %2 are sizes such as &quot;61 MB&quot;</extracomment>
        <translation>現在佔 %1：最舊的記錄會被刪除，直到剩下 %2。</translation>
    </message>
    <message>
        <source>Nothing goes now. Later the oldest go first, whichever limit is reached.</source>
        <translation>現在不會刪除。以後無論達到哪個限制，都先刪除最舊的。</translation>
    </message>
    <message>
        <source>%1 at most</source>
        <extracomment>%1 is a size such as &quot;1 GB&quot;</extracomment>
        <translation>最多 %1</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>變更…</translation>
    </message>
    <message>
        <source>Change how long the history is kept</source>
        <translation>變更歷史的儲存時間</translation>
    </message>
    <message>
        <source>Keep exchanges for</source>
        <translation>記錄儲存</translation>
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
        <translation>記錄儲存的天數，0 表示永久</translation>
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
        <translation>就這樣儲存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message numerus="yes">
        <source>kept for %Ln day(s)</source>
        <translation>
            <numerusform>儲存 %Ln 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln exchange(s) are older and go at once.</source>
        <translation>
            <numerusform>%Ln 條記錄更舊，會立即刪除。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln exchange(s)</source>
        <translation>
            <numerusform>%Ln 條記錄</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RouteForm</name>
    <message>
        <source>Address and key</source>
        <translation>位址與金鑰</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>請求</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名稱(&amp;N)</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>顏色</translation>
    </message>
    <message>
        <source>Ke&amp;y</source>
        <translation>金鑰(&amp;Y)</translation>
    </message>
    <message>
        <source>Key &amp;variable</source>
        <translation>金鑰變數(&amp;V)</translation>
    </message>
    <message>
        <source>Environment variable that stands for the key in copied commands, and fills it in when it is set.</source>
        <translation>在複製的指令中代替金鑰的環境變數；如果設定了它，金鑰就取自它。</translation>
    </message>
    <message>
        <source>Default &amp;model</source>
        <translation>預設模型(&amp;M)</translation>
    </message>
    <message>
        <source>Offer MiniMax’s own fields (thinking, reasoning_split)</source>
        <translation>提供 MiniMax 特有的欄位（thinking、reasoning_split）</translation>
    </message>
    <message>
        <source>name</source>
        <comment>a setting that differs</comment>
        <translation>名稱</translation>
    </message>
    <message>
        <source>colour</source>
        <comment>a setting that differs</comment>
        <translation>顏色</translation>
    </message>
    <message>
        <source>base URLs</source>
        <comment>a setting that differs</comment>
        <translation>基礎 URL</translation>
    </message>
    <message>
        <source>protocol</source>
        <comment>a setting that differs</comment>
        <translation>協定</translation>
    </message>
    <message>
        <source>how the key is sent</source>
        <comment>a setting that differs</comment>
        <translation>金鑰傳送方式</translation>
    </message>
    <message>
        <source>GroupId</source>
        <comment>a setting that differs</comment>
        <translation>GroupId</translation>
    </message>
    <message>
        <source>key variable</source>
        <comment>a setting that differs</comment>
        <translation>金鑰變數</translation>
    </message>
    <message>
        <source>models</source>
        <comment>a setting that differs</comment>
        <translation>模型</translation>
    </message>
    <message>
        <source>fields</source>
        <comment>a setting that differs</comment>
        <translation>欄位</translation>
    </message>
    <message>
        <source>headers</source>
        <comment>a setting that differs</comment>
        <translation>標頭</translation>
    </message>
    <message>
        <source>what happens after a failure</source>
        <comment>a setting that differs</comment>
        <translation>失敗後的處理</translation>
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
        <translation>GroupId 只含數字。金鑰請填進金鑰欄。</translation>
    </message>
    <message>
        <source>MiniMax’s older surfaces (v1, Pro) need it; the others do not.</source>
        <translation>MiniMax 的舊介面（v1、Pro）需要它；其他介面不需要。</translation>
    </message>
    <message>
        <source>&amp;GroupId</source>
        <translation>GroupId(&amp;G)</translation>
    </message>
    <message>
        <source>Legacy v1: messages with role and content</source>
        <translation>舊版 v1：訊息使用 role 和 content</translation>
    </message>
    <message>
        <source>MiniMax’s archived pages write sender_type and text; some guides write role and content.</source>
        <translation>MiniMax 存檔的文件頁面寫的是 sender_type 和 text；有些指南寫的是 role 和 content。</translation>
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
        <translation>無</translation>
    </message>
    <message>
        <source>Extra &amp;headers</source>
        <translation>額外標頭(&amp;H)</translation>
    </message>
    <message>
        <source>A secret would be stored readable here. Put the key into the key field instead.</source>
        <translation>機密寫在這裡會以明文儲存。請把金鑰填進金鑰欄。</translation>
    </message>
    <message>
        <source>After a failure</source>
        <translation>失敗之後</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>連線</translation>
    </message>
    <message>
        <source>Fallback route</source>
        <translation>備用路由</translation>
    </message>
    <message>
        <source>The route that one click switches to when this one fails.</source>
        <translation>此路由失敗時，點選一下即可切換到的路由。</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>重試</translation>
    </message>
    <message>
        <source>when I say so</source>
        <translation>由我決定</translation>
    </message>
    <message>
        <source>by itself, after a countdown</source>
        <translation>倒計時後自動進行</translation>
    </message>
    <message>
        <source>Only after failures that pass, and never once text has arrived. Nothing is repeated without being shown.</source>
        <translation>只在暫時性的失敗之後重試，並且一旦有文字到達就不再重試。每次重試都會顯示出來。</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>最多</translation>
    </message>
    <message>
        <source>Ask again at most so many times</source>
        <translation>最多重試的次數</translation>
    </message>
    <message>
        <source> times</source>
        <extracomment>Unit after a number: how often a question is asked again at most.</extracomment>
        <translation> 次</translation>
    </message>
    <message>
        <source>Send an Idempotency-Key with each question</source>
        <translation>每個提問都附帶 Idempotency-Key</translation>
    </message>
    <message>
        <source>A repeated question carries the same one, so that a server that knows it does not answer, or bill, twice.</source>
        <translation>重試時會帶上同一個 Idempotency-Key，支援它的伺服器就不會重複作答或重複計費。</translation>
    </message>
    <message>
        <source>Requests at once</source>
        <translation>同時請求數</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Wait to connect</source>
        <translation>等待連線</translation>
    </message>
    <message>
        <source>Wait for the first byte</source>
        <translation>等待第一個位元組</translation>
    </message>
    <message>
        <source>Wait between bytes</source>
        <translation>位元組之間的等待</translation>
    </message>
    <message>
        <source>Wait between events</source>
        <translation>事件之間的等待</translation>
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
        <translation>跟隨系統</translation>
    </message>
    <message>
        <source>none</source>
        <translation>無</translation>
    </message>
    <message>
        <source>its own</source>
        <translation>自訂</translation>
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
        <translation>設定無法寫入 %1。請檢查該資料夾是否可寫、磁碟是否已滿。</translation>
    </message>
    <message>
        <source>The route has no usable id.</source>
        <translation>此路由沒有可用的 ID。</translation>
    </message>
    <message>
        <source>Give the route a name.</source>
        <translation>請給路由取個名稱。</translation>
    </message>
    <message>
        <source>Another route is already called &quot;%1&quot;.</source>
        <translation>已有別的路由叫「%1」。</translation>
    </message>
    <message>
        <source>The base URL holds a password or a key, which would be stored readable. Put the key into the key field.</source>
        <translation>基礎 URL 裡含有密碼或金鑰，會以明文儲存。請把金鑰填進金鑰欄。</translation>
    </message>
    <message>
        <source>The header &quot;%1&quot; cannot be sent.</source>
        <translation>標頭「%1」無法傳送。</translation>
    </message>
    <message>
        <source>The header &quot;%1&quot; would store a secret readable. Choose the auth style that sends it, and put the key into the key field.</source>
        <extracomment>%1 is the name of an HTTP header</extracomment>
        <translation>標頭「%1」會以明文儲存機密。請選擇會傳送它的認證方式，並把金鑰填進金鑰欄。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be the name of an environment variable.</source>
        <translation>「%1」不能作為環境變數的名稱。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a colour.</source>
        <translation>「%1」不是顏色。</translation>
    </message>
    <message>
        <source>A proxy is written as http://host:port or socks5://host:port.</source>
        <translation>代理的寫法是 http://主機:連接埠 或 socks5://主機:連接埠。</translation>
    </message>
    <message>
        <source>The proxy&apos;s password would be stored readable. Set the proxy in the environment variable https_proxy instead and let the route inherit it.</source>
        <translation>代理的密碼會以明文儲存。請改用環境變數 https_proxy 設定代理，並讓路由跟隨系統。</translation>
    </message>
    <message>
        <source>A time limit cannot be negative.</source>
        <translation>時限不能為負數。</translation>
    </message>
    <message>
        <source>A GroupId consists of digits only.</source>
        <translation>GroupId 只含數字。</translation>
    </message>
    <message>
        <source>A question can be repeated at most %1 times.</source>
        <translation>一個提問最多隻能重試 %1 次。</translation>
    </message>
    <message>
        <source>At most %1 requests can be in flight at once.</source>
        <translation>同時進行的請求最多隻能有 %1 個。</translation>
    </message>
    <message>
        <source>A route cannot be its own fallback.</source>
        <translation>路由不能作為自己的備用路由。</translation>
    </message>
</context>
<context>
    <name>RoutesDialog</name>
    <message>
        <source>%1 (built in)</source>
        <extracomment>In the list of routes: a route the program came with. %1: its name.</extracomment>
        <translation>%1（內建）</translation>
    </message>
    <message>
        <source>%1 (not saved)</source>
        <translation>%1（未儲存）</translation>
    </message>
    <message>
        <source>&amp;Reset to shipped</source>
        <translation>還原為出廠設定(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>“%1” has changes that are not saved.</source>
        <extracomment>%1: name of a route.</extracomment>
        <translation>「%1」有尚未儲存的變更。</translation>
    </message>
    <message>
        <source>“%1” is again as it was shipped.</source>
        <extracomment>%1: name of a route.</extracomment>
        <translation>「%1」已還原為出廠設定。</translation>
    </message>
    <message>
        <source>Removed “%1”. Its key is forgotten when this window closes.</source>
        <extracomment>%1: name of a route.</extracomment>
        <translation>已移除「%1」。它的金鑰會在此視窗關閉時忘掉。</translation>
    </message>
    <message>
        <source>Removed “%1”.</source>
        <extracomment>%1: name of a route.</extracomment>
        <translation>已移除「%1」。</translation>
    </message>
    <message>
        <source>Routes</source>
        <translation>路由</translation>
    </message>
    <message>
        <source>A&amp;dd</source>
        <translation>新增(&amp;D)</translation>
    </message>
    <message>
        <source>D&amp;uplicate</source>
        <translation>建立副本(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>儲存(&amp;S)</translation>
    </message>
    <message>
        <source>Rever&amp;t</source>
        <translation>還原(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>關閉(&amp;C)</translation>
    </message>
    <message>
        <source>Save and go on</source>
        <translation>儲存並繼續</translation>
    </message>
    <message>
        <source>Discard and go on</source>
        <translation>放棄並繼續</translation>
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
        <translation>「%1」已恢復為先前的設定。</translation>
    </message>
    <message>
        <source>Ear&amp;lier settings…</source>
        <translation>先前的設定(&amp;L)…</translation>
    </message>
    <message>
        <source>Check connect&amp;ion…</source>
        <translation>檢查連線(&amp;I)…</translation>
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
        <translation>起始範本(&amp;B)</translation>
    </message>
    <message>
        <source>An answer it would take</source>
        <translation>此 Schema 會接受的回答</translation>
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
        <translation>含幾個欄位的物件</translation>
    </message>
    <message>
        <source>A list of objects</source>
        <translation>物件陣列</translation>
    </message>
    <message>
        <source>One of several words</source>
        <translation>幾個詞之一</translation>
    </message>
    <message>
        <source>From sample JSON…</source>
        <translation>由範例 JSON 產生…</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>鍵盤快速鍵</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按鍵</translation>
    </message>
    <message>
        <source>Search actions and keys</source>
        <translation>搜尋操作和按鍵</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>操作及其按鍵</translation>
    </message>
    <message>
        <source>&amp;No keys</source>
        <translation>無按鍵(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>重設(&amp;R)</translation>
    </message>
    <message>
        <source>Gives the action the keys it came with.</source>
        <translation>還原此操作原來的按鍵。</translation>
    </message>
    <message>
        <source>Reset &amp;all</source>
        <translation>全部重設(&amp;A)</translation>
    </message>
    <message>
        <source>Changed by you</source>
        <extracomment>a key that is not the one the action came with</extracomment>
        <translation>由您變更</translation>
    </message>
    <message>
        <source>&amp;Press the new keys for “%1”:</source>
        <extracomment>%1 is the name of an action</extracomment>
        <translation>請按下「%1」的新按鍵(&amp;P)：</translation>
    </message>
    <message>
        <source>No action fits.</source>
        <translation>沒有符合的操作。</translation>
    </message>
    <message>
        <source>&amp;Set</source>
        <translation>設定(&amp;S)</translation>
    </message>
    <message>
        <source>This key alone is needed for writing. Add Ctrl or Alt, or take a function key.</source>
        <translation>單獨這個鍵要用於輸入文字。請加上 Ctrl 或 Alt，或改用功能鍵。</translation>
    </message>
    <message>
        <source>These keys already belong to this action.</source>
        <translation>這些按鍵已屬於此操作。</translation>
    </message>
    <message>
        <source>Re&amp;place</source>
        <translation>替換(&amp;P)</translation>
    </message>
    <message>
        <source>%1 is already used by “%2”. Replace takes it away from there.</source>
        <extracomment>%1 is a key such as Ctrl+R, %2 the way to an action such as “Request ▸ Send”</extracomment>
        <translation>%1 已用於「%2」。「替換」會將其從那裡移除。</translation>
    </message>
    <message>
        <source>%1 now means “%2”.</source>
        <extracomment>%1 is a key such as Ctrl+R, %2 the name of an action</extracomment>
        <translation>%1 現在表示「%2」。</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Saved</source>
        <translation>已儲存</translation>
    </message>
    <message>
        <source>%1: no key needed</source>
        <extracomment>%1 is the name of a route</extracomment>
        <translation>%1：不需要金鑰</translation>
    </message>
    <message>
        <source>%1: waiting for the keychain</source>
        <extracomment>%1 is the name of a route</extracomment>
        <translation>%1：正在等待鑰匙圈</translation>
    </message>
    <message>
        <source>%1: no key</source>
        <extracomment>%1 is the name of a route</extracomment>
        <translation>%1：沒有金鑰</translation>
    </message>
    <message>
        <source>%1: key ready</source>
        <extracomment>%1 is the name of a route</extracomment>
        <translation>%1：金鑰就緒</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>金鑰</translation>
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
        <translation>您寫下和設定的內容會在一秒內儲存。</translation>
    </message>
</context>
<context>
    <name>SurfaceList</name>
    <message>
        <source>nothing can be called yet</source>
        <translation>目前還沒有可呼叫的位址</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a protocol, %2 a sentence saying what is wrong with its base URL</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>This is an address of %1, and was put there.</source>
        <extracomment>%1 is a protocol</extracomment>
        <translation>這是 %1 的位址，已填到那裡。</translation>
    </message>
    <message>
        <source>Use %1</source>
        <extracomment>Button that replaces the base URL. %1: the repaired URL.</extracomment>
        <translation>改用 %1</translation>
    </message>
    <message>
        <source>Sur&amp;faces</source>
        <translation>介面(&amp;F)</translation>
    </message>
    <message>
        <source>Other surfaces</source>
        <translation>其他介面</translation>
    </message>
    <message>
        <source>&amp;Base URL</source>
        <translation>基礎 URL(&amp;B)</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>呼叫</translation>
    </message>
    <message>
        <source>The URL that is called</source>
        <translation>實際呼叫的 URL</translation>
    </message>
    <message>
        <source>&amp;Protocol</source>
        <translation>協定(&amp;P)</translation>
    </message>
    <message>
        <source>Begin with</source>
        <translation>首選協定</translation>
    </message>
    <message>
        <source>Key is sent &amp;as</source>
        <translation>金鑰傳送方式(&amp;A)</translation>
    </message>
    <message>
        <source>Authorization and x-api-key</source>
        <extracomment>How a key is sent: in two headers at once</extracomment>
        <translation>Authorization 和 x-api-key</translation>
    </message>
    <message>
        <source>no key is sent</source>
        <translation>不傳送金鑰</translation>
    </message>
    <message>
        <source>Add surface…</source>
        <translation>新增介面…</translation>
    </message>
    <message>
        <source>Rem&amp;ove surface</source>
        <translation>移除介面(&amp;O)</translation>
    </message>
</context>
<context>
    <name>SwatchCombo</name>
    <message>
        <source>Blue</source>
        <translation>藍色</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>綠色</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>橘色</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>紫色</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>紅色</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>青色</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>粉紅色</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>灰色</translation>
    </message>
    <message>
        <source>None</source>
        <translation>無</translation>
    </message>
</context>
<context>
    <name>SwitchEditor</name>
    <message>
        <source>Set to %1, which is neither on nor off; it is sent as it stands.</source>
        <extracomment>A parameter that is on or off holds something else. %1: the value as JSON.</extracomment>
        <translation>設為 %1，既不是開也不是關；將原樣傳送。</translation>
    </message>
    <message>
        <source>on</source>
        <translation>開</translation>
    </message>
    <message>
        <source>off</source>
        <translation>關</translation>
    </message>
    <message>
        <source>Not set: the field is left out and the server decides</source>
        <translation>未設定：不寫此欄位，由伺服器決定</translation>
    </message>
    <message>
        <source>%1: not set</source>
        <extracomment>Accessible names of the three states of a switch. %1: the parameter&apos;s label.</extracomment>
        <translation>%1：未設定</translation>
    </message>
    <message>
        <source>%1: on</source>
        <translation>%1：開</translation>
    </message>
    <message>
        <source>%1: off</source>
        <translation>%1：關</translation>
    </message>
</context>
<context>
    <name>SystemStrip</name>
    <message>
        <source>System</source>
        <translation>系統</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>編輯</translation>
    </message>
    <message>
        <source>Done with the system prompt</source>
        <translation>系統提示詞編輯完成</translation>
    </message>
    <message>
        <source>Edit the system prompt</source>
        <translation>編輯系統提示詞</translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation>系統提示詞</translation>
    </message>
    <message>
        <source>Tells the model who it is and how to answer. Sent before every conversation, not at all while empty.</source>
        <translation>告訴模型它是誰、該怎樣回答。在每次對話之前傳送；留空則完全不傳送。</translation>
    </message>
    <message>
        <source>No system prompt</source>
        <translation>沒有系統提示詞</translation>
    </message>
</context>
<context>
    <name>TextListEditor</name>
    <message>
        <source>Set to %1, which is not a list of texts; it is sent as it stands.</source>
        <extracomment>A parameter that is a list of texts holds something else. %1: the value as JSON.</extracomment>
        <translation>設為 %1，這不是文字清單；將原樣傳送。</translation>
    </message>
    <message>
        <source>add a sequence</source>
        <translation>新增一個序列</translation>
    </message>
    <message>
        <source>%1: add a sequence</source>
        <extracomment>Accessible name of one line of a list. %1: the list&apos;s label, %2: number of the line.</extracomment>
        <translation>%1：新增一個序列</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>One text per line. Write \n for a line break, \\ for a backslash.</source>
        <translation>每行一段文字。換行寫作 \n，反斜槓寫作 \\。</translation>
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
        <translation>從 %1 到 %2</translation>
    </message>
    <message numerus="yes">
        <source>Copied %n line(s) of timing.</source>
        <translation>
            <numerusform>已複製 %n 行耗時。</numerusform>
        </translation>
    </message>
    <message>
        <source>When each part of the request happened appears here, as far as it can be told.</source>
        <translation>請求各階段發生的時刻會顯示在這裡，僅限能夠得知的部分。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>Copy all times and figures as text</source>
        <translation>以文字複製所有時間和數字</translation>
    </message>
    <message>
        <source>Timing</source>
        <translation>耗時</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>階段</translation>
    </message>
    <message>
        <source>When</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>用時</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>說明</translation>
    </message>
</context>
<context>
    <name>TimingRows</name>
    <message>
        <source>no response</source>
        <translation>無回應</translation>
    </message>
    <message>
        <source>code %1</source>
        <extracomment>%1 is the server&apos;s own code, such as 1002</extracomment>
        <translation>程式碼 %1</translation>
    </message>
    <message>
        <source>Before it was sent</source>
        <translation>傳送之前</translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s) at one answer</source>
        <translation>
            <numerusform>為一個回答嘗試了 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>Held back</source>
        <translation>被推遲</translation>
    </message>
    <message>
        <source>In the queue of the route, or in a countdown before another try.</source>
        <translation>在路由的佇列中，或在再次嘗試前的倒計時中。</translation>
    </message>
    <message>
        <source>Attempt %1</source>
        <extracomment>%1 is a number</extracomment>
        <translation>第 %1 次嘗試</translation>
    </message>
    <message>
        <source>Before connecting</source>
        <translation>連線之前</translation>
    </message>
    <message>
        <source>Inside Qt.</source>
        <translation>在 Qt 內部。</translation>
    </message>
    <message>
        <source>Connecting and TLS</source>
        <translation>連線與 TLS</translation>
    </message>
    <message>
        <source>A new connection: name look-up, TCP and TLS together.</source>
        <translation>新連線：域名解析、TCP 和 TLS 合計。</translation>
    </message>
    <message>
        <source>Sending the request</source>
        <translation>傳送請求</translation>
    </message>
    <message>
        <source>Connecting and sending</source>
        <translation>連線與傳送</translation>
    </message>
    <message>
        <source>A new connection without TLS: name look-up, TCP and the request together.</source>
        <translation>無 TLS 的新連線：域名解析、TCP 和請求合計。</translation>
    </message>
    <message>
        <source>An open connection was used again: nothing to connect.</source>
        <translation>複用了已開啟的連線：無需連線。</translation>
    </message>
    <message>
        <source>Waiting for the head</source>
        <translation>等待回應頭</translation>
    </message>
    <message>
        <source>Sending, and waiting for the head</source>
        <translation>傳送並等待回應頭</translation>
    </message>
    <message>
        <source>Waiting for the first byte of the body</source>
        <translation>等待本文第一個位元組</translation>
    </message>
    <message>
        <source>Body, from its first byte</source>
        <translation>本文，自第一個位元組起</translation>
    </message>
    <message>
        <source>From the first reasoning</source>
        <translation>自首段推理起</translation>
    </message>
    <message>
        <source>From the first text</source>
        <translation>自首段文字起</translation>
    </message>
    <message>
        <source>To the last byte.</source>
        <translation>到最後一個位元組。</translation>
    </message>
    <message>
        <source>This request, from the moment it was handed to the network</source>
        <translation>此請求，自交給網路起</translation>
    </message>
    <message>
        <source>Until it ended without a response</source>
        <translation>直到無回應結束</translation>
    </message>
    <message>
        <source>Until it ended</source>
        <translation>直到結束</translation>
    </message>
    <message>
        <source>No times were kept of this request.</source>
        <translation>沒有儲存此請求的時間。</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>數字</translation>
    </message>
    <message>
        <source>Tokens per second</source>
        <translation>每秒 token</translation>
    </message>
    <message>
        <source>%1 output tokens as the server counted them, in %2 from first to last byte.</source>
        <extracomment>%1 is a number of tokens, %2 a duration</extracomment>
        <translation>按伺服器計數為 %1 個輸出 token，從第一個位元組到最後一個位元組用時 %2。</translation>
    </message>
    <message>
        <source>The body came all at once.</source>
        <translation>本文一次性到達。</translation>
    </message>
    <message>
        <source>The server reported no output tokens.</source>
        <translation>伺服器沒有報告輸出 token。</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>位元組</translation>
    </message>
    <message numerus="yes">
        <source>In %n piece(s), %1 a second.</source>
        <translation>
            <numerusform>分 %n 塊，每秒 %1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n piece(s).</source>
        <translation>
            <numerusform>分 %n 塊。</numerusform>
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
            <numerusform>%1 內 %n 個事件。</numerusform>
        </translation>
    </message>
    <message>
        <source>Longest gap</source>
        <translation>最長間隔</translation>
    </message>
    <message>
        <source>Between pieces %1 and %2.</source>
        <extracomment>%1 and %2 are numbers of pieces</extracomment>
        <translation>在第 %1 和第 %2 塊之間。</translation>
    </message>
    <message>
        <source>Server says</source>
        <translation>伺服器自述</translation>
    </message>
    <message>
        <source>A header of the answer; nothing here can check it.</source>
        <translation>回答中的標頭；此處無法核實。</translation>
    </message>
    <message>
        <source>The server pointed elsewhere (HTTP %1): %2. It was not followed: key and message would have gone there.</source>
        <extracomment>%1 is an HTTP status, %2 an address</extracomment>
        <translation>伺服器指向別處 (HTTP %1)：%2。沒有跟隨：否則金鑰和訊息會發往那裡。</translation>
    </message>
    <message>
        <source>Qt does not tell when a name was looked up or when TCP stood: they are not drawn apart.</source>
        <translation>Qt 不告知域名何時解析、TCP 何時建立：因此不分開繪製。</translation>
    </message>
    <message>
        <source>Until the first byte of the body</source>
        <translation>直到本文第一個位元組</translation>
    </message>
    <message>
        <source>How it divides is told at the end.</source>
        <translation>如何劃分會在結束時說明。</translation>
    </message>
</context>
<context>
    <name>ToolEditor</name>
    <message>
        <source>This is what you wrote last time without saving it.</source>
        <translation>這是您上次寫下但沒有儲存的內容。</translation>
    </message>
    <message>
        <source>Most servers only take letters without accents, digits, _ and -, at most 64 of them.</source>
        <translation>多數伺服器只接受不帶變音符的字母、數字、_ 和 -，最多 64 個。</translation>
    </message>
    <message>
        <source>Another tool has this name.</source>
        <translation>已有別的工具用了此名稱。</translation>
    </message>
    <message>
        <source>A tool needs a name before it can be saved.</source>
        <translation>工具要有名稱才能儲存。</translation>
    </message>
    <message>
        <source>The schema is empty: a tool without arguments has {&quot;type&quot;: &quot;object&quot;, &quot;properties&quot;: {}}.</source>
        <translation>Schema 是空的：沒有參數的工具應寫 {&quot;type&quot;: &quot;object&quot;, &quot;properties&quot;: {}}。</translation>
    </message>
    <message>
        <source>It can be saved once the schema is valid JSON. Closing the window keeps what you wrote.</source>
        <translation>Schema 是有效的 JSON 時才能儲存。關閉視窗會保留您寫下的內容。</translation>
    </message>
    <message>
        <source>New tool</source>
        <translation>新工具</translation>
    </message>
    <message>
        <source>Edit tool</source>
        <translation>編輯工具</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名稱(&amp;N)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>&amp;What it does, for the model</source>
        <translation>用途說明，給模型看(&amp;W)</translation>
    </message>
    <message>
        <source>What it does, for the model</source>
        <translation>用途說明，給模型看</translation>
    </message>
    <message>
        <source>&amp;Arguments, as JSON Schema</source>
        <translation>參數，寫成 JSON Schema(&amp;A)</translation>
    </message>
    <message>
        <source>Arguments, as JSON Schema</source>
        <translation>參數，寫成 JSON Schema</translation>
    </message>
    <message>
        <source>Sam&amp;ples</source>
        <translation>範例(&amp;P)</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>範例</translation>
    </message>
    <message>
        <source>Canned &amp;result, offered whenever the model calls it</source>
        <translation>預設結果，模型呼叫此工具時總會提供(&amp;R)</translation>
    </message>
    <message>
        <source>Canned result, offered whenever the model calls it</source>
        <translation>預設結果，模型呼叫此工具時總會提供</translation>
    </message>
    <message>
        <source>Sample &amp;call…</source>
        <translation>範例呼叫(&amp;C)…</translation>
    </message>
    <message>
        <source>Sample call</source>
        <translation>範例呼叫</translation>
    </message>
    <message>
        <source>Shows arguments that this schema would take.</source>
        <translation>顯示此 Schema 會接受的參數。</translation>
    </message>
    <message>
        <source>Arguments this schema would take</source>
        <translation>此 Schema 會接受的參數</translation>
    </message>
    <message>
        <source>There is no sample of a schema that is not valid JSON.</source>
        <translation>Schema 不是有效的 JSON，無法產生範例。</translation>
    </message>
    <message>
        <source>A guess: %1</source>
        <translation>猜測的範例：%1</translation>
    </message>
    <message>
        <source>The model might call it so:</source>
        <translation>模型可能會這樣呼叫：</translation>
    </message>
    <message>
        <source>Arguments from sample JSON…</source>
        <translation>由範例 JSON 產生參數…</translation>
    </message>
</context>
<context>
    <name>ToolImportDialog</name>
    <message>
        <source>&amp;Open file…</source>
        <translation>開啟檔案(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>貼上(&amp;P)</translation>
    </message>
    <message>
        <source>Import tools</source>
        <translation>匯入工具</translation>
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
        <translation>匯入</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is the name of a tool, %2 the names of its arguments</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>JSON files (*.json);;All files (*)</source>
        <translation>JSON 檔案 (*.json);;所有檔案 (*)</translation>
    </message>
    <message>
        <source>This file cannot be read, or is too large.</source>
        <translation>無法讀取此檔案，或者檔案太大。</translation>
    </message>
    <message>
        <source>Paste or drop a tool, a list of tools or a whole request, as OpenAI, Anthropic, Gemini or MCP write it</source>
        <translation>貼上或拖入單個工具、工具清單或整個請求，按 OpenAI、Anthropic、Gemini 或 MCP 的寫法均可</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message numerus="yes">
        <source>Import %n tool(s)</source>
        <translation>
            <numerusform>匯入 %n 個工具</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ToolList</name>
    <message>
        <source>%1 on</source>
        <extracomment>How many tools are switched on. %1: their number.</extracomment>
        <translation>已啟用 %1 個</translation>
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
        <translation>編輯（未儲存的草稿）…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>編輯…</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>建立副本</translation>
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
        <translation>新增…</translation>
    </message>
    <message>
        <source>Add a tool</source>
        <translation>新增工具</translation>
    </message>
    <message>
        <source>Removed %1.</source>
        <extracomment>%1: name of the tool that was removed.</extracomment>
        <translation>已移除 %1。</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>匯入…</translation>
    </message>
    <message>
        <source>Import tools</source>
        <translation>匯入工具</translation>
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
        <translation>來自 JSON 或檔案。剪貼簿中的工具也可以用 Ctrl+V 貼上到這裡。</translation>
    </message>
    <message>
        <source>The clipboard holds no tools.</source>
        <translation>剪貼簿中沒有工具。</translation>
    </message>
    <message numerus="yes">
        <source>Pasted %n tool(s).</source>
        <translation>
            <numerusform>已貼上 %n 個工具。</numerusform>
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
        <translation>呼叫時沒有參數。</translation>
    </message>
    <message>
        <source>The arguments are not valid JSON; they are shown as they came.</source>
        <translation>參數不是有效的 JSON；按收到的原樣顯示。</translation>
    </message>
    <message>
        <source>Only the beginning is shown here; all of it is in the raw response.</source>
        <translation>這裡只顯示開頭；完整內容在原始回應中。</translation>
    </message>
    <message>
        <source>Arguments of %1</source>
        <extracomment>Accessible names of the fields of a tool call. %1: name of the tool.</extracomment>
        <translation>%1 的參數</translation>
    </message>
    <message>
        <source>Result of %1</source>
        <translation>%1 的結果</translation>
    </message>
    <message>
        <source>The model waits for the results of its calls</source>
        <translation>模型在等它各次呼叫的結果</translation>
    </message>
    <message>
        <source>The model waits for the result of its call</source>
        <translation>模型在等它這次呼叫的結果</translation>
    </message>
    <message>
        <source>Send results</source>
        <translation>傳送各項結果</translation>
    </message>
    <message>
        <source>Send result</source>
        <translation>傳送結果</translation>
    </message>
    <message>
        <source>Canned result</source>
        <translation>預設結果</translation>
    </message>
    <message>
        <source>Canned result of %1</source>
        <extracomment>Accessible names of the buttons of a tool call. %1: name of the tool.</extracomment>
        <translation>%1 的預設結果</translation>
    </message>
    <message>
        <source>Sample from schema</source>
        <translation>按 Schema 產生範例</translation>
    </message>
    <message>
        <source>Fills in values of the tool&apos;s own schema, as a result to start from.</source>
        <translation>按工具自身的 Schema 填入值，作為結果的起點。</translation>
    </message>
    <message>
        <source>Sample from the schema of %1</source>
        <translation>按 %1 的 Schema 產生範例</translation>
    </message>
    <message>
        <source>No tool of this name is among the tools.</source>
        <translation>工具清單中沒有這個名稱的工具。</translation>
    </message>
    <message>
        <source>Not checked against the schema: this build cannot.</source>
        <translation>未按 Schema 檢查：此版本不支援。</translation>
    </message>
    <message>
        <source>The arguments are what the schema asks for.</source>
        <translation>參數符合 Schema 的要求。</translation>
    </message>
    <message>
        <source>Stop answering</source>
        <translation>停止應答</translation>
    </message>
    <message>
        <source>Answer by itself</source>
        <translation>自動應答</translation>
    </message>
    <message>
        <source>Answering with canned results: request %1 of %2</source>
        <extracomment>%1 and %2 are numbers</extracomment>
        <translation>正在用預設結果應答：第 %1 個請求，共 %2 個</translation>
    </message>
    <message>
        <source>Most requests</source>
        <translation>請求數上限</translation>
    </message>
    <message>
        <source>Keep as canned result</source>
        <translation>儲存為預設結果</translation>
    </message>
    <message>
        <source>Offers this result whenever the model calls the tool.</source>
        <translation>以後模型每次呼叫此工具時，都提供這個結果。</translation>
    </message>
    <message>
        <source>Keep as canned result of %1</source>
        <translation>儲存為 %1 的預設結果</translation>
    </message>
    <message>
        <source>up to </source>
        <extracomment>Before a number of requests.</extracomment>
        <translation>最多 </translation>
    </message>
    <message>
        <source>How many requests it may make before it waits for you.</source>
        <translation>最多發出多少個請求，之後等您處理。</translation>
    </message>
    <message>
        <source>Answer once</source>
        <translation>應答一次</translation>
    </message>
    <message>
        <source>Sends the canned results and waits for you at the next call.</source>
        <translation>傳送預設結果，遇到下一次呼叫時等您處理。</translation>
    </message>
    <message>
        <source>Sends the canned results of this call and of those that follow.</source>
        <translation>傳送這次呼叫以及後續呼叫的預設結果。</translation>
    </message>
    <message>
        <source>Some of the calls have no canned result.</source>
        <translation>有些呼叫沒有預設結果。</translation>
    </message>
    <message numerus="yes">
        <source>Stopped after %n request(s), as many as were allowed.</source>
        <translation>
            <numerusform>已停止：發出了 %n 個請求，達到允許的上限。</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped: the request is not sent as it stands. The reason is given below.</source>
        <translation>已停止：請求在目前的狀態下不會傳送。原因見下方。</translation>
    </message>
    <message>
        <source>Type what the tool returns. Left empty, an empty result is sent.</source>
        <translation>輸入工具傳回的內容。留空則傳送空結果。</translation>
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
        <translation>什麼都還沒到達就停止了。</translation>
    </message>
    <message>
        <source>Stopped: the answer is cut here.</source>
        <translation>已停止：回答在此截斷。</translation>
    </message>
    <message>
        <source>Show raw response</source>
        <translation>顯示原始回應</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>重新傳送</translation>
    </message>
    <message>
        <source>Open route…</source>
        <translation>開啟路由…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>Regenerate</source>
        <translation>重新產生</translation>
    </message>
    <message>
        <source>Show response</source>
        <translation>顯示回應</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>%1 and %2 are numbers: which of several answers to the same question is shown</extracomment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>編輯</translation>
    </message>
    <message>
        <source>Previous answer</source>
        <translation>上一個回答</translation>
    </message>
    <message>
        <source>Next answer</source>
        <translation>下一個回答</translation>
    </message>
    <message>
        <source>Previous wording</source>
        <translation>上一種問法</translation>
    </message>
    <message>
        <source>Next wording</source>
        <translation>下一種問法</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>圖片</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>更多操作</translation>
    </message>
    <message>
        <source>Show where</source>
        <translation>顯示位置</translation>
    </message>
    <message>
        <source>Show %1</source>
        <extracomment>%1 is the name of a file</extracomment>
        <translation>顯示 %1</translation>
    </message>
</context>
<context>
    <name>TurnEdits</name>
    <message>
        <source>Append as &amp;user without sending</source>
        <translation>追加為使用者訊息但不傳送(&amp;U)</translation>
    </message>
    <message>
        <source>Append as &amp;assistant without sending</source>
        <translation>追加為助手訊息但不傳送(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Branches…</source>
        <translation>分支(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;Variables…</source>
        <translation>變數(&amp;V)…</translation>
    </message>
    <message>
        <source>Insert &amp;before…</source>
        <translation>在前面插入(&amp;B)…</translation>
    </message>
    <message>
        <source>Insert &amp;after…</source>
        <translation>在後面插入(&amp;A)…</translation>
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
        <translation>繼續此回答(&amp;C)</translation>
    </message>
    <message>
        <source>Bra&amp;nch from here</source>
        <translation>從此處分支(&amp;N)</translation>
    </message>
    <message>
        <source>De&amp;lete the call and its results</source>
        <translation>刪除該呼叫及其結果(&amp;L)</translation>
    </message>
    <message>
        <source>De&amp;lete</source>
        <translation>刪除(&amp;L)</translation>
    </message>
    <message>
        <source>An answer is still running. Stop it before you edit.</source>
        <translation>回答仍在進行。請先停止，再編輯。</translation>
    </message>
    <message>
        <source>Deleted a tool call and its results.</source>
        <translation>已刪除一次工具呼叫及其結果。</translation>
    </message>
    <message>
        <source>Deleted a turn.</source>
        <translation>已刪除一個輪次。</translation>
    </message>
    <message>
        <source>What you send next begins a new branch here. The other one stays under Branches.</source>
        <translation>接下來傳送的內容會在此處開始新的分支。原來的分支保留在「分支」中。</translation>
    </message>
    <message>
        <source>&amp;Treat as tool calls</source>
        <translation>視為工具呼叫(&amp;T)</translation>
    </message>
    <message numerus="yes">
        <source>Made %n tool call(s) of the text.</source>
        <translation>
            <numerusform>已將文字轉為 %n 個工具呼叫。</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Undo inserting a turn</source>
        <translation>復原插入輪次(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo appending a turn</source>
        <translation>復原追加輪次(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo deleting a turn</source>
        <translation>復原刪除輪次(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo deleting a tool call and its results</source>
        <translation>復原刪除工具呼叫及其結果(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo moving a turn</source>
        <translation>復原移動輪次(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo changing a role</source>
        <translation>復原變更角色(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo rewriting an answer</source>
        <translation>復原改寫回答(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo making tool calls of a text</source>
        <translation>復原將文字轉為工具呼叫(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo inserting a turn</source>
        <translation>重做插入輪次(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Redo appending a turn</source>
        <translation>重做追加輪次(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Redo deleting a turn</source>
        <translation>重做刪除輪次(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Redo deleting a tool call and its results</source>
        <translation>重做刪除工具呼叫及其結果(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Redo moving a turn</source>
        <translation>重做移動輪次(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Redo changing a role</source>
        <translation>重做變更角色(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Redo rewriting an answer</source>
        <translation>重做改寫回答(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Redo making tool calls of a text</source>
        <translation>重做將文字轉為工具呼叫(&amp;R)</translation>
    </message>
    <message>
        <source>Con&amp;tinue the last answer</source>
        <translation>繼續最後一條回答(&amp;T)</translation>
    </message>
</context>
<context>
    <name>UndoLine</name>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
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
        <translation>變數</translation>
    </message>
    <message>
        <source>In the system prompt and in messages, {{name}} is replaced by its value when a request is made.</source>
        <translation>發出請求時，系統提示詞和訊息中的 {{name}} 會替換為它的值。</translation>
    </message>
    <message>
        <source>Variables and their values</source>
        <translation>變數及其值</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>新增(&amp;A)</translation>
    </message>
    <message>
        <source>“%1” cannot be a name: letters, digits, “_”, “-” and “.” can stand in one.</source>
        <extracomment>%1 is what somebody typed as the name of a variable</extracomment>
        <translation>「%1」不能作為名稱：名稱只能包含字母、數字、「_」、「-」和「.」。</translation>
    </message>
    <message>
        <source>In the prompt</source>
        <translation>提示詞中</translation>
    </message>
    <message>
        <source>F2 or typing changes a cell, Insert adds a line, Delete removes one.</source>
        <translation>按 F2 或直接輸入可修改單元格，Insert 新增一行，Delete 刪除一行。</translation>
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
        <translation>哪個回答最好？</translation>
    </message>
    <message>
        <source>Answer %1 is best</source>
        <extracomment>%1 is a letter</extracomment>
        <translation>回答 %1 最好</translation>
    </message>
    <message>
        <source>Answer %1 is best. Here the key %1 does the same.</source>
        <extracomment>%1 is a letter</extracomment>
        <translation>回答 %1 最好。在此處按 %1 鍵效果相同。</translation>
    </message>
    <message>
        <source>A tie</source>
        <translation>平局</translation>
    </message>
    <message>
        <source>None is better than the others</source>
        <translation>沒有哪個比其他的更好</translation>
    </message>
    <message>
        <source>Show names without voting</source>
        <translation>不投票，直接顯示名稱</translation>
    </message>
    <message>
        <source>Nothing is kept of this comparison</source>
        <translation>不會保留此次對比的任何記錄</translation>
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
        <translation>候選</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>展示</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>勝出</translation>
    </message>
    <message>
        <source>Tied</source>
        <translation>平局</translation>
    </message>
    <message>
        <source>Share won</source>
        <translation>勝率</translation>
    </message>
    <message>
        <source>Won of all the times it was shown</source>
        <translation>勝出次數佔全部展示次數的比例</translation>
    </message>
    <message>
        <source>Nobody has voted yet. With hidden names each comparison asks which answer is best, and what is chosen is counted here.</source>
        <translation>還沒有人投票。隱藏名稱時，每次對比都會詢問哪個回答最好，選擇結果在此統計。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
</context>
<context>
    <name>WireHeaders</name>
    <message>
        <source>Copy &amp;headers</source>
        <translation>複製標頭(&amp;H)</translation>
    </message>
    <message>
        <source>Copy &amp;value</source>
        <translation>複製值(&amp;V)</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Send TEXT once and print the answer; “-” reads it from standard input.</source>
        <translation>傳送一次 TEXT 並印出回答；「-」表示從標準輸入讀取。</translation>
    </message>
    <message>
        <source>Send TEXT as the system prompt.</source>
        <translation>將 TEXT 作為系統提示詞傳送。</translation>
    </message>
    <message>
        <source>Ask the model ID.</source>
        <translation>向模型 ID 提問。</translation>
    </message>
    <message>
        <source>Set a parameter or body field to a JSON value; may be given several times.</source>
        <translation>將參數或本文欄位設為某個 JSON 值；可多次給出。</translation>
    </message>
    <message>
        <source>Ask for the answer in one piece.</source>
        <translation>要求一次傳回整個回答。</translation>
    </message>
    <message>
        <source>Take the key from the environment variable VAR. A key is never given as an argument.</source>
        <translation>從環境變數 VAR 讀取金鑰。金鑰絕不作為命令列參數給出。</translation>
    </message>
    <message>
        <source>Send through the window and save a picture of it.</source>
        <translation>透過視窗傳送，並儲存視窗的圖片。</translation>
    </message>
    <message>
        <source>Keep everything the program writes in DIR.</source>
        <translation>將程式寫出的一切放在 DIR 中。</translation>
    </message>
    <message>
        <source>Serve the sandbox for other clients until stopped; PORT may be left out for any free one.</source>
        <translation>向其他用戶端提供沙盒，直到被停止；PORT 可省略，此時任取一個可用的連接埠。</translation>
    </message>
    <message>
        <source>Check that everything the program opens while it runs is there, and end.</source>
        <translation>檢查程式執行時要開啟的一切是否齊備，然後結束。</translation>
    </message>
    <message>
        <source>Open the window, print how long it took, and end.</source>
        <translation>開啟視窗，印出所用時間，然後結束。</translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation>顯示此說明。</translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation>顯示版本。</translation>
    </message>
    <message>
        <source>Never give a key as an argument: other programs on this machine can read it there. Put it into an environment variable and name that with --key-env.</source>
        <translation>切勿把金鑰作為命令列參數：本機上的其他程式能從那裡讀到它。請把它放進環境變數，再用 --key-env 指明變數名。</translation>
    </message>
    <message>
        <source>“%1” belongs to no option. A text with spaces needs quotes.</source>
        <extracomment>%1 is what was typed</extracomment>
        <translation>「%1」不屬於任何選項。含空格的文字需要加引號。</translation>
    </message>
    <message>
        <source>%1 needs --send TEXT.</source>
        <extracomment>%1 is an option such as --model</extracomment>
        <translation>%1 需要 --send TEXT。</translation>
    </message>
    <message>
        <source>--send needs a text.</source>
        <translation>--send 需要一段文字。</translation>
    </message>
    <message>
        <source>%1 and %2 cannot be given together.</source>
        <extracomment>%1 and %2 are options</extracomment>
        <translation>%1 和 %2 不能同時給出。</translation>
    </message>
    <message>
        <source>There is no format “%1”: choose text, json or curl.</source>
        <extracomment>%1 is what was typed</extracomment>
        <translation>沒有「%1」這種格式：請選擇 text、json 或 curl。</translation>
    </message>
    <message>
        <source>There is no route “%1”. There are: %2.</source>
        <extracomment>%1 is what was typed, %2 a list of names</extracomment>
        <translation>沒有路由「%1」。現有：%2。</translation>
    </message>
    <message>
        <source>There is no protocol “%1”. There are: %2.</source>
        <extracomment>%1 is what was typed, %2 a list of ids</extracomment>
        <translation>沒有協定「%1」。現有：%2。</translation>
    </message>
    <message>
        <source>The route %1 has no base URL for %2.</source>
        <extracomment>%1 is a route, %2 a protocol</extracomment>
        <translation>路由 %1 沒有 %2 的基礎 URL。</translation>
    </message>
    <message>
        <source>Name the model with --model ID.</source>
        <translation>請用 --model ID 指明模型。</translation>
    </message>
    <message>
        <source>--set %1: give a name and a JSON value, as in --set temperature=0.5.</source>
        <extracomment>%1 is what was typed</extracomment>
        <translation>--set %1：請給出名稱和 JSON 值，例如 --set temperature=0.5。</translation>
    </message>
    <message>
        <source>--set %1: the value is not JSON (%2).</source>
        <extracomment>%1 is the name of a field, %2 the place where reading failed and why</extracomment>
        <translation>--set %1：該值不是 JSON（%2）。</translation>
    </message>
    <message>
        <source>at character %1: %2</source>
        <extracomment>%1 is a number, %2 the parser&apos;s own English words</extracomment>
        <translation>第 %1 個字元：%2</translation>
    </message>
    <message>
        <source>A text needs double quotes, and the shell single ones around them: %1</source>
        <extracomment>%1 is a command line option as it should be typed</extracomment>
        <translation>文字需要雙引號，在 shell 中外面還要加單引號：%1</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of an environment variable.</source>
        <extracomment>%1 is what was typed</extracomment>
        <translation>「%1」不能作為環境變數的名稱。</translation>
    </message>
    <message>
        <source>The environment variable %1 is not set or empty, so there is no key to send.</source>
        <extracomment>%1 is the name of an environment variable</extracomment>
        <translation>環境變數 %1 未設定或為空，因此沒有可傳送的金鑰。</translation>
    </message>
    <message>
        <source>The environment variable %1 holds no usable key. %2</source>
        <extracomment>%1 is the name of an environment variable, %2 a sentence saying what is wrong</extracomment>
        <translation>環境變數 %1 中沒有可用的金鑰。%2</translation>
    </message>
    <message>
        <source>“%1” is not a port: give a number from 1 to 65535.</source>
        <extracomment>%1 is what was typed</extracomment>
        <translation>「%1」不是連接埠：請給出 1 到 65535 之間的數字。</translation>
    </message>
    <message>
        <source>The sandbox cannot listen: %1</source>
        <extracomment>%1 is the system&apos;s reason</extracomment>
        <translation>沙盒無法監聽：%1</translation>
    </message>
    <message>
        <source>The key it takes is in the variable %1.</source>
        <extracomment>%1 is the name of an environment variable</extracomment>
        <translation>它接受的金鑰在變數 %1 中。</translation>
    </message>
    <message>
        <source>Any key is taken, or none.</source>
        <translation>任何金鑰都接受，沒有也可以。</translation>
    </message>
    <message>
        <source>The picture could not be written to %1.</source>
        <extracomment>%1 is a file name</extracomment>
        <translation>圖片無法寫入 %1。</translation>
    </message>
    <message>
        <source>The model calls %1 with %2</source>
        <extracomment>%1 is the name of a tool, %2 a JSON object</extracomment>
        <translation>模型呼叫 %1，參數為 %2</translation>
    </message>
    <message>
        <source>The server rewrote its answer while streaming; this is the whole of it:</source>
        <translation>伺服器在串流輸出中改寫了回答；以下是完整內容：</translation>
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
        <translation>%1 分鐘</translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>a wait</comment>
        <extracomment>%1 is a number of hours</extracomment>
        <translation>%1 小時</translation>
    </message>
    <message>
        <source>The key is not valid. It may be revoked, cut short while copying, or made for the other platform: keys for international and China MiniMax are not interchangeable.</source>
        <translation>金鑰無效。它可能已被撤銷、複製時被截短，或者屬於另一個平台：MiniMax 國際版和中國版的金鑰不能通用。</translation>
    </message>
    <message>
        <source>The key does not match the group. Check the GroupId, and that key and group belong to the same account.</source>
        <translation>金鑰與 Group 不匹配。請檢查 GroupId，並確認金鑰與 Group 屬於同一個帳號。</translation>
    </message>
    <message>
        <source>The server wants the key in the x-api-key header. Change the authentication of the route to x-api-key.</source>
        <translation>伺服器要求金鑰放在 x-api-key 標頭中。請把路由的認證方式改為 x-api-key。</translation>
    </message>
    <message>
        <source>The server did not accept the key. It may be mistyped, or belong to the other platform: keys for international and China MiniMax are not interchangeable. MiniMax takes it as Bearer.</source>
        <translation>伺服器不接受此金鑰。它可能輸錯了，或者屬於另一個平台：MiniMax 國際版和中國版的金鑰不能通用。MiniMax 要求以 Bearer 方式傳送。</translation>
    </message>
    <message>
        <source>The server wants the key as “Authorization: Bearer …”. Change the authentication of the route to Bearer.</source>
        <translation>伺服器要求金鑰寫作「Authorization: Bearer …」。請把路由的認證方式改為 Bearer。</translation>
    </message>
    <message>
        <source>The server did not accept the key. Check that the key is whole and belongs to this route.</source>
        <translation>伺服器不接受此金鑰。請檢查金鑰是否完整、是否屬於此路由。</translation>
    </message>
    <message>
        <source>Too many requests in a short time. The server asks to wait %1.</source>
        <extracomment>%1 is a wait such as &quot;20 s&quot;</extracomment>
        <translation>短時間內請求過多。伺服器要求等待 %1。</translation>
    </message>
    <message>
        <source>Too many tokens in a short time. Wait a minute, shorten the prompt or lower Max tokens: tokens allowed for the answer count too.</source>
        <translation>短時間內 token 過多。請等一分鐘、縮短提示詞，或者調低「最大 token 數」：留給回答的 token 也計算在內。</translation>
    </message>
    <message>
        <source>Too many answers are streaming at once with this key. Stop some of them and send again.</source>
        <translation>用此金鑰同時串流輸出的回答過多。請停止其中一些再傳送。</translation>
    </message>
    <message>
        <source>Requests grew too fast for the server. Send more slowly for a while.</source>
        <translation>請求增長得太快，伺服器跟不上。請先放慢傳送。</translation>
    </message>
    <message>
        <source>Too many requests in a short time. Wait a minute and send again.</source>
        <translation>短時間內請求過多。請等一分鐘再傳送。</translation>
    </message>
    <message>
        <source>The plan of this key does not include this model. Choose another model or another key.</source>
        <translation>此金鑰的方案不包含該模型。請換一個模型或金鑰。</translation>
    </message>
    <message>
        <source>The plan&apos;s allowance is used up. It is filled again in %1.</source>
        <extracomment>%1 is a wait such as &quot;3 h&quot;</extracomment>
        <translation>方案額度已用完。%1後會重新補滿。</translation>
    </message>
    <message>
        <source>The plan&apos;s allowance is used up until its 5-hour or weekly window begins again.</source>
        <translation>方案額度已用完，要等到下一個 5 小時或每週週期開始。</translation>
    </message>
    <message>
        <source>The plan&apos;s allowance is used up.</source>
        <translation>方案額度已用完。</translation>
    </message>
    <message>
        <source>A tool has no parameters schema. Give it at least {&quot;type&quot;:&quot;object&quot;,&quot;properties&quot;:{}}.</source>
        <translation>有工具缺少參數 Schema。至少要寫 {&quot;type&quot;:&quot;object&quot;,&quot;properties&quot;:{}}。</translation>
    </message>
    <message>
        <source>A tool result answers a call that is not in the turn before it.</source>
        <translation>有一項工具結果所對應的呼叫不在它的上一輪中。</translation>
    </message>
    <message>
        <source>The arguments of an earlier tool call are not valid JSON, and the server refuses the history because of it.</source>
        <translation>先前某次工具呼叫的參數不是有效的 JSON，伺服器因此拒絕這段歷史。</translation>
    </message>
    <message>
        <source>The server does not know this value for thinking. MiniMax takes “adaptive” and “disabled”.</source>
        <translation>伺服器不認識 thinking 的這個值。MiniMax 接受「adaptive」和「disabled」。</translation>
    </message>
    <message>
        <source>The text holds too many invisible or illegal characters.</source>
        <translation>文字裡有過多不可見或非法的字元。</translation>
    </message>
    <message>
        <source>The server refuses a field or the order of the messages. MiniMax takes one system message only, and it must come first.</source>
        <translation>伺服器拒絕某個欄位或訊息的順序。MiniMax 只接受一條系統訊息，而且必須排在最前。</translation>
    </message>
    <message>
        <source>The server refuses the request because of the field “%1”.</source>
        <extracomment>%1 is the name of a JSON field</extracomment>
        <translation>伺服器因欄位「%1」拒絕了請求。</translation>
    </message>
    <message>
        <source>The server says the request is not valid. What it names stands below.</source>
        <translation>伺服器說請求無效。它指出的問題列在下方。</translation>
    </message>
    <message>
        <source>There is nothing at %1. Check the base URL of the route; most end in /v1.</source>
        <extracomment>%1 is the URL that was called</extracomment>
        <translation>%1 上什麼都沒有。請檢查路由的基礎 URL；多數以 /v1 結尾。</translation>
    </message>
    <message>
        <source>There is nothing at this address. Check the base URL of the route; most end in /v1.</source>
        <translation>這個位址上什麼都沒有。請檢查路由的基礎 URL；多數以 /v1 結尾。</translation>
    </message>
    <message>
        <source>No connection within %1. The host may be down, or a firewall in between.</source>
        <extracomment>%1 is a duration</extracomment>
        <translation>%1內沒有連上。主機可能已停機，或者中間有防火牆。</translation>
    </message>
    <message>
        <source>No connection in time. The host may be down, or a firewall in between.</source>
        <translation>沒有及時連上。主機可能已停機，或者中間有防火牆。</translation>
    </message>
    <message>
        <source>Connected, but no answer began within %1. A long prompt may need a higher limit.</source>
        <extracomment>%1 is a duration</extracomment>
        <translation>已連線，但 %1內沒有開始回答。提示詞很長時可能需要更高的時限。</translation>
    </message>
    <message>
        <source>Connected, but no answer began in time. A long prompt may need a higher limit.</source>
        <translation>已連線，但沒有及時開始回答。提示詞很長時可能需要更高的時限。</translation>
    </message>
    <message>
        <source>The line stayed open, but nothing of the answer came for %1.</source>
        <extracomment>%1 is a duration</extracomment>
        <translation>連線一直開著，但有 %1沒有收到回答的任何內容。</translation>
    </message>
    <message>
        <source>The line stayed open, but nothing of the answer came for too long.</source>
        <translation>連線一直開著，但太久沒有收到回答的任何內容。</translation>
    </message>
    <message>
        <source>The answer fell silent for %1. What had arrived is kept.</source>
        <extracomment>%1 is a duration</extracomment>
        <translation>回答中斷了 %1。已到達的內容保留著。</translation>
    </message>
    <message>
        <source>The answer fell silent. What had arrived is kept.</source>
        <translation>回答中斷了。已到達的內容保留著。</translation>
    </message>
    <message>
        <source>Nothing was sent. %1</source>
        <extracomment>%1 is a sentence saying why</extracomment>
        <translation>什麼都沒有傳送。%1</translation>
    </message>
    <message>
        <source>Nothing was sent: this route needs a key, and there is none. Add one under Routes.</source>
        <translation>什麼都沒有傳送：此路由需要金鑰，但還沒有。請在「路由」中新增。</translation>
    </message>
    <message>
        <source>Nothing was sent: this route needs a key, and there is none. Add one under Routes, or set %1.</source>
        <translation>什麼都沒有傳送：此路由需要金鑰，但還沒有。請在「路由」中新增，或者設定 %1。</translation>
    </message>
    <message>
        <source>Nothing was sent: this route has no base URL for the protocol.</source>
        <translation>什麼都沒有傳送：此路由沒有該協定的基礎 URL。</translation>
    </message>
    <message>
        <source>Nothing was sent to “%1”. %2</source>
        <extracomment>%1 is a URL, %2 a sentence saying what is wrong with it</extracomment>
        <translation>沒有向「%1」傳送任何內容。%2</translation>
    </message>
    <message>
        <source>The header “%1” is there twice.</source>
        <extracomment>%1 is the name of an HTTP header</extracomment>
        <translation>標頭「%1」出現了兩次。</translation>
    </message>
    <message>
        <source>Nothing was sent: the proxy of this route is not a valid http:// or socks5:// address.</source>
        <translation>什麼都沒有傳送：此路由的代理不是有效的 http:// 或 socks5:// 位址。</translation>
    </message>
    <message>
        <source>Nothing was sent: the request could not be made.</source>
        <translation>什麼都沒有傳送：無法產生請求。</translation>
    </message>
    <message>
        <source>A web page came instead of an answer. The base URL may point to a site, not to its API.</source>
        <translation>收到的是網頁而不是回答。基礎 URL 可能指向了網站，而不是它的 API。</translation>
    </message>
    <message>
        <source>The answer is compressed (%1) although that was not asked for, and is not shown.</source>
        <extracomment>%1 is the name of a compression, such as gzip</extracomment>
        <translation>回答經過壓縮（%1），而請求並未要求壓縮，因此不顯示。</translation>
    </message>
    <message>
        <source>The answer grew beyond all bounds and was ended here.</source>
        <translation>回答長得超出了一切限度，已在此結束。</translation>
    </message>
    <message>
        <source>What came back is not a list of models.</source>
        <translation>傳回的不是模型清單。</translation>
    </message>
    <message>
        <source>What came back is broken JSON. The server or something on the way to it is at fault.</source>
        <translation>傳回的 JSON 是損壞的。問題出在伺服器，或者通往它的途中。</translation>
    </message>
    <message>
        <source>What came back is not an answer of this protocol. The base URL or the protocol may be wrong.</source>
        <translation>傳回的不是此協定的回答。基礎 URL 或協定可能有誤。</translation>
    </message>
    <message>
        <source>The key is known, but not allowed to do this. The model or the region may not be open to it.</source>
        <translation>金鑰有效，但不允許這樣做。模型或地區可能沒有對它開放。</translation>
    </message>
    <message>
        <source>There is no balance left for this key. Pay-as-you-go keys (sk-api-…) and plan keys (sk-cp-…) draw on separate wallets: check which of the two this is.</source>
        <translation>此金鑰已沒有餘額。依用量付費金鑰（sk-api-…）和方案金鑰（sk-cp-…）使用不同的錢包：請確認這是哪一種。</translation>
    </message>
    <message>
        <source>The server does not know this model. Check the spelling, capital letters included.</source>
        <translation>伺服器不認識這個模型。請檢查拼寫，包括大小寫。</translation>
    </message>
    <message>
        <source>The server does not know the model “%1”. Check the spelling, capital letters included.</source>
        <translation>伺服器不認識模型「%1」。請檢查拼寫，包括大小寫。</translation>
    </message>
    <message>
        <source>The conversation is longer than the model&apos;s context. Shorten it or begin a new one.</source>
        <translation>對話超出了模型的上下文長度。請縮短，或者開始新的對話。</translation>
    </message>
    <message>
        <source>The request is larger than the server takes. Shorten it or begin a new conversation.</source>
        <translation>請求超出了伺服器接受的大小。請縮短，或者開始新的對話。</translation>
    </message>
    <message>
        <source>The server&apos;s moderation refused the prompt. Reword it and send again.</source>
        <translation>伺服器的內容審核拒絕了提示詞。請改寫後重新傳送。</translation>
    </message>
    <message>
        <source>The server&apos;s moderation stopped the answer. What had arrived is kept.</source>
        <translation>伺服器的內容審核中止了回答。已到達的內容保留著。</translation>
    </message>
    <message>
        <source>The server is overloaded and asks to wait %1.</source>
        <extracomment>%1 is a wait such as &quot;20 s&quot;</extracomment>
        <translation>伺服器過載，要求等待 %1。</translation>
    </message>
    <message>
        <source>The server is overloaded. Wait a little and send again.</source>
        <translation>伺服器過載。請稍等再傳送。</translation>
    </message>
    <message>
        <source>The server failed inside. If the route sends its key as x-api-key, Bearer may help; else send again in a while.</source>
        <translation>伺服器內部出錯。如果路由用 x-api-key 傳送金鑰，改用 Bearer 可能有用；否則請稍後再傳送。</translation>
    </message>
    <message>
        <source>The server gave up on its own time limit. Streaming or a shorter request may help.</source>
        <translation>伺服器到了自己的時限而放棄。改用串流輸出或縮短請求可能有用。</translation>
    </message>
    <message>
        <source>The server failed inside. Send again in a while; the request id helps its makers to find it.</source>
        <translation>伺服器內部出錯。請稍後再傳送；請求 ID 有助於服務方查詢原因。</translation>
    </message>
    <message>
        <source>The server points to another address. It was not followed, so that the key goes nowhere else.</source>
        <translation>伺服器指向了另一個位址。為了不讓金鑰流到別處，沒有跟隨。</translation>
    </message>
    <message>
        <source>The server points to %1. It was not followed, so that the key goes nowhere else.</source>
        <translation>伺服器指向了 %1。為了不讓金鑰流到別處，沒有跟隨。</translation>
    </message>
    <message>
        <source>The server refused with HTTP status %1.</source>
        <translation>伺服器拒絕了請求，HTTP 狀態為 %1。</translation>
    </message>
    <message>
        <source>The server refused the request.</source>
        <translation>伺服器拒絕了請求。</translation>
    </message>
    <message>
        <source>The server reported success but sent no answer.</source>
        <translation>伺服器報告成功，卻沒有發來回答。</translation>
    </message>
    <message>
        <source>The connection was lost before the answer ended. What had arrived is kept.</source>
        <translation>回答結束之前連線就斷了。已到達的內容保留著。</translation>
    </message>
    <message>
        <source>The answer broke off before its end. What had arrived is kept.</source>
        <translation>回答沒到結尾就斷了。已到達的內容保留著。</translation>
    </message>
    <message>
        <source>The host was not found. Check the base URL and the network.</source>
        <translation>找不到主機。請檢查基礎 URL 和網路。</translation>
    </message>
    <message>
        <source>The host %1 was not found. Check the base URL and the network.</source>
        <translation>找不到主機 %1。請檢查基礎 URL 和網路。</translation>
    </message>
    <message>
        <source>Nothing listens at this address. Is the server running, and the port right?</source>
        <translation>這個位址上沒有程式在監聽。伺服器在執行嗎？連接埠對嗎？</translation>
    </message>
    <message>
        <source>Nothing listens at %1. Is the server running, and the port right?</source>
        <translation>%1 上沒有程式在監聽。伺服器在執行嗎？連接埠對嗎？</translation>
    </message>
    <message>
        <source>The connection was lost before an answer began. The request is large; the server may not take so much.</source>
        <translation>回答開始之前連線就斷了。請求很大，伺服器可能不接受這麼多內容。</translation>
    </message>
    <message>
        <source>The connection was lost before an answer began. It is not known whether the server counted the request.</source>
        <translation>回答開始之前連線就斷了。無法得知伺服器是否已把這次請求計算在內。</translation>
    </message>
    <message>
        <source>No secure connection: the server&apos;s certificate or its TLS was not accepted. Nothing was sent.</source>
        <translation>無法建立安全連線：伺服器的憑證或 TLS 未被接受。什麼都沒有傳送。</translation>
    </message>
    <message>
        <source>The proxy did not let the request through. Check the proxy of the route or of the system.</source>
        <translation>代理沒有放行請求。請檢查路由或系統的代理。</translation>
    </message>
    <message>
        <source>The network failed. What it reported stands below.</source>
        <translation>網路出錯。它報告的內容列在下方。</translation>
    </message>
    <message>
        <source>Stopped. The answer is cut here.</source>
        <translation>已停止。回答在此截斷。</translation>
    </message>
    <message>
        <source>first byte</source>
        <translation>第一個位元組</translation>
    </message>
    <message>
        <source>From handing the request to the network to the first byte of the body.</source>
        <translation>從把請求交給網路，到收到本文的第一個位元組。</translation>
    </message>
    <message>
        <source>first reasoning</source>
        <translation>首次思考</translation>
    </message>
    <message>
        <source>To the first character of thinking.</source>
        <translation>到思考的第一個字元。</translation>
    </message>
    <message>
        <source>first token</source>
        <translation>首 token</translation>
    </message>
    <message>
        <source>To the first visible character of the answer.</source>
        <translation>到回答的第一個可見字元。</translation>
    </message>
    <message>
        <source>total</source>
        <translation>總計</translation>
    </message>
    <message>
        <source>To the end of the answer.</source>
        <translation>到回答結束。</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>token</translation>
    </message>
    <message>
        <source>not reported</source>
        <translation>未報告</translation>
    </message>
    <message>
        <source>The server sent no token counts. When streaming, switch on “Report usage” (stream_options.include_usage) to ask for them.</source>
        <translation>伺服器沒有發來 token 數。串流輸出時，可開啟「報告用量」（stream_options.include_usage）來索取。</translation>
    </message>
    <message>
        <source>in</source>
        <translation>輸入</translation>
    </message>
    <message>
        <source>Prompt tokens as the server counted them.</source>
        <translation>伺服器統計的提示詞 token 數。</translation>
    </message>
    <message>
        <source>out</source>
        <translation>輸出</translation>
    </message>
    <message>
        <source>Tokens of the answer as the server counted them, thinking included.</source>
        <translation>伺服器統計的回答 token 數，包括思考。</translation>
    </message>
    <message>
        <source>All tokens as the server counted them.</source>
        <translation>伺服器統計的全部 token 數。</translation>
    </message>
    <message>
        <source>reasoning</source>
        <translation>思考</translation>
    </message>
    <message>
        <source>Tokens of thinking; they are part of the tokens of the answer.</source>
        <translation>思考的 token 數；它們是回答 token 數的一部分。</translation>
    </message>
    <message>
        <source>cached</source>
        <translation>快取命中</translation>
    </message>
    <message>
        <source>Prompt tokens the server read from its cache.</source>
        <translation>伺服器從快取中讀取的提示詞 token 數。</translation>
    </message>
    <message>
        <source>cache written</source>
        <translation>寫入快取</translation>
    </message>
    <message>
        <source>Prompt tokens the server wrote to its cache.</source>
        <translation>伺服器寫入快取的提示詞 token 數。</translation>
    </message>
    <message>
        <source>status</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>The server accepted the request.</source>
        <translation>伺服器接受了請求。</translation>
    </message>
    <message>
        <source>The server did not accept the request.</source>
        <translation>伺服器沒有接受請求。</translation>
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
        <translation>伺服器報告的輸出 token 數（包括思考），除以從第一個位元組到最後一個位元組的時間。</translation>
    </message>
    <message>
        <source>finish</source>
        <translation>結束</translation>
    </message>
    <message>
        <source>Documented range: above %1, up to %2.</source>
        <translation>文件給出的範圍：大於 %1，至多 %2。</translation>
    </message>
    <message>
        <source>Documented range: %1 to %2.</source>
        <extracomment>%1 and %2 are numbers</extracomment>
        <translation>文件給出的範圍：%1 至 %2。</translation>
    </message>
    <message>
        <source>Documented minimum: %1.</source>
        <extracomment>%1 is a number</extracomment>
        <translation>文件給出的最小值：%1。</translation>
    </message>
    <message>
        <source>Documented maximum: %1.</source>
        <extracomment>%1 is a number</extracomment>
        <translation>文件給出的最大值：%1。</translation>
    </message>
    <message>
        <source>How freely the model chooses its words; lower is steadier.</source>
        <translation>模型選詞的自由程度；越低越穩定。</translation>
    </message>
    <message>
        <source>Only the likeliest words that together reach this share are considered.</source>
        <translation>只考慮合計機率達到此比例的那些最可能的詞。</translation>
    </message>
    <message>
        <source>The most tokens the answer may have, thinking included.</source>
        <translation>回答最多可用的 token 數，包括思考。</translation>
    </message>
    <message>
        <source>Whether the answer comes piece by piece or all at once.</source>
        <translation>回答是逐塊到來，還是一次全部傳回。</translation>
    </message>
    <message>
        <source>Texts at which the answer ends.</source>
        <translation>遇到這些文字時回答結束。</translation>
    </message>
    <message>
        <source>Asks for plain text or JSON; a server may ignore it.</source>
        <translation>要求純文字或 JSON；伺服器可能不理會。</translation>
    </message>
    <message>
        <source>Whether the model thinks before it answers.</source>
        <translation>模型在回答之前是否先思考。</translation>
    </message>
    <message>
        <source>Whether thinking comes in a field of its own instead of &lt;think&gt; tags.</source>
        <translation>思考是否放在單獨的欄位裡，而不是 &lt;think&gt; 標籤裡。</translation>
    </message>
    <message>
        <source>The same seed may give the same answer again.</source>
        <translation>相同的種子可能再次給出相同的回答。</translation>
    </message>
    <message>
        <source>Whether the model may, must or must not call a tool.</source>
        <translation>模型可以、必須還是不得呼叫工具。</translation>
    </message>
    <message>
        <source>Asks for the token counts at the end of a stream.</source>
        <translation>要求在串流的結尾給出 token 數。</translation>
    </message>
    <message>
        <source>Priority answers sooner and costs more.</source>
        <translation>priority 回答更快，費用也更高。</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>溫度</translation>
    </message>
    <message>
        <source>Top P</source>
        <translation>Top P</translation>
    </message>
    <message>
        <source>Max tokens</source>
        <translation>最大 token 數</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>串流輸出</translation>
    </message>
    <message>
        <source>Stop texts</source>
        <translation>停止文字</translation>
    </message>
    <message>
        <source>Response format</source>
        <translation>回應格式</translation>
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
        <translation>種子</translation>
    </message>
    <message>
        <source>Tool choice</source>
        <translation>工具選擇</translation>
    </message>
    <message>
        <source>Report usage</source>
        <translation>報告用量</translation>
    </message>
    <message>
        <source>Service tier</source>
        <translation>服務等級</translation>
    </message>
    <message>
        <source>Body field: %1.</source>
        <extracomment>%1 is the name of a JSON field</extracomment>
        <translation>本文欄位：%1。</translation>
    </message>
    <message>
        <source>Default of the server: %1.</source>
        <translation>伺服器預設值：%1。</translation>
    </message>
    <message>
        <source>Left unset, the server decides.</source>
        <translation>不設定則由伺服器決定。</translation>
    </message>
    <message>
        <source>Source: %1.</source>
        <extracomment>%1 names a document</extracomment>
        <translation>出處：%1。</translation>
    </message>
    <message>
        <source>spaces</source>
        <comment>removed from a pasted key</comment>
        <translation>空格</translation>
    </message>
    <message>
        <source>line breaks</source>
        <comment>removed from a pasted key</comment>
        <translation>換行</translation>
    </message>
    <message>
        <source>invisible characters</source>
        <comment>removed from a pasted key</comment>
        <translation>不可見字元</translation>
    </message>
    <message>
        <source>quotes</source>
        <comment>removed from a pasted key</comment>
        <translation>引號</translation>
    </message>
    <message>
        <source>the word Bearer</source>
        <comment>removed from a pasted key</comment>
        <translation>Bearer 一詞</translation>
    </message>
    <message>
        <source>the name in front of it</source>
        <comment>removed from a pasted key</comment>
        <translation>前面的名稱</translation>
    </message>
    <message>
        <source>Enter a base URL, for example https://api.minimax.io/v1.</source>
        <translation>請輸入基礎 URL，例如 https://api.minimax.io/v1。</translation>
    </message>
    <message>
        <source>The URL names no host.</source>
        <translation>URL 裡沒有主機。</translation>
    </message>
    <message>
        <source>The URL must begin with https:// or http://.</source>
        <translation>URL 必須以 https:// 或 http:// 開頭。</translation>
    </message>
    <message>
        <source>The URL must not hold a name or password; the key has its own field.</source>
        <translation>URL 裡不能有使用者名稱或密碼；金鑰有自己的輸入欄。</translation>
    </message>
    <message>
        <source>The URL must not hold a backslash.</source>
        <translation>URL 裡不能有反斜槓。</translation>
    </message>
    <message>
        <source>The URL must not hold a # part.</source>
        <translation>URL 裡不能有 # 部分。</translation>
    </message>
    <message>
        <source>This is not a URL that can be called.</source>
        <translation>這不是可以呼叫的 URL。</translation>
    </message>
    <message>
        <source>Spaces or slashes around the URL were left out.</source>
        <translation>已去掉 URL 前後的空格或斜槓。</translation>
    </message>
    <message>
        <source>The endpoint “%1” was left out: the program adds it itself.</source>
        <extracomment>%1 is the end of a URL, such as /chat/completions</extracomment>
        <translation>已去掉端點「%1」：程式會自己加上。</translation>
    </message>
    <message>
        <source>“%1://” was put in front.</source>
        <extracomment>%1 is https or http</extracomment>
        <translation>已在前面加上「%1://」。</translation>
    </message>
    <message>
        <source>The host is called as %1.</source>
        <extracomment>%1 is a host name</extracomment>
        <translation>主機實際按 %1 呼叫。</translation>
    </message>
    <message>
        <source>The URL was changed: %1</source>
        <extracomment>%1 is a technical id</extracomment>
        <translation>URL 已改動：%1</translation>
    </message>
    <message>
        <source>Most servers want “%1” at the end.</source>
        <extracomment>%1 is a missing end of a URL, such as /v1</extracomment>
        <translation>多數伺服器要求以「%1」結尾。</translation>
    </message>
    <message>
        <source>“%1” says the version twice.</source>
        <extracomment>%1 is a doubled part of a URL, such as /v1/v1</extracomment>
        <translation>「%1」把版本寫了兩遍。</translation>
    </message>
    <message>
        <source>With http:// the key and the conversation cross the network readable. Use https:// if the server has it.</source>
        <translation>使用 http:// 時，金鑰和對話會以明文經過網路。伺服器若支援 https://，請改用它。</translation>
    </message>
    <message>
        <source>Did you mean %1?</source>
        <extracomment>%1 is a URL</extracomment>
        <translation>您是指 %1 嗎？</translation>
    </message>
    <message>
        <source>Something about the URL looks unusual: %1</source>
        <extracomment>%1 is a technical id</extracomment>
        <translation>這個 URL 有些不尋常：%1</translation>
    </message>
    <message>
        <source>Left out of the pasted key: %1.</source>
        <extracomment>%1 is a list such as &quot;spaces and quotes&quot;</extracomment>
        <translation>已從貼上的金鑰中去掉：%1。</translation>
    </message>
    <message>
        <source>Nothing is left that could be a key.</source>
        <translation>剩下的內容裡沒有可以當作金鑰的東西。</translation>
    </message>
    <message>
        <source>The key holds characters that no key has. Copy it again.</source>
        <translation>金鑰裡有金鑰不會有的字元。請重新複製。</translation>
    </message>
    <message>
        <source>This looks like a MiniMax GroupId, not like a key.</source>
        <translation>這看起來像 MiniMax 的 GroupId，而不是金鑰。</translation>
    </message>
    <message>
        <source>This stands for a key, as examples and web pages show it, and is not the key itself.</source>
        <translation>這是範例和網頁裡用來代表金鑰的寫法，不是金鑰本身。</translation>
    </message>
    <message>
        <source>This cannot be a key.</source>
        <translation>這不可能是金鑰。</translation>
    </message>
    <message>
        <source>MiniMax pay-as-you-go key</source>
        <translation>MiniMax 依用量付費金鑰</translation>
    </message>
    <message>
        <source>MiniMax plan key</source>
        <translation>MiniMax 方案金鑰</translation>
    </message>
    <message>
        <source>old MiniMax key (JWT)</source>
        <translation>舊式 MiniMax 金鑰（JWT）</translation>
    </message>
    <message>
        <source>JSON Web Token</source>
        <translation>JSON Web Token</translation>
    </message>
    <message>
        <source>OpenAI key</source>
        <translation>OpenAI 金鑰</translation>
    </message>
    <message>
        <source>Anthropic key</source>
        <translation>Anthropic 金鑰</translation>
    </message>
    <message>
        <source>Google key</source>
        <translation>Google 金鑰</translation>
    </message>
    <message>
        <source>OpenRouter key</source>
        <translation>OpenRouter 金鑰</translation>
    </message>
    <message>
        <source>Groq key</source>
        <translation>Groq 金鑰</translation>
    </message>
    <message>
        <source>Flatkey key</source>
        <translation>Flatkey 金鑰</translation>
    </message>
    <message>
        <source>RunAPI key</source>
        <translation>RunAPI 金鑰</translation>
    </message>
    <message>
        <source>xAI key</source>
        <translation>xAI 金鑰</translation>
    </message>
    <message>
        <source>key of api.minimax.gr.com</source>
        <translation>api.minimax.gr.com 的金鑰</translation>
    </message>
    <message>
        <source>test key of api.minimax.gr.com</source>
        <translation>api.minimax.gr.com 的測試金鑰</translation>
    </message>
    <message>
        <source>MiniMax GroupId</source>
        <translation>MiniMax GroupId</translation>
    </message>
    <message>
        <source>no finish reason</source>
        <translation>沒有結束原因</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>正常結束</translation>
    </message>
    <message>
        <source>cut at the token limit</source>
        <translation>因 token 上限截斷</translation>
    </message>
    <message>
        <source>calls tools</source>
        <translation>呼叫工具</translation>
    </message>
    <message>
        <source>moderated</source>
        <translation>被審核中止</translation>
    </message>
    <message>
        <source>The server never said why the answer ended.</source>
        <translation>伺服器始終沒有說明回答為何結束。</translation>
    </message>
    <message>
        <source>The model came to its own end, or to one of the stop texts.</source>
        <translation>模型自己說完了，或者遇到了某個停止文字。</translation>
    </message>
    <message>
        <source>The answer reached the token limit. Raise Max tokens; thinking counts too.</source>
        <translation>回答達到了 token 上限。請調高「最大 token 數」；思考也計算在內。</translation>
    </message>
    <message>
        <source>The model waits for the results of the tools it called.</source>
        <translation>模型在等它所呼叫工具的結果。</translation>
    </message>
    <message>
        <source>The server&apos;s moderation stopped the answer.</source>
        <translation>伺服器的內容審核中止了回答。</translation>
    </message>
    <message>
        <source>The server&apos;s own word; this program does not know it.</source>
        <translation>伺服器自己的用詞；本程式不認識。</translation>
    </message>
    <message>
        <source>%1 (finish_reason: %2)</source>
        <extracomment>%1 is a sentence, %2 the server&apos;s own word, such as finish_reason: stop</extracomment>
        <translation>%1（finish_reason: %2）</translation>
    </message>
    <message>
        <source>System</source>
        <translation>系統</translation>
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
        <translation>工具結果</translation>
    </message>
    <message>
        <source>OpenAI Chat</source>
        <translation>OpenAI Chat</translation>
    </message>
    <message>
        <source>Each piece of the stream repeated all text so far; it was shown once.</source>
        <translation>串流中每一塊都重複了此前的全部文字；只顯示一次。</translation>
    </message>
    <message>
        <source>The stream ended with the whole message again; it was shown once.</source>
        <translation>串流在結尾又發了一遍整條訊息；只顯示一次。</translation>
    </message>
    <message>
        <source>The thinking came in two forms at once; one of them is shown.</source>
        <translation>思考內容同時以兩種形式到來；只顯示其中一種。</translation>
    </message>
    <message>
        <source>The stream ended without [DONE], after a finish reason: taken as complete.</source>
        <translation>串流在給出結束原因之後沒有 [DONE] 就結束了：視為完整。</translation>
    </message>
    <message>
        <source>A piece of the stream was not valid JSON and was left out.</source>
        <translation>串流中有一塊不是有效的 JSON，已略去。</translation>
    </message>
    <message>
        <source>A tool call came as text: the server or a gateway did not read it as a call.</source>
        <translation>有一次工具呼叫以文字形式到來：伺服器或閘道沒有把它識別為呼叫。</translation>
    </message>
    <message>
        <source>The server sent more than one answer; the first is shown.</source>
        <translation>伺服器發來了不止一個回答；顯示第一個。</translation>
    </message>
    <message>
        <source>A tool call was sent again as a whole; it is shown once.</source>
        <translation>有一次工具呼叫被整個重發；只顯示一次。</translation>
    </message>
    <message>
        <source>Tool calls came without their place; they were told apart by id and order.</source>
        <translation>工具呼叫沒有附帶位置；按 ID 和次序加以區分。</translation>
    </message>
    <message>
        <source>Something unusual was seen and coped with: %1</source>
        <extracomment>%1 is a technical id, such as snapshot-stream</extracomment>
        <translation>遇到了不尋常的情況，已妥善處理：%1</translation>
    </message>
    <message>
        <source>A header needs a name.</source>
        <translation>標頭需要名稱。</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of a header: letters, digits and - . _ only.</source>
        <translation>「%1」不能作為標頭名稱：只能用字母、數字和 - . _。</translation>
    </message>
    <message>
        <source>The value of “%1” holds a line break or another control character.</source>
        <extracomment>%1 is the name of an HTTP header</extracomment>
        <translation>「%1」的值裡含有換行或其他控制字元。</translation>
    </message>
    <message>
        <source>“%1” is set by the connection itself and cannot be set here.</source>
        <extracomment>%1 is the name of an HTTP header</extracomment>
        <translation>「%1」由連線本身設定，不能在這裡設定。</translation>
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
        <translation>正在等待鑰匙圈：它可能正要求解鎖。按 Ctrl+C 放棄等待。</translation>
    </message>
    <message>
        <source>List the models of the route or server, one id per line.</source>
        <translation>列出路由或伺服器的模型，每行一個 ID。</translation>
    </message>
    <message>
        <source>Ask over the route NAME; without it, over the built-in sandbox.</source>
        <translation>透過路由 NAME 傳送；不指定則使用內建沙盒。</translation>
    </message>
    <message>
        <source>Ask the server at URL instead of over a route.</source>
        <translation>傳送到 URL 處的伺服器，不使用路由。</translation>
    </message>
    <message>
        <source>%1 needs --send TEXT or --models.</source>
        <extracomment>%1 is an option such as --route</extracomment>
        <translation>%1 需要 --send TEXT 或 --models。</translation>
    </message>
    <message>
        <source>The program already runs with this profile, but its window does not answer.</source>
        <translation>程式已用此配置執行，但其視窗沒有回應。</translation>
    </message>
    <message>
        <source>$%1 and $%2 hold different keys for “%3”.</source>
        <extracomment>%1 and %2 are names of environment variables, %3 is the name of a route</extracomment>
        <translation>$%1 和 $%2 中是「%3」的不同金鑰。</translation>
    </message>
    <message>
        <source>$%1 names %2, but the route in use is “%3”.</source>
        <extracomment>%1 is the name of an environment variable, %2 a host, %3 the name of a route</extracomment>
        <translation>$%1 指向 %2，但正在使用的路由是「%3」。</translation>
    </message>
    <message>
        <source>$%1 sends other programs to %3, although $%2 is set.</source>
        <extracomment>%1 and %2 are names of environment variables, %3 is a host</extracomment>
        <translation>儘管設定了 $%2，$%1 仍會讓其他程式連線到 %3。</translation>
    </message>
    <message>
        <source>$%1 sends other programs to “%3”, but $%2 holds another key.</source>
        <extracomment>%1 and %2 are names of environment variables, %3 is the name of a route</extracomment>
        <translation>$%1 會讓其他程式連線到「%3」，但 $%2 中是另一個金鑰。</translation>
    </message>
    <message>
        <source>$%1 and $%2 name different hosts.</source>
        <extracomment>%1 and %2 are names of environment variables</extracomment>
        <translation>$%1 和 $%2 指向不同的主機。</translation>
    </message>
    <message>
        <source>The key in $%1 is used. Unset the one that is out of date.</source>
        <extracomment>%1 is the name of an environment variable</extracomment>
        <translation>使用的是 $%1 中的金鑰。請取消設定過時的那個變數。</translation>
    </message>
    <message>
        <source>Key and host must be of one region, or the server calls the key invalid. If the key in $%1 is of that region, use “%2”.</source>
        <extracomment>%1 is the name of an environment variable, %2 the name of a route</extracomment>
        <translation>金鑰和主機必須屬於同一區域，否則伺服器會認為金鑰無效。如果 $%1 中的金鑰屬於該區域，請使用「%2」。</translation>
    </message>
    <message>
        <source>This program does not read $%1, but tools and copied code may. Unset it where they should take the same way as here.</source>
        <extracomment>%1 is the name of an environment variable</extracomment>
        <translation>本程式不讀取 $%1，但工具和複製的程式碼可能會讀取。如果要讓它們與這裡走同一路徑，請取消設定此變數。</translation>
    </message>
    <message>
        <source>Such programs send the key in $%1 there; here the one in $%2 is used. Set both alike, or unset $%1.</source>
        <extracomment>%1 and %2 are names of environment variables</extracomment>
        <translation>這類程式會把 $%1 中的金鑰傳送到那裡；這裡使用的是 $%2 中的金鑰。請將兩者設為相同，或取消設定 $%1。</translation>
    </message>
    <message>
        <source>Newer programs read $%1 and older ones $%2. Unset one of them.</source>
        <extracomment>%1 and %2 are names of environment variables</extracomment>
        <translation>較新的程式讀取 $%1，較舊的讀取 $%2。請取消設定其中一個。</translation>
    </message>
    <message>
        <source>$%1 found: use %2</source>
        <extracomment>%1 is the name of an environment variable, %2 the name of a route</extracomment>
        <translation>發現 $%1：使用 %2</translation>
    </message>
    <message>
        <source>Check the connection step by step, down to two small questions to the model, and say what is proved.</source>
        <translation>逐步檢查連線，直到向模型提兩個小問題，並說明證實了什麼。</translation>
    </message>
    <message>
        <source>Speak the protocol ID: %1.</source>
        <extracomment>%1 is a list of ids</extracomment>
        <translation>使用協定 ID：%1。</translation>
    </message>
    <message>
        <source>Send the key as STYLE: %1.</source>
        <extracomment>%1 is a list of words to choose from</extracomment>
        <translation>以 STYLE 方式傳送金鑰：%1。</translation>
    </message>
    <message>
        <source>Send the GroupId ID where MiniMax&apos;s older surfaces want it; without it, MINIMAX_GROUP_ID is read from the environment.</source>
        <translation>在 MiniMax 的舊介面需要的位置傳送 GroupId ID；不指定則從環境變數 MINIMAX_GROUP_ID 讀取。</translation>
    </message>
    <message>
        <source>Send although a check holds it back.</source>
        <translation>即使有檢查攔下，也照樣傳送。</translation>
    </message>
    <message>
        <source>Ask up to N times more after failures that may pass, saying so each time.</source>
        <translation>遇到可能是暫時性的失敗時，最多再試 N 次，每次都會說明。</translation>
    </message>
    <message>
        <source>There is no way “%1” to send a key: choose one of %2.</source>
        <extracomment>%1 is what was typed, %2 a list of words</extracomment>
        <translation>沒有「%1」這種金鑰傳送方式：請從 %2 中選擇。</translation>
    </message>
    <message>
        <source>--group-id needs the digits of a GroupId.</source>
        <translation>--group-id 需要 GroupId 的數字。</translation>
    </message>
    <message>
        <source>“%1” is no number of retries: give one from 0 to %2.</source>
        <extracomment>%1 is what was typed, %2 a number</extracomment>
        <translation>「%1」不是重試次數：請給出 0 到 %2 之間的數字。</translation>
    </message>
    <message>
        <source>Nothing was sent. %1 To send it all the same, add --override-guards.</source>
        <extracomment>%1 is a sentence saying why</extracomment>
        <translation>什麼都沒有傳送。%1 若要照樣傳送，請加上 --override-guards。</translation>
    </message>
    <message>
        <source>Nothing was sent. To send it all the same, add --override-guards.</source>
        <translation>什麼都沒有傳送。若要照樣傳送，請加上 --override-guards。</translation>
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
        <translation>錯誤：%1</translation>
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
        <translation>%1 將在 %2後重試，第 %3 次，共 %4 次。</translation>
    </message>
    <message numerus="yes">
        <source>The server asks to wait %n second(s).</source>
        <extracomment>%n is a number of seconds; follows another sentence</extracomment>
        <translation>
            <numerusform>伺服器要求等待 %n 秒。</numerusform>
        </translation>
    </message>
    <message>
        <source>Its makers can find this request as %1.</source>
        <extracomment>%1 is the id a server gave a request; follows another sentence</extracomment>
        <translation>服務方可憑 %1 查到這次請求。</translation>
    </message>
    <message>
        <source>Some guides read 1000 as an invalid request body; live servers send 2013 for that.</source>
        <translation>有些指南把 1000 解釋為請求本文無效；實際的伺服器對此傳回的是 2013。</translation>
    </message>
    <message>
        <source>Some guides expect HTTP 429 with it; MiniMax&apos;s native addresses answer with HTTP 200. One tool calls it a content filter, which is wrong.</source>
        <translation>有些指南認為它會伴隨 HTTP 429；MiniMax 的原生位址傳回的是 HTTP 200。有一個工具稱它為內容過濾，這是錯的。</translation>
    </message>
    <message>
        <source>MiniMax&apos;s China page advises to lower Max tokens.</source>
        <translation>MiniMax 的中國版頁面建議調低「最大 token 數」。</translation>
    </message>
    <message>
        <source>1000 is MiniMax&apos;s unknown server error. Try again shortly and keep the trace id.</source>
        <translation>1000 是 MiniMax 的未知伺服器錯誤。請稍後重試，並留好 trace id。</translation>
    </message>
    <message>
        <source>1001 is MiniMax&apos;s time limit. Stream, or ask for less at once.</source>
        <translation>1001 是 MiniMax 的超時。請使用串流輸出，或者減少一次請求的內容。</translation>
    </message>
    <message>
        <source>1002 is MiniMax&apos;s limit on requests per minute.</source>
        <translation>1002 是 MiniMax 的每分鐘請求數限制。</translation>
    </message>
    <message>
        <source>1004 means not authorised: a wrong key, the other region&apos;s host, a wrong header, a missing GroupId, or spaces in the key.</source>
        <translation>1004 表示未透過認證：金鑰錯誤、主機屬於另一個地區、標頭錯誤、缺少 GroupId，或者金鑰中有空格。</translation>
    </message>
    <message>
        <source>1008 means that the balance is too low. Plan and pay-as-you-go keys have separate wallets.</source>
        <translation>1008 表示餘額不足。方案金鑰和依用量付費金鑰使用不同的錢包。</translation>
    </message>
    <message>
        <source>1013 is an internal error of MiniMax&apos;s service. Try again.</source>
        <translation>1013 是 MiniMax 服務的內部錯誤。請重試。</translation>
    </message>
    <message>
        <source>1024 is an internal error of MiniMax&apos;s service. Try again.</source>
        <translation>1024 是 MiniMax 服務的內部錯誤。請重試。</translation>
    </message>
    <message>
        <source>1026 means that moderation flagged the prompt. It is not a bug.</source>
        <translation>1026 表示提示詞被內容審核判為違規。這不是程式錯誤。</translation>
    </message>
    <message>
        <source>1027 means that moderation flagged the answer, which may cut a stream in the middle.</source>
        <translation>1027 表示回答被內容審核判為違規，流可能因此在中途截斷。</translation>
    </message>
    <message>
        <source>%1 means that the plan&apos;s quota is used up.</source>
        <translation>%1 表示方案額度已用完。</translation>
    </message>
    <message>
        <source>1033 is an error behind MiniMax&apos;s door. A China host was seen to answer so to x-api-key.</source>
        <translation>1033 是 MiniMax 後端的錯誤。曾見到一箇中國版主機對 x-api-key 這樣作答。</translation>
    </message>
    <message>
        <source>1039 is MiniMax&apos;s limit on tokens per minute. Tokens allowed for the answer count too.</source>
        <translation>1039 是 MiniMax 的每分鐘 token 數限制。留給回答的 token 也計算在內。</translation>
    </message>
    <message>
        <source>1041 means too many connections at once.</source>
        <translation>1041 表示同時的連線過多。</translation>
    </message>
    <message>
        <source>1042 means that more than a tenth of the text is invisible or illegal characters.</source>
        <translation>1042 表示文字中不可見或非法的字元超過十分之一。</translation>
    </message>
    <message>
        <source>1043 means that the recording does not match its transcript.</source>
        <translation>1043 表示錄音與它的文字稿不符。</translation>
    </message>
    <message>
        <source>1044 means that the recording does not match the prompt.</source>
        <translation>1044 表示錄音與提示文字不符。</translation>
    </message>
    <message>
        <source>2013 is MiniMax&apos;s word for any invalid parameter; the detail stands after it.</source>
        <translation>2013 是 MiniMax 對任何無效參數的統稱；細節跟在它後面。</translation>
    </message>
    <message>
        <source>2037 means that a voice sample is too short or too long: 10 s to 5 min.</source>
        <translation>2037 表示音色樣本過短或過長：應為 10 秒到 5 分鐘。</translation>
    </message>
    <message>
        <source>2038 means that this account may not clone voices; it has to be verified.</source>
        <translation>2038 表示此帳號不能克隆音色，需要先完成認證。</translation>
    </message>
    <message>
        <source>2039 means that the voice&apos;s name is taken.</source>
        <translation>2039 表示音色名稱已被佔用。</translation>
    </message>
    <message>
        <source>2042 means that the voice belongs to another account.</source>
        <translation>2042 表示該音色屬於另一個帳號。</translation>
    </message>
    <message>
        <source>2045 means that requests grew too fast. Ramp up slowly.</source>
        <translation>2045 表示請求增長過快。請慢慢增加。</translation>
    </message>
    <message>
        <source>2048 means that the prompt audio is longer than 8 s.</source>
        <translation>2048 表示提示音訊超過 8 秒。</translation>
    </message>
    <message>
        <source>2049 means that the key is not valid: mistyped, revoked, of the other region, or an old JWT.</source>
        <translation>2049 表示金鑰無效：輸錯、已被撤銷、屬於另一個地區，或者是舊式 JWT。</translation>
    </message>
    <message>
        <source>2056 means that the plan&apos;s 5-hour or weekly window is used up; “(0/0 used)” means that the model is not part of the plan.</source>
        <translation>2056 表示方案的 5 小時或每週額度已用完；「(0/0 used)」表示方案不包含該模型。</translation>
    </message>
    <message>
        <source>2057 was seen in replies about quotas only; nobody has said what it means.</source>
        <translation>2057 只在有關額度的回覆中出現過；沒有人說明過它的含義。</translation>
    </message>
    <message>
        <source>2061 means that the plan does not include this model.</source>
        <translation>2061 表示方案不包含該模型。</translation>
    </message>
    <message>
        <source>%1 is an error of the speech WebSocket protocol.</source>
        <translation>%1 是語音 WebSocket 協定的錯誤。</translation>
    </message>
    <message>
        <source>20132 means a bad voice sample or voice id.</source>
        <translation>20132 表示音色樣本或音色 ID 有誤。</translation>
    </message>
    <message>
        <source>%1 is a code of the server that this program does not know.</source>
        <translation>%1 是本程式不認識的伺服器程式碼。</translation>
    </message>
    <message>
        <source>Check that the key is whole, without spaces, not revoked, and of this very platform.</source>
        <translation>請確認金鑰完整、沒有空格、未被撤銷，並且正屬於這個平台。</translation>
    </message>
    <message>
        <source>%1 It looks like this kind: %2.</source>
        <extracomment>%1 is a sentence, %2 a kind of key such as &quot;MiniMax plan key&quot;</extracomment>
        <translation>%1 看起來是這一種：%2。</translation>
    </message>
    <message>
        <source>The server may want the key as %1.</source>
        <extracomment>%1 and %2 are HTTP headers</extracomment>
        <translation>伺服器可能要求金鑰以 %1 傳送。</translation>
    </message>
    <message>
        <source>The key was sent as %1; the server seems to want it as %2.</source>
        <translation>金鑰是以 %1 傳送的；伺服器似乎要求以 %2 傳送。</translation>
    </message>
    <message>
        <source>The route %1 has no key.</source>
        <extracomment>%1 is the name of a route</extracomment>
        <translation>路由 %1 沒有金鑰。</translation>
    </message>
    <message>
        <source>The address %1 wants a signed-in browser, not a key. Another address does the same for keys.</source>
        <extracomment>%1 is the path of a URL</extracomment>
        <translation>位址 %1 要求的是已登入的瀏覽器，而不是金鑰。另有一個位址可用金鑰做同樣的事。</translation>
    </message>
    <message>
        <source>The key belongs to another account than the GroupId.</source>
        <translation>金鑰與 GroupId 屬於不同的帳號。</translation>
    </message>
    <message>
        <source>This is one of MiniMax&apos;s old keys (a JWT), which newer addresses no longer take. Make a new one in the console.</source>
        <translation>這是 MiniMax 的舊式金鑰（JWT），較新的位址已不再接受。請在控制檯新建一個金鑰。</translation>
    </message>
    <message>
        <source>The key may belong to MiniMax&apos;s other platform: keys for %1 and %2 are not interchangeable, and nothing in a key tells which it is for. Asking the other host once tells.</source>
        <extracomment>%1 and %2 are host names</extracomment>
        <translation>金鑰可能屬於 MiniMax 的另一個平台：%1 和 %2 的金鑰不能通用，而從金鑰本身看不出它屬於哪一個。向另一個主機問一次便知。</translation>
    </message>
    <message>
        <source>The key came from the environment variable %1, which may hold another one than you think.</source>
        <extracomment>%1 is the name of an environment variable</extracomment>
        <translation>金鑰來自環境變數 %1，其中的金鑰可能不是您以為的那一個。</translation>
    </message>
    <message>
        <source>%2 stands twice in %1. The base URL ends with what is added anyway.</source>
        <extracomment>%1 is a URL, %2 a part of its path</extracomment>
        <translation>%2 在 %1 中出現了兩次。基礎 URL 的末尾寫了本來就會自動加上的部分。</translation>
    </message>
    <message>
        <source>There is nothing at %1: the base URL, the version in it or the protocol is not what this server has.</source>
        <extracomment>%1 is a URL</extracomment>
        <translation>%1 上什麼都沒有：基礎 URL、其中的版本或者協定，與此伺服器提供的不符。</translation>
    </message>
    <message>
        <source>The server&apos;s message names “%1”, which is set. Sending without it tells whether that is all.</source>
        <extracomment>%1 is the name of a JSON field</extracomment>
        <translation>伺服器的訊息提到「%1」，而該項已設定。去掉它再傳送一次，就能知道問題是否僅在於此。</translation>
    </message>
    <message>
        <source>A tool has no schema of its parameters. An empty object&apos;s schema is enough.</source>
        <translation>有工具缺少參數 Schema。寫一個空物件的 Schema 即可。</translation>
    </message>
    <message>
        <source>The arguments of an earlier tool call are not valid JSON, and the server refuses the whole history.</source>
        <translation>先前某次工具呼叫的參數不是有效的 JSON，伺服器因此拒絕整段歷史。</translation>
    </message>
    <message>
        <source>A tool result in the history answers no call of the turn before it.</source>
        <translation>歷史中有一項工具結果，在它的上一輪裡沒有對應的呼叫。</translation>
    </message>
    <message>
        <source>The text holds many invisible characters, as pasting from web pages or documents brings them.</source>
        <translation>文字裡有許多不可見字元，從網頁或文件貼上時常會帶入。</translation>
    </message>
    <message>
        <source>MiniMax takes one system message only, and it must come first.</source>
        <translation>MiniMax 只接受一條系統訊息，而且必須排在最前。</translation>
    </message>
    <message>
        <source>MiniMax does not take %1 for thinking: it knows “adaptive” and “disabled”. Other makers call the first “enabled”.</source>
        <extracomment>%1 is JSON</extracomment>
        <translation>MiniMax 不接受 thinking 的值 %1：它只認識「adaptive」和「disabled」。其他廠商把前者叫作「enabled」。</translation>
    </message>
    <message>
        <source>Temperature is 0: older deployments of MiniMax refuse it and take 0.01.</source>
        <translation>溫度為 0：MiniMax 較舊的部署會拒絕它，但接受 0.01。</translation>
    </message>
    <message>
        <source>Max tokens is %1; this model gives %2 at most.</source>
        <extracomment>%1 and %2 are numbers of tokens</extracomment>
        <translation>「最大 token 數」為 %1；此模型最多給出 %2。</translation>
    </message>
    <message>
        <source>MiniMax&apos;s documents do not name these fields, which are set: %1. Some deployments refuse what they do not know.</source>
        <extracomment>%1 is a list of JSON fields</extracomment>
        <translation>MiniMax 的文件沒有提到這些已設定的欄位：%1。有些部署會拒絕不認識的內容。</translation>
    </message>
    <message>
        <source>The server misses a field.</source>
        <translation>伺服器指出缺少一個欄位。</translation>
    </message>
    <message>
        <source>The server misses the field “%1”.</source>
        <translation>伺服器指出缺少欄位「%1」。</translation>
    </message>
    <message>
        <source>What exactly it refuses stands in the server&apos;s own words, in the raw body.</source>
        <translation>它究竟拒絕什麼，見原始本文中伺服器自己的說明。</translation>
    </message>
    <message>
        <source>%2 does not know “%1”. Ids must match exactly, capital letters and prefixes included.</source>
        <extracomment>%1 is a model id, %2 the name of a route</extracomment>
        <translation>%2 不認識「%1」。ID 必須完全一致，包括大小寫和字首。</translation>
    </message>
    <message>
        <source>The conversation is longer than %1 can read. Start a new one, or drop earlier turns.</source>
        <extracomment>%1 is a model id</extracomment>
        <translation>對話超出了 %1 能讀取的長度。請開始新的對話，或者去掉先前的幾輪。</translation>
    </message>
    <message>
        <source>The request is larger than the server takes. MiniMax&apos;s limit is 64 MB.</source>
        <translation>請求超出了伺服器接受的大小。MiniMax 的上限為 64 MB。</translation>
    </message>
    <message>
        <source>Too many requests in a short time. Such limits usually count per minute.</source>
        <translation>短時間內請求過多。這類限制通常按分鐘計算。</translation>
    </message>
    <message>
        <source>Too many tokens in a short time. A high Max tokens counts as if it were used.</source>
        <translation>短時間內 token 過多。「最大 token 數」設得很高時，會按全部用掉計算。</translation>
    </message>
    <message>
        <source>Too many answers stream at once with this key. Stop some of them.</source>
        <translation>用此金鑰同時串流輸出的回答過多。請停止其中一些。</translation>
    </message>
    <message>
        <source>Requests grew too fast for the server; it wants a slower start.</source>
        <translation>請求增長得太快，伺服器跟不上；請先慢後快。</translation>
    </message>
    <message>
        <source>The plan of this key does not include %1.</source>
        <extracomment>%1 is a model id</extracomment>
        <translation>此金鑰的方案不包含 %1。</translation>
    </message>
    <message>
        <source>The plan&apos;s 5-hour or weekly allowance is used up.</source>
        <translation>方案的 5 小時或每週額度已用完。</translation>
    </message>
    <message>
        <source>The credits at %1 are used up. They are its own, apart from any balance at MiniMax.</source>
        <extracomment>%1 is the name of a route</extracomment>
        <translation>%1 的點數已用完。它們是該服務自己的點數，與 MiniMax 的餘額無關。</translation>
    </message>
    <message>
        <source>This is a pay-as-you-go key (sk-api-…), whose wallet is empty. A paid plan has a wallet and a key of its own (sk-cp-…).</source>
        <translation>這是依用量付費金鑰（sk-api-…），它的錢包已空。付費方案有自己的錢包和自己的金鑰（sk-cp-…）。</translation>
    </message>
    <message>
        <source>The wallet of this key is empty. Plan keys (sk-cp-…) and pay-as-you-go keys (sk-api-…) draw on two different ones.</source>
        <translation>此金鑰的錢包已空。方案金鑰（sk-cp-…）和依用量付費金鑰（sk-api-…）使用兩個不同的錢包。</translation>
    </message>
    <message>
        <source>The router has nowhere to send %1 just now: the row of its list is unhealthy, or belongs to another group. The direct route tells whether the model itself answers.</source>
        <extracomment>%1 is a model id</extracomment>
        <translation>轉發服務目前無處傳送 %1：它清單中的這一項狀態異常，或者屬於另一個分組。改用直連路由，就能知道模型本身是否作答。</translation>
    </message>
    <message>
        <source>The server is overloaded. Nothing is wrong with the request.</source>
        <translation>伺服器過載。請求本身沒有問題。</translation>
    </message>
    <message>
        <source>The server failed inside.</source>
        <translation>伺服器內部出錯。</translation>
    </message>
    <message>
        <source>The server ran out of its own time. Streamed answers are given more of it.</source>
        <translation>伺服器到了自己的時限。串流輸出的回答可用的時間更長。</translation>
    </message>
    <message>
        <source>The key is known but not allowed to do this: %1, or the address you call from, may not be open to it.</source>
        <extracomment>%1 is a model id</extracomment>
        <translation>金鑰有效，但不允許這樣做：%1 或者您發起呼叫的位址可能沒有對它開放。</translation>
    </message>
    <message>
        <source>Moderation refused the prompt. Reword it: the same text will be refused again.</source>
        <translation>內容審核拒絕了提示詞。請改寫：同樣的文字還會被拒絕。</translation>
    </message>
    <message>
        <source>Moderation stopped the answer. A reworded question may go through.</source>
        <translation>內容審核中止了回答。改寫提問後也許能透過。</translation>
    </message>
    <message>
        <source>What had arrived is kept and marked as cut.</source>
        <translation>已到達的內容保留著，並標為已截斷。</translation>
    </message>
    <message>
        <source>The HTTP status was %1, success. Programs that look at it alone see an empty answer and no error.</source>
        <extracomment>%1 is an HTTP status code</extracomment>
        <translation>HTTP 狀態是 %1，即成功。只看狀態的程式會看到一個空的回答，而看不到錯誤。</translation>
    </message>
    <message>
        <source>No address is known for %1: it may be mistyped, or the network is down.</source>
        <extracomment>%1 is a host name</extracomment>
        <translation>找不到 %1 的位址：它可能輸錯了，或者網路已斷開。</translation>
    </message>
    <message>
        <source>Nothing listens on port %2 of %1. Start the server there, or correct the port.</source>
        <extracomment>%1 is a host name, %2 a port number</extracomment>
        <translation>%1 的連接埠 %2 上沒有程式在監聽。請在那裡啟動伺服器，或者更正連接埠。</translation>
    </message>
    <message>
        <source>%1 refuses connections on port %2. The port may be wrong, or a firewall in between.</source>
        <extracomment>%1 is a host name, %2 a port number</extracomment>
        <translation>%1 拒絕了連接埠 %2 上的連線。連接埠可能有誤，或者中間有防火牆。</translation>
    </message>
    <message>
        <source>The connection was closed while a large request was being sent: the server may not take so much.</source>
        <translation>傳送大請求的途中連線被關閉：伺服器可能不接受這麼多內容。</translation>
    </message>
    <message>
        <source>The connection was lost. Whether the server counted the request is not known.</source>
        <translation>連線斷了。無法得知伺服器是否已把這次請求計算在內。</translation>
    </message>
    <message>
        <source>%1 could not prove who it is. The clock of this computer, a proxy that reads along, or the server&apos;s certificate is at fault.</source>
        <extracomment>%1 is a host name</extracomment>
        <translation>%1 無法證明自己的身份。問題出在本機的時鐘、會讀取內容的代理，或者伺服器的憑證。</translation>
    </message>
    <message>
        <source>%1 probably speaks plain http on this port.</source>
        <extracomment>%1 is a host name</extracomment>
        <translation>%1 在此連接埠上用的很可能是普通 http。</translation>
    </message>
    <message>
        <source>The proxy of the system or of the environment did not let the request through.</source>
        <translation>系統或環境變數設定的代理沒有放行請求。</translation>
    </message>
    <message>
        <source>The proxy %1 did not let the request through.</source>
        <translation>代理 %1 沒有放行請求。</translation>
    </message>
    <message>
        <source>%1 did not answer at all: it may be down, or a firewall swallows the call.</source>
        <extracomment>%1 is a host name</extracomment>
        <translation>%1 完全沒有應答：它可能已停機，或者防火牆攔下了呼叫。</translation>
    </message>
    <message numerus="yes">
        <source>Nothing came within %n second(s). A very long prompt takes minutes to read; the limit stands in the route.</source>
        <extracomment>%n is a number of seconds</extracomment>
        <translation>
            <numerusform>%n 秒內什麼都沒有收到。讀取很長的提示詞要花幾分鐘；時限在路由中設定。</numerusform>
        </translation>
    </message>
    <message>
        <source>Without streaming the first byte comes only when the whole answer is ready.</source>
        <translation>不使用串流輸出時，整個回答就緒後第一個位元組才會到來。</translation>
    </message>
    <message>
        <source>The server points to %1. It was not followed, so that the key goes nowhere else. If you trust that address, put it into the route.</source>
        <extracomment>%1 is a URL</extracomment>
        <translation>伺服器指向了 %1。為了不讓金鑰流到別處，沒有跟隨。如果您信任該位址，請把它填進路由。</translation>
    </message>
    <message>
        <source>%1 failed several times in a row and is left alone for a short while.</source>
        <extracomment>%1 is the name of a route</extracomment>
        <translation>%1 連續失敗了幾次，暫時停止向它傳送。</translation>
    </message>
    <message>
        <source>All tokens went to reasoning, and none were left for the answer. Raise Max tokens.</source>
        <translation>所有 token 都用在了思考上，沒有剩下可用於回答的。請調高「最大 token 數」。</translation>
    </message>
    <message>
        <source>All %1 tokens went to reasoning, and none were left for the answer. Raise Max tokens.</source>
        <translation>全部 %1 個 token 都用在了思考上，沒有剩下可用於回答的。請調高「最大 token 數」。</translation>
    </message>
    <message>
        <source>The model called a tool, but the server passed the call on as text. That is a fault of the server or gateway, not of the tool.</source>
        <translation>模型呼叫了工具，但伺服器把這次呼叫當作文字傳了過來。問題出在伺服器或閘道，而不是工具。</translation>
    </message>
    <message>
        <source>Each piece of this stream repeated everything before it. The text above is put right; programs that append the pieces show it many times over.</source>
        <translation>此串流中每一塊都重複了此前的全部內容。上方的文字已經糾正；把各塊直接拼接的程式會多次重複顯示。</translation>
    </message>
    <message>
        <source>The stream ended with a frame that repeats the whole answer. Programs that append it show the answer twice.</source>
        <translation>串流在結尾又用一幀重複了整個回答。把這一幀也拼接進去的程式會把回答顯示兩遍。</translation>
    </message>
    <message>
        <source>The server sent the reasoning twice, in tags and in a field of its own. It is shown once.</source>
        <translation>伺服器把思考內容發了兩遍：一遍在標籤裡，一遍在單獨的欄位裡。只顯示一次。</translation>
    </message>
    <message>
        <source>The reasoning came as &lt;think&gt; tags within the text. Setting reasoning_split parts the two.</source>
        <translation>思考內容以 &lt;think&gt; 標籤的形式混在文字裡。設定 reasoning_split 可把兩者分開。</translation>
    </message>
    <message>
        <source>The server reports usage in a stream only when asked to.</source>
        <translation>伺服器只有在被要求時才會在串流中報告用量。</translation>
    </message>
    <message>
        <source>The stream ended without its end: the server or something on the way closed the line. What came is kept.</source>
        <translation>流沒有發完就結束了：伺服器或途中的某個環節關閉了連線。已到達的內容保留著。</translation>
    </message>
    <message numerus="yes">
        <source>Nothing more came for %n second(s), the limit of this route. What came is kept.</source>
        <extracomment>%n is a number of seconds</extracomment>
        <translation>
            <numerusform>%n 秒內沒有再收到任何內容，這是此路由的時限。已到達的內容保留著。</numerusform>
        </translation>
    </message>
    <message>
        <source>The reply held no answer. Some gateways lose answers or tool calls in a stream only.</source>
        <translation>回覆裡沒有回答。有些閘道只在串流輸出時丟失回答或工具呼叫。</translation>
    </message>
    <message>
        <source>%1 answered with a web page: this address is a site, or a gateway&apos;s error page.</source>
        <extracomment>%1 is a host name</extracomment>
        <translation>%1 傳回的是網頁：這個位址是網站，或者這是閘道的錯誤頁面。</translation>
    </message>
    <message>
        <source>What %1 sent is not an answer of this protocol. Another protocol, or no streaming, may tell more.</source>
        <extracomment>%1 is a host name</extracomment>
        <translation>%1 發來的不是此協定的回答。換一種協定或者不用串流輸出，也許能看出更多。</translation>
    </message>
    <message>
        <source>Something is wrong that this program has no words for: “%1”.</source>
        <extracomment>%1 is a technical id</extracomment>
        <translation>出現了本程式無法說明的問題：「%1」。</translation>
    </message>
    <message>
        <source>Nothing was sent: it was held back before the key left.</source>
        <translation>什麼都沒有傳送：在金鑰發出之前就已攔下。</translation>
    </message>
    <message>
        <source>Nothing was sent: the last requests over this route all failed, so it gets a short pause.</source>
        <translation>什麼都沒有傳送：經由此路由的最近幾次請求全都失敗了，因此暫停片刻。</translation>
    </message>
    <message>
        <source>Key of another company</source>
        <translation>其他公司的金鑰</translation>
    </message>
    <message>
        <source>The key looks like a login token rather than a key for %1, which would read it.</source>
        <extracomment>%1 is a host</extracomment>
        <translation>此金鑰看起來像登入 token，而不是 %1 的金鑰；傳送後對方會讀到它。</translation>
    </message>
    <message>
        <source>This looks like a key of %1, but the request goes to %2, which would read it.</source>
        <extracomment>%1 is a company, %2 a host</extracomment>
        <translation>這看起來是 %1 的金鑰，但請求發往 %2，對方會讀到它。</translation>
    </message>
    <message>
        <source>$%1 holds a key of %2, but the request goes to %3, which would read the key and refuse it.</source>
        <extracomment>%1 is the name of an environment variable, %2 a company, %3 a host</extracomment>
        <translation>$%1 中是 %2 的金鑰，但請求發往 %3，對方會讀到此金鑰並拒絕它。</translation>
    </message>
    <message>
        <source>This is a key of %1, but the request goes to %2, which would read the key and refuse it.</source>
        <extracomment>%1 is a company, %2 a host</extracomment>
        <translation>這是 %1 的金鑰，但請求發往 %2，對方會讀到此金鑰並拒絕它。</translation>
    </message>
    <message>
        <source>GroupId in place of a key</source>
        <translation>把 GroupId 當成了金鑰</translation>
    </message>
    <message>
        <source>The key is a number only, as a MiniMax GroupId is. A GroupId names the account and opens nothing; the key stands under API keys in the console.</source>
        <translation>此金鑰只是一串數字，與 MiniMax 的 GroupId 一樣。GroupId 只標識帳號，不能用來認證；金鑰在控制檯的 API 金鑰頁面中。</translation>
    </message>
    <message>
        <source>Key of the other region</source>
        <translation>另一個地區的金鑰</translation>
    </message>
    <message>
        <source>The key was given for %1, but the request goes to %2. MiniMax&apos;s international and China platforms do not know each other&apos;s keys.</source>
        <extracomment>%1 and %2 are hosts</extracomment>
        <translation>此金鑰是為 %1 填寫的，但請求發往 %2。MiniMax 國際版和中國版的金鑰不能通用。</translation>
    </message>
    <message>
        <source>Key for another host</source>
        <translation>另一個主機的金鑰</translation>
    </message>
    <message>
        <source>The key was given for %1, but the request goes to %2, which would read it. If that is what you want, enter the key again for the new host.</source>
        <extracomment>%1 and %2 are hosts</extracomment>
        <translation>此金鑰是為 %1 填寫的，但請求發往 %2，對方會讀到它。如果這正是您想要的，請為新主機重新輸入金鑰。</translation>
    </message>
    <message>
        <source>Model may not be in the plan</source>
        <translation>方案可能不包含此模型</translation>
    </message>
    <message>
        <source>A plan key (sk-cp-…) is used with %1, which is older than the plans and belongs to pay-as-you-go.</source>
        <translation>方案金鑰（sk-cp-…）用在了 %1 上，而該模型早於方案推出，屬於依用量付費。</translation>
    </message>
    <message>
        <source>Only some plans include %1. If the server answers 2061, choose the model without -highspeed.</source>
        <extracomment>%1 is a model id</extracomment>
        <translation>只有部分方案包含 %1。如果伺服器傳回 2061，請選擇不帶 -highspeed 的模型。</translation>
    </message>
    <message>
        <source>Model is for plans only</source>
        <translation>模型僅限方案使用</translation>
    </message>
    <message>
        <source>%1 is open to plan keys (sk-cp-…) only, and this is a pay-as-you-go key (sk-api-…).</source>
        <extracomment>%1 is a model id</extracomment>
        <translation>%1 只對方案金鑰（sk-cp-…）開放，而這是依用量付費金鑰（sk-api-…）。</translation>
    </message>
    <message>
        <source>Not encrypted</source>
        <translation>未加密</translation>
    </message>
    <message>
        <source>The key would cross the network to %1 readable for everybody on the way, as http:// does not encrypt.</source>
        <extracomment>%1 is a host</extracomment>
        <translation>http:// 不加密，金鑰會以明文經過網路發往 %1，途中任何人都讀得到。</translation>
    </message>
    <message>
        <source>The conversation crosses the network to %1 readable, as http:// does not encrypt.</source>
        <extracomment>%1 is a host</extracomment>
        <translation>http:// 不加密，對話會以明文經過網路發往 %1。</translation>
    </message>
    <message>
        <source>Base URL goes too far</source>
        <translation>基礎 URL 多寫了一段</translation>
    </message>
    <message>
        <source>The base URL already ends in %1, and the program adds the endpoint itself: %2 would be called, where there is nothing.</source>
        <extracomment>%1 is the end of a URL, %2 a URL</extracomment>
        <translation>基礎 URL 已經以 %1 結尾，而程式會自己加上端點：這樣會呼叫 %2，那裡什麼都沒有。</translation>
    </message>
    <message>
        <source>Version twice in the base URL</source>
        <translation>基礎 URL 中的版本重複</translation>
    </message>
    <message>
        <source>The base URL says %1, so that %2 would be called.</source>
        <extracomment>%1 is part of a URL, %2 a URL</extracomment>
        <translation>基礎 URL 中寫了 %1，因此會呼叫 %2。</translation>
    </message>
    <message>
        <source>Base URL of another protocol</source>
        <translation>其他協定的基礎 URL</translation>
    </message>
    <message>
        <source>The base URL ends in %1, which is not where this protocol lives: %2 would be called and not be found.</source>
        <extracomment>%1 is the end of a URL, %2 a URL</extracomment>
        <translation>基礎 URL 以 %1 結尾，而此協定不在那裡：這樣會呼叫 %2，結果是找不到。</translation>
    </message>
    <message>
        <source>Base URL without a version</source>
        <translation>基礎 URL 缺少版本</translation>
    </message>
    <message>
        <source>The base URL lacks %1: %2 would be called, where there is nothing.</source>
        <translation>基礎 URL 缺少 %1：這樣會呼叫 %2，那裡什麼都沒有。</translation>
    </message>
    <message>
        <source>The base URL has no path, so that %2 is called. Most servers want %1 at the end of the base.</source>
        <extracomment>%1 is a missing end of a URL, such as /v1, %2 a URL</extracomment>
        <translation>基礎 URL 沒有路徑，因此會呼叫 %2。多數伺服器要求基礎 URL 以 %1 結尾。</translation>
    </message>
    <message>
        <source>Protocol not documented here</source>
        <translation>文件沒有提到此協定</translation>
    </message>
    <message>
        <source>%1 documents no %2. The server will most likely answer that there is nothing at this address.</source>
        <extracomment>%1 is a company, %2 the name of a protocol</extracomment>
        <translation>%1 的文件沒有提到 %2。伺服器很可能會回覆說這個位址上什麼都沒有。</translation>
    </message>
    <message>
        <source>GroupId missing</source>
        <translation>缺少 GroupId</translation>
    </message>
    <message>
        <source>This older surface wants the GroupId of the account in the query. Without it the server refuses even the right key, with code 1004.</source>
        <translation>此舊介面要求在查詢參數中帶上帳號的 GroupId。沒有它，即使金鑰正確，伺服器也會以程式碼 1004 拒絕。</translation>
    </message>
    <message>
        <source>GroupId in the wrong place</source>
        <translation>GroupId 的位置不對</translation>
    </message>
    <message>
        <source>The GroupId stands in “%1”, but the server looks for it in the query only and would refuse the key, with code 1004.</source>
        <translation>GroupId 寫在「%1」中，但伺服器只在查詢參數中查詢它，會以程式碼 1004 拒絕金鑰。</translation>
    </message>
    <message>
        <source>The GroupId also stands in “%1”, where no server looks for it.</source>
        <extracomment>%1 is the name of a field or header</extracomment>
        <translation>GroupId 還寫在了「%1」中，沒有伺服器會在那裡查詢它。</translation>
    </message>
    <message>
        <source>GroupId not needed</source>
        <translation>不需要 GroupId</translation>
    </message>
    <message>
        <source>This protocol needs no GroupId; only the older MiniMax surfaces do.</source>
        <translation>此協定不需要 GroupId；只有 MiniMax 的舊介面需要。</translation>
    </message>
    <message>
        <source>%1 cannot see pictures: it would answer as though none had been sent.</source>
        <extracomment>%1 is a model id</extracomment>
        <translation>%1 看不到圖片：它會像沒有收到圖片一樣作答。</translation>
    </message>
    <message>
        <source>%1 cannot see videos: it would answer as though none had been sent.</source>
        <extracomment>%1 is a model id</extracomment>
        <translation>%1 看不到影片：它會像沒有收到影片一樣作答。</translation>
    </message>
    <message>
        <source>%1 cannot hear sounds: it would answer as though none had been sent.</source>
        <extracomment>%1 is a model id</extracomment>
        <translation>%1 聽不到聲音：它會像沒有收到聲音一樣作答。</translation>
    </message>
    <message>
        <source>No model chosen</source>
        <translation>沒有選擇模型</translation>
    </message>
    <message>
        <source>The request names no model, and a server cannot guess one.</source>
        <translation>請求沒有指明模型，伺服器也無從猜測。</translation>
    </message>
    <message>
        <source>Model not in the list</source>
        <translation>模型不在清單中</translation>
    </message>
    <message>
        <source>“%1” is not among the models that %2 listed. Ids are compared letter by letter, capital letters included.</source>
        <extracomment>%1 is a model id, %2 the name of a route</extracomment>
        <translation>「%1」不在 %2 列出的模型之中。ID 會逐字比較，包括大小寫。</translation>
    </message>
    <message>
        <source>Unknown variant of a model</source>
        <translation>未知的模型變體</translation>
    </message>
    <message>
        <source>MiniMax names no “%1”, only “%2”. An unknown id is refused with code 2013.</source>
        <extracomment>%1 and %2 are model ids</extracomment>
        <translation>MiniMax 沒有「%1」，只有「%2」。未知的 ID 會以程式碼 2013 被拒絕。</translation>
    </message>
    <message>
        <source>Model cannot see or hear this</source>
        <translation>模型看不到或聽不到此內容</translation>
    </message>
    <message>
        <source>Value of thinking unknown to MiniMax</source>
        <translation>MiniMax 不認識 thinking 的這個值</translation>
    </message>
    <message>
        <source>MiniMax knows “adaptive” and “disabled” for thinking and refuses “%1” with code 2013.</source>
        <extracomment>%1 is a JSON value</extracomment>
        <translation>對於 thinking，MiniMax 只認識「adaptive」和「disabled」，會以程式碼 2013 拒絕「%1」。</translation>
    </message>
    <message>
        <source>Tool of an unknown type</source>
        <translation>工具型別未知</translation>
    </message>
    <message>
        <source>A tool has the type “%1”. MiniMax takes functions only and refuses the request with code 2013.</source>
        <extracomment>%1 is a type of tools, such as web_search</extracomment>
        <translation>有工具的型別是「%1」。MiniMax 只接受函式，會以程式碼 2013 拒絕請求。</translation>
    </message>
    <message>
        <source>More than one answer asked for</source>
        <translation>要求了不止一個回答</translation>
    </message>
    <message>
        <source>%1 answers are asked for. MiniMax gives one or refuses the request, and only the first is shown here.</source>
        <extracomment>%1 is a number</extracomment>
        <translation>請求要求 %1 個回答。MiniMax 只給一個，或者拒絕請求；這裡也只顯示第一個。</translation>
    </message>
    <message>
        <source>Outdated field for tools</source>
        <translation>過時的工具欄位</translation>
    </message>
    <message>
        <source>MiniMax does not support “%1”. Tools are the way to let the model call functions.</source>
        <extracomment>%1 is the name of a JSON field</extracomment>
        <translation>MiniMax 不支援「%1」。要讓模型呼叫函式，請使用工具。</translation>
    </message>
    <message>
        <source>Temperature of 0 or below</source>
        <translation>溫度為 0 或更低</translation>
    </message>
    <message>
        <source>Some surfaces and older servers of MiniMax take only temperatures above 0. With 0.01 the answers are almost the same.</source>
        <translation>MiniMax 的有些介面和較舊的伺服器只接受大於 0 的溫度。設為 0.01 時，回答幾乎相同。</translation>
    </message>
    <message>
        <source>Temperature above the range</source>
        <translation>溫度超出範圍</translation>
    </message>
    <message>
        <source>The temperature is %1, and MiniMax documents up to %2 for this protocol.</source>
        <extracomment>%1 and %2 are numbers</extracomment>
        <translation>溫度為 %1，而 MiniMax 的文件對此協定給出的上限是 %2。</translation>
    </message>
    <message>
        <source>Setting without effect</source>
        <translation>設定不起作用</translation>
    </message>
    <message>
        <source>%2 takes “%1” and ignores it.</source>
        <extracomment>%1 is the name of a JSON field, %2 a model id</extracomment>
        <translation>%2 接受「%1」，但不理會它。</translation>
    </message>
    <message>
        <source>System message not alone and first</source>
        <translation>系統訊息不唯一或不在最前</translation>
    </message>
    <message>
        <source>MiniMax takes one system message, and it must come first; otherwise it refuses the conversation with code 2013.</source>
        <translation>MiniMax 只接受一條系統訊息，而且必須排在最前；否則會以程式碼 2013 拒絕對話。</translation>
    </message>
    <message>
        <source>Tool result without its call</source>
        <translation>工具結果沒有對應的呼叫</translation>
    </message>
    <message numerus="yes">
        <source>%n tool result(s) answer no call of the message before, as happens when that was edited or deleted. The server refuses such a conversation.</source>
        <extracomment>%n tool results answer calls that are not there</extracomment>
        <translation>
            <numerusform>有 %n 項工具結果在上一條訊息中沒有對應的呼叫；上一條訊息被編輯或刪除後會這樣。伺服器會拒絕這樣的對話。</numerusform>
        </translation>
    </message>
    <message>
        <source>Broken arguments in the history</source>
        <translation>歷史中有損壞的參數</translation>
    </message>
    <message>
        <source>An earlier call of “%1” has arguments that are not valid JSON, and the server refuses the whole conversation because of it.</source>
        <extracomment>%1 is the name of a tool</extracomment>
        <translation>先前對「%1」的一次呼叫，其參數不是有效的 JSON，伺服器因此拒絕整個對話。</translation>
    </message>
    <message>
        <source>Tool without a schema</source>
        <translation>工具沒有 Schema</translation>
    </message>
    <message>
        <source>The parameters of the tool “%1” are not a JSON Schema: the request would not be valid.</source>
        <translation>工具「%1」的參數不是 JSON Schema：請求會無效。</translation>
    </message>
    <message>
        <source>The schema of the tool “%1” is empty, which MiniMax may refuse.</source>
        <extracomment>%1 is the name of a tool</extracomment>
        <translation>工具「%1」的 Schema 是空的，MiniMax 可能會拒絕。</translation>
    </message>
    <message>
        <source>Message without content</source>
        <translation>訊息沒有內容</translation>
    </message>
    <message>
        <source>A message of the history has null as its content. Older MiniMax servers refuse that; an empty text says the same.</source>
        <translation>歷史中有一條訊息的內容為 null。較舊的 MiniMax 伺服器會拒絕；空文字的意思相同。</translation>
    </message>
    <message>
        <source>Invisible characters</source>
        <translation>不可見字元</translation>
    </message>
    <message>
        <source>%1 of %2 characters are invisible, as pasted text may hold them. MiniMax refuses more than a tenth, with code 1042.</source>
        <extracomment>%1 and %2 are numbers</extracomment>
        <translation>%2 個字元中有 %1 個不可見，貼上的文字裡可能帶有這類字元。超過十分之一時，MiniMax 會以程式碼 1042 拒絕。</translation>
    </message>
    <message>
        <source>Left to the proxy %1: host name, connection and encryption cannot be told apart behind it.</source>
        <extracomment>%1 is the host and port of a proxy</extracomment>
        <translation>交由代理 %1 處理：經過代理後，主機名、連線和加密無法分別檢查。</translation>
    </message>
    <message>
        <source>Nothing to look up: %1 is an address.</source>
        <extracomment>%1 is an IP address</extracomment>
        <translation>無需查詢：%1 本身就是位址。</translation>
    </message>
    <message>
        <source>None: the base URL begins with http.</source>
        <translation>無：基礎 URL 以 http 開頭。</translation>
    </message>
    <message>
        <source>This route sends no key.</source>
        <translation>此路由不傳送金鑰。</translation>
    </message>
    <message>
        <source>This route has no model list. Model ids can be typed.</source>
        <translation>此路由沒有模型清單。可以手動輸入模型 ID。</translation>
    </message>
    <message>
        <source>The certificate is for %1, issued by %2, valid until %3.</source>
        <extracomment>%1 is the name a certificate is for, %2 who issued it, %3 a date</extracomment>
        <translation>憑證屬於 %1，由 %2 簽發，有效期至 %3。</translation>
    </message>
    <message>
        <source>%1, certificate by %2, valid until %3.</source>
        <extracomment>%1 is a version such as TLS 1.3, %2 who issued a certificate, %3 a date</extracomment>
        <translation>%1，憑證由 %2 簽發，有效期至 %3。</translation>
    </message>
    <message>
        <source>Only an answer could tell whether the key is accepted.</source>
        <translation>只有得到回答，才能知道金鑰是否被接受。</translation>
    </message>
    <message>
        <source>%1, sent as %2.</source>
        <extracomment>%1 is the beginning and end of a key, %2 a header such as &quot;Authorization: Bearer&quot;</extracomment>
        <translation>%1，以 %2 傳送。</translation>
    </message>
    <message numerus="yes">
        <source>%n model(s).</source>
        <translation>
            <numerusform>%n 個模型。</numerusform>
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
        <translation>達到很小的上限時 %1 仍在思考，這同樣證實線路是通的。</translation>
    </message>
    <message>
        <source>%1 answered without a text.</source>
        <extracomment>%1 is a model id</extracomment>
        <translation>%1 作答了，但沒有文字。</translation>
    </message>
    <message>
        <source>%1 answered “%2”.</source>
        <extracomment>%1 is a model id, %2 its words</extracomment>
        <translation>%1 回答：「%2」。</translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s)</source>
        <translation>
            <numerusform>%n 塊</numerusform>
        </translation>
    </message>
    <message>
        <source>It came in %1.</source>
        <extracomment>%1 is &quot;12 pieces&quot;</extracomment>
        <translation>分 %1到達。</translation>
    </message>
    <message>
        <source>It came in %1, the first after %2.</source>
        <extracomment>%1 is &quot;12 pieces&quot;, %2 a duration</extracomment>
        <translation>分 %1到達，第一塊在 %2後收到。</translation>
    </message>
    <message numerus="yes">
        <source>%n token(s)</source>
        <translation>
            <numerusform>%n 個 token</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 tokens in, %2 out</source>
        <extracomment>%1 and %2 are numbers of tokens</extracomment>
        <translation>輸入 %1 個 token，輸出 %2 個</translation>
    </message>
    <message>
        <source>%1, and with the streamed answer as well.</source>
        <extracomment>%1 is &quot;12 tokens in, 3 out&quot;</extracomment>
        <translation>%1，流式回答同樣報告用量。</translation>
    </message>
    <message>
        <source>%1; the streamed answer says nothing of it unless it is asked to (include usage).</source>
        <extracomment>%1 is &quot;12 tokens in, 3 out&quot;</extracomment>
        <translation>%1；流式回答不報告用量，除非要求它報告（「報告用量」）。</translation>
    </message>
    <message>
        <source>%1, with the streamed answer only.</source>
        <extracomment>%1 is &quot;12 tokens in, 3 out&quot;</extracomment>
        <translation>%1，僅流式回答報告用量。</translation>
    </message>
    <message>
        <source>%1, port %2.</source>
        <extracomment>%1 is an IP address, %2 a port</extracomment>
        <translation>%1，連接埠 %2。</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>The key was held back. %1</source>
        <extracomment>%1 is a sentence saying why</extracomment>
        <translation>金鑰已攔下，沒有傳送。%1</translation>
    </message>
    <message>
        <source>There is no model to ask: the route has no default model, and none is listed.</source>
        <translation>沒有可提問的模型：路由沒有預設模型，模型清單也是空的。</translation>
    </message>
    <message>
        <source>The answer came in one piece although a stream was asked for.</source>
        <translation>要求了串流輸出，回答卻一次全部到來。</translation>
    </message>
    <message>
        <source>The server reported no tokens, neither with the whole answer nor with the streamed one.</source>
        <translation>伺服器沒有報告 token 數，完整回答和流式回答都沒有。</translation>
    </message>
    <message>
        <source>The key is accepted, %1 answered and streamed; usage is reported.</source>
        <extracomment>%1 is a model id</extracomment>
        <translation>金鑰已被接受，%1 已作答並串流輸出；已報告用量。</translation>
    </message>
    <message>
        <source>The key is accepted, %1 answered and streamed; usage is not reported.</source>
        <extracomment>%1 is a model id</extracomment>
        <translation>金鑰已被接受，%1 已作答並串流輸出；未報告用量。</translation>
    </message>
    <message>
        <source>Without a key, %1 answered and streamed; usage is reported.</source>
        <extracomment>%1 is a model id</extracomment>
        <translation>不用金鑰，%1 已作答並串流輸出；已報告用量。</translation>
    </message>
    <message>
        <source>Without a key, %1 answered and streamed; usage is not reported.</source>
        <extracomment>%1 is a model id</extracomment>
        <translation>不用金鑰，%1 已作答並串流輸出；未報告用量。</translation>
    </message>
    <message>
        <source>The key is accepted.</source>
        <translation>金鑰已被接受。</translation>
    </message>
    <message>
        <source>The host is reached, and its certificate is good.</source>
        <translation>主機可以連上，憑證有效。</translation>
    </message>
    <message>
        <source>The host is reached.</source>
        <translation>主機可以連上。</translation>
    </message>
    <message numerus="yes">
        <source>%n model(s) are listed.</source>
        <translation>
            <numerusform>列出了 %n 個模型。</numerusform>
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
        <translation>%1 已串流輸出。</translation>
    </message>
    <message>
        <source>No model was asked.</source>
        <translation>沒有向模型提問。</translation>
    </message>
    <message>
        <source>Host name</source>
        <translation>主機名</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>連線</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>加密</translation>
    </message>
    <message>
        <source>Key</source>
        <comment>a step of checking a connection</comment>
        <translation>金鑰</translation>
    </message>
    <message>
        <source>Model list</source>
        <translation>模型清單</translation>
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
        <translation>進行中</translation>
    </message>
    <message>
        <source>passed</source>
        <comment>a step of checking a connection</comment>
        <translation>透過</translation>
    </message>
    <message>
        <source>nothing to check</source>
        <comment>a step of checking a connection</comment>
        <translation>無需檢查</translation>
    </message>
    <message>
        <source>failed</source>
        <comment>a step of checking a connection</comment>
        <translation>失敗</translation>
    </message>
    <message>
        <source>not checked</source>
        <comment>a step of checking a connection</comment>
        <translation>未檢查</translation>
    </message>
    <message>
        <source>Nothing is proved.</source>
        <translation>什麼都沒有證實。</translation>
    </message>
    <message>
        <source>Failed at “%1”: %2</source>
        <extracomment>%1 is a step such as &quot;Model list&quot;, %2 a sentence saying what went wrong there</extracomment>
        <translation>在「%1」這一步失敗：%2</translation>
    </message>
    <message numerus="yes">
        <source>Asking the model sends two small questions, about %n token(s) together at most. The other steps cost nothing.</source>
        <translation>
            <numerusform>向模型提問會傳送兩個小問題，合計最多約 %n 個 token。其他步驟不產生費用。</numerusform>
        </translation>
    </message>
    <message>
        <source>The most tokens the model may think before it answers.</source>
        <translation>模型在回答之前最多可用於思考的 token 數。</translation>
    </message>
    <message>
        <source>Only this many of the likeliest words are considered.</source>
        <translation>只考慮最可能的這麼多個詞。</translation>
    </message>
    <message>
        <source>How much the model thinks before it answers.</source>
        <translation>模型在回答之前思考多少。</translation>
    </message>
    <message>
        <source>Asks for a summary of the thinking.</source>
        <translation>要求給出思考的摘要。</translation>
    </message>
    <message>
        <source>Questions under the same key find each other&apos;s cached beginning.</source>
        <translation>鍵相同的提問可以共用已快取的開頭部分。</translation>
    </message>
    <message>
        <source>Names and values that the server keeps with the answer.</source>
        <translation>伺服器隨回答一起儲存的名稱和值。</translation>
    </message>
    <message>
        <source>Whether the server keeps the answer.</source>
        <translation>伺服器是否儲存回答。</translation>
    </message>
    <message>
        <source>What else the answer is to hold.</source>
        <translation>回答還應包含哪些內容。</translation>
    </message>
    <message>
        <source>The kind of text the answer shall be, plain or JSON.</source>
        <translation>回答應是哪種文字：純文字或 JSON。</translation>
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
        <translation>回答是否附帶思考的摘要。</translation>
    </message>
    <message>
        <source>Whether e-mail addresses, numbers and the like are masked in the answer.</source>
        <translation>回答中的電子郵件位址、號碼等是否打碼。</translation>
    </message>
    <message>
        <source>Whether the pieces of a stream are parted as the standard for server-sent events says.</source>
        <translation>串流的各塊是否按伺服器傳送事件（SSE）的標準分隔。</translation>
    </message>
    <message>
        <source>How you and the model are called in the conversation.</source>
        <translation>您和模型在對話中的稱呼。</translation>
    </message>
    <message>
        <source>How many answers the model weighs against each other before it gives one.</source>
        <translation>模型在給出一個回答之前，相互比較多少個候選回答。</translation>
    </message>
    <message>
        <source>Whether the model goes on with the last message instead of answering it.</source>
        <translation>模型是否接著最後一條訊息往下寫，而不是回答它。</translation>
    </message>
    <message>
        <source>Whether sensitive details in the answer are left unmasked.</source>
        <translation>回答中的敏感資訊是否不打碼。</translation>
    </message>
    <message>
        <source>The knowledge base the answer draws on, if the account has one.</source>
        <translation>回答所依據的知識庫（如果帳號有的話）。</translation>
    </message>
    <message>
        <source>The bots of the conversation, each with a name and a description.</source>
        <translation>對話中的各個機器人，每個都有名稱和描述。</translation>
    </message>
    <message>
        <source>Which of the bots answers, and in what form.</source>
        <translation>由哪個機器人回答，以及用什麼形式。</translation>
    </message>
    <message>
        <source>Example messages that show how the bots talk.</source>
        <translation>展示機器人如何說話的範例訊息。</translation>
    </message>
    <message>
        <source>A pattern the answer is forced into.</source>
        <translation>強制回答遵循的格式。</translation>
    </message>
    <message>
        <source>Thinking budget</source>
        <translation>思考預算</translation>
    </message>
    <message>
        <source>Top K</source>
        <translation>Top K</translation>
    </message>
    <message>
        <source>Reasoning effort</source>
        <translation>思考強度</translation>
    </message>
    <message>
        <source>Reasoning summary</source>
        <translation>思考摘要</translation>
    </message>
    <message>
        <source>Text format</source>
        <translation>文字格式</translation>
    </message>
    <message>
        <source>Cache key</source>
        <translation>快取鍵</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>元資料</translation>
    </message>
    <message>
        <source>Store on the server</source>
        <translation>儲存在伺服器上</translation>
    </message>
    <message>
        <source>Include</source>
        <translation>附加內容</translation>
    </message>
    <message>
        <source>Response type</source>
        <translation>回應型別</translation>
    </message>
    <message>
        <source>Response schema</source>
        <translation>回應 Schema</translation>
    </message>
    <message>
        <source>Thinking level</source>
        <translation>思考等級</translation>
    </message>
    <message>
        <source>Include thoughts</source>
        <translation>附帶思考</translation>
    </message>
    <message>
        <source>Mask sensitive info</source>
        <translation>敏感資訊打碼</translation>
    </message>
    <message>
        <source>Standard stream</source>
        <translation>標準流</translation>
    </message>
    <message>
        <source>Names of both sides</source>
        <translation>雙方名稱</translation>
    </message>
    <message>
        <source>Beam width</source>
        <translation>束寬</translation>
    </message>
    <message>
        <source>Continue last message</source>
        <translation>續寫最後一條訊息</translation>
    </message>
    <message>
        <source>Skip masking</source>
        <translation>跳過打碼</translation>
    </message>
    <message>
        <source>Knowledge base</source>
        <translation>知識庫</translation>
    </message>
    <message>
        <source>Bots</source>
        <translation>機器人</translation>
    </message>
    <message>
        <source>Reply constraints</source>
        <translation>回覆要求</translation>
    </message>
    <message>
        <source>Sample messages</source>
        <translation>範例訊息</translation>
    </message>
    <message>
        <source>Glyph</source>
        <translation>Glyph</translation>
    </message>
    <message>
        <source>Send the key in both headers</source>
        <translation>在兩個標頭中都傳送金鑰</translation>
    </message>
    <message>
        <source>Send the key as Bearer</source>
        <translation>以 Bearer 傳送金鑰</translation>
    </message>
    <message>
        <source>Send the key as %1</source>
        <extracomment>%1 is the name of an HTTP header</extracomment>
        <translation>以 %1 傳送金鑰</translation>
    </message>
    <message>
        <source>Set %1 to %2</source>
        <extracomment>%1 is a parameter, %2 its new value</extracomment>
        <translation>將「%1」設為 %2</translation>
    </message>
    <message>
        <source>Send as one system message</source>
        <translation>合併為一條系統訊息傳送</translation>
    </message>
    <message>
        <source>Send without the stray results</source>
        <translation>去掉沒有對應呼叫的結果後傳送</translation>
    </message>
    <message>
        <source>Send empty arguments instead</source>
        <translation>改用空參數傳送</translation>
    </message>
    <message>
        <source>Send empty texts instead</source>
        <translation>改用空文字傳送</translation>
    </message>
    <message>
        <source>Send without invisible characters</source>
        <translation>去掉不可見字元後傳送</translation>
    </message>
    <message>
        <source>Switch to %1</source>
        <extracomment>%1 is the name of a route</extracomment>
        <translation>切換到 %1</translation>
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
        <translation>縮短基礎 URL</translation>
    </message>
    <message>
        <source>Shorten to %1</source>
        <translation>縮短為 %1</translation>
    </message>
    <message>
        <source>Enter the GroupId…</source>
        <translation>輸入 GroupId…</translation>
    </message>
    <message>
        <source>Use GroupId %1</source>
        <translation>使用 GroupId %1</translation>
    </message>
    <message>
        <source>Send without %1</source>
        <extracomment>%1 is a parameter</extracomment>
        <translation>去掉「%1」後傳送</translation>
    </message>
    <message>
        <source>Send without “%1”</source>
        <extracomment>%1 is the name of a JSON field</extracomment>
        <translation>去掉「%1」後傳送</translation>
    </message>
    <message>
        <source>Send without streaming</source>
        <translation>不用串流輸出傳送</translation>
    </message>
    <message>
        <source>Ask for token counts</source>
        <translation>要求給出 token 數</translation>
    </message>
    <message>
        <source>Send only documented fields</source>
        <translation>只傳送文件列出的欄位</translation>
    </message>
    <message>
        <source>Add an empty schema</source>
        <translation>新增空的 Schema</translation>
    </message>
    <message>
        <source>Change the key…</source>
        <translation>變更金鑰…</translation>
    </message>
    <message>
        <source>Edit the route…</source>
        <translation>編輯路由…</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>重新傳送</translation>
    </message>
    <message>
        <source>Continue the answer</source>
        <translation>繼續回答</translation>
    </message>
    <message>
        <source>List the models</source>
        <translation>列出模型</translation>
    </message>
    <message numerus="yes">
        <source>Wait %n second(s) and send again</source>
        <extracomment>%n is a number of seconds</extracomment>
        <translation>
            <numerusform>等待 %n 秒後重新傳送</numerusform>
        </translation>
    </message>
    <message>
        <source>Wait and send again</source>
        <translation>稍等後重新傳送</translation>
    </message>
    <message>
        <source>Show the message</source>
        <translation>顯示訊息</translation>
    </message>
    <message>
        <source>came to a stop text</source>
        <translation>遇到停止文字</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>拒絕回答</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暫停</translation>
    </message>
    <message>
        <source>broken tool call</source>
        <translation>工具呼叫損壞</translation>
    </message>
    <message>
        <source>The answer came to one of the stop texts.</source>
        <translation>回答遇到了某個停止文字。</translation>
    </message>
    <message>
        <source>The model refused to answer.</source>
        <translation>模型拒絕回答。</translation>
    </message>
    <message>
        <source>The server paused a long turn; sending the conversation again goes on with it.</source>
        <translation>伺服器暫停了較長的一輪；重新傳送對話即可繼續。</translation>
    </message>
    <message>
        <source>The model tried to call a tool, and the server could not read the call.</source>
        <translation>模型試圖呼叫工具，但伺服器無法讀取這次呼叫。</translation>
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
        <translation>MiniMax 舊版 v1</translation>
    </message>
    <message>
        <source>MiniMax legacy Pro</source>
        <translation>MiniMax 舊版 Pro</translation>
    </message>
    <message>
        <source>api.minimax.gr.com (unconfirmed)</source>
        <translation>api.minimax.gr.com（未確認）</translation>
    </message>
    <message>
        <source>The stream ended without its last event, after a finish reason: taken as complete.</source>
        <translation>串流在給出結束原因之後沒有最後一個事件就結束了：視為完整。</translation>
    </message>
    <message>
        <source>A part of the answer began with text that its pieces repeated; it was shown once.</source>
        <translation>回答中有一部分以一段文字開頭，而它的各塊又重複了這段文字；只顯示一次。</translation>
    </message>
    <message>
        <source>Parts of the answer came under the same number; they were told apart by their order.</source>
        <translation>回答的幾個部分使用了同一個編號；按次序加以區分。</translation>
    </message>
    <message>
        <source>The answer held a part that is no text, such as a picture; it is not shown here.</source>
        <translation>回答中有一部分不是文字，例如圖片；這裡不顯示。</translation>
    </message>
    <message>
        <source>Print what sends the same as a program or command, without sending: %1.</source>
        <extracomment>%1 is a list of ids</extracomment>
        <translation>印出能傳送同樣內容的程式或指令，而不傳送：%1。</translation>
    </message>
    <message>
        <source>Read the curl command in FILE and print the request it would send as JSON; “-” reads it from standard input.</source>
        <translation>讀取 FILE 中的 curl 指令，並以 JSON 印出它會傳送的請求；「-」表示從標準輸入讀取。</translation>
    </message>
    <message>
        <source>There is no code “%1”: --help lists what there is.</source>
        <extracomment>%1 is what was typed</extracomment>
        <translation>沒有名為「%1」的程式碼：--help 列出了可用的程式碼。</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <extracomment>%1 is a file name, %2 the system&apos;s reason</extracomment>
        <translation>無法讀取 %1：%2</translation>
    </message>
    <message>
        <source>There is no command.</source>
        <translation>沒有指令。</translation>
    </message>
    <message>
        <source>This is no curl command.</source>
        <translation>這不是 curl 指令。</translation>
    </message>
    <message>
        <source>The command is not whole: a quote is opened and never closed.</source>
        <translation>指令不完整：有一個引號沒有閉合。</translation>
    </message>
    <message>
        <source>The command takes a part from another command or a shell expression. Nothing is run here, so that part is not known.</source>
        <translation>指令的一部分來自另一個指令或 shell 表示式。這裡不會執行任何東西，因此不知道那一部分是什麼。</translation>
    </message>
    <message>
        <source>The command takes a part that is no key from the variable %1, which is not known here.</source>
        <extracomment>%1 is the name of a variable</extracomment>
        <translation>指令的一部分（不是金鑰）來自變數 %1，這裡不知道它的值。</translation>
    </message>
    <message>
        <source>%1 takes its content from a file, and no file is read here. Paste the content instead.</source>
        <extracomment>%1 is a flag such as --data-binary</extracomment>
        <translation>%1 的內容來自檔案，而這裡不讀取檔案。請改為貼上內容。</translation>
    </message>
    <message>
        <source>%1 sends a form in several parts, which no chat surface takes.</source>
        <extracomment>%1 is a flag: -F or --form</extracomment>
        <translation>%1 傳送由多個部分組成的表單，沒有任何對話介面接受它。</translation>
    </message>
    <message>
        <source>%1 changes what is sent in a way that cannot be followed here.</source>
        <extracomment>%1 is a flag such as --next</extracomment>
        <translation>%1 會以這裡無法跟隨的方式改變傳送的內容。</translation>
    </message>
    <message>
        <source>%1 needs a value that it can be used with.</source>
        <extracomment>%1 is a flag such as -H</extracomment>
        <translation>%1 需要一個可用的值。</translation>
    </message>
    <message>
        <source>The command names no URL.</source>
        <translation>指令沒有給出 URL。</translation>
    </message>
    <message>
        <source>The command names more than one URL, or a pattern for several.</source>
        <translation>指令給出了不止一個 URL，或匹配多個 URL 的模式。</translation>
    </message>
    <message>
        <source>The URL is none of http or https.</source>
        <translation>該 URL 既不是 http 也不是 https。</translation>
    </message>
    <message>
        <source>The header “%1” cannot be sent.</source>
        <extracomment>%1 is the name of a header</extracomment>
        <translation>標頭「%1」無法傳送。</translation>
    </message>
    <message>
        <source>-u names a user without a password, and curl would ask for it.</source>
        <translation>-u 給出了使用者名稱卻沒有密碼，curl 會要求輸入。</translation>
    </message>
    <message>
        <source>List what was sent before, newest first, where all words of QUERY occur in the prompt, the answer, the URL, an id or the error; “” lists everything. --route and --model narrow it.</source>
        <translation>列出以前傳送的內容，最新的在前，QUERY 的所有詞都出現在提示、回答、URL、ID 或錯誤中；「」列出全部。--route 和 --model 縮小範圍。</translation>
    </message>
    <message>
        <source>List at most N; 50 without it.</source>
        <translation>最多列出 N 條；不帶時為 50。</translation>
    </message>
    <message>
        <source>Write what --id names as an HTTP archive, as JSON, as Markdown for a bug report, or the stream as it came. Keys are never written.</source>
        <translation>將 --id 指定的內容寫為 HTTP 存檔、JSON、用於錯誤報告的 Markdown，或按原樣的流。從不寫出金鑰。</translation>
    </message>
    <message>
        <source>The exchange to export, as --history names it; may be given several times.</source>
        <translation>要匯出的記錄，即 --history 給出的名稱；可多次給出。</translation>
    </message>
    <message>
        <source>Write to FILE instead of standard output.</source>
        <translation>寫入 FILE 而不是標準輸出。</translation>
    </message>
    <message>
        <source>Where a key is found in an export, mask it instead of writing nothing.</source>
        <translation>若在匯出內容中發現金鑰，將其遮蔽而不是什麼都不寫。</translation>
    </message>
    <message>
        <source>Export without prompts and answers: their length stands for them.</source>
        <translation>匯出時不含提示和回答：以其長度代替。</translation>
    </message>
    <message>
        <source>Export account ids such as the GroupId too.</source>
        <translation>同時匯出 GroupId 等帳號 ID。</translation>
    </message>
    <message>
        <source>Send the exchange ID again as it was, over its route or the one given with --route, and print the answer.</source>
        <translation>按原樣再次傳送記錄 ID，透過其路由或 --route 給出的路由，並印出回答。</translation>
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
        <translation>「%1」不是清單長度：請給出 1 到 %2 的數字。</translation>
    </message>
    <message>
        <source>There is no export “%1”: choose har, json, markdown or sse.</source>
        <extracomment>%1 is what was typed</extracomment>
        <translation>沒有匯出格式「%1」：請選擇 har、json、markdown 或 sse。</translation>
    </message>
    <message>
        <source>--export needs the --id of an exchange; --history lists them.</source>
        <translation>--export 需要記錄的 --id；--history 會列出它們。</translation>
    </message>
    <message>
        <source>--replay needs the id of an exchange; --history lists them.</source>
        <translation>--replay 需要記錄的 ID；--history 會列出它們。</translation>
    </message>
    <message>
        <source>No exchange is called “%1”; --history lists what there is.</source>
        <extracomment>%1 is an id</extracomment>
        <translation>沒有名為「%1」的記錄；--history 會列出現有的。</translation>
    </message>
    <message>
        <source>The history cannot be read or written: %1</source>
        <extracomment>%1 is the database&apos;s own English words</extracomment>
        <translation>歷史無法讀取或寫入：%1</translation>
    </message>
    <message>
        <source>Nothing was written: it would give away keys. To write it with these masked, add --mask.</source>
        <translation>沒有寫出任何內容：它會洩露金鑰。若要遮蔽後寫出，請加 --mask。</translation>
    </message>
    <message>
        <source>These keys were masked.</source>
        <translation>這些金鑰已被遮蔽。</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <extracomment>%1 is a file name, %2 the system&apos;s reason</extracomment>
        <translation>無法寫入 %1：%2</translation>
    </message>
    <message>
        <source>A secret stood in the request and was not kept: what is sent now has its masked form.</source>
        <translation>請求中曾有機密且未被儲存：現在傳送的是其遮蔽形式。</translation>
    </message>
    <message>
        <source>The route %1 it went over is gone: name another with --route.</source>
        <extracomment>%1 is the name of a route</extracomment>
        <translation>它所用的路由 %1 已不存在：請用 --route 指定另一個。</translation>
    </message>
    <message>
        <source>This request cannot go over the route %1: it has no base URL for its protocol.</source>
        <extracomment>%1 is the name of a route</extracomment>
        <translation>此請求無法透過路由 %1 傳送：它沒有該協定的基礎 URL。</translation>
    </message>
    <message>
        <source>request header “%1”</source>
        <extracomment>%1 is the name of a header</extracomment>
        <translation>請求標頭「%1」</translation>
    </message>
    <message>
        <source>response header “%1”</source>
        <extracomment>%1 is the name of a header</extracomment>
        <translation>回應標頭「%1」</translation>
    </message>
    <message>
        <source>the name of a request header</source>
        <translation>某個請求標頭的名稱</translation>
    </message>
    <message>
        <source>the name of a response header</source>
        <translation>某個回應標頭的名稱</translation>
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
        <translation>請求本文</translation>
    </message>
    <message>
        <source>the status line</source>
        <translation>狀態行</translation>
    </message>
    <message>
        <source>the response’s body</source>
        <translation>回應本文</translation>
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
        <translation>某個工具呼叫</translation>
    </message>
    <message>
        <source>a detail of the answer</source>
        <translation>回答的某個細節</translation>
    </message>
    <message>
        <source>the failure</source>
        <translation>失敗資訊</translation>
    </message>
    <message>
        <source>a request id</source>
        <translation>某個請求 ID</translation>
    </message>
    <message>
        <source>an earlier attempt</source>
        <translation>較早的某次嘗試</translation>
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
        <translation>整個檔案</translation>
    </message>
    <message>
        <source>an id</source>
        <translation>某個 ID</translation>
    </message>
    <message>
        <source>There is nothing to export.</source>
        <translation>沒有可匯出的內容。</translation>
    </message>
    <message>
        <source>A stream is exported on its own: choose a single exchange, or another format.</source>
        <translation>流須單獨匯出：請選擇單條記錄，或其他格式。</translation>
    </message>
    <message>
        <source>No body arrived that could be exported.</source>
        <translation>沒有收到可匯出的本文。</translation>
    </message>
    <message>
        <source>%1, spread over several pieces</source>
        <extracomment>%1 is a place such as “the response’s body”</extracomment>
        <translation>%1，分散在多個塊中</translation>
    </message>
    <message>
        <source>Exchange %1, %2</source>
        <extracomment>%1 is the number of an exchange, %2 a place in it</extracomment>
        <translation>記錄 %1，%2</translation>
    </message>
    <message>
        <source>%1: a key of this program, %2</source>
        <extracomment>%1 is a place such as “the URL”, %2 a key of which only the ends are shown</extracomment>
        <translation>%1：本程式的金鑰，%2</translation>
    </message>
    <message>
        <source>%1: what looks like a key, %2</source>
        <extracomment>%1 is a place such as “the URL”, %2 a text of which only the ends are shown</extracomment>
        <translation>%1：疑似金鑰，%2</translation>
    </message>
    <message>
        <source>Nothing was sent: the key of a route leaves only for the host of that route, and %1 is none of its hosts.</source>
        <extracomment>%1 is a host name</extracomment>
        <translation>沒有傳送任何內容：路由的金鑰只發往該路由的主機，而 %1 不是它的主機。</translation>
    </message>
    <message>
        <source>Nothing was sent: what the header %1 held was a secret and was not kept.</source>
        <extracomment>%1 is the name of an HTTP header</extracomment>
        <translation>沒有傳送任何內容：標頭 %1 中是機密，沒有儲存。</translation>
    </message>
    <message>
        <source>Ask every column of the line-up LINEUP, a JSON file or the name of a saved one, what --send says, and print figures, answers and differences.</source>
        <translation>用 --send 的內容向對比組合 LINEUP（JSON 檔案或已儲存組合的名稱）的每一欄提問，並輸出指標、回答和差異。</translation>
    </message>
    <message>
        <source>Ask every column N times instead of as often as the line-up says.</source>
        <translation>向每一欄提問 N 次，而不用對比組合中設定的次數。</translation>
    </message>
    <message>
        <source>Hold the others against COLUMN, by its number or title; without it, against the first.</source>
        <translation>以 COLUMN（編號或標題）為基準欄與其他欄比較；不指定則以第一欄為基準。</translation>
    </message>
    <message>
        <source>Print the answer as text, the whole exchange as json, or the command as curl without sending; a comparison as markdown, html or json.</source>
        <translation>以 text 輸出回答，以 json 輸出整個互動記錄，或以 curl 輸出指令而不傳送；對比則以 markdown、html 或 json 輸出。</translation>
    </message>
    <message>
        <source>%1 needs --compare LINEUP.</source>
        <extracomment>%1 is an option such as --repeats</extracomment>
        <translation>%1 需要 --compare LINEUP。</translation>
    </message>
    <message>
        <source>--compare needs a line-up: a JSON file, or the name of a saved one.</source>
        <translation>--compare 需要一個對比組合：JSON 檔案，或已儲存組合的名稱。</translation>
    </message>
    <message>
        <source>--compare needs --send TEXT: what all columns are asked.</source>
        <translation>--compare 需要 --send TEXT：向所有欄提出的問題。</translation>
    </message>
    <message>
        <source>“%1” is no number of repeats: give one from 1 to %2.</source>
        <extracomment>%1 is what was typed, %2 a number</extracomment>
        <translation>「%1」不是有效的重複次數：請給出 1 到 %2 之間的數。</translation>
    </message>
    <message>
        <source>A comparison cannot be printed as “%1”: choose markdown, html or json.</source>
        <extracomment>%1 is what was typed</extracomment>
        <translation>對比不能以「%1」格式輸出：請選擇 markdown、html 或 json。</translation>
    </message>
    <message>
        <source>“%1” is no file, and no line-up is saved.</source>
        <extracomment>%1 is what was typed, %2 a list of names</extracomment>
        <translation>「%1」不是檔案，也沒有已儲存的對比組合。</translation>
    </message>
    <message>
        <source>“%1” is neither a file nor a saved line-up. Saved are: %2.</source>
        <extracomment>%1 is what was typed, %2 a list of names</extracomment>
        <translation>「%1」既不是檔案，也不是已儲存的對比組合。已儲存的有：%2。</translation>
    </message>
    <message>
        <source>There is no column “%1”. There are: %2.</source>
        <extracomment>%1 is what was typed, %2 a list of titles</extracomment>
        <translation>沒有「%1」這一欄。現有的欄：%2。</translation>
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
        <translation>%1：第 %2 個（共 %3 個），%4</translation>
    </message>
    <message>
        <source>%1: %2 of %3 failed. %4</source>
        <extracomment>%1 is the title of a column, the answer %2 of %3 did not come, %4 is a sentence saying why</extracomment>
        <translation>%1：第 %2 個（共 %3 個）失敗。%4</translation>
    </message>
    <message>
        <source>%1 Seen in %2 of %3 answers.</source>
        <extracomment>%1 is a sentence, %2 and %3 are numbers: in how many of so many answers it was seen</extracomment>
        <translation>%1見於 %3 個回答中的 %2 個。</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>連線</translation>
    </message>
    <message>
        <source>cost</source>
        <translation>費用</translation>
    </message>
    <message>
        <source>How long a new connection took before the request could be written. An answer over a connection that was open already does not count.</source>
        <translation>建立新連線到可以寫出請求所用的時間。經由已開啟的連線得到的回答不計入。</translation>
    </message>
    <message>
        <source>By MiniMax&apos;s own prices of %1 and the tokens the server counted. Other hosts have prices of their own, which are not known here.</source>
        <extracomment>%1 is a date</extracomment>
        <translation>按 MiniMax 自己在 %1 的價格和伺服器統計的 token 數計算。其他主機有各自的價格，本程式並不知道。</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n 個請求</numerusform>
        </translation>
    </message>
    <message>
        <source>free</source>
        <translation>免費</translation>
    </message>
    <message numerus="yes">
        <source>%n free</source>
        <comment>requests</comment>
        <translation>
            <numerusform>%n 個免費</numerusform>
        </translation>
    </message>
    <message>
        <source>price unknown</source>
        <translation>價格未知</translation>
    </message>
    <message numerus="yes">
        <source>%n of unknown price</source>
        <comment>requests</comment>
        <translation>
            <numerusform>%n 個價格未知</numerusform>
        </translation>
    </message>
    <message>
        <source>Estimated from the length of what is sent and from the last answers, or else a usual one, by MiniMax&apos;s own prices of %1. Long answers and thinking cost more.</source>
        <extracomment>%1 is a date</extracomment>
        <translation>按 MiniMax 自己在 %1 的價格，根據要傳送內容的長度和最近的回答（沒有時取通常的長度）估算。回答較長或有思考時費用更高。</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) go where this program knows no price. They may cost money all the same.</source>
        <translation>
            <numerusform>%n 個請求發往本程式不知道價格的地方，仍可能產生費用。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) go to a server on this machine and cost nothing.</source>
        <translation>
            <numerusform>%n 個請求發往本機上的伺服器，不產生費用。</numerusform>
        </translation>
    </message>
    <message>
        <source>No route is chosen.</source>
        <extracomment>%1 is what should name a route, or a URL</extracomment>
        <translation>沒有選擇路由。</translation>
    </message>
    <message>
        <source>“%1” is neither a known route nor a base URL that can be called.</source>
        <translation>「%1」既不是已知的路由，也不是可以呼叫的基礎 URL。</translation>
    </message>
    <message>
        <source>There is no protocol called “%1”.</source>
        <extracomment>%1 is a word that should name a protocol</extracomment>
        <translation>沒有名為「%1」的協定。</translation>
    </message>
    <message>
        <source>The route “%1” has no base URL for this protocol.</source>
        <extracomment>%1 is the name of a route</extracomment>
        <translation>路由「%1」沒有此協定的基礎 URL。</translation>
    </message>
    <message>
        <source>The key is to come from an environment variable, but what is given cannot be the name of one.</source>
        <translation>金鑰應取自環境變數，但所給的內容不能作為環境變數的名稱。</translation>
    </message>
    <message>
        <source>The environment variable %1, which should hold the key, is not set.</source>
        <translation>應存放金鑰的環境變數 %1 未設定。</translation>
    </message>
    <message>
        <source>The value of %1 is not valid JSON.</source>
        <extracomment>%1 is the name of a parameter</extracomment>
        <translation>%1 的值不是有效的 JSON。</translation>
    </message>
    <message>
        <source>The line-up is not valid JSON, at byte %1: %2</source>
        <extracomment>%1 is a number, %2 the parser&apos;s own words</extracomment>
        <translation>對比組合不是有效的 JSON，位於第 %1 位元組：%2</translation>
    </message>
    <message>
        <source>This is no line-up.</source>
        <extracomment>%1 is the path of a JSON member, such as columns[2].set</extracomment>
        <translation>這不是對比組合。</translation>
    </message>
    <message>
        <source>This is no line-up: %1 is missing or is not what it should be.</source>
        <translation>這不是對比組合：%1 缺失或不符合要求。</translation>
    </message>
    <message numerus="yes">
        <source>A line-up has at least %n columns.</source>
        <translation>
            <numerusform>對比組合至少要有 %n 欄。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A line-up has at most %n columns.</source>
        <translation>
            <numerusform>對比組合最多有 %n 欄。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 holds a key. A line-up names the environment variable of a key (key_env), never the key itself.</source>
        <extracomment>%1 is the path of a JSON member, such as columns[2].set</extracomment>
        <translation>%1 中含有金鑰。對比組合只寫存放金鑰的環境變數名 (key_env)，絕不寫金鑰本身。</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>對比</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>欄</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>欄</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>路由</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>協定</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>基準欄</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>參數</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>指標</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>指標</translation>
    </message>
    <message>
        <source>Answers counted</source>
        <translation>計入的回答數</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>提問次數</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>中位數</translation>
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
        <translation>費用</translation>
    </message>
    <message>
        <source>Finish reason</source>
        <translation>結束原因</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>時間線</translation>
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
        <translation>工具呼叫</translation>
    </message>
    <message>
        <source>As sent</source>
        <translation>傳送內容</translation>
    </message>
    <message>
        <source>As received</source>
        <translation>傳回內容</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>請求</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>回應</translation>
    </message>
    <message>
        <source>Request ids</source>
        <translation>請求 ID</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>發現</translation>
    </message>
    <message>
        <source>Not asked</source>
        <translation>未提問</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>差異</translation>
    </message>
    <message>
        <source>Differences against the reference</source>
        <translation>與基準欄的差異</translation>
    </message>
    <message>
        <source>Cut short here</source>
        <translation>在此截斷</translation>
    </message>
    <message>
        <source>none</source>
        <translation>無</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>塊數</translation>
    </message>
    <message>
        <source>Median gap</source>
        <translation>間隔中位數</translation>
    </message>
    <message>
        <source>Longest gap</source>
        <translation>最長間隔</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>主機</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>路徑</translation>
    </message>
    <message>
        <source>End of the stream</source>
        <translation>串流的結尾</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>本文</translation>
    </message>
    <message>
        <source>none of its own</source>
        <translation>沒有專門的結束標記</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>無</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>查詢參數</translation>
    </message>
    <message>
        <source>Headers sent</source>
        <translation>傳送的標頭</translation>
    </message>
    <message>
        <source>Fields of the body</source>
        <translation>本文欄位</translation>
    </message>
    <message>
        <source>Order of the fields</source>
        <translation>欄位順序</translation>
    </message>
    <message>
        <source>Headers received</source>
        <translation>收到的標頭</translation>
    </message>
    <message>
        <source>Shape of the answer</source>
        <translation>回答的結構</translation>
    </message>
    <message>
        <source>Kinds of events</source>
        <translation>事件種類</translation>
    </message>
    <message>
        <source>Fields of usage</source>
        <translation>用量欄位</translation>
    </message>
    <message>
        <source>Cadence</source>
        <translation>節奏</translation>
    </message>
    <message>
        <source>Another order of the fields: %1 → %2</source>
        <extracomment>The last two are names of JSON fields in their order; %1 of the longer one is the path of an object</extracomment>
        <translation>欄位順序不同：%1 → %2</translation>
    </message>
    <message>
        <source>Another order of the fields of %1: %2 → %3</source>
        <translation>%1 的欄位順序不同：%2 → %3</translation>
    </message>
    <message>
        <source>Only here: %1</source>
        <extracomment>%1 is the name of a field or header, %2 its value</extracomment>
        <translation>僅此處有：%1</translation>
    </message>
    <message>
        <source>Only here: %1 (%2)</source>
        <translation>僅此處有：%1（%2）</translation>
    </message>
    <message>
        <source>Not here: %1</source>
        <extracomment>%1 is the name of a field or header, %2 the value it has in the other request or answer</extracomment>
        <translation>此處沒有：%1</translation>
    </message>
    <message>
        <source>Not here: %1 (%2)</source>
        <translation>此處沒有：%1（%2）</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <extracomment>%1 is the name of a field or header, %2 the value in the one request or answer, %3 in the other</extracomment>
        <translation>%1：%2 → %3</translation>
    </message>
    <message>
        <source>%1 is called %2</source>
        <extracomment>%1 and %2 are names of JSON fields</extracomment>
        <translation>%1 在此名為 %2</translation>
    </message>
    <message>
        <source>the question</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>the name of the line-up</source>
        <translation>對比組合的名稱</translation>
    </message>
    <message>
        <source>the title</source>
        <translation>標題</translation>
    </message>
    <message>
        <source>a parameter that is set</source>
        <translation>一個已設定的參數</translation>
    </message>
    <message>
        <source>a sentence about the answers</source>
        <translation>一句關於回答的說明</translation>
    </message>
    <message>
        <source>a difference</source>
        <translation>一處差異</translation>
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
        <translation>不接受的檔案型別</translation>
    </message>
    <message>
        <source>“%1” is %2. MiniMax takes videos as MP4, AVI, MOV or MKV.</source>
        <extracomment>%1 is the name of a file, %2 a media type such as video/webm</extracomment>
        <translation>「%1」是 %2。MiniMax 接受 MP4、AVI、MOV 或 MKV 格式的影片。</translation>
    </message>
    <message>
        <source>“%1” is %2. MiniMax takes pictures as JPEG, PNG, GIF or WEBP.</source>
        <extracomment>%1 is the name of a file, %2 a media type such as image/tiff</extracomment>
        <translation>「%1」是 %2。MiniMax 接受 JPEG、PNG、GIF 或 WEBP 格式的圖片。</translation>
    </message>
    <message>
        <source>File too large</source>
        <translation>檔案過大</translation>
    </message>
    <message>
        <source>The video “%1” has %2, and up to %3 are taken. A larger one can be uploaded to MiniMax&apos;s file store and attached by its address, mm_file://…</source>
        <extracomment>%1 is the name of a file, %2 and %3 are sizes</extracomment>
        <translation>影片「%1」大小為 %2，最多接受 %3。更大的影片可以上傳到 MiniMax 檔案儲存，再作為附件填寫它的位址：mm_file://…</translation>
    </message>
    <message>
        <source>The picture “%1” has %2, and up to %3 are taken.</source>
        <extracomment>%1 is the name of a file, %2 and %3 are sizes</extracomment>
        <translation>圖片「%1」大小為 %2，最多接受 %3。</translation>
    </message>
    <message>
        <source>Request too large</source>
        <translation>請求過大</translation>
    </message>
    <message>
        <source>With all that is attached in this conversation the request has about %1, and up to %2 are taken.</source>
        <extracomment>%1 and %2 are sizes</extracomment>
        <translation>加上本對話的全部附件，請求約有 %1，最多接受 %2。</translation>
    </message>
    <message>
        <source>Protocol without pictures and videos</source>
        <translation>協定不支援圖片和影片</translation>
    </message>
    <message>
        <source>This older protocol has text only: what is attached would be left out.</source>
        <translation>這個舊協定只有文字：附件會被略去。</translation>
    </message>
    <message>
        <source>A file in MiniMax&apos;s store means nothing to a server of this protocol.</source>
        <translation>MiniMax 檔案儲存中的檔案對使用此協定的伺服器沒有意義。</translation>
    </message>
    <message>
        <source>No page shows how this protocol writes a video. It is sent in the way of its pictures.</source>
        <translation>沒有文件說明此協定如何表示影片，因此按其圖片的方式傳送。</translation>
    </message>
    <message>
        <source>Frames per second out of range</source>
        <translation>每秒幀數超出範圍</translation>
    </message>
    <message>
        <source>“%1” is to be seen with %2 frames per second; MiniMax takes 0.2 to 5.</source>
        <extracomment>%1 is the name of a video, %2 a number</extracomment>
        <translation>「%1」設為每秒 %2 幀；MiniMax 接受 0.2 到 5。</translation>
    </message>
    <message>
        <source>Option of an attachment not sent</source>
        <translation>附件的選項未傳送</translation>
    </message>
    <message>
        <source>This protocol has no field for: %1.</source>
        <extracomment>%1 are names of JSON fields</extracomment>
        <translation>此協定沒有對應的欄位：%1。</translation>
    </message>
    <message>
        <source>Variable without a value</source>
        <translation>變數沒有值</translation>
    </message>
    <message numerus="yes">
        <source>%n variable(s) of the prompt have no value and go out in their braces: %1.</source>
        <extracomment>%n names, %1 lists them: &quot;name, town&quot;. They stand in the prompt as {{name}}.</extracomment>
        <translation>
            <numerusform>提示詞中有 %n 個變數沒有值，會連同花括號原樣發出：%1。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 asked for JSON alone; it came inside a code fence (%2).</source>
        <extracomment>%1 is the name of a JSON field, %2 the start of an answer, such as ```json</extracomment>
        <translation>%1 要求只傳回 JSON；傳回的 JSON 在程式碼圍欄裡（%2）。</translation>
    </message>
    <message>
        <source>%1 asked for a JSON object; other JSON came: “%2”.</source>
        <extracomment>%1 is the name of a JSON field, %2 the start of an answer</extracomment>
        <translation>%1 要求傳回 JSON 物件；傳回的是其他 JSON：「%2」。</translation>
    </message>
    <message>
        <source>%1 asked for JSON; what came is not valid: “%2”.</source>
        <extracomment>%1 is the name of a JSON field, %2 the start of an answer</extracomment>
        <translation>%1 要求傳回 JSON；傳回的內容無效：「%2」。</translation>
    </message>
    <message>
        <source>%1 (%2) requires members that did not come: %3.</source>
        <extracomment>%1 is the name of a JSON field, %2 its value, such as json_schema, %3 names of members of the answer</extracomment>
        <translation>%1（%2）要求的成員沒有傳回：%3。</translation>
    </message>
    <message>
        <source>%1 asked for JSON; text came: “%2”.</source>
        <extracomment>%1 is the name of a JSON field, %2 the start of an answer</extracomment>
        <translation>%1 要求傳回 JSON；傳回的是文字：「%2」。</translation>
    </message>
    <message>
        <source>%1 forbade tool calls; called: %2.</source>
        <extracomment>%1 is the name of a JSON field, %2 names of tools</extracomment>
        <translation>%1 禁止工具呼叫；卻呼叫了：%2。</translation>
    </message>
    <message>
        <source>%1 asked for a call of %2; no tool was called.</source>
        <extracomment>%1 is the name of a JSON field, %2 the name of a tool</extracomment>
        <translation>%1 要求呼叫 %2；沒有呼叫任何工具。</translation>
    </message>
    <message>
        <source>%1 asked for a call of %2; called: %3.</source>
        <extracomment>%1 is the name of a JSON field, %2 and %3 are names of tools</extracomment>
        <translation>%1 要求呼叫 %2；呼叫的是：%3。</translation>
    </message>
    <message>
        <source>%1 asked for a tool call; none came.</source>
        <extracomment>%1 is the name of a JSON field</extracomment>
        <translation>%1 要求工具呼叫；沒有傳回任何呼叫。</translation>
    </message>
    <message>
        <source>%1 asked for thinking apart from the text; it came in the text, between &lt;think&gt; tags.</source>
        <extracomment>%1 is the name of a JSON field</extracomment>
        <translation>%1 要求思考與文字分開；思考卻出現在文字裡的 &lt;think&gt; 標籤之間。</translation>
    </message>
    <message numerus="yes">
        <source>%1 asked for thinking apart from the text; %n token(s) of it were counted and none came.</source>
        <extracomment>%1 is the name of a JSON field, %n a number of tokens</extracomment>
        <translation>
            <numerusform>%1 要求思考與文字分開；統計了 %n 個思考 token，卻沒有傳回思考內容。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 asked for thinking in the text; it came apart from it, in %2.</source>
        <extracomment>%1 and %2 are names of JSON fields</extracomment>
        <translation>%1 要求思考放在文字裡；思考卻單獨出現在 %2 中。</translation>
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
            <numerusform>%1 要求 %n 個回答；傳回了 %2 個。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 allowed %2 tokens; the server counted %3.</source>
        <extracomment>%1 is the name of a JSON field, %2 and %3 are numbers of tokens</extracomment>
        <translation>%1 允許 %2 個 token；伺服器統計為 %3 個。</translation>
    </message>
    <message>
        <source>%1 allowed %2 tokens; the answer has about %3.</source>
        <extracomment>%1 is the name of a JSON field, %2 and %3 are numbers of tokens</extracomment>
        <translation>%1 允許 %2 個 token；回答約有 %3 個。</translation>
    </message>
    <message>
        <source>The answer goes on after the stop text “%1”: “%2”.</source>
        <extracomment>%1 is the stop text, %2 a piece of the answer around it</extracomment>
        <translation>回答在停止文字「%1」之後仍在繼續：「%2」。</translation>
    </message>
    <message>
        <source>%1 asked for token counts; the stream ended without them.</source>
        <extracomment>%1 is the name of a JSON field</extracomment>
        <translation>%1 要求傳回 token 數；流結束時沒有給出。</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>陣列</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>布林值</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>整數</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>數字</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>物件</translation>
    </message>
    <message>
        <source>a string</source>
        <translation>字串</translation>
    </message>
    <message>
        <source> or </source>
        <extracomment>Stands between kinds of values one of which is required: &quot;a string or a number&quot;.</extracomment>
        <translation>或</translation>
    </message>
    <message>
        <source>%1 must be at least %2.</source>
        <extracomment>%1 is a place in a JSON text, %2 a number; here and below</extracomment>
        <translation>%1 不得小於 %2。</translation>
    </message>
    <message>
        <source>%1 must be more than %2.</source>
        <translation>%1 必須大於 %2。</translation>
    </message>
    <message>
        <source>%1 must be at most %2.</source>
        <translation>%1 不得大於 %2。</translation>
    </message>
    <message>
        <source>%1 must be less than %2.</source>
        <translation>%1 必須小於 %2。</translation>
    </message>
    <message>
        <source>%1 must be a multiple of %2.</source>
        <translation>%1 必須是 %2 的倍數。</translation>
    </message>
    <message>
        <source>%1 must have at least %2 characters.</source>
        <translation>%1 至少要有 %2 個字元。</translation>
    </message>
    <message>
        <source>%1 must have at most %2 characters.</source>
        <translation>%1 最多隻能有 %2 個字元。</translation>
    </message>
    <message>
        <source>%1 must have at least %2 elements.</source>
        <translation>%1 至少要有 %2 個元素。</translation>
    </message>
    <message>
        <source>%1 must have at most %2 elements.</source>
        <translation>%1 最多隻能有 %2 個元素。</translation>
    </message>
    <message>
        <source>%1 must have at least %2 members.</source>
        <translation>%1 至少要有 %2 個成員。</translation>
    </message>
    <message>
        <source>%1 must have at most %2 members.</source>
        <translation>%1 最多隻能有 %2 個成員。</translation>
    </message>
    <message>
        <source>Not checked: the schema refers to another document (%1), and nothing is fetched.</source>
        <extracomment>%1 is the address of another document</extracomment>
        <translation>未檢查：Schema 引用了另一個文件（%1），本程式不會去獲取。</translation>
    </message>
    <message>
        <source>Not checked: it is nested too deeply.</source>
        <translation>未檢查：巢狀過深。</translation>
    </message>
    <message>
        <source>Not checked: it is too large.</source>
        <translation>未檢查：內容過大。</translation>
    </message>
    <message>
        <source>Not checked: the pattern %1 would take too long.</source>
        <extracomment>%1 is a regular expression</extracomment>
        <translation>未檢查：正則表示式 %1 耗時過長。</translation>
    </message>
    <message>
        <source>Not checked: it would take too long.</source>
        <translation>未檢查：耗時過長。</translation>
    </message>
    <message>
        <source>Not checked: the schema is not valid JSON.</source>
        <translation>未檢查：Schema 不是有效的 JSON。</translation>
    </message>
    <message>
        <source>Not checked: the schema refers to %1, which it does not have.</source>
        <extracomment>%1 is a reference inside a JSON Schema</extracomment>
        <translation>未檢查：Schema 引用了其中沒有的 %1。</translation>
    </message>
    <message>
        <source>Not checked: %1 in the schema is not a regular expression.</source>
        <extracomment>%1 is a regular expression</extracomment>
        <translation>未檢查：Schema 中的 %1 不是正則表示式。</translation>
    </message>
    <message>
        <source>Not checked: the schema cannot be used (%1).</source>
        <extracomment>%1 is what is wrong, in English</extracomment>
        <translation>未檢查：Schema 無法使用（%1）。</translation>
    </message>
    <message>
        <source>It is not valid JSON.</source>
        <translation>不是有效的 JSON。</translation>
    </message>
    <message>
        <source>%1 is %2; %3 is required.</source>
        <extracomment>%1 is a place in a JSON text, %2 what is there, %3 what should be</extracomment>
        <translation>%1 的型別是：%2；要求：%3。</translation>
    </message>
    <message>
        <source>%1 lacks “%2”, which is required.</source>
        <extracomment>%1 is a place in a JSON text, %2 a name</extracomment>
        <translation>%1 缺少必需的「%2」。</translation>
    </message>
    <message>
        <source>%1 is not among the members the schema allows.</source>
        <translation>%1 不是 Schema 允許的成員。</translation>
    </message>
    <message>
        <source>%1 must be one of: %2.</source>
        <extracomment>%1 is a place in a JSON text, %2 a list of values</extracomment>
        <translation>%1 必須是以下之一：%2。</translation>
    </message>
    <message>
        <source>%1 does not match the pattern %2.</source>
        <extracomment>%1 is a place in a JSON text, %2 a regular expression</extracomment>
        <translation>%1 不匹配正則表示式 %2。</translation>
    </message>
    <message>
        <source>%1 is not written as a %2.</source>
        <extracomment>%1 is a place in a JSON text, %2 the name of a format, such as date-time</extracomment>
        <translation>%1 不符合 %2 的寫法。</translation>
    </message>
    <message>
        <source>%1 has equal elements; all must differ.</source>
        <translation>%1 有相同的元素；所有元素必須互不相同。</translation>
    </message>
    <message>
        <source>%1 has no element of the kind it must contain.</source>
        <translation>%1 沒有它必須包含的那種元素。</translation>
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
        <translation>%1 不屬於 Schema 允許的任何一種。</translation>
    </message>
    <message>
        <source>%1 is more than one of the alternatives, of which it may be only one.</source>
        <translation>%1 同時符合多種，而只允許符合一種。</translation>
    </message>
    <message>
        <source>%1 is not what the schema asks for.</source>
        <translation>%1 不符合 Schema 的要求。</translation>
    </message>
    <message>
        <source>JSON was asked for; this is not valid JSON: %1</source>
        <extracomment>%1 is what a JSON parser says, in English</extracomment>
        <translation>要求的是 JSON；這不是有效的 JSON：%1</translation>
    </message>
    <message>
        <source>Valid JSON, as asked for.</source>
        <translation>是有效的 JSON，符合要求。</translation>
    </message>
    <message>
        <source>A JSON object was asked for; this is other JSON.</source>
        <translation>要求的是 JSON 物件；這是其他 JSON。</translation>
    </message>
    <message>
        <source>Valid JSON. It was not checked against the schema: this build cannot.</source>
        <translation>是有效的 JSON。沒有按 Schema 檢查：此版本不支援。</translation>
    </message>
    <message>
        <source>Valid against the schema that was asked for.</source>
        <translation>符合所要求的 Schema。</translation>
    </message>
    <message>
        <source>Valid against “%1”.</source>
        <translation>符合「%1」。</translation>
    </message>
    <message>
        <source>A schema is a JSON object.</source>
        <translation>Schema 須是一個 JSON 物件。</translation>
    </message>
    <message>
        <source>Servers expect &quot;type&quot;: &quot;object&quot; at the top.</source>
        <translation>伺服器要求最外層有 &quot;type&quot;: &quot;object&quot;。</translation>
    </message>
    <message>
        <source>Arguments are an object: the &quot;type&quot; at the top should be &quot;object&quot;.</source>
        <translation>參數是一個物件：最外層的 &quot;type&quot; 應為 &quot;object&quot;。</translation>
    </message>
    <message>
        <source>“%1” is not a type: there are array, boolean, integer, null, number, object and string.</source>
        <extracomment>%1 is what stands where the name of a type should</extracomment>
        <translation>「%1」不是型別：只有 array、boolean、integer、null、number、object 和 string。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; should be an object with one member per name.</source>
        <extracomment>%1 is a keyword of JSON Schema, here and below</extracomment>
        <translation>&quot;%1&quot; 應為一個物件，每個名稱一個成員。</translation>
    </message>
    <message>
        <source>“%1” should be described by an object.</source>
        <extracomment>%1 is the name of a property</extracomment>
        <translation>「%1」應由一個物件描述。</translation>
    </message>
    <message>
        <source>What stands at &quot;%1&quot; should be a schema.</source>
        <translation>&quot;%1&quot; 處應為一個 Schema。</translation>
    </message>
    <message>
        <source>&quot;required&quot; should be a list of names.</source>
        <translation>&quot;required&quot; 應為名稱的陣列。</translation>
    </message>
    <message>
        <source>“%1” is required but not among the properties.</source>
        <extracomment>%1 is the name of a property</extracomment>
        <translation>「%1」是必需的，卻不在 properties 之中。</translation>
    </message>
    <message>
        <source>&quot;enum&quot; should be a list of values.</source>
        <translation>&quot;enum&quot; 應為值的陣列。</translation>
    </message>
    <message>
        <source>&quot;enum&quot; is empty: no value is allowed.</source>
        <translation>&quot;enum&quot; 為空：不允許任何值。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; means nothing in a schema; did you mean &quot;%2&quot;?</source>
        <extracomment>%1 is a word in a JSON Schema, %2 the keyword that is likely meant</extracomment>
        <translation>&quot;%1&quot; 在 Schema 中沒有意義；是否想寫 &quot;%2&quot;？</translation>
    </message>
    <message>
        <source>&quot;%1&quot; means nothing in a schema.</source>
        <translation>&quot;%1&quot; 在 Schema 中沒有意義。</translation>
    </message>
    <message>
        <source>%1 is not a regular expression.</source>
        <extracomment>%1 is text that should be a regular expression</extracomment>
        <translation>%1 不是正則表示式。</translation>
    </message>
    <message>
        <source>%1 is in another document; most servers do not fetch it, and neither does this program.</source>
        <extracomment>%1 is an address</extracomment>
        <translation>%1 在另一個文件中；多數伺服器不會去獲取，本程式也不會。</translation>
    </message>
    <message>
        <source>%1 leads nowhere in this schema.</source>
        <extracomment>%1 is a reference inside a JSON Schema</extracomment>
        <translation>%1 在此 Schema 中沒有指向任何內容。</translation>
    </message>
    <message>
        <source>This is not valid JSON: %1</source>
        <extracomment>%1 is what a JSON parser says, in English</extracomment>
        <translation>這不是有效的 JSON：%1</translation>
    </message>
    <message>
        <source>There are no tools in it.</source>
        <translation>其中沒有工具。</translation>
    </message>
    <message>
        <source>Entry %1 has no name and is left out.</source>
        <extracomment>%1 is a number</extracomment>
        <translation>第 %1 項沒有名稱，已略去。</translation>
    </message>
    <message>
        <source>A tool of type “%1” runs on the server and is left out.</source>
        <extracomment>%1 is the type of a tool, such as web_search</extracomment>
        <translation>型別為「%1」的工具在伺服器上執行，已略去。</translation>
    </message>
    <message>
        <source>“%1” says nothing of its arguments; it is taken to have none.</source>
        <extracomment>%1 is the name of a tool, here and below</extracomment>
        <translation>「%1」沒有說明參數；視為沒有參數。</translation>
    </message>
    <message>
        <source>The schema of “%1” is not an object.</source>
        <translation>「%1」的 Schema 不是物件。</translation>
    </message>
    <message>
        <source>“%1” is there more than once.</source>
        <translation>「%1」出現了不止一次。</translation>
    </message>
    <message>
        <source>Only the first %1 tools are taken.</source>
        <extracomment>%1 is a number</extracomment>
        <translation>只採用前 %1 個工具。</translation>
    </message>
    <message>
        <source>Sends prompts to MiniMax and OpenAI-compatible servers and shows what really happens. Without --send, --compare, --models, --ladder, --history, --export, --replay, --conversations, --export-conversation, --import-conversation or --sandbox the window opens.</source>
        <translation>向 MiniMax 和相容 OpenAI 的伺服器傳送提示詞，並顯示實際發生的情況。不帶 --send、--compare、--models、--ladder、--history、--export、--replay、--conversations、--export-conversation、--import-conversation 或 --sandbox 時開啟視窗。</translation>
    </message>
    <message>
        <source>Attach a picture, video or text file to the message, or what stands at an address; may be given several times.</source>
        <translation>將圖片、影片或文字檔案，或某個位址上的內容，作為附件新增到訊息；可多次給出。</translation>
    </message>
    <message>
        <source>List the conversations, newest first: id, when they changed, turns, model, title.</source>
        <translation>列出對話，最新的在前：ID、變更時間、輪數、模型、標題。</translation>
    </message>
    <message>
        <source>Write the conversation ID, as --conversations names it, or the latest one; --format markdown, json or jsonl, where json loses nothing and jsonl has a line for each branch as OpenAI’s chat format has it. Keys are never written.</source>
        <translation>寫出 ID 所指的對話（ID 由 --conversations 列出），或用 latest 表示最近的對話；--format 可為 markdown、json 或 jsonl，其中 json 內容完整，jsonl 按 OpenAI 的聊天格式，每個分支一行。從不寫出金鑰。</translation>
    </message>
    <message>
        <source>Take in the conversations in FILE: JSON, JSONL or Markdown of --export-conversation, or messages as OpenAI’s and Anthropic’s APIs have them; “-” reads it from standard input. Their ids are printed.</source>
        <translation>匯入 FILE 中的對話：--export-conversation 寫出的 JSON、JSONL 或 Markdown，或者 OpenAI 和 Anthropic API 格式的訊息；「-」表示從標準輸入讀取。會印出這些對話的 ID。</translation>
    </message>
    <message>
        <source>%1 needs --export, --export-conversation or --compare.</source>
        <extracomment>%1 is an option such as --output</extracomment>
        <translation>%1 需要 --export、--export-conversation 或 --compare。</translation>
    </message>
    <message>
        <source>--export-conversation needs the id of a conversation, or “latest”; --conversations lists them.</source>
        <translation>--export-conversation 需要對話的 ID 或「latest」；--conversations 會列出它們。</translation>
    </message>
    <message>
        <source>--import-conversation needs a file; “-” reads it from standard input.</source>
        <translation>--import-conversation 需要一個檔案；「-」表示從標準輸入讀取。</translation>
    </message>
    <message>
        <source>A conversation cannot be written as “%1”: choose markdown, json or jsonl.</source>
        <extracomment>%1 is what was typed</extracomment>
        <translation>對話不能寫成「%1」：請選擇 markdown、json 或 jsonl。</translation>
    </message>
    <message>
        <source>No conversation is called “%1”; --conversations lists what there is.</source>
        <extracomment>%1 is an id</extracomment>
        <translation>沒有名為「%1」的對話；--conversations 會列出現有的。</translation>
    </message>
    <message>
        <source>The conversations cannot be read or written: %1</source>
        <extracomment>%1 is the database&apos;s own English words</extracomment>
        <translation>對話無法讀取或寫入：%1</translation>
    </message>
    <message>
        <source>“%1” is neither a file nor an https:// or mm_file:// address.</source>
        <extracomment>%1 is what somebody typed</extracomment>
        <translation>「%1」既不是檔案，也不是 https:// 或 mm_file:// 位址。</translation>
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
        <translation>由本程式的更新版本寫出（格式 %1）。</translation>
    </message>
    <message>
        <source>there are no messages in it.</source>
        <translation>其中沒有訊息。</translation>
    </message>
    <message>
        <source>message %1 is not one.</source>
        <extracomment>%1 is a number</extracomment>
        <translation>第 %1 條不是有效的訊息。</translation>
    </message>
    <message>
        <source>nobody has the role “%1”.</source>
        <extracomment>%1 is a word such as &quot;narrator&quot;</extracomment>
        <translation>沒有「%1」這種角色。</translation>
    </message>
    <message>
        <source>its turn %1 is damaged.</source>
        <extracomment>%1 is a number</extracomment>
        <translation>其中第 %1 輪已損壞。</translation>
    </message>
    <message>
        <source>an attachment’s content is missing.</source>
        <translation>缺少某個附件的內容。</translation>
    </message>
    <message>
        <source>its settings are damaged.</source>
        <translation>其中的設定已損壞。</translation>
    </message>
    <message>
        <source>there are no turns in it.</source>
        <translation>其中沒有輪次。</translation>
    </message>
    <message>
        <source>the document has no end, or was changed where turns begin and end.</source>
        <translation>文件沒有結尾，或者輪次的起止處被改動過。</translation>
    </message>
    <message>
        <source>it is empty.</source>
        <translation>內容為空。</translation>
    </message>
    <message>
        <source>it is larger than %1.</source>
        <extracomment>%1 is a size such as &quot;512 MB&quot;</extracomment>
        <translation>大小超過 %1。</translation>
    </message>
    <message>
        <source>it is neither JSON, JSONL, nor Markdown of this program.</source>
        <translation>既不是 JSON 或 JSONL，也不是本程式的 Markdown。</translation>
    </message>
    <message>
        <source>Line %1 could not be read: %2</source>
        <extracomment>%1 is the number of a line, %2 the reason: &quot;it is not valid JSON.&quot;</extracomment>
        <translation>第 %1 行無法讀取：%2</translation>
    </message>
    <message>
        <source>The file could not be read: %1</source>
        <extracomment>%1 is the reason: &quot;it is not valid JSON.&quot;</extracomment>
        <translation>檔案無法讀取：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s) imported.</source>
        <translation>
            <numerusform>已匯入 %n 個對話。</numerusform>
        </translation>
    </message>
    <message>
        <source>Markdown carries their texts only: no attachments, tool calls or settings.</source>
        <translation>Markdown 只含對話的文字：沒有附件、工具呼叫或設定。</translation>
    </message>
    <message>
        <source>Left out: %1.</source>
        <extracomment>%1 are names of fields: &quot;name (2), temperature&quot;</extracomment>
        <translation>已略去：%1。</translation>
    </message>
    <message>
        <source>the system prompt</source>
        <translation>系統提示詞</translation>
    </message>
    <message>
        <source>a tool’s result</source>
        <translation>某項工具結果</translation>
    </message>
    <message>
        <source>the draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>a tool</source>
        <translation>某個工具</translation>
    </message>
    <message>
        <source>a variable</source>
        <translation>某個變數</translation>
    </message>
    <message>
        <source>an attachment</source>
        <translation>某個附件</translation>
    </message>
    <message>
        <source>MiniMax&apos;s own hosts read files of its store over OpenAI Chat and Anthropic Messages. No page says that this route does.</source>
        <translation>MiniMax 自己的主機可透過 OpenAI Chat 和 Anthropic Messages 讀取其檔案儲存中的檔案。沒有文件說明此路由也支援。</translation>
    </message>
    <message>
        <source>%1 (%2) asked for something else at: %3.</source>
        <extracomment>%1 is the name of a JSON field, %2 its value, such as json_schema, %3 places in the answer, such as days[0].temp</extracomment>
        <translation>%1（%2）在以下位置要求的是別的內容：%3。</translation>
    </message>
    <message>
        <source>Treat as tool calls</source>
        <translation>視為工具呼叫</translation>
    </message>
    <message>
        <source>JSON was asked for; this is not complete, because the answer was cut at the token limit.</source>
        <translation>要求的是 JSON；因回答在 token 上限處截斷，這段 JSON 不完整。</translation>
    </message>
    <message>
        <source>JSON alone was asked for; this stands inside a code fence.</source>
        <translation>要求只傳回 JSON；這段 JSON 卻在程式碼圍欄裡。</translation>
    </message>
    <message numerus="yes">
        <source>Not as the schema asks: %n problem(s).</source>
        <translation>
            <numerusform>不符合 Schema 的要求：%n 個問題。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not as “%1” asks: %n problem(s).</source>
        <extracomment>%1 is the name of a JSON Schema</extracomment>
        <translation>
            <numerusform>不符合「%1」的要求：%n 個問題。</numerusform>
        </translation>
    </message>
    <message>
        <source>Checking against what was asked for…</source>
        <translation>正在按要求檢查…</translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>另有 %n 個。</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no file “%1”.</source>
        <extracomment>%1 is the name of a file</extracomment>
        <translation>沒有檔案「%1」。</translation>
    </message>
    <message>
        <source>“%1” is a folder. Attach the files in it.</source>
        <extracomment>%1 is the name of a folder</extracomment>
        <translation>「%1」是資料夾。請新增其中的檔案。</translation>
    </message>
    <message>
        <source>“%1” has %2, and a whole request may have %3. A larger video can be uploaded to MiniMax&apos;s file store and attached by its address, mm_file://…</source>
        <extracomment>%1 is the name of a file, %2 its size, %3 the largest size a request may have</extracomment>
        <translation>「%1」大小為 %2，而整個請求最多 %3。更大的影片可以上傳到 MiniMax 檔案儲存，再作為附件填寫它的位址：mm_file://…</translation>
    </message>
    <message>
        <source>“%1” has %2, and a text file may have %3: more than any model reads.</source>
        <extracomment>%1 is the name of a file, %2 its size, %3 the largest size of a text file</extracomment>
        <translation>「%1」大小為 %2，而文字檔案最多 %3：再大就超出任何模型能讀取的量。</translation>
    </message>
    <message>
        <source>“%1” cannot be read.</source>
        <extracomment>%1 is the name of a file</extracomment>
        <translation>無法讀取「%1」。</translation>
    </message>
    <message>
        <source>“%1” is neither a picture nor a video nor a text.</source>
        <extracomment>%1 is the name of a file</extracomment>
        <translation>「%1」不是圖片、影片或文字。</translation>
    </message>
    <message>
        <source>Schema without a format</source>
        <translation>有 Schema 而無格式</translation>
    </message>
    <message>
        <source>Gemini takes a schema only together with the format application/json.</source>
        <translation>Gemini 只在格式為 application/json 時才接受 Schema。</translation>
    </message>
    <message>
        <source>Give values…</source>
        <translation>填寫變數值…</translation>
    </message>
    <message>
        <source>Chat not sent</source>
        <translation>對話未傳送</translation>
    </message>
    <message>
        <source>“%1” is set by hand in the request body: it is sent in place of this chat, without what you write here.</source>
        <extracomment>%1 is the name of a field of the request body</extracomment>
        <translation>請求體中的「%1」由您手動填寫：傳送的是它，而不是此對話，您在這裡寫的內容不會傳送。</translation>
    </message>
    <message>
        <source>Send the chat instead</source>
        <translation>改為傳送此對話</translation>
    </message>
</context>
</TS>
