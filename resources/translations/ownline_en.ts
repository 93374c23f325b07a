<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Banner</name>
    <message numerus="yes">
        <source>%Ln text(s) need you</source>
        <translation>
            <numerusform>%Ln text needs you</numerusform>
            <numerusform>%Ln texts need you</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ComposePane</name>
    <message numerus="yes">
        <source>The text is %Ln character(s) over the limit of {limit}. Shorten it, or send it as two texts.</source>
        <translation>
            <numerusform>The text is %Ln over the limit of {limit} characters. Shorten it, or send it as two texts.</numerusform>
            <numerusform>The text is %Ln over the limit of {limit} characters. Shorten it, or send it as two texts.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryList</name>
    <message numerus="yes">
        <source>%Ln more line(s)</source>
        <translation>
            <numerusform>%Ln more line</numerusform>
            <numerusform>%Ln more lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LinkOffer</name>
    <message numerus="yes">
        <source>A link wants to fill in a new text to {number} and %Ln more.</source>
        <translation>
            <numerusform>A link wants to fill in a new text to {number} and %Ln more.</numerusform>
            <numerusform>A link wants to fill in a new text to {number} and %Ln more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NotificationText</name>
    <message numerus="yes">
        <source>%Ln text(s) did not arrive</source>
        <translation>
            <numerusform>%Ln text did not arrive</numerusform>
            <numerusform>%Ln texts did not arrive</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln text(s) need you</source>
        <translation>
            <numerusform>%Ln text needs you</numerusform>
            <numerusform>%Ln texts need you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln text(s) wait until you sign in again.</source>
        <translation>
            <numerusform>%Ln text waits until you sign in again.</numerusform>
            <numerusform>%Ln texts wait until you sign in again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>To {names} and %Ln more</source>
        <translation>
            <numerusform>To {names} and %Ln more</numerusform>
            <numerusform>To {names} and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutboxView</name>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation>
            <numerusform>%Ln waiting</numerusform>
            <numerusform>%Ln waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln minute(s)</source>
        <translation>
            <numerusform>about %Ln minute</numerusform>
            <numerusform>about %Ln minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PartCounter</name>
    <message numerus="yes">
        <source>%Ln character(s) left</source>
        <translation>
            <numerusform>%Ln character left</numerusform>
            <numerusform>%Ln characters left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s) over the limit of {limit}</source>
        <translation>
            <numerusform>%Ln over the limit of {limit} characters</numerusform>
            <numerusform>%Ln over the limit of {limit} characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left in the last</source>
        <translation>
            <numerusform>%Ln left in the last</numerusform>
            <numerusform>%Ln left in the last</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln part(s)</source>
        <translation>
            <numerusform>%Ln part</numerusform>
            <numerusform>%Ln parts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecipientNotes</name>
    <message numerus="yes">
        <source>&amp;Leave out %Ln</source>
        <translation>
            <numerusform>&amp;Leave out 1</numerusform>
            <numerusform>&amp;Leave out %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SendButton</name>
    <message numerus="yes">
        <source>%Ln second(s)</source>
        <translation>
            <numerusform>%Ln second</numerusform>
            <numerusform>%Ln seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SignOutDialogs</name>
    <message numerus="yes">
        <source>%Ln sign-in(s) of this computer end.</source>
        <translation>
            <numerusform>%Ln sign-in of this computer ends.</numerusform>
            <numerusform>%Ln sign-ins of this computer end.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln text(s) that wait will not be sent.</source>
        <translation>
            <numerusform>One text that waits will not be sent.</numerusform>
            <numerusform>%Ln texts that wait will not be sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln text(s) wait. They are sent after you sign in again.</source>
        <translation>
            <numerusform>One text waits. It is sent after you sign in again.</numerusform>
            <numerusform>%Ln texts wait. They are sent after you sign in again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln text(s) it is not known yet whether they went out.</source>
        <translation>
            <numerusform>Of one text it is not known yet whether it went out.</numerusform>
            <numerusform>Of %Ln texts it is not known yet whether they went out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message numerus="yes">
        <source>%Ln text(s) need you</source>
        <translation>
            <numerusform>%Ln text needs you</numerusform>
            <numerusform>%Ln texts need you</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UndoBar</name>
    <message numerus="yes">
        <source>%Ln text(s) go out in {seconds} s</source>
        <translation>
            <numerusform>One text goes out in {seconds} s</numerusform>
            <numerusform>%Ln texts go out in {seconds} s</numerusform>
        </translation>
    </message>
</context>
</TS>
