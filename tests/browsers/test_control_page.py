"""The control page of practice: every form is pressed in real browsers."""

from __future__ import annotations

import base64
from functools import partial

import pytest
from selenium.webdriver import Chrome
from selenium.webdriver.common.by import By
from selenium.webdriver.support.select import Select

from desktop.practice.recipes import RECIPES
from desktop.practice.world import default_world_file
from desktop.practice.wrong_files import WRONG_FILES
from tests.browsers.person import Person
from tests.practice.client import ANA, ANA_DIRECT, ANYBODY, Client, error_of
from tests.practice_service import PracticeService

PHOTO = base64.b64encode(
    (default_world_file().parent / "files" / "photo.jpg").read_bytes()
).decode()
EVERY_RECIPE = [each for group in RECIPES.values() for each in group]
[REFUSES] = [each.words for each in EVERY_RECIPE if each.kind == "refuse"]
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
    person.press("Set any fault")
    for name, value in (("operation", "createSMSMessage"), ("kind", "status")):
        field = person.driver.find_element(By.CSS_SELECTOR, f'select[name="{name}"]')
        Select(field).select_by_visible_text(value)
    person.fill("How often", "2")
    person.fill("Parameters", '{"code": 503}')
    person.press("Set this fault")
    person.until(lambda: len(ana.service.faults()) == 1, "a fault")
    person.sees("2 times.")
    assert ana.send().status_code == 503
    person.press("Let everything go well again")
    person.sees("Nothing: RingCentral works as usual.")
    assert ana.service.faults() == []
    assert ana.send().status_code == 200


def test_a_fault_without_its_parameter_is_explained(
    person: Person, page: str, practice: PracticeService
) -> None:
    person.press("Set any fault")
    person.press("Set this fault")
    person.sees("That was not possible: delay has the parameters seconds")
    assert practice.faults() == []


def test_each_recipe_is_set_by_a_press(
    person: Person, page: str, practice: PracticeService
) -> None:
    wanted = [each for each in EVERY_RECIPE if each.kind != "refuse"]
    for each in wanted:
        person.press(each.words)
        person.sees(f"{each.words}. Once.")
        assert practice.faults()[-1]["kind"] == each.kind
    assert [each["kind"] for each in practice.faults()] == [each.kind for each in wanted]


def test_the_page_says_that_practice_is_out_of_reach_and_comes_back(
    person: Person, page: str, practice: PracticeService
) -> None:
    person.driver.execute_script(SHORTEN)
    person.press(REFUSES)
    person.sees("for 6 seconds")
    practice.settings()  # waits until practice listens again
    person.until(lambda: "texts were sent" in person.text(), "the control page again")


def test_start_over(person: Person, page: str, ana: Client) -> None:
    ana.send()
    person.open(page)
    person.sees("1 text was sent")
    person.press("Start over")
    person.sees("0 texts were sent")
    assert error_of(ana.get("readExtension"))[0] == 401


def test_everybody_gets_another_status(
    person: Person, page: str, ana: Client, practice: PracticeService
) -> None:
    forms = person.driver.find_elements(By.CSS_SELECTOR, "#people form")
    actions = [str(form.get_dom_attribute("action")) for form in forms]
    assert len(actions) > 5
    for action in actions:
        form = person.driver.find_element(By.CSS_SELECTOR, f'form[action="{action}"]')
        if not form.is_displayed():
            person.press("People for rare cases")
        chosen = Select(form.find_element(By.TAG_NAME, "select"))
        chosen.select_by_visible_text("Frozen")
        person.press("Change", within=form)
        person.until(partial(_is_frozen, person, action), action)
    assert error_of(ana.get("readExtension")) == (401, "OAU-141")
    assert practice.extension(ANA, status="Enabled")["status"] == "Enabled"


def test_settings_are_kept(person: Person, page: str, practice: PracticeService) -> None:
    before = practice.settings()
    person.press("Settings")
    person.fill("Seconds until Sent", "7.5")
    person.fill("Permissions of the app", "SMS ReadAccounts")
    form = person.driver.find_element(By.CSS_SELECTOR, "#settings form")
    Select(form.find_element(By.NAME, "consent_page")).select_by_visible_text("yes")
    form.find_element(By.TAG_NAME, "button").click()
    person.until(lambda: practice.settings() != before, "other settings")
    changed = {"queued_seconds": 7.5, "scopes": ["SMS", "ReadAccounts"], "consent_page": True}
    assert practice.settings() == {**before, **changed}
    person.sees("Seconds until Sent")
    person.fill("Seconds until Sent", "soon")
    person.driver.find_element(By.CSS_SELECTOR, "#settings form button").click()
    person.sees("That was not possible: queued_seconds is a number")


# How far the page, and what stands beyond its right edge, can be scrolled sideways.
SIDEWAYS = """
document.querySelectorAll('details').forEach(each => { each.open = true; });
const width = document.documentElement.clientWidth;
const beyond = [...document.querySelectorAll('body *')].filter(
    each => each.getBoundingClientRect().right > width + 1);
const scrolled = [...document.querySelectorAll('*')].filter(
    each => each.scrollWidth > each.clientWidth + 1 && getComputedStyle(each).overflowX === 'auto');
return [document.documentElement.scrollWidth - width,
    [...beyond, ...scrolled].map(each => each.outerHTML.slice(0, 200))];
"""
# No word of a hostile text has a place to break.
LONG = "W" * 300


@pytest.fixture
def full(person: Person, ana: Client) -> str:
    """The address of a page with long, hostile and many texts."""
    service = ana.service
    for text in (LONG, f"<b>{LONG}</b>", f"\u202e{LONG}\u200f", *map(str, range(12))):
        ana.send(text=text)
    file = {"file_name": f"{LONG[:200]}.jpg", "content_type": "image/jpeg", "content": PHOTO}
    others = [f"+1415555{n:04}" for n in range(120, 129)]
    service.receive(ANYBODY, [ANA_DIRECT, *others], LONG, attachments=[file])
    service.receive(LONG, ANA_DIRECT, LONG)
    service.decide("*", "+14155550188", notes=LONG)
    service.fault("*", "body", replace=LONG, count=0, skip=99)
    return f"{service.base}/practice?texts=all&show=settings&others={LONG}"


@pytest.mark.parametrize("width", [1280, 900, 600, 390, 320])
def test_nothing_is_scrolled_sideways(person: Person, full: str, width: int) -> None:
    """Firefox makes no window that is narrower than 500 pixels."""
    person.driver.set_window_size(width, 800)
    try:
        person.open(full)
        seen = person.driver.execute_script("return window.innerWidth")
        assert seen in (width, 500)
        assert person.driver.execute_script(SIDEWAYS) == [0, []]
    finally:
        person.driver.set_window_size(1280, 900)


# Every text of the page with too little contrast to its ground (WCAG 2.2, 1.4.3).
FAINT = """
document.querySelectorAll('details').forEach(each => { each.open = true; });
const rgb = colour => colour.match(/[0-9.]+/g).map(Number);
const light = ([r, g, b]) => [r, g, b].map(each => each / 255)
    .map(each => each <= 0.04045 ? each / 12.92 : ((each + 0.055) / 1.055) ** 2.4)
    .reduce((sum, each, n) => sum + each * [0.2126, 0.7152, 0.0722][n], 0);
const ground = each => {
    const colour = rgb(getComputedStyle(each).backgroundColor);
    return colour[3] === 0 && each.parentElement ? ground(each.parentElement) : colour;
};
return [...document.querySelectorAll('body *')].filter(each => {
    if (![...each.childNodes].some(node => node.nodeType === 3 && node.data.trim())) return false;
    const [a, b] = [rgb(getComputedStyle(each).color), ground(each)].map(light);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05) < 4.5;
}).map(each => each.outerHTML.slice(0, 200));
"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_word_has_contrast(person: Person, full: str, scheme: str) -> None:
    if not isinstance(person.driver, Chrome):
        pytest.skip("only Chromium takes a colour scheme from a test")
    wanted = [{"name": "prefers-color-scheme", "value": scheme}]
    person.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": wanted})
    try:
        person.open(full)
        assert person.driver.execute_script(FAINT) == []
    finally:
        person.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": []})


def assert_ready_for_an_answer(person: Person) -> None:
    """The cursor is in the text, and who answers can be seen above it."""
    focused = "return document.activeElement.name === 'text'"
    person.until(lambda: person.driver.execute_script(focused), "the cursor in the text")
    top = "return document.querySelector('#answers input[name=from]').getBoundingClientRect().top"
    person.until(lambda: person.driver.execute_script(top) >= 0, "who answers")


def test_a_recipient_answers_by_the_link_beside_the_text(
    person: Person, page: str, ana: Client
) -> None:
    person.sees("Send a text in Ownline")
    ana.send(to="+14155550111", text="Are you coming?")
    person.press("Look again")
    person.sees("Are you coming?")
    person.press("Answer", within=person.driver.find_element(By.CSS_SELECTOR, "#arrived"))
    assert_ready_for_an_answer(person)
    person.fill("Text", "On my way")
    person.press("Send it to Ownline")
    person.sees("On my way")
    assert_ready_for_an_answer(person)
    [answer] = [each for each in ana.store(direction="Inbound") if each["subject"] == "On my way"]
    assert answer["from"]["phoneNumber"] == "+14155550111"


# Whether every picture of the page is there; then its width and height as it is painted.
PAINTED = """
const all = [...document.querySelectorAll('.attached img')];
all.forEach(each => { each.loading = 'eager'; });
return all.every(each => each.complete && each.naturalWidth)
    && all.map(each => [each.naturalWidth, each.naturalHeight]);
"""


def test_an_answer_with_a_photo_is_painted_upright(person: Person, page: str, ana: Client) -> None:
    person.press("With a file, to a group, or later")
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
