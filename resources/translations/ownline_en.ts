<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AccountButton</name>
    <message numerus="yes">
        <source>%Ln unread conversation(s) in other accounts</source>
        <translation>
            <numerusform>%Ln unread conversation in other accounts</numerusform>
            <numerusform>%Ln unread conversations in other accounts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AccountMenu</name>
    <message numerus="yes">
        <source>%Ln unread</source>
        <translation>
            <numerusform>%Ln unread</numerusform>
            <numerusform>%Ln unread</numerusform>
        </translation>
    </message>
</context>
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
    <name>AttachmentSum</name>
    <message numerus="yes">
        <source>%Ln picture(s) made smaller</source>
        <translation>
            <numerusform>%Ln picture made smaller</numerusform>
            <numerusform>%Ln pictures made smaller</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Attachments</name>
    <message numerus="yes">
        <source>%Ln other file(s) could not be attached either.</source>
        <translation>
            <numerusform>%Ln other file could not be attached either.</numerusform>
            <numerusform>%Ln other files could not be attached either.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A text can have 10 files. %Ln file(s) were not attached.</source>
        <translation>
            <numerusform>A text can have 10 files. %Ln file was not attached.</numerusform>
            <numerusform>A text can have 10 files. %Ln files were not attached.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Attention</name>
    <message numerus="yes">
        <source>%Ln text(s) need a decision</source>
        <translation>
            <numerusform>%Ln text needs a decision</numerusform>
            <numerusform>%Ln texts need a decision</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unread conversation(s) of other accounts</source>
        <translation>
            <numerusform>%Ln unread conversation of other accounts</numerusform>
            <numerusform>%Ln unread conversations of other accounts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BeforeSending</name>
    <message numerus="yes">
        <source>First text to %Ln recipient(s). Added at the end: {addition}</source>
        <translation>
            <numerusform>First text to %Ln recipient. Added at the end: {addition}</numerusform>
            <numerusform>First text to %Ln recipients. Added at the end: {addition}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckPage</name>
    <message numerus="yes">
        <source>%Ln may not arrive.</source>
        <translation>
            <numerusform>%Ln may not arrive.</numerusform>
            <numerusform>%Ln may not arrive.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{texts} from %Ln row(s).</source>
        <translation>
            <numerusform>{texts} from %Ln row.</numerusform>
            <numerusform>{texts} from %Ln rows.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConversationList</name>
    <message numerus="yes">
        <source>%Ln conversation(s)</source>
        <translation>
            <numerusform>%Ln conversation</numerusform>
            <numerusform>%Ln conversations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More than %Ln conversation(s)</source>
        <translation>
            <numerusform>More than %Ln conversation</numerusform>
            <numerusform>More than %Ln conversations</numerusform>
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
    <name>Details</name>
    <message numerus="yes">
        <source>%Ln attachment(s): {files}</source>
        <translation>
            <numerusform>%Ln attachment: {files}</numerusform>
            <numerusform>%Ln attachments: {files}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EarlierLine</name>
    <message numerus="yes">
        <source>%Ln people get a text of the list {list} {time}.</source>
        <translation>
            <numerusform>%Ln person gets a text of the list {list} {time}.</numerusform>
            <numerusform>%Ln people get a text of the list {list} {time}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people got a text of an earlier list, or it still waits.</source>
        <translation>
            <numerusform>%Ln person got a text of an earlier list, or it still waits.</numerusform>
            <numerusform>%Ln people got a text of an earlier list, or it still waits.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people got a text of an earlier list, or may have.</source>
        <translation>
            <numerusform>%Ln person got a text of an earlier list, or may have.</numerusform>
            <numerusform>%Ln people got a text of an earlier list, or may have.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people got a text of an earlier list.</source>
        <translation>
            <numerusform>%Ln person got a text of an earlier list.</numerusform>
            <numerusform>%Ln people got a text of an earlier list.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people got a text of the list {list} {time}.</source>
        <translation>
            <numerusform>%Ln person got a text of the list {list} {time}.</numerusform>
            <numerusform>%Ln people got a text of the list {list} {time}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people got a text of the list {list}, or it still waits.</source>
        <translation>
            <numerusform>%Ln person got a text of the list {list}, or it still waits.</numerusform>
            <numerusform>%Ln people got a text of the list {list}, or it still waits.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people may have got a text of an earlier list.</source>
        <translation>
            <numerusform>%Ln person may have got a text of an earlier list.</numerusform>
            <numerusform>%Ln people may have got a text of an earlier list.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A text of an earlier list to %Ln people still waits.</source>
        <translation>
            <numerusform>A text of an earlier list to %Ln person still waits.</numerusform>
            <numerusform>A text of an earlier list to %Ln people still waits.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A text of the list {list} to %Ln people still waits.</source>
        <translation>
            <numerusform>A text of the list {list} to %Ln person still waits.</numerusform>
            <numerusform>A text of the list {list} to %Ln people still waits.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Envelope</name>
    <message numerus="yes">
        <source>Nothing was sent: %Ln recipient(s) cannot be texted. Correct what is red under To, or leave it out.</source>
        <translation>
            <numerusform>Nothing was sent: %Ln recipient cannot be texted. Correct what is red under To, or leave it out.</numerusform>
            <numerusform>Nothing was sent: %Ln recipients cannot be texted. Correct what is red under To, or leave it out.</numerusform>
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
    <name>FieldFiller</name>
    <message numerus="yes">
        <source>No name is known for {number} and %Ln more. Write the text without {field}, or with other words for them: {otherwise}.</source>
        <translation>
            <numerusform>No name is known for {number} and %Ln more. Write the text without {field}, or with other words for them: {otherwise}.</numerusform>
            <numerusform>No name is known for {number} and %Ln more. Write the text without {field}, or with other words for them: {otherwise}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>With what is filled in for {number}, the text is %Ln character(s) over the limit of {limit}. Shorten it.</source>
        <translation>
            <numerusform>With what is filled in for {number}, the text is %Ln character over the limit of {limit}. Shorten it.</numerusform>
            <numerusform>With what is filled in for {number}, the text is %Ln characters over the limit of {limit}. Shorten it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilePage</name>
    <message numerus="yes">
        <source>%Ln column(s)</source>
        <translation>
            <numerusform>%Ln column</numerusform>
            <numerusform>%Ln columns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message numerus="yes">
        <source>%Ln new</source>
        <translation>
            <numerusform>%Ln new</numerusform>
            <numerusform>%Ln new</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message numerus="yes">
        <source>%Ln text(s) canceled. They stay in the outbox.</source>
        <translation>
            <numerusform>%Ln text canceled. It stays in the outbox.</numerusform>
            <numerusform>%Ln texts canceled. They stay in the outbox.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GroupChoice</name>
    <message numerus="yes">
        <source>%Ln text(s). Nobody sees who else gets one.</source>
        <translation>
            <numerusform>%Ln text. Nobody sees who else gets one.</numerusform>
            <numerusform>%Ln texts. Nobody sees who else gets one.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>These %Ln people see each other&apos;s numbers, and everybody&apos;s answers.</source>
        <translation>
            <numerusform>The person sees everybody&apos;s number and answers.</numerusform>
            <numerusform>These %Ln people see each other&apos;s numbers, and everybody&apos;s answers.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GuideResults</name>
    <message numerus="yes">
        <source>%Ln place(s) in the guide</source>
        <translation>
            <numerusform>%Ln place in the guide</numerusform>
            <numerusform>%Ln places in the guide</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) with some of these words</source>
        <translation>
            <numerusform>%Ln place with some of these words</numerusform>
            <numerusform>%Ln places with some of these words</numerusform>
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
    <name>LastTexts</name>
    <message numerus="yes">
        <source>%Ln text(s) are on their way to RingCentral.</source>
        <translation>
            <numerusform>%Ln text is on its way to RingCentral.</numerusform>
            <numerusform>%Ln texts are on their way to RingCentral.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is not clear yet whether %Ln text(s) went out. Ownline looks in your sent messages as soon as the account is signed in again, and does not send it twice.</source>
        <translation>
            <numerusform>It is not clear yet whether %Ln text went out. Ownline looks in your sent messages as soon as the account is signed in again, and does not send it twice.</numerusform>
            <numerusform>It is not clear yet whether %Ln texts went out. Ownline looks in your sent messages as soon as the account is signed in again, and does not send them twice.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is not clear yet whether %Ln text(s) went out. Ownline looks in your sent messages, and does not send it twice. If they do not show it, you decide.</source>
        <translation>
            <numerusform>It is not clear yet whether %Ln text went out. Ownline looks in your sent messages, and does not send it twice. If they do not show it, you decide.</numerusform>
            <numerusform>It is not clear yet whether %Ln texts went out. Ownline looks in your sent messages, and does not send them twice. If they do not show them, you decide.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeftOutDialog</name>
    <message numerus="yes">
        <source>%Ln more row(s) are in the result that you can save.</source>
        <translation>
            <numerusform>%Ln more row is in the result that you can save.</numerusform>
            <numerusform>%Ln more rows are in the result that you can save.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) got no text</source>
        <translation>
            <numerusform>%Ln row got no text</numerusform>
            <numerusform>%Ln rows got no text</numerusform>
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
    <name>ListNotifications</name>
    <message numerus="yes">
        <source>%Ln text(s) did not arrive</source>
        <translation>
            <numerusform>%Ln text did not arrive</numerusform>
            <numerusform>%Ln texts did not arrive</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln text(s) need a decision</source>
        <translation>
            <numerusform>%Ln text needs a decision</numerusform>
            <numerusform>%Ln texts need a decision</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MergeActions</name>
    <message numerus="yes">
        <source>Cancel &amp;what waits of %Ln list(s)…</source>
        <translation>
            <numerusform>Cancel &amp;what waits of %Ln list…</numerusform>
            <numerusform>Cancel &amp;what waits of %Ln lists…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>R&amp;emove %Ln list(s)…</source>
        <translation>
            <numerusform>R&amp;emove %Ln list…</numerusform>
            <numerusform>R&amp;emove %Ln lists…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MergeQuestions</name>
    <message numerus="yes">
        <source>%Ln list(s) removed</source>
        <translation>
            <numerusform>%Ln list removed</numerusform>
            <numerusform>%Ln lists removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln text(s) leave the outbox and the conversations.</source>
        <translation>
            <numerusform>%Ln text leaves the outbox and the conversations.</numerusform>
            <numerusform>%Ln texts leave the outbox and the conversations.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancel %Ln waiting text(s)?</source>
        <translation>
            <numerusform>Cancel %Ln waiting text?</numerusform>
            <numerusform>Cancel %Ln waiting texts?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %Ln list(s) from this computer?</source>
        <translation>
            <numerusform>Remove %Ln list from this computer?</numerusform>
            <numerusform>Remove %Ln lists from this computer?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MergeQueueing</name>
    <message numerus="yes">
        <source>%Ln text(s) go out in {seconds} s</source>
        <translation>
            <numerusform>%Ln text goes out in {seconds} s</numerusform>
            <numerusform>%Ln texts go out in {seconds} s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Putting %Ln text(s) into the outbox…</source>
        <translation>
            <numerusform>Putting %Ln text into the outbox…</numerusform>
            <numerusform>Putting %Ln texts into the outbox…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Taking %Ln text(s) out of the outbox…</source>
        <translation>
            <numerusform>Taking %Ln text out of the outbox…</numerusform>
            <numerusform>Taking %Ln texts out of the outbox…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MergeText</name>
    <message numerus="yes">
        <source>%Ln accepted</source>
        <translation>
            <numerusform>%Ln accepted</numerusform>
            <numerusform>%Ln accepted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln being checked</source>
        <translation>
            <numerusform>%Ln being checked</numerusform>
            <numerusform>%Ln being checked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln being sent</source>
        <translation>
            <numerusform>%Ln being sent</numerusform>
            <numerusform>%Ln being sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln canceled</source>
        <translation>
            <numerusform>%Ln canceled</numerusform>
            <numerusform>%Ln canceled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln delivered</source>
        <translation>
            <numerusform>%Ln delivered</numerusform>
            <numerusform>%Ln delivered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln dropped</source>
        <translation>
            <numerusform>%Ln dropped</numerusform>
            <numerusform>%Ln dropped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln failed</numerusform>
            <numerusform>%Ln failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln marked as arrived</source>
        <translation>
            <numerusform>%Ln marked as arrived</numerusform>
            <numerusform>%Ln marked as arrived</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln marked as not sent</source>
        <translation>
            <numerusform>%Ln marked as not sent</numerusform>
            <numerusform>%Ln marked as not sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln may have arrived</source>
        <translation>
            <numerusform>%Ln may have arrived</numerusform>
            <numerusform>%Ln may have arrived</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln need(s) a decision</source>
        <translation>
            <numerusform>%Ln needs a decision</numerusform>
            <numerusform>%Ln need a decision</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not sent</source>
        <translation>
            <numerusform>%Ln not sent</numerusform>
            <numerusform>%Ln not sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln number(s) cannot get texts</source>
        <translation>
            <numerusform>%Ln number cannot get texts</numerusform>
            <numerusform>%Ln numbers cannot get texts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) left out</source>
        <translation>
            <numerusform>%Ln row left out</numerusform>
            <numerusform>%Ln rows left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln said STOP</source>
        <translation>
            <numerusform>%Ln said STOP</numerusform>
            <numerusform>%Ln said STOP</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sent, no report yet</source>
        <translation>
            <numerusform>%Ln sent, no report yet</numerusform>
            <numerusform>%Ln sent, no report yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln text(s)</source>
        <translation>
            <numerusform>%Ln text</numerusform>
            <numerusform>%Ln texts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln text(s) so far</source>
        <translation>
            <numerusform>%Ln text so far</numerusform>
            <numerusform>%Ln texts so far</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln text(s), planned: {time}</source>
        <translation>
            <numerusform>%Ln text, planned: {time}</numerusform>
            <numerusform>%Ln texts, planned: {time}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation>
            <numerusform>%Ln waiting</numerusform>
            <numerusform>%Ln waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MergeWindow</name>
    <message numerus="yes">
        <source>&amp;Schedule %Ln text(s)</source>
        <translation>
            <numerusform>&amp;Schedule %Ln text</numerusform>
            <numerusform>&amp;Schedule %Ln texts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Send %Ln text(s)</source>
        <translation>
            <numerusform>&amp;Send %Ln text</numerusform>
            <numerusform>&amp;Send %Ln texts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message numerus="yes">
        <source>Go on with your &amp;list (%Ln row(s))…</source>
        <translation>
            <numerusform>Go on with your &amp;list (%Ln row)…</numerusform>
            <numerusform>Go on with your &amp;list (%Ln rows)…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Nights</name>
    <message numerus="yes">
        <source>For %Ln recipient(s) it is before {opens} or after {closes}.</source>
        <translation>
            <numerusform>For %Ln recipient it is before {opens} or after {closes}.</numerusform>
            <numerusform>For %Ln recipients it is before {opens} or after {closes}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>That is before {opens} or after {closes} for %Ln recipient(s).</source>
        <translation>
            <numerusform>That is before {opens} or after {closes} for %Ln recipient.</numerusform>
            <numerusform>That is before {opens} or after {closes} for %Ln recipients.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>night for %Ln of them</source>
        <translation>
            <numerusform>night for %Ln of them</numerusform>
            <numerusform>night for %Ln of them</numerusform>
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
        <source>%Ln text(s) need a decision</source>
        <translation>
            <numerusform>%Ln text needs a decision</numerusform>
            <numerusform>%Ln texts need a decision</numerusform>
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
        <source>%Ln text(s) wait until you unlock the keyring.</source>
        <translation>
            <numerusform>%Ln text waits until you unlock the keyring.</numerusform>
            <numerusform>%Ln texts wait until you unlock the keyring.</numerusform>
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
    <name>Pace</name>
    <message numerus="yes">
        <source>about %Ln hour(s)</source>
        <translation>
            <numerusform>about %Ln hour</numerusform>
            <numerusform>about %Ln hours</numerusform>
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
        <source>%Ln over the limit</source>
        <translation>
            <numerusform>%Ln over the limit</numerusform>
            <numerusform>%Ln over the limit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) over the limit</source>
        <translation>
            <numerusform>%Ln row over the limit</numerusform>
            <numerusform>%Ln rows over the limit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) over the limit of {limit}: row {row} by {count}</source>
        <translation>
            <numerusform>%Ln row over the limit of {limit}: row {row} by {count}</numerusform>
            <numerusform>%Ln rows over the limit of {limit}: row {row} by {count}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Billed as %Ln text(s)</source>
        <translation>
            <numerusform>Billed as %Ln text</numerusform>
            <numerusform>Billed as %Ln texts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Each billed as %Ln text(s)</source>
        <translation>
            <numerusform>Each billed as %Ln text</numerusform>
            <numerusform>Each billed as %Ln texts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Each billed as up to %Ln text(s)</source>
        <translation>
            <numerusform>Each billed as up to %Ln text</numerusform>
            <numerusform>Each billed as up to %Ln texts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Two texts after %Ln more</source>
        <translation>
            <numerusform>Two texts after %Ln more</numerusform>
            <numerusform>Two texts after %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>as {count} after %Ln more character(s)</source>
        <translation>
            <numerusform>as {count} after %Ln more character</numerusform>
            <numerusform>as {count} after %Ln more characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Parts</name>
    <message numerus="yes">
        <source>%Ln text(s)</source>
        <translation>
            <numerusform>%Ln text</numerusform>
            <numerusform>%Ln texts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>billed as %Ln text(s)</source>
        <translation>
            <numerusform>billed as %Ln text</numerusform>
            <numerusform>billed as %Ln texts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PracticeQuestion</name>
    <message numerus="yes">
        <source>%Ln text(s) of practice wait. They go out only in practice.</source>
        <translation>
            <numerusform>%Ln text of practice waits. It goes out only in practice.</numerusform>
            <numerusform>%Ln texts of practice wait. They go out only in practice.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecipientBox</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
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
    <message numerus="yes">
        <source>Put back the %Ln left out</source>
        <translation>
            <numerusform>Put back the one left out</numerusform>
            <numerusform>Put back the %Ln left out</numerusform>
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
</context>
<context>
    <name>RowText</name>
    <message numerus="yes">
        <source>%Ln attachment(s)</source>
        <translation>
            <numerusform>%Ln attachment</numerusform>
            <numerusform>%Ln attachments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SelectedButton</name>
    <message numerus="yes">
        <source>%Ln selected: what to do…</source>
        <translation>
            <numerusform>%Ln selected: what to do…</numerusform>
            <numerusform>%Ln selected: what to do…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SendPage</name>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln text(s). Added at the end: {text}</source>
        <translation>
            <numerusform>%Ln text. Added at the end: {text}</numerusform>
            <numerusform>%Ln texts. Added at the end: {text}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sending</name>
    <message numerus="yes">
        <source>The text is %Ln character(s) over the limit of {limit}. Shorten it, or send it as two texts.</source>
        <translation>
            <numerusform>The text is %Ln character over the limit of {limit}. Shorten it, or send it as two texts.</numerusform>
            <numerusform>The text is %Ln characters over the limit of {limit}. Shorten it, or send it as two texts.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SendingSection</name>
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
        <source>%Ln account(s) on this computer are signed out. Their texts stay here.</source>
        <translation>
            <numerusform>%Ln account on this computer is signed out. Its texts stay here.</numerusform>
            <numerusform>%Ln accounts on this computer are signed out. Their texts stay here.</numerusform>
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
    <name>StatusRest</name>
    <message numerus="yes">
        <source>%Ln planned</source>
        <translation>
            <numerusform>%Ln planned</numerusform>
            <numerusform>%Ln planned</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln planned text(s) in the drafts, not scheduled</source>
        <translation>
            <numerusform>%Ln planned text in the drafts, not scheduled</numerusform>
            <numerusform>%Ln planned texts in the drafts, not scheduled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln text(s) being checked</source>
        <translation>
            <numerusform>%Ln text being checked</numerusform>
            <numerusform>%Ln texts being checked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln text(s) need a decision</source>
        <translation>
            <numerusform>%Ln text needs a decision</numerusform>
            <numerusform>%Ln texts need a decision</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln text(s) paused</source>
        <translation>
            <numerusform>%Ln text paused</numerusform>
            <numerusform>%Ln texts paused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln text(s) waiting</source>
        <translation>
            <numerusform>%Ln text waiting</numerusform>
            <numerusform>%Ln texts waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln text(s) waiting for sign-in</source>
        <translation>
            <numerusform>%Ln text waiting for sign-in</numerusform>
            <numerusform>%Ln texts waiting for sign-in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln text(s) waiting in other accounts</source>
        <translation>
            <numerusform>%Ln text waiting in other accounts</numerusform>
            <numerusform>%Ln texts waiting in other accounts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Suggestions</name>
    <message numerus="yes">
        <source>%Ln suggestion(s)</source>
        <translation>
            <numerusform>%Ln suggestion</numerusform>
            <numerusform>%Ln suggestions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TableOffer</name>
    <message numerus="yes">
        <source>%Ln column(s)</source>
        <translation>
            <numerusform>%Ln column</numerusform>
            <numerusform>%Ln columns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TemplateForm</name>
    <message numerus="yes">
        <source>The text is %Ln character(s) over the limit of {limit}. Shorten it.</source>
        <translation>
            <numerusform>The text is %Ln character over the limit of {limit}. Shorten it.</numerusform>
            <numerusform>The text is %Ln characters over the limit of {limit}. Shorten it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TemplateList</name>
    <message numerus="yes">
        <source>%Ln template(s)</source>
        <translation>
            <numerusform>%Ln template</numerusform>
            <numerusform>%Ln templates</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TextActions</name>
    <message numerus="yes">
        <source>%Ln chosen text(s) still wait or are not certain yet, and stay.</source>
        <translation>
            <numerusform>%Ln chosen text still waits or is not certain yet, and stays.</numerusform>
            <numerusform>%Ln chosen texts still wait or are not certain yet, and stay.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln text(s) also leave the conversation.</source>
        <translation>
            <numerusform>It leaves its conversation, too.</numerusform>
            <numerusform>%Ln texts leave their conversations, too.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln text(s) removed</source>
        <translation>
            <numerusform>%Ln text removed</numerusform>
            <numerusform>%Ln texts removed</numerusform>
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
        <source>Change the &amp;time of %Ln text(s)</source>
        <translation>
            <numerusform>Change the &amp;time of %Ln text</numerusform>
            <numerusform>Change the &amp;time of %Ln texts</numerusform>
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
    <name>TextTable</name>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More than %Ln row(s)</source>
        <translation>
            <numerusform>More than %Ln row</numerusform>
            <numerusform>More than %Ln rows</numerusform>
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
        <source>%Ln text(s) need a decision</source>
        <translation>
            <numerusform>%Ln text needs a decision</numerusform>
            <numerusform>%Ln texts need a decision</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unread conversation(s)</source>
        <translation>
            <numerusform>%Ln unread conversation</numerusform>
            <numerusform>%Ln unread conversations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TroubleChoice</name>
    <message numerus="yes">
        <source>%Ln text(s) need a decision</source>
        <translation>
            <numerusform>%Ln text needs a decision</numerusform>
            <numerusform>%Ln texts need a decision</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Each shows why, and what you can do.</source>
        <translation>
            <numerusform>It shows why, and what you can do.</numerusform>
            <numerusform>Each shows why, and what you can do.</numerusform>
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
    <message numerus="yes">
        <source>To {names}: %Ln text(s) go out in {seconds} s</source>
        <translation>
            <numerusform>To {names}: %Ln text goes out in {seconds} s</numerusform>
            <numerusform>To {names}: %Ln texts go out in {seconds} s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WaitingLine</name>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation>
            <numerusform>%Ln waiting</numerusform>
            <numerusform>%Ln waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WaitingQuestion</name>
    <message numerus="yes">
        <source>%Ln of them are planned. The next goes out {time}.</source>
        <translation>
            <numerusform>%Ln of them is planned and goes out {time}.</numerusform>
            <numerusform>%Ln of them are planned. The next goes out {time}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them belong to lists that are not finished.</source>
        <translation>
            <numerusform>%Ln of them belongs to a list that is not finished.</numerusform>
            <numerusform>%Ln of them belong to lists that are not finished.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them go out when you start Ownline again.</source>
        <translation>
            <numerusform>%Ln of them goes out when you start Ownline again.</numerusform>
            <numerusform>%Ln of them go out when you start Ownline again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them wait until you sign in again.</source>
        <translation>
            <numerusform>%Ln of them waits until you sign in again.</numerusform>
            <numerusform>%Ln of them wait until you sign in again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln text(s) wait to go out</source>
        <translation>
            <numerusform>%Ln text waits to go out</numerusform>
            <numerusform>%Ln texts wait to go out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They belong to lists that are not finished.</source>
        <translation>
            <numerusform>It belongs to a list that is not finished.</numerusform>
            <numerusform>They belong to lists that are not finished.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They go out when you start Ownline again.</source>
        <translation>
            <numerusform>It goes out when you start Ownline again.</numerusform>
            <numerusform>They go out when you start Ownline again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They wait until you sign in again.</source>
        <translation>
            <numerusform>It waits until you sign in again.</numerusform>
            <numerusform>They wait until you sign in again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Whether %Ln more text(s) went out is still being checked. Ownline goes on with that when you start it again.</source>
        <translation>
            <numerusform>Whether %Ln more text went out is still being checked. Ownline goes on with that when you start it again.</numerusform>
            <numerusform>Whether %Ln more texts went out is still being checked. Ownline goes on with that when you start it again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Limit</name>
    <message numerus="yes">
        <source>This takes up to %Ln minute(s).</source>
        <translation>
            <numerusform>This takes up to %Ln minute.</numerusform>
            <numerusform>This takes up to %Ln minutes.</numerusform>
        </translation>
    </message>
</context>
</TS>
