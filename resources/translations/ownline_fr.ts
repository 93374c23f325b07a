<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AccountButton</name>
    <message>
        <source>Account: {name}, {kind}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AccountMenu</name>
    <message>
        <source>&amp;Add another sign-in…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reload numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Sign in again…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change client ID or &amp;server…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;move and forget…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;move {name} and forget…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign &amp;out {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in as a call &amp;queue…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign out &amp;everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed out ear&amp;lier</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>&amp;Understood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes on in {seconds} s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;tay signed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sig&amp;n in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is in less than a minute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is in {minutes} min.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: {title}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Compose</name>
    <message>
        <source>&amp;From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not sent. You find it under Drafts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was on its way already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is signed in. Sign in to choose a number to text from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Te&amp;xt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is {length} characters, and a text has room for {limit}. It was not put in here; it is still where you copied it from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The text is %Ln character(s) over the limit of {limit}. Shorten it, or send it as two texts.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>There is no number to text from. What you typed stays here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no text yet. Write something to send.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are signed out. What you send waits until you sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your numbers have not been read yet. What you typed stays here; send it when a number is shown under From.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Counter</name>
    <message numerus="yes">
        <source>%Ln character(s) left</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s) over the limit of {limit}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left in the last</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln part(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>1 part · {room}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A part has room for 70 characters instead of 160 because of: {characters}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up to {limit} characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>joiner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no-break space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>zero-width space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{parts} · {room}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>&amp;Copy text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Do not send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit and send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Mark as not sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cance&amp;l</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check a&amp;gain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From {number} · {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was decided meanwhile; this is how it is now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RingCentral&apos;s code: {code}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RingCentral&apos;s words: {reason} ({code})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send &amp;now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send aga&amp;in…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send again an&amp;yway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Si&amp;gn in…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first one may have gone out. Then the person gets this text twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DraftKeeper</name>
    <message>
        <source>&amp;New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another text; this one stays among the drafts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DraftsButton</name>
    <message>
        <source>Drafts ({count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{recipient}: {text}  ·  {time}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>CSV files (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder, or make room on the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save texts as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving texts…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file could not be saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Nothing leaves this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryList</name>
    <message numerus="yes">
        <source>%Ln more line(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LanguageMenu</name>
    <message>
        <source>&amp;Like the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used from the next start on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message numerus="yes">
        <source>%Ln sign-in(s) of this computer end.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln text(s) that wait will not be sent.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln text(s) wait. They are sent after you sign in again.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All texts of this sign-in are removed from Ownline on this computer, for good. RingCentral keeps its own record of what was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln text(s) it is not known yet whether they went out.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Re&amp;move and forget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove {name} and forget?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign &amp;out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign &amp;out everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign out everywhere?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign out {name}?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainPage</name>
    <message>
        <source>&amp;Keep writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit and send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace it with this one? What you wrote is lost then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are writing another text.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OutboxDelegate</name>
    <message>
        <source>from {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{source} · sent elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OutboxHead</name>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs you ({count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save what is shown as a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save what is shown as a file (CSV)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search all texts and numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OutboxModel</name>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{state}, to {recipient}, {time}: {text}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OutboxView</name>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No texts yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show &amp;all texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write one, and follow here what becomes of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>about %Ln minute(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{waiting} · {time}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReasonsView</name>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RingCentral lets a number text only for the sign-in it belongs to. These numbers are in your account, and this is why they are not in the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in as the call queue {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in as this queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why not my other numbers?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecipientField</name>
    <message>
        <source>Phone number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SendButton</name>
    <message numerus="yes">
        <source>%Ln second(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None: send at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send &amp;later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send later, and how long a text can be undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time to &amp;undo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SendLaterMenu</name>
    <message>
        <source>&amp;Choose date and time…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SenderPicker</name>
    <message>
        <source>&amp;Why not my other numbers?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No number can text now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No number to text from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is signed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of the numbers you see in RingCentral can text for this sign-in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading your numbers…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RingCentral has given this sign-in no number. An administrator can assign one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in again to see your numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Texts from this number will probably fail: its campaign is not confirmed. An administrator can register it in the admin portal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try &amp;again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your numbers could not be read</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SessionFilter</name>
    <message>
        <source>Everybody&apos;s texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose texts are shown: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} (signed out)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SetupPage</name>
    <message>
        <source>&amp;Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save and go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Addresses with {host}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client &amp;ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect Ownline to RingCentral</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the app&apos;s client ID and paste it below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it the permissions ReadAccounts, ReadMessages and SMS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In RingCentral&apos;s developer console, create an app of the type REST API with the sign-in “3-legged OAuth, client-side web app” (PKCE, no client secret).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redirect addresses to register</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ser&amp;ver</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch on “Issue refresh tokens”, and add these redirect addresses:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is done once. You or your administrator register Ownline as an app:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>&amp;Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back to the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open browser again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Sign in with RingCentral</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A call queue can text from its own number when it signs in itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add another sign-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Almost there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;ancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;hange client ID or server…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue in your browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finishing the sign-in with RingCentral.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is it a call queue?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It needs an e-mail address of its own, a password, and no queue manager.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody can do it on the queue&apos;s behalf, not even an administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in as a call &amp;queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in on the page that has opened. Ownline waits for you here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signing in did not work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text from the RingCentral numbers that are yours, and see what became of each text. You sign in on RingCentral&apos;s own page in your browser.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The browser could not be opened. Choose Copy link, and paste it into the address line of a browser on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The link was copied. It is for a browser on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome to Ownline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is signed in stays so. The browser asks who you are.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimeDialog</name>
    <message>
        <source>&amp;Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Send then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ownline has to be open at that time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That time has passed. Choose a later one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UndoBar</name>
    <message numerus="yes">
        <source>%Ln text(s) go out in {seconds} s</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes out in {seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>&amp;Stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;lose and lose it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you have not sent yet would be lost by closing now.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>codes</name>
    <message>
        <source>A fax number cannot text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A filter took the words for unwanted advertising.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A network on the way had trouble.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An administrator can start the toll-free verification.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask your RingCentral administrator about the limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask your RingCentral administrator to set the number up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask your RingCentral administrator whether the plan includes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call them instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that you texted from a whole phone number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the number, or call instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the number, write the text more simply and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a number with international texting, or ask your administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another number to text from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another number, or ask your administrator to switch texting on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another number. An administrator can see who the number belongs to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit it and send it once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extensions of this kind cannot text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If it matters, ask the person before you send it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In RingCentral&apos;s developer console, give the app ReadAccounts, ReadMessages and SMS, then sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot text until your administrator has cleared this up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It ran out of time before the carrier took it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only RingCentral support can mend this; tell them this code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the full link in, and send it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reach the person another way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reach them another way. Texts go again once they text START to your number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RingCentral did not understand the number or the text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RingCentral has not set your number up correctly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send a smaller one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shorten it and send it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shorten it to less than 1,000 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shorten it to one part: 160 plain characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in as a person, or as the call queue that owns a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something in this text could not be carried.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell your RingCentral administrator this code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text another number of this person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text from another number, or ask your administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Texting is not available to this extension.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The app registered for Ownline lacks a permission.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The attachment is too large for the carrier.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The carrier blocks texts with shortened links.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The carrier does not say whether it arrived. It may have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The carrier does not take texts of several parts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The carrier has not said yet whether it arrived.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The carrier refused it and gave no reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fault is inside RingCentral, not in your text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number cannot get texts: it may be a landline or not in use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number is blocked in your RingCentral settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number it was sent from is not, or no longer, yours to text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number takes no texts from short codes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The person&apos;s carrier does not take texts like this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The person&apos;s carrier has trouble.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The person&apos;s carrier took the words for spam.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The phone cannot be reached: off, out of reach or suspended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recipient is a fax number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recipient was named twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recipient was not given as a phone number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recipient&apos;s extension is switched off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text is too large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text is too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The texting service of your account is not set up correctly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This call queue may not text in this way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This number may not text just now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This person asked not to get texts from your number (STOP).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too much was sent in a short time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again later, check the number, or call.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again later. If it happens often, tell RingCentral support.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again later. If it happens often, tell support.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again later. If it stays, tell RingCentral support this code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again tomorrow. An administrator can ask RingCentral to raise the limit of the campaign.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the whole number with its area code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unblock it there, then send the text again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait a few minutes, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait a while, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait: Ownline asks again in about an hour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it differently, without links, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it differently. An administrator can compare it with what the company registered to text about.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it more simply, without unusual characters, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your company has used up what the carrier lets it send today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your daily or monthly number of texts is used up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your number is not set up to send texts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your number may text only numbers of the United States.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your number was blocked because its texts looked like spam.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your toll-free number is not verified, so carriers block it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>notices</name>
    <message>
        <source>A call queue can sign in only with its own e-mail and password, and only while it has no queue manager. An administrator can change that in the admin portal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A call queue needs its own e-mail and password; an administrator can set them in the admin portal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A text cannot go to an extension</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A text goes to one number. Leave only one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access was not allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program uses all the ports Ownline listens on. Close other copies of Ownline and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call them from a phone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the disk is not full and that you may write to the folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the client ID and the server under “Change client ID or server”. A client ID works only with the server it was registered with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the digits after the +, such as +1 or +44.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the digits. A number of another country starts with + and its code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the internet connection. Ownline tries again by itself; nothing is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close Ownline and start it again. Practice needs a free port on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emergency services cannot be texted from here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In RingCentral&apos;s developer console, open the app, Settings, and add the redirect addresses that Ownline&apos;s guide lists, character by character.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In RingCentral&apos;s developer console, open the app, Settings, and switch on “Issue refresh tokens”. Until then you have to sign in every hour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In RingCentral&apos;s developer console, the app has to be a client-side web app (authorization code with PKCE).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In Settings, the server has to begin with https://.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the browser, access was refused. Sign in again and choose Authorize.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the newest Ownline to open it. Nothing in it was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is disabled, frozen or not activated. An administrator can change its status.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is valid for a minute only. Start again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may be an old page. Start signing in from Ownline once more, or go on in the page that Ownline opened last.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was moved aside and kept as {file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its window does not answer. Close it, then start Ownline again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out the extension “{extension}” to text the number itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters are not understood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More than a number was typed or pasted here. Leave only one number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No country has this code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No system keyring was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No text of it is sent by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No usable system keyring was found. You stay signed in until you close Ownline.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody signed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is lost. Close Ownline and start it again; if it happens again, please report it with the log file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is sent now. Start Ownline again: the file is then moved aside and kept, and what can be read of it is shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing that was queued is lost. Please report it with the log file in {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only http and https proxies work. Change the proxy setting of this computer, then start Ownline again. Nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ownline cannot use its folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ownline cannot use this computer&apos;s proxy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ownline did not understand this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ownline has a fault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ownline has a fault and stopped sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ownline is already running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ownline says why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ownline tries again by itself; nothing is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please sign in again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RingCentral asks for a pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RingCentral cannot be reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RingCentral could not be asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RingCentral did not take the sign-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RingCentral does not know this client ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RingCentral has locked this login</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RingCentral has trouble answering</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RingCentral said no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RingCentral texts only whole phone numbers. Type one with its area code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Short codes cannot be texted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in again. Texts that wait are kept and sent then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signing in did not work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some digits are missing. Check the number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some of its texts may have gone out already. Nothing of it is sent by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start again from Ownline.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Texts of it that are shown: {count}. None of them is sent by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The app may not sign people in this way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The app may not stay signed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The area code is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The browser could not report back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The browser did not come back in ten minutes. Start again when you are ready.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to RingCentral is not safe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk may be full or read-only. What you typed is still here; nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The e-mail or password is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring “{name}” is not one that Ownline trusts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The outbox cannot be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The outbox file is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The outbox is from a newer Ownline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The outbox is older than what was sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The practice service did not start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The redirect address is not registered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server address is not safe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s certificate was refused. A company proxy or a wrong computer clock can cause this. Nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-in came too late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-in cannot be remembered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-in has ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stored sign-in is no longer valid. Texts that wait are kept and sent after it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system keyring cannot be used ({name})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system keyring did not give back what was stored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system keyring failed ({name})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system keyring is locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system keyring is switched off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system keyring is too small for the sign-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system keyring refused access</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system keyring still waits for its password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system keyring was not unlocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a character here that no phone number has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is more than one number here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no number yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There were too many wrong passwords. Wait a while, or ask an administrator, then sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This extension cannot sign in now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This extension may not sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a phone number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not the sign-in Ownline waits for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the number you are texting from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is too long for a phone number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This number is too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This number is too short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many requests in a minute. Ownline goes on by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a number such as (650) 555-0123 or +44 20 7946 0958.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type digits instead. On a keypad, {word} is {digits}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type only the digits of the number, such as (650) 555-0123.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type only the number, such as (650) 555-0123 or +44 20 7946 0958.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the number of somebody else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the phone number to text to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the whole number with its area code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the whole number with its area code. Extension numbers cannot be texted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are signed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can close this page and go back to Ownline.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You stay signed in only until you close Ownline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You will be signed out soon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You will be signed out unless you use RingCentral</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your administrator ends sign-ins that nobody uses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your administrator limits how long a sign-in lasts. Sign in again when it suits you; texts that wait are sent then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>en</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kept} {shown}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reason}, so you stay signed in only until you close Ownline.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}. {advice}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>numbers</name>
    <message>
        <source>A company number. It texts only for the one extension chosen in the admin portal, under auto-receptionist, general settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An outside number that is forwarded to RingCentral. It texts only with the company it belongs to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Announcement-only extension</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call pickup group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Company number, assigned to you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digital line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digital line on {device}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extension</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fax user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IVR menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It belongs to another extension. Only its own sign-in can text from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It belongs to the call queue {name}. Only the queue&apos;s own sign-in texts from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It belongs to {name} ({kind}). Only that sign-in can text from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It could text, were it not for what stops all your numbers; see above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limited extension</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message-only extension</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Park location</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shared lines group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Texting is not switched on for this number. An administrator can register it for SMS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Texting is switched off for this extension. An administrator can switch on SMS for it in the admin portal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The app registered for Ownline lacks the permission ReadAccounts, so your numbers cannot be read. Add it in RingCentral&apos;s developer console, then sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The app registered for Ownline lacks the permission ReadMessages, so it could not see what became of a text. Add it in RingCentral&apos;s developer console, then sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The app registered for Ownline lacks the permission SMS. Add it in RingCentral&apos;s developer console, then sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The call queue&apos;s number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a fax number. Fax numbers cannot text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This number is for high-volume texting only, which goes through a service of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This number is not ready yet: it is still being set up or moved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your direct number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind} · Ext. {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind} · Signed out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind} · Signing in…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>service</name>
    <message>
        <source>Leave only the server&apos;s name, such as https://platform.ringcentral.com.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste the client ID of your app. RingCentral&apos;s developer console shows it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server must begin with https://, so that nobody can listen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This does not look like a client ID: it has 8 or more letters, digits and dashes, without spaces. Copy it again from the developer console.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no server name. It looks like https://platform.ringcentral.com.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the server, which usually is https://platform.ringcentral.com.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>states</name>
    <message>
        <source>Accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed before it was sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not be found; you decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found among the sent messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It did go out: it was found later in your messages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It goes out {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is on its way to RingCentral.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is safe in the outbox and has not been sent yet. You can still cancel it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It waits because {name} is signed out, and only {name} can send it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It waits until an earlier text to the same number is decided, so that the two are never confused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was handed to the recipient&apos;s carrier. Many carriers never report more than this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was sent with another app or device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was sent, but did not reach the phone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was to go out {time}, and Ownline could not send it then. It was not sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its time had passed; you decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its time has come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its time has passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not found among the sent messages yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent: the first one did go out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ownline could not find out whether this text went out. Check again, or decide yourself: sending again may reach the person twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ownline does not know this code; the details below show it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ownline has to be open then. Where it comes more than ten minutes late, you are asked first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ownline was closed while it was being sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reach the person another way, or ask an administrator to enable the extension.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read from an outbox that was damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RingCentral asked for a pause; it waits again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RingCentral could not be reached; it waits again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RingCentral could not send it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RingCentral did not take this text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RingCentral refused it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RingCentral took it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RingCentral took it and reports this status: {status}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RingCentral took it and will pass it on. It has not been delivered yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RingCentral took this text and dropped it: the recipient&apos;s extension is disabled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RingCentral took this text and dropped it: the recipient&apos;s extension is frozen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RingCentral&apos;s answer was lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RingCentral&apos;s answer was lost. Ownline looks in your sent messages whether it went out, and does not send it twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RingCentral&apos;s answer was lost. Ownline looks whether it went out as soon as {name} is signed in again, and does not send it twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send it now, or cancel it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending began</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent with another app or device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in again and it is sent. You can also cancel it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The carrier reports that it reached the phone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-in was not accepted; it waits again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the extension of {name}, which is disabled. RingCentral drops texts to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the extension of {name}, which is frozen. RingCentral drops texts to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for sign-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the one before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written to the outbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written to the outbox, to be sent later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You asked to check again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You cancelled it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You cancelled it. It was not sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You decided about it while its outcome was not known. It may have gone out after all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You marked it as not sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You sent it again, as a new text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You sent it at once</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>times</name>
    <message>
        <source>Yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>date format of QLocale</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>date format of QLocale</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on {date} at {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today at {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tomorrow at {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yesterday at {time}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
