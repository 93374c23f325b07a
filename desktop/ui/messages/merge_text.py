"""The text of a list in the outbox: its name, its sums, its state."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject

from desktop.core.model import MergeState, MergeSummary
from desktop.core.records import Record
from desktop.ui.messages.row_text import OutboxPeople
from desktop.ui.text.delivery_codes import OPTED_OUT_CODES, OTHER_NUMBER_CODES
from desktop.ui.text.plain import isolated, one_line, tooltip
from desktop.ui.text.states import StateText
from desktop.ui.text.times import now_ms, number, planned_time, short_planned, short_time

_LONGEST_NAME = 200
# "Its carrier has not reported yet": no failure.
_NO_REPORT = "SMS-CAR-104"


class Sum(Record, frozen=True):
    """``tone`` is a colour of `theme.Colours`."""

    text: str
    tone: str = "muted"


class Failures(Record, frozen=True):
    """The failed texts of a list by what can be done about them."""

    other_number: int
    opted_out: int
    other: int


def failures_of(summary: MergeSummary) -> Failures:
    other_number = sum(n for code, n in summary.failures if code in OTHER_NUMBER_CODES)
    opted_out = sum(n for code, n in summary.failures if code in OPTED_OUT_CODES)
    failed = sum(n for code, n in summary.failures if code != _NO_REPORT)
    return Failures(other_number, opted_out, failed - other_number - opted_out)


def sent_of(summary: MergeSummary) -> int:
    """How many texts went out, whatever became of them."""
    sums = summary.sums
    return sums.accepted + sums.delivered + sums.failed + sums.dropped


def is_planned(summary: MergeSummary) -> bool:
    """Whether it waits for its time."""
    sums = summary.sums
    return summary.send_at is not None and sums.waiting > 0 and summary.send_at > now_ms()


class MergeText(QObject):
    """``read_at``: the time of the last refresh, to which times are relative, in ms."""

    def __init__(self, people: OutboxPeople, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._people = people
        self.read_at = now_ms()

    def name(self, summary: MergeSummary) -> str:
        return one_line(summary.name, _LONGEST_NAME) or self.tr("List without a name")

    def tooltip(self, summary: MergeSummary) -> str:
        return tooltip(self.name(summary))

    def sender(self, summary: MergeSummary) -> str:
        return self._people.formatted_for(summary.account, summary.sender)

    def from_sender(self, summary: MergeSummary) -> str:
        return self.tr("from {number}").format(number=isolated(self.sender(summary)))

    def time(self, summary: MergeSummary) -> str:
        """The time it was made, or is planned for."""
        if is_planned(summary):
            return short_planned(summary.send_at or 0, self.read_at)
        return short_time(summary.created_at, self.read_at)

    # --- state --------------------------------------------------------------------------------

    def state(self, summary: MergeSummary) -> StateText:
        sums = summary.sums
        if summary.state == MergeState.FILLING:
            return StateText(self.tr("Being filled"), "list", "busy")
        if sums.needs_decision:
            return StateText(self.tr("Needs you"), "list", "warn")
        if summary.state == MergeState.PAUSED and sums.waiting:
            return StateText(self.tr("Paused"), "list", "warn")
        if sums.waiting and self._people.is_signed_out(summary.account):
            return StateText(self.tr("Waiting for sign-in"), "list", "warn")
        if is_planned(summary):
            return StateText(self.tr("Planned"), "list", "busy")
        if sums.waiting or sums.sending:
            begun = sent_of(summary) or sums.sending
            return StateText(self.tr("Sending") if begun else self.tr("Waiting"), "list", "busy")
        if sums.failed or sums.dropped:
            return StateText(self.tr("Done"), "list", "bad")
        if sums.texts and sums.cancelled == sums.texts:
            return StateText(self.tr("Cancelled"), "list", "muted")
        return StateText(self.tr("Done"), "list", "good")

    def state_word(self, summary: MergeSummary) -> str:
        return self.state(summary).word

    # --- sums ---------------------------------------------------------------------------------

    def progress(self, summary: MergeSummary) -> str:
        sums, sent = summary.sums, sent_of(summary)
        if summary.state == MergeState.FILLING:
            return self.tr("%Ln text(s) so far", "", sums.texts)
        if is_planned(summary) and not sent:
            planned = planned_time(summary.send_at or 0, self.read_at)
            words = self.tr("%Ln text(s) go out {time}", "", sums.waiting)
            return words.format(time=planned)
        if not sent:
            return self.tr("%Ln text(s)", "", sums.texts)
        if sent == sums.texts:
            return self.tr("%Ln text(s) sent", "", sent)
        words = self.tr("{sent} of {texts} sent")
        return words.format(sent=number(sent), texts=number(sums.texts))

    def sums(self, summary: MergeSummary) -> Iterator[Sum]:
        """What became of the texts, in words. What a person should look at comes first."""
        sums, failures = summary.sums, failures_of(summary)
        for count, words, tone in (
            (sums.needs_decision, self.tr("%Ln need(s) you", "", sums.needs_decision), "warn"),
            (
                failures.other_number,
                self.tr("%Ln need(s) another number", "", failures.other_number),
                "bad",
            ),
            (failures.opted_out, self.tr("%Ln said STOP", "", failures.opted_out), "bad"),
            (failures.other, self.tr("%Ln failed", "", failures.other), "bad"),
            (sums.dropped, self.tr("%Ln dropped", "", sums.dropped), "bad"),
            (sums.delivered, self.tr("%Ln delivered", "", sums.delivered), "muted"),
            (sums.cancelled, self.tr("%Ln cancelled", "", sums.cancelled), "muted"),
            (sums.left_out, self.tr("%Ln left out", "", sums.left_out), "muted"),
        ):
            if count > 0:
                yield Sum(words, tone)

    def line(self, summary: MergeSummary) -> str:
        """Progress and sums."""
        return ", ".join((self.progress(summary), *(part.text for part in self.sums(summary))))

    def sentence(self, summary: MergeSummary, *, is_unfolded: bool) -> str:
        """For screen readers."""
        words = self.tr("List {name}, {state}, {time}: {sums}. Collapsed")
        if is_unfolded:
            words = self.tr("List {name}, {state}, {time}: {sums}. Expanded")
        return words.format(
            name=isolated(self.name(summary)),
            state=self.state_word(summary),
            time=self.time(summary),
            sums=self.line(summary),
        )
