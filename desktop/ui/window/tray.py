"""The tray icon: shows whether texts need a decision, and opens the window."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPointF, Qt, Signal, Slot
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QMenu, QSystemTrayIcon, QWidget

from desktop.core.model import Notification
from desktop.ui.commands import Commands

# The sizes that trays ask for.
_SIZES = (16, 22, 24, 32, 48, 64)
_DOT = QColor("#d9480f")
_RIM = QColor("#ffffff")


class Tray(QObject):
    """``pressed`` carries the key of a notification that was shown here, and an empty activation
    token."""

    open_wanted = Signal()
    new_wanted = Signal()
    needed_wanted = Signal()
    pressed = Signal(str, str)

    def __init__(self, icon: QIcon, commands: Commands, parent: QWidget) -> None:
        super().__init__(parent)
        self._plain, self._dotted = icon, _with_dot(icon)
        self._key = ""
        self.menu = QMenu(parent)
        self.menu.setObjectName("trayMenu")
        self.menu.addAction(self.tr("&Open Ownline"), self.open_wanted.emit)
        self.menu.addAction(self.tr("&New text"), self.new_wanted.emit)
        self._needed = self.menu.addAction("", self.needed_wanted.emit)
        self._needed.setObjectName("trayNeededAction")
        self.menu.addSeparator()
        self.menu.addAction(self.tr("&Quit"), commands.quit.emit)
        self.icon = QSystemTrayIcon(icon, self)
        self.icon.setContextMenu(self.menu)
        self.icon.activated.connect(self._activated)
        self.icon.messageClicked.connect(self._message_clicked)
        self.count_needed(0)

    def show(self) -> None:
        self.icon.show()

    def hide(self) -> None:
        self.icon.hide()

    @Slot(int)
    def count_needed(self, count: int) -> None:
        words = self.tr("%Ln text(s) need you", "", count)
        self._needed.setText(words)
        self._needed.setVisible(count > 0)
        # Some trays show tooltips as rich text: this one contains no text from outside.
        self.icon.setToolTip(self.tr("Ownline: {what}").format(what=words) if count else "Ownline")
        self.icon.setIcon(self._dotted if count else self._plain)

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


def _with_dot(icon: QIcon) -> QIcon:
    """Adds a dot in the lower corner, as for unread messages; its rim keeps it visible on any
    background."""
    dotted = QIcon()
    for size in _SIZES:
        picture = QPixmap(icon.pixmap(size, size))
        if picture.isNull():
            continue
        side = picture.width()
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        centre, radius = QPointF(side * 0.72, side * 0.72), side * 0.28
        for colour, part in ((_RIM, 1.0), (_DOT, 0.78)):
            painter.setBrush(colour)
            painter.drawEllipse(centre, radius * part, radius * part)
        painter.end()
        dotted.addPixmap(picture)
    return dotted
