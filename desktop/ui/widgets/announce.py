"""Tells screen readers what changed where nobody is looking."""

from __future__ import annotations

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, text: str) -> None:
    """Spoken after what is being spoken. Costs nothing where nobody listens."""
    if QAccessible.isActive() and widget.window().isVisible():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))
