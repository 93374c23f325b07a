"""What becomes of `sms:` links: they fill in, never send, and never push aside what is written."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication

from desktop.texting.sms_link import SmsLink, parse_sms_link
from desktop.ui.compose.pane import ComposePane

# A page may open links as long as it likes.
_MOST_WAITING = 5


class LinkHandler(QObject):
    """A link fills in where nothing is written that a person typed, to be seen as soon as somebody
    is signed in; otherwise it asks, and waits for the answer. ``is_here``: they can be seen now."""

    def __init__(self, compose: ComposePane, is_here: Callable[[], bool]) -> None:
        super().__init__(compose)
        self._compose = compose
        self._is_here = is_here
        self._offer = compose.link_offer
        self._waiting: list[SmsLink] = []
        self._filled_in: tuple[str, str] | None = None
        self._offer.accepted.connect(self._accept)
        self._offer.declined.connect(self._decline)
        compose.recipient.edited.connect(self._forget_note)
        compose.text_field.textChanged.connect(self._forget_note)

    @Slot(str)
    def take(self, link: str) -> None:
        """What is no link for texts changes nothing."""
        found = parse_sms_link(link)
        if found is not None and found not in self._waiting:
            self._waiting = [*self._waiting, found][-_MOST_WAITING:]
            self.look()

    @Slot()
    def look(self) -> None:
        """What waits is filled in or offered, where it can be."""
        if not self._waiting:
            return
        if self._is_untouched() and not self._is_covered():
            self._accept()
        elif self._is_here():
            self._offer.ask(self._waiting[0])

    @Slot()
    def _accept(self) -> None:
        if not self._waiting:
            return
        link = self._waiting[0]
        self._filled_in = None
        if not self._compose.drafts.fill_in(", ".join(link.recipients), link.body):
            # What is written could not be kept, and stays where it is.
            return
        self._waiting.pop(0)
        self._filled_in = self._written()
        self._offer.say_filled_in()
        if self._waiting:
            self._offer.ask(self._waiting[0])

    @Slot()
    def _decline(self) -> None:
        del self._waiting[:1]
        self._offer.hide()
        self.look()

    @Slot()
    def _forget_note(self) -> None:
        """It is the person's own text as soon as anything of it is changed, and gone when sent."""
        if self._filled_in is not None and self._written() != self._filled_in:
            self._filled_in = None
            if not self._waiting:
                self._offer.hide()

    def _is_untouched(self) -> bool:
        return self._compose.is_empty() or self._written() == self._filled_in

    def _is_covered(self) -> bool:
        """Behind a question nobody sees what happens to the fields."""
        above = QApplication.activeModalWidget()
        while above is not None and above is not self._compose.window():
            above = above.parentWidget()
        return above is not None

    def _written(self) -> tuple[str, str]:
        return self._compose.recipient.text(), self._compose.text_field.toPlainText()
