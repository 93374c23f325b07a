"""Rows that are left out, for instance since they got a text before."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import (
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.core.model import (
    ConsentStatus,
    LeftOut,
    MergeDraft,
    MergeRow,
)
from desktop.database.connection import Database
from desktop.merge.plan import QUESTIONS
from desktop.messages import Outbox
from desktop.ui.merge.merge_window import MergeWindow
from desktop.ui.merge.plan_model import Shown, place_among
from desktop.ui.merge.steps import Step
from desktop.ui.window.window import Window
from tests.ui.languages import RESOURCES
from tests.ui.merge.list_steps import checked, label, open_file, plain_words, press, rows
from tests.ui.samples import (
    ANA,
    DIRECT,
    KIM,
    set_texts,
)
from tests.ui.settling import settle


def test_empty_rows_are_not_counted(list_window: MergeWindow, window: Window, qtbot: QtBot) -> None:
    made = list_window
    open_file(made, window, RESOURCES / "practice" / "lists" / "problems.xlsx", qtbot)
    assert label(made, "listFacts").startswith("30 rows, ")
    checked(made, qtbot, "Hello")
    assert made.check.table.model().rowCount() == 30


def test_a_row_is_left_out_and_taken_back_by_the_person(
    list_window: MergeWindow, window: Window, file: Path, qtbot: QtBot
) -> None:
    made = list_window
    open_file(made, window, file, qtbot)
    checked(made, qtbot)
    press(made, "leaveRowOutButton")
    assert rows(made)[0][2] == "Left out by you"
    checked(made, qtbot, "Another text for {Name}")
    assert rows(made)[0][2] == "Left out by you", "another text does not change it"
    press(made, "includeRowButton")
    assert rows(made)[0][2] == "Ready"


def test_the_same_file_again_has_nothing_to_send_unless_the_person_wants_it(
    list_window: MergeWindow, window: Window, file: Path, outbox: Outbox, qtbot: QtBot
) -> None:
    made = list_window
    open_file(made, window, file, qtbot)
    plan_digest = made.preparation.columns.table.digest  # type: ignore[union-attr]
    draft = MergeDraft("one", ANA, DIRECT.phone_number, "visits.csv", plan_digest, ())
    sent = [MergeRow(2, (), KIM, "Earlier"), MergeRow(5, (), "+14155550125", "Earlier")]
    assert outbox.merges.fill(draft, sent, lambda _part: True) is not None
    checked(made, qtbot)
    # Nothing of that list has gone out yet.
    assert [state for *_, state in rows(made)].count("Still waits") == 2
    assert label(made, "listSummary").startswith("Nothing to send from 5 row")
    made.go_to(Step.SEND)
    assert label(made, "listTexts") == "Nothing to send"
    assert "no row gets a text" in label(made, "listWarning")
    for name in ("sendListNowButton", "listTakes", "listFirst", "listWhenButton"):
        assert made.findChild(QWidget, name).isHidden(), name  # type: ignore[union-attr]
    made.go_to(Step.CHECK)
    press(made, "includeRowButton")
    assert rows(made)[0] == ("2", "(415) 555-0123", "Ready")


@pytest.mark.parametrize("why", [None, *LeftOut])
def test_each_row_is_in_one_filter_beside_all(why: LeftOut | None) -> None:
    """So that a person can add them up."""
    place = place_among(why)
    assert place is not Shown.ALL
    assert (place is Shown.READY) is (why is None)
    assert (place is Shown.NEEDS_YOU) is (why in QUESTIONS)


def test_who_opted_out_is_told_once(
    list_window: MergeWindow, window: Window, file: Path, outbox: Outbox, qtbot: QtBot
) -> None:
    made = list_window
    outbox.consents.record(ANA, DIRECT.phone_number, KIM, ConsentStatus.OPT_OUT)
    open_file(made, window, file, qtbot)
    checked(made, qtbot)
    press(made, "left_outRowsButton")
    assert rows(made) == [
        ("2", "(415) 555-0123", "Wants no texts"),
        ("6", "(415) 555-0123", "Wants no texts"),
    ]
    assert plain_words(label(made, "rowTitle")) == "Row 2 · (415) 555-0123 gets no text"
    below = label(made, "rowTitle") + label(made, "rowReason")
    assert (below.count("STOP"), below.count("no texts")) == (1, 0)


def test_one_press_decides_about_all_who_got_a_text_of_an_earlier_list(
    list_window: MergeWindow,
    window: Window,
    file: Path,
    outbox: Outbox,
    database: Database,
    qtbot: QtBot,
) -> None:
    made = list_window
    draft = MergeDraft("one", ANA, DIRECT.phone_number, "visits.xlsx", b"other", ())
    sent = [MergeRow(2, (), KIM, "Earlier"), MergeRow(5, (), "+14155550125", "Earlier")]
    merge = outbox.merges.fill(draft, sent, lambda _part: True)
    assert merge is not None
    set_texts(database, merge, 2, state="accepted", status="Sent")
    open_file(made, window, file, qtbot)
    checked(made, qtbot)
    before = [state for *_, state in rows(made)]
    assert before[0] == before[3] == "Got a text lately"
    assert label(made, "earlierTexts").startswith("2 people got a text of the list")
    assert label(made, "rowReason").startswith("They got a text of the list")
    assert made.check._counts(made.preparation.planner.plan) == {
        Shown.ALL: 5,
        Shown.READY: 0,
        Shown.NEEDS_YOU: 3,
        Shown.TO_CORRECT: 2,
        Shown.LEFT_OUT: 0,
    }

    def answer() -> tuple[bool, bool]:
        names = ("sendAllAgainButton", "leaveOutEarlierButton")
        again, without = (made.findChild(QPushButton, name) for name in names)
        assert again is not None
        assert without is not None
        return again.isChecked(), without.isChecked()

    places = [one.pos() for one in made.check._earlier._buttons]
    assert answer() == (False, False)
    for _ in range(2):
        press(made, "sendAllAgainButton")
        assert [rows(made)[at][2] for at in (0, 3)] == ["Ready", "Ready"]
        assert answer() == (True, False)
    press(made, "leaveRowOutButton")
    assert answer() == (True, False), "of the others"
    press(made, "includeRowButton")
    press(made, "leaveOutEarlierButton")
    assert [rows(made)[at][2] for at in (0, 3)] == ["Left out by you", "Left out by you"]
    assert answer() == (False, True)
    settle()
    assert places == [one.pos() for one in made.check._earlier._buttons], "nothing moves"
    press(made, "includeRowButton")
    assert answer() == (False, False), "not the same about all"
    press(made, "leaveOutEarlierButton")
    assert label(made, "earlierTexts").startswith("2 people"), "it can be decided again"


def test_a_text_of_an_earlier_list_that_waits_is_not_called_sent(
    list_window: MergeWindow,
    window: Window,
    file: Path,
    outbox: Outbox,
    database: Database,
    qtbot: QtBot,
) -> None:
    made = list_window
    draft = MergeDraft("one", ANA, DIRECT.phone_number, "visits.xlsx", b"other", ())
    waits = [MergeRow(2, (), KIM, "Earlier"), MergeRow(5, (), "+14155550125", "Earlier")]
    merge = outbox.merges.fill(draft, waits, lambda _part: True)
    assert merge is not None
    open_file(made, window, file, qtbot)
    checked(made, qtbot)
    words = "A text of the list visits.xlsx to 2 people still waits."
    assert plain_words(label(made, "earlierTexts")) == words
    assert rows(made)[0][2] == rows(made)[3][2] == "Still waits"
    words = "A text of the list visits.xlsx to them still waits."
    assert plain_words(label(made, "rowReason")) == words
    set_texts(database, merge, 1, state="accepted", status="Sent")
    made.preparation.planner.plan_again()
    qtbot.waitUntil(lambda: label(made, "rowReason").startswith("They got a text of the list"))
    words = "2 people got a text of the list visits.xlsx, or it still waits."
    assert plain_words(label(made, "earlierTexts")) == words
