"""The details of one text: its state, what that means, its history, and the actions."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSettings, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from desktop.core.errors import UnfilledFieldError
from desktop.core.file_errors import AttachmentLostError
from desktop.core.model import Attachment, EndedAs, MessageDetails, MessageRow, MessageState, new_id
from desktop.messages import Outbox, can_decide, can_decide_again, can_move, is_over
from desktop.ui.commands import Commands
from desktop.ui.compose.nights import Nights
from desktop.ui.compose.send_later import TimeMenu
from desktop.ui.lock_retry import LockRetry
from desktop.ui.messages.again_question import AgainQuestion
from desktop.ui.messages.details_pane import DetailsPane, PaneNames
from desktop.ui.messages.history_list import ConsentHistory, HistoryList
from desktop.ui.messages.model import OutboxModel
from desktop.ui.messages.text_actions import TextActions
from desktop.ui.preferences.sending_settings import SendingSettings
from desktop.ui.text.deliveries import line_of
from desktop.ui.text.events import for_support, history_sentence
from desktop.ui.text.files import size_words
from desktop.ui.text.notices import as_sentence
from desktop.ui.text.plain import isolated, one_line, whole
from desktop.ui.text.states import can_edit, state_sentences
from desktop.ui.text.times import long_time, now_ms, number
from desktop.ui.widgets.fitting import longest_that_fits
from desktop.ui.widgets.flow_layout import FlowLayout
from desktop.ui.widgets.labels import Label, button, rule
from desktop.ui.widgets.menu_button import MenuButton
from desktop.ui.widgets.paragraphs import Paragraphs
from desktop.ui.widgets.row_text import by_lines
from desktop.ui.widgets.support_details import SupportDetails
from desktop.ui.widgets.text_height import height_of, whole_height
from desktop.ui.widgets.theme import LARGE, NARROW, SMALL, Theme

_MOST_LINES = 8
_LEAST_LINES = 2
# Characters of the name of a list.
_LONGEST = 80
# What RingCentral has answered about has a time of its own.
_WENT = frozenset({MessageState.ACCEPTED, MessageState.REJECTED})


class Details(DetailsPane):
    """``text_shown`` carries the `MessageRow`, also when it has changed."""

    text_shown = Signal(object)

    def __init__(
        self,
        outbox: Outbox,
        model: OutboxModel,
        settings: QSettings,
        theme: Theme,
        commands: Commands,
        texts: TextActions,
    ) -> None:
        names = PaneNames("detailsPane", "detailsRecipient", "detailsState", "closeDetailsButton")
        super().__init__(theme, names)
        self._commands = commands
        self._texts = texts
        self._outbox = outbox
        self._settings = SendingSettings(settings)
        self._people = model.people
        self._shown: MessageDetails | None = None
        self._source = Label(theme, size="small", role="muted", wrap=True, name="detailsSender")
        self._list = Label(theme, size="small", role="muted", wrap=True, name="detailsList")
        self._text = Paragraphs()
        self._files = Label(theme, size="small", role="muted", wrap=True, name="detailsFiles")
        self._people_of_group = Label(theme, wrap=True, name="detailsGroup")
        self._meaning = Label(theme, wrap=True, name="detailsMeaning")
        self._remedy = Label(theme, wrap=True, role="muted", name="detailsRemedy")
        self._server = Label(theme, size="small", wrap=True, role="muted", name="detailsServer")
        # Beside "Details" of the status bar, and in a pane of details, its own word is clearer.
        self._support = SupportDetails(theme, self, "details", self.tr("For support"))
        self._notice = Label(
            theme, size="small", role="bad", wrap=True, name="detailsNotice", live=True
        )
        self._deciding = LockRetry(self, self._notice.say)
        self._consents = ConsentHistory(outbox.consents, theme, commands)
        self._history = HistoryList(theme, "historyList", self.tr("What happened"))
        self._actions = FlowLayout()
        self._buttons: dict[str, QPushButton] = {}
        self._make_actions()
        self._lay_out()
        theme.changed.connect(self._draw)
        self._draw()

    # --- building -----------------------------------------------------------------------------

    def _make_actions(self) -> None:
        do, decisions, texts = self._decide, self._outbox.decisions, self._texts

        def mark(ended_as: EndedAs) -> None:
            do(lambda id_: decisions.mark(id_, ended_as))

        nights = Nights(
            self._settings,
            lambda: self._shown.row.recipients if self._shown is not None else (),
        )
        times = TimeMenu(
            self._theme,
            self,
            self._move,
            nights,
            planned_at=lambda: self._shown.row.send_at if self._shown is not None else None,
        )
        times.setObjectName("changeTimeMenu")
        for name, label, act in (
            ("detailsSignInButton", self.tr("Si&gn in…"), self._sign_in),
            ("sendNowButton", self.tr("Send no&w"), lambda: self._send(self._send_now)),
            ("detailsAgreedButton", self.tr("Record that they ag&reed…"), self._consents.ask),
            ("editButton", self.tr("&Edit and send"), self._edit),
            ("changeTimeButton", self.tr("Change &time"), None),
            ("markArrivedButton", self.tr("It arri&ved"), lambda: mark(EndedAs.ARRIVED)),
            ("markNotSentButton", self.tr("&Mark as not sent"), lambda: mark(EndedAs.NOT_SENT)),
            ("decideAgainButton", self.tr("Decide a&gain"), lambda: do(decisions.reopen)),
            ("sendAgainButton", self.tr("Send aga&in…"), lambda: self._send(self._ask_send_again)),
            # After the others: they stay where they are when it goes.
            ("checkAgainButton", self.tr("Check a&gain"), lambda: do(decisions.check_again)),
            ("cancelTextButton", self.tr("Cance&l this text"), self._cancel),
            ("copyTextButton", self.tr("Co&py text"), self._copy),
            ("nameNumberButton", self.tr("Name this num&ber…"), self._name_number),
            (
                "removeTextButton",
                self.tr("Remove…"),
                lambda: self._shown and texts.ask_to_remove([self._shown.row]),
            ),
        ):
            if act is None:
                made: QPushButton = MenuButton(self._theme, label, name, times)
            else:
                made = button(label, name)
                made.clicked.connect(act)
            self._buttons[name] = made
            self._actions.addWidget(made)
        self.close_button.setAccessibleName(self.tr("Close the details"))
        self.question = AgainQuestion(self._theme, self._buttons["sendAgainButton"])
        self.question.confirmed.connect(lambda: self._send(self._send_again))
        # It was scrolled to.
        self.question.gone.connect(lambda: self._area.verticalScrollBar().setValue(0))

    def _lay_out(self) -> None:
        self._text.setObjectName("detailsText")
        self._text.setReadOnly(True)
        by_lines(self._text)
        self._text.setTabChangesFocus(True)
        self._text.setAccessibleName(self.tr("The whole text"))
        body = QWidget()
        rows = QVBoxLayout(body)
        rows.setContentsMargins(LARGE, NARROW, LARGE, LARGE)
        rows.setSpacing(SMALL)
        for widget in (
            self._text,
            self._files,
            self._meaning,
            self._people_of_group,
            self._remedy,
            self._notice,
        ):
            rows.addWidget(widget)
        rows.addSpacing(NARROW)
        rows.addLayout(self._actions)
        rows.addWidget(self.question)
        # For support: the buttons are wanted sooner.
        rows.addWidget(self._server)
        rows.addSpacing(SMALL)
        rows.addWidget(rule())
        rows.addSpacing(NARROW)
        rows.addWidget(Label(self._theme, self.tr("What happened"), bold=True))
        rows.addWidget(self._history)
        # A column would stretch the button.
        support = FlowLayout()
        support.addWidget(self._support.button)
        rows.addLayout(support)
        rows.addWidget(self._support.line)
        rows.addWidget(self._consents)
        rows.addStretch()
        self._area.setObjectName("detailsArea")
        self._frame((self._source, self._list), body)

    # --- showing ------------------------------------------------------------------------------

    def show_text(self, id_: str) -> bool:
        """Shows the current state of a text; returns False if it is gone. Raises DiskError."""
        found = self._outbox.details(id_)
        if found is None:
            return False
        before, self._shown = self._shown, found
        if before is None or before.row.id != found.row.id:
            self._notice.say("")
            self.question.hide()
            self._area.verticalScrollBar().setValue(0)
        if before is None or before.row.text != found.row.text:
            self._text.setPlainText(whole(found.row.text))
        self._text.setVisible(bool(found.row.text.strip()))
        self._consents.show_for(found.row)
        self._fill(found.row)
        words = self.tr("Row {row} of the list {name}").format(
            row=number(found.merge_row), name=isolated(one_line(found.merge_name, _LONGEST))
        )
        self._list.say(words if found.merge_row else "")
        self._history.show_lines(tuple((line.at, history_sentence(line)) for line in found.history))
        self._support.put("", for_support(found.history))
        self._fit_text()
        self.text_shown.emit(found.row)
        return True

    def _fill(self, row: MessageRow) -> None:
        source = self.tr("To {recipient} from {number}") if row.name else self.tr("From {number}")
        words = source.format(
            recipient=isolated(self._people.formatted(row, row.recipient)),
            number=isolated(self._people.formatted(row, row.sender)),
        )
        if row.state in _WENT:
            # Another time, such as when it was written, would be taken for this one.
            words = f"{words} · {long_time(row.at, now_ms())}"
        self._source.setText(words)
        attached = self.tr("Attached: {files}")
        if not row.text.strip():
            attached = self.tr("%Ln attachment(s): {files}", "", len(row.files))
        names = ", ".join(map(_name_of, row.files))
        self._files.say(attached.format(files=names) if row.files else "")
        formatted = partial(self._people.formatted, row)
        is_accepted = row.state == MessageState.ACCEPTED
        lines = [line_of(one, formatted) for one in row.deliveries if is_accepted]
        self._people_of_group.say("\n".join(lines))
        stop = self._people.stop_of(row.account)
        meaning, remedy = state_sentences(row, self._people.signed_out(row), stop)
        self._meaning.setText(meaning)
        self._remedy.say(remedy)
        server = ""
        if row.code and row.reason:
            server = self.tr("RingCentral's words: {reason} ({code})").format(
                reason=isolated(row.reason), code=one_line(row.code, 40)
            )
        elif row.code:
            server = self.tr("RingCentral's code: {code}").format(code=one_line(row.code, 40))
        self._server.say(server)
        # What has no words is its files.
        files = "" if row.text.strip() else self._files.text()
        self._describe(files, meaning, remedy, server)
        is_signed_out = self._people.signed_out(row) is not None
        is_opted_out = self._consents.is_opted_out
        shown = _offered(
            row,
            is_signed_out=is_signed_out,
            is_opted_out=is_opted_out,
            can_send_now=self._texts.can_send_now(row),
        )
        edit = self.tr("&Edit") if can_move(row) else self.tr("&Edit and send")
        self._buttons["editButton"].setText(edit)
        cancel = self.tr("&Undo") if row.goes_early else self.tr("Cance&l this text")
        self._buttons["cancelTextButton"].setText(cancel)
        name = self.tr("Change the name…") if row.name else self.tr("Name this num&ber…")
        self._buttons["nameNumberButton"].setText(name)
        self._show_parts({self._buttons[name]: is_shown for name, is_shown in shown.items()})
        if not can_decide(row):
            self.question.hide()
        self._draw()

    @Slot()
    def _draw(self) -> None:
        self._draw_close()
        if self._shown is not None:
            row = self._shown.row
            name = self._people.recipient_name(row)
            self._draw_state(row.id, name, self._people.state_text(row))

    def _fit_text(self) -> None:
        """Fits the text box to its lines, up to `_MOST_LINES`, and the name to one line."""
        if self._shown is not None:
            names = self._people.recipient_names(self._shown.row)
            title, room = self._title.fontMetrics(), self._title_room()
            self._title.setText(longest_that_fits(names, title, room))
            self._title.setAccessibleName(names[0])
        # Where the pane is low, the first buttons are still seen below it.
        port = self._area.viewport()
        below = (self._files, self._meaning, self._people_of_group, self._remedy, self._notice)
        width = port.width() - 2 * LARGE
        used = sum(one.heightForWidth(width) + SMALL for one in below if not one.isHidden())
        buttons = self._buttons["copyTextButton"].sizeHint().height() + 3 * SMALL
        room = max(port.height() - used - buttons, height_of(self._text, _LEAST_LINES))
        most = min(height_of(self._text, _MOST_LINES), room)
        self._text.setFixedHeight(min(whole_height(self._text), most))

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._fit_text()

    # --- deciding -----------------------------------------------------------------------------

    def _decide(self, act: Callable[[str], bool]) -> None:
        """Applies a decision to the shown text. ``act`` returns False if its state has changed."""
        if self._shown is None:
            return
        id_ = self._shown.row.id

        def apply() -> None:
            """Raises DiskError; then nothing has changed."""
            try:
                is_done = act(id_)
            except (UnfilledFieldError, AttachmentLostError) as error:
                self._notice.say(as_sentence(error.notice))
                return
            changed = self.tr("The text has changed meanwhile; this is its current state.")
            self._notice.say("" if is_done else changed)
            self._commands.process_outbox.emit()

        self._deciding.run(apply)

    @Slot()
    def _sign_in(self) -> None:
        if self._shown is not None:
            self._commands.sign_in_again.emit(self._shown.row.account.text)

    def _send(self, send: Callable[[], object]) -> None:
        """Says why RingCentral would refuse the text, instead of sending it."""
        if self._shown is not None and (refusal := self._texts.refusal_of(self._shown.row)):
            self._notice.say(refusal)
        else:
            self._notice.say("")
            send()

    def _send_now(self) -> None:
        grace_ms = self._settings.grace_ms
        self._decide(lambda id_: self._outbox.decisions.send_now(id_, grace_ms=grace_ms))

    @Slot()
    def _cancel(self) -> None:
        if self._shown is not None:
            row = self._shown.row
            self._decide(lambda _id: self._texts.cancel_one(row))

    def _move(self, at: int | None) -> None:
        """``at`` in ms since 1970 UTC."""
        if at is not None:
            self._decide(lambda id_: self._outbox.decisions.move(id_, at))

    def _ask_send_again(self) -> None:
        self.question.ask()
        # After the layout; it may be outside the visible area.
        show = self._area.ensureWidgetVisible
        QTimer.singleShot(0, self, lambda: show(self.question, 0, SMALL))

    def _send_again(self) -> None:
        self._decide(lambda id_: self._outbox.decisions.send_again(id_, new_id()))

    @Slot()
    def _edit(self) -> None:
        if self._shown is not None:
            self._texts.edit(self._shown.row)

    @Slot()
    def _name_number(self) -> None:
        if self._shown is not None:
            row = self._shown.row
            self._commands.ask_for_name.emit(row.account, row.recipient)

    @Slot()
    def _copy(self) -> None:
        if self._shown is not None:
            QGuiApplication.clipboard().setText(self._shown.row.text)


def _offered(
    row: MessageRow, *, is_signed_out: bool, is_opted_out: bool, can_send_now: bool
) -> dict[str, bool]:
    """Which buttons have a use for a text."""
    may_decide = can_decide(row)
    waits = row.state == MessageState.QUEUED
    return {
        "detailsSignInButton": is_signed_out and (waits or row.state == MessageState.CHECKING),
        "editButton": can_edit(row) or can_move(row),
        "changeTimeButton": can_move(row),
        "markArrivedButton": may_decide,
        "checkAgainButton": row.state == MessageState.UNCONFIRMED,
        "sendAgainButton": may_decide,
        "markNotSentButton": may_decide,
        "decideAgainButton": can_decide_again(row),
        "sendNowButton": can_send_now,
        "cancelTextButton": waits,
        "detailsAgreedButton": waits and is_opted_out,
        "copyTextButton": bool(row.text.strip()),
        "nameNumberButton": not row.is_group,
        "removeTextButton": is_over(row),
    }


def _name_of(file: Attachment) -> str:
    return f"{isolated(one_line(file.name, _LONGEST))} ({size_words(file.size)})"
