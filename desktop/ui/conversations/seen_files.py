"""The files of texts that can be seen are fetched, and those that the person asks for."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot

from desktop.core.errors import DiskError
from desktop.core.model import FileState, StoreFileKey, ThreadText
from desktop.messages import Outbox
from desktop.ui.attachments.shown_file import ShownFile, files_of
from desktop.ui.commands import Commands
from desktop.ui.conversations.thread_list import ThreadList
from desktop.ui.conversations.thread_model import ThreadModel

# What is scrolled past is not fetched.
_LOOK_MS = 150
_LOCKED_MS = 1_000


class SeenFiles(QObject):
    """GUI thread. ``failed`` carries the `Notice` of a DiskError."""

    failed = Signal(object)

    def __init__(
        self, outbox: Outbox, commands: Commands, list_: ThreadList, model: ThreadModel
    ) -> None:
        super().__init__(list_)
        self._store_files = outbox.store_files
        self._beside = outbox.files
        self._checked: set[str] = set()
        self._commands = commands
        self._list = list_
        self._model = model
        self._looking = QTimer(self)
        self._looking.setSingleShot(True)
        self._looking.timeout.connect(self._fetch_seen)
        list_.installEventFilter(self)
        bar = list_.verticalScrollBar()
        for changed in (bar.valueChanged, bar.rangeChanged):
            changed.connect(self._look_soon)
        for changed in (model.modelReset, model.rowsInserted, model.dataChanged):
            changed.connect(self._look_soon)

    def files(self, text: ThreadText) -> tuple[ShownFile, ...]:
        """Those of a text of the open conversation."""
        conversation = self._model.conversation
        return () if conversation is None else files_of(conversation, text)

    def fetch(self, file: ShownFile) -> None:
        """The person asked for this one."""
        can_come = file.state in (FileState.THERE, FileState.FAILED) or self.is_gone(file)
        if file.key is None or not can_come:
            return
        try:
            self._want([file.key])
        except DiskError as error:
            self.failed.emit(error.notice)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Show, QEvent.Type.Resize):
            self._look_soon()
        return False

    def _look_soon(self) -> None:
        self._looking.start(_LOOK_MS)

    @Slot()
    def _fetch_seen(self) -> None:
        keys = [
            file.key
            for text in self._list.visible_texts()
            for file in self.files(text)
            if file.key is not None
            and file.is_seen
            and (file.state is FileState.THERE or self._has_gone(file))
        ]
        try:
            self._want(keys)
        except DiskError:
            # Nobody asked for it. The database may be in use.
            self._looking.start(_LOCKED_MS)

    def is_gone(self, file: ShownFile) -> bool:
        """Whether the bytes of a fetched file were deleted. It can be fetched again."""
        can_come = file.is_here and file.key is not None
        return can_come and not self._beside.has(file.hash, file.size)

    def _has_gone(self, file: ShownFile) -> bool:
        """Looked at once."""
        if file.hash in self._checked:
            return False
        self._checked.add(file.hash)
        return self.is_gone(file)

    def _want(self, keys: list[StoreFileKey]) -> None:
        """Raises DiskError."""
        if keys and self._store_files.want(keys):
            self._commands.process_outbox.emit()
