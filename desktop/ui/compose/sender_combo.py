"""A combo box of numbers in groups: each has two lines, the number and its kind."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Slot
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QHelpEvent,
    QInputMethodEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QStandardItemModel,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from desktop.ui.compose.sender_search import SenderSearch
from desktop.ui.messages.model import Index
from desktop.ui.text.plain import isolated, tooltip
from desktop.ui.widgets.drop_down import DropDown
from desktop.ui.widgets.fitting import longest_that_fits
from desktop.ui.widgets.theme import MEDIUM, NARROW, SMALL, WIDE, Theme

LINE_ROLE = int(Qt.ItemDataRole.UserRole) + 1
"""The second line of an item."""
ACCOUNT_ROLE = LINE_ROLE + 1
"""`AccountKey.text` of the account that an item belongs to; nothing for a group."""
MARKS_ROLE = LINE_ROLE + 2
"""What else the number can do, such as MMS; at the end of the first line."""
SHORTER_ROLE = LINE_ROLE + 3
"""The second line in fewer and fewer parts."""
WHOSE_ROLE = LINE_ROLE + 4
"""The name of the account, where there are several. In the open list it is the heading."""

# From this many items on, the list opens with a search field.
_SEARCH_FROM = 12


class TwoLines:
    """Paints a strong line over a quiet one. The quiet one is given in fewer and fewer words; each
    is elided only where its last has no room."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._strong = theme.sized("body", QFont.Weight.DemiBold)
        self._small = theme.sized("small")
        self._small_strong = theme.sized("small", QFont.Weight.DemiBold)

    @property
    def height(self) -> int:
        first, second = self._metrics()
        return first.height() + second.height() + 2 + 2 * SMALL

    @property
    def group_height(self) -> int:
        return QFontMetrics(self._small_strong).height() + 2 * SMALL

    def paint_group(self, painter: QPainter, rect: QRect, name: str, lines: Sequence[str]) -> None:
        """The account of the numbers below, on one line."""
        flags = (
            Qt.AlignmentFlag.AlignLeading
            | Qt.AlignmentFlag.AlignVCenter
            | Qt.TextFlag.TextSingleLine
            | Qt.TextFlag.TextDontClip
        )
        elide = Qt.TextElideMode.ElideRight
        painter.setPen(self._theme.colour("text"))
        painter.setFont(self._small_strong)
        metrics = QFontMetrics(self._small_strong)
        name = metrics.elidedText(name, elide, rect.width())
        painter.drawText(rect, flags, name)
        rest = rect.adjusted(metrics.horizontalAdvance(name) + SMALL, 0, 0, 0)
        rest = QStyle.visualRect(painter.layoutDirection(), rect, rest)
        if rest.width() > WIDE:
            painter.setPen(self._theme.colour("muted"))
            painter.setFont(self._small)
            line = longest_that_fits(lines, QFontMetrics(self._small), rest.width())
            painter.drawText(rest, flags, line)

    def _metrics(self) -> tuple[QFontMetrics, QFontMetrics]:
        return QFontMetrics(self._strong), QFontMetrics(self._small)

    def paint(
        self,
        painter: QPainter,
        rect: QRect,
        first: str,
        lines: Sequence[str],
        colour: str,
        marks: str = "",
    ) -> None:
        strong, small = self._metrics()
        top = rect.top() + (rect.height() - strong.height() - small.height() - 2) // 2
        taken = strong.horizontalAdvance(first) + WIDE
        if marks and taken + small.horizontalAdvance(marks) <= rect.width():
            line = QRect(rect.left(), top, rect.width(), strong.height())
            painter.setFont(self._small)
            painter.setPen(self._theme.colour("muted"))
            flags = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(
                line, flags | Qt.TextFlag.TextSingleLine | Qt.TextFlag.TextDontClip, marks
            )
        if not any(lines):
            top = rect.top() + (rect.height() - strong.height()) // 2
        for texts, metrics, font, tone in (
            # A number keeps its own direction, whatever that of the window is.
            ((isolated(first),), strong, self._strong, colour),
            (lines, small, self._small, "muted"),
        ):
            line = QRect(rect.left(), top, rect.width(), metrics.height())
            painter.setFont(font)
            painter.setPen(self._theme.colour(tone))
            shown = longest_that_fits(texts, metrics, line.width())
            flags = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(
                line, flags | Qt.TextFlag.TextSingleLine | Qt.TextFlag.TextDontClip, shown
            )
            top += metrics.height() + 2


def _is_group(index: Index) -> bool:
    return not index.flags() & Qt.ItemFlag.ItemIsEnabled


def _lines_of(index: Index) -> list[str]:
    return [index.data(LINE_ROLE) or "", *(index.data(SHORTER_ROLE) or ())]


def closed_lines(index: Index) -> list[str]:
    """The second line of the chosen number while the list is closed, from the longest to the
    shortest. Whose number it is stays until the last."""
    whose, lines = index.data(WHOSE_ROLE), _lines_of(index)
    return [*(f"{whose} · {line}" for line in lines if line), whose] if whose else lines


class _Delegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._lines = TwoLines(theme)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        lines = self._lines
        return QSize(240, lines.group_height if _is_group(index) else lines.height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setLayoutDirection(option.direction)
        if _is_group(index):
            painter.fillRect(rect, self._theme.colour("raised"))
            inner = rect.adjusted(MEDIUM, 0, -MEDIUM, 0)
            self._lines.paint_group(painter, inner, index.data(), _lines_of(index))
            painter.restore()
            return
        ground = "chosen" if state & QStyle.StateFlag.State_Selected else "surface"
        painter.fillRect(rect, self._theme.colour(ground))
        inner = rect.adjusted(MEDIUM, 0, -MEDIUM, 0)
        marks = index.data(MARKS_ROLE) or ""
        self._lines.paint(painter, inner, index.data(), _lines_of(index), "text", marks)
        painter.restore()

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """As `SenderCombo.event`."""
        words = index.data(Qt.ItemDataRole.AccessibleTextRole)
        QToolTip.showText(event.globalPos(), tooltip(words) if words else "", view)
        return True


class SenderCombo(DropDown):
    """Shows the chosen number as its list does, or a message if there is none. The person chooses
    another one in the open list only; then `activated` is emitted."""

    def __init__(self, theme: Theme, why_none: Callable[[str], str]) -> None:
        """``why_none``: as in `SenderSearch`."""
        super().__init__()
        self._why_none = why_none
        self._theme = theme
        self._lines = TwoLines(theme)
        self._message = ""
        self._search: SenderSearch | None = None
        self.setObjectName("senderPicker")
        self.setItemDelegate(_Delegate(theme, self))
        self.setMaxVisibleItems(_SEARCH_FROM)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumContentsLength(10)
        # A name may begin with a dead key.
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)

    def add_group(self, name: str, lines: Sequence[str]) -> None:
        """Adds the heading of an account, which cannot be chosen."""
        self.addItem(name)
        at = self.count() - 1
        self.show_lines(at, lines)
        model = self.model()
        assert isinstance(model, QStandardItemModel)
        model.item(at).setFlags(Qt.ItemFlag.NoItemFlags)

    def show_lines(self, at: int, lines: Sequence[str]) -> None:
        """The second line of an item, then the same in fewer and fewer parts."""
        self.setItemData(at, lines[0], LINE_ROLE)
        self.setItemData(at, list(lines[1:]), SHORTER_ROLE)

    def showPopup(self) -> None:
        if self.count() < _SEARCH_FROM:
            super().showPopup()
        else:
            self._open_search("")

    def _open_search(self, typed: str) -> None:
        if self._search is None:
            roles = (LINE_ROLE, WHOSE_ROLE)
            made = SenderSearch(
                self._theme, self.model(), self.itemDelegate(), roles, self._why_none, self
            )
            made.picked.connect(self._take)
            self._search = made
        self._search.open_below(self, self.currentIndex(), typed)

    @Slot(int)
    def _take(self, at: int) -> None:
        self.setCurrentIndex(at)
        # As of a number that was chosen in Qt's own list.
        self.activated.emit(at)

    def look_for(self, typed: str) -> None:
        self._open_search(typed)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        if event.commitString():
            self.look_for(event.commitString())
        event.accept()

    def show_message(self, text: str) -> None:
        self._message = text
        self.setAccessibleDescription(text)
        self.update()

    def event(self, event: QEvent) -> bool:
        """Shows the whole of what may be elided. A tooltip that is set would be read after the same
        words, which are the value of the box."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            words = self.currentData(Qt.ItemDataRole.AccessibleTextRole)
            QToolTip.showText(event.globalPos(), tooltip(words) if words else "", self)
            return True
        return super().event(event)

    def sizeHint(self) -> QSize:
        return QSize(240, self._lines.height + 2 * NARROW)

    def minimumSizeHint(self) -> QSize:
        return QSize(160, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = self._theme.colour
        painter.setBrush(colours("surface" if self.isEnabled() else "raised"))
        wide = 2.0 if self.hasFocus() else 1.0
        painter.setPen(QPen(colours(self._frame()), wide))
        frame = self.rect().toRectF().adjusted(wide / 2, wide / 2, -wide / 2, -wide / 2)
        painter.drawRoundedRect(frame, 8, 8)
        painter.setLayoutDirection(self.layoutDirection())
        inner = self._visual(self.rect().adjusted(MEDIUM, 0, -MEDIUM - WIDE, 0))
        at = self.currentIndex()
        if at < 0:
            self._lines.paint(painter, inner, self._message, ("",), "muted")
        else:
            lines = closed_lines(self.model().index(at, 0))
            marks = self.itemData(at, MARKS_ROLE) or ""
            self._lines.paint(painter, inner, self.itemText(at), lines, "text", marks)
        if self.count() > (1 if at >= 0 else 0):
            icon = self._theme.icons.pixmap("chevron", 20, colours("muted"), self._ratio())
            area = QRect(self.width() - MEDIUM - 20, (self.height() - 20) // 2, 20, 20)
            painter.drawPixmap(self._visual(area).topLeft(), icon)
        painter.end()

    def _frame(self) -> str:
        if not self.isEnabled():
            return "line"
        return "focus" if self.hasFocus() else "field"

    def _visual(self, area: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), area)

    def _ratio(self) -> float:
        return self.devicePixelRatioF()
