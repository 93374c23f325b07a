"""The steps with which a person registers Ownline as an app, shown when they want them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.core.model import REDIRECT_HOSTS
from desktop.ui.commands import Commands
from desktop.ui.sign_in.administrator_steps import CONSOLE
from desktop.ui.sign_in.service_fields import redirect_addresses
from desktop.ui.widgets.labels import ElidedLabel, Label, announce, button, inset
from desktop.ui.widgets.one_of import OneOf
from desktop.ui.widgets.theme import LARGE, MEDIUM, NARROW, SMALL, Theme
from desktop.ui.widgets.tick import Choice

_STEP_WITH_CONSOLE = 1
_STEP_WITH_ADDRESSES = 3


class Registration(QWidget):
    """Holds the choice of the redirect addresses, too. ``used``: the person does something here."""

    used = Signal()

    def __init__(self, theme: Theme, commands: Commands) -> None:
        super().__init__()
        self._theme = theme
        self._commands = commands
        self._hosts: dict[str, Choice] = {}
        self._addresses = Label(theme, size="small", name="redirectAddresses")
        self._copy = button(self.tr("&Copy all"), "copyRedirectsButton")
        self._copy.clicked.connect(self._copy_addresses)
        self._copied = ElidedLabel(theme, size="small", role="muted", name="redirectsCopied")
        self.more = button(self.tr("Register it &yourself, step by step"), "stepsButton", "link")
        self.more.setCheckable(True)
        steps = QWidget()
        steps.hide()
        self.more.toggled.connect(steps.setVisible)
        for act in (self.more, self._copy):
            act.clicked.connect(self.used)
        rows = QVBoxLayout(steps)
        inset(rows, NARROW, NARROW, 0, SMALL)
        rows.setSpacing(SMALL)
        for number, text in enumerate(self._steps(), start=1):
            rows.addLayout(self._step(number, text))
            if number == _STEP_WITH_CONSOLE:
                rows.addLayout(self._console())
            if number == _STEP_WITH_ADDRESSES:
                rows.addLayout(self._redirects())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeading)
        layout.addWidget(steps)

    @property
    def host(self) -> str:
        """That of the redirect addresses, one of REDIRECT_HOSTS."""
        return next(host for host, radio in self._hosts.items() if radio.isChecked())

    def begin(self, host: str) -> None:
        """Folded up, and nothing copied. ``host``: the first one instead of an unknown one."""
        self.more.setChecked(False)
        self._copied.setText("")
        self._hosts.get(host, self._hosts[REDIRECT_HOSTS[0]]).setChecked(True)

    def _steps(self) -> tuple[str, ...]:
        return (
            self.tr(
                "In RingCentral's developer console, create a “REST API App” with “3-legged OAuth"
                " flow authorization code” and “Client-side web app”. Make it private: it is for"
                " your company only."
            ),
            self.tr(
                "Give it the permissions ReadAccounts, ReadMessages and SMS. With"
                " WebSocketsSubscriptions, answers arrive at once; with EditExtensions, templates"
                " can be changed."
            ),
            self.tr("Switch on “Issue refresh tokens”, and add these redirect addresses:"),
            self.tr("Copy the app's client ID and paste it below."),
        )

    def _step(self, number: int, text: str) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(MEDIUM)
        count = Label(self._theme, f"{number}.", bold=True)
        count.setFixedWidth(20)
        line.addWidget(count, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(Label(self._theme, text, wrap=True), 1)
        return line

    def _console(self) -> QHBoxLayout:
        line = QHBoxLayout()
        inset(line, 32, 0, 0, 0)
        console = button(self.tr("Open the &developer console"), "consoleButton", "link")
        console.clicked.connect(self.used)
        console.clicked.connect(lambda: self._commands.open_page.emit(CONSOLE))
        line.addWidget(console)
        line.addStretch()
        return line

    def _redirects(self) -> QVBoxLayout:
        box = QVBoxLayout()
        inset(box, 32, 0, 0, 0)
        box.setSpacing(NARROW)
        self._addresses.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        choice = QHBoxLayout()
        choice.setSpacing(LARGE)
        group = OneOf(self)
        for host in REDIRECT_HOSTS:
            self._hosts[host] = radio = Choice(host, f"redirectHost-{host}")
            radio.setAccessibleName(self.tr("Addresses with {host}").format(host=host))
            radio.toggled.connect(self._show_addresses)
            group.add(radio)
            choice.addWidget(radio)
        choice.addWidget(self._copied, 1)
        choice.addWidget(self._copy)
        hint = self.tr("If the console refuses localhost, choose 127.0.0.1.")
        box.addWidget(self._addresses)
        box.addLayout(choice)
        box.addWidget(Label(self._theme, hint, size="small", role="muted", wrap=True))
        return box

    @Slot(bool)
    def _show_addresses(self, is_checked: bool) -> None:
        if is_checked:
            self._addresses.setText("\n".join(redirect_addresses(self.host)))
            self._copied.setText("")

    @Slot()
    def _copy_addresses(self) -> None:
        QGuiApplication.clipboard().setText(self._addresses.text())
        self._copied.setText(self.tr("The addresses were copied."))
        announce(self._copied, self.tr("The addresses were copied."))
