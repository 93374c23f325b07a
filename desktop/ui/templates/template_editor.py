"""Writes what the person does with the template in the form."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal, Slot

from desktop.core.model import AccountKey, Template
from desktop.messages.templates import Templates
from desktop.ui.lock_retry import LockRetry
from desktop.ui.templates.template_form import TemplateForm


class TemplateEditor(QObject):
    """``say`` shows a sentence: what is missing, or why it could not be written. ``written``: the
    form shows what is in the database now."""

    written = Signal()

    def __init__(
        self, templates: Templates, form: TemplateForm, say: Callable[[str], object]
    ) -> None:
        super().__init__(form)
        self._templates = templates
        self._form = form
        self._say = say
        self._writing = LockRetry(self, say)
        self.all: Sequence[Template] = ()
        self.account: AccountKey | None = None
        """The signed-in account whose templates are shown."""
        form.again.connect(self._try_again)
        form.given_up.connect(self._give_up)

    def save_and(self, go_on: Callable[[], object]) -> None:
        """Calls ``go_on`` once it is saved."""

        def write() -> None:
            self._write()
            go_on()

        problem = self._form.problem() or self._same_name()
        self._say(problem)
        if not problem:
            self._writing.run(write)

    def _same_name(self) -> str:
        """RingCentral wants each name once, and two would be hard to tell apart."""
        typed, shown = self._form.typed(), self._form.template
        others = [one for one in self.all if shown is None or one.id != shown.id]
        if not any((one.scope, one.name) == (typed.scope, typed.name) for one in others):
            return ""
        self._form.name.setFocus()
        self._form.name.selectAll()
        return self.tr("Another template has this name. Choose a different one.")

    def _write(self) -> None:
        """Raises DiskError; then what is typed stays."""
        typed, shown = self._form.typed(), self._form.template
        if shown is not None and shown.scope is typed.scope:
            self._templates.change(shown.id, typed.name, typed.text)
            self._show(shown.id)
            return
        id_ = self._templates.add(typed.scope, typed.name, typed.text, self.account)
        if shown is not None:
            # It moved to another place.
            self._templates.delete(shown.id)
        self._show(id_)

    @Slot()
    def _try_again(self) -> None:
        self._decide(self._templates.try_again)

    @Slot()
    def _give_up(self) -> None:
        shown = self._form.template
        if shown is not None:
            has_theirs = bool(shown.server_id)
            self._decide(self._templates.take_theirs if has_theirs else self._templates.keep_here)

    @Slot()
    def delete(self) -> None:
        self._decide(self._templates.delete)

    def _decide(self, write: Callable[[int], object]) -> None:
        shown = self._form.template
        if shown is None:
            return
        id_ = shown.id

        def decide() -> None:
            """Raises DiskError; then nothing has changed."""
            write(id_)
            self._show(id_)

        self._writing.run(decide)

    def _show(self, id_: int) -> None:
        self._form.show_template(self._templates.get(id_))
        self.written.emit()
