"""The files that the outbox saves: the texts it shows, and the results of lists."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from desktop.core.model import Notice
from desktop.messages import Outbox
from desktop.ui.commands import Commands
from desktop.ui.messages.view import OutboxView
from desktop.ui.widgets.lazy import Lazy
from desktop.ui.widgets.tab_order import follow
from desktop.ui.widgets.theme import Theme

if TYPE_CHECKING:
    from desktop.ui.attachments.saved_bar import SavedBar
    from desktop.ui.messages.export import Target

# A name that the person wrote may have another one, which starts a program.
_HARMLESS = frozenset({".csv", ".tsv", ".txt"})


class SavedTexts(QObject):
    """Says below the outbox where a file was saved, until the outbox shows something else.
    ``failed`` carries a `Notice`."""

    failed = Signal(object)

    def __init__(self, outbox: Outbox, theme: Theme, commands: Commands, view: OutboxView) -> None:
        super().__init__(view)
        self._outbox = outbox
        self._theme = theme
        self._commands = commands
        self._view = view
        self.bar = Lazy(self._make_bar)
        view.head.export_wanted.connect(self._ask)
        view.head.changed.connect(self._hide_bar)
        view.merge_actions.saved.connect(self._say)

    def _make_bar(self) -> SavedBar:
        # late: few files are saved
        from desktop.ui.attachments.saved_bar import SavedBar

        made = SavedBar(self._theme, self._commands)
        layout = self._view.layout()
        assert layout is not None
        layout.addWidget(made)
        follow(self._view.table, made)
        return made

    @Slot()
    def _hide_bar(self) -> None:
        if self.bar.made is not None:
            self.bar.made.hide()

    @Slot(object)
    def _say(self, path: Path) -> None:
        # late: few files are saved
        from desktop.ui.attachments.saved_bar import SavedFile

        self.bar().show_saved(SavedFile(path, may_open=path.suffix.lower() in _HARMLESS))

    @Slot()
    def _ask(self) -> None:
        # late: opened on demand
        from desktop.ui.messages.export import ask_for_file

        title = self.tr("Save texts as")
        ask_for_file(self._theme, self._view.window(), self._export_to, title)

    def _export_to(self, target: Target) -> None:
        # late: opened on demand
        from desktop.ui.messages.export import Export

        model = self._view.model
        export = Export(self._outbox, model.people, model.wanted, target, self._view)
        export.saved.connect(self._say)
        export.finished.connect(self._end)
        export.begin()

    @Slot(object)
    def _end(self, notice: Notice | None) -> None:
        if notice is not None:
            self.failed.emit(notice)
