"""The frame around the chips of recipients and the line where the next one is typed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer, Slot
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QStyle

from desktop.ui.compose.recipient_chips import RecipientChips
from desktop.ui.widgets.labels import button, restyle
from desktop.ui.widgets.tab_order import in_tab_order
from desktop.ui.widgets.theme import Theme

# From the loss of the focus until chips are folded, in ms.
_LEAVE_MS = 50
# The border, which is wider where it is focused.
_EDGE = 3
# The line stands beside the last chip where that is seen whole in it, with the edges of the line.
_USUAL = "+1 (650) 555-0123"
_LINE_EDGES = 20


class RecipientBox(QFrame):
    """Focused if either is; grows with the chips. The line stands behind the last chip where it has
    room, so that nothing moves for the first recipient.

    Many chips are folded to a few rows while the person works elsewhere, and the rest is counted:
    the list and the pane around it would both scroll otherwise. What cannot be texted is never
    folded away."""

    def __init__(self, theme: Theme, chips: RecipientChips, line: QLineEdit) -> None:
        self._parts = (chips, line)
        self._chips, self._line = chips, line
        super().__init__()
        self.setObjectName("recipientBox")
        self._is_open = False
        self.may_fold = True
        self._more = button("", "moreRecipientsButton", "link")
        self._more.setFont(theme.sized("small"))
        self._more.clicked.connect(lambda: line.setFocus(Qt.FocusReason.OtherFocusReason))
        self._leaving = QTimer(self)
        self._leaving.setSingleShot(True)
        self._leaving.setInterval(_LEAVE_MS)
        self._leaving.timeout.connect(self._fold)
        for part in (chips, self._more, line):
            part.setParent(self)
        self._more.hide()
        in_tab_order(self._more, line)
        for part in self._parts:
            part.installEventFilter(self)
        self.fit()

    def fit(self) -> None:
        """Places all parts, and makes the frame as high as they are."""
        inside = self.rect().adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        has_chips = self._chips.model().rowCount() > 0
        self._chips.setVisible(has_chips)
        hidden, beside, below = 0, QRect(), inside.top()
        if has_chips:
            # A row of chips and the line are in the middle of the same height.
            below += max(self._line.sizeHint().height() - self._chips.row_height, 0) // 2
            self._chips.move(inside.left(), below)
            self._chips.setFixedWidth(inside.width())
            hidden = self._chips.fit_height(is_folded=self.may_fold and not self._is_open)
            beside = self._chips.room_beside().translated(self._chips.pos())
            below += self._chips.height()
        self._more.setText(self.tr("and %Ln more", "", hidden))
        self._more.setVisible(hidden > 0)
        if hidden:
            place = QRect(inside.left(), below, 0, 0)
            place.setSize(self._more.sizeHint())
            self._more.setGeometry(QStyle.visualRect(self.layoutDirection(), inside, place))
            below += place.height()
        self._place_line(inside, beside, below)

    def _place_line(self, inside: QRect, beside: QRect, below: int) -> None:
        """``beside``: the room behind the last chip; ``below``: the end of what is above."""
        height = self._line.sizeHint().height()
        least = max(height, self._chips.row_height)
        width_of = self._line.fontMetrics().horizontalAdvance
        room = max(map(width_of, (_USUAL, self._line.placeholderText()))) + _LINE_EDGES
        if beside.width() >= room:
            place = QRect(beside.left(), beside.center().y() - (height - 1) // 2, 0, height)
            place.setWidth(beside.width())
        else:
            above = 0 if below > inside.top() else (least - height) // 2
            place = QRect(inside.left(), below + above, inside.width(), height)
            below = place.bottom() + 1
        self._line.setGeometry(place)
        self.setFixedHeight(max(below - inside.top(), least) + 2 * _EDGE)

    def mark(self, name: str, is_on: bool) -> None:
        value = "true" if is_on else "false"
        if self.property(name) != value:
            self.setProperty(name, value)
            restyle(self)

    @Slot()
    def _fold(self) -> None:
        """Once the button of the mouse is up: what it is pressed on must not move before."""
        if QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton:
            self._leaving.start()
            return
        focused = self.window().focusWidget()
        # Still there, if the whole window lost the focus or a menu has it.
        if focused not in self._parts and self._is_open:
            self._is_open = False
            self.fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            has_focus = any(part.hasFocus() for part in self._parts)
            self.mark("focused", has_focus)
            if not has_focus:
                self._leaving.start()
            elif not self._is_open:
                self._is_open = True
                self.fit()
        return super().eventFilter(watched, event)
