"""A press of Send that waits for pictures that are being made ready."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from desktop.ui.attachments.attachment_area import AttachmentArea
from desktop.ui.widgets.labels import Label


class WaitingSend(QObject):
    """GUI thread. ``due`` carries what `wait` got. Any change of the text ends the wait: what goes
    out is what was there when Send was pressed."""

    due = Signal(object, bool)

    def __init__(self, attachments: AttachmentArea, notice: Label) -> None:
        super().__init__(attachments)
        self._attachments = attachments
        self._notice = notice
        self._wanted: tuple[int | None, bool] | None = None
        attachments.changed.connect(self._look)
        attachments.failed.connect(self._fail)
        attachments.replaced.connect(self.cancel)

    @property
    def is_waiting(self) -> bool:
        return self._wanted is not None

    def wait(self, send_at: int | None, *, waits: bool) -> None:
        self._wanted = send_at, waits
        self._notice.set_role("muted")
        self._notice.say(self.tr("A picture is still being made ready. Then the text goes out."))

    @Slot()
    def cancel(self) -> None:
        if self.is_waiting:
            self._wanted = None
            self._notice.say("")
            self._notice.set_role("bad")

    @Slot(str)
    def _fail(self, sentence: str) -> None:
        """The sentence stays on the screen."""
        if sentence and self.is_waiting:
            self._wanted = None
            self._notice.set_role("bad")

    @Slot()
    def _look(self) -> None:
        wanted = self._wanted
        if wanted is not None and not self._attachments.is_busy:
            self.cancel()
            self.due.emit(*wanted)
