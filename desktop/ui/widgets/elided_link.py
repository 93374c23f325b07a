"""Words that are pressed, and that end with an ellipsis where they have no room."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy

from desktop.ui.text.plain import in_menu
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.fitting import longest_that_fits
from desktop.ui.widgets.theme import Theme


class ElidedLink(Button):
    """As wide as its words where there is room; it never makes its parent wider."""

    def __init__(self, theme: Theme, name: str, *, size: str = "body") -> None:
        super().__init__()
        self._whole = ""
        self.setObjectName(name)
        self.setProperty("kind", "link")
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFont(theme.sized(size))
        self.setMinimumWidth(1)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    @property
    def words(self) -> str:
        """Whole."""
        return self._whole

    def say(self, words: str) -> None:
        """Without words it is hidden."""
        self._whole = words
        self.setAccessibleName(words)
        self.setVisible(bool(words))
        self.updateGeometry()
        self._fit()

    def sizeHint(self) -> QSize:
        width = self.fontMetrics().horizontalAdvance(self._whole)
        return QSize(width + 2, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(1, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        fitted = longest_that_fits((self._whole,), self.fontMetrics(), max(self.width(), 1))
        if in_menu(fitted) != self.text():
            self.setText(in_menu(fitted))
