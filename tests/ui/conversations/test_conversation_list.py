"""The list of conversations: order, counts, filters and search."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from desktop.core.model import AccountList, Numbers
from desktop.core.records import replace
from desktop.database.connection import Database
from desktop.messages import Outbox, Reply
from desktop.ui.conversations.conversation_model import ConversationModel
from desktop.ui.text.plain import isolated
from desktop.ui.text.times import now_ms, short_planned
from desktop.ui.window.window import Window
from tests.ui.conversations.conftest import Show
from tests.ui.inbound import receive, take
from tests.ui.painted_text import painted_lines, painted_pieces
from tests.ui.samples import ANA, DIRECT, KIM, LINE, Find, account, press, put, said

BEN, EVA = "+14155550124", "+14155550125"


@pytest.fixture
def model(window: Window) -> ConversationModel:
    return window.main_page.conversations.model


def titles(model: ConversationModel) -> list[str]:
    return [model.index(at, 0).data() for at in range(model.rowCount())]


def sentence(model: ConversationModel, at: int = 0) -> str:
    said = str(model.index(at, 0).data(Qt.ItemDataRole.AccessibleTextRole))
    return said.replace("\u2068", "").replace("\u2069", "")


def test_the_newest_is_first_and_each_is_read_as_a_sentence(
    model: ConversationModel, database: Database, outbox: Outbox
) -> None:
    receive(database, "One", BEN)
    receive(database, "Two", BEN)
    receive(database, "Hello", EVA)
    put(outbox, "Are you there?", EVA)
    model.refresh()
    assert titles(model) == ["(415) 555-0125", "(415) 555-0124"]
    assert sentence(model).startswith("(415) 555-0125, on (650) 555-0101, 1 unread, ")
    assert sentence(model, 1).startswith("(415) 555-0124, on (650) 555-0101, 2 unread, ")
    assert sentence(model, 1).endswith(": Two")
    receive(database, "Three", BEN)
    model.refresh()
    assert titles(model) == ["(415) 555-0124", "(415) 555-0125"]


def test_the_tab_counts_what_is_unread_and_reading_ends_it(
    window: Window, find: Find, database: Database, show: Show, qtbot: QtBot
) -> None:
    receive(database, "One", BEN)
    receive(database, "Two", BEN)
    receive(database, "Hello", EVA)
    window.main_page.conversations.refresh()
    tab = find("conversationsTab")
    assert tab.property("text") == "&Conversations (2)", "not texts"
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    show(1)
    assert tab.property("text") == "&Conversations (1)"
    show(0)
    assert tab.property("text") == "&Conversations"


def test_the_tab_ends_a_search_that_hides_what_it_counts(
    window: Window, find: Find, database: Database, qtbot: QtBot
) -> None:
    receive(database, "An oak", BEN)
    page = window.main_page.conversations
    page.refresh()
    tab = find("conversationsTab")
    assert isinstance(tab, QAbstractButton)
    page.list.search.setText("oak")
    qtbot.waitUntil(lambda: page.model.wanted.is_search)
    window.main_page.workspace.show_outbox()
    tab.click()
    assert page.list.search.text() == "oak", "it hides nothing"
    receive(database, "Hello", EVA)
    page.refresh()
    assert page.model.rowCount() == 1
    window.main_page.workspace.show_outbox()
    tab.click()
    assert page.list.search.text() == ""
    assert titles(page.model) == ["(415) 555-0125", "(415) 555-0124"]


def test_what_is_read_during_a_search_is_counted_at_once(
    window: Window, find: Find, database: Database, show: Show, qtbot: QtBot
) -> None:
    receive(database, "An oak", BEN)
    receive(database, "Hello", EVA)
    page = window.main_page.conversations
    page.refresh()
    page.list.search.setText("oak")
    qtbot.waitUntil(lambda: page.model.rowCount() == 1)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    show(0)
    assert find("conversationsTab").property("text") == "&Conversations (1)"


def test_an_answer_in_the_open_conversation_is_read_when_the_window_is_in_front_again(
    window: Window, find: Find, database: Database, show: Show, qtbot: QtBot
) -> None:
    receive(database, "One", BEN)
    show(0)
    other = QWidget()
    qtbot.addWidget(other)
    other.show()
    other.activateWindow()
    qtbot.waitUntil(other.isActiveWindow)
    receive(database, "Two", BEN)
    window.main_page.conversations.refresh()
    tab = find("conversationsTab")
    assert "(" in tab.property("text")
    window.activateWindow()
    # At once: a later refresh would read it anyway.
    qtbot.waitUntil(window.isActiveWindow)
    assert tab.property("text") == "&Conversations"


def test_each_filter_says_why_it_is_empty(window: Window, find: Find, database: Database) -> None:
    window.main_page.conversations.refresh()
    words = []
    for name in ("showOpenButton", "showUnreadButton", "showDoneButton"):
        press(find(name))
        words.append(said(find("emptyConversations")))
    assert words == [
        "Who you text, and who texts you, appears here.",
        "Everything is read.",
        "Conversations that you mark as done are kept here.",
    ]


def test_a_conversation_is_done_until_the_other_writes_again(
    model: ConversationModel, find: Find, database: Database, outbox: Outbox, show: Show
) -> None:
    receive(database, "One", BEN)
    put(outbox, "Hello", EVA)
    show(titles_at(model, "(415) 555-0124"))
    press(find("doneButton"))
    assert titles(model) == ["(415) 555-0125"]
    press(find("showDoneButton"))
    assert titles(model) == ["(415) 555-0124"]
    receive(database, "Two", BEN)
    model.refresh()
    assert titles(model) == []
    press(find("showUnreadButton"))
    assert titles(model) == ["(415) 555-0124"]
    press(find("showOpenButton"))
    assert set(titles(model)) == {"(415) 555-0124", "(415) 555-0125"}


def titles_at(model: ConversationModel, title: str) -> int:
    model.refresh()
    return titles(model).index(title)


def test_a_row_says_its_own_number_where_there_are_several(
    window: Window, model: ConversationModel, database: Database
) -> None:
    receive(database, "To the desk", EVA, LINE.phone_number)
    model.refresh()
    assert sentence(model).startswith("(415) 555-0125, on (650) 555-0102, 1 unread, ")
    window.show_accounts(AccountList((account(Numbers((DIRECT,))),)))
    model.refresh()
    assert sentence(model).startswith("(415) 555-0125, 1 unread, ")


def test_one_own_number_is_chosen(
    window: Window, model: ConversationModel, find: Find, database: Database
) -> None:
    receive(database, "To me", BEN)
    window.main_page.conversations.refresh()
    assert not find("ownNumberButton").isVisible()
    receive(database, "To the desk", EVA, LINE.phone_number)
    window.main_page.conversations.refresh()
    assert find("ownNumberButton").isVisible()
    menu = find("ownNumberMenu")
    assert isinstance(menu, QMenu)
    names = [action.text() for action in menu.actions()]
    assert names == ["All numbers", isolated("(650) 555-0101"), isolated("(650) 555-0102")]
    menu.actions()[2].trigger()
    assert titles(model) == ["(415) 555-0125"]
    menu.actions()[0].trigger()
    assert len(titles(model)) == 2


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("oak", ["An oak for you"]),
        ("OAK you", ["An oak for you"]),
        ("0124", [""]),
        ("oak 0124", ["An oak for you"]),
        ("beech 0124", []),
    ],
)
def test_search_finds_words_and_numbers_together(
    window: Window,
    model: ConversationModel,
    database: Database,
    qtbot: QtBot,
    typed: str,
    found: list[str],
) -> None:
    receive(database, "An oak for you", BEN)
    receive(database, "And something else", BEN)
    receive(database, "A beech", EVA)
    model.refresh()
    window.main_page.conversations.list.search.setText(typed)
    qtbot.waitUntil(lambda: model.wanted.words == typed)
    rows = [model.conversation(at) for at in range(model.rowCount())]
    assert [row.hit.text if row and row.hit else "" for row in rows] == found
    window.grab()


def test_a_month_finds_its_texts_besides_those_with_its_name(
    window: Window, model: ConversationModel, database: Database, qtbot: QtBot
) -> None:
    """May is a person, too, whoever wrote in May."""
    month = QLocale().standaloneMonthName(QDate.currentDate().month())
    receive(database, f"Until {month}", BEN)
    old = receive(database, "An oak", EVA)
    newer = replace(old, message_id="of this month", text="A beech", created_at=now_ms())
    model.refresh()
    search = window.main_page.conversations.list.search
    search.setText(month)

    def found() -> list[str]:
        rows = [model.conversation(at) for at in range(model.rowCount())]
        return [row.hit.text for row in rows if row is not None and row.hit is not None]

    qtbot.waitUntil(lambda: f"Until {month}" in found())
    take(database, newer, ANA)
    model.refresh()
    assert found() == ["A beech", f"Until {month}"]
    search.setText(f"{month} 1999")
    qtbot.waitUntil(lambda: not found())


def test_a_found_text_is_opened_where_it_is(
    window: Window, model: ConversationModel, database: Database, outbox: Outbox, qtbot: QtBot
) -> None:
    receive(database, "An oak for you", BEN)
    for at in range(150):
        receive(database, f"Text {at}", BEN)
    page = window.main_page.conversations
    page.refresh()
    outbox.conversations.mark_read(model.id_at(0))
    page.list.search.setText("oak")
    qtbot.waitUntil(lambda: model.rowCount() == 1 and model.wanted.words == "oak")
    page.list.list.setCurrentIndex(model.index(0, 0))
    thread = page.thread_page
    at = next(n for n, text in enumerate(thread.model.texts) if text.text == "An oak for you")
    view = thread.list
    assert view.visualRect(thread.model.index(at)).intersects(view.viewport().rect())
    assert thread.model.wanted == ("oak",)
    assert thread.model.has_newer


def test_the_pressed_row_stays_chosen_when_others_move_past_it(
    window: Window, model: ConversationModel, database: Database, show: Show
) -> None:
    receive(database, "One", BEN)
    receive(database, "Two", EVA)
    show(1)
    receive(database, "Three", EVA)
    window.main_page.conversations.refresh()
    chosen = window.main_page.conversations.list.list.selectionModel().selectedIndexes()
    assert [index.data() for index in chosen] == ["(415) 555-0124"]


def test_an_unread_answer_stands_before_a_draft(
    window: Window, database: Database, outbox: Outbox, find: Find
) -> None:
    receive(database, "Are you there?", BEN)
    view = window.main_page.conversations
    view.refresh()
    window.show()
    before = find("conversationList").grab().toImage()
    outbox.conversations.replies.save(view.model.id_at(0), Reply("1", "Half an answer"))
    view.refresh()
    assert find("conversationList").grab().toImage() == before
    outbox.conversations.mark_read(view.model.id_at(0))
    view.refresh()
    assert find("conversationList").grab().toImage() != before


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Down])
def test_return_and_the_down_arrow_go_from_the_search_to_the_first_hit(
    window: Window, database: Database, find: Find, key: Qt.Key
) -> None:
    receive(database, "The oak is here", BEN)
    receive(database, "Hello", EVA)
    view = window.main_page.conversations
    view.refresh()
    window.show()
    QTest.keyClicks(find("searchField"), "oak")
    QTest.keyClick(find("searchField"), key)
    shown = view.thread_page.conversation
    assert shown is not None
    assert shown.others[0].number == BEN
    assert view.list.list.hasFocus()


def test_what_was_just_sent_is_listed_whatever_was_searched_for(
    window: Window, database: Database, outbox: Outbox, find: Find
) -> None:
    receive(database, "The oak is here", BEN)
    view = window.main_page.conversations
    view.refresh()
    QTest.keyClicks(find("searchField"), "oak")
    QTest.keyClick(find("searchField"), Qt.Key.Key_Return)
    assert titles(view.model) == ["(415) 555-0124"]
    id_ = put(outbox, "Are you there?", EVA)
    window.main_page.compose.sending.queued.emit([id_])
    assert set(titles(view.model)) == {"(415) 555-0125", "(415) 555-0124"}
    assert view.list.search.text() == ""


def test_the_down_arrow_begins_with_the_first(
    window: Window, model: ConversationModel, database: Database
) -> None:
    for other in (BEN, EVA):
        receive(database, "Hello", other)
    model.refresh()
    conversations = window.main_page.conversations
    list_ = conversations.list.list
    list_.setFocus(Qt.FocusReason.TabFocusReason)
    for row in (0, 1):
        QTest.keyClick(list_, Qt.Key.Key_Down)
        opened = conversations.thread_page.conversation
        assert opened is not None
        assert opened.id == model.id_at(row)


def test_a_search_looks_at_all_conversations_and_says_so(
    window: Window, model: ConversationModel, database: Database, outbox: Outbox, find: Find
) -> None:
    for other in (BEN, EVA):
        receive(database, "The oak is here", other)
    view = window.main_page.conversations
    view.refresh()
    outbox.conversations.set_done(model.id_at(0), is_done=True)
    first, done = find("showOpenButton"), find("showDoneButton")
    view.refresh()
    assert (first.property("text"), titles(model)) == ("Open", ["(415) 555-0124"])
    place = done.pos()
    QTest.keyClicks(find("searchField"), "oak")
    QTest.keyClick(find("searchField"), Qt.Key.Key_Return)
    assert (first.property("text"), len(titles(model))) == ("All", 2)
    window.grab()
    assert done.pos() == place, "nothing moves"
    press(done)
    assert titles(model) == ["(415) 555-0125"]
    QTest.keyClicks(find("searchField"), "z")
    QTest.keyClick(find("searchField"), Qt.Key.Key_Return)
    assert said(find("emptyConversations")).startswith("No conversation here matches")
    view.list.search.clear()
    QTest.keyClick(find("searchField"), Qt.Key.Key_Return)
    assert (first.property("text"), titles(model)) == ("Open", ["(415) 555-0125"])


def test_a_planned_text_is_shown_quietly_and_moves_nothing(
    window: Window, model: ConversationModel, database: Database, outbox: Outbox, find: Find
) -> None:
    receive(database, "Are you there?", BEN)
    receive(database, "Hello", EVA)
    view = window.main_page.conversations
    view.refresh()
    window.show()
    before, picture = titles(model), find("conversationList").grab().toImage()
    at = now_ms() + 3 * 86_400_000
    put(outbox, "See you then", BEN, send_at=at)
    view.refresh()
    assert find("conversationList").grab().toImage() != picture
    put(outbox, "Nice to meet you", KIM, send_at=at)
    view.refresh()
    alone, ben, eva = map(titles(model).index, (f"(415) 555-012{end}" for end in (3, 4, 5)))
    assert [one for one in titles(model) if one != titles(model)[alone]] == before
    shown, own = f"Planned: {short_planned(at, now_ms())}", "on (650) 555-0101"
    assert sentence(model, ben).endswith(f": Are you there?. {shown}")
    assert model.index(ben, 0).data(Qt.ItemDataRole.ToolTipRole) == shown
    assert not model.index(eva, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert sentence(model, alone) == f"(415) 555-0123, {own}, {shown}: Nice to meet you"
    assert "Planned" not in sentence(model, eva)


def test_what_a_filter_or_search_has_found_is_said(
    window: Window, find: Find, database: Database, qtbot: QtBot, announced: list[str]
) -> None:
    receive(database)
    window.main_page.conversations.refresh()
    press(find("showDoneButton"))
    nothing = "Conversations that you mark as done are kept here."
    qtbot.waitUntil(lambda: announced == [nothing])
    press(find("showUnreadButton"))
    qtbot.waitUntil(lambda: announced[1:] == ["1 conversation"])
    window.main_page.workspace.show_outbox()
    press(find("showFailedButton"))
    qtbot.waitUntil(lambda: announced[2:] == ["No text has failed"])


@pytest.mark.parametrize(
    ("width", "forms"),
    [
        (300, ("…0101", "…0102")),
        (380, ("on …0101", "on …0102")),
        (600, ("on (650) 555-0101", "on (650) 555-0102")),
    ],
)
def test_each_row_tells_its_own_number_in_the_same_form(
    window: Window, database: Database, outbox: Outbox, width: int, forms: tuple[str, str]
) -> None:
    first, second = forms
    window.show_accounts(AccountList((account(),)))
    receive(database, "One", BEN)
    receive(database, "Two", BEN, LINE.phone_number)
    receive(database, "Three", EVA)
    outbox.address_book.name_number(EVA, "Evangelina Papadopoulou-Montgomery")
    window.shell.resize(1080, 700)
    conversations = window.main_page.conversations
    conversations.list.setFixedWidth(width)
    conversations.refresh()
    QApplication.processEvents()
    painted = " ".join(painted_lines(conversations.list.list.viewport()))
    assert painted.count(first) == 2, painted
    assert painted.count(second) == 1
    assert "(415) 555-0124" in painted, "nothing of a number is cut"


def test_own_numbers_that_end_alike_are_whole(window: Window, database: Database) -> None:
    alike = replace(LINE, phone_number="+17075550101")
    window.show_accounts(AccountList((account(Numbers((DIRECT, alike))),)))
    receive(database, "One", BEN)
    receive(database, "Two", BEN, alike.phone_number)
    window.shell.resize(720, 700)
    conversations = window.main_page.conversations
    conversations.refresh()
    QApplication.processEvents()
    painted = " ".join(painted_lines(conversations.list.list.viewport()))
    assert "(650) 555-0101" in painted
    assert "(707) 555-0101" in painted


def test_a_draft_stands_on_the_line_of_its_heading(
    window: Window, database: Database, outbox: Outbox
) -> None:
    """Marks of direction may come from a font with higher lines."""
    receive(database, "One", BEN)
    view = window.main_page.conversations
    view.refresh()
    outbox.conversations.mark_read(view.model.id_at(0))
    outbox.conversations.replies.save(view.model.id_at(0), Reply("1", "Half an answer"))
    view.refresh()
    window.shell.resize(1080, 700)
    QApplication.processEvents()
    pieces = painted_pieces(view.list.list.viewport())
    tops = {one.top for one in pieces if one.text in ("Draft:", "Half an answer")}
    assert len(tops) == 1, pieces
