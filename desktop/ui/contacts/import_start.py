"""The first page of the import: choose a file or drop it, and what became of the last one."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from desktop.ui.file_drop import FileDrop
from desktop.ui.widgets.labels import Label, button
from desktop.ui.widgets.theme import LARGE, MEDIUM, SMALL, Theme

_ICON = 40


class ImportStart(QWidget):
    """``choose_wanted``: the button was pressed. ``dropped`` carries the path of a file."""

    choose_wanted = Signal()
    dropped = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        FileDrop(lambda file: self.dropped.emit(str(file)), self).watch(self)
        lead = Label(
            theme,
            self.tr(
                "Ownline shows the names from a file of contacts wherever it shows a number, and"
                " finds texts by them. You see what would change before anything does. The names"
                " are kept on this computer only."
            ),
            role="muted",
            wrap=True,
        )
        self._icon = QLabel()
        self._outcome = Label(
            theme, size="heading", bold=True, wrap=True, name="importOutcome", live=True
        )
        self._failure = Label(theme, role="bad", wrap=True, name="importFailure", live=True)
        self._hint = Label(
            theme, self.tr("Choose a file, or drop it here"), size="heading", wrap=True
        )
        self._kinds = Label(
            theme,
            self.tr(
                "vCard (.vcf) from a phone, iCloud or Outlook; CSV from Google, Outlook,"
                " Thunderbird or a spreadsheet"
            ),
            role="muted",
            wrap=True,
        )
        self.choose = button(self.tr("Choose a &file…"), "chooseContactsButton", "primary")
        self.choose.clicked.connect(self.choose_wanted)
        self._count = Label(theme, role="muted", wrap=True, name="importedCount")
        card = QFrame()
        card.setObjectName("card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(LARGE, LARGE, LARGE, LARGE)
        inside.setSpacing(SMALL)
        inside.addStretch()
        for label in (self._outcome, self._failure, self._icon, self._hint, self._kinds):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            inside.addWidget(label)
        self._failure.setContentsMargins(0, 0, 0, LARGE)
        inside.addSpacing(SMALL)
        inside.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignHCenter)
        inside.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(MEDIUM)
        layout.addWidget(lead)
        layout.addWidget(card, 1)
        layout.addWidget(self._count)
        theme.changed.connect(self._draw)
        self._draw()

    def show_outcome(self, outcome: str, failure: str, imported: int) -> None:
        """What became of the last file; ``imported``: how many numbers have an imported name."""
        self._outcome.say(outcome)
        self._failure.say(failure)
        self._icon.setVisible(not outcome and not failure)
        for label in (self._hint, self._kinds):
            label.setVisible(not outcome)
        has_names = self.tr("%Ln number(s) have an imported name.", "", imported)
        self._count.say(has_names if imported else "")

    @Slot()
    def _draw(self) -> None:
        muted = self._theme.colour("muted")
        ratio = self.devicePixelRatioF()
        self._icon.setPixmap(self._theme.icons.pixmap("person", _ICON, muted, ratio))
