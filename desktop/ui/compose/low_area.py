"""The area that scrolls a pane as a whole where the window is lower than the pane needs."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget

from desktop.ui.compose.field_area import LEAST_FIELDS
from desktop.ui.compose.text_field import TextField
from desktop.ui.widgets.text_height import height_of
from desktop.ui.widgets.theme import NARROW
from desktop.ui.widgets.yielding import LEAST_NOTES, WHOLE, Notes, Yielding

# Of the text, in lines, where all of the pane scrolls: what one writes can be read.
_LINES = 3


class LowArea(QScrollArea):
    """Its content is as high as the area, but never lower than its parts need. If the area is lower
    than that, one bar scrolls all of it. It scrolls to what has the focus, and to the text while
    the focus is elsewhere. It scrolls to a note that appears, and stays there until the person
    types or moves the focus. ``whole``: a part that is shown whole while the focus is in it.
    ``fields``, ``line``, ``text`` and ``notes`` stand one below another in ``content``."""

    def __init__(
        self,
        content: QWidget,
        fields: Yielding,
        line: QWidget,
        text: TextField,
        notes: Notes,
        whole: QWidget,
    ) -> None:
        super().__init__()
        self._fields, self._line, self._notes = fields, line, notes
        self._rest, self._part = text, whole
        self._note: QWidget | None = None
        self._least_lines = 1
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(content)
        # After the layout has settled.
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._show_focused)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._focus_changed)
        self.verticalScrollBar().rangeChanged.connect(self._later_again)
        notes.appeared.connect(self._show_note)
        text.textChanged.connect(self._go_on)

    def keep_lines(self, least: int) -> None:
        """Of the text, where not all of it scrolls."""
        self._least_lines = least
        self._fit(self.viewport().height())
        # What is inside of the area does not tell of its least height.
        self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        """The text is seen whole in the lowest window."""
        content = self.widget()
        width = content.minimumSizeHint().width() if content is not None else 0
        return QSize(width, height_of(self._rest, self._least_lines))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit(event.size().height())
        self._later.start(0)

    def _fit(self, height: int) -> None:
        """The text gives way first, then the fields, then the notes, and then all of it scrolls:
        then the text has more lines again."""
        lines = self._least_lines
        room = self._beside(_LINES if lines == 1 else lines, height)
        if lines == 1:
            while lines < _LINES and height_of(self._rest, lines + 1) <= height:
                lines += 1
        is_whole = room < LEAST_NOTES
        self._rest.setMinimumHeight(height_of(self._rest, lines))
        self._fields.keep(WHOLE if is_whole else LEAST_FIELDS)
        self._notes.keep(WHOLE if is_whole else room)

    def _beside(self, lines: int, height: int) -> int:
        """The room for notes, in px."""
        text = self._line.sizeHint().height() + height_of(self._rest, lines) + 3 * NARROW
        return height - text - LEAST_FIELDS

    @Slot()
    def _later_again(self) -> None:
        self._later.start(0)

    @Slot(QWidget, QWidget)
    def _focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        del old
        if new is not None and self.isAncestorOf(new):
            self._go_on()

    @Slot()
    def _go_on(self) -> None:
        self._note = None
        if self.verticalScrollBar().maximum():
            self._later.start(0)

    @Slot(QWidget)
    def _show_note(self, note: QWidget) -> None:
        # In the lowest windows there is room for one of them, and the text is the one.
        if self.viewport().height() >= height_of(self._rest, self._least_lines) + LEAST_NOTES:
            self._note = note
        self._show_part(note)

    @Slot()
    def _show_focused(self) -> None:
        if self._note is not None and self._note.isVisible():
            self._show_part(self._note)
            return
        focused = QApplication.focusWidget()
        if focused is None or not self.isAncestorOf(focused):
            focused = self._rest
        self._show_part(self._part if self._part.isAncestorOf(focused) else focused)

    def _show_part(self, part: QWidget) -> None:
        """Its beginning, where there is no room for all of it."""
        content = self.widget()
        if content is None or not part.isVisible() or not self.isAncestorOf(part):
            return
        top = part.mapTo(content, part.rect().topLeft()).y()
        bar, room = self.verticalScrollBar(), self.viewport().height()
        bar.setValue(min(max(bar.value(), top + part.height() - room), top))
