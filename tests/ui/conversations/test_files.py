"""Pictures, contacts and other files in a conversation, in the real window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QMenu, QWidget
from pytestqt.qtbot import QtBot

from desktop.core.model import Attachment, Draft, FileState, StoreRecord, ThreadText
from desktop.database.connection import Database
from desktop.messages import Outbox
from desktop.messages.store_files import FileFetching
from desktop.ui.attachments.shown_file import MOST_CARD_BYTES
from desktop.ui.attachments.viewer import Viewer
from desktop.ui.conversations.thread_page import ThreadPage
from desktop.ui.window.window import Window
from tests.messages.files import attach
from tests.ui.conversations.conftest import Show
from tests.ui.received_files import (
    CARD,
    EXAMPLES,
    bring,
    fail,
    file,
    key,
    picture,
    receive_files,
    until,
)
from tests.ui.samples import ANA, DIRECT, KIM, Browser, Find, compose_contents, press, put, said

PHOTO = picture(640, 480)
SKY = QColor("#3b82a0")


def wait(done: Callable[[], bool], what: str = "") -> None:
    until(done, QTest.qWait, what)


def wanted(database: Database) -> set[tuple[str, int]]:
    rows = database.rows("SELECT message_id, position FROM store_file WHERE state = 'wanted'")
    return {(row[0], row[1]) for row in rows}


def point_of(page: ThreadPage, at: int = 0, row: int = 0, *, is_action: bool = False) -> QPoint:
    """A point of the viewport where this file of the text is."""
    place = page.list.visualRect(page.model.index(row))
    for y in range(place.top(), place.bottom(), 5):
        for x in range(place.left(), place.right(), 5):
            found = page.list.file_at(QPoint(x, y))
            if found is not None and (found.at, found.is_action) == (at, is_action):
                return QPoint(x, y)
    raise AssertionError("it is not seen")


def click(page: ThreadPage, at: int = 0, row: int = 0, *, is_action: bool = False) -> None:
    point = point_of(page, at, row, is_action=is_action)
    QTest.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=point)


def text(page: ThreadPage, row: int = 0) -> ThreadText:
    found = page.model.text_at(row)
    assert found is not None
    return found


def dialog(window: Window) -> QFileDialog:
    found = window.shell.findChildren(QFileDialog, "saveFileDialog")
    assert found, "nobody asks where to save"
    return found[-1]


def save_to(window: Window, folder: Path) -> str:
    """Accepts the proposed name in this folder. Returns the name."""
    asked = dialog(window)
    name = Path(asked.selectedFiles()[0]).name
    asked.fileSelected.emit(str(folder / name))
    asked.done(0)
    return name


def is_said(window: Window) -> bool:
    """Whether a file was saved, or why not, is told."""
    return any(one.isVisible() for one in window.shell.findChildren(QWidget, "savedBar"))


def viewer() -> Viewer:
    found = [one for one in QApplication.topLevelWidgets() if isinstance(one, Viewer)]
    shown = [one for one in found if one.isVisible()]
    assert shown, "no picture is shown large"
    return shown[0]


# --- seen and fetched -------------------------------------------------------------------------


def test_what_is_seen_is_fetched_and_the_rest_is_not(
    window: Window, database: Database, show: Show, qtbot: QtBot
) -> None:
    first = receive_files(database, file("image/png", width=800, height=600), file("a/b"))
    for _ in range(8):
        receive_files(database, file("application/pdf", "a.pdf", 9_000))
    last = receive_files(database, file("image/png"), file("text/vcard", size=300), file("a/b"))
    with qtbot.waitSignal(window.commands.process_outbox):
        page = show(0)
    assert wanted(database) == {(first.message_id, 0)}
    with qtbot.waitSignal(window.commands.process_outbox):
        page.list.show_end()
    ids = [(first.message_id, 0), (last.message_id, 0), (last.message_id, 1)]
    assert wanted(database) == set(ids)


def test_a_picture_is_painted_where_its_room_was(database: Database, show: Show) -> None:
    record = receive_files(database, file("image/jpeg", "a.jpg", len(PHOTO), 640, 480))
    page = show(0)
    before = page.list.visualRect(page.model.index(0))
    at = point_of(page) + QPoint(10, 30)
    bring(database, record, PHOTO)
    page.refresh()

    def is_painted() -> bool:
        return _is_near(page.list.viewport().grab().toImage().pixelColor(at), SKY)

    wait(is_painted, "painted")
    assert page.list.visualRect(page.model.index(0)) == before


def _is_near(one: QColor, other: QColor) -> bool:
    pairs = zip(one.getRgb()[:3], other.getRgb()[:3], strict=True)  # type: ignore[index]
    return all(abs(a - b) < 40 for a, b in pairs)


def test_what_is_no_picture_says_so_and_can_be_saved(
    window: Window, database: Database, show: Show, tmp_path: Path
) -> None:
    record = receive_files(database, file("image/jpeg", "a.jpg", 9, 640, 480))
    [hash_] = bring(database, record, b"<html><script>")
    page = show(0)
    page.list.viewport().grab()
    wait(lambda: page.files.painter().thumbnails.has_failed(hash_, 280), "decoded")
    page.files.save(text(page), page.files.files(text(page))[0])
    assert save_to(window, tmp_path) == "a.jpg"
    wait(lambda: (tmp_path / "a.jpg").exists())
    assert not page.files.bar()._open.isVisible()


def test_a_click_on_a_failed_one_tries_again(database: Database, show: Show) -> None:
    record = receive_files(database, file("image/jpeg", "a.jpg", 9, 640, 480))
    fail(database, record, "network")
    page = show(0)
    assert wanted(database) == set()
    click(page)
    assert wanted(database) == {(record.message_id, 0)}


def test_a_picture_of_the_own_number_is_shown(
    outbox: Outbox, database: Database, show: Show
) -> None:
    receive_files(database, text="Hello")
    hash_ = outbox.files.write(PHOTO)
    attachment = Attachment(hash_, "mine.jpg", "image/jpeg", len(PHOTO), 640, 480)
    outbox.queue(Draft("mine", ANA, DIRECT.phone_number, KIM, "", files=(attachment,)))
    page = show(0)
    row = next(at for at in range(2) if not text(page, at).is_inbound)
    click(page, row=row)
    assert viewer().windowTitle() == "mine.jpg"
    viewer().close()


def test_the_words_of_a_text_have_no_hint_at_its_files(database: Database, show: Show) -> None:
    receive_files(database, file("image/png", "sun.png", 120_000), file("text/vcard"), text="Hi")
    page = show(0)
    assert page._words.body(text(page)) == "Hi"
    sentence = page.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Picture \u2068sun.png\u2069, \u2068120\u00a0kB\u2069. Contact" in sentence


# --- large ------------------------------------------------------------------------------------


def two_pictures(database: Database) -> StoreRecord:
    record = receive_files(database, file("image/jpeg", "a.jpg"), file("image/jpeg", "b.jpg"))
    bring(database, record, PHOTO, picture(900, 300))
    return record


def test_all_pixels_are_offered_only_where_some_are_not_shown(
    database: Database, show: Show, qtbot: QtBot
) -> None:
    record = receive_files(database, file("image/jpeg", "a.jpg"), file("image/jpeg", "b.jpg"))
    bring(database, record, PHOTO, picture(240, 180))
    click(show(0), 1)
    shown = viewer()
    wait(lambda: not shown._canvas.whole_size().isEmpty(), "decoded")
    assert not shown._zoom.isEnabled(), "it is shown with all of its pixels"
    shown.resize(200, 200)
    qtbot.waitUntil(shown._zoom.isEnabled)
    shown._zoom.click()
    shown.resize(700, 600)
    QTest.qWait(1)
    assert shown._zoom.isEnabled(), "to fit again"
    shown._zoom.click()
    qtbot.waitUntil(lambda: not shown._zoom.isEnabled())
    shown.close()


def test_a_click_shows_a_picture_large(database: Database, show: Show) -> None:
    two_pictures(database)
    click(show(0), 1)
    shown = viewer()
    assert shown.windowTitle() == "b.jpg"
    wait(shown._zoom.isEnabled, "decoded")
    # No larger than the screen, unless all of its pixels are wanted.
    side = max(shown.screen().size().toTuple())
    assert shown._canvas.whole_size().width() == min(900, side)
    shown._zoom.click()
    wait(lambda: shown._canvas.whole_size().toTuple() == (900, 300), "100 %")
    shown.activateWindow()
    # Wherever the focus is.
    QTest.keyClick(shown._close, Qt.Key.Key_Left)
    assert shown.windowTitle() == "a.jpg"
    assert not shown._zoom.isChecked()
    QTest.keyClick(shown, Qt.Key.Key_Escape)
    wait(lambda: not any(isinstance(one, Viewer) for one in QApplication.topLevelWidgets()))


def test_enter_shows_the_first_picture(database: Database, show: Show) -> None:
    two_pictures(database)
    page = show(0)
    page.list.setCurrentIndex(page.model.index(0))
    QTest.keyClick(page.list, Qt.Key.Key_Return)
    assert viewer().windowTitle() == "a.jpg"
    viewer().close()


def test_enter_on_words_shows_their_details(outbox: Outbox, show: Show) -> None:
    id_ = put(outbox)
    page = show(0)
    chosen: list[str] = []
    page.details_wanted.connect(chosen.append)
    page.list.setCurrentIndex(page.model.index(0))
    QTest.keyClick(page.list, Qt.Key.Key_Return)
    assert chosen == [id_]


def test_a_picture_is_saved_from_the_viewer(
    window: Window, database: Database, show: Show, find: Find, tmp_path: Path
) -> None:
    two_pictures(database)
    click(show(0), 1)
    shown = viewer()
    shown._save.click()
    assert save_to(window, tmp_path) == "b.jpg"
    wait(lambda: shown._about.text() == "Saved as \u2068b.jpg\u2069", "said")
    shown.close()
    assert said(find("savedWords")) == "Saved as \u2068b.jpg\u2069"


# --- saved ------------------------------------------------------------------------------------


def test_a_saved_picture_can_be_opened(
    window: Window, database: Database, show: Show, find: Find, browser: Browser, tmp_path: Path
) -> None:
    record = receive_files(database, file("image/jpeg", "../ho\u202eliday.jpg.exe"))
    bring(database, record, PHOTO)
    page = show(0)
    page.files.save(text(page), page.files.files(text(page))[0])
    assert save_to(window, tmp_path) == "holiday.jpg"
    saved = tmp_path / "holiday.jpg"
    wait(lambda: is_said(window), "saved")
    assert saved.read_bytes() == PHOTO
    assert saved.stat().st_mode & 0o777 == _usual_rights(tmp_path)
    assert [one.name for one in tmp_path.glob(".*.part")] == []
    assert said(find("savedWords")) == "Saved as \u2068holiday.jpg\u2069"
    press(find("openSavedButton"))
    press(find("showSavedButton"))
    assert browser.links == [saved.as_uri(), tmp_path.as_uri()]


def _usual_rights(folder: Path) -> int:
    (folder / "usual").touch()
    return (folder / "usual").stat().st_mode & 0o777


@pytest.mark.parametrize(
    ("kind", "content", "name", "may_open"),
    [
        ("image/png", picture(9, 9, form="PNG"), "a.png", True),
        ("audio/amr", (EXAMPLES / "voice.amr").read_bytes(), "a.amr", True),
        ("video/mp4", (EXAMPLES / "clip.mp4").read_bytes(), "a.mp4", True),
        ("application/pdf", b"%PDF-1.7", "a.pdf", False),
        ("application/x-msdownload", b"MZ", "a.exe", False),
        ("image/jpeg", b"MZ", "a.jpg", False),
        ("text/html", b"<html>", "a.html", False),
        ("image/svg+xml", b"<svg onload='x'>", "a.svg", False),
        ("audio/mpeg", b"[Desktop Entry]", "a.desktop", False),
    ],
)
def test_only_harmless_kinds_are_opened(
    window: Window,
    database: Database,
    show: Show,
    find: Find,
    tmp_path: Path,
    kind: str,
    content: bytes,
    name: str,
    may_open: bool,
) -> None:
    bring(database, receive_files(database, file(kind, name)), content)
    page = show(0)
    page.files.save(text(page), page.files.files(text(page))[0])
    save_to(window, tmp_path)
    wait(lambda: is_said(window), "saved")
    assert find("openSavedButton").isVisible() == may_open


def test_a_picture_saved_as_a_program_is_not_opened(
    window: Window, database: Database, show: Show, find: Find, tmp_path: Path
) -> None:
    bring(database, receive_files(database, file("image/jpeg", "a.jpg")), PHOTO)
    page = show(0)
    page.files.save(text(page), page.files.files(text(page))[0])
    dialog(window).fileSelected.emit(str(tmp_path / "a.desktop"))
    wait(lambda: is_said(window), "saved")
    assert not find("openSavedButton").isVisible()


def test_what_cannot_be_saved_is_said(
    window: Window, database: Database, show: Show, find: Find, tmp_path: Path
) -> None:
    bring(database, receive_files(database, file("image/jpeg", "a.jpg")), PHOTO)
    page = show(0)
    page.files.save(text(page), page.files.files(text(page))[0])
    save_to(window, tmp_path / "gone")
    wait(lambda: is_said(window), "failed")
    assert said(find("savedWords")) == "The file could not be saved there."
    assert not find("showSavedButton").isVisible()


def test_bytes_of_an_own_text_that_are_lost_are_said(
    outbox: Outbox, show: Show, find: Find
) -> None:
    lost = attach(outbox._database.file)
    outbox.queue(Draft("d", ANA, DIRECT.phone_number, KIM, "Look", files=(lost,)))
    outbox.files.path(lost.hash).unlink()
    page = show(0)
    page.files.save(text(page), page.files.files(text(page))[0])
    assert said(find("savedWords")) == "The file is not on this computer any more."


def test_bytes_of_a_received_file_that_are_lost_are_fetched_again(
    outbox: Outbox, database: Database, show: Show
) -> None:
    record = receive_files(database, file("image/jpeg", "a.jpg"))
    [hash_] = bring(database, record, PHOTO)
    outbox.files.path(hash_).unlink()
    page = show(0)
    page.files.save(text(page), page.files.files(text(page))[0])
    assert wanted(database) == {(record.message_id, 0)}


def test_another_file_is_fetched_when_it_is_to_be_saved(
    window: Window, database: Database, show: Show
) -> None:
    record = receive_files(database, file("application/pdf", "offer.pdf", 9))
    page = show(0)
    assert wanted(database) == set()
    click(page, is_action=True)
    assert wanted(database) == {(record.message_id, 0)}
    page.refresh()
    assert text(page).files[0].state is FileState.WANTED
    bring(database, record, b"%PDF-1.7")
    page.refresh()
    assert Path(dialog(window).selectedFiles()[0]).name == "offer.pdf"
    dialog(window).close()


def test_nothing_pops_up_in_another_conversation(
    window: Window, database: Database, outbox: Outbox, show: Show
) -> None:
    record = receive_files(database, file("application/pdf", "offer.pdf", 9))
    put(outbox, recipient="+14155550199")
    pages = window.main_page.conversations
    pages.refresh()
    page = show(next(at for at in range(2) if _is_of_files(pages.model.id_at(at), outbox)))
    click(page, is_action=True)
    show(next(at for at in range(2) if not _is_of_files(pages.model.id_at(at), outbox)))
    bring(database, record, b"%PDF-1.7")
    page.refresh()
    assert window.shell.findChildren(QFileDialog, "saveFileDialog") == []


def _is_of_files(id_: int, outbox: Outbox) -> bool:
    return outbox.conversations.thread.newest(id_, 1)[0].is_inbound


# --- contacts ---------------------------------------------------------------------------------


def contact(database: Database, show: Show, content: bytes = CARD) -> ThreadPage:
    record = receive_files(database, file("text/vcard", "olu.vcf", len(content)))
    bring(database, record, content)
    page = show(0)
    shown = page.files.files(text(page))[0]
    wait(lambda: page.files.painter().card_of(shown) is not None, "read")
    return page


def test_a_contact_can_be_written_to(window: Window, database: Database, show: Show) -> None:
    page = contact(database, show)
    click(page, is_action=True)
    assert compose_contents(window)[0] == "+14155550142"


def test_the_name_of_a_contact_can_be_kept(
    window: Window, database: Database, show: Show, find: Find, outbox: Outbox
) -> None:
    page = contact(database, show)
    menu = QMenu(page)
    page.files.add_actions(menu, text(page))
    actions = {one.text(): one for one in menu.actions()}
    assert list(actions) == [
        "Write to \u2068(415) 555-0142\u2069",
        "Keep this name…",
        "&Save file as…",
    ]
    actions["Keep this name…"].trigger()
    field = find("nameField")
    assert isinstance(field, QLineEdit)
    assert field.text() == "Olu Adeyemi"
    press(find("saveNameButton"))
    assert outbox.address_book.names_of(ANA, "+14155550142").named == "Olu Adeyemi"


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"MZ" + bytes(5_000),
        b"BEGIN:VCARD\r\n" * 2_000,
        b"BEGIN:VCARD\r\nFN:" + b"x" * (MOST_CARD_BYTES - 100),
        b"BEGIN:VCARD\r\nFN:\xff\xfe\x00\r\nTEL:javascript:alert(1)\r\nTEL:911\r\nEND:VCARD",
        b"BEGIN:VCARD\nN;ENCODING=BASE64:!!!\nTEL;ENCODING=QUOTED-PRINTABLE:=\nEND:VCARD\n" * 500,
    ],
)
def test_a_hostile_contact_is_a_file_like_others(
    database: Database, show: Show, content: bytes
) -> None:
    page = contact(database, show, content)
    page.list.viewport().grab()
    menu = QMenu(page)
    page.files.add_actions(menu, text(page))
    assert [one.text() for one in menu.actions()] == ["&Save file as…"]


def test_a_huge_contact_is_not_fetched_unasked(
    window: Window, database: Database, show: Show, qtbot: QtBot
) -> None:
    receive_files(database, file("text/vcard", "a.vcf", 5_000_000), file("image/png", "a.png"))
    with qtbot.waitSignal(window.commands.process_outbox):
        show(0)
    assert {at for _, at in wanted(database)} == {1}


def test_two_files_are_named_in_the_menu(database: Database, show: Show) -> None:
    record = two_pictures(database)
    FileFetching(database, ANA).note_failed(key(record, 1), "gone", is_gone=True)
    page = show(0)
    menu = QMenu(page)
    page.files.add_actions(menu, text(page))
    assert [one.text() for one in menu.actions()] == [
        "Open \u2068a.jpg\u2069",
        "Save \u2068a.jpg\u2069 as…",
    ]
