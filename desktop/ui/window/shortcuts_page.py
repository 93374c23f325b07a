"""The page that lists the shortcuts."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.core.records import Record
from desktop.ui.widgets.labels import Label, button
from desktop.ui.widgets.theme import LARGE, SMALL, WIDE, Theme


class Shortcut(Record, frozen=True):
    """``keys`` do the same, the first is shown. ``what`` is translated."""

    keys: tuple[QKeySequence, ...]
    what: str

    @property
    def shown(self) -> str:
        return self.keys[0].toString(QKeySequence.SequenceFormat.NativeText)


class ShortcutsPage(QDialog):
    def __init__(self, theme: Theme, table: Sequence[Shortcut], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("shortcutsPage")
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        rows = QGridLayout()
        rows.setHorizontalSpacing(LARGE)
        rows.setVerticalSpacing(SMALL)
        for at, one in enumerate(table):
            keys = Label(theme, one.shown, size="small", role="key", name="shortcutKeys")
            rows.addWidget(keys, at, 0, Qt.AlignmentFlag.AlignLeading)
            rows.addWidget(Label(theme, one.what, name="shortcutWhat"), at, 1)
        rows.setColumnStretch(1, 1)
        note = Label(
            theme,
            self.tr("Underlined letters work with Alt. Tab goes to what is next."),
            size="small",
            role="muted",
            wrap=True,
        )
        close = button(self.tr("&Close"), "closeShortcutsButton")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        end = QHBoxLayout()
        end.addStretch()
        end.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(WIDE, WIDE, WIDE, LARGE)
        layout.setSpacing(SMALL)
        layout.addWidget(Label(theme, self.windowTitle(), size="title", bold=True))
        layout.addSpacing(SMALL)
        layout.addLayout(rows)
        layout.addSpacing(SMALL)
        layout.addWidget(note)
        layout.addLayout(end)
        self.setMinimumWidth(420)
