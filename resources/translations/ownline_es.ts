<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>&amp;Copy diagnostics</source>
        <translation>&amp;Copiar el diagnóstico</translation>
    </message>
    <message>
        <source>About Ownline</source>
        <translation>Acerca de Ownline</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>MIT license. It uses Qt {qt} under the LGPL 3, Python and others; their licenses are in the folder “licences” of the package.
Not made by or connected with RingCentral.</source>
        <translation>Licencia MIT. Usa Qt {qt} con la LGPL 3, Python y otros; sus licencias están en la carpeta «licences» del paquete.
Sin relación con RingCentral.</translation>
    </message>
    <message>
        <source>Open &amp;log folder</source>
        <translation>Abrir la carpeta del &amp;registro</translation>
    </message>
    <message>
        <source>Ownline {version}</source>
        <translation>Ownline {version}</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Configuración</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>SMS</translation>
    </message>
    <message>
        <source>{what}: {place}</source>
        <translation>{what}: {place}</translation>
    </message>
</context>
<context>
    <name>AccountButton</name>
    <message numerus="yes">
        <source>%Ln unread conversation(s) in other accounts</source>
        <translation>
            <numerusform>%Ln conversación sin leer en otras cuentas</numerusform>
            <numerusform>%Ln conversaciones sin leer en otras cuentas</numerusform>
        </translation>
    </message>
    <message>
        <source>Account: {name}, {kind}</source>
        <translation>Cuenta: {name}, {kind}</translation>
    </message>
    <message>
        <source>All accounts</source>
        <translation>Todas las cuentas</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Conectado</translation>
    </message>
    <message>
        <source>{name} (signed out)</source>
        <translation>{name} (sesión cerrada)</translation>
    </message>
</context>
<context>
    <name>AccountMenu</name>
    <message numerus="yes">
        <source>%Ln unread</source>
        <translation>
            <numerusform>%Ln sin leer</numerusform>
            <numerusform>%Ln sin leer</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Add an account…</source>
        <translation>&amp;Agregar una cuenta…</translation>
    </message>
    <message>
        <source>A&amp;ll accounts</source>
        <translation>&amp;Todas las cuentas</translation>
    </message>
    <message>
        <source>L&amp;eave {name} signed out</source>
        <translation>&amp;Dejar {name} sin sesión</translation>
    </message>
    <message>
        <source>Sign &amp;in as {name}</source>
        <translation>&amp;Iniciar sesión como {name}</translation>
    </message>
    <message>
        <source>Sign &amp;out {name}</source>
        <translation>&amp;Cerrar la sesión de {name}</translation>
    </message>
    <message>
        <source>Sign &amp;out…</source>
        <translation>&amp;Cerrar sesión…</translation>
    </message>
    <message>
        <source>Sign in as a call &amp;queue…</source>
        <translation>Iniciar sesión como c&amp;ola de llamadas…</translation>
    </message>
</context>
<context>
    <name>AccountsSection</name>
    <message>
        <source>&amp;Add an account…</source>
        <translation>&amp;Agregar una cuenta…</translation>
    </message>
    <message>
        <source>&amp;Change client ID or server…</source>
        <translation>Ca&amp;mbiar el ID de cliente o el servidor…</translation>
    </message>
    <message>
        <source>&amp;Connect Ownline to RingCentral…</source>
        <translation>&amp;Conectar Ownline con RingCentral…</translation>
    </message>
    <message>
        <source>&amp;Sign in with RingCentral</source>
        <translation>&amp;Iniciar sesión con RingCentral</translation>
    </message>
    <message>
        <source>&amp;Use Ownline with RingCentral…</source>
        <translation>&amp;Usar Ownline con RingCentral…</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Cuentas</translation>
    </message>
    <message>
        <source>First connect Ownline to RingCentral, on the first page.</source>
        <translation>Primero conecte Ownline con RingCentral, en la primera página.</translation>
    </message>
    <message>
        <source>Leave signed out</source>
        <translation>Dejar sin sesión</translation>
    </message>
    <message>
        <source>Leave {name} signed out</source>
        <translation>Dejar {name} sin sesión</translation>
    </message>
    <message>
        <source>Nobody is signed in.</source>
        <translation>Nadie ha iniciado sesión.</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>En este equipo</translation>
    </message>
    <message>
        <source>Remove and forget: {name}</source>
        <translation>Quitar y borrar sus datos: {name}</translation>
    </message>
    <message>
        <source>Remove and forget…</source>
        <translation>Quitar y borrar sus datos…</translation>
    </message>
    <message>
        <source>RingCentral</source>
        <translation>RingCentral</translation>
    </message>
    <message>
        <source>Server: {server}. Client ID: {client}</source>
        <translation>Servidor: {server}. ID de cliente: {client}</translation>
    </message>
    <message>
        <source>Sign in again: {name}</source>
        <translation>Iniciar sesión de nuevo: {name}</translation>
    </message>
    <message>
        <source>Sign in again…</source>
        <translation>Iniciar sesión de nuevo…</translation>
    </message>
    <message>
        <source>Sign in as a call &amp;queue…</source>
        <translation>Iniciar sesión como c&amp;ola de llamadas…</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Cerrar sesión</translation>
    </message>
    <message>
        <source>Sign out a&amp;ll accounts</source>
        <translation>Cerrar &amp;todas las sesiones</translation>
    </message>
    <message>
        <source>Sign out {name}</source>
        <translation>Cerrar la sesión de {name}</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Conectado</translation>
    </message>
    <message>
        <source>Signed out earlier</source>
        <translation>Sesiones cerradas antes</translation>
    </message>
    <message>
        <source>Their texts are still on this computer.</source>
        <translation>Sus SMS siguen en este equipo.</translation>
    </message>
    <message>
        <source>This is practice: nothing leaves this computer.</source>
        <translation>Es práctica: nada sale de este equipo.</translation>
    </message>
</context>
<context>
    <name>AdministratorOffer</name>
    <message>
        <source>&amp;Open a set-up file…</source>
        <translation>A&amp;brir un archivo de configuración…</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Choose a set-up file</source>
        <translation>Elegir un archivo de configuración</translation>
    </message>
    <message>
        <source>Copy the steps for my &amp;administrator</source>
        <translation>Copiar los pasos para mi ad&amp;ministrador</translation>
    </message>
    <message>
        <source>Does an administrator look after RingCentral?</source>
        <translation>¿Lo hará un administrador de RingCentral?</translation>
    </message>
    <message>
        <source>Reading {file}…</source>
        <translation>Leyendo {file}…</translation>
    </message>
    <message>
        <source>Send them the steps. They send back a small file, {file}. Open it here, or drop it on this page: it does the rest.</source>
        <translation>Envíele los pasos. Le devolverá un pequeño archivo, {file}. Ábralo aquí o suéltelo en esta página: hace el resto.</translation>
    </message>
    <message>
        <source>Set-up files (*.json *.txt)</source>
        <translation>Archivos de configuración (*.json *.txt)</translation>
    </message>
    <message>
        <source>The steps were copied. Paste them into an e-mail. When {file} comes back, open it here, or drop it on this page.</source>
        <translation>Los pasos se copiaron. Péguelos en un correo. Cuando vuelva {file}, ábralo aquí o suéltelo en esta página.</translation>
    </message>
    <message>
        <source>{file}: {problem}</source>
        <translation>{file}: {problem}</translation>
    </message>
</context>
<context>
    <name>AgainQuestion</name>
    <message>
        <source>&amp;Do not send</source>
        <translation>N&amp;o enviar</translation>
    </message>
    <message>
        <source>Send again an&amp;yway</source>
        <translation>Reen&amp;viar de todos modos</translation>
    </message>
    <message>
        <source>The first text may have been sent. If so, the recipient gets it twice.</source>
        <translation>Puede que el primer SMS se haya enviado. En ese caso, el destinatario lo recibe dos veces.</translation>
    </message>
</context>
<context>
    <name>AnswerText</name>
    <message numerus="yes">
        <source>%Ln attachment(s)</source>
        <translation>
            <numerusform>%Ln archivo adjunto</numerusform>
            <numerusform>%Ln archivos adjuntos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln conversation(s)</source>
        <translation>
            <numerusform>%Ln conversación</numerusform>
            <numerusform>%Ln conversaciones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new text(s)</source>
        <translation>
            <numerusform>%Ln SMS nuevo</numerusform>
            <numerusform>%Ln SMS nuevos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new text(s) from {name}</source>
        <translation>
            <numerusform>%Ln SMS nuevo de {name}</numerusform>
            <numerusform>%Ln SMS nuevos de {name}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new text(s) in {conversations}</source>
        <translation>
            <numerusform>%Ln SMS nuevo en {conversations}</numerusform>
            <numerusform>%Ln SMS nuevos en {conversations}</numerusform>
        </translation>
    </message>
    <message>
        <source>To {number}</source>
        <translation>Para {number}</translation>
    </message>
    <message>
        <source>To {number}: {text}</source>
        <translation>Para {number}: {text}</translation>
    </message>
    <message numerus="yes">
        <source>{names} and %Ln more</source>
        <translation>
            <numerusform>{names} y %Ln más</numerusform>
            <numerusform>{names} y %Ln más</numerusform>
        </translation>
    </message>
    <message>
        <source>{name}: {text}</source>
        <translation>{name}: {text}</translation>
    </message>
</context>
<context>
    <name>AttachmentArea</name>
    <message>
        <source>Pictures and files can only go to numbers of your own country, and {number} is abroad.</source>
        <translation>Las imágenes y los archivos solo pueden ir a números de su país, y {number} está en el extranjero.</translation>
    </message>
    <message>
        <source>Press Send again to send the text without it.</source>
        <translation>Pulse Enviar otra vez para enviar el SMS sin ese archivo.</translation>
    </message>
    <message>
        <source>{file} is not on this computer any more. Attach it again, or remove it from the text.</source>
        <translation>{file} ya no está en este equipo. Adjúntelo de nuevo o quítelo del SMS.</translation>
    </message>
    <message>
        <source>{number} cannot send pictures or files: MMS is not switched on for it. Choose another number under From. An administrator can switch MMS on.</source>
        <translation>{number} no puede enviar imágenes ni archivos: no tiene activado el MMS. Elija otro número en De. Un administrador puede activar el MMS.</translation>
    </message>
    <message>
        <source>{number} is toll-free and cannot send pictures or files. Choose another number under From.</source>
        <translation>{number} es un número gratuito y no puede enviar imágenes ni archivos. Elija otro número en De.</translation>
    </message>
</context>
<context>
    <name>AttachmentCards</name>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Abrir</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Quitar</translation>
    </message>
    <message>
        <source>Attached pictures and files</source>
        <translation>Imágenes y archivos adjuntos</translation>
    </message>
    <message>
        <source>Attached: {files}</source>
        <translation>Adjunto: {files}</translation>
    </message>
    <message>
        <source>Move &amp;back</source>
        <translation>Mover hacia at&amp;rás</translation>
    </message>
    <message>
        <source>Move &amp;forward</source>
        <translation>Mover hacia a&amp;delante</translation>
    </message>
    <message>
        <source>without its animation</source>
        <translation>sin su animación</translation>
    </message>
    <message>
        <source>{file}: not there any more</source>
        <translation>{file}: ya no está</translation>
    </message>
    <message>
        <source>{size} instead of {before} pixels</source>
        <translation>{size} en lugar de {before} píxeles</translation>
    </message>
</context>
<context>
    <name>AttachmentSum</name>
    <message numerus="yes">
        <source>%Ln picture(s) made smaller</source>
        <translation>
            <numerusform>%Ln imagen reducida</numerusform>
            <numerusform>%Ln imágenes reducidas</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Large (as large as fits)</source>
        <translation>&amp;Grandes (lo máximo)</translation>
    </message>
    <message>
        <source>&amp;Medium (1600 pixels)</source>
        <translation>&amp;Medianas (1600 píxeles)</translation>
    </message>
    <message>
        <source>&amp;Small (1024 pixels)</source>
        <translation>&amp;Pequeñas (1024 píxeles)</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>Grandes</translation>
    </message>
    <message>
        <source>Made smaller: {size} pixels</source>
        <translation>Reducida: {size} píxeles</translation>
    </message>
    <message>
        <source>Making it ready…</source>
        <translation>Preparando…</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Medianas</translation>
    </message>
    <message>
        <source>Pictures: {size}</source>
        <translation>Imágenes: {size}</translation>
    </message>
    <message>
        <source>Small</source>
        <translation>Pequeñas</translation>
    </message>
    <message>
        <source>{size} of {most}</source>
        <translation>{size} de {most}</translation>
    </message>
</context>
<context>
    <name>Attachments</name>
    <message numerus="yes">
        <source>%Ln other file(s) could not be attached either.</source>
        <translation>
            <numerusform>Tampoco se pudo adjuntar %Ln archivo más.</numerusform>
            <numerusform>Tampoco se pudieron adjuntar %Ln archivos más.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A text can have 10 files. %Ln file(s) were not attached.</source>
        <translation>
            <numerusform>Un SMS puede llevar 10 archivos. %Ln archivo no se adjuntó.</numerusform>
            <numerusform>Un SMS puede llevar 10 archivos. %Ln archivos no se adjuntaron.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Attention</name>
    <message numerus="yes">
        <source>%Ln text(s) need a decision</source>
        <translation>
            <numerusform>%Ln SMS por decidir</numerusform>
            <numerusform>%Ln SMS por decidir</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unread conversation(s) of other accounts</source>
        <translation>
            <numerusform>%Ln conversación sin leer de otras cuentas</numerusform>
            <numerusform>%Ln conversaciones sin leer de otras cuentas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BatchEnds</name>
    <message>
        <source>{name}: {sums}</source>
        <translation>{name}: {sums}</translation>
    </message>
</context>
<context>
    <name>BeforeSending</name>
    <message numerus="yes">
        <source>First text to %Ln recipient(s). Added at the end: {addition}</source>
        <translation>
            <numerusform>Primer SMS a %Ln destinatario. Se agrega al final: {addition}</numerusform>
            <numerusform>Primer SMS a %Ln destinatarios. Se agrega al final: {addition}</numerusform>
        </translation>
    </message>
    <message>
        <source>First text to this group. Added at the end: {addition}</source>
        <translation>Primer SMS a este grupo. Se agrega al final: {addition}</translation>
    </message>
    <message>
        <source>First text to {number}. Added at the end: {addition}</source>
        <translation>Primer SMS a {number}. Se agrega al final: {addition}</translation>
    </message>
    <message>
        <source>Send at {time} for all</source>
        <translation>Enviar a las {time} a todos</translation>
    </message>
    <message>
        <source>Send at {time} for all ({when})</source>
        <translation>Enviar a las {time} a todos ({when})</translation>
    </message>
    <message>
        <source>Send at {time} there</source>
        <translation>Enviar a las {time} allí</translation>
    </message>
    <message>
        <source>Send at {time} there ({when})</source>
        <translation>Enviar a las {time} allí ({when})</translation>
    </message>
    <message>
        <source>Send at {time} there, to the others now</source>
        <translation>Enviar a las {time} allí, a los demás ahora</translation>
    </message>
    <message>
        <source>Send to each at {time} there</source>
        <translation>Enviar a cada uno a las {time} de allí</translation>
    </message>
</context>
<context>
    <name>BusyLine</name>
    <message>
        <source>Canc&amp;el</source>
        <translation>Cance&amp;lar</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
</context>
<context>
    <name>Calendar</name>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>Mes siguiente</translation>
    </message>
    <message>
        <source>Previous month</source>
        <translation>Mes anterior</translation>
    </message>
</context>
<context>
    <name>CheckPage</name>
    <message numerus="yes">
        <source>%Ln may not arrive.</source>
        <translation>
            <numerusform>Quizá no llegue %Ln.</numerusform>
            <numerusform>Quizá no lleguen %Ln.</numerusform>
        </translation>
    </message>
    <message>
        <source>All ({count})</source>
        <translation>Todas ({count})</translation>
    </message>
    <message>
        <source>Left out ({count})</source>
        <translation>Excluidas ({count})</translation>
    </message>
    <message>
        <source>Needs a decision ({count})</source>
        <translation>Por decidir ({count})</translation>
    </message>
    <message>
        <source>Nothing to send</source>
        <translation>Nada que enviar</translation>
    </message>
    <message>
        <source>Ready ({count})</source>
        <translation>Por enviar ({count})</translation>
    </message>
    <message>
        <source>Rows of the list</source>
        <translation>Filas de la lista</translation>
    </message>
    <message>
        <source>To correct ({count})</source>
        <translation>Por corregir ({count})</translation>
    </message>
    <message numerus="yes">
        <source>{texts} from %Ln row(s).</source>
        <translation>
            <numerusform>{texts} de %Ln fila.</numerusform>
            <numerusform>{texts} de %Ln filas.</numerusform>
        </translation>
    </message>
    <message>
        <source>{texts}. No row is left out.</source>
        <translation>{texts}. Ninguna fila queda excluida.</translation>
    </message>
</context>
<context>
    <name>ClipButton</name>
    <message>
        <source>All files</source>
        <translation>Todos los archivos</translation>
    </message>
    <message>
        <source>Attach pictures or files</source>
        <translation>Adjuntar imágenes o archivos</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Imágenes</translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message>
        <source>&amp;Stay</source>
        <translation>Seguir a&amp;quí</translation>
    </message>
    <message>
        <source>C&amp;lose and lose it</source>
        <translation>&amp;Cerrar y perderlo</translation>
    </message>
    <message>
        <source>What you have not sent yet would be lost by closing now.</source>
        <translation>Lo que aún no ha enviado se perdería al cerrar ahora.</translation>
    </message>
</context>
<context>
    <name>ColumnsPage</name>
    <message>
        <source>Column with the numbers</source>
        <translation>Columna de los números</translation>
    </message>
    <message>
        <source>Fiel&amp;ds for the text</source>
        <translation>Campos para el te&amp;xto</translation>
    </message>
    <message>
        <source>Fields of the list</source>
        <translation>Campos de la lista</translation>
    </message>
    <message>
        <source>For example {number}</source>
        <translation>Por ejemplo, {number}</translation>
    </message>
    <message>
        <source>For example {number}, which is {read}</source>
        <translation>Por ejemplo, {number}, es decir, {read}</translation>
    </message>
    <message>
        <source>Names are &amp;in</source>
        <translation>Los n&amp;ombres están en</translation>
    </message>
    <message>
        <source>Nu&amp;mbers are in</source>
        <translation>Los nú&amp;meros están en</translation>
    </message>
    <message>
        <source>Ownline found no column with phone numbers.</source>
        <translation>Ownline no encontró ninguna columna con números de teléfono.</translation>
    </message>
    <message>
        <source>Ownline found no phone numbers in this sheet. The file has other sheets.</source>
        <translation>Ownline no encontró números de teléfono en esta hoja. El archivo tiene otras hojas.</translation>
    </message>
    <message>
        <source>RingCentral lets this number send {limit} texts a day.</source>
        <translation>RingCentral permite a este número enviar {limit} SMS al día.</translation>
    </message>
    <message>
        <source>Text f&amp;rom</source>
        <translation>Enviar desd&amp;e</translation>
    </message>
</context>
<context>
    <name>ComposePane</name>
    <message>
        <source>Te&amp;xt</source>
        <translation>Te&amp;xto</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>The pictures or files of this text are lost. Attach them again.</source>
        <translation>Las imágenes o archivos de este SMS se han perdido. Adjúntelos de nuevo.</translation>
    </message>
    <message>
        <source>The text was not sent. It is in New text again.</source>
        <translation>El SMS no se envió. Está de nuevo en Nuevo SMS.</translation>
    </message>
    <message>
        <source>Write a text</source>
        <translation>Escriba un SMS</translation>
    </message>
</context>
<context>
    <name>ConsentDialog</name>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>&amp;Record</source>
        <translation>&amp;Anotar</translation>
    </message>
    <message>
        <source>For example: on the phone, signed form</source>
        <translation>Por ejemplo: por teléfono, formulario firmado</translation>
    </message>
    <message>
        <source>H&amp;ow did they agree?</source>
        <translation>¿C&amp;ómo aceptó?</translation>
    </message>
    <message>
        <source>It is kept on this computer: RingCentral does not take it from you.</source>
        <translation>Se guarda en este equipo: RingCentral no lo acepta de usted.</translation>
    </message>
    <message>
        <source>N&amp;ote, if you like</source>
        <translation>N&amp;ota, si quiere</translation>
    </message>
    <message>
        <source>No text goes to them from {own} any more, and planned ones are held.</source>
        <translation>Ningún SMS más sale de {own} a esta persona, y los programados se retienen.</translation>
    </message>
    <message>
        <source>RingCentral is told, with your note.</source>
        <translation>RingCentral recibe el aviso, con su nota.</translation>
    </message>
    <message>
        <source>Texts from {own} go to them again. Record it only if they said so.</source>
        <translation>Los SMS de {own} vuelven a salir a esta persona. Anótelo solo si lo dijo.</translation>
    </message>
    <message>
        <source>They agreed to texts</source>
        <translation>Acepta SMS</translation>
    </message>
    <message>
        <source>They want no texts</source>
        <translation>No quiere SMS</translation>
    </message>
    <message>
        <source>Write in a few words how they agreed.</source>
        <translation>Escriba en pocas palabras cómo aceptó.</translation>
    </message>
</context>
<context>
    <name>ConsentHistory</name>
    <message>
        <source>Whether they want texts</source>
        <translation>Acuerdo para los SMS</translation>
    </message>
</context>
<context>
    <name>ConsentNote</name>
    <message>
        <source>Record that the&amp;y agreed…</source>
        <translation>Anotar su ac&amp;uerdo…</translation>
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
        <translation>RingCentral no dice a Ownline quién rechazó sus SMS. Ownline solo conoce las respuestas STOP que recibe. RingCentral bloquea de todos modos los SMS después de STOP.</translation>
    </message>
</context>
<context>
    <name>ConversationDelegate</name>
    <message>
        <source>Draft:</source>
        <translation>Borrador:</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>Silenciada</translation>
    </message>
    <message>
        <source>Planned:</source>
        <translation>Programado:</translation>
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
        <translation>&amp;Abrir la imagen</translation>
    </message>
    <message>
        <source>&amp;Save file as…</source>
        <translation>&amp;Guardar el archivo como…</translation>
    </message>
    <message>
        <source>&amp;Save picture as…</source>
        <translation>&amp;Guardar la imagen como…</translation>
    </message>
    <message>
        <source>Keep this name for {number}…</source>
        <translation>Conservar este nombre para {number}…</translation>
    </message>
    <message>
        <source>Keep this name…</source>
        <translation>Conservar este nombre…</translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation>Abrir {name}</translation>
    </message>
    <message>
        <source>Save {name} as…</source>
        <translation>Guardar {name} como…</translation>
    </message>
    <message>
        <source>Write to {number}</source>
        <translation>Escribir a {number}</translation>
    </message>
</context>
<context>
    <name>ConversationList</name>
    <message numerus="yes">
        <source>%Ln conversation(s)</source>
        <translation>
            <numerusform>%Ln conversación</numerusform>
            <numerusform>%Ln conversaciones</numerusform>
        </translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todas</translation>
    </message>
    <message>
        <source>Conversations that you mark as done are kept here.</source>
        <translation>Aquí quedan las conversaciones que marca como terminadas.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminadas</translation>
    </message>
    <message>
        <source>Everything is read.</source>
        <translation>Todo está leído.</translation>
    </message>
    <message numerus="yes">
        <source>More than %Ln conversation(s)</source>
        <translation>
            <numerusform>Más de %Ln conversación</numerusform>
            <numerusform>Más de %Ln conversaciones</numerusform>
        </translation>
    </message>
    <message>
        <source>No conversation here matches what you typed. All shows the others, too.</source>
        <translation>Ninguna conversación de aquí coincide con lo que ha escrito. Todas muestra también las demás.</translation>
    </message>
    <message>
        <source>No conversation matches what you typed. Names, numbers, words and dates can be found: yesterday, March 5, last week.</source>
        <translation>Ninguna conversación coincide con lo que ha escrito. La búsqueda encuentra nombres, números, palabras y fechas: ayer, 5 marzo, semana pasada.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abiertas</translation>
    </message>
    <message>
        <source>Search people and texts</source>
        <translation>Buscar personas y SMS</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Sin leer</translation>
    </message>
    <message>
        <source>Who you text, and who texts you, appears here.</source>
        <translation>Aquí aparecen las personas a las que escribe y las que le escriben.</translation>
    </message>
</context>
<context>
    <name>ConversationMenu</name>
    <message>
        <source>&amp;Change the name…</source>
        <translation>&amp;Cambiar el nombre…</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>Marcar como te&amp;rminada</translation>
    </message>
    <message>
        <source>&amp;Name this number…</source>
        <translation>&amp;Dar nombre a este número…</translation>
    </message>
    <message>
        <source>Copy the n&amp;umber</source>
        <translation>Copiar el n&amp;úmero</translation>
    </message>
    <message>
        <source>Copy the n&amp;umbers</source>
        <translation>Copiar los n&amp;úmeros</translation>
    </message>
    <message>
        <source>Mark as &amp;read</source>
        <translation>Marcar como &amp;leída</translation>
    </message>
    <message>
        <source>Mark as un&amp;read</source>
        <translation>Marcar como no &amp;leída</translation>
    </message>
    <message>
        <source>Name {number}…</source>
        <translation>Dar nombre al {number}…</translation>
    </message>
    <message>
        <source>Ne&amp;w text to these people…</source>
        <translation>Nuevo SMS a &amp;estas personas…</translation>
    </message>
    <message>
        <source>No n&amp;otifications</source>
        <translation>Sin n&amp;otificaciones</translation>
    </message>
    <message>
        <source>O&amp;pen</source>
        <translation>A&amp;brir</translation>
    </message>
    <message>
        <source>Open &amp;again</source>
        <translation>&amp;Reabrir</translation>
    </message>
    <message>
        <source>Record that they agreed…</source>
        <translation>Anotar su acuerdo…</translation>
    </message>
    <message>
        <source>They want no texts…</source>
        <translation>No quiere más SMS…</translation>
    </message>
</context>
<context>
    <name>ConversationRows</name>
    <message>
        <source>Conversations</source>
        <translation>Conversaciones</translation>
    </message>
</context>
<context>
    <name>ConversationText</name>
    <message numerus="yes">
        <source>%Ln attachment(s)</source>
        <translation>
            <numerusform>%Ln archivo adjunto</numerusform>
            <numerusform>%Ln archivos adjuntos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unread</source>
        <translation>
            <numerusform>%Ln sin leer</numerusform>
            <numerusform>%Ln sin leer</numerusform>
        </translation>
    </message>
    <message>
        <source>No more texts</source>
        <translation>No más SMS</translation>
    </message>
    <message>
        <source>No more texts?</source>
        <translation>¿No más SMS?</translation>
    </message>
    <message>
        <source>Planned: {time}</source>
        <translation>Programado: {time}</translation>
    </message>
    <message>
        <source>Said STOP</source>
        <translation>Dijo STOP</translation>
    </message>
    <message>
        <source>on {number}</source>
        <translation>en {number}</translation>
    </message>
</context>
<context>
    <name>CountTab</name>
    <message>
        <source>&amp;Conversations</source>
        <translation>&amp;Conversaciones</translation>
    </message>
    <message>
        <source>&amp;Conversations ({count})</source>
        <translation>&amp;Conversaciones ({count})</translation>
    </message>
</context>
<context>
    <name>DayHeading</name>
    <message>
        <source>Written today</source>
        <translation>Escritos hoy</translation>
    </message>
    <message>
        <source>Written: {day}</source>
        <translation>Escritos: {day}</translation>
    </message>
</context>
<context>
    <name>DesktopIntegration</name>
    <message>
        <source>Open Ownline</source>
        <translation>Abrir Ownline</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message numerus="yes">
        <source>%Ln attachment(s): {files}</source>
        <translation>
            <numerusform>%Ln archivo adjunto: {files}</numerusform>
            <numerusform>%Ln archivos adjuntos: {files}</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Editar</translation>
    </message>
    <message>
        <source>&amp;Edit and send</source>
        <translation>Editar &amp;y enviar</translation>
    </message>
    <message>
        <source>&amp;Mark as not sent</source>
        <translation>M&amp;arcar como no enviado</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>Des&amp;hacer</translation>
    </message>
    <message>
        <source>Attached: {files}</source>
        <translation>Adjunto: {files}</translation>
    </message>
    <message>
        <source>Cance&amp;l this text</source>
        <translation>Cance&amp;lar este SMS</translation>
    </message>
    <message>
        <source>Change &amp;time</source>
        <translation>Cambiar la &amp;hora</translation>
    </message>
    <message>
        <source>Change the name…</source>
        <translation>Cambiar el nombre…</translation>
    </message>
    <message>
        <source>Check a&amp;gain</source>
        <translation>Comprobar d&amp;e nuevo</translation>
    </message>
    <message>
        <source>Close the details</source>
        <translation>Cerrar los detalles</translation>
    </message>
    <message>
        <source>Co&amp;py text</source>
        <translation>Co&amp;piar el texto</translation>
    </message>
    <message>
        <source>Decide a&amp;gain</source>
        <translation>Decidi&amp;r de nuevo</translation>
    </message>
    <message>
        <source>For support</source>
        <translation>Para soporte</translation>
    </message>
    <message>
        <source>From {number}</source>
        <translation>De {number}</translation>
    </message>
    <message>
        <source>It arri&amp;ved</source>
        <translation>L&amp;legó</translation>
    </message>
    <message>
        <source>Name this num&amp;ber…</source>
        <translation>&amp;Dar nombre a este número…</translation>
    </message>
    <message>
        <source>Record that they ag&amp;reed…</source>
        <translation>Anotar su acue&amp;rdo…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Eliminar…</translation>
    </message>
    <message>
        <source>RingCentral&apos;s code: {code}</source>
        <translation>Código de RingCentral: {code}</translation>
    </message>
    <message>
        <source>RingCentral&apos;s words: {reason} ({code})</source>
        <translation>Mensaje de RingCentral: {reason} ({code})</translation>
    </message>
    <message>
        <source>Row {row} of the list {name}</source>
        <translation>Fila {row} de la lista {name}</translation>
    </message>
    <message>
        <source>Send aga&amp;in…</source>
        <translation>Reenv&amp;iar…</translation>
    </message>
    <message>
        <source>Send no&amp;w</source>
        <translation>Enviar &amp;ahora</translation>
    </message>
    <message>
        <source>Si&amp;gn in…</source>
        <translation>I&amp;niciar sesión…</translation>
    </message>
    <message>
        <source>The text has changed meanwhile; this is its current state.</source>
        <translation>El SMS ha cambiado entretanto; este es su estado actual.</translation>
    </message>
    <message>
        <source>The whole text</source>
        <translation>El texto completo</translation>
    </message>
    <message>
        <source>To {recipient} from {number}</source>
        <translation>Para {recipient}, de {number}</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Qué ha pasado</translation>
    </message>
</context>
<context>
    <name>DoneMark</name>
    <message>
        <source>Marked as done: {name}</source>
        <translation>Marcada como terminada: {name}</translation>
    </message>
</context>
<context>
    <name>DraftsButton</name>
    <message>
        <source>Change of a planned text: {draft}</source>
        <translation>Cambio de un SMS programado: {draft}</translation>
    </message>
    <message>
        <source>Drafts ({count})</source>
        <translation>Borradores ({count})</translation>
    </message>
    <message>
        <source>No recipient yet</source>
        <translation>Sin destinatario</translation>
    </message>
    <message>
        <source>Planned, not scheduled: {draft}</source>
        <translation>Por reprogramar: {draft}</translation>
    </message>
    <message>
        <source>no text</source>
        <translation>sin texto</translation>
    </message>
    <message>
        <source>{recipient}: {text}  ·  {time}</source>
        <translation>{recipient}: {text}  ·  {time}</translation>
    </message>
</context>
<context>
    <name>EarlierLine</name>
    <message numerus="yes">
        <source>%Ln people get a text of the list {list} {time}.</source>
        <translation>
            <numerusform>%Ln persona recibe un SMS de la lista {list} {time}.</numerusform>
            <numerusform>%Ln personas reciben un SMS de la lista {list} {time}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people got a text of an earlier list, or it still waits.</source>
        <translation>
            <numerusform>%Ln persona recibió un SMS de una lista anterior, o este aún espera.</numerusform>
            <numerusform>%Ln personas recibieron un SMS de una lista anterior, o este aún espera.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people got a text of an earlier list, or may have.</source>
        <translation>
            <numerusform>%Ln persona recibió un SMS de una lista anterior, o quizá.</numerusform>
            <numerusform>%Ln personas recibieron un SMS de una lista anterior, o quizá.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people got a text of an earlier list.</source>
        <translation>
            <numerusform>%Ln persona recibió un SMS de una lista anterior.</numerusform>
            <numerusform>%Ln personas recibieron un SMS de una lista anterior.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people got a text of the list {list} {time}.</source>
        <translation>
            <numerusform>%Ln persona recibió un SMS de la lista {list} {time}.</numerusform>
            <numerusform>%Ln personas recibieron un SMS de la lista {list} {time}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people got a text of the list {list}, or it still waits.</source>
        <translation>
            <numerusform>%Ln persona recibió un SMS de la lista {list}, o este aún espera.</numerusform>
            <numerusform>%Ln personas recibieron un SMS de la lista {list}, o este aún espera.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people may have got a text of an earlier list.</source>
        <translation>
            <numerusform>Es posible que %Ln persona haya recibido un SMS de una lista anterior.</numerusform>
            <numerusform>Es posible que %Ln personas hayan recibido un SMS de una lista anterior.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A text of an earlier list to %Ln people still waits.</source>
        <translation>
            <numerusform>Un SMS de una lista anterior a %Ln persona aún espera.</numerusform>
            <numerusform>Un SMS de una lista anterior a %Ln personas aún espera.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A text of the list {list} to %Ln people still waits.</source>
        <translation>
            <numerusform>Un SMS de la lista {list} a %Ln persona aún espera.</numerusform>
            <numerusform>Un SMS de la lista {list} a %Ln personas aún espera.</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave out t&amp;hose who got one</source>
        <translation>Excluir a &amp;quienes ya recibieron uno</translation>
    </message>
    <message>
        <source>Send to &amp;all again</source>
        <translation>Enviar a &amp;todos de nuevo</translation>
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
        <translation>&amp;Para</translation>
    </message>
    <message>
        <source>A group can have up to 10 people. Remove some, or press Send again to send one text to each.</source>
        <translation>Un grupo puede tener hasta 10 personas. Quite algunas o pulse Enviar otra vez para mandar un SMS a cada una.</translation>
    </message>
    <message>
        <source>Choose a number under From. What you typed stays here.</source>
        <translation>Elija un número en «De». Lo que ha escrito se queda aquí.</translation>
    </message>
    <message numerus="yes">
        <source>Nothing was sent: %Ln recipient(s) cannot be texted. Correct what is red under To, or leave it out.</source>
        <translation>
            <numerusform>No se envió nada: %Ln destinatario no puede recibir SMS. Corrija lo que está en rojo debajo de Para, o descártelo.</numerusform>
            <numerusform>No se envió nada: %Ln destinatarios no pueden recibir SMS. Corrija lo que está en rojo debajo de Para, o descártelos.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no number to text from. What you typed stays here.</source>
        <translation>No hay ningún número de envío. Lo que ha escrito se queda aquí.</translation>
    </message>
    <message>
        <source>You are not signed in. Sign in to choose a number to text from.</source>
        <translation>No ha iniciado sesión. Inicie sesión para elegir un número de envío.</translation>
    </message>
    <message>
        <source>Your numbers have not been read yet. What you typed stays here; send it when a number is shown under From.</source>
        <translation>Sus números aún no se han leído. Lo que ha escrito se queda aquí; envíelo cuando aparezca un número en De.</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Reemplazar</translation>
    </message>
    <message>
        <source>A file named {name} already exists.</source>
        <translation>Ya existe un archivo llamado {name}.</translation>
    </message>
    <message>
        <source>CSV with commas (*.csv)</source>
        <translation>CSV con comas (*.csv)</translation>
    </message>
    <message>
        <source>CSV with semicolons (*.csv)</source>
        <translation>CSV con punto y coma (*.csv)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Choose another folder, or make room on the disk.</source>
        <translation>Elija otra carpeta o libere espacio en el disco.</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Replace the file?</source>
        <translation>¿Reemplazar el archivo?</translation>
    </message>
    <message>
        <source>Saving texts…</source>
        <translation>Guardando los SMS…</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Sesión</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Text with tabs (*.tsv *.txt)</source>
        <translation>Texto con tabulaciones (*.tsv *.txt)</translation>
    </message>
    <message>
        <source>The file could not be saved</source>
        <translation>No se pudo guardar el archivo</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Para</translation>
    </message>
</context>
<context>
    <name>FailureCounter</name>
    <message numerus="yes">
        <source>%Ln text(s) did not arrive</source>
        <translation>
            <numerusform>%Ln SMS no llegó</numerusform>
            <numerusform>%Ln SMS no llegaron</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FieldFiller</name>
    <message numerus="yes">
        <source>No name is known for {number} and %Ln more. Write the text without {field}, or with other words for them: {otherwise}.</source>
        <translation>
            <numerusform>No se conoce ningún nombre para {number} y %Ln más. Escriba el texto sin {field}, o con otras palabras para ellos: {otherwise}.</numerusform>
            <numerusform>No se conoce ningún nombre para {number} y %Ln más. Escriba el texto sin {field}, o con otras palabras para ellos: {otherwise}.</numerusform>
        </translation>
    </message>
    <message>
        <source>No name is known for {number}. Write the text without {field}, or with other words for them: {otherwise}.</source>
        <translation>No se conoce ningún nombre para {number}. Escriba el texto sin {field}, o con otras palabras: {otherwise}.</translation>
    </message>
    <message numerus="yes">
        <source>With what is filled in for {number}, the text is %Ln character(s) over the limit of {limit}. Shorten it.</source>
        <translation>
            <numerusform>Con los datos de {number}, el texto supera en %Ln carácter el límite de {limit}. Acórtelo.</numerusform>
            <numerusform>Con los datos de {number}, el texto supera en %Ln caracteres el límite de {limit}. Acórtelo.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FieldMenu</name>
    <message>
        <source>&amp;Insert a field</source>
        <translation>&amp;Insertar un campo</translation>
    </message>
    <message>
        <source>Insert the field {name}</source>
        <translation>Insertar el campo {name}</translation>
    </message>
    <message>
        <source>The list has no fields. Give its columns names in the step Columns.</source>
        <translation>La lista no tiene campos. Dé nombre a sus columnas en el paso Columnas.</translation>
    </message>
    <message>
        <source>The list has only numbers: everybody gets the same text.</source>
        <translation>La lista solo tiene números: todos reciben el mismo SMS.</translation>
    </message>
</context>
<context>
    <name>FieldModel</name>
    <message>
        <source>Column</source>
        <translation>Columna</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Campo</translation>
    </message>
    <message>
        <source>For example</source>
        <translation>Por ejemplo</translation>
    </message>
</context>
<context>
    <name>FilePage</name>
    <message numerus="yes">
        <source>%Ln column(s)</source>
        <translation>
            <numerusform>%Ln columna</numerusform>
            <numerusform>%Ln columnas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln fila</numerusform>
            <numerusform>%Ln filas</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Paste cells</source>
        <translation>&amp;Pegar celdas</translation>
    </message>
    <message>
        <source>After you have changed the file</source>
        <translation>Después de cambiar el archivo</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Cells of the spreadsheet</source>
        <translation>Celdas de la hoja de cálculo</translation>
    </message>
    <message>
        <source>Choose a &amp;file…</source>
        <translation>Elegir un &amp;archivo…</translation>
    </message>
    <message>
        <source>Choose a spreadsheet</source>
        <translation>Elegir una hoja de cálculo</translation>
    </message>
    <message>
        <source>Choose a spreadsheet, or drop it here</source>
        <translation>Elija una hoja de cálculo o suéltela aquí</translation>
    </message>
    <message>
        <source>Choose another &amp;file…</source>
        <translation>Elegir otro &amp;archivo…</translation>
    </message>
    <message>
        <source>Excel (.xlsx, .xls), OpenDocument (.ods), CSV or TSV. Each row becomes one text. You see all of them before anything is sent.</source>
        <translation>Excel (.xlsx, .xls), OpenDocument (.ods), CSV o TSV. Cada fila se convierte en un SMS. Los verá todos antes de enviar nada.</translation>
    </message>
    <message>
        <source>Read a&amp;gain</source>
        <translation>&amp;Volver a leer</translation>
    </message>
    <message>
        <source>Spreadsheets ({patterns})</source>
        <translation>Hojas de cálculo ({patterns})</translation>
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
            <numerusform>%Ln nuevo</numerusform>
            <numerusform>%Ln nuevos</numerusform>
        </translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Canceled</source>
        <translation>Cancelados</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Descartados</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallidos</translation>
    </message>
    <message>
        <source>May have arrived</source>
        <translation>Quizá recibidos</translation>
    </message>
    <message>
        <source>Names, numbers, words and dates can be found: yesterday, March 5, last week.</source>
        <translation>La búsqueda encuentra nombres, números, palabras y fechas: ayer, 5 marzo, semana pasada.</translation>
    </message>
    <message>
        <source>Needs a decision</source>
        <translation>Por decidir</translation>
    </message>
    <message>
        <source>New since you last looked</source>
        <translation>Nuevo desde la última consulta</translation>
    </message>
    <message>
        <source>No text has failed</source>
        <translation>Ningún SMS ha fallado</translation>
    </message>
    <message>
        <source>No text here matches what you typed</source>
        <translation>Aquí ningún SMS coincide con lo que escribió</translation>
    </message>
    <message>
        <source>No text is waiting</source>
        <translation>Ningún SMS en espera</translation>
    </message>
    <message>
        <source>No text is without a report</source>
        <translation>Ningún SMS está sin informe</translation>
    </message>
    <message>
        <source>No text matches what you typed</source>
        <translation>Ningún SMS coincide con lo que escribió</translation>
    </message>
    <message>
        <source>No text needs a decision</source>
        <translation>Ningún SMS por decidir</translation>
    </message>
    <message>
        <source>No text of this list has failed</source>
        <translation>Ningún SMS de esta lista ha fallado</translation>
    </message>
    <message>
        <source>No text of this list is left</source>
        <translation>No queda ningún SMS de esta lista</translation>
    </message>
    <message>
        <source>No text of this list is waiting</source>
        <translation>Ningún SMS de esta lista en espera</translation>
    </message>
    <message>
        <source>No text of this list is without a report</source>
        <translation>Ningún SMS de esta lista está sin informe</translation>
    </message>
    <message>
        <source>No text of this list needs a decision</source>
        <translation>Ningún SMS de esta lista por decidir</translation>
    </message>
    <message>
        <source>No text of this list was canceled</source>
        <translation>Ningún SMS de esta lista cancelado</translation>
    </message>
    <message>
        <source>No text of this list was dropped</source>
        <translation>Ningún SMS de esta lista descartado</translation>
    </message>
    <message>
        <source>No text was canceled</source>
        <translation>Ningún SMS cancelado</translation>
    </message>
    <message>
        <source>No text was dropped</source>
        <translation>Ningún SMS descartado</translation>
    </message>
    <message>
        <source>No texts yet</source>
        <translation>Todavía no hay SMS</translation>
    </message>
    <message>
        <source>Only the list {name}. Press to show all texts.</source>
        <translation>Solo la lista {name}. Pulse para mostrar todos los SMS.</translation>
    </message>
    <message>
        <source>Only the list {name}: {reason}. Press to show all texts.</source>
        <translation>Solo la lista {name}: {reason}. Pulse para mostrar todos los SMS.</translation>
    </message>
    <message>
        <source>Only the texts of one account are shown.</source>
        <translation>Solo se muestran los SMS de una cuenta.</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Bandeja de salida</translation>
    </message>
    <message>
        <source>Save what is shown as a file (CSV)</source>
        <translation>Guardar lo mostrado en un archivo (CSV)</translation>
    </message>
    <message>
        <source>Search texts and numbers</source>
        <translation>Buscar SMS y números</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nuevos</translation>
    </message>
    <message>
        <source>{filter} ({count})</source>
        <translation>{filter} ({count})</translation>
    </message>
    <message>
        <source>{filter} · {count} new</source>
        <translation>{filter} · nuevos: {count}</translation>
    </message>
    <message>
        <source>{name}: {reason}</source>
        <translation>{name}: {reason}</translation>
    </message>
</context>
<context>
    <name>FilterOffer</name>
    <message>
        <source>Show: {filter}</source>
        <translation>Mostrar: {filter}</translation>
    </message>
</context>
<context>
    <name>FirstTextField</name>
    <message>
        <source>Added to the &amp;first text to each:</source>
        <translation>Se agrega al &amp;primer SMS a cada uno:</translation>
    </message>
    <message>
        <source>Company. Reply STOP to opt out.</source>
        <translation>Empresa. Responda STOP para darse de baja.</translation>
    </message>
    <message>
        <source>Only for people who have no texts with this number yet</source>
        <translation>Solo para quienes aún no tienen ningún SMS con este número</translation>
    </message>
    <message>
        <source>What is added to a first text</source>
        <translation>Lo que se agrega a un primer SMS</translation>
    </message>
</context>
<context>
    <name>Folding</name>
    <message>
        <source>Collapsed</source>
        <translation>Contraída</translation>
    </message>
    <message>
        <source>Expanded</source>
        <translation>Expandida</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message numerus="yes">
        <source>%Ln text(s) canceled. They stay in the outbox.</source>
        <translation>
            <numerusform>%Ln SMS cancelado. Sigue en la bandeja de salida.</numerusform>
            <numerusform>%Ln SMS cancelados. Siguen en la bandeja de salida.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>Des&amp;hacer</translation>
    </message>
    <message>
        <source>Canceled. It stays in the outbox.</source>
        <translation>Cancelado. Sigue en la bandeja de salida.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
</context>
<context>
    <name>GroupChoice</name>
    <message numerus="yes">
        <source>%Ln text(s). Nobody sees who else gets one.</source>
        <translation>
            <numerusform>%Ln SMS. Nadie ve quién más recibe uno.</numerusform>
            <numerusform>%Ln SMS. Nadie ve quién más recibe uno.</numerusform>
        </translation>
    </message>
    <message>
        <source>One group</source>
        <translation>Un grupo</translation>
    </message>
    <message>
        <source>One text each</source>
        <translation>Un SMS a cada uno</translation>
    </message>
    <message numerus="yes">
        <source>These %Ln people see each other&apos;s numbers, and everybody&apos;s answers.</source>
        <translation>
            <numerusform>La persona ve los números y las respuestas de todos.</numerusform>
            <numerusform>Estas %Ln personas ven los números de las demás y las respuestas de todas.</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} texts, one to each</source>
        <translation>{count} SMS, uno a cada uno</translation>
    </message>
</context>
<context>
    <name>GuidePages</name>
    <message>
        <source>Guide</source>
        <translation>Guía</translation>
    </message>
    <message>
        <source>{words}, link</source>
        <translation>{words}, enlace</translation>
    </message>
</context>
<context>
    <name>GuideResults</name>
    <message numerus="yes">
        <source>%Ln place(s) in the guide</source>
        <translation>
            <numerusform>%Ln lugar en la guía</numerusform>
            <numerusform>%Ln lugares en la guía</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) with some of these words</source>
        <translation>
            <numerusform>%Ln lugar con algunas de estas palabras</numerusform>
            <numerusform>%Ln lugares con algunas de estas palabras</numerusform>
        </translation>
    </message>
    <message>
        <source>Contents of the guide</source>
        <translation>Contenido de la guía</translation>
    </message>
    <message>
        <source>If Ownline shows a sentence, type its first words.</source>
        <translation>Si Ownline muestra una frase, escriba sus primeras palabras.</translation>
    </message>
    <message>
        <source>Nothing found for “{words}”</source>
        <translation>No se encontró nada para «{words}»</translation>
    </message>
    <message>
        <source>The guide is in English: search for English words.</source>
        <translation>La guía está en inglés: busque palabras en inglés.</translation>
    </message>
    <message>
        <source>Type one word, or only how it begins: “plan” finds “planned”, too.</source>
        <translation>Escriba una sola palabra, o solo su comienzo: «prog» también encuentra «programado».</translation>
    </message>
</context>
<context>
    <name>GuideView</name>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Atrás</translation>
    </message>
    <message>
        <source>&amp;Contents</source>
        <translation>&amp;Contenido</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>C&amp;errar</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Guía</translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation>Buscar en la guía (en inglés)</translation>
    </message>
</context>
<context>
    <name>HistoryList</name>
    <message numerus="yes">
        <source>%Ln more line(s)</source>
        <translation>
            <numerusform>%Ln línea más</numerusform>
            <numerusform>%Ln líneas más</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message numerus="yes">
        <source>%Ln imported name(s) were removed.</source>
        <translation>
            <numerusform>Se quitó %Ln nombre importado.</numerusform>
            <numerusform>Se quitaron %Ln nombres importados.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln number(s) have the names from the file now.</source>
        <translation>
            <numerusform>%Ln número tiene ahora el nombre del archivo.</numerusform>
            <numerusform>%Ln números tienen ahora los nombres del archivo.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Import %Ln number(s)</source>
        <translation>
            <numerusform>&amp;Importar %Ln número</numerusform>
            <numerusform>&amp;Importar %Ln números</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Remove imported names…</source>
        <translation>&amp;Quitar los nombres importados…</translation>
    </message>
    <message>
        <source>&amp;Remove them</source>
        <translation>&amp;Quitarlos</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Choose a file of contacts</source>
        <translation>Elegir un archivo de contactos</translation>
    </message>
    <message>
        <source>Choose another &amp;file…</source>
        <translation>Elegir otro &amp;archivo…</translation>
    </message>
    <message>
        <source>Contacts (*.vcf *.vcard *.csv *.tsv *.txt)</source>
        <translation>Contactos (*.vcf *.vcard *.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>Import contacts</source>
        <translation>Importar contactos</translation>
    </message>
    <message>
        <source>Importing names…</source>
        <translation>Importando los nombres…</translation>
    </message>
    <message>
        <source>Names that you gave yourself, and your contacts elsewhere, stay.</source>
        <translation>Los nombres que dio usted mismo y sus contactos en otros lugares se conservan.</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Reading {file}…</source>
        <translation>Leyendo {file}…</translation>
    </message>
    <message>
        <source>Remove all imported names?</source>
        <translation>¿Quitar todos los nombres importados?</translation>
    </message>
    <message>
        <source>Removing imported names…</source>
        <translation>Quitando los nombres importados…</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Detenido.</translation>
    </message>
</context>
<context>
    <name>ImportModel</name>
    <message>
        <source>Left out</source>
        <translation>Excluido</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nuevo</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Replaces {name}</source>
        <translation>Sustituye a {name}</translation>
    </message>
    <message>
        <source>There already</source>
        <translation>Ya está</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Qué pasa</translation>
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
            <numerusform>%Ln contacto</numerusform>
            <numerusform>%Ln contactos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) have no number.</source>
        <translation>
            <numerusform>%Ln contacto no tiene número.</numerusform>
            <numerusform>%Ln contactos no tienen número.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln number(s)</source>
        <translation>
            <numerusform>%Ln número</numerusform>
            <numerusform>%Ln números</numerusform>
        </translation>
    </message>
    <message>
        <source>All ({count})</source>
        <translation>Todos ({count})</translation>
    </message>
    <message>
        <source>Changes ({count})</source>
        <translation>Cambios ({count})</translation>
    </message>
    <message>
        <source>Left out ({count})</source>
        <translation>Excluidos ({count})</translation>
    </message>
    <message>
        <source>New ({count})</source>
        <translation>Nuevos ({count})</translation>
    </message>
    <message>
        <source>Numbers in the file</source>
        <translation>Números del archivo</translation>
    </message>
    <message>
        <source>There already ({count})</source>
        <translation>Ya están ({count})</translation>
    </message>
    <message>
        <source>There is nothing to import.</source>
        <translation>No hay nada que importar.</translation>
    </message>
    <message>
        <source>{contacts} with {numbers}.</source>
        <translation>{contacts} con {numbers}.</translation>
    </message>
</context>
<context>
    <name>ImportStart</name>
    <message numerus="yes">
        <source>%Ln number(s) have an imported name.</source>
        <translation>
            <numerusform>%Ln número tiene un nombre importado.</numerusform>
            <numerusform>%Ln números tienen un nombre importado.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a &amp;file…</source>
        <translation>Elegir un &amp;archivo…</translation>
    </message>
    <message>
        <source>Choose a file, or drop it here</source>
        <translation>Elija un archivo o suéltelo aquí</translation>
    </message>
    <message>
        <source>Ownline shows the names from a file of contacts wherever it shows a number, and finds texts by them. You see what would change before anything does. The names are kept on this computer only.</source>
        <translation>Ownline muestra los nombres de un archivo de contactos dondequiera que muestre un número, y encuentra los SMS por ellos. Usted ve lo que cambiaría antes de que cambie nada. Los nombres se guardan solo en este equipo.</translation>
    </message>
    <message>
        <source>vCard (.vcf) from a phone, iCloud or Outlook; CSV from Google, Outlook, Thunderbird or a spreadsheet</source>
        <translation>vCard (.vcf) de un teléfono, iCloud u Outlook; CSV de Google, Outlook, Thunderbird o una hoja de cálculo</translation>
    </message>
</context>
<context>
    <name>LanguageSection</name>
    <message>
        <source>&amp;Match system</source>
        <translation>&amp;Como el sistema</translation>
    </message>
    <message>
        <source>&amp;Restart now</source>
        <translation>&amp;Reiniciar ahora</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Takes effect at the next start</source>
        <translation>Se aplica en el próximo inicio</translation>
    </message>
</context>
<context>
    <name>LastTexts</name>
    <message numerus="yes">
        <source>%Ln text(s) are on their way to RingCentral.</source>
        <translation>
            <numerusform>%Ln SMS va camino de RingCentral.</numerusform>
            <numerusform>%Ln SMS van camino de RingCentral.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is not clear yet whether %Ln text(s) went out. Ownline looks in your sent messages as soon as the account is signed in again, and does not send it twice.</source>
        <translation>
            <numerusform>Aún no está claro si %Ln SMS salió. Ownline mira en sus mensajes enviados en cuanto la cuenta vuelva a iniciar sesión, y no lo envía dos veces.</numerusform>
            <numerusform>Aún no está claro si %Ln SMS salieron. Ownline mira en sus mensajes enviados en cuanto la cuenta vuelva a iniciar sesión, y no los envía dos veces.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is not clear yet whether %Ln text(s) went out. Ownline looks in your sent messages, and does not send it twice. If they do not show it, you decide.</source>
        <translation>
            <numerusform>Aún no está claro si %Ln SMS salió. Ownline mira en sus mensajes enviados, y no lo envía dos veces. Si no está allí, usted decide.</numerusform>
            <numerusform>Aún no está claro si %Ln SMS salieron. Ownline mira en sus mensajes enviados, y no los envía dos veces. Si no están allí, usted decide.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeftOutDialog</name>
    <message numerus="yes">
        <source>%Ln more row(s) are in the result that you can save.</source>
        <translation>
            <numerusform>%Ln fila más está en el resultado que puede guardar.</numerusform>
            <numerusform>%Ln filas más están en el resultado que puede guardar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) got no text</source>
        <translation>
            <numerusform>%Ln fila no recibió SMS</numerusform>
            <numerusform>%Ln filas no recibieron SMS</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Excluidas</translation>
    </message>
    <message>
        <source>Rows that got no text</source>
        <translation>Filas sin SMS</translation>
    </message>
</context>
<context>
    <name>LinkOffer</name>
    <message>
        <source>A link could not be read completely.</source>
        <translation>Un enlace no se pudo leer por completo.</translation>
    </message>
    <message>
        <source>A link from a web page or another program filled this in. Check the recipient.</source>
        <translation>Un enlace de una página web o de otro programa rellenó esto. Compruebe el destinatario.</translation>
    </message>
    <message numerus="yes">
        <source>A link wants to fill in a new text to {number} and %Ln more.</source>
        <translation>
            <numerusform>Un enlace propone un nuevo SMS a {number} y %Ln más.</numerusform>
            <numerusform>Un enlace propone un nuevo SMS a {number} y %Ln más.</numerusform>
        </translation>
    </message>
    <message>
        <source>A link wants to fill in a new text to {number}.</source>
        <translation>Un enlace propone un nuevo SMS a {number}.</translation>
    </message>
    <message>
        <source>A link wants to fill in a new text.</source>
        <translation>Un enlace propone un SMS nuevo.</translation>
    </message>
    <message>
        <source>Fill &amp;in</source>
        <translation>Re&amp;llenar</translation>
    </message>
    <message>
        <source>Fill in its text and type who it is for.</source>
        <translation>Use su texto e indique para quién es.</translation>
    </message>
    <message>
        <source>Fill it in and check the text, or copy the link by hand.</source>
        <translation>Úselo y revise el texto, o copie el enlace a mano.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>The text you are writing is kept under Drafts.</source>
        <translation>El SMS que está escribiendo se queda en los borradores.</translation>
    </message>
    <message>
        <source>This part is unclear: {part}</source>
        <translation>Esta parte no está clara: {part}</translation>
    </message>
    <message>
        <source>Type who the text is for.</source>
        <translation>Indique para quién es el SMS.</translation>
    </message>
</context>
<context>
    <name>ListNotifications</name>
    <message numerus="yes">
        <source>%Ln text(s) did not arrive</source>
        <translation>
            <numerusform>%Ln SMS no llegó</numerusform>
            <numerusform>%Ln SMS no llegaron</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln text(s) need a decision</source>
        <translation>
            <numerusform>%Ln SMS por decidir</numerusform>
            <numerusform>%Ln SMS por decidir</numerusform>
        </translation>
    </message>
    <message>
        <source>In the list {name}</source>
        <translation>En la lista {name}</translation>
    </message>
</context>
<context>
    <name>LockRetry</name>
    <message>
        <source>Another program is using the outbox file. Ownline waits.</source>
        <translation>Otro programa está usando el archivo de la bandeja de salida. Ownline espera.</translation>
    </message>
</context>
<context>
    <name>LookSection</name>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Oscuro</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Claro</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Claro u oscuro</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Apariencia</translation>
    </message>
    <message>
        <source>Match &amp;system</source>
        <translation>Como el s&amp;istema</translation>
    </message>
    <message>
        <source>Ownline follows the text size and the scale of your desktop.</source>
        <translation>Ownline sigue el tamaño del texto y la escala de su escritorio.</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>Tamaño del texto</translation>
    </message>
</context>
<context>
    <name>MayStopNote</name>
    <message>
        <source>Open the conversation</source>
        <translation>Abrir la conversación</translation>
    </message>
    <message>
        <source>{name} asked for no more texts on other numbers of yours.</source>
        <translation>No quiere más SMS de otros números suyos: {name}.</translation>
    </message>
    <message>
        <source>{name} may have asked for no more texts on your number {number}.</source>
        <translation>Posible petición de no recibir más SMS en su número {number}: {name}.</translation>
    </message>
    <message>
        <source>{name} may have asked for no more texts.</source>
        <translation>Posible petición de no recibir más SMS: {name}.</translation>
    </message>
</context>
<context>
    <name>Mending</name>
    <message>
        <source>{field} is empty in row {row}: type what stands there, after the bar.</source>
        <translation>{field} está vacío en la fila {row}: escriba tras la barra lo que va en su lugar.</translation>
    </message>
    <message>
        <source>{field} is empty in row {row}: “{word}” stands there. Type another.</source>
        <translation>{field} está vacío en la fila {row}: «{word}» va en su lugar. Escriba otra cosa si quiere.</translation>
    </message>
</context>
<context>
    <name>MergeActions</name>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Continuar</translation>
    </message>
    <message>
        <source>&amp;Move to another time</source>
        <translation>Mover a &amp;otra hora</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pausar</translation>
    </message>
    <message>
        <source>&amp;Save result…</source>
        <translation>&amp;Guardar el resultado…</translation>
    </message>
    <message numerus="yes">
        <source>Cancel &amp;what waits of %Ln list(s)…</source>
        <translation>
            <numerusform>Cancelar &amp;lo que espera de %Ln lista…</numerusform>
            <numerusform>Cancelar &amp;lo que espera de %Ln listas…</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel &amp;what waits…</source>
        <translation>Cancelar &amp;lo que espera…</translation>
    </message>
    <message>
        <source>Moving texts to another time…</source>
        <translation>Moviendo los SMS a otra hora…</translation>
    </message>
    <message numerus="yes">
        <source>R&amp;emove %Ln list(s)…</source>
        <translation>
            <numerusform>Quitar %Ln li&amp;sta…</numerusform>
            <numerusform>Quitar %Ln li&amp;stas…</numerusform>
        </translation>
    </message>
    <message>
        <source>R&amp;emove list…</source>
        <translation>Quitar la li&amp;sta…</translation>
    </message>
    <message>
        <source>Reading the list…</source>
        <translation>Leyendo la lista…</translation>
    </message>
    <message>
        <source>Save the result as</source>
        <translation>Guardar el resultado como</translation>
    </message>
    <message>
        <source>Saving the result…</source>
        <translation>Guardando el resultado…</translation>
    </message>
    <message>
        <source>Show &amp;failed</source>
        <translation>Mostrar los &amp;fallidos</translation>
    </message>
    <message>
        <source>Show left &amp;out…</source>
        <translation>Mostrar lo &amp;excluido…</translation>
    </message>
    <message>
        <source>{name}-result</source>
        <translation>{name}-resultado</translation>
    </message>
</context>
<context>
    <name>MergeDetails</name>
    <message>
        <source>&amp;Go on</source>
        <translation>Con&amp;tinuar</translation>
    </message>
    <message>
        <source>&amp;Move to another time</source>
        <translation>Mover a &amp;otra hora</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pausar</translation>
    </message>
    <message>
        <source>A list can be removed once nothing of it waits or is on its way.</source>
        <translation>Una lista se puede quitar cuando nada de ella espera ni está en curso.</translation>
    </message>
    <message>
        <source>Cance&amp;l what waits…</source>
        <translation>Cance&amp;lar lo que espera…</translation>
    </message>
    <message>
        <source>Close the details</source>
        <translation>Cerrar los detalles</translation>
    </message>
    <message>
        <source>From {number}</source>
        <translation>De {number}</translation>
    </message>
    <message>
        <source>Its texts are still being written to the outbox.</source>
        <translation>Sus SMS aún se están poniendo en la bandeja de salida.</translation>
    </message>
    <message>
        <source>Nothing of it waits any more.</source>
        <translation>Ya no queda nada en espera.</translation>
    </message>
    <message>
        <source>Remove l&amp;ist…</source>
        <translation>Quitar la l&amp;ista…</translation>
    </message>
    <message>
        <source>Save &amp;result…</source>
        <translation>Guardar el &amp;resultado…</translation>
    </message>
    <message>
        <source>Went out</source>
        <translation>Han salido</translation>
    </message>
</context>
<context>
    <name>MergeQuestions</name>
    <message numerus="yes">
        <source>%Ln list(s) removed</source>
        <translation>
            <numerusform>%Ln lista eliminada</numerusform>
            <numerusform>%Ln listas eliminadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln text(s) leave the outbox and the conversations.</source>
        <translation>
            <numerusform>%Ln SMS sale de la bandeja de salida y de las conversaciones.</numerusform>
            <numerusform>%Ln SMS salen de la bandeja de salida y de las conversaciones.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Cancel them</source>
        <translation>Cance&amp;larlos</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>&amp;Conservar</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Quitar</translation>
    </message>
    <message numerus="yes">
        <source>Cancel %Ln waiting text(s)?</source>
        <translation>
            <numerusform>¿Cancelar %Ln SMS en espera?</numerusform>
            <numerusform>¿Cancelar %Ln SMS en espera?</numerusform>
        </translation>
    </message>
    <message>
        <source>Canceling texts…</source>
        <translation>Cancelando los SMS…</translation>
    </message>
    <message>
        <source>Nothing more goes out until you decide.</source>
        <translation>No sale nada más hasta que usted decida.</translation>
    </message>
    <message numerus="yes">
        <source>Remove %Ln list(s) from this computer?</source>
        <translation>
            <numerusform>¿Quitar %Ln lista de este equipo?</numerusform>
            <numerusform>¿Quitar %Ln listas de este equipo?</numerusform>
        </translation>
    </message>
    <message>
        <source>Removing texts…</source>
        <translation>Quitando los SMS…</translation>
    </message>
    <message>
        <source>RingCentral keeps its own record of what was sent.</source>
        <translation>RingCentral guarda su propio registro de lo enviado.</translation>
    </message>
    <message>
        <source>The same file could then be sent once more.</source>
        <translation>El mismo archivo podría entonces enviarse otra vez.</translation>
    </message>
    <message>
        <source>They are not sent. What went out already is not changed.</source>
        <translation>No se envían. Lo que ya salió no cambia.</translation>
    </message>
    <message>
        <source>{name}: {words}</source>
        <translation>{name}: {words}</translation>
    </message>
</context>
<context>
    <name>MergeQueueing</name>
    <message numerus="yes">
        <source>%Ln text(s) go out in {seconds} s</source>
        <translation>
            <numerusform>%Ln SMS sale en {seconds} s</numerusform>
            <numerusform>%Ln SMS salen en {seconds} s</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>No se envió nada.</translation>
    </message>
    <message numerus="yes">
        <source>Putting %Ln text(s) into the outbox…</source>
        <translation>
            <numerusform>Poniendo %Ln SMS en la bandeja de salida…</numerusform>
            <numerusform>Poniendo %Ln SMS en la bandeja de salida…</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Deteniendo…</translation>
    </message>
    <message numerus="yes">
        <source>Taking %Ln text(s) out of the outbox…</source>
        <translation>
            <numerusform>Sacando %Ln SMS de la bandeja de salida…</numerusform>
            <numerusform>Sacando %Ln SMS de la bandeja de salida…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MergeResult</name>
    <message>
        <source>Left out</source>
        <translation>Excluida</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Removed from the outbox</source>
        <translation>Quitado de la bandeja de salida</translation>
    </message>
    <message>
        <source>RingCentral code</source>
        <translation>Código de RingCentral</translation>
    </message>
    <message>
        <source>Text state</source>
        <translation>Estado del SMS</translation>
    </message>
    <message>
        <source>Text state since</source>
        <translation>Estado del SMS desde</translation>
    </message>
</context>
<context>
    <name>MergeText</name>
    <message numerus="yes">
        <source>%Ln accepted</source>
        <translation>
            <numerusform>%Ln aceptado</numerusform>
            <numerusform>%Ln aceptados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln being checked</source>
        <translation>
            <numerusform>%Ln comprobándose</numerusform>
            <numerusform>%Ln comprobándose</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln being sent</source>
        <translation>
            <numerusform>%Ln enviándose</numerusform>
            <numerusform>%Ln enviándose</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln canceled</source>
        <translation>
            <numerusform>%Ln cancelado</numerusform>
            <numerusform>%Ln cancelados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln delivered</source>
        <translation>
            <numerusform>%Ln entregado</numerusform>
            <numerusform>%Ln entregados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln dropped</source>
        <translation>
            <numerusform>%Ln descartado</numerusform>
            <numerusform>%Ln descartados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln falló</numerusform>
            <numerusform>%Ln fallaron</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln marked as arrived</source>
        <translation>
            <numerusform>%Ln marcado como recibido</numerusform>
            <numerusform>%Ln marcados como recibidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln marked as not sent</source>
        <translation>
            <numerusform>%Ln marcado como no enviado</numerusform>
            <numerusform>%Ln marcados como no enviados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln may have arrived</source>
        <translation>
            <numerusform>%Ln quizá recibido</numerusform>
            <numerusform>%Ln quizá recibidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln need(s) a decision</source>
        <translation>
            <numerusform>%Ln por decidir</numerusform>
            <numerusform>%Ln por decidir</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not sent</source>
        <translation>
            <numerusform>%Ln no enviado</numerusform>
            <numerusform>%Ln no enviados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln number(s) cannot get texts</source>
        <translation>
            <numerusform>%Ln número no puede recibir SMS</numerusform>
            <numerusform>%Ln números no pueden recibir SMS</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) left out</source>
        <translation>
            <numerusform>%Ln fila excluida</numerusform>
            <numerusform>%Ln filas excluidas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln said STOP</source>
        <translation>
            <numerusform>%Ln dijo STOP</numerusform>
            <numerusform>%Ln dijeron STOP</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sent, no report yet</source>
        <translation>
            <numerusform>%Ln enviado, sin informe aún</numerusform>
            <numerusform>%Ln enviados, sin informe aún</numerusform>
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
            <numerusform>%Ln SMS hasta ahora</numerusform>
            <numerusform>%Ln SMS hasta ahora</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln text(s), planned: {time}</source>
        <translation>
            <numerusform>%Ln SMS, programado: {time}</numerusform>
            <numerusform>%Ln SMS, programados: {time}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation>
            <numerusform>%Ln en espera</numerusform>
            <numerusform>%Ln en espera</numerusform>
        </translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Aceptada</translation>
    </message>
    <message>
        <source>Being prepared</source>
        <translation>Se está preparando</translation>
    </message>
    <message>
        <source>Canceled</source>
        <translation>Cancelada</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Comprobando</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminada</translation>
    </message>
    <message>
        <source>Done, some failed</source>
        <translation>Terminada, con fallos</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallida</translation>
    </message>
    <message>
        <source>It goes on when the account it belongs to is signed in again.</source>
        <translation>Continúa cuando la cuenta a la que pertenece vuelva a iniciar sesión.</translation>
    </message>
    <message>
        <source>Its texts are still being written to the outbox. None is sent before.</source>
        <translation>Sus SMS aún se están poniendo en la bandeja de salida. Ninguno sale antes.</translation>
    </message>
    <message>
        <source>List without a name</source>
        <translation>Lista sin nombre</translation>
    </message>
    <message>
        <source>List {name}, {state}, {time}: {sums}. Collapsed</source>
        <translation>Lista {name}, {state}, {time}: {sums}. Contraída</translation>
    </message>
    <message>
        <source>List {name}, {state}, {time}: {sums}. Expanded</source>
        <translation>Lista {name}, {state}, {time}: {sums}. Expandida</translation>
    </message>
    <message>
        <source>Needs a decision</source>
        <translation>Por decidir</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>No enviada</translation>
    </message>
    <message>
        <source>Nothing more of it goes out until you choose Go on.</source>
        <translation>No sale nada más de ella hasta que elija Continuar.</translation>
    </message>
    <message>
        <source>Nothing of it goes out until you choose Go on.</source>
        <translation>No sale nada de ella hasta que elija Continuar.</translation>
    </message>
    <message>
        <source>Ownline has to be open then. The list takes {time}.</source>
        <translation>Ownline tiene que estar abierto a esa hora. La lista tarda {time}.</translation>
    </message>
    <message>
        <source>Partly canceled</source>
        <translation>Cancelada en parte</translation>
    </message>
    <message>
        <source>Partly sent</source>
        <translation>Enviada en parte</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Programada</translation>
    </message>
    <message>
        <source>RingCentral lets this number send {texts} texts a day, and the rest would fail: pause the list in time, and go on the next day.</source>
        <translation>RingCentral permite a este número enviar {texts} SMS al día, y el resto fallaría: pause la lista a tiempo y continúela al día siguiente.</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Enviando</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Enviada</translation>
    </message>
    <message>
        <source>Single texts that you write meanwhile go first.</source>
        <translation>Los SMS sueltos que escriba mientras tanto salen primero.</translation>
    </message>
    <message>
        <source>Some failed</source>
        <translation>Con fallos</translation>
    </message>
    <message>
        <source>The rest will be out in {time}.</source>
        <translation>El resto habrá salido en {time}.</translation>
    </message>
    <message>
        <source>Then it goes out {time}.</source>
        <translation>Después sale {time}.</translation>
    </message>
    <message>
        <source>To send it after all, choose the same file again in “Text to a list”.</source>
        <translation>Para enviarla de todos modos, elija de nuevo el mismo archivo en «SMS a una lista».</translation>
    </message>
    <message>
        <source>To send the rest, choose the same file again in “Text to a list”: rows that were sent are left out.</source>
        <translation>Para enviar el resto, elija de nuevo el mismo archivo en «SMS a una lista»: las filas ya enviadas quedan excluidas.</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Waiting for sign-in</source>
        <translation>Espera la sesión</translation>
    </message>
    <message>
        <source>from {number}</source>
        <translation>de {number}</translation>
    </message>
    <message>
        <source>{sent} of {texts} went out</source>
        <translation>{sent} de {texts} han salido</translation>
    </message>
</context>
<context>
    <name>MergeWindow</name>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Atrás</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Siguiente</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Schedule %Ln text(s)</source>
        <translation>
            <numerusform>&amp;Programar %Ln SMS</numerusform>
            <numerusform>&amp;Programar %Ln SMS</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Send %Ln text(s)</source>
        <translation>
            <numerusform>&amp;Enviar %Ln SMS</numerusform>
            <numerusform>&amp;Enviar %Ln SMS</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Stay</source>
        <translation>Seguir a&amp;quí</translation>
    </message>
    <message>
        <source>Choose a spreadsheet first, or paste its cells.</source>
        <translation>Elija primero una hoja de cálculo o pegue sus celdas.</translation>
    </message>
    <message>
        <source>Choose the column with the phone numbers, or another sheet in the step File.</source>
        <translation>Elija la columna con los números de teléfono, u otra hoja en el paso Archivo.</translation>
    </message>
    <message>
        <source>Choose the column with the phone numbers.</source>
        <translation>Elija la columna de los números de teléfono.</translation>
    </message>
    <message>
        <source>Close this list?</source>
        <translation>¿Cerrar esta lista?</translation>
    </message>
    <message>
        <source>Nothing was sent. File, columns and text stay as they are until Ownline is closed: open the list again from the menu beside New text.</source>
        <translation>No se envió nada. El archivo, las columnas y el texto se conservan hasta que se cierre Ownline: abra la lista de nuevo en el menú junto a Nuevo SMS.</translation>
    </message>
    <message>
        <source>Text to a list</source>
        <translation>SMS a una lista</translation>
    </message>
    <message>
        <source>The rows are still being checked.</source>
        <translation>Las filas todavía se están comprobando.</translation>
    </message>
    <message>
        <source>The texts are being put into the outbox. Cancel that first.</source>
        <translation>Los SMS se están poniendo en la bandeja de salida. Cancélelo primero.</translation>
    </message>
    <message>
        <source>There is no number to text from.</source>
        <translation>No hay ningún número desde el que enviar.</translation>
    </message>
</context>
<context>
    <name>MiddlePane</name>
    <message>
        <source>Choose a conversation, or write a new text.</source>
        <translation>Elija una conversación o escriba un SMS nuevo.</translation>
    </message>
</context>
<context>
    <name>NameColumns</name>
    <message>
        <source>Column with the names</source>
        <translation>Columna con los nombres</translation>
    </message>
    <message>
        <source>Column with the second part of the names</source>
        <translation>Columna con la segunda parte de los nombres</translation>
    </message>
    <message>
        <source>Conversations show the numbers</source>
        <translation>Las conversaciones muestran los números</translation>
    </message>
    <message>
        <source>For example {name}</source>
        <translation>Por ejemplo, {name}</translation>
    </message>
    <message>
        <source>For numbers that have no name yet</source>
        <translation>Para los números que aún no tienen nombre</translation>
    </message>
    <message>
        <source>No column</source>
        <translation>Ninguna columna</translation>
    </message>
    <message>
        <source>Nothing more</source>
        <translation>Nada más</translation>
    </message>
    <message>
        <source>Show the names &amp;of this list in Ownline</source>
        <translation>Mostrar los nombres de esta &amp;lista en Ownline</translation>
    </message>
    <message>
        <source>The first rows have no name</source>
        <translation>Las primeras filas no tienen nombre</translation>
    </message>
</context>
<context>
    <name>NameDialog</name>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>&amp;Remove the name</source>
        <translation>&amp;Quitar el nombre</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Guardar</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Name this number</source>
        <translation>Dar nombre a este número</translation>
    </message>
    <message>
        <source>The name is kept on this computer only.</source>
        <translation>El nombre se guarda solo en este equipo.</translation>
    </message>
    <message>
        <source>This name comes from the company directory. You can give another one.</source>
        <translation>Este nombre viene del directorio de la empresa. Puede darle otro.</translation>
    </message>
    <message>
        <source>This name comes from your imported contacts. You can give another one.</source>
        <translation>Este nombre viene de sus contactos importados. Puede darle otro.</translation>
    </message>
    <message>
        <source>Without it, the number is called {name}.</source>
        <translation>Sin él, el número se llama {name}.</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>&amp;New text</source>
        <translation>&amp;Nuevo SMS</translation>
    </message>
    <message>
        <source>&amp;Outbox</source>
        <translation>&amp;Bandeja de salida</translation>
    </message>
    <message numerus="yes">
        <source>Go on with your &amp;list (%Ln row(s))…</source>
        <translation>
            <numerusform>Seguir con su &amp;lista (%Ln fila)…</numerusform>
            <numerusform>Seguir con su &amp;lista (%Ln filas)…</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on with your &amp;list…</source>
        <translation>Seguir con su &amp;lista…</translation>
    </message>
    <message>
        <source>More ways to write</source>
        <translation>Otras formas de escribir</translation>
    </message>
    <message>
        <source>New &amp;text</source>
        <translation>Nuevo &amp;SMS</translation>
    </message>
    <message>
        <source>Text to a &amp;list from a spreadsheet…</source>
        <translation>SMS a una &amp;lista de una hoja de cálculo…</translation>
    </message>
</context>
<context>
    <name>Nights</name>
    <message numerus="yes">
        <source>For %Ln recipient(s) it is before {opens} or after {closes}.</source>
        <translation>
            <numerusform>Para %Ln destinatario es antes de las {opens} o después de las {closes}.</numerusform>
            <numerusform>Para %Ln destinatarios es antes de las {opens} o después de las {closes}.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is night in the area of {number}.</source>
        <translation>Es de noche en la zona de {number}.</translation>
    </message>
    <message>
        <source>It is {time} in the area of {number}.</source>
        <translation>Son las {time} en la zona de {number}.</translation>
    </message>
    <message>
        <source>That is at night in the area of {number}.</source>
        <translation>Entonces será de noche en la zona de {number}.</translation>
    </message>
    <message numerus="yes">
        <source>That is before {opens} or after {closes} for %Ln recipient(s).</source>
        <translation>
            <numerusform>Será antes de las {opens} o después de las {closes} para %Ln destinatario.</numerusform>
            <numerusform>Será antes de las {opens} o después de las {closes} para %Ln destinatarios.</numerusform>
        </translation>
    </message>
    <message>
        <source>That is {time} in the area of {number}.</source>
        <translation>Entonces serán las {time} en la zona de {number}.</translation>
    </message>
    <message>
        <source>day for all of them</source>
        <translation>de día para todos</translation>
    </message>
    <message>
        <source>day there</source>
        <translation>día allí</translation>
    </message>
    <message numerus="yes">
        <source>night for %Ln of them</source>
        <translation>
            <numerusform>noche para %Ln de ellos</numerusform>
            <numerusform>noche para %Ln de ellos</numerusform>
        </translation>
    </message>
    <message>
        <source>night there</source>
        <translation>noche allí</translation>
    </message>
    <message>
        <source>{time} there</source>
        <translation>las {time} allí</translation>
    </message>
</context>
<context>
    <name>NotificationText</name>
    <message numerus="yes">
        <source>%Ln text(s) did not arrive</source>
        <translation>
            <numerusform>%Ln SMS no llegó</numerusform>
            <numerusform>%Ln SMS no llegaron</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln text(s) need a decision</source>
        <translation>
            <numerusform>%Ln SMS por decidir</numerusform>
            <numerusform>%Ln SMS por decidir</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln text(s) wait until you sign in again.</source>
        <translation>
            <numerusform>%Ln SMS espera a que inicie sesión de nuevo.</numerusform>
            <numerusform>%Ln SMS esperan a que inicie sesión de nuevo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln text(s) wait until you unlock the keyring.</source>
        <translation>
            <numerusform>%Ln SMS espera a que desbloquee el llavero.</numerusform>
            <numerusform>%Ln SMS esperan a que desbloquee el llavero.</numerusform>
        </translation>
    </message>
    <message>
        <source>A text failed</source>
        <translation>Un SMS falló</translation>
    </message>
    <message>
        <source>A text needs a decision</source>
        <translation>Un SMS está por decidir</translation>
    </message>
    <message>
        <source>A text to {name} failed</source>
        <translation>Un SMS a {name} falló</translation>
    </message>
    <message>
        <source>A text to {name} needs a decision</source>
        <translation>Un SMS a {name} está por decidir</translation>
    </message>
    <message>
        <source>A text to {name} was dropped</source>
        <translation>Un SMS a {name} se descartó</translation>
    </message>
    <message>
        <source>A text to {name} was refused</source>
        <translation>Un SMS a {name} se rechazó</translation>
    </message>
    <message>
        <source>A text was dropped</source>
        <translation>Un SMS se descartó</translation>
    </message>
    <message>
        <source>A text was refused</source>
        <translation>Un SMS se rechazó</translation>
    </message>
    <message>
        <source>The sign-in of {name} cannot be read</source>
        <translation>No se puede leer el inicio de sesión de {name}</translation>
    </message>
    <message>
        <source>To {names}</source>
        <translation>A {names}</translation>
    </message>
    <message numerus="yes">
        <source>To {names} and %Ln more</source>
        <translation>
            <numerusform>A {names} y %Ln más</numerusform>
            <numerusform>A {names} y %Ln más</numerusform>
        </translation>
    </message>
    <message>
        <source>You are signed out</source>
        <translation>No ha iniciado sesión</translation>
    </message>
    <message>
        <source>Your sign-in cannot be read</source>
        <translation>No se puede leer su inicio de sesión</translation>
    </message>
    <message>
        <source>{name} is signed out</source>
        <translation>{name} no ha iniciado sesión</translation>
    </message>
</context>
<context>
    <name>NotificationsSection</name>
    <message>
        <source>&amp;Answers</source>
        <translation>&amp;Respuestas</translation>
    </message>
    <message>
        <source>&amp;Keep running in the tray when the window is closed</source>
        <translation>Seguir en la &amp;bandeja cuando se cierra la ventana</translation>
    </message>
    <message>
        <source>&amp;Names and numbers only</source>
        <translation>Solo &amp;nombres y números</translation>
    </message>
    <message>
        <source>&amp;Start Ownline when I log in</source>
        <translation>&amp;Iniciar Ownline al abrir mi sesión</translation>
    </message>
    <message>
        <source>&amp;Texts that fail or need me</source>
        <translation>&amp;SMS que fallan o que debo atender</translation>
    </message>
    <message>
        <source>Answers to {number}</source>
        <translation>Respuestas al {number}</translation>
    </message>
    <message>
        <source>In the background</source>
        <translation>En segundo plano</translation>
    </message>
    <message>
        <source>N&amp;either</source>
        <translation>Nin&amp;guno de los dos</translation>
    </message>
    <message>
        <source>Names, and &amp;what an answer says</source>
        <translation>Nombres, y el &amp;texto de una respuesta</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Notificaciones</translation>
    </message>
    <message>
        <source>Notify me about</source>
        <translation>Avisarme de</translation>
    </message>
    <message>
        <source>Other answers are in the list all the same, but are not counted.</source>
        <translation>Las demás respuestas también están en la lista, pero no se cuentan.</translation>
    </message>
    <message>
        <source>That could not be changed: {file} cannot be written.</source>
        <translation>No se pudo cambiar: no se puede escribir {file}.</translation>
    </message>
    <message>
        <source>What notifications show</source>
        <translation>Qué muestran las notificaciones</translation>
    </message>
    <message>
        <source>What your own texts say is never shown.</source>
        <translation>Nunca se muestra el texto de sus propios SMS.</translation>
    </message>
</context>
<context>
    <name>NumbersSection</name>
    <message>
        <source>&amp;Import contacts…</source>
        <translation>&amp;Importar contactos…</translation>
    </message>
    <message>
        <source>Can text</source>
        <translation>Pueden enviar SMS</translation>
    </message>
    <message>
        <source>Cannot text, and why</source>
        <translation>No pueden enviar SMS, y por qué</translation>
    </message>
    <message>
        <source>Names of other people&apos;s numbers</source>
        <translation>Nombres de los números de otras personas</translation>
    </message>
    <message>
        <source>Names that you give to a number in its conversation, and those of imported contacts, are shown instead of the number. They stay on this computer.</source>
        <translation>Los nombres que usted da a un número en su conversación, y los de los contactos importados, se muestran en lugar del número. Se quedan en este equipo.</translation>
    </message>
    <message>
        <source>None of your numbers.</source>
        <translation>Ninguno de sus números.</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Números</translation>
    </message>
    <message>
        <source>Reading your numbers…</source>
        <translation>Leyendo sus números…</translation>
    </message>
    <message>
        <source>Reload numbers</source>
        <translation>Actualizar los números</translation>
    </message>
    <message>
        <source>Reload the numbers of {name}</source>
        <translation>Actualizar los números de {name}</translation>
    </message>
    <message>
        <source>RingCentral lets a number text only for the account that it belongs to or is assigned to.</source>
        <translation>RingCentral permite que un número envíe SMS solo para la cuenta a la que pertenece o está asignado.</translation>
    </message>
    <message>
        <source>Sign in again to see your numbers.</source>
        <translation>Inicie sesión de nuevo para ver sus números.</translation>
    </message>
    <message>
        <source>Sign in as the call queue {name}</source>
        <translation>Iniciar sesión como la cola de llamadas {name}</translation>
    </message>
    <message>
        <source>Sign in as this queue</source>
        <translation>Iniciar sesión como esta cola</translation>
    </message>
    <message>
        <source>You are signed in with {name}, too: choose the number in From.</source>
        <translation>También ha iniciado sesión con {name}: elija el número en De.</translation>
    </message>
    <message>
        <source>Your numbers are shown here once you have signed in.</source>
        <translation>Sus números se muestran aquí cuando haya iniciado sesión.</translation>
    </message>
</context>
<context>
    <name>OpenPracticeQuestion</name>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>&amp;Open practice</source>
        <translation>&amp;Abrir la práctica</translation>
    </message>
    <message>
        <source>Close Ownline and open practice?</source>
        <translation>¿Cerrar Ownline y abrir la práctica?</translation>
    </message>
    <message>
        <source>In practice you can try everything with invented people. This window closes, and Ownline opens again in practice. Nothing is lost: your texts, drafts and sign-ins are there when you leave practice. Texts that wait do not go out meanwhile.</source>
        <translation>En la práctica puede probarlo todo con personas inventadas. Esta ventana se cierra y Ownline se abre de nuevo en la práctica. No se pierde nada: sus SMS, borradores e inicios de sesión seguirán ahí cuando salga de la práctica. Los SMS en espera no se envían mientras tanto.</translation>
    </message>
</context>
<context>
    <name>OutboxDelegate</name>
    <message>
        <source>{source} · sent elsewhere</source>
        <translation>{source} · enviado desde otro sitio</translation>
    </message>
</context>
<context>
    <name>OutboxJob</name>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
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
        <translation>{state}, para {recipient}, {time}: {text}</translation>
    </message>
</context>
<context>
    <name>OutboxView</name>
    <message>
        <source>No texts yet</source>
        <translation>Todavía no hay SMS</translation>
    </message>
    <message>
        <source>Show &amp;all texts</source>
        <translation>Mostrar &amp;todos los SMS</translation>
    </message>
    <message>
        <source>Write a text, and see here whether it arrives.</source>
        <translation>Escriba un SMS y vea aquí si llega.</translation>
    </message>
</context>
<context>
    <name>OwnNumberFilter</name>
    <message>
        <source>All numbers</source>
        <translation>Todos los números</translation>
    </message>
    <message>
        <source>Show the conversations of one of your numbers</source>
        <translation>Mostrar las conversaciones de uno de sus números</translation>
    </message>
</context>
<context>
    <name>Pace</name>
    <message numerus="yes">
        <source>about %Ln hour(s)</source>
        <translation>
            <numerusform>alrededor de %Ln hora</numerusform>
            <numerusform>alrededor de %Ln horas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln minute(s)</source>
        <translation>
            <numerusform>alrededor de %Ln minuto</numerusform>
            <numerusform>alrededor de %Ln minutos</numerusform>
        </translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>menos de un minuto</translation>
    </message>
</context>
<context>
    <name>PartCounter</name>
    <message numerus="yes">
        <source>%Ln character(s) left</source>
        <translation>
            <numerusform>Queda %Ln carácter</numerusform>
            <numerusform>Quedan %Ln caracteres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s) over the limit of {limit}</source>
        <translation>
            <numerusform>%Ln carácter por encima del límite de {limit}</numerusform>
            <numerusform>%Ln caracteres por encima del límite de {limit}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln over the limit</source>
        <translation>
            <numerusform>%Ln por encima del límite</numerusform>
            <numerusform>%Ln por encima del límite</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) over the limit</source>
        <translation>
            <numerusform>%Ln fila supera el límite</numerusform>
            <numerusform>%Ln filas superan el límite</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) over the limit of {limit}: row {row} by {count}</source>
        <translation>
            <numerusform>%Ln fila supera el límite de {limit}: la fila {row} en {count}</numerusform>
            <numerusform>%Ln filas superan el límite de {limit}: la fila {row} en {count}</numerusform>
        </translation>
    </message>
    <message>
        <source>A text is billed for each 70 characters instead of 160 because of: {characters}</source>
        <translation>Se cobra un SMS por cada 70 caracteres en vez de 160 por: {characters}</translation>
    </message>
    <message numerus="yes">
        <source>Billed as %Ln text(s)</source>
        <translation>
            <numerusform>Se cobra como %Ln SMS</numerusform>
            <numerusform>Se cobra como %Ln SMS</numerusform>
        </translation>
    </message>
    <message>
        <source>Billed as one text</source>
        <translation>Se cobra como un SMS</translation>
    </message>
    <message>
        <source>Carriers often refuse texts with links of {hosts}. Write the whole link, or use a short one of your own domain.</source>
        <translation>Los operadores rechazan a menudo los SMS con enlaces de {hosts}. Escriba el enlace completo o use uno corto de su propio dominio.</translation>
    </message>
    <message numerus="yes">
        <source>Each billed as %Ln text(s)</source>
        <translation>
            <numerusform>Cada uno se cobra como %Ln SMS</numerusform>
            <numerusform>Cada uno se cobra como %Ln SMS</numerusform>
        </translation>
    </message>
    <message>
        <source>Each billed as one text</source>
        <translation>Cada uno se cobra como un SMS</translation>
    </message>
    <message numerus="yes">
        <source>Each billed as up to %Ln text(s)</source>
        <translation>
            <numerusform>Cada uno se cobra como hasta %Ln SMS</numerusform>
            <numerusform>Cada uno se cobra como hasta %Ln SMS</numerusform>
        </translation>
    </message>
    <message>
        <source>Replace with plain ones</source>
        <translation>Sustituirlos</translation>
    </message>
    <message>
        <source>Row {row}: {words}</source>
        <translation>Fila {row}: {words}</translation>
    </message>
    <message>
        <source>Texts with {characters} are billed for each 70 characters instead of 160</source>
        <translation>Los SMS con {characters} se cobran por cada 70 caracteres en lugar de 160</translation>
    </message>
    <message numerus="yes">
        <source>Two texts after %Ln more</source>
        <translation>
            <numerusform>Dos SMS tras %Ln más</numerusform>
            <numerusform>Dos SMS tras %Ln más</numerusform>
        </translation>
    </message>
    <message>
        <source>Two texts with the next character</source>
        <translation>Dos SMS con el próximo carácter</translation>
    </message>
    <message>
        <source>Up to {limit} characters</source>
        <translation>Hasta {limit} caracteres</translation>
    </message>
    <message>
        <source>accent written as a separate character</source>
        <translation>acento escrito como carácter aparte</translation>
    </message>
    <message numerus="yes">
        <source>as {count} after %Ln more character(s)</source>
        <translation>
            <numerusform>como {count} tras %Ln carácter más</numerusform>
            <numerusform>como {count} tras %Ln caracteres más</numerusform>
        </translation>
    </message>
    <message>
        <source>as {count} with the next character</source>
        <translation>como {count} con el próximo carácter</translation>
    </message>
    <message>
        <source>byte order mark</source>
        <translation>marca de orden de bytes</translation>
    </message>
    <message>
        <source>direction mark</source>
        <translation>marca de dirección</translation>
    </message>
    <message>
        <source>invisible character U+{code}</source>
        <translation>carácter invisible U+{code}</translation>
    </message>
    <message>
        <source>joiner</source>
        <translation>conector de ancho cero</translation>
    </message>
    <message>
        <source>no-break space</source>
        <translation>espacio de no separación</translation>
    </message>
    <message>
        <source>non-joiner</source>
        <translation>separador de unión</translation>
    </message>
    <message>
        <source>soft hyphen</source>
        <translation>guion opcional</translation>
    </message>
    <message>
        <source>special space</source>
        <translation>espacio especial</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>tabulador</translation>
    </message>
    <message>
        <source>word joiner</source>
        <translation>unión de palabras</translation>
    </message>
    <message>
        <source>zero-width space</source>
        <translation>espacio de ancho cero</translation>
    </message>
    <message>
        <source>{billed} · {room}</source>
        <translation>{billed} · {room}</translation>
    </message>
    <message>
        <source>“{characters}”</source>
        <translation>«{characters}»</translation>
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
        <translation>RingCentral cobra un SMS largo como varios; llega como uno solo. En cada uno caben 160 caracteres sencillos, o 70 si hay otros, como los emojis.</translation>
    </message>
    <message numerus="yes">
        <source>billed as %Ln text(s)</source>
        <translation>
            <numerusform>se cobra como %Ln SMS</numerusform>
            <numerusform>se cobra como %Ln SMS</numerusform>
        </translation>
    </message>
    <message>
        <source>billed as one text</source>
        <translation>se cobra como un SMS</translation>
    </message>
    <message>
        <source>{texts} (billed as {count})</source>
        <translation>{texts} (se cobran como {count})</translation>
    </message>
</context>
<context>
    <name>Plan</name>
    <message>
        <source>&amp;Save the change</source>
        <translation>&amp;Guardar el cambio</translation>
    </message>
    <message>
        <source>&amp;Schedule</source>
        <translation>Pro&amp;gramar</translation>
    </message>
    <message>
        <source>&amp;Schedule {count}</source>
        <translation>Pro&amp;gramar {count}</translation>
    </message>
    <message>
        <source>&amp;Send</source>
        <translation>&amp;Enviar</translation>
    </message>
    <message>
        <source>&amp;Send {count}</source>
        <translation>&amp;Enviar {count}</translation>
    </message>
    <message>
        <source>Change a planned text</source>
        <translation>Cambiar un SMS programado</translation>
    </message>
    <message>
        <source>Goes out at once when you press Send, in place of the planned text</source>
        <translation>Sale en cuanto pulse Enviar, en lugar del SMS programado</translation>
    </message>
    <message>
        <source>Goes out {time}, once you press Schedule</source>
        <translation>Sale {time}, cuando pulse Programar</translation>
    </message>
    <message>
        <source>Its time has passed. It was to go out {time}.</source>
        <translation>Su hora ya pasó. Iba a salir {time}.</translation>
    </message>
    <message>
        <source>New text</source>
        <translation>Nuevo SMS</translation>
    </message>
    <message>
        <source>Planned text</source>
        <translation>SMS programado</translation>
    </message>
    <message>
        <source>Until you save, the old text goes out {time}.</source>
        <translation>Mientras no guarde, el SMS anterior sale {time}.</translation>
    </message>
    <message>
        <source>{key} saves the change</source>
        <translation>{key} guarda el cambio</translation>
    </message>
    <message>
        <source>{key} schedules</source>
        <translation>{key} programa</translation>
    </message>
    <message>
        <source>{key} sends</source>
        <translation>{key} envía</translation>
    </message>
    <message>
        <source>{what}, {line} begins a new line</source>
        <translation>{what}, {line} empieza una línea nueva</translation>
    </message>
</context>
<context>
    <name>PlanModel</name>
    <message>
        <source>Billed as</source>
        <translation>SMS cobrados</translation>
    </message>
    <message>
        <source>May not arrive</source>
        <translation>Quizá no llegue</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Por enviar</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Fila</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Still waits</source>
        <translation>Aún espera</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Para</translation>
    </message>
</context>
<context>
    <name>PlannedNote</name>
    <message>
        <source>Do not chan&amp;ge it</source>
        <translation>No cambiar&amp;lo</translation>
    </message>
    <message>
        <source>Goes out {time}</source>
        <translation>Sale {time}</translation>
    </message>
    <message>
        <source>It was time for the planned text: see in the outbox what became of it.</source>
        <translation>Llegó la hora del SMS programado: vea en la bandeja de salida qué ha sido de él.</translation>
    </message>
    <message>
        <source>Sen&amp;d at once instead</source>
        <translation>En&amp;viarlo enseguida</translation>
    </message>
    <message>
        <source>The planned text has gone out as it was.</source>
        <translation>El SMS programado ha salido como estaba.</translation>
    </message>
    <message>
        <source>The planned text is going out as it was.</source>
        <translation>El SMS programado está saliendo como estaba.</translation>
    </message>
    <message>
        <source>The planned text was canceled.</source>
        <translation>El SMS programado se ha cancelado.</translation>
    </message>
    <message>
        <source>The planned text was removed.</source>
        <translation>El SMS programado se ha quitado.</translation>
    </message>
</context>
<context>
    <name>Planner</name>
    <message>
        <source>Checking the rows…</source>
        <translation>Comprobando las filas…</translation>
    </message>
</context>
<context>
    <name>PracticeBadge</name>
    <message>
        <source>Nothing leaves this computer</source>
        <translation>Nada sale de este equipo</translation>
    </message>
    <message>
        <source>Nothing leaves this computer. Press to open the control page in your browser: see what was sent, answer as somebody else, and make something go wrong.</source>
        <translation>Nada sale de este equipo. Pulse para abrir la página de control en su navegador: vea lo que se ha enviado, responda en lugar de otra persona y haga que algo falle.</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Práctica</translation>
    </message>
    <message>
        <source>Practice: control page</source>
        <translation>Práctica: control</translation>
    </message>
</context>
<context>
    <name>PracticeQuestion</name>
    <message numerus="yes">
        <source>%Ln text(s) of practice wait. They go out only in practice.</source>
        <translation>
            <numerusform>%Ln SMS de la práctica espera. Solo sale en la práctica.</numerusform>
            <numerusform>%Ln SMS de la práctica esperan. Solo salen en la práctica.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Open with RingCentral</source>
        <translation>&amp;Abrir con RingCentral</translation>
    </message>
    <message>
        <source>&amp;Stay in practice</source>
        <translation>&amp;Seguir en la práctica</translation>
    </message>
    <message>
        <source>Close practice and open Ownline with RingCentral?</source>
        <translation>¿Cerrar la práctica y abrir Ownline con RingCentral?</translation>
    </message>
    <message>
        <source>This window closes, and Ownline opens again with RingCentral. Nothing is lost: your texts, drafts and sign-ins of practice are there when you open practice again.</source>
        <translation>Esta ventana se cierra y Ownline se abre de nuevo con RingCentral. No se pierde nada: sus SMS, borradores y sesiones de la práctica seguirán ahí cuando la abra otra vez.</translation>
    </message>
</context>
<context>
    <name>PrivacySection</name>
    <message>
        <source>&amp;Accounts</source>
        <translation>&amp;Cuentas</translation>
    </message>
    <message>
        <source>&amp;Notifications</source>
        <translation>&amp;Notificaciones</translation>
    </message>
    <message>
        <source>As a table, for a spreadsheet.</source>
        <translation>Como tabla, para una hoja de cálculo.</translation>
    </message>
    <message>
        <source>In the keyring of your system, until you sign out.</source>
        <translation>En el llavero de su sistema, hasta que cierre la sesión.</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Names, what an answer says, or neither.</source>
        <translation>Los nombres, el texto de una respuesta, o ninguno de los dos.</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Abrir la carpeta</translation>
    </message>
    <message>
        <source>Open the folder: {what}</source>
        <translation>Abrir la carpeta: {what}</translation>
    </message>
    <message>
        <source>Ownline talks to RingCentral and to nobody else. What it keeps is on this computer.</source>
        <translation>Ownline se comunica con RingCentral y con nadie más. Lo que guarda está en este equipo.</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Privacidad</translation>
    </message>
    <message>
        <source>Remove and forget, beside the account, overwrites them and their backups.</source>
        <translation>«Quitar y borrar sus datos», junto a la cuenta, los sobrescribe, con sus copias de seguridad.</translation>
    </message>
    <message>
        <source>Remove the texts of an account</source>
        <translation>Quitar los SMS de una cuenta</translation>
    </message>
    <message>
        <source>Save &amp;outbox…</source>
        <translation>&amp;Guardar la bandeja de salida…</translation>
    </message>
    <message>
        <source>Save the outbox as a file</source>
        <translation>Guardar la bandeja de salida en un archivo</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Configuración</translation>
    </message>
    <message>
        <source>Sign-ins</source>
        <translation>Sesiones</translation>
    </message>
    <message>
        <source>Texts, drafts, names, pictures and files</source>
        <translation>SMS, borradores, nombres, imágenes y archivos</translation>
    </message>
    <message>
        <source>Until you remove them, with three backups. They are not encrypted, but other users of this computer cannot read them.</source>
        <translation>Hasta que usted los quite, con tres copias de seguridad. No están cifrados, pero los demás usuarios de este equipo no pueden leerlos.</translation>
    </message>
    <message>
        <source>What is kept here</source>
        <translation>Qué se guarda aquí</translation>
    </message>
    <message>
        <source>What notifications show</source>
        <translation>Qué muestran las notificaciones</translation>
    </message>
    <message>
        <source>What went wrong, for a report. No texts, numbers or passwords.</source>
        <translation>Lo que no funcionó, para un informe. Sin SMS, números ni contraseñas.</translation>
    </message>
    <message>
        <source>What you choose in this window. No passwords.</source>
        <translation>Lo que elige en esta ventana. Ninguna contraseña.</translation>
    </message>
    <message>
        <source>Who may see it</source>
        <translation>Quién puede verlo</translation>
    </message>
    <message>
        <source>Your texts</source>
        <translation>Sus SMS</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Drive</source>
        <translation>Unidad</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>Acceso directo</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Desconocido</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>&amp;Buscar en:</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>&amp;Tipo de archivos:</translation>
    </message>
</context>
<context>
    <name>QFileSystemModel</name>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>Select All</source>
        <translation>Seleccionar todo</translation>
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
        <translation>Enter</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Shift</translation>
    </message>
</context>
<context>
    <name>ReadingChoices</name>
    <message>
        <source>&amp;Sheet</source>
        <translation>&amp;Hoja</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>Coma</translation>
    </message>
    <message>
        <source>D&amp;ates</source>
        <translation>&amp;Fechas</translation>
    </message>
    <message>
        <source>Enco&amp;ding</source>
        <translation>Co&amp;dificación</translation>
    </message>
    <message>
        <source>Names of the co&amp;lumns</source>
        <translation>Nombres de las co&amp;lumnas</translation>
    </message>
    <message>
        <source>Row {number}: {cells}</source>
        <translation>Fila {number}: {cells}</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>Punto y coma</translation>
    </message>
    <message>
        <source>Separa&amp;tor</source>
        <translation>Separa&amp;dor</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulador</translation>
    </message>
    <message>
        <source>There are none</source>
        <translation>No hay</translation>
    </message>
    <message>
        <source>Vertical line</source>
        <translation>Barra vertical</translation>
    </message>
</context>
<context>
    <name>RecipientBox</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>y %Ln más</numerusform>
            <numerusform>y %Ln más</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecipientChips</name>
    <message>
        <source>Recipients</source>
        <translation>Destinatarios</translation>
    </message>
    <message>
        <source>Remove {recipient}</source>
        <translation>Quitar {recipient}</translation>
    </message>
</context>
<context>
    <name>RecipientField</name>
    <message>
        <source>Choose first what the table that you pasted is for.</source>
        <translation>Elija primero para qué es la tabla que pegó.</translation>
    </message>
    <message>
        <source>The list is too long and was not inserted. Paste a part of it.</source>
        <translation>La lista es demasiado larga y no se ha insertado. Pegue una parte.</translation>
    </message>
</context>
<context>
    <name>RecipientLine</name>
    <message>
        <source>Numbers or names</source>
        <translation>Números o nombres</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Para</translation>
    </message>
</context>
<context>
    <name>RecipientModel</name>
    <message>
        <source>Delete removes it, Enter edits it</source>
        <translation>Supr lo quita, Enter lo edita</translation>
    </message>
    <message>
        <source>No number is known for this name. Choose a name from the list that appears while you type, or type the number.</source>
        <translation>No se conoce ningún número para este nombre. Elija un nombre de la lista que aparece al escribir, o escriba el número.</translation>
    </message>
    <message>
        <source>There is more than one number here. Put commas between them.</source>
        <translation>Aquí hay varios números. Sepárelos con comas.</translation>
    </message>
    <message>
        <source>Which {name}?</source>
        <translation>{name}: ¿cuál?</translation>
    </message>
    <message>
        <source>Which {name}? There are more than these: type more of the name.</source>
        <translation>{name}: ¿cuál? Hay más: escriba más del nombre.</translation>
    </message>
</context>
<context>
    <name>RecipientNotes</name>
    <message numerus="yes">
        <source>&amp;Leave out %Ln</source>
        <translation>
            <numerusform>De&amp;scartar %Ln</numerusform>
            <numerusform>De&amp;scartar %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>1 was there already</source>
        <translation>1 ya estaba</translation>
    </message>
    <message>
        <source>Added: {recipients}</source>
        <translation>Agregado: {recipients}</translation>
    </message>
    <message>
        <source>It is {number}</source>
        <translation>Es el {number}</translation>
    </message>
    <message>
        <source>No name begins like this. Tab goes to the text.</source>
        <translation>Ningún nombre empieza así. Tab pasa al texto.</translation>
    </message>
    <message numerus="yes">
        <source>Put back the %Ln left out</source>
        <translation>
            <numerusform>Volver a poner el descartado</numerusform>
            <numerusform>Volver a poner los %Ln descartados</numerusform>
        </translation>
    </message>
    <message>
        <source>{bad} of {count} cannot be texted. The first is {entry}: {reason}</source>
        <translation>{bad} de {count} no pueden recibir SMS. El primero es {entry}: {reason}</translation>
    </message>
    <message>
        <source>{count} were there already</source>
        <translation>{count} ya estaban</translation>
    </message>
    <message>
        <source>{entry} is {number}</source>
        <translation>{entry}: {number}</translation>
    </message>
    <message>
        <source>{entry}: {reason}</source>
        <translation>{entry}: {reason}</translation>
    </message>
    <message>
        <source>{warning} This applies to {count} of them.</source>
        <translation>{warning} Es así para {count} de ellos.</translation>
    </message>
</context>
<context>
    <name>Registration</name>
    <message>
        <source>&amp;Copy all</source>
        <translation>&amp;Copiar todo</translation>
    </message>
    <message>
        <source>Addresses with {host}</source>
        <translation>Direcciones con {host}</translation>
    </message>
    <message>
        <source>Copy the app&apos;s client ID and paste it below.</source>
        <translation>Copie el ID de cliente de la aplicación y péguelo abajo.</translation>
    </message>
    <message>
        <source>Give it the permissions ReadAccounts, ReadMessages and SMS. With WebSocketsSubscriptions, answers arrive at once; with EditExtensions, templates can be changed.</source>
        <translation>Dele los permisos ReadAccounts, ReadMessages y SMS. Con WebSocketsSubscriptions, las respuestas llegan enseguida; con EditExtensions, se pueden cambiar las plantillas.</translation>
    </message>
    <message>
        <source>If the console refuses localhost, choose 127.0.0.1.</source>
        <translation>Si la consola no admite localhost, elija 127.0.0.1.</translation>
    </message>
    <message>
        <source>In RingCentral&apos;s developer console, create a “REST API App” with “3-legged OAuth flow authorization code” and “Client-side web app”. Make it private: it is for your company only.</source>
        <translation>En la consola de desarrolladores de RingCentral, cree una “REST API App” con “3-legged OAuth flow authorization code” y “Client-side web app”. Hágala privada (“private”): es solo para su empresa.</translation>
    </message>
    <message>
        <source>Open the &amp;developer console</source>
        <translation>Abrir la consola de &amp;desarrolladores</translation>
    </message>
    <message>
        <source>Register it &amp;yourself, step by step</source>
        <translation>Registrar la aplicación &amp;usted mismo, paso a paso</translation>
    </message>
    <message>
        <source>Switch on “Issue refresh tokens”, and add these redirect addresses:</source>
        <translation>Active “Issue refresh tokens” y agregue estas direcciones de redirección:</translation>
    </message>
    <message>
        <source>The addresses were copied.</source>
        <translation>Las direcciones se han copiado.</translation>
    </message>
</context>
<context>
    <name>ReplyPane</name>
    <message>
        <source>From {number}</source>
        <translation>Desde {number}</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Iniciar sesión</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>SMS</translation>
    </message>
    <message>
        <source>The text was not sent. It is in its conversation again.</source>
        <translation>El SMS no se envió. Está de nuevo en su conversación.</translation>
    </message>
    <message>
        <source>Write a text</source>
        <translation>Escriba un SMS</translation>
    </message>
</context>
<context>
    <name>RowActions</name>
    <message numerus="yes">
        <source>&amp;Copy %Ln text(s)</source>
        <translation>
            <numerusform>&amp;Copiar %Ln SMS</numerusform>
            <numerusform>&amp;Copiar %Ln SMS</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Copy the text</source>
        <translation>&amp;Copiar el SMS</translation>
    </message>
    <message>
        <source>&amp;Open the conversation</source>
        <translation>&amp;Abrir la conversación</translation>
    </message>
    <message>
        <source>Copy the n&amp;umber</source>
        <translation>Copiar el n&amp;úmero</translation>
    </message>
</context>
<context>
    <name>RowDetails</name>
    <message>
        <source>&amp;Change the text</source>
        <translation>&amp;Cambiar el texto</translation>
    </message>
    <message>
        <source>&amp;Include this row</source>
        <translation>&amp;Incluir esta fila</translation>
    </message>
    <message>
        <source>&amp;Leave this row out</source>
        <translation>E&amp;xcluir esta fila</translation>
    </message>
    <message>
        <source>&amp;Open the conversation</source>
        <translation>Abrir la conve&amp;rsación</translation>
    </message>
    <message>
        <source>Choose another n&amp;umber</source>
        <translation>Elegir otro n&amp;úmero</translation>
    </message>
    <message>
        <source>Read the file a&amp;gain</source>
        <translation>&amp;Volver a leer el archivo</translation>
    </message>
    <message>
        <source>Row {row} gets no text</source>
        <translation>La fila {row} no recibe ningún SMS</translation>
    </message>
    <message>
        <source>Row {row} · {number} gets no text</source>
        <translation>Fila {row} · {number} no recibe ningún SMS</translation>
    </message>
    <message>
        <source>Row {row} · {number} · {parts}</source>
        <translation>Fila {row} · {number} · {parts}</translation>
    </message>
    <message>
        <source>Send it aga&amp;in</source>
        <translation>Enviar de &amp;nuevo</translation>
    </message>
    <message>
        <source>Text of this row</source>
        <translation>Texto de esta fila</translation>
    </message>
</context>
<context>
    <name>RowText</name>
    <message numerus="yes">
        <source>%Ln attachment(s)</source>
        <translation>
            <numerusform>%Ln archivo adjunto</numerusform>
            <numerusform>%Ln archivos adjuntos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sample</name>
    <message>
        <source>As row {row} gets it, at {number}</source>
        <translation>Tal como lo recibe la fila {row}, en el {number}</translation>
    </message>
    <message>
        <source>As row {row} gets it, at {number}: {parts}</source>
        <translation>Tal como lo recibe la fila {row}, en {number}: {parts}</translation>
    </message>
    <message>
        <source>Empty in this row: {fields}</source>
        <translation>Vacío en esta fila: {fields}</translation>
    </message>
    <message>
        <source>Next row</source>
        <translation>Fila siguiente</translation>
    </message>
    <message>
        <source>Previous row</source>
        <translation>Fila anterior</translation>
    </message>
    <message>
        <source>Row {row} gets no text</source>
        <translation>La fila {row} no recibe ningún SMS</translation>
    </message>
    <message>
        <source>Row {row} · {number} gets no text</source>
        <translation>Fila {row} · {number} no recibe ningún SMS</translation>
    </message>
    <message>
        <source>The text as this row gets it</source>
        <translation>El texto tal como lo recibe esta fila</translation>
    </message>
    <message>
        <source>texted before</source>
        <translation>ya hubo SMS</translation>
    </message>
    <message>
        <source>the first text goes to row {row}</source>
        <translation>el primer SMS va a la fila {row}</translation>
    </message>
</context>
<context>
    <name>SavedBar</name>
    <message>
        <source>Hide</source>
        <translation>Ocultar</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Mostrar en la carpeta</translation>
    </message>
</context>
<context>
    <name>SavedTexts</name>
    <message>
        <source>Save texts as</source>
        <translation>Guardar los SMS como</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>Save as</source>
        <translation>Guardar como</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
</context>
<context>
    <name>SelectedButton</name>
    <message numerus="yes">
        <source>%Ln selected: what to do…</source>
        <translation>
            <numerusform>%Ln seleccionado: qué hacer…</numerusform>
            <numerusform>%Ln seleccionados: qué hacer…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SendButton</name>
    <message>
        <source>Send &amp;later</source>
        <translation>Enviar más &amp;tarde</translation>
    </message>
    <message>
        <source>Send later, and more about sending</source>
        <translation>Enviar más tarde, y más sobre el envío</translation>
    </message>
    <message>
        <source>Settings for &amp;sending…</source>
        <translation>Confi&amp;guración de envío…</translation>
    </message>
</context>
<context>
    <name>SendLaterMenu</name>
    <message>
        <source>&amp;Hold it if they write first</source>
        <translation>&amp;Retener si me escriben antes</translation>
    </message>
</context>
<context>
    <name>SendPage</name>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln fila</numerusform>
            <numerusform>%Ln filas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln text(s). Added at the end: {text}</source>
        <translation>
            <numerusform>%Ln SMS. Se agrega al final: {text}</numerusform>
            <numerusform>%Ln SMS. Se agrega al final: {text}</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Now</source>
        <translation>A&amp;hora</translation>
    </message>
    <message>
        <source>&amp;When</source>
        <translation>C&amp;uándo</translation>
    </message>
    <message>
        <source>First texts</source>
        <translation>Primeros SMS</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>Get no text</source>
        <translation>Sin SMS</translation>
    </message>
    <message>
        <source>No row</source>
        <translation>Ninguna fila</translation>
    </message>
    <message>
        <source>Nothing is added</source>
        <translation>No se agrega nada</translation>
    </message>
    <message>
        <source>Nothing to send</source>
        <translation>Nada que enviar</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
    <message>
        <source>Ownline has to be open at that time.</source>
        <translation>Ownline tiene que estar abierto a esa hora.</translation>
    </message>
    <message>
        <source>RingCentral lets this number send {limit} texts a day. The rest of the list would fail: make two lists, for two days.</source>
        <translation>RingCentral permite a este número enviar {limit} SMS al día. El resto de la lista fallaría: haga dos listas, para dos días.</translation>
    </message>
    <message>
        <source>Sen&amp;d when it is day for all of them: {time}</source>
        <translation>Enviar cuando sea de día para &amp;todos: {time}</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Texts from this number will probably fail: its campaign is not confirmed. An administrator can register it in the admin portal.</source>
        <translation>Los SMS de este número probablemente fallarán: su campaña no está confirmada. Un administrador puede registrarla en el portal de administración.</translation>
    </message>
    <message>
        <source>That time has passed. Choose a later one.</source>
        <translation>Esa hora ya pasó. Elija una posterior.</translation>
    </message>
    <message>
        <source>There is nothing to send: no row gets a text. See the step Check.</source>
        <translation>No hay nada que enviar: ninguna fila recibe un SMS. Vea el paso Revisar.</translation>
    </message>
    <message>
        <source>{night} You can choose another time above.</source>
        <translation>{night} Puede elegir otra hora arriba.</translation>
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
        <translation>{time}: RingCentral acepta {pace} SMS por minuto. Los otros SMS que escriba mientras tanto van primero.</translation>
    </message>
</context>
<context>
    <name>SenderNote</name>
    <message>
        <source>Sign in</source>
        <translation>Iniciar sesión</translation>
    </message>
    <message>
        <source>Try &amp;again</source>
        <translation>&amp;Reintentar</translation>
    </message>
</context>
<context>
    <name>SenderPicker</name>
    <message>
        <source>&amp;Why not my other numbers?</source>
        <translation>¿Por &amp;qué no mis otros números?</translation>
    </message>
    <message>
        <source>No number can text now</source>
        <translation>Ningún número puede enviar</translation>
    </message>
    <message>
        <source>No number chosen</source>
        <translation>Ningún número elegido</translation>
    </message>
    <message>
        <source>No number to text from</source>
        <translation>Ningún número de envío</translation>
    </message>
    <message>
        <source>None of the numbers of {name} can text. Choose a number of another account.</source>
        <translation>Ningún número de {name} puede enviar SMS. Elija un número de otra cuenta.</translation>
    </message>
    <message>
        <source>None of the numbers you see in RingCentral can text for this sign-in.</source>
        <translation>Ninguno de los números que ve en RingCentral puede enviar SMS con esta sesión.</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>Sesión no iniciada</translation>
    </message>
    <message>
        <source>Reading your numbers…</source>
        <translation>Leyendo sus números…</translation>
    </message>
    <message>
        <source>RingCentral has given this sign-in no number. An administrator can assign one.</source>
        <translation>RingCentral no ha dado ningún número a esta sesión. Un administrador puede asignar uno.</translation>
    </message>
    <message>
        <source>Sign in again as {name} to see its numbers.</source>
        <translation>Inicie sesión de nuevo como {name} para ver sus números.</translation>
    </message>
    <message>
        <source>Sign in again as {name}, or choose a number of another account.</source>
        <translation>Inicie sesión de nuevo como {name} o elija un número de otra cuenta.</translation>
    </message>
    <message>
        <source>Sign in again to see your numbers.</source>
        <translation>Inicie sesión de nuevo para ver sus números.</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Sesión cerrada</translation>
    </message>
    <message>
        <source>Text from</source>
        <translation>Enviar desde</translation>
    </message>
    <message>
        <source>Texts from this number will probably fail: its campaign is not confirmed. An administrator can register it in the admin portal.</source>
        <translation>Es probable que los SMS de este número fallen: su campaña no está confirmada. Un administrador puede registrarla en el portal de administración.</translation>
    </message>
    <message>
        <source>The account of {number} is signed out. Sign in with it to go on.</source>
        <translation>La cuenta del {number} no tiene la sesión iniciada. Iníciela para continuar.</translation>
    </message>
    <message>
        <source>The account of {number} is signed out. Sign in with it, or choose another number.</source>
        <translation>La cuenta del {number} no tiene la sesión iniciada. Iníciela o elija otro número.</translation>
    </message>
    <message>
        <source>You are signed out. What you send waits until you sign in again.</source>
        <translation>No ha iniciado sesión. Lo que envíe espera hasta que la inicie de nuevo.</translation>
    </message>
    <message>
        <source>Your numbers could not be read</source>
        <translation>No se pudieron leer sus números</translation>
    </message>
    <message>
        <source>Your sign-in cannot be read</source>
        <translation>No se puede leer su inicio de sesión</translation>
    </message>
    <message>
        <source>{name} is signed out. What you send waits until you sign in again.</source>
        <translation>{name} no tiene la sesión iniciada. Lo que envíe espera hasta que la inicie de nuevo.</translation>
    </message>
    <message>
        <source>{number} cannot text any more.</source>
        <translation>{number} ya no puede enviar SMS.</translation>
    </message>
    <message>
        <source>{number} cannot text any more. Choose another number.</source>
        <translation>{number} ya no puede enviar SMS. Elija otro número.</translation>
    </message>
</context>
<context>
    <name>SenderSearch</name>
    <message>
        <source>Find a number or name</source>
        <translation>Buscar un número o un nombre</translation>
    </message>
    <message>
        <source>Numbers to text from</source>
        <translation>Números para enviar</translation>
    </message>
</context>
<context>
    <name>Sending</name>
    <message>
        <source>Its time has passed. Choose another one, or “Send at once instead”.</source>
        <translation>Su hora ya pasó. Elija otra, o «Enviarlo enseguida».</translation>
    </message>
    <message>
        <source>Nothing was changed: the planned text waits no more.</source>
        <translation>No se ha cambiado nada: el SMS programado ya no espera.</translation>
    </message>
    <message>
        <source>That is {length} characters, and a text can have {limit}. It was not inserted; your copy is unchanged.</source>
        <translation>Son {length} caracteres, y un SMS puede tener {limit}. No se insertó; su copia no ha cambiado.</translation>
    </message>
    <message numerus="yes">
        <source>The text is %Ln character(s) over the limit of {limit}. Shorten it, or send it as two texts.</source>
        <translation>
            <numerusform>El SMS supera en %Ln carácter el límite de {limit}. Acórtelo o envíelo en dos SMS.</numerusform>
            <numerusform>El SMS supera en %Ln caracteres el límite de {limit}. Acórtelo o envíelo en dos SMS.</numerusform>
        </translation>
    </message>
    <message>
        <source>The text is already being sent.</source>
        <translation>El SMS ya se está enviando.</translation>
    </message>
    <message>
        <source>The text was not sent yet: you changed it. Press Send again.</source>
        <translation>El SMS aún no se ha enviado: usted lo cambió. Pulse Enviar de nuevo.</translation>
    </message>
    <message>
        <source>The text was not sent. It is in the field again.</source>
        <translation>El SMS no se envió. Está otra vez en el campo.</translation>
    </message>
    <message>
        <source>The text was not sent. It is under Drafts now.</source>
        <translation>El SMS no se envió. Ahora está en los borradores.</translation>
    </message>
</context>
<context>
    <name>SendingSection</name>
    <message numerus="yes">
        <source>%Ln second(s)</source>
        <translation>
            <numerusform>%Ln segundo</numerusform>
            <numerusform>%Ln segundos</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Added at the end of the text</source>
        <translation>Se &amp;agrega al final del SMS</translation>
    </message>
    <message>
        <source>&amp;Closing while texts wait</source>
        <translation>&amp;Cerrar con SMS en espera</translation>
    </message>
    <message>
        <source>&amp;Hold a planned text if they write first</source>
        <translation>&amp;Retener un SMS programado si escriben antes</translation>
    </message>
    <message>
        <source>&amp;Key that sends</source>
        <translation>Tecla &amp;que envía</translation>
    </message>
    <message>
        <source>&amp;Pictures</source>
        <translation>&amp;Imágenes</translation>
    </message>
    <message>
        <source>Add it to &amp;lists</source>
        <translation>Agregarlo a las &amp;listas</translation>
    </message>
    <message>
        <source>Add it to &amp;texts I write</source>
        <translation>Agregarlo a los &amp;SMS que escribo</translation>
    </message>
    <message>
        <source>Ask each time</source>
        <translation>Preguntar cada vez</translation>
    </message>
    <message>
        <source>Close Ownline</source>
        <translation>Cerrar Ownline</translation>
    </message>
    <message>
        <source>Closing while texts wait</source>
        <translation>Cerrar con SMS en espera</translation>
    </message>
    <message>
        <source>First text to somebody</source>
        <translation>Primer SMS a alguien</translation>
    </message>
    <message>
        <source>How long you can take a text or a list back after Send.</source>
        <translation>Cuánto tiempo tiene para deshacer el envío de un SMS o de una lista.</translation>
    </message>
    <message>
        <source>In the fields for a text and an answer. {send} always sends, and {line} always begins a new line.</source>
        <translation>En los campos de un SMS y de una respuesta. {send} siempre envía, y {line} siempre empieza una línea nueva.</translation>
    </message>
    <message>
        <source>It can also be chosen below the pictures of a text.</source>
        <translation>También se elige debajo de las imágenes de un SMS.</translation>
    </message>
    <message>
        <source>Key that sends</source>
        <translation>Tecla que envía</translation>
    </message>
    <message>
        <source>Large (as large as fits)</source>
        <translation>Grandes (lo máximo)</translation>
    </message>
    <message>
        <source>Medium (1600 pixels)</source>
        <translation>Medianas (1600 píxeles)</translation>
    </message>
    <message>
        <source>None: send at once</source>
        <translation>Nada: enviar enseguida</translation>
    </message>
    <message>
        <source>Number to set this for</source>
        <translation>Número al que se aplica</translation>
    </message>
    <message>
        <source>Say when it is &amp;night at the recipient&apos;s place</source>
        <translation>Avisar cuando es de &amp;noche donde está el destinatario</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Envío</translation>
    </message>
    <message>
        <source>Size of pictures</source>
        <translation>Tamaño de las imágenes</translation>
    </message>
    <message>
        <source>Small (1024 pixels)</source>
        <translation>Pequeñas (1024 píxeles)</translation>
    </message>
    <message>
        <source>Stay in the tray</source>
        <translation>Seguir en la bandeja</translation>
    </message>
    <message>
        <source>They go out only while Ownline runs.</source>
        <translation>Solo salen mientras Ownline está abierto.</translation>
    </message>
    <message>
        <source>Time to &amp;undo</source>
        <translation>Tiempo para &amp;deshacer</translation>
    </message>
    <message>
        <source>Time to undo</source>
        <translation>Tiempo para deshacer</translation>
    </message>
    <message>
        <source>When a number of yours texts somebody for the first time, Ownline can add who writes and how to opt out. Name your company in it: nobody there knows your number yet.</source>
        <translation>Cuando un número suyo escribe a alguien por primera vez, Ownline puede agregar quién escribe y cómo darse de baja. Nombre ahí a su empresa: allí nadie conoce todavía su número.</translation>
    </message>
</context>
<context>
    <name>SentUndo</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
</context>
<context>
    <name>SettingsWindow</name>
    <message>
        <source>Sections</source>
        <translation>Secciones</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Configuración</translation>
    </message>
</context>
<context>
    <name>SetupPage</name>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Atrás</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>&amp;Open practice</source>
        <translation>&amp;Abrir la práctica</translation>
    </message>
    <message>
        <source>&amp;Save and continue</source>
        <translation>&amp;Guardar y continuar</translation>
    </message>
    <message>
        <source>&amp;Use this server</source>
        <translation>&amp;Usar este servidor</translation>
    </message>
    <message>
        <source>Client &amp;ID</source>
        <translation>&amp;ID de cliente</translation>
    </message>
    <message>
        <source>Close this page and open practice?</source>
        <translation>¿Cerrar esta página y abrir la práctica?</translation>
    </message>
    <message>
        <source>Connect Ownline to RingCentral</source>
        <translation>Conectar Ownline con RingCentral</translation>
    </message>
    <message>
        <source>In practice you can try everything with invented people. It needs no account, and nothing leaves this computer.</source>
        <translation>En la práctica puede probarlo todo con personas inventadas. No hace falta ninguna cuenta, y nada sale de este equipo.</translation>
    </message>
    <message>
        <source>New to Ownline?</source>
        <translation>¿Es nuevo en Ownline?</translation>
    </message>
    <message>
        <source>Ownline closes and opens again. The client ID that you typed is not kept.</source>
        <translation>Ownline se cierra y se abre de nuevo. El ID de cliente que ha escrito no se conserva.</translation>
    </message>
    <message>
        <source>Ser&amp;ver</source>
        <translation>Ser&amp;vidor</translation>
    </message>
    <message>
        <source>Text from the RingCentral numbers that are yours, and see what became of each text.</source>
        <translation>Envíe SMS desde los números de RingCentral que son suyos, y vea qué fue de cada uno.</translation>
    </message>
    <message>
        <source>This is done once. Ownline needs the client ID of an app that is registered with RingCentral, free of charge.</source>
        <translation>Se hace una sola vez. Ownline necesita el ID de cliente de una aplicación registrada gratis en RingCentral.</translation>
    </message>
    <message>
        <source>This server is not RingCentral&apos;s</source>
        <translation>Este servidor no es de RingCentral</translation>
    </message>
    <message>
        <source>Try &amp;practice first</source>
        <translation>Probar primero la &amp;práctica</translation>
    </message>
    <message>
        <source>Welcome to Ownline</source>
        <translation>Bienvenido a Ownline</translation>
    </message>
    <message>
        <source>{server}

Sign-ins and all texts would go there. Continue only if you know this server and trust it. RingCentral&apos;s own is {usual}.</source>
        <translation>{server}

Los inicios de sesión y todos los SMS irían allí. Continúe solo si conoce este servidor y confía en él. El de RingCentral es {usual}.</translation>
    </message>
</context>
<context>
    <name>SheetReader</name>
    <message>
        <source>Pasted cells</source>
        <translation>Celdas pegadas</translation>
    </message>
    <message>
        <source>Reading {file}…</source>
        <translation>Leyendo {file}…</translation>
    </message>
    <message>
        <source>There are no cells with phone numbers to paste. Copy them in the spreadsheet, then paste again.</source>
        <translation>No hay celdas con números de teléfono que pegar. Cópielas en la hoja de cálculo y vuelva a pegar.</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Close the details, end the search</source>
        <translation>Cerrar los detalles, terminar la búsqueda</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Conversaciones</translation>
    </message>
    <message>
        <source>Go to the next part of the window</source>
        <translation>Ir a la siguiente parte de la ventana</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Guía</translation>
    </message>
    <message>
        <source>New line in a text</source>
        <translation>Línea nueva en un SMS</translation>
    </message>
    <message>
        <source>New text</source>
        <translation>Nuevo SMS</translation>
    </message>
    <message>
        <source>Next conversation</source>
        <translation>Conversación siguiente</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Bandeja de salida</translation>
    </message>
    <message>
        <source>Previous conversation</source>
        <translation>Conversación anterior</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Reload numbers</source>
        <translation>Actualizar los números</translation>
    </message>
    <message>
        <source>Save the outbox as a file</source>
        <translation>Guardar la bandeja de salida en un archivo</translation>
    </message>
    <message>
        <source>Search what is shown</source>
        <translation>Buscar en lo que se muestra</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Configuración</translation>
    </message>
    <message>
        <source>Text to a list from a spreadsheet</source>
        <translation>SMS a una lista de una hoja de cálculo</translation>
    </message>
    <message>
        <source>These shortcuts</source>
        <translation>Estos atajos</translation>
    </message>
    <message>
        <source>Undo what was just sent, canceled or marked as done; also {key}</source>
        <translation>Deshacer lo que se acaba de enviar, cancelar o marcar como terminado; también {key}</translation>
    </message>
</context>
<context>
    <name>ShortcutsPage</name>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>Underlined letters work with Alt. Tab goes to what is next.</source>
        <translation>Las letras subrayadas funcionan con Alt. Tab pasa al siguiente elemento.</translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Atrás</translation>
    </message>
    <message>
        <source>&amp;Back to the start</source>
        <translation>&amp;Volver al principio</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>&amp;Continuar</translation>
    </message>
    <message>
        <source>&amp;Copy link</source>
        <translation>Copiar &amp;enlace</translation>
    </message>
    <message>
        <source>&amp;Open browser again</source>
        <translation>&amp;Abrir el navegador otra vez</translation>
    </message>
    <message>
        <source>&amp;Sign in as {name}</source>
        <translation>&amp;Iniciar sesión como {name}</translation>
    </message>
    <message>
        <source>&amp;Sign in with RingCentral</source>
        <translation>&amp;Iniciar sesión con RingCentral</translation>
    </message>
    <message>
        <source>&amp;Texts of earlier sign-ins on this computer…</source>
        <translation>S&amp;MS de sesiones anteriores en este equipo…</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Reintentar</translation>
    </message>
    <message>
        <source>&amp;Use Ownline with RingCentral…</source>
        <translation>&amp;Usar Ownline con RingCentral…</translation>
    </message>
    <message>
        <source>A call queue can text from its own number when it signs in itself.</source>
        <translation>Una cola de llamadas puede enviar SMS desde su propio número cuando ella misma inicia sesión.</translation>
    </message>
    <message>
        <source>Almost there</source>
        <translation>Ya casi está</translation>
    </message>
    <message>
        <source>C&amp;ancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>C&amp;hange client ID or server…</source>
        <translation>Ca&amp;mbiar el ID de cliente o el servidor…</translation>
    </message>
    <message>
        <source>Continue in your browser</source>
        <translation>Continúe en su navegador</translation>
    </message>
    <message>
        <source>Finishing the sign-in with RingCentral.</source>
        <translation>Terminando el inicio de sesión con RingCentral.</translation>
    </message>
    <message>
        <source>Is it a call queue?</source>
        <translation>¿Es una cola de llamadas?</translation>
    </message>
    <message>
        <source>It needs an e-mail address of its own, a password, and no queue manager.</source>
        <translation>Necesita un correo electrónico propio, una contraseña y ningún gestor de cola.</translation>
    </message>
    <message>
        <source>No account was added</source>
        <translation>No se ha agregado ninguna cuenta</translation>
    </message>
    <message>
        <source>Nobody else can do this for the queue, not even an administrator.</source>
        <translation>Nadie más puede hacerlo por la cola, ni siquiera un administrador.</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>Sesión no iniciada</translation>
    </message>
    <message>
        <source>Sign &amp;out {name}</source>
        <translation>Cerrar la ses&amp;ión de {name}</translation>
    </message>
    <message>
        <source>Sign in as a call &amp;queue</source>
        <translation>Iniciar sesión como &amp;cola de llamadas</translation>
    </message>
    <message>
        <source>Sign in as the call queue in your browser. Ownline waits for you here.</source>
        <translation>Inicie sesión como cola de llamadas en su navegador. Ownline le espera aquí.</translation>
    </message>
    <message>
        <source>Sign in as {name} in your browser. Ownline waits for you here.</source>
        <translation>Inicie sesión como {name} en su navegador. Ownline le espera aquí.</translation>
    </message>
    <message>
        <source>Sign in on the page in your browser. Ownline waits for you here.</source>
        <translation>Inicie sesión en la página de su navegador. Ownline le espera aquí.</translation>
    </message>
    <message>
        <source>Signing in did not work</source>
        <translation>No se pudo iniciar sesión</translation>
    </message>
    <message>
        <source>Text from the RingCentral numbers that are yours, and see what became of each text. You sign in on RingCentral&apos;s own page in your browser.</source>
        <translation>Envíe SMS desde los números de RingCentral que son suyos y vea qué pasa con cada uno. La sesión se inicia en la página de RingCentral, en su navegador.</translation>
    </message>
    <message>
        <source>The browser could not be opened. Choose Copy link, and paste it into the address line of a browser on this computer.</source>
        <translation>No se pudo abrir el navegador. Elija Copiar enlace y péguelo en la barra de direcciones de un navegador de este equipo.</translation>
    </message>
    <message>
        <source>The link was copied. It is for a browser on this computer.</source>
        <translation>El enlace se ha copiado. Es para un navegador de este equipo.</translation>
    </message>
    <message>
        <source>This is practice: people, numbers and texts are invented, and nothing leaves this computer. A page in your browser asks who you want to be.</source>
        <translation>Esto es una práctica: las personas, los números y los SMS son inventados, y nada sale de este equipo. Una página de su navegador pregunta quién quiere ser.</translation>
    </message>
    <message>
        <source>Welcome to Ownline</source>
        <translation>Bienvenido a Ownline</translation>
    </message>
    <message>
        <source>You stay signed in. Choose the other account in your browser.</source>
        <translation>Su sesión sigue abierta. Elija la otra cuenta en su navegador.</translation>
    </message>
    <message>
        <source>You stay signed in. Sign in as the call queue in your browser.</source>
        <translation>Su sesión sigue abierta. Inicie sesión como cola de llamadas en su navegador.</translation>
    </message>
</context>
<context>
    <name>SignOutDialogs</name>
    <message numerus="yes">
        <source>%Ln account(s) on this computer are signed out. Their texts stay here.</source>
        <translation>
            <numerusform>Se cierra %Ln sesión de este equipo. Sus SMS se quedan aquí.</numerusform>
            <numerusform>Se cierran %Ln sesiones de este equipo. Sus SMS se quedan aquí.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln text(s) that wait will not be sent.</source>
        <translation>
            <numerusform>%Ln SMS en espera no se enviará.</numerusform>
            <numerusform>%Ln SMS en espera no se enviarán.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln text(s) wait. They are sent after you sign in again.</source>
        <translation>
            <numerusform>%Ln SMS espera. Se envía cuando inicie sesión de nuevo.</numerusform>
            <numerusform>%Ln SMS esperan. Se envían cuando inicie sesión de nuevo.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>&amp;Leave signed out</source>
        <translation>&amp;Dejar sin sesión</translation>
    </message>
    <message>
        <source>All texts of this sign-in are removed from Ownline on this computer, for good. Backup copies, and files that were damaged earlier, have them, too, and are deleted. The texts of other sign-ins stay in Ownline. RingCentral keeps its own record of what was sent.</source>
        <translation>Todos los SMS de este inicio de sesión se eliminan definitivamente de Ownline en este equipo. Las copias de seguridad y los archivos que se dañaron antes también los contienen y se eliminan. Los SMS de otros inicios de sesión se quedan en Ownline. RingCentral guarda su propio registro de lo enviado.</translation>
    </message>
    <message>
        <source>Leave {name} signed out?</source>
        <translation>¿Dejar {name} sin sesión?</translation>
    </message>
    <message>
        <source>Names that you gave to numbers, and imported ones, stay.</source>
        <translation>Los nombres que dio a números y los importados se conservan.</translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln text(s) it is not known yet whether they went out.</source>
        <translation>
            <numerusform>De %Ln SMS aún no se sabe si salió.</numerusform>
            <numerusform>De %Ln SMS aún no se sabe si salieron.</numerusform>
        </translation>
    </message>
    <message>
        <source>Re&amp;move and forget</source>
        <translation>&amp;Quitar y olvidar</translation>
    </message>
    <message>
        <source>Remove {name} and forget?</source>
        <translation>¿Quitar {name} y borrar sus datos?</translation>
    </message>
    <message>
        <source>Sign &amp;out</source>
        <translation>C&amp;errar sesión</translation>
    </message>
    <message>
        <source>Sign out all accounts?</source>
        <translation>¿Cerrar todas las sesiones?</translation>
    </message>
    <message>
        <source>Sign out {name}?</source>
        <translation>¿Cerrar la sesión de {name}?</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>Cop&amp;y</source>
        <translation>Cop&amp;iar</translation>
    </message>
    <message>
        <source>Next try in {time}.</source>
        <translation>Próximo intento en {time}.</translation>
    </message>
    <message>
        <source>RingCentral answers again.</source>
        <translation>RingCentral vuelve a responder.</translation>
    </message>
    <message>
        <source>That is in less than a minute.</source>
        <translation>Es en menos de un minuto.</translation>
    </message>
    <message>
        <source>That is in {time}.</source>
        <translation>Es dentro de {time}.</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>{name}: {title}</source>
        <translation>{name}: {title}</translation>
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
        <translation>Detalles</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>Entendido</translation>
    </message>
    <message>
        <source>S&amp;how</source>
        <translation>&amp;Mostrar</translation>
    </message>
    <message>
        <source>S&amp;ign in</source>
        <translation>&amp;Iniciar sesión</translation>
    </message>
    <message>
        <source>Stay s&amp;igned in</source>
        <translation>&amp;Seguir conectado</translation>
    </message>
    <message>
        <source>Tr&amp;y again</source>
        <translation>&amp;Reintentar</translation>
    </message>
    <message>
        <source>Tr&amp;y now</source>
        <translation>&amp;Reintentar</translation>
    </message>
</context>
<context>
    <name>StatusRest</name>
    <message numerus="yes">
        <source>%Ln planned</source>
        <translation>
            <numerusform>%Ln programado</numerusform>
            <numerusform>%Ln programados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln planned text(s) in the drafts, not scheduled</source>
        <translation>
            <numerusform>%Ln SMS por reprogramar, en los borradores</numerusform>
            <numerusform>%Ln SMS por reprogramar, en los borradores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln text(s) being checked</source>
        <translation>
            <numerusform>%Ln SMS comprobándose</numerusform>
            <numerusform>%Ln SMS comprobándose</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln text(s) need a decision</source>
        <translation>
            <numerusform>%Ln SMS por decidir</numerusform>
            <numerusform>%Ln SMS por decidir</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln text(s) paused</source>
        <translation>
            <numerusform>%Ln SMS en pausa</numerusform>
            <numerusform>%Ln SMS en pausa</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln text(s) waiting</source>
        <translation>
            <numerusform>%Ln SMS en espera</numerusform>
            <numerusform>%Ln SMS en espera</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln text(s) waiting for sign-in</source>
        <translation>
            <numerusform>%Ln SMS espera la sesión</numerusform>
            <numerusform>%Ln SMS esperan la sesión</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln text(s) waiting in other accounts</source>
        <translation>
            <numerusform>%Ln SMS en espera en otras cuentas</numerusform>
            <numerusform>%Ln SMS en espera en otras cuentas</numerusform>
        </translation>
    </message>
    <message>
        <source>No texts are waiting</source>
        <translation>Ningún SMS en espera</translation>
    </message>
    <message>
        <source>S&amp;how failed</source>
        <translation>&amp;Mostrar los fallidos</translation>
    </message>
    <message>
        <source>Shows them in the outbox</source>
        <translation>Los muestra en la bandeja de salida</translation>
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
        <translation>Revisar</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>Step {number} of {count}: {step}</source>
        <translation>Paso {number} de {count}: {step}</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
</context>
<context>
    <name>StopQuestion</name>
    <message>
        <source>Did they ask for no more texts?</source>
        <translation>¿Pidió no recibir más SMS?</translation>
    </message>
    <message>
        <source>Did {name} ask for no more texts?</source>
        <translation>¿{name} pidió no recibir más SMS?</translation>
    </message>
    <message>
        <source>Send no mo&amp;re</source>
        <translation>No en&amp;viar más</translation>
    </message>
    <message>
        <source>Show the te&amp;xt</source>
        <translation>Mo&amp;strar el SMS</translation>
    </message>
    <message>
        <source>That was somethin&amp;g else</source>
        <translation>Era &amp;otra cosa</translation>
    </message>
</context>
<context>
    <name>Suggestions</name>
    <message numerus="yes">
        <source>%Ln suggestion(s)</source>
        <translation>
            <numerusform>%Ln sugerencia</numerusform>
            <numerusform>%Ln sugerencias</numerusform>
        </translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Sugerencias</translation>
    </message>
    <message>
        <source>{at} of {count}</source>
        <translation>{at} de {count}</translation>
    </message>
</context>
<context>
    <name>SumsList</name>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Show: {sum}</source>
        <translation>Mostrar: {sum}</translation>
    </message>
</context>
<context>
    <name>SupportDetails</name>
    <message>
        <source>D&amp;etails</source>
        <translation>De&amp;talles</translation>
    </message>
</context>
<context>
    <name>TableModel</name>
    <message>
        <source>Row</source>
        <translation>Fila</translation>
    </message>
</context>
<context>
    <name>TableOffer</name>
    <message numerus="yes">
        <source>%Ln column(s)</source>
        <translation>
            <numerusform>%Ln columna</numerusform>
            <numerusform>%Ln columnas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln fila</numerusform>
            <numerusform>%Ln filas</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Discard it</source>
        <translation>De&amp;scartar</translation>
    </message>
    <message>
        <source>Add as &amp;recipients</source>
        <translation>&amp;Agregar como destinatarios</translation>
    </message>
    <message>
        <source>Each row can get a text of its own, with its name and more filled in.</source>
        <translation>Cada fila puede recibir su propio SMS, con su nombre y otros datos.</translation>
    </message>
    <message>
        <source>Text to this &amp;list…</source>
        <translation>SMS a esta &amp;lista…</translation>
    </message>
    <message>
        <source>You pasted a table: {rows}, {columns}.</source>
        <translation>Pegó una tabla: {rows}, {columns}.</translation>
    </message>
</context>
<context>
    <name>TemplateButton</name>
    <message>
        <source>&amp;Manage templates…</source>
        <translation>&amp;Administrar plantillas…</translation>
    </message>
    <message>
        <source>&amp;Save as template…</source>
        <translation>&amp;Guardar como plantilla…</translation>
    </message>
    <message>
        <source>All {count} templates…</source>
        <translation>Las {count} plantillas…</translation>
    </message>
    <message>
        <source>No templates yet</source>
        <translation>Aún no hay plantillas</translation>
    </message>
    <message>
        <source>Te&amp;mplates</source>
        <translation>Plan&amp;tillas</translation>
    </message>
    <message>
        <source>Type / in the text to find a template</source>
        <translation>Escriba / en el texto para buscar una plantilla</translation>
    </message>
</context>
<context>
    <name>TemplateChooser</name>
    <message>
        <source>No template has these words.</source>
        <translation>Ninguna plantilla tiene esas palabras.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Search the templates</source>
        <translation>Buscar en las plantillas</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Plantillas</translation>
    </message>
    <message>
        <source>There are no templates yet. Write one, and save it.</source>
        <translation>Aún no hay plantillas. Escriba una y guárdela.</translation>
    </message>
</context>
<context>
    <name>TemplateDialog</name>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Eliminar</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>&amp;Eliminar…</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Descartar</translation>
    </message>
    <message>
        <source>&amp;Go on editing</source>
        <translation>&amp;Seguir editando</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>&amp;Conservar</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>&amp;Nueva</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Guardar</translation>
    </message>
    <message>
        <source>Cop&amp;y</source>
        <translation>Cop&amp;iar</translation>
    </message>
    <message>
        <source>Delete the template {name}?</source>
        <translation>¿Eliminar la plantilla {name}?</translation>
    </message>
    <message>
        <source>Discard what you changed?</source>
        <translation>¿Descartar lo que cambió?</translation>
    </message>
    <message>
        <source>For an administrator</source>
        <translation>Para un administrador</translation>
    </message>
    <message>
        <source>It is deleted at RingCentral, too.</source>
        <translation>También se elimina en RingCentral.</translation>
    </message>
    <message>
        <source>It is kept on this computer only.</source>
        <translation>Solo se conserva en este equipo.</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Guardado</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Plantillas</translation>
    </message>
    <message>
        <source>The template was not saved.</source>
        <translation>La plantilla no se guardó.</translation>
    </message>
    <message>
        <source>The template was saved.</source>
        <translation>La plantilla se ha guardado.</translation>
    </message>
</context>
<context>
    <name>TemplateEditor</name>
    <message>
        <source>Another template has this name. Choose a different one.</source>
        <translation>Otra plantilla tiene este nombre. Elija otro.</translation>
    </message>
</context>
<context>
    <name>TemplateForm</name>
    <message>
        <source>&amp;Keep it on this computer only</source>
        <translation>Conservar solo en este e&amp;quipo</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Intentar de nuevo</translation>
    </message>
    <message>
        <source>Deta&amp;ils</source>
        <translation>&amp;Detalles</translation>
    </message>
    <message>
        <source>Give it a name, to find it by.</source>
        <translation>Póngale un nombre para encontrarla.</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Se conserva</translation>
    </message>
    <message>
        <source>Make a cop&amp;y on this computer</source>
        <translation>Hacer una cop&amp;ia en este equipo</translation>
    </message>
    <message>
        <source>Na&amp;me</source>
        <translation>N&amp;ombre</translation>
    </message>
    <message>
        <source>Take RingCentral&apos;s &amp;version</source>
        <translation>Tomar la &amp;versión de RingCentral</translation>
    </message>
    <message>
        <source>Te&amp;xt</source>
        <translation>Te&amp;xto</translation>
    </message>
    <message numerus="yes">
        <source>The text is %Ln character(s) over the limit of {limit}. Shorten it.</source>
        <translation>
            <numerusform>El texto supera en %Ln carácter el límite de {limit}. Acórtelo.</numerusform>
            <numerusform>El texto supera en %Ln caracteres el límite de {limit}. Acórtelo.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no text yet. Write what the template says.</source>
        <translation>Aún no hay texto. Escriba lo que dice la plantilla.</translation>
    </message>
    <message>
        <source>{first name} and {name} are filled in from the recipient, {my name} from you. Any other field, such as {date}, is asked for.</source>
        <translation>{first name} y {name} se rellenan con los datos del destinatario, {my name} con los suyos. Cualquier otro campo, como {date}, se le pide a usted.</translation>
    </message>
</context>
<context>
    <name>TemplateList</name>
    <message numerus="yes">
        <source>%Ln template(s)</source>
        <translation>
            <numerusform>%Ln plantilla</numerusform>
            <numerusform>%Ln plantillas</numerusform>
        </translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Plantillas</translation>
    </message>
    <message>
        <source>{at} of {count}</source>
        <translation>{at} de {count}</translation>
    </message>
</context>
<context>
    <name>TemplatePlaces</name>
    <message>
        <source>Where it is kept</source>
        <translation>Dónde se conserva</translation>
    </message>
</context>
<context>
    <name>TextActions</name>
    <message numerus="yes">
        <source>%Ln chosen text(s) still wait or are not certain yet, and stay.</source>
        <translation>
            <numerusform>%Ln SMS elegido todavía espera o aún no es seguro, y se queda.</numerusform>
            <numerusform>%Ln SMS elegidos todavía esperan o aún no son seguros, y se quedan.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln text(s) also leave the conversation.</source>
        <translation>
            <numerusform>También sale de su conversación.</numerusform>
            <numerusform>%Ln SMS salen también de sus conversaciones.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln text(s) removed</source>
        <translation>
            <numerusform>%Ln SMS eliminado</numerusform>
            <numerusform>%Ln SMS eliminados</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Editar</translation>
    </message>
    <message>
        <source>&amp;Edit and send</source>
        <translation>&amp;Editar y enviar</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>&amp;Conservar</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Quitar</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Remove %Ln text(s)…</source>
        <translation>
            <numerusform>&amp;Quitar %Ln SMS…</numerusform>
            <numerusform>&amp;Quitar %Ln SMS…</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Remove from this computer…</source>
        <translation>&amp;Quitar de este equipo…</translation>
    </message>
    <message numerus="yes">
        <source>Ca&amp;ncel %Ln waiting text(s)</source>
        <translation>
            <numerusform>Ca&amp;ncelar %Ln SMS en espera</numerusform>
            <numerusform>Ca&amp;ncelar %Ln SMS en espera</numerusform>
        </translation>
    </message>
    <message>
        <source>Ca&amp;ncel this text</source>
        <translation>Ca&amp;ncelar este SMS</translation>
    </message>
    <message>
        <source>Change &amp;time</source>
        <translation>Cambiar la &amp;hora</translation>
    </message>
    <message numerus="yes">
        <source>Change the &amp;time of %Ln text(s)</source>
        <translation>
            <numerusform>Cambiar la &amp;hora de %Ln SMS</numerusform>
            <numerusform>Cambiar la &amp;hora de %Ln SMS</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing of it was sent.</source>
        <translation>No se envió nada de ello.</translation>
    </message>
    <message numerus="yes">
        <source>Remove %Ln text(s) from this computer?</source>
        <translation>
            <numerusform>¿Quitar %Ln SMS de este equipo?</numerusform>
            <numerusform>¿Quitar %Ln SMS de este equipo?</numerusform>
        </translation>
    </message>
    <message>
        <source>Removing texts…</source>
        <translation>Quitando los SMS…</translation>
    </message>
    <message>
        <source>RingCentral keeps its own record of what was sent.</source>
        <translation>RingCentral guarda su propio registro de lo enviado.</translation>
    </message>
    <message>
        <source>Sen&amp;d now</source>
        <translation>En&amp;viar ahora</translation>
    </message>
    <message>
        <source>U&amp;ndo</source>
        <translation>&amp;Deshacer</translation>
    </message>
</context>
<context>
    <name>TextField</name>
    <message>
        <source>A program could not read the selected character, and it would arrive as �. Type it again, then send.</source>
        <translation>Un programa no pudo leer el carácter seleccionado y llegaría como �. Escríbalo de nuevo y envíe.</translation>
    </message>
    <message>
        <source>There is no text yet. Write something to send.</source>
        <translation>Todavía no hay texto. Escriba algo para enviar.</translation>
    </message>
    <message>
        <source>This text has only characters that cannot be seen. Write something to send.</source>
        <translation>Este SMS solo tiene caracteres que no se ven. Escriba algo para enviar.</translation>
    </message>
</context>
<context>
    <name>TextMenus</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>&amp;Remove from this computer</source>
        <translation>&amp;Quitar de este equipo</translation>
    </message>
    <message>
        <source>&amp;What happened…</source>
        <translation>Qué ocurr&amp;ió…</translation>
    </message>
</context>
<context>
    <name>TextPage</name>
    <message>
        <source>Hello {field}, …</source>
        <translation>Hola, {field}: …</translation>
    </message>
    <message>
        <source>Te&amp;xt</source>
        <translation>Te&amp;xto</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>That is {length} characters, and a text can have {limit}. It was not inserted; your copy is unchanged.</source>
        <translation>Son {length} caracteres, y un SMS puede tener {limit}. No se insertó; su copia no ha cambiado.</translation>
    </message>
    <message>
        <source>The list has no field {field}. Did you mean {near}? You can also write what stands instead: {example}</source>
        <translation>La lista no tiene el campo {field}. ¿Quería decir {near}? También puede escribir lo que va en su lugar: {example}</translation>
    </message>
    <message>
        <source>The list has no field {field}. Insert one of its fields, or write what stands instead: {example}</source>
        <translation>La lista no tiene el campo {field}. Inserte uno de sus campos, o escriba lo que va en su lugar: {example}</translation>
    </message>
    <message>
        <source>Write a text</source>
        <translation>Escriba un SMS</translation>
    </message>
</context>
<context>
    <name>TextTable</name>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln fila</numerusform>
            <numerusform>%Ln filas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More than %Ln row(s)</source>
        <translation>
            <numerusform>Más de %Ln fila</numerusform>
            <numerusform>Más de %Ln filas</numerusform>
        </translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Bandeja de salida</translation>
    </message>
</context>
<context>
    <name>ThreadHead</name>
    <message>
        <source>&amp;Done</source>
        <translation>Te&amp;rminar</translation>
    </message>
    <message>
        <source>Back to the conversations</source>
        <translation>Volver a las conversaciones</translation>
    </message>
    <message>
        <source>More for this conversation</source>
        <translation>Más opciones para esta conversación</translation>
    </message>
    <message>
        <source>Open &amp;again</source>
        <translation>&amp;Reabrir</translation>
    </message>
</context>
<context>
    <name>ThreadList</name>
    <message numerus="yes">
        <source>%Ln new text(s)</source>
        <translation>
            <numerusform>%Ln SMS nuevo</numerusform>
            <numerusform>%Ln SMS nuevos</numerusform>
        </translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>Más recientes</translation>
    </message>
</context>
<context>
    <name>ThreadPage</name>
    <message>
        <source>Text to {name}</source>
        <translation>SMS para {name}</translation>
    </message>
    <message>
        <source>Texts of this conversation</source>
        <translation>SMS de esta conversación</translation>
    </message>
    <message>
        <source>with your number {number}</source>
        <translation>con su número {number}</translation>
    </message>
    <message>
        <source>with {number}</source>
        <translation>con el {number}</translation>
    </message>
    <message>
        <source>with {number} ({label}) of {account}</source>
        <translation>con el {number} ({label}) de {account}</translation>
    </message>
    <message>
        <source>with {number} of {account}</source>
        <translation>con el {number} de {account}</translation>
    </message>
</context>
<context>
    <name>TimeDialog</name>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>&amp;Schedule</source>
        <translation>Pro&amp;gramar</translation>
    </message>
    <message>
        <source>At the recipient&apos;s place it is {time} then.</source>
        <translation>Donde está el destinatario será: {time}.</translation>
    </message>
    <message>
        <source>At the recipients&apos; places it is {time} then.</source>
        <translation>Donde están los destinatarios será: {time}.</translation>
    </message>
    <message>
        <source>Change time</source>
        <translation>Cambiar la hora</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>Fecha y hora</translation>
    </message>
    <message>
        <source>Morning or afternoon? Add AM or PM.</source>
        <translation>¿Mañana o tarde? Agregue AM o PM.</translation>
    </message>
    <message>
        <source>Ownline has to be open at that time.</source>
        <translation>Ownline tiene que estar abierto a esa hora.</translation>
    </message>
    <message>
        <source>Send later</source>
        <translation>Enviar más tarde</translation>
    </message>
    <message>
        <source>That is more than a year away. Choose an earlier time.</source>
        <translation>Falta más de un año. Elija un momento anterior.</translation>
    </message>
    <message>
        <source>That time has passed. Choose a later one.</source>
        <translation>Esa hora ya pasó. Elija una posterior.</translation>
    </message>
    <message>
        <source>This day does not exist.</source>
        <translation>Este día no existe.</translation>
    </message>
    <message>
        <source>This is not a date and time. Write it as in {example}.</source>
        <translation>No es una fecha con hora. Escriba, por ejemplo, {example}.</translation>
    </message>
    <message>
        <source>This time does not exist: the clocks change. Choose another one.</source>
        <translation>Esta hora no existe: hay cambio de hora. Elija otra.</translation>
    </message>
</context>
<context>
    <name>TimeMenu</name>
    <message>
        <source>&amp;Choose date and time…</source>
        <translation>&amp;Elegir fecha y hora…</translation>
    </message>
    <message>
        <source>At &amp;once</source>
        <translation>De in&amp;mediato</translation>
    </message>
</context>
<context>
    <name>Tools</name>
    <message>
        <source>&amp;About Ownline</source>
        <translation>&amp;Acerca de Ownline</translation>
    </message>
    <message>
        <source>&amp;Guide</source>
        <translation>&amp;Guía</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>Atajos de &amp;teclado</translation>
    </message>
    <message>
        <source>&amp;Practice…</source>
        <translation>&amp;Práctica…</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>If something does not &amp;work</source>
        <translation>Si algo no &amp;funciona</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Configuración</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message numerus="yes">
        <source>%Ln text(s) need a decision</source>
        <translation>
            <numerusform>%Ln SMS por decidir</numerusform>
            <numerusform>%Ln SMS por decidir</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unread conversation(s)</source>
        <translation>
            <numerusform>%Ln conversación sin leer</numerusform>
            <numerusform>%Ln conversaciones sin leer</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;New text</source>
        <translation>&amp;Nuevo SMS</translation>
    </message>
    <message>
        <source>&amp;Open Ownline</source>
        <translation>&amp;Abrir Ownline</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>Ownline: {what}</source>
        <translation>Ownline: {what}</translation>
    </message>
</context>
<context>
    <name>TroubleChoice</name>
    <message numerus="yes">
        <source>%Ln text(s) need a decision</source>
        <translation>
            <numerusform>%Ln SMS por decidir</numerusform>
            <numerusform>%Ln SMS por decidir</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Each shows why, and what you can do.</source>
        <translation>
            <numerusform>Muestra por qué y qué puede hacer usted.</numerusform>
            <numerusform>Cada uno muestra por qué y qué puede hacer usted.</numerusform>
        </translation>
    </message>
    <message>
        <source>{sum} in all accounts</source>
        <translation>{sum} en todas las cuentas</translation>
    </message>
</context>
<context>
    <name>TryNow</name>
    <message>
        <source>RingCentral answers again.</source>
        <translation>RingCentral vuelve a responder.</translation>
    </message>
    <message>
        <source>The system keyring answers now.</source>
        <translation>El llavero del sistema ya responde.</translation>
    </message>
    <message>
        <source>Tried just now, without success.</source>
        <translation>Intentado ahora mismo, sin éxito.</translation>
    </message>
    <message>
        <source>Trying now…</source>
        <translation>Intentándolo…</translation>
    </message>
</context>
<context>
    <name>UndoBar</name>
    <message numerus="yes">
        <source>%Ln text(s) go out in {seconds} s</source>
        <translation>
            <numerusform>%Ln SMS sale en {seconds} s</numerusform>
            <numerusform>%Ln SMS salen en {seconds} s</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>Can be undone for {seconds} s</source>
        <translation>Se puede deshacer durante {seconds} s</translation>
    </message>
    <message>
        <source>Goes out in {seconds} s</source>
        <translation>Sale en {seconds} s</translation>
    </message>
    <message numerus="yes">
        <source>To {names}: %Ln text(s) go out in {seconds} s</source>
        <translation>
            <numerusform>A {names}: %Ln SMS sale en {seconds} s</numerusform>
            <numerusform>A {names}: %Ln SMS salen en {seconds} s</numerusform>
        </translation>
    </message>
    <message>
        <source>To {names}: can be undone for {seconds} s</source>
        <translation>Para {names}: se puede deshacer durante {seconds} s</translation>
    </message>
    <message>
        <source>To {names}: goes out in {seconds} s</source>
        <translation>A {names}: sale en {seconds} s</translation>
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
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>&amp;Save as…</source>
        <translation>&amp;Guardar como…</translation>
    </message>
    <message>
        <source>Next picture</source>
        <translation>Imagen siguiente</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>Previous picture</source>
        <translation>Imagen anterior</translation>
    </message>
    <message>
        <source>{at} of {count}</source>
        <translation>{at} de {count}</translation>
    </message>
</context>
<context>
    <name>WaitingLine</name>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation>
            <numerusform>%Ln en espera</numerusform>
            <numerusform>%Ln en espera</numerusform>
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
            <numerusform>%Ln de ellos está programado y sale {time}.</numerusform>
            <numerusform>%Ln de ellos están programados. El siguiente sale {time}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them belong to lists that are not finished.</source>
        <translation>
            <numerusform>%Ln de ellos pertenece a listas sin terminar.</numerusform>
            <numerusform>%Ln de ellos pertenecen a listas sin terminar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them go out when you start Ownline again.</source>
        <translation>
            <numerusform>%Ln de ellos sale cuando vuelva a abrir Ownline.</numerusform>
            <numerusform>%Ln de ellos salen cuando vuelva a abrir Ownline.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them wait until you sign in again.</source>
        <translation>
            <numerusform>%Ln de ellos espera hasta que inicie sesión de nuevo.</numerusform>
            <numerusform>%Ln de ellos esperan hasta que inicie sesión de nuevo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln text(s) wait to go out</source>
        <translation>
            <numerusform>%Ln SMS espera su envío</numerusform>
            <numerusform>%Ln SMS esperan su envío</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>&amp;Do the same each time</source>
        <translation>&amp;Hacer lo mismo cada vez</translation>
    </message>
    <message>
        <source>&amp;Start Ownline when I log in</source>
        <translation>&amp;Iniciar Ownline al abrir mi sesión</translation>
    </message>
    <message>
        <source>About a planned text that is more than ten minutes late, Ownline asks you first.</source>
        <translation>Si un SMS programado lleva más de diez minutos de retraso, Ownline le pregunta antes.</translation>
    </message>
    <message>
        <source>C&amp;lose Ownline</source>
        <translation>Cerrar &amp;Ownline</translation>
    </message>
    <message>
        <source>It goes out {time}.</source>
        <translation>Sale {time}.</translation>
    </message>
    <message>
        <source>Settings, Sending, takes it back.</source>
        <translation>Se deshace en Ajustes, Envío.</translation>
    </message>
    <message>
        <source>Stay in the &amp;tray</source>
        <translation>Seguir en la &amp;bandeja</translation>
    </message>
    <message>
        <source>Texts go out only while Ownline runs.</source>
        <translation>Los SMS solo salen mientras Ownline está abierto.</translation>
    </message>
    <message>
        <source>The next goes out {time}.</source>
        <translation>El siguiente sale {time}.</translation>
    </message>
    <message numerus="yes">
        <source>They belong to lists that are not finished.</source>
        <translation>
            <numerusform>Pertenece a una lista sin terminar.</numerusform>
            <numerusform>Pertenecen a listas sin terminar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They go out when you start Ownline again.</source>
        <translation>
            <numerusform>Sale cuando vuelva a abrir Ownline.</numerusform>
            <numerusform>Salen cuando vuelva a abrir Ownline.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They wait until you sign in again.</source>
        <translation>
            <numerusform>Espera hasta que inicie sesión de nuevo.</numerusform>
            <numerusform>Esperan hasta que inicie sesión de nuevo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Whether %Ln more text(s) went out is still being checked. Ownline goes on with that when you start it again.</source>
        <translation>
            <numerusform>Ownline aún comprueba si %Ln SMS más salió, y sigue cuando lo inicie de nuevo.</numerusform>
            <numerusform>Ownline aún comprueba si %Ln SMS más salieron, y sigue cuando lo inicie de nuevo.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WaitingSend</name>
    <message>
        <source>A picture is still being made ready. Then the text goes out.</source>
        <translation>Todavía se está preparando una imagen. Después sale el mensaje.</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>Copy &amp;the address</source>
        <translation>Copiar la &amp;dirección</translation>
    </message>
    <message>
        <source>Open this address in a browser yourself: {address}</source>
        <translation>Abra usted esta dirección en un navegador: {address}</translation>
    </message>
    <message>
        <source>The browser did not open</source>
        <translation>El navegador no se abrió</translation>
    </message>
</context>
<context>
    <name>_Delegate</name>
    <message>
        <source>missing</source>
        <translation>falta</translation>
    </message>
</context>
<context>
    <name>_Limit</name>
    <message numerus="yes">
        <source>This takes up to %Ln minute(s).</source>
        <translation>
            <numerusform>Tarda como máximo %Ln minuto.</numerusform>
            <numerusform>Tarda como máximo %Ln minutos.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Model</name>
    <message>
        <source>Cells</source>
        <translation>Celdas</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Fila</translation>
    </message>
</context>
<context>
    <name>abroad</name>
    <message>
        <source>Your number {own} cannot text abroad. An administrator can see which numbers have international texting.</source>
        <translation>Su número {own} no puede enviar SMS al extranjero. Un administrador puede ver qué números pueden.</translation>
    </message>
    <message>
        <source>Your number {own} cannot text abroad. Choose {other} under From, which can.</source>
        <translation>Su número {own} no puede enviar SMS al extranjero. Elija en De el {other}, que sí puede.</translation>
    </message>
    <message>
        <source>Your number {own} cannot text abroad. Write a new text from {other}, which can.</source>
        <translation>Su número {own} no puede enviar SMS al extranjero. Escriba un SMS nuevo desde el {other}, que sí puede.</translation>
    </message>
</context>
<context>
    <name>administrator</name>
    <message>
        <source>At “{refresh}”, choose “{yes}”. Otherwise people have to sign in again every hour.</source>
        <translation>En “{refresh}”, elija “{yes}”. Si no, hay que iniciar sesión de nuevo cada hora.</translation>
    </message>
    <message>
        <source>Choose “{private}”, then press “{finish}”.</source>
        <translation>Elija “{private}” y pulse “{finish}”.</translation>
    </message>
    <message>
        <source>If the console refuses localhost, write 127.0.0.1 instead, in all four and in the file.</source>
        <translation>Si la consola no admite localhost, escriba 127.0.0.1 en su lugar, en las cuatro y en el archivo.</translation>
    </message>
    <message>
        <source>Ownline is a desktop program with which people text from their own RingCentral numbers. It signs in to RingCentral as an app, which an administrator registers once for the company, free of charge.</source>
        <translation>Ownline es un programa de escritorio con el que las personas envían SMS desde sus propios números de RingCentral. Inicia sesión en RingCentral como una aplicación que un administrador registra una sola vez, gratis, para la empresa.</translation>
    </message>
    <message>
        <source>Press “{create}” and choose “{type}”. Any name will do, such as Ownline. If the button is gray, your account may not create apps.</source>
        <translation>Pulse “{create}” y elija “{type}”. El nombre es libre, por ejemplo Ownline. Si el botón está gris, su cuenta no puede crear aplicaciones.</translation>
    </message>
    <message>
        <source>Save the last lines of this text as a text file with the name {file}, with the client ID of the app in place of {place}. Leave the server as it is, unless your company is with {partner} or Verizon, whose server is {segregated}.</source>
        <translation>Guarde las últimas líneas de este texto como archivo de texto con el nombre {file}, con el ID de cliente de la aplicación en lugar de {place}. Deje el servidor como está, salvo si su empresa está con {partner} o Verizon, cuyo servidor es {segregated}.</translation>
    </message>
    <message>
        <source>Send the file back, for instance by e-mail. It contains nothing secret. Please do not send a client secret: Ownline needs none.</source>
        <translation>Devuelva el archivo, por ejemplo por correo electrónico. No contiene nada secreto. No envíe ningún secreto de cliente: Ownline no lo necesita.</translation>
    </message>
    <message>
        <source>Sign in to RingCentral&apos;s developer console with an account of your company: {console}</source>
        <translation>Inicie sesión en la consola de desarrolladores de RingCentral con una cuenta de su empresa: {console}</translation>
    </message>
    <message>
        <source>Under “{auth}”, choose “{flow}”, and as the type of app “{kind}”. Ownline uses PKCE and no client secret.</source>
        <translation>En “{auth}”, elija “{flow}”, y como tipo de aplicación “{kind}”. Ownline usa PKCE, sin secreto de cliente.</translation>
    </message>
    <message>
        <source>Under “{redirect}”, enter these four addresses, exactly as they are here:
{addresses}</source>
        <translation>En “{redirect}”, introduzca estas cuatro direcciones, exactamente como están aquí:
{addresses}</translation>
    </message>
    <message>
        <source>Under “{security}”, at “{scopes}”, add {needed}. Two more are optional: with {sockets}, answers arrive at once; with {templates}, templates can be changed. Ownline needs no others. The console may write these names with spaces.</source>
        <translation>En “{security}”, en “{scopes}”, agregue {needed}. Otros dos son opcionales: con {sockets}, las respuestas llegan enseguida; con {templates}, se pueden cambiar las plantillas. Ownline no necesita más. Es posible que la consola escriba estos nombres con espacios.</translation>
    </message>
</context>
<context>
    <name>codes</name>
    <message>
        <source>A fax number cannot text.</source>
        <translation>Un número de fax no puede enviar SMS.</translation>
    </message>
    <message>
        <source>A group can have at most ten recipients.</source>
        <translation>Un grupo puede tener como máximo diez destinatarios.</translation>
    </message>
    <message>
        <source>A network on the way had a problem.</source>
        <translation>Una red del camino tuvo un problema.</translation>
    </message>
    <message>
        <source>A spam filter blocked this text.</source>
        <translation>Un filtro de spam bloqueó este SMS.</translation>
    </message>
    <message>
        <source>An administrator can add some in the admin portal.</source>
        <translation>Un administrador puede agregarlos en el portal de administración.</translation>
    </message>
    <message>
        <source>An administrator can add the permission to your role, in the admin portal, under Roles.</source>
        <translation>Un administrador puede agregar el permiso a su rol, en el portal de administración, en Roles.</translation>
    </message>
    <message>
        <source>An administrator can ask RingCentral about the limit.</source>
        <translation>Un administrador puede preguntar a RingCentral por el límite.</translation>
    </message>
    <message>
        <source>An administrator can give RingCentral support this code.</source>
        <translation>Un administrador puede dar este código al soporte de RingCentral.</translation>
    </message>
    <message>
        <source>An administrator can see whether it can be added.</source>
        <translation>Un administrador puede ver si se puede agregar.</translation>
    </message>
    <message>
        <source>An administrator can see whether the plan includes it.</source>
        <translation>Un administrador puede ver si el plan lo incluye.</translation>
    </message>
    <message>
        <source>An administrator can set the number up in the admin portal.</source>
        <translation>Un administrador puede configurar el número en el portal de administración.</translation>
    </message>
    <message>
        <source>An administrator can start the toll-free verification.</source>
        <translation>Un administrador puede iniciar la verificación del número gratuito.</translation>
    </message>
    <message>
        <source>An attachment is empty.</source>
        <translation>Un adjunto está vacío.</translation>
    </message>
    <message>
        <source>Attach the file once more, and send it again.</source>
        <translation>Adjunte el archivo otra vez y envíelo de nuevo.</translation>
    </message>
    <message>
        <source>Call them instead.</source>
        <translation>Llame a esta persona.</translation>
    </message>
    <message>
        <source>Check that you texted from a full phone number.</source>
        <translation>Compruebe que envió desde un número completo.</translation>
    </message>
    <message>
        <source>Check the country of the number, or reach the person another way.</source>
        <translation>Compruebe el país del número o contacte con la persona de otra forma.</translation>
    </message>
    <message>
        <source>Check the number, or call instead.</source>
        <translation>Compruebe el número o llame.</translation>
    </message>
    <message>
        <source>Check the number, or reach the person another way.</source>
        <translation>Compruebe el número o contacte con la persona de otra forma.</translation>
    </message>
    <message>
        <source>Check the number, write the text more simply and try again.</source>
        <translation>Compruebe el número, simplifique el texto y reinténtelo.</translation>
    </message>
    <message>
        <source>Choose a number with international texting. An administrator can see which have it.</source>
        <translation>Elija un número con SMS internacionales. Un administrador puede ver cuáles los tienen.</translation>
    </message>
    <message>
        <source>Choose another file, and send it again.</source>
        <translation>Elija otro archivo y envíelo de nuevo.</translation>
    </message>
    <message>
        <source>Choose another number to text from.</source>
        <translation>Elija otro número de envío.</translation>
    </message>
    <message>
        <source>Choose another number. An administrator can see who the number belongs to.</source>
        <translation>Elija otro número. Un administrador puede ver de quién es este.</translation>
    </message>
    <message>
        <source>Choose another number. An administrator can switch texting on for this one.</source>
        <translation>Elija otro número. Un administrador puede activar los SMS para este.</translation>
    </message>
    <message>
        <source>Edit it and send it once more.</source>
        <translation>Edítelo y envíelo una vez más.</translation>
    </message>
    <message>
        <source>Extensions of this kind cannot text.</source>
        <translation>Las extensiones de este tipo no pueden enviar SMS.</translation>
    </message>
    <message>
        <source>If it matters, ask the person before you send it again.</source>
        <translation>Si es importante, pregunte a la persona antes de reenviarlo.</translation>
    </message>
    <message>
        <source>In RingCentral&apos;s developer console, give the app ReadAccounts, ReadMessages and SMS, then sign in again.</source>
        <translation>En la consola de desarrolladores de RingCentral, dé a la aplicación ReadAccounts, ReadMessages y SMS, y vuelva a iniciar sesión.</translation>
    </message>
    <message>
        <source>It cannot text until an administrator has resolved this.</source>
        <translation>No puede enviar SMS hasta que un administrador lo resuelva.</translation>
    </message>
    <message>
        <source>It expired before the carrier accepted it.</source>
        <translation>Caducó antes de que el operador lo aceptara.</translation>
    </message>
    <message>
        <source>Numbers with five or six digits cannot be texted from RingCentral numbers.</source>
        <translation>No se pueden enviar SMS a números de cinco o seis cifras desde números de RingCentral.</translation>
    </message>
    <message>
        <source>Only RingCentral support can fix this; give them this code.</source>
        <translation>Solo el soporte de RingCentral puede arreglarlo; dele este código.</translation>
    </message>
    <message>
        <source>Ownline sends no faxes. Please report this code.</source>
        <translation>Ownline no envía faxes. Comunique este código, por favor.</translation>
    </message>
    <message>
        <source>Put the full link in, and send it again.</source>
        <translation>Ponga el enlace completo y envíelo de nuevo.</translation>
    </message>
    <message>
        <source>Reach the person another way.</source>
        <translation>Contacte con la persona de otra forma.</translation>
    </message>
    <message>
        <source>Reach the person another way. An administrator can ask RingCentral why.</source>
        <translation>Contacte con la persona de otra forma. Un administrador puede preguntar a RingCentral por qué.</translation>
    </message>
    <message>
        <source>Reach them another way. You can text them again once they text START to your number.</source>
        <translation>Contacte de otra forma. Podrá escribirle de nuevo cuando envíe START a su número.</translation>
    </message>
    <message>
        <source>RingCentral could not read an attachment.</source>
        <translation>RingCentral no pudo leer un adjunto.</translation>
    </message>
    <message>
        <source>RingCentral did not accept the sign-in.</source>
        <translation>RingCentral no aceptó la sesión.</translation>
    </message>
    <message>
        <source>RingCentral did not understand the number or the text.</source>
        <translation>RingCentral no entendió el número o el texto.</translation>
    </message>
    <message>
        <source>RingCentral did not understand what Ownline asked.</source>
        <translation>RingCentral no entendió lo que pidió Ownline.</translation>
    </message>
    <message>
        <source>RingCentral does not send texts to this destination.</source>
        <translation>RingCentral no envía SMS a este destino.</translation>
    </message>
    <message>
        <source>RingCentral does not take attachments of this kind.</source>
        <translation>RingCentral no acepta adjuntos de este tipo.</translation>
    </message>
    <message>
        <source>RingCentral does not tell Ownline at once when something changes.</source>
        <translation>RingCentral no avisa enseguida a Ownline cuando algo cambia.</translation>
    </message>
    <message>
        <source>RingCentral has not set your number up correctly.</source>
        <translation>RingCentral no ha configurado bien su número.</translation>
    </message>
    <message>
        <source>RingCentral no longer knows how far Ownline has read.</source>
        <translation>RingCentral ya no sabe hasta dónde ha leído Ownline.</translation>
    </message>
    <message>
        <source>RingCentral says that sending to this number failed for now.</source>
        <translation>RingCentral indica que el envío a este número falló por ahora.</translation>
    </message>
    <message>
        <source>RingCentral says that the number is blocked.</source>
        <translation>RingCentral indica que el número está bloqueado.</translation>
    </message>
    <message>
        <source>RingCentral took this for a fax, and refused it.</source>
        <translation>RingCentral lo tomó por un fax y lo rechazó.</translation>
    </message>
    <message>
        <source>Send a picture, a sound or a film instead, or put in a link.</source>
        <translation>Envíe una imagen, un sonido o un video, o ponga un enlace.</translation>
    </message>
    <message>
        <source>Send a smaller one.</source>
        <translation>Envíe uno más pequeño.</translation>
    </message>
    <message>
        <source>Send smaller ones, or fewer of them.</source>
        <translation>Envíelos más pequeños, o menos.</translation>
    </message>
    <message>
        <source>Send the text without attachments, or put in a link.</source>
        <translation>Envíe el SMS sin adjuntos o ponga un enlace.</translation>
    </message>
    <message>
        <source>Shorten it and send it again.</source>
        <translation>Acórtelo y envíelo de nuevo.</translation>
    </message>
    <message>
        <source>Shorten it to 160 plain characters.</source>
        <translation>Acórtelo a 160 caracteres sencillos.</translation>
    </message>
    <message>
        <source>Shorten it to less than 1,000 characters.</source>
        <translation>Acórtelo a menos de 1000 caracteres.</translation>
    </message>
    <message>
        <source>Sign in again, then try again.</source>
        <translation>Inicie sesión de nuevo y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>Sign in as a person, or as the call queue that owns a number.</source>
        <translation>Inicie sesión como persona o como la cola de llamadas que posee un número.</translation>
    </message>
    <message>
        <source>Something in this text could not be transmitted.</source>
        <translation>Algo de este SMS no se pudo transmitir.</translation>
    </message>
    <message>
        <source>Spread them over several texts.</source>
        <translation>Repártalos en varios SMS.</translation>
    </message>
    <message>
        <source>Take some out, or text each person separately.</source>
        <translation>Quite algunos o escriba a cada persona por separado.</translation>
    </message>
    <message>
        <source>Text a full phone number.</source>
        <translation>Envíe el SMS a un número de teléfono completo.</translation>
    </message>
    <message>
        <source>Text another number of this person.</source>
        <translation>Escriba a otro número de esta persona.</translation>
    </message>
    <message>
        <source>Text from another number. An administrator can change what the queue may do.</source>
        <translation>Envíe desde otro número. Un administrador puede cambiar lo que puede hacer la cola.</translation>
    </message>
    <message>
        <source>Texting is not available to this extension.</source>
        <translation>Los SMS no están disponibles para esta extensión.</translation>
    </message>
    <message>
        <source>The app registered for Ownline lacks a permission.</source>
        <translation>A la aplicación registrada para Ownline le falta un permiso.</translation>
    </message>
    <message>
        <source>The attachment is too large for the carrier.</source>
        <translation>El adjunto es demasiado grande para el operador.</translation>
    </message>
    <message>
        <source>The attachments are too large.</source>
        <translation>Los adjuntos son demasiado grandes.</translation>
    </message>
    <message>
        <source>The call queue has no members.</source>
        <translation>La cola de llamadas no tiene miembros.</translation>
    </message>
    <message>
        <source>The carrier blocks texts with shortened links.</source>
        <translation>El operador bloquea los SMS con enlaces acortados.</translation>
    </message>
    <message>
        <source>The carrier does not accept texts that are billed as several.</source>
        <translation>El operador no acepta SMS que se cobran como varios.</translation>
    </message>
    <message>
        <source>The carrier does not report whether it arrived. It may have.</source>
        <translation>El operador no informa de si ha llegado. Es posible.</translation>
    </message>
    <message>
        <source>The carrier has not reported yet whether it arrived.</source>
        <translation>El operador aún no ha informado de si ha llegado.</translation>
    </message>
    <message>
        <source>The carrier refused it and gave no reason.</source>
        <translation>El operador lo rechazó sin dar un motivo.</translation>
    </message>
    <message>
        <source>The fault is in Ownline, not in your text. Please report it with this code.</source>
        <translation>El error está en Ownline, no en su SMS. Comuníquelo con este código, por favor.</translation>
    </message>
    <message>
        <source>The number cannot get texts: it may be a landline or not in use.</source>
        <translation>El número no puede recibir SMS: puede ser fijo o no estar en uso.</translation>
    </message>
    <message>
        <source>The number does not accept texts from short codes.</source>
        <translation>El número no acepta SMS de códigos cortos.</translation>
    </message>
    <message>
        <source>The number you chose cannot send texts.</source>
        <translation>El número elegido no puede enviar SMS.</translation>
    </message>
    <message>
        <source>The person&apos;s carrier blocked it as spam.</source>
        <translation>El operador de la persona lo bloqueó como spam.</translation>
    </message>
    <message>
        <source>The person&apos;s carrier does not accept texts like this one.</source>
        <translation>El operador de la persona no acepta SMS como este.</translation>
    </message>
    <message>
        <source>The person&apos;s carrier has a problem.</source>
        <translation>El operador de la persona tiene un problema.</translation>
    </message>
    <message>
        <source>The phone cannot be reached: off, out of reach or suspended.</source>
        <translation>El teléfono no está disponible: apagado, sin cobertura o suspendido.</translation>
    </message>
    <message>
        <source>The problem is at RingCentral, not in your text.</source>
        <translation>El problema está en RingCentral, no en su SMS.</translation>
    </message>
    <message>
        <source>The recipient is a fax number.</source>
        <translation>El destinatario es un número de fax.</translation>
    </message>
    <message>
        <source>The recipient was not given as a phone number.</source>
        <translation>El destinatario no era un número de teléfono.</translation>
    </message>
    <message>
        <source>The recipient&apos;s extension is switched off.</source>
        <translation>La extensión del destinatario está desactivada.</translation>
    </message>
    <message>
        <source>The same recipient was given twice.</source>
        <translation>El mismo destinatario figuraba dos veces.</translation>
    </message>
    <message>
        <source>The text is too large.</source>
        <translation>El SMS es demasiado grande.</translation>
    </message>
    <message>
        <source>The text is too long.</source>
        <translation>El SMS es demasiado largo.</translation>
    </message>
    <message>
        <source>The texting service of your account is not set up correctly.</source>
        <translation>El servicio de SMS de su cuenta no está bien configurado.</translation>
    </message>
    <message>
        <source>There are too many attachments.</source>
        <translation>Hay demasiados adjuntos.</translation>
    </message>
    <message>
        <source>This call queue is not allowed to send this text.</source>
        <translation>Esta cola de llamadas no tiene permiso para enviar este SMS.</translation>
    </message>
    <message>
        <source>This conversation takes no more answers.</source>
        <translation>Esta conversación ya no acepta respuestas.</translation>
    </message>
    <message>
        <source>This number cannot text at the moment.</source>
        <translation>Este número no puede enviar SMS en este momento.</translation>
    </message>
    <message>
        <source>This person asked not to get texts from your number (STOP).</source>
        <translation>Esta persona pidió no recibir SMS de su número (STOP).</translation>
    </message>
    <message>
        <source>This recipient cannot be texted.</source>
        <translation>Este destinatario no puede recibir SMS.</translation>
    </message>
    <message>
        <source>Too much was sent in a short time.</source>
        <translation>Se envió demasiado en poco tiempo.</translation>
    </message>
    <message>
        <source>Try again later, check the number, or call.</source>
        <translation>Reinténtelo más tarde, compruebe el número o llame.</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>Inténtelo de nuevo más tarde.</translation>
    </message>
    <message>
        <source>Try again later. If it happens often, tell RingCentral support.</source>
        <translation>Reinténtelo más tarde. Si ocurre a menudo, avise al soporte de RingCentral.</translation>
    </message>
    <message>
        <source>Try again later. If it happens often, tell support.</source>
        <translation>Reinténtelo más tarde. Si ocurre a menudo, avise al soporte.</translation>
    </message>
    <message>
        <source>Try again later. If it stays, give RingCentral support this code.</source>
        <translation>Reinténtelo más tarde. Si continúa, dé este código al soporte de RingCentral.</translation>
    </message>
    <message>
        <source>Try again tomorrow. An administrator can ask RingCentral to raise the limit of the campaign.</source>
        <translation>Reinténtelo mañana. Un administrador puede pedir a RingCentral que suba el límite de la campaña.</translation>
    </message>
    <message>
        <source>Type the full number with its area code.</source>
        <translation>Escriba el número completo con su código de país.</translation>
    </message>
    <message>
        <source>Wait a few minutes, then try again.</source>
        <translation>Espere unos minutos y reinténtelo.</translation>
    </message>
    <message>
        <source>Wait a while, then try again.</source>
        <translation>Espere un poco y reinténtelo.</translation>
    </message>
    <message>
        <source>Wait a while: Ownline looks for a report for a day. If it matters, ask the person before you send it again.</source>
        <translation>Espere un poco: Ownline busca un informe durante un día. Si es importante, pregunte a la persona antes de reenviarlo.</translation>
    </message>
    <message>
        <source>Write a new text instead.</source>
        <translation>Escriba un SMS nuevo.</translation>
    </message>
    <message>
        <source>Write it differently, without links, and try again.</source>
        <translation>Escríbalo de otra forma, sin enlaces, y reinténtelo.</translation>
    </message>
    <message>
        <source>Write it differently. An administrator can compare it with what the company registered to text about.</source>
        <translation>Escríbalo de otra forma. Un administrador puede compararlo con el uso que registró la empresa.</translation>
    </message>
    <message>
        <source>Write it more simply, without unusual characters, and try again.</source>
        <translation>Escríbalo más sencillo, sin caracteres raros, y reinténtelo.</translation>
    </message>
    <message>
        <source>You cannot, or can no longer, text from this number.</source>
        <translation>No puede, o ya no puede, enviar SMS desde este número.</translation>
    </message>
    <message>
        <source>You have reached your daily or monthly limit of texts.</source>
        <translation>Ha alcanzado su límite de SMS del día o del mes.</translation>
    </message>
    <message>
        <source>You need to do nothing: Ownline asks for changes every few minutes instead.</source>
        <translation>No tiene que hacer nada: Ownline pregunta por los cambios cada pocos minutos.</translation>
    </message>
    <message>
        <source>You need to do nothing: Ownline reads your messages afresh.</source>
        <translation>No tiene que hacer nada: Ownline vuelve a leer sus mensajes.</translation>
    </message>
    <message>
        <source>Your account cannot send attachments to numbers in other countries.</source>
        <translation>Su cuenta no puede enviar adjuntos a números de otros países.</translation>
    </message>
    <message>
        <source>Your company has reached a limit of its RingCentral account.</source>
        <translation>Su empresa ha alcanzado un límite de su cuenta de RingCentral.</translation>
    </message>
    <message>
        <source>Your company has reached the carrier&apos;s limit for today.</source>
        <translation>Su empresa ha alcanzado el límite del operador para hoy.</translation>
    </message>
    <message>
        <source>Your company&apos;s RingCentral plan does not include this.</source>
        <translation>El plan de RingCentral de su empresa no lo incluye.</translation>
    </message>
    <message>
        <source>Your number can text only numbers in the United States.</source>
        <translation>Su número solo puede escribir a números de Estados Unidos.</translation>
    </message>
    <message>
        <source>Your number is not set up to send texts.</source>
        <translation>Su número no está configurado para enviar SMS.</translation>
    </message>
    <message>
        <source>Your number was blocked because its texts looked like spam.</source>
        <translation>Su número fue bloqueado porque sus SMS parecían spam.</translation>
    </message>
    <message>
        <source>Your role at RingCentral, or your plan, does not allow this.</source>
        <translation>Su rol en RingCentral, o su plan, no lo permite.</translation>
    </message>
    <message>
        <source>Your toll-free number is not verified, so carriers block it.</source>
        <translation>Su número gratuito no está verificado y los operadores lo bloquean.</translation>
    </message>
</context>
<context>
    <name>consents</name>
    <message>
        <source>A text from {own} was blocked {time}, because they want no more.</source>
        <translation>Un SMS de {own} se bloqueó {time}, porque esta persona no quiere más.</translation>
    </message>
    <message>
        <source>It is kept on this computer; RingCentral was not told ({code}).</source>
        <translation>Se guarda en este equipo; RingCentral no fue informado ({code}).</translation>
    </message>
    <message>
        <source>RingCentral did not accept that they agreed ({code}). They can text START to your number.</source>
        <translation>RingCentral no aceptó este acuerdo ({code}). Esta persona puede enviar START a su número.</translation>
    </message>
    <message>
        <source>RingCentral is not told yet</source>
        <translation>RingCentral aún no está informado</translation>
    </message>
    <message>
        <source>RingCentral was not told ({code})</source>
        <translation>RingCentral no fue informado ({code})</translation>
    </message>
    <message>
        <source>RingCentral was told</source>
        <translation>RingCentral está informado</translation>
    </message>
    <message>
        <source>RingCentral was told, and blocks texts to them.</source>
        <translation>RingCentral está informado y bloquea los SMS a esta persona.</translation>
    </message>
    <message>
        <source>RingCentral was told.</source>
        <translation>RingCentral está informado.</translation>
    </message>
    <message>
        <source>RingCentral will be told soon.</source>
        <translation>RingCentral recibirá el aviso pronto.</translation>
    </message>
    <message>
        <source>Texts go out again after START from them, or when you record that they agreed.</source>
        <translation>Los SMS volverán a salir después de START de su parte, o cuando usted anote su acuerdo.</translation>
    </message>
    <message>
        <source>They asked your number {number} for no more texts {time}.</source>
        <translation>Esta persona pidió {time} a su número {number} no recibir más SMS.</translation>
    </message>
    <message>
        <source>They asked your other account for no more texts {time}.</source>
        <translation>Esta persona pidió {time} a su otra cuenta no recibir más SMS.</translation>
    </message>
    <message>
        <source>They opted out of texts from {own} {time}, says RingCentral.</source>
        <translation>Según RingCentral, esta persona rechazó los SMS de {own} {time}.</translation>
    </message>
    <message>
        <source>They opted out of your texts</source>
        <translation>Esta persona rechazó sus SMS</translation>
    </message>
    <message>
        <source>They said START to {own} {time}.</source>
        <translation>Respondió START a {own} {time}.</translation>
    </message>
    <message>
        <source>They said STOP to {own} {time}.</source>
        <translation>Respondió STOP a {own} {time}.</translation>
    </message>
    <message>
        <source>They want your texts again</source>
        <translation>Esta persona quiere de nuevo sus SMS</translation>
    </message>
    <message>
        <source>You recorded that they agreed to texts</source>
        <translation>Usted anotó que esta persona acepta SMS</translation>
    </message>
    <message>
        <source>You recorded that they want no texts</source>
        <translation>Usted anotó que esta persona no quiere SMS</translation>
    </message>
    <message>
        <source>You recorded {time} that they agreed to texts.</source>
        <translation>Usted anotó {time} que esta persona acepta SMS.</translation>
    </message>
    <message>
        <source>You recorded {time} that they want no texts from {own}.</source>
        <translation>Usted anotó {time} que esta persona no quiere SMS de {own}.</translation>
    </message>
    <message>
        <source>Your text already says how to opt out, so nothing is added.</source>
        <translation>Su SMS ya dice cómo darse de baja, así que no se agrega nada.</translation>
    </message>
    <message>
        <source>then they said {word}</source>
        <translation>después respondió {word}</translation>
    </message>
    <message>
        <source>{known} Leave this recipient out.</source>
        <translation>{known} Quite a este destinatario.</translation>
    </message>
    <message>
        <source>{name} asked your number {number} for no more texts {time}.</source>
        <translation>{name} pidió {time} a su número {number} no recibir más SMS.</translation>
    </message>
    <message>
        <source>{name} asked your other account for no more texts {time}.</source>
        <translation>{name} pidió {time} a su otra cuenta no recibir más SMS.</translation>
    </message>
</context>
<context>
    <name>conversations</name>
    <message>
        <source>No number</source>
        <translation>Sin número</translation>
    </message>
</context>
<context>
    <name>dates</name>
    <message>
        <source>last week</source>
        <translation>semana pasada|la semana pasada</translation>
    </message>
    <message>
        <source>last {day}</source>
        <translation>{day} pasado|el {day} pasado</translation>
    </message>
    <message>
        <source>this week</source>
        <translation>esta semana</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hoy</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>ayer</translation>
    </message>
</context>
<context>
    <name>files</name>
    <message>
        <source>Appointment</source>
        <translation>Cita</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contacto</translation>
    </message>
    <message>
        <source>Fetching…</source>
        <translation>Obteniendo…</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Larger than announced</source>
        <translation>Mayor de lo anunciado</translation>
    </message>
    <message>
        <source>No longer at RingCentral</source>
        <translation>Ya no está en RingCentral</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>RingCentral refuses it</source>
        <translation>RingCentral lo rechaza</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Guardar como</translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation>Guardado como {name}</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Sonido</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>The connection failed</source>
        <translation>La conexión falló</translation>
    </message>
    <message>
        <source>The connection is too slow</source>
        <translation>La conexión es demasiado lenta</translation>
    </message>
    <message>
        <source>The connection was lost</source>
        <translation>Se perdió la conexión</translation>
    </message>
    <message>
        <source>The disk cannot keep it</source>
        <translation>El disco no puede guardarlo</translation>
    </message>
    <message>
        <source>The file could not be saved there.</source>
        <translation>El archivo no se pudo guardar ahí.</translation>
    </message>
    <message>
        <source>The file is not on this computer any more.</source>
        <translation>El archivo ya no está en este equipo.</translation>
    </message>
    <message>
        <source>There is not enough room on that disk.</source>
        <translation>No hay espacio suficiente en ese disco.</translation>
    </message>
    <message>
        <source>This picture cannot be shown.</source>
        <translation>Esta imagen no se puede mostrar.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Escribir</translation>
    </message>
    <message>
        <source>You may not save files in that folder.</source>
        <translation>No puede guardar archivos en esa carpeta.</translation>
    </message>
</context>
<context>
    <name>first text</name>
    <message>
        <source>Reply STOP to opt out.</source>
        <translation>Responda STOP para darse de baja.</translation>
    </message>
</context>
<context>
    <name>hiddenNumbers</name>
    <message>
        <source>None of your numbers matches.</source>
        <translation>Ninguno de sus números coincide.</translation>
    </message>
    <message>
        <source>None of your numbers matches. Write a customer&apos;s number in To.</source>
        <translation>Ninguno de sus números coincide. Escriba el número de un cliente en Para.</translation>
    </message>
    <message>
        <source>{number}: {reason}</source>
        <translation>{number}: {reason}</translation>
    </message>
</context>
<context>
    <name>leftOut</name>
    <message>
        <source>A cell of this row has braces, which look like a field that was not filled in.</source>
        <translation>Una celda de esta fila tiene llaves, que parecen un campo sin completar.</translation>
    </message>
    <message>
        <source>A field of the text is empty in this row. Write what stands instead, such as {name|there}, in the step Text.</source>
        <translation>Un campo del texto está vacío en esta fila. Escriba lo que va en su lugar, por ejemplo {name|there}, en el paso Texto.</translation>
    </message>
    <message>
        <source>A text of a list to this number ended as not sent, but may have gone out after all. Include this row if it is to be sent all the same.</source>
        <translation>Un SMS de una lista a este número consta como no enviado, pero es posible que haya salido. Incluya esta fila si hay que enviarlo de todos modos.</translation>
    </message>
    <message>
        <source>A text of the list {list} to them still waits.</source>
        <translation>Un SMS de la lista {list} para este destinatario aún espera.</translation>
    </message>
    <message>
        <source>Abroad</source>
        <translation>En el extranjero</translation>
    </message>
    <message>
        <source>Already sent</source>
        <translation>Ya enviado</translation>
    </message>
    <message>
        <source>An earlier row has the same number and text.</source>
        <translation>Una fila anterior tiene el mismo número y el mismo texto.</translation>
    </message>
    <message>
        <source>An earlier row has the same number, and another text.</source>
        <translation>Una fila anterior tiene el mismo número, con otro texto.</translation>
    </message>
    <message>
        <source>An earlier text to this number did not arrive: it may be a landline or not in use. Check the number, or leave this row out.</source>
        <translation>Un SMS anterior a este número no llegó: puede ser una línea fija o no estar en uso. Compruebe el número o excluya esta fila.</translation>
    </message>
    <message>
        <source>Braces in a cell</source>
        <translation>Llaves en una celda</translation>
    </message>
    <message>
        <source>Could be two numbers</source>
        <translation>Puede ser dos números</translation>
    </message>
    <message>
        <source>Empty field</source>
        <translation>Campo vacío</translation>
    </message>
    <message>
        <source>Empty in this row: {detail}. Fill it in the spreadsheet, or change the text: what stands after the bar in {name} stands where the cell is empty.</source>
        <translation>Vacío en esta fila: {detail}. Rellénelo en la hoja de cálculo, o cambie el texto: lo que sigue a la barra en {name} va donde la celda está vacía.</translation>
    </message>
    <message>
        <source>Empty in this row: {detail}. Fill it in the spreadsheet, or write {name} in the text: then “{word}” stands where the cell is empty.</source>
        <translation>Vacío en esta fila: {detail}. Complételo en la hoja de cálculo, o escriba {name} en el texto: «{word}» aparece entonces donde la celda está vacía.</translation>
    </message>
    <message>
        <source>Got a text lately</source>
        <translation>Recibió un SMS hace poco</translation>
    </message>
    <message>
        <source>Include this row if they want texts from the number you send from.</source>
        <translation>Incluya esta fila si quiere SMS del número desde el que envía.</translation>
    </message>
    <message>
        <source>It can be read as more than one number. Correct it in the spreadsheet, then choose it again.</source>
        <translation>Se puede leer como más de un número. Corríjalo en la hoja de cálculo y elíjala de nuevo.</translation>
    </message>
    <message>
        <source>It can be {detail}. Write the one that is meant in the spreadsheet, then read it again.</source>
        <translation>Puede ser {detail}. Escriba el número correcto en la hoja de cálculo y vuelva a leerla.</translation>
    </message>
    <message>
        <source>It can be {first} or {second}. Write the one that is meant in the spreadsheet, then read it again.</source>
        <translation>Puede ser {first} o {second}. Escriba el correcto en la hoja de cálculo y vuelva a leerla.</translation>
    </message>
    <message>
        <source>It is one of your own numbers.</source>
        <translation>Es uno de sus propios números.</translation>
    </message>
    <message>
        <source>Left out by you</source>
        <translation>Excluida por usted</translation>
    </message>
    <message>
        <source>May have got it</source>
        <translation>Quizá ya lo recibió</translation>
    </message>
    <message>
        <source>May want no texts</source>
        <translation>Quizá no quiere SMS</translation>
    </message>
    <message>
        <source>No number</source>
        <translation>Sin número</translation>
    </message>
    <message>
        <source>No text</source>
        <translation>Sin texto</translation>
    </message>
    <message>
        <source>No texts abroad</source>
        <translation>Sin SMS al extranjero</translation>
    </message>
    <message>
        <source>Nothing is left of the text in this row.</source>
        <translation>No queda nada del texto en esta fila.</translation>
    </message>
    <message>
        <source>Number to correct</source>
        <translation>Número por corregir</translation>
    </message>
    <message>
        <source>Opted out elsewhere</source>
        <translation>Baja en otro número</translation>
    </message>
    <message>
        <source>Own number</source>
        <translation>Número propio</translation>
    </message>
    <message>
        <source>Pictures and files can only go to numbers of your own country.</source>
        <translation>Las imágenes y los archivos solo pueden ir a números de su país.</translation>
    </message>
    <message>
        <source>Row {detail} has the same number and text.</source>
        <translation>La fila {detail} tiene el mismo número y el mismo texto.</translation>
    </message>
    <message>
        <source>Row {detail} has the same number, and another text. Include this row if they are to get both.</source>
        <translation>La fila {detail} tiene el mismo número, con otro texto. Incluya esta fila si deben enviarse los dos.</translation>
    </message>
    <message>
        <source>Rows with an empty field: {count}</source>
        <translation>Filas con un campo vacío: {count}</translation>
    </message>
    <message>
        <source>Second text</source>
        <translation>Segundo texto</translation>
    </message>
    <message>
        <source>The cell with the number is empty. Fill it in the spreadsheet, then read it again.</source>
        <translation>La celda del número está vacía. Complétela en la hoja de cálculo y vuelva a leerla.</translation>
    </message>
    <message>
        <source>The number cannot be read. Correct it in the spreadsheet, then choose it again.</source>
        <translation>No se puede leer el número. Corríjalo en la hoja de cálculo y elíjala de nuevo.</translation>
    </message>
    <message>
        <source>The number you send from cannot text abroad. An administrator can see which numbers have international texting.</source>
        <translation>El número de envío no puede enviar SMS al extranjero. Un administrador puede ver qué números pueden.</translation>
    </message>
    <message>
        <source>The number you send from cannot text abroad. Choose {detail} in the step Columns, which can.</source>
        <translation>El número de envío no puede enviar SMS al extranjero. Elija en el paso Columnas el {detail}, que sí puede.</translation>
    </message>
    <message>
        <source>The text has {count} characters in this row, and RingCentral takes 1,000. Most of them are from {field}. Shorten that cell in the spreadsheet, then read it again.</source>
        <translation>El texto tiene {count} caracteres en esta fila, y RingCentral acepta 1000. La mayoría son de {field}. Acorte esa celda en la hoja de cálculo y vuelva a leerla.</translation>
    </message>
    <message>
        <source>The text has {detail} characters in this row, and RingCentral takes 1,000. Shorten it.</source>
        <translation>El texto tiene {detail} caracteres en esta fila, y RingCentral acepta 1000. Acórtelo.</translation>
    </message>
    <message>
        <source>The text is longer than the 1,000 characters that RingCentral takes.</source>
        <translation>El texto supera los 1000 caracteres que acepta RingCentral.</translation>
    </message>
    <message>
        <source>They get a text of the list {list} {time}.</source>
        <translation>Esta persona recibe un SMS de la lista {list} {time}.</translation>
    </message>
    <message>
        <source>They got a text of the list {list} {time}.</source>
        <translation>Esta persona recibió un SMS de la lista {list} {time}.</translation>
    </message>
    <message>
        <source>They may have asked for no more texts on your other number {detail}. Look at that conversation. Include this row if they want texts from this number.</source>
        <translation>Es posible que esta persona haya pedido no recibir más SMS en su otro número {detail}. Mire esa conversación. Incluya esta fila si quiere SMS de este número.</translation>
    </message>
    <message>
        <source>They may have asked for no more texts, and you have not said whether they did. Look at their conversation.</source>
        <translation>Es posible que esta persona haya pedido no recibir más SMS, y usted no ha dicho si es así. Mire su conversación.</translation>
    </message>
    <message>
        <source>They may have got a text of the list {list} {time}.</source>
        <translation>Es posible que esta persona haya recibido un SMS de la lista {list} {time}.</translation>
    </message>
    <message>
        <source>They opted out of the texts from another number of yours, and you have not said that they want texts from this one.</source>
        <translation>Esta persona se dio de baja de los SMS de otro de sus números, y usted no ha dicho que quiera los de este.</translation>
    </message>
    <message>
        <source>They said STOP to the number you send from, or opted out in another way.</source>
        <translation>Respondió STOP al número desde el que envía, o se dio de baja de otra forma.</translation>
    </message>
    <message>
        <source>This number got a text of another list a short time before.</source>
        <translation>Este número recibió un SMS de otra lista poco antes.</translation>
    </message>
    <message>
        <source>This number got a text of this list, or this very text, before.</source>
        <translation>Este número ya recibió un SMS de esta lista, o este mismo texto.</translation>
    </message>
    <message>
        <source>Too long</source>
        <translation>Demasiado largo</translation>
    </message>
    <message>
        <source>Twice in the list</source>
        <translation>Dos veces en la lista</translation>
    </message>
    <message>
        <source>Wants no texts</source>
        <translation>No quiere SMS</translation>
    </message>
    <message>
        <source>You left this row out.</source>
        <translation>Usted excluyó esta fila.</translation>
    </message>
    <message>
        <source>there</source>
        <translation>amigo</translation>
    </message>
    <message>
        <source>{detail} is from a cell, and looks like a field that was not filled in. Take its braces out in the spreadsheet, then read it again.</source>
        <translation>{detail} viene de una celda y parece un campo sin completar. Quite sus llaves en la hoja de cálculo y vuelva a leerla.</translation>
    </message>
    <message>
        <source>{detail}. Correct it in the spreadsheet, then read it again.</source>
        <translation>{detail}. Corríjalo en la hoja de cálculo y vuelva a leerla.</translation>
    </message>
    <message>
        <source>{list} from {number}</source>
        <translation>{list} desde el {number}</translation>
    </message>
    <message>
        <source>{reason}: {count}</source>
        <translation>{reason}: {count}</translation>
    </message>
</context>
<context>
    <name>limits</name>
    <message>
        <source>Reading older texts · {day}</source>
        <translation>Leyendo SMS anteriores · {day}</translation>
    </message>
    <message>
        <source>RingCentral does not let Ownline read answers. An administrator can allow the app “Read Messages”.</source>
        <translation>RingCentral no permite que Ownline lea las respuestas. Un administrador puede conceder «Read Messages» a la aplicación.</translation>
    </message>
    <message>
        <source>This account has a shared inbox in RingCentral. Answers that arrive there are not shown here.</source>
        <translation>Esta cuenta tiene una bandeja compartida en RingCentral. Las respuestas que llegan allí no se muestran aquí.</translation>
    </message>
</context>
<context>
    <name>listColumns</name>
    <message>
        <source>A field begins with a letter and has letters, digits and spaces only.</source>
        <translation>Un campo empieza por una letra y solo tiene letras, cifras y espacios.</translation>
    </message>
    <message>
        <source>Another column has this field already. Choose another name.</source>
        <translation>Otra columna ya tiene este campo. Elija otro nombre.</translation>
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
        <translation>&amp;Reintentar</translation>
    </message>
    <message>
        <source>A call queue can sign in only while it has no queue manager. An administrator can remove the manager in the admin portal; then sign in again.</source>
        <translation>Una cola de llamadas solo puede iniciar sesión mientras no tenga gestor de cola. Un administrador puede quitar el gestor en el portal de administración; después inicie sesión de nuevo.</translation>
    </message>
    <message>
        <source>A call queue can sign in only with its own e-mail and password, and only while it has no queue manager. An administrator can change that in the admin portal.</source>
        <translation>Una cola de llamadas solo puede iniciar sesión con su propio correo y contraseña, y solo mientras no tenga gestor de cola. Un administrador puede cambiarlo en el portal de administración.</translation>
    </message>
    <message>
        <source>A call queue needs its own e-mail and password; an administrator can set them in the admin portal.</source>
        <translation>Una cola de llamadas necesita su propio correo y contraseña; un administrador puede definirlos en el portal de administración.</translation>
    </message>
    <message>
        <source>A certificate file cannot be read</source>
        <translation>No se puede leer un archivo de certificados</translation>
    </message>
    <message>
        <source>A fax or a pager</source>
        <translation>Un fax o un buscapersonas</translation>
    </message>
    <message>
        <source>A field of the text is not filled in</source>
        <translation>Un campo del texto no está rellenado</translation>
    </message>
    <message>
        <source>A list has up to 200,000 rows, 500 columns and 60 MB. Copy what you need into a new spreadsheet, then choose that.</source>
        <translation>Una lista tiene como máximo 200&#xa0;000 filas, 500 columnas y 60 MB. Copie lo que necesite en una hoja de cálculo nueva y elíjala.</translation>
    </message>
    <message>
        <source>A phone number goes here, without letters</source>
        <translation>Aquí va un número de teléfono, sin letras</translation>
    </message>
    <message>
        <source>A picture or file is not there any more</source>
        <translation>Una imagen o un archivo ya no está</translation>
    </message>
    <message>
        <source>A quotation mark is missing somewhere in the CSV file. Correct it, or save the file again with the program it comes from.</source>
        <translation>Falta una comilla en algún lugar del archivo CSV. Corríjala o vuelva a guardar el archivo con el programa del que procede.</translation>
    </message>
    <message>
        <source>A setting of this computer names it. Correct the setting, then start Ownline again. Your texts wait; nothing is lost. The setting:</source>
        <translation>Un ajuste de este equipo lo indica. Corríjalo y vuelva a iniciar Ownline. Sus SMS esperan; no se pierde nada. El ajuste:</translation>
    </message>
    <message>
        <source>A text can have 1.5 MB. Make the file smaller, or send a link to it.</source>
        <translation>Un mensaje puede tener 1,5 MB. Reduzca el archivo o envíe un enlace a él.</translation>
    </message>
    <message>
        <source>A text cannot go to an extension</source>
        <translation>Un SMS no puede ir a una extensión</translation>
    </message>
    <message>
        <source>A text goes to one number. Leave only one.</source>
        <translation>Un SMS va a un solo número. Deje solo uno.</translation>
    </message>
    <message>
        <source>Access was not allowed</source>
        <translation>No se permitió el acceso</translation>
    </message>
    <message>
        <source>Access was refused in the browser. Sign in again and choose Authorize.</source>
        <translation>El acceso se denegó en el navegador. Inicie sesión de nuevo y elija Authorize.</translation>
    </message>
    <message>
        <source>All files of a text can have 1.5 MB together. Send them in several texts, or send a link.</source>
        <translation>Todos los archivos de un SMS pueden sumar 1,5 MB. Envíelos en varios SMS o envíe un enlace.</translation>
    </message>
    <message>
        <source>An administrator has limited how long a sign-in lasts. Sign in again when it suits you; texts that wait are sent then.</source>
        <translation>Un administrador ha limitado la duración de las sesiones. Inicie sesión de nuevo cuando le convenga; los SMS en espera se envían entonces.</translation>
    </message>
    <message>
        <source>An administrator has set that sign-ins that nobody uses end.</source>
        <translation>Un administrador ha elegido que terminen las sesiones que nadie usa.</translation>
    </message>
    <message>
        <source>Another program is using the outbox file</source>
        <translation>Otro programa está usando el archivo de la bandeja de salida</translation>
    </message>
    <message>
        <source>Another program may have it open, or you may not open it. Close that program, or copy the file, then choose it again.</source>
        <translation>Puede que otro programa lo tenga abierto o que usted no tenga permiso para abrirlo. Cierre ese programa o copie el archivo y elíjalo de nuevo.</translation>
    </message>
    <message>
        <source>Another program uses all the ports Ownline listens on. Close other copies of Ownline and try again.</source>
        <translation>Otro programa usa todos los puertos en los que escucha Ownline. Cierre otras copias de Ownline y reinténtelo.</translation>
    </message>
    <message>
        <source>Ask whoever made the file for it again, or for the client ID.</source>
        <translation>Pida de nuevo el archivo a quien lo creó, o pídale el ID de cliente.</translation>
    </message>
    <message>
        <source>Call them from a phone.</source>
        <translation>Llame desde un teléfono.</translation>
    </message>
    <message>
        <source>Check that the disk is not full and that you may write to the folder.</source>
        <translation>Compruebe que el disco no está lleno y que puede escribir en la carpeta.</translation>
    </message>
    <message>
        <source>Check that the file is still there and that you may open it.</source>
        <translation>Compruebe que el archivo sigue ahí y que usted puede abrirlo.</translation>
    </message>
    <message>
        <source>Check the client ID and the server under “Change client ID or server”. A client ID works only with the server it was registered with.</source>
        <translation>Compruebe el ID de cliente y el servidor en “Cambiar el ID de cliente o el servidor”. Un ID de cliente solo funciona con el servidor en que se registró.</translation>
    </message>
    <message>
        <source>Check the digits after the +, such as +1 or +44.</source>
        <translation>Compruebe las cifras después del +, como +1 o +44.</translation>
    </message>
    <message>
        <source>Check the digits. A number of another country starts with + and its code.</source>
        <translation>Compruebe las cifras. Un número de otro país empieza por + y su código de país.</translation>
    </message>
    <message>
        <source>Check the internet connection, then try again.</source>
        <translation>Compruebe la conexión a Internet e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Check the internet connection. Ownline tries again by itself; nothing is lost.</source>
        <translation>Compruebe la conexión a Internet. Ownline lo reintenta solo; no se pierde nada.</translation>
    </message>
    <message>
        <source>Check this computer&apos;s proxy setting, or ask your IT department. Ownline tries again by itself; nothing is lost. The proxy:</source>
        <translation>Revise la configuración de proxy de este equipo o pregunte a su departamento de sistemas. Ownline lo intenta de nuevo por sí mismo; no se pierde nada. El proxy:</translation>
    </message>
    <message>
        <source>Choose a file of Excel or LibreOffice (.xlsx, .xls, .ods), or a CSV file.</source>
        <translation>Elija un archivo de Excel o LibreOffice (.xlsx, .xls, .ods) o un archivo CSV.</translation>
    </message>
    <message>
        <source>Choose a file, not a folder or a device.</source>
        <translation>Elija un archivo, no una carpeta ni un dispositivo.</translation>
    </message>
    <message>
        <source>Choose a picture of the kind JPEG, PNG, GIF, WebP, TIFF or BMP.</source>
        <translation>Elija una imagen JPEG, PNG, GIF, WebP, TIFF o BMP.</translation>
    </message>
    <message>
        <source>Choose a vCard file (.vcf), or a CSV file with a column of names and one of phone numbers.</source>
        <translation>Elija un archivo vCard (.vcf), o un archivo CSV con una columna de nombres y otra de números de teléfono.</translation>
    </message>
    <message>
        <source>Choose another file or another sheet.</source>
        <translation>Elija otro archivo u otra hoja.</translation>
    </message>
    <message>
        <source>Choose another folder, or make room on the disk.</source>
        <translation>Elija otra carpeta o libere espacio en el disco.</translation>
    </message>
    <message>
        <source>Choose another sheet.</source>
        <translation>Elija otra hoja.</translation>
    </message>
    <message>
        <source>Choose it below, or type it again.</source>
        <translation>Elíjalo abajo o escríbalo de nuevo.</translation>
    </message>
    <message>
        <source>Close Ownline and start it again. Practice needs a free port on this computer.</source>
        <translation>Cierre Ownline y ábralo de nuevo. La práctica necesita un puerto libre en este equipo.</translation>
    </message>
    <message>
        <source>Close other programs, then try again.</source>
        <translation>Cierre otros programas e inténtelo otra vez.</translation>
    </message>
    <message>
        <source>Close the program that holds {file}, such as a backup or a database browser. Nothing is lost, and nothing is sent meanwhile.</source>
        <translation>Cierre el programa que retiene {file}, por ejemplo una copia de seguridad o un explorador de bases de datos. No se pierde nada y, mientras tanto, no se envía nada.</translation>
    </message>
    <message>
        <source>Close this window and start Ownline by hand.</source>
        <translation>Cierre esta ventana e inicie Ownline usted mismo.</translation>
    </message>
    <message>
        <source>Columns with formulas that have no values: {columns}. Open the file in a spreadsheet program, save it there once, and choose it again.</source>
        <translation>Columnas con fórmulas sin valor: {columns}. Abra el archivo en un programa de hojas de cálculo, guárdelo una vez y elíjalo de nuevo.</translation>
    </message>
    <message>
        <source>Emergency services cannot be texted from here</source>
        <translation>Desde aquí no se puede escribir a los servicios de emergencia</translation>
    </message>
    <message>
        <source>Files of this kind cannot be sent</source>
        <translation>No se pueden enviar archivos de este tipo</translation>
    </message>
    <message>
        <source>Fill in {fields} and {last}, or remove them. To send the braces themselves, write {plain}.</source>
        <translation>Complete {fields} y {last} o elimínelos. Si quiere escribir llaves, escriba {plain}.</translation>
    </message>
    <message>
        <source>Fill in {field}, or remove it. To send the braces themselves, write {plain}.</source>
        <translation>Complete {field} o elimínelo. Si quiere escribir llaves, escriba {plain}.</translation>
    </message>
    <message>
        <source>Go back to Ownline</source>
        <translation>Vuelva a Ownline</translation>
    </message>
    <message>
        <source>In RingCentral&apos;s developer console, open the app, Settings, and add the redirect addresses that Ownline&apos;s guide lists, character by character.</source>
        <translation>En la consola de desarrolladores de RingCentral, abra la aplicación, Settings, y agregue las direcciones de redirección que indica la guía de Ownline, carácter por carácter.</translation>
    </message>
    <message>
        <source>In RingCentral&apos;s developer console, open the app, Settings, and switch on “Issue refresh tokens”. Until then you have to sign in every hour.</source>
        <translation>En la consola de desarrolladores de RingCentral, abra la aplicación, Settings, y active “Issue refresh tokens”. Hasta entonces tendrá que iniciar sesión cada hora.</translation>
    </message>
    <message>
        <source>In Settings, the server has to begin with https://.</source>
        <translation>En la configuración, el servidor tiene que empezar por https://.</translation>
    </message>
    <message>
        <source>It can be {first} or {second}</source>
        <translation>Puede ser {first} o {second}</translation>
    </message>
    <message>
        <source>It contains a secret, such as a client secret or a password. Ownline needs none, and has not kept it. Delete that line, then open the file again. A secret that was sent by e-mail should be replaced.</source>
        <translation>Contiene un secreto, como un secreto de cliente o una contraseña. Ownline no lo necesita y no lo ha guardado. Borre esa línea y abra el archivo de nuevo. Un secreto enviado por correo electrónico debería cambiarse.</translation>
    </message>
    <message>
        <source>It does not fit, even when it is made small. Cut out a part of it in a picture program, or remove other attachments.</source>
        <translation>No cabe ni siquiera reducida. Recorte una parte en un programa de imágenes o quite otros adjuntos.</translation>
    </message>
    <message>
        <source>It has no bytes. Copy or download it again, then choose it.</source>
        <translation>No tiene ningún byte. Cópielo o descárguelo otra vez y elíjalo.</translation>
    </message>
    <message>
        <source>It has other entries than client_id, server and redirect_host, or something else than text in them. It may belong to another program.</source>
        <translation>Tiene otras entradas que client_id, server y redirect_host, o algo que no es texto en ellas. Quizá sea de otro programa.</translation>
    </message>
    <message>
        <source>It has to be a client-side web app (authorization code with PKCE, without a client secret). Register one in RingCentral&apos;s developer console, then enter its client ID under “Change client ID or server”.</source>
        <translation>Debe ser del tipo client-side web app (authorization code con PKCE, sin secreto de cliente). Registre una en la consola de desarrolladores de RingCentral y escriba su ID de cliente en “Cambiar el ID de cliente o el servidor”.</translation>
    </message>
    <message>
        <source>It has {pixels} million, and {most} million are possible in a file of this kind. Make it smaller in a picture program, then choose that file.</source>
        <translation>Tiene {pixels} millones, y en un archivo de este tipo son posibles {most} millones. Redúzcala en un programa de imágenes y elija ese archivo.</translation>
    </message>
    <message>
        <source>It is a web page, whatever its name says. Open it in Excel or LibreOffice, save it as .xlsx, then choose that file.</source>
        <translation>Es una página web, diga lo que diga su nombre. Ábrala en Excel o LibreOffice, guárdela como .xlsx y elija ese archivo.</translation>
    </message>
    <message>
        <source>It is another kind of file, or a brace, a comma or a quotation mark is missing in it. Whoever made the file can copy the lines again.</source>
        <translation>Es otro tipo de archivo, o le falta una llave, una coma o unas comillas. Quien lo creó puede copiar las líneas otra vez.</translation>
    </message>
    <message>
        <source>It is disabled, frozen or not activated. An administrator can change its status.</source>
        <translation>Está desactivada, congelada o sin activar. Un administrador puede cambiar su estado.</translation>
    </message>
    <message>
        <source>It is gone.</source>
        <translation>Ya no está.</translation>
    </message>
    <message>
        <source>It is no number as it stands, but may be {number}</source>
        <translation>Tal como está no es un número, pero puede ser {number}</translation>
    </message>
    <message>
        <source>It is not certain which number is meant</source>
        <translation>No es seguro qué número se quiere</translation>
    </message>
    <message>
        <source>It is not known what became of a text. Ownline looks for it, then sends the others.</source>
        <translation>No se sabe qué pasó con un SMS. Ownline lo busca y después envía los demás.</translation>
    </message>
    <message>
        <source>It is too large for a set-up file, which has a few lines. Choose another file.</source>
        <translation>Es demasiado grande para un archivo de configuración, que solo tiene unas líneas. Elija otro archivo.</translation>
    </message>
    <message>
        <source>It is valid for a minute only. Start again.</source>
        <translation>Solo es válido durante un minuto. Empiece de nuevo.</translation>
    </message>
    <message>
        <source>It may be an old page. Start signing in from Ownline once more, or go on in the page that Ownline opened last.</source>
        <translation>Puede ser una página antigua. Inicie sesión otra vez desde Ownline o continúe en la última página que Ownline abrió.</translation>
    </message>
    <message>
        <source>It was moved aside and kept as {file}.</source>
        <translation>Se apartó y se conserva como {file}.</translation>
    </message>
    <message>
        <source>It was moved, renamed or deleted. Choose it again.</source>
        <translation>Se movió, se renombró o se eliminó. Elíjalo de nuevo.</translation>
    </message>
    <message>
        <source>Its entry redirect_host has to be localhost or 127.0.0.1.</source>
        <translation>Su entrada redirect_host debe ser localhost o 127.0.0.1.</translation>
    </message>
    <message>
        <source>Its window does not answer. Close it, then start Ownline again.</source>
        <translation>Su ventana no responde. Ciérrela y abra Ownline de nuevo.</translation>
    </message>
    <message>
        <source>Leave out the extension “{extension}” to text the number itself.</source>
        <translation>Quite la extensión “{extension}” para escribir al número mismo.</translation>
    </message>
    <message>
        <source>Make it smaller in a picture program, then choose that file.</source>
        <translation>Redúzcala en un programa de imágenes y elija ese archivo.</translation>
    </message>
    <message>
        <source>More than a number was typed or pasted here. Leave only one number.</source>
        <translation>Se escribió o pegó más de un número. Deje solo uno.</translation>
    </message>
    <message>
        <source>Most phones cannot show them. Save the picture as JPEG in a picture program, then choose that file.</source>
        <translation>La mayoría de los teléfonos no pueden mostrarlas. Guarde la imagen como JPEG en un programa de imágenes y elija ese archivo.</translation>
    </message>
    <message>
        <source>No country has this code</source>
        <translation>Ningún país tiene este código de país</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>Sin nombre</translation>
    </message>
    <message>
        <source>No system keyring was found</source>
        <translation>No se encontró ningún llavero del sistema</translation>
    </message>
    <message>
        <source>No text of it is sent by itself.</source>
        <translation>Ningún SMS suyo se envía solo.</translation>
    </message>
    <message>
        <source>No usable system keyring was found. You stay signed in until you close Ownline.</source>
        <translation>No se encontró ningún llavero del sistema utilizable. La sesión dura hasta que cierre Ownline.</translation>
    </message>
    <message>
        <source>Nothing in it was changed.</source>
        <translation>No se cambió nada en ella.</translation>
    </message>
    <message>
        <source>Nothing is lost. Close Ownline and start it again; if it happens again, please report it with the log file.</source>
        <translation>No se ha perdido nada. Cierre Ownline y ábralo de nuevo; si vuelve a ocurrir, infórmenos con el archivo de registro.</translation>
    </message>
    <message>
        <source>Nothing is sent now. Restart Ownline: it keeps the damaged file and shows the texts that can still be read.</source>
        <translation>Ahora no se envía nada. Reinicie Ownline: conserva el archivo dañado y muestra los SMS que aún pueden leerse.</translation>
    </message>
    <message>
        <source>Nothing that was queued is lost, and what you are typing is kept.</source>
        <translation>Nada de lo que espera el envío se ha perdido, y lo que está escribiendo se conserva.</translation>
    </message>
    <message>
        <source>Nothing that was queued is lost; what you are typing could not be kept.</source>
        <translation>Nada de lo que espera el envío se ha perdido; lo que está escribiendo no se ha podido conservar.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>No se ha cambiado nada.</translation>
    </message>
    <message>
        <source>Numbers with five or six digits cannot be texted</source>
        <translation>No se pueden enviar SMS a números de cinco o seis cifras</translation>
    </message>
    <message>
        <source>Only http and https proxies work. Change the proxy setting of this computer, then start Ownline again. Nothing was sent.</source>
        <translation>Solo funcionan los proxies http y https. Cambie el proxy de este equipo y abra Ownline de nuevo. No se ha enviado nada.</translation>
    </message>
    <message>
        <source>Open it in a picture program, save it as JPEG, then choose that.</source>
        <translation>Ábrala en un programa de imágenes, guárdela como JPEG y elija esa.</translation>
    </message>
    <message>
        <source>Open it in another program to see what it is.</source>
        <translation>Ábralo en otro programa para ver qué es.</translation>
    </message>
    <message>
        <source>Open it, save a copy without a password, then choose the copy.</source>
        <translation>Ábralo, guarde una copia sin contraseña y elija la copia.</translation>
    </message>
    <message>
        <source>Open it, save it again under another name, then choose that file.</source>
        <translation>Ábralo, guárdelo con otro nombre y elija ese archivo.</translation>
    </message>
    <message>
        <source>Others may be missing; how many is not known.</source>
        <translation>Puede que falten otros; no se sabe cuántos.</translation>
    </message>
    <message>
        <source>Ownline cannot receive the sign-in from the browser</source>
        <translation>Ownline no puede recibir el inicio de sesión del navegador</translation>
    </message>
    <message>
        <source>Ownline cannot use its folder</source>
        <translation>Ownline no puede usar su carpeta</translation>
    </message>
    <message>
        <source>Ownline cannot use this computer&apos;s proxy</source>
        <translation>Ownline no puede usar el proxy de este equipo</translation>
    </message>
    <message>
        <source>Ownline could not be started once more</source>
        <translation>No se pudo iniciar Ownline otra vez</translation>
    </message>
    <message>
        <source>Ownline did not understand this</source>
        <translation>Ownline no lo ha entendido</translation>
    </message>
    <message>
        <source>Ownline has a fault</source>
        <translation>Ownline tiene un fallo</translation>
    </message>
    <message>
        <source>Ownline has a fault and stopped sending</source>
        <translation>Ownline tiene un fallo y ha dejado de enviar</translation>
    </message>
    <message>
        <source>Ownline is already running</source>
        <translation>Ownline ya está abierto</translation>
    </message>
    <message>
        <source>Ownline kept it as {file} and uses what it could read. You may have to enter the rest again, such as the client ID. Your texts are not affected.</source>
        <translation>Se conservó como {file}. Se usa lo que se pudo leer; quizá tenga que introducir de nuevo el resto, por ejemplo el ID de cliente. Sus SMS no se ven afectados.</translation>
    </message>
    <message>
        <source>Ownline says why.</source>
        <translation>Ownline dice por qué.</translation>
    </message>
    <message>
        <source>Ownline shows whether the sign-in worked. You can close this page.</source>
        <translation>Ownline le muestra si el inicio de sesión funcionó. Puede cerrar esta página.</translation>
    </message>
    <message>
        <source>Ownline tries again by itself; nothing is lost.</source>
        <translation>Ownline lo reintenta solo; no se pierde nada.</translation>
    </message>
    <message>
        <source>Pictures of the kind {kind} cannot be sent</source>
        <translation>No se pueden enviar imágenes {kind}</translation>
    </message>
    <message>
        <source>Please sign in again</source>
        <translation>Inicie sesión de nuevo</translation>
    </message>
    <message>
        <source>Reading the picture took too long</source>
        <translation>Leer la imagen tardó demasiado</translation>
    </message>
    <message>
        <source>Remove it from the text, and attach it again.</source>
        <translation>Quítelo del SMS y adjúntelo otra vez.</translation>
    </message>
    <message>
        <source>RingCentral asks for a pause</source>
        <translation>RingCentral pide una pausa</translation>
    </message>
    <message>
        <source>RingCentral cannot be reached</source>
        <translation>No se puede contactar con RingCentral</translation>
    </message>
    <message>
        <source>RingCentral cannot be reached through this network</source>
        <translation>No se puede contactar con RingCentral por esta red</translation>
    </message>
    <message>
        <source>RingCentral did not take the sign-in</source>
        <translation>RingCentral no aceptó el inicio de sesión</translation>
    </message>
    <message>
        <source>RingCentral does not know this client ID</source>
        <translation>RingCentral no conoce este ID de cliente</translation>
    </message>
    <message>
        <source>RingCentral does not let the app stay signed in</source>
        <translation>RingCentral no permite que la aplicación mantenga la sesión</translation>
    </message>
    <message>
        <source>RingCentral has locked this login</source>
        <translation>RingCentral ha bloqueado esta cuenta</translation>
    </message>
    <message>
        <source>RingCentral is having problems</source>
        <translation>RingCentral tiene problemas</translation>
    </message>
    <message>
        <source>RingCentral no longer accepts the sign-in. Your waiting texts are kept and sent after you sign in.</source>
        <translation>RingCentral ya no acepta este inicio de sesión. Sus SMS en espera se conservan y se envían después.</translation>
    </message>
    <message>
        <source>RingCentral refused the request</source>
        <translation>RingCentral rechazó la solicitud</translation>
    </message>
    <message>
        <source>RingCentral takes pictures, sound, films, PDF, text, contacts, calendar and ZIP files.</source>
        <translation>RingCentral acepta imágenes, sonido, video, PDF, texto, contactos, calendarios y archivos ZIP.</translation>
    </message>
    <message>
        <source>RingCentral texts only whole phone numbers. Type one with its area code.</source>
        <translation>RingCentral solo envía a números completos. Escriba uno con su código de país.</translation>
    </message>
    <message>
        <source>RingCentral&apos;s last answer did not show whether a text went out. Ownline waits before it sends the next one.</source>
        <translation>La última respuesta de RingCentral no mostraba si un SMS salió. Ownline espera antes de enviar el siguiente.</translation>
    </message>
    <message>
        <source>Save it as CSV, then choose that file.</source>
        <translation>Guárdelo como CSV y elija ese archivo.</translation>
    </message>
    <message>
        <source>Sign in again. Your waiting texts are kept and sent after that.</source>
        <translation>Inicie sesión de nuevo. Sus SMS en espera se conservan y se envían después.</translation>
    </message>
    <message>
        <source>Sign in with your e-mail address, or with another number.</source>
        <translation>Inicie sesión con su dirección de correo o con otro número.</translation>
    </message>
    <message>
        <source>Signing in did not work</source>
        <translation>No se pudo iniciar sesión</translation>
    </message>
    <message>
        <source>Some cells are very long. Only their first 10,000 characters are used.</source>
        <translation>Algunas celdas son muy largas. Solo se usan sus primeros 10&#xa0;000 caracteres.</translation>
    </message>
    <message>
        <source>Some cells show an error, such as #N/A. They count as empty.</source>
        <translation>Algunas celdas muestran un error, como #N/A. Cuentan como vacías.</translation>
    </message>
    <message>
        <source>Some digits are missing. Check the number.</source>
        <translation>Faltan cifras. Compruebe el número.</translation>
    </message>
    <message>
        <source>Some of its texts may have been sent already. Ownline sends none of them by itself.</source>
        <translation>Puede que algunos de sus SMS ya se hayan enviado. Ownline no envía ninguno por sí solo.</translation>
    </message>
    <message>
        <source>Something between this computer and RingCentral answered instead of it, such as the welcome page of a Wi-Fi network. Open a browser to sign in to the network.</source>
        <translation>Algo entre este equipo y RingCentral respondió en su lugar, como la página de bienvenida de una red Wi-Fi. Abra un navegador para iniciar sesión en la red.</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Algo ha ido mal</translation>
    </message>
    <message>
        <source>Start Ownline by hand. Nothing is lost.</source>
        <translation>Abra Ownline a mano. No se pierde nada.</translation>
    </message>
    <message>
        <source>Start again from Ownline.</source>
        <translation>Empiece de nuevo desde Ownline.</translation>
    </message>
    <message>
        <source>Start or unlock the keyring and try again, or sign in. Your waiting texts are kept and sent after that.</source>
        <translation>Inicie o desbloquee el llavero y vuelva a intentarlo, o inicie sesión. Sus SMS en espera se conservan y se envían después.</translation>
    </message>
    <message>
        <source>Texts of it that are shown: {count}. None of them is sent by itself.</source>
        <translation>SMS suyos que se muestran: {count}. Ninguno se envía solo.</translation>
    </message>
    <message>
        <source>Texts that could not be read: {count}.</source>
        <translation>SMS que no se pudieron leer: {count}.</translation>
    </message>
    <message>
        <source>That is too much for one text</source>
        <translation>Es demasiado para un solo SMS</translation>
    </message>
    <message>
        <source>The CSV file is damaged: a quotation mark is missing somewhere. Save it again.</source>
        <translation>El archivo CSV está dañado: falta una comilla en alguna parte. Guárdelo de nuevo.</translation>
    </message>
    <message>
        <source>The app may not sign people in this way</source>
        <translation>La aplicación no puede iniciar sesión así</translation>
    </message>
    <message>
        <source>The area code is missing</source>
        <translation>Falta el código de país</translation>
    </message>
    <message>
        <source>The cell with the number shows an error, or has a formula without a result</source>
        <translation>La celda del número muestra un error, o tiene una fórmula sin resultado</translation>
    </message>
    <message>
        <source>The client ID in it is not whole, or not a client ID. Ask whoever made the file for another.</source>
        <translation>El ID de cliente que contiene está incompleto o no lo es. Pida otro archivo a quien lo creó.</translation>
    </message>
    <message>
        <source>The client ID is missing in it. Whoever made the file can fill it in.</source>
        <translation>Le falta el ID de cliente. Quien creó el archivo puede rellenarlo.</translation>
    </message>
    <message>
        <source>The connection to RingCentral is not safe</source>
        <translation>La conexión con RingCentral no es segura</translation>
    </message>
    <message>
        <source>The contacts cannot be read</source>
        <translation>No se pueden leer los contactos</translation>
    </message>
    <message>
        <source>The disk may be full or read-only. What you typed is still here; nothing was sent.</source>
        <translation>El disco puede estar lleno o ser de solo lectura. Lo que ha escrito sigue aquí; no se ha enviado nada.</translation>
    </message>
    <message>
        <source>The disk with {file} is full. Delete something there, then start Ownline again.</source>
        <translation>El disco de {file} está lleno. Libere espacio e inicie Ownline de nuevo.</translation>
    </message>
    <message>
        <source>The disk with {file} is read-only. Make it writable, then start Ownline again.</source>
        <translation>El disco de {file} es de solo lectura. Permita escribir en él e inicie Ownline de nuevo.</translation>
    </message>
    <message>
        <source>The e-mail or password is wrong</source>
        <translation>El correo o la contraseña no es correcto</translation>
    </message>
    <message>
        <source>The file cannot be attached</source>
        <translation>El archivo no se puede adjuntar</translation>
    </message>
    <message>
        <source>The file cannot be opened</source>
        <translation>El archivo no se puede abrir</translation>
    </message>
    <message>
        <source>The file changed while it was being read</source>
        <translation>El archivo cambió mientras se leía</translation>
    </message>
    <message>
        <source>The file changed while it was being read. Choose it again.</source>
        <translation>El archivo cambió mientras se leía. Elíjalo de nuevo.</translation>
    </message>
    <message>
        <source>The file could not be saved</source>
        <translation>No se pudo guardar el archivo</translation>
    </message>
    <message>
        <source>The file ends in the middle of this contact</source>
        <translation>El archivo termina en medio de este contacto</translation>
    </message>
    <message>
        <source>The file has more than 20 MB or 100,000 contacts. Export fewer contacts, or without pictures.</source>
        <translation>El archivo tiene más de 20 MB o de 100.000 contactos. Exporte menos contactos, o sin fotos.</translation>
    </message>
    <message>
        <source>The file has this number before, as {name}</source>
        <translation>El archivo ya tiene este número antes, como {name}</translation>
    </message>
    <message>
        <source>The file is empty</source>
        <translation>El archivo está vacío</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>El archivo está vacío.</translation>
    </message>
    <message>
        <source>The file is no longer there</source>
        <translation>El archivo ya no está</translation>
    </message>
    <message>
        <source>The keyring has no sign-in for this account. Your waiting texts are kept and sent after you sign in.</source>
        <translation>El llavero no tiene ningún inicio de sesión de esta cuenta. Sus SMS en espera se conservan y se envían después.</translation>
    </message>
    <message>
        <source>The keyring “{name}” is not one that Ownline trusts</source>
        <translation>Ownline no confía en el llavero “{name}”</translation>
    </message>
    <message>
        <source>The last sign-in could not be kept in the keyring, so it ended when Ownline was closed. Your waiting texts are kept and sent after you sign in.</source>
        <translation>El último inicio de sesión no se pudo conservar en el llavero, así que terminó al cerrar Ownline. Sus SMS en espera se conservan y se envían después.</translation>
    </message>
    <message>
        <source>The name of {file} is not valid UTF-8. Rename it, or set XDG_DATA_HOME, XDG_CONFIG_HOME and XDG_STATE_HOME to other folders.</source>
        <translation>El nombre de {file} no es UTF-8 válido. Cámbielo, o indique otras carpetas en XDG_DATA_HOME, XDG_CONFIG_HOME y XDG_STATE_HOME.</translation>
    </message>
    <message>
        <source>The number of an assistant or a company</source>
        <translation>El número de un asistente o de una empresa</translation>
    </message>
    <message>
        <source>The outbox cannot be opened</source>
        <translation>No se puede abrir la bandeja de salida</translation>
    </message>
    <message>
        <source>The outbox cannot be written</source>
        <translation>No se puede escribir la bandeja de salida</translation>
    </message>
    <message>
        <source>The outbox file is damaged</source>
        <translation>El archivo de la bandeja de salida está dañado</translation>
    </message>
    <message>
        <source>The outbox is an older copy</source>
        <translation>La bandeja de salida es una copia más antigua</translation>
    </message>
    <message>
        <source>The outbox is from a newer Ownline</source>
        <translation>La bandeja de salida es de una versión más nueva de Ownline</translation>
    </message>
    <message>
        <source>The outbox is from a version that was never released</source>
        <translation>La bandeja de salida es de una versión que nunca se publicó</translation>
    </message>
    <message>
        <source>The picture cannot be read</source>
        <translation>La imagen no se puede leer</translation>
    </message>
    <message>
        <source>The picture has too many pixels</source>
        <translation>La imagen tiene demasiados píxeles</translation>
    </message>
    <message>
        <source>The picture is damaged or of a rare kind</source>
        <translation>La imagen está dagregue o es de un tipo poco común</translation>
    </message>
    <message>
        <source>The picture is too large</source>
        <translation>La imagen es demasiado grande</translation>
    </message>
    <message>
        <source>The picture needs too much memory</source>
        <translation>La imagen necesita demasiada memoria</translation>
    </message>
    <message>
        <source>The practice service did not start</source>
        <translation>El servicio de práctica no se inició</translation>
    </message>
    <message>
        <source>The proxy does not connect to RingCentral</source>
        <translation>El proxy no conecta con RingCentral</translation>
    </message>
    <message>
        <source>The redirect address is not registered</source>
        <translation>La dirección de redirección no está registrada</translation>
    </message>
    <message>
        <source>The request to RingCentral failed</source>
        <translation>La solicitud a RingCentral falló</translation>
    </message>
    <message>
        <source>The server address is not safe</source>
        <translation>La dirección del servidor no es segura</translation>
    </message>
    <message>
        <source>The server in it has to be something like https://platform.ringcentral.com. Ask whoever made the file for another.</source>
        <translation>El servidor que contiene debe parecerse a https://platform.ringcentral.com. Pida otro archivo a quien lo creó.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate was refused. A company proxy or a wrong computer clock can cause this. Nothing was sent.</source>
        <translation>Se rechazó el certificado del servidor. Puede deberse a un proxy de la empresa o a un reloj mal ajustado. No se ha enviado nada.</translation>
    </message>
    <message>
        <source>The set-up file cannot be used</source>
        <translation>No se puede usar el archivo de configuración</translation>
    </message>
    <message>
        <source>The settings file is damaged</source>
        <translation>El archivo con su configuración está dañado</translation>
    </message>
    <message>
        <source>The sheet is no longer there</source>
        <translation>La hoja ya no existe</translation>
    </message>
    <message>
        <source>The sign-in came too late</source>
        <translation>El inicio de sesión llegó tarde</translation>
    </message>
    <message>
        <source>The sign-in cannot be remembered</source>
        <translation>No se puede recordar la sesión</translation>
    </message>
    <message>
        <source>The sign-in has ended</source>
        <translation>La sesión ha terminado</translation>
    </message>
    <message>
        <source>The sign-in has expired. Your waiting texts are kept and sent after you sign in.</source>
        <translation>El inicio de sesión ha caducado. Sus SMS en espera se conservan y se envían después.</translation>
    </message>
    <message>
        <source>The sign-in timed out</source>
        <translation>El inicio de sesión ha caducado</translation>
    </message>
    <message>
        <source>The sign-in was not finished in the browser within ten minutes. Start again when you are ready.</source>
        <translation>El inicio de sesión no se completó en el navegador en diez minutos. Empiece de nuevo cuando quiera.</translation>
    </message>
    <message>
        <source>The spreadsheet cannot be opened</source>
        <translation>No se puede abrir la hoja de cálculo</translation>
    </message>
    <message>
        <source>The spreadsheet cannot be read</source>
        <translation>No se puede leer la hoja de cálculo</translation>
    </message>
    <message>
        <source>The spreadsheet changed while it was being read</source>
        <translation>La hoja de cálculo cambió mientras se leía</translation>
    </message>
    <message>
        <source>The spreadsheet has a password</source>
        <translation>La hoja de cálculo tiene contraseña</translation>
    </message>
    <message>
        <source>The spreadsheet has rounded this number: format its column as text</source>
        <translation>La hoja de cálculo ha redondeado este número: dé a su columna el formato de texto</translation>
    </message>
    <message>
        <source>The spreadsheet is damaged</source>
        <translation>La hoja de cálculo está dagregue</translation>
    </message>
    <message>
        <source>The spreadsheet is empty</source>
        <translation>La hoja de cálculo está vacía</translation>
    </message>
    <message>
        <source>The spreadsheet is no longer there</source>
        <translation>La hoja de cálculo ya no está</translation>
    </message>
    <message>
        <source>The spreadsheet is too large</source>
        <translation>La hoja de cálculo es demasiado grande</translation>
    </message>
    <message>
        <source>The stored sign-in cannot be read</source>
        <translation>No se puede leer el inicio de sesión guardado</translation>
    </message>
    <message>
        <source>The stored sign-in is that of another extension. Your waiting texts are kept and sent after you sign in.</source>
        <translation>El inicio de sesión guardado es el de otra extensión. Sus SMS en espera se conservan y se envían después.</translation>
    </message>
    <message>
        <source>The system keyring cannot be used</source>
        <translation>No se puede usar el llavero del sistema</translation>
    </message>
    <message>
        <source>The system keyring did not give back what was stored</source>
        <translation>El llavero del sistema no devolvió lo guardado</translation>
    </message>
    <message>
        <source>The system keyring failed</source>
        <translation>El llavero del sistema falló</translation>
    </message>
    <message>
        <source>The system keyring is locked</source>
        <translation>El llavero del sistema está bloqueado</translation>
    </message>
    <message>
        <source>The system keyring is switched off</source>
        <translation>El llavero del sistema está desactivado</translation>
    </message>
    <message>
        <source>The system keyring is too small for the sign-in</source>
        <translation>El llavero del sistema es demasiado pequeño para la sesión</translation>
    </message>
    <message>
        <source>The system keyring refused access</source>
        <translation>El llavero del sistema denegó el acceso</translation>
    </message>
    <message>
        <source>The system keyring still waits for its password</source>
        <translation>El llavero del sistema aún espera su contraseña</translation>
    </message>
    <message>
        <source>The system keyring was not unlocked</source>
        <translation>El llavero del sistema no se desbloqueó</translation>
    </message>
    <message>
        <source>Then write the whole number there.</source>
        <translation>Después escriba allí el número completo.</translation>
    </message>
    <message>
        <source>There is a character here that no phone number has</source>
        <translation>Hay un carácter que ningún número de teléfono tiene</translation>
    </message>
    <message>
        <source>There is more than one number here</source>
        <translation>Aquí hay más de un número</translation>
    </message>
    <message>
        <source>There is no number yet</source>
        <translation>Todavía no hay número</translation>
    </message>
    <message>
        <source>There is no such number</source>
        <translation>No existe ese número</translation>
    </message>
    <message>
        <source>There is nothing here</source>
        <translation>Aquí no hay nada</translation>
    </message>
    <message>
        <source>There were too many wrong passwords. Wait a while, then sign in again. An administrator can help sooner.</source>
        <translation>Hubo demasiadas contraseñas erróneas. Espere un poco y vuelva a iniciar sesión. Un administrador puede ayudarle antes.</translation>
    </message>
    <message>
        <source>They can text START to your number, or you can record that they agreed to texts again.</source>
        <translation>Esta persona puede enviar START a su número, o usted puede anotar que acepta de nuevo SMS.</translation>
    </message>
    <message>
        <source>This Ownline cannot use it and has not changed it. Restart Ownline: it keeps the file and shows the texts that it can read.</source>
        <translation>Esta versión de Ownline no puede usarla y no ha cambiado nada en ella. Reinicie Ownline: conserva el archivo y muestra los SMS que puede leer.</translation>
    </message>
    <message>
        <source>This call queue has a manager</source>
        <translation>Esta cola de llamadas tiene un gestor</translation>
    </message>
    <message>
        <source>This extension cannot sign in now</source>
        <translation>Esta extensión no puede iniciar sesión ahora</translation>
    </message>
    <message>
        <source>This extension is not allowed to sign in</source>
        <translation>Esta extensión no tiene permiso para iniciar sesión</translation>
    </message>
    <message>
        <source>This file is too large for a text</source>
        <translation>Este archivo es demasiado grande para un mensaje</translation>
    </message>
    <message>
        <source>This is a workbook or an archive. Save the contacts as CSV or vCard, then choose that file.</source>
        <translation>Es un libro de cálculo o un archivo comprimido. Guarde los contactos como CSV o vCard y elija ese archivo.</translation>
    </message>
    <message>
        <source>This is not a file</source>
        <translation>Esto no es un archivo</translation>
    </message>
    <message>
        <source>This is not a phone number</source>
        <translation>Esto no es un número de teléfono</translation>
    </message>
    <message>
        <source>This is not a picture</source>
        <translation>Esto no es una imagen</translation>
    </message>
    <message>
        <source>This is not a picture that Ownline can read</source>
        <translation>Esta no es una imagen que Ownline pueda leer</translation>
    </message>
    <message>
        <source>This is not a spreadsheet</source>
        <translation>Esto no es una hoja de cálculo</translation>
    </message>
    <message>
        <source>This is not the sign-in Ownline waits for</source>
        <translation>Este no es el inicio de sesión que Ownline espera</translation>
    </message>
    <message>
        <source>This is the number you are texting from</source>
        <translation>Es el número desde el que envía</translation>
    </message>
    <message>
        <source>This is too long for a phone number</source>
        <translation>Es demasiado largo para un número de teléfono</translation>
    </message>
    <message>
        <source>This number cannot be used to sign in</source>
        <translation>Con este número no se puede iniciar sesión</translation>
    </message>
    <message>
        <source>This number is too long</source>
        <translation>Este número es demasiado largo</translation>
    </message>
    <message>
        <source>This number is too short</source>
        <translation>Este número es demasiado corto</translation>
    </message>
    <message>
        <source>This recipient asked for no more texts</source>
        <translation>Este destinatario no quiere más SMS</translation>
    </message>
    <message>
        <source>This text cannot be sent</source>
        <translation>Este SMS no se puede enviar</translation>
    </message>
    <message>
        <source>Too many requests in a minute. Ownline goes on by itself.</source>
        <translation>Demasiadas peticiones en un minuto. Ownline continúa solo.</translation>
    </message>
    <message>
        <source>Try again, or save it as JPEG in a picture program and choose that.</source>
        <translation>Inténtelo otra vez, o guárdela como JPEG en un programa de imágenes y elija esa.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Reinténtelo.</translation>
    </message>
    <message>
        <source>Type a number such as (650) 555-0123 or +44 20 7946 0958.</source>
        <translation>Escriba un número como (650) 555-0123 o +44 20 7946 0958.</translation>
    </message>
    <message>
        <source>Type digits instead. On a keypad, {word} is {digits}.</source>
        <translation>Escriba cifras. En un teclado, {word} es {digits}.</translation>
    </message>
    <message>
        <source>Type only the digits of the number, such as (650) 555-0123.</source>
        <translation>Escriba solo las cifras del número, como (650) 555-0123.</translation>
    </message>
    <message>
        <source>Type only the number, such as (650) 555-0123 or +44 20 7946 0958.</source>
        <translation>Escriba solo el número, como (650) 555-0123 o +44 20 7946 0958.</translation>
    </message>
    <message>
        <source>Type the number of somebody else.</source>
        <translation>Escriba el número de otra persona.</translation>
    </message>
    <message>
        <source>Type the phone number to text to.</source>
        <translation>Escriba el número del destinatario.</translation>
    </message>
    <message>
        <source>Type the whole number with its area code.</source>
        <translation>Escriba el número completo con su código de país.</translation>
    </message>
    <message>
        <source>Type the whole number with its area code. Extension numbers cannot be texted.</source>
        <translation>Escriba el número completo con su código de país. No se puede escribir a números de extensión.</translation>
    </message>
    <message>
        <source>Wait a minute, then try again.</source>
        <translation>Espere un minuto e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Wait until it is saved or downloaded, then choose it again.</source>
        <translation>Espere a que se guarde o se descargue y elíjalo de nuevo.</translation>
    </message>
    <message>
        <source>Waiting texts are held back</source>
        <translation>Los SMS en espera están retenidos</translation>
    </message>
    <message>
        <source>You call this number {name}, and that stays</source>
        <translation>Usted llama a este número {name}, y eso se conserva</translation>
    </message>
    <message>
        <source>You can close this page and go back to Ownline.</source>
        <translation>Puede cerrar esta página y volver a Ownline.</translation>
    </message>
    <message>
        <source>You will be signed out soon</source>
        <translation>Su sesión se cerrará pronto</translation>
    </message>
    <message>
        <source>You will be signed out unless you use RingCentral</source>
        <translation>Su sesión se cerrará si no usa RingCentral</translation>
    </message>
    <message>
        <source>en</source>
        <translation>es</translation>
    </message>
    <message>
        <source>{file} belongs to another user, perhaps because Ownline was once started with sudo. Take it back with this command: {command}</source>
        <translation>{file} pertenece a otro usuario, quizá porque Ownline se inició una vez con sudo. Recupérelo con esta orden: {command}</translation>
    </message>
    <message>
        <source>{file} is a folder, but has to be a file. Move it away, then start Ownline again.</source>
        <translation>{file} es una carpeta, pero debe ser un archivo. Muévala e inicie Ownline de nuevo.</translation>
    </message>
    <message>
        <source>{file} is a link to {target}, which does not exist. Delete the link or create that.</source>
        <translation>{file} es un enlace a {target}, que no existe. Elimine el enlace o cree su destino.</translation>
    </message>
    <message>
        <source>{kept} Please report it with the log file in {folder}.</source>
        <translation>{kept} Comuníquelo con el archivo de registro de {folder}.</translation>
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
        <translation>{path} no es un archivo. Muévalo a otro lugar y vuelva a iniciar Ownline.</translation>
    </message>
    <message>
        <source>{reason}, so you stay signed in only until you close Ownline.</source>
        <translation>{reason}, así que la sesión solo dura hasta que cierre Ownline.</translation>
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
        <translation>Un número de la empresa. Solo envía SMS para la extensión elegida en el portal de administración: Recepcionista automático &gt; Configuración general.</translation>
    </message>
    <message>
        <source>A number of a site or an IVR menu. Its texts are handled by the one extension assigned in the admin portal.</source>
        <translation>Un número de una sede o de un menú IVR. Sus SMS los gestiona la única extensión asignada en el portal de administración.</translation>
    </message>
    <message>
        <source>A number of {name} ({kind}). Its texts are handled by the one extension assigned in the admin portal.</source>
        <translation>Un número de {name} ({kind}). Sus SMS los gestiona la única extensión asignada en el portal de administración.</translation>
    </message>
    <message>
        <source>An outside number that is forwarded to RingCentral. It can text only through its own phone company.</source>
        <translation>Un número externo desviado a RingCentral. Solo puede enviar SMS a través de su propia compañía telefónica.</translation>
    </message>
    <message>
        <source>Announcement-only extension</source>
        <translation>Extensión solo de anuncios</translation>
    </message>
    <message>
        <source>Call pickup group</source>
        <translation>Grupo de captura de llamadas</translation>
    </message>
    <message>
        <source>Call queue</source>
        <translation>Cola de llamadas</translation>
    </message>
    <message>
        <source>Company number, assigned to you</source>
        <translation>Número de la empresa, asignado a usted</translation>
    </message>
    <message>
        <source>Digital line</source>
        <translation>Línea digital</translation>
    </message>
    <message>
        <source>Digital line on {device}</source>
        <translation>Línea digital en {device}</translation>
    </message>
    <message>
        <source>Extension</source>
        <translation>Extensión</translation>
    </message>
    <message>
        <source>Fax user</source>
        <translation>Usuario de fax</translation>
    </message>
    <message>
        <source>IVR menu</source>
        <translation>Menú IVR</translation>
    </message>
    <message>
        <source>It belongs to another extension. Only its own sign-in can text from it.</source>
        <translation>Pertenece a otra extensión. Para enviar SMS desde él hay que iniciar sesión con ella.</translation>
    </message>
    <message>
        <source>It belongs to the call queue {name}. Only the queue&apos;s own sign-in texts from it.</source>
        <translation>Pertenece a la cola de llamadas {name}. Para enviar SMS desde él hay que iniciar sesión como la cola.</translation>
    </message>
    <message>
        <source>It belongs to {name} ({kind}). Only that sign-in can text from it.</source>
        <translation>Pertenece a {name} ({kind}). Para enviar SMS desde él hay que iniciar sesión con esa extensión.</translation>
    </message>
    <message>
        <source>It could text, but something stops all your numbers; see above.</source>
        <translation>Podría enviar SMS, pero algo detiene todos sus números; vea arriba.</translation>
    </message>
    <message>
        <source>Limited extension</source>
        <translation>Extensión limitada</translation>
    </message>
    <message>
        <source>Message-only extension</source>
        <translation>Extensión solo de mensajes</translation>
    </message>
    <message>
        <source>Number of a site, assigned to you</source>
        <translation>Número de una sede, asignado a usted</translation>
    </message>
    <message>
        <source>Number of {name}, assigned to you</source>
        <translation>Número de {name}, asignado a usted</translation>
    </message>
    <message>
        <source>Other countries</source>
        <translation>Otros países</translation>
    </message>
    <message>
        <source>Park location</source>
        <translation>Ubicación de estacionamiento</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Imágenes</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Sala</translation>
    </message>
    <message>
        <source>Shared lines group</source>
        <translation>Grupo de líneas compartidas</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Sede</translation>
    </message>
    <message>
        <source>Start or unlock the system keyring and try again, or sign in.</source>
        <translation>Inicie o desbloquee el llavero del sistema y vuelva a intentarlo, o inicie sesión.</translation>
    </message>
    <message>
        <source>Texting is not switched on for this number. An administrator can register it for SMS.</source>
        <translation>Los SMS no están activados para este número. Un administrador puede registrarlo para SMS.</translation>
    </message>
    <message>
        <source>Texting is switched off for this extension. An administrator can switch on SMS for it in the admin portal.</source>
        <translation>Los SMS están desactivados para esta extensión. Un administrador puede activarlos en el portal de administración.</translation>
    </message>
    <message>
        <source>The app registered for Ownline lacks the permission ReadAccounts, so your numbers cannot be read. Add it in RingCentral&apos;s developer console, then sign in again.</source>
        <translation>A la aplicación registrada para Ownline le falta el permiso ReadAccounts, así que no se pueden leer sus números. Agréguelo en la consola de desarrolladores de RingCentral y vuelva a iniciar sesión.</translation>
    </message>
    <message>
        <source>The app registered for Ownline lacks the permission SMS. Add it in RingCentral&apos;s developer console, then sign in again.</source>
        <translation>A la aplicación registrada para Ownline le falta el permiso SMS. Agréguelo en la consola de desarrolladores de RingCentral y vuelva a iniciar sesión.</translation>
    </message>
    <message>
        <source>The call queue&apos;s number</source>
        <translation>El número de la cola de llamadas</translation>
    </message>
    <message>
        <source>The sign-in of {name} cannot be read in the system keyring. Start or unlock the keyring and try again, or sign in.</source>
        <translation>No se puede leer en el llavero del sistema el inicio de sesión de {name}. Inicie o desbloquee el llavero y vuelva a intentarlo, o inicie sesión.</translation>
    </message>
    <message>
        <source>This is a fax number. Fax numbers cannot text.</source>
        <translation>Es un número de fax. Los números de fax no pueden enviar SMS.</translation>
    </message>
    <message>
        <source>This number is for high-volume texting only, which uses a separate service.</source>
        <translation>Este número es solo para envíos masivos, que usan un servicio aparte.</translation>
    </message>
    <message>
        <source>This number is not ready yet: it is still being set up or moved.</source>
        <translation>Este número aún no está listo: se está configurando o trasladando.</translation>
    </message>
    <message>
        <source>Your direct number</source>
        <translation>Su número directo</translation>
    </message>
    <message>
        <source>account notices</source>
        <translation>avisos de cuenta</translation>
    </message>
    <message>
        <source>approved for {uses}</source>
        <translation>aprobado para: {uses}</translation>
    </message>
    <message>
        <source>charity</source>
        <translation>beneficencia</translation>
    </message>
    <message>
        <source>communities</source>
        <translation>comunidades</translation>
    </message>
    <message>
        <source>conversations with colleagues</source>
        <translation>conversaciones entre compañeros</translation>
    </message>
    <message>
        <source>conversations with customers</source>
        <translation>conversaciones con clientes</translation>
    </message>
    <message>
        <source>customer care</source>
        <translation>atención al cliente</translation>
    </message>
    <message>
        <source>delivery notices</source>
        <translation>avisos de entrega</translation>
    </message>
    <message>
        <source>emergencies</source>
        <translation>emergencias</translation>
    </message>
    <message>
        <source>fraud alerts</source>
        <translation>alertas de fraude</translation>
    </message>
    <message>
        <source>higher education</source>
        <translation>educación superior</translation>
    </message>
    <message>
        <source>marketing</source>
        <translation>marketing</translation>
    </message>
    <message>
        <source>politics</source>
        <translation>política</translation>
    </message>
    <message>
        <source>polls</source>
        <translation>encuestas</translation>
    </message>
    <message>
        <source>public notices</source>
        <translation>avisos públicos</translation>
    </message>
    <message>
        <source>schools</source>
        <translation>escuelas</translation>
    </message>
    <message>
        <source>security alerts</source>
        <translation>alertas de seguridad</translation>
    </message>
    <message>
        <source>several purposes</source>
        <translation>varios usos</translation>
    </message>
    <message>
        <source>several purposes, few texts</source>
        <translation>varios usos, pocos SMS</translation>
    </message>
    <message>
        <source>sign-in codes</source>
        <translation>códigos de acceso</translation>
    </message>
    <message>
        <source>sweepstakes</source>
        <translation>sorteos</translation>
    </message>
    <message>
        <source>texts between machines</source>
        <translation>SMS entre máquinas</translation>
    </message>
    <message>
        <source>up to 6,000 texts a day</source>
        <translation>hasta 6000 SMS al día</translation>
    </message>
    <message>
        <source>{kind} · Ext. {number}</source>
        <translation>{kind} · Ext. {number}</translation>
    </message>
    <message>
        <source>{kind} · Sign-in cannot be read</source>
        <translation>{kind} · Inicio de sesión ilegible</translation>
    </message>
    <message>
        <source>{kind} · Signed out</source>
        <translation>{kind} · Sesión cerrada</translation>
    </message>
    <message>
        <source>{kind} · Signing in…</source>
        <translation>{kind} · Iniciando sesión…</translation>
    </message>
</context>
<context>
    <name>people</name>
    <message>
        <source>{count} people</source>
        <translation>{count} personas</translation>
    </message>
    <message>
        <source>{names} and {count} more</source>
        <translation>{names} y {count} más</translation>
    </message>
    <message>
        <source>{names}, +{count}</source>
        <translation>{names} y {count} más</translation>
    </message>
</context>
<context>
    <name>places</name>
    <message>
        <source>{first} to {last}</source>
        <comment>times of day</comment>
        <translation>{first} a {last}</translation>
    </message>
</context>
<context>
    <name>plain</name>
    <message>
        <source>{what}: {detail}</source>
        <translation>{what}: {detail}</translation>
    </message>
</context>
<context>
    <name>reasons</name>
    <message>
        <source>accepted</source>
        <translation>aceptados</translation>
    </message>
    <message>
        <source>attachment too large</source>
        <translation>adjunto demasiado grande</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>entregados</translation>
    </message>
    <message>
        <source>limit reached</source>
        <translation>límite alcanzado</translation>
    </message>
    <message>
        <source>marked as arrived</source>
        <translation>marcados como recibidos</translation>
    </message>
    <message>
        <source>number cannot get texts</source>
        <translation>número sin SMS</translation>
    </message>
    <message>
        <source>other reasons</source>
        <translation>otros motivos</translation>
    </message>
    <message>
        <source>phone cannot be reached</source>
        <translation>teléfono no localizable</translation>
    </message>
    <message>
        <source>said STOP</source>
        <translation>dijo STOP</translation>
    </message>
    <message>
        <source>sent, no report yet</source>
        <translation>enviados, sin informe aún</translation>
    </message>
    <message>
        <source>shortened link</source>
        <translation>enlace acortado</translation>
    </message>
    <message>
        <source>taken for spam</source>
        <translation>tomado por spam</translation>
    </message>
    <message>
        <source>too long</source>
        <translation>demasiado largo</translation>
    </message>
    <message>
        <source>your number is not set up</source>
        <translation>su número no está configurado</translation>
    </message>
</context>
<context>
    <name>service</name>
    <message>
        <source>Leave only the server&apos;s name, such as https://platform.ringcentral.com.</source>
        <translation>Deje solo el nombre del servidor, como https://platform.ringcentral.com.</translation>
    </message>
    <message>
        <source>Paste the client ID of your app. RingCentral&apos;s developer console shows it.</source>
        <translation>Pegue el ID de cliente de su aplicación, que muestra la consola de RingCentral.</translation>
    </message>
    <message>
        <source>The letters differ: RingCentral&apos;s address is {server}.</source>
        <translation>Las letras no coinciden: la dirección de RingCentral es {server}.</translation>
    </message>
    <message>
        <source>The server must begin with https://, so that the connection is encrypted.</source>
        <translation>El servidor debe empezar por https:// para que la conexión esté cifrada.</translation>
    </message>
    <message>
        <source>This is an address of RingCentral&apos;s, but Ownline cannot use it. The right one is {server}. It stood here at first.</source>
        <translation>Es una dirección de RingCentral, pero Ownline no puede usarla. La correcta es {server}. Estaba aquí al principio.</translation>
    </message>
    <message>
        <source>This is no client ID, which has 8 or more letters, digits and dashes. Copy it again.</source>
        <translation>No es un ID de cliente: tiene 8 o más letras, dígitos y guiones. Cópielo de nuevo.</translation>
    </message>
    <message>
        <source>This is not a server name. Type something like https://platform.ringcentral.com.</source>
        <translation>No es un nombre de servidor. Escriba por ejemplo https://platform.ringcentral.com.</translation>
    </message>
    <message>
        <source>Type the server, which usually is https://platform.ringcentral.com.</source>
        <translation>Escriba el servidor, que suele ser https://platform.ringcentral.com.</translation>
    </message>
</context>
<context>
    <name>signInNews</name>
    <message>
        <source>Ownline is set up.</source>
        <translation>Ownline está configurado.</translation>
    </message>
    <message>
        <source>{name} is signed in again.</source>
        <translation>{name} vuelve a tener la sesión iniciada.</translation>
    </message>
    <message>
        <source>{name} stays signed out.</source>
        <translation>{name} sigue sin sesión.</translation>
    </message>
    <message>
        <source>{name} was added.</source>
        <translation>Cuenta agregada: {name}.</translation>
    </message>
    <message>
        <source>{name} was removed.</source>
        <translation>Cuenta quitada: {name}.</translation>
    </message>
    <message>
        <source>{name} was signed in already.</source>
        <translation>{name} ya tenía la sesión iniciada.</translation>
    </message>
    <message>
        <source>{name} was signed out.</source>
        <translation>Sesión cerrada: {name}.</translation>
    </message>
</context>
<context>
    <name>states</name>
    <message>
        <source>Accepted</source>
        <translation>Aceptado</translation>
    </message>
    <message>
        <source>Accepted by RingCentral</source>
        <translation>Aceptado por RingCentral</translation>
    </message>
    <message>
        <source>Cancel it. Or record that they agreed to texts again, and send it then.</source>
        <translation>Cancélelo. O anote que esta persona acepta de nuevo SMS, y envíelo después.</translation>
    </message>
    <message>
        <source>Canceled</source>
        <translation>Cancelado</translation>
    </message>
    <message>
        <source>Changed before it was sent</source>
        <translation>Cambiado antes de enviarse</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Comprobando</translation>
    </message>
    <message>
        <source>Choose Go on in the details of the list, or cancel this text.</source>
        <translation>Elija Continuar en los detalles de la lista, o cancele este SMS.</translation>
    </message>
    <message>
        <source>Could not be found; you decide</source>
        <translation>No se encontró; usted decide</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Entregado</translation>
    </message>
    <message>
        <source>Delivered to {delivered} of {count} people.</source>
        <translation>Entregado a {delivered} de {count} personas.</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Descartado</translation>
    </message>
    <message>
        <source>Edit it, attach the file again, and send it. Or cancel it.</source>
        <translation>Edítelo, adjunte el archivo otra vez y envíelo. O cancélelo.</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallido</translation>
    </message>
    <message>
        <source>Found among the sent messages</source>
        <translation>Encontrado entre los mensajes enviados</translation>
    </message>
    <message>
        <source>Goes out in seconds</source>
        <translation>Sale en unos segundos</translation>
    </message>
    <message>
        <source>Held, because a file is missing or damaged</source>
        <translation>Retenido, porque falta un archivo o está dañado</translation>
    </message>
    <message>
        <source>Held, because the other person wrote first</source>
        <translation>Retenido, porque la otra persona escribió antes</translation>
    </message>
    <message>
        <source>Held, because the recipient wants no texts</source>
        <translation>Retenido, porque el destinatario no quiere SMS</translation>
    </message>
    <message>
        <source>Held: a file is missing</source>
        <translation>Retenido: falta un archivo</translation>
    </message>
    <message>
        <source>Held: they want no texts</source>
        <translation>Retenido: no quiere SMS</translation>
    </message>
    <message>
        <source>Held: they wrote</source>
        <translation>Retenido: escribió antes</translation>
    </message>
    <message>
        <source>If it is not found by then, you decide.</source>
        <translation>Si no se encuentra hasta entonces, usted decide.</translation>
    </message>
    <message>
        <source>It did go out: it was found later in your messages.</source>
        <translation>Sí salió: se encontró más tarde en sus mensajes.</translation>
    </message>
    <message>
        <source>It did not reach {failed} of them.</source>
        <translation>No llegó a {failed} de ellas.</translation>
    </message>
    <message>
        <source>It goes out in some seconds. Until then you can cancel it.</source>
        <translation>Sale en unos segundos. Hasta entonces puede cancelarlo.</translation>
    </message>
    <message>
        <source>It goes out in some seconds. Until then you can undo that; then it is planned again.</source>
        <translation>Sale en unos segundos. Hasta entonces puede deshacerlo; vuelve a estar programado.</translation>
    </message>
    <message>
        <source>It goes out {time}.</source>
        <translation>Sale {time}.</translation>
    </message>
    <message>
        <source>It is on its way to RingCentral.</source>
        <translation>Está en camino a RingCentral.</translation>
    </message>
    <message>
        <source>It is safe in the outbox and has not been sent yet. You can still cancel it.</source>
        <translation>Está a salvo en la bandeja de salida y aún no se ha enviado. Todavía puede cancelarlo.</translation>
    </message>
    <message>
        <source>It is to go out {time}, but {name} is not signed in, and only {name} can send it.</source>
        <translation>Debe salir {time}, pero {name} no ha iniciado sesión, y solo {name} puede enviarlo.</translation>
    </message>
    <message>
        <source>It should have gone out {time}, but Ownline could not send it then. It was not sent.</source>
        <translation>Debía salir {time}, pero Ownline no pudo enviarlo entonces. No se envió.</translation>
    </message>
    <message>
        <source>It waits because its list is paused.</source>
        <translation>Espera porque su lista está en pausa.</translation>
    </message>
    <message>
        <source>It waits because {name} is not signed in, and only {name} can send it.</source>
        <translation>Espera porque {name} no ha iniciado sesión, y solo {name} puede enviarlo.</translation>
    </message>
    <message>
        <source>It waits until the outcome of an earlier text to the same number is known, so that the two are never confused.</source>
        <translation>Espera hasta que se conozca el resultado de un SMS anterior al mismo número, para que nunca se confundan.</translation>
    </message>
    <message>
        <source>It was handed to the recipient&apos;s carrier. Many carriers never report more than this.</source>
        <translation>Se entregó al operador del destinatario. Muchos operadores no informan de nada más.</translation>
    </message>
    <message>
        <source>It was held, because a picture or file of it is missing or damaged on this computer. It was not sent.</source>
        <translation>Se retuvo, porque una imagen o un archivo falta o está dañado en este equipo. No se envió.</translation>
    </message>
    <message>
        <source>It was held, because this recipient asked for no more texts. It was not sent.</source>
        <translation>Se retuvo, porque este destinatario no quiere más SMS. No se envió.</translation>
    </message>
    <message>
        <source>It was not sent, because the first one did go out after all.</source>
        <translation>No se envió, porque el primero sí salió al final.</translation>
    </message>
    <message>
        <source>It was sent with another app or device.</source>
        <translation>Se envió con otra aplicación o dispositivo.</translation>
    </message>
    <message>
        <source>It was sent, but did not reach the phone.</source>
        <translation>Se envió, pero no llegó al teléfono.</translation>
    </message>
    <message>
        <source>It was sent.</source>
        <translation>Se ha enviado.</translation>
    </message>
    <message>
        <source>It was time to send it</source>
        <translation>Llegó la hora de enviarlo</translation>
    </message>
    <message>
        <source>It was to go out {time}, but {name} is not signed in, and only {name} can send it.</source>
        <translation>Debía salir {time}, pero {name} no ha iniciado sesión, y solo {name} puede enviarlo.</translation>
    </message>
    <message>
        <source>It was to go out {time}. It is held, because the other person wrote first.</source>
        <translation>Iba a salir {time}. Está retenido, porque la otra persona escribió antes.</translation>
    </message>
    <message>
        <source>It was waiting when the outbox was damaged, and may have been sent. Ownline does not send it by itself.</source>
        <translation>Estaba en espera cuando se dañó la bandeja de salida y puede haberse enviado. Ownline no lo envía por su cuenta.</translation>
    </message>
    <message>
        <source>Its time had passed; you decide</source>
        <translation>Su hora había pasado; usted decide</translation>
    </message>
    <message>
        <source>Its time has passed</source>
        <translation>Su hora ha pasado</translation>
    </message>
    <message>
        <source>Marked as arrived</source>
        <translation>Marcado como recibido</translation>
    </message>
    <message>
        <source>Marked as not sent</source>
        <translation>Marcado como no enviado</translation>
    </message>
    <message>
        <source>May have arrived</source>
        <translation>Quizá recibido</translation>
    </message>
    <message>
        <source>New status</source>
        <translation>Estado nuevo</translation>
    </message>
    <message>
        <source>Not found among the sent messages yet</source>
        <translation>Aún no se encontró entre los mensajes enviados</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>No enviado</translation>
    </message>
    <message>
        <source>Not sent: the first one did go out</source>
        <translation>No enviado: el primero sí salió</translation>
    </message>
    <message>
        <source>Not sure</source>
        <translation>Sin certeza</translation>
    </message>
    <message>
        <source>Ownline checks your sent messages again.</source>
        <translation>Ownline vuelve a comprobar sus mensajes enviados.</translation>
    </message>
    <message>
        <source>Ownline could not find out whether this text went out. Check again, or decide yourself: sending again may reach the person twice.</source>
        <translation>Ownline no pudo averiguar si este SMS salió. Compruebe de nuevo o decida usted: si se reenvía, la persona puede recibirlo dos veces.</translation>
    </message>
    <message>
        <source>Ownline does not know this code. The details show it.</source>
        <translation>Ownline no conoce este código; los detalles lo muestran.</translation>
    </message>
    <message>
        <source>Ownline has to be open then. If it is more than ten minutes late, you are asked first.</source>
        <translation>Ownline tiene que estar abierto a esa hora. Si se retrasa más de diez minutos, se le pregunta antes.</translation>
    </message>
    <message>
        <source>Ownline was closed while it was being sent</source>
        <translation>Ownline se cerró mientras se enviaba</translation>
    </message>
    <message>
        <source>Ownline was closed, which ended the time to undo it</source>
        <translation>Se cerró Ownline, y así terminó el tiempo para deshacerlo</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Programado</translation>
    </message>
    <message>
        <source>Reach the person another way. An administrator can enable the extension.</source>
        <translation>Contacte con la persona de otra forma. Un administrador puede activar la extensión.</translation>
    </message>
    <message>
        <source>Read from an outbox that was damaged</source>
        <translation>Leído de una bandeja de salida dagregue</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Rechazado</translation>
    </message>
    <message>
        <source>RingCentral accepted it and reports this status: {status}</source>
        <translation>RingCentral lo aceptó e informa de este estado: {status}</translation>
    </message>
    <message>
        <source>RingCentral accepted it and will pass it on. It has not been delivered yet.</source>
        <translation>RingCentral lo aceptó y lo transmitirá. Aún no se ha entregado.</translation>
    </message>
    <message>
        <source>RingCentral accepted this text and dropped it: the recipient&apos;s extension is disabled.</source>
        <translation>RingCentral aceptó este SMS y lo descartó: la extensión del destinatario está desactivada.</translation>
    </message>
    <message>
        <source>RingCentral accepted this text and dropped it: the recipient&apos;s extension is frozen.</source>
        <translation>RingCentral aceptó este SMS y lo descartó: la extensión del destinatario está congelada.</translation>
    </message>
    <message>
        <source>RingCentral answered with an error, which does not show whether the text went out. Ownline checks your sent messages, and does not send it twice.</source>
        <translation>RingCentral respondió con un error que no muestra si el SMS salió. Ownline lo comprueba en sus mensajes enviados y no lo envía dos veces.</translation>
    </message>
    <message>
        <source>RingCentral asked for a pause; it waits again</source>
        <translation>RingCentral pidió una pausa; vuelve a esperar</translation>
    </message>
    <message>
        <source>RingCentral could not be reached; it waits again</source>
        <translation>No se pudo contactar con RingCentral; vuelve a esperar</translation>
    </message>
    <message>
        <source>RingCentral could not send it.</source>
        <translation>RingCentral no pudo enviarlo.</translation>
    </message>
    <message>
        <source>RingCentral refused it</source>
        <translation>RingCentral lo rechazó</translation>
    </message>
    <message>
        <source>RingCentral refused this text.</source>
        <translation>RingCentral rechazó este SMS.</translation>
    </message>
    <message>
        <source>RingCentral&apos;s answer was lost</source>
        <translation>Se perdió la respuesta de RingCentral</translation>
    </message>
    <message>
        <source>RingCentral&apos;s answer was lost. Ownline checks whether it went out as soon as {name} is signed in again, and does not send it twice.</source>
        <translation>Se perdió la respuesta de RingCentral. Ownline comprueba si salió en cuanto {name} inicie sesión de nuevo, y no lo envía dos veces.</translation>
    </message>
    <message>
        <source>RingCentral&apos;s answer was lost. Ownline checks your sent messages to see whether it went out, and does not send it twice.</source>
        <translation>Se perdió la respuesta de RingCentral. Ownline comprueba en sus mensajes enviados si salió, y no lo envía dos veces.</translation>
    </message>
    <message>
        <source>Send it now, change it or its time, or cancel it.</source>
        <translation>Envíelo ahora, cámbielo a él o su hora, o cancélelo.</translation>
    </message>
    <message>
        <source>Send it now, or cancel it.</source>
        <translation>Envíelo ahora o cancélelo.</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Enviando</translation>
    </message>
    <message>
        <source>Sending began</source>
        <translation>Empezó el envío</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Enviado</translation>
    </message>
    <message>
        <source>Sent again</source>
        <translation>Reenviado</translation>
    </message>
    <message>
        <source>Sent again, it goes to all of them.</source>
        <translation>Si se envía de nuevo, va a todas ellas.</translation>
    </message>
    <message>
        <source>Sent to {sent} of {count} people, and not reported yet.</source>
        <translation>Enviado a {sent} de {count} personas, todavía sin informe.</translation>
    </message>
    <message>
        <source>Sent with another app or device</source>
        <translation>Enviado con otra aplicación o dispositivo</translation>
    </message>
    <message>
        <source>Sign in again and it is sent. You can also cancel it.</source>
        <translation>Inicie sesión de nuevo y se envía. También puede cancelarlo.</translation>
    </message>
    <message>
        <source>Sign in again, or cancel it. If it is more than ten minutes late then, you are asked first.</source>
        <translation>Inicie sesión de nuevo o cancélelo. Si para entonces lleva más de diez minutos de retraso, Ownline le pregunta antes.</translation>
    </message>
    <message>
        <source>The carrier reports that it reached the phone.</source>
        <translation>El operador informa de que llegó al teléfono.</translation>
    </message>
    <message>
        <source>The sign-in was not accepted; it waits again</source>
        <translation>No se aceptó la sesión; vuelve a esperar</translation>
    </message>
    <message>
        <source>This is the extension of {name}, which is disabled. RingCentral drops texts to it.</source>
        <translation>Es la extensión de {name}, que está desactivada. RingCentral descarta los SMS que se le envían.</translation>
    </message>
    <message>
        <source>This is the extension of {name}, which is frozen. RingCentral drops texts to it.</source>
        <translation>Es la extensión de {name}, que está congelada. RingCentral descarta los SMS que se le envían.</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Waiting for an earlier text</source>
        <translation>Espera a uno anterior</translation>
    </message>
    <message>
        <source>Waiting for sign-in</source>
        <translation>Espera la sesión</translation>
    </message>
    <message>
        <source>Waiting until {time}</source>
        <translation>En espera hasta las {time}</translation>
    </message>
    <message>
        <source>Written to the outbox</source>
        <translation>Escrito en la bandeja de salida</translation>
    </message>
    <message>
        <source>Written to the outbox, to be sent later</source>
        <translation>Escrito en la bandeja de salida para enviarlo más tarde</translation>
    </message>
    <message>
        <source>You asked to check again</source>
        <translation>Pidió comprobar de nuevo</translation>
    </message>
    <message>
        <source>You can also decide now: sending again may reach the person twice.</source>
        <translation>También puede decidir ahora: si el SMS se reenvía, la persona puede recibirlo dos veces.</translation>
    </message>
    <message>
        <source>You canceled it</source>
        <translation>Usted lo canceló</translation>
    </message>
    <message>
        <source>You canceled it. It was not sent.</source>
        <translation>Usted lo canceló. No se envió.</translation>
    </message>
    <message>
        <source>You changed its time</source>
        <translation>Usted cambió su hora</translation>
    </message>
    <message>
        <source>You marked it as arrived</source>
        <translation>Usted lo marcó como recibido</translation>
    </message>
    <message>
        <source>You marked it as arrived. RingCentral has shown no record of it so far.</source>
        <translation>Usted lo marcó como recibido. Hasta ahora RingCentral no muestra ningún registro de él.</translation>
    </message>
    <message>
        <source>You marked it as not sent</source>
        <translation>Usted lo marcó como no enviado</translation>
    </message>
    <message>
        <source>You marked it as not sent. It may have gone out after all.</source>
        <translation>Usted lo marcó como no enviado. Es posible que haya salido de todos modos.</translation>
    </message>
    <message>
        <source>You sent it again as a new text. This one may have gone out as well.</source>
        <translation>Usted lo reenvió como un SMS nuevo. Este también puede haber salido.</translation>
    </message>
    <message>
        <source>You sent it again, as a new text</source>
        <translation>Usted lo reenvió como SMS nuevo</translation>
    </message>
    <message>
        <source>You sent it at once</source>
        <translation>Usted lo envió enseguida</translation>
    </message>
    <message>
        <source>You took that back; it waits again</source>
        <translation>Usted deshizo su decisión; espera de nuevo</translation>
    </message>
    <message>
        <source>You took your decision back; it is not certain again</source>
        <translation>Usted deshizo su decisión; de nuevo no es seguro</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>aceptado</translation>
    </message>
    <message>
        <source>could not be sent</source>
        <translation>no se pudo enviar</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>entregado</translation>
    </message>
    <message>
        <source>did not arrive</source>
        <translation>no llegó</translation>
    </message>
    <message>
        <source>may have arrived</source>
        <translation>quizá recibido</translation>
    </message>
    <message>
        <source>nothing is known yet</source>
        <translation>aún no se sabe nada</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>enviado</translation>
    </message>
    <message>
        <source>{delivered} of {count} delivered</source>
        <translation>{delivered} de {count} entregados</translation>
    </message>
</context>
<context>
    <name>templates</name>
    <message>
        <source>A permission is missing. A RingCentral administrator can add it.</source>
        <translation>Falta un permiso. Un administrador de RingCentral puede añadirlo.</translation>
    </message>
    <message>
        <source>Another template has this name, or the text is too long.</source>
        <translation>Otra plantilla tiene este nombre, o el texto es demasiado largo.</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Empresa</translation>
    </message>
    <message>
        <source>It gave the code {code}.</source>
        <translation>Dio el código {code}.</translation>
    </message>
    <message>
        <source>Kept on this computer. RingCentral refused it: {reason}</source>
        <translation>Se conserva en este equipo. RingCentral la rechazó: {reason}</translation>
    </message>
    <message>
        <source>My RingCentral</source>
        <translation>Mi RingCentral</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>En este equipo</translation>
    </message>
    <message>
        <source>Only an administrator may do this.</source>
        <translation>Solo un administrador puede hacerlo.</translation>
    </message>
    <message>
        <source>Refused by RingCentral</source>
        <translation>Rechazada por RingCentral</translation>
    </message>
    <message>
        <source>RingCentral does not let Ownline change its templates. A RingCentral administrator can change that.</source>
        <translation>RingCentral no deja que Ownline cambie sus plantillas. Un administrador de RingCentral puede cambiar eso.</translation>
    </message>
    <message>
        <source>RingCentral does not let Ownline change the company&apos;s templates. A RingCentral administrator can change that.</source>
        <translation>RingCentral no deja que Ownline cambie las plantillas de la empresa. Un administrador de RingCentral puede cambiar eso.</translation>
    </message>
    <message>
        <source>RingCentral does not let Ownline change your own templates. A RingCentral administrator can change that.</source>
        <translation>RingCentral no deja que Ownline cambie sus propias plantillas. Un administrador de RingCentral puede cambiar eso.</translation>
    </message>
    <message>
        <source>RingCentral does not show its templates to Ownline: {reason}</source>
        <translation>RingCentral no muestra sus plantillas a Ownline: {reason}</translation>
    </message>
    <message>
        <source>Sign in to keep it at RingCentral.</source>
        <translation>Inicie sesión para conservarla en RingCentral.</translation>
    </message>
    <message>
        <source>The app registered for Ownline lacks the permission {permissions}. Add it in RingCentral&apos;s developer console. Then sign in to Ownline again.</source>
        <translation>A la aplicación registrada para Ownline le falta el permiso {permissions}. Añádalo en la consola de desarrolladores de RingCentral y vuelva a iniciar sesión en Ownline.</translation>
    </message>
    <message>
        <source>The app registered for Ownline lacks the permissions {permissions}. Add them in RingCentral&apos;s developer console. Then sign in to Ownline again.</source>
        <translation>A la aplicación registrada para Ownline le faltan los permisos {permissions}. Añádalos en la consola de desarrolladores de RingCentral y vuelva a iniciar sesión en Ownline.</translation>
    </message>
    <message>
        <source>There are too many. Delete one first.</source>
        <translation>Hay demasiadas. Elimine una primero.</translation>
    </message>
    <message>
        <source>Waits for RingCentral</source>
        <translation>Espera a RingCentral</translation>
    </message>
</context>
<context>
    <name>thread</name>
    <message>
        <source>A group text can go to 10 people, and these are more.</source>
        <translation>Un SMS de grupo puede ir a 10 personas como máximo.</translation>
    </message>
    <message>
        <source>Cancel this text</source>
        <translation>Cancelar este SMS</translation>
    </message>
    <message>
        <source>Goes out {time}</source>
        <translation>Sale {time}</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nuevo</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Enviar ahora</translation>
    </message>
    <message>
        <source>Texts to this number go out again.</source>
        <translation>Los SMS a este número vuelven a salir.</translation>
    </message>
    <message>
        <source>The account of {number} is signed out. Sign in with it to answer.</source>
        <translation>La cuenta del {number} no tiene la sesión iniciada. Iníciela para responder.</translation>
    </message>
    <message>
        <source>This may be a request to send no more texts.</source>
        <translation>Puede ser una petición de no enviar más SMS.</translation>
    </message>
    <message>
        <source>This sender has no phone number that can be answered.</source>
        <translation>Este remitente no tiene un número al que se pueda responder.</translation>
    </message>
    <message>
        <source>What you send waits.</source>
        <translation>Lo que envíe espera.</translation>
    </message>
    <message>
        <source>With this, RingCentral blocked texts to this number. START from it, or your record that they agreed, lifts that.</source>
        <translation>Con esto, RingCentral bloqueó los SMS a este número. START desde él, o su anotación del acuerdo, lo levanta.</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Usted</translation>
    </message>
    <message>
        <source>{name} asked for no more texts from this number.</source>
        <translation>{name} no quiere más SMS de este número.</translation>
    </message>
    <message>
        <source>{name} is signed out. Sign in to answer.</source>
        <translation>{name} no tiene la sesión iniciada. Iníciela para responder.</translation>
    </message>
    <message>
        <source>{name} is signed out. What you send waits until you sign in again.</source>
        <translation>{name} no tiene la sesión iniciada. Lo que envíe espera hasta que la inicie de nuevo.</translation>
    </message>
    <message>
        <source>{number} cannot text any more from this account. See why under From.</source>
        <translation>{number} ya no puede enviar SMS desde esta cuenta. El motivo está en «De».</translation>
    </message>
</context>
<context>
    <name>times</name>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Mañana</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Ayer</translation>
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
        <translation>el {date}</translation>
    </message>
    <message>
        <source>on {date} at {time}</source>
        <translation>el {date} a las {time}</translation>
    </message>
    <message>
        <source>today at {time}</source>
        <translation>hoy a las {time}</translation>
    </message>
    <message>
        <source>tomorrow at {time}</source>
        <translation>mañana a las {time}</translation>
    </message>
    <message>
        <source>yesterday at {time}</source>
        <translation>ayer a las {time}</translation>
    </message>
    <message>
        <source>{date} at {time}</source>
        <translation>{date} a las {time}</translation>
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
        <translation>Esta vez, inicie sesión como {name} en el navegador.</translation>
    </message>
    <message>
        <source>No account was added</source>
        <translation>No se ha agregado ninguna cuenta</translation>
    </message>
    <message>
        <source>No call queue was added</source>
        <translation>No se ha agregado ninguna cola</translation>
    </message>
    <message>
        <source>Somebody else signed in</source>
        <translation>Se inició sesión con otra cuenta</translation>
    </message>
    <message>
        <source>To add a call queue, sign in with its own e-mail address and password, not with yours.</source>
        <translation>Para agregar una cola de llamadas, inicie sesión con el correo electrónico y la contraseña de la cola, no con los suyos.</translation>
    </message>
    <message>
        <source>To add another account, choose it in the browser.</source>
        <translation>Para agregar otra cuenta, elíjala en el navegador.</translation>
    </message>
    <message>
        <source>You signed in as {who}. The sign-in of {name} has not changed.</source>
        <translation>Ha iniciado sesión como {who}. La sesión de {name} no ha cambiado.</translation>
    </message>
    <message>
        <source>You signed in as {who}. {name} is still signed out.</source>
        <translation>Ha iniciado sesión como {who}. {name} sigue sin sesión.</translation>
    </message>
    <message>
        <source>{name} is signed in again. It is not a call queue.</source>
        <translation>{name} vuelve a tener la sesión iniciada. No es una cola de llamadas.</translation>
    </message>
    <message>
        <source>{name} was added. It is a person&apos;s account, not a call queue.</source>
        <translation>Se añadió {name}. Es la cuenta de una persona, no una cola de llamadas.</translation>
    </message>
    <message>
        <source>{name} was added. It is not a call queue.</source>
        <translation>Se añadió {name}. No es una cola de llamadas.</translation>
    </message>
    <message>
        <source>{name} was signed in already.</source>
        <translation>{name} ya tenía la sesión iniciada.</translation>
    </message>
</context>
</TS>
