"""The sign-in page of practice, with every button, in real browsers."""

from __future__ import annotations

import pytest

from desktop.core.errors import DeniedError
from desktop.ringcentral.auth.sign_in import Grant
from tests.browsers.came_back import WayBack
from tests.browsers.foreign_site import foreign_site
from tests.browsers.person import Person
from tests.practice_service import PracticeService

BACK = "Ownline shows whether the sign-in worked. You can close this page."
ADDRESS = "ana@harbourpine.example"


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1"])
def test_one_press_signs_in(person: Person, practice: PracticeService, host: str) -> None:
    with WayBack(practice, host=host) as way:
        person.open(way.url)
        person.press("Continue as Ana Martins")
        assert isinstance(way.outcome(), Grant)
        person.sees(BACK)
        assert person.address.startswith(f"http://{host}:")


@pytest.mark.parametrize(("host", "count"), [("localhost", 60), ("127.0.0.1", 12)])
def test_cookies_of_other_programs_on_this_computer_do_not_matter(
    person: Person, practice: PracticeService, host: str, count: int
) -> None:
    """Cookies have no port. Practice, which has the second host itself, takes fewer."""
    cookies = [f"other{number}={'v' * 4000}; Path=/" for number in range(count)]
    cookies += ["city=Zürich 한국; Path=/", 'json={"a": "1, 2"}; Path=/']
    with foreign_site("Another program", cookies=cookies, host=host) as other:
        person.open(other)
        kept = person.driver.execute_script("return document.cookie")
        assert len(kept) > count * 4000
        assert "Zürich" in kept
    with WayBack(practice, host=host) as way:
        person.open(way.url)
        person.press("Continue as Ana Martins")
        assert isinstance(way.outcome(), Grant)
        person.sees(BACK)


def test_a_later_visit_goes_straight_back_unless_the_app_asks_for_the_page(
    person: Person, practice: PracticeService
) -> None:
    with WayBack(practice) as way:
        person.open(way.url)
        person.press("Continue as Ana Martins")
        assert isinstance(way.outcome(), Grant)
        person.sees(BACK)
    with WayBack(practice) as again:
        person.open(again.url)
        assert isinstance(again.outcome(), Grant)
        person.sees(BACK)
    with WayBack(practice, fresh=True) as queue:
        person.open(queue.url)
        person.press("Continue as Sales")
        assert isinstance(queue.outcome(), Grant)
        person.sees(BACK)


def test_name_and_password(person: Person, practice: PracticeService) -> None:
    with WayBack(practice) as way:
        person.open(way.url)
        person.fill("E-mail", ADDRESS)
        person.fill("Password", "not this one")
        person.press("Sign in")
        person.sees("The e-mail or the password is wrong.")
        assert way.nobody_came()
        person.fill("Password", "tide-table-7")
        person.press("Sign in")
        assert isinstance(way.outcome(), Grant)
        person.sees(BACK)


def test_locked_after_wrong_passwords_until_practice_is_started_over(
    person: Person, practice: PracticeService
) -> None:
    practice.settings(lockout_attempts=2)
    with WayBack(practice) as way:
        person.open(way.url)
        for password, answer in (
            ("wrong", "The e-mail or the password is wrong."),
            ("tide-table-8", "Too many wrong passwords"),
            ("tide-table-7", "Too many wrong passwords"),
        ):
            person.fill("E-mail", ADDRESS)
            person.fill("Password", password)
            person.press("Sign in")
            person.sees(answer)
        person.press("control page")
        person.press("Start over")
        person.sees("0 texts were sent")
        person.open(way.url)
        person.press("Continue as Ana Martins")
        assert isinstance(way.outcome(), Grant)


def test_consent_is_given_once(person: Person, practice: PracticeService) -> None:
    practice.settings(consent_page=True)
    with WayBack(practice) as way:
        person.open(way.url)
        person.press("Continue as Ana Martins")
        person.sees("Allow Ownline to use this account?")
        person.driver.refresh()
        person.driver.back()
        person.sees("Continue as Robert Okafor")
        person.driver.forward()
        person.sees("Allow Ownline to use this account?")
        person.press("Authorize")
        assert isinstance(way.outcome(), Grant)
        person.sees(BACK)
    person.driver.back()
    person.sees("That question was answered before")


@pytest.mark.parametrize("button", ["Refuse", "Cancel"])
def test_refusal_goes_back_to_the_app(
    person: Person, practice: PracticeService, button: str
) -> None:
    practice.settings(consent_page=button == "Refuse")
    with WayBack(practice) as way:
        person.open(way.url)
        if button == "Refuse":
            person.press("Continue as Ana Martins")
        person.press(button)
        assert isinstance(way.outcome(), DeniedError)
        person.sees("Access was not allowed")


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("Ida Frost", "This extension is frozen or disabled and cannot sign in."),
        ("Support", "This call queue has a manager, so it cannot sign in itself."),
    ],
)
def test_a_person_who_cannot_sign_in_reads_why_and_can_choose_somebody_else(
    person: Person, practice: PracticeService, name: str, why: str
) -> None:
    with WayBack(practice) as way:
        person.open(way.url)
        person.press("People for rare cases")
        person.press(f"Continue as {name}")
        person.sees(why)
        assert way.nobody_came()
        person.press("Continue as Sales")
        assert isinstance(way.outcome(), Grant)


def test_a_page_after_ownline_has_stopped_waiting(
    person: Person, practice: PracticeService
) -> None:
    with WayBack(practice) as old:
        person.open(old.url)
    with WayBack(practice, ports=(old.port,)) as way:
        person.press("Continue as Ana Martins")
        person.sees("This is not the sign-in Ownline waits for")
        assert way.nobody_came()
        person.open(way.url)
        assert isinstance(way.outcome(), Grant)
