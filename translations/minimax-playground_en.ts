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
