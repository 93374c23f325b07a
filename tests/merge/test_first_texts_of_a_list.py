"""What is added to a first text goes once to each number."""

from __future__ import annotations

from desktop.core.model import LeftOut
from desktop.merge.names import names_of
from desktop.merge.plan import MergePlan
from desktop.merge.row_texts import RowTexts
from desktop.merge.rules import Rules
from tests.merge.test_plan import planned

STOP = "Reply STOP to opt out"
KIM, BOB = "4155550101", "4155550102"


def rules_with(addition: str = STOP) -> Rules:
    return Rules("US", first_texts=set, first_text_addition=addition)


def texts(plan: MergePlan) -> list[tuple[str, int]]:
    """With how many parts each is counted."""
    return [(row.text, row.parts) for row in plan.rows]


def sent(plan: MergePlan) -> list[str]:
    return [row.text for row in plan.to_merge_rows() if row.left_out is None]


def test_of_two_rows_with_one_number_the_first_that_gets_its_text_has_the_addition() -> None:
    long = "x" * 150
    rows = (f"Omar {long}|{KIM}|", f"Bob|{BOB}|", f"Sam {long}|+1 {KIM}|")
    plan = planned("{name}", *rows, rules=rules_with())
    omar, sam = f"Omar {long}", f"Sam {long}"
    plan.decide(4, include=True)
    assert texts(plan) == [(f"{omar}\n{STOP}", 2), (f"Bob\n{STOP}", 1), (sam, 1)]
    assert (plan.texts, plan.first_texts, plan.parts) == (3, 2, 4)
    assert sent(plan) == [f"{omar}\n{STOP}", f"Bob\n{STOP}", sam]
    assert plan.fullest == plan.rows[0]
    # The other one is the first now.
    plan.decide(2, include=False)
    assert texts(plan)[2] == (f"{sam}\n{STOP}", 2)
    assert (plan.texts, plan.first_texts, plan.parts) == (2, 2, 3)
    assert sent(plan) == [f"Bob\n{STOP}", f"{sam}\n{STOP}"]
    assert plan.fullest == plan.rows[2]
    plan.decide(2, include=True)
    assert (sent(plan)[2], plan.first_texts, plan.parts) == (sam, 2, 4)
    assert plan.fullest == plan.rows[0]
    # It stays so with another text.
    again = planned("Hi {name}", *rows, rules=rules_with(), earlier=plan)
    assert sent(again) == [f"Hi {omar}\n{STOP}", f"Hi Bob\n{STOP}", f"Hi {sam}"]


def test_a_row_is_the_first_where_the_one_above_cannot_go_out() -> None:
    plan = planned("Hi {name}", f"|{KIM}|", f"Sam|{KIM}|", f"Ali|{KIM}|", rules=rules_with())
    assert [row.left_out for row in plan.rows] == [LeftOut.EMPTY_FIELD, None, LeftOut.OTHER_TEXT]
    plan.decide(4, include=True)
    assert sent(plan) == [f"Hi Sam\n{STOP}", "Hi Ali"]


def test_a_text_is_too_long_only_with_what_it_really_gets() -> None:
    plan = planned("{name}", f"Omar|{KIM}|", f"{'x' * 995}|{KIM}|", rules=rules_with())
    plan.decide(3, include=True)
    assert (sent(plan)[1], plan.first_texts) == ("x" * 995, 1)
    plan.decide(2, include=False)
    assert [row.left_out for row in plan.rows] == [LeftOut.BY_PERSON, LeftOut.TOO_LONG]
    plan.decide(2, include=True)
    assert (sent(plan)[1], plan.texts) == ("x" * 995, 2)


def test_the_same_text_is_the_same_whatever_is_added_to_the_first() -> None:
    plan = planned("Hi", f"Omar|{KIM}|Monday", f"Sam|{KIM}|Friday", rules=rules_with("For {day}"))
    assert [row.left_out for row in plan.rows] == [None, LeftOut.TWICE]


def test_a_number_is_called_as_its_first_row_that_goes_out() -> None:
    rows = (f"|{KIM}|Friday", f"Omar|{KIM}|Monday", f"Sam|{KIM}|Sunday")
    plan = planned("Hi {day}", *rows)
    plan.decide(3, include=True)
    plan.decide(4, include=True)
    assert names_of(plan) == {f"+1{KIM}": "Omar"}
    plan.decide(3, include=False)
    assert names_of(plan) == {f"+1{KIM}": "Sam"}


def test_a_text_that_says_how_to_opt_out_does_not_say_it_twice() -> None:
    plan = planned("Hi {name}. Text STOP to end", f"Omar|{KIM}|", rules=rules_with())
    assert sent(plan) == ["Hi Omar. Text STOP to end"]
    assert plan.first_texts == 0
    assert [row.later_text for row in plan.to_merge_rows()] == [""]


def test_a_cell_may_say_it_in_place_of_the_text() -> None:
    ends = f"Hi. {STOP}."
    rows = (f"{ends}|{KIM}|", f"Our bus stop moved|{BOB}|", f"Sam|{KIM}|")
    plan = planned("{name}", *rows, rules=rules_with())
    plan.decide(4, include=True)
    assert sent(plan) == [ends, f"Our bus stop moved\n{STOP}", "Sam"]
    assert plan.first_texts == 1
    # The other one is the first now.
    plan.decide(2, include=False)
    assert sent(plan)[1] == f"Sam\n{STOP}"
    assert plan.first_texts == 2


def test_a_row_with_the_same_text_is_as_it_was_planned() -> None:
    rows = (f"Omar|{KIM}|", f"Bob|{BOB}|", f"Sam|{KIM}|", "Al||", "|4155550103|", f"Bob|{BOB}|")
    plan = planned("Hi {name}", *rows, rules=rules_with())
    plan.decide(4, include=True)
    plan.decide(2, include=False)
    same = RowTexts(plan.text, STOP, plan.mapping)
    assert [plan.with_text(row.number, same) for row in plan.rows] == plan.rows
    other = RowTexts("Hello {day}{name|you}", STOP, plan.mapping)
    empty = plan.with_text(4, other)
    assert empty is not None and (empty.left_out, empty.is_first) == (LeftOut.EMPTY_FIELD, True)
    assert plan.with_text(99, same) is None
