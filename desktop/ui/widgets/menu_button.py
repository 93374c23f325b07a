"""Menus: buttons that open one, and where the keyboard begins in it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QCursor, QGuiApplication, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QMenu,
    QPushButton,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
)

from desktop.ui.widgets.button import Button
from desktop.ui.widgets.theme import SMALL, Theme

_ICON = 18
_ROOM = 18
"""Beside the words, for the arrow."""


class MenuButton(Button):
    """A usual button with the arrow of the other menus after its words; Qt's own is tiny."""

    def __init__(self, theme: Theme, words: str, name: str, menu: QMenu) -> None:
        super().__init__(words)
        self._theme = theme
        self.setObjectName(name)
        self.setProperty("kind", "menu")
        self.setAutoDefault(False)
        set_menu(self, menu)

    def sizeHint(self) -> QSize:
        return super().sizeHint() + QSize(_ROOM, 0)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButtonBevel, option)
        option.rect = self._mirrored(self.rect().adjusted(0, 0, -_ROOM, 0))
        painter.drawControl(QStyle.ControlElement.CE_PushButtonLabel, option)
        # The style sheet could only load an arrow from a file, which would not follow the theme.
        ratio = self.devicePixelRatioF()
        icon = self._theme.icons.pixmap("chevron", _ICON, self._theme.colour("muted"), ratio)
        place = QRect(self.width() - _ICON - SMALL, (self.height() - _ICON) // 2, _ICON, _ICON)
        painter.drawPixmap(self._mirrored(place).topLeft(), icon)
        painter.end()

    def _mirrored(self, place: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), place)


def set_menu(button: QPushButton, menu: QMenu) -> None:
    """Qt sends no leave event to a button whose menu was used: it looks as if the mouse were over
    it until that comes back (Qt 6.11)."""
    button.setMenu(menu)
    menu.aboutToShow.connect(lambda: _begin(menu))
    # After the menu has gone, and has opened a dialog, behind which the mouse is not seen.
    menu.aboutToHide.connect(lambda: QTimer.singleShot(0, button, lambda: _look_again(button)))


def begin_at_first(menu: QMenu) -> None:
    """The keyboard is at the first entry. Qt would be at none, so that a screen reader says nothing
    of a menu that opens."""
    # `setActiveAction` would open a menu below it, which then gets no keys.
    enabled = [action for action in menu.actions() if action.isEnabled()]
    for _ in menu.actions():
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            key = QKeyEvent(kind, Qt.Key.Key_Down, Qt.KeyboardModifier.NoModifier)
            QApplication.sendEvent(menu, key)
        if menu.activeAction() in enabled:
            return


def _begin(menu: QMenu) -> None:
    """Where the mouse opens it, it is at no entry yet."""
    if QGuiApplication.mouseButtons() == Qt.MouseButton.NoButton:
        # After it was shown.
        QTimer.singleShot(0, menu, lambda: begin_at_first(menu))


def _look_again(button: QPushButton) -> None:
    is_over = button.rect().contains(button.mapFromGlobal(QCursor.pos()))
    is_free = QApplication.activeModalWidget() is None
    button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, is_over and is_free)
    button.update()
