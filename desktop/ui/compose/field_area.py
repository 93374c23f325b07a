"""The area that scrolls the fields of a text in a low window."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMargins, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget

from desktop.ui.compose.text_field import TextField
from desktop.ui.widgets.labels import inset
from desktop.ui.widgets.text_height import whole_height
from desktop.ui.widgets.theme import SMALL


class FieldArea(QScrollArea):
    """Scrolls the fields, and keeps the focused one visible when the area or the fields resize.
    While they scroll, the text is as high as its lines, so that there is one scroll bar. It stands
    in the margin of the fields, which have to be laid out before: they end where they ended
    without it."""

    def __init__(self, fields: QWidget, text: TextField | None = None) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._fields = fields
        self._text = text
        self._least = text.minimumSizeHint().height() if text is not None else 0
        layout = fields.layout()
        self._margins = layout.contentsMargins() if layout is not None else QMargins()
        self.setWidget(fields)
        if text is not None:
            text.setMinimumHeight(self._least)
            # Qt lays lines out late, and tells this alone then.
            text.verticalScrollBar().rangeChanged.connect(self._fit_text)
            text.cursorPositionChanged.connect(self._follow)
        # After the layout has settled.
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._show_focused)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Called also when the scroll bar comes or goes."""
        # Before the fields are laid out: no line of the text is to be broken anew.
        self._keep_edge()
        super().resizeEvent(event)
        self._fit_text()
        self._later.start(0)

    def _keep_edge(self) -> None:
        layout, margins = self._fields.layout(), self._margins
        if layout is not None:
            beside = self.width() - self.viewport().width()
            end = max(margins.right() - beside, 0)
            inset(layout, margins.left(), margins.top(), end, margins.bottom())

    @Slot()
    def _fit_text(self) -> None:
        layout, text = self._fields.layout(), self._text
        if layout is None or text is None:
            return
        needed = self._fields.minimumSizeHint().height()
        if layout.hasHeightForWidth():
            needed = layout.totalMinimumHeightForWidth(self.viewport().width())
        grown = text.minimumHeight() - self._least
        scrolls = needed - grown > self.viewport().height()
        text.setMinimumHeight(max(self._least, whole_height(text)) if scrolls else self._least)

    @Slot()
    def _follow(self) -> None:
        if self._text is not None and self._text.minimumHeight() > self._least:
            self._later.start(0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """QScrollArea filters the events of its widget already."""
        if watched is self._fields and event.type() == QEvent.Type.Resize:
            self._later.start(0)
        is_done = super().eventFilter(watched, event)
        if watched is self._fields and event.type() == QEvent.Type.LayoutRequest:
            # A field above the text may have grown.
            self._fit_text()
        return is_done

    @Slot()
    def _show_focused(self) -> None:
        focused = QApplication.focusWidget()
        if focused is not None and self.isAncestorOf(focused):
            part = focused.rect()
            if isinstance(focused, TextField) and part.height() > self.viewport().height():
                part, focused = focused.cursorRect(), focused.viewport()
            # `ensureWidgetVisible` would show only the cursor.
            end = focused.mapTo(self._fields, part.bottomLeft())
            self.ensureVisible(end.x(), end.y(), 0, SMALL)
            start = focused.mapTo(self._fields, part.topLeft())
            self.ensureVisible(start.x(), start.y(), 0, SMALL)
