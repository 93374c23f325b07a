"""Drafts: the one being written is saved while typing, the others are in a menu."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QSizePolicy

from desktop.core.errors import DiskError, OutboxLockedError
from desktop.core.model import Attachment, new_id
from desktop.core.records import replace
from desktop.messages import Outbox, UnsentDraft
from desktop.texting.phone import as_written
from desktop.texting.recipients import split_recipients
from desktop.ui.compose.recipient import PeopleLookup
from desktop.ui.text.people import in_fewer_words
from desktop.ui.text.plain import in_menu, isolated, one_line
from desktop.ui.text.times import now_ms, number, short_time
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.labels import keep_room
from desktop.ui.widgets.menu_button import set_menu
from desktop.ui.widgets.name_menu import NameMenu
from desktop.ui.widgets.theme import Theme

_MOST_SHOWN = 15
_MOST_TEXT = 36
_MOST_RECIPIENT = 32
_MOST_NAME = 24
_MOST_READ = 200
# Of the people of a draft.
_MOST_NAMED = 4

# What is typed is saved within a second.
_SAVE_MS = 700


class DraftsButton(Button):
    """Menu of the other drafts; hidden if there are none. ``chosen`` carries the id of a draft."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, people: PeopleLookup) -> None:
        super().__init__()
        self._people = people
        self.setObjectName("draftsButton")
        self.setProperty("kind", "link")
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setFont(theme.sized("small"))
        # The form below does not move when it appears.
        keep_room(self)
        self._menu = NameMenu(self)
        self._menu.setObjectName("draftsMenu")
        set_menu(self, self._menu)
        keep_room(self)
        self.hide()

    def show_drafts(self, drafts: Sequence[UnsentDraft], current: str) -> None:
        """Lists all but the ``current`` one, the last changed first."""
        others = [draft for draft in drafts if draft.id != current]
        self.setVisible(bool(others))
        self.setText(self.tr("Drafts ({count})").format(count=number(len(others))))
        self._menu.clear()
        for draft in others[:_MOST_SHOWN]:
            action = self._menu.addAction(self._line(draft))
            action.triggered.connect(partial(self._choose, draft.id))

    def _choose(self, id_: str, _checked: bool = False) -> None:
        self.chosen.emit(id_)

    def _line(self, draft: UnsentDraft) -> str:
        to = self._recipients(draft) or self.tr("No recipient yet")
        text = one_line(draft.text, _MOST_TEXT) or self.tr("no text")
        time = short_time(draft.changed_at, now_ms())
        line = self.tr("{recipient}: {text}  ·  {time}").format(
            recipient=to, text=isolated(text), time=time
        )
        if draft.changes:
            line = self.tr("Change of a planned text: {draft}").format(draft=line)
        elif draft.send_at is not None:
            line = self.tr("Planned, not scheduled: {draft}").format(draft=line)
        return in_menu(line)

    def _recipients(self, draft: UnsentDraft) -> str:
        """In as many names or numbers as there is room for: the end of a number is never cut."""
        entries = split_recipients(draft.recipient[:_MOST_READ])
        if not entries:
            return ""
        names = [self._name(draft, entry) for entry in entries[:_MOST_NAMED]]
        shown = in_fewer_words([*names, *map(_formatted, entries[_MOST_NAMED:])])
        # Isolates take no room.
        fits = (one for one in shown if len(one_line(one)) <= _MOST_RECIPIENT)
        return next(fits, shown[-1])

    def _name(self, draft: UnsentDraft, entry: str) -> str:
        name = self._people.name_of(draft.account, entry) if entry.startswith("+") else ""
        return one_line(name or _formatted(entry), _MOST_NAME)


def _formatted(entry: str) -> str:
    """Numbers of other countries stay as typed: importing the library for them takes as long as
    showing the first window."""
    return as_written(entry, "US") if entry.startswith("+1") else entry


class DraftKeeper(QObject):
    """Saves the current draft and switches between drafts. ``read`` returns the contents of the
    fields as a draft with the given id; ``show`` fills the fields; ``finish_typing`` commits what
    an input method composes. ``failed`` carries the DiskError of a draft that could not be saved or
    read.

    While another program holds the file, drafts are kept in memory and saved later."""

    failed = Signal(object)

    def __init__(
        self,
        outbox: Outbox,
        theme: Theme,
        read: Callable[[str], UnsentDraft],
        show: Callable[[UnsentDraft], None],
        finish_typing: Callable[[], None],
        people: PeopleLookup,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._outbox = outbox
        self._read = read
        self._show = show
        self._finish_typing = finish_typing
        self._id = ""
        self._unsaved: dict[str, UnsentDraft] = {}
        self.button = DraftsButton(theme, people)
        self.button.chosen.connect(self.open)
        self._save_timer = QTimer(self)
        self._save_timer.setSingleShot(True)
        self._save_timer.setInterval(_SAVE_MS)
        self._save_timer.timeout.connect(self._save_soon)

    @property
    def id(self) -> str:
        """Id of the current draft; created on first use."""
        if not self._id:
            self._id = new_id()
        return self._id

    @Slot()
    def save_later(self) -> None:
        """Saves the draft soon, because something was typed."""
        if not self._save_timer.isActive():
            self._save_timer.start()

    @Slot()
    def _save_soon(self) -> bool:
        """While the person types, so a composition goes on. Later where the file is locked; returns
        False if it could not be saved at all."""
        try:
            self._save()
        except OutboxLockedError:
            self._save_timer.start()
        except DiskError as error:
            self.failed.emit(error)
            return False
        return True

    def keep(self) -> bool:
        """Saves everything typed, later where the file is locked. Returns False if it could not be
        saved; ``failed`` says why."""
        self._finish_typing()
        return self._save_soon()

    def keep_now(self) -> None:
        """Saves everything typed. Raises DiskError where a draft is not on the disk."""
        self._finish_typing()
        self._save()

    def _save(self) -> None:
        self._save_timer.stop()
        self._unsaved[self.id] = self._read(self.id)
        for id_, draft in list(self._unsaved.items()):
            self._outbox.drafts.save(draft)
            del self._unsaved[id_]
        self.update_menu()

    def forget_account(self, account: str) -> None:
        """Empties the fields where they hold a text of this account, an `AccountKey.text`, which is
        being removed with its drafts."""
        self._unsaved = {
            id_: draft for id_, draft in self._unsaved.items() if draft.account != account
        }
        if self._read("").account == account:
            self._unsaved.pop(self._id, None)
            self.adopt(UnsentDraft(new_id(), "", "", "", ""))
        else:
            self.update_menu()

    def restore(self) -> None:
        """Shows the last draft of the previous run. Raises DiskError."""
        drafts = self._outbox.drafts.all()
        if drafts:
            self.adopt(drafts[0])
        self.update_menu()

    def adopt(self, draft: UnsentDraft) -> None:
        """Continues with this draft; the caller has saved the one before."""
        self._id = ""
        self._show(draft)
        self._id = draft.id
        self._save_timer.stop()
        self._save_rest()
        self.update_menu()

    @Slot()
    def begin_new(self) -> None:
        """Saves the current draft and starts an empty one."""
        if self.keep():
            self.adopt(UnsentDraft(new_id(), "", "", "", ""))

    def set_aside(self) -> bool:
        """Moves the current text to the drafts. Returns False if it could not be saved."""
        self._finish_typing()
        if not self._read("").is_empty:
            self.begin_new()
        return self._read("").is_empty

    def fill_in(self, recipients: str, text: str) -> bool:
        """Starts a new draft with these contents, from the chosen number; the current text stays in
        the drafts. Returns False, with nothing changed, if that could not be saved."""
        before = self._read("")
        if not self.set_aside():
            return False
        new = UnsentDraft(new_id(), before.account, before.sender, recipients, text)
        self.adopt(new)
        self.save_later()
        return True

    @Slot(str)
    def open(self, id_: str) -> None:
        if not self.keep():
            return
        try:
            found = [draft for draft in self.all() if draft.id == id_]
        except DiskError as error:
            self.failed.emit(error)
            return
        if found:
            self.adopt(found[0])

    @Slot(str, tuple)
    def take_files(self, id_: str, files: tuple[Attachment, ...]) -> None:
        """Files of a draft that is not the current one: they were made ready late."""
        try:
            found = [draft for draft in self.all() if draft.id == id_]
        except DiskError as error:
            self.failed.emit(error)
            found = []
        draft = found[0] if found else UnsentDraft(id_, "", "", "", "")
        self._unsaved[id_] = replace(draft, files=files)
        self._save_soon()

    def was_sent(self) -> None:
        """The draft is a text in the outbox now; queueing it deleted the draft."""
        self._save_timer.stop()
        self._unsaved.pop(self._id, None)
        self._id = ""
        self._save_rest()
        self.update_menu()

    def all(self) -> list[UnsentDraft]:
        """Those in memory first. Raises DiskError."""
        unsaved = [draft for draft in self._unsaved.values() if not draft.is_empty]
        stored = self._outbox.drafts.all()
        return unsaved + [draft for draft in stored if draft.id not in self._unsaved]

    def _save_rest(self) -> None:
        if self._unsaved:
            self._save_timer.start()

    @Slot()
    def update_menu(self) -> None:
        """Reads the drafts again."""
        try:
            self.button.show_drafts(self.all(), self._id)
        except OutboxLockedError:
            # The menu stays as it was until the next change.
            return
        except DiskError as error:
            self.failed.emit(error)
