"""The thread: bubbles, their sentences, and where it stands when texts come and go."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.core.model import AccountList, Draft
from desktop.core.records import replace
from desktop.database.connection import Database
from desktop.messages import Outbox
from desktop.ui.conversations.thread_page import ThreadPage
from desktop.ui.text.times import now_ms
from desktop.ui.widgets.theme import LARGE, MEDIUM
from desktop.ui.window.window import Window
from tests.ui.conversations.conftest import Show
from tests.ui.inbound import receive, take
from tests.ui.painted_text import painted_pieces
from tests.ui.pseudo import pseudo_spoken
from tests.ui.samples import (
    ANA,
    DIRECT,
    HOSTILE,
    KIM,
    PRACTICE,
    Browser,
    Find,
    Open,
    account,
    press,
    put,
    said,
    set_row,
    unisolated,
)
from tests.ui.settling import settle

WORDS = ("Can you come?", "at 5", "Too late")
DAY = 86_400_000
ONE_MEGABYTE = "word " * 200_000
ACCENTS = "e" + "\u0301" * 5_000
DISGUISED = "https://ringcentral.com@example.net/?x=<a href='https://example.org'>here</a>"


def sentences(page: ThreadPage) -> list[str]:
    role = Qt.ItemDataRole.AccessibleTextRole
    said = (str(page.model.index(at).data(role)) for at in range(page.model.rowCount()))
    return [one.replace("\u2068", "").replace("\u2069", "") for one in said]


def fill(database: Database, outbox: Outbox, count: int) -> None:
    """Texts of one conversation, which have been read."""
    for at in range(count):
        receive(database, f"Text {at}")
    outbox.conversations.mark_read(1)


def test_a_bubble_is_read_as_sender_time_words_and_state(
    database: Database, outbox: Outbox, show: Show
) -> None:
    put(outbox, "Can you come?")
    receive(database, "Yes,\nat 5")
    set_row(database, put(outbox, "Too late"), state="rejected", code="MSG-304")
    found = sentences(show(0))
    mine, theirs, failed = (next(one for one in found if words in one) for words in WORDS)
    assert mine.startswith("You, ")
    assert mine.endswith(": Can you come?. Waiting")
    assert theirs.startswith("(415) 555-0123, ")
    assert theirs.endswith(": Yes, at 5")
    assert ". Refused. RingCentral refused this text." in failed


def test_tab_comes_to_the_newest_text(database: Database, outbox: Outbox, show: Show) -> None:
    fill(database, outbox, 3)
    page = show(0)
    page.list.setFocus(Qt.FocusReason.BacktabFocusReason)
    assert page.list.currentIndex().row() == page.model.rowCount() - 1
    assert page.list.selectionModel().hasSelection()


def test_each_day_has_a_heading(database: Database, show: Show) -> None:
    first = receive(database, "Text 0")
    receive(database, "Text 1")
    for at in (2, 3):
        late = (first.created_at or 0) + 3 * DAY + at
        take(database, replace(first, message_id=f"late {at}", created_at=late), ANA)
    page = show(0)
    assert [page.model.begins_day(at) for at in range(4)] == [True, False, True, False]
    assert len({page._words.day(text) for text in page.model.texts}) == 2


def test_older_texts_are_loaded_and_what_was_seen_stays(
    database: Database, outbox: Outbox, show: Show, qtbot: QtBot
) -> None:
    fill(database, outbox, 150)
    page = show(0)
    bar = page.list.verticalScrollBar()
    assert bar.value() == bar.maximum()
    first = page.model.texts[0].key
    count = page.model.rowCount()
    assert page.model.has_older
    bar.setValue(0)
    qtbot.waitUntil(lambda: page.model.rowCount() > count)
    row = page.model.row_of(first)
    assert row > 0
    place = page.list.visualRect(page.model.index(row))
    assert abs(place.top()) <= place.height() + 40
    assert page.list.viewport().rect().intersects(place)


def test_a_reader_of_older_texts_is_not_moved_by_new_ones(
    window: Window, find: Find, database: Database, outbox: Outbox, show: Show
) -> None:
    fill(database, outbox, 50)
    page = show(0)
    bar = page.list.verticalScrollBar()
    place = bar.maximum() // 2
    bar.setValue(place)
    receive(database, "News")
    window.main_page.conversations.refresh()
    QApplication.processEvents()
    assert bar.value() == place
    assert page.model.texts[-1].text == "News"
    assert "1 new text" in str(find("newestButton").property("text"))
    press(find("newestButton"))
    assert bar.value() == bar.maximum()
    assert not find("newestButton").isVisible()


def test_at_the_end_a_new_text_is_scrolled_to(
    window: Window, database: Database, outbox: Outbox, show: Show
) -> None:
    fill(database, outbox, 50)
    page = show(0)
    bar = page.list.verticalScrollBar()
    before = bar.maximum()
    receive(database, "News")
    window.main_page.conversations.refresh()
    QApplication.processEvents()
    assert bar.maximum() > before
    assert bar.value() == bar.maximum()


def test_a_text_that_comes_before_a_planned_one_is_shown(
    window: Window, database: Database, outbox: Outbox, show: Show
) -> None:
    outbox.queue(
        Draft("p", ANA, DIRECT.phone_number, KIM, "Planned", send_at=now_ms() + 1000 * DAY)
    )
    page = show(0)
    receive(database, "News")
    window.main_page.conversations.refresh()
    assert [text.text for text in page.model.texts] == ["News", "Planned"]


def test_from_midnight_on_days_are_called_otherwise(
    window: Window, outbox: Outbox, show: Show
) -> None:
    at = now_ms() + DAY
    outbox.queue(Draft("p", ANA, DIRECT.phone_number, KIM, "Planned", send_at=at))
    page = show(0)

    def said() -> str:
        bubble = page.list.bubbles.bubble(0)
        assert bubble is not None
        return f"{bubble.day}: {bubble.footer}"

    # As it was read two days ago.
    page.model._words.read_at = now_ms() - 2 * DAY
    before = said()
    assert "Tomorrow" not in before
    page.refresh()
    assert said().startswith("Tomorrow: Goes out tomorrow at ")


@pytest.mark.parametrize("unread", [3, 100])
def test_it_opens_at_the_first_unread_text(
    database: Database, outbox: Outbox, show: Show, unread: int
) -> None:
    fill(database, outbox, 80)
    for at in range(unread):
        receive(database, f"News {at}")
    page = show(0)
    row = next(at for at, text in enumerate(page.model.texts) if text.text == "News 0")
    assert page.model.new_from == page.model.texts[row].key
    assert page.list.visualRect(page.model.index(row)).intersects(page.list.viewport().rect())


def test_a_changed_state_is_shown_in_place(
    window: Window, database: Database, outbox: Outbox, show: Show
) -> None:
    id_ = put(outbox, "Hello")
    page = show(0)
    resets: list[None] = []
    page.model.modelReset.connect(lambda: resets.append(None))
    for status in ("Sent", "Delivered"):
        set_row(database, id_, state="accepted", status=status, message_id="7")
        window.main_page.conversations.refresh()
        assert sentences(page)[0].endswith(status)
    assert not resets


@pytest.mark.parametrize(
    "text", [*HOSTILE, ONE_MEGABYTE, ACCENTS, DISGUISED], ids=lambda text: repr(text[:12])
)
def test_the_text_of_a_stranger_is_plain_and_opens_nothing(
    window: Window, database: Database, show: Show, browser: Browser, text: str
) -> None:
    receive(database, text)
    page = show(0)
    window.grab()
    said = sentences(page)[0]
    assert len(said) < 4_000
    assert not set(said) & set("\n\r\0\u2028\u202e\u2066\ud83d")
    rect = page.list.visualRect(page.model.index(0))
    page.list.clicked.emit(page.model.index(0))
    assert rect.width() <= page.list.viewport().width()
    assert browser.links == []


def test_a_press_on_ones_own_text_shows_what_happened(
    find: Find, database: Database, outbox: Outbox, show: Show
) -> None:
    put(outbox, "Hello")
    receive(database, "Yes")
    page = show(0)
    mine = next(at for at, text in enumerate(page.model.texts) if not text.is_inbound)
    page.list.clicked.emit(page.model.index(mine))
    assert find("detailsPane").isVisible()
    assert said(find("detailsState")) == "Waiting"
    page.list.clicked.emit(page.model.index(1 - mine))
    assert not find("detailsPane").isVisible()


def test_each_conversation_is_opened_at_its_own_texts(
    database: Database, show: Show, find: Find
) -> None:
    receive(database, "From Kim", KIM)
    receive(database, "From Ben", "+14155550124")
    for at, words in ((0, "From Ben"), (1, "From Kim"), (0, "From Ben")):
        assert [text.text for text in show(at).model.texts] == [words]


def test_beside_the_details_no_number_at_the_head_is_cut(
    window: Window, find: Find, database: Database, outbox: Outbox, show: Show
) -> None:
    outbox.address_book.name_number(KIM, "Kim Nguyen")
    put(outbox, "Hello")
    receive(database, "Yes")
    page = show(0)
    mine = next(at for at, text in enumerate(page.model.texts) if not text.is_inbound)
    page.list.clicked.emit(page.model.index(mine))
    assert find("detailsPane").isVisible()
    seen = set()
    for width in range(1500, 600, -20):
        window.window().resize(width, 700)
        QApplication.processEvents()
        seen.add(unisolated(find("threadSubtitle").property("text")))
    assert all(one.startswith("(415) 555-0123") for one in seen), seen
    assert not any(one.endswith("…") for one in seen)


@pytest.mark.parametrize("width", [2560, 1080])
def test_the_texts_of_both_sides_end_where_the_answer_does(
    window: Window, database: Database, outbox: Outbox, show: Show, width: int
) -> None:
    window.shell.resize(width, 900)
    fill(database, outbox, 40)
    put(outbox, "Mine")
    page = show(0)
    view, send = page.list, page.reply.sending.button
    assert view.verticalScrollBar().isVisible()
    pieces = painted_pieces(view.viewport())
    view.verticalScrollBar().setValue(0)
    pieces += painted_pieces(view.viewport())
    start = view.viewport().mapTo(page, QPoint()).x()
    theirs = start + next(one.left for one in pieces if "Text" in one.text)
    mine = start + next(one.left for one in pieces if "Mine" in one.text)
    first = page.reply.field.mapTo(page, QPoint()).x()
    last = send.mapTo(page, QPoint(send.width(), 0)).x()
    assert abs(theirs - first - MEDIUM) <= 1
    # Behind the words are their time and their state.
    assert first < mine < last
    assert last - mine < 200
    assert last - first <= 840
    assert first + last == pytest.approx(page.width(), abs=16)


def test_a_low_window_leaves_room_for_the_texts(
    window: Window, database: Database, show: Show, qtbot: QtBot
) -> None:
    receive(database)
    window.shell.resize(1080, 740)
    page = show(0)
    hint, counter = page.findChild(QWidget, "sendKeyHint"), page.findChild(QWidget, "counterLabel")
    assert isinstance(hint, QWidget) and isinstance(counter, QWidget)
    assert hint.isVisible() and counter.isVisible()
    assert page.reply.field.height() > 1.4 * page.reply.sending.button.height()
    window.shell.resize(720, 520)
    send = page.reply.sending.button
    qtbot.waitUntil(lambda: page.reply.field.height() < 1.4 * send.height())
    assert page.list.height() > 235
    assert hint.isVisible() and not counter.isVisible()

    def below() -> int:
        return page.reply.mapTo(page, QPoint()).y()

    settle()
    empty = below()
    page.reply.field.setPlainText("Yes")
    settle()
    assert counter.isVisible() and not hint.isVisible()
    assert below() == empty, "nothing moves"


def test_long_words_below_a_text_stay_inside(
    open_window: Open, database: Database, outbox: Outbox, qapp: QApplication
) -> None:
    put(outbox, WORDS[0], send_at=now_ms() + 40 * DAY)
    with pseudo_spoken(qapp):
        window = open_window(PRACTICE)
        window.show_accounts(AccountList((account(),)))
        window.shell.resize(720, 520)
        conversations = window.main_page.conversations
        conversations.refresh()
        conversations.open_conversation(conversations.model.id_at(0))
        QApplication.processEvents()
        view = conversations.thread_page.list
        bubble = view.bubbles.bubble(0)
        assert bubble is not None
        assert bubble.width <= view.viewport().width() - 2 * LARGE


def test_the_bright_outline_leaves_with_the_focus(
    window: Window, database: Database, outbox: Outbox, show: Show, qtbot: QtBot
) -> None:
    fill(database, outbox, 3)
    page = show(0)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    page.list.setFocus(Qt.FocusReason.TabFocusReason)
    assert page.list.currentIndex().row() == 2

    def brightest() -> bool:
        image = page.list.viewport().grab().toImage()
        rect = page.list.visualRect(page.list.currentIndex())
        wanted = window.theme.colour("focus").rgb()
        line = rect.center().y()
        return any(image.pixel(x, line) == wanted for x in range(image.width()))

    assert brightest()
    page.reply.field.setFocus(Qt.FocusReason.TabFocusReason)
    assert not brightest()
    page.list.setFocus(Qt.FocusReason.BacktabFocusReason)
    assert brightest()
