"""What to be notified of, and how much notifications show."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSettings, QSignalBlocker, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.core.errors import DiskError
from desktop.core.session_start import SessionStart
from desktop.ui.preferences.notification_settings import Detail, NotificationSettings
from desktop.ui.preferences.own_numbers import OwnNumber
from desktop.ui.preferences.section import Section, indented
from desktop.ui.text.plain import in_menu, isolated
from desktop.ui.widgets.labels import Label
from desktop.ui.widgets.tab_order import follow
from desktop.ui.widgets.theme import HUGE, Theme


class NotificationsSection(Section):
    """``muted``: answers to a number are counted now, or not any more."""

    muted = Signal()

    def __init__(
        self,
        theme: Theme,
        settings: QSettings,
        session_start: SessionStart | None,
        *,
        has_tray: bool,
    ) -> None:
        """It offers to keep running only if there is a tray, and to start with the session where
        there is ``session_start``."""
        super().__init__(theme, "notifications", self.tr("Notifications"))
        self._settings = NotificationSettings(settings)
        self._numbers: tuple[OwnNumber, ...] = ()
        self._ticks: QWidget | None = None
        self._add_subjects()
        self._add_details()
        if has_tray or session_start is not None:
            card = self.card(self.tr("In the background"))
            if has_tray:
                keep = self.tick(
                    "keepRunningTick",
                    self.tr("&Keep running in the tray when the window is closed"),
                    self._settings.keep_running,
                    is_on=self._settings.keeps_running,
                )
                card.addWidget(keep)
            if session_start is not None:
                self._add_session_start(card, session_start)

    def _add_subjects(self) -> None:
        self._subjects = self.card(self.tr("Notify me about"))
        failures = self.tick(
            "failuresTick",
            self.tr("&Texts that fail or need me"),
            self._settings.tell_failures,
            is_on=self._settings.tells_failures,
        )
        self._answers = self.tick(
            "answersTick",
            self.tr("&Answers"),
            self._settings.tell_answers,
            is_on=self._settings.tells_answers,
        )
        self._answers.toggled.connect(self._allow_numbers)
        self._subjects.addWidget(failures)
        self._subjects.addWidget(self._answers)

    def show_numbers(self, numbers: Sequence[OwnNumber]) -> None:
        """With several, each has a tick."""
        if tuple(numbers) == self._numbers:
            return
        self._numbers = tuple(numbers)
        if self._ticks is not None:
            self._ticks.hide()
            self._ticks.deleteLater()
            self._ticks = None
        if len(numbers) > 1:
            self._ticks = self._number_ticks(numbers)
            self._subjects.addWidget(self._ticks)
            follow(self._answers, self._ticks)
            self._allow_numbers(self._answers.isChecked())

    def _allow_numbers(self, is_on: bool) -> None:
        if self._ticks is not None:
            self._ticks.setEnabled(is_on)

    def _number_ticks(self, numbers: Sequence[OwnNumber]) -> QWidget:
        box, rows = indented(HUGE)
        box.setObjectName("mutedNumbers")
        for one in numbers:
            is_muted = self._settings.is_muted(one.account, one.number)
            tell = partial(self._tell_number, one)
            tick = self.tick("numberTick", in_menu(one.line), tell, is_on=not is_muted)
            tick.setAccessibleName(
                self.tr("Answers to {number}").format(
                    number=f"{isolated(one.shown)} {one.note}".strip()
                )
            )
            rows.addWidget(tick)
        words = self.tr("Other answers are in the list all the same, but are not counted.")
        rows.addWidget(self.note(words))
        return box

    def _tell_number(self, one: OwnNumber, is_on: bool) -> None:
        self._settings.mute(one.account, one.number, is_muted=not is_on)
        self.muted.emit()

    def _add_details(self) -> None:
        card = self.card(self.tr("What notifications show"))
        choices = (
            (Detail.WORDS, "wordsDetailChoice", self.tr("Names, and &what an answer says")),
            (Detail.NAMES, "namesDetailChoice", self.tr("&Names and numbers only")),
            (Detail.BARE, "bareDetailChoice", self.tr("N&either")),
        )
        choose = self._settings.choose_detail
        self.add_choices(card, choices, self._settings.detail, lambda one: choose(Detail(one)))
        words = self.tr("What your own texts say is never shown.")
        card.addWidget(self.note(words))

    def _add_session_start(self, card: QVBoxLayout, start: SessionStart) -> None:
        failed = Label(
            self.theme, size="small", role="bad", wrap=True, name="sessionStartFailed", live=True
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

        tick = self.tick(
            "startWithSessionTick",
            self.tr("&Start Ownline when I log in"),
            turn,
            is_on=start.is_on,
        )
        card.addWidget(tick)
        card.addWidget(failed)
