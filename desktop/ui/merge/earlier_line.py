"""How many recipients got a text of an earlier list, and one decision about all of them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from desktop.core.model import EarlierText, LeftOut
from desktop.merge.plan import PlannedRow
from desktop.texting.phone import as_written
from desktop.ui.merge.preparation import Preparation
from desktop.ui.text.plain import isolated, one_line, unbroken
from desktop.ui.text.times import now_ms, past_time, planned_time, with_time
from desktop.ui.widgets.flow_layout import FlowLayout
from desktop.ui.widgets.labels import Label, button, inset, restyle
from desktop.ui.widgets.theme import MEDIUM, SMALL, Theme

_ICON = 16
_MOST_NAME = 40


class EarlierLine(QFrame):
    """Both buttons stay, so that a decision can be changed. The one that counts is down."""

    def __init__(self, preparation: Preparation, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("noteFrame")
        self.setProperty("tone", "warn")
        self._preparation = preparation
        self._theme = theme
        self._planner = preparation.planner
        self._words = Label(theme, "", name="earlierTexts", live=True)
        again = button(self.tr("Send to &all again"), "sendAllAgainButton")
        without = button(self.tr("Leave out t&hose who got one"), "leaveOutEarlierButton")
        again.clicked.connect(lambda: self._planner.decide_earlier(include=True))
        without.clicked.connect(lambda: self._planner.decide_earlier(include=False))
        self._buttons = (again, without)
        for one in self._buttons:
            one.setCheckable(True)
        theme.changed.connect(self._draw)
        row = FlowLayout(self)
        inset(row, MEDIUM, SMALL, MEDIUM, SMALL)
        row.setSpacing(SMALL)
        # Side by side also where they have no room beside the words.
        answers = QWidget()
        across = QHBoxLayout(answers)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(SMALL)
        for one in self._buttons:
            across.addWidget(one)
        for part in (self._words, answers):
            row.addWidget(part)
        self.hide()

    def show_low(self, *, is_low: bool) -> None:
        """In a low window, the rows of the list need the room."""
        for one in self._buttons:
            one.setProperty("kind", "small" if is_low else "")
            restyle(one)

    @Slot()
    def show_plan(self) -> None:
        plan = self._planner.plan
        rows = plan.got_one() if plan is not None else []
        found = [row.earlier for row in rows if row.earlier is not None]
        answer = _answer_about(plan.got_one()) if plan is not None else None
        for one, meant in zip(self._buttons, (True, False), strict=True):
            one.setChecked(answer is meant)
        self._words.say(self._sentence(found) if found else "")
        self._draw()
        self.setVisible(bool(found))

    @Slot()
    def _draw(self) -> None:
        """A circle holds the place of the tick: a button and its words stay where they were
        pressed, and no room is empty."""
        for one in self._buttons:
            name, ink = ("sent", "link") if one.isChecked() else ("open", "muted")
            one.setIcon(self._theme.icons.icon(name, _ICON, self._theme.colour(ink)))

    def _sentence(self, found: list[EarlierText]) -> str:
        if all(one.is_doubtful for one in found):
            return self.tr("%Ln people may have got a text of an earlier list.", "", len(found))
        if any(one.is_doubtful for one in found):
            return self.tr("%Ln people got a text of an earlier list, or may have.", "", len(found))
        last = max(found, key=lambda one: one.at)
        lists = {(one.list_name, one.sender) for one in found}
        is_of_several, name = len(lists) > 1, _name(last, self._preparation.country)
        if last.at <= now_ms() and any(one.is_waiting for one in found):
            return self._waiting_sentence(found, "" if is_of_several else name)
        if is_of_several:
            return self.tr("%Ln people got a text of an earlier list.", "", len(found))
        if last.at > now_ms():
            words = self.tr("%Ln people get a text of the list {list} {time}.", "", len(found))
        else:
            words = self.tr("%Ln people got a text of the list {list} {time}.", "", len(found))
        return with_time(words, _time(last), list=name)

    def _waiting_sentence(self, found: list[EarlierText], name: str) -> str:
        """``name``: of the list; empty where they are several."""
        are_all = all(one.is_waiting for one in found)
        if not name and are_all:
            return self.tr("A text of an earlier list to %Ln people still waits.", "", len(found))
        if not name:
            return self.tr(
                "%Ln people got a text of an earlier list, or it still waits.", "", len(found)
            )
        if are_all:
            words = self.tr("A text of the list {list} to %Ln people still waits.", "", len(found))
        else:
            words = self.tr(
                "%Ln people got a text of the list {list}, or it still waits.", "", len(found)
            )
        return words.format(list=name)


def earlier_words(earlier: EarlierText, country: str) -> str:
    """What one recipient got, as a sentence."""
    if earlier.is_doubtful:
        words = QCoreApplication.translate(
            "leftOut", "They may have got a text of the list {list} {time}."
        )
    elif earlier.at > now_ms():
        words = QCoreApplication.translate("leftOut", "They get a text of the list {list} {time}.")
    elif earlier.is_waiting:
        words = QCoreApplication.translate(
            "leftOut", "A text of the list {list} to them still waits."
        )
    else:
        words = QCoreApplication.translate("leftOut", "They got a text of the list {list} {time}.")
    return with_time(words, _time(earlier), list=_name(earlier, country))


def _name(earlier: EarlierText, country: str) -> str:
    """Of the list, and the other own number that it is from. ``country``: of the account."""
    name = isolated(one_line(earlier.list_name, _MOST_NAME))
    if not earlier.sender:
        return name
    number = unbroken(isolated(as_written(earlier.sender, country)))
    words = QCoreApplication.translate("leftOut", "{list} from {number}")
    return words.format(list=name, number=number)


def _time(earlier: EarlierText) -> str:
    now = now_ms()
    return planned_time(earlier.at, now) if earlier.at > now else past_time(earlier.at, now)


def _answer_about(rows: Sequence[PlannedRow]) -> bool | None:
    """What the person decided about all of them: True, they get their text; False, they do not.
    None: nothing yet, or not the same about all."""
    found = {row.left_out for row in rows}
    if found == {None}:
        return True
    return False if found == {LeftOut.BY_PERSON} else None
