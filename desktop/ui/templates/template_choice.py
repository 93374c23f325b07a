"""Templates offered for one text field: by a button and by "/"."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal, Slot

from desktop.core.errors import DiskError
from desktop.core.model import AccountKey, Reading, Template
from desktop.messages import Outbox
from desktop.ui.commands import Commands
from desktop.ui.compose.text_field import TextField
from desktop.ui.templates.template_button import TemplateButton
from desktop.ui.templates.template_list import TemplateList
from desktop.ui.widgets.theme import Theme


class TemplateChoice(QObject):
    """``account`` returns the one whose templates are offered. After a disk error there are none.
    ``chosen`` carries a `Template`; the selection of the field is what it replaces."""

    chosen = Signal(object)

    def __init__(
        self,
        outbox: Outbox,
        theme: Theme,
        commands: Commands,
        field: TextField,
        account: Callable[[], AccountKey | None],
    ) -> None:
        super().__init__(field)
        self._outbox = outbox
        self._commands = commands
        self._field = field
        self._account = account
        self.button = TemplateButton(theme, self._read, self._has_text)
        self.list = TemplateList(theme, field, self._read)
        self.button.opened.connect(self._look)
        self.button.chosen.connect(self.chosen)
        self.button.save_wanted.connect(self._save)
        self.button.manage_wanted.connect(self._manage)
        self.list.chosen.connect(self.chosen)

    def _read(self) -> list[Template]:
        try:
            return self._outbox.templates.all_of(self._account())
        except DiskError:
            return []

    def _has_text(self) -> bool:
        return bool(self._field.toPlainText().strip())

    @Slot()
    def _look(self) -> None:
        account = self._account()
        if account is not None:
            self._commands.read_again.emit(account.text, Reading.TEMPLATES)

    @Slot()
    def _save(self) -> None:
        # There the keyboard is again when the window of the templates closes.
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._open(self._field.toPlainText())

    @Slot()
    def _manage(self) -> None:
        self._open("")

    def _open(self, text: str) -> None:
        account = self._account()
        self._commands.open_templates.emit("" if account is None else account.text, text)
