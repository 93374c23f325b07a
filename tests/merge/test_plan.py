"""What becomes of each row."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.model import EarlierText, LeftOut, MayStop
from desktop.merge.mapping import suggest
from desktop.merge.plan import MergePlan
from desktop.merge.rules import Rules
from desktop.texting.fields import fields_in
from tests.merge.test_mapping import table_of

HEADER = "Name|Mobile|Day"
OWN = "+14155550100"
ONE_READING = "It is no number as it stands, but may be \u2068{}\u2069"


def planned(
    text: str, *rows: str, rules: Rules | None = None, earlier: MergePlan | None = None
) -> MergePlan:
    table = table_of(HEADER, *rows)
    plan = MergePlan(table, suggest(table), text, rules or Rules("US", (OWN,)), earlier)
    assert plan.compute(lambda _part: True)
    return plan


def verdicts(plan: MergePlan) -> list[tuple[LeftOut | None, str]]:
    return [(row.left_out, row.detail) for row in plan.rows]


@pytest.mark.parametrize(
    ("text", "row", "left_out", "detail"),
    [
        ("Hi {name}", "Bob|4155550101|", None, ""),
        ("Hi {name}", "Bob||", LeftOut.NO_NUMBER, ""),
        (
            "Hi {name}",
            "Bob|55501|",
            LeftOut.UNREADABLE,
            "Numbers with five or six digits cannot be texted",
        ),
        ("Hi {name}", "Bob|7911123456|", LeftOut.UNREADABLE, "There is no such number"),
        ("Hi {name}", "Bob|4155550101.0|", None, ""),
        ("Hi {name}", "Bob|+61412345678.0|", LeftOut.AMBIGUOUS, "+61412345678, +614123456780"),
        ("Hi {name}", "Bob|71234567.00|", LeftOut.UNREADABLE, ONE_READING.format("(712) 345-6700")),
        (
            "Hi {name}",
            "Bob|442079460958|",
            LeftOut.UNREADABLE,
            ONE_READING.format("+44 20 7946 0958"),
        ),
        ("Hi {name}", "Bob|4155550100.0|", LeftOut.OWN_NUMBER, ""),
        ("Hi {name}", "Bob|(415) 555-0100|", LeftOut.OWN_NUMBER, ""),
        ("Hi {name} {day}", "|4155550101|", LeftOut.EMPTY_FIELD, "name, day"),
        ("Hi {name|there}", "|4155550101|", None, ""),
        ("{name}", "{day}|4155550101|", LeftOut.BRACES, "{day}"),
        ("{name}{day}", "{x|4155550101|y}", LeftOut.BRACES, "{xy}"),
        (" ", "Bob|4155550101|", LeftOut.NO_TEXT, ""),
        ("{name}", "\u200b|4155550101|", LeftOut.NO_TEXT, ""),
        ("{name}", "x" * 1001 + "|4155550101|", LeftOut.TOO_LONG, "1001, Name"),
        ("{name}", "😀" * 501 + "|4155550101|", LeftOut.TOO_LONG, "1002, Name"),
        # Neither alone is most of it.
        (
            "{name}{day}{name}",
            "x" * 400 + "|4155550101|" + "y" * 400,
            LeftOut.TOO_LONG,
            "1200",
        ),
        ("{name}", "x" * 1000 + "|4155550101|", None, ""),
    ],
)
def test_a_row_is_left_out_for_its_reason(
    text: str, row: str, left_out: LeftOut | None, detail: str
) -> None:
    plan = planned(text, row)
    assert verdicts(plan) == [(left_out, detail)]
    assert plan.texts == (left_out is None)
    assert dict(plan.counts) == ({left_out: 1} if left_out else {})


def test_an_error_in_the_cell_with_the_number_is_not_called_empty() -> None:
    empty, error = planned("Hi {name}", "Al||x", "Bob|#N/A|x").rows
    assert empty.left_out is LeftOut.NO_NUMBER
    assert error.left_out is LeftOut.UNREADABLE
    assert error.detail.startswith("The cell with the number shows an error")


def test_the_fields_of_each_row_are_filled_in() -> None:
    plan = planned(
        "Dear {Name|customer}, see you on {DAY}.", "Bob|4155550101|Mo", "", "|4155550102|Tu"
    )
    assert [(row.number, row.recipient, row.text, row.parts) for row in plan.rows] == [
        (2, "+14155550101", "Dear Bob, see you on Mo.", 1),
        (4, "+14155550102", "Dear customer, see you on Tu.", 1),
    ]
    assert [(one.number, one.recipient, one.text) for one in plan.to_merge_rows()] == [
        (row.number, row.recipient, row.text) for row in plan.rows
    ]
    assert (plan.texts, plan.parts, plan.unknown_fields) == (2, 2, ())


def test_fields_that_the_spreadsheet_does_not_have_are_named_once() -> None:
    plan = planned("{nmae} {nmae|x} {Name}", "Bob|4155550101|", "Al|4155550102|")
    assert plan.unknown_fields == ("nmae",)
    assert plan.texts == 0


def test_the_first_row_of_a_number_gets_its_text() -> None:
    plan = planned(
        "{name}", "|4155550101|", "Bob|4155550101|", "Al|+1 415 555 0101|", "Bob|4155550101|"
    )
    assert verdicts(plan) == [
        (LeftOut.EMPTY_FIELD, "name"), (None, ""), (LeftOut.OTHER_TEXT, "3"),
        (LeftOut.TWICE, "3"),
    ]  # fmt: skip
    # The others stay out, as the person meant the number.
    plan.decide(3, include=False)
    assert verdicts(plan)[1:] == [
        (LeftOut.BY_PERSON, ""), (LeftOut.OTHER_TEXT, "3"), (LeftOut.TWICE, "3"),
    ]  # fmt: skip


def test_a_second_text_to_a_number_goes_out_only_on_purpose() -> None:
    plan = planned("{name}", "Bob|4155550101|", "Al|4155550101|", "Al|4155550101|")
    assert verdicts(plan)[1:] == [(LeftOut.OTHER_TEXT, "2"), (LeftOut.TWICE, "3")]
    plan.decide(3, include=True)
    plan.decide(4, include=True)
    assert verdicts(plan)[1:] == [(None, ""), (LeftOut.TWICE, "3")]


def test_who_may_have_asked_to_stop_gets_a_text_only_on_purpose() -> None:
    asked = {"+14155550101": MayStop("", 1), "+14155550103": MayStop("+16505550199", 2, at=3)}
    rules = Rules("US", may_stop=lambda _recipients: asked)
    rows = ("Bob|4155550101|", "Al|4155550102|", "Zoe|4155550103|")
    plan = planned("{name}", *rows, rules=rules)
    elsewhere = (LeftOut.OPTED_OUT_ELSEWHERE, "+16505550199")
    assert verdicts(plan) == [(LeftOut.MAY_STOP, ""), (None, ""), elsewhere]
    plan.decide_earlier(include=True)
    assert verdicts(plan)[0] == (LeftOut.MAY_STOP, "")
    plan.decide(2, include=True)
    plan.decide(4, include=True)
    assert verdicts(plan) == [(None, "")] * 3


def test_the_result_of_a_list_tells_who_surely_opted_out() -> None:
    asked = {"+14155550101": MayStop("+16505550199", 1), "+14155550102": MayStop("*", 0, at=3)}
    rules = Rules("US", may_stop=lambda _recipients: asked)
    plan = planned("{name}", "Bob|4155550101|", "Al|4155550102|", rules=rules)
    kept = [row.left_out for row in plan.to_merge_rows()]
    assert kept == [LeftOut.MAY_STOP, LeftOut.OPTED_OUT_ELSEWHERE]


def test_a_number_that_got_no_text_before_is_named_and_gets_its_text() -> None:
    rules = Rules("US", unreached=lambda recipients: {"+14155550101"} & set(recipients))
    plan = planned("{name}", "Bob|4155550101|", "Al|4155550102|", rules=rules)
    assert [row.is_unreached for row in plan.rows] == [True, False]
    assert (plan.texts, plan.unreached) == (2, 1)
    plan.decide(2, include=False)
    assert (plan.texts, plan.unreached) == (1, 0)


def test_who_opted_out_gets_no_text_whatever_the_person_decides() -> None:
    rules = Rules("US", opted_out=lambda recipients: {"+14155550101"} & set(recipients))
    plan = planned("{name}", "|4155550101|", "Al|4155550102|", rules=rules)
    plan.decide(2, include=True)
    assert verdicts(plan) == [(LeftOut.OPTED_OUT, ""), (None, "")]


@pytest.mark.parametrize(
    ("earlier", "reason"),
    [
        (EarlierText("a.csv", 1, is_same=True), LeftOut.ALREADY_SENT),
        (EarlierText("a.csv", 1, is_same=True, is_doubtful=True), LeftOut.MAY_BE_SENT),
    ],
)
def test_what_was_sent_is_sent_again_only_on_purpose(earlier: EarlierText, reason: LeftOut) -> None:
    asked: list[tuple[str, str]] = []

    def earlier_texts(pairs: Sequence[tuple[str, str]]) -> dict[int, EarlierText]:
        asked.extend(pairs)
        return {0: earlier}

    rules = Rules("US", earlier_texts=earlier_texts)
    plan = planned("Hi {name}", "Cy||", "Bob|4155550101|", "Al|4155550102|", rules=rules)
    assert asked == [("+14155550101", "Hi Bob"), ("+14155550102", "Hi Al")]
    assert verdicts(plan)[1:] == [(reason, ""), (None, "")]
    plan.decide(3, include=True)
    assert (verdicts(plan)[1], plan.texts, plan.counts[reason]) == ((None, ""), 2, 0)
    plan.decide(3, include=False)
    assert verdicts(plan)[1] == (LeftOut.BY_PERSON, "")


def test_one_decision_counts_for_all_who_got_a_text_before() -> None:
    same, lately = (EarlierText("a.csv", 1, is_same=one) for one in (True, False))
    rules = Rules("US", earlier_texts=lambda _: {0: same, 1: lately, 3: lately})
    people = [f"{name}|415555010{at}|" for at, name in enumerate(("Bob", "Al", "Cy", ""), 1)]
    plan = planned("Hi {name}", *people, rules=rules)
    undecided = [LeftOut.ALREADY_SENT, LeftOut.SENT_LATELY, None, LeftOut.SENT_LATELY]
    assert [row.left_out for row in plan.rows] == undecided
    plan.decide_earlier(include=True)
    assert verdicts(plan) == [*[(None, "")] * 3, (LeftOut.EMPTY_FIELD, "name")]
    plan.decide(2, include=False)
    plan.decide_earlier(include=False)
    by_person = (LeftOut.BY_PERSON, "")
    assert verdicts(plan)[:3] == [by_person, by_person, (None, "")]
    # Who was left out alone stays out.
    plan.decide_earlier(include=True)
    assert verdicts(plan)[:3] == [by_person, (None, ""), (None, "")]
    assert (plan.texts, plan.counts.total()) == (2, 2)
    assert [row.number for row in plan.got_one()] == [3]


def test_a_first_text_has_its_addition() -> None:
    rules = Rules(
        "US",
        first_texts=lambda recipients: {"+14155550102"} & set(recipients),
        first_text_addition="Reply STOP to opt out",
    )
    plan = planned("Hi {name}", "Bob|4155550101|", "Al|4155550102|", rules=rules)
    assert [row.text for row in plan.rows] == ["Hi Bob", "Hi Al\nReply STOP to opt out"]
    assert plan.first_texts == 1
    plan.decide(plan.rows[1].number, include=False)
    assert (plan.texts, plan.first_texts) == (1, 0)


def test_another_text_keeps_numbers_and_decisions() -> None:
    first = planned("{name}", "Bob|4155550101|", "Al|415555010|")
    first.decide(2, include=False)
    second = planned("Hi", "Bob|4155550101|", "Al|415555010|", earlier=first)
    assert verdicts(second)[0] == (LeftOut.BY_PERSON, "")
    assert second._numbers is first._numbers
    # Not those of another country, and not of another spreadsheet.
    other = planned("Hi", "Bob|4155550101|", "Al|415555010|", rules=Rules("FR"), earlier=first)
    assert other._numbers is not first._numbers
    assert verdicts(planned("Hi", "Bob|4155550109|", earlier=first)) == [(None, "")]


def test_a_plan_can_be_cancelled() -> None:
    table = table_of(HEADER, "Bob|4155550101|")
    assert not MergePlan(table, suggest(table), "Hi", Rules("US")).compute(lambda _part: False)


pieces = st.sampled_from(["{name}", "{day}", "{x}", "{", "}", "|", "a", " ", "{name|b}", "x}"])
texts = st.lists(pieces, max_size=6).map("".join)
cells = texts.map(lambda text: text.replace("|", "/"))


@given(texts, cells, cells)
def test_no_field_is_left_in_a_text_that_goes_out(text: str, name: str, day: str) -> None:
    for row in planned(text, f"{name}|4155550101|{day}").to_merge_rows():
        assert not fields_in(row.text)
        assert bool(row.text) == (row.left_out is None)
