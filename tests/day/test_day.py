"""Some hours of a day in simulated time; `dev.py bench day` has the whole day."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.day.day import SHORT, Day, Hour, Kind
from tests.day.events import PEOPLE
from tests.practice_service import PracticeService
from tests.proofs.ledger import Verdict

# Asked for once for each account after a sleep; the numbers have two requests.
_ONCE_EACH = {
    *("getToken", "authWsToken", "webSocket", "createSubscription"),
    *("listExtensionPhoneNumbers", "listExtensionDevices", "listSmsConsentRecords"),
    *("listUserMessageTemplates", "listDirectoryEntries"),
}
_SYNCS_WITH_PUSH = 12
"""An hour, for each account."""


# The first one runs the day.
pytestmark = pytest.mark.timeout(600)


@pytest.fixture(scope="module")
def day(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Day, Verdict]]:
    with PracticeService(push=True, limits=True) as practice:
        made = Day(practice, tmp_path_factory.mktemp("day"), SHORT, seed=1)
        try:
            yield made, made.run()
        finally:
            made.close()


def part(day: Day, kind: Kind) -> Hour:
    return [one for one in day.parts if one.kind is kind][-1]


def test_no_text_is_lost_or_doubled_and_planned_ones_go_out_in_time(
    day: tuple[Day, Verdict],
) -> None:
    ran, verdict = day
    assert verdict.is_clean, verdict.describe()
    assert len(ran.judge.noted("sent")) >= SHORT.out + SHORT.lists * SHORT.list_rows
    # An outage leaves one text of each account open, and a lost answer none.
    assert ran.judge.questions <= SHORT.outages // 2 * len(PEOPLE)


def test_the_network_thread_rests(day: tuple[Day, Verdict]) -> None:
    ran, _ = day
    assert part(ran, Kind.REST).wake_ups_per_second < 0.05
    # Each account asks every 15 s, and tries now and then whether there is push again.
    alone = part(ran, Kind.REST_WITHOUT_PUSH)
    assert alone.wake_ups_per_second < len(PEOPLE) / 15 + 0.02, alone.requests


def test_syncs_neither_drift_nor_bunch_at_rest(day: tuple[Day, Verdict]) -> None:
    ran, _ = day
    rest = part(ran, Kind.REST)
    usual = _SYNCS_WITH_PUSH * len(PEOPLE) * rest.minutes // 60
    assert abs(rest.requests["syncMessages"] - usual) <= len(PEOPLE)


def test_after_a_sleep_each_account_asks_for_everything_once(day: tuple[Day, Verdict]) -> None:
    ran, _ = day
    (requests,) = ran.after_sleep
    many = {name: requests[name] for name in _ONCE_EACH if requests[name] > len(PEOPLE)}
    assert not many
    assert requests["getToken"] == len(PEOPLE)


def test_nothing_grows_with_the_texts(day: tuple[Day, Verdict]) -> None:
    """Once everything was used for the first time."""
    ran, _ = day
    before, after = part(ran, Kind.REST), ran.parts[-1]
    assert before.held is not None
    assert after.held is not None
    texts = after.texts - before.texts
    assert texts > 150
    assert not after.held.grown_since(before.held, texts // 4)
