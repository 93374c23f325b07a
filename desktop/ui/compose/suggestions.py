"""Suggested people below the field, while a name or number is typed."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem

from desktop.messages import Person
from desktop.ui.text.plain import isolated, one_line, tooltip
from desktop.ui.widgets.enter_key import ENTER, is_plain
from desktop.ui.widgets.labels import announce
from desktop.ui.widgets.theme import NARROW, Theme

_NUMBER_ROLE = int(Qt.ItemDataRole.UserRole) + 1
_MOST_NAME = 60
_BETWEEN = "  "


class Suggestions(QListWidget):
    """Never takes the focus: ``field`` keeps it, and an event filter reads its keys first.
    ``chosen`` carries a number in E.164."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, field: QLineEdit, written: Callable[[str], str]) -> None:
        # First: Qt calls the event filter during construction.
        self._field = field
        super().__init__(field)
        self.setObjectName("recipientSuggestions")
        self.setAccessibleName(self.tr("Suggestions"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFont(theme.sized("small"))
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._written = written
        self._said = ""
        self.itemClicked.connect(self._choose)
        field.installEventFilter(self)
        self.hide()

    def offer(self, people: Sequence[Person], *, by_name: bool) -> None:
        """``by_name``: the input has letters, so Enter takes the first suggestion."""
        self.clear()
        for person in people:
            written = self._written(person.number)
            name = one_line(person.name, _MOST_NAME)
            parts = [isolated(part) for part in (name, written) if part]
            item = QListWidgetItem(_BETWEEN.join(parts))
            item.setToolTip(tooltip(item.text()))
            item.setData(_NUMBER_ROLE, person.number)
            self.addItem(item)
        if not people:
            self.withdraw()
            return
        self.setCurrentRow(0 if by_name else -1)
        self._place()
        self.show()
        self.raise_()
        found = self.tr("%Ln suggestion(s)", "", self.count())
        self._announce(found)

    @Slot()
    def withdraw(self) -> None:
        self.hide()
        self._said = ""

    def _place(self) -> None:
        window = self._field.window()
        if self.parent() is not window:
            self.setParent(window)
        # As wide as what is around the field, which may stand behind other recipients.
        frame = self._field.parentWidget() or self._field
        around = frame.contentsRect()
        at = QPoint(around.left(), self._field.geometry().bottom() + 1 + NARROW)
        below = frame.mapTo(window, at)
        row = max(self.sizeHintForRow(0), self.fontMetrics().height() + 2 * NARROW)
        height = self.count() * row + 2 * NARROW + 4
        room = window.height() - below.y() - NARROW
        self.setGeometry(below.x(), below.y(), around.width(), max(row, min(height, room)))

    def _announce(self, words: str) -> None:
        """The person who would be taken comes first. What was said already is not said again."""
        has_current = self.currentRow() >= 0
        entry = self.currentItem().text().replace(_BETWEEN, ", ") if has_current else ""
        said = ". ".join(part for part in (entry, words) if part)
        if said != self._said:
            self._said = said
            announce(self._field, said)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._field and self.isVisible():
            if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
                return self._key(event)
            if event.type() == QEvent.Type.FocusOut:
                self.withdraw()
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        key, row = event.key(), self.currentRow()
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            step = 1 if key == Qt.Key.Key_Down else -1
            last = self.count() - 1
            self.setCurrentRow(min(max(row + step, 0), last) if row >= 0 or step > 0 else last)
            place = self.tr("{at} of {count}")
            self._announce(place.format(at=self.currentRow() + 1, count=self.count()))
            return True
        if key == Qt.Key.Key_Escape:
            self.withdraw()
            return True
        if key in (*ENTER, Qt.Key.Key_Tab) and is_plain(event) and row >= 0:
            self._choose(self.item(row))
            return key != Qt.Key.Key_Tab
        return False

    @Slot(QListWidgetItem)
    def _choose(self, item: QListWidgetItem) -> None:
        number = str(item.data(_NUMBER_ROLE))
        self.withdraw()
        self.chosen.emit(number)
