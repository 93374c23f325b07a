"""Keeps what is being written in the outbox file, as one of several drafts."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop.core.errors import DiskError
from desktop.core.model import new_id
from desktop.messages import Outbox, UnsentDraft
from desktop.ui.compose.drafts_menu import DraftsButton
from desktop.ui.widgets.labels import button
from desktop.ui.widgets.theme import Theme

# What is typed is in the outbox file within a second.
_KEEP_MS = 700


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
        self._outbox.drafts.save(self._read(self.id))
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
