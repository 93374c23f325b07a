"""Where things are in the compose pane, and what must not move."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop.contacts.directory import Directory
from desktop.core.model import (
    AccountList,
    AccountState,
    CampaignState,
    ConsentStatus,
    DirectoryEntry,
    Numbers,
)
from desktop.core.records import replace
from desktop.database.connection import Database
from desktop.messages import Outbox
from desktop.ui.compose.field_area import FieldArea
from desktop.ui.preferences.sending_settings import FirstText, SendingSettings
from desktop.ui.text.times import now_ms
from desktop.ui.widgets.labels import ElidedLabel
from desktop.ui.window.window import Window
from tests.ui.inbound import receive
from tests.ui.languages import spoken
from tests.ui.photos import save_photo
from tests.ui.places import by_night
from tests.ui.pseudo import pseudo_spoken
from tests.ui.samples import (
    ANA,
    COMPANY,
    DIRECT,
    FAX,
    KIM,
    LINE,
    PRACTICE,
    Find,
    Open,
    account,
    chip_texts,
    recipient_chips,
    recipient_line,
    said,
)
from tests.ui.settling import settle

LOW, USUAL, LARGE = (720, 520), (1000, 700), (1600, 950)
LATER_MS = 20 * 3_600_000


def place(widget: QWidget) -> QRect:
    """In its window."""
    return QRect(widget.mapTo(widget.window(), QPoint()), widget.size())


@pytest.mark.parametrize("is_mirrored", [False, True])
def test_fields_and_send_end_together_with_and_without_a_scroll_bar(
    open_window: Open, qapp: QApplication, qtbot: QtBot, is_mirrored: bool
) -> None:
    with pseudo_spoken(qapp, rtl=is_mirrored):
        qapp.processEvents()
        window = open_window(PRACTICE)
        window.show_accounts(AccountList((account(),)))
        window.shell.resize(*LOW)
        compose = window.main_page.compose
        area = compose.findChild(FieldArea)
        assert isinstance(area, FieldArea)
        assert (window.layoutDirection() == Qt.LayoutDirection.RightToLeft) is is_mirrored

        def ends() -> tuple[int, int]:
            across = [place(compose.text_field), place(compose.sending.button)]
            first, second = (one.left() if is_mirrored else one.right() for one in across)
            return first, second

        window.shell.resize(1000, 700)
        qtbot.waitUntil(lambda: not area.verticalScrollBar().isVisible())
        qtbot.waitUntil(lambda: len(set(ends())) == 1)
        window.shell.resize(*LOW)
        numbers = (f"41555501{at}" for at in range(20, 32))
        compose.recipient.set_text(", ".join(numbers) + ", ")
        qtbot.waitUntil(area.verticalScrollBar().isVisible)
        qtbot.waitUntil(lambda: len(set(ends())) == 1)


class Places:
    """Where things stand that somebody is about to click."""

    def __init__(self, window: Window, find: Find) -> None:
        self.compose, self._find = window.main_page.compose, find
        self._window = window
        self.before = self.now()

    def now(self) -> tuple[int, ...]:
        """The tops of the fields, and the corner of *Send*."""
        self.compose.sending.before.look()
        # What grows asks for its room from inside to outside.
        settle()
        tops = [place(self._find(name)).top() for name in ("senderPicker", "recipientBox")]
        send = place(self.compose.sending.button)
        return (*tops, place(self.compose.text_field).top(), send.right(), send.bottom())

    def stay(self, why: str) -> None:
        """In the lowest window, the text takes room above it before it gets out of sight. The
        recipients stay in sight, and the number scrolls away for them."""
        now, before = self.now(), self.before
        if self._window.shell.height() > LOW[1]:
            assert now == before, why
            return
        assert now[3:] == before[3:], why
        assert all(new <= old for new, old in zip(now, before, strict=True)), why
        box = self._find("recipientBox")
        assert box.visibleRegion().boundingRect() == box.rect(), why


def enter(find: Find, typed: str) -> None:
    """As a person does, with Enter at the end."""
    line = recipient_line(find)
    line.setFocus()
    QTest.keyClicks(line, typed)
    QTest.keyClick(line, Qt.Key.Key_Return)


@pytest.fixture
def numbers(window: Window) -> Window:
    """From numbers without MMS, with a warning, and with all there is to say of one."""
    numbers = (
        replace(DIRECT, mms=True, use_cases=("Mixed",), tier="LowVolume"),
        LINE,
        replace(COMPANY, campaign=CampaignState.UNCONFIRMED),
    )
    window.show_accounts(AccountList((account(Numbers(numbers, (FAX,))),)))
    return window


@pytest.fixture(params=[LOW, USUAL, LARGE], ids=str)
def shown(request: pytest.FixtureRequest, numbers: Window, find: Find) -> Places:
    numbers.shell.resize(*request.param)
    QApplication.processEvents()
    return Places(numbers, find)


@pytest.fixture(params=[USUAL, LARGE], ids=str)
def roomy(request: pytest.FixtureRequest, numbers: Window, find: Find) -> Places:
    """Where a row has room for two recipients, and a sentence for what there is to say of one."""
    numbers.shell.resize(*request.param)
    QApplication.processEvents()
    return Places(numbers, find)


def test_nothing_moves_for_a_recipient(shown: Places, find: Find) -> None:
    recipient_line(find).setFocus()
    shown.stay("the focus")
    QTest.keyClicks(recipient_line(find), "4155550123")
    shown.stay("a number is typed")
    QTest.keyClick(recipient_line(find), Qt.Key.Key_Return)
    assert chip_texts(find) == ["(415) 555-0123"]
    shown.stay("it is a chip")
    at = place(recipient_line(find))
    assert at.top() < place(recipient_chips(find)).bottom(), "the line is beside it"
    QTest.keyClicks(recipient_line(find), "4155550124")
    shown.stay("the next one is typed")


def test_nothing_moves_for_the_next_while_the_row_has_room(roomy: Places, find: Find) -> None:
    for typed in ("4155550123", "4155550124"):
        enter(find, typed)
    assert find("oneGroup").isVisible()
    assert "Nobody sees" in said(find("recipientNote"))
    roomy.stay("several people")
    roomy.compose.group.choose(is_group=True)
    roomy.stay("a group")
    enter(find, "4155550124")
    assert "was there" in said(find("recipientNote"))
    roomy.stay("one of them again")


@pytest.mark.parametrize("typed", ["415555", KIM, "4155550140"])
def test_nothing_moves_for_what_is_said_of_a_recipient(
    roomy: Places, find: Find, outbox: Outbox, database: Database, typed: str
) -> None:
    outbox.consents.record(ANA, DIRECT.phone_number, KIM, ConsentStatus.OPT_OUT)
    Directory(database, ANA).replace([DirectoryEntry("+14155550140", "Frozen", "Ben")])
    enter(find, typed)
    notes = roomy.compose.recipient.notes
    assert any(said(one) for one in notes.findChildren(QLabel) if one.isVisible())
    roomy.stay(typed)


def test_the_line_stands_below_where_it_has_no_room_beside(numbers: Window, find: Find) -> None:
    numbers.shell.resize(LOW[0], 700)
    places = Places(numbers, find)
    for typed in ("4155550123", "4155550124"):
        enter(find, typed)
    now = places.now()
    row = recipient_chips(find).row_height
    assert [new - old for new, old in zip(now, places.before, strict=True)] == [0, 0, row, 0, 0]
    assert place(recipient_line(find)).top() >= place(recipient_chips(find)).bottom()
    QTest.keyClick(recipient_line(find), Qt.Key.Key_Backspace)
    QTest.keyClick(recipient_chips(find), Qt.Key.Key_Backspace)
    assert chip_texts(find) == ["(415) 555-0123"]
    places.stay("one again")


@pytest.mark.usefixtures("night_is_told")
def test_nothing_moves_for_what_is_said_above_send(
    shown: Places, find: Find, settings: QSettings
) -> None:
    compose = shown.compose
    enter(find, by_night()[0])
    shown.stay("night")
    assert find("nightNote").isVisible()
    for own in (DIRECT, LINE):
        first = FirstText("Reply STOP to opt out.", in_single=True)
        SendingSettings(settings).keep_first_text(ANA, own.phone_number, first)
    shown.stay("a first text")
    for number in (COMPANY, LINE, DIRECT):
        assert compose.picker.choose(number.phone_number)
        shown.stay(number.phone_number)
    compose.recipient.set_text("")
    compose.sending.planned.show_time(now_ms() + LATER_MS)
    shown.stay("planned")
    compose.sending.planned.clear()
    compose.text_field.setPlainText("α" * 200)
    assert said(find("counterReason"))
    shown.stay("a long text")
    compose.sending.notice.say("Something is missing.")
    compose.sending.undo_bar.offer(["1"], 9000, 1)
    shown.stay("notice and undo")


def test_nothing_moves_when_somebody_is_signed_out(
    window: Window, shown: Places, find: Find
) -> None:
    window.show_accounts(
        AccountList((replace(account(state=AccountState.SIGNED_OUT), consents_refused=True),))
    )
    assert "waits until you sign in" in said(find("senderWarning"))
    shown.stay("signed out")
    window.show_accounts(AccountList((replace(account(), consents_refused=True),)))
    assert find("consentsUnknownNote").isVisible()
    shown.stay("signed in")


def test_nothing_moves_for_a_picture(shown: Places, tmp_path: Path, qtbot: QtBot) -> None:
    area = shown.compose.sending.attachments
    area.add([save_photo(tmp_path / "photo.jpg", 800, 600, 40)])
    qtbot.waitUntil(lambda: not area.is_busy)
    shown.stay("a picture")


@pytest.mark.parametrize("language", ["en", "fr", "es"])
def test_send_stays_whatever_the_counter_of_an_answer_says(
    open_window: Open, database: Database, qapp: QApplication, language: str
) -> None:
    with spoken(qapp, language):
        window = open_window(PRACTICE)
        window.show_accounts(AccountList((account(),)))
        window.shell.resize(*LOW)
        receive(database, "Hello", KIM)
        page = window.main_page.conversations
        page.refresh()
        window.main_page.workspace.open_conversation(page.model.id_at(0))
        reply = page.thread_page.reply
        line = reply.sending.counter.findChild(ElidedLabel, "counterLabel")
        assert isinstance(line, ElidedLabel)
        places, words = set(), set()
        for text in ("", "Hello", "1" * 200, "1" * 1012):
            reply.field.setPlainText(text)
            settle()
            send = place(reply.sending.button)
            places.add((send.right(), send.bottom()))
            assert "…" not in line.text()
            words.add(line.accessibleName())
    assert len(places) == 1
    assert len(words) == 4


def test_send_stays_near_the_text_on_a_large_screen(window: Window, find: Find) -> None:
    before = find("recipientField").mapTo(window.shell, QPoint()).y()
    window.shell.resize(2560, 1440)
    QApplication.processEvents()
    assert place(find("sendButton")).bottom() < 1_000
    assert find("recipientField").mapTo(window.shell, QPoint()).y() == before


@pytest.mark.usefixtures("night_is_told")
def test_the_fields_scroll_before_the_notes_do(
    window: Window, find: Find, tmp_path: Path, qtbot: QtBot
) -> None:
    """No bar for two lines beside the bar of the fields."""
    window.show_accounts(AccountList((account(),)))
    window.shell.resize(1080, 672)
    for number in by_night()[:3]:
        enter(find, number)
    compose = window.main_page.compose
    compose.text_field.setPlainText("See you on Friday")
    area = compose.sending.attachments
    area.add([save_photo(tmp_path / "photo.jpg", 800, 600, 40)])
    qtbot.waitUntil(lambda: not area.is_busy)
    settle()
    qtbot.waitUntil(compose._warnings.isVisible)
    QApplication.processEvents()
    for notes in (compose._notes, compose._warnings):
        assert notes.verticalScrollBar().maximum() == 0


@pytest.mark.usefixtures("night_is_told")
@pytest.mark.parametrize("language", ["en", "fr", "es"])
def test_the_night_and_send_are_seen_together_in_a_low_window(
    open_window: Open, qapp: QApplication, qtbot: QtBot, language: str
) -> None:
    with spoken(qapp, language):
        window = open_window(PRACTICE)
        window.show_accounts(AccountList((account(),)))

        def find(name: str) -> QWidget:
            found = window.main_page.compose.findChild(QWidget, name)
            assert isinstance(found, QWidget)
            return found

        window.shell.resize(*LOW)
        enter(find, by_night()[0])
        night = find("nightNote")
        qtbot.waitUntil(night.isVisible)
        compose = window.main_page.compose
        # What is said of these letters comes later, and is less.
        compose.text_field.setPlainText("Καλημέρα, πού είσαι;")
        qtbot.waitUntil(compose.sending.counter.notes.isVisible)
        viewport = compose._warnings.viewport()
        qtbot.waitUntil(lambda: place(viewport).contains(place(night)))
        assert place(window).contains(place(find("sendButton")))
