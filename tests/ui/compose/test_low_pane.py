"""The pane of a new text in windows lower than it needs: on small screens with a large scale."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.core.model import AccountList, AccountState, Numbers
from desktop.core.records import replace
from desktop.ui.compose.low_area import LowArea
from desktop.ui.widgets.text_height import height_of
from desktop.ui.window.window import Window
from tests.ui.languages import spoken
from tests.ui.photos import save_photo
from tests.ui.places import by_night
from tests.ui.samples import DIRECT, PRACTICE, Open, account, recipient_chips
from tests.ui.settling import settle

# 1920 by 1080 at 200 %, less the frame, and the least size.
LOW = (QSize(944, 492), QSize(720, 520))
# At 300 %.
VERY_LOW = QSize(624, 312)

night_is_told = pytest.mark.usefixtures("night_is_told")


def is_seen_whole(widget: QWidget) -> bool:
    return widget.visibleRegion().boundingRect() == widget.rect()


def place(widget: QWidget) -> QRect:
    return QRect(widget.mapTo(widget.window(), QPoint()), widget.size())


def found(window: Window, name: str) -> QWidget:
    part = window.main_page.compose.findChild(QWidget, name)
    assert isinstance(part, QWidget), name
    return part


def add_photo(window: Window, folder: Path, qtbot: QtBot) -> None:
    area = window.main_page.compose.sending.attachments
    area.add([save_photo(folder / "photo.jpg", 800, 600, 40)])
    qtbot.waitUntil(lambda: area.isVisible() and not area.is_busy)
    settle()


def begun(window: Window, size: QSize, numbers: list[str], qtbot: QtBot) -> None:
    own = Numbers((replace(DIRECT, mms=True),))
    window.show_accounts(AccountList((account(own),)))
    window.shell.setMinimumSize(size)
    window.shell.resize(size)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.main_page.begin_new()
    compose = window.main_page.compose
    compose.recipient.set_text(", ".join(numbers) + ", ")
    compose.text_field.setFocus()
    compose.text_field.setPlainText("Good night")
    compose.sending.before.look()
    settle()


def see_remedy(window: Window) -> None:
    """The warning, another time, and the buttons of Send; none on top of another."""
    send = window.main_page.compose.sending.button
    buttons = send.findChildren(QPushButton)
    parts = [found(window, "nightNote"), found(window, "sendInMorningButton"), *buttons]
    for part in parts:
        assert is_seen_whole(part), part.objectName()
    field = window.main_page.compose.text_field
    assert is_seen_whole(field)
    for part in parts:
        assert not place(part).intersects(place(field)), part.objectName()


@night_is_told
@pytest.mark.parametrize(("people", "language"), [(1, "en"), (2, "fr"), (2, "es")])
@pytest.mark.parametrize("size", LOW, ids=str)
def test_the_night_stays_beside_send_with_a_picture(
    open_window: Open,
    qapp: QApplication,
    qtbot: QtBot,
    tmp_path: Path,
    size: QSize,
    people: int,
    language: str,
) -> None:
    with spoken(qapp, language):
        window = open_window(PRACTICE)
        begun(window, size, by_night()[:people], qtbot)
        qtbot.waitUntil(found(window, "nightNote").isVisible)
        settle()
        see_remedy(window)
        # To those where it is night now, who may be abroad, it cannot be added any more.
        compose = window.main_page.compose
        compose.recipient.set_text("")
        add_photo(window, tmp_path, qtbot)
        compose.recipient.set_text(", ".join(by_night()[:people]) + ", ")
        compose.sending.before.look()
        qtbot.waitUntil(found(window, "nightNote").isVisible)
        settle()
        see_remedy(window)
        assert is_seen_whole(recipient_chips(lambda name: found(window, name)))
        area = compose.findChild(LowArea)
        assert isinstance(area, LowArea)
        assert area.verticalScrollBar().maximum() == 0


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("size", LOW, ids=str)
def test_recipient_and_picture_are_seen_whole(
    open_window: Open,
    qapp: QApplication,
    qtbot: QtBot,
    tmp_path: Path,
    size: QSize,
    language: str,
) -> None:
    with spoken(qapp, language):
        window = open_window(PRACTICE)
        begun(window, size, ["(415) 555-0123"], qtbot)
        add_photo(window, tmp_path, qtbot)
        compose = window.main_page.compose
        attached = compose.sending.attachments
        qtbot.waitUntil(lambda: is_seen_whole(attached))
        qtbot.waitUntil(lambda: is_seen_whole(recipient_chips(lambda name: found(window, name))))
        assert is_seen_whole(compose.text_field)


@night_is_told
@pytest.mark.parametrize(("people", "language"), [(1, "en"), (2, "fr"), (2, "es")])
def test_a_very_low_pane_scrolls_as_a_whole(
    open_window: Open, qapp: QApplication, qtbot: QtBot, people: int, language: str
) -> None:
    with spoken(qapp, language):
        window = open_window(PRACTICE)
        begun(window, VERY_LOW, by_night()[:people], qtbot)
        qtbot.waitUntil(found(window, "nightNote").isVisible)
        settle()
        compose = window.main_page.compose
        see_remedy(window)
        compose.recipient.field.setFocus()
        qtbot.waitUntil(lambda: is_seen_whole(compose.recipient.box))
        compose.text_field.setFocus()
        qtbot.waitUntil(lambda: is_seen_whole(compose.text_field))
        see_remedy(window)
        bars = [one for one in (compose._area, compose._notes) if one.verticalScrollBar().maximum()]
        assert not bars


# 1366 by 768 at 150 % and at 200 %, less the frame.
LARGER, LARGEST = QSize(894, 462), QSize(667, 336)


@pytest.mark.parametrize("language", ["en", "fr", "es"])
@pytest.mark.parametrize("size", [LARGER, *LOW], ids=str)
def test_a_new_text_stands_at_its_top(
    open_window: Open, qapp: QApplication, qtbot: QtBot, size: QSize, language: str
) -> None:
    with spoken(qapp, language):
        window = open_window(PRACTICE)
        begun(window, size, ["(415) 555-0123"], qtbot)
        compose = window.main_page.compose
        compose.text_field.clear()
        compose.recipient.set_text("")
        window.main_page.begin_new()
        settle()
        assert is_seen_whole(found(window, "composeTitle"))
        assert is_seen_whole(compose.recipient.box)
        assert is_seen_whole(compose.text_field)


@pytest.mark.parametrize("language", ["en", "fr", "es"])
@pytest.mark.parametrize("is_signed_out", [False, True])
def test_three_lines_of_the_text_are_read_in_a_very_low_window(
    open_window: Open, qapp: QApplication, qtbot: QtBot, language: str, is_signed_out: bool
) -> None:
    with spoken(qapp, language):
        window = open_window(PRACTICE)
        begun(window, LARGEST, ["(415) 555-0123"], qtbot)
        if is_signed_out:
            state = AccountState.SIGNED_OUT
            window.show_accounts(AccountList((account(None, state=state),)))
        compose = window.main_page.compose
        compose.recipient.field.setFocus()
        settle()
        compose.text_field.setFocus()
        qtbot.waitUntil(lambda: is_seen_whole(compose.text_field))
        assert compose.text_field.height() >= height_of(compose.text_field, 3)
        compose.recipient.field.setFocus()
        qtbot.waitUntil(lambda: is_seen_whole(compose.recipient.box))
        for one in compose.sending.button.findChildren(QPushButton):
            assert is_seen_whole(one)


def test_what_is_wrong_with_a_recipient_stands_below_it(window: Window, qtbot: QtBot) -> None:
    begun(window, LARGEST, ["(415) 555-0123"], qtbot)
    compose = window.main_page.compose
    compose.text_field.clear()
    notes, box = compose.recipient.notes, compose.recipient.box
    for typed in ("1-800-KAA", "+1 650 CALL NOW", "(650) 555-0101", "415#555*0123@"):
        compose.recipient.set_text(typed)
        compose.checked()
        # Also at once after the one before, whose room was another.
        settle()
        assert notes.y() >= box.height(), typed
        assert notes.height() >= notes.heightForWidth(notes.width()), typed
