"""What a list says about itself."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QDate, QDateTime, Qt, QTime
from pytestqt.qtbot import QtBot

from desktop.core.errors import (
    DiskError,
    OfflineError,
    OwnlineError,
    RateLimitedError,
    ServerTroubleError,
)
from desktop.core.model import (
    Draft,
    MergeState,
    MergeSummary,
    MergeSums,
    Numbers,
    Trouble,
    TroubleKind,
    Troubles,
)
from desktop.core.records import replace
from desktop.messages import Kind, Outbox
from desktop.ui.messages.merge_text import MergeText
from desktop.ui.messages.row_text import OutboxPeople
from desktop.ui.text.notices import as_sentence
from desktop.ui.text.pace import Pace
from desktop.ui.text.times import clock_time
from desktop.ui.window.window import Window
from tests.ui.samples import (
    ANA,
    DIRECT,
    KIM,
    SALES,
    Find,
    account,
    said,
)


def summary_of(**sums: object) -> MergeSummary:
    made = MergeSummary(1, ANA, "+16505550101", "a.csv", MergeState.RUNNING, 0)
    own = {name: sums.pop(name) for name in list(sums) if name in MergeSummary.__struct_fields__}
    return replace(made, sums=MergeSums(**sums), **own)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("summary", "word", "tone"),
    [
        (summary_of(waiting=3), "Waiting", "busy"),
        (summary_of(waiting=3, delivered=1), "Sending", "busy"),
        (summary_of(waiting=3, state=MergeState.PAUSED), "Paused", "warn"),
        (
            summary_of(state=MergeState.PAUSED, cancelled=2, delivered=1),
            "Partly canceled",
            "muted",
        ),
        (summary_of(delivered=1, handed_over=1), "Sent", "busy"),
        (summary_of(delivered=1, handed_over=1, accepted=1), "Accepted", "muted"),
        (summary_of(failed=1, delivered=2, accepted=1), "Some failed", "bad"),
        (summary_of(waiting=3, failed=1, refused=1), "Sending", "busy"),
        (summary_of(delivered=2), "Done", "good"),
        (summary_of(waiting=3, checking=1), "Sending", "busy"),
        (summary_of(checking=1, delivered=1), "Checking", "busy"),
        (summary_of(waiting=3, state=MergeState.FILLING), "Being prepared", "busy"),
        (summary_of(waiting=3, send_at=1 << 50), "Planned", "busy"),
        (summary_of(waiting=3, send_at=1 << 50, state=MergeState.PAUSED), "Paused", "warn"),
        (summary_of(waiting=3, needs_decision=1), "Needs a decision", "warn"),
        (summary_of(failed=1, delivered=2), "Done, some failed", "bad"),
        (summary_of(failed=1, delivered=2, cancelled=1), "Done, some failed", "bad"),
        (summary_of(failed=1, dropped=2), "Failed", "bad"),
        (summary_of(cancelled=2), "Canceled", "muted"),
        (summary_of(delivered=4, marked_not_sent=1), "Partly sent", "muted"),
        (summary_of(marked_not_sent=1), "Not sent", "muted"),
        (summary_of(delivered=4, marked_arrived=1), "Sent", "busy"),
        (summary_of(delivered=4, unreported=1), "Sent", "busy"),
    ],
)
def test_every_state_of_a_list_has_its_word(summary: MergeSummary, word: str, tone: str) -> None:
    state = MergeText(OutboxPeople()).state(summary)
    assert (state.word, state.tone) == (word, tone)


def test_failures_are_told_by_what_can_be_done() -> None:
    codes = (("SMS-UP-410", 2), ("SMS-CAR-413", 1), ("SMS-CAR-430", 3))
    made = summary_of(failed=6, unreported=4, delivered=9, failures=codes)
    sums = MergeText(OutboxPeople()).sums(made)
    assert [line.text.split()[0] for line in sums] == ["2", "1", "3", "4", "9"]
    assert [line.tone for line in sums] == ["bad", "bad", "bad", "warn", "muted"]
    assert sums[3].kind is Kind.UNREPORTED


def test_accepted_is_not_sent_and_refused_never_went_out() -> None:
    made = summary_of(
        waiting=5,
        sending=1,
        accepted=3,
        handed_over=2,
        delivered=4,
        failed=3,
        refused=1,
        left_out=2,
    )
    words = MergeText(OutboxPeople())
    assert words.line(made) == (
        "11 of 18 went out · 3 failed · 4 delivered · 2 sent, no report yet · 3 accepted"
        " · 2 rows left out · 5 waiting · 1 being sent"
    )
    counted = [*words.sums(made), *words.open_sums(made)]
    assert sum(int(line.text.split()[0]) for line in counted) == made.sums.texts == 18


def test_what_the_person_decided_is_not_called_canceled() -> None:
    made = summary_of(marked_not_sent=1, marked_arrived=2, not_sent=3, delivered=1)
    words = MergeText(OutboxPeople())
    assert words.line(made) == (
        "3 of 7 went out · 1 delivered · 2 marked as arrived · 1 marked as not sent · 3 not sent"
    )


@pytest.mark.parametrize(
    ("texts", "pace", "words"),
    [
        (204, Pace(40), "about 6 minute"),
        (12_000, Pace(40), "about 5 hour"),
        (12_000, Pace(40, is_low_volume=True), "about 5 hour"),
        (5_000, Pace(40, is_low_volume=True), "about 2 hour"),
        (1, Pace(0), "about 1 minute"),
    ],
)
def test_the_time_at_ringcentrals_pace(texts: int, pace: Pace, words: str) -> None:
    assert pace.text(texts).startswith(words)


def test_more_than_a_day_allows_is_not_called_a_matter_of_days() -> None:
    sender = replace(DIRECT, tier="LowVolume")
    people = OutboxPeople()
    people.show_accounts((account(Numbers((sender,))),))
    text = MergeText(people)
    assert "would fail" in text.meaning(summary_of(waiting=6_001))
    assert "about 3 hour" in text.meaning(summary_of(waiting=6_001))
    assert "would fail" not in text.meaning(summary_of(waiting=6_000))


def test_a_list_says_how_its_last_texts_end() -> None:
    people = OutboxPeople()
    text = MergeText(people)
    checking = summary_of(delivered=49, checking=1)
    assert "does not send it twice. If they do not show it, you decide." in text.meaning(checking)
    assert "on their way" not in text.meaning(checking)
    assert "on their way to RingCentral" in text.meaning(summary_of(delivered=48, sending=2))
    both = text.meaning(summary_of(delivered=1, checking=1, cancelled=2))
    assert "you decide" in both
    assert "choose the same file again" in both
    away = Trouble(TroubleKind.OFFLINE, OfflineError().notice, stops=True)
    people.show_troubles(Troubles((away,)))
    assert text.meaning(checking) == as_sentence(OfflineError().notice)
    assert text.meaning(summary_of(delivered=50)) == ""
    people.signed_in = frozenset()
    assert "as soon as the account is signed in again" in text.meaning(checking)


@pytest.mark.parametrize(
    ("kind", "error"),
    [
        (TroubleKind.OFFLINE, OfflineError()),
        (TroubleKind.SERVER, ServerTroubleError()),
        (TroubleKind.DISK, DiskError()),
    ],
)
@pytest.mark.parametrize("whose", ["", ANA.text])
def test_while_nothing_goes_out_a_list_waits(
    window: Window,
    find: Find,
    merge: int,
    qtbot: QtBot,
    kind: TroubleKind,
    error: OwnlineError,
    whose: str,
) -> None:
    view = window.main_page.view
    view.choose(merge)
    assert said(find("mergeState")) == "Sending"
    assert "less than a minute" in said(find("mergeMeaning"))
    assert said(find("waitingLabel")) == "6 waiting · less than a minute"
    window.show_troubles(Troubles((Trouble(kind, error.notice, whose, stops=True),)))
    qtbot.waitUntil(lambda: said(find("mergeState")) == "Waiting")
    assert said(find("mergeMeaning")) == as_sentence(error.notice)
    assert said(find("waitingLabel")) == "6 waiting"
    assert ", Waiting, " in str(view.model.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole))
    window.show_troubles(Troubles())
    qtbot.waitUntil(lambda: said(find("mergeState")) == "Sending")
    assert "less than a minute" in said(find("mergeMeaning"))


def test_a_trouble_that_keeps_no_text_back_or_of_another_account_changes_no_list(
    window: Window, find: Find, merge: int
) -> None:
    view = window.main_page.view
    view.choose(merge)
    notice = ServerTroubleError().notice
    for trouble in (
        Trouble(TroubleKind.SERVER, notice),
        Trouble(TroubleKind.SERVER, notice, SALES.text, stops=True),
    ):
        window.show_troubles(Troubles((trouble,)))
        view.model.refresh()
        assert said(find("mergeState")) == "Sending"


def test_what_is_looked_for_in_an_outage_is_not_being_sent() -> None:
    people = OutboxPeople()
    text, summary = MergeText(people), summary_of(waiting=2, sending=1)
    assert [one.text for one in text.open_sums(summary)] == ["2 waiting", "1 being sent"]
    found_out = text.open_sums(summary_of(sending=1, checking=2))
    assert [one.text for one in found_out] == ["1 being sent", "2 being checked"]
    away = Trouble(TroubleKind.SERVER, ServerTroubleError().notice, stops=True)
    people.show_troubles(Troubles((away,)))
    assert [one.text for one in text.open_sums(summary)] == ["2 waiting", "1 being checked"]


def test_a_pause_says_until_when(
    window: Window, find: Find, outbox: Outbox, merge: int, qtbot: QtBot
) -> None:
    until = QDateTime(QDate(2030, 3, 5), QTime(14, 4, 20)).toMSecsSinceEpoch()
    limited = RateLimitedError(60).notice
    window.show_troubles(
        Troubles((Trouble(TroubleKind.RATE_LIMITED, limited, ANA.text, until, stops=True),))
    )
    view = window.main_page.view
    words = f"Waiting until {clock_time(until + 40_000)}"
    view.choose(merge)
    qtbot.waitUntil(lambda: said(find("mergeState")) == words)
    assert said(find("mergeMeaning")) == as_sentence(limited)
    outbox.queue(Draft("single", ANA, DIRECT.phone_number, KIM, "In a moment", grace_ms=9_000))
    view.model.refresh()
    view.choose("single")
    assert said(find("detailsState")) == "Waiting", "it does not go out in seconds"
    assert as_sentence(limited) in said(find("detailsMeaning"))
