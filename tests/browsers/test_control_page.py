"""The control page of practice: every form is pressed in real browsers."""

from __future__ import annotations

import base64
from functools import partial

import pytest
from selenium.webdriver.common.by import By
from selenium.webdriver.support.select import Select

from desktop.practice.control_page import RECIPES
from desktop.practice.wrong_files import WRONG_FILES
from tests.browsers.person import Person
from tests.practice.client import ANA, ANA_DIRECT, ANYBODY, Client, error_of
from tests.practice_service import PracticeService

REFUSES = next(words for words, _, kind, _ in RECIPES if kind == "refuse")
# Changes the recipe's 15 seconds, in the form that its button sends.
SHORTEN = """
const fields = [...document.querySelectorAll('.recipes input[name="parameters"]')];
fields.find(field => JSON.parse(field.value).seconds === 15).value = '{"seconds": 6}';
"""


@pytest.fixture
def page(person: Person, practice: PracticeService) -> str:
    address = f"{practice.base}/practice"
    person.open(address)
    return address


def test_a_fault_is_chosen_and_cleared(person: Person, page: str, ana: Client) -> None:
    for name, value in (("operation", "createSMSMessage"), ("kind", "status")):
        Select(person.driver.find_element(By.NAME, name)).select_by_visible_text(value)
    person.fill("How often", "2")
    person.fill("Parameters", '{"code": 503}')
    person.press("Set")
    person.until(lambda: len(ana.service.faults()) == 1, "a fault")
    person.sees("1 fault set")
    assert ana.send().status_code == 503
    person.press("Clear faults and limits")
    person.sees("No fault is set.")
    assert ana.service.faults() == []
    assert ana.send().status_code == 200


def test_a_fault_without_its_parameter_is_explained(
    person: Person, page: str, practice: PracticeService
) -> None:
    person.press("Set")
    person.sees("That was not possible: delay has the parameters seconds")
    assert practice.faults() == []


def test_each_recipe_is_set_by_a_press(
    person: Person, page: str, practice: PracticeService
) -> None:
    wanted = [kind for _, _, kind, _ in RECIPES if kind != "refuse"]
    for count, (words, _, kind, _) in enumerate([r for r in RECIPES if r[2] != "refuse"], 1):
        person.press(words)
        person.sees(f"{count} fault")
        assert practice.faults()[-1]["kind"] == kind
    assert [each["kind"] for each in practice.faults()] == wanted


def test_the_page_says_that_practice_is_out_of_reach_and_comes_back(
    person: Person, page: str, practice: PracticeService
) -> None:
    person.driver.execute_script(SHORTEN)
    person.press(REFUSES)
    person.sees("for 6 seconds")
    practice.settings()  # waits until practice listens again
    person.until(lambda: "texts accepted" in person.text(), "the control page again")


def test_start_over(person: Person, page: str, ana: Client) -> None:
    ana.send()
    person.open(page)
    person.sees("1 text accepted")
    person.press("Start over")
    person.sees("0 texts accepted")
    assert error_of(ana.get("readExtension"))[0] == 401


def test_everybody_gets_another_status(
    person: Person, page: str, ana: Client, practice: PracticeService
) -> None:
    forms = person.driver.find_elements(By.CSS_SELECTOR, "#people form")
    actions = [str(form.get_dom_attribute("action")) for form in forms]
    assert len(actions) > 5
    for action in actions:
        form = person.driver.find_element(By.CSS_SELECTOR, f'form[action="{action}"]')
        chosen = Select(form.find_element(By.TAG_NAME, "select"))
        chosen.select_by_visible_text("Frozen")
        person.press("Set", within=form)
        person.until(partial(_is_frozen, person, action), action)
    assert error_of(ana.get("readExtension")) == (401, "OAU-141")
    assert practice.extension(ANA, status="Enabled")["status"] == "Enabled"


def test_settings_are_kept(person: Person, page: str, practice: PracticeService) -> None:
    before = practice.settings()
    person.fill("Seconds until Sent", "7.5")
    person.fill("Permissions of the app", "SMS ReadAccounts")
    form = person.driver.find_element(By.CSS_SELECTOR, "#settings form")
    Select(form.find_element(By.NAME, "consent_page")).select_by_visible_text("yes")
    form.find_element(By.TAG_NAME, "button").click()
    person.until(lambda: practice.settings() != before, "other settings")
    changed = {"queued_seconds": 7.5, "scopes": ["SMS", "ReadAccounts"], "consent_page": True}
    assert practice.settings() == {**before, **changed}
    person.fill("Seconds until Sent", "soon")
    person.driver.find_element(By.CSS_SELECTOR, "#settings form button").click()
    person.sees("That was not possible: queued_seconds is a number")


# Whether every picture of the page is there; then its width and height as it is painted.
PAINTED = """
const all = [...document.querySelectorAll('.attached img')];
all.forEach(each => { each.loading = 'eager'; });
return all.every(each => each.complete && each.naturalWidth)
    && all.map(each => [each.naturalWidth, each.naturalHeight]);
"""


def test_an_answer_with_a_photo_is_painted_upright(person: Person, page: str, ana: Client) -> None:
    Select(person.driver.find_element(By.NAME, "files")).select_by_value("photo.jpg")
    person.fill("Others in the group", "+14155550111")
    person.press("Send it")
    person.sees("has a position")
    [record] = [each for each in ana.store(direction="Inbound") if len(each["to"]) == 2]
    assert record["attachments"][1]["fileName"] == "photo.jpg"
    sizes = person.until(lambda: person.driver.execute_script(PAINTED), "the photo")
    assert sizes == [[1200, 1600]]  # stored as 1600 by 1200, on its side


def test_a_file_with_a_script_is_saved_and_not_opened(
    person: Person, page: str, ana: Client
) -> None:
    content = base64.b64encode(WRONG_FILES["html"](b"")).decode()
    file = {"file_name": "page.html", "content_type": "text/html", "content": content}
    ana.service.receive(ANYBODY, ANA_DIRECT, "Open this", attachments=[file])
    person.open(page)
    person.sees("page.html")
    assert person.driver.find_elements(By.CSS_SELECTOR, ".attached img") == []
    person.press("page.html")
    person.sees("page.html")
    assert person.address.startswith(page)
    assert "/files/" not in person.address


def _is_frozen(person: Person, action: str) -> bool:
    """Whether the page that was loaded after the press says so."""
    kept = f'form[action="{action}"] option[selected]'
    return person.driver.find_element(By.CSS_SELECTOR, kept).text.strip() == "Frozen"
