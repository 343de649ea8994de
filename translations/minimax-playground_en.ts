<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
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
    <name>CurlPanel</name>
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
    <name>ResponsePanel</name>
    <message numerus="yes">
        <source>%1 in %n piece(s)</source>
        <translation>
            <numerusform>%1 in %n piece</numerusform>
            <numerusform>%1 in %n pieces</numerusform>
        </translation>
    </message>
</context>
</TS>
