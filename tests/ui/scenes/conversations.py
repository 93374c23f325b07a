"""Conversations, their files, and who asked for no more texts."""

from __future__ import annotations

import uuid
from pathlib import Path

from PySide6.QtTest import QTest

from desktop.core.model import (
    Attachment,
    ConsentStatus,
    ConsentWish,
    DirectoryEntry,
    Draft,
)
from desktop.core.records import replace
from desktop.messages.consents import ConsentList
from desktop.ui.attachments.saved_bar import SavedFile
from desktop.ui.attachments.saving import _FORBIDDEN, _FULL, _LOST, _OTHER, _t
from desktop.ui.attachments.viewer import Viewer
from desktop.ui.conversations.thread_model import PAGE
from desktop.ui.conversations.thread_page import ThreadPage
from desktop.ui.text.times import now_ms
from tests.ui.inbound import receive
from tests.ui.received_files import CARD, EXAMPLES, bring, fail, file, picture, receive_files, until
from tests.ui.row_menus import right_press
from tests.ui.samples import ANA, KIM, set_row
from tests.ui.scenes.stage import (
    DIRECT,
    LINE,
    NAME,
    ROWS,
    TEXT,
    Stage,
    add_to_directory,
    ana,
    close_boxes,
    open_menus,
    queue,
    write,
)


def conversations(stage: Stage) -> None:
    """The list, with names, counts, drafts, groups and hits."""
    stage.show(ana(), queue())
    page = stage.window.main_page.conversations
    add_to_directory(
        stage,
        DirectoryEntry("+14155550121", "Enabled", NAME),
        DirectoryEntry("+14155550122", "Enabled", "Ω" * 60),
        DirectoryEntry("+14155550124", "Enabled", "שירה לוי"),
    )
    for at in range(1, 6):
        receive(stage.database, TEXT, f"+1415555012{at}")
    for at in range(120):
        receive(stage.database, TEXT * (at % 3), "+14155550122", files=1)
    group = ("+14155550121", "+14155550122", "+14155550124", "+14155550125", "+14155550126")
    receive(stage.database, TEXT, KIM, DIRECT.phone_number, *group)
    receive(stage.database, "STOP", "+14155550127", LINE.phone_number)
    receive(stage.database, "", "", LINE.phone_number, files=2)
    write(stage, {"state": "accepted", "status": "DeliveryFailed"}, 4)
    for at, to in enumerate(("+14155550125", "+14155550126", KIM, "+14155550130")):
        planned = Draft(f"later-{at}", ANA, DIRECT.phone_number, to, TEXT)
        stage.outbox.queue(replace(planned, send_at=now_ms() + 86_400_000 * (at + 1)))
    page.refresh()
    stage.look("list")
    ids = [page.model.id_at(at) for at in range(page.model.rowCount())]
    stage.outbox.conversations.set_muted(ids[0], is_muted=True)
    stage.outbox.conversations.set_done(ids[1], is_done=True)
    for id_ in ids:
        page.open_conversation(id_)
        stage.look(f"thread-{id_}")
    page.thread_page.reply.field.setPlainText(TEXT)
    stage.window.main_page.workspace.show_compose()
    page.refresh()
    stage.look("draft")
    for name in ("showUnreadButton", "showDoneButton", "showOpenButton"):
        stage.press(name)
        stage.look(name)
    page.list.search.setText("ωωω")
    page.list._search()
    stage.look("nothing-found")
    page.list.search.setText("Καλη")
    page.list._search()
    stage.look("hits")
    page.list.list.setCurrentIndex(page.model.index(1, 0))
    stage.look("hit-in-thread")
    page.list.show_all()
    open_menus(stage)


def thread(stage: Stage) -> None:
    """A thread with every state, and the reply."""
    stage.show(ana())
    page = stage.window.main_page.conversations
    for at, values in enumerate(ROWS):
        id_ = uuid.uuid4().hex
        stage.outbox.queue(Draft(id_, ANA, DIRECT.phone_number, KIM, TEXT))
        if values.get("state") == "accepted":
            values = {**values, "message_id": str(at + 1)}
        if values:
            set_row(stage.database, id_, **values)
    soon = now_ms() + 3_600_000
    planned = Draft("planned", ANA, DIRECT.phone_number, KIM, TEXT, send_at=soon)
    stage.outbox.queue(replace(planned, hold_if_answered=True))
    receive(stage.database, TEXT)
    page.refresh()
    page.open_conversation(1)
    thread_page = page.thread_page
    stage.look("states")
    thread_page.list.verticalScrollBar().setValue(0)
    stage.look("states-above")
    receive(stage.database, TEXT)
    page.refresh()
    stage.look("new-below")
    stage.press("newestButton")
    reply = thread_page.reply
    for text in ("α" * 80, (TEXT + chr(10)) * 12, "α" * 1001):
        reply.field.setPlainText(text)
        stage.look(f"reply-{len(text)}")
    reply.sending.send()
    stage.look("reply-too-long")
    reply.field.setPlainText(TEXT)
    reply.sending.send()
    stage.look("reply-sent")
    reply.sending.undo_bar.withdraw()
    thread_page.list.clicked.emit(thread_page.model.index(4))
    stage.look("details")
    thread_page.list.show_end()
    right_press(thread_page.list, thread_page.model.index(thread_page.model.rowCount() - 1))
    stage.look("text-menu")
    close_boxes(stage)
    right_press(page.list.list, page.model.index(1))
    stage.look("row-menu")
    close_boxes(stage)
    receive(stage.database, "no me escriban más")
    page.refresh()
    thread_page.list.show_end()
    stage.look("question")
    stage.press("recordStopButton")
    stage.look("consent")
    stage.show(queue())
    stage.look("signed-out")
    page.show_list()
    stage.look("nothing-chosen")


def files_of_texts(stage: Stage) -> None:
    """Pictures and files in a thread: here, coming, failed, gone, of the own number."""
    stage.show(ana())
    page = stage.window.main_page.conversations
    database, hostile = stage.database, "\u202egpj.exe <b>" + "x" * 90 + ".exe"
    photo = (EXAMPLES / "photo.jpg").read_bytes()
    record = receive_files(
        database,
        file("image/jpeg", "Άνοιξη.jpg", len(photo), 1280, 960),
        file("text/vcard", "olu.vcf", len(CARD)),
        text=TEXT,
    )
    bring(database, record, photo, CARD)
    several = receive_files(
        database, *(file("image/jpeg", f"{at}.jpg", 9_000) for at in range(3)), text="α" * 200
    )
    bring(database, several, *(picture(*size) for size in ((400, 300), (300, 900), (900, 300))))
    record = receive_files(
        database,
        file("application/pdf", "τιμολόγιο.pdf", 1_234_567),
        file("audio/amr", "", 1_956),
        file("video/mp4", hostile, 999),
        file("application/zip", "a.zip"),
        file("text/vcard", "card.vcf", 900),
    )
    fail(database, record, "large", 2)
    fail(database, record, "gone", 3)
    bring(
        database,
        receive_files(database, file("image/png", "small.png", 90, 40, 40)),
        picture(40, 40, "#803060", "PNG"),
    )
    broken = receive_files(database, file("image/png", "broken.png", 90, 300, 800))
    bring(database, broken, b"<html>")
    mine = picture(1600, 900, "#8a5a9c")
    attached = (
        Attachment(stage.outbox.files.write(mine), "a.jpg", "image/jpeg", len(mine), 1600, 900),
        Attachment(stage.outbox.files.write(CARD), "me.vcf", "text/vcard", len(CARD)),
    )
    own = Draft("own", ANA, DIRECT.phone_number, KIM, TEXT, files=attached)
    stage.outbox.queue(own)
    stage.outbox.queue(replace(own, id="own-2", text="", files=attached[:1]))
    set_row(stage.database, "own-2", state="rejected", code="MSG-304")
    for problem in ("network", "cut", "slow", "large", "refused", "disk", "gone"):
        record = receive_files(database, file("image/png", "p.png", 90, 800, 600))
        fail(database, record, problem)
    receive_files(database, file("image/jpeg", "later.jpg", 90_000))
    page.refresh()
    page.open_conversation(1)
    thread_page = page.thread_page
    bar = thread_page.list.verticalScrollBar()
    step = 0
    while True:
        bar.setValue(step * bar.pageStep())
        settle(thread_page)
        stage.look(f"files-{step}")
        step += 1
        if bar.value() == bar.maximum():
            break
    thread_page.list.setCurrentIndex(thread_page.model.index(0))
    thread_page.list.scrollToTop()
    settle(thread_page)
    right_press(thread_page.list, thread_page.model.index(0))
    stage.look("files-menu")
    close_boxes(stage)
    for saved in (
        SavedFile(Path(f"{NAME}.jpg"), may_open=True),
        SavedFile(Path("a.pdf")),
        *(SavedFile(Path("a"), problem=_t(one)) for one in (_FULL, _FORBIDDEN, _LOST, _OTHER)),
    ):
        thread_page.files.bar().show_saved(saved)
        stage.look("saved")
    for at in (0, 1):
        text = thread_page.model.texts[at]
        thread_page.files.view(text, thread_page.files.files(text)[0])
        viewer = stage.find("pictureViewer")
        assert isinstance(viewer, Viewer)
        until(lambda: not viewer._canvas.whole_size().isEmpty(), QTest.qWait, "decoded")  # noqa: B023
        stage.look(f"viewer-{at}")
        viewer._step(1)
        viewer.close()


def settle(page: ThreadPage) -> None:
    """Until what is seen is decoded."""
    page.list.viewport().grab()
    thumbnails, cards = page.files.painter().thumbnails, page.files.painter().cards
    until(
        lambda: not (thumbnails._running or thumbnails._waiting or cards._waiting),
        QTest.qWait,
        "decoded",
    )


def consents(stage: Stage) -> None:
    """Who wants no more texts: at a recipient, in a conversation, in the outbox."""
    stage.show(ana(consents_refused=True))
    page, own = stage.window.main_page, DIRECT.phone_number
    stage.look("unknown")
    stage.press("consentsUnknownButton")
    stage.show(ana())
    soon = now_ms() + 3_600_000
    stage.outbox.queue(Draft("held", ANA, own, KIM, TEXT, send_at=soon))
    receive(stage.database, "STOP")
    stage.outbox.consents.record(ANA, own, "+14155550177", ConsentStatus.OPT_OUT)
    for count, recipients in enumerate((KIM, f"{KIM}, +14155550199, +14155550177")):
        page.compose.recipient.set_text(recipients)
        stage.look(f"recipients-{count}")
    asks = "Please take me off your list"
    lee, lou = "+14155550132", "+14155550166"
    receive(stage.database, asks, lee)
    receive(stage.database, asks, lou, LINE.phone_number)
    for count, recipients in enumerate((lee, lou, f"{lou}, {lee}, +14155550199")):
        page.compose.picker.choose(LINE.phone_number if count == 2 else own)
        page.compose.recipient.set_text(f"{recipients},")
        stage.look(f"may-want-none-{count}")
    page.compose.picker.choose(own)
    page.compose.recipient.set_text("")
    page.conversations.refresh()
    page.conversations.open_conversation(1)
    stage.look("said-stop")
    sent = page.conversations.thread_page.reply.sending.undo_bar
    sent.offer(["none"], 5000, 1, None, [KIM])
    stage.look("undo-at-the-foot")
    stage.press("doneButton")
    stage.look("undo-and-done")
    sent.withdraw()
    stage.press("takeBackButton")
    for status in ConsentStatus:
        wish = ConsentWish(ANA, own, KIM, status)
        stage.window.commands.record_consent.emit(wish)
        if status is ConsentStatus.OPT_IN:
            stage.press("saveConsentButton")
        stage.look(f"dialog-{status}")
        close_boxes(stage)
    for status, refused in (
        (ConsentStatus.OPT_IN, None),
        (ConsentStatus.OPT_IN, "CMN-408"),
        (ConsentStatus.OPT_OUT, None),
        (ConsentStatus.OPT_OUT, "CMN-408"),
    ):
        stage.outbox.consents.record(ANA, own, KIM, status, TEXT)
        page.conversations.refresh()
        stage.look(f"waits-{status}")
        consent_list = ConsentList(stage.database, ANA)
        while (change := consent_list.next_change()) is not None:
            consent_list.settle(change, refused)
        page.conversations.refresh()
        stage.look(f"{status}-{refused or 'told'}")
    receive(stage.database, "START")
    receive(stage.database, "STOP")
    receive(stage.database, asks, lee, own, lou)
    for _ in range(PAGE):
        receive(stage.database, TEXT, lou, own, lee)
    page.conversations.refresh()
    group = page.conversations.model.id_at(0)
    stage.outbox.conversations.mark_read(group)
    page.conversations.open_conversation(group)
    stage.look("old-question")
    stage.press("showAskedButton")
    stage.look("old-question-shown")
    page.workspace.show_outbox()
    page.view.model.refresh()
    page.view.choose("held")
    stage.look("held")
