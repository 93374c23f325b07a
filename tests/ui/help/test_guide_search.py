"""The search of the guide: what it finds, in which order, and what the window does with it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.ui.help.guide import GuideView
from desktop.ui.help.guide_search import GuideSearch, shortened, wanted_words
from desktop.ui.window.window import Window
from tests.ui.languages import in_locale, spoken
from tests.ui.samples import Browser

FOLDER = Path(__file__).resolve().parents[3] / "resources" / "guide"
CONTENTS = "# Guide\n\n- [Dates](dates.md)\n- [Café](cafe.md)\n"
DATES = """# Dates

Coffee has a page of its own.

## Later

The day, then the hour.

| What | When |
|---|---|
| A café visit | at noon |
"""
CAFE = """# Café

![The counter](counter.png)

## Opening hours

Later than elsewhere.

## Prices

The visit costs nothing. Noon is the best time for it.
"""


@pytest.fixture
def search(tmp_path: Path) -> GuideSearch:
    for name, text in (("README", CONTENTS), ("dates", DATES), ("cafe", CAFE)):
        (tmp_path / f"{name}.md").write_text(text, encoding="utf-8")
    return GuideSearch(tmp_path)


def places(search: GuideSearch, words: str) -> list[tuple[str, str]]:
    return [(hit.title, hit.heading) for hit in search.find(words)]


def test_titles_come_first_then_headings_then_text(search: GuideSearch) -> None:
    assert places(search, "cafe") == [("Café", ""), ("Dates", "Later")]
    assert places(search, "later") == [("Dates", "Later"), ("Café", "Opening hours")]


def test_accents_and_case_do_not_matter_and_a_beginning_is_enough(search: GuideSearch) -> None:
    assert places(search, "CAFÉ") == places(search, "caf")
    assert places(search, "afé") == []


def test_all_words_are_in_one_section_and_the_title_counts(search: GuideSearch) -> None:
    assert places(search, "visit noon") == [("Dates", "Later"), ("Café", "Prices")]
    assert places(search, "cafe elsewhere") == [("Café", "Opening hours")]
    assert places(search, "coffee hour") == []
    some = [(hit.title, hit.heading) for hit in search.find_some("coffee hour")]
    assert some == [("Dates", ""), ("Dates", "Later"), ("Café", "Opening hours")]
    assert search.find_some("b") == search.find_some("zebra") == []
    assert places(search, " ") == places(search, "!") == []


def test_other_endings_and_little_words_of_a_question_do_not_matter(search: GuideSearch) -> None:
    assert places(search, "how do I find a cafe?") == []
    assert places(search, "when is the visit at noon") == places(search, "visit noon")
    for typed, found in (("prices", "Prices"), ("pricing", "Prices"), ("priced", "Prices")):
        assert places(search, typed) == [("Café", found)], typed
    assert wanted_words("cancelling replies is planned") == ["cancel", "reply", "plan"]
    assert wanted_words("who is it") == ["who", "is", "it"], "there are no others"


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("enter key sends", "Keyboard"),
        ("cancel", "What became of a text"),
        ("not delivered", "What became of a text"),
        ("why did it fail", "What became of a text"),
        ("cancel planned list", "Text to a list from a spreadsheet"),
        ("computer off", "Undo, and send later"),
        ("add number", "Names and contacts"),
        ("group", "Text a group"),
        ("photos", "Pictures and files"),
        ("undo", "Undo, and send later"),
        ("schedule", "Undo, and send later"),
        ("mail merge", "Text to a list from a spreadsheet"),
        ("bulk", "Text to a list from a spreadsheet"),
        ("unsubscribe", "Who said STOP"),
        ("read receipt", "What became of a text"),
        ("how much does it cost", "Send a text"),
        ("emoji", "Send a text"),
        ("character limit", "Send a text"),
        ("picture too big", "Pictures and files"),
        ("font size", "Language, light and dark"),
        ("dark mode", "Language, light and dark"),
        ("turn off notifications", "Notifications"),
        ("log out", "Sign out, remove and forget"),
        ("forgot password", "Troubleshooting"),
        ("reply", "Conversations and answers"),
        ("canned response", "Templates"),
        ("two accounts", "Several sign-ins, and call queues"),
        ("uninstall", "Install Ownline"),
        ("administrator client id", "Sign in"),
        ("export", "Search, and save as a file"),
        ("save as file", "Search, and save as a file"),
        ("monday", "Search, and save as a file"),
        ("weekday", "Search, and save as a file"),
        ("attachment", "Pictures and files"),
        ("bigger", "Language, light and dark"),
        ("zoom", "Language, light and dark"),
        ("history", "What became of a text"),
        ("undeliver", "What became of a text"),
        ("undelivered", "What became of a text"),
        ("recall", "Undo, and send later"),
        ("unsend", "Undo, and send later"),
        ("quiet", "Night, first texts, and closing Ownline"),
        ("opt out list", "Who said STOP"),
    ],
)
def test_the_words_of_a_newcomer_find_the_page(typed: str, title: str) -> None:
    guide = GuideSearch(FOLDER)
    assert title in [hit.title for hit in guide.find(typed)[:3]]


def test_a_row_of_a_table_is_shown_whole(search: GuideSearch) -> None:
    assert search.find("noon")[0].context == "A café visit · at noon"


def test_a_picture_is_no_text(search: GuideSearch) -> None:
    assert search.find("café")[0].context == ""


def test_a_context_is_cut_between_words() -> None:
    text = "one two " * 20 + "three " + "four five " * 30
    context = shortened(text, ["thr"])
    assert len(context) < 155
    assert set(context.strip("…").split()) == {"one", "two", "three", "four", "five"}
    assert (context[0], context[-1]) == ("…", "…")
    assert shortened("one three", ["thr"]) == "one three"
    endless = shortened("x" * 100 + "/three" + "y" * 400 + " z", ["thr"])
    assert endless.startswith("…three")
    assert len(endless) < 155


def test_every_page_is_read() -> None:
    found = {hit.page for hit in GuideSearch(FOLDER).find("t")}
    assert found == {page.name for page in FOLDER.glob("*.md")} - {"README.md"}


def test_what_people_ask_is_found() -> None:
    search = GuideSearch(FOLDER)
    for asked, page in (("enter key sends", "send-a-text.md"), ("new line", "keyboard.md")):
        assert page in [hit.page for hit in search.find(asked)], asked


def test_a_sentence_of_troubleshooting_is_found_in_the_language_of_the_reader(
    qapp: QApplication,
) -> None:
    english = "The outbox cannot be written"
    with spoken(qapp, "fr"):
        sentence = QCoreApplication.translate("notices", english)
        assert sentence != english
        search = GuideSearch(FOLDER)
        assert [hit.heading for hit in search.find(sentence)] == [sentence]
        assert sentence in [hit.heading for hit in search.find(english)]


@pytest.fixture
def view(window: Window, browser: Browser, qtbot: QtBot) -> GuideView:
    made = GuideView(FOLDER, browser.open, window)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def search_for(view: GuideView, words: str) -> None:
    QTest.keyClick(view, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.focusWidget() is view.field
    QTest.keyClicks(view.field, words)


def marked(view: GuideView) -> set[str]:
    return {mark.cursor.selectedText() for mark in view.pages.extraSelections()}


def colours(view: GuideView) -> set[str]:
    return {mark.format.background().color().name() for mark in view.pages.extraSelections()}


def test_enter_opens_the_first_page_at_the_hit_and_marks_it(view: GuideView) -> None:
    search_for(view, "outbox damaged")
    assert "in the guide" in view.pages.toPlainText()
    QTest.keyClick(view.field, Qt.Key.Key_Return)
    assert view.pages.source().fileName() == "troubleshooting.md"
    assert view.pages.textCursor().block().text() == "The outbox file is damaged"
    top = view.pages.cursorRect().top()
    assert 0 <= top < view.pages.viewport().height()
    assert view.pages.verticalScrollBar().value() > 0
    assert {"outbox", "damaged", "Outbox"} >= marked(view) >= {"outbox", "damaged"}
    assert QApplication.focusWidget() is view.pages


def test_back_returns_to_the_results_and_then_to_the_page_before(view: GuideView) -> None:
    search_for(view, "stop")
    results = view.pages.toPlainText()
    view.pages.open_first()
    assert marked(view)
    view.pages.backward()
    assert view.pages.toPlainText() == results
    assert not marked(view)
    view.pages.backward()
    assert view.pages.toPlainText().startswith("Guide")


def test_the_keyboard_goes_through_the_results(view: GuideView) -> None:
    search_for(view, "stop")
    QTest.keyClick(view.field, Qt.Key.Key_Down)
    assert QApplication.focusWidget() is view.pages
    first = view.pages.textCursor().selectedText()
    assert first == "Who said STOP"
    QTest.keyClick(view.pages, Qt.Key.Key_Tab)
    second = view.pages.textCursor().selectedText()
    assert second != first
    QTest.keyClick(view.pages, Qt.Key.Key_Return)
    assert view.pages.toPlainText().startswith(second.split(" · ")[0])
    assert marked(view)


def test_a_screen_reader_hears_the_links_and_which_page_is_open(
    view: GuideView, announced: list[str]
) -> None:
    search_for(view, "stop")
    QTest.keyClick(view.field, Qt.Key.Key_Down)
    assert announced[-1] == "Who said STOP, link"
    QTest.keyClick(view.pages, Qt.Key.Key_Return)
    assert announced[-1] == "Who said STOP"


def test_escape_ends_the_search_before_it_closes_the_window(view: GuideView) -> None:
    search_for(view, "stop")
    QTest.keyClick(view.field, Qt.Key.Key_Escape)
    assert view.field.text() == ""
    assert view.pages.toPlainText().startswith("Guide")
    search_for(view, "stop")
    QTest.keyClick(view.field, Qt.Key.Key_Return)
    QTest.keyClick(view.pages, Qt.Key.Key_Escape)
    assert view.pages.source().fileName() == "who-said-stop.md"
    assert not marked(view)
    assert view.isVisible()
    QTest.keyClick(view.pages, Qt.Key.Key_Escape)
    assert not view.isVisible()


def test_nothing_found_says_what_to_try(view: GuideView) -> None:
    search_for(view, "<b>zebra")
    assert "Nothing found for “\u2068<b>zebra\u2069”" in view.pages.toPlainText()
    assert "“plan” finds “planned”" in view.pages.toPlainText()
    assert "English" not in view.pages.toPlainText()
    QTest.keyClick(view.field, Qt.Key.Key_Return)
    assert view.pages.textCursor().selectedText() == "Contents of the guide"
    with in_locale("fr_FR"):
        view.pages.search("zèbre")
        assert "The guide is in English" in view.pages.toPlainText()


def test_places_with_some_of_the_words_are_better_than_none(view: GuideView) -> None:
    search_for(view, "photograph zebra uninstall")
    shown = view.pages.toPlainText()
    assert "with some of these words" in shown
    assert "Install Ownline" in shown
    view.pages.open_first()
    assert marked(view) == {"uninstall"}


def test_the_marks_follow_the_theme(view: GuideView, window: Window) -> None:
    search_for(view, "stop")
    view.pages.open_first()
    before = colours(view)
    window.theme.follow(Qt.ColorScheme.Dark)
    assert len(before) == len(colours(view)) == 1
    assert colours(view) != before
    view.pages.moveCursor(QTextCursor.MoveOperation.End)
    window.theme.follow(Qt.ColorScheme.Light)
    assert view.pages.textCursor().atEnd()


def test_a_screen_reader_knows_the_field(view: GuideView) -> None:
    assert view.field.accessibleName() == "Search the guide"
