<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AnswerText</name>
    <message numerus="yes">
        <source>%Ln attachment(s)</source>
        <translation>
            <numerusform>%Ln attachment</numerusform>
            <numerusform>%Ln attachments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln conversation(s)</source>
        <translation>
            <numerusform>%Ln conversation</numerusform>
            <numerusform>%Ln conversations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new text(s)</source>
        <translation>
            <numerusform>%Ln new text</numerusform>
            <numerusform>%Ln new texts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new text(s) from {name}</source>
        <translation>
            <numerusform>%Ln new text from {name}</numerusform>
            <numerusform>%Ln new texts from {name}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new text(s) in {conversations}</source>
        <translation>
            <numerusform>%Ln new text in {conversations}</numerusform>
            <numerusform>%Ln new texts in {conversations}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{names} and %Ln more</source>
        <translation>
            <numerusform>{names} and %Ln more</numerusform>
            <numerusform>{names} and %Ln more</numerusform>
        </translation>
    </message>
</context>
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
    <name>ConversationText</name>
    <message numerus="yes">
        <source>%Ln attachment(s)</source>
        <translation>
            <numerusform>%Ln attachment</numerusform>
            <numerusform>%Ln attachments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unread</source>
        <translation>
            <numerusform>%Ln unread</numerusform>
            <numerusform>%Ln unread</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FailureCounter</name>
    <message numerus="yes">
        <source>%Ln text(s) did not arrive</source>
        <translation>
            <numerusform>%Ln text did not arrive</numerusform>
            <numerusform>%Ln texts did not arrive</numerusform>
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
    <name>ImportDialog</name>
    <message numerus="yes">
        <source>%Ln imported name(s) were removed.</source>
        <translation>
            <numerusform>%Ln imported name was removed.</numerusform>
            <numerusform>%Ln imported names were removed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln number(s) have the names from the file now.</source>
        <translation>
            <numerusform>%Ln number has the name from the file now.</numerusform>
            <numerusform>%Ln numbers have the names from the file now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Import %Ln number(s)</source>
        <translation>
            <numerusform>&amp;Import %Ln number</numerusform>
            <numerusform>&amp;Import %Ln numbers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportPreview</name>
    <message numerus="yes">
        <source>%Ln contact(s)</source>
        <translation>
            <numerusform>%Ln contact</numerusform>
            <numerusform>%Ln contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) have no number.</source>
        <translation>
            <numerusform>%Ln contact has no number.</numerusform>
            <numerusform>%Ln contacts have no number.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln number(s)</source>
        <translation>
            <numerusform>%Ln number</numerusform>
            <numerusform>%Ln numbers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportStart</name>
    <message numerus="yes">
        <source>%Ln number(s) have an imported name.</source>
        <translation>
            <numerusform>%Ln number has an imported name.</numerusform>
            <numerusform>%Ln numbers have an imported name.</numerusform>
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
    <name>ReplyPane</name>
    <message numerus="yes">
        <source>The text is %Ln character(s) over the limit of {limit}. Shorten it, or send it as two texts.</source>
        <translation>
            <numerusform>The text is %Ln character over the limit of {limit}. Shorten it, or send it as two texts.</numerusform>
            <numerusform>The text is %Ln characters over the limit of {limit}. Shorten it, or send it as two texts.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RowActions</name>
    <message numerus="yes">
        <source>&amp;Copy %Ln text(s)</source>
        <translation>
            <numerusform>&amp;Copy %Ln text</numerusform>
            <numerusform>&amp;Copy %Ln texts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Remove %Ln text(s)…</source>
        <translation>
            <numerusform>&amp;Remove %Ln text…</numerusform>
            <numerusform>&amp;Remove %Ln texts…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ca&amp;ncel %Ln waiting text(s)</source>
        <translation>
            <numerusform>Ca&amp;ncel %Ln waiting text</numerusform>
            <numerusform>Ca&amp;ncel %Ln waiting texts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %Ln text(s) from this computer?</source>
        <translation>
            <numerusform>Remove %Ln text from this computer?</numerusform>
            <numerusform>Remove %Ln texts from this computer?</numerusform>
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
    <name>ThreadList</name>
    <message numerus="yes">
        <source>%Ln new text(s)</source>
        <translation>
            <numerusform>%Ln new text</numerusform>
            <numerusform>%Ln new texts</numerusform>
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
    <message numerus="yes">
        <source>%Ln unread text(s)</source>
        <translation>
            <numerusform>%Ln unread text</numerusform>
            <numerusform>%Ln unread texts</numerusform>
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
