"""The popup list of many numbers, with a search field."""

from __future__ import annotations

import re
from collections.abc import Callable

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QSortFilterProxyModel,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QFrame,
    QListView,
    QVBoxLayout,
    QWidget,
)

from desktop.core.model import Sender
from desktop.texting.phone import digits_in
from desktop.ui.messages.model import Index
from desktop.ui.widgets.drop_down import end_of, place_below
from desktop.ui.widgets.labels import Label, set_placeholder
from desktop.ui.widgets.search_field import SearchField
from desktop.ui.widgets.theme import SMALL, Theme

_HEIGHT = 420
_MAX_LENGTH = 100
# Characters of a typed number.
_NUMBER = re.compile(r"[+0-9() .\-]+")
_LIST_KEYS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class SenderFilter(QSortFilterProxyModel):
    """Numbers that contain all the words, or the digits, and the groups of such numbers."""

    def __init__(self, roles: tuple[int, ...], parent: QObject) -> None:
        """``roles``: of the words in which a number is looked for, besides itself."""
        super().__init__(parent)
        self._roles = roles
        self._words: list[str] = []
        self._digits = ""

    def set_query(self, typed: str) -> None:
        self.beginFilterChange()
        self._words = typed.casefold().split()
        self._digits = digits_in(typed) if _NUMBER.fullmatch(typed) else ""
        self.endFilterChange()

    def filterAcceptsRow(self, source_row: int, source_parent: Index) -> bool:
        if not self._words:
            return True
        if not _is_group(self.sourceModel(), source_row):
            return self._has_words(source_row)
        members = range(source_row + 1, self.sourceModel().rowCount())
        for row in members:
            if _is_group(self.sourceModel(), row):
                break
            if self._has_words(row):
                return True
        return False

    def _has_words(self, row: int) -> bool:
        index = self.sourceModel().index(row, 0)
        number = str(index.data())
        if self._digits:
            # With its country's code, too: that is how a number is copied elsewhere.
            sender = index.data(Qt.ItemDataRole.UserRole)
            whole = sender.phone_number if isinstance(sender, Sender) else ""
            return any(self._digits in digits_in(one) for one in (number, whole))
        parts = (number, *(str(index.data(role) or "") for role in self._roles))
        content = " ".join(parts).casefold()
        return all(word in content for word in self._words)


def _is_group(model: QAbstractItemModel, row: int) -> bool:
    return not model.flags(model.index(row, 0)) & Qt.ItemFlag.ItemIsEnabled


class SenderSearch(QFrame):
    """Opens below the combo box. ``picked`` carries the row in the whole list."""

    picked = Signal(int)

    def __init__(
        self,
        theme: Theme,
        model: QAbstractItemModel,
        delegate: QAbstractItemDelegate,
        roles: tuple[int, ...],
        why_none: Callable[[str], str],
        parent: QWidget,
    ) -> None:
        """``why_none``: what is said where nothing is found for a text."""
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("senderSearch")
        self._found = SenderFilter(roles, self)
        self._found.setSourceModel(model)
        self.field = SearchField(theme)
        self.field.setObjectName("senderSearchField")
        set_placeholder(self.field, self.tr("Find a number or name"))
        self.field.setAccessibleName(self.tr("Find a number or name"))
        self.field.setMaxLength(_MAX_LENGTH)
        self.field.textChanged.connect(self._search)
        self.field.installEventFilter(self)
        self.list = QListView()
        self.list.setObjectName("senderList")
        self.list.setAccessibleName(self.tr("Numbers to text from"))
        self.list.setItemDelegate(delegate)
        self.list.setModel(self._found)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setFocusProxy(self.field)
        self.list.clicked.connect(self._pick)
        self._why_none = why_none
        self._nothing = Label(theme, role="muted", wrap=True, name="senderNothing", live=True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        card = QFrame()
        card.setObjectName("senderSearchCard")
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(card)
        layout = QVBoxLayout(card)
        layout.setContentsMargins(SMALL, SMALL, SMALL, SMALL)
        layout.setSpacing(SMALL)
        layout.addWidget(self.field)
        layout.addWidget(self.list, 1)
        layout.addWidget(self._nothing, 1)

    def open_below(self, widget: QWidget, row: int, typed: str = "") -> None:
        """``row``: the current choice, in the whole list. ``typed``: what is looked for first."""
        self.field.setText(typed)
        self._search(typed)
        self.setGeometry(place_below(widget, _HEIGHT))
        self.show()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)
        if typed:
            return
        chosen = self._found.mapFromSource(self._found.sourceModel().index(row, 0))
        self.list.setCurrentIndex(chosen)
        self.list.scrollTo(chosen, QListView.ScrollHint.PositionAtCenter)

    @Slot(str)
    def _search(self, typed: str) -> None:
        self._found.set_query(typed)
        found = self._found
        first = next((at for at in range(found.rowCount()) if not _is_group(found, at)), -1)
        self.list.setVisible(first >= 0)
        self._nothing.say(self._why_none(typed) if first < 0 else "")
        self.list.setCurrentIndex(found.index(first, 0))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrow keys move in the list while the field has the focus. Home and End do where nothing
        is typed."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            end = end_of(self._found, event.key())
            if end.isValid() and not self.field.text():
                self.list.setCurrentIndex(end)
                return True
            if event.key() in _LIST_KEYS:
                self.list.keyPressEvent(event)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._pick(self.list.currentIndex())
                return True
        return super().eventFilter(watched, event)

    @Slot(QModelIndex)
    def _pick(self, index: Index) -> None:
        if index.isValid() and index.flags() & Qt.ItemFlag.ItemIsEnabled:
            self.close()
            self.picked.emit(self._found.mapToSource(index).row())
