"""The templates in place, while "/" and some words are typed in a text field."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem

from desktop.core.model import Template
from desktop.messages.templates import matching
from desktop.ui.compose.text_field import TextField
from desktop.ui.templates.template_delegate import ID_ROLE, TemplateDelegate, item_of
from desktop.ui.templates.template_text import name_and_text
from desktop.ui.widgets.enter_key import is_plain
from desktop.ui.widgets.labels import announce
from desktop.ui.widgets.theme import NARROW, Theme

_MOST_SHOWN = 8
_MOST_WIDTH = 460
_MOST_TYPED = 60
_SLASH = "/"
# What is said around the field comes and goes, and moves it.
_PLACE_MS = 100


class TemplateList(QListWidget):
    """Never takes the focus: the text field keeps it, and an event filter reads its keys first.
    ``chosen`` carries a `Template`; "/" and what was typed behind it are selected then.

    It opens only where "/" is typed into the empty field or after a space."""

    chosen = Signal(object)

    def __init__(
        self, theme: Theme, field: TextField, read: Callable[[], Sequence[Template]]
    ) -> None:
        # First: Qt calls the event filter during construction.
        self._field = field
        super().__init__(field)
        self.setObjectName("templateList")
        self.setAccessibleName(self.tr("Templates"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setItemDelegate(TemplateDelegate(theme, self, is_low=True))
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._read = read
        self._templates: Sequence[Template] = ()
        self._found: list[Template] = []
        self._slash: QTextCursor | None = None
        """Before the "/" that was typed; it moves with the text."""
        self._length = 0
        self._is_typed = False
        """Whether the key was "/": it may replace a selection."""
        # The cursor moves after the text has changed.
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._follow)
        self._placing = QTimer(self)
        self._placing.setInterval(_PLACE_MS)
        self._placing.timeout.connect(self._place)
        self.itemClicked.connect(self._choose)
        field.installEventFilter(self)
        field.textChanged.connect(self._text_changed)
        field.cursorPositionChanged.connect(self._cursor_moved)
        self.hide()

    @property
    def is_open(self) -> bool:
        return self._slash is not None

    @Slot()
    def close_list(self) -> None:
        self._slash = None
        self._placing.stop()
        self.hide()

    # --- typing ---------------------------------------------------------------------------------

    @Slot()
    def _text_changed(self) -> None:
        text, before = self._field.toPlainText(), self._length
        self._length = len(text)
        if self._slash is not None:
            self._later.start(0)
        elif (len(text) == before + 1 or self._is_typed) and self._field.hasFocus():
            self._open_at_slash()
        self._is_typed = False

    def _open_at_slash(self) -> None:
        cursor = self._field.textCursor()
        at = cursor.position()
        document = self._field.document()
        typed = str(document.characterAt(at - 1)) if at else ""
        before = str(document.characterAt(at - 2)) if at > 1 else ""
        is_alone = self._length == 1
        # characterAt returns the paragraph separator for a line end.
        if typed != _SLASH or not (is_alone or (before and before.isspace())):
            return
        self._templates = self._read()
        if not self._templates:
            return
        self._slash = QTextCursor(document)
        self._slash.setPosition(at - 1)
        self._slash.setKeepPositionOnInsert(True)
        self._later.start(0)

    @Slot()
    def _cursor_moved(self) -> None:
        if self._slash is not None:
            self._later.start(0)

    @Slot()
    def _follow(self) -> None:
        typed = self._typed()
        if typed is None:
            self.close_list()
            return
        self._found = matching(self._templates, typed)
        if not self._found:
            # Other letters may bring it back.
            self.hide()
            return
        self._fill()

    def _typed(self) -> str | None:
        """What stands between "/" and the cursor; None where it is no search any more."""
        if self._slash is None:
            return None
        cursor = self._field.textCursor()
        start, end = self._slash.position(), cursor.position()
        if cursor.hasSelection() or not start < end <= start + _MOST_TYPED:
            return None
        found = QTextCursor(self._field.document())
        found.setPosition(start)
        found.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        typed = found.selectedText()
        if not typed.startswith(_SLASH) or "\u2029" in typed or typed[1:2].isspace():
            return None
        return typed[1:]

    def _fill(self) -> None:
        self.clear()
        for one in self._found:
            name, text = name_and_text(one)
            self.addItem(item_of(one, name, text))
        self.setCurrentRow(0)
        self._place()
        self._placing.start()
        self.show()
        self.raise_()
        self._announce(self.tr("%Ln template(s)", "", self.count()))

    @Slot()
    def _place(self) -> None:
        """Below the "/" where there is room, otherwise above it."""
        window = self._field.window()
        if self.parent() is not window:
            self.setParent(window)
        if self._slash is None:
            return
        line = self._field.cursorRect(self._slash)
        top = self._field.viewport().mapTo(window, line.topLeft())
        row = max(self.sizeHintForRow(0), self.fontMetrics().height() + 2 * NARROW)
        height = min(self.count(), _MOST_SHOWN) * row + 2 * NARROW + 4
        width = min(self._field.width(), _MOST_WIDTH)
        start = self._field.mapTo(window, QPoint(0, 0)).x()
        left = min(max(top.x() - 2 * NARROW, start), start + self._field.width() - width)
        below = top.y() + line.height() + NARROW
        above = top.y() - NARROW - height
        room_below = window.height() - below - NARROW
        if room_below < height and above >= 0:
            self.setGeometry(left, above, width, height)
        else:
            self.setGeometry(left, below, width, max(row, min(height, room_below)))

    def _announce(self, words: str) -> None:
        """The template that would be taken comes first."""
        announce(self._field, f"{self.currentItem().text()}. {words}")

    # --- keys -----------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._field and self._slash is None:
            if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
                self._is_typed = event.text() == _SLASH
        elif watched is self._field:
            if event.type() == QEvent.Type.FocusOut:
                self.close_list()
            elif event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
                # Escape closes the list, not what is around it.
                if event.key() == Qt.Key.Key_Escape and self.isVisible():
                    event.accept()
                    return True
            elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
                return self.isVisible() and self._key(event)
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        key, row, last = event.key(), self.currentRow(), self.count() - 1
        if not is_plain(event):
            return False
        match key:
            case Qt.Key.Key_Down | Qt.Key.Key_Up:
                step = 1 if key == Qt.Key.Key_Down else -1
                self.setCurrentRow(min(max(row + step, 0), last))
                place = self.tr("{at} of {count}")
                self._announce(place.format(at=self.currentRow() + 1, count=self.count()))
            case Qt.Key.Key_Escape:
                self.close_list()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Tab if row >= 0:
                self._choose(self.item(row))
            case _:
                return False
        return True

    @Slot(QListWidgetItem)
    def _choose(self, item: QListWidgetItem) -> None:
        id_, slash = item.data(ID_ROLE), self._slash
        found = next((one for one in self._found if one.id == id_), None)
        if found is None or slash is None:
            return
        cursor = self._field.textCursor()
        end = cursor.position()
        cursor.setPosition(slash.position())
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self.close_list()
        self._field.setTextCursor(cursor)
        self.chosen.emit(found)
