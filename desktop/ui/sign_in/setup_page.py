"""The set-up page: asks once for the client ID of the registered app and the server."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSettings, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from desktop.core.model import DEFAULT_SERVER, REDIRECT_HOSTS, Service
from desktop.ui.commands import Commands
from desktop.ui.sign_in.service_fields import (
    ServiceFieldError,
    read_client_id,
    read_server,
    redirect_addresses,
)
from desktop.ui.widgets.composition import Composition
from desktop.ui.widgets.labels import Label, button, inset, restyle
from desktop.ui.widgets.panel import Panel
from desktop.ui.widgets.theme import LARGE, MEDIUM, NARROW, SMALL, Theme

_STEP_WITH_ADDRESSES = 3


class SetupPage(Panel):
    """``left``: back without a change."""

    left = Signal()

    def __init__(self, settings: QSettings, theme: Theme, commands: Commands) -> None:
        super().__init__(640)
        self._commands = commands
        self.setObjectName("setupPage")
        self._settings = settings
        self._theme = theme
        self._client_id = self._line_edit("clientIdField", self.tr("Client ID"))
        self._server = self._line_edit("serverField", self.tr("Server"))
        self._composition = Composition(self._client_id, self._server)
        self._client_error = Label(
            theme, size="small", role="bad", wrap=True, name="clientIdError", live=True
        )
        self._server_error = Label(
            theme, size="small", role="bad", wrap=True, name="serverError", live=True
        )
        self._hosts: dict[str, QRadioButton] = {}
        self._addresses = QPlainTextEdit()
        self._copy = button(self.tr("&Copy all"), "copyRedirectsButton")
        self._save = button(self.tr("&Save and continue"), "saveServiceButton", "primary")
        self._back = button(self.tr("&Back"), "setupBackButton")
        self._begin_practice = button(self.tr("Try &practice first"), "practiceButton")
        self._begin_practice.clicked.connect(commands.start_practice)
        self._welcome = self._welcome_panel()
        self._lay_out()
        self._copy.clicked.connect(self._copy_addresses)
        self._save.clicked.connect(self.save)
        self._back.clicked.connect(self.left)
        for field in (self._client_id, self._server):
            field.returnPressed.connect(self.save)
        self.load()

    def _line_edit(self, name: str, accessible_name: str) -> QLineEdit:
        field = QLineEdit()
        field.setObjectName(name)
        field.setAccessibleName(accessible_name)
        field.setMaxLength(500)
        return field

    def _lay_out(self) -> None:
        theme, rows = self._theme, self.rows
        rows.addWidget(self._welcome)
        rows.addWidget(
            Label(theme, self.tr("Connect Ownline to RingCentral"), size="title", bold=True)
        )
        rows.addWidget(
            Label(
                theme,
                self.tr("This is done once. You or your administrator register Ownline as an app:"),
                role="muted",
                wrap=True,
            )
        )
        for number, text in enumerate(self._steps(), start=1):
            rows.addLayout(self._step(number, text))
            if number == _STEP_WITH_ADDRESSES:
                rows.addLayout(self._redirects())
        rows.addSpacing(SMALL)
        self._add_field(self.tr("Client &ID"), self._client_id, self._client_error)
        self._add_field(self.tr("Ser&ver"), self._server, self._server_error)
        end = QHBoxLayout()
        end.addWidget(self._back)
        end.addStretch()
        end.addWidget(self._save)
        rows.addSpacing(SMALL)
        rows.addLayout(end)

    def _welcome_panel(self) -> QWidget:
        """The welcome, with an offer of practice: it needs no registered app."""
        offer = QFrame()
        offer.setObjectName("quiet")
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(Label(self._theme, self.tr("New to Ownline?"), bold=True))
        explanation = self.tr(
            "In practice you can try everything with invented people. It needs no account, and"
            " nothing leaves this computer."
        )
        column.addWidget(Label(self._theme, explanation, size="small", role="muted", wrap=True))
        line = QHBoxLayout(offer)
        line.setContentsMargins(LARGE, MEDIUM, LARGE, MEDIUM)
        line.setSpacing(LARGE)
        line.addLayout(column, 1)
        line.addWidget(self._begin_practice, 0, Qt.AlignmentFlag.AlignVCenter)
        welcome = self.tr(
            "Text from the RingCentral numbers that are yours, and see what became of each text."
        )
        holder = QWidget()
        rows = QVBoxLayout(holder)
        rows.setContentsMargins(0, 0, 0, LARGE)
        rows.setSpacing(SMALL)
        rows.addWidget(Label(self._theme, self.tr("Welcome to Ownline"), size="hero", bold=True))
        rows.addWidget(Label(self._theme, welcome, role="muted", wrap=True))
        rows.addSpacing(SMALL)
        rows.addWidget(offer)
        return holder

    def _steps(self) -> tuple[str, ...]:
        return (
            self.tr(
                "In RingCentral's developer console, create an app of the type REST API with the"
                " sign-in “3-legged OAuth, client-side web app” (PKCE, no client secret)."
            ),
            self.tr("Give it the permissions ReadAccounts, ReadMessages and SMS."),
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

    def _redirects(self) -> QVBoxLayout:
        box = QVBoxLayout()
        inset(box, 32, 0, 0, 0)
        box.setSpacing(NARROW)
        self._addresses.setObjectName("redirectAddresses")
        self._addresses.setAccessibleName(self.tr("Redirect addresses to register"))
        self._addresses.setReadOnly(True)
        self._addresses.setTabChangesFocus(True)
        self._addresses.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self._addresses.setFont(self._theme.sized("small"))
        line = self._addresses.fontMetrics().lineSpacing()
        self._addresses.setFixedHeight(4 * line + 2 * MEDIUM + NARROW)
        choice = QHBoxLayout()
        choice.setSpacing(LARGE)
        for host in REDIRECT_HOSTS:
            self._hosts[host] = radio = QRadioButton(host)
            radio.setObjectName(f"redirectHost-{host}")
            radio.setAccessibleName(self.tr("Addresses with {host}").format(host=host))
            radio.toggled.connect(self._show_addresses)
            choice.addWidget(radio)
        choice.addStretch()
        choice.addWidget(self._copy)
        box.addWidget(self._addresses)
        box.addLayout(choice)
        return box

    def _add_field(self, caption: str, field: QLineEdit, error: Label) -> None:
        label = Label(self._theme, caption, size="small", role="muted")
        label.setBuddy(field)
        holder = QWidget()
        rows = QVBoxLayout(holder)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(NARROW)
        rows.addWidget(label)
        rows.addWidget(field)
        rows.addWidget(error)
        error.hide()
        self.rows.addWidget(holder)

    def load(self, *, can_go_back: bool = False) -> None:
        """Fills in the stored settings."""
        host = str(self._settings.value("service/redirect_host", REDIRECT_HOSTS[0]))
        self._client_id.setText(str(self._settings.value("service/client_id", "")))
        self._server.setText(str(self._settings.value("service/server", "")) or DEFAULT_SERVER)
        self._hosts.get(host, self._hosts[REDIRECT_HOSTS[0]]).setChecked(True)
        self._back.setVisible(can_go_back)
        self._welcome.setVisible(not can_go_back)
        # A small window scrolls to the widget with the focus: at the first start, to the welcome.
        self.setFocusProxy(self._client_id if can_go_back else self._begin_practice)
        for field, error in self._pairs():
            self._mark(field, error, "")

    @Slot()
    def save(self) -> None:
        """Stores the input, or shows what is wrong with it."""
        self._composition.commit()
        values: list[str] = []
        for (field, error), reader in zip(
            self._pairs(), (read_client_id, read_server), strict=True
        ):
            value = self._read(field, error, reader)
            if value:
                values.append(value)
        if len(values) < 2:
            invalid = next(field for field, error in self._pairs() if error.text())
            invalid.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        client_id, server = values
        host = self._host()
        self._settings.setValue("service/client_id", client_id)
        self._settings.setValue("service/server", server)
        self._settings.setValue("service/redirect_host", host)
        self._commands.use_service.emit(
            Service(server, client_id, browser_base=server, redirect_host=host)
        )

    def _pairs(self) -> tuple[tuple[QLineEdit, Label], ...]:
        return (self._client_id, self._client_error), (self._server, self._server_error)

    def _read(self, field: QLineEdit, error: Label, reader: Callable[[str], str]) -> str:
        try:
            value = reader(field.text())
        except ServiceFieldError as invalid:
            self._mark(field, error, str(invalid))
            return ""
        self._mark(field, error, "")
        return value

    def _mark(self, field: QLineEdit, error: Label, message: str) -> None:
        error.say(message)
        field.setAccessibleDescription(message)
        field.setProperty("wrong", "true" if message else "false")
        restyle(field)

    def _host(self) -> str:
        return next(host for host, radio in self._hosts.items() if radio.isChecked())

    @Slot(bool)
    def _show_addresses(self, is_checked: bool) -> None:
        if is_checked:
            self._addresses.setPlainText("\n".join(redirect_addresses(self._host())))

    @Slot()
    def _copy_addresses(self) -> None:
        QGuiApplication.clipboard().setText("\n".join(redirect_addresses(self._host())))
        self._copy.setText(self.tr("Copied"))
