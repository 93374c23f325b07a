"""Says below a conversation or the outbox where a file was saved, or why not."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout

from desktop.core.i18n import QT_TRANSLATE_NOOP
from desktop.core.records import Record
from desktop.ui.commands import Commands
from desktop.ui.text.plain import isolated
from desktop.ui.widgets.column import in_column
from desktop.ui.widgets.labels import ElidedLabel, announce, button, inset
from desktop.ui.widgets.theme import LARGE, MEDIUM, NARROW, SMALL, Theme


class SavedFile(Record, frozen=True):
    """``problem``: why it was not saved, as a sentence; empty where it was."""

    path: Path
    may_open: bool = False
    problem: str = ""

    @property
    def words(self) -> str:
        if self.problem:
            return self.problem
        words = QCoreApplication.translate("files", QT_TRANSLATE_NOOP("files", "Saved as {name}"))
        return words.format(name=isolated(self.path.name))


class SavedBar(QFrame):
    """*Open* is there for harmless kinds only. Nothing is opened unless it was saved."""

    def __init__(self, theme: Theme, commands: Commands, *, is_in_column: bool = False) -> None:
        """``is_in_column``: below the column of a conversation."""
        super().__init__()
        self.setObjectName("savedBar")
        self._theme = theme
        self._commands = commands
        self._saved: SavedFile | None = None
        self._words = ElidedLabel(theme, size="small", role="muted", name="savedWords")
        self._open = button(self.tr("Open"), "openSavedButton", "link")
        self._folder = button(self.tr("Show in folder"), "showSavedButton", "link")
        self._close = button("", "closeSavedButton", "icon")
        self._close.setAccessibleName(self.tr("Hide"))
        self._open.clicked.connect(self._open_file)
        self._folder.clicked.connect(self._open_folder)
        self._close.clicked.connect(self.hide)
        frame = QFrame()
        frame.setObjectName("quiet")
        around = QHBoxLayout(in_column(self) if is_in_column else self)
        inset(around, LARGE, SMALL, LARGE, MEDIUM)
        around.addWidget(frame)
        row = QHBoxLayout(frame)
        inset(row, MEDIUM, NARROW, NARROW, NARROW)
        row.setSpacing(MEDIUM)
        row.addWidget(self._words, 1)
        row.addWidget(self._open)
        row.addWidget(self._folder)
        row.addWidget(self._close)
        theme.changed.connect(self._draw)
        self._draw()
        self.hide()

    @Slot(object)
    def show_saved(self, saved: SavedFile) -> None:
        self._saved = saved
        words = saved.words
        self._words.set_role("bad" if saved.problem else "muted")
        shorter = () if saved.problem else (isolated(saved.path.name),)
        self._words.show_longest(words, *shorter)
        self._open.setVisible(saved.may_open)
        self._folder.setVisible(not saved.problem)
        self.show()
        announce(self._words, words)

    @Slot()
    def _draw(self) -> None:
        self._close.setIcon(self._theme.icons.icon("close", 16, self._theme.colour("muted")))

    @Slot()
    def _open_file(self) -> None:
        if self._saved is not None:
            self._commands.open_saved.emit(self._saved.path)

    @Slot()
    def _open_folder(self) -> None:
        if self._saved is not None:
            self._commands.open_saved.emit(self._saved.path.parent)
