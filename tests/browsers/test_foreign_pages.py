"""Other web sites in the same browser can neither sign in to practice nor control it."""

from __future__ import annotations

from html import escape
from urllib.parse import urlsplit

import pytest

from tests.browsers.came_back import WayBack
from tests.browsers.foreign_site import foreign_site
from tests.browsers.person import Person
from tests.practice_service import PracticeService

HIDES = '<meta name="referrer" content="no-referrer">'
PASSWORD = (
    '<input name="username" value="ana@harbourpine.example">'
    '<input name="password" value="tide-table-7">'
)
FAULT = (
    '<input name="operation" value="*"><input name="kind" value="status">'
    '<input name="parameters" value="{&quot;code&quot;: 503}">'
)


def form(address: str, fields: str) -> str:
    return f'<form method="post" action="{escape(address)}">{fields}<button>Go</button></form>'


@pytest.mark.parametrize("head", ["", HIDES], ids=["plain", "hides itself"])
def test_its_form_signs_nobody_in(person: Person, practice: PracticeService, head: str) -> None:
    with WayBack(practice) as way:
        sign_in = f"{practice.base}/practice/sign-in?{urlsplit(way.url).query}"
        with foreign_site(head + form(sign_in, PASSWORD)) as site:
            person.open(site)
            person.press("Go")
            person.sees("Another page sent this")
        assert way.nobody_came()


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost"], ids=["same site", "other site"])
@pytest.mark.parametrize("head", ["", HIDES], ids=["plain", "hides itself"])
def test_its_form_controls_nothing(
    person: Person, practice: PracticeService, head: str, host: str
) -> None:
    base = f"http://{host}:{practice.port}"
    with foreign_site(head + form(f"{base}/practice/faults", FAULT)) as site:
        person.open(site)
        person.press("Go")
        person.sees("Another page sent this")
    assert practice.faults() == []


def test_a_frame_without_an_origin_controls_nothing(
    person: Person, practice: PracticeService
) -> None:
    inside = escape(form(f"{practice.base}/practice/faults", FAULT))
    page = f'<iframe sandbox="allow-forms" srcdoc="{inside}"></iframe>'
    with foreign_site(page) as site:
        person.open(site)
        person.driver.switch_to.frame(0)
        person.press("Go")
        person.driver.switch_to.default_content()
        ask(person, site)  # the browser has sent the form before this
    assert practice.faults() == []


def test_its_scripts_control_and_read_nothing(person: Person, practice: PracticeService) -> None:
    with foreign_site("<p>Hello</p>") as site:
        person.open(site)
        body = '{"operation": "*", "kind": "status", "code": 503}'
        ask(person, f"{practice.base}/practice/faults", method="POST", mode="no-cors", body=body)
        ask(person, f"{practice.base}/practice/reset", method="DELETE")
        assert ask(person, f"{practice.base}/practice/journal") == "no answer"
    assert practice.faults() == []


def test_it_shows_no_page_of_practice_in_a_frame(person: Person, practice: PracticeService) -> None:
    frames = "".join(
        f'<iframe src="{escape(address)}"></iframe>'
        for address in (f"{practice.base}/practice", f"{practice.base}/restapi/oauth/authorize")
    )
    with foreign_site(frames) as site:
        person.open(site)
        for frame in range(2):
            person.driver.switch_to.frame(frame)
            assert person.driver.find_elements("tag name", "form") == []
            person.driver.switch_to.default_content()


def ask(person: Person, address: str, **options: str) -> str:
    """The answer that a script of the page can read, or `no answer` if the browser forbids it."""
    script = """
        const [address, options, done] = arguments;
        fetch(address, options).then(answer => answer.text(), () => "no answer").then(done);
    """
    return str(person.driver.execute_async_script(script, address, options))
