"""A new text until it is sent."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QIcon, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from desktop.core.model import (
    Attachment,
    CampaignState,
    DirectoryEntry,
    Numbers,
)
from desktop.core.records import replace
from desktop.ui.attachments.attachment_strip import AttachmentCards
from desktop.ui.attachments.viewer import Viewer
from desktop.ui.compose.nights import Nights
from desktop.ui.compose.time_dialog import TimeDialog
from desktop.ui.preferences.sending_settings import FirstText, SendingSettings
from desktop.ui.window.tray import Tray
from tests.ui.inbound import receive
from tests.ui.photos import save_photo
from tests.ui.places import by_day, by_night
from tests.ui.samples import ANA, KIM
from tests.ui.scenes.stage import (
    COMPANY,
    DIRECT,
    LINE,
    NAME,
    TEXT,
    Stage,
    add_to_directory,
    ana,
    close_boxes,
    open_menus,
    queue,
    wait_until,
)


def writing(stage: Stage) -> None:
    stage.show(ana())
    compose, recipient = stage.window.main_page.compose, stage.line("recipientField")
    stage.look("empty")
    compose.sending.send()
    stage.look("no-recipient")
    for typed in PHONE_MISTAKES:
        compose.recipient.set_text("")
        recipient.setText(typed)
        compose.sending.send()
        stage.look(f"recipient-{typed[:12]}")
    compose.recipient.set_text(", ".join(PHONE_MISTAKES[1:]))
    compose.sending.send()
    stage.look("many-mistakes")
    compose.recipient.chips.choose(len(compose.recipient.model.recipients) - 1)
    stage.look("reason-of-a-mistake")
    compose.recipient.set_text("4155550124, ")
    recipient.setFocus()
    type_in(recipient, "Γεια σου Νάντια")
    stage.look("text-among-recipients")
    type_in(recipient, ", αύριο")
    stage.look("text-among-mistakes")
    compose.recipient.set_text(f"{KIM}, 4155550124, {PHONE_MISTAKES[1]}")
    compose.sending.send()
    stage.look("one-mistake")
    compose.recipient.notes.leave_out.click()
    stage.look("left-out")
    compose.recipient.set_text("4155550123")
    compose.sending.send()
    stage.look("no-text")
    for text in (TEXT[:3] * 2, "a", "1" * 200, "α" * 1001, "1" * 1002, "1\u200b2\u00a0\t"):
        compose.text_field.setPlainText(text)
        stage.look(f"text-{len(text)}")
    compose.text_field.setPlainText("1" * 1002)
    compose.sending.send()
    stage.look("too-long")
    compose.text_field.refused.emit(2_000_000)
    stage.look("refused")
    for status in ("Disabled", "Frozen"):
        add_to_directory(stage, DirectoryEntry("+14155550140", status, NAME))
        compose.recipient.set_text("")
        compose.recipient.set_text("4155550140")
        stage.look(f"dropped-{status}")
    compose.recipient.set_text("")
    compose.text_field.setPlainText(TEXT)
    recipient.setText("4155550123")
    compose.sending.send()
    stage.look("can-be-undone")
    compose.sending.undo_bar.offer(["1", "2"], 5000, 2)
    stage.look("two-can-be-undone")
    compose.sending.undo_bar.undone.emit(["none"], None)
    stage.look("on-its-way")
    compose.sending.undo_bar.withdraw()


def type_in(line: QLineEdit, text: str) -> None:
    """As an input method does: QTest has no keys for letters of other scripts."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(line, event)


def attaching(stage: Stage) -> None:
    """Pictures and files of a new text and of a reply, and a group."""
    toll_free = replace(COMPANY, number_id="5", phone_number="+18005550100", mms=False)
    toll_free = replace(toll_free, campaign=CampaignState.NOT_NEEDED)
    stage.show(ana(Numbers((replace(DIRECT, mms=True), LINE, toll_free))))
    compose = stage.window.main_page.compose
    folder = stage.outbox.files.folder.parent
    files: list[Path] = [
        save_photo(folder / f"photo{at}.jpg", 1600 * at, 1200 * at, 40 * at) for at in (1, 3)
    ]
    plan = folder / f"{TEXT}.pdf"
    plan.write_bytes(b"%PDF-1.4" + b"x" * 300_000)
    area = compose.sending.attachments
    area.add([*files, plan])
    stage.look("making-ready")
    wait_until(lambda: not area.is_busy)
    compose.recipient.set_text("4155550123")
    compose.text_field.setPlainText(TEXT)
    wait_for_thumbnails(stage, "attachmentCards")
    stage.look("attached")
    cards = stage.find("attachmentCards")
    assert isinstance(cards, AttachmentCards)
    cards._viewer.open(cards.entry_at(0))
    viewer = stage.find("pictureViewer")
    assert isinstance(viewer, Viewer)
    wait_until(lambda: not viewer._canvas.whole_size().isEmpty())
    stage.look("seen-large")
    viewer.close()
    compose.recipient.set_text("4155550123, 4155550124, 4155550125")
    stage.look("one-each")
    compose.group.choose(is_group=True)
    stage.look("one-group")
    compose.picker.choose("+18005550100")
    stage.look("toll-free")
    compose.picker.choose(LINE.phone_number)
    stage.look("no-mms")
    compose.picker.choose(DIRECT.phone_number)
    compose.recipient.set_text("+442071838750")
    stage.look("abroad")
    home, able = replace(DIRECT, international=False), replace(LINE, international=True)
    for numbers in ((home, LINE), (home, able)):
        stage.show(ana(Numbers(numbers)))
        stage.look(f"no-texts-abroad-{numbers[1] is able}")
    stage.show(ana(Numbers((replace(DIRECT, mms=True), LINE, toll_free))))
    heic = folder / "IMG_0001.HEIC"
    heic.write_bytes(b"\0\0\0\x18ftypheic\0\0\0\0heicmif1" + b"x" * 100)
    area.add([heic])
    compose.recipient.set_text("4155550123")
    area.add([heic])
    wait_until(lambda: not area.is_busy)
    stage.look("heic")
    lost = Attachment("0" * 64, "map.jpg", "image/jpeg", 1_000)
    area.put((*area.files, lost), "missing")
    compose.sending.send()
    stage.look("missing")
    area.put((), "next")
    receive(stage.database, TEXT, KIM, DIRECT.phone_number, "+14155550124")
    page = stage.window.main_page.conversations
    page.refresh()
    page.open_conversation(1)
    reply = page.thread_page.reply.sending
    reply.attachments.add(files)
    wait_until(lambda: not reply.attachments.is_busy)
    wait_for_thumbnails(stage, "attachmentCards")
    stage.look("reply-to-group")


def wait_for_thumbnails(stage: Stage, name: str) -> None:
    cards = stage.find(name)
    assert isinstance(cards, AttachmentCards)
    for at in range(cards.count()):
        entry = cards.entry_at(at)
        if entry is not None and entry.attached.attachment.is_picture:
            wait_until(partial(has_thumbnail, cards, entry.attached.attachment))


def has_thumbnail(cards: AttachmentCards, file: Attachment) -> bool:
    return cards.thumbnail(file) is not None


def before_sending(stage: Stage) -> None:
    stage.show(ana())
    compose = stage.window.main_page.compose
    sending, recipient = compose.sending, compose.recipient
    settings = SendingSettings(stage.settings)
    for own in (DIRECT, LINE):
        settings.keep_first_text(ANA, own.phone_number, FirstText(TEXT, in_single=True))
    settings.tell_night(True)
    night, day = by_night(), by_day()
    for at, numbers in enumerate(((night[0],), (night[0], night[-1]), (*night, *day))):
        recipient.set_text(", ".join(numbers))
        sending.before.look()
        stage.look(f"night-{at}")
    for at in (1, 2):
        recipient.set_text(", ".join(night[:at]))
        compose.text_field.setPlainText(TEXT)
        sending.before.look()
        compose.text_field.setFocus()
        stage.look(f"night-written-{at}")
    compose.text_field.clear()
    receive(stage.database, TEXT, night[0])
    conversations = stage.window.main_page.conversations
    conversations.refresh()
    conversations.open_conversation(1)
    reply = conversations.thread_page.reply
    reply.sending.before.look()
    stage.look("night-answer")
    reply.field.setPlainText(TEXT)
    stage.look("night-answer-written")
    reply.field.clear()
    stage.window.main_page.begin_new()
    sending.button.settings_wanted.emit()
    stage.look("first-text")
    close_boxes(stage)
    dialog = TimeDialog(stage.window.theme, stage.window, sending.before.nights)
    dialog.open()
    stage.look("time")
    field = dialog._field
    arrow = QPoint(field.width() - 14, field.height() // 2)
    QTest.mouseClick(field, Qt.MouseButton.LeftButton, pos=arrow)
    stage.look("calendar")
    dialog.close()
    recipient.set_text("")
    settings.tell_night(False)


def links(stage: Stage) -> None:
    stage.show(ana())
    compose = stage.window.main_page.compose
    stage.window.links.take("sms:+14155550123?body=%CE%93%CE%B5%CE%B9%CE%B1")
    stage.look("filled-in")
    compose.text_field.setPlainText(TEXT)
    stage.look("changed")
    for numbers in ("+14155550123", "+14155550123,+14155550124,+14155550125", ""):
        stage.window.links.take(f"sms:{numbers}?body=%CE%93")
        stage.look(f"asks-{numbers[:12]}")
        stage.press("notNowLinkButton")


PHONE_MISTAKES = (
    "12" * 300,
    "1-800-ΚΑΛΑ",
    "+1 650 CALL NOW",
    "(650) 555-0101",
    "415#555*0123@",
    "(415) 555-0123, (415) 555-0124",
    "12345",
    "911",
    "123",
    "+999 12345678",
    "555-0123",
    "+1 415 555",
    "+1 415 555 0123 9999",
    "4155550123 ext 9",
    "1" * 30,
    "(111) 111-1111",
    "-",
)


def drafts_and_menus(stage: Stage) -> None:
    stage.show(ana(), queue())
    page, compose = stage.window.main_page, stage.window.main_page.compose
    compose.text_field.setPlainText(TEXT)
    compose.recipient.set_text("4155550123")
    stage.press("newTextButton")
    stage.look("draft")
    compose.text_field.setPlainText(TEXT)
    stage.press("newTextButton")
    open_menus(stage)
    tray = Tray(QIcon(), stage.window.commands, stage.window)
    tray.count(3, 2)
    tray.menu.popup(stage.window.mapToGlobal(QPoint(10, 10)))
    stage.look("menu-tray")
    tray.menu.close()
    tray.menu.deleteLater()
    tray.deleteLater()
    nights = Nights(SendingSettings(stage.settings), lambda: ("+81312345678", "+18085550101"))
    dialog = TimeDialog(page.header.account._theme, stage.window, nights, lambda: None)
    dialog.open()
    stage.look("time")
    dialog._field.setDateTime(dialog._field.dateTime().addSecs(-7200))
    dialog._confirm()
    stage.look("time-has-passed")
    dialog._field.setText("31/11")
    dialog._confirm()
    stage.look("time-unclear")
    dialog.close()
    dialog.deleteLater()
