"""A part of a pane that gives way where there is no room for all: it scrolls then."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from desktop.ui.widgets.theme import NARROW

# Where there is no room for all notes, a line of them is seen whole.
LEAST_NOTES = 36
WHOLE = 10_000
"""Never lower than its content."""
TINY = 200
"""Below this height of a pane, in px, there is only room for its field and its button: on a small
screen with a very large scale."""
_SHOWN_OR_HIDDEN = (QEvent.Type.ShowToParent, QEvent.Type.HideToParent)


class Yielding(QScrollArea):
    """As high as its content where there is room, and otherwise no lower than ``least``, in px.

    Qt makes a pane with wrapped words never lower than all of them, and cuts what has to be seen.
    Inside of this area, they do not count."""

    def __init__(self, content: QWidget, least: int) -> None:
        super().__init__()
        self._least = least
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.setWidget(content)

    def keep(self, least: int) -> None:
        """As in the beginning."""
        if least != self._least:
            self._least = least
            # One that is never lower than its content gets its height a moment after that: a bar
            # for this moment would break the lines anew.
            policy, is_whole = Qt.ScrollBarPolicy, least == WHOLE
            self.setVerticalScrollBarPolicy(
                policy.ScrollBarAlwaysOff if is_whole else policy.ScrollBarAsNeeded
            )
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        content = self.widget()
        layout = content.layout() if content is not None else None
        if layout is None:
            return QSize(0, 0)
        width = self.viewport().width()
        whole = layout.sizeHint()
        if layout.hasHeightForWidth():
            whole.setHeight(layout.totalHeightForWidth(width))
        return whole

    def minimumSizeHint(self) -> QSize:
        content = self.widget()
        width = content.minimumSizeHint().width() if content is not None else 0
        return QSize(width, min(self.sizeHint().height(), self._least))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """QScrollArea filters the events of its widget already."""
        is_done = super().eventFilter(watched, event)
        if watched is self.widget() and event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return is_done


class Notes(Yielding):
    """Notes one below another, without a line of its own while there is none. One that appears is
    scrolled to. ``appeared`` carries it."""

    appeared = Signal(QWidget)

    def __init__(self, *parts: QWidget | QLayout, least: int = LEAST_NOTES) -> None:
        content = QWidget()
        rows = QVBoxLayout(content)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(NARROW)
        self._new: QWidget | None = None
        self._parts: list[QWidget] = []
        # After the layout has settled.
        self._later = QTimer()
        self._later.setSingleShot(True)
        super().__init__(content, least)
        self._later.setParent(self)
        self._later.timeout.connect(self._show_new)
        for part in parts:
            if isinstance(part, QLayout):
                rows.addLayout(part)
                items = (part.itemAt(at) for at in range(part.count()))
                inside = (one.widget() for one in items if one is not None)
                self._parts += [one for one in inside if one is not None]
            else:
                rows.addWidget(part)
                self._parts.append(part)
        for widget in self._parts:
            widget.installEventFilter(self)
        self._appear()

    def _appear(self) -> None:
        self.setHidden(all(part.isHidden() for part in self._parts))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        # Its own scroll bars come here, too.
        if kind in _SHOWN_OR_HIDDEN and isinstance(watched, QWidget) and watched in self._parts:
            self._appear()
            if kind == QEvent.Type.ShowToParent:
                self._new = watched
                self._later.start(0)
        return super().eventFilter(watched, event)

    @Slot()
    def _show_new(self) -> None:
        new, self._new = self._new, None
        if new is None or not new.isVisible():
            return
        self.ensureWidgetVisible(new, 0, 0)
        # Of what has no room, the beginning is seen.
        bar = self.verticalScrollBar()
        bar.setValue(min(bar.value(), new.y()))
        self.appeared.emit(new)
