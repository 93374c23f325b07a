"""Pictures and files by the clip, paste and drop: what the person sees, and what is queued."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from desktop.core.model import AccountList, CampaignState, Numbers, Sender
from desktop.core.records import replace
from desktop.messages import Outbox
from desktop.ui.attachments.attachment_area import AttachmentArea
from desktop.ui.attachments.attachment_strip import AttachmentCards
from desktop.ui.attachments.picture_size import PictureSize
from desktop.ui.compose.pane import ComposePane
from desktop.ui.window.window import Window
from tests.ui.drops import drop, of_files
from tests.ui.photos import photo, save_photo
from tests.ui.row_menus import menu_key
from tests.ui.samples import DIRECT, LINE, Find, account, double_click, said, unisolated

WITH_MMS = replace(DIRECT, mms=True)
TOLL_FREE = replace(
    DIRECT, number_id="9", phone_number="+18005550109", campaign=CampaignState.NOT_NEEDED
)
KIM, BEN = "(415) 555-0123", "(415) 555-0124"


@pytest.fixture
def compose(window: Window) -> ComposePane:
    view = account(Numbers((WITH_MMS, LINE, TOLL_FREE)))
    window.show_accounts(AccountList((view,)))
    window.main_page.workspace.show_compose()
    pane = window.main_page.compose
    pane.recipient.set_text(KIM)
    return pane


@pytest.fixture
def area(compose: ComposePane) -> AttachmentArea:
    return compose.sending.attachments


@pytest.fixture
def add(area: AttachmentArea, qtbot: QtBot) -> Callable[..., None]:
    def add_all(*paths: Path) -> None:
        area.add(list(paths))
        qtbot.waitUntil(lambda: not area.is_busy)

    return add_all


def paste(pane: ComposePane, data: QMimeData) -> None:
    QGuiApplication.clipboard().setMimeData(data)
    pane.text_field.setFocus()
    pane.text_field.paste()


# --- three ways -----------------------------------------------------------------------------------


def test_files_that_are_dropped_are_attached_and_go_with_the_text(
    compose: ComposePane, area: AttachmentArea, outbox: Outbox, qtbot: QtBot, tmp_path: Path
) -> None:
    plan = tmp_path / "plan.pdf"
    plan.write_bytes(b"%PDF-1.4 a plan")
    assert drop(compose.text_field.viewport(), of_files(save_photo(tmp_path / "photo.jpg"), plan))
    qtbot.waitUntil(lambda: len(area.files) == 2)
    assert compose.text_field.toPlainText() == ""
    compose.text_field.setPlainText("Look")
    compose.sending.send()
    (row,) = outbox.newest(9)
    assert [(one.name, one.type) for one in row.files] == [
        ("photo.jpg", "image/jpeg"),
        ("plan.pdf", "application/pdf"),
    ]
    assert area.files == ()
    assert not area.isVisible()


def test_a_screenshot_that_is_pasted_is_attached(
    compose: ComposePane, area: AttachmentArea, qtbot: QtBot
) -> None:
    data = QMimeData()
    data.setImageData(photo(400, 300))
    paste(compose, data)
    qtbot.waitUntil(lambda: len(area.files) == 1)
    (file,) = area.files
    assert (file.name, file.width, file.height) == ("picture.png", 400, 300)


def test_files_copied_in_a_file_manager_are_pasted(
    compose: ComposePane, area: AttachmentArea, qtbot: QtBot, tmp_path: Path
) -> None:
    paste(compose, of_files(save_photo(tmp_path / "photo.png", 30, 20)))
    qtbot.waitUntil(lambda: len(area.files) == 1)


def test_copied_words_are_words_even_where_they_come_with_a_picture(
    compose: ComposePane, area: AttachmentArea
) -> None:
    data = QMimeData()
    data.setText("12\t13")
    data.setImageData(photo(40, 30))
    paste(compose, data)
    assert compose.text_field.toPlainText() == "12\t13"
    assert area.files == ()


def test_a_link_that_is_dropped_is_a_link(compose: ComposePane, area: AttachmentArea) -> None:
    data = QMimeData()
    data.setUrls([QUrl("https://example.com/a.png")])
    data.setText("https://example.com/a.png")
    drop(compose.text_field.viewport(), data)
    assert not area.is_busy
    assert area.files == ()


# --- how many, how large, in which order ----------------------------------------------------------


def test_eleven_files_are_one_too_many(
    area: AttachmentArea, add: Callable[..., None], find: Find, tmp_path: Path
) -> None:
    paths = [save_photo(tmp_path / f"{at}.png", 20 + at, 20) for at in range(11)]
    add(*paths)
    assert len(area.files) == 10
    assert "A text can have 10 files." in said(find("composeNotice"))


def test_pictures_that_are_too_much_together_are_made_smaller_and_a_text_is_not(
    area: AttachmentArea, add: Callable[..., None], find: Find, tmp_path: Path
) -> None:
    noise = tmp_path / "plan.pdf"
    noise.write_bytes(b"%PDF-1.4" + b"x" * 1_200_000)
    add(save_photo(tmp_path / "a.bmp", 1500, 1100), save_photo(tmp_path / "b.bmp", 1500, 1100, 90))
    add(noise)
    sizes = {one.name: one.size for one in area.files}
    assert sum(sizes.values()) <= 1_500_000
    assert sizes["plan.pdf"] == noise.stat().st_size
    assert len(sizes) == 3
    assert "of 1.5\u00a0MB" in unisolated(said(find("attachmentSum")))


def test_files_that_cannot_be_made_smaller_are_refused_together(
    area: AttachmentArea, add: Callable[..., None], find: Find, tmp_path: Path
) -> None:
    for name in ("a.pdf", "b.pdf"):
        (tmp_path / name).write_bytes(b"%PDF-1.4" + b"x" * 800_000)
    add(tmp_path / "a.pdf")
    add(tmp_path / "b.pdf")
    assert [one.name for one in area.files] == ["a.pdf"]
    assert "That is too much for one text" in said(find("composeNotice"))


def test_the_size_of_pictures_is_chosen_and_kept(
    area: AttachmentArea, add: Callable[..., None], qtbot: QtBot, tmp_path: Path
) -> None:
    path = save_photo(tmp_path / "photo.jpg", 2000, 1500)
    add(path)
    made = area._attachments()
    made.choose_size(PictureSize.SMALL)
    qtbot.waitUntil(lambda: not area.is_busy)
    assert (area.files[0].width, area.files[0].height) == (1024, 768)
    made.choose_size(PictureSize.LARGE)
    qtbot.waitUntil(lambda: not area.is_busy)
    assert (area.files[0].width, area.files[0].height) == (2000, 1500)
    made.choose_size(PictureSize.MEDIUM)
    qtbot.waitUntil(lambda: not area.is_busy)
    # Where the picture is not there any more, it is made from what is beside the database.
    path.unlink()
    made.choose_size(PictureSize.SMALL)
    qtbot.waitUntil(lambda: not area.is_busy)
    assert area.files[0].width == 1024
    assert made.picture_size is PictureSize.SMALL


def test_what_was_attached_is_said_and_tab_comes_to_a_card(
    add: Callable[..., None], find: Find, tmp_path: Path, announced: list[str]
) -> None:
    add(save_photo(tmp_path / "a.png", 20, 30, 0))
    assert len(announced) == 1
    assert announced[0].startswith("Attached: a.png, ")
    assert announced[0].endswith("20 × 30")
    cards = find("attachmentCards")
    assert isinstance(cards, AttachmentCards)
    cards.setFocus(Qt.FocusReason.TabFocusReason)
    assert cards.currentRow() == 0
    menu = menu_key(cards)
    assert menu is not None
    assert menu.activeAction() is menu.actions()[0]
    menu.close()


def test_cards_are_moved_and_removed_by_keys(
    area: AttachmentArea, add: Callable[..., None], find: Find, tmp_path: Path
) -> None:
    add(
        *(
            save_photo(tmp_path / f"{name}.png", 20, 20, hue)
            for name, hue in zip("abc", (0, 90, 200), strict=True)
        )
    )
    cards = find("attachmentCards")
    assert isinstance(cards, AttachmentCards)
    cards.setFocus()
    cards.setCurrentRow(0)
    QTest.keyClick(cards, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert [one.name for one in area.files] == ["b.png", "a.png", "c.png"]
    QTest.keyClick(cards, Qt.Key.Key_Delete)
    assert [one.name for one in area.files] == ["b.png", "c.png"]
    assert cards.count() == 2


def test_the_cross_of_a_card_removes_it(
    area: AttachmentArea, add: Callable[..., None], find: Find, tmp_path: Path
) -> None:
    add(save_photo(tmp_path / "a.png", 20, 20), save_photo(tmp_path / "b.png", 20, 20, 90))
    cards = find("attachmentCards")
    assert isinstance(cards, AttachmentCards)
    QApplication.processEvents()
    cross = cards._delegate.cross(cards.visualRect(cards.model().index(0, 0)))
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mouseClick(cards.viewport(), Qt.MouseButton.RightButton, none, cross.center())
    assert len(area.files) == 2
    QTest.mouseClick(cards.viewport(), left, none, cross.center())
    assert [one.name for one in area.files] == ["b.png"]


def test_a_double_click_on_a_cross_removes_one_card(
    area: AttachmentArea, add: Callable[..., None], find: Find, tmp_path: Path
) -> None:
    add(*(save_photo(tmp_path / f"{name}.png", 20, 20, at) for at, name in enumerate("abc")))
    cards = find("attachmentCards")
    assert isinstance(cards, AttachmentCards)
    QApplication.processEvents()
    cross = cards._delegate.cross(cards.visualRect(cards.model().index(0, 0)))
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    double_click(cards.viewport(), cross.center())
    assert [one.name for one in area.files] == ["b.png", "c.png"]
    QTest.qWait(500)
    QTest.mouseClick(cards.viewport(), left, none, cross.center())
    assert [one.name for one in area.files] == ["c.png"]


# --- what cannot be -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sender", "to", "words"),
    [
        (TOLL_FREE, KIM, "is toll-free and cannot send pictures"),
        (LINE, KIM, "MMS is not switched on for it"),
        (WITH_MMS, "+44 20 7183 8750", "is abroad"),
    ],
)
def test_where_files_cannot_go_it_is_said_before_one_is_chosen(
    compose: ComposePane, area: AttachmentArea, find: Find, sender: Sender, to: str, words: str
) -> None:
    compose.picker.choose(sender.phone_number)
    compose.recipient.set_text("")
    compose.recipient.set_text(f"{to},")
    clip = find("attachButton")
    assert isinstance(clip, QPushButton)
    clip.click()
    assert words in said(find("composeNotice"))
    area.add([Path("never read.jpg")])
    assert not area.is_busy


def test_where_files_cannot_go_any_more_nothing_is_sent_and_nothing_lost(
    compose: ComposePane,
    area: AttachmentArea,
    add: Callable[..., None],
    find: Find,
    outbox: Outbox,
    tmp_path: Path,
) -> None:
    add(save_photo(tmp_path / "photo.jpg", 40, 30))
    compose.picker.choose(LINE.phone_number)
    assert "MMS is not switched on" in said(find("attachmentWarning"))
    compose.sending.send()
    assert outbox.newest(9) == []
    compose.picker.choose(WITH_MMS.phone_number)
    assert said(find("attachmentWarning")) == ""
    compose.sending.send()
    assert len(outbox.newest(9)[0].files) == 1


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("a.heic", b"\0\0\0\x18ftypheic\0\0\0\0heicmif1", "HEIC"),
        ("a.jpg", b"", "empty"),
        ("a.jpg", b"no picture at all", "is not a picture"),
        ("a.jpg", b"\xff\xd8\xff\xe0" + b"x" * 50, "damaged"),
        ("a.exe", b"MZ", "cannot be sent"),
        ("a", b"x", "cannot be sent"),
        ("a.pdf", b"", "empty"),
        ("a.pdf", None, "no longer there"),
        ("a.pdf", b"x" * 1_500_001, "too large for a text. A text can have 1.5 MB. Make"),
    ],
)
def test_what_cannot_be_attached_is_one_sentence_and_the_rest_stays(
    compose: ComposePane,
    area: AttachmentArea,
    add: Callable[..., None],
    find: Find,
    tmp_path: Path,
    name: str,
    content: bytes | None,
    words: str,
) -> None:
    compose.text_field.setPlainText("Look")
    add(save_photo(tmp_path / "good.png", 20, 20))
    path = tmp_path / "bad" / name
    path.parent.mkdir()
    if content is not None:
        path.write_bytes(content)
    add(path)
    assert words in said(find("composeNotice"))
    assert [one.name for one in area.files] == ["good.png"]
    assert compose.text_field.toPlainText() == "Look"


def test_send_waits_for_a_picture_that_is_being_made_ready(
    compose: ComposePane,
    area: AttachmentArea,
    outbox: Outbox,
    find: Find,
    qtbot: QtBot,
    tmp_path: Path,
) -> None:
    area.add([save_photo(tmp_path / "photo.jpg", 3000, 2000)])
    assert area.is_busy
    compose.sending.send()
    compose.sending.send()
    notice = find("composeNotice")
    assert "still being made ready" in said(notice)
    assert notice.property("role") == "muted"
    assert outbox.newest(9) == []
    qtbot.waitUntil(lambda: not area.is_busy)
    (row,) = outbox.newest(9)
    assert [one.name for one in row.files] == ["photo.jpg"]
    assert (said(notice), notice.property("role")) == ("", "bad")


def test_what_is_changed_while_a_picture_is_made_ready_is_not_sent(
    compose: ComposePane,
    area: AttachmentArea,
    outbox: Outbox,
    find: Find,
    qtbot: QtBot,
    tmp_path: Path,
) -> None:
    changes: tuple[Callable[[], object], ...] = (
        lambda: QTest.keyClicks(compose.text_field, "!"),
        lambda: QTest.keyClicks(compose.recipient.field, "7"),
        compose.begin_new,
    )
    for change in changes:
        area.add([save_photo(tmp_path / "photo.jpg", 3000, 2000)])
        compose.sending.send()
        change()
        qtbot.waitUntil(lambda: not area.is_busy)
        qtbot.wait(100)
        assert outbox.newest(9) == []


def test_a_picture_that_cannot_be_made_ready_ends_the_wait(
    compose: ComposePane,
    area: AttachmentArea,
    outbox: Outbox,
    find: Find,
    qtbot: QtBot,
    tmp_path: Path,
) -> None:
    (tmp_path / "photo.jpg").write_bytes(b"no picture")
    area.add([save_photo(tmp_path / "large.jpg", 3000, 2000), tmp_path / "photo.jpg"])
    compose.sending.send()
    qtbot.waitUntil(lambda: not area.is_busy)
    assert "photo.jpg" in said(find("composeNotice"))
    assert outbox.newest(9) == []
    # Nor is it sent without it before the person knows.
    compose.text_field.setPlainText("See the photo")
    compose.sending.send()
    notice = unisolated(said(find("composeNotice")))
    assert notice.startswith("photo.jpg")
    assert notice.endswith("Press Send again to send the text without it.")
    assert outbox.newest(9) == []
    compose.sending.send()
    (row,) = outbox.newest(9)
    assert [one.name for one in row.files] == ["large.jpg"]


def test_what_became_of_the_files_has_the_room_beside_few_of_them(
    area: AttachmentArea, add: Callable[..., None], find: Find, tmp_path: Path
) -> None:
    add(save_photo(tmp_path / "large.jpg", 4800, 3600))
    QApplication.processEvents()
    made = find("attachmentMade")
    assert "Made smaller" in said(made)
    assert made.height() < 2 * made.fontMetrics().height(), "one line"


def test_a_file_in_its_place_needs_no_question(
    compose: ComposePane,
    area: AttachmentArea,
    add: Callable[..., None],
    outbox: Outbox,
    tmp_path: Path,
) -> None:
    (tmp_path / "photo.jpg").write_bytes(b"no picture")
    add(tmp_path / "photo.jpg")
    add(save_photo(tmp_path / "good.png", 20, 20))
    compose.sending.send()
    assert len(outbox.newest(9)) == 1


def test_a_text_with_a_picture_has_no_parts(
    compose: ComposePane, add: Callable[..., None], find: Find, tmp_path: Path
) -> None:
    compose.text_field.setPlainText("ž" * 200)
    assert "Billed as" in said(find("counterLabel"))
    add(save_photo(tmp_path / "good.png", 20, 20))
    assert said(find("counterLabel")) == "800 characters left"
    assert said(find("counterReason")) == ""


# --- drafts, undo, edit ---------------------------------------------------------------------------


def test_a_draft_comes_back_with_its_files_and_its_group(
    compose: ComposePane, area: AttachmentArea, add: Callable[..., None], tmp_path: Path
) -> None:
    compose.recipient.set_text(f"{KIM}, {BEN}")
    compose.group.choose(is_group=True)
    add(save_photo(tmp_path / "photo.png", 20, 20))
    before = area.files
    compose.begin_new()
    assert area.files == ()
    assert not compose.group.is_group
    (kept,) = compose.drafts.all()
    compose.drafts.open(kept.id)
    assert area.files == before
    assert compose.group.is_group


def test_undo_brings_files_and_group_back(
    compose: ComposePane,
    area: AttachmentArea,
    add: Callable[..., None],
    outbox: Outbox,
    find: Find,
    tmp_path: Path,
) -> None:
    compose.recipient.set_text(f"{KIM}, {BEN}")
    compose.group.choose(is_group=True)
    add(save_photo(tmp_path / "photo.png", 20, 20))
    before = area.files
    compose.sending.send()
    (row,) = outbox.newest(9)
    assert row.is_group
    compose.sending.undo_bar.undone.emit([row.id], None)
    assert area.files == before
    assert compose.group.is_group
    assert outbox.newest(9) == []


# --- groups ---------------------------------------------------------------------------------------


def test_one_text_each_is_the_default_and_a_group_is_one_text(
    compose: ComposePane, outbox: Outbox, find: Find
) -> None:
    compose.recipient.set_text(f"{KIM}, {BEN}")
    compose.text_field.setPlainText("Hello")
    compose.sending.send()
    assert len(outbox.newest(9)) == 2
    compose.recipient.set_text(f"{KIM}, {BEN}")
    compose.text_field.setPlainText("Hello all")
    compose.group.choose(is_group=True)
    assert "see each other" in said(find("recipientNote"))
    compose.sending.send()
    row = outbox.newest(9)[0]
    assert row.recipients == ("+14155550123", "+14155550124")
    assert len(outbox.newest(9)) == 3


@pytest.mark.parametrize(("count", "is_offered"), [(1, False), (2, True), (10, True), (11, False)])
def test_a_group_is_offered_for_two_to_ten_people(
    compose: ComposePane, count: int, is_offered: bool
) -> None:
    numbers = [f"+1415555{at:04}" for at in range(150, 150 + count)]
    compose.recipient.set_text("")
    compose.recipient.set_text(", ".join(numbers))
    assert compose.group.isVisible() is is_offered


def test_a_field_in_a_text_to_a_group_is_refused(
    compose: ComposePane, outbox: Outbox, find: Find
) -> None:
    compose.recipient.set_text(f"{KIM}, {BEN}")
    compose.group.choose(is_group=True)
    compose.text_field.setPlainText("Hello {name}")
    compose.sending.send()
    assert "{name}" in said(find("composeNotice"))
    assert outbox.newest(9) == []
