"""*Send again* and *Send now* of a text abroad, where its number lacks the feature for it."""

from __future__ import annotations

import time

import pytest

from desktop.core.model import AccountList, AccountState, MessageState, Numbers
from desktop.core.records import replace
from desktop.database.connection import Database
from desktop.messages import Outbox
from desktop.ui.window.window import Window
from tests.ui.samples import DIRECT, KIM, LINE, Find, account, press, put, said, set_row, unisolated

LONDON = "+442071838750"
HOME = replace(DIRECT, international=False)
ABLE = replace(LINE, international=True)
REFUSAL = (
    "Your number (650) 555-0101 cannot text abroad. Write a new text from (650) 555-0102, which"
    " can."
)
IN_A_DAY = 86_400_000


def plain(text: str) -> str:
    return unisolated(text).replace("\u00a0", " ").replace("\u2060", "")


def show(window: Window, id_: str, *, own: bool | None, is_signed_in: bool = True) -> None:
    """``own``: whether the number of the text can text abroad."""
    state = AccountState.SIGNED_IN if is_signed_in else AccountState.SIGNED_OUT
    numbers = Numbers((replace(HOME, international=own), ABLE))
    window.show_accounts(AccountList((account(numbers, state),)))
    window.main_page.workspace.show_outbox()
    window.main_page.view.model.refresh()
    window.main_page.view.choose(id_)


def planned(outbox: Outbox, to: str = LONDON) -> str:
    return put(outbox, "Later", to, send_at=int(time.time() * 1000) + IN_A_DAY)


def is_released(outbox: Outbox, id_: str) -> bool:
    found = outbox.details(id_)
    assert found is not None
    return found.row.hold_until is not None


def test_a_text_abroad_is_not_sent_again_from_a_number_that_cannot(
    window: Window, find: Find, outbox: Outbox, database: Database
) -> None:
    id_ = put(outbox, "Twice?", LONDON)
    set_row(database, id_, state="unconfirmed", doubt="1")
    show(window, id_, own=False)
    press(find("sendAgainButton"))
    assert plain(said(find("detailsNotice"))) == REFUSAL
    assert not find("confirmSendAgainButton").isVisible()
    show(window, id_, own=None)
    press(find("sendAgainButton"))
    assert find("confirmSendAgainButton").isVisible(), "what is not known is not refused"
    show(window, id_, own=False)
    press(find("confirmSendAgainButton"))
    assert plain(said(find("detailsNotice"))) == REFUSAL, "it became known meanwhile"
    assert [row.state for row in outbox.newest(9)] == [MessageState.UNCONFIRMED]


@pytest.mark.parametrize(
    ("to", "own", "is_signed_in"),
    [(LONDON, None, True), (LONDON, True, True), (KIM, False, True), (LONDON, False, False)],
)
def test_any_other_text_is_sent_again(
    window: Window,
    find: Find,
    outbox: Outbox,
    database: Database,
    to: str,
    own: bool | None,
    is_signed_in: bool,
) -> None:
    id_ = put(outbox, "Twice?", to)
    set_row(database, id_, state="unconfirmed", doubt="1")
    show(window, id_, own=own, is_signed_in=is_signed_in)
    press(find("sendAgainButton"))
    press(find("confirmSendAgainButton"))
    assert [row.state for row in outbox.newest(9)] == [MessageState.QUEUED, MessageState.CANCELLED]


def test_a_planned_text_abroad_is_not_sent_now_from_a_number_that_cannot(
    window: Window, find: Find, outbox: Outbox
) -> None:
    id_ = planned(outbox)
    show(window, id_, own=False)
    press(find("sendNowButton"))
    assert plain(said(find("detailsNotice"))) == REFUSAL
    assert not is_released(outbox, id_)
    show(window, id_, own=None)
    press(find("sendNowButton"))
    assert is_released(outbox, id_)


def test_of_several_texts_those_that_can_go_out_are_sent_now(
    window: Window, find: Find, outbox: Outbox
) -> None:
    """As the menu of several rows and a bubble do it."""
    ids = planned(outbox), planned(outbox, KIM)
    show(window, ids[1], own=False)
    rows = outbox.newest(9)
    window.main_page.texts.send_now(rows)
    assert [is_released(outbox, id_) for id_ in ids] == [False, True]
    assert said(find("statusTitle")) == "This text cannot be sent"
    assert REFUSAL in plain(find("statusAdvice").accessibleName())
    window.main_page.texts.send_now(rows[1:] if rows[0].recipient == KIM else rows[:1])
    assert not is_released(outbox, ids[0])
