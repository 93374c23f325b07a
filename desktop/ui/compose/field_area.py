"""The area that scrolls the fields of a text in a low window."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QMargins, QObject, QTimer, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from desktop.ui.widgets.labels import inset
from desktop.ui.widgets.theme import SMALL
from desktop.ui.widgets.yielding import Yielding

# A field is seen whole, with its name or a line of what is said about it.
LEAST_FIELDS = 76


class FieldArea(Yielding):
    """Scrolls the fields, and keeps the focused one visible when the area or the fields resize.
    Its scroll bar stands in the margin of the fields, which have to be laid out before: they end
    where they ended without it. ``whole``: parts of which all words are shown while the focus is in
    them, as a field and what is wrong in it. ``rest``: what is shown while the focus is elsewhere;
    None where that does not matter."""

    def __init__(
        self,
        fields: QWidget,
        whole: Sequence[QWidget] = (),
        rest: Callable[[], QWidget | None] = lambda: None,
    ) -> None:
        self._fields = fields
        self._whole = whole
        self._rest = rest
        layout = fields.layout()
        self._margins = layout.contentsMargins() if layout is not None else QMargins()
        # After the layout has settled.
        self._later = QTimer()
        self._later.setSingleShot(True)
        super().__init__(fields, LEAST_FIELDS)
        self._later.setParent(self)
        self._later.timeout.connect(self._show_focused)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Called also when the scroll bar comes or goes."""
        # Before the fields are laid out: no line is to be broken anew.
        layout, margins = self._fields.layout(), self._margins
        if layout is not None:
            beside = self.width() - self.viewport().width()
            end = max(margins.right() - beside, 0)
            inset(layout, margins.left(), margins.top(), end, margins.bottom())
        super().resizeEvent(event)
        self._later.start(0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._fields and event.type() == QEvent.Type.Resize:
            self._later.start(0)
        return super().eventFilter(watched, event)

    @Slot()
    def _show_focused(self) -> None:
        focused = QApplication.focusWidget()
        if focused is None or not self.isAncestorOf(focused):
            rest = self._rest()
            if rest is not None:
                self._show(rest)
            return
        for part in self._whole:
            if part.isAncestorOf(focused):
                for label in part.findChildren(QLabel):
                    if label.isVisible() and label.text():
                        self._show(label)
        self._show(focused)

    def _show(self, part: QWidget) -> None:
        """Its end, where there is no room for all of it. `ensureWidgetVisible` would show only the
        cursor."""
        end = part.mapTo(self._fields, part.rect().bottomLeft())
        self.ensureVisible(end.x(), end.y(), 0, SMALL)
        if part.height() <= self.viewport().height():
            start = part.mapTo(self._fields, part.rect().topLeft())
            self.ensureVisible(start.x(), start.y(), 0, SMALL)
