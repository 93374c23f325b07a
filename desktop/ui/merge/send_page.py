"""The last step of a list: what goes out, from which number, when, and how long it takes."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QSettings, Qt, Signal, Slot
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.core.model import CampaignState
from desktop.merge.plan import MergePlan
from desktop.texting.phone import as_written
from desktop.ui.compose.field_area import FieldArea
from desktop.ui.compose.nights import Nights
from desktop.ui.compose.send_later import SendLaterMenu
from desktop.ui.merge.preparation import Preparation
from desktop.ui.merge.reasons import counted
from desktop.ui.text.consents import nothing_added
from desktop.ui.text.numbers import sender_line
from desktop.ui.text.pace import LOW_VOLUME_A_DAY, Pace
from desktop.ui.text.parts import Parts
from desktop.ui.text.plain import in_menu, isolated, one_line, spoken, unbroken, with_detail
from desktop.ui.text.times import now_ms, number, planned_time
from desktop.ui.widgets.labels import Label, button, inset
from desktop.ui.widgets.menu_button import MenuButton
from desktop.ui.widgets.theme import LARGE, MEDIUM, NARROW, SMALL, Theme

_ICON = 16
_MOST_NAME = 40
_LEAST_AHEAD_MS = 60_000


class SendPage(QWidget):
    """``send_at``: when the texts go out, in ms since 1970 UTC; None: at once. ``send``: the button
    that sends, for the window to name and to connect. ``time_chosen``: `send_at` is another
    one."""

    time_chosen = Signal()

    def __init__(
        self, preparation: Preparation, settings: QSettings, night: Nights, theme: Theme
    ) -> None:
        super().__init__()
        self._preparation = preparation
        self._theme = theme
        self.send_at: int | None = None
        self._title = Label(theme, size="title", bold=True, wrap=True, name="listTexts")
        self._parts = Parts(self)
        self._billing = Label(theme, size="small", role="muted", wrap=True, name="listBilling")
        self._night = night
        self._menu = SendLaterMenu(theme, settings, self._night, self)
        self.when = MenuButton(theme, "", "listWhenButton", self._menu)
        self._menu.aboutToShow.connect(self._offer_now)
        self._menu.chosen.connect(self._choose_time)
        self._warning = Label(
            theme, size="small", role="warn", wrap=True, name="listWarning", live=True
        )
        words = self.tr("Ownline has to be open at that time.")
        self._open = Label(theme, words, size="small", role="muted", wrap=True, name="listOpenNote")
        self._day = button("", "listDayButton", "link")
        self._day.setFont(theme.sized("small"))
        self._day.clicked.connect(self._wait_for_day)
        self.send = button("", "sendListNowButton", "primary")
        self._lay_out()
        for changed in (preparation.planner.planned, preparation.sender_changed):
            changed.connect(self.show_plan)
        theme.changed.connect(self._draw)
        self._draw()
        self._choose_time(None)

    def _lay_out(self) -> None:
        facts = QWidget()
        self._rows = QGridLayout()
        self._heads: dict[Label, Label] = {}
        self._rows.setHorizontalSpacing(LARGE)
        self._rows.setVerticalSpacing(MEDIUM)
        self._rows.setColumnStretch(1, 1)
        look: dict[str, Any] = {"size": "small", "role": "muted", "wrap": True}
        self._line = Label(self._theme, name="listFromLine", **look)
        self._from = self._fact(self.tr("From"), "listFrom", self._line)
        self._left_out = self._fact(self.tr("Get no text"), "listLeftOut")
        self._takes = self._fact(self.tr("Takes"), "listTakes")
        self._first = self._fact(self.tr("First texts"), "listFirst")
        when = Label(self._theme, self.tr("&When"), role="muted")
        when.setBuddy(self.when)
        # Without a text they say nothing.
        first, takes = self._heads[self._first], self._heads[self._takes]
        self._for_texts = (takes, self._takes, first, self._first, when, self.when)
        self._rows.addWidget(when, self._rows.rowCount(), 0, Qt.AlignmentFlag.AlignVCenter)
        start = Qt.AlignmentFlag.AlignLeading
        self._rows.addWidget(self.when, self._rows.rowCount() - 1, 1, start)
        inside = QVBoxLayout(facts)
        inside.setContentsMargins(LARGE, LARGE, LARGE, LARGE)
        inside.setSpacing(LARGE)
        heading = QVBoxLayout()
        heading.setSpacing(NARROW)
        heading.addWidget(self._title)
        heading.addWidget(self._billing)
        inside.addLayout(heading)
        inside.addLayout(self._rows)
        night = QVBoxLayout()
        night.setSpacing(NARROW)
        night.addWidget(self._open)
        night.addWidget(self._warning)
        night.addWidget(self._day, 0, Qt.AlignmentFlag.AlignLeading)
        inside.addLayout(night)
        inside.addStretch()
        card = QFrame()
        card.setObjectName("card")
        around = QVBoxLayout(card)
        around.setContentsMargins(1, 1, 1, 1)
        around.setSpacing(0)
        around.addWidget(FieldArea(facts), 1)
        # It is seen in a low window, too. There is no button in its place in another step.
        foot = QHBoxLayout()
        inset(foot, LARGE, SMALL, LARGE, LARGE)
        foot.addWidget(self.send)
        foot.addStretch()
        around.addLayout(foot)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(card)

    def _fact(self, title: str, name: str, more: Label | None = None) -> Label:
        """``more``: what stands below the fact, which is strong then."""
        at = self._rows.rowCount()
        head = Label(self._theme, title, role="muted")
        fact = Label(self._theme, wrap=True, name=name, bold=more is not None)
        head.setBuddy(fact)
        self._heads[fact] = head
        self._rows.addWidget(head, at, 0, Qt.AlignmentFlag.AlignTop)
        lines = QVBoxLayout()
        lines.setSpacing(0)
        lines.addWidget(fact)
        if more is not None:
            lines.addWidget(more)
        self._rows.addLayout(lines, at, 1)
        return fact

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.show_plan()

    # --- what is shown ------------------------------------------------------------------------

    @Slot()
    def show_plan(self) -> None:
        if not self.isVisible():
            # `showEvent` comes later.
            return
        plan, account = self._preparation.planner.plan, self._preparation.account
        sender = self._preparation.chosen_sender
        if plan is None or account is None or sender is None:
            return
        nothing = self.tr("Nothing to send")
        self._title.say(self._parts.of_texts(plan.texts, plan.parts) if plan.texts else nothing)
        self._billing.say(self._parts.explanation if plan.parts > plan.texts else "")
        own = unbroken(isolated(as_written(sender.phone_number, account.home_country)))
        # With whose it is: the numbers of all accounts can be chosen.
        whose = isolated(one_line(account.name, _MOST_NAME))
        self._from.setText(self.tr("{number} · {name}").format(number=own, name=whose))
        self._line.say(sender_line(sender, account.extension_type, account.name))
        self._left_out.setText(self._left_out_words(plan))
        for widget in self._for_texts:
            widget.setVisible(bool(plan.texts))
        self._takes.setText(self._time_words(plan.texts, account.sends_per_minute))
        self._first.setText(self._first_words(plan))
        self._warn()
        self._describe()

    def _describe(self) -> None:
        facts = [
            with_detail(head.text(), fact.text())
            for fact, head in self._heads.items()
            if not fact.isHidden()
        ]
        facts.insert(1, self._line.text())
        notes = (note.text() for note in (self._open, self._warning) if not note.isHidden())
        description = spoken("\n".join([*filter(None, facts), *notes]).strip())
        # A screen reader says all that stands here where one arrives, and before one sends.
        for one in (self.when, self.send):
            one.setAccessibleDescription(description)

    def _left_out_words(self, plan: MergePlan) -> str:
        if not plan.counts.total():
            return self.tr("No row")
        reasons = " · ".join(
            counted(why, count) for why, count in plan.counts.most_common() if count
        )
        rows = self.tr("%Ln row(s)", "", plan.counts.total())
        return self.tr("{rows}. {reasons}").format(rows=rows, reasons=reasons)

    def _time_words(self, texts: int, pace: int) -> str:
        time = Pace(pace).text(texts)
        words = self.tr(
            "{time}: RingCentral takes {pace} texts a minute. Other texts that you write meanwhile"
            " go first."
        )
        return words.format(time=time[:1].upper() + time[1:], pace=number(pace))

    def _first_words(self, plan: MergePlan) -> str:
        if not plan.first_texts and self._preparation.says_opt_out:
            return nothing_added()
        if not plan.first_texts:
            return self.tr("Nothing is added")
        words = self.tr("%Ln text(s). Added at the end: {text}", "", plan.first_texts)
        return words.format(text=isolated(self._preparation.addition))

    def _warnings(self, plan: MergePlan) -> str:
        if not plan.texts:
            return self.problem()
        sender, warnings = self._preparation.chosen_sender, []
        if self._preparation.is_low_volume and plan.texts > LOW_VOLUME_A_DAY:
            words = self.tr(
                "RingCentral lets this number send {limit} texts a day. The rest of the list would"
                " fail: make two lists, for two days."
            )
            warnings.append(words.format(limit=number(LOW_VOLUME_A_DAY)))
        if sender is not None and sender.campaign == CampaignState.UNCONFIRMED:
            warnings.append(
                self.tr(
                    "Texts from this number will probably fail: its campaign is not confirmed. An"
                    " administrator can register it in the admin portal."
                )
            )
        if self.send_at is None:
            night = self._night.night_now(now_ms())
        else:
            night = self._night.night_at(self.send_at)
        if night and self._day_for_all() is None:
            night = self.tr("{night} You can choose another time above.").format(night=night)
        return "\n".join([*warnings, night] if night else warnings)

    # --- when ---------------------------------------------------------------------------------

    @Slot()
    def _offer_now(self) -> None:
        """Above the times of the menu, which it fills when it opens."""
        first = self._menu.actions()[0]
        now = QAction(self.tr("&Now"), self._menu)
        now.setObjectName("listNowAction")
        now.triggered.connect(lambda _checked=False: self._choose_time(None))
        self._menu.insertAction(first, now)

    def _day_for_all(self) -> int | None:
        """When it is day for all, after the chosen time; None: at that time, or never."""
        return self._night.day_for_all(now_ms() if self.send_at is None else self.send_at)

    @Slot()
    def _wait_for_day(self) -> None:
        day = self._day_for_all()
        if day is not None:
            self._choose_time(day)
            # The button is gone.
            self.when.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object)
    def _choose_time(self, send_at: int | None) -> None:
        self.send_at = send_at
        words = self.tr("Now") if send_at is None else planned_time(send_at, now_ms())
        self.when.setText(in_menu(words[:1].upper() + words[1:]))
        self._warn()
        self._describe()
        self.time_chosen.emit()

    def _warn(self) -> None:
        plan = self._preparation.planner.plan
        has_texts = plan is not None and plan.texts > 0
        self._open.setVisible(has_texts and self.send_at is not None)
        self._warning.say(self._warnings(plan) if plan is not None else "")
        day = self._day_for_all() if plan is not None and plan.texts else None
        self._day.setVisible(day is not None)
        if day is not None:
            words = self.tr("Sen&d when it is day for all of them: {time}")
            self._day.setText(words.format(time=in_menu(planned_time(day, now_ms()))))

    def problem(self) -> str:
        """Why nothing can be sent, as a sentence; empty if it can."""
        plan = self._preparation.planner.plan
        if plan is None or not plan.texts:
            return self.tr("There is nothing to send: no row gets a text. See the step Check.")
        if self.send_at is not None and self.send_at < now_ms() + _LEAST_AHEAD_MS:
            return self.tr("That time has passed. Choose a later one.")
        return ""

    @Slot()
    def _draw(self) -> None:
        ink = self._theme.colour("muted")
        self.when.setIcon(self._theme.icons.icon("waiting", _ICON, ink))
