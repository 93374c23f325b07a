"""The set-up page: asks once for the client ID of the registered app and the server."""

from __future__ import annotations

import re
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSettings, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.core.file_errors import SetupFileError
from desktop.core.model import DEFAULT_SERVER, REDIRECT_HOSTS, Service, is_ringcentral
from desktop.core.setup_file import BAD_CLIENT_ID, BAD_SERVER, SetupFile, setup_in
from desktop.ui.commands import Commands
from desktop.ui.file_drop import FileDrop
from desktop.ui.sign_in.administrator_offer import AdministratorOffer
from desktop.ui.sign_in.checked_field import CheckedField
from desktop.ui.sign_in.registration import Registration
from desktop.ui.sign_in.service_fields import ServiceFieldError, read_client_id, read_server
from desktop.ui.text.notices import as_sentence
from desktop.ui.text.plain import isolated, unbroken
from desktop.ui.widgets.composition import Composition
from desktop.ui.widgets.labels import Label, button
from desktop.ui.widgets.panel import Panel
from desktop.ui.widgets.question import Question
from desktop.ui.widgets.theme import LARGE, MEDIUM, SMALL, Theme

# A name is shown to its end, however long it is: it may be broken after each of these.
_PART = re.compile(r"[^.]{1,20}\.?")

# Of the card, in lines of text: with the welcome, and without.
_WITH_WELCOME, _WITHOUT = 40, 28

_CLIENT_ID, _SERVER, _HOST = "service/client_id", "service/server", "service/redirect_host"


class SetupPage(QWidget):
    """``left``: back without a change."""

    left = Signal()

    def __init__(self, settings: QSettings, theme: Theme, commands: Commands) -> None:
        super().__init__()
        self.setObjectName("setupPage")
        FileDrop(self._read_dropped, self).watch(self)
        self._commands = commands
        self._settings = settings
        self._theme = theme
        client_id, server = self.tr("Client &ID"), self.tr("Ser&ver")
        self._client_id = CheckedField(theme, "clientId", client_id, read_client_id)
        self._server = CheckedField(theme, "server", server, read_server)
        self._fields = (self._client_id, self._server)
        self._composition = Composition(*(one.line for one in self._fields))
        self._registration = Registration(theme, commands)
        self._administrator = AdministratorOffer(theme, self._registration)
        self._administrator.opened.connect(self.use)
        self._administrator.failed.connect(self._show_administrator)
        for field in self._fields:
            field.line.textEdited.connect(self._administrator.forgive)
            self._administrator.used.connect(field.forgive)
            self._registration.used.connect(field.forgive)
        self._registration.used.connect(self._administrator.forgive)
        self._save = button(self.tr("&Save and continue"), "saveServiceButton", "primary")
        self._back = button(self.tr("&Back"), "setupBackButton")
        self._begin_practice = button(self.tr("Try &practice first"), "practiceButton")
        self._begin_practice.clicked.connect(self._start_practice)
        self._welcome = self._welcome_panel()
        self._panel = Panel(theme, 640)
        self._lay_out()
        self._save.clicked.connect(self.save)
        self._back.clicked.connect(self._administrator.clear)
        self._back.clicked.connect(self.left)
        for field in self._fields:
            field.line.returnPressed.connect(self.save)
        self.load()

    @Slot()
    def _start_practice(self) -> None:
        """Ownline closes and opens again. Asks where something was typed, which is not kept."""
        self._administrator.forgive()
        for field in self._fields:
            field.forgive()
        if self._client_id.line.text().strip() in ("", self._stored_fields()[0]):
            self._commands.start_practice.emit()
            return
        box = Question(
            self._theme,
            self.window(),
            "startPracticeQuestion",
            self.tr("Close this page and open practice?"),
            self.tr("Ownline closes and opens again. The client ID that you typed is not kept."),
            self.tr("&Cancel"),
        )
        box.offer(
            self.tr("&Open practice"),
            "confirmPracticeButton",
            self._commands.start_practice.emit,
        )

    def _lay_out(self) -> None:
        rows = self._panel.rows
        rows.addWidget(self._welcome)
        title = self.tr("Connect Ownline to RingCentral")
        rows.addWidget(Label(self._theme, title, size="title", bold=True, wrap=True))
        lead = self.tr(
            "This is done once. Ownline needs the client ID of an app that is registered with"
            " RingCentral, free of charge."
        )
        rows.addWidget(Label(self._theme, lead, role="muted", wrap=True))
        rows.addWidget(self._administrator)
        rows.addWidget(self._registration)
        for field in self._fields:
            rows.addWidget(field)
        rows.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._panel, 1)
        layout.addWidget(self._panel.foot(self._back, self._save))
        # What is wrong with a field takes room below it.
        self._panel.verticalScrollBar().rangeChanged.connect(self._show_focus)

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
        rows.setContentsMargins(0, 0, 0, MEDIUM)
        rows.setSpacing(SMALL)
        rows.addWidget(Label(self._theme, self.tr("Welcome to Ownline"), size="hero", bold=True))
        rows.addWidget(Label(self._theme, welcome, role="muted", wrap=True))
        rows.addSpacing(SMALL)
        rows.addWidget(offer)
        return holder

    def load(self, *, can_go_back: bool = False) -> None:
        """Fills in the stored settings."""
        for field, stored in zip(self._fields, self._stored_fields(), strict=True):
            field.line.setText(stored)
        self._registration.begin(str(self._settings.value(_HOST, REDIRECT_HOSTS[0])))
        self._administrator.clear()
        self._back.setVisible(can_go_back)
        self._welcome.setVisible(not can_go_back)
        # A small window scrolls to the widget with the focus: at the first start, to the welcome.
        self.setFocusProxy(self._client_id if can_go_back else self._begin_practice)
        for field in self._fields:
            field.mark("")
        self._panel.set_usual(_WITHOUT if can_go_back else _WITH_WELCOME)
        self._panel.verticalScrollBar().setValue(0)
        # It gets the focus after this.
        QTimer.singleShot(0, self, self._show_focus)

    def _stored_fields(self) -> tuple[str, str]:
        """The client ID and the server, as the fields show them."""
        return str(self._settings.value(_CLIENT_ID, "")), self._stored_server() or DEFAULT_SERVER

    def _stored_server(self) -> str:
        return str(self._settings.value(_SERVER, ""))

    # --- a file -------------------------------------------------------------------------------

    def _read_dropped(self, file: Path) -> None:
        self._show_administrator()
        self._administrator.read(str(file))

    @Slot()
    def _show_administrator(self) -> None:
        """Its words, too: its buttons may be all that is seen of it."""
        self._panel.ensureWidgetVisible(self._administrator)

    @Slot(object)
    def use(self, found: SetupFile) -> None:
        """Goes on with what an administrator has sent. What was typed stays where it cannot be
        used."""
        try:
            self._confirm(_service_of(found))
        except SetupFileError as error:
            self._administrator.show_failure(error.notice)

    # --- what was typed -----------------------------------------------------------------------

    @Slot()
    def save(self) -> None:
        """Stores the input, or shows what is wrong with it."""
        self._administrator.forgive()
        self._composition.commit()
        typed = self._client_id.line.text()
        if typed.lstrip().startswith("{"):
            self._use_pasted(typed)
            return
        client_id, server = self._client_id.read(), self._server.read()
        if client_id and server:
            host = self._registration.host
            self._confirm(Service(server, client_id, server, redirect_host=host))
        else:
            (self._server if client_id else self._client_id).ask()

    def _use_pasted(self, text: str) -> None:
        """The content of a set-up file in the field of the client ID."""
        try:
            service = _service_of(setup_in(text))
        except SetupFileError as error:
            self._server.forgive()
            self._client_id.mark(as_sentence(error.notice))
            self._client_id.ask()
        else:
            self._confirm(service)

    def ask(self) -> None:
        """For the client ID."""
        self._client_id.ask()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back, where nothing was typed that would be lost."""
        is_unchanged = tuple(one.line.text() for one in self._fields) == self._stored_fields()
        is_escape = event.key() == Qt.Key.Key_Escape and not event.modifiers()
        if is_escape and is_unchanged and not self._back.isHidden():
            self._back.click()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _show_focus(self) -> None:
        """The field that has the focus, with what is wrong with it."""
        for field in self._fields:
            if field.line.hasFocus():
                self._panel.ensureWidgetVisible(field, 0, LARGE)

    # --- storing ------------------------------------------------------------------------------

    def _confirm(self, service: Service) -> None:
        """Asks before a server that is not RingCentral's gets sign-ins for the first time."""
        if is_ringcentral(service.server) or service.server == self._stored_server():
            self._store(service)
            return
        words = self.tr(
            "{server}\n\nSign-ins and all texts would go there. Continue only if you know this"
            " server and trust it. RingCentral's own is {usual}."
        ).format(
            server=isolated(_PART.sub("\\g<0>\u200b", service.server)),
            usual=unbroken(isolated(DEFAULT_SERVER)),
        )
        box = Question(
            self._theme,
            self.window(),
            "serverQuestion",
            self.tr("This server is not RingCentral's"),
            words,
            self.tr("&Cancel"),
        )
        box.offer(self.tr("&Use this server"), "useServerButton", partial(self._store, service))

    def _store(self, service: Service) -> None:
        self._settings.setValue(_CLIENT_ID, service.client_id)
        self._settings.setValue(_SERVER, service.server)
        self._settings.setValue(_HOST, service.redirect_host)
        self.load(can_go_back=not self._back.isHidden())
        self._commands.use_service.emit(service)


def _service_of(found: SetupFile) -> Service:
    """Raises SetupFileError."""
    # What is said of a field is for whoever types into it; who opens a file did not write it.
    try:
        client_id = read_client_id(found.client_id)
    except ServiceFieldError as invalid:
        raise SetupFileError(advice=BAD_CLIENT_ID) from invalid
    try:
        server = read_server(found.server)
    except ServiceFieldError as invalid:
        raise SetupFileError(advice=BAD_SERVER) from invalid
    return Service(server, client_id, server, redirect_host=found.redirect_host)
