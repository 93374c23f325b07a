"""Keeps what is being written in the outbox file, as one of several drafts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy

from desktop.core.errors import DiskError
from desktop.core.model import new_id
from desktop.messages import Outbox, UnsentDraft
from desktop.texting.phone import as_written
from desktop.texting.recipients import entries
from desktop.ui.text.plain import in_menu, isolated, one_line
from desktop.ui.text.times import now_ms, number, short_time
from desktop.ui.widgets.labels import button
from desktop.ui.widgets.theme import Theme

_MOST_SHOWN = 15
_MOST_TEXT = 36
_MOST_RECIPIENT = 24
_MOST_READ = 200

# What is typed is in the outbox file within a second.
_KEEP_MS = 700


class DraftsButton(QPushButton):
    """Hidden while there are none. ``chosen`` carries the id of a draft."""

    chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("draftsButton")
        self.setProperty("kind", "filter")
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setFont(theme.sized("small"))
        self._menu = QMenu(self)
        self._menu.setObjectName("draftsMenu")
        self.setMenu(self._menu)
        self.hide()

    def show_drafts(self, drafts: Sequence[UnsentDraft], current: str) -> None:
        """All but the one that is being written, the last changed first."""
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
        to = one_line(
            ", ".join(map(_written, entries(draft.recipient[:_MOST_READ]))), _MOST_RECIPIENT
        ) or self.tr("Nobody yet")
        text = one_line(draft.text, _MOST_TEXT) or self.tr("no text")
        time = short_time(draft.changed_at, now_ms())
        line = self.tr("{recipient}: {text}  ·  {time}").format(
            recipient=isolated(to), text=isolated(text), time=time
        )
        return in_menu(line)


def _written(entry: str) -> str:
    """Other countries' numbers stay as they were typed: the library for them takes as long to
    import as the first window."""
    return as_written(entry, "US") if entry.startswith("+1") else entry


class DraftKeeper(QObject):
    """``read`` gives what is written now, under the id it is handed; ``show`` shows a draft.
    ``failed`` carries the DiskError of a draft that could not be kept."""

    failed = Signal(object)

    def __init__(
        self,
        outbox: Outbox,
        theme: Theme,
        read: Callable[[str], UnsentDraft],
        show: Callable[[UnsentDraft], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._outbox = outbox
        self._read = read
        self._show = show
        self._id = ""
        self.button = DraftsButton(theme)
        self.button.chosen.connect(self.open)
        self.new_button = button(self.tr("&New"), "newTextButton", "filter")
        self.new_button.setFont(theme.sized("small"))
        self.new_button.setToolTip(self.tr("Another text; this one stays among the drafts"))
        self.new_button.clicked.connect(self.begin_new)
        # It comes with the first key: nothing moves for it.
        policy = self.new_button.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.new_button.setSizePolicy(policy)
        self.new_button.hide()
        self._keep = QTimer(self)
        self._keep.setSingleShot(True)
        self._keep.setInterval(_KEEP_MS)
        self._keep.timeout.connect(self.keep)

    @property
    def id(self) -> str:
        """Of the draft that is being written; made with its first key."""
        if not self._id:
            self._id = new_id()
        return self._id

    @Slot()
    def touched(self) -> None:
        """Something was typed."""
        self._offer_new()
        if not self._keep.isActive():
            self._keep.start()

    @Slot()
    def keep(self) -> None:
        try:
            self.keep_now()
        except DiskError as error:
            self.failed.emit(error)

    def keep_now(self) -> None:
        """Raises DiskError."""
        self._keep.stop()
        self._outbox.drafts.keep(self._read(self.id))
        self._list()

    def restore(self) -> None:
        """Brings back what stood here when the window was closed. Raises DiskError."""
        drafts = self._outbox.drafts.all()
        if drafts:
            self.adopt(drafts[0])
        self._list()

    def adopt(self, draft: UnsentDraft) -> None:
        """Goes on with this one; what was written before has been kept."""
        self._id = ""
        self._show(draft)
        self._id = draft.id
        self._keep.stop()
        self._list()

    @Slot()
    def begin_new(self) -> None:
        """An empty one; what was written stays among the drafts."""
        try:
            self.keep_now()
        except DiskError as error:
            self.failed.emit(error)
            return
        self.adopt(UnsentDraft(new_id(), "", "", "", ""))

    def set_aside(self) -> bool:
        """What is being written goes to the drafts. Where it cannot be kept, it stays: False."""
        if not self._read("").is_empty:
            self.begin_new()
        return self._read("").is_empty

    def fill_in(self, recipients: str, text: str) -> bool:
        """A new draft with these, from the number that is chosen; what was being written stays
        among the drafts. Where that cannot be kept, nothing is filled in: False."""
        before = self._read("")
        if not self.set_aside():
            return False
        new = UnsentDraft(new_id(), before.account, before.sender, recipients, text)
        self.adopt(new)
        self.touched()
        return True

    @Slot(str)
    def open(self, id_: str) -> None:
        try:
            self.keep_now()
            found = [draft for draft in self._outbox.drafts.all() if draft.id == id_]
        except DiskError as error:
            self.failed.emit(error)
            return
        if found:
            self.adopt(found[0])

    def was_sent(self) -> None:
        """The outbox has it as a text now, and the draft is gone with that."""
        self._keep.stop()
        self._id = ""
        self._list()

    def _offer_new(self) -> None:
        self.new_button.setVisible(not self._read("").is_empty)

    def _list(self) -> None:
        self._offer_new()
        try:
            self.button.show_drafts(self._outbox.drafts.all(), self._id)
        except DiskError as error:
            self.failed.emit(error)
