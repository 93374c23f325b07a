"""The tray icon counts unread conversations and texts that need a decision. It opens the window."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QObject, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QMenu, QSystemTrayIcon, QWidget

from desktop.core.model import Notification
from desktop.ui.commands import Commands

# The sizes that trays ask for.
_SIZES = (16, 22, 24, 32, 48, 64)
_BADGE = QColor("#c2410c")
_INK = QColor("#ffffff")
# More have no room. In smaller sizes, only a dot is shown.
_MOST = 9
_LEGIBLE = 22


class Tray(QObject):
    """``pressed`` carries the key of a notification that was shown here, and an empty activation
    token."""

    open_wanted = Signal()
    new_wanted = Signal()
    unread_wanted = Signal()
    needed_wanted = Signal()
    pressed = Signal(str, str)

    def __init__(self, icon: QIcon, commands: Commands, parent: QWidget) -> None:
        super().__init__(parent)
        self._plain = icon
        self._badge = ""
        self._key = ""
        self.menu = QMenu(parent)
        self.menu.setObjectName("trayMenu")
        self.menu.addAction(self.tr("&Open Ownline"), self.open_wanted.emit)
        self.menu.addAction(self.tr("&New text"), self.new_wanted.emit)
        self._unread = self.menu.addAction("", self.unread_wanted.emit)
        self._unread.setObjectName("trayUnreadAction")
        self._needed = self.menu.addAction("", self.needed_wanted.emit)
        self._needed.setObjectName("trayNeededAction")
        self.menu.addSeparator()
        self.menu.addAction(self.tr("&Quit"), commands.quit.emit)
        self.icon = QSystemTrayIcon(icon, self)
        self.icon.setContextMenu(self.menu)
        self.icon.activated.connect(self._activated)
        self.icon.messageClicked.connect(self._message_clicked)
        self.count(0, 0)

    def show(self) -> None:
        self.icon.show()

    def hide(self) -> None:
        self.icon.hide()

    def count(self, unread: int, needed: int) -> None:
        """Of what the window's title counts together, the tooltip and the menu tell the parts."""
        parts = [
            self.tr("%Ln unread conversation(s)", "", unread),
            self.tr("%Ln text(s) need a decision", "", needed),
        ]
        told = []
        for action, count, words in zip(
            (self._unread, self._needed), (unread, needed), parts, strict=True
        ):
            action.setText(words)
            action.setVisible(count > 0)
            told += [words] if count else []
        # Some trays show tooltips as rich text: this one contains no text from outside.
        what = QLocale().createSeparatedList(told)
        self.icon.setToolTip(self.tr("Ownline: {what}").format(what=what) if told else "Ownline")
        badge = _badge(unread + needed)
        if badge != self._badge or self.icon.icon().isNull():
            self._badge = badge
            self.icon.setIcon(_with_badge(self._plain, badge) if badge else self._plain)

    def show_notification(self, notification: Notification) -> None:
        """For Windows and macOS, which show it as plain text."""
        self._key = notification.key
        self.icon.showMessage(notification.title, notification.body, self._plain)

    @Slot()
    def _message_clicked(self) -> None:
        self.pressed.emit(self._key, "")

    @Slot(QSystemTrayIcon.ActivationReason)
    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason in (
            QSystemTrayIcon.ActivationReason.Trigger,
            QSystemTrayIcon.ActivationReason.DoubleClick,
        ):
            self.open_wanted.emit()


def _badge(count: int) -> str:
    if count > _MOST:
        return f"{_MOST}+"
    return str(count) if count else ""


def _with_badge(icon: QIcon, text: str) -> QIcon:
    """Adds a count in the lower corner; its rim keeps it visible on any background."""
    counted = QIcon()
    for size in _SIZES:
        picture = QPixmap(icon.pixmap(size, size))
        if picture.isNull():
            continue
        side = picture.width()
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        height = side * 0.62
        width = height * (1 if len(text) == 1 or size < _LEGIBLE else 1.45)
        rim = QRectF(side - width, side - height, width, height)
        thickness = side * 0.05
        inner = rim.adjusted(thickness, thickness, -thickness, -thickness)
        for colour, part in ((_INK, rim), (_BADGE, inner)):
            painter.setBrush(colour)
            painter.drawRoundedRect(part, part.height() / 2, part.height() / 2)
        if size >= _LEGIBLE:
            font = QFont(painter.font())
            font.setPixelSize(round(height * 0.78))
            font.setWeight(QFont.Weight.Bold)
            painter.setFont(font)
            painter.setPen(_INK)
            painter.drawText(inner, Qt.AlignmentFlag.AlignCenter, text)
        painter.end()
        counted.addPixmap(picture)
    return counted
