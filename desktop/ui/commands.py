"""What a person can ask the program to do from anywhere in the window."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QObject, Signal


class SettingsSection(StrEnum):
    """The sections of the settings window."""

    ACCOUNTS = "accounts"
    NUMBERS = "numbers"
    SENDING = "sending"
    NOTIFICATIONS = "notifications"
    LOOK = "look"
    LANGUAGE = "language"
    PRIVACY = "privacy"


class Commands(QObject):
    """Widgets get this object in their constructors and emit its signals; the code that carries a
    command out connects to it directly. A signal with a text carries `AccountKey.text` unless it
    says otherwise. GUI thread; `desktop.app.program` connects the slots of the network thread."""

    sign_in = Signal()
    sign_in_fresh = Signal()
    """The browser asks for a login, whoever signed in there before."""
    sign_in_again = Signal(str)
    cancel_sign_in = Signal()

    ask_sign_out = Signal(str)
    """Asks for confirmation where texts wait; `sign_out` follows."""
    ask_sign_out_all = Signal()
    ask_remove_account = Signal(object)
    """Carries an `OutboxAccount`; `remove_account` follows the confirmation."""
    sign_out = Signal(str)
    sign_out_all = Signal()
    remove_account = Signal(str)

    choose_account = Signal(str)
    """Shows this account, if it is signed in."""
    add_account = Signal()
    """Opens the browser for another account; those that are signed in stay."""
    add_queue = Signal()
    """The same, and explains what a call queue needs."""
    read_again = Signal(str, str)
    """Carries also a `Reading`. Without an account: for all."""
    remember_again = Signal(str)
    """Tries again to store the sign-in in the keyring."""
    process_outbox = Signal()
    """There is something new to send or to look for in the message store."""

    open_templates = Signal(str, str)
    """Shows the templates of this account; the second is a text to be saved as a new one, or
    empty."""
    rows_changed = Signal()
    """The network thread has changed something in the database."""

    ask_for_name = Signal(object, str)
    """Carries the `AccountKey` of the conversation and the number, as the texts have it. Opens the
    dialog in which the person names the number; `names_changed` follows."""
    keep_name = Signal(object, str, str)
    """Like `ask_for_name`, and proposes the third as the name: a contact that somebody sent."""
    write_to = Signal(str)
    """Begins a new text to this number, as a link does: what is being written stays."""
    write_to_people = Signal(object)
    """Begins a new text to the people of a group, a `ConversationRow`, to which others can be
    added: what is being written is kept as a draft."""
    record_consent = Signal(object)
    """Carries a `ConsentWish`. Opens the dialog in which the person records it; `process_outbox`
    follows."""
    import_contacts = Signal()
    names_changed = Signal()
    """Numbers have other names now."""
    open_list = Signal(object)
    """Opens the window of a list. Carries the path of a spreadsheet as a `Path`, cells that were
    pasted as a str, or None: as it was left."""
    open_conversation = Signal(int, object)
    """Shows the conversation with this id, and in it the text with this `ThreadKey`; None: where it
    was left."""

    open_saved = Signal(object)
    """Opens, in the program of the system for it, the `Path` of a file that the person saved, or a
    folder."""

    open_page = Signal(str)
    """Opens this address in the browser, or shows it where that does not work."""
    open_setup = Signal()
    use_service = Signal(object)
    """Carries the `Service` that was saved on the set-up page."""
    offer_practice = Signal()
    """Asks before Ownline closes and opens again."""
    start_practice = Signal()
    leave_practice = Signal()
    restart = Signal()
    """Closes Ownline and opens it again, for another language."""
    open_practice_page = Signal(str)
    """Carries the address of practice's control page."""

    open_settings = Signal(str)
    """Carries the `SettingsSection` that is shown, or an empty text: the last one."""
    sending_changed = Signal()
    """The person changed how texts go out."""
    save_outbox = Signal()
    """Asks where to save the outbox as a file."""

    open_guide = Signal()
    open_troubleshooting = Signal()
    """The page of the guide for when something does not work."""
    open_about = Signal()
    open_shortcuts = Signal()
    quit = Signal()
