"""Says once that RingCentral does not show who opted out of texts."""

from __future__ import annotations

from PySide6.QtCore import QSettings, Qt, Slot
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop.core.model import AccountState, AccountView
from desktop.ui.compose.sender_picker import settings_key
from desktop.ui.widgets.labels import Label, button, inset
from desktop.ui.widgets.theme import MEDIUM, NARROW, SMALL, Theme


class ConsentsUnknown(QWidget):
    """For each account, until the person has read it."""

    def __init__(self, settings: QSettings, theme: Theme) -> None:
        super().__init__()
        self._settings = settings
        self._key = ""
        words = Label(
            theme,
            self.tr(
                "RingCentral does not tell Ownline who opted out of your texts. Ownline knows only"
                " the STOP answers that it gets itself. RingCentral blocks texts after STOP all the"
                " same."
            ),
            size="small",
            wrap=True,
            name="consentsUnknownNote",
        )
        read = button(self.tr("O&K"), "consentsUnknownButton", "link")
        read.setFont(theme.sized("small"))
        read.setAccessibleDescription(words.text())
        read.clicked.connect(self._read)
        frame = QFrame()
        frame.setObjectName("quiet")
        rows = QVBoxLayout(frame)
        inset(rows, MEDIUM, SMALL, MEDIUM, SMALL)
        rows.setSpacing(NARROW)
        rows.addWidget(words)
        rows.addWidget(read, 0, Qt.AlignmentFlag.AlignLeading)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, NARROW, 0, 0)
        layout.addWidget(frame)
        self.hide()

    def show_account(self, view: AccountView | None) -> None:
        if view is None or view.state is not AccountState.SIGNED_IN:
            self.hide()
            return
        self._key = settings_key("consents-unknown", view.key.text)
        self.setVisible(view.consents_refused and not self._settings.contains(self._key))

    @Slot()
    def _read(self) -> None:
        self._settings.setValue(self._key, "read")
        self.hide()
