"""The dialog of what an own number adds to its first text to somebody."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout, QWidget

from desktop.core.model import AccountKey
from desktop.ui.preferences.sending_settings import FirstText, SendingSettings
from desktop.ui.text.plain import unbroken
from desktop.ui.widgets.labels import Label, at_end, button
from desktop.ui.widgets.theme import LARGE, NARROW, SMALL, WIDE, Theme
from desktop.ui.widgets.tick import Tick

_WIDTH = 460
# Two parts of a text: more would be another text.
_MOST_CHARACTERS = 300


class FirstTextDialog(QDialog):
    """Each change is kept at once."""

    def __init__(
        self,
        theme: Theme,
        settings: SendingSettings,
        account: AccountKey,
        own: str,
        shown: str,
        parent: QWidget,
    ) -> None:
        """``own`` as it is stored, ``shown`` as it is written."""
        super().__init__(parent)
        self.setObjectName("firstTextDialog")
        self.setWindowTitle(self.tr("First text"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._settings, self._account, self._own = settings, account, own
        now = settings.first_text(account, own)
        lead = self.tr(
            "When {number} texts somebody for the first time, Ownline can add who writes and how to"
            " opt out."
        ).format(number=unbroken(shown))
        self._text = QLineEdit(now.text)
        self._text.setObjectName("firstTextField")
        self._text.setMaxLength(_MOST_CHARACTERS)
        self._text.setCursorPosition(0)
        label = Label(theme, self.tr("&Added at the end"), size="small", role="muted")
        label.setBuddy(self._text)
        self._single = Tick(
            theme, self.tr("Add it to &texts I write"), "firstInTextsTick", is_on=now.in_single
        )
        self._lists = Tick(
            theme, self.tr("Add it to &lists"), "firstInListsTick", is_on=now.in_lists
        )
        self._lay_out(theme, lead, label)
        self._text.textChanged.connect(self._keep)
        self._single.toggled.connect(self._keep)
        self._lists.toggled.connect(self._keep)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Close), self, self.accept)
        self.ensurePolished()
        self.setFixedWidth(_WIDTH)
        self.setFixedHeight(self.heightForWidth(_WIDTH))
        self._text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self, theme: Theme, lead: str, label: QWidget) -> None:
        note = self.tr("Put the name of your company first: nobody there knows your number yet.")
        close = button(self.tr("&Close"), "closeFirstTextButton")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(WIDE, WIDE, WIDE, LARGE)
        layout.setSpacing(SMALL)
        layout.addWidget(Label(theme, self.windowTitle(), size="title", bold=True))
        layout.addWidget(Label(theme, lead, wrap=True))
        layout.addSpacing(NARROW)
        layout.addWidget(label)
        layout.addWidget(self._text)
        layout.addWidget(Label(theme, note, size="small", role="muted", wrap=True))
        layout.addSpacing(NARROW)
        layout.addWidget(self._single)
        layout.addWidget(self._lists)
        layout.addSpacing(SMALL)
        layout.addLayout(at_end(close))

    @Slot()
    def _keep(self) -> None:
        chosen = FirstText(self._text.text(), self._single.isChecked(), self._lists.isChecked())
        self._settings.keep_first_text(self._account, self._own, chosen)
