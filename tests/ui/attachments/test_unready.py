"""Files that are missing, or not ready when the person goes elsewhere: nothing is lost unseen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.core.model import MessageRow
from desktop.database.connection import Database
from desktop.messages import Outbox, UnsentDraft
from desktop.ui.attachments.attachment_area import AttachmentArea
from desktop.ui.attachments.attachment_strip import AttachmentCards
from desktop.ui.compose.pane import ComposePane
from desktop.ui.window.window import Window
from tests.ui.attachments.test_attaching import BEN, KIM, add, area, compose
from tests.ui.conversations.conftest import Show, show
from tests.ui.inbound import receive
from tests.ui.photos import save_photo
from tests.ui.samples import KIM as KIM_NUMBER
from tests.ui.samples import Find, said, unisolated

__all__ = ["add", "area", "compose", "show"]


def large(folder: Path) -> Path:
    """Large enough that it is still being made ready when the next line runs."""
    return save_photo(folder / "large.jpg", 3000, 2000)


def names(attachments: AttachmentArea) -> list[str]:
    return [one.name for one in attachments.files]


# --- missing --------------------------------------------------------------------------------------


@pytest.fixture
def without_its_picture(
    compose: ComposePane, add: Callable[..., None], outbox: Outbox, tmp_path: Path
) -> MessageRow:
    """A cancelled text whose picture was deleted."""
    add(save_photo(tmp_path / "map.jpg", 60, 40))
    compose.text_field.setPlainText("Look")
    compose.sending.send()
    (row,) = outbox.newest(9)
    outbox.files.path(row.files[0].hash).unlink()
    outbox.decisions.cancel(row.id)
    return row


def test_a_text_whose_picture_is_missing_is_not_sent_without_it(
    window: Window,
    compose: ComposePane,
    without_its_picture: MessageRow,
    outbox: Outbox,
    find: Find,
) -> None:
    window.main_page.workspace.show_compose()
    compose.edit(without_its_picture)
    words = said(compose.sending.attachments.warning)
    assert "map.jpg\u2069 is not on this computer any more." in words
    QTest.keyClicks(compose.text_field, "!")
    compose.sending.send()
    assert len(outbox.newest(9)) == 1
    warning = compose.sending.attachments.warning
    assert (said(warning), warning.property("role")) == (words, "bad")
    assert said(find("composeNotice")) == ""


def test_a_missing_picture_is_removed_and_then_the_text_is_sent(
    compose: ComposePane, without_its_picture: MessageRow, outbox: Outbox, find: Find
) -> None:
    compose.edit(without_its_picture)
    cards = find("attachmentCards")
    assert isinstance(cards, AttachmentCards)
    assert unisolated(cards.item(0).toolTip()) == "<span>map.jpg: not there any more</span>"
    cards._remove(0)
    assert compose.sending.attachments.warning.isHidden()
    assert compose.sending.attachments.isHidden()
    compose.sending.send()
    assert [one.files for one in outbox.newest(1)] == [()]


def test_a_draft_says_that_its_picture_is_missing(
    compose: ComposePane, add: Callable[..., None], outbox: Outbox, find: Find, tmp_path: Path
) -> None:
    add(save_photo(tmp_path / "map.jpg", 60, 40))
    compose.drafts.keep()
    (draft,) = outbox.drafts.all()
    compose.begin_new()
    outbox.files.path(draft.files[0].hash).unlink()
    compose.drafts.open(draft.id)
    assert "not on this computer any more" in said(compose.sending.attachments.warning)


# --- not ready ------------------------------------------------------------------------------------


def test_a_picture_that_is_not_ready_stays_with_its_draft(
    compose: ComposePane, area: AttachmentArea, outbox: Outbox, qtbot: QtBot, tmp_path: Path
) -> None:
    compose.text_field.setPlainText("Look")
    area.add([large(tmp_path)])
    compose.begin_new()
    compose.text_field.setPlainText("Another")
    assert area.files == ()
    qtbot.waitUntil(lambda: not area.has_late)
    (draft,) = [one for one in outbox.drafts.all() if one.text == "Look"]
    assert [one.name for one in draft.files] == ["large.jpg"]
    assert compose.text_field.toPlainText() == "Another"
    assert area.files == ()


def test_who_comes_back_soon_finds_the_picture(
    compose: ComposePane, area: AttachmentArea, outbox: Outbox, qtbot: QtBot, tmp_path: Path
) -> None:
    compose.text_field.setPlainText("Look")
    area.add([save_photo(tmp_path / "small.png", 30, 20)])
    qtbot.waitUntil(lambda: len(area.files) == 1)
    area.add([large(tmp_path)])
    id_ = compose.drafts.id
    compose.begin_new()
    compose.drafts.open(id_)
    qtbot.waitUntil(lambda: not (area.is_busy or area.has_late))
    assert names(area) == ["small.png", "large.jpg"]
    compose.drafts.keep()
    assert [len(one.files) for one in outbox.drafts.all()] == [2]


def test_a_picture_without_words_is_a_draft_of_its_own(
    compose: ComposePane, area: AttachmentArea, outbox: Outbox, qtbot: QtBot, tmp_path: Path
) -> None:
    compose.recipient.set_text("")
    area.add([large(tmp_path)])
    assert not compose.is_empty()
    other = UnsentDraft("b", "", "", "415", "Another")
    outbox.drafts.save(other)
    compose.drafts.open("b")
    qtbot.waitUntil(lambda: not area.has_late)
    files = {one.text: [file.name for file in one.files] for one in outbox.drafts.all()}
    assert files == {"": ["large.jpg"], "Another": []}


def test_a_new_text_has_room_for_ten_while_another_picture_is_not_ready(
    compose: ComposePane, area: AttachmentArea, find: Find, qtbot: QtBot, tmp_path: Path
) -> None:
    compose.text_field.setPlainText("Look")
    area.add([large(tmp_path)])
    compose.begin_new()
    area.add([save_photo(tmp_path / f"{at}.jpg", 30, 20) for at in range(10)])
    assert find("composeNotice").isHidden()
    qtbot.waitUntil(lambda: len(area.files) == 10)


def test_a_picture_stays_with_the_answer_it_was_attached_to(
    compose: ComposePane, database: Database, show: Show, qtbot: QtBot, tmp_path: Path
) -> None:
    receive(database, "From Kim", KIM_NUMBER)
    receive(database, "From Ben", "+14155550124")
    reply = show(0).reply
    attachments = reply.sending.attachments
    reply.field.setPlainText("Here it is")
    attachments.add([large(tmp_path)])
    show(1)
    assert names(attachments) == []
    qtbot.waitUntil(lambda: not attachments.has_late)
    assert names(attachments) == []
    assert reply.is_empty
    show(0)
    assert names(attachments) == ["large.jpg"]
    assert reply.field.toPlainText() == "Here it is"


def test_closing_waits_for_the_picture(
    window: Window,
    compose: ComposePane,
    area: AttachmentArea,
    outbox: Outbox,
    qtbot: QtBot,
    tmp_path: Path,
) -> None:
    compose.text_field.setPlainText("Look")
    area.add([large(tmp_path)])
    with qtbot.waitSignal(window.closing):
        window.shell.close()
    assert [len(one.files) for one in outbox.drafts.all()] == [1]


def test_a_removed_account_takes_the_picture_with_it(
    window: Window, compose: ComposePane, area: AttachmentArea, outbox: Outbox, tmp_path: Path
) -> None:
    compose.text_field.setPlainText("Look")
    area.add([large(tmp_path)])
    view = compose.picker.chosen()
    assert view is not None
    window._forget_account(compose._current_draft("").account)
    assert not area.has_late
    assert outbox.drafts.all() == []


# --- groups ---------------------------------------------------------------------------------------


def test_a_group_never_becomes_single_texts_by_the_last_number_typed(
    compose: ComposePane, outbox: Outbox, find: Find
) -> None:
    compose.recipient.set_text(", ".join(f"(415) 555-01{at:02}" for at in range(10)))
    compose.group.choose(is_group=True)
    compose.text_field.setPlainText("Hello all")
    QTest.keyClicks(compose.recipient.field, "4155550150")
    compose.sending.send()
    assert outbox.newest(99) == []
    assert said(find("composeNotice")).startswith("A group can have up to 10 people.")


def test_a_choice_made_while_send_waits_for_the_file_ends_the_wait(
    compose: ComposePane, outbox: Outbox, database: Database, find: Find, qtbot: QtBot
) -> None:
    compose.recipient.set_text(f"{KIM}, {BEN}")
    compose.text_field.setPlainText("Hello")
    with database.transaction():
        database.run("UPDATE session SET name = name")
        compose.sending.send()
        assert compose.sending._sending.is_waiting
        compose.group.choose(is_group=True)
    qtbot.wait(300)
    assert outbox.newest(9) == []
    assert "Press Send again" in said(find("composeNotice"))
