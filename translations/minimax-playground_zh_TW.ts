<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW">
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
        <source>curl command copied with the key</source>
        <translation>已複製 curl 指令（含金鑰）</translation>
    </message>
    <message>
        <source>curl command copied</source>
        <translation>已複製 curl 指令</translation>
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
</context>
<context>
    <name>ConversationDelegate</name>
    <message>
        <source>Title of the conversation</source>
        <translation>對話標題</translation>
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
    <name>CurlPanel</name>
    <message>
        <source>Copied</source>
        <translation>已複製</translation>
    </message>
    <message>
        <source>curl command</source>
        <translation>curl 指令</translation>
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
        <source>Copy the command; the key stays a variable (Ctrl+Shift+C)</source>
        <translation>複製指令；金鑰仍以變數表示（Ctrl+Shift+C）</translation>
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
        <source>as it was sent</source>
        <translation>已傳送的內容</translation>
    </message>
    <message>
        <source>as Send would send it</source>
        <translation>按「傳送」會發出的內容</translation>
    </message>
    <message>
        <source>There is no key to copy.</source>
        <translation>沒有可複製的金鑰。</translation>
    </message>
    <message>
        <source>Copied with the key</source>
        <translation>已連同金鑰複製</translation>
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
    <name>Inspector</name>
    <message>
        <source>Inspector</source>
        <translation>檢查器</translation>
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
    <name>JsonValueEditor</name>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>範本</translation>
    </message>
    <message>
        <source>%1: templates</source>
        <extracomment>Accessible name of the menu with ready-made values. %1: the parameter&apos;s label.</extracomment>
        <translation>%1：範本</translation>
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
    <name>Languages</name>
    <message>
        <source>As the system</source>
        <translation>跟隨系統</translation>
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
    <name>QPlatformTheme</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>ResponsePanel</name>
    <message>
        <source>Response</source>
        <translation>回應</translation>
    </message>
    <message>
        <source>Raw response</source>
        <translation>原始回應</translation>
    </message>
    <message>
        <source>The answer&apos;s status, headers and body appear here exactly as they arrive.</source>
        <translation>回答的狀態、標頭和本文到達時是什麼樣，這裡就顯示什麼樣。</translation>
    </message>
    <message>
        <source>Wrap long lines</source>
        <translation>長行自動換行</translation>
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
</context>
<context>
    <name>RouteForm</name>
    <message>
        <source>nothing can be called yet</source>
        <translation>目前還沒有可呼叫的位址</translation>
    </message>
    <message>
        <source>Use %1</source>
        <extracomment>Button that replaces the base URL. %1: the repaired URL.</extracomment>
        <translation>改用 %1</translation>
    </message>
    <message>
        <source>Address and key</source>
        <translation>位址與金鑰</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>請求</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>連線</translation>
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
        <source>Key is sent &amp;as</source>
        <translation>金鑰傳送方式(&amp;A)</translation>
    </message>
    <message>
        <source>no key is sent</source>
        <translation>不傳送金鑰</translation>
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
        <source>Extra &amp;headers</source>
        <translation>額外標頭(&amp;H)</translation>
    </message>
    <message>
        <source>A secret would be stored readable here. Put the key into the key field instead.</source>
        <translation>機密寫在這裡會以明文儲存。請把金鑰填進金鑰欄。</translation>
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
        <source>no limit</source>
        <translation>不限</translation>
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
        <translation>不使用</translation>
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
        <source>&quot;properties&quot; should be an object with one member per argument.</source>
        <translation>&quot;properties&quot; 應為一個物件，每個參數佔一個成員。</translation>
    </message>
    <message>
        <source>Argument “%1” should be described by an object.</source>
        <extracomment>%1: name of an argument of the tool.</extracomment>
        <translation>參數「%1」應由一個物件來描述。</translation>
    </message>
    <message>
        <source>&quot;required&quot; should be a list of argument names.</source>
        <translation>&quot;required&quot; 應為參數名稱的清單。</translation>
    </message>
    <message>
        <source>“%1” is required but not among the properties.</source>
        <extracomment>%1: name of an argument of the tool.</extracomment>
        <translation>「%1」是必需的，卻不在 properties 之中。</translation>
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
        <source>Type what the tool returns</source>
        <translation>輸入工具傳回的內容</translation>
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
</context>
<context>
    <name>UndoLine</name>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
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
        <source>Speak the protocol ID: openai-chat.</source>
        <translation>使用協定 ID：openai-chat。</translation>
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
        <source>Print the answer as text, the whole exchange as json, or the command as curl without sending.</source>
        <translation>以 text 印出回答，以 json 印出整個往來，或者以 curl 印出指令而不傳送。</translation>
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
        <source>Sends prompts to MiniMax and OpenAI-compatible servers and shows what really happens. Without --send, --models or --sandbox the window opens.</source>
        <translation>向 MiniMax 和相容 OpenAI 的伺服器傳送提示詞，並顯示實際發生了什麼。不帶 --send、--models 或 --sandbox 則開啟視窗。</translation>
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
</context>
</TS>
