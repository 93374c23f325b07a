<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>&amp;Copy diagnostics</source>
        <translation>&amp;Copier le diagnostic</translation>
    </message>
    <message>
        <source>About Ownline</source>
        <translation>À propos d’Ownline</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>MIT license. It uses Qt {qt} under the LGPL 3, Python and others; their licenses are in the folder “licences” of the package.
Not made by or connected with RingCentral.</source>
        <translation>Licence MIT. Utilise Qt {qt} sous LGPL 3, Python et d’autres ; leurs licences se trouvent dans le dossier « licences » du paquet.
Sans lien avec RingCentral.</translation>
    </message>
    <message>
        <source>Open &amp;log folder</source>
        <translation>Ouvrir le dossier du &amp;journal</translation>
    </message>
    <message>
        <source>Ownline {version}</source>
        <translation>Ownline {version}</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>SMS</translation>
    </message>
    <message>
        <source>{what}: {place}</source>
        <translation>{what} : {place}</translation>
    </message>
</context>
<context>
    <name>AccountButton</name>
    <message numerus="yes">
        <source>%Ln unread conversation(s) in other accounts</source>
        <translation>
            <numerusform>%Ln conversation non lue dans d’autres comptes</numerusform>
            <numerusform>%Ln conversations non lues dans d’autres comptes</numerusform>
        </translation>
    </message>
    <message>
        <source>Account: {name}, {kind}</source>
        <translation>Compte&#xa0;: {name}, {kind}</translation>
    </message>
    <message>
        <source>All accounts</source>
        <translation>Tous les comptes</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Connecté</translation>
    </message>
    <message>
        <source>{name} (signed out)</source>
        <translation>{name} (déconnecté)</translation>
    </message>
</context>
<context>
    <name>AccountMenu</name>
    <message numerus="yes">
        <source>%Ln unread</source>
        <translation>
            <numerusform>%Ln non lue</numerusform>
            <numerusform>%Ln non lues</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Add an account…</source>
        <translation>&amp;Ajouter un compte…</translation>
    </message>
    <message>
        <source>A&amp;ll accounts</source>
        <translation>&amp;Tous les comptes</translation>
    </message>
    <message>
        <source>L&amp;eave {name} signed out</source>
        <translation>&amp;Laisser {name} déconnecté</translation>
    </message>
    <message>
        <source>Sign &amp;in as {name}</source>
        <translation>&amp;Se connecter en tant que {name}</translation>
    </message>
    <message>
        <source>Sign &amp;out {name}</source>
        <translation>&amp;Déconnecter {name}</translation>
    </message>
    <message>
        <source>Sign &amp;out…</source>
        <translation>&amp;Déconnecter…</translation>
    </message>
    <message>
        <source>Sign in as a call &amp;queue…</source>
        <translation>Se connecter en tant que &amp;file d’attente…</translation>
    </message>
</context>
<context>
    <name>AccountsSection</name>
    <message>
        <source>&amp;Add an account…</source>
        <translation>&amp;Ajouter un compte…</translation>
    </message>
    <message>
        <source>&amp;Change client ID or server…</source>
        <translation>Changer l’&amp;ID client ou le serveur…</translation>
    </message>
    <message>
        <source>&amp;Connect Ownline to RingCentral…</source>
        <translation>&amp;Relier Ownline à RingCentral…</translation>
    </message>
    <message>
        <source>&amp;Sign in with RingCentral</source>
        <translation>&amp;Se connecter avec RingCentral</translation>
    </message>
    <message>
        <source>&amp;Use Ownline with RingCentral…</source>
        <translation>&amp;Utiliser Ownline avec RingCentral…</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Comptes</translation>
    </message>
    <message>
        <source>First connect Ownline to RingCentral, on the first page.</source>
        <translation>Reliez d’abord Ownline à RingCentral, sur la première page.</translation>
    </message>
    <message>
        <source>Leave signed out</source>
        <translation>Laisser déconnecté</translation>
    </message>
    <message>
        <source>Leave {name} signed out</source>
        <translation>Laisser {name} déconnecté</translation>
    </message>
    <message>
        <source>Nobody is signed in.</source>
        <translation>Personne n’est connecté.</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>Sur cet ordinateur</translation>
    </message>
    <message>
        <source>Remove and forget: {name}</source>
        <translation>Supprimer et oublier : {name}</translation>
    </message>
    <message>
        <source>Remove and forget…</source>
        <translation>Supprimer et oublier…</translation>
    </message>
    <message>
        <source>RingCentral</source>
        <translation>RingCentral</translation>
    </message>
    <message>
        <source>Server: {server}. Client ID: {client}</source>
        <translation>Serveur : {server}. ID client : {client}</translation>
    </message>
    <message>
        <source>Sign in again: {name}</source>
        <translation>Se reconnecter : {name}</translation>
    </message>
    <message>
        <source>Sign in again…</source>
        <translation>Se reconnecter…</translation>
    </message>
    <message>
        <source>Sign in as a call &amp;queue…</source>
        <translation>Se connecter en tant que &amp;file d’attente…</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Se déconnecter</translation>
    </message>
    <message>
        <source>Sign out a&amp;ll accounts</source>
        <translation>Déconnecter tous les com&amp;ptes</translation>
    </message>
    <message>
        <source>Sign out {name}</source>
        <translation>Déconnecter {name}</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Connecté</translation>
    </message>
    <message>
        <source>Signed out earlier</source>
        <translation>Déconnectés auparavant</translation>
    </message>
    <message>
        <source>Their texts are still on this computer.</source>
        <translation>Leurs SMS sont encore sur cet ordinateur.</translation>
    </message>
    <message>
        <source>This is practice: nothing leaves this computer.</source>
        <translation>C’est un exercice : rien ne quitte cet ordinateur.</translation>
    </message>
</context>
<context>
    <name>AdministratorOffer</name>
    <message>
        <source>&amp;Open a set-up file…</source>
        <translation>&amp;Ouvrir un fichier de configuration…</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Choose a set-up file</source>
        <translation>Choisir un fichier de configuration</translation>
    </message>
    <message>
        <source>Copy the steps for my &amp;administrator</source>
        <translation>Copier les étapes pour mon &amp;administrateur</translation>
    </message>
    <message>
        <source>Does an administrator look after RingCentral?</source>
        <translation>Un administrateur s’occupe-t-il de RingCentral&#xa0;?</translation>
    </message>
    <message>
        <source>Reading {file}…</source>
        <translation>Lecture de {file}…</translation>
    </message>
    <message>
        <source>Send them the steps. They send back a small file, {file}. Open it here, or drop it on this page: it does the rest.</source>
        <translation>Envoyez-lui les étapes. Il vous renvoie un petit fichier, {file}. Ouvrez-le ici ou déposez-le sur cette page&#xa0;: il fait le reste.</translation>
    </message>
    <message>
        <source>Set-up files (*.json *.txt)</source>
        <translation>Fichiers de configuration (*.json *.txt)</translation>
    </message>
    <message>
        <source>The steps were copied. Paste them into an e-mail. When {file} comes back, open it here, or drop it on this page.</source>
        <translation>Les étapes sont copiées. Collez-les dans un e-mail. Quand {file} revient, ouvrez-le ici, ou déposez-le sur cette page.</translation>
    </message>
    <message>
        <source>{file}: {problem}</source>
        <translation>{file} : {problem}</translation>
    </message>
</context>
<context>
    <name>AgainQuestion</name>
    <message>
        <source>&amp;Do not send</source>
        <translation>Ne &amp;pas envoyer</translation>
    </message>
    <message>
        <source>Send again an&amp;yway</source>
        <translation>Renvoyer quand mê&amp;me</translation>
    </message>
    <message>
        <source>The first text may have been sent. If so, the recipient gets it twice.</source>
        <translation>Le premier SMS est peut-être parti. Dans ce cas, le destinataire le reçoit deux fois.</translation>
    </message>
</context>
<context>
    <name>AnswerText</name>
    <message numerus="yes">
        <source>%Ln attachment(s)</source>
        <translation>
            <numerusform>%Ln pièce jointe</numerusform>
            <numerusform>%Ln pièces jointes</numerusform>
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
            <numerusform>%Ln nouveau SMS</numerusform>
            <numerusform>%Ln nouveaux SMS</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new text(s) from {name}</source>
        <translation>
            <numerusform>%Ln nouveau SMS de {name}</numerusform>
            <numerusform>%Ln nouveaux SMS de {name}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new text(s) in {conversations}</source>
        <translation>
            <numerusform>%Ln nouveau SMS dans {conversations}</numerusform>
            <numerusform>%Ln nouveaux SMS dans {conversations}</numerusform>
        </translation>
    </message>
    <message>
        <source>To {number}</source>
        <translation>À {number}</translation>
    </message>
    <message>
        <source>To {number}: {text}</source>
        <translation>À {number}&#xa0;: {text}</translation>
    </message>
    <message numerus="yes">
        <source>{names} and %Ln more</source>
        <translation>
            <numerusform>{names} et %Ln autre</numerusform>
            <numerusform>{names} et %Ln autres</numerusform>
        </translation>
    </message>
    <message>
        <source>{name}: {text}</source>
        <translation>{name}&#xa0;: {text}</translation>
    </message>
</context>
<context>
    <name>AttachmentArea</name>
    <message>
        <source>Pictures and files can only go to numbers of your own country, and {number} is abroad.</source>
        <translation>Les images et fichiers ne peuvent aller qu’à des numéros de votre pays, et {number} est à l’étranger.</translation>
    </message>
    <message>
        <source>Press Send again to send the text without it.</source>
        <translation>Appuyez encore sur Envoyer pour envoyer le SMS sans lui.</translation>
    </message>
    <message>
        <source>{file} is not on this computer any more. Attach it again, or remove it from the text.</source>
        <translation>{file} n’est plus sur cet ordinateur. Joignez-le à nouveau ou retirez-le du SMS.</translation>
    </message>
    <message>
        <source>{number} cannot send pictures or files: MMS is not switched on for it. Choose another number under From. An administrator can switch MMS on.</source>
        <translation>{number} ne peut pas envoyer d’images ni de fichiers : les MMS n’y sont pas activés. Choisissez un autre numéro sous De. Un administrateur peut activer les MMS.</translation>
    </message>
    <message>
        <source>{number} is toll-free and cannot send pictures or files. Choose another number under From.</source>
        <translation>{number} est un numéro gratuit et ne peut pas envoyer d’images ni de fichiers. Choisissez un autre numéro sous De.</translation>
    </message>
</context>
<context>
    <name>AttachmentCards</name>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Ouvrir</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Retirer</translation>
    </message>
    <message>
        <source>Attached pictures and files</source>
        <translation>Images et fichiers joints</translation>
    </message>
    <message>
        <source>Attached: {files}</source>
        <translation>En pièce jointe&#xa0;: {files}</translation>
    </message>
    <message>
        <source>Move &amp;back</source>
        <translation>Re&amp;culer</translation>
    </message>
    <message>
        <source>Move &amp;forward</source>
        <translation>&amp;Avancer</translation>
    </message>
    <message>
        <source>without its animation</source>
        <translation>sans son animation</translation>
    </message>
    <message>
        <source>{file}: not there any more</source>
        <translation>{file} : n’existe plus</translation>
    </message>
    <message>
        <source>{size} instead of {before} pixels</source>
        <translation>{size} au lieu de {before} pixels</translation>
    </message>
</context>
<context>
    <name>AttachmentSum</name>
    <message numerus="yes">
        <source>%Ln picture(s) made smaller</source>
        <translation>
            <numerusform>%Ln image réduite</numerusform>
            <numerusform>%Ln images réduites</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Large (as large as fits)</source>
        <translation>&amp;Grandes (maximum)</translation>
    </message>
    <message>
        <source>&amp;Medium (1600 pixels)</source>
        <translation>&amp;Moyenne (1600 pixels)</translation>
    </message>
    <message>
        <source>&amp;Small (1024 pixels)</source>
        <translation>&amp;Petite (1024 pixels)</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>Grandes</translation>
    </message>
    <message>
        <source>Made smaller: {size} pixels</source>
        <translation>Réduite : {size} pixels</translation>
    </message>
    <message>
        <source>Making it ready…</source>
        <translation>Préparation…</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Moyennes</translation>
    </message>
    <message>
        <source>Pictures: {size}</source>
        <translation>Images : {size}</translation>
    </message>
    <message>
        <source>Small</source>
        <translation>Petites</translation>
    </message>
    <message>
        <source>{size} of {most}</source>
        <translation>{size} sur {most}</translation>
    </message>
</context>
<context>
    <name>Attachments</name>
    <message numerus="yes">
        <source>%Ln other file(s) could not be attached either.</source>
        <translation>
            <numerusform>%Ln autre fichier n’a pas pu être joint non plus.</numerusform>
            <numerusform>%Ln autres fichiers n’ont pas pu être joints non plus.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A text can have 10 files. %Ln file(s) were not attached.</source>
        <translation>
            <numerusform>Un SMS peut avoir 10 fichiers. %Ln fichier n’a pas été joint.</numerusform>
            <numerusform>Un SMS peut avoir 10 fichiers. %Ln fichiers n’ont pas été joints.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Attention</name>
    <message numerus="yes">
        <source>%Ln text(s) need a decision</source>
        <translation>
            <numerusform>%Ln SMS à décider</numerusform>
            <numerusform>%Ln SMS à décider</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unread conversation(s) of other accounts</source>
        <translation>
            <numerusform>%Ln conversation non lue d’autres comptes</numerusform>
            <numerusform>%Ln conversations non lues d’autres comptes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BatchEnds</name>
    <message>
        <source>{name}: {sums}</source>
        <translation>{name}&#xa0;: {sums}</translation>
    </message>
</context>
<context>
    <name>BeforeSending</name>
    <message numerus="yes">
        <source>First text to %Ln recipient(s). Added at the end: {addition}</source>
        <translation>
            <numerusform>Premier SMS à %Ln destinataire. Ajouté à la fin : {addition}</numerusform>
            <numerusform>Premier SMS à %Ln destinataires. Ajouté à la fin : {addition}</numerusform>
        </translation>
    </message>
    <message>
        <source>First text to this group. Added at the end: {addition}</source>
        <translation>Premier SMS à ce groupe. Ajouté à la fin : {addition}</translation>
    </message>
    <message>
        <source>First text to {number}. Added at the end: {addition}</source>
        <translation>Premier SMS à {number}. Ajouté à la fin : {addition}</translation>
    </message>
    <message>
        <source>Send at {time} for all</source>
        <translation>Envoyer à {time} pour tous</translation>
    </message>
    <message>
        <source>Send at {time} for all ({when})</source>
        <translation>Envoyer à {time} pour tous ({when})</translation>
    </message>
    <message>
        <source>Send at {time} there</source>
        <translation>Envoyer à {time} là-bas</translation>
    </message>
    <message>
        <source>Send at {time} there ({when})</source>
        <translation>Envoyer à {time} là-bas ({when})</translation>
    </message>
    <message>
        <source>Send at {time} there, to the others now</source>
        <translation>Envoyer à {time} là-bas, aux autres maintenant</translation>
    </message>
    <message>
        <source>Send to each at {time} there</source>
        <translation>Envoyer à chacun à {time} là-bas</translation>
    </message>
</context>
<context>
    <name>BusyLine</name>
    <message>
        <source>Canc&amp;el</source>
        <translation>Annu&amp;ler</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
</context>
<context>
    <name>Calendar</name>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>Mois suivant</translation>
    </message>
    <message>
        <source>Previous month</source>
        <translation>Mois précédent</translation>
    </message>
</context>
<context>
    <name>CheckPage</name>
    <message numerus="yes">
        <source>%Ln may not arrive.</source>
        <translation>
            <numerusform>%Ln n’arrivera peut-être pas.</numerusform>
            <numerusform>%Ln n’arriveront peut-être pas.</numerusform>
        </translation>
    </message>
    <message>
        <source>All ({count})</source>
        <translation>Toutes ({count})</translation>
    </message>
    <message>
        <source>Left out ({count})</source>
        <translation>Exclues ({count})</translation>
    </message>
    <message>
        <source>Needs a decision ({count})</source>
        <translation>À décider ({count})</translation>
    </message>
    <message>
        <source>Nothing to send</source>
        <translation>Rien à envoyer</translation>
    </message>
    <message>
        <source>Ready ({count})</source>
        <translation>Prêtes ({count})</translation>
    </message>
    <message>
        <source>Rows of the list</source>
        <translation>Lignes de la liste</translation>
    </message>
    <message>
        <source>To correct ({count})</source>
        <translation>À corriger ({count})</translation>
    </message>
    <message numerus="yes">
        <source>{texts} from %Ln row(s).</source>
        <translation>
            <numerusform>{texts} sur %Ln ligne.</numerusform>
            <numerusform>{texts} sur %Ln lignes.</numerusform>
        </translation>
    </message>
    <message>
        <source>{texts}. No row is left out.</source>
        <translation>{texts}. Aucune ligne n’est exclue.</translation>
    </message>
</context>
<context>
    <name>ClipButton</name>
    <message>
        <source>All files</source>
        <translation>Tous les fichiers</translation>
    </message>
    <message>
        <source>Attach pictures or files</source>
        <translation>Joindre des images ou des fichiers</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Images</translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message>
        <source>&amp;Stay</source>
        <translation>&amp;Rester</translation>
    </message>
    <message>
        <source>C&amp;lose and lose it</source>
        <translation>&amp;Fermer et perdre</translation>
    </message>
    <message>
        <source>What you have not sent yet would be lost by closing now.</source>
        <translation>Ce que vous n’avez pas encore envoyé serait perdu en fermant maintenant.</translation>
    </message>
</context>
<context>
    <name>ColumnsPage</name>
    <message>
        <source>Column with the numbers</source>
        <translation>Colonne des numéros</translation>
    </message>
    <message>
        <source>Fiel&amp;ds for the text</source>
        <translation>C&amp;hamps pour le SMS</translation>
    </message>
    <message>
        <source>Fields of the list</source>
        <translation>Champs de la liste</translation>
    </message>
    <message>
        <source>For example {number}</source>
        <translation>Par exemple {number}</translation>
    </message>
    <message>
        <source>For example {number}, which is {read}</source>
        <translation>Par exemple {number}, c’est-à-dire {read}</translation>
    </message>
    <message>
        <source>Names are &amp;in</source>
        <translation>Les n&amp;oms sont dans</translation>
    </message>
    <message>
        <source>Nu&amp;mbers are in</source>
        <translation>Les nu&amp;méros sont dans</translation>
    </message>
    <message>
        <source>Ownline found no column with phone numbers.</source>
        <translation>Ownline n’a trouvé aucune colonne de numéros de téléphone.</translation>
    </message>
    <message>
        <source>Ownline found no phone numbers in this sheet. The file has other sheets.</source>
        <translation>Ownline n’a trouvé aucun numéro de téléphone dans cette feuille. Le fichier a d’autres feuilles.</translation>
    </message>
    <message>
        <source>RingCentral lets this number send {limit} texts a day.</source>
        <translation>RingCentral permet à ce numéro d’envoyer {limit} SMS par jour.</translation>
    </message>
    <message>
        <source>Text f&amp;rom</source>
        <translation>En&amp;voyer depuis</translation>
    </message>
</context>
<context>
    <name>ComposePane</name>
    <message>
        <source>Te&amp;xt</source>
        <translation>Te&amp;xte</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>The pictures or files of this text are lost. Attach them again.</source>
        <translation>Les images ou fichiers de ce SMS sont perdus. Joignez-les à nouveau.</translation>
    </message>
    <message>
        <source>The text was not sent. It is in New text again.</source>
        <translation>Le SMS n’a pas été envoyé. Il est de nouveau dans Nouveau SMS.</translation>
    </message>
    <message>
        <source>Write a text</source>
        <translation>Écrire un SMS</translation>
    </message>
</context>
<context>
    <name>ConsentDialog</name>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Record</source>
        <translation>&amp;Noter</translation>
    </message>
    <message>
        <source>For example: on the phone, signed form</source>
        <translation>Par exemple : au téléphone, formulaire signé</translation>
    </message>
    <message>
        <source>H&amp;ow did they agree?</source>
        <translation>C&amp;omment cette personne a-t-elle accepté ?</translation>
    </message>
    <message>
        <source>It is kept on this computer: RingCentral does not take it from you.</source>
        <translation>C’est gardé sur cet ordinateur : RingCentral ne l’accepte pas de vous.</translation>
    </message>
    <message>
        <source>N&amp;ote, if you like</source>
        <translation>N&amp;ote, si vous voulez</translation>
    </message>
    <message>
        <source>No text goes to them from {own} any more, and planned ones are held.</source>
        <translation>Plus aucun SMS ne part du {own} vers cette personne, et ceux qui sont programmés sont retenus.</translation>
    </message>
    <message>
        <source>RingCentral is told, with your note.</source>
        <translation>RingCentral est informé, avec votre note.</translation>
    </message>
    <message>
        <source>Texts from {own} go to them again. Record it only if they said so.</source>
        <translation>Les SMS du {own} repartent vers cette personne. Notez-le seulement si elle l’a dit.</translation>
    </message>
    <message>
        <source>They agreed to texts</source>
        <translation>Accepte les SMS</translation>
    </message>
    <message>
        <source>They want no texts</source>
        <translation>Ne veut pas de SMS</translation>
    </message>
    <message>
        <source>Write in a few words how they agreed.</source>
        <translation>Écrivez en quelques mots comment cette personne a accepté.</translation>
    </message>
</context>
<context>
    <name>ConsentHistory</name>
    <message>
        <source>Whether they want texts</source>
        <translation>Accord pour les SMS</translation>
    </message>
</context>
<context>
    <name>ConsentNote</name>
    <message>
        <source>Record that the&amp;y agreed…</source>
        <translation>Noter leur acc&amp;ord…</translation>
    </message>
</context>
<context>
    <name>ConsentsUnknown</name>
    <message>
        <source>O&amp;K</source>
        <translation>O&amp;K</translation>
    </message>
    <message>
        <source>RingCentral does not tell Ownline who opted out of your texts. Ownline knows only the STOP answers that it gets itself. RingCentral blocks texts after STOP all the same.</source>
        <translation>RingCentral ne dit pas à Ownline qui a refusé vos SMS. Ownline connaît seulement les réponses STOP qu’il reçoit lui-même. RingCentral bloque quand même les SMS après STOP.</translation>
    </message>
</context>
<context>
    <name>ConversationDelegate</name>
    <message>
        <source>Draft:</source>
        <translation>Brouillon&#xa0;:</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>Silencieux</translation>
    </message>
    <message>
        <source>Planned:</source>
        <translation>Programmé&#xa0;:</translation>
    </message>
    <message>
        <source>{consent} ·</source>
        <translation>{consent} ·</translation>
    </message>
</context>
<context>
    <name>ConversationFiles</name>
    <message>
        <source>&amp;Open picture</source>
        <translation>&amp;Ouvrir l’image</translation>
    </message>
    <message>
        <source>&amp;Save file as…</source>
        <translation>&amp;Enregistrer le fichier sous…</translation>
    </message>
    <message>
        <source>&amp;Save picture as…</source>
        <translation>&amp;Enregistrer l’image sous…</translation>
    </message>
    <message>
        <source>Keep this name for {number}…</source>
        <translation>Garder ce nom pour {number}…</translation>
    </message>
    <message>
        <source>Keep this name…</source>
        <translation>Garder ce nom…</translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation>Ouvrir {name}</translation>
    </message>
    <message>
        <source>Save {name} as…</source>
        <translation>Enregistrer {name} sous…</translation>
    </message>
    <message>
        <source>Write to {number}</source>
        <translation>Écrire à {number}</translation>
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
    <message>
        <source>All</source>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>Conversations that you mark as done are kept here.</source>
        <translation>Les conversations que vous marquez comme terminées restent ici.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminées</translation>
    </message>
    <message>
        <source>Everything is read.</source>
        <translation>Tout est lu.</translation>
    </message>
    <message numerus="yes">
        <source>More than %Ln conversation(s)</source>
        <translation>
            <numerusform>Plus de %Ln conversation</numerusform>
            <numerusform>Plus de %Ln conversations</numerusform>
        </translation>
    </message>
    <message>
        <source>No conversation here matches what you typed. All shows the others, too.</source>
        <translation>Aucune conversation ici ne correspond à votre saisie. Toutes montre aussi les autres.</translation>
    </message>
    <message>
        <source>No conversation matches what you typed. Names, numbers, words and dates can be found: yesterday, March 5, last week.</source>
        <translation>Aucune conversation ne correspond à votre saisie. La recherche trouve des noms, des numéros, des mots et des dates : hier, 5 mars, semaine dernière.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Search people and texts</source>
        <translation>Rechercher personnes et SMS</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Non lues</translation>
    </message>
    <message>
        <source>Who you text, and who texts you, appears here.</source>
        <translation>Les personnes à qui vous écrivez et qui vous écrivent apparaissent ici.</translation>
    </message>
</context>
<context>
    <name>ConversationMenu</name>
    <message>
        <source>&amp;Change the name…</source>
        <translation>&amp;Changer le nom…</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Terminer</translation>
    </message>
    <message>
        <source>&amp;Name this number…</source>
        <translation>&amp;Nommer ce numéro…</translation>
    </message>
    <message>
        <source>Copy the n&amp;umber</source>
        <translation>Copier le n&amp;uméro</translation>
    </message>
    <message>
        <source>Copy the n&amp;umbers</source>
        <translation>Copier les n&amp;uméros</translation>
    </message>
    <message>
        <source>Mark as &amp;read</source>
        <translation>Marquer comme &amp;lue</translation>
    </message>
    <message>
        <source>Mark as un&amp;read</source>
        <translation>Marquer comme non &amp;lue</translation>
    </message>
    <message>
        <source>Name {number}…</source>
        <translation>Nommer le {number}…</translation>
    </message>
    <message>
        <source>Ne&amp;w text to these people…</source>
        <translation>&amp;Nouveau SMS à ces personnes…</translation>
    </message>
    <message>
        <source>No n&amp;otifications</source>
        <translation>Sans n&amp;otifications</translation>
    </message>
    <message>
        <source>O&amp;pen</source>
        <translation>Ou&amp;vrir</translation>
    </message>
    <message>
        <source>Open &amp;again</source>
        <translation>&amp;Rouvrir</translation>
    </message>
    <message>
        <source>Record that they agreed…</source>
        <translation>Noter leur accord…</translation>
    </message>
    <message>
        <source>They want no texts…</source>
        <translation>Ne veut plus de SMS…</translation>
    </message>
</context>
<context>
    <name>ConversationRows</name>
    <message>
        <source>Conversations</source>
        <translation>Conversations</translation>
    </message>
</context>
<context>
    <name>ConversationText</name>
    <message numerus="yes">
        <source>%Ln attachment(s)</source>
        <translation>
            <numerusform>%Ln pièce jointe</numerusform>
            <numerusform>%Ln pièces jointes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unread</source>
        <translation>
            <numerusform>%Ln non lu</numerusform>
            <numerusform>%Ln non lus</numerusform>
        </translation>
    </message>
    <message>
        <source>No more texts</source>
        <translation>Ne veut plus de SMS</translation>
    </message>
    <message>
        <source>No more texts?</source>
        <translation>Ne veut plus de SMS&#xa0;?</translation>
    </message>
    <message>
        <source>Planned: {time}</source>
        <translation>Programmé&#xa0;: {time}</translation>
    </message>
    <message>
        <source>Said STOP</source>
        <translation>A dit STOP</translation>
    </message>
    <message>
        <source>on {number}</source>
        <translation>sur {number}</translation>
    </message>
</context>
<context>
    <name>CountTab</name>
    <message>
        <source>&amp;Conversations</source>
        <translation>&amp;Conversations</translation>
    </message>
    <message>
        <source>&amp;Conversations ({count})</source>
        <translation>&amp;Conversations ({count})</translation>
    </message>
</context>
<context>
    <name>DayHeading</name>
    <message>
        <source>Written today</source>
        <translation>Écrits aujourd’hui</translation>
    </message>
    <message>
        <source>Written: {day}</source>
        <translation>Écrits&#xa0;: {day}</translation>
    </message>
</context>
<context>
    <name>DesktopIntegration</name>
    <message>
        <source>Open Ownline</source>
        <translation>Ouvrir Ownline</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message numerus="yes">
        <source>%Ln attachment(s): {files}</source>
        <translation>
            <numerusform>%Ln pièce jointe&#xa0;: {files}</numerusform>
            <numerusform>%Ln pièces jointes&#xa0;: {files}</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>Mo&amp;difier</translation>
    </message>
    <message>
        <source>&amp;Edit and send</source>
        <translation>Mo&amp;difier et envoyer</translation>
    </message>
    <message>
        <source>&amp;Mark as not sent</source>
        <translation>Marquer comme n&amp;on envoyé</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler l’envoi</translation>
    </message>
    <message>
        <source>Attached: {files}</source>
        <translation>En pièce jointe&#xa0;: {files}</translation>
    </message>
    <message>
        <source>Cance&amp;l this text</source>
        <translation>Annu&amp;ler ce SMS</translation>
    </message>
    <message>
        <source>Change &amp;time</source>
        <translation>Chan&amp;ger l’heure</translation>
    </message>
    <message>
        <source>Change the name…</source>
        <translation>Changer le nom…</translation>
    </message>
    <message>
        <source>Check a&amp;gain</source>
        <translation>Vérifier à no&amp;uveau</translation>
    </message>
    <message>
        <source>Close the details</source>
        <translation>Fermer les détails</translation>
    </message>
    <message>
        <source>Co&amp;py text</source>
        <translation>Cop&amp;ier le texte</translation>
    </message>
    <message>
        <source>Decide a&amp;gain</source>
        <translation>Décider à no&amp;uveau</translation>
    </message>
    <message>
        <source>For support</source>
        <translation>Pour l’assistance</translation>
    </message>
    <message>
        <source>From {number}</source>
        <translation>De {number}</translation>
    </message>
    <message>
        <source>It arri&amp;ved</source>
        <translation>Il est arri&amp;vé</translation>
    </message>
    <message>
        <source>Name this num&amp;ber…</source>
        <translation>Nomme&amp;r ce numéro…</translation>
    </message>
    <message>
        <source>Record that they ag&amp;reed…</source>
        <translation>Noter leur &amp;accord…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Supprimer…</translation>
    </message>
    <message>
        <source>RingCentral&apos;s code: {code}</source>
        <translation>Code de RingCentral&#xa0;: {code}</translation>
    </message>
    <message>
        <source>RingCentral&apos;s words: {reason} ({code})</source>
        <translation>Message de RingCentral&#xa0;: {reason} ({code})</translation>
    </message>
    <message>
        <source>Row {row} of the list {name}</source>
        <translation>Ligne {row} de la liste {name}</translation>
    </message>
    <message>
        <source>Send aga&amp;in…</source>
        <translation>Renvo&amp;yer…</translation>
    </message>
    <message>
        <source>Send no&amp;w</source>
        <translation>Envoyer &amp;maintenant</translation>
    </message>
    <message>
        <source>Si&amp;gn in…</source>
        <translation>Se co&amp;nnecter…</translation>
    </message>
    <message>
        <source>The text has changed meanwhile; this is its current state.</source>
        <translation>Le SMS a changé entre-temps ; voici son état actuel.</translation>
    </message>
    <message>
        <source>The whole text</source>
        <translation>Le texte entier</translation>
    </message>
    <message>
        <source>To {recipient} from {number}</source>
        <translation>À {recipient}, de {number}</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Historique</translation>
    </message>
</context>
<context>
    <name>DoneMark</name>
    <message>
        <source>Marked as done: {name}</source>
        <translation>Marquée comme terminée&#xa0;: {name}</translation>
    </message>
</context>
<context>
    <name>DraftsButton</name>
    <message>
        <source>Change of a planned text: {draft}</source>
        <translation>Modification d’un SMS programmé : {draft}</translation>
    </message>
    <message>
        <source>Drafts ({count})</source>
        <translation>Brouillons ({count})</translation>
    </message>
    <message>
        <source>No recipient yet</source>
        <translation>Sans destinataire</translation>
    </message>
    <message>
        <source>Planned, not scheduled: {draft}</source>
        <translation>À reprogrammer : {draft}</translation>
    </message>
    <message>
        <source>no text</source>
        <translation>sans texte</translation>
    </message>
    <message>
        <source>{recipient}: {text}  ·  {time}</source>
        <translation>{recipient}&#xa0;: {text}  ·  {time}</translation>
    </message>
</context>
<context>
    <name>EarlierLine</name>
    <message numerus="yes">
        <source>%Ln people get a text of the list {list} {time}.</source>
        <translation>
            <numerusform>%Ln personne reçoit un SMS de la liste {list} {time}.</numerusform>
            <numerusform>%Ln personnes reçoivent un SMS de la liste {list} {time}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people got a text of an earlier list, or it still waits.</source>
        <translation>
            <numerusform>%Ln personne a reçu un SMS d’une liste précédente, ou il attend encore.</numerusform>
            <numerusform>%Ln personnes ont reçu un SMS d’une liste précédente, ou il attend encore.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people got a text of an earlier list, or may have.</source>
        <translation>
            <numerusform>%Ln personne a reçu un SMS d’une liste précédente, ou peut-être.</numerusform>
            <numerusform>%Ln personnes ont reçu un SMS d’une liste précédente, ou peut-être.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people got a text of an earlier list.</source>
        <translation>
            <numerusform>%Ln personne a reçu un SMS d’une liste précédente.</numerusform>
            <numerusform>%Ln personnes ont reçu un SMS d’une liste précédente.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people got a text of the list {list} {time}.</source>
        <translation>
            <numerusform>%Ln personne a reçu un SMS de la liste {list} {time}.</numerusform>
            <numerusform>%Ln personnes ont reçu un SMS de la liste {list} {time}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people got a text of the list {list}, or it still waits.</source>
        <translation>
            <numerusform>%Ln personne a reçu un SMS de la liste {list}, ou il attend encore.</numerusform>
            <numerusform>%Ln personnes ont reçu un SMS de la liste {list}, ou il attend encore.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people may have got a text of an earlier list.</source>
        <translation>
            <numerusform>%Ln personne a peut-être reçu un SMS d’une liste précédente.</numerusform>
            <numerusform>%Ln personnes ont peut-être reçu un SMS d’une liste précédente.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A text of an earlier list to %Ln people still waits.</source>
        <translation>
            <numerusform>Un SMS d’une liste précédente à %Ln personne attend encore.</numerusform>
            <numerusform>Un SMS d’une liste précédente à %Ln personnes attend encore.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A text of the list {list} to %Ln people still waits.</source>
        <translation>
            <numerusform>Un SMS de la liste {list} à %Ln personne attend encore.</numerusform>
            <numerusform>Un SMS de la liste {list} à %Ln personnes attend encore.</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave out t&amp;hose who got one</source>
        <translation>Exclure &amp;celles qui en ont reçu un</translation>
    </message>
    <message>
        <source>Send to &amp;all again</source>
        <translation>Envoyer de nouveau à &amp;tous</translation>
    </message>
</context>
<context>
    <name>Envelope</name>
    <message>
        <source>&amp;From</source>
        <translation>&amp;De</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;À</translation>
    </message>
    <message>
        <source>A group can have up to 10 people. Remove some, or press Send again to send one text to each.</source>
        <translation>Un groupe peut compter jusqu’à 10 personnes. Retirez-en, ou appuyez de nouveau sur Envoyer pour envoyer un SMS à chacune.</translation>
    </message>
    <message>
        <source>Choose a number under From. What you typed stays here.</source>
        <translation>Choisissez un numéro sous « De ». Ce que vous avez saisi reste ici.</translation>
    </message>
    <message numerus="yes">
        <source>Nothing was sent: %Ln recipient(s) cannot be texted. Correct what is red under To, or leave it out.</source>
        <translation>
            <numerusform>Rien n’a été envoyé : %Ln destinataire ne peut pas recevoir de SMS. Corrigez ce qui est en rouge sous À, ou écartez-le.</numerusform>
            <numerusform>Rien n’a été envoyé : %Ln destinataires ne peuvent pas recevoir de SMS. Corrigez ce qui est en rouge sous À, ou écartez-les.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no number to text from. What you typed stays here.</source>
        <translation>Il n’y a aucun numéro d’envoi. Ce que vous avez saisi reste ici.</translation>
    </message>
    <message>
        <source>You are not signed in. Sign in to choose a number to text from.</source>
        <translation>Vous n’êtes pas connecté. Connectez-vous pour choisir un numéro d’envoi.</translation>
    </message>
    <message>
        <source>Your numbers have not been read yet. What you typed stays here; send it when a number is shown under From.</source>
        <translation>Vos numéros n’ont pas encore été lus. Ce que vous avez saisi reste ici&#xa0;; envoyez-le dès qu’un numéro apparaît sous De.</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Remplacer</translation>
    </message>
    <message>
        <source>A file named {name} already exists.</source>
        <translation>Un fichier nommé {name} existe déjà.</translation>
    </message>
    <message>
        <source>CSV with commas (*.csv)</source>
        <translation>CSV avec des virgules (*.csv)</translation>
    </message>
    <message>
        <source>CSV with semicolons (*.csv)</source>
        <translation>CSV avec des points-virgules (*.csv)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Choose another folder, or make room on the disk.</source>
        <translation>Choisissez un autre dossier ou libérez de l’espace sur le disque.</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
    </message>
    <message>
        <source>Replace the file?</source>
        <translation>Remplacer le fichier&#xa0;?</translation>
    </message>
    <message>
        <source>Saving texts…</source>
        <translation>Enregistrement des SMS…</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Text with tabs (*.tsv *.txt)</source>
        <translation>Texte avec des tabulations (*.tsv *.txt)</translation>
    </message>
    <message>
        <source>The file could not be saved</source>
        <translation>Le fichier n’a pas pu être enregistré</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>To</source>
        <translation>À</translation>
    </message>
</context>
<context>
    <name>FailureCounter</name>
    <message numerus="yes">
        <source>%Ln text(s) did not arrive</source>
        <translation>
            <numerusform>%Ln SMS n’est pas arrivé</numerusform>
            <numerusform>%Ln SMS ne sont pas arrivés</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FieldFiller</name>
    <message numerus="yes">
        <source>No name is known for {number} and %Ln more. Write the text without {field}, or with other words for them: {otherwise}.</source>
        <translation>
            <numerusform>Aucun nom n’est connu pour {number} et %Ln autre. Écrivez le texte sans {field}, ou avec d’autres mots pour eux : {otherwise}.</numerusform>
            <numerusform>Aucun nom n’est connu pour {number} et %Ln autres. Écrivez le texte sans {field}, ou avec d’autres mots pour eux : {otherwise}.</numerusform>
        </translation>
    </message>
    <message>
        <source>No name is known for {number}. Write the text without {field}, or with other words for them: {otherwise}.</source>
        <translation>Aucun nom n’est connu pour {number}. Écrivez le texte sans {field}, ou avec d’autres mots : {otherwise}.</translation>
    </message>
    <message numerus="yes">
        <source>With what is filled in for {number}, the text is %Ln character(s) over the limit of {limit}. Shorten it.</source>
        <translation>
            <numerusform>Une fois rempli pour {number}, le texte dépasse la limite de {limit} de %Ln caractère. Raccourcissez-le.</numerusform>
            <numerusform>Une fois rempli pour {number}, le texte dépasse la limite de {limit} de %Ln caractères. Raccourcissez-le.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FieldMenu</name>
    <message>
        <source>&amp;Insert a field</source>
        <translation>&amp;Insérer un champ</translation>
    </message>
    <message>
        <source>Insert the field {name}</source>
        <translation>Insérer le champ {name}</translation>
    </message>
    <message>
        <source>The list has no fields. Give its columns names in the step Columns.</source>
        <translation>La liste n’a pas de champs. Nommez ses colonnes à l’étape Colonnes.</translation>
    </message>
    <message>
        <source>The list has only numbers: everybody gets the same text.</source>
        <translation>La liste n’a que des numéros : tout le monde reçoit le même SMS.</translation>
    </message>
</context>
<context>
    <name>FieldModel</name>
    <message>
        <source>Column</source>
        <translation>Colonne</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>For example</source>
        <translation>Par exemple</translation>
    </message>
</context>
<context>
    <name>FilePage</name>
    <message numerus="yes">
        <source>%Ln column(s)</source>
        <translation>
            <numerusform>%Ln colonne</numerusform>
            <numerusform>%Ln colonnes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln ligne</numerusform>
            <numerusform>%Ln lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Paste cells</source>
        <translation>C&amp;oller des cellules</translation>
    </message>
    <message>
        <source>After you have changed the file</source>
        <translation>Après avoir modifié le fichier</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Cells of the spreadsheet</source>
        <translation>Cellules de la feuille de calcul</translation>
    </message>
    <message>
        <source>Choose a &amp;file…</source>
        <translation>Choisir un &amp;fichier…</translation>
    </message>
    <message>
        <source>Choose a spreadsheet</source>
        <translation>Choisir une feuille de calcul</translation>
    </message>
    <message>
        <source>Choose a spreadsheet, or drop it here</source>
        <translation>Choisissez une feuille de calcul ou déposez-la ici</translation>
    </message>
    <message>
        <source>Choose another &amp;file…</source>
        <translation>Choisir un autre &amp;fichier…</translation>
    </message>
    <message>
        <source>Excel (.xlsx, .xls), OpenDocument (.ods), CSV or TSV. Each row becomes one text. You see all of them before anything is sent.</source>
        <translation>Excel (.xlsx, .xls), OpenDocument (.ods), CSV ou TSV. Chaque ligne devient un SMS. Vous les voyez tous avant tout envoi.</translation>
    </message>
    <message>
        <source>Read a&amp;gain</source>
        <translation>R&amp;elire</translation>
    </message>
    <message>
        <source>Spreadsheets ({patterns})</source>
        <translation>Feuilles de calcul ({patterns})</translation>
    </message>
    <message>
        <source>{rows}, {columns}</source>
        <translation>{rows}, {columns}</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message numerus="yes">
        <source>%Ln new</source>
        <translation>
            <numerusform>%Ln nouv.</numerusform>
            <numerusform>%Ln nouv.</numerusform>
        </translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>Canceled</source>
        <translation>Annulés</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Abandonnés</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échoués</translation>
    </message>
    <message>
        <source>May have arrived</source>
        <translation>Peut-être arrivés</translation>
    </message>
    <message>
        <source>Names, numbers, words and dates can be found: yesterday, March 5, last week.</source>
        <translation>La recherche trouve des noms, des numéros, des mots et des dates&#xa0;: hier, 5 mars, semaine dernière.</translation>
    </message>
    <message>
        <source>Needs a decision</source>
        <translation>À décider</translation>
    </message>
    <message>
        <source>New since you last looked</source>
        <translation>Nouveau depuis la dernière consultation</translation>
    </message>
    <message>
        <source>No text has failed</source>
        <translation>Aucun SMS n’a échoué</translation>
    </message>
    <message>
        <source>No text here matches what you typed</source>
        <translation>Aucun SMS ne correspond ici à votre saisie</translation>
    </message>
    <message>
        <source>No text is waiting</source>
        <translation>Aucun SMS en attente</translation>
    </message>
    <message>
        <source>No text is without a report</source>
        <translation>Aucun SMS n’est sans nouvelles</translation>
    </message>
    <message>
        <source>No text matches what you typed</source>
        <translation>Aucun SMS ne correspond à votre saisie</translation>
    </message>
    <message>
        <source>No text needs a decision</source>
        <translation>Aucun SMS à décider</translation>
    </message>
    <message>
        <source>No text of this list has failed</source>
        <translation>Aucun SMS de cette liste n’a échoué</translation>
    </message>
    <message>
        <source>No text of this list is left</source>
        <translation>Il ne reste aucun SMS de cette liste</translation>
    </message>
    <message>
        <source>No text of this list is waiting</source>
        <translation>Aucun SMS de cette liste en attente</translation>
    </message>
    <message>
        <source>No text of this list is without a report</source>
        <translation>Aucun SMS de cette liste n’est sans nouvelles</translation>
    </message>
    <message>
        <source>No text of this list needs a decision</source>
        <translation>Aucun SMS de cette liste à décider</translation>
    </message>
    <message>
        <source>No text of this list was canceled</source>
        <translation>Aucun SMS de cette liste annulé</translation>
    </message>
    <message>
        <source>No text of this list was dropped</source>
        <translation>Aucun SMS de cette liste abandonné</translation>
    </message>
    <message>
        <source>No text was canceled</source>
        <translation>Aucun SMS annulé</translation>
    </message>
    <message>
        <source>No text was dropped</source>
        <translation>Aucun SMS abandonné</translation>
    </message>
    <message>
        <source>No texts yet</source>
        <translation>Aucun SMS pour l’instant</translation>
    </message>
    <message>
        <source>Only the list {name}. Press to show all texts.</source>
        <translation>Seulement la liste {name}. Cliquez pour afficher tous les SMS.</translation>
    </message>
    <message>
        <source>Only the list {name}: {reason}. Press to show all texts.</source>
        <translation>Seulement la liste {name}&#xa0;: {reason}. Cliquez pour afficher tous les SMS.</translation>
    </message>
    <message>
        <source>Only the texts of one account are shown.</source>
        <translation>Seuls les SMS d’un compte sont affichés.</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Boîte d’envoi</translation>
    </message>
    <message>
        <source>Save what is shown as a file (CSV)</source>
        <translation>Enregistrer ce qui est affiché dans un fichier (CSV)</translation>
    </message>
    <message>
        <source>Search texts and numbers</source>
        <translation>Rechercher SMS et numéros</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nouv.</translation>
    </message>
    <message>
        <source>{filter} ({count})</source>
        <translation>{filter} ({count})</translation>
    </message>
    <message>
        <source>{filter} · {count} new</source>
        <translation>{filter} · nouveaux&#xa0;: {count}</translation>
    </message>
    <message>
        <source>{name}: {reason}</source>
        <translation>{name}&#xa0;: {reason}</translation>
    </message>
</context>
<context>
    <name>FilterOffer</name>
    <message>
        <source>Show: {filter}</source>
        <translation>Afficher&#xa0;: {filter}</translation>
    </message>
</context>
<context>
    <name>FirstTextField</name>
    <message>
        <source>Added to the &amp;first text to each:</source>
        <translation>Ajouté au &amp;premier SMS à chacun :</translation>
    </message>
    <message>
        <source>Company. Reply STOP to opt out.</source>
        <translation>Société. Répondez STOP pour ne plus recevoir de SMS.</translation>
    </message>
    <message>
        <source>Only for people who have no texts with this number yet</source>
        <translation>Seulement pour ceux qui n’ont encore aucun SMS avec ce numéro</translation>
    </message>
    <message>
        <source>What is added to a first text</source>
        <translation>Ce qui est ajouté à un premier SMS</translation>
    </message>
</context>
<context>
    <name>Folding</name>
    <message>
        <source>Collapsed</source>
        <translation>Réduite</translation>
    </message>
    <message>
        <source>Expanded</source>
        <translation>Développée</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message numerus="yes">
        <source>%Ln text(s) canceled. They stay in the outbox.</source>
        <translation>
            <numerusform>%Ln SMS annulé. Il reste dans la boîte d’envoi.</numerusform>
            <numerusform>%Ln SMS annulés. Ils restent dans la boîte d’envoi.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>Canceled. It stays in the outbox.</source>
        <translation>Annulé. Il reste dans la boîte d’envoi.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rétablir</translation>
    </message>
</context>
<context>
    <name>GroupChoice</name>
    <message numerus="yes">
        <source>%Ln text(s). Nobody sees who else gets one.</source>
        <translation>
            <numerusform>%Ln SMS. Personne ne voit qui d’autre en reçoit un.</numerusform>
            <numerusform>%Ln SMS. Personne ne voit qui d’autre en reçoit un.</numerusform>
        </translation>
    </message>
    <message>
        <source>One group</source>
        <translation>Un groupe</translation>
    </message>
    <message>
        <source>One text each</source>
        <translation>Un SMS chacun</translation>
    </message>
    <message numerus="yes">
        <source>These %Ln people see each other&apos;s numbers, and everybody&apos;s answers.</source>
        <translation>
            <numerusform>La personne voit les numéros et les réponses de tous.</numerusform>
            <numerusform>Ces %Ln personnes voient les numéros des autres et les réponses de tous.</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} texts, one to each</source>
        <translation>{count} SMS, un à chacun</translation>
    </message>
</context>
<context>
    <name>GuidePages</name>
    <message>
        <source>Guide</source>
        <translation>Guide</translation>
    </message>
    <message>
        <source>{words}, link</source>
        <translation>{words}, lien</translation>
    </message>
</context>
<context>
    <name>GuideResults</name>
    <message numerus="yes">
        <source>%Ln place(s) in the guide</source>
        <translation>
            <numerusform>%Ln endroit dans le guide</numerusform>
            <numerusform>%Ln endroits dans le guide</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) with some of these words</source>
        <translation>
            <numerusform>%Ln endroit avec une partie de ces mots</numerusform>
            <numerusform>%Ln endroits avec une partie de ces mots</numerusform>
        </translation>
    </message>
    <message>
        <source>Contents of the guide</source>
        <translation>Sommaire du guide</translation>
    </message>
    <message>
        <source>If Ownline shows a sentence, type its first words.</source>
        <translation>Si Ownline affiche une phrase, saisissez-en les premiers mots.</translation>
    </message>
    <message>
        <source>Nothing found for “{words}”</source>
        <translation>Aucun résultat pour « {words} »</translation>
    </message>
    <message>
        <source>The guide is in English: search for English words.</source>
        <translation>Le guide est en anglais : cherchez des mots anglais.</translation>
    </message>
    <message>
        <source>Type one word, or only how it begins: “plan” finds “planned”, too.</source>
        <translation>Saisissez un seul mot, ou seulement son début : «&#xa0;prog&#xa0;» trouve aussi «&#xa0;programmé&#xa0;».</translation>
    </message>
</context>
<context>
    <name>GuideView</name>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Retour</translation>
    </message>
    <message>
        <source>&amp;Contents</source>
        <translation>&amp;Sommaire</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Guide</translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation>Rechercher dans le guide (en anglais)</translation>
    </message>
</context>
<context>
    <name>HistoryList</name>
    <message numerus="yes">
        <source>%Ln more line(s)</source>
        <translation>
            <numerusform>%Ln ligne de plus</numerusform>
            <numerusform>%Ln lignes de plus</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message numerus="yes">
        <source>%Ln imported name(s) were removed.</source>
        <translation>
            <numerusform>%Ln nom importé a été retiré.</numerusform>
            <numerusform>%Ln noms importés ont été retirés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln number(s) have the names from the file now.</source>
        <translation>
            <numerusform>%Ln numéro a maintenant le nom du fichier.</numerusform>
            <numerusform>%Ln numéros ont maintenant les noms du fichier.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Import %Ln number(s)</source>
        <translation>
            <numerusform>&amp;Importer %Ln numéro</numerusform>
            <numerusform>&amp;Importer %Ln numéros</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Remove imported names…</source>
        <translation>&amp;Retirer les noms importés…</translation>
    </message>
    <message>
        <source>&amp;Remove them</source>
        <translation>&amp;Les retirer</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Choose a file of contacts</source>
        <translation>Choisir un fichier de contacts</translation>
    </message>
    <message>
        <source>Choose another &amp;file…</source>
        <translation>Choisir un autre fic&amp;hier…</translation>
    </message>
    <message>
        <source>Contacts (*.vcf *.vcard *.csv *.tsv *.txt)</source>
        <translation>Contacts (*.vcf *.vcard *.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>Import contacts</source>
        <translation>Importer des contacts</translation>
    </message>
    <message>
        <source>Importing names…</source>
        <translation>Importation des noms…</translation>
    </message>
    <message>
        <source>Names that you gave yourself, and your contacts elsewhere, stay.</source>
        <translation>Les noms que vous avez donnés vous-même et vos contacts ailleurs restent.</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>Reading {file}…</source>
        <translation>Lecture de {file}…</translation>
    </message>
    <message>
        <source>Remove all imported names?</source>
        <translation>Retirer tous les noms importés&#xa0;?</translation>
    </message>
    <message>
        <source>Removing imported names…</source>
        <translation>Retrait des noms importés…</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Arrêté.</translation>
    </message>
</context>
<context>
    <name>ImportModel</name>
    <message>
        <source>Left out</source>
        <translation>Écarté</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouveau</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Replaces {name}</source>
        <translation>Remplace {name}</translation>
    </message>
    <message>
        <source>There already</source>
        <translation>Déjà là</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Ce qui se passe</translation>
    </message>
    <message>
        <source>{what}. {why}</source>
        <translation>{what}. {why}</translation>
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
            <numerusform>%Ln contact n’a pas de numéro.</numerusform>
            <numerusform>%Ln contacts n’ont pas de numéro.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln number(s)</source>
        <translation>
            <numerusform>%Ln numéro</numerusform>
            <numerusform>%Ln numéros</numerusform>
        </translation>
    </message>
    <message>
        <source>All ({count})</source>
        <translation>Toutes ({count})</translation>
    </message>
    <message>
        <source>Changes ({count})</source>
        <translation>Modifiés ({count})</translation>
    </message>
    <message>
        <source>Left out ({count})</source>
        <translation>Écartés ({count})</translation>
    </message>
    <message>
        <source>New ({count})</source>
        <translation>Nouveaux ({count})</translation>
    </message>
    <message>
        <source>Numbers in the file</source>
        <translation>Numéros du fichier</translation>
    </message>
    <message>
        <source>There already ({count})</source>
        <translation>Déjà là ({count})</translation>
    </message>
    <message>
        <source>There is nothing to import.</source>
        <translation>Il n’y a rien à importer.</translation>
    </message>
    <message>
        <source>{contacts} with {numbers}.</source>
        <translation>{contacts} avec {numbers}.</translation>
    </message>
</context>
<context>
    <name>ImportStart</name>
    <message numerus="yes">
        <source>%Ln number(s) have an imported name.</source>
        <translation>
            <numerusform>%Ln numéro a un nom importé.</numerusform>
            <numerusform>%Ln numéros ont un nom importé.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a &amp;file…</source>
        <translation>Choisir un fic&amp;hier…</translation>
    </message>
    <message>
        <source>Choose a file, or drop it here</source>
        <translation>Choisissez un fichier ou déposez-le ici</translation>
    </message>
    <message>
        <source>Ownline shows the names from a file of contacts wherever it shows a number, and finds texts by them. You see what would change before anything does. The names are kept on this computer only.</source>
        <translation>Ownline affiche les noms d’un fichier de contacts partout où il affiche un numéro, et trouve les SMS d’après eux. Vous voyez ce qui changerait avant que rien ne change. Les noms restent sur cet ordinateur uniquement.</translation>
    </message>
    <message>
        <source>vCard (.vcf) from a phone, iCloud or Outlook; CSV from Google, Outlook, Thunderbird or a spreadsheet</source>
        <translation>vCard (.vcf) d’un téléphone, d’iCloud ou d’Outlook&#xa0;; CSV de Google, d’Outlook, de Thunderbird ou d’un tableur</translation>
    </message>
</context>
<context>
    <name>LanguageSection</name>
    <message>
        <source>&amp;Match system</source>
        <translation>&amp;Comme le système</translation>
    </message>
    <message>
        <source>&amp;Restart now</source>
        <translation>&amp;Redémarrer maintenant</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Takes effect at the next start</source>
        <translation>Prend effet au prochain démarrage</translation>
    </message>
</context>
<context>
    <name>LastTexts</name>
    <message numerus="yes">
        <source>%Ln text(s) are on their way to RingCentral.</source>
        <translation>
            <numerusform>%Ln SMS est en route vers RingCentral.</numerusform>
            <numerusform>%Ln SMS sont en route vers RingCentral.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is not clear yet whether %Ln text(s) went out. Ownline looks in your sent messages as soon as the account is signed in again, and does not send it twice.</source>
        <translation>
            <numerusform>On ne sait pas encore si %Ln SMS est parti. Ownline regarde dans vos messages envoyés dès que le compte est de nouveau connecté, et ne l’envoie pas deux fois.</numerusform>
            <numerusform>On ne sait pas encore si %Ln SMS sont partis. Ownline regarde dans vos messages envoyés dès que le compte est de nouveau connecté, et ne les envoie pas deux fois.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is not clear yet whether %Ln text(s) went out. Ownline looks in your sent messages, and does not send it twice. If they do not show it, you decide.</source>
        <translation>
            <numerusform>On ne sait pas encore si %Ln SMS est parti. Ownline regarde dans vos messages envoyés, et ne l’envoie pas deux fois. S’il n’y est pas, c’est vous qui décidez.</numerusform>
            <numerusform>On ne sait pas encore si %Ln SMS sont partis. Ownline regarde dans vos messages envoyés, et ne les envoie pas deux fois. S’ils n’y sont pas, c’est vous qui décidez.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeftOutDialog</name>
    <message numerus="yes">
        <source>%Ln more row(s) are in the result that you can save.</source>
        <translation>
            <numerusform>%Ln ligne de plus se trouve dans le résultat que vous pouvez enregistrer.</numerusform>
            <numerusform>%Ln lignes de plus se trouvent dans le résultat que vous pouvez enregistrer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) got no text</source>
        <translation>
            <numerusform>%Ln ligne n’a pas reçu de SMS</numerusform>
            <numerusform>%Ln lignes n’ont pas reçu de SMS</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Exclue</translation>
    </message>
    <message>
        <source>Rows that got no text</source>
        <translation>Lignes sans SMS</translation>
    </message>
</context>
<context>
    <name>LinkOffer</name>
    <message>
        <source>A link could not be read completely.</source>
        <translation>Un lien n’a pas pu être lu en entier.</translation>
    </message>
    <message>
        <source>A link from a web page or another program filled this in. Check the recipient.</source>
        <translation>Un lien d’une page web ou d’un autre programme a rempli ceci. Vérifiez le destinataire.</translation>
    </message>
    <message numerus="yes">
        <source>A link wants to fill in a new text to {number} and %Ln more.</source>
        <translation>
            <numerusform>Un lien propose un nouveau SMS à {number} et %Ln autre.</numerusform>
            <numerusform>Un lien propose un nouveau SMS à {number} et %Ln autres.</numerusform>
        </translation>
    </message>
    <message>
        <source>A link wants to fill in a new text to {number}.</source>
        <translation>Un lien propose un nouveau SMS à {number}.</translation>
    </message>
    <message>
        <source>A link wants to fill in a new text.</source>
        <translation>Un lien propose un nouveau SMS.</translation>
    </message>
    <message>
        <source>Fill &amp;in</source>
        <translation>Remp&amp;lir</translation>
    </message>
    <message>
        <source>Fill in its text and type who it is for.</source>
        <translation>Reprenez son texte et indiquez à qui il est destiné.</translation>
    </message>
    <message>
        <source>Fill it in and check the text, or copy the link by hand.</source>
        <translation>Reprenez-le et vérifiez le texte, ou copiez le lien à la main.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Pas maintenant</translation>
    </message>
    <message>
        <source>The text you are writing is kept under Drafts.</source>
        <translation>Le SMS que vous écrivez reste dans les brouillons.</translation>
    </message>
    <message>
        <source>This part is unclear: {part}</source>
        <translation>Cette partie n’est pas claire&#xa0;: {part}</translation>
    </message>
    <message>
        <source>Type who the text is for.</source>
        <translation>Indiquez à qui le SMS est destiné.</translation>
    </message>
</context>
<context>
    <name>ListNotifications</name>
    <message numerus="yes">
        <source>%Ln text(s) did not arrive</source>
        <translation>
            <numerusform>%Ln SMS n’est pas arrivé</numerusform>
            <numerusform>%Ln SMS ne sont pas arrivés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln text(s) need a decision</source>
        <translation>
            <numerusform>%Ln SMS à décider</numerusform>
            <numerusform>%Ln SMS à décider</numerusform>
        </translation>
    </message>
    <message>
        <source>In the list {name}</source>
        <translation>Dans la liste {name}</translation>
    </message>
</context>
<context>
    <name>LockRetry</name>
    <message>
        <source>Another program is using the outbox file. Ownline waits.</source>
        <translation>Un autre programme utilise le fichier de la boîte d’envoi. Ownline attend.</translation>
    </message>
</context>
<context>
    <name>LookSection</name>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Sombre</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Clair</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Clair ou sombre</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Match &amp;system</source>
        <translation>Comme le s&amp;ystème</translation>
    </message>
    <message>
        <source>Ownline follows the text size and the scale of your desktop.</source>
        <translation>Ownline suit la taille du texte et l’échelle de votre bureau.</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>Taille du texte</translation>
    </message>
</context>
<context>
    <name>MayStopNote</name>
    <message>
        <source>Open the conversation</source>
        <translation>Ouvrir la conversation</translation>
    </message>
    <message>
        <source>{name} asked for no more texts on other numbers of yours.</source>
        <translation>Ne veut plus de SMS d’autres de vos numéros : {name}.</translation>
    </message>
    <message>
        <source>{name} may have asked for no more texts on your number {number}.</source>
        <translation>Demande possible de ne plus recevoir de SMS sur votre numéro {number}&#xa0;: {name}.</translation>
    </message>
    <message>
        <source>{name} may have asked for no more texts.</source>
        <translation>Demande possible de ne plus recevoir de SMS&#xa0;: {name}.</translation>
    </message>
</context>
<context>
    <name>Mending</name>
    <message>
        <source>{field} is empty in row {row}: type what stands there, after the bar.</source>
        <translation>{field} est vide à la ligne {row} : écrivez après la barre ce qui le remplace.</translation>
    </message>
    <message>
        <source>{field} is empty in row {row}: “{word}” stands there. Type another.</source>
        <translation>{field} est vide à la ligne {row} : « {word} » le remplace. Écrivez autre chose si vous voulez.</translation>
    </message>
</context>
<context>
    <name>MergeActions</name>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Continuer</translation>
    </message>
    <message>
        <source>&amp;Move to another time</source>
        <translation>&amp;Reporter à un autre moment</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>&amp;Save result…</source>
        <translation>Enregi&amp;strer le résultat…</translation>
    </message>
    <message numerus="yes">
        <source>Cancel &amp;what waits of %Ln list(s)…</source>
        <translation>
            <numerusform>Annuler ce &amp;qui attend de %Ln liste…</numerusform>
            <numerusform>Annuler ce &amp;qui attend de %Ln listes…</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel &amp;what waits…</source>
        <translation>Annuler ce &amp;qui attend…</translation>
    </message>
    <message>
        <source>Moving texts to another time…</source>
        <translation>Report des SMS…</translation>
    </message>
    <message numerus="yes">
        <source>R&amp;emove %Ln list(s)…</source>
        <translation>
            <numerusform>Supprim&amp;er %Ln liste…</numerusform>
            <numerusform>Supprim&amp;er %Ln listes…</numerusform>
        </translation>
    </message>
    <message>
        <source>R&amp;emove list…</source>
        <translation>Supprim&amp;er la liste…</translation>
    </message>
    <message>
        <source>Reading the list…</source>
        <translation>Lecture de la liste…</translation>
    </message>
    <message>
        <source>Save the result as</source>
        <translation>Enregistrer le résultat sous</translation>
    </message>
    <message>
        <source>Saving the result…</source>
        <translation>Enregistrement du résultat…</translation>
    </message>
    <message>
        <source>Show &amp;failed</source>
        <translation>A&amp;fficher les échecs</translation>
    </message>
    <message>
        <source>Show left &amp;out…</source>
        <translation>Afficher les lignes e&amp;xclues…</translation>
    </message>
    <message>
        <source>{name}-result</source>
        <translation>{name}-resultat</translation>
    </message>
</context>
<context>
    <name>MergeDetails</name>
    <message>
        <source>&amp;Go on</source>
        <translation>C&amp;ontinuer</translation>
    </message>
    <message>
        <source>&amp;Move to another time</source>
        <translation>&amp;Reporter à un autre moment</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>A list can be removed once nothing of it waits or is on its way.</source>
        <translation>Une liste peut être supprimée quand plus rien n’y attend ni n’est en cours.</translation>
    </message>
    <message>
        <source>Cance&amp;l what waits…</source>
        <translation>Annu&amp;ler ce qui attend…</translation>
    </message>
    <message>
        <source>Close the details</source>
        <translation>Fermer les détails</translation>
    </message>
    <message>
        <source>From {number}</source>
        <translation>De {number}</translation>
    </message>
    <message>
        <source>Its texts are still being written to the outbox.</source>
        <translation>Ses SMS sont encore en train d’être mis dans la boîte d’envoi.</translation>
    </message>
    <message>
        <source>Nothing of it waits any more.</source>
        <translation>Plus rien n’en est en attente.</translation>
    </message>
    <message>
        <source>Remove l&amp;ist…</source>
        <translation>Supprimer la l&amp;iste…</translation>
    </message>
    <message>
        <source>Save &amp;result…</source>
        <translation>Enregistrer le résul&amp;tat…</translation>
    </message>
    <message>
        <source>Went out</source>
        <translation>Partis</translation>
    </message>
</context>
<context>
    <name>MergeQuestions</name>
    <message numerus="yes">
        <source>%Ln list(s) removed</source>
        <translation>
            <numerusform>%Ln liste supprimée</numerusform>
            <numerusform>%Ln listes supprimées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln text(s) leave the outbox and the conversations.</source>
        <translation>
            <numerusform>%Ln SMS quitte la boîte d’envoi et les conversations.</numerusform>
            <numerusform>%Ln SMS quittent la boîte d’envoi et les conversations.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Cancel them</source>
        <translation>&amp;Annuler ces SMS</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>&amp;Garder</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Supprimer</translation>
    </message>
    <message numerus="yes">
        <source>Cancel %Ln waiting text(s)?</source>
        <translation>
            <numerusform>Annuler %Ln SMS en attente ?</numerusform>
            <numerusform>Annuler %Ln SMS en attente ?</numerusform>
        </translation>
    </message>
    <message>
        <source>Canceling texts…</source>
        <translation>Annulation des SMS…</translation>
    </message>
    <message>
        <source>Nothing more goes out until you decide.</source>
        <translation>Plus rien ne part jusqu’à votre décision.</translation>
    </message>
    <message numerus="yes">
        <source>Remove %Ln list(s) from this computer?</source>
        <translation>
            <numerusform>Supprimer %Ln liste de cet ordinateur ?</numerusform>
            <numerusform>Supprimer %Ln listes de cet ordinateur ?</numerusform>
        </translation>
    </message>
    <message>
        <source>Removing texts…</source>
        <translation>Suppression des SMS…</translation>
    </message>
    <message>
        <source>RingCentral keeps its own record of what was sent.</source>
        <translation>RingCentral garde sa propre trace de ce qui a été envoyé.</translation>
    </message>
    <message>
        <source>The same file could then be sent once more.</source>
        <translation>Le même fichier pourrait alors être envoyé une fois de plus.</translation>
    </message>
    <message>
        <source>They are not sent. What went out already is not changed.</source>
        <translation>Ils ne sont pas envoyés. Ce qui est déjà parti ne change pas.</translation>
    </message>
    <message>
        <source>{name}: {words}</source>
        <translation>{name} : {words}</translation>
    </message>
</context>
<context>
    <name>MergeQueueing</name>
    <message numerus="yes">
        <source>%Ln text(s) go out in {seconds} s</source>
        <translation>
            <numerusform>%Ln SMS part dans {seconds} s</numerusform>
            <numerusform>%Ln SMS partent dans {seconds} s</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>Rien n’a été envoyé.</translation>
    </message>
    <message numerus="yes">
        <source>Putting %Ln text(s) into the outbox…</source>
        <translation>
            <numerusform>Mise de %Ln SMS dans la boîte d’envoi…</numerusform>
            <numerusform>Mise de %Ln SMS dans la boîte d’envoi…</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Arrêt…</translation>
    </message>
    <message numerus="yes">
        <source>Taking %Ln text(s) out of the outbox…</source>
        <translation>
            <numerusform>Retrait de %Ln SMS de la boîte d’envoi…</numerusform>
            <numerusform>Retrait de %Ln SMS de la boîte d’envoi…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MergeResult</name>
    <message>
        <source>Left out</source>
        <translation>Exclue</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
    </message>
    <message>
        <source>Removed from the outbox</source>
        <translation>Supprimé de la boîte d’envoi</translation>
    </message>
    <message>
        <source>RingCentral code</source>
        <translation>Code RingCentral</translation>
    </message>
    <message>
        <source>Text state</source>
        <translation>État du SMS</translation>
    </message>
    <message>
        <source>Text state since</source>
        <translation>État du SMS depuis</translation>
    </message>
</context>
<context>
    <name>MergeText</name>
    <message numerus="yes">
        <source>%Ln accepted</source>
        <translation>
            <numerusform>%Ln accepté</numerusform>
            <numerusform>%Ln acceptés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln being checked</source>
        <translation>
            <numerusform>%Ln en cours de vérification</numerusform>
            <numerusform>%Ln en cours de vérification</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln being sent</source>
        <translation>
            <numerusform>%Ln en cours d’envoi</numerusform>
            <numerusform>%Ln en cours d’envoi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln canceled</source>
        <translation>
            <numerusform>%Ln annulé</numerusform>
            <numerusform>%Ln annulés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln delivered</source>
        <translation>
            <numerusform>%Ln distribué</numerusform>
            <numerusform>%Ln distribués</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln dropped</source>
        <translation>
            <numerusform>%Ln abandonné</numerusform>
            <numerusform>%Ln abandonnés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln échec</numerusform>
            <numerusform>%Ln échecs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln marked as arrived</source>
        <translation>
            <numerusform>%Ln marqué comme arrivé</numerusform>
            <numerusform>%Ln marqués comme arrivés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln marked as not sent</source>
        <translation>
            <numerusform>%Ln marqué comme non envoyé</numerusform>
            <numerusform>%Ln marqués comme non envoyés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln may have arrived</source>
        <translation>
            <numerusform>%Ln peut-être arrivé</numerusform>
            <numerusform>%Ln peut-être arrivés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln need(s) a decision</source>
        <translation>
            <numerusform>%Ln à décider</numerusform>
            <numerusform>%Ln à décider</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not sent</source>
        <translation>
            <numerusform>%Ln non envoyé</numerusform>
            <numerusform>%Ln non envoyés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln number(s) cannot get texts</source>
        <translation>
            <numerusform>%Ln numéro ne peut pas recevoir de SMS</numerusform>
            <numerusform>%Ln numéros ne peuvent pas recevoir de SMS</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) left out</source>
        <translation>
            <numerusform>%Ln ligne exclue</numerusform>
            <numerusform>%Ln lignes exclues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln said STOP</source>
        <translation>
            <numerusform>%Ln a dit STOP</numerusform>
            <numerusform>%Ln ont dit STOP</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sent, no report yet</source>
        <translation>
            <numerusform>%Ln envoyé, pas encore de rapport</numerusform>
            <numerusform>%Ln envoyés, pas encore de rapport</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln text(s)</source>
        <translation>
            <numerusform>%Ln SMS</numerusform>
            <numerusform>%Ln SMS</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln text(s) so far</source>
        <translation>
            <numerusform>%Ln SMS jusqu’ici</numerusform>
            <numerusform>%Ln SMS jusqu’ici</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln text(s), planned: {time}</source>
        <translation>
            <numerusform>%Ln SMS, programmé : {time}</numerusform>
            <numerusform>%Ln SMS, programmés : {time}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation>
            <numerusform>%Ln en attente</numerusform>
            <numerusform>%Ln en attente</numerusform>
        </translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Acceptée</translation>
    </message>
    <message>
        <source>Being prepared</source>
        <translation>En préparation</translation>
    </message>
    <message>
        <source>Canceled</source>
        <translation>Annulée</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Vérification</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminée</translation>
    </message>
    <message>
        <source>Done, some failed</source>
        <translation>Terminée, avec des échecs</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échouée</translation>
    </message>
    <message>
        <source>It goes on when the account it belongs to is signed in again.</source>
        <translation>Elle continue dès que le compte auquel elle appartient est de nouveau connecté.</translation>
    </message>
    <message>
        <source>Its texts are still being written to the outbox. None is sent before.</source>
        <translation>Ses SMS sont encore en train d’être mis dans la boîte d’envoi. Aucun ne part avant.</translation>
    </message>
    <message>
        <source>List without a name</source>
        <translation>Liste sans nom</translation>
    </message>
    <message>
        <source>List {name}, {state}, {time}: {sums}. Collapsed</source>
        <translation>Liste {name}, {state}, {time} : {sums}. Réduite</translation>
    </message>
    <message>
        <source>List {name}, {state}, {time}: {sums}. Expanded</source>
        <translation>Liste {name}, {state}, {time} : {sums}. Développée</translation>
    </message>
    <message>
        <source>Needs a decision</source>
        <translation>À décider</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Non envoyée</translation>
    </message>
    <message>
        <source>Nothing more of it goes out until you choose Go on.</source>
        <translation>Plus rien n’en part tant que vous ne choisissez pas Continuer.</translation>
    </message>
    <message>
        <source>Nothing of it goes out until you choose Go on.</source>
        <translation>Rien n’en part tant que vous ne choisissez pas Continuer.</translation>
    </message>
    <message>
        <source>Ownline has to be open then. The list takes {time}.</source>
        <translation>Ownline doit être ouvert à ce moment-là. La liste prend {time}.</translation>
    </message>
    <message>
        <source>Partly canceled</source>
        <translation>Annulée en partie</translation>
    </message>
    <message>
        <source>Partly sent</source>
        <translation>Envoyée en partie</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Programmée</translation>
    </message>
    <message>
        <source>RingCentral lets this number send {texts} texts a day, and the rest would fail: pause the list in time, and go on the next day.</source>
        <translation>RingCentral permet à ce numéro d’envoyer {texts} SMS par jour, et les autres échoueraient : mettez la liste en pause à temps et reprenez-la le lendemain.</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Envoi</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Envoyée</translation>
    </message>
    <message>
        <source>Single texts that you write meanwhile go first.</source>
        <translation>Les SMS isolés que vous écrivez entre-temps partent d’abord.</translation>
    </message>
    <message>
        <source>Some failed</source>
        <translation>Avec des échecs</translation>
    </message>
    <message>
        <source>The rest will be out in {time}.</source>
        <translation>Le reste sera parti dans {time}.</translation>
    </message>
    <message>
        <source>Then it goes out {time}.</source>
        <translation>Elle partira ensuite {time}.</translation>
    </message>
    <message>
        <source>To send it after all, choose the same file again in “Text to a list”.</source>
        <translation>Pour l’envoyer quand même, choisissez de nouveau le même fichier dans «&#xa0;SMS à une liste&#xa0;».</translation>
    </message>
    <message>
        <source>To send the rest, choose the same file again in “Text to a list”: rows that were sent are left out.</source>
        <translation>Pour envoyer le reste, choisissez de nouveau le même fichier dans «&#xa0;SMS à une liste&#xa0;»&#xa0;: les lignes déjà envoyées sont exclues.</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Waiting for sign-in</source>
        <translation>En attente de connexion</translation>
    </message>
    <message>
        <source>from {number}</source>
        <translation>de {number}</translation>
    </message>
    <message>
        <source>{sent} of {texts} went out</source>
        <translation>{sent} sur {texts} partis</translation>
    </message>
</context>
<context>
    <name>MergeWindow</name>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Retour</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Suivant</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Schedule %Ln text(s)</source>
        <translation>
            <numerusform>&amp;Programmer %Ln SMS</numerusform>
            <numerusform>&amp;Programmer %Ln SMS</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Send %Ln text(s)</source>
        <translation>
            <numerusform>&amp;Envoyer %Ln SMS</numerusform>
            <numerusform>&amp;Envoyer %Ln SMS</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Stay</source>
        <translation>&amp;Rester</translation>
    </message>
    <message>
        <source>Choose a spreadsheet first, or paste its cells.</source>
        <translation>Choisissez d’abord une feuille de calcul, ou collez ses cellules.</translation>
    </message>
    <message>
        <source>Choose the column with the phone numbers, or another sheet in the step File.</source>
        <translation>Choisissez la colonne des numéros de téléphone, ou une autre feuille à l’étape Fichier.</translation>
    </message>
    <message>
        <source>Choose the column with the phone numbers.</source>
        <translation>Choisissez la colonne des numéros de téléphone.</translation>
    </message>
    <message>
        <source>Close this list?</source>
        <translation>Fermer cette liste ?</translation>
    </message>
    <message>
        <source>Nothing was sent. File, columns and text stay as they are until Ownline is closed: open the list again from the menu beside New text.</source>
        <translation>Rien n’a été envoyé. Fichier, colonnes et texte restent tels quels jusqu’à la fermeture d’Ownline : rouvrez la liste par le menu à côté de Nouveau SMS.</translation>
    </message>
    <message>
        <source>Text to a list</source>
        <translation>SMS à une liste</translation>
    </message>
    <message>
        <source>The rows are still being checked.</source>
        <translation>Les lignes sont encore en cours de vérification.</translation>
    </message>
    <message>
        <source>The texts are being put into the outbox. Cancel that first.</source>
        <translation>Les SMS sont en train d’être mis dans la boîte d’envoi. Annulez d’abord.</translation>
    </message>
    <message>
        <source>There is no number to text from.</source>
        <translation>Il n’y a aucun numéro d’envoi.</translation>
    </message>
</context>
<context>
    <name>MiddlePane</name>
    <message>
        <source>Choose a conversation, or write a new text.</source>
        <translation>Choisissez une conversation ou écrivez un nouveau SMS.</translation>
    </message>
</context>
<context>
    <name>NameColumns</name>
    <message>
        <source>Column with the names</source>
        <translation>Colonne des noms</translation>
    </message>
    <message>
        <source>Column with the second part of the names</source>
        <translation>Colonne de la deuxième partie des noms</translation>
    </message>
    <message>
        <source>Conversations show the numbers</source>
        <translation>Les conversations affichent les numéros</translation>
    </message>
    <message>
        <source>For example {name}</source>
        <translation>Par exemple {name}</translation>
    </message>
    <message>
        <source>For numbers that have no name yet</source>
        <translation>Pour les numéros qui n’ont pas encore de nom</translation>
    </message>
    <message>
        <source>No column</source>
        <translation>Aucune colonne</translation>
    </message>
    <message>
        <source>Nothing more</source>
        <translation>Rien d’autre</translation>
    </message>
    <message>
        <source>Show the names &amp;of this list in Ownline</source>
        <translation>Afficher les noms de cette &amp;liste dans Ownline</translation>
    </message>
    <message>
        <source>The first rows have no name</source>
        <translation>Les premières lignes n’ont pas de nom</translation>
    </message>
</context>
<context>
    <name>NameDialog</name>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Remove the name</source>
        <translation>&amp;Retirer le nom</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Enregistrer</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Name this number</source>
        <translation>Nommer ce numéro</translation>
    </message>
    <message>
        <source>The name is kept on this computer only.</source>
        <translation>Le nom reste sur cet ordinateur uniquement.</translation>
    </message>
    <message>
        <source>This name comes from the company directory. You can give another one.</source>
        <translation>Ce nom vient de l’annuaire de l’entreprise. Vous pouvez en donner un autre.</translation>
    </message>
    <message>
        <source>This name comes from your imported contacts. You can give another one.</source>
        <translation>Ce nom vient de vos contacts importés. Vous pouvez en donner un autre.</translation>
    </message>
    <message>
        <source>Without it, the number is called {name}.</source>
        <translation>Sans lui, le numéro s’appelle {name}.</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>&amp;New text</source>
        <translation>&amp;Nouveau SMS</translation>
    </message>
    <message>
        <source>&amp;Outbox</source>
        <translation>&amp;Boîte d’envoi</translation>
    </message>
    <message numerus="yes">
        <source>Go on with your &amp;list (%Ln row(s))…</source>
        <translation>
            <numerusform>Continuer votre &amp;liste (%Ln ligne)…</numerusform>
            <numerusform>Continuer votre &amp;liste (%Ln lignes)…</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on with your &amp;list…</source>
        <translation>Continuer votre &amp;liste…</translation>
    </message>
    <message>
        <source>More ways to write</source>
        <translation>Autres façons d’écrire</translation>
    </message>
    <message>
        <source>New &amp;text</source>
        <translation>Nouveau &amp;SMS</translation>
    </message>
    <message>
        <source>Text to a &amp;list from a spreadsheet…</source>
        <translation>SMS à une &amp;liste d’un tableur…</translation>
    </message>
</context>
<context>
    <name>Nights</name>
    <message numerus="yes">
        <source>For %Ln recipient(s) it is before {opens} or after {closes}.</source>
        <translation>
            <numerusform>Pour %Ln destinataire, il est avant {opens} ou après {closes}.</numerusform>
            <numerusform>Pour %Ln destinataires, il est avant {opens} ou après {closes}.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is night in the area of {number}.</source>
        <translation>Il fait nuit dans la zone de {number}.</translation>
    </message>
    <message>
        <source>It is {time} in the area of {number}.</source>
        <translation>Il est {time} dans la zone de {number}.</translation>
    </message>
    <message>
        <source>That is at night in the area of {number}.</source>
        <translation>Il fera alors nuit dans la zone de {number}.</translation>
    </message>
    <message numerus="yes">
        <source>That is before {opens} or after {closes} for %Ln recipient(s).</source>
        <translation>
            <numerusform>Ce sera avant {opens} ou après {closes} pour %Ln destinataire.</numerusform>
            <numerusform>Ce sera avant {opens} ou après {closes} pour %Ln destinataires.</numerusform>
        </translation>
    </message>
    <message>
        <source>That is {time} in the area of {number}.</source>
        <translation>Il sera alors {time} dans la zone de {number}.</translation>
    </message>
    <message>
        <source>day for all of them</source>
        <translation>jour pour tous</translation>
    </message>
    <message>
        <source>day there</source>
        <translation>jour là-bas</translation>
    </message>
    <message numerus="yes">
        <source>night for %Ln of them</source>
        <translation>
            <numerusform>nuit pour %Ln d’entre eux</numerusform>
            <numerusform>nuit pour %Ln d’entre eux</numerusform>
        </translation>
    </message>
    <message>
        <source>night there</source>
        <translation>nuit là-bas</translation>
    </message>
    <message>
        <source>{time} there</source>
        <translation>{time} là-bas</translation>
    </message>
</context>
<context>
    <name>NotificationText</name>
    <message numerus="yes">
        <source>%Ln text(s) did not arrive</source>
        <translation>
            <numerusform>%Ln SMS n’est pas arrivé</numerusform>
            <numerusform>%Ln SMS ne sont pas arrivés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln text(s) need a decision</source>
        <translation>
            <numerusform>%Ln SMS à décider</numerusform>
            <numerusform>%Ln SMS à décider</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln text(s) wait until you sign in again.</source>
        <translation>
            <numerusform>%Ln SMS attend votre prochaine connexion.</numerusform>
            <numerusform>%Ln SMS attendent votre prochaine connexion.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln text(s) wait until you unlock the keyring.</source>
        <translation>
            <numerusform>%Ln SMS attend que vous déverrouilliez le trousseau.</numerusform>
            <numerusform>%Ln SMS attendent que vous déverrouilliez le trousseau.</numerusform>
        </translation>
    </message>
    <message>
        <source>A text failed</source>
        <translation>Un SMS a échoué</translation>
    </message>
    <message>
        <source>A text needs a decision</source>
        <translation>Un SMS est à décider</translation>
    </message>
    <message>
        <source>A text to {name} failed</source>
        <translation>Un SMS à {name} a échoué</translation>
    </message>
    <message>
        <source>A text to {name} needs a decision</source>
        <translation>Un SMS à {name} est à décider</translation>
    </message>
    <message>
        <source>A text to {name} was dropped</source>
        <translation>Un SMS à {name} a été abandonné</translation>
    </message>
    <message>
        <source>A text to {name} was refused</source>
        <translation>Un SMS à {name} a été refusé</translation>
    </message>
    <message>
        <source>A text was dropped</source>
        <translation>Un SMS a été abandonné</translation>
    </message>
    <message>
        <source>A text was refused</source>
        <translation>Un SMS a été refusé</translation>
    </message>
    <message>
        <source>The sign-in of {name} cannot be read</source>
        <translation>La connexion de {name} ne peut pas être lue</translation>
    </message>
    <message>
        <source>To {names}</source>
        <translation>À {names}</translation>
    </message>
    <message numerus="yes">
        <source>To {names} and %Ln more</source>
        <translation>
            <numerusform>À {names} et %Ln autre</numerusform>
            <numerusform>À {names} et %Ln autres</numerusform>
        </translation>
    </message>
    <message>
        <source>You are signed out</source>
        <translation>Vous êtes déconnecté</translation>
    </message>
    <message>
        <source>Your sign-in cannot be read</source>
        <translation>Votre connexion ne peut pas être lue</translation>
    </message>
    <message>
        <source>{name} is signed out</source>
        <translation>{name} est déconnecté</translation>
    </message>
</context>
<context>
    <name>NotificationsSection</name>
    <message>
        <source>&amp;Answers</source>
        <translation>Ré&amp;ponses</translation>
    </message>
    <message>
        <source>&amp;Keep running in the tray when the window is closed</source>
        <translation>&amp;Rester dans la zone de notification quand la fenêtre est fermée</translation>
    </message>
    <message>
        <source>&amp;Names and numbers only</source>
        <translation>&amp;Noms et numéros seulement</translation>
    </message>
    <message>
        <source>&amp;Start Ownline when I log in</source>
        <translation>&amp;Démarrer Ownline à l’ouverture de ma session</translation>
    </message>
    <message>
        <source>&amp;Texts that fail or need me</source>
        <translation>&amp;SMS qui échouent ou demandent mon attention</translation>
    </message>
    <message>
        <source>Answers to {number}</source>
        <translation>Réponses au {number}</translation>
    </message>
    <message>
        <source>In the background</source>
        <translation>En arrière-plan</translation>
    </message>
    <message>
        <source>N&amp;either</source>
        <translation>Ni l’&amp;un ni l’autre</translation>
    </message>
    <message>
        <source>Names, and &amp;what an answer says</source>
        <translation>Noms, et &amp;texte d’une réponse</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Notifications</translation>
    </message>
    <message>
        <source>Notify me about</source>
        <translation>M’avertir pour</translation>
    </message>
    <message>
        <source>Other answers are in the list all the same, but are not counted.</source>
        <translation>Les autres réponses sont quand même dans la liste, mais ne sont pas comptées.</translation>
    </message>
    <message>
        <source>That could not be changed: {file} cannot be written.</source>
        <translation>Impossible de modifier ce réglage : {file} ne peut pas être écrit.</translation>
    </message>
    <message>
        <source>What notifications show</source>
        <translation>Ce que montrent les notifications</translation>
    </message>
    <message>
        <source>What your own texts say is never shown.</source>
        <translation>Le texte de vos propres SMS n’est jamais montré.</translation>
    </message>
</context>
<context>
    <name>NumbersSection</name>
    <message>
        <source>&amp;Import contacts…</source>
        <translation>&amp;Importer des contacts…</translation>
    </message>
    <message>
        <source>Can text</source>
        <translation>Peuvent envoyer des SMS</translation>
    </message>
    <message>
        <source>Cannot text, and why</source>
        <translation>Ne peuvent pas envoyer de SMS, et pourquoi</translation>
    </message>
    <message>
        <source>Names of other people&apos;s numbers</source>
        <translation>Noms des numéros d’autres personnes</translation>
    </message>
    <message>
        <source>Names that you give to a number in its conversation, and those of imported contacts, are shown instead of the number. They stay on this computer.</source>
        <translation>Les noms que vous donnez à un numéro dans sa conversation, et ceux des contacts importés, s’affichent à la place du numéro. Ils restent sur cet ordinateur.</translation>
    </message>
    <message>
        <source>None of your numbers.</source>
        <translation>Aucun de vos numéros.</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Numéros</translation>
    </message>
    <message>
        <source>Reading your numbers…</source>
        <translation>Lecture de vos numéros…</translation>
    </message>
    <message>
        <source>Reload numbers</source>
        <translation>Actualiser les numéros</translation>
    </message>
    <message>
        <source>Reload the numbers of {name}</source>
        <translation>Actualiser les numéros de {name}</translation>
    </message>
    <message>
        <source>RingCentral lets a number text only for the account that it belongs to or is assigned to.</source>
        <translation>RingCentral ne laisse un numéro envoyer des SMS que pour le compte auquel il appartient ou est attribué.</translation>
    </message>
    <message>
        <source>Sign in again to see your numbers.</source>
        <translation>Reconnectez-vous pour voir vos numéros.</translation>
    </message>
    <message>
        <source>Sign in as the call queue {name}</source>
        <translation>Se connecter en tant que file d’attente {name}</translation>
    </message>
    <message>
        <source>Sign in as this queue</source>
        <translation>Se connecter à cette file</translation>
    </message>
    <message>
        <source>You are signed in with {name}, too: choose the number in From.</source>
        <translation>Vous êtes aussi connecté avec {name} : choisissez ce numéro dans De.</translation>
    </message>
    <message>
        <source>Your numbers are shown here once you have signed in.</source>
        <translation>Vos numéros s’affichent ici une fois que vous êtes connecté.</translation>
    </message>
</context>
<context>
    <name>OpenPracticeQuestion</name>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Open practice</source>
        <translation>&amp;Ouvrir l’exercice</translation>
    </message>
    <message>
        <source>Close Ownline and open practice?</source>
        <translation>Fermer Ownline et ouvrir l’exercice&#xa0;?</translation>
    </message>
    <message>
        <source>In practice you can try everything with invented people. This window closes, and Ownline opens again in practice. Nothing is lost: your texts, drafts and sign-ins are there when you leave practice. Texts that wait do not go out meanwhile.</source>
        <translation>Dans l’exercice, vous pouvez tout essayer avec des personnes inventées. Cette fenêtre se ferme et Ownline s’ouvre de nouveau dans l’exercice. Rien n’est perdu&#xa0;: vos SMS, brouillons et connexions sont là quand vous quittez l’exercice. Les SMS en attente ne partent pas entre-temps.</translation>
    </message>
</context>
<context>
    <name>OutboxDelegate</name>
    <message>
        <source>{source} · sent elsewhere</source>
        <translation>{source} · envoyé ailleurs</translation>
    </message>
</context>
<context>
    <name>OutboxJob</name>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
</context>
<context>
    <name>OutboxModel</name>
    <message>
        <source>from {number}</source>
        <translation>de {number}</translation>
    </message>
    <message>
        <source>{state}, to {recipient}, {time}: {text}</source>
        <translation>{state}, à {recipient}, {time}&#xa0;: {text}</translation>
    </message>
</context>
<context>
    <name>OutboxView</name>
    <message>
        <source>No texts yet</source>
        <translation>Aucun SMS pour l’instant</translation>
    </message>
    <message>
        <source>Show &amp;all texts</source>
        <translation>&amp;Afficher tous les SMS</translation>
    </message>
    <message>
        <source>Write a text, and see here whether it arrives.</source>
        <translation>Écrivez un SMS et suivez ici s’il arrive.</translation>
    </message>
</context>
<context>
    <name>OwnNumberFilter</name>
    <message>
        <source>All numbers</source>
        <translation>Tous les numéros</translation>
    </message>
    <message>
        <source>Show the conversations of one of your numbers</source>
        <translation>Afficher les conversations de l’un de vos numéros</translation>
    </message>
</context>
<context>
    <name>Pace</name>
    <message numerus="yes">
        <source>about %Ln hour(s)</source>
        <translation>
            <numerusform>environ %Ln heure</numerusform>
            <numerusform>environ %Ln heures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln minute(s)</source>
        <translation>
            <numerusform>environ %Ln minute</numerusform>
            <numerusform>environ %Ln minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>moins d’une minute</translation>
    </message>
</context>
<context>
    <name>PartCounter</name>
    <message numerus="yes">
        <source>%Ln character(s) left</source>
        <translation>
            <numerusform>%Ln caractère restant</numerusform>
            <numerusform>%Ln caractères restants</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s) over the limit of {limit}</source>
        <translation>
            <numerusform>%Ln caractère au-delà de la limite de {limit}</numerusform>
            <numerusform>%Ln caractères au-delà de la limite de {limit}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln over the limit</source>
        <translation>
            <numerusform>%Ln au-delà de la limite</numerusform>
            <numerusform>%Ln au-delà de la limite</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) over the limit</source>
        <translation>
            <numerusform>%Ln ligne dépasse la limite</numerusform>
            <numerusform>%Ln lignes dépassent la limite</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) over the limit of {limit}: row {row} by {count}</source>
        <translation>
            <numerusform>%Ln ligne dépasse la limite de {limit} : la ligne {row} de {count}</numerusform>
            <numerusform>%Ln lignes dépassent la limite de {limit} : la ligne {row} de {count}</numerusform>
        </translation>
    </message>
    <message>
        <source>A text is billed for each 70 characters instead of 160 because of: {characters}</source>
        <translation>Un SMS est facturé tous les 70 caractères au lieu de 160 à cause de&#xa0;: {characters}</translation>
    </message>
    <message numerus="yes">
        <source>Billed as %Ln text(s)</source>
        <translation>
            <numerusform>Facturé comme %Ln SMS</numerusform>
            <numerusform>Facturé comme %Ln SMS</numerusform>
        </translation>
    </message>
    <message>
        <source>Billed as one text</source>
        <translation>Facturé comme un SMS</translation>
    </message>
    <message>
        <source>Carriers often refuse texts with links of {hosts}. Write the whole link, or use a short one of your own domain.</source>
        <translation>Les opérateurs refusent souvent les SMS avec des liens de {hosts}. Écrivez le lien entier, ou utilisez un lien court de votre propre domaine.</translation>
    </message>
    <message numerus="yes">
        <source>Each billed as %Ln text(s)</source>
        <translation>
            <numerusform>Chacun facturé comme %Ln SMS</numerusform>
            <numerusform>Chacun facturé comme %Ln SMS</numerusform>
        </translation>
    </message>
    <message>
        <source>Each billed as one text</source>
        <translation>Chacun facturé comme un SMS</translation>
    </message>
    <message numerus="yes">
        <source>Each billed as up to %Ln text(s)</source>
        <translation>
            <numerusform>Chacun facturé jusqu’à %Ln SMS</numerusform>
            <numerusform>Chacun facturé jusqu’à %Ln SMS</numerusform>
        </translation>
    </message>
    <message>
        <source>Replace with plain ones</source>
        <translation>Les remplacer</translation>
    </message>
    <message>
        <source>Row {row}: {words}</source>
        <translation>Ligne {row} : {words}</translation>
    </message>
    <message>
        <source>Texts with {characters} are billed for each 70 characters instead of 160</source>
        <translation>Les SMS avec {characters} sont facturés tous les 70 caractères au lieu de 160</translation>
    </message>
    <message numerus="yes">
        <source>Two texts after %Ln more</source>
        <translation>
            <numerusform>Deux SMS après %Ln de plus</numerusform>
            <numerusform>Deux SMS après %Ln de plus</numerusform>
        </translation>
    </message>
    <message>
        <source>Two texts with the next character</source>
        <translation>Deux SMS dès le caractère suivant</translation>
    </message>
    <message>
        <source>Up to {limit} characters</source>
        <translation>Jusqu’à {limit} caractères</translation>
    </message>
    <message>
        <source>accent written as a separate character</source>
        <translation>accent écrit comme caractère à part</translation>
    </message>
    <message numerus="yes">
        <source>as {count} after %Ln more character(s)</source>
        <translation>
            <numerusform>comme {count} après %Ln caractère de plus</numerusform>
            <numerusform>comme {count} après %Ln caractères de plus</numerusform>
        </translation>
    </message>
    <message>
        <source>as {count} with the next character</source>
        <translation>comme {count} dès le caractère suivant</translation>
    </message>
    <message>
        <source>byte order mark</source>
        <translation>indicateur d’ordre des octets</translation>
    </message>
    <message>
        <source>direction mark</source>
        <translation>marque de direction</translation>
    </message>
    <message>
        <source>invisible character U+{code}</source>
        <translation>caractère invisible U+{code}</translation>
    </message>
    <message>
        <source>joiner</source>
        <translation>liant sans chasse</translation>
    </message>
    <message>
        <source>no-break space</source>
        <translation>espace insécable</translation>
    </message>
    <message>
        <source>non-joiner</source>
        <translation>antiliant</translation>
    </message>
    <message>
        <source>soft hyphen</source>
        <translation>trait d’union conditionnel</translation>
    </message>
    <message>
        <source>special space</source>
        <translation>espace spéciale</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>tabulation</translation>
    </message>
    <message>
        <source>word joiner</source>
        <translation>gluon de mots</translation>
    </message>
    <message>
        <source>zero-width space</source>
        <translation>espace sans chasse</translation>
    </message>
    <message>
        <source>{billed} · {room}</source>
        <translation>{billed} · {room}</translation>
    </message>
    <message>
        <source>“{characters}”</source>
        <translation>« {characters} »</translation>
    </message>
</context>
<context>
    <name>Parts</name>
    <message numerus="yes">
        <source>%Ln text(s)</source>
        <translation>
            <numerusform>%Ln SMS</numerusform>
            <numerusform>%Ln SMS</numerusform>
        </translation>
    </message>
    <message>
        <source>RingCentral bills a long text as several; it arrives as one. Each has room for 160 plain characters, or for 70 where there are others, such as emoji.</source>
        <translation>RingCentral facture un long SMS comme plusieurs&#xa0;; il arrive en un seul. Chacun contient 160 caractères simples, ou 70 s’il y en a d’autres, comme des emojis.</translation>
    </message>
    <message numerus="yes">
        <source>billed as %Ln text(s)</source>
        <translation>
            <numerusform>facturé comme %Ln SMS</numerusform>
            <numerusform>facturé comme %Ln SMS</numerusform>
        </translation>
    </message>
    <message>
        <source>billed as one text</source>
        <translation>facturé comme un SMS</translation>
    </message>
    <message>
        <source>{texts} (billed as {count})</source>
        <translation>{texts} (facturés comme {count})</translation>
    </message>
</context>
<context>
    <name>Plan</name>
    <message>
        <source>&amp;Save the change</source>
        <translation>Enre&amp;gistrer la modification</translation>
    </message>
    <message>
        <source>&amp;Schedule</source>
        <translation>Pro&amp;grammer</translation>
    </message>
    <message>
        <source>&amp;Schedule {count}</source>
        <translation>Pro&amp;grammer {count}</translation>
    </message>
    <message>
        <source>&amp;Send</source>
        <translation>&amp;Envoyer</translation>
    </message>
    <message>
        <source>&amp;Send {count}</source>
        <translation>&amp;Envoyer {count}</translation>
    </message>
    <message>
        <source>Change a planned text</source>
        <translation>Modifier un SMS programmé</translation>
    </message>
    <message>
        <source>Goes out at once when you press Send, in place of the planned text</source>
        <translation>Part dès que vous appuyez sur Envoyer, à la place du SMS programmé</translation>
    </message>
    <message>
        <source>Goes out {time}, once you press Schedule</source>
        <translation>Part {time}, dès que vous appuyez sur Programmer</translation>
    </message>
    <message>
        <source>Its time has passed. It was to go out {time}.</source>
        <translation>Son heure est passée. Il devait partir {time}.</translation>
    </message>
    <message>
        <source>New text</source>
        <translation>Nouveau SMS</translation>
    </message>
    <message>
        <source>Planned text</source>
        <translation>SMS programmé</translation>
    </message>
    <message>
        <source>Until you save, the old text goes out {time}.</source>
        <translation>Tant que vous n’enregistrez pas, l’ancien SMS part {time}.</translation>
    </message>
    <message>
        <source>{key} saves the change</source>
        <translation>{key} enregistre la modification</translation>
    </message>
    <message>
        <source>{key} schedules</source>
        <translation>{key} programme</translation>
    </message>
    <message>
        <source>{key} sends</source>
        <translation>{key} envoie</translation>
    </message>
    <message>
        <source>{what}, {line} begins a new line</source>
        <translation>{what}, {line} commence une nouvelle ligne</translation>
    </message>
</context>
<context>
    <name>PlanModel</name>
    <message>
        <source>Billed as</source>
        <translation>SMS facturés</translation>
    </message>
    <message>
        <source>May not arrive</source>
        <translation>N’arrivera peut-être pas</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Prêt</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Still waits</source>
        <translation>Attend encore</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>To</source>
        <translation>À</translation>
    </message>
</context>
<context>
    <name>PlannedNote</name>
    <message>
        <source>Do not chan&amp;ge it</source>
        <translation>Ne pas &amp;le modifier</translation>
    </message>
    <message>
        <source>Goes out {time}</source>
        <translation>Part {time}</translation>
    </message>
    <message>
        <source>It was time for the planned text: see in the outbox what became of it.</source>
        <translation>L’heure du SMS programmé est passée : voyez dans la boîte d’envoi ce qu’il est devenu.</translation>
    </message>
    <message>
        <source>Sen&amp;d at once instead</source>
        <translation>Envoyer plutôt tout de suit&amp;e</translation>
    </message>
    <message>
        <source>The planned text has gone out as it was.</source>
        <translation>Le SMS programmé est parti tel qu’il était.</translation>
    </message>
    <message>
        <source>The planned text is going out as it was.</source>
        <translation>Le SMS programmé est en train de partir tel qu’il était.</translation>
    </message>
    <message>
        <source>The planned text was canceled.</source>
        <translation>Le SMS programmé a été annulé.</translation>
    </message>
    <message>
        <source>The planned text was removed.</source>
        <translation>Le SMS programmé a été supprimé.</translation>
    </message>
</context>
<context>
    <name>Planner</name>
    <message>
        <source>Checking the rows…</source>
        <translation>Vérification des lignes…</translation>
    </message>
</context>
<context>
    <name>PracticeBadge</name>
    <message>
        <source>Nothing leaves this computer</source>
        <translation>Rien ne quitte cet ordinateur</translation>
    </message>
    <message>
        <source>Nothing leaves this computer. Press to open the control page in your browser: see what was sent, answer as somebody else, and make something go wrong.</source>
        <translation>Rien ne quitte cet ordinateur. Cliquez pour ouvrir la page de contrôle dans votre navigateur : voyez ce qui a été envoyé, répondez à la place de quelqu’un d’autre et provoquez des erreurs.</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Exercice</translation>
    </message>
    <message>
        <source>Practice: control page</source>
        <translation>Exercice : contrôle</translation>
    </message>
</context>
<context>
    <name>PracticeQuestion</name>
    <message numerus="yes">
        <source>%Ln text(s) of practice wait. They go out only in practice.</source>
        <translation>
            <numerusform>%Ln SMS de l’exercice attend. Il ne part que dans l’exercice.</numerusform>
            <numerusform>%Ln SMS de l’exercice attendent. Ils ne partent que dans l’exercice.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Open with RingCentral</source>
        <translation>&amp;Ouvrir avec RingCentral</translation>
    </message>
    <message>
        <source>&amp;Stay in practice</source>
        <translation>&amp;Rester dans l’exercice</translation>
    </message>
    <message>
        <source>Close practice and open Ownline with RingCentral?</source>
        <translation>Fermer l’exercice et ouvrir Ownline avec RingCentral ?</translation>
    </message>
    <message>
        <source>This window closes, and Ownline opens again with RingCentral. Nothing is lost: your texts, drafts and sign-ins of practice are there when you open practice again.</source>
        <translation>Cette fenêtre se ferme et Ownline se rouvre avec RingCentral. Rien n’est perdu : vos SMS, brouillons et connexions de l’exercice sont là quand vous le rouvrez.</translation>
    </message>
</context>
<context>
    <name>PrivacySection</name>
    <message>
        <source>&amp;Accounts</source>
        <translation>&amp;Comptes</translation>
    </message>
    <message>
        <source>&amp;Notifications</source>
        <translation>&amp;Notifications</translation>
    </message>
    <message>
        <source>As a table, for a spreadsheet.</source>
        <translation>Sous forme de tableau, pour un tableur.</translation>
    </message>
    <message>
        <source>In the keyring of your system, until you sign out.</source>
        <translation>Dans le trousseau de votre système, jusqu’à ce que vous vous déconnectiez.</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Names, what an answer says, or neither.</source>
        <translation>Les noms, le texte d’une réponse, ou ni l’un ni l’autre.</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Open the folder: {what}</source>
        <translation>Ouvrir le dossier : {what}</translation>
    </message>
    <message>
        <source>Ownline talks to RingCentral and to nobody else. What it keeps is on this computer.</source>
        <translation>Ownline communique avec RingCentral et avec personne d’autre. Ce qu’il conserve est sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Confidentialité</translation>
    </message>
    <message>
        <source>Remove and forget, beside the account, overwrites them and their backups.</source>
        <translation>« Supprimer et oublier », à côté du compte, les écrase, avec leurs sauvegardes.</translation>
    </message>
    <message>
        <source>Remove the texts of an account</source>
        <translation>Supprimer les SMS d’un compte</translation>
    </message>
    <message>
        <source>Save &amp;outbox…</source>
        <translation>Enregistrer la &amp;boîte d’envoi…</translation>
    </message>
    <message>
        <source>Save the outbox as a file</source>
        <translation>Enregistrer la boîte d’envoi dans un fichier</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Sign-ins</source>
        <translation>Connexions</translation>
    </message>
    <message>
        <source>Texts, drafts, names, pictures and files</source>
        <translation>SMS, brouillons, noms, images et fichiers</translation>
    </message>
    <message>
        <source>Until you remove them, with three backups. They are not encrypted, but other users of this computer cannot read them.</source>
        <translation>Jusqu’à ce que vous les supprimiez, avec trois sauvegardes. Ils ne sont pas chiffrés, mais les autres utilisateurs de cet ordinateur ne peuvent pas les lire.</translation>
    </message>
    <message>
        <source>What is kept here</source>
        <translation>Ce qui est conservé ici</translation>
    </message>
    <message>
        <source>What notifications show</source>
        <translation>Ce que montrent les notifications</translation>
    </message>
    <message>
        <source>What went wrong, for a report. No texts, numbers or passwords.</source>
        <translation>Ce qui n’a pas fonctionné, pour un signalement. Ni SMS, ni numéros, ni mots de passe.</translation>
    </message>
    <message>
        <source>What you choose in this window. No passwords.</source>
        <translation>Ce que vous choisissez dans cette fenêtre. Aucun mot de passe.</translation>
    </message>
    <message>
        <source>Who may see it</source>
        <translation>Qui peut le voir</translation>
    </message>
    <message>
        <source>Your texts</source>
        <translation>Vos SMS</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Drive</source>
        <translation>Disque</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>Raccourci</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Inconnu</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>Chercher &amp;dans&#xa0;:</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>&amp;Type de fichiers&#xa0;:</translation>
    </message>
</context>
<context>
    <name>QFileSystemModel</name>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>Select All</source>
        <translation>Tout sélectionner</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Ctrl</source>
        <translation>Ctrl</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Maj</translation>
    </message>
</context>
<context>
    <name>ReadingChoices</name>
    <message>
        <source>&amp;Sheet</source>
        <translation>&amp;Feuille</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>Virgule</translation>
    </message>
    <message>
        <source>D&amp;ates</source>
        <translation>D&amp;ates</translation>
    </message>
    <message>
        <source>Enco&amp;ding</source>
        <translation>Enco&amp;dage</translation>
    </message>
    <message>
        <source>Names of the co&amp;lumns</source>
        <translation>Noms des co&amp;lonnes</translation>
    </message>
    <message>
        <source>Row {number}: {cells}</source>
        <translation>Ligne {number} : {cells}</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>Point-virgule</translation>
    </message>
    <message>
        <source>Separa&amp;tor</source>
        <translation>Sépara&amp;teur</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulation</translation>
    </message>
    <message>
        <source>There are none</source>
        <translation>Il n’y en a pas</translation>
    </message>
    <message>
        <source>Vertical line</source>
        <translation>Barre verticale</translation>
    </message>
</context>
<context>
    <name>RecipientBox</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>et %Ln autre</numerusform>
            <numerusform>et %Ln autres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecipientChips</name>
    <message>
        <source>Recipients</source>
        <translation>Destinataires</translation>
    </message>
    <message>
        <source>Remove {recipient}</source>
        <translation>Retirer {recipient}</translation>
    </message>
</context>
<context>
    <name>RecipientField</name>
    <message>
        <source>Choose first what the table that you pasted is for.</source>
        <translation>Choisissez d’abord à quoi sert le tableau collé.</translation>
    </message>
    <message>
        <source>The list is too long and was not inserted. Paste a part of it.</source>
        <translation>La liste est trop longue et n’a pas été insérée. Collez-en une partie.</translation>
    </message>
</context>
<context>
    <name>RecipientLine</name>
    <message>
        <source>Numbers or names</source>
        <translation>Numéros ou noms</translation>
    </message>
    <message>
        <source>To</source>
        <translation>À</translation>
    </message>
</context>
<context>
    <name>RecipientModel</name>
    <message>
        <source>Delete removes it, Enter edits it</source>
        <translation>Suppr le retire, Entrée le modifie</translation>
    </message>
    <message>
        <source>No number is known for this name. Choose a name from the list that appears while you type, or type the number.</source>
        <translation>Aucun numéro n’est connu pour ce nom. Choisissez un nom dans la liste qui apparaît pendant la saisie, ou saisissez le numéro.</translation>
    </message>
    <message>
        <source>There is more than one number here. Put commas between them.</source>
        <translation>Il y a plusieurs numéros ici. Séparez-les par des virgules.</translation>
    </message>
    <message>
        <source>Which {name}?</source>
        <translation>{name} : lequel ?</translation>
    </message>
    <message>
        <source>Which {name}? There are more than these: type more of the name.</source>
        <translation>{name} : lequel ? Il y en a d’autres : écrivez plus du nom.</translation>
    </message>
</context>
<context>
    <name>RecipientNotes</name>
    <message numerus="yes">
        <source>&amp;Leave out %Ln</source>
        <translation>
            <numerusform>&amp;Écarter %Ln entrée</numerusform>
            <numerusform>&amp;Écarter %Ln entrées</numerusform>
        </translation>
    </message>
    <message>
        <source>1 was there already</source>
        <translation>1 y figurait déjà</translation>
    </message>
    <message>
        <source>Added: {recipients}</source>
        <translation>Ajouté&#xa0;: {recipients}</translation>
    </message>
    <message>
        <source>It is {number}</source>
        <translation>C’est le {number}</translation>
    </message>
    <message>
        <source>No name begins like this. Tab goes to the text.</source>
        <translation>Aucun nom ne commence ainsi. Tab passe au texte.</translation>
    </message>
    <message numerus="yes">
        <source>Put back the %Ln left out</source>
        <translation>
            <numerusform>Remettre l’entrée écartée</numerusform>
            <numerusform>Remettre les %Ln entrées écartées</numerusform>
        </translation>
    </message>
    <message>
        <source>{bad} of {count} cannot be texted. The first is {entry}: {reason}</source>
        <translation>{bad} sur {count} ne peuvent pas recevoir de SMS. Le premier est {entry} : {reason}</translation>
    </message>
    <message>
        <source>{count} were there already</source>
        <translation>{count} y figuraient déjà</translation>
    </message>
    <message>
        <source>{entry} is {number}</source>
        <translation>{entry}&#xa0;: {number}</translation>
    </message>
    <message>
        <source>{entry}: {reason}</source>
        <translation>{entry} : {reason}</translation>
    </message>
    <message>
        <source>{warning} This applies to {count} of them.</source>
        <translation>{warning} C’est le cas pour {count} d’entre eux.</translation>
    </message>
</context>
<context>
    <name>Registration</name>
    <message>
        <source>&amp;Copy all</source>
        <translation>&amp;Tout copier</translation>
    </message>
    <message>
        <source>Addresses with {host}</source>
        <translation>Adresses avec {host}</translation>
    </message>
    <message>
        <source>Copy the app&apos;s client ID and paste it below.</source>
        <translation>Copiez l’ID client de l’application et collez-le ci-dessous.</translation>
    </message>
    <message>
        <source>Give it the permissions ReadAccounts, ReadMessages and SMS. With WebSocketsSubscriptions, answers arrive at once; with EditExtensions, templates can be changed.</source>
        <translation>Donnez-lui les autorisations ReadAccounts, ReadMessages et SMS. Avec WebSocketsSubscriptions, les réponses arrivent aussitôt&#xa0;; avec EditExtensions, les modèles peuvent être modifiés.</translation>
    </message>
    <message>
        <source>If the console refuses localhost, choose 127.0.0.1.</source>
        <translation>Si la console refuse localhost, choisissez 127.0.0.1.</translation>
    </message>
    <message>
        <source>In RingCentral&apos;s developer console, create a “REST API App” with “3-legged OAuth flow authorization code” and “Client-side web app”. Make it private: it is for your company only.</source>
        <translation>Dans la console des développeurs de RingCentral, créez une «&#xa0;REST API App&#xa0;» avec «&#xa0;3-legged OAuth flow authorization code&#xa0;» et «&#xa0;Client-side web app&#xa0;». Rendez-la privée («&#xa0;private&#xa0;»)&#xa0;: elle est réservée à votre entreprise.</translation>
    </message>
    <message>
        <source>Open the &amp;developer console</source>
        <translation>Ouvrir la console des &amp;développeurs</translation>
    </message>
    <message>
        <source>Register it &amp;yourself, step by step</source>
        <translation>L’enregistrer vous-même, &amp;pas à pas</translation>
    </message>
    <message>
        <source>Switch on “Issue refresh tokens”, and add these redirect addresses:</source>
        <translation>Activez «&#xa0;Issue refresh tokens&#xa0;» et ajoutez ces adresses de redirection&#xa0;:</translation>
    </message>
    <message>
        <source>The addresses were copied.</source>
        <translation>Les adresses ont été copiées.</translation>
    </message>
</context>
<context>
    <name>ReplyPane</name>
    <message>
        <source>From {number}</source>
        <translation>Du {number}</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>SMS</translation>
    </message>
    <message>
        <source>The text was not sent. It is in its conversation again.</source>
        <translation>Le SMS n’a pas été envoyé. Il est de nouveau dans sa conversation.</translation>
    </message>
    <message>
        <source>Write a text</source>
        <translation>Écrire un SMS</translation>
    </message>
</context>
<context>
    <name>RowActions</name>
    <message numerus="yes">
        <source>&amp;Copy %Ln text(s)</source>
        <translation>
            <numerusform>&amp;Copier %Ln SMS</numerusform>
            <numerusform>&amp;Copier %Ln SMS</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Copy the text</source>
        <translation>&amp;Copier le SMS</translation>
    </message>
    <message>
        <source>&amp;Open the conversation</source>
        <translation>&amp;Ouvrir la conversation</translation>
    </message>
    <message>
        <source>Copy the n&amp;umber</source>
        <translation>Copier le n&amp;uméro</translation>
    </message>
</context>
<context>
    <name>RowDetails</name>
    <message>
        <source>&amp;Change the text</source>
        <translation>&amp;Modifier le texte</translation>
    </message>
    <message>
        <source>&amp;Include this row</source>
        <translation>&amp;Inclure cette ligne</translation>
    </message>
    <message>
        <source>&amp;Leave this row out</source>
        <translation>E&amp;xclure cette ligne</translation>
    </message>
    <message>
        <source>&amp;Open the conversation</source>
        <translation>&amp;Ouvrir la conversation</translation>
    </message>
    <message>
        <source>Choose another n&amp;umber</source>
        <translation>Choisir &amp;un autre numéro</translation>
    </message>
    <message>
        <source>Read the file a&amp;gain</source>
        <translation>Relire le &amp;fichier</translation>
    </message>
    <message>
        <source>Row {row} gets no text</source>
        <translation>La ligne {row} ne reçoit aucun SMS</translation>
    </message>
    <message>
        <source>Row {row} · {number} gets no text</source>
        <translation>Ligne {row} · {number} ne reçoit aucun SMS</translation>
    </message>
    <message>
        <source>Row {row} · {number} · {parts}</source>
        <translation>Ligne {row} · {number} · {parts}</translation>
    </message>
    <message>
        <source>Send it aga&amp;in</source>
        <translation>Renvoyer &amp;quand même</translation>
    </message>
    <message>
        <source>Text of this row</source>
        <translation>Texte de cette ligne</translation>
    </message>
</context>
<context>
    <name>RowText</name>
    <message numerus="yes">
        <source>%Ln attachment(s)</source>
        <translation>
            <numerusform>%Ln pièce jointe</numerusform>
            <numerusform>%Ln pièces jointes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sample</name>
    <message>
        <source>As row {row} gets it, at {number}</source>
        <translation>Tel que la ligne {row} le reçoit, au {number}</translation>
    </message>
    <message>
        <source>As row {row} gets it, at {number}: {parts}</source>
        <translation>Tel que la ligne {row} le reçoit, au {number} : {parts}</translation>
    </message>
    <message>
        <source>Empty in this row: {fields}</source>
        <translation>Vide dans cette ligne&#xa0;: {fields}</translation>
    </message>
    <message>
        <source>Next row</source>
        <translation>Ligne suivante</translation>
    </message>
    <message>
        <source>Previous row</source>
        <translation>Ligne précédente</translation>
    </message>
    <message>
        <source>Row {row} gets no text</source>
        <translation>La ligne {row} ne reçoit aucun SMS</translation>
    </message>
    <message>
        <source>Row {row} · {number} gets no text</source>
        <translation>Ligne {row} · {number} ne reçoit aucun SMS</translation>
    </message>
    <message>
        <source>The text as this row gets it</source>
        <translation>Le texte tel que cette ligne le reçoit</translation>
    </message>
    <message>
        <source>texted before</source>
        <translation>déjà en contact</translation>
    </message>
    <message>
        <source>the first text goes to row {row}</source>
        <translation>le premier SMS va à la ligne {row}</translation>
    </message>
</context>
<context>
    <name>SavedBar</name>
    <message>
        <source>Hide</source>
        <translation>Masquer</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Afficher dans le dossier</translation>
    </message>
</context>
<context>
    <name>SavedTexts</name>
    <message>
        <source>Save texts as</source>
        <translation>Enregistrer les SMS sous</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>Save as</source>
        <translation>Enregistrer sous</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
</context>
<context>
    <name>SelectedButton</name>
    <message numerus="yes">
        <source>%Ln selected: what to do…</source>
        <translation>
            <numerusform>%Ln sélectionné : que faire…</numerusform>
            <numerusform>%Ln sélectionnés : que faire…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SendButton</name>
    <message>
        <source>Send &amp;later</source>
        <translation>Envoyer p&amp;lus tard</translation>
    </message>
    <message>
        <source>Send later, and more about sending</source>
        <translation>Envoyer plus tard, et autres choix d’envoi</translation>
    </message>
    <message>
        <source>Settings for &amp;sending…</source>
        <translation>Réglages de l’&amp;envoi…</translation>
    </message>
</context>
<context>
    <name>SendLaterMenu</name>
    <message>
        <source>&amp;Hold it if they write first</source>
        <translation>&amp;Retenir si le destinataire écrit avant</translation>
    </message>
</context>
<context>
    <name>SendPage</name>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln ligne</numerusform>
            <numerusform>%Ln lignes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln text(s). Added at the end: {text}</source>
        <translation>
            <numerusform>%Ln SMS. Ajouté à la fin : {text}</numerusform>
            <numerusform>%Ln SMS. Ajouté à la fin : {text}</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Now</source>
        <translation>&amp;Maintenant</translation>
    </message>
    <message>
        <source>&amp;When</source>
        <translation>&amp;Quand</translation>
    </message>
    <message>
        <source>First texts</source>
        <translation>Premiers SMS</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>Get no text</source>
        <translation>Sans SMS</translation>
    </message>
    <message>
        <source>No row</source>
        <translation>Aucune ligne</translation>
    </message>
    <message>
        <source>Nothing is added</source>
        <translation>Rien n’est ajouté</translation>
    </message>
    <message>
        <source>Nothing to send</source>
        <translation>Rien à envoyer</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Maintenant</translation>
    </message>
    <message>
        <source>Ownline has to be open at that time.</source>
        <translation>Ownline doit être ouvert à ce moment-là.</translation>
    </message>
    <message>
        <source>RingCentral lets this number send {limit} texts a day. The rest of the list would fail: make two lists, for two days.</source>
        <translation>RingCentral permet à ce numéro d’envoyer {limit} SMS par jour. Le reste de la liste échouerait : faites deux listes, sur deux jours.</translation>
    </message>
    <message>
        <source>Sen&amp;d when it is day for all of them: {time}</source>
        <translation>Envoyer quand il fait &amp;jour pour tous : {time}</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Texts from this number will probably fail: its campaign is not confirmed. An administrator can register it in the admin portal.</source>
        <translation>Les SMS de ce numéro échoueront probablement : sa campagne n’est pas confirmée. Un administrateur peut l’enregistrer dans le portail d’administration.</translation>
    </message>
    <message>
        <source>That time has passed. Choose a later one.</source>
        <translation>Cette heure est passée. Choisissez-en une plus tardive.</translation>
    </message>
    <message>
        <source>There is nothing to send: no row gets a text. See the step Check.</source>
        <translation>Il n’y a rien à envoyer : aucune ligne ne reçoit de SMS. Voyez l’étape Vérification.</translation>
    </message>
    <message>
        <source>{night} You can choose another time above.</source>
        <translation>{night} Vous pouvez choisir une autre heure ci-dessus.</translation>
    </message>
    <message>
        <source>{number} · {name}</source>
        <translation>{number} · {name}</translation>
    </message>
    <message>
        <source>{rows}. {reasons}</source>
        <translation>{rows}. {reasons}</translation>
    </message>
    <message>
        <source>{time}: RingCentral takes {pace} texts a minute. Other texts that you write meanwhile go first.</source>
        <translation>{time} : RingCentral accepte {pace} SMS par minute. Les autres SMS que vous écrivez entre-temps passent devant.</translation>
    </message>
</context>
<context>
    <name>SenderNote</name>
    <message>
        <source>Sign in</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>Try &amp;again</source>
        <translation>&amp;Réessayer</translation>
    </message>
</context>
<context>
    <name>SenderPicker</name>
    <message>
        <source>&amp;Why not my other numbers?</source>
        <translation>&amp;Pourquoi pas mes autres numéros&#xa0;?</translation>
    </message>
    <message>
        <source>No number can text now</source>
        <translation>Aucun numéro ne peut envoyer</translation>
    </message>
    <message>
        <source>No number chosen</source>
        <translation>Aucun numéro choisi</translation>
    </message>
    <message>
        <source>No number to text from</source>
        <translation>Aucun numéro d’envoi</translation>
    </message>
    <message>
        <source>None of the numbers of {name} can text. Choose a number of another account.</source>
        <translation>Aucun numéro de {name} ne peut envoyer de SMS. Choisissez un numéro d’un autre compte.</translation>
    </message>
    <message>
        <source>None of the numbers you see in RingCentral can text for this sign-in.</source>
        <translation>Aucun des numéros que vous voyez dans RingCentral ne peut envoyer de SMS pour cette connexion.</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>Non connecté</translation>
    </message>
    <message>
        <source>Reading your numbers…</source>
        <translation>Lecture de vos numéros…</translation>
    </message>
    <message>
        <source>RingCentral has given this sign-in no number. An administrator can assign one.</source>
        <translation>RingCentral n’a attribué aucun numéro à cette connexion. Un administrateur peut en attribuer un.</translation>
    </message>
    <message>
        <source>Sign in again as {name} to see its numbers.</source>
        <translation>Reconnectez-vous en tant que {name} pour voir ses numéros.</translation>
    </message>
    <message>
        <source>Sign in again as {name}, or choose a number of another account.</source>
        <translation>Reconnectez-vous en tant que {name}, ou choisissez un numéro d’un autre compte.</translation>
    </message>
    <message>
        <source>Sign in again to see your numbers.</source>
        <translation>Reconnectez-vous pour voir vos numéros.</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Déconnecté</translation>
    </message>
    <message>
        <source>Text from</source>
        <translation>Envoyer depuis</translation>
    </message>
    <message>
        <source>Texts from this number will probably fail: its campaign is not confirmed. An administrator can register it in the admin portal.</source>
        <translation>Les SMS de ce numéro échoueront probablement&#xa0;: sa campagne n’est pas confirmée. Un administrateur peut l’enregistrer dans le portail d’administration.</translation>
    </message>
    <message>
        <source>The account of {number} is signed out. Sign in with it to go on.</source>
        <translation>Le compte du {number} est déconnecté. Reconnectez-le pour continuer.</translation>
    </message>
    <message>
        <source>The account of {number} is signed out. Sign in with it, or choose another number.</source>
        <translation>Le compte du {number} est déconnecté. Reconnectez-le, ou choisissez un autre numéro.</translation>
    </message>
    <message>
        <source>You are signed out. What you send waits until you sign in again.</source>
        <translation>Vous êtes déconnecté. Ce que vous envoyez attend votre prochaine connexion.</translation>
    </message>
    <message>
        <source>Your numbers could not be read</source>
        <translation>Vos numéros n’ont pas pu être lus</translation>
    </message>
    <message>
        <source>Your sign-in cannot be read</source>
        <translation>Votre connexion ne peut pas être lue</translation>
    </message>
    <message>
        <source>{name} is signed out. What you send waits until you sign in again.</source>
        <translation>{name} est déconnecté. Ce que vous envoyez attend votre prochaine connexion.</translation>
    </message>
    <message>
        <source>{number} cannot text any more.</source>
        <translation>{number} ne peut plus envoyer de SMS.</translation>
    </message>
    <message>
        <source>{number} cannot text any more. Choose another number.</source>
        <translation>{number} ne peut plus envoyer de SMS. Choisissez un autre numéro.</translation>
    </message>
</context>
<context>
    <name>SenderSearch</name>
    <message>
        <source>Find a number or name</source>
        <translation>Chercher un numéro ou un nom</translation>
    </message>
    <message>
        <source>Numbers to text from</source>
        <translation>Numéros d’envoi</translation>
    </message>
</context>
<context>
    <name>Sending</name>
    <message>
        <source>Its time has passed. Choose another one, or “Send at once instead”.</source>
        <translation>Son heure est passée. Choisissez-en une autre, ou « Envoyer plutôt tout de suite ».</translation>
    </message>
    <message>
        <source>Nothing was changed: the planned text waits no more.</source>
        <translation>Rien n’a été modifié : le SMS programmé n’attend plus.</translation>
    </message>
    <message>
        <source>That is {length} characters, and a text can have {limit}. It was not inserted; your copy is unchanged.</source>
        <translation>Cela fait {length} caractères, et un SMS peut en avoir {limit}. Rien n’a été inséré ; votre copie est inchangée.</translation>
    </message>
    <message numerus="yes">
        <source>The text is %Ln character(s) over the limit of {limit}. Shorten it, or send it as two texts.</source>
        <translation>
            <numerusform>Le SMS dépasse de %Ln caractère la limite de {limit}. Raccourcissez-le ou envoyez-le en deux SMS.</numerusform>
            <numerusform>Le SMS dépasse de %Ln caractères la limite de {limit}. Raccourcissez-le ou envoyez-le en deux SMS.</numerusform>
        </translation>
    </message>
    <message>
        <source>The text is already being sent.</source>
        <translation>Le SMS est déjà en cours d’envoi.</translation>
    </message>
    <message>
        <source>The text was not sent yet: you changed it. Press Send again.</source>
        <translation>Le SMS n’a pas encore été envoyé&#xa0;: vous l’avez modifié. Appuyez de nouveau sur Envoyer.</translation>
    </message>
    <message>
        <source>The text was not sent. It is in the field again.</source>
        <translation>Le SMS n’a pas été envoyé. Il est de nouveau dans le champ.</translation>
    </message>
    <message>
        <source>The text was not sent. It is under Drafts now.</source>
        <translation>Le SMS n’a pas été envoyé. Il est maintenant dans les brouillons.</translation>
    </message>
</context>
<context>
    <name>SendingSection</name>
    <message numerus="yes">
        <source>%Ln second(s)</source>
        <translation>
            <numerusform>%Ln seconde</numerusform>
            <numerusform>%Ln secondes</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Added at the end of the text</source>
        <translation>&amp;Ajouté à la fin du SMS</translation>
    </message>
    <message>
        <source>&amp;Closing while texts wait</source>
        <translation>&amp;Fermer avec des SMS en attente</translation>
    </message>
    <message>
        <source>&amp;Hold a planned text if they write first</source>
        <translation>&amp;Retenir un SMS programmé s’ils écrivent d’abord</translation>
    </message>
    <message>
        <source>&amp;Key that sends</source>
        <translation>&amp;Touche qui envoie</translation>
    </message>
    <message>
        <source>&amp;Pictures</source>
        <translation>&amp;Images</translation>
    </message>
    <message>
        <source>Add it to &amp;lists</source>
        <translation>L’ajouter aux &amp;listes</translation>
    </message>
    <message>
        <source>Add it to &amp;texts I write</source>
        <translation>L’ajouter aux &amp;SMS que j’écris</translation>
    </message>
    <message>
        <source>Ask each time</source>
        <translation>Demander chaque fois</translation>
    </message>
    <message>
        <source>Close Ownline</source>
        <translation>Fermer Ownline</translation>
    </message>
    <message>
        <source>Closing while texts wait</source>
        <translation>Fermer avec des SMS en attente</translation>
    </message>
    <message>
        <source>First text to somebody</source>
        <translation>Premier SMS à quelqu’un</translation>
    </message>
    <message>
        <source>How long you can take a text or a list back after Send.</source>
        <translation>Combien de temps vous pouvez reprendre un SMS ou une liste après l’envoi.</translation>
    </message>
    <message>
        <source>In the fields for a text and an answer. {send} always sends, and {line} always begins a new line.</source>
        <translation>Dans les champs d’un SMS et d’une réponse. {send} envoie toujours, et {line} commence toujours une nouvelle ligne.</translation>
    </message>
    <message>
        <source>It can also be chosen below the pictures of a text.</source>
        <translation>Se choisit aussi sous les images d’un SMS.</translation>
    </message>
    <message>
        <source>Key that sends</source>
        <translation>Touche qui envoie</translation>
    </message>
    <message>
        <source>Large (as large as fits)</source>
        <translation>Grandes (maximum)</translation>
    </message>
    <message>
        <source>Medium (1600 pixels)</source>
        <translation>Moyenne (1600 pixels)</translation>
    </message>
    <message>
        <source>None: send at once</source>
        <translation>Aucun&#xa0;: envoyer aussitôt</translation>
    </message>
    <message>
        <source>Number to set this for</source>
        <translation>Numéro concerné par ce réglage</translation>
    </message>
    <message>
        <source>Say when it is &amp;night at the recipient&apos;s place</source>
        <translation>Dire quand il fait &amp;nuit chez le destinataire</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Envoi</translation>
    </message>
    <message>
        <source>Size of pictures</source>
        <translation>Taille des images</translation>
    </message>
    <message>
        <source>Small (1024 pixels)</source>
        <translation>Petite (1024 pixels)</translation>
    </message>
    <message>
        <source>Stay in the tray</source>
        <translation>Rester dans la zone de notification</translation>
    </message>
    <message>
        <source>They go out only while Ownline runs.</source>
        <translation>Ils ne partent que pendant qu’Ownline est ouvert.</translation>
    </message>
    <message>
        <source>Time to &amp;undo</source>
        <translation>&amp;Délai d’annulation</translation>
    </message>
    <message>
        <source>Time to undo</source>
        <translation>Délai d’annulation</translation>
    </message>
    <message>
        <source>When a number of yours texts somebody for the first time, Ownline can add who writes and how to opt out. Name your company in it: nobody there knows your number yet.</source>
        <translation>Quand un de vos numéros écrit à quelqu’un pour la première fois, Ownline peut ajouter qui écrit et comment se désabonner. Nommez-y votre entreprise : personne n’y connaît encore votre numéro.</translation>
    </message>
</context>
<context>
    <name>SentUndo</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>SettingsWindow</name>
    <message>
        <source>Sections</source>
        <translation>Rubriques</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
</context>
<context>
    <name>SetupPage</name>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Retour</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Open practice</source>
        <translation>&amp;Ouvrir l’exercice</translation>
    </message>
    <message>
        <source>&amp;Save and continue</source>
        <translation>&amp;Enregistrer et continuer</translation>
    </message>
    <message>
        <source>&amp;Use this server</source>
        <translation>&amp;Utiliser ce serveur</translation>
    </message>
    <message>
        <source>Client &amp;ID</source>
        <translation>&amp;ID client</translation>
    </message>
    <message>
        <source>Close this page and open practice?</source>
        <translation>Fermer cette page et ouvrir l’exercice ?</translation>
    </message>
    <message>
        <source>Connect Ownline to RingCentral</source>
        <translation>Relier Ownline à RingCentral</translation>
    </message>
    <message>
        <source>In practice you can try everything with invented people. It needs no account, and nothing leaves this computer.</source>
        <translation>Dans l’exercice, vous pouvez tout essayer avec des personnes inventées. Aucun compte n’est nécessaire, et rien ne quitte cet ordinateur.</translation>
    </message>
    <message>
        <source>New to Ownline?</source>
        <translation>Vous découvrez Ownline ?</translation>
    </message>
    <message>
        <source>Ownline closes and opens again. The client ID that you typed is not kept.</source>
        <translation>Ownline se ferme et se rouvre. L’identifiant client que vous avez saisi n’est pas conservé.</translation>
    </message>
    <message>
        <source>Ser&amp;ver</source>
        <translation>Ser&amp;veur</translation>
    </message>
    <message>
        <source>Text from the RingCentral numbers that are yours, and see what became of each text.</source>
        <translation>Envoyez des SMS depuis les numéros RingCentral qui sont les vôtres, et voyez ce que devient chacun.</translation>
    </message>
    <message>
        <source>This is done once. Ownline needs the client ID of an app that is registered with RingCentral, free of charge.</source>
        <translation>À faire une seule fois. Ownline a besoin de l’ID client d’une application enregistrée gratuitement auprès de RingCentral.</translation>
    </message>
    <message>
        <source>This server is not RingCentral&apos;s</source>
        <translation>Ce serveur n’est pas de RingCentral</translation>
    </message>
    <message>
        <source>Try &amp;practice first</source>
        <translation>Essayer d’abord l’e&amp;xercice</translation>
    </message>
    <message>
        <source>Welcome to Ownline</source>
        <translation>Bienvenue dans Ownline</translation>
    </message>
    <message>
        <source>{server}

Sign-ins and all texts would go there. Continue only if you know this server and trust it. RingCentral&apos;s own is {usual}.</source>
        <translation>{server}

Les connexions et tous les SMS y seraient envoyés. Ne continuez que si vous connaissez ce serveur et lui faites confiance. Celui de RingCentral est {usual}.</translation>
    </message>
</context>
<context>
    <name>SheetReader</name>
    <message>
        <source>Pasted cells</source>
        <translation>Cellules collées</translation>
    </message>
    <message>
        <source>Reading {file}…</source>
        <translation>Lecture de {file}…</translation>
    </message>
    <message>
        <source>There are no cells with phone numbers to paste. Copy them in the spreadsheet, then paste again.</source>
        <translation>Il n’y a pas de cellules avec des numéros de téléphone à coller. Copiez-les dans la feuille de calcul, puis collez de nouveau.</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Close the details, end the search</source>
        <translation>Fermer les détails, terminer la recherche</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Conversations</translation>
    </message>
    <message>
        <source>Go to the next part of the window</source>
        <translation>Aller à la partie suivante de la fenêtre</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Guide</translation>
    </message>
    <message>
        <source>New line in a text</source>
        <translation>Nouvelle ligne dans un SMS</translation>
    </message>
    <message>
        <source>New text</source>
        <translation>Nouveau SMS</translation>
    </message>
    <message>
        <source>Next conversation</source>
        <translation>Conversation suivante</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Boîte d’envoi</translation>
    </message>
    <message>
        <source>Previous conversation</source>
        <translation>Conversation précédente</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Reload numbers</source>
        <translation>Actualiser les numéros</translation>
    </message>
    <message>
        <source>Save the outbox as a file</source>
        <translation>Enregistrer la boîte d’envoi dans un fichier</translation>
    </message>
    <message>
        <source>Search what is shown</source>
        <translation>Rechercher dans ce qui est affiché</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Envoyer</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Text to a list from a spreadsheet</source>
        <translation>SMS à une liste d’un tableur</translation>
    </message>
    <message>
        <source>These shortcuts</source>
        <translation>Ces raccourcis</translation>
    </message>
    <message>
        <source>Undo what was just sent, canceled or marked as done; also {key}</source>
        <translation>Annuler ce qui vient d’être envoyé, annulé ou marqué comme terminé ; aussi {key}</translation>
    </message>
</context>
<context>
    <name>ShortcutsPage</name>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Underlined letters work with Alt. Tab goes to what is next.</source>
        <translation>Les lettres soulignées s’utilisent avec Alt. Tab passe à l’élément suivant.</translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Retour</translation>
    </message>
    <message>
        <source>&amp;Back to the start</source>
        <translation>&amp;Retour au début</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>&amp;Continuer</translation>
    </message>
    <message>
        <source>&amp;Copy link</source>
        <translation>&amp;Copier le lien</translation>
    </message>
    <message>
        <source>&amp;Open browser again</source>
        <translation>&amp;Rouvrir le navigateur</translation>
    </message>
    <message>
        <source>&amp;Sign in as {name}</source>
        <translation>&amp;Se connecter en tant que {name}</translation>
    </message>
    <message>
        <source>&amp;Sign in with RingCentral</source>
        <translation>&amp;Se connecter avec RingCentral</translation>
    </message>
    <message>
        <source>&amp;Texts of earlier sign-ins on this computer…</source>
        <translation>S&amp;MS de connexions précédentes sur cet ordinateur…</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>Réess&amp;ayer</translation>
    </message>
    <message>
        <source>&amp;Use Ownline with RingCentral…</source>
        <translation>&amp;Utiliser Ownline avec RingCentral…</translation>
    </message>
    <message>
        <source>A call queue can text from its own number when it signs in itself.</source>
        <translation>Une file d’attente d’appels peut envoyer des SMS de son propre numéro quand elle se connecte elle-même.</translation>
    </message>
    <message>
        <source>Almost there</source>
        <translation>C’est presque fini</translation>
    </message>
    <message>
        <source>C&amp;ancel</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>C&amp;hange client ID or server…</source>
        <translation>C&amp;hanger l’ID client ou le serveur…</translation>
    </message>
    <message>
        <source>Continue in your browser</source>
        <translation>Continuez dans votre navigateur</translation>
    </message>
    <message>
        <source>Finishing the sign-in with RingCentral.</source>
        <translation>La connexion avec RingCentral s’achève.</translation>
    </message>
    <message>
        <source>Is it a call queue?</source>
        <translation>Est-ce une file d’attente d’appels&#xa0;?</translation>
    </message>
    <message>
        <source>It needs an e-mail address of its own, a password, and no queue manager.</source>
        <translation>Il lui faut une adresse e-mail à elle, un mot de passe, et aucun gestionnaire de file.</translation>
    </message>
    <message>
        <source>No account was added</source>
        <translation>Aucun compte n’a été ajouté</translation>
    </message>
    <message>
        <source>Nobody else can do this for the queue, not even an administrator.</source>
        <translation>Personne d’autre ne peut le faire pour la file, pas même un administrateur.</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>Non connecté</translation>
    </message>
    <message>
        <source>Sign &amp;out {name}</source>
        <translation>&amp;Déconnecter {name}</translation>
    </message>
    <message>
        <source>Sign in as a call &amp;queue</source>
        <translation>Se connecter en tant que &amp;file d’attente</translation>
    </message>
    <message>
        <source>Sign in as the call queue in your browser. Ownline waits for you here.</source>
        <translation>Connectez-vous en tant que file d’attente dans votre navigateur. Ownline vous attend ici.</translation>
    </message>
    <message>
        <source>Sign in as {name} in your browser. Ownline waits for you here.</source>
        <translation>Connectez-vous en tant que {name} dans votre navigateur. Ownline vous attend ici.</translation>
    </message>
    <message>
        <source>Sign in on the page in your browser. Ownline waits for you here.</source>
        <translation>Connectez-vous sur la page ouverte dans votre navigateur. Ownline vous attend ici.</translation>
    </message>
    <message>
        <source>Signing in did not work</source>
        <translation>La connexion n’a pas abouti</translation>
    </message>
    <message>
        <source>Text from the RingCentral numbers that are yours, and see what became of each text. You sign in on RingCentral&apos;s own page in your browser.</source>
        <translation>Envoyez des SMS depuis les numéros RingCentral qui sont les vôtres, et voyez ce que chacun devient. Vous vous connectez sur la page de RingCentral, dans votre navigateur.</translation>
    </message>
    <message>
        <source>The browser could not be opened. Choose Copy link, and paste it into the address line of a browser on this computer.</source>
        <translation>Le navigateur n’a pas pu être ouvert. Choisissez Copier le lien et collez-le dans la barre d’adresse d’un navigateur de cet ordinateur.</translation>
    </message>
    <message>
        <source>The link was copied. It is for a browser on this computer.</source>
        <translation>Le lien a été copié. Il est destiné à un navigateur de cet ordinateur.</translation>
    </message>
    <message>
        <source>This is practice: people, numbers and texts are invented, and nothing leaves this computer. A page in your browser asks who you want to be.</source>
        <translation>Ceci est un exercice : personnes, numéros et SMS sont inventés, et rien ne quitte cet ordinateur. Une page de votre navigateur demande qui vous voulez être.</translation>
    </message>
    <message>
        <source>Welcome to Ownline</source>
        <translation>Bienvenue dans Ownline</translation>
    </message>
    <message>
        <source>You stay signed in. Choose the other account in your browser.</source>
        <translation>Vous restez connecté. Choisissez l’autre compte dans votre navigateur.</translation>
    </message>
    <message>
        <source>You stay signed in. Sign in as the call queue in your browser.</source>
        <translation>Vous restez connecté. Connectez-vous en tant que file d’attente dans votre navigateur.</translation>
    </message>
</context>
<context>
    <name>SignOutDialogs</name>
    <message numerus="yes">
        <source>%Ln account(s) on this computer are signed out. Their texts stay here.</source>
        <translation>
            <numerusform>%Ln compte de cet ordinateur est déconnecté. Ses SMS restent ici.</numerusform>
            <numerusform>%Ln comptes de cet ordinateur sont déconnectés. Leurs SMS restent ici.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln text(s) that wait will not be sent.</source>
        <translation>
            <numerusform>%Ln SMS en attente ne sera pas envoyé.</numerusform>
            <numerusform>%Ln SMS en attente ne seront pas envoyés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln text(s) wait. They are sent after you sign in again.</source>
        <translation>
            <numerusform>%Ln SMS attend. Il sera envoyé après votre prochaine connexion.</numerusform>
            <numerusform>%Ln SMS attendent. Ils seront envoyés après votre prochaine connexion.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Leave signed out</source>
        <translation>&amp;Laisser déconnecté</translation>
    </message>
    <message>
        <source>All texts of this sign-in are removed from Ownline on this computer, for good. Backup copies, and files that were damaged earlier, have them, too, and are deleted. The texts of other sign-ins stay in Ownline. RingCentral keeps its own record of what was sent.</source>
        <translation>Tous les SMS de cette connexion sont supprimés définitivement d’Ownline sur cet ordinateur. Les copies de sauvegarde et les fichiers endommagés auparavant les contiennent aussi et sont supprimés. Les SMS des autres connexions restent dans Ownline. RingCentral garde sa propre trace de ce qui a été envoyé.</translation>
    </message>
    <message>
        <source>Leave {name} signed out?</source>
        <translation>Laisser {name} déconnecté ?</translation>
    </message>
    <message>
        <source>Names that you gave to numbers, and imported ones, stay.</source>
        <translation>Les noms que vous avez donnés à des numéros et les noms importés restent.</translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln text(s) it is not known yet whether they went out.</source>
        <translation>
            <numerusform>Pour %Ln SMS, on ne sait pas encore s’il est parti.</numerusform>
            <numerusform>Pour %Ln SMS, on ne sait pas encore s’ils sont partis.</numerusform>
        </translation>
    </message>
    <message>
        <source>Re&amp;move and forget</source>
        <translation>&amp;Supprimer et oublier</translation>
    </message>
    <message>
        <source>Remove {name} and forget?</source>
        <translation>Supprimer {name} et oublier&#xa0;?</translation>
    </message>
    <message>
        <source>Sign &amp;out</source>
        <translation>&amp;Déconnecter</translation>
    </message>
    <message>
        <source>Sign out all accounts?</source>
        <translation>Déconnecter tous les comptes&#xa0;?</translation>
    </message>
    <message>
        <source>Sign out {name}?</source>
        <translation>Déconnecter {name}&#xa0;?</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>Cop&amp;y</source>
        <translation>Cop&amp;ier</translation>
    </message>
    <message>
        <source>Next try in {time}.</source>
        <translation>Prochain essai dans {time}.</translation>
    </message>
    <message>
        <source>RingCentral answers again.</source>
        <translation>RingCentral répond de nouveau.</translation>
    </message>
    <message>
        <source>That is in less than a minute.</source>
        <translation>C’est dans moins d’une minute.</translation>
    </message>
    <message>
        <source>That is in {time}.</source>
        <translation>C’est dans {time}.</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>{name}: {title}</source>
        <translation>{name}&#xa0;: {title}</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
</context>
<context>
    <name>StatusButtons</name>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>Compris</translation>
    </message>
    <message>
        <source>S&amp;how</source>
        <translation>Affic&amp;her</translation>
    </message>
    <message>
        <source>S&amp;ign in</source>
        <translation>Se connec&amp;ter</translation>
    </message>
    <message>
        <source>Stay s&amp;igned in</source>
        <translation>&amp;Rester connecté</translation>
    </message>
    <message>
        <source>Tr&amp;y again</source>
        <translation>&amp;Réessayer</translation>
    </message>
    <message>
        <source>Tr&amp;y now</source>
        <translation>&amp;Réessayer</translation>
    </message>
</context>
<context>
    <name>StatusRest</name>
    <message numerus="yes">
        <source>%Ln planned</source>
        <translation>
            <numerusform>%Ln programmé</numerusform>
            <numerusform>%Ln programmés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln planned text(s) in the drafts, not scheduled</source>
        <translation>
            <numerusform>%Ln SMS à reprogrammer, dans les brouillons</numerusform>
            <numerusform>%Ln SMS à reprogrammer, dans les brouillons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln text(s) being checked</source>
        <translation>
            <numerusform>%Ln SMS en cours de vérification</numerusform>
            <numerusform>%Ln SMS en cours de vérification</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln text(s) need a decision</source>
        <translation>
            <numerusform>%Ln SMS à décider</numerusform>
            <numerusform>%Ln SMS à décider</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln text(s) paused</source>
        <translation>
            <numerusform>%Ln SMS en pause</numerusform>
            <numerusform>%Ln SMS en pause</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln text(s) waiting</source>
        <translation>
            <numerusform>%Ln SMS en attente</numerusform>
            <numerusform>%Ln SMS en attente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln text(s) waiting for sign-in</source>
        <translation>
            <numerusform>%Ln SMS en attente de connexion</numerusform>
            <numerusform>%Ln SMS en attente de connexion</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln text(s) waiting in other accounts</source>
        <translation>
            <numerusform>%Ln SMS en attente dans d’autres comptes</numerusform>
            <numerusform>%Ln SMS en attente dans d’autres comptes</numerusform>
        </translation>
    </message>
    <message>
        <source>No texts are waiting</source>
        <translation>Aucun SMS en attente</translation>
    </message>
    <message>
        <source>S&amp;how failed</source>
        <translation>Affic&amp;her les échecs</translation>
    </message>
    <message>
        <source>Shows them in the outbox</source>
        <translation>Les affiche dans la boîte d’envoi</translation>
    </message>
</context>
<context>
    <name>StepBar</name>
    <message>
        <source>&amp;{number} {step}</source>
        <translation>&amp;{number} {step}</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Vérification</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Envoi</translation>
    </message>
    <message>
        <source>Step {number} of {count}: {step}</source>
        <translation>Étape {number} sur {count} : {step}</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
</context>
<context>
    <name>StopQuestion</name>
    <message>
        <source>Did they ask for no more texts?</source>
        <translation>Est-ce une demande de ne plus recevoir de SMS&#xa0;?</translation>
    </message>
    <message>
        <source>Did {name} ask for no more texts?</source>
        <translation>Est-ce que {name} ne veut plus recevoir de SMS&#xa0;?</translation>
    </message>
    <message>
        <source>Send no mo&amp;re</source>
        <translation>Ne &amp;plus envoyer</translation>
    </message>
    <message>
        <source>Show the te&amp;xt</source>
        <translation>A&amp;fficher le SMS</translation>
    </message>
    <message>
        <source>That was somethin&amp;g else</source>
        <translation>C’était &amp;autre chose</translation>
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
    <message>
        <source>Suggestions</source>
        <translation>Suggestions</translation>
    </message>
    <message>
        <source>{at} of {count}</source>
        <translation>{at} sur {count}</translation>
    </message>
</context>
<context>
    <name>SumsList</name>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Show: {sum}</source>
        <translation>Afficher : {sum}</translation>
    </message>
</context>
<context>
    <name>SupportDetails</name>
    <message>
        <source>D&amp;etails</source>
        <translation>Dé&amp;tails</translation>
    </message>
</context>
<context>
    <name>TableModel</name>
    <message>
        <source>Row</source>
        <translation>Ligne</translation>
    </message>
</context>
<context>
    <name>TableOffer</name>
    <message numerus="yes">
        <source>%Ln column(s)</source>
        <translation>
            <numerusform>%Ln colonne</numerusform>
            <numerusform>%Ln colonnes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln ligne</numerusform>
            <numerusform>%Ln lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Discard it</source>
        <translation>Je&amp;ter</translation>
    </message>
    <message>
        <source>Add as &amp;recipients</source>
        <translation>&amp;Ajouter comme destinataires</translation>
    </message>
    <message>
        <source>Each row can get a text of its own, with its name and more filled in.</source>
        <translation>Chaque ligne peut recevoir son propre SMS, complété par son nom et d’autres données.</translation>
    </message>
    <message>
        <source>Text to this &amp;list…</source>
        <translation>SMS à cette &amp;liste…</translation>
    </message>
    <message>
        <source>You pasted a table: {rows}, {columns}.</source>
        <translation>Vous avez collé un tableau : {rows}, {columns}.</translation>
    </message>
</context>
<context>
    <name>TemplateButton</name>
    <message>
        <source>&amp;Manage templates…</source>
        <translation>&amp;Gérer les modèles…</translation>
    </message>
    <message>
        <source>&amp;Save as template…</source>
        <translation>&amp;Enregistrer comme modèle…</translation>
    </message>
    <message>
        <source>All {count} templates…</source>
        <translation>Les {count} modèles…</translation>
    </message>
    <message>
        <source>No templates yet</source>
        <translation>Pas encore de modèle</translation>
    </message>
    <message>
        <source>Te&amp;mplates</source>
        <translation>&amp;Modèles</translation>
    </message>
    <message>
        <source>Type / in the text to find a template</source>
        <translation>Tapez / dans le texte pour trouver un modèle</translation>
    </message>
</context>
<context>
    <name>TemplateChooser</name>
    <message>
        <source>No template has these words.</source>
        <translation>Aucun modèle ne contient ces mots.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Search the templates</source>
        <translation>Rechercher dans les modèles</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>There are no templates yet. Write one, and save it.</source>
        <translation>Il n’y a pas encore de modèle. Écrivez-en un et enregistrez-le.</translation>
    </message>
</context>
<context>
    <name>TemplateDialog</name>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Supprimer</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>&amp;Supprimer…</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Abandonner</translation>
    </message>
    <message>
        <source>&amp;Go on editing</source>
        <translation>&amp;Continuer</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>&amp;Garder</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>&amp;Nouveau</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Enregistrer</translation>
    </message>
    <message>
        <source>Cop&amp;y</source>
        <translation>Cop&amp;ier</translation>
    </message>
    <message>
        <source>Delete the template {name}?</source>
        <translation>Supprimer le modèle {name} ?</translation>
    </message>
    <message>
        <source>Discard what you changed?</source>
        <translation>Abandonner vos modifications ?</translation>
    </message>
    <message>
        <source>For an administrator</source>
        <translation>Pour un administrateur</translation>
    </message>
    <message>
        <source>It is deleted at RingCentral, too.</source>
        <translation>Il est aussi supprimé chez RingCentral.</translation>
    </message>
    <message>
        <source>It is kept on this computer only.</source>
        <translation>Il n’est conservé que sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Enregistré</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>The template was not saved.</source>
        <translation>Le modèle n’a pas été enregistré.</translation>
    </message>
    <message>
        <source>The template was saved.</source>
        <translation>Le modèle a été enregistré.</translation>
    </message>
</context>
<context>
    <name>TemplateEditor</name>
    <message>
        <source>Another template has this name. Choose a different one.</source>
        <translation>Un autre modèle porte ce nom. Choisissez-en un autre.</translation>
    </message>
</context>
<context>
    <name>TemplateForm</name>
    <message>
        <source>&amp;Keep it on this computer only</source>
        <translation>&amp;Garder sur cet ordinateur seulement</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Réessayer</translation>
    </message>
    <message>
        <source>Deta&amp;ils</source>
        <translation>Dé&amp;tails</translation>
    </message>
    <message>
        <source>Give it a name, to find it by.</source>
        <translation>Donnez-lui un nom, pour le retrouver.</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Conservé</translation>
    </message>
    <message>
        <source>Make a cop&amp;y on this computer</source>
        <translation>En faire une cop&amp;ie sur cet ordinateur</translation>
    </message>
    <message>
        <source>Na&amp;me</source>
        <translation>N&amp;om</translation>
    </message>
    <message>
        <source>Take RingCentral&apos;s &amp;version</source>
        <translation>Prendre la &amp;version de RingCentral</translation>
    </message>
    <message>
        <source>Te&amp;xt</source>
        <translation>Te&amp;xte</translation>
    </message>
    <message numerus="yes">
        <source>The text is %Ln character(s) over the limit of {limit}. Shorten it.</source>
        <translation>
            <numerusform>Le texte dépasse la limite de {limit} de %Ln caractère. Raccourcissez-le.</numerusform>
            <numerusform>Le texte dépasse la limite de {limit} de %Ln caractères. Raccourcissez-le.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no text yet. Write what the template says.</source>
        <translation>Il n’y a pas encore de texte. Écrivez ce que dit le modèle.</translation>
    </message>
    <message>
        <source>{first name} and {name} are filled in from the recipient, {my name} from you. Any other field, such as {date}, is asked for.</source>
        <translation>{first name} et {name} sont remplis d’après le destinataire, {my name} d’après vous. Tout autre champ, comme {date}, vous est demandé.</translation>
    </message>
</context>
<context>
    <name>TemplateList</name>
    <message numerus="yes">
        <source>%Ln template(s)</source>
        <translation>
            <numerusform>%Ln modèle</numerusform>
            <numerusform>%Ln modèles</numerusform>
        </translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>{at} of {count}</source>
        <translation>{at} sur {count}</translation>
    </message>
</context>
<context>
    <name>TemplatePlaces</name>
    <message>
        <source>Where it is kept</source>
        <translation>Où il est conservé</translation>
    </message>
</context>
<context>
    <name>TextActions</name>
    <message numerus="yes">
        <source>%Ln chosen text(s) still wait or are not certain yet, and stay.</source>
        <translation>
            <numerusform>%Ln SMS choisi attend encore ou n’est pas encore certain, et reste.</numerusform>
            <numerusform>%Ln SMS choisis attendent encore ou ne sont pas encore certains, et restent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln text(s) also leave the conversation.</source>
        <translation>
            <numerusform>Il quitte aussi sa conversation.</numerusform>
            <numerusform>%Ln SMS quittent aussi leurs conversations.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln text(s) removed</source>
        <translation>
            <numerusform>%Ln SMS supprimé</numerusform>
            <numerusform>%Ln SMS supprimés</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Modifier</translation>
    </message>
    <message>
        <source>&amp;Edit and send</source>
        <translation>&amp;Modifier et envoyer</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>&amp;Garder</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Supprimer</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Remove %Ln text(s)…</source>
        <translation>
            <numerusform>&amp;Supprimer %Ln SMS…</numerusform>
            <numerusform>&amp;Supprimer %Ln SMS…</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Remove from this computer…</source>
        <translation>&amp;Supprimer de cet ordinateur…</translation>
    </message>
    <message numerus="yes">
        <source>Ca&amp;ncel %Ln waiting text(s)</source>
        <translation>
            <numerusform>A&amp;nnuler %Ln SMS en attente</numerusform>
            <numerusform>A&amp;nnuler %Ln SMS en attente</numerusform>
        </translation>
    </message>
    <message>
        <source>Ca&amp;ncel this text</source>
        <translation>A&amp;nnuler ce SMS</translation>
    </message>
    <message>
        <source>Change &amp;time</source>
        <translation>Changer l’&amp;heure</translation>
    </message>
    <message numerus="yes">
        <source>Change the &amp;time of %Ln text(s)</source>
        <translation>
            <numerusform>Changer l’&amp;heure de %Ln SMS</numerusform>
            <numerusform>Changer l’&amp;heure de %Ln SMS</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing of it was sent.</source>
        <translation>Rien n’en a été envoyé.</translation>
    </message>
    <message numerus="yes">
        <source>Remove %Ln text(s) from this computer?</source>
        <translation>
            <numerusform>Supprimer %Ln SMS de cet ordinateur ?</numerusform>
            <numerusform>Supprimer %Ln SMS de cet ordinateur ?</numerusform>
        </translation>
    </message>
    <message>
        <source>Removing texts…</source>
        <translation>Suppression des SMS…</translation>
    </message>
    <message>
        <source>RingCentral keeps its own record of what was sent.</source>
        <translation>RingCentral garde sa propre trace de ce qui a été envoyé.</translation>
    </message>
    <message>
        <source>Sen&amp;d now</source>
        <translation>Envoyer main&amp;tenant</translation>
    </message>
    <message>
        <source>U&amp;ndo</source>
        <translation>A&amp;nnuler l’envoi</translation>
    </message>
</context>
<context>
    <name>TextField</name>
    <message>
        <source>A program could not read the selected character, and it would arrive as �. Type it again, then send.</source>
        <translation>Un programme n’a pas pu lire le caractère sélectionné, et il arriverait sous la forme �. Tapez-le de nouveau, puis envoyez.</translation>
    </message>
    <message>
        <source>There is no text yet. Write something to send.</source>
        <translation>Il n’y a pas encore de texte. Écrivez quelque chose à envoyer.</translation>
    </message>
    <message>
        <source>This text has only characters that cannot be seen. Write something to send.</source>
        <translation>Ce SMS ne contient que des caractères invisibles. Écrivez quelque chose à envoyer.</translation>
    </message>
</context>
<context>
    <name>TextMenus</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>&amp;Remove from this computer</source>
        <translation>&amp;Supprimer de cet ordinateur</translation>
    </message>
    <message>
        <source>&amp;What happened…</source>
        <translation>Ce &amp;qui s’est passé…</translation>
    </message>
</context>
<context>
    <name>TextPage</name>
    <message>
        <source>Hello {field}, …</source>
        <translation>Bonjour {field}, …</translation>
    </message>
    <message>
        <source>Te&amp;xt</source>
        <translation>Te&amp;xte</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>That is {length} characters, and a text can have {limit}. It was not inserted; your copy is unchanged.</source>
        <translation>Cela fait {length} caractères, et un SMS peut en avoir {limit}. Rien n’a été inséré ; votre copie est inchangée.</translation>
    </message>
    <message>
        <source>The list has no field {field}. Did you mean {near}? You can also write what stands instead: {example}</source>
        <translation>La liste n’a pas de champ {field}. Vouliez-vous dire {near}&#xa0;? Vous pouvez aussi écrire ce qui le remplace&#xa0;: {example}</translation>
    </message>
    <message>
        <source>The list has no field {field}. Insert one of its fields, or write what stands instead: {example}</source>
        <translation>La liste n’a pas de champ {field}. Insérez l’un de ses champs, ou écrivez ce qui le remplace : {example}</translation>
    </message>
    <message>
        <source>Write a text</source>
        <translation>Écrire un SMS</translation>
    </message>
</context>
<context>
    <name>TextTable</name>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln ligne</numerusform>
            <numerusform>%Ln lignes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More than %Ln row(s)</source>
        <translation>
            <numerusform>Plus de %Ln ligne</numerusform>
            <numerusform>Plus de %Ln lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Boîte d’envoi</translation>
    </message>
</context>
<context>
    <name>ThreadHead</name>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Terminer</translation>
    </message>
    <message>
        <source>Back to the conversations</source>
        <translation>Retour aux conversations</translation>
    </message>
    <message>
        <source>More for this conversation</source>
        <translation>Plus d’actions pour cette conversation</translation>
    </message>
    <message>
        <source>Open &amp;again</source>
        <translation>&amp;Rouvrir</translation>
    </message>
</context>
<context>
    <name>ThreadList</name>
    <message numerus="yes">
        <source>%Ln new text(s)</source>
        <translation>
            <numerusform>%Ln nouveau SMS</numerusform>
            <numerusform>%Ln nouveaux SMS</numerusform>
        </translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>Les plus récents</translation>
    </message>
</context>
<context>
    <name>ThreadPage</name>
    <message>
        <source>Text to {name}</source>
        <translation>SMS à {name}</translation>
    </message>
    <message>
        <source>Texts of this conversation</source>
        <translation>SMS de cette conversation</translation>
    </message>
    <message>
        <source>with your number {number}</source>
        <translation>avec votre numéro {number}</translation>
    </message>
    <message>
        <source>with {number}</source>
        <translation>avec le {number}</translation>
    </message>
    <message>
        <source>with {number} ({label}) of {account}</source>
        <translation>avec le {number} ({label}) de {account}</translation>
    </message>
    <message>
        <source>with {number} of {account}</source>
        <translation>avec le {number} de {account}</translation>
    </message>
</context>
<context>
    <name>TimeDialog</name>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Schedule</source>
        <translation>Pro&amp;grammer</translation>
    </message>
    <message>
        <source>At the recipient&apos;s place it is {time} then.</source>
        <translation>Chez le destinataire, il sera {time}.</translation>
    </message>
    <message>
        <source>At the recipients&apos; places it is {time} then.</source>
        <translation>Chez les destinataires, il sera {time}.</translation>
    </message>
    <message>
        <source>Change time</source>
        <translation>Changer l’heure</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>Date et heure</translation>
    </message>
    <message>
        <source>Morning or afternoon? Add AM or PM.</source>
        <translation>Matin ou après-midi ? Ajoutez AM ou PM.</translation>
    </message>
    <message>
        <source>Ownline has to be open at that time.</source>
        <translation>Ownline doit être ouvert à ce moment-là.</translation>
    </message>
    <message>
        <source>Send later</source>
        <translation>Envoyer plus tard</translation>
    </message>
    <message>
        <source>That is more than a year away. Choose an earlier time.</source>
        <translation>C’est dans plus d’un an. Choisissez une heure plus proche.</translation>
    </message>
    <message>
        <source>That time has passed. Choose a later one.</source>
        <translation>Cette heure est passée. Choisissez-en une plus tardive.</translation>
    </message>
    <message>
        <source>This day does not exist.</source>
        <translation>Ce jour n’existe pas.</translation>
    </message>
    <message>
        <source>This is not a date and time. Write it as in {example}.</source>
        <translation>Ce n’est pas une date avec une heure. Écrivez par exemple {example}.</translation>
    </message>
    <message>
        <source>This time does not exist: the clocks change. Choose another one.</source>
        <translation>Cette heure n’existe pas : changement d’heure. Choisissez-en une autre.</translation>
    </message>
</context>
<context>
    <name>TimeMenu</name>
    <message>
        <source>&amp;Choose date and time…</source>
        <translation>&amp;Choisir la date et l’heure…</translation>
    </message>
    <message>
        <source>At &amp;once</source>
        <translation>Tout de &amp;suite</translation>
    </message>
</context>
<context>
    <name>Tools</name>
    <message>
        <source>&amp;About Ownline</source>
        <translation>À &amp;propos d’Ownline</translation>
    </message>
    <message>
        <source>&amp;Guide</source>
        <translation>&amp;Guide</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Raccourcis clavier</translation>
    </message>
    <message>
        <source>&amp;Practice…</source>
        <translation>&amp;Exercice…</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>If something does not &amp;work</source>
        <translation>Si quelque chose ne &amp;fonctionne pas</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message numerus="yes">
        <source>%Ln text(s) need a decision</source>
        <translation>
            <numerusform>%Ln SMS à décider</numerusform>
            <numerusform>%Ln SMS à décider</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unread conversation(s)</source>
        <translation>
            <numerusform>%Ln conversation non lue</numerusform>
            <numerusform>%Ln conversations non lues</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;New text</source>
        <translation>&amp;Nouveau SMS</translation>
    </message>
    <message>
        <source>&amp;Open Ownline</source>
        <translation>&amp;Ouvrir Ownline</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>Ownline: {what}</source>
        <translation>Ownline : {what}</translation>
    </message>
</context>
<context>
    <name>TroubleChoice</name>
    <message numerus="yes">
        <source>%Ln text(s) need a decision</source>
        <translation>
            <numerusform>%Ln SMS à décider</numerusform>
            <numerusform>%Ln SMS à décider</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Each shows why, and what you can do.</source>
        <translation>
            <numerusform>Il indique pourquoi et ce que vous pouvez faire.</numerusform>
            <numerusform>Chacun indique pourquoi et ce que vous pouvez faire.</numerusform>
        </translation>
    </message>
    <message>
        <source>{sum} in all accounts</source>
        <translation>{sum} dans tous les comptes</translation>
    </message>
</context>
<context>
    <name>TryNow</name>
    <message>
        <source>RingCentral answers again.</source>
        <translation>RingCentral répond de nouveau.</translation>
    </message>
    <message>
        <source>The system keyring answers now.</source>
        <translation>Le trousseau système répond à nouveau.</translation>
    </message>
    <message>
        <source>Tried just now, without success.</source>
        <translation>Essayé à l’instant, sans succès.</translation>
    </message>
    <message>
        <source>Trying now…</source>
        <translation>Essai en cours…</translation>
    </message>
</context>
<context>
    <name>UndoBar</name>
    <message numerus="yes">
        <source>%Ln text(s) go out in {seconds} s</source>
        <translation>
            <numerusform>%Ln SMS part dans {seconds} s</numerusform>
            <numerusform>%Ln SMS partent dans {seconds} s</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>Can be undone for {seconds} s</source>
        <translation>Peut être annulé pendant {seconds} s</translation>
    </message>
    <message>
        <source>Goes out in {seconds} s</source>
        <translation>Départ dans {seconds} s</translation>
    </message>
    <message numerus="yes">
        <source>To {names}: %Ln text(s) go out in {seconds} s</source>
        <translation>
            <numerusform>À {names} : %Ln SMS part dans {seconds} s</numerusform>
            <numerusform>À {names} : %Ln SMS partent dans {seconds} s</numerusform>
        </translation>
    </message>
    <message>
        <source>To {names}: can be undone for {seconds} s</source>
        <translation>À {names} : peut être annulé pendant {seconds} s</translation>
    </message>
    <message>
        <source>To {names}: goes out in {seconds} s</source>
        <translation>À {names} : départ dans {seconds} s</translation>
    </message>
</context>
<context>
    <name>Viewer</name>
    <message>
        <source>&amp;100%</source>
        <translation>&amp;100 %</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>&amp;Save as…</source>
        <translation>&amp;Enregistrer sous…</translation>
    </message>
    <message>
        <source>Next picture</source>
        <translation>Image suivante</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Previous picture</source>
        <translation>Image précédente</translation>
    </message>
    <message>
        <source>{at} of {count}</source>
        <translation>{at} sur {count}</translation>
    </message>
</context>
<context>
    <name>WaitingLine</name>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation>
            <numerusform>%Ln en attente</numerusform>
            <numerusform>%Ln en attente</numerusform>
        </translation>
    </message>
    <message>
        <source>{waiting} · {time}</source>
        <translation>{waiting} · {time}</translation>
    </message>
</context>
<context>
    <name>WaitingQuestion</name>
    <message numerus="yes">
        <source>%Ln of them are planned. The next goes out {time}.</source>
        <translation>
            <numerusform>%Ln d’entre eux est programmé et part {time}.</numerusform>
            <numerusform>%Ln d’entre eux sont programmés. Le prochain part {time}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them belong to lists that are not finished.</source>
        <translation>
            <numerusform>%Ln d’entre eux fait partie de listes inachevées.</numerusform>
            <numerusform>%Ln d’entre eux font partie de listes inachevées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them go out when you start Ownline again.</source>
        <translation>
            <numerusform>%Ln d’entre eux part quand vous rouvrez Ownline.</numerusform>
            <numerusform>%Ln d’entre eux partent quand vous rouvrez Ownline.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them wait until you sign in again.</source>
        <translation>
            <numerusform>%Ln d’entre eux attend que vous vous connectiez de nouveau.</numerusform>
            <numerusform>%Ln d’entre eux attendent que vous vous connectiez de nouveau.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln text(s) wait to go out</source>
        <translation>
            <numerusform>%Ln SMS attend d’être envoyé</numerusform>
            <numerusform>%Ln SMS attendent d’être envoyés</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Do the same each time</source>
        <translation>Faire de &amp;même chaque fois</translation>
    </message>
    <message>
        <source>&amp;Start Ownline when I log in</source>
        <translation>&amp;Démarrer Ownline à l’ouverture de ma session</translation>
    </message>
    <message>
        <source>About a planned text that is more than ten minutes late, Ownline asks you first.</source>
        <translation>Pour un SMS programmé en retard de plus de dix minutes, Ownline vous demande d’abord.</translation>
    </message>
    <message>
        <source>C&amp;lose Ownline</source>
        <translation>&amp;Fermer Ownline</translation>
    </message>
    <message>
        <source>It goes out {time}.</source>
        <translation>Il part {time}.</translation>
    </message>
    <message>
        <source>Settings, Sending, takes it back.</source>
        <translation>Réglages, Envoi permet d’y revenir.</translation>
    </message>
    <message>
        <source>Stay in the &amp;tray</source>
        <translation>&amp;Rester dans la zone de notification</translation>
    </message>
    <message>
        <source>Texts go out only while Ownline runs.</source>
        <translation>Les SMS ne partent que pendant qu’Ownline est ouvert.</translation>
    </message>
    <message>
        <source>The next goes out {time}.</source>
        <translation>Le prochain part {time}.</translation>
    </message>
    <message numerus="yes">
        <source>They belong to lists that are not finished.</source>
        <translation>
            <numerusform>Il fait partie d’une liste inachevée.</numerusform>
            <numerusform>Ils font partie de listes inachevées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They go out when you start Ownline again.</source>
        <translation>
            <numerusform>Il part quand vous rouvrez Ownline.</numerusform>
            <numerusform>Ils partent quand vous rouvrez Ownline.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They wait until you sign in again.</source>
        <translation>
            <numerusform>Il attend que vous vous connectiez de nouveau.</numerusform>
            <numerusform>Ils attendent que vous vous connectiez de nouveau.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Whether %Ln more text(s) went out is still being checked. Ownline goes on with that when you start it again.</source>
        <translation>
            <numerusform>Ownline vérifie encore si %Ln autre SMS est parti, et continue quand vous le relancez.</numerusform>
            <numerusform>Ownline vérifie encore si %Ln autres SMS sont partis, et continue quand vous le relancez.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WaitingSend</name>
    <message>
        <source>A picture is still being made ready. Then the text goes out.</source>
        <translation>Une image est encore en préparation. Ensuite, le SMS part.</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>Copy &amp;the address</source>
        <translation>Copier l’&amp;adresse</translation>
    </message>
    <message>
        <source>Open this address in a browser yourself: {address}</source>
        <translation>Ouvrez vous-même cette adresse dans un navigateur : {address}</translation>
    </message>
    <message>
        <source>The browser did not open</source>
        <translation>Le navigateur ne s’est pas ouvert</translation>
    </message>
</context>
<context>
    <name>_Delegate</name>
    <message>
        <source>missing</source>
        <translation>manquant</translation>
    </message>
</context>
<context>
    <name>_Limit</name>
    <message numerus="yes">
        <source>This takes up to %Ln minute(s).</source>
        <translation>
            <numerusform>Cela prend au plus %Ln minute.</numerusform>
            <numerusform>Cela prend au plus %Ln minutes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Model</name>
    <message>
        <source>Cells</source>
        <translation>Cellules</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Ligne</translation>
    </message>
</context>
<context>
    <name>abroad</name>
    <message>
        <source>Your number {own} cannot text abroad. An administrator can see which numbers have international texting.</source>
        <translation>Votre numéro {own} ne peut pas envoyer de SMS à l’étranger. Un administrateur peut voir quels numéros le peuvent.</translation>
    </message>
    <message>
        <source>Your number {own} cannot text abroad. Choose {other} under From, which can.</source>
        <translation>Votre numéro {own} ne peut pas envoyer de SMS à l’étranger. Choisissez sous De le {other}, qui le peut.</translation>
    </message>
    <message>
        <source>Your number {own} cannot text abroad. Write a new text from {other}, which can.</source>
        <translation>Votre numéro {own} ne peut pas envoyer de SMS à l’étranger. Écrivez un nouveau SMS du {other}, qui le peut.</translation>
    </message>
</context>
<context>
    <name>administrator</name>
    <message>
        <source>At “{refresh}”, choose “{yes}”. Otherwise people have to sign in again every hour.</source>
        <translation>À «&#xa0;{refresh}&#xa0;», choisissez «&#xa0;{yes}&#xa0;». Sinon, il faut se reconnecter toutes les heures.</translation>
    </message>
    <message>
        <source>Choose “{private}”, then press “{finish}”.</source>
        <translation>Choisissez «&#xa0;{private}&#xa0;», puis cliquez sur «&#xa0;{finish}&#xa0;».</translation>
    </message>
    <message>
        <source>If the console refuses localhost, write 127.0.0.1 instead, in all four and in the file.</source>
        <translation>Si la console refuse localhost, écrivez 127.0.0.1 à la place, dans les quatre adresses et dans le fichier.</translation>
    </message>
    <message>
        <source>Ownline is a desktop program with which people text from their own RingCentral numbers. It signs in to RingCentral as an app, which an administrator registers once for the company, free of charge.</source>
        <translation>Ownline est un programme de bureau avec lequel on envoie des SMS depuis ses propres numéros RingCentral. Il se connecte à RingCentral en tant qu’application, qu’un administrateur enregistre une seule fois, gratuitement, pour l’entreprise.</translation>
    </message>
    <message>
        <source>Press “{create}” and choose “{type}”. Any name will do, such as Ownline. If the button is gray, your account may not create apps.</source>
        <translation>Cliquez sur «&#xa0;{create}&#xa0;» et choisissez «&#xa0;{type}&#xa0;». Le nom est libre, par exemple Ownline. Si le bouton est grisé, votre compte n’a pas le droit de créer des applications.</translation>
    </message>
    <message>
        <source>Save the last lines of this text as a text file with the name {file}, with the client ID of the app in place of {place}. Leave the server as it is, unless your company is with {partner} or Verizon, whose server is {segregated}.</source>
        <translation>Enregistrez les dernières lignes de ce texte dans un fichier texte nommé {file}, avec l’ID client de l’application à la place de {place}. Laissez le serveur tel quel, sauf si votre entreprise est chez {partner} ou Verizon, dont le serveur est {segregated}.</translation>
    </message>
    <message>
        <source>Send the file back, for instance by e-mail. It contains nothing secret. Please do not send a client secret: Ownline needs none.</source>
        <translation>Renvoyez le fichier, par exemple par e-mail. Il ne contient rien de secret. N’envoyez pas de secret client&#xa0;: Ownline n’en a pas besoin.</translation>
    </message>
    <message>
        <source>Sign in to RingCentral&apos;s developer console with an account of your company: {console}</source>
        <translation>Connectez-vous à la console des développeurs de RingCentral avec un compte de votre entreprise&#xa0;: {console}</translation>
    </message>
    <message>
        <source>Under “{auth}”, choose “{flow}”, and as the type of app “{kind}”. Ownline uses PKCE and no client secret.</source>
        <translation>Sous «&#xa0;{auth}&#xa0;», choisissez «&#xa0;{flow}&#xa0;», et comme type d’application «&#xa0;{kind}&#xa0;». Ownline utilise PKCE, sans secret client.</translation>
    </message>
    <message>
        <source>Under “{redirect}”, enter these four addresses, exactly as they are here:
{addresses}</source>
        <translation>Sous «&#xa0;{redirect}&#xa0;», saisissez ces quatre adresses, exactement telles qu’elles sont ici&#xa0;:
{addresses}</translation>
    </message>
    <message>
        <source>Under “{security}”, at “{scopes}”, add {needed}. Two more are optional: with {sockets}, answers arrive at once; with {templates}, templates can be changed. Ownline needs no others. The console may write these names with spaces.</source>
        <translation>Sous «&#xa0;{security}&#xa0;», à «&#xa0;{scopes}&#xa0;», ajoutez {needed}. Deux autres sont facultatives&#xa0;: avec {sockets}, les réponses arrivent aussitôt&#xa0;; avec {templates}, les modèles peuvent être modifiés. Ownline n’en demande pas d’autres. La console écrit peut-être ces noms avec des espaces.</translation>
    </message>
</context>
<context>
    <name>codes</name>
    <message>
        <source>A fax number cannot text.</source>
        <translation>Un numéro de fax ne peut pas envoyer de SMS.</translation>
    </message>
    <message>
        <source>A group can have at most ten recipients.</source>
        <translation>Un groupe peut avoir au plus dix destinataires.</translation>
    </message>
    <message>
        <source>A network on the way had a problem.</source>
        <translation>Un réseau a eu un problème en chemin.</translation>
    </message>
    <message>
        <source>A spam filter blocked this text.</source>
        <translation>Un filtre antispam a bloqué ce SMS.</translation>
    </message>
    <message>
        <source>An administrator can add some in the admin portal.</source>
        <translation>Un administrateur peut en ajouter dans le portail d’administration.</translation>
    </message>
    <message>
        <source>An administrator can add the permission to your role, in the admin portal, under Roles.</source>
        <translation>Un administrateur peut ajouter l’autorisation à votre rôle, dans le portail d’administration, sous Roles.</translation>
    </message>
    <message>
        <source>An administrator can ask RingCentral about the limit.</source>
        <translation>Un administrateur peut demander à RingCentral quelle est la limite.</translation>
    </message>
    <message>
        <source>An administrator can give RingCentral support this code.</source>
        <translation>Un administrateur peut donner ce code à l’assistance de RingCentral.</translation>
    </message>
    <message>
        <source>An administrator can see whether it can be added.</source>
        <translation>Un administrateur peut voir s’il est possible de l’ajouter.</translation>
    </message>
    <message>
        <source>An administrator can see whether the plan includes it.</source>
        <translation>Un administrateur peut voir si le forfait le comprend.</translation>
    </message>
    <message>
        <source>An administrator can set the number up in the admin portal.</source>
        <translation>Un administrateur peut configurer le numéro dans le portail d’administration.</translation>
    </message>
    <message>
        <source>An administrator can start the toll-free verification.</source>
        <translation>Un administrateur peut lancer la vérification du numéro vert.</translation>
    </message>
    <message>
        <source>An attachment is empty.</source>
        <translation>Une pièce jointe est vide.</translation>
    </message>
    <message>
        <source>Attach the file once more, and send it again.</source>
        <translation>Joignez à nouveau le fichier, puis renvoyez.</translation>
    </message>
    <message>
        <source>Call them instead.</source>
        <translation>Appelez plutôt cette personne.</translation>
    </message>
    <message>
        <source>Check that you texted from a full phone number.</source>
        <translation>Vérifiez que vous avez écrit depuis un numéro complet.</translation>
    </message>
    <message>
        <source>Check the country of the number, or reach the person another way.</source>
        <translation>Vérifiez le pays du numéro, ou joignez la personne autrement.</translation>
    </message>
    <message>
        <source>Check the number, or call instead.</source>
        <translation>Vérifiez le numéro ou appelez.</translation>
    </message>
    <message>
        <source>Check the number, or reach the person another way.</source>
        <translation>Vérifiez le numéro, ou joignez la personne autrement.</translation>
    </message>
    <message>
        <source>Check the number, write the text more simply and try again.</source>
        <translation>Vérifiez le numéro, simplifiez le texte et réessayez.</translation>
    </message>
    <message>
        <source>Choose a number with international texting. An administrator can see which have it.</source>
        <translation>Choisissez un numéro autorisé à l’international. Un administrateur peut voir lesquels le sont.</translation>
    </message>
    <message>
        <source>Choose another file, and send it again.</source>
        <translation>Choisissez un autre fichier, puis renvoyez.</translation>
    </message>
    <message>
        <source>Choose another number to text from.</source>
        <translation>Choisissez un autre numéro d’envoi.</translation>
    </message>
    <message>
        <source>Choose another number. An administrator can see who the number belongs to.</source>
        <translation>Choisissez un autre numéro. Un administrateur peut voir à qui ce numéro appartient.</translation>
    </message>
    <message>
        <source>Choose another number. An administrator can switch texting on for this one.</source>
        <translation>Choisissez un autre numéro. Un administrateur peut activer les SMS pour celui-ci.</translation>
    </message>
    <message>
        <source>Edit it and send it once more.</source>
        <translation>Modifiez-le et envoyez-le encore une fois.</translation>
    </message>
    <message>
        <source>Extensions of this kind cannot text.</source>
        <translation>Les extensions de ce type ne peuvent pas envoyer de SMS.</translation>
    </message>
    <message>
        <source>If it matters, ask the person before you send it again.</source>
        <translation>Si c’est important, demandez à la personne avant de renvoyer.</translation>
    </message>
    <message>
        <source>In RingCentral&apos;s developer console, give the app ReadAccounts, ReadMessages and SMS, then sign in again.</source>
        <translation>Dans la console des développeurs de RingCentral, donnez à l’application ReadAccounts, ReadMessages et SMS, puis reconnectez-vous.</translation>
    </message>
    <message>
        <source>It cannot text until an administrator has resolved this.</source>
        <translation>Il ne peut pas envoyer de SMS tant qu’un administrateur n’a pas réglé cela.</translation>
    </message>
    <message>
        <source>It expired before the carrier accepted it.</source>
        <translation>Il a expiré avant que l’opérateur l’accepte.</translation>
    </message>
    <message>
        <source>Numbers with five or six digits cannot be texted from RingCentral numbers.</source>
        <translation>On ne peut pas envoyer de SMS aux numéros de cinq ou six chiffres depuis des numéros RingCentral.</translation>
    </message>
    <message>
        <source>Only RingCentral support can fix this; give them this code.</source>
        <translation>Seule l’assistance de RingCentral peut y remédier ; donnez-lui ce code.</translation>
    </message>
    <message>
        <source>Ownline sends no faxes. Please report this code.</source>
        <translation>Ownline n’envoie pas de fax. Veuillez signaler ce code.</translation>
    </message>
    <message>
        <source>Put the full link in, and send it again.</source>
        <translation>Mettez le lien complet et renvoyez-le.</translation>
    </message>
    <message>
        <source>Reach the person another way.</source>
        <translation>Joignez la personne autrement.</translation>
    </message>
    <message>
        <source>Reach the person another way. An administrator can ask RingCentral why.</source>
        <translation>Joignez la personne autrement. Un administrateur peut demander à RingCentral pourquoi.</translation>
    </message>
    <message>
        <source>Reach them another way. You can text them again once they text START to your number.</source>
        <translation>Joignez-la autrement. Vous pourrez de nouveau lui écrire quand elle aura envoyé START à votre numéro.</translation>
    </message>
    <message>
        <source>RingCentral could not read an attachment.</source>
        <translation>RingCentral n’a pas pu lire une pièce jointe.</translation>
    </message>
    <message>
        <source>RingCentral did not accept the sign-in.</source>
        <translation>RingCentral n’a pas accepté la connexion.</translation>
    </message>
    <message>
        <source>RingCentral did not understand the number or the text.</source>
        <translation>RingCentral n’a pas compris le numéro ou le texte.</translation>
    </message>
    <message>
        <source>RingCentral did not understand what Ownline asked.</source>
        <translation>RingCentral n’a pas compris la demande d’Ownline.</translation>
    </message>
    <message>
        <source>RingCentral does not send texts to this destination.</source>
        <translation>RingCentral n’envoie pas de SMS vers cette destination.</translation>
    </message>
    <message>
        <source>RingCentral does not take attachments of this kind.</source>
        <translation>RingCentral n’accepte pas les pièces jointes de ce type.</translation>
    </message>
    <message>
        <source>RingCentral does not tell Ownline at once when something changes.</source>
        <translation>RingCentral ne signale pas tout de suite les changements à Ownline.</translation>
    </message>
    <message>
        <source>RingCentral has not set your number up correctly.</source>
        <translation>RingCentral n’a pas configuré votre numéro correctement.</translation>
    </message>
    <message>
        <source>RingCentral no longer knows how far Ownline has read.</source>
        <translation>RingCentral ne sait plus jusqu’où Ownline a lu.</translation>
    </message>
    <message>
        <source>RingCentral says that sending to this number failed for now.</source>
        <translation>RingCentral indique que l’envoi à ce numéro a échoué pour l’instant.</translation>
    </message>
    <message>
        <source>RingCentral says that the number is blocked.</source>
        <translation>RingCentral indique que le numéro est bloqué.</translation>
    </message>
    <message>
        <source>RingCentral took this for a fax, and refused it.</source>
        <translation>RingCentral a pris cela pour un fax et l’a refusé.</translation>
    </message>
    <message>
        <source>Send a picture, a sound or a film instead, or put in a link.</source>
        <translation>Envoyez plutôt une image, un son ou une vidéo, ou mettez un lien.</translation>
    </message>
    <message>
        <source>Send a smaller one.</source>
        <translation>Envoyez-en une plus petite.</translation>
    </message>
    <message>
        <source>Send smaller ones, or fewer of them.</source>
        <translation>Envoyez-en de plus petites, ou moins.</translation>
    </message>
    <message>
        <source>Send the text without attachments, or put in a link.</source>
        <translation>Envoyez le SMS sans pièces jointes, ou mettez un lien.</translation>
    </message>
    <message>
        <source>Shorten it and send it again.</source>
        <translation>Raccourcissez-le et renvoyez-le.</translation>
    </message>
    <message>
        <source>Shorten it to 160 plain characters.</source>
        <translation>Raccourcissez-le à 160 caractères simples.</translation>
    </message>
    <message>
        <source>Shorten it to less than 1,000 characters.</source>
        <translation>Raccourcissez-le à moins de 1&#x202f;000 caractères.</translation>
    </message>
    <message>
        <source>Sign in again, then try again.</source>
        <translation>Reconnectez-vous, puis réessayez.</translation>
    </message>
    <message>
        <source>Sign in as a person, or as the call queue that owns a number.</source>
        <translation>Connectez-vous comme personne, ou comme la file d’attente qui possède un numéro.</translation>
    </message>
    <message>
        <source>Something in this text could not be transmitted.</source>
        <translation>Quelque chose dans ce SMS n’a pas pu être transmis.</translation>
    </message>
    <message>
        <source>Spread them over several texts.</source>
        <translation>Répartissez-les sur plusieurs SMS.</translation>
    </message>
    <message>
        <source>Take some out, or text each person separately.</source>
        <translation>Retirez-en, ou écrivez à chaque personne séparément.</translation>
    </message>
    <message>
        <source>Text a full phone number.</source>
        <translation>Envoyez le SMS à un numéro de téléphone complet.</translation>
    </message>
    <message>
        <source>Text another number of this person.</source>
        <translation>Écrivez à un autre numéro de cette personne.</translation>
    </message>
    <message>
        <source>Text from another number. An administrator can change what the queue may do.</source>
        <translation>Envoyez depuis un autre numéro. Un administrateur peut changer ce que la file a le droit de faire.</translation>
    </message>
    <message>
        <source>Texting is not available to this extension.</source>
        <translation>Les SMS ne sont pas disponibles pour cette extension.</translation>
    </message>
    <message>
        <source>The app registered for Ownline lacks a permission.</source>
        <translation>Il manque une autorisation à l’application enregistrée pour Ownline.</translation>
    </message>
    <message>
        <source>The attachment is too large for the carrier.</source>
        <translation>La pièce jointe est trop grande pour l’opérateur.</translation>
    </message>
    <message>
        <source>The attachments are too large.</source>
        <translation>Les pièces jointes sont trop grandes.</translation>
    </message>
    <message>
        <source>The call queue has no members.</source>
        <translation>La file d’attente d’appels n’a pas de membres.</translation>
    </message>
    <message>
        <source>The carrier blocks texts with shortened links.</source>
        <translation>L’opérateur bloque les SMS avec des liens raccourcis.</translation>
    </message>
    <message>
        <source>The carrier does not accept texts that are billed as several.</source>
        <translation>L’opérateur n’accepte pas les SMS qui sont facturés comme plusieurs.</translation>
    </message>
    <message>
        <source>The carrier does not report whether it arrived. It may have.</source>
        <translation>L’opérateur ne signale pas s’il est arrivé. C’est possible.</translation>
    </message>
    <message>
        <source>The carrier has not reported yet whether it arrived.</source>
        <translation>L’opérateur n’a pas encore signalé s’il est arrivé.</translation>
    </message>
    <message>
        <source>The carrier refused it and gave no reason.</source>
        <translation>L’opérateur l’a refusé sans donner de raison.</translation>
    </message>
    <message>
        <source>The fault is in Ownline, not in your text. Please report it with this code.</source>
        <translation>L’erreur vient d’Ownline, pas de votre SMS. Veuillez la signaler avec ce code.</translation>
    </message>
    <message>
        <source>The number cannot get texts: it may be a landline or not in use.</source>
        <translation>Ce numéro ne peut pas recevoir de SMS&#xa0;: il est peut-être fixe ou non attribué.</translation>
    </message>
    <message>
        <source>The number does not accept texts from short codes.</source>
        <translation>Ce numéro n’accepte pas les SMS de numéros courts.</translation>
    </message>
    <message>
        <source>The number you chose cannot send texts.</source>
        <translation>Le numéro choisi ne peut pas envoyer de SMS.</translation>
    </message>
    <message>
        <source>The person&apos;s carrier blocked it as spam.</source>
        <translation>L’opérateur de la personne l’a bloqué comme spam.</translation>
    </message>
    <message>
        <source>The person&apos;s carrier does not accept texts like this one.</source>
        <translation>L’opérateur de la personne n’accepte pas ce genre de SMS.</translation>
    </message>
    <message>
        <source>The person&apos;s carrier has a problem.</source>
        <translation>L’opérateur de la personne a un problème.</translation>
    </message>
    <message>
        <source>The phone cannot be reached: off, out of reach or suspended.</source>
        <translation>Le téléphone est injoignable&#xa0;: éteint, hors de portée ou suspendu.</translation>
    </message>
    <message>
        <source>The problem is at RingCentral, not in your text.</source>
        <translation>Le problème vient de RingCentral, pas de votre SMS.</translation>
    </message>
    <message>
        <source>The recipient is a fax number.</source>
        <translation>Le destinataire est un numéro de fax.</translation>
    </message>
    <message>
        <source>The recipient was not given as a phone number.</source>
        <translation>Le destinataire n’était pas un numéro de téléphone.</translation>
    </message>
    <message>
        <source>The recipient&apos;s extension is switched off.</source>
        <translation>L’extension du destinataire est désactivée.</translation>
    </message>
    <message>
        <source>The same recipient was given twice.</source>
        <translation>Le même destinataire était indiqué deux fois.</translation>
    </message>
    <message>
        <source>The text is too large.</source>
        <translation>Le SMS est trop volumineux.</translation>
    </message>
    <message>
        <source>The text is too long.</source>
        <translation>Le SMS est trop long.</translation>
    </message>
    <message>
        <source>The texting service of your account is not set up correctly.</source>
        <translation>Le service SMS de votre compte n’est pas configuré correctement.</translation>
    </message>
    <message>
        <source>There are too many attachments.</source>
        <translation>Il y a trop de pièces jointes.</translation>
    </message>
    <message>
        <source>This call queue is not allowed to send this text.</source>
        <translation>Cette file d’attente n’est pas autorisée à envoyer ce SMS.</translation>
    </message>
    <message>
        <source>This conversation takes no more answers.</source>
        <translation>Cette conversation n’accepte plus de réponses.</translation>
    </message>
    <message>
        <source>This number cannot text at the moment.</source>
        <translation>Ce numéro ne peut pas envoyer de SMS pour le moment.</translation>
    </message>
    <message>
        <source>This person asked not to get texts from your number (STOP).</source>
        <translation>Cette personne ne souhaite pas recevoir de SMS de votre numéro (STOP).</translation>
    </message>
    <message>
        <source>This recipient cannot be texted.</source>
        <translation>Ce destinataire ne peut pas recevoir de SMS.</translation>
    </message>
    <message>
        <source>Too much was sent in a short time.</source>
        <translation>Trop d’envois en peu de temps.</translation>
    </message>
    <message>
        <source>Try again later, check the number, or call.</source>
        <translation>Réessayez plus tard, vérifiez le numéro ou appelez.</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>Réessayez plus tard.</translation>
    </message>
    <message>
        <source>Try again later. If it happens often, tell RingCentral support.</source>
        <translation>Réessayez plus tard. Si cela se répète, informez l’assistance de RingCentral.</translation>
    </message>
    <message>
        <source>Try again later. If it happens often, tell support.</source>
        <translation>Réessayez plus tard. Si cela se répète, informez l’assistance.</translation>
    </message>
    <message>
        <source>Try again later. If it stays, give RingCentral support this code.</source>
        <translation>Réessayez plus tard. Si cela persiste, donnez ce code à l’assistance de RingCentral.</translation>
    </message>
    <message>
        <source>Try again tomorrow. An administrator can ask RingCentral to raise the limit of the campaign.</source>
        <translation>Réessayez demain. Un administrateur peut demander à RingCentral de relever la limite de la campagne.</translation>
    </message>
    <message>
        <source>Type the full number with its area code.</source>
        <translation>Saisissez le numéro entier avec son indicatif.</translation>
    </message>
    <message>
        <source>Wait a few minutes, then try again.</source>
        <translation>Attendez quelques minutes, puis réessayez.</translation>
    </message>
    <message>
        <source>Wait a while, then try again.</source>
        <translation>Attendez un peu, puis réessayez.</translation>
    </message>
    <message>
        <source>Wait a while: Ownline looks for a report for a day. If it matters, ask the person before you send it again.</source>
        <translation>Attendez un peu : Ownline cherche un rapport pendant un jour. Si c’est important, demandez à la personne avant de renvoyer.</translation>
    </message>
    <message>
        <source>Write a new text instead.</source>
        <translation>Écrivez plutôt un nouveau SMS.</translation>
    </message>
    <message>
        <source>Write it differently, without links, and try again.</source>
        <translation>Écrivez-le autrement, sans lien, et réessayez.</translation>
    </message>
    <message>
        <source>Write it differently. An administrator can compare it with what the company registered to text about.</source>
        <translation>Écrivez-le autrement. Un administrateur peut le comparer avec l’usage que l’entreprise a déclaré.</translation>
    </message>
    <message>
        <source>Write it more simply, without unusual characters, and try again.</source>
        <translation>Écrivez-le plus simplement, sans caractères rares, et réessayez.</translation>
    </message>
    <message>
        <source>You cannot, or can no longer, text from this number.</source>
        <translation>Vous ne pouvez pas, ou plus, envoyer de SMS depuis ce numéro.</translation>
    </message>
    <message>
        <source>You have reached your daily or monthly limit of texts.</source>
        <translation>Vous avez atteint votre limite de SMS du jour ou du mois.</translation>
    </message>
    <message>
        <source>You need to do nothing: Ownline asks for changes every few minutes instead.</source>
        <translation>Vous n’avez rien à faire&#xa0;: Ownline demande les changements toutes les quelques minutes.</translation>
    </message>
    <message>
        <source>You need to do nothing: Ownline reads your messages afresh.</source>
        <translation>Vous n’avez rien à faire&#xa0;: Ownline relit vos messages.</translation>
    </message>
    <message>
        <source>Your account cannot send attachments to numbers in other countries.</source>
        <translation>Votre compte ne peut pas envoyer de pièces jointes à des numéros d’autres pays.</translation>
    </message>
    <message>
        <source>Your company has reached a limit of its RingCentral account.</source>
        <translation>Votre entreprise a atteint une limite de son compte RingCentral.</translation>
    </message>
    <message>
        <source>Your company has reached the carrier&apos;s limit for today.</source>
        <translation>Votre entreprise a atteint la limite de l’opérateur pour aujourd’hui.</translation>
    </message>
    <message>
        <source>Your company&apos;s RingCentral plan does not include this.</source>
        <translation>Le forfait RingCentral de votre entreprise ne le comprend pas.</translation>
    </message>
    <message>
        <source>Your number can text only numbers in the United States.</source>
        <translation>Votre numéro ne peut écrire qu’à des numéros des États-Unis.</translation>
    </message>
    <message>
        <source>Your number is not set up to send texts.</source>
        <translation>Votre numéro n’est pas configuré pour envoyer des SMS.</translation>
    </message>
    <message>
        <source>Your number was blocked because its texts looked like spam.</source>
        <translation>Votre numéro a été bloqué parce que ses SMS ressemblaient à du spam.</translation>
    </message>
    <message>
        <source>Your role at RingCentral, or your plan, does not allow this.</source>
        <translation>Votre rôle chez RingCentral, ou votre forfait, ne le permet pas.</translation>
    </message>
    <message>
        <source>Your toll-free number is not verified, so carriers block it.</source>
        <translation>Votre numéro vert n’est pas vérifié&#xa0;; les opérateurs le bloquent.</translation>
    </message>
</context>
<context>
    <name>consents</name>
    <message>
        <source>A text from {own} was blocked {time}, because they want no more.</source>
        <translation>Un SMS du {own} a été bloqué {time}, parce que cette personne n’en veut plus.</translation>
    </message>
    <message>
        <source>It is kept on this computer; RingCentral was not told ({code}).</source>
        <translation>C’est gardé sur cet ordinateur ; RingCentral n’a pas été informé ({code}).</translation>
    </message>
    <message>
        <source>RingCentral did not accept that they agreed ({code}). They can text START to your number.</source>
        <translation>RingCentral n’a pas accepté cet accord ({code}). Cette personne peut envoyer START à votre numéro.</translation>
    </message>
    <message>
        <source>RingCentral is not told yet</source>
        <translation>RingCentral n’est pas encore informé</translation>
    </message>
    <message>
        <source>RingCentral was not told ({code})</source>
        <translation>RingCentral n’a pas été informé ({code})</translation>
    </message>
    <message>
        <source>RingCentral was told</source>
        <translation>RingCentral est informé</translation>
    </message>
    <message>
        <source>RingCentral was told, and blocks texts to them.</source>
        <translation>RingCentral est informé et bloque les SMS vers cette personne.</translation>
    </message>
    <message>
        <source>RingCentral was told.</source>
        <translation>RingCentral est informé.</translation>
    </message>
    <message>
        <source>RingCentral will be told soon.</source>
        <translation>RingCentral sera bientôt informé.</translation>
    </message>
    <message>
        <source>Texts go out again after START from them, or when you record that they agreed.</source>
        <translation>Les SMS repartiront après START de sa part, ou quand vous noterez son accord.</translation>
    </message>
    <message>
        <source>They asked your number {number} for no more texts {time}.</source>
        <translation>Cette personne a demandé {time} à votre numéro {number} de ne plus lui envoyer de SMS.</translation>
    </message>
    <message>
        <source>They asked your other account for no more texts {time}.</source>
        <translation>Cette personne a demandé {time} à votre autre compte de ne plus lui envoyer de SMS.</translation>
    </message>
    <message>
        <source>They opted out of texts from {own} {time}, says RingCentral.</source>
        <translation>Selon RingCentral, cette personne a refusé les SMS du {own} {time}.</translation>
    </message>
    <message>
        <source>They opted out of your texts</source>
        <translation>Cette personne a refusé vos SMS</translation>
    </message>
    <message>
        <source>They said START to {own} {time}.</source>
        <translation>Cette personne a répondu START au {own} {time}.</translation>
    </message>
    <message>
        <source>They said STOP to {own} {time}.</source>
        <translation>Cette personne a répondu STOP au {own} {time}.</translation>
    </message>
    <message>
        <source>They want your texts again</source>
        <translation>Cette personne veut de nouveau vos SMS</translation>
    </message>
    <message>
        <source>You recorded that they agreed to texts</source>
        <translation>Vous avez noté que cette personne accepte les SMS</translation>
    </message>
    <message>
        <source>You recorded that they want no texts</source>
        <translation>Vous avez noté que cette personne ne veut pas de SMS</translation>
    </message>
    <message>
        <source>You recorded {time} that they agreed to texts.</source>
        <translation>Vous avez noté {time} que cette personne accepte les SMS.</translation>
    </message>
    <message>
        <source>You recorded {time} that they want no texts from {own}.</source>
        <translation>Vous avez noté {time} que cette personne ne veut pas de SMS du {own}.</translation>
    </message>
    <message>
        <source>Your text already says how to opt out, so nothing is added.</source>
        <translation>Votre SMS dit déjà comment ne plus en recevoir : rien n’est ajouté.</translation>
    </message>
    <message>
        <source>then they said {word}</source>
        <translation>puis cette personne a répondu {word}</translation>
    </message>
    <message>
        <source>{known} Leave this recipient out.</source>
        <translation>{known} Retirez ce destinataire.</translation>
    </message>
    <message>
        <source>{name} asked your number {number} for no more texts {time}.</source>
        <translation>{name} a demandé {time} à votre numéro {number} de ne plus lui envoyer de SMS.</translation>
    </message>
    <message>
        <source>{name} asked your other account for no more texts {time}.</source>
        <translation>{name} a demandé {time} à votre autre compte de ne plus lui envoyer de SMS.</translation>
    </message>
</context>
<context>
    <name>conversations</name>
    <message>
        <source>No number</source>
        <translation>Sans numéro</translation>
    </message>
</context>
<context>
    <name>dates</name>
    <message>
        <source>last week</source>
        <translation>semaine dernière|la semaine dernière</translation>
    </message>
    <message>
        <source>last {day}</source>
        <translation>{day} dernier|le {day} dernier</translation>
    </message>
    <message>
        <source>this week</source>
        <translation>cette semaine</translation>
    </message>
    <message>
        <source>today</source>
        <translation>aujourd’hui</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>hier</translation>
    </message>
</context>
<context>
    <name>files</name>
    <message>
        <source>Appointment</source>
        <translation>Rendez-vous</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Fetching…</source>
        <translation>Récupération…</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Larger than announced</source>
        <translation>Plus grand qu’annoncé</translation>
    </message>
    <message>
        <source>No longer at RingCentral</source>
        <translation>N’est plus chez RingCentral</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>RingCentral refuses it</source>
        <translation>RingCentral le refuse</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Enregistrer sous</translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation>Enregistré sous {name}</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Son</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>The connection failed</source>
        <translation>La connexion a échoué</translation>
    </message>
    <message>
        <source>The connection is too slow</source>
        <translation>La connexion est trop lente</translation>
    </message>
    <message>
        <source>The connection was lost</source>
        <translation>La connexion a été perdue</translation>
    </message>
    <message>
        <source>The disk cannot keep it</source>
        <translation>Le disque ne peut pas le garder</translation>
    </message>
    <message>
        <source>The file could not be saved there.</source>
        <translation>Le fichier n’a pas pu y être enregistré.</translation>
    </message>
    <message>
        <source>The file is not on this computer any more.</source>
        <translation>Le fichier n’est plus sur cet ordinateur.</translation>
    </message>
    <message>
        <source>There is not enough room on that disk.</source>
        <translation>Il n’y a pas assez de place sur ce disque.</translation>
    </message>
    <message>
        <source>This picture cannot be shown.</source>
        <translation>Cette image ne peut pas être affichée.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Vidéo</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Écrire</translation>
    </message>
    <message>
        <source>You may not save files in that folder.</source>
        <translation>Vous ne pouvez pas enregistrer de fichiers dans ce dossier.</translation>
    </message>
</context>
<context>
    <name>first text</name>
    <message>
        <source>Reply STOP to opt out.</source>
        <translation>Répondez STOP pour ne plus recevoir de SMS.</translation>
    </message>
</context>
<context>
    <name>hiddenNumbers</name>
    <message>
        <source>None of your numbers matches.</source>
        <translation>Aucun de vos numéros ne correspond.</translation>
    </message>
    <message>
        <source>None of your numbers matches. Write a customer&apos;s number in To.</source>
        <translation>Aucun de vos numéros ne correspond. Écrivez le numéro d’un client dans À.</translation>
    </message>
    <message>
        <source>{number}: {reason}</source>
        <translation>{number}&#xa0;: {reason}</translation>
    </message>
</context>
<context>
    <name>leftOut</name>
    <message>
        <source>A cell of this row has braces, which look like a field that was not filled in.</source>
        <translation>Une cellule de cette ligne a des accolades, qui ressemblent à un champ non rempli.</translation>
    </message>
    <message>
        <source>A field of the text is empty in this row. Write what stands instead, such as {name|there}, in the step Text.</source>
        <translation>Un champ du texte est vide dans cette ligne. Écrivez ce qui le remplace, par exemple {name|there}, à l’étape Texte.</translation>
    </message>
    <message>
        <source>A text of a list to this number ended as not sent, but may have gone out after all. Include this row if it is to be sent all the same.</source>
        <translation>Un SMS d’une liste à ce numéro est noté comme non envoyé, mais il est peut-être parti quand même. Incluez cette ligne s’il faut l’envoyer malgré tout.</translation>
    </message>
    <message>
        <source>A text of the list {list} to them still waits.</source>
        <translation>Un SMS de la liste {list} qui leur est destiné attend encore.</translation>
    </message>
    <message>
        <source>Abroad</source>
        <translation>À l’étranger</translation>
    </message>
    <message>
        <source>Already sent</source>
        <translation>Déjà envoyé</translation>
    </message>
    <message>
        <source>An earlier row has the same number and text.</source>
        <translation>Une ligne précédente a le même numéro et le même texte.</translation>
    </message>
    <message>
        <source>An earlier row has the same number, and another text.</source>
        <translation>Une ligne précédente a le même numéro, avec un autre texte.</translation>
    </message>
    <message>
        <source>An earlier text to this number did not arrive: it may be a landline or not in use. Check the number, or leave this row out.</source>
        <translation>Un SMS précédent à ce numéro n’est pas arrivé : c’est peut-être une ligne fixe, ou un numéro non attribué. Vérifiez le numéro, ou excluez cette ligne.</translation>
    </message>
    <message>
        <source>Braces in a cell</source>
        <translation>Accolades dans une cellule</translation>
    </message>
    <message>
        <source>Could be two numbers</source>
        <translation>Peut être deux numéros</translation>
    </message>
    <message>
        <source>Empty field</source>
        <translation>Champ vide</translation>
    </message>
    <message>
        <source>Empty in this row: {detail}. Fill it in the spreadsheet, or change the text: what stands after the bar in {name} stands where the cell is empty.</source>
        <translation>Vide dans cette ligne : {detail}. Remplissez-le dans la feuille de calcul, ou modifiez le texte : ce qui suit la barre dans {name} remplace une cellule vide.</translation>
    </message>
    <message>
        <source>Empty in this row: {detail}. Fill it in the spreadsheet, or write {name} in the text: then “{word}” stands where the cell is empty.</source>
        <translation>Vide dans cette ligne&#xa0;: {detail}. Remplissez-le dans la feuille de calcul, ou écrivez {name} dans le texte&#xa0;: «&#xa0;{word}&#xa0;» remplace alors une cellule vide.</translation>
    </message>
    <message>
        <source>Got a text lately</source>
        <translation>SMS reçu récemment</translation>
    </message>
    <message>
        <source>Include this row if they want texts from the number you send from.</source>
        <translation>Incluez cette ligne si cette personne veut des SMS du numéro d’envoi.</translation>
    </message>
    <message>
        <source>It can be read as more than one number. Correct it in the spreadsheet, then choose it again.</source>
        <translation>Il peut se lire comme plusieurs numéros. Corrigez-le dans la feuille de calcul, puis choisissez-la à nouveau.</translation>
    </message>
    <message>
        <source>It can be {detail}. Write the one that is meant in the spreadsheet, then read it again.</source>
        <translation>Cela peut être {detail}. Écrivez le bon numéro dans la feuille de calcul, puis relisez-la.</translation>
    </message>
    <message>
        <source>It can be {first} or {second}. Write the one that is meant in the spreadsheet, then read it again.</source>
        <translation>Ce peut être {first} ou {second}. Écrivez le bon dans la feuille de calcul, puis relisez-la.</translation>
    </message>
    <message>
        <source>It is one of your own numbers.</source>
        <translation>C’est l’un de vos numéros.</translation>
    </message>
    <message>
        <source>Left out by you</source>
        <translation>Exclue par vous</translation>
    </message>
    <message>
        <source>May have got it</source>
        <translation>Peut-être déjà reçu</translation>
    </message>
    <message>
        <source>May want no texts</source>
        <translation>Ne veut peut-être pas de SMS</translation>
    </message>
    <message>
        <source>No number</source>
        <translation>Pas de numéro</translation>
    </message>
    <message>
        <source>No text</source>
        <translation>Pas de texte</translation>
    </message>
    <message>
        <source>No texts abroad</source>
        <translation>Pas de SMS à l’étranger</translation>
    </message>
    <message>
        <source>Nothing is left of the text in this row.</source>
        <translation>Il ne reste rien du texte dans cette ligne.</translation>
    </message>
    <message>
        <source>Number to correct</source>
        <translation>Numéro à corriger</translation>
    </message>
    <message>
        <source>Opted out elsewhere</source>
        <translation>Refus sur un autre numéro</translation>
    </message>
    <message>
        <source>Own number</source>
        <translation>Votre propre numéro</translation>
    </message>
    <message>
        <source>Pictures and files can only go to numbers of your own country.</source>
        <translation>Les images et fichiers ne peuvent aller qu’à des numéros de votre pays.</translation>
    </message>
    <message>
        <source>Row {detail} has the same number and text.</source>
        <translation>La ligne {detail} a le même numéro et le même texte.</translation>
    </message>
    <message>
        <source>Row {detail} has the same number, and another text. Include this row if they are to get both.</source>
        <translation>La ligne {detail} a le même numéro, avec un autre texte. Incluez cette ligne si les deux doivent partir.</translation>
    </message>
    <message>
        <source>Rows with an empty field: {count}</source>
        <translation>Lignes avec un champ vide&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Second text</source>
        <translation>Second texte</translation>
    </message>
    <message>
        <source>The cell with the number is empty. Fill it in the spreadsheet, then read it again.</source>
        <translation>La cellule du numéro est vide. Remplissez-la dans la feuille de calcul, puis relisez-la.</translation>
    </message>
    <message>
        <source>The number cannot be read. Correct it in the spreadsheet, then choose it again.</source>
        <translation>Le numéro est illisible. Corrigez-le dans la feuille de calcul, puis choisissez-la à nouveau.</translation>
    </message>
    <message>
        <source>The number you send from cannot text abroad. An administrator can see which numbers have international texting.</source>
        <translation>Le numéro d’envoi ne peut pas envoyer de SMS à l’étranger. Un administrateur peut voir quels numéros le peuvent.</translation>
    </message>
    <message>
        <source>The number you send from cannot text abroad. Choose {detail} in the step Columns, which can.</source>
        <translation>Le numéro d’envoi ne peut pas envoyer de SMS à l’étranger. Choisissez à l’étape Colonnes le {detail}, qui le peut.</translation>
    </message>
    <message>
        <source>The text has {count} characters in this row, and RingCentral takes 1,000. Most of them are from {field}. Shorten that cell in the spreadsheet, then read it again.</source>
        <translation>Le texte a {count} caractères dans cette ligne, et RingCentral en accepte 1&#x202f;000. La plupart viennent de {field}. Raccourcissez cette cellule dans la feuille de calcul, puis relisez-la.</translation>
    </message>
    <message>
        <source>The text has {detail} characters in this row, and RingCentral takes 1,000. Shorten it.</source>
        <translation>Le texte a {detail} caractères dans cette ligne, et RingCentral en accepte 1&#x202f;000. Raccourcissez-le.</translation>
    </message>
    <message>
        <source>The text is longer than the 1,000 characters that RingCentral takes.</source>
        <translation>Le texte dépasse les 1&#x202f;000 caractères que RingCentral accepte.</translation>
    </message>
    <message>
        <source>They get a text of the list {list} {time}.</source>
        <translation>Cette personne reçoit un SMS de la liste {list} {time}.</translation>
    </message>
    <message>
        <source>They got a text of the list {list} {time}.</source>
        <translation>Cette personne a reçu un SMS de la liste {list} {time}.</translation>
    </message>
    <message>
        <source>They may have asked for no more texts on your other number {detail}. Look at that conversation. Include this row if they want texts from this number.</source>
        <translation>Cette personne a peut-être demandé à ne plus recevoir de SMS sur votre autre numéro {detail}. Regardez cette conversation. Incluez cette ligne si elle veut des SMS de ce numéro-ci.</translation>
    </message>
    <message>
        <source>They may have asked for no more texts, and you have not said whether they did. Look at their conversation.</source>
        <translation>Cette personne a peut-être demandé de ne plus recevoir de SMS, et vous n’avez pas dit si c’est le cas. Voyez sa conversation.</translation>
    </message>
    <message>
        <source>They may have got a text of the list {list} {time}.</source>
        <translation>Cette personne a peut-être reçu un SMS de la liste {list} {time}.</translation>
    </message>
    <message>
        <source>They opted out of the texts from another number of yours, and you have not said that they want texts from this one.</source>
        <translation>Cette personne a refusé les SMS d’un autre de vos numéros, et vous n’avez pas dit qu’elle veut ceux de celui-ci.</translation>
    </message>
    <message>
        <source>They said STOP to the number you send from, or opted out in another way.</source>
        <translation>Cette personne a répondu STOP au numéro d’envoi, ou s’est désinscrite autrement.</translation>
    </message>
    <message>
        <source>This number got a text of another list a short time before.</source>
        <translation>Ce numéro a reçu un SMS d’une autre liste peu avant.</translation>
    </message>
    <message>
        <source>This number got a text of this list, or this very text, before.</source>
        <translation>Ce numéro a déjà reçu un SMS de cette liste, ou ce même texte.</translation>
    </message>
    <message>
        <source>Too long</source>
        <translation>Trop long</translation>
    </message>
    <message>
        <source>Twice in the list</source>
        <translation>Deux fois dans la liste</translation>
    </message>
    <message>
        <source>Wants no texts</source>
        <translation>Ne veut pas de SMS</translation>
    </message>
    <message>
        <source>You left this row out.</source>
        <translation>Vous avez exclu cette ligne.</translation>
    </message>
    <message>
        <source>there</source>
        <translation>à vous</translation>
    </message>
    <message>
        <source>{detail} is from a cell, and looks like a field that was not filled in. Take its braces out in the spreadsheet, then read it again.</source>
        <translation>{detail} vient d’une cellule et ressemble à un champ non rempli. Retirez ses accolades dans la feuille de calcul, puis relisez-la.</translation>
    </message>
    <message>
        <source>{detail}. Correct it in the spreadsheet, then read it again.</source>
        <translation>{detail}. Corrigez le numéro dans la feuille de calcul, puis relisez-la.</translation>
    </message>
    <message>
        <source>{list} from {number}</source>
        <translation>{list} depuis le {number}</translation>
    </message>
    <message>
        <source>{reason}: {count}</source>
        <translation>{reason}&#xa0;: {count}</translation>
    </message>
</context>
<context>
    <name>limits</name>
    <message>
        <source>Reading older texts · {day}</source>
        <translation>Lecture des SMS plus anciens · {day}</translation>
    </message>
    <message>
        <source>RingCentral does not let Ownline read answers. An administrator can allow the app “Read Messages”.</source>
        <translation>RingCentral ne laisse pas Ownline lire les réponses. Un administrateur peut accorder «&#xa0;Read Messages&#xa0;» à l’application.</translation>
    </message>
    <message>
        <source>This account has a shared inbox in RingCentral. Answers that arrive there are not shown here.</source>
        <translation>Ce compte a une boîte de réception partagée dans RingCentral. Les réponses qui y arrivent ne sont pas affichées ici.</translation>
    </message>
</context>
<context>
    <name>listColumns</name>
    <message>
        <source>A field begins with a letter and has letters, digits and spaces only.</source>
        <translation>Un champ commence par une lettre et n’a que des lettres, des chiffres et des espaces.</translation>
    </message>
    <message>
        <source>Another column has this field already. Choose another name.</source>
        <translation>Une autre colonne a déjà ce champ. Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>{letter} · {name}</source>
        <translation>{letter} · {name}</translation>
    </message>
</context>
<context>
    <name>notices</name>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Réessayer</translation>
    </message>
    <message>
        <source>A call queue can sign in only while it has no queue manager. An administrator can remove the manager in the admin portal; then sign in again.</source>
        <translation>Une file d’attente d’appels ne peut se connecter que si elle n’a pas de gestionnaire de file. Un administrateur peut retirer le gestionnaire dans le portail d’administration&#xa0;; reconnectez-vous ensuite.</translation>
    </message>
    <message>
        <source>A call queue can sign in only with its own e-mail and password, and only while it has no queue manager. An administrator can change that in the admin portal.</source>
        <translation>Une file d’attente d’appels ne peut se connecter qu’avec son propre e-mail et son mot de passe, et seulement sans gestionnaire de file. Un administrateur peut changer cela dans le portail d’administration.</translation>
    </message>
    <message>
        <source>A call queue needs its own e-mail and password; an administrator can set them in the admin portal.</source>
        <translation>Il faut à une file d’attente d’appels son propre e-mail et son mot de passe&#xa0;; un administrateur peut les définir dans le portail d’administration.</translation>
    </message>
    <message>
        <source>A certificate file cannot be read</source>
        <translation>Un fichier de certificats ne peut pas être lu</translation>
    </message>
    <message>
        <source>A fax or a pager</source>
        <translation>Un fax ou un bipeur</translation>
    </message>
    <message>
        <source>A field of the text is not filled in</source>
        <translation>Un champ du texte n’est pas rempli</translation>
    </message>
    <message>
        <source>A list has up to 200,000 rows, 500 columns and 60 MB. Copy what you need into a new spreadsheet, then choose that.</source>
        <translation>Une liste a au plus 200&#x202f;000 lignes, 500 colonnes et 60 Mo. Copiez ce qu’il vous faut dans un nouveau tableur, puis choisissez-le.</translation>
    </message>
    <message>
        <source>A phone number goes here, without letters</source>
        <translation>Un numéro de téléphone va ici, sans lettres</translation>
    </message>
    <message>
        <source>A picture or file is not there any more</source>
        <translation>Une image ou un fichier n’est plus là</translation>
    </message>
    <message>
        <source>A quotation mark is missing somewhere in the CSV file. Correct it, or save the file again with the program it comes from.</source>
        <translation>Il manque un guillemet quelque part dans le fichier CSV. Corrigez-le, ou enregistrez de nouveau le fichier avec le programme dont il vient.</translation>
    </message>
    <message>
        <source>A setting of this computer names it. Correct the setting, then start Ownline again. Your texts wait; nothing is lost. The setting:</source>
        <translation>Un réglage de cet ordinateur l’indique. Corrigez ce réglage, puis relancez Ownline. Vos SMS attendent&#xa0;; rien n’est perdu. Le réglage&#xa0;:</translation>
    </message>
    <message>
        <source>A text can have 1.5 MB. Make the file smaller, or send a link to it.</source>
        <translation>Un SMS peut contenir 1,5 Mo. Réduisez le fichier, ou envoyez un lien.</translation>
    </message>
    <message>
        <source>A text cannot go to an extension</source>
        <translation>Un SMS ne peut pas aller à une extension</translation>
    </message>
    <message>
        <source>A text goes to one number. Leave only one.</source>
        <translation>Un SMS va à un seul numéro. N’en laissez qu’un.</translation>
    </message>
    <message>
        <source>Access was not allowed</source>
        <translation>L’accès n’a pas été autorisé</translation>
    </message>
    <message>
        <source>Access was refused in the browser. Sign in again and choose Authorize.</source>
        <translation>L’accès a été refusé dans le navigateur. Reconnectez-vous et choisissez Authorize.</translation>
    </message>
    <message>
        <source>All files of a text can have 1.5 MB together. Send them in several texts, or send a link.</source>
        <translation>Tous les fichiers d’un SMS peuvent faire 1,5 Mo ensemble. Envoyez-les en plusieurs SMS, ou envoyez un lien.</translation>
    </message>
    <message>
        <source>An administrator has limited how long a sign-in lasts. Sign in again when it suits you; texts that wait are sent then.</source>
        <translation>Un administrateur a limité la durée des connexions. Reconnectez-vous quand cela vous convient ; les SMS en attente partiront alors.</translation>
    </message>
    <message>
        <source>An administrator has set that sign-ins that nobody uses end.</source>
        <translation>Un administrateur a choisi de mettre fin aux connexions inutilisées.</translation>
    </message>
    <message>
        <source>Another program is using the outbox file</source>
        <translation>Un autre programme utilise le fichier de la boîte d’envoi</translation>
    </message>
    <message>
        <source>Another program may have it open, or you may not open it. Close that program, or copy the file, then choose it again.</source>
        <translation>Un autre programme l’a peut-être ouvert, ou vous n’avez pas le droit de l’ouvrir. Fermez ce programme ou copiez le fichier, puis choisissez-le de nouveau.</translation>
    </message>
    <message>
        <source>Another program uses all the ports Ownline listens on. Close other copies of Ownline and try again.</source>
        <translation>Un autre programme utilise tous les ports sur lesquels Ownline écoute. Fermez les autres copies d’Ownline et réessayez.</translation>
    </message>
    <message>
        <source>Ask whoever made the file for it again, or for the client ID.</source>
        <translation>Redemandez le fichier à la personne qui l’a créé, ou demandez-lui l’ID client.</translation>
    </message>
    <message>
        <source>Call them from a phone.</source>
        <translation>Appelez-les par téléphone.</translation>
    </message>
    <message>
        <source>Check that the disk is not full and that you may write to the folder.</source>
        <translation>Vérifiez que le disque n’est pas plein et que vous pouvez écrire dans le dossier.</translation>
    </message>
    <message>
        <source>Check that the file is still there and that you may open it.</source>
        <translation>Vérifiez que le fichier est toujours là et que vous avez le droit de l’ouvrir.</translation>
    </message>
    <message>
        <source>Check the client ID and the server under “Change client ID or server”. A client ID works only with the server it was registered with.</source>
        <translation>Vérifiez l’ID client et le serveur sous «&#xa0;Changer l’ID client ou le serveur&#xa0;». Un ID client ne fonctionne qu’avec le serveur où il a été enregistré.</translation>
    </message>
    <message>
        <source>Check the digits after the +, such as +1 or +44.</source>
        <translation>Vérifiez les chiffres après le +, comme +1 ou +44.</translation>
    </message>
    <message>
        <source>Check the digits. A number of another country starts with + and its code.</source>
        <translation>Vérifiez les chiffres. Un numéro d’un autre pays commence par + et son indicatif.</translation>
    </message>
    <message>
        <source>Check the internet connection, then try again.</source>
        <translation>Vérifiez la connexion à Internet, puis réessayez.</translation>
    </message>
    <message>
        <source>Check the internet connection. Ownline tries again by itself; nothing is lost.</source>
        <translation>Vérifiez la connexion à Internet. Ownline réessaie tout seul&#xa0;; rien n’est perdu.</translation>
    </message>
    <message>
        <source>Check this computer&apos;s proxy setting, or ask your IT department. Ownline tries again by itself; nothing is lost. The proxy:</source>
        <translation>Vérifiez le réglage du proxy de cet ordinateur, ou demandez à votre service informatique. Ownline réessaie de lui-même&#xa0;; rien n’est perdu. Le proxy&#xa0;:</translation>
    </message>
    <message>
        <source>Choose a file of Excel or LibreOffice (.xlsx, .xls, .ods), or a CSV file.</source>
        <translation>Choisissez un fichier d’Excel ou de LibreOffice (.xlsx, .xls, .ods), ou un fichier CSV.</translation>
    </message>
    <message>
        <source>Choose a file, not a folder or a device.</source>
        <translation>Choisissez un fichier, pas un dossier ni un périphérique.</translation>
    </message>
    <message>
        <source>Choose a picture of the kind JPEG, PNG, GIF, WebP, TIFF or BMP.</source>
        <translation>Choisissez une image JPEG, PNG, GIF, WebP, TIFF ou BMP.</translation>
    </message>
    <message>
        <source>Choose a vCard file (.vcf), or a CSV file with a column of names and one of phone numbers.</source>
        <translation>Choisissez un fichier vCard (.vcf), ou un fichier CSV avec une colonne de noms et une de numéros de téléphone.</translation>
    </message>
    <message>
        <source>Choose another file or another sheet.</source>
        <translation>Choisissez un autre fichier ou une autre feuille.</translation>
    </message>
    <message>
        <source>Choose another folder, or make room on the disk.</source>
        <translation>Choisissez un autre dossier, ou libérez de la place sur le disque.</translation>
    </message>
    <message>
        <source>Choose another sheet.</source>
        <translation>Choisissez une autre feuille.</translation>
    </message>
    <message>
        <source>Choose it below, or type it again.</source>
        <translation>Choisissez-le ci-dessous, ou tapez-le de nouveau.</translation>
    </message>
    <message>
        <source>Close Ownline and start it again. Practice needs a free port on this computer.</source>
        <translation>Fermez Ownline et redémarrez-le. L’exercice a besoin d’un port libre sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Close other programs, then try again.</source>
        <translation>Fermez d’autres programmes, puis réessayez.</translation>
    </message>
    <message>
        <source>Close the program that holds {file}, such as a backup or a database browser. Nothing is lost, and nothing is sent meanwhile.</source>
        <translation>Fermez le programme qui tient {file}, par exemple une sauvegarde ou un explorateur de bases de données. Rien n’est perdu, et rien n’est envoyé entre-temps.</translation>
    </message>
    <message>
        <source>Close this window and start Ownline by hand.</source>
        <translation>Fermez cette fenêtre et démarrez Ownline vous-même.</translation>
    </message>
    <message>
        <source>Columns with formulas that have no values: {columns}. Open the file in a spreadsheet program, save it there once, and choose it again.</source>
        <translation>Colonnes dont des formules n’ont pas de valeur : {columns}. Ouvrez le fichier dans un tableur, enregistrez-le une fois, puis choisissez-le de nouveau.</translation>
    </message>
    <message>
        <source>Emergency services cannot be texted from here</source>
        <translation>On ne peut pas écrire aux services d’urgence d’ici</translation>
    </message>
    <message>
        <source>Files of this kind cannot be sent</source>
        <translation>Les fichiers de ce type ne peuvent pas être envoyés</translation>
    </message>
    <message>
        <source>Fill in {fields} and {last}, or remove them. To send the braces themselves, write {plain}.</source>
        <translation>Remplissez {fields} et {last}, ou supprimez-les. Si vous voulez écrire des accolades, écrivez {plain}.</translation>
    </message>
    <message>
        <source>Fill in {field}, or remove it. To send the braces themselves, write {plain}.</source>
        <translation>Remplissez {field}, ou supprimez-le. Si vous voulez écrire des accolades, écrivez {plain}.</translation>
    </message>
    <message>
        <source>Go back to Ownline</source>
        <translation>Revenez à Ownline</translation>
    </message>
    <message>
        <source>In RingCentral&apos;s developer console, open the app, Settings, and add the redirect addresses that Ownline&apos;s guide lists, character by character.</source>
        <translation>Dans la console des développeurs de RingCentral, ouvrez l’application, Settings, et ajoutez les adresses de redirection données dans le guide d’Ownline, caractère par caractère.</translation>
    </message>
    <message>
        <source>In RingCentral&apos;s developer console, open the app, Settings, and switch on “Issue refresh tokens”. Until then you have to sign in every hour.</source>
        <translation>Dans la console des développeurs de RingCentral, ouvrez l’application, Settings, et activez «&#xa0;Issue refresh tokens&#xa0;». D’ici là, vous devez vous connecter toutes les heures.</translation>
    </message>
    <message>
        <source>In Settings, the server has to begin with https://.</source>
        <translation>Dans les réglages, le serveur doit commencer par https://.</translation>
    </message>
    <message>
        <source>It can be {first} or {second}</source>
        <translation>Ce peut être {first} ou {second}</translation>
    </message>
    <message>
        <source>It contains a secret, such as a client secret or a password. Ownline needs none, and has not kept it. Delete that line, then open the file again. A secret that was sent by e-mail should be replaced.</source>
        <translation>Il contient un secret, par exemple un secret client ou un mot de passe. Ownline n’en a pas besoin et ne l’a pas conservé. Supprimez cette ligne, puis rouvrez le fichier. Un secret envoyé par e-mail devrait être remplacé.</translation>
    </message>
    <message>
        <source>It does not fit, even when it is made small. Cut out a part of it in a picture program, or remove other attachments.</source>
        <translation>Elle ne tient pas, même réduite. Découpez-en une partie dans un programme d’images, ou retirez d’autres pièces jointes.</translation>
    </message>
    <message>
        <source>It has no bytes. Copy or download it again, then choose it.</source>
        <translation>Il n’a aucun octet. Copiez-le ou téléchargez-le de nouveau, puis choisissez-le.</translation>
    </message>
    <message>
        <source>It has other entries than client_id, server and redirect_host, or something else than text in them. It may belong to another program.</source>
        <translation>Il a d’autres entrées que client_id, server et redirect_host, ou autre chose que du texte dans celles-ci. Il appartient peut-être à un autre programme.</translation>
    </message>
    <message>
        <source>It has to be a client-side web app (authorization code with PKCE, without a client secret). Register one in RingCentral&apos;s developer console, then enter its client ID under “Change client ID or server”.</source>
        <translation>Elle doit être du type client-side web app (authorization code avec PKCE, sans secret client). Enregistrez-en une dans la console des développeurs de RingCentral, puis saisissez son ID client sous «&#xa0;Changer l’ID client ou le serveur&#xa0;».</translation>
    </message>
    <message>
        <source>It has {pixels} million, and {most} million are possible in a file of this kind. Make it smaller in a picture program, then choose that file.</source>
        <translation>Elle en a {pixels} millions, et {most} millions sont possibles dans un fichier de ce type. Réduisez-la dans un programme d’images, puis choisissez ce fichier.</translation>
    </message>
    <message>
        <source>It is a web page, whatever its name says. Open it in Excel or LibreOffice, save it as .xlsx, then choose that file.</source>
        <translation>C’est une page web, quoi que dise son nom. Ouvrez-la dans Excel ou LibreOffice, enregistrez-la en .xlsx, puis choisissez ce fichier.</translation>
    </message>
    <message>
        <source>It is another kind of file, or a brace, a comma or a quotation mark is missing in it. Whoever made the file can copy the lines again.</source>
        <translation>C’est un fichier d’un autre type, ou il y manque une accolade, une virgule ou un guillemet. La personne qui l’a créé peut recopier les lignes.</translation>
    </message>
    <message>
        <source>It is disabled, frozen or not activated. An administrator can change its status.</source>
        <translation>Elle est désactivée, gelée ou non activée. Un administrateur peut changer son état.</translation>
    </message>
    <message>
        <source>It is gone.</source>
        <translation>Il n’est plus là.</translation>
    </message>
    <message>
        <source>It is no number as it stands, but may be {number}</source>
        <translation>Tel quel, ce n’est pas un numéro, mais ce peut être {number}</translation>
    </message>
    <message>
        <source>It is not certain which number is meant</source>
        <translation>Il n’est pas certain quel numéro est voulu</translation>
    </message>
    <message>
        <source>It is not known what became of a text. Ownline looks for it, then sends the others.</source>
        <translation>On ne sait pas ce qu’un SMS est devenu. Ownline le recherche, puis envoie les autres.</translation>
    </message>
    <message>
        <source>It is too large for a set-up file, which has a few lines. Choose another file.</source>
        <translation>Il est trop gros pour un fichier de configuration, qui n’a que quelques lignes. Choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>It is valid for a minute only. Start again.</source>
        <translation>Elle n’est valable qu’une minute. Recommencez.</translation>
    </message>
    <message>
        <source>It may be an old page. Start signing in from Ownline once more, or go on in the page that Ownline opened last.</source>
        <translation>C’est peut-être une ancienne page. Relancez la connexion depuis Ownline, ou continuez dans la dernière page qu’Ownline a ouverte.</translation>
    </message>
    <message>
        <source>It was moved aside and kept as {file}.</source>
        <translation>Il a été mis de côté et gardé sous le nom {file}.</translation>
    </message>
    <message>
        <source>It was moved, renamed or deleted. Choose it again.</source>
        <translation>Il a été déplacé, renommé ou supprimé. Choisissez-le de nouveau.</translation>
    </message>
    <message>
        <source>Its entry redirect_host has to be localhost or 127.0.0.1.</source>
        <translation>Son entrée redirect_host doit être localhost ou 127.0.0.1.</translation>
    </message>
    <message>
        <source>Its window does not answer. Close it, then start Ownline again.</source>
        <translation>Sa fenêtre ne répond pas. Fermez-la, puis redémarrez Ownline.</translation>
    </message>
    <message>
        <source>Leave out the extension “{extension}” to text the number itself.</source>
        <translation>Retirez l’extension «&#xa0;{extension}&#xa0;» pour écrire au numéro lui-même.</translation>
    </message>
    <message>
        <source>Make it smaller in a picture program, then choose that file.</source>
        <translation>Réduisez-la dans un programme d’images, puis choisissez ce fichier.</translation>
    </message>
    <message>
        <source>More than a number was typed or pasted here. Leave only one number.</source>
        <translation>Plus d’un numéro a été saisi ou collé ici. N’en laissez qu’un.</translation>
    </message>
    <message>
        <source>Most phones cannot show them. Save the picture as JPEG in a picture program, then choose that file.</source>
        <translation>La plupart des téléphones ne peuvent pas les afficher. Enregistrez l’image en JPEG dans un programme d’images, puis choisissez ce fichier.</translation>
    </message>
    <message>
        <source>No country has this code</source>
        <translation>Aucun pays n’a cet indicatif</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>Pas de nom</translation>
    </message>
    <message>
        <source>No system keyring was found</source>
        <translation>Aucun trousseau système n’a été trouvé</translation>
    </message>
    <message>
        <source>No text of it is sent by itself.</source>
        <translation>Aucun de ses SMS n’est envoyé automatiquement.</translation>
    </message>
    <message>
        <source>No usable system keyring was found. You stay signed in until you close Ownline.</source>
        <translation>Aucun trousseau système utilisable n’a été trouvé. Vous restez connecté jusqu’à la fermeture d’Ownline.</translation>
    </message>
    <message>
        <source>Nothing in it was changed.</source>
        <translation>Rien n’y a été changé.</translation>
    </message>
    <message>
        <source>Nothing is lost. Close Ownline and start it again; if it happens again, please report it with the log file.</source>
        <translation>Rien n’est perdu. Fermez Ownline et redémarrez-le&#xa0;; si cela se reproduit, signalez-le avec le fichier journal.</translation>
    </message>
    <message>
        <source>Nothing is sent now. Restart Ownline: it keeps the damaged file and shows the texts that can still be read.</source>
        <translation>Rien n’est envoyé pour l’instant. Redémarrez Ownline : il garde le fichier endommagé et affiche les SMS encore lisibles.</translation>
    </message>
    <message>
        <source>Nothing that was queued is lost, and what you are typing is kept.</source>
        <translation>Rien de ce qui attend l’envoi n’est perdu, et ce que vous écrivez est conservé.</translation>
    </message>
    <message>
        <source>Nothing that was queued is lost; what you are typing could not be kept.</source>
        <translation>Rien de ce qui attend l’envoi n’est perdu ; ce que vous écrivez n’a pas pu être conservé.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Rien n’a été changé.</translation>
    </message>
    <message>
        <source>Numbers with five or six digits cannot be texted</source>
        <translation>On ne peut pas envoyer de SMS aux numéros de cinq ou six chiffres</translation>
    </message>
    <message>
        <source>Only http and https proxies work. Change the proxy setting of this computer, then start Ownline again. Nothing was sent.</source>
        <translation>Seuls les proxys http et https fonctionnent. Changez le proxy de cet ordinateur, puis redémarrez Ownline. Rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>Open it in a picture program, save it as JPEG, then choose that.</source>
        <translation>Ouvrez-la dans un programme d’images, enregistrez-la en JPEG, puis choisissez celle-là.</translation>
    </message>
    <message>
        <source>Open it in another program to see what it is.</source>
        <translation>Ouvrez-la dans un autre programme pour voir ce que c’est.</translation>
    </message>
    <message>
        <source>Open it, save a copy without a password, then choose the copy.</source>
        <translation>Ouvrez-le, enregistrez une copie sans mot de passe, puis choisissez la copie.</translation>
    </message>
    <message>
        <source>Open it, save it again under another name, then choose that file.</source>
        <translation>Ouvrez-le, enregistrez-le sous un autre nom, puis choisissez ce fichier.</translation>
    </message>
    <message>
        <source>Others may be missing; how many is not known.</source>
        <translation>D’autres manquent peut-être&#xa0;; leur nombre n’est pas connu.</translation>
    </message>
    <message>
        <source>Ownline cannot receive the sign-in from the browser</source>
        <translation>Ownline ne peut pas recevoir la connexion du navigateur</translation>
    </message>
    <message>
        <source>Ownline cannot use its folder</source>
        <translation>Ownline ne peut pas utiliser son dossier</translation>
    </message>
    <message>
        <source>Ownline cannot use this computer&apos;s proxy</source>
        <translation>Ownline ne peut pas utiliser le proxy de cet ordinateur</translation>
    </message>
    <message>
        <source>Ownline could not be started once more</source>
        <translation>Ownline n’a pas pu être démarré une nouvelle fois</translation>
    </message>
    <message>
        <source>Ownline did not understand this</source>
        <translation>Ownline n’a pas compris</translation>
    </message>
    <message>
        <source>Ownline has a fault</source>
        <translation>Ownline a un défaut</translation>
    </message>
    <message>
        <source>Ownline has a fault and stopped sending</source>
        <translation>Ownline a un défaut et n’envoie plus</translation>
    </message>
    <message>
        <source>Ownline is already running</source>
        <translation>Ownline est déjà ouvert</translation>
    </message>
    <message>
        <source>Ownline kept it as {file} and uses what it could read. You may have to enter the rest again, such as the client ID. Your texts are not affected.</source>
        <translation>Il a été conservé sous le nom {file}. Ce qui a pu en être lu est utilisé&#xa0;; le reste, par exemple l’identifiant client, est peut-être à saisir de nouveau. Vos SMS ne sont pas touchés.</translation>
    </message>
    <message>
        <source>Ownline says why.</source>
        <translation>Ownline dit pourquoi.</translation>
    </message>
    <message>
        <source>Ownline shows whether the sign-in worked. You can close this page.</source>
        <translation>Ownline indique si la connexion a réussi. Vous pouvez fermer cette page.</translation>
    </message>
    <message>
        <source>Ownline tries again by itself; nothing is lost.</source>
        <translation>Ownline réessaie tout seul&#xa0;; rien n’est perdu.</translation>
    </message>
    <message>
        <source>Pictures of the kind {kind} cannot be sent</source>
        <translation>Les images {kind} ne peuvent pas être envoyées</translation>
    </message>
    <message>
        <source>Please sign in again</source>
        <translation>Veuillez vous reconnecter</translation>
    </message>
    <message>
        <source>Reading the picture took too long</source>
        <translation>La lecture de l’image a pris trop de temps</translation>
    </message>
    <message>
        <source>Remove it from the text, and attach it again.</source>
        <translation>Retirez-le du SMS et joignez-le de nouveau.</translation>
    </message>
    <message>
        <source>RingCentral asks for a pause</source>
        <translation>RingCentral demande une pause</translation>
    </message>
    <message>
        <source>RingCentral cannot be reached</source>
        <translation>RingCentral est injoignable</translation>
    </message>
    <message>
        <source>RingCentral cannot be reached through this network</source>
        <translation>RingCentral est injoignable par ce réseau</translation>
    </message>
    <message>
        <source>RingCentral did not take the sign-in</source>
        <translation>RingCentral n’a pas accepté la connexion</translation>
    </message>
    <message>
        <source>RingCentral does not know this client ID</source>
        <translation>RingCentral ne connaît pas cet ID client</translation>
    </message>
    <message>
        <source>RingCentral does not let the app stay signed in</source>
        <translation>RingCentral ne permet pas à l’application de rester connectée</translation>
    </message>
    <message>
        <source>RingCentral has locked this login</source>
        <translation>RingCentral a verrouillé ce compte</translation>
    </message>
    <message>
        <source>RingCentral is having problems</source>
        <translation>RingCentral a des problèmes</translation>
    </message>
    <message>
        <source>RingCentral no longer accepts the sign-in. Your waiting texts are kept and sent after you sign in.</source>
        <translation>RingCentral n’accepte plus cette connexion. Vos SMS en attente sont gardés et partiront ensuite.</translation>
    </message>
    <message>
        <source>RingCentral refused the request</source>
        <translation>RingCentral a refusé la demande</translation>
    </message>
    <message>
        <source>RingCentral takes pictures, sound, films, PDF, text, contacts, calendar and ZIP files.</source>
        <translation>RingCentral accepte les images, sons, vidéos, PDF, textes, contacts, calendriers et fichiers ZIP.</translation>
    </message>
    <message>
        <source>RingCentral texts only whole phone numbers. Type one with its area code.</source>
        <translation>RingCentral n’envoie qu’à des numéros complets. Saisissez-en un avec son indicatif.</translation>
    </message>
    <message>
        <source>RingCentral&apos;s last answer did not show whether a text went out. Ownline waits before it sends the next one.</source>
        <translation>La dernière réponse de RingCentral ne disait pas si un SMS est parti. Ownline patiente avant d’envoyer le suivant.</translation>
    </message>
    <message>
        <source>Save it as CSV, then choose that file.</source>
        <translation>Enregistrez-le en CSV, puis choisissez ce fichier.</translation>
    </message>
    <message>
        <source>Sign in again. Your waiting texts are kept and sent after that.</source>
        <translation>Reconnectez-vous. Vos SMS en attente sont gardés et partiront ensuite.</translation>
    </message>
    <message>
        <source>Sign in with your e-mail address, or with another number.</source>
        <translation>Connectez-vous avec votre adresse e-mail ou avec un autre numéro.</translation>
    </message>
    <message>
        <source>Signing in did not work</source>
        <translation>La connexion n’a pas abouti</translation>
    </message>
    <message>
        <source>Some cells are very long. Only their first 10,000 characters are used.</source>
        <translation>Certaines cellules sont très longues. Seuls leurs 10&#x202f;000 premiers caractères sont utilisés.</translation>
    </message>
    <message>
        <source>Some cells show an error, such as #N/A. They count as empty.</source>
        <translation>Certaines cellules affichent une erreur, comme #N/A. Elles comptent comme vides.</translation>
    </message>
    <message>
        <source>Some digits are missing. Check the number.</source>
        <translation>Il manque des chiffres. Vérifiez le numéro.</translation>
    </message>
    <message>
        <source>Some of its texts may have been sent already. Ownline sends none of them by itself.</source>
        <translation>Certains de ses SMS ont peut-être déjà été envoyés. Ownline n’en envoie aucun de lui-même.</translation>
    </message>
    <message>
        <source>Something between this computer and RingCentral answered instead of it, such as the welcome page of a Wi-Fi network. Open a browser to sign in to the network.</source>
        <translation>Quelque chose entre cet ordinateur et RingCentral a répondu à sa place, comme la page d’accueil d’un réseau Wi-Fi. Ouvrez un navigateur pour vous connecter au réseau.</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Un problème est survenu</translation>
    </message>
    <message>
        <source>Start Ownline by hand. Nothing is lost.</source>
        <translation>Lancez Ownline vous-même. Rien n’est perdu.</translation>
    </message>
    <message>
        <source>Start again from Ownline.</source>
        <translation>Recommencez depuis Ownline.</translation>
    </message>
    <message>
        <source>Start or unlock the keyring and try again, or sign in. Your waiting texts are kept and sent after that.</source>
        <translation>Démarrez ou déverrouillez le trousseau et réessayez, ou connectez-vous. Vos SMS en attente sont conservés et envoyés ensuite.</translation>
    </message>
    <message>
        <source>Texts of it that are shown: {count}. None of them is sent by itself.</source>
        <translation>SMS affichés qui en viennent&#xa0;: {count}. Aucun n’est envoyé automatiquement.</translation>
    </message>
    <message>
        <source>Texts that could not be read: {count}.</source>
        <translation>SMS qui n’ont pas pu être lus&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>That is too much for one text</source>
        <translation>C’est trop pour un seul SMS</translation>
    </message>
    <message>
        <source>The CSV file is damaged: a quotation mark is missing somewhere. Save it again.</source>
        <translation>Le fichier CSV est abîmé&#xa0;: il manque un guillemet quelque part. Enregistrez-le de nouveau.</translation>
    </message>
    <message>
        <source>The app may not sign people in this way</source>
        <translation>L’application ne peut pas connecter ainsi</translation>
    </message>
    <message>
        <source>The area code is missing</source>
        <translation>L’indicatif manque</translation>
    </message>
    <message>
        <source>The cell with the number shows an error, or has a formula without a result</source>
        <translation>La cellule du numéro affiche une erreur, ou a une formule sans résultat</translation>
    </message>
    <message>
        <source>The client ID in it is not whole, or not a client ID. Ask whoever made the file for another.</source>
        <translation>L’ID client qu’il contient est incomplet ou n’en est pas un. Demandez un autre fichier à la personne qui l’a créé.</translation>
    </message>
    <message>
        <source>The client ID is missing in it. Whoever made the file can fill it in.</source>
        <translation>L’ID client y manque. La personne qui a créé le fichier peut l’y inscrire.</translation>
    </message>
    <message>
        <source>The connection to RingCentral is not safe</source>
        <translation>La connexion à RingCentral n’est pas sûre</translation>
    </message>
    <message>
        <source>The contacts cannot be read</source>
        <translation>Impossible de lire les contacts</translation>
    </message>
    <message>
        <source>The disk may be full or read-only. What you typed is still here; nothing was sent.</source>
        <translation>Le disque est peut-être plein ou en lecture seule. Ce que vous avez saisi est encore ici&#xa0;; rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>The disk with {file} is full. Delete something there, then start Ownline again.</source>
        <translation>Le disque de {file} est plein. Libérez de la place, puis relancez Ownline.</translation>
    </message>
    <message>
        <source>The disk with {file} is read-only. Make it writable, then start Ownline again.</source>
        <translation>Le disque de {file} est en lecture seule. Rendez-le accessible en écriture, puis relancez Ownline.</translation>
    </message>
    <message>
        <source>The e-mail or password is wrong</source>
        <translation>L’e-mail ou le mot de passe est incorrect</translation>
    </message>
    <message>
        <source>The file cannot be attached</source>
        <translation>Le fichier ne peut pas être joint</translation>
    </message>
    <message>
        <source>The file cannot be opened</source>
        <translation>Le fichier ne peut pas être ouvert</translation>
    </message>
    <message>
        <source>The file changed while it was being read</source>
        <translation>Le fichier a changé pendant la lecture</translation>
    </message>
    <message>
        <source>The file changed while it was being read. Choose it again.</source>
        <translation>Le fichier a changé pendant sa lecture. Choisissez-le de nouveau.</translation>
    </message>
    <message>
        <source>The file could not be saved</source>
        <translation>Le fichier n’a pas pu être enregistré</translation>
    </message>
    <message>
        <source>The file ends in the middle of this contact</source>
        <translation>Le fichier s’arrête au milieu de ce contact</translation>
    </message>
    <message>
        <source>The file has more than 20 MB or 100,000 contacts. Export fewer contacts, or without pictures.</source>
        <translation>Le fichier dépasse 20 Mo ou 100&#x202f;000 contacts. Exportez moins de contacts, ou sans photos.</translation>
    </message>
    <message>
        <source>The file has this number before, as {name}</source>
        <translation>Le fichier contient déjà ce numéro, sous le nom {name}</translation>
    </message>
    <message>
        <source>The file is empty</source>
        <translation>Le fichier est vide</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Le fichier est vide.</translation>
    </message>
    <message>
        <source>The file is no longer there</source>
        <translation>Le fichier n’est plus là</translation>
    </message>
    <message>
        <source>The keyring has no sign-in for this account. Your waiting texts are kept and sent after you sign in.</source>
        <translation>Le trousseau n’a pas de connexion pour ce compte. Vos SMS en attente sont gardés et partiront ensuite.</translation>
    </message>
    <message>
        <source>The keyring “{name}” is not one that Ownline trusts</source>
        <translation>Ownline ne fait pas confiance au trousseau «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>The last sign-in could not be kept in the keyring, so it ended when Ownline was closed. Your waiting texts are kept and sent after you sign in.</source>
        <translation>La dernière connexion n’a pas pu être conservée dans le trousseau&#xa0;: elle a pris fin à la fermeture d’Ownline. Vos SMS en attente sont gardés et partiront ensuite.</translation>
    </message>
    <message>
        <source>The name of {file} is not valid UTF-8. Rename it, or set XDG_DATA_HOME, XDG_CONFIG_HOME and XDG_STATE_HOME to other folders.</source>
        <translation>Le nom de {file} n’est pas de l’UTF-8 valide. Renommez-le, ou choisissez d’autres dossiers par XDG_DATA_HOME, XDG_CONFIG_HOME et XDG_STATE_HOME.</translation>
    </message>
    <message>
        <source>The number of an assistant or a company</source>
        <translation>Le numéro d’un assistant ou d’une entreprise</translation>
    </message>
    <message>
        <source>The outbox cannot be opened</source>
        <translation>Impossible d’ouvrir la boîte d’envoi</translation>
    </message>
    <message>
        <source>The outbox cannot be written</source>
        <translation>La boîte d’envoi ne peut pas être écrite</translation>
    </message>
    <message>
        <source>The outbox file is damaged</source>
        <translation>Le fichier de la boîte d’envoi est endommagé</translation>
    </message>
    <message>
        <source>The outbox is an older copy</source>
        <translation>La boîte d’envoi est une copie plus ancienne</translation>
    </message>
    <message>
        <source>The outbox is from a newer Ownline</source>
        <translation>La boîte d’envoi vient d’une version plus récente d’Ownline</translation>
    </message>
    <message>
        <source>The outbox is from a version that was never released</source>
        <translation>La boîte d’envoi vient d’une version qui n’a jamais été publiée</translation>
    </message>
    <message>
        <source>The picture cannot be read</source>
        <translation>L’image ne peut pas être lue</translation>
    </message>
    <message>
        <source>The picture has too many pixels</source>
        <translation>L’image a trop de pixels</translation>
    </message>
    <message>
        <source>The picture is damaged or of a rare kind</source>
        <translation>L’image est endommagée ou d’un type rare</translation>
    </message>
    <message>
        <source>The picture is too large</source>
        <translation>L’image est trop grande</translation>
    </message>
    <message>
        <source>The picture needs too much memory</source>
        <translation>L’image demande trop de mémoire</translation>
    </message>
    <message>
        <source>The practice service did not start</source>
        <translation>Le service d’exercice n’a pas démarré</translation>
    </message>
    <message>
        <source>The proxy does not connect to RingCentral</source>
        <translation>Le proxy ne donne pas accès à RingCentral</translation>
    </message>
    <message>
        <source>The redirect address is not registered</source>
        <translation>L’adresse de redirection n’est pas enregistrée</translation>
    </message>
    <message>
        <source>The request to RingCentral failed</source>
        <translation>La demande à RingCentral a échoué</translation>
    </message>
    <message>
        <source>The server address is not safe</source>
        <translation>L’adresse du serveur n’est pas sûre</translation>
    </message>
    <message>
        <source>The server in it has to be something like https://platform.ringcentral.com. Ask whoever made the file for another.</source>
        <translation>Le serveur qu’il contient doit ressembler à https://platform.ringcentral.com. Demandez un autre fichier à la personne qui l’a créé.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate was refused. A company proxy or a wrong computer clock can cause this. Nothing was sent.</source>
        <translation>Le certificat du serveur a été refusé. Un proxy d’entreprise ou une horloge fausse peut en être la cause. Rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>The set-up file cannot be used</source>
        <translation>Le fichier de configuration est inutilisable</translation>
    </message>
    <message>
        <source>The settings file is damaged</source>
        <translation>Le fichier des réglages est endommagé</translation>
    </message>
    <message>
        <source>The sheet is no longer there</source>
        <translation>La feuille n’existe plus</translation>
    </message>
    <message>
        <source>The sign-in came too late</source>
        <translation>La connexion est arrivée trop tard</translation>
    </message>
    <message>
        <source>The sign-in cannot be remembered</source>
        <translation>La connexion ne peut pas être mémorisée</translation>
    </message>
    <message>
        <source>The sign-in has ended</source>
        <translation>La connexion a pris fin</translation>
    </message>
    <message>
        <source>The sign-in has expired. Your waiting texts are kept and sent after you sign in.</source>
        <translation>La connexion a expiré. Vos SMS en attente sont gardés et partiront ensuite.</translation>
    </message>
    <message>
        <source>The sign-in timed out</source>
        <translation>Le délai de connexion a expiré</translation>
    </message>
    <message>
        <source>The sign-in was not finished in the browser within ten minutes. Start again when you are ready.</source>
        <translation>La connexion n’a pas été terminée dans le navigateur en dix minutes. Recommencez quand vous êtes prêt.</translation>
    </message>
    <message>
        <source>The spreadsheet cannot be opened</source>
        <translation>Le tableur ne peut pas être ouvert</translation>
    </message>
    <message>
        <source>The spreadsheet cannot be read</source>
        <translation>Le tableur ne peut pas être lu</translation>
    </message>
    <message>
        <source>The spreadsheet changed while it was being read</source>
        <translation>Le tableur a changé pendant sa lecture</translation>
    </message>
    <message>
        <source>The spreadsheet has a password</source>
        <translation>Le tableur a un mot de passe</translation>
    </message>
    <message>
        <source>The spreadsheet has rounded this number: format its column as text</source>
        <translation>La feuille de calcul a arrondi ce numéro : mettez sa colonne au format texte</translation>
    </message>
    <message>
        <source>The spreadsheet is damaged</source>
        <translation>Le tableur est endommagé</translation>
    </message>
    <message>
        <source>The spreadsheet is empty</source>
        <translation>Le tableur est vide</translation>
    </message>
    <message>
        <source>The spreadsheet is no longer there</source>
        <translation>Le tableur n’est plus là</translation>
    </message>
    <message>
        <source>The spreadsheet is too large</source>
        <translation>Le tableur est trop grand</translation>
    </message>
    <message>
        <source>The stored sign-in cannot be read</source>
        <translation>La connexion enregistrée ne peut pas être lue</translation>
    </message>
    <message>
        <source>The stored sign-in is that of another extension. Your waiting texts are kept and sent after you sign in.</source>
        <translation>La connexion enregistrée est celle d’une autre extension. Vos SMS en attente sont gardés et partiront ensuite.</translation>
    </message>
    <message>
        <source>The system keyring cannot be used</source>
        <translation>Le trousseau système ne peut pas être utilisé</translation>
    </message>
    <message>
        <source>The system keyring did not give back what was stored</source>
        <translation>Le trousseau système n’a pas rendu ce qui y a été mis</translation>
    </message>
    <message>
        <source>The system keyring failed</source>
        <translation>Le trousseau système a échoué</translation>
    </message>
    <message>
        <source>The system keyring is locked</source>
        <translation>Le trousseau système est verrouillé</translation>
    </message>
    <message>
        <source>The system keyring is switched off</source>
        <translation>Le trousseau système est désactivé</translation>
    </message>
    <message>
        <source>The system keyring is too small for the sign-in</source>
        <translation>Le trousseau système est trop petit pour la connexion</translation>
    </message>
    <message>
        <source>The system keyring refused access</source>
        <translation>Le trousseau système a refusé l’accès</translation>
    </message>
    <message>
        <source>The system keyring still waits for its password</source>
        <translation>Le trousseau système attend encore son mot de passe</translation>
    </message>
    <message>
        <source>The system keyring was not unlocked</source>
        <translation>Le trousseau système n’a pas été déverrouillé</translation>
    </message>
    <message>
        <source>Then write the whole number there.</source>
        <translation>Écrivez-y ensuite le numéro complet.</translation>
    </message>
    <message>
        <source>There is a character here that no phone number has</source>
        <translation>Il y a ici un caractère qu’aucun numéro ne contient</translation>
    </message>
    <message>
        <source>There is more than one number here</source>
        <translation>Il y a ici plus d’un numéro</translation>
    </message>
    <message>
        <source>There is no number yet</source>
        <translation>Il n’y a pas encore de numéro</translation>
    </message>
    <message>
        <source>There is no such number</source>
        <translation>Ce numéro n’existe pas</translation>
    </message>
    <message>
        <source>There is nothing here</source>
        <translation>Il n’y a rien ici</translation>
    </message>
    <message>
        <source>There were too many wrong passwords. Wait a while, then sign in again. An administrator can help sooner.</source>
        <translation>Trop de mots de passe erronés. Attendez un peu, puis reconnectez-vous. Un administrateur peut vous aider plus vite.</translation>
    </message>
    <message>
        <source>They can text START to your number, or you can record that they agreed to texts again.</source>
        <translation>Cette personne peut envoyer START à votre numéro, ou vous pouvez noter qu’elle accepte de nouveau les SMS.</translation>
    </message>
    <message>
        <source>This Ownline cannot use it and has not changed it. Restart Ownline: it keeps the file and shows the texts that it can read.</source>
        <translation>Cette version d’Ownline ne peut pas l’utiliser et n’y a rien changé. Redémarrez Ownline&#xa0;: il garde le fichier et affiche les SMS qu’il peut lire.</translation>
    </message>
    <message>
        <source>This call queue has a manager</source>
        <translation>Cette file d’attente d’appels a un gestionnaire</translation>
    </message>
    <message>
        <source>This extension cannot sign in now</source>
        <translation>Cette extension ne peut pas se connecter maintenant</translation>
    </message>
    <message>
        <source>This extension is not allowed to sign in</source>
        <translation>Cette extension n’est pas autorisée à se connecter</translation>
    </message>
    <message>
        <source>This file is too large for a text</source>
        <translation>Ce fichier est trop volumineux pour un SMS</translation>
    </message>
    <message>
        <source>This is a workbook or an archive. Save the contacts as CSV or vCard, then choose that file.</source>
        <translation>C’est un classeur ou une archive. Enregistrez les contacts en CSV ou en vCard, puis choisissez ce fichier.</translation>
    </message>
    <message>
        <source>This is not a file</source>
        <translation>Ce n’est pas un fichier</translation>
    </message>
    <message>
        <source>This is not a phone number</source>
        <translation>Ce n’est pas un numéro de téléphone</translation>
    </message>
    <message>
        <source>This is not a picture</source>
        <translation>Ce n’est pas une image</translation>
    </message>
    <message>
        <source>This is not a picture that Ownline can read</source>
        <translation>Ce n’est pas une image qu’Ownline peut lire</translation>
    </message>
    <message>
        <source>This is not a spreadsheet</source>
        <translation>Ce n’est pas un tableur</translation>
    </message>
    <message>
        <source>This is not the sign-in Ownline waits for</source>
        <translation>Ce n’est pas la connexion qu’Ownline attend</translation>
    </message>
    <message>
        <source>This is the number you are texting from</source>
        <translation>C’est le numéro depuis lequel vous envoyez</translation>
    </message>
    <message>
        <source>This is too long for a phone number</source>
        <translation>C’est trop long pour un numéro de téléphone</translation>
    </message>
    <message>
        <source>This number cannot be used to sign in</source>
        <translation>Ce numéro ne permet pas de se connecter</translation>
    </message>
    <message>
        <source>This number is too long</source>
        <translation>Ce numéro est trop long</translation>
    </message>
    <message>
        <source>This number is too short</source>
        <translation>Ce numéro est trop court</translation>
    </message>
    <message>
        <source>This recipient asked for no more texts</source>
        <translation>Ce destinataire ne veut plus de SMS</translation>
    </message>
    <message>
        <source>This text cannot be sent</source>
        <translation>Ce SMS ne peut pas être envoyé</translation>
    </message>
    <message>
        <source>Too many requests in a minute. Ownline goes on by itself.</source>
        <translation>Trop de requêtes en une minute. Ownline reprend tout seul.</translation>
    </message>
    <message>
        <source>Try again, or save it as JPEG in a picture program and choose that.</source>
        <translation>Réessayez, ou enregistrez-la en JPEG dans un programme d’images et choisissez celle-là.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Réessayez.</translation>
    </message>
    <message>
        <source>Type a number such as (650) 555-0123 or +44 20 7946 0958.</source>
        <translation>Saisissez un numéro comme (650) 555-0123 ou +44 20 7946 0958.</translation>
    </message>
    <message>
        <source>Type digits instead. On a keypad, {word} is {digits}.</source>
        <translation>Saisissez des chiffres. Sur un clavier, {word} donne {digits}.</translation>
    </message>
    <message>
        <source>Type only the digits of the number, such as (650) 555-0123.</source>
        <translation>Saisissez seulement les chiffres du numéro, comme (650) 555-0123.</translation>
    </message>
    <message>
        <source>Type only the number, such as (650) 555-0123 or +44 20 7946 0958.</source>
        <translation>Saisissez seulement le numéro, comme (650) 555-0123 ou +44 20 7946 0958.</translation>
    </message>
    <message>
        <source>Type the number of somebody else.</source>
        <translation>Saisissez le numéro de quelqu’un d’autre.</translation>
    </message>
    <message>
        <source>Type the phone number to text to.</source>
        <translation>Saisissez le numéro du destinataire.</translation>
    </message>
    <message>
        <source>Type the whole number with its area code.</source>
        <translation>Saisissez le numéro entier avec son indicatif.</translation>
    </message>
    <message>
        <source>Type the whole number with its area code. Extension numbers cannot be texted.</source>
        <translation>Saisissez le numéro entier avec son indicatif. On ne peut pas écrire à un numéro d’extension.</translation>
    </message>
    <message>
        <source>Wait a minute, then try again.</source>
        <translation>Patientez une minute, puis réessayez.</translation>
    </message>
    <message>
        <source>Wait until it is saved or downloaded, then choose it again.</source>
        <translation>Attendez qu’il soit enregistré ou téléchargé, puis choisissez-le de nouveau.</translation>
    </message>
    <message>
        <source>Waiting texts are held back</source>
        <translation>Les SMS en attente sont retenus</translation>
    </message>
    <message>
        <source>You call this number {name}, and that stays</source>
        <translation>Vous appelez ce numéro {name}, et cela reste</translation>
    </message>
    <message>
        <source>You can close this page and go back to Ownline.</source>
        <translation>Vous pouvez fermer cette page et revenir à Ownline.</translation>
    </message>
    <message>
        <source>You will be signed out soon</source>
        <translation>Vous serez bientôt déconnecté</translation>
    </message>
    <message>
        <source>You will be signed out unless you use RingCentral</source>
        <translation>Vous serez déconnecté si vous n’utilisez pas RingCentral</translation>
    </message>
    <message>
        <source>en</source>
        <translation>fr</translation>
    </message>
    <message>
        <source>{file} belongs to another user, perhaps because Ownline was once started with sudo. Take it back with this command: {command}</source>
        <translation>{file} appartient à un autre utilisateur, peut-être parce qu’Ownline a été lancé une fois avec sudo. Reprenez-le avec cette commande&#xa0;: {command}</translation>
    </message>
    <message>
        <source>{file} is a folder, but has to be a file. Move it away, then start Ownline again.</source>
        <translation>{file} est un dossier, mais doit être un fichier. Déplacez-le, puis relancez Ownline.</translation>
    </message>
    <message>
        <source>{file} is a link to {target}, which does not exist. Delete the link or create that.</source>
        <translation>{file} est un lien vers {target}, qui n’existe pas. Supprimez le lien ou créez sa cible.</translation>
    </message>
    <message>
        <source>{kept} Please report it with the log file in {folder}.</source>
        <translation>{kept} Veuillez le signaler avec le fichier journal de {folder}.</translation>
    </message>
    <message>
        <source>{kept} {shown}</source>
        <translation>{kept} {shown}</translation>
    </message>
    <message>
        <source>{kept} {shown} {missing}</source>
        <translation>{kept} {shown} {missing}</translation>
    </message>
    <message>
        <source>{path} is not a file. Move it away, then start Ownline again.</source>
        <translation>{path} n’est pas un fichier. Déplacez-le, puis relancez Ownline.</translation>
    </message>
    <message>
        <source>{reason}, so you stay signed in only until you close Ownline.</source>
        <translation>{reason}&#xa0;; vous ne restez donc connecté que jusqu’à la fermeture d’Ownline.</translation>
    </message>
    <message>
        <source>{reason}.</source>
        <translation>{reason}.</translation>
    </message>
    <message>
        <source>{title}. {advice}</source>
        <translation>{title}. {advice}</translation>
    </message>
</context>
<context>
    <name>numbers</name>
    <message>
        <source>A company number. It texts only for the one extension chosen in the admin portal, under auto-receptionist, general settings.</source>
        <translation>Un numéro de l’entreprise. Il n’envoie des SMS que pour l’extension choisie dans le portail d’administration, sous standard automatique, paramètres généraux.</translation>
    </message>
    <message>
        <source>A number of a site or an IVR menu. Its texts are handled by the one extension assigned in the admin portal.</source>
        <translation>Un numéro d’un site ou d’un menu SVI. Ses SMS sont traités par la seule extension désignée dans le portail d’administration.</translation>
    </message>
    <message>
        <source>A number of {name} ({kind}). Its texts are handled by the one extension assigned in the admin portal.</source>
        <translation>Un numéro de {name} ({kind}). Ses SMS sont traités par la seule extension désignée dans le portail d’administration.</translation>
    </message>
    <message>
        <source>An outside number that is forwarded to RingCentral. It can text only through its own phone company.</source>
        <translation>Un numéro extérieur renvoyé vers RingCentral. Il ne peut envoyer des SMS que par son propre opérateur.</translation>
    </message>
    <message>
        <source>Announcement-only extension</source>
        <translation>Extension d’annonce</translation>
    </message>
    <message>
        <source>Call pickup group</source>
        <translation>Groupe d’interception d’appels</translation>
    </message>
    <message>
        <source>Call queue</source>
        <translation>File d’attente d’appels</translation>
    </message>
    <message>
        <source>Company number, assigned to you</source>
        <translation>Numéro de l’entreprise, attribué à vous</translation>
    </message>
    <message>
        <source>Digital line</source>
        <translation>Ligne numérique</translation>
    </message>
    <message>
        <source>Digital line on {device}</source>
        <translation>Ligne numérique sur {device}</translation>
    </message>
    <message>
        <source>Extension</source>
        <translation>Extension</translation>
    </message>
    <message>
        <source>Fax user</source>
        <translation>Utilisateur de fax</translation>
    </message>
    <message>
        <source>IVR menu</source>
        <translation>Menu SVI</translation>
    </message>
    <message>
        <source>It belongs to another extension. Only its own sign-in can text from it.</source>
        <translation>Il appartient à une autre extension. Seule sa propre connexion peut l’utiliser.</translation>
    </message>
    <message>
        <source>It belongs to the call queue {name}. Only the queue&apos;s own sign-in texts from it.</source>
        <translation>Il appartient à la file d’attente {name}. Seule la connexion de la file peut l’utiliser.</translation>
    </message>
    <message>
        <source>It belongs to {name} ({kind}). Only that sign-in can text from it.</source>
        <translation>Il appartient à {name} ({kind}). Seule cette connexion peut l’utiliser.</translation>
    </message>
    <message>
        <source>It could text, but something stops all your numbers; see above.</source>
        <translation>Il pourrait envoyer des SMS, mais quelque chose bloque tous vos numéros ; voir plus haut.</translation>
    </message>
    <message>
        <source>Limited extension</source>
        <translation>Extension limitée</translation>
    </message>
    <message>
        <source>Message-only extension</source>
        <translation>Extension de messagerie</translation>
    </message>
    <message>
        <source>Number of a site, assigned to you</source>
        <translation>Numéro d’un site, attribué à vous</translation>
    </message>
    <message>
        <source>Number of {name}, assigned to you</source>
        <translation>Numéro de {name}, attribué à vous</translation>
    </message>
    <message>
        <source>Other countries</source>
        <translation>Autres pays</translation>
    </message>
    <message>
        <source>Park location</source>
        <translation>Position de parcage</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Salle</translation>
    </message>
    <message>
        <source>Shared lines group</source>
        <translation>Groupe de lignes partagées</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>Start or unlock the system keyring and try again, or sign in.</source>
        <translation>Démarrez ou déverrouillez le trousseau du système et réessayez, ou connectez-vous.</translation>
    </message>
    <message>
        <source>Texting is not switched on for this number. An administrator can register it for SMS.</source>
        <translation>Les SMS ne sont pas activés pour ce numéro. Un administrateur peut l’enregistrer pour les SMS.</translation>
    </message>
    <message>
        <source>Texting is switched off for this extension. An administrator can switch on SMS for it in the admin portal.</source>
        <translation>Les SMS sont désactivés pour cette extension. Un administrateur peut les activer dans le portail d’administration.</translation>
    </message>
    <message>
        <source>The app registered for Ownline lacks the permission ReadAccounts, so your numbers cannot be read. Add it in RingCentral&apos;s developer console, then sign in again.</source>
        <translation>Il manque l’autorisation ReadAccounts à l’application enregistrée pour Ownline&#xa0;; vos numéros ne peuvent donc pas être lus. Ajoutez-la dans la console des développeurs de RingCentral, puis reconnectez-vous.</translation>
    </message>
    <message>
        <source>The app registered for Ownline lacks the permission SMS. Add it in RingCentral&apos;s developer console, then sign in again.</source>
        <translation>Il manque l’autorisation SMS à l’application enregistrée pour Ownline. Ajoutez-la dans la console des développeurs de RingCentral, puis reconnectez-vous.</translation>
    </message>
    <message>
        <source>The call queue&apos;s number</source>
        <translation>Le numéro de la file d’attente</translation>
    </message>
    <message>
        <source>The sign-in of {name} cannot be read in the system keyring. Start or unlock the keyring and try again, or sign in.</source>
        <translation>La connexion de {name} ne peut pas être lue dans le trousseau du système. Démarrez ou déverrouillez le trousseau et réessayez, ou connectez-vous.</translation>
    </message>
    <message>
        <source>This is a fax number. Fax numbers cannot text.</source>
        <translation>C’est un numéro de fax. Les numéros de fax ne peuvent pas envoyer de SMS.</translation>
    </message>
    <message>
        <source>This number is for high-volume texting only, which uses a separate service.</source>
        <translation>Ce numéro est réservé aux envois en grand nombre, qui passent par un service à part.</translation>
    </message>
    <message>
        <source>This number is not ready yet: it is still being set up or moved.</source>
        <translation>Ce numéro n’est pas encore prêt&#xa0;: il est en cours de configuration ou de portage.</translation>
    </message>
    <message>
        <source>Your direct number</source>
        <translation>Votre numéro direct</translation>
    </message>
    <message>
        <source>account notices</source>
        <translation>avis de compte</translation>
    </message>
    <message>
        <source>approved for {uses}</source>
        <translation>approuvé pour : {uses}</translation>
    </message>
    <message>
        <source>charity</source>
        <translation>associations</translation>
    </message>
    <message>
        <source>communities</source>
        <translation>communautés</translation>
    </message>
    <message>
        <source>conversations with colleagues</source>
        <translation>échanges entre collègues</translation>
    </message>
    <message>
        <source>conversations with customers</source>
        <translation>échanges avec les clients</translation>
    </message>
    <message>
        <source>customer care</source>
        <translation>service client</translation>
    </message>
    <message>
        <source>delivery notices</source>
        <translation>avis de livraison</translation>
    </message>
    <message>
        <source>emergencies</source>
        <translation>urgences</translation>
    </message>
    <message>
        <source>fraud alerts</source>
        <translation>alertes de fraude</translation>
    </message>
    <message>
        <source>higher education</source>
        <translation>enseignement supérieur</translation>
    </message>
    <message>
        <source>marketing</source>
        <translation>marketing</translation>
    </message>
    <message>
        <source>politics</source>
        <translation>politique</translation>
    </message>
    <message>
        <source>polls</source>
        <translation>sondages</translation>
    </message>
    <message>
        <source>public notices</source>
        <translation>avis publics</translation>
    </message>
    <message>
        <source>schools</source>
        <translation>écoles</translation>
    </message>
    <message>
        <source>security alerts</source>
        <translation>alertes de sécurité</translation>
    </message>
    <message>
        <source>several purposes</source>
        <translation>plusieurs usages</translation>
    </message>
    <message>
        <source>several purposes, few texts</source>
        <translation>plusieurs usages, peu de SMS</translation>
    </message>
    <message>
        <source>sign-in codes</source>
        <translation>codes de connexion</translation>
    </message>
    <message>
        <source>sweepstakes</source>
        <translation>jeux-concours</translation>
    </message>
    <message>
        <source>texts between machines</source>
        <translation>SMS entre machines</translation>
    </message>
    <message>
        <source>up to 6,000 texts a day</source>
        <translation>jusqu’à 6&#x202f;000 SMS par jour</translation>
    </message>
    <message>
        <source>{kind} · Ext. {number}</source>
        <translation>{kind} · Ext. {number}</translation>
    </message>
    <message>
        <source>{kind} · Sign-in cannot be read</source>
        <translation>{kind} · Connexion illisible</translation>
    </message>
    <message>
        <source>{kind} · Signed out</source>
        <translation>{kind} · Déconnecté</translation>
    </message>
    <message>
        <source>{kind} · Signing in…</source>
        <translation>{kind} · Connexion…</translation>
    </message>
</context>
<context>
    <name>people</name>
    <message>
        <source>{count} people</source>
        <translation>{count} personnes</translation>
    </message>
    <message>
        <source>{names} and {count} more</source>
        <translation>{names} et {count} de plus</translation>
    </message>
    <message>
        <source>{names}, +{count}</source>
        <translation>{names}, +{count}</translation>
    </message>
</context>
<context>
    <name>places</name>
    <message>
        <source>{first} to {last}</source>
        <comment>times of day</comment>
        <translation>{first} à {last}</translation>
    </message>
</context>
<context>
    <name>plain</name>
    <message>
        <source>{what}: {detail}</source>
        <translation>{what} : {detail}</translation>
    </message>
</context>
<context>
    <name>reasons</name>
    <message>
        <source>accepted</source>
        <translation>acceptés</translation>
    </message>
    <message>
        <source>attachment too large</source>
        <translation>pièce jointe trop grande</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>distribués</translation>
    </message>
    <message>
        <source>limit reached</source>
        <translation>limite atteinte</translation>
    </message>
    <message>
        <source>marked as arrived</source>
        <translation>marqués comme arrivés</translation>
    </message>
    <message>
        <source>number cannot get texts</source>
        <translation>numéro sans SMS</translation>
    </message>
    <message>
        <source>other reasons</source>
        <translation>autres raisons</translation>
    </message>
    <message>
        <source>phone cannot be reached</source>
        <translation>téléphone injoignable</translation>
    </message>
    <message>
        <source>said STOP</source>
        <translation>a dit STOP</translation>
    </message>
    <message>
        <source>sent, no report yet</source>
        <translation>envoyés, pas encore de rapport</translation>
    </message>
    <message>
        <source>shortened link</source>
        <translation>lien raccourci</translation>
    </message>
    <message>
        <source>taken for spam</source>
        <translation>pris pour du spam</translation>
    </message>
    <message>
        <source>too long</source>
        <translation>trop long</translation>
    </message>
    <message>
        <source>your number is not set up</source>
        <translation>votre numéro n’est pas configuré</translation>
    </message>
</context>
<context>
    <name>service</name>
    <message>
        <source>Leave only the server&apos;s name, such as https://platform.ringcentral.com.</source>
        <translation>Laissez seulement le nom du serveur, comme https://platform.ringcentral.com.</translation>
    </message>
    <message>
        <source>Paste the client ID of your app. RingCentral&apos;s developer console shows it.</source>
        <translation>Collez l’ID client de votre application, que montre la console RingCentral.</translation>
    </message>
    <message>
        <source>The letters differ: RingCentral&apos;s address is {server}.</source>
        <translation>Les lettres diffèrent : l’adresse de RingCentral est {server}.</translation>
    </message>
    <message>
        <source>The server must begin with https://, so that the connection is encrypted.</source>
        <translation>Le serveur doit commencer par https:// pour que la connexion soit chiffrée.</translation>
    </message>
    <message>
        <source>This is an address of RingCentral&apos;s, but Ownline cannot use it. The right one is {server}. It stood here at first.</source>
        <translation>C’est une adresse de RingCentral, mais Ownline ne peut pas l’utiliser. La bonne est {server}. Elle figurait ici au départ.</translation>
    </message>
    <message>
        <source>This is no client ID, which has 8 or more letters, digits and dashes. Copy it again.</source>
        <translation>Ce n’est pas un ID client : au moins 8 lettres, chiffres et tirets. Recopiez-le.</translation>
    </message>
    <message>
        <source>This is not a server name. Type something like https://platform.ringcentral.com.</source>
        <translation>Ce n’est pas un nom de serveur. Saisissez par exemple https://platform.ringcentral.com.</translation>
    </message>
    <message>
        <source>Type the server, which usually is https://platform.ringcentral.com.</source>
        <translation>Saisissez le serveur, en général https://platform.ringcentral.com.</translation>
    </message>
</context>
<context>
    <name>signInNews</name>
    <message>
        <source>Ownline is set up.</source>
        <translation>Ownline est configuré.</translation>
    </message>
    <message>
        <source>{name} is signed in again.</source>
        <translation>{name} est de nouveau connecté.</translation>
    </message>
    <message>
        <source>{name} stays signed out.</source>
        <translation>{name} reste déconnecté.</translation>
    </message>
    <message>
        <source>{name} was added.</source>
        <translation>Compte ajouté&#xa0;: {name}.</translation>
    </message>
    <message>
        <source>{name} was removed.</source>
        <translation>Compte supprimé&#xa0;: {name}.</translation>
    </message>
    <message>
        <source>{name} was signed in already.</source>
        <translation>{name} était déjà connecté.</translation>
    </message>
    <message>
        <source>{name} was signed out.</source>
        <translation>Compte déconnecté&#xa0;: {name}.</translation>
    </message>
</context>
<context>
    <name>states</name>
    <message>
        <source>Accepted</source>
        <translation>Accepté</translation>
    </message>
    <message>
        <source>Accepted by RingCentral</source>
        <translation>Accepté par RingCentral</translation>
    </message>
    <message>
        <source>Cancel it. Or record that they agreed to texts again, and send it then.</source>
        <translation>Annulez-le. Ou notez que cette personne accepte de nouveau les SMS, puis envoyez-le.</translation>
    </message>
    <message>
        <source>Canceled</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>Changed before it was sent</source>
        <translation>Modifié avant l’envoi</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Vérification</translation>
    </message>
    <message>
        <source>Choose Go on in the details of the list, or cancel this text.</source>
        <translation>Choisissez Continuer dans les détails de la liste, ou annulez ce SMS.</translation>
    </message>
    <message>
        <source>Could not be found; you decide</source>
        <translation>Introuvable&#xa0;; à vous de décider</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Distribué</translation>
    </message>
    <message>
        <source>Delivered to {delivered} of {count} people.</source>
        <translation>Distribué à {delivered} personnes sur {count}.</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Abandonné</translation>
    </message>
    <message>
        <source>Edit it, attach the file again, and send it. Or cancel it.</source>
        <translation>Modifiez-le, joignez le fichier de nouveau et envoyez-le. Ou annulez-le.</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échoué</translation>
    </message>
    <message>
        <source>Found among the sent messages</source>
        <translation>Trouvé parmi les messages envoyés</translation>
    </message>
    <message>
        <source>Goes out in seconds</source>
        <translation>Part dans quelques secondes</translation>
    </message>
    <message>
        <source>Held, because a file is missing or damaged</source>
        <translation>Retenu, car un fichier manque ou est endommagé</translation>
    </message>
    <message>
        <source>Held, because the other person wrote first</source>
        <translation>Retenu, car l’autre personne a écrit d’abord</translation>
    </message>
    <message>
        <source>Held, because the recipient wants no texts</source>
        <translation>Retenu, parce que le destinataire ne veut pas de SMS</translation>
    </message>
    <message>
        <source>Held: a file is missing</source>
        <translation>Retenu : il manque un fichier</translation>
    </message>
    <message>
        <source>Held: they want no texts</source>
        <translation>Retenu : refus des SMS</translation>
    </message>
    <message>
        <source>Held: they wrote</source>
        <translation>Retenu&#xa0;: réponse reçue</translation>
    </message>
    <message>
        <source>If it is not found by then, you decide.</source>
        <translation>S’il n’est pas trouvé d’ici là, vous décidez.</translation>
    </message>
    <message>
        <source>It did go out: it was found later in your messages.</source>
        <translation>Il est bien parti&#xa0;: il a été trouvé plus tard dans vos messages.</translation>
    </message>
    <message>
        <source>It did not reach {failed} of them.</source>
        <translation>Il n’est pas arrivé pour {failed} d’entre elles.</translation>
    </message>
    <message>
        <source>It goes out in some seconds. Until then you can cancel it.</source>
        <translation>Il part dans quelques secondes. D’ici là, vous pouvez l’annuler.</translation>
    </message>
    <message>
        <source>It goes out in some seconds. Until then you can undo that; then it is planned again.</source>
        <translation>Il part dans quelques secondes. D’ici là, vous pouvez annuler l’envoi&#xa0;; il est alors de nouveau programmé.</translation>
    </message>
    <message>
        <source>It goes out {time}.</source>
        <translation>Il part {time}.</translation>
    </message>
    <message>
        <source>It is on its way to RingCentral.</source>
        <translation>Il est en route vers RingCentral.</translation>
    </message>
    <message>
        <source>It is safe in the outbox and has not been sent yet. You can still cancel it.</source>
        <translation>Il est en sûreté dans la boîte d’envoi et n’a pas encore été envoyé. Vous pouvez encore l’annuler.</translation>
    </message>
    <message>
        <source>It is to go out {time}, but {name} is not signed in, and only {name} can send it.</source>
        <translation>Il doit partir {time}, mais {name} n’est pas connecté, et seul {name} peut l’envoyer.</translation>
    </message>
    <message>
        <source>It should have gone out {time}, but Ownline could not send it then. It was not sent.</source>
        <translation>Il devait partir {time}, mais Ownline n’a pas pu l’envoyer alors. Il n’a pas été envoyé.</translation>
    </message>
    <message>
        <source>It waits because its list is paused.</source>
        <translation>Il attend parce que sa liste est en pause.</translation>
    </message>
    <message>
        <source>It waits because {name} is not signed in, and only {name} can send it.</source>
        <translation>Il attend parce que {name} n’est pas connecté, et que seul {name} peut l’envoyer.</translation>
    </message>
    <message>
        <source>It waits until the outcome of an earlier text to the same number is known, so that the two are never confused.</source>
        <translation>Il attend que le sort d’un SMS précédent au même numéro soit connu, pour ne jamais confondre les deux.</translation>
    </message>
    <message>
        <source>It was handed to the recipient&apos;s carrier. Many carriers never report more than this.</source>
        <translation>Il a été remis à l’opérateur du destinataire. Beaucoup d’opérateurs n’indiquent rien de plus.</translation>
    </message>
    <message>
        <source>It was held, because a picture or file of it is missing or damaged on this computer. It was not sent.</source>
        <translation>Il a été retenu, car une image ou un fichier manque ou est endommagé sur cet ordinateur. Il n’a pas été envoyé.</translation>
    </message>
    <message>
        <source>It was held, because this recipient asked for no more texts. It was not sent.</source>
        <translation>Il a été retenu, parce que ce destinataire ne veut plus de SMS. Il n’a pas été envoyé.</translation>
    </message>
    <message>
        <source>It was not sent, because the first one did go out after all.</source>
        <translation>Il n’a pas été envoyé, car le premier est finalement parti.</translation>
    </message>
    <message>
        <source>It was sent with another app or device.</source>
        <translation>Il a été envoyé avec une autre application ou un autre appareil.</translation>
    </message>
    <message>
        <source>It was sent, but did not reach the phone.</source>
        <translation>Il a été envoyé, mais n’a pas atteint le téléphone.</translation>
    </message>
    <message>
        <source>It was sent.</source>
        <translation>Il a été envoyé.</translation>
    </message>
    <message>
        <source>It was time to send it</source>
        <translation>L’heure de l’envoyer est venue</translation>
    </message>
    <message>
        <source>It was to go out {time}, but {name} is not signed in, and only {name} can send it.</source>
        <translation>Il devait partir {time}, mais {name} n’est pas connecté, et seul {name} peut l’envoyer.</translation>
    </message>
    <message>
        <source>It was to go out {time}. It is held, because the other person wrote first.</source>
        <translation>Il devait partir {time}. Il est retenu, car l’autre personne a écrit d’abord.</translation>
    </message>
    <message>
        <source>It was waiting when the outbox was damaged, and may have been sent. Ownline does not send it by itself.</source>
        <translation>Il attendait quand la boîte d’envoi a été endommagée, et il est peut-être parti. Ownline ne l’envoie pas de lui-même.</translation>
    </message>
    <message>
        <source>Its time had passed; you decide</source>
        <translation>Son heure était passée&#xa0;; à vous de décider</translation>
    </message>
    <message>
        <source>Its time has passed</source>
        <translation>Son heure est passée</translation>
    </message>
    <message>
        <source>Marked as arrived</source>
        <translation>Marqué comme arrivé</translation>
    </message>
    <message>
        <source>Marked as not sent</source>
        <translation>Marqué comme non envoyé</translation>
    </message>
    <message>
        <source>May have arrived</source>
        <translation>Peut-être arrivé</translation>
    </message>
    <message>
        <source>New status</source>
        <translation>Nouvel état</translation>
    </message>
    <message>
        <source>Not found among the sent messages yet</source>
        <translation>Pas encore trouvé parmi les messages envoyés</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Non envoyé</translation>
    </message>
    <message>
        <source>Not sent: the first one did go out</source>
        <translation>Non envoyé&#xa0;: le premier est bien parti</translation>
    </message>
    <message>
        <source>Not sure</source>
        <translation>Incertain</translation>
    </message>
    <message>
        <source>Ownline checks your sent messages again.</source>
        <translation>Ownline vérifie à nouveau vos messages envoyés.</translation>
    </message>
    <message>
        <source>Ownline could not find out whether this text went out. Check again, or decide yourself: sending again may reach the person twice.</source>
        <translation>Ownline n’a pas pu savoir si ce SMS est parti. Vérifiez à nouveau ou décidez vous-même&#xa0;: s’il est renvoyé, la personne peut le recevoir deux fois.</translation>
    </message>
    <message>
        <source>Ownline does not know this code. The details show it.</source>
        <translation>Ownline ne connaît pas ce code ; les détails le montrent.</translation>
    </message>
    <message>
        <source>Ownline has to be open then. If it is more than ten minutes late, you are asked first.</source>
        <translation>Ownline doit être ouvert à ce moment-là. S’il a plus de dix minutes de retard, vous êtes d’abord consulté.</translation>
    </message>
    <message>
        <source>Ownline was closed while it was being sent</source>
        <translation>Ownline a été fermé pendant l’envoi</translation>
    </message>
    <message>
        <source>Ownline was closed, which ended the time to undo it</source>
        <translation>Ownline a été fermé, ce qui a mis fin au délai d’annulation</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Programmé</translation>
    </message>
    <message>
        <source>Reach the person another way. An administrator can enable the extension.</source>
        <translation>Joignez la personne autrement. Un administrateur peut activer l’extension.</translation>
    </message>
    <message>
        <source>Read from an outbox that was damaged</source>
        <translation>Lu dans une boîte d’envoi endommagée</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusé</translation>
    </message>
    <message>
        <source>RingCentral accepted it and reports this status: {status}</source>
        <translation>RingCentral l’a accepté et indique cet état&#xa0;: {status}</translation>
    </message>
    <message>
        <source>RingCentral accepted it and will pass it on. It has not been delivered yet.</source>
        <translation>RingCentral l’a accepté et le transmettra. Il n’a pas encore été distribué.</translation>
    </message>
    <message>
        <source>RingCentral accepted this text and dropped it: the recipient&apos;s extension is disabled.</source>
        <translation>RingCentral a accepté ce SMS et l’a abandonné&#xa0;: l’extension du destinataire est désactivée.</translation>
    </message>
    <message>
        <source>RingCentral accepted this text and dropped it: the recipient&apos;s extension is frozen.</source>
        <translation>RingCentral a accepté ce SMS et l’a abandonné&#xa0;: l’extension du destinataire est gelée.</translation>
    </message>
    <message>
        <source>RingCentral answered with an error, which does not show whether the text went out. Ownline checks your sent messages, and does not send it twice.</source>
        <translation>RingCentral a répondu par une erreur, qui ne montre pas si le SMS est parti. Ownline vérifie dans vos messages envoyés, et ne l’envoie pas deux fois.</translation>
    </message>
    <message>
        <source>RingCentral asked for a pause; it waits again</source>
        <translation>RingCentral a demandé une pause&#xa0;; il attend à nouveau</translation>
    </message>
    <message>
        <source>RingCentral could not be reached; it waits again</source>
        <translation>RingCentral était injoignable&#xa0;; il attend à nouveau</translation>
    </message>
    <message>
        <source>RingCentral could not send it.</source>
        <translation>RingCentral n’a pas pu l’envoyer.</translation>
    </message>
    <message>
        <source>RingCentral refused it</source>
        <translation>RingCentral l’a refusé</translation>
    </message>
    <message>
        <source>RingCentral refused this text.</source>
        <translation>RingCentral a refusé ce SMS.</translation>
    </message>
    <message>
        <source>RingCentral&apos;s answer was lost</source>
        <translation>La réponse de RingCentral s’est perdue</translation>
    </message>
    <message>
        <source>RingCentral&apos;s answer was lost. Ownline checks whether it went out as soon as {name} is signed in again, and does not send it twice.</source>
        <translation>La réponse de RingCentral s’est perdue. Ownline vérifie s’il est parti dès que {name} est reconnecté, et ne l’envoie pas deux fois.</translation>
    </message>
    <message>
        <source>RingCentral&apos;s answer was lost. Ownline checks your sent messages to see whether it went out, and does not send it twice.</source>
        <translation>La réponse de RingCentral s’est perdue. Ownline vérifie dans vos messages envoyés s’il est parti, et ne l’envoie pas deux fois.</translation>
    </message>
    <message>
        <source>Send it now, change it or its time, or cancel it.</source>
        <translation>Envoyez-le maintenant, modifiez-le ou son heure, ou annulez-le.</translation>
    </message>
    <message>
        <source>Send it now, or cancel it.</source>
        <translation>Envoyez-le maintenant ou annulez-le.</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Envoi</translation>
    </message>
    <message>
        <source>Sending began</source>
        <translation>L’envoi a commencé</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Envoyé</translation>
    </message>
    <message>
        <source>Sent again</source>
        <translation>Renvoyé</translation>
    </message>
    <message>
        <source>Sent again, it goes to all of them.</source>
        <translation>Renvoyé, il part à toutes ces personnes.</translation>
    </message>
    <message>
        <source>Sent to {sent} of {count} people, and not reported yet.</source>
        <translation>Envoyé à {sent} personnes sur {count}, sans accusé pour l’instant.</translation>
    </message>
    <message>
        <source>Sent with another app or device</source>
        <translation>Envoyé avec une autre application ou un autre appareil</translation>
    </message>
    <message>
        <source>Sign in again and it is sent. You can also cancel it.</source>
        <translation>Reconnectez-vous et il sera envoyé. Vous pouvez aussi l’annuler.</translation>
    </message>
    <message>
        <source>Sign in again, or cancel it. If it is more than ten minutes late then, you are asked first.</source>
        <translation>Connectez-vous de nouveau, ou annulez-le. S’il a alors plus de dix minutes de retard, Ownline vous demande d’abord.</translation>
    </message>
    <message>
        <source>The carrier reports that it reached the phone.</source>
        <translation>L’opérateur indique qu’il a atteint le téléphone.</translation>
    </message>
    <message>
        <source>The sign-in was not accepted; it waits again</source>
        <translation>La connexion n’a pas été acceptée&#xa0;; il attend à nouveau</translation>
    </message>
    <message>
        <source>This is the extension of {name}, which is disabled. RingCentral drops texts to it.</source>
        <translation>C’est l’extension de {name}, qui est désactivée. RingCentral abandonne les SMS qui lui sont adressés.</translation>
    </message>
    <message>
        <source>This is the extension of {name}, which is frozen. RingCentral drops texts to it.</source>
        <translation>C’est l’extension de {name}, qui est gelée. RingCentral abandonne les SMS qui lui sont adressés.</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Waiting for an earlier text</source>
        <translation>En attente d’un précédent</translation>
    </message>
    <message>
        <source>Waiting for sign-in</source>
        <translation>En attente de connexion</translation>
    </message>
    <message>
        <source>Waiting until {time}</source>
        <translation>En attente jusqu’à {time}</translation>
    </message>
    <message>
        <source>Written to the outbox</source>
        <translation>Écrit dans la boîte d’envoi</translation>
    </message>
    <message>
        <source>Written to the outbox, to be sent later</source>
        <translation>Écrit dans la boîte d’envoi, pour un envoi ultérieur</translation>
    </message>
    <message>
        <source>You asked to check again</source>
        <translation>Vous avez demandé une nouvelle vérification</translation>
    </message>
    <message>
        <source>You can also decide now: sending again may reach the person twice.</source>
        <translation>Vous pouvez aussi décider maintenant&#xa0;: si le SMS est renvoyé, la personne peut le recevoir deux fois.</translation>
    </message>
    <message>
        <source>You canceled it</source>
        <translation>Vous l’avez annulé</translation>
    </message>
    <message>
        <source>You canceled it. It was not sent.</source>
        <translation>Vous l’avez annulé. Il n’a pas été envoyé.</translation>
    </message>
    <message>
        <source>You changed its time</source>
        <translation>Vous avez changé son heure</translation>
    </message>
    <message>
        <source>You marked it as arrived</source>
        <translation>Vous l’avez marqué comme arrivé</translation>
    </message>
    <message>
        <source>You marked it as arrived. RingCentral has shown no record of it so far.</source>
        <translation>Vous l’avez marqué comme arrivé. RingCentral n’en a montré aucune trace jusqu’ici.</translation>
    </message>
    <message>
        <source>You marked it as not sent</source>
        <translation>Vous l’avez marqué comme non envoyé</translation>
    </message>
    <message>
        <source>You marked it as not sent. It may have gone out after all.</source>
        <translation>Vous l’avez marqué comme non envoyé. Il est peut-être parti malgré tout.</translation>
    </message>
    <message>
        <source>You sent it again as a new text. This one may have gone out as well.</source>
        <translation>Vous l’avez renvoyé comme nouveau SMS. Celui-ci est peut-être parti aussi.</translation>
    </message>
    <message>
        <source>You sent it again, as a new text</source>
        <translation>Vous l’avez renvoyé, comme nouveau SMS</translation>
    </message>
    <message>
        <source>You sent it at once</source>
        <translation>Vous l’avez envoyé aussitôt</translation>
    </message>
    <message>
        <source>You took that back; it waits again</source>
        <translation>Vous êtes revenu sur votre décision&#xa0;; il attend de nouveau</translation>
    </message>
    <message>
        <source>You took your decision back; it is not certain again</source>
        <translation>Vous êtes revenu sur votre décision&#xa0;; ce n’est de nouveau pas certain</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>accepté</translation>
    </message>
    <message>
        <source>could not be sent</source>
        <translation>n’a pas pu être envoyé</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>distribué</translation>
    </message>
    <message>
        <source>did not arrive</source>
        <translation>n’est pas arrivé</translation>
    </message>
    <message>
        <source>may have arrived</source>
        <translation>peut-être arrivé</translation>
    </message>
    <message>
        <source>nothing is known yet</source>
        <translation>rien n’est encore connu</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>envoyé</translation>
    </message>
    <message>
        <source>{delivered} of {count} delivered</source>
        <translation>{delivered} sur {count} distribués</translation>
    </message>
</context>
<context>
    <name>templates</name>
    <message>
        <source>A permission is missing. A RingCentral administrator can add it.</source>
        <translation>Il manque une autorisation. Un administrateur RingCentral peut l’ajouter.</translation>
    </message>
    <message>
        <source>Another template has this name, or the text is too long.</source>
        <translation>Un autre modèle porte ce nom, ou le texte est trop long.</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Entreprise</translation>
    </message>
    <message>
        <source>It gave the code {code}.</source>
        <translation>Il a donné le code {code}.</translation>
    </message>
    <message>
        <source>Kept on this computer. RingCentral refused it: {reason}</source>
        <translation>Conservé sur cet ordinateur. RingCentral l’a refusé : {reason}</translation>
    </message>
    <message>
        <source>My RingCentral</source>
        <translation>Mon RingCentral</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>Sur cet ordinateur</translation>
    </message>
    <message>
        <source>Only an administrator may do this.</source>
        <translation>Seul un administrateur peut le faire.</translation>
    </message>
    <message>
        <source>Refused by RingCentral</source>
        <translation>Refusé par RingCentral</translation>
    </message>
    <message>
        <source>RingCentral does not let Ownline change its templates. A RingCentral administrator can change that.</source>
        <translation>RingCentral ne laisse pas Ownline modifier ses modèles. Un administrateur RingCentral peut changer cela.</translation>
    </message>
    <message>
        <source>RingCentral does not let Ownline change the company&apos;s templates. A RingCentral administrator can change that.</source>
        <translation>RingCentral ne laisse pas Ownline modifier les modèles de l’entreprise. Un administrateur RingCentral peut changer cela.</translation>
    </message>
    <message>
        <source>RingCentral does not let Ownline change your own templates. A RingCentral administrator can change that.</source>
        <translation>RingCentral ne laisse pas Ownline modifier vos propres modèles. Un administrateur RingCentral peut changer cela.</translation>
    </message>
    <message>
        <source>RingCentral does not show its templates to Ownline: {reason}</source>
        <translation>RingCentral ne montre pas ses modèles à Ownline : {reason}</translation>
    </message>
    <message>
        <source>Sign in to keep it at RingCentral.</source>
        <translation>Connectez-vous pour le conserver chez RingCentral.</translation>
    </message>
    <message>
        <source>The app registered for Ownline lacks the permission {permissions}. Add it in RingCentral&apos;s developer console. Then sign in to Ownline again.</source>
        <translation>Il manque à l’application enregistrée pour Ownline l’autorisation {permissions}. Ajoutez-la dans la console des développeurs de RingCentral, puis reconnectez-vous à Ownline.</translation>
    </message>
    <message>
        <source>The app registered for Ownline lacks the permissions {permissions}. Add them in RingCentral&apos;s developer console. Then sign in to Ownline again.</source>
        <translation>Il manque à l’application enregistrée pour Ownline les autorisations {permissions}. Ajoutez-les dans la console des développeurs de RingCentral, puis reconnectez-vous à Ownline.</translation>
    </message>
    <message>
        <source>There are too many. Delete one first.</source>
        <translation>Il y en a trop. Supprimez-en un d’abord.</translation>
    </message>
    <message>
        <source>Waits for RingCentral</source>
        <translation>En attente de RingCentral</translation>
    </message>
</context>
<context>
    <name>thread</name>
    <message>
        <source>A group text can go to 10 people, and these are more.</source>
        <translation>Un SMS de groupe peut aller à 10 personnes au plus.</translation>
    </message>
    <message>
        <source>Cancel this text</source>
        <translation>Annuler ce SMS</translation>
    </message>
    <message>
        <source>Goes out {time}</source>
        <translation>Part {time}</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouveau</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Envoyer maintenant</translation>
    </message>
    <message>
        <source>Texts to this number go out again.</source>
        <translation>Les SMS vers ce numéro partent de nouveau.</translation>
    </message>
    <message>
        <source>The account of {number} is signed out. Sign in with it to answer.</source>
        <translation>Le compte du {number} est déconnecté. Reconnectez-le pour répondre.</translation>
    </message>
    <message>
        <source>This may be a request to send no more texts.</source>
        <translation>C’est peut-être une demande de ne plus recevoir de SMS.</translation>
    </message>
    <message>
        <source>This sender has no phone number that can be answered.</source>
        <translation>Cet expéditeur n’a pas de numéro auquel on peut répondre.</translation>
    </message>
    <message>
        <source>What you send waits.</source>
        <translation>Ce que vous envoyez attend.</translation>
    </message>
    <message>
        <source>With this, RingCentral blocked texts to this number. START from it, or your record that they agreed, lifts that.</source>
        <translation>Avec cela, RingCentral a bloqué les SMS vers ce numéro. START de sa part, ou votre note de son accord, y met fin.</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Vous</translation>
    </message>
    <message>
        <source>{name} asked for no more texts from this number.</source>
        <translation>{name} ne veut plus de SMS de ce numéro.</translation>
    </message>
    <message>
        <source>{name} is signed out. Sign in to answer.</source>
        <translation>{name} est déconnecté. Connectez-vous pour répondre.</translation>
    </message>
    <message>
        <source>{name} is signed out. What you send waits until you sign in again.</source>
        <translation>{name} est déconnecté. Ce que vous envoyez attend votre prochaine connexion.</translation>
    </message>
    <message>
        <source>{number} cannot text any more from this account. See why under From.</source>
        <translation>{number} ne peut plus envoyer de SMS depuis ce compte. La raison est sous «&#xa0;De&#xa0;».</translation>
    </message>
</context>
<context>
    <name>times</name>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Demain</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>date format of QLocale</comment>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>date format of QLocale</comment>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>on {date}</source>
        <translation>le {date}</translation>
    </message>
    <message>
        <source>on {date} at {time}</source>
        <translation>le {date} à {time}</translation>
    </message>
    <message>
        <source>today at {time}</source>
        <translation>aujourd’hui à {time}</translation>
    </message>
    <message>
        <source>tomorrow at {time}</source>
        <translation>demain à {time}</translation>
    </message>
    <message>
        <source>yesterday at {time}</source>
        <translation>hier à {time}</translation>
    </message>
    <message>
        <source>{date} at {time}</source>
        <translation>{date} à {time}</translation>
    </message>
    <message>
        <source>{day} {time}</source>
        <comment>Tomorrow 09:00</comment>
        <translation>{day} {time}</translation>
    </message>
</context>
<context>
    <name>unmetWish</name>
    <message>
        <source>In the browser, sign in as {name} this time.</source>
        <translation>Cette fois, connectez-vous en tant que {name} dans le navigateur.</translation>
    </message>
    <message>
        <source>No account was added</source>
        <translation>Aucun compte n’a été ajouté</translation>
    </message>
    <message>
        <source>No call queue was added</source>
        <translation>Aucune file d’attente n’a été ajoutée</translation>
    </message>
    <message>
        <source>Somebody else signed in</source>
        <translation>Un autre compte s’est connecté</translation>
    </message>
    <message>
        <source>To add a call queue, sign in with its own e-mail address and password, not with yours.</source>
        <translation>Pour ajouter une file d’attente d’appels, connectez-vous avec sa propre adresse e-mail et son mot de passe, pas avec les vôtres.</translation>
    </message>
    <message>
        <source>To add another account, choose it in the browser.</source>
        <translation>Pour ajouter un autre compte, choisissez-le dans le navigateur.</translation>
    </message>
    <message>
        <source>You signed in as {who}. The sign-in of {name} has not changed.</source>
        <translation>Vous vous êtes connecté en tant que {who}. La connexion de {name} n’a pas changé.</translation>
    </message>
    <message>
        <source>You signed in as {who}. {name} is still signed out.</source>
        <translation>Vous vous êtes connecté en tant que {who}. {name} est toujours déconnecté.</translation>
    </message>
    <message>
        <source>{name} is signed in again. It is not a call queue.</source>
        <translation>{name} est de nouveau connecté. Ce n’est pas une file d’attente.</translation>
    </message>
    <message>
        <source>{name} was added. It is a person&apos;s account, not a call queue.</source>
        <translation>{name} a été ajouté. C’est le compte d’une personne, pas une file d’attente.</translation>
    </message>
    <message>
        <source>{name} was added. It is not a call queue.</source>
        <translation>{name} a été ajouté. Ce n’est pas une file d’attente.</translation>
    </message>
    <message>
        <source>{name} was signed in already.</source>
        <translation>{name} était déjà connecté.</translation>
    </message>
</context>
</TS>
