"""The text of a list in the outbox: its name, its sums, its state."""

from __future__ import annotations

from PySide6.QtCore import QObject

from desktop.core.model import MergeState, MergeSummary, MergeSums
from desktop.core.records import Record, replace
from desktop.messages import Became, Codes, Kind
from desktop.ui.messages.last_texts import LastTexts
from desktop.ui.messages.row_text import OutboxPeople
from desktop.ui.text.delivery_codes import OPTED_OUT_CODES, OTHER_NUMBER_CODES
from desktop.ui.text.pace import LOW_VOLUME_A_DAY
from desktop.ui.text.plain import isolated, one_line, tooltip
from desktop.ui.text.reasons import CANNOT_GET_TEXTS, OTHER_REASONS, SAID_STOP
from desktop.ui.text.states import StateText
from desktop.ui.text.times import (
    now_ms,
    number,
    planned_time,
    short_planned,
    short_written,
    with_time,
)

_LONGEST_NAME = 200


class Sum(Record, frozen=True):
    """``tone`` is a colour of `theme.Colours`. ``kind``: the filter that shows these texts;
    ``codes``: those of them that failed for a certain reason; ``became``: those that went well.
    ``is_under_way``: they are shown among the others of their list."""

    text: str
    tone: str = "muted"
    kind: Kind | None = None
    codes: Codes | None = None
    became: Became | None = None
    is_left_out: bool = False
    is_under_way: bool = False


_UNSURE = Sum("", "warn", Kind.NEEDS_YOU)
_FAILED = Sum("", "bad", Kind.FAILED)
_OTHER_NUMBER = replace(_FAILED, codes=CANNOT_GET_TEXTS)
_OPTED_OUT = replace(_FAILED, codes=SAID_STOP)
_FAILED_OTHERWISE = replace(_FAILED, codes=OTHER_REASONS)
_DROPPED = Sum("", "bad", Kind.DROPPED)
_UNREPORTED = Sum("", "warn", Kind.UNREPORTED)
_CANCELLED = Sum("", "muted", Kind.CANCELLED)
_WAITING = Sum("", "muted", Kind.WAITING)
_UNDER_WAY = Sum("", "muted", is_under_way=True)
_DELIVERED = Sum("", kind=Kind.ALL, became=Became.DELIVERED)
_HANDED_OVER = replace(_DELIVERED, became=Became.HANDED_OVER)
_ACCEPTED = replace(_DELIVERED, became=Became.ACCEPTED)
_ARRIVED = replace(_DELIVERED, became=Became.MARKED_ARRIVED)
_LEFT_OUT = Sum("", "muted", is_left_out=True)


class Failures(Record, frozen=True):
    """The failed texts of a list by what can be done about them."""

    other_number: int
    opted_out: int
    other: int


def failures_of(summary: MergeSummary) -> Failures:
    other_number = sum(n for code, n in summary.failures if code in OTHER_NUMBER_CODES)
    opted_out = sum(n for code, n in summary.failures if code in OPTED_OUT_CODES)
    return Failures(other_number, opted_out, summary.sums.failed - other_number - opted_out)


def is_under_way(summary: MergeSummary) -> bool:
    """Whether some of its texts are sent and others wait."""
    sums = summary.sums
    return bool(sums.waiting + sums.under_way) and bool(sums.under_way or sums.answered)


def is_planned(summary: MergeSummary) -> bool:
    """Whether it goes out at its time by itself."""
    return summary.state is not MergeState.PAUSED and _has_time(summary)


def _has_time(summary: MergeSummary) -> bool:
    """Whether it does not go out before a time."""
    sums = summary.sums
    return summary.send_at is not None and sums.waiting > 0 and summary.send_at > now_ms()


class MergeText(QObject):
    """``read_at``: the time of the last refresh, to which times are relative, in ms."""

    def __init__(self, people: OutboxPeople, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._people = people
        self._last = LastTexts(people, self)
        self.read_at = now_ms()

    def name(self, summary: MergeSummary) -> str:
        return one_line(summary.name, _LONGEST_NAME) or self.tr("List without a name")

    def tooltip(self, summary: MergeSummary) -> str:
        return tooltip(self.name(summary))

    def own_number(self, summary: MergeSummary) -> str:
        return self._people.formatted_for(summary.account, summary.sender)

    def senders(self, summary: MergeSummary) -> tuple[str, ...]:
        """The own number, in fewer and fewer words."""
        whole, words = isolated(self.own_number(summary)), self.tr("from {number}")
        ending = isolated(self._people.ending(summary.account, summary.sender))
        return words.format(number=whole), words.format(number=ending), ending

    def time(self, summary: MergeSummary) -> str:
        """The time it was made, or is planned for."""
        if is_planned(summary):
            return short_planned(summary.send_at or 0, self.read_at)
        return short_written(summary.created_at, self.read_at)

    # --- state --------------------------------------------------------------------------------

    def state(self, summary: MergeSummary) -> StateText:
        sums = summary.sums
        if summary.state == MergeState.FILLING:
            return StateText(self.tr("Being prepared"), "list", "busy")
        if sums.needs_decision:
            return StateText(self.tr("Needs a decision"), "list", "warn")
        if summary.state == MergeState.PAUSED and sums.waiting:
            return StateText(self.tr("Paused"), "list", "warn")
        if sums.waiting and self._people.is_signed_out(summary.account):
            return StateText(self.tr("Waiting for sign-in"), "list", "warn")
        if is_planned(summary):
            return StateText(self.tr("Planned"), "list", "busy")
        if sums.waiting or sums.under_way:
            stop = self._people.stop_of(summary.account)
            if stop is not None:
                return StateText(stop.word, "list", "busy")
            return StateText(self._going_word(summary), "list", "busy")
        return self._end(sums)

    def _going_word(self, summary: MergeSummary) -> str:
        sums = summary.sums
        if sums.checking and not sums.waiting + sums.sending:
            return self.tr("Checking")
        has_begun = sums.answered or sums.under_way
        return self.tr("Sending") if has_begun else self.tr("Waiting")

    def _end(self, sums: MergeSums) -> StateText:
        """Nothing of it waits any more."""
        failed = sums.failed + sums.dropped
        if failed:
            is_whole = failed + sums.withdrawn == sums.texts
            word = self.tr("Failed") if is_whole else self.tr("Done, some failed")
            if sums.accepted:
                word = self.tr("Some failed")
            return StateText(word, "list", "bad")
        if sums.withdrawn:
            is_whole = sums.withdrawn == sums.texts
            word = self.tr("Not sent") if is_whole else self.tr("Partly sent")
            if sums.cancelled:
                word = self.tr("Canceled") if is_whole else self.tr("Partly canceled")
            return StateText(word, "list", "muted")
        if sums.accepted:
            return StateText(self.tr("Accepted"), "list", "muted")
        if sums.delivered < sums.texts:
            # Sent is not delivered.
            return StateText(self.tr("Sent"), "list", "busy")
        return StateText(self.tr("Done"), "list", "good")

    # --- sums ---------------------------------------------------------------------------------

    def progress(self, summary: MergeSummary) -> str:
        sums, sent = summary.sums, summary.sums.sent
        if summary.state == MergeState.FILLING:
            return self.tr("%Ln text(s) so far", "", sums.texts)
        if is_planned(summary) and not sent:
            planned = planned_time(summary.send_at or 0, self.read_at)
            words = self.tr("%Ln text(s), planned: {time}", "", sums.waiting)
            return words.format(time=planned)
        if not sent or sent == sums.texts:
            # What became of each follows. Words such as "sent" would count one twice.
            return self.tr("%Ln text(s)", "", sums.texts)
        words = self.tr("{sent} of {texts} went out")
        return words.format(sent=number(sent), texts=number(sums.texts))

    def sums(self, summary: MergeSummary) -> list[Sum]:
        """What became of the texts, in words, each text in one of them. What a person should look
        at comes first."""
        sums, failures = summary.sums, failures_of(summary)
        handed = sums.handed_over
        number, stopped, other = failures.other_number, failures.opted_out, failures.other
        maybe, arrived, not_sent = sums.unreported, sums.marked_arrived, sums.marked_not_sent
        failed = _FAILED_OTHERWISE if number + stopped else _FAILED
        found = (
            (
                sums.needs_decision,
                self.tr("%Ln need(s) a decision", "", sums.needs_decision),
                _UNSURE,
            ),
            (number, self.tr("%Ln number(s) cannot get texts", "", number), _OTHER_NUMBER),
            (stopped, self.tr("%Ln said STOP", "", stopped), _OPTED_OUT),
            (other, self.tr("%Ln failed", "", other), failed),
            (sums.dropped, self.tr("%Ln dropped", "", sums.dropped), _DROPPED),
            (maybe, self.tr("%Ln may have arrived", "", maybe), _UNREPORTED),
            (sums.delivered, self.tr("%Ln delivered", "", sums.delivered), _DELIVERED),
            (handed, self.tr("%Ln sent, no report yet", "", handed), _HANDED_OVER),
            (sums.accepted, self.tr("%Ln accepted", "", sums.accepted), _ACCEPTED),
            (arrived, self.tr("%Ln marked as arrived", "", arrived), _ARRIVED),
            (not_sent, self.tr("%Ln marked as not sent", "", not_sent), _CANCELLED),
            (sums.not_sent, self.tr("%Ln not sent", "", sums.not_sent), _CANCELLED),
            (sums.cancelled, self.tr("%Ln canceled", "", sums.cancelled), _CANCELLED),
        )
        return [replace(look, text=words) for count, words, look in found if count > 0]

    def open_sums(self, summary: MergeSummary) -> list[Sum]:
        """What is not over yet."""
        sums = summary.sums
        sending, checking = sums.sending, sums.checking
        if self._people.stop_of(summary.account) is not None:
            # What became of them is not known.
            sending, checking = 0, sums.under_way
        found = (
            (sums.waiting, self.tr("%Ln waiting", "", sums.waiting), _WAITING),
            (sending, self.tr("%Ln being sent", "", sending), _UNDER_WAY),
            (checking, self.tr("%Ln being checked", "", checking), _UNDER_WAY),
        )
        return [replace(look, text=words) for count, words, look in found if count > 0]

    def meaning(self, summary: MergeSummary) -> str:
        """What its state means, in a sentence; empty where nothing is to be said."""
        sums = summary.sums
        if summary.state == MergeState.FILLING:
            return self.tr("Its texts are still being written to the outbox. None is sent before.")
        if not sums.waiting:
            return " ".join(filter(None, (self._last.words(summary), self._again(sums))))
        if summary.state == MergeState.PAUSED:
            return self._paused(summary)
        if self._people.is_signed_out(summary.account):
            return self.tr("It goes on when the account it belongs to is signed in again.")
        stop = self._people.stop_of(summary.account)
        if stop is not None and not is_planned(summary):
            return stop.sentence
        pace = self._people.pace_of(summary.account, summary.sender)
        words = self.tr("The rest will be out in {time}.")
        if is_planned(summary):
            words = self.tr("Ownline has to be open then. The list takes {time}.")
        said = [words.format(time=pace.text(sums.waiting))]
        if pace.is_limited(sums.waiting):
            limit = self.tr(
                "RingCentral lets this number send {texts} texts a day, and the rest would fail:"
                " pause the list in time, and go on the next day."
            )
            said.append(limit.format(texts=number(LOW_VOLUME_A_DAY)))
        said.append(self.tr("Single texts that you write meanwhile go first."))
        return " ".join(said)

    def _paused(self, summary: MergeSummary) -> str:
        said = self.tr("Nothing more of it goes out until you choose Go on.")
        if not summary.sums.sent:
            said = self.tr("Nothing of it goes out until you choose Go on.")
        if not _has_time(summary):
            return said
        time = planned_time(summary.send_at or 0, self.read_at)
        return " ".join((said, with_time(self.tr("Then it goes out {time}."), time)))

    def _again(self, sums: MergeSums) -> str:
        """How what did not go out can still be sent. Empty where something is not over."""
        if not sums.withdrawn or sums.sending + sums.needs_decision:
            return ""
        if sums.withdrawn == sums.texts:
            return self.tr("To send it after all, choose the same file again in “Text to a list”.")
        return self.tr(
            "To send the rest, choose the same file again in “Text to a list”: rows that were sent"
            " are left out."
        )

    def line(self, summary: MergeSummary) -> str:
        """Progress and sums."""
        return " · ".join(part.text for part in self.parts(summary))

    def parts(self, summary: MergeSummary) -> list[Sum]:
        """Of the line. That all of them wait is said before."""
        counted, sums = self.counted(summary), summary.sums
        if sums.waiting == sums.texts:
            counted = [one for one in counted if one.kind is not Kind.WAITING]
        return [Sum(self.progress(summary)), *counted]

    def counted(self, summary: MergeSummary) -> list[Sum]:
        """Each text in one of them, and the rows of the spreadsheet that were left out. What comes
        and goes while texts are sent is last: nothing else moves."""
        words = self.tr("%Ln row(s) left out", "", summary.sums.left_out)
        left_out = [replace(_LEFT_OUT, text=words)] if summary.sums.left_out else []
        return [*self.sums(summary), *left_out, *self.open_sums(summary)]

    def sentence(self, summary: MergeSummary, *, is_unfolded: bool) -> str:
        """For screen readers."""
        words = self.tr("List {name}, {state}, {time}: {sums}. Collapsed")
        if is_unfolded:
            words = self.tr("List {name}, {state}, {time}: {sums}. Expanded")
        return words.format(
            name=isolated(self.name(summary)),
            state=self.state(summary).word,
            time=self.time(summary),
            sums=self.line(summary),
        )
