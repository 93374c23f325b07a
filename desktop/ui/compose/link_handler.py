"""Handles `sms:` links: they fill in the fields, but never send or replace what a person wrote."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication

from desktop.texting.sms_link import SmsLink, parse_sms_link
from desktop.ui.compose.pane import ComposePane

# A web page may open any number of links.
_MOST_WAITING = 5


class LinkHandler(QObject):
    """A link fills in the fields if all of it was read and they hold nothing that a person typed;
    otherwise it is offered and waits for an answer. ``is_visible``: whether the page of the fields
    can be seen now. ``show`` brings the fields into view."""

    def __init__(
        self, compose: ComposePane, is_visible: Callable[[], bool], show: Callable[[], object]
    ) -> None:
        super().__init__(compose)
        self._compose = compose
        self._is_visible = is_visible
        self._show = show
        self._offer = compose.link_offer
        self._waiting: list[SmsLink] = []
        self._filled_in: tuple[str, str] | None = None
        self._offer.accepted.connect(self._accept)
        self._offer.declined.connect(self._decline)
        compose.recipient.field.linked.connect(self.take)
        compose.recipient.edited.connect(self._hide_note)
        compose.text_field.textChanged.connect(self._hide_note)

    @Slot(str)
    def take(self, link: str) -> None:
        """Ignores anything that is not an SMS link."""
        found = parse_sms_link(link)
        if found is not None and found not in self._waiting:
            self._waiting = [*self._waiting, found][-_MOST_WAITING:]
            self.process_waiting()

    @Slot()
    def process_waiting(self) -> None:
        """Fills in or offers the first waiting link, if possible now."""
        if not self._waiting:
            return
        is_read = not self._waiting[0].unread
        if is_read and self._is_untouched() and not self._is_behind_dialog():
            self._accept()
        elif self._is_visible():
            self._show()
            self._offer.ask(self._waiting[0])

    @Slot()
    def _accept(self) -> None:
        if not self._waiting:
            return
        link = self._waiting[0]
        self._filled_in = None
        if not self._compose.drafts.fill_in(", ".join(link.recipients), link.body):
            # The current text could not be saved, so it stays in the fields.
            return
        self._show()
        self._waiting.pop(0)
        self._filled_in = self._contents()
        self._offer.show_filled_in()
        if self._waiting:
            self._offer.ask(self._waiting[0])

    @Slot()
    def _decline(self) -> None:
        del self._waiting[:1]
        self._offer.hide()
        self.process_waiting()

    @Slot()
    def _hide_note(self) -> None:
        """Hides the note as soon as the person changes or sends the text."""
        if self._filled_in is not None and self._contents() != self._filled_in:
            self._filled_in = None
            if not self._waiting:
                self._offer.hide()

    def _is_untouched(self) -> bool:
        return self._compose.is_empty() or self._contents() == self._filled_in

    def _is_behind_dialog(self) -> bool:
        """Whether a modal dialog covers the fields."""
        above = QApplication.activeModalWidget()
        while above is not None and above is not self._compose.window():
            above = above.parentWidget()
        return above is not None

    def _contents(self) -> tuple[str, str]:
        return self._compose.recipient.text(), self._compose.text_field.toPlainText()
