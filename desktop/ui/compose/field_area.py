"""The area that scrolls the fields of a text in a low window."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QMargins, QObject, QPoint, QRect, QTimer, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from desktop.ui.widgets.labels import inset
from desktop.ui.widgets.theme import SMALL
from desktop.ui.widgets.yielding import Yielding

# A field is seen whole, with its name or a line of what is said about it.
LEAST_FIELDS = 76


class FieldArea(Yielding):
    """Scrolls the fields. The focused one is seen, also after the area or the fields resize. Its
    scroll bar stands in the margin of the fields, which have to be laid out before: they end where
    they ended without it. ``whole``: parts, one below another, that are seen together as far as
    there is room, while the focus is in them or elsewhere; ``most`` is what is seen otherwise."""

    def __init__(
        self, fields: QWidget, whole: Sequence[QWidget] = (), most: QWidget | None = None
    ) -> None:
        self._fields = fields
        self._whole, self._most = whole, most
        layout = fields.layout()
        self._margins = layout.contentsMargins() if layout is not None else QMargins()
        # After the layout has settled.
        self._later = QTimer()
        self._later.setSingleShot(True)
        super().__init__(fields, LEAST_FIELDS)
        self._later.setParent(self)
        self._later.timeout.connect(self._show_focused)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._show_later)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Called also when the scroll bar comes or goes."""
        # Before the fields are laid out: no line is to be broken anew.
        layout, margins = self._fields.layout(), self._margins
        if layout is not None:
            beside = self.width() - self.viewport().width()
            end = max(margins.right() - beside, 0)
            inset(layout, margins.left(), margins.top(), end, margins.bottom())
        super().resizeEvent(event)
        self._show_later()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # What has its room from the start is shown without another size.
        kinds = (QEvent.Type.Resize, QEvent.Type.LayoutRequest)
        if watched is self._fields and event.type() in kinds:
            self._show_later()
        return super().eventFilter(watched, event)

    @Slot()
    def _show_later(self) -> None:
        self._later.start(0)

    @Slot()
    def _show_focused(self) -> None:
        focused = QApplication.focusWidget()
        if focused is None or not self.isAncestorOf(focused):
            focused = self._most
        if focused is None:
            return
        if any(part is focused or part.isAncestorOf(focused) for part in self._whole):
            self._show(*self._whole)
        self._show(focused)

    def _show(self, *parts: QWidget) -> None:
        """Their end, where there is no room for all of them. `ensureWidgetVisible` would show only
        the cursor."""
        place = QRect()
        for part in parts:
            if part.isVisibleTo(self._fields):
                place |= QRect(part.mapTo(self._fields, QPoint()), part.size())
        free = self.viewport().height() - place.height()
        space = min(SMALL, max(free // 2, 0))
        self.ensureVisible(place.left(), place.bottom(), 0, space)
        if free >= 0:
            self.ensureVisible(place.left(), place.top(), 0, space)
