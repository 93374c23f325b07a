"""The dialog of what to be notified of, and how much notifications show."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial

from PySide6.QtCore import QSettings, QSignalBlocker, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QFrame,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop.core.errors import DiskError
from desktop.core.model import AccountKey, AccountView
from desktop.core.records import Record
from desktop.core.session_start import SessionStart
from desktop.texting.phone import as_written
from desktop.ui.preferences.notification_settings import Detail, NotificationSettings
from desktop.ui.text.numbers import sender_kind
from desktop.ui.text.plain import in_menu, isolated, one_line
from desktop.ui.widgets.labels import Label, at_end, button, inset, rule
from desktop.ui.widgets.theme import HUGE, LARGE, NARROW, SMALL, WIDE, Theme
from desktop.ui.widgets.tick import Tick

_MAX_NAME = 30
_WIDTH = 460
_MOST_HEIGHT = 560
_TICK_EDGE = 5


class OwnNumber(Record, frozen=True):
    """``number`` as it is stored; ``shown`` is the number for display, ``note`` the line that tells
    it from the others."""

    account: AccountKey
    number: str
    shown: str
    note: str = ""


def own_numbers(
    views: Sequence[AccountView], texted: Iterable[tuple[AccountKey, str]]
) -> list[OwnNumber]:
    """The numbers of these accounts that can text, and those of ``texted``, which got or sent texts
    at some time: until RingCentral was asked, they are all that is known."""
    known = list(texted)
    found: dict[tuple[AccountKey, str], OwnNumber] = {}
    for view in views:
        name = one_line(view.name, _MAX_NAME) if len(views) > 1 else ""
        notes = {
            sender.phone_number: name or sender_kind(sender, view.extension_type)
            for sender in (view.numbers.senders if view.numbers is not None else ())
        }
        for number in (*notes, *(own for account, own in known if account == view.key)):
            shown = as_written(number, view.home_country)
            one = OwnNumber(view.key, number, shown, notes.get(number, name))
            found.setdefault((view.key, number), one)
    return list(found.values())


class NotificationPreferences(QDialog):
    """Each choice is stored at once. Not blocking."""

    def __init__(
        self,
        theme: Theme,
        settings: QSettings,
        numbers: Sequence[OwnNumber],
        parent: QWidget,
        session_start: SessionStart | None = None,
        *,
        has_tray: bool,
    ) -> None:
        """It offers to keep running only if there is a tray, and to start with the session where
        there is ``session_start``."""
        super().__init__(parent)
        self.setObjectName("notificationPreferences")
        self.setWindowTitle(self.tr("Notifications"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._theme = theme
        self._settings = NotificationSettings(settings)
        self._details = QButtonGroup(self)
        card = QFrame()
        card.setObjectName("card")
        self._rows = QVBoxLayout(card)
        self._rows.setContentsMargins(LARGE, LARGE, LARGE, LARGE)
        self._rows.setSpacing(NARROW)
        self._add_subjects(numbers)
        self._add_rule()
        self._add_details()
        if has_tray or session_start is not None:
            self._add_rule()
        if has_tray:
            self._tick(
                "keepRunningTick",
                self.tr("&Keep running in the tray when the window is closed"),
                self._settings.keep_running,
                is_on=self._settings.keeps_running,
            )
        if session_start is not None:
            self._add_session_start(session_start)
        self._rows.addStretch()
        self._lay_out(card)

    def _lay_out(self, card: QWidget) -> None:
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(card)
        close = button(self.tr("&Close"), "closeNotificationsButton")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(WIDE, WIDE, WIDE, LARGE)
        layout.setSpacing(SMALL)
        layout.addWidget(Label(self._theme, self.windowTitle(), size="title", bold=True))
        layout.addWidget(area, 1)
        layout.addLayout(at_end(close))
        QShortcut(QKeySequence(QKeySequence.StandardKey.Close), self, self.accept)
        self.ensurePolished()
        area.ensurePolished()
        bar = area.verticalScrollBar().sizeHint().width()
        width = max(_WIDTH, card.minimumSizeHint().width() + 2 * WIDE + bar)
        others = self.sizeHint().height() - area.sizeHint().height()
        content = max(card.heightForWidth(width - 2 * WIDE), card.sizeHint().height())
        self.resize(width, min(others + content, _MOST_HEIGHT))

    def _add_subjects(self, numbers: Sequence[OwnNumber]) -> None:
        self._add_heading(self.tr("Notify me about"))
        self._tick(
            "failuresTick",
            self.tr("&Texts that fail or need me"),
            self._settings.tell_failures,
            is_on=self._settings.tells_failures,
        )
        answers = self._tick(
            "answersTick",
            self.tr("&Answers"),
            self._settings.tell_answers,
            is_on=self._settings.tells_answers,
        )
        if len(numbers) > 1:
            box = self._number_ticks(numbers)
            box.setEnabled(answers.isChecked())
            answers.toggled.connect(box.setEnabled)

    def _number_ticks(self, numbers: Sequence[OwnNumber]) -> QWidget:
        box = QWidget()
        box.setObjectName("mutedNumbers")
        self._rows.addWidget(box)
        rows = QVBoxLayout(box)
        inset(rows, HUGE, 0, 0, 0)
        rows.setSpacing(NARROW)
        for one in numbers:
            label = isolated(in_menu(one.shown))
            if one.note:
                label = f"{label} · {isolated(in_menu(one.note))}"
            is_muted = self._settings.is_muted(one.account, one.number)
            tick = self._tick(
                "numberTick", label, partial(self._tell_number, one), is_on=not is_muted, rows=rows
            )
            tick.setAccessibleName(
                self.tr("Answers to {number}").format(number=f"{one.shown} {one.note}".strip())
            )
        note = self.tr("Other answers are in the list all the same, but are not counted.")
        self._add_note(note, rows)
        return box

    def _tell_number(self, one: OwnNumber, is_on: bool) -> None:
        self._settings.mute(one.account, one.number, is_muted=not is_on)

    def _add_session_start(self, start: SessionStart) -> None:
        failed = Label(
            self._theme, size="small", role="bad", wrap=True, name="sessionStartFailed", live=True
        )
        failed.hide()

        def turn(is_on: bool) -> None:
            try:
                start.turn(is_on=is_on)
                failed.say("")
            except DiskError:
                words = self.tr("That could not be changed: {file} cannot be written.")
                failed.say(words.format(file=isolated(str(start.file))))
                with QSignalBlocker(tick):
                    tick.setChecked(start.is_on)

        tick = self._tick(
            "startWithSessionTick",
            self.tr("&Start Ownline when I log in"),
            turn,
            is_on=start.is_on,
        )
        self._rows.addWidget(failed)

    def _add_details(self) -> None:
        self._add_heading(self.tr("What notifications show"))
        chosen = self._settings.detail
        for detail, label in (
            (Detail.WORDS, self.tr("Names, and &what an answer says")),
            (Detail.NAMES, self.tr("&Names and numbers only")),
            (Detail.BARE, self.tr("N&either")),
        ):
            choice = QRadioButton(label)
            choice.setObjectName(f"{detail}DetailChoice")
            choice.setFont(self._theme.sized("body"))
            choice.setChecked(detail is chosen)
            choice.toggled.connect(partial(self._choose_detail, detail))
            self._details.addButton(choice)
            self._rows.addWidget(choice)
        note = self.tr("What your own texts say is never shown.")
        self._add_note(note, self._rows)

    def _choose_detail(self, detail: Detail, is_chosen: bool) -> None:
        if is_chosen:
            self._settings.choose_detail(detail)

    def _add_heading(self, text: str) -> None:
        self._rows.addWidget(Label(self._theme, text, bold=True, wrap=True))

    def _add_note(self, text: str, rows: QVBoxLayout) -> None:
        note = Label(self._theme, text, size="small", role="muted", wrap=True)
        # Below the boxes, which have a border for the focus.
        note.setContentsMargins(_TICK_EDGE, 0, _TICK_EDGE, 0)
        rows.addWidget(note)

    def _add_rule(self) -> None:
        self._rows.addSpacing(SMALL)
        self._rows.addWidget(rule())
        self._rows.addSpacing(SMALL)

    def _tick(
        self,
        name: str,
        label: str,
        choose: Callable[[bool], None],
        *,
        is_on: bool,
        rows: QVBoxLayout | None = None,
    ) -> Tick:
        tick = Tick(self._theme, label, name, is_on=is_on)
        tick.toggled.connect(choose)
        (rows if rows is not None else self._rows).addWidget(tick)
        return tick
