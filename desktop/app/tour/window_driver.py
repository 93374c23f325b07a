"""Operates the real window for the tour: presses buttons, types, reads what is shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from desktop.core.model import AccountKey, MessageRow
from desktop.ui.compose.sender_combo import ACCOUNT_ROLE
from desktop.ui.window.window import Window

T = TypeVar("T", bound=QObject)


@dataclass(frozen=True, slots=True)
class Wait:
    """A condition that the tour waits for, and what it is called in the transcript."""

    what: str
    until: Callable[[], object]


class TourError(Exception):
    """The window does not show what the tour expects."""


class WindowDriver:
    """Lives in the GUI thread. Raises TourError when a widget is missing."""

    def __init__(self, window: Window) -> None:
        self._window = window

    def find(self, kind: type[T], name: str) -> T:
        """The visible one where several have that name."""
        found = self._window.shell.findChildren(kind, name)
        if not found:
            raise TourError(f"the window has no {name}")
        shown = (one for one in found if not isinstance(one, QWidget) or one.isVisible())
        return next(shown, found[0])

    def is_there(self, name: str) -> bool:
        return any(one.isVisible() for one in self._window.shell.findChildren(QWidget, name))

    def press(self, name: str) -> None:
        button = self.find(QAbstractButton, name)
        if not button.isVisible() or not button.isEnabled():
            raise TourError(f"{name} cannot be pressed")
        button.click()

    def trigger(self, name: str) -> None:
        self.find(QAction, name).trigger()

    def type(self, widget: QWidget, text: str) -> None:
        widget.setFocus()
        for letter in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
                QApplication.sendEvent(widget, event)

    def is_signed_in(self, name: str) -> bool:
        return self.is_there("accountName") and self._key_of(name) is not None

    def _key_of(self, name: str) -> AccountKey | None:
        views = self._window.accounts.views
        return next((view.key for view in views if view.name == name), None)

    def choose_account(self, name: str) -> None:
        """Shows only its texts."""
        self._window.main_page.accounts.choose(self._key_of(name))

    def has_sender(self) -> bool:
        """Whether the account of a new text has its numbers: another one may have them already."""
        return self._window.main_page.compose.picker.chosen() is not None

    def choose_sender_of(self, name: str) -> bool:
        """Chooses the first number of this account in *From*; False while it has none."""
        key, combo = self._key_of(name), self._window.main_page.compose.picker.combo
        for at in range(combo.count()):
            if key is not None and combo.itemData(at, ACCOUNT_ROLE) == key.text:
                combo.setCurrentIndex(at)
                return True
        return False

    def senders(self) -> list[str]:
        combo = self._window.main_page.compose.picker.combo
        return [combo.itemText(at) for at in range(combo.count())] if combo.isEnabled() else []

    def has_answer(self) -> bool:
        """Whether the last text of the open conversation is from the other person."""
        texts = self._window.main_page.conversations.thread_page.model.texts
        return bool(texts) and texts[-1].is_inbound

    def last_words(self) -> str:
        """The last text of the open conversation."""
        texts = self._window.main_page.conversations.thread_page.model.texts
        return texts[-1].text if texts else ""

    def open_conversation(self, title: str) -> None:
        model = self._window.main_page.conversations.model
        for row in range(model.rowCount()):
            if model.index(row, 0).data() == title:
                self._window.main_page.workspace.open_conversation(model.id_at(row))
                return
        raise TourError(f"there is no conversation with {title}")

    def newest_message(self) -> MessageRow | None:
        return self._window.main_page.view.model.message(0)

    def newest_status(self) -> str:
        row = self.newest_message()
        return row.status if row is not None else ""
