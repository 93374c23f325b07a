"""A list from its file to the outbox."""

from __future__ import annotations

import threading
from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu

from desktop.core import errors
from desktop.core.model import (
    ConsentStatus,
    LeftOut,
    MergeDraft,
    MergeRow,
    MergeSummary,
    MessageState,
    Numbers,
    Trouble,
    TroubleKind,
    Troubles,
)
from desktop.core.records import replace
from desktop.messages import Kind, is_over
from desktop.ui.merge.merge_window import MergeWindow
from desktop.ui.merge.steps import Step
from desktop.ui.text.reasons import CANNOT_GET_TEXTS
from desktop.ui.text.times import now_ms
from tests.messages.samples import put_merge
from tests.ui.inbound import receive
from tests.ui.samples import ANA, KIM, set_row, set_texts
from tests.ui.scenes.stage import (
    DIRECT,
    LINE,
    NAME,
    ROWS,
    TEXT,
    Stage,
    ana,
    close_boxes,
    look_at_menu_of_all,
    queue,
    wait_until,
    write,
)


def lists(stage: Stage) -> None:
    """The window of a list, step by step."""
    stage.show(ana())
    stage.window.commands.open_list.emit(None)
    made = stage.window.shell.findChild(MergeWindow)
    assert isinstance(made, MergeWindow)
    stage.look("empty")
    made.go_to(Step.CHECK)
    stage.look("file-missing")
    write(stage, {"state": "accepted", "status": "DeliveryFailed", "code": "SMS-RC-410"}, 1)
    asks = "Please take me off your list"
    receive(stage.database, asks, "+14155550122")
    receive(stage.database, asks, "+14155550124", LINE.phone_number)
    lines = [f"{NAME}\t+1415555{at:04}\tΔευτέρα" for at in range(120, 160)]
    lines += [f"{NAME}\t555-0126\tΤρίτη", f"\t{KIM}\tΤρίτη", f"{NAME}\t\tΤρίτη"]
    lines += [f"{NAME}\t{DIRECT.phone_number}\tΤρίτη", "\t+14155550170\tΤρίτη"]
    lines.append(f"{NAME}\t+442071838750\tΤρίτη")
    elsewhere = "+14155550126"
    receive(stage.database, "STOP", elsewhere, LINE.phone_number)
    stage.outbox.consents.record(ANA, LINE.phone_number, elsewhere, ConsentStatus.OPT_OUT)
    stage.window.commands.open_list.emit("\n".join(("Όνομα\tΤηλέφωνο\tΜέρα", *lines)))
    wait_until(lambda: made.preparation.columns is not None)
    assert made.preparation.columns is not None
    digest = made.preparation.columns.table.digest
    draft = MergeDraft("before", ANA, LINE.phone_number, "πελάτες.csv", digest, ())
    sent = [MergeRow(at, (), f"+1415555{at:04}", TEXT) for at in (158, 159)]
    stage.outbox.merges.fill(draft, sent, lambda _part: True)
    stage.look("file")
    made.go_to(Step.COLUMNS)
    stage.look("columns")
    made.go_to(Step.TEXT)
    stage.look("text-hint")
    made.text.field.setPlainText(f"{TEXT} {{Άλλο}}")
    made.go_to(Step.CHECK)
    stage.look("unknown-field")
    made.text.field.setPlainText(f"{TEXT} {{Όνομα}}, {{Μέρα}}")
    stage.look("text")
    made.preparation.planner.plan_now()
    wait_until(lambda: made.preparation.planner.is_current)
    made.text._sample.show_number(4)
    stage.look("texted-before")
    made.text._sample.show_number(43)
    stage.look("gets-no-text")
    look_at_new_menu(stage)
    written = made.text.field.toPlainText()
    made.text.field.setPlainText(f"{written} Reply STOP to opt out.")
    wait_until(lambda: made.preparation.planner.is_current)
    stage.look("says-opt-out")
    made.go_to(Step.SEND)
    stage.look("send-says-opt-out")
    made.go_to(Step.TEXT)
    made.text.field.setPlainText(written)
    made.go_to(Step.CHECK)
    wait_until(lambda: made.preparation.planner.is_current)
    for pill in made.check.pills.buttons:
        pill.click()
        stage.look(pill.objectName())
    table = made.check.table
    made.check.pills.buttons[2].click()
    for row in range(table.model().rowCount()):
        table.selectRow(row)
        stage.look(f"needs-you-{row}")
    stage.press("sendAllAgainButton")
    stage.look("sent-again")
    stage.press("leaveOutEarlierButton")
    stage.look("left-out-again")
    made.check.pills.buttons[3].click()
    rows = made.preparation.planner.plan.rows if made.preparation.planner.plan else []
    empty = next(at for at, one in enumerate(rows) if one.left_out is LeftOut.EMPTY_FIELD)
    made.check.pills.buttons[0].click()
    table.selectRow(empty)
    stage.press("changeListTextButton")
    stage.look("empty-field")
    made.go_to(Step.SEND)
    stage.look("send")
    made.go_to(Step.TEXT)
    made.text.field.setPlainText(f"{TEXT} " * 9)
    made.go_to(Step.CHECK)
    wait_until(lambda: made.preparation.planner.is_current)
    made.go_to(Step.SEND)
    stage.look("send-parts")
    home = replace(DIRECT, international=False)
    for others, name in (((LINE,), "no-other"), ((replace(LINE, international=True),), "other")):
        stage.show(ana(Numbers((home, *others))))
        made.go_to(Step.CHECK)
        wait_until(lambda: made.preparation.planner.is_current)
        made.check.pills.buttons[3].click()
        table.selectRow(table.model().rowCount() - 1)
        stage.look(f"abroad-{name}")
    made.go_to(Step.TEXT)
    text = made.text.field.toPlainText()
    for length in (980, 1_010):
        made.text.field.setPlainText(f"{{Όνομα}} {'α' * length}")
        wait_until(lambda: made.preparation.planner.is_current)
        stage.look(f"too-long-{length}")
    made.text.field.setPlainText(text)
    stage.show(ana())
    made.go_to(Step.CHECK)
    wait_until(lambda: made.preparation.planner.is_current)
    made.go_to(Step.SEND)
    made._show_busy(made.queueing.tr("Putting %Ln text(s) into the outbox…", "", 40))
    made._busy.show_percent(40)
    made._busy.go_on(made.queueing.tr("Stopping…"))
    stage.look("busy")
    made.reject()
    stage.look("close")
    stage.press("stayButton")
    stage.show(ana(), queue())
    made.go_to(Step.COLUMNS)
    made.columns.picker.combo.showPopup()
    stage.look("numbers-of-all-accounts")
    made.columns.picker.combo.hidePopup()
    made.columns.picker.combo._open_search("5")
    stage.look("number-typed")
    stage.find("senderSearch").close()
    made.go_to(Step.SEND)
    made.queueing._texts = 40
    made.queueing.undo.start(made.queueing._sentences, 5_000)
    made._show_step()
    stage.look("can-be-undone")
    made.queueing.undo.say(made.queueing.tr("Nothing was sent."))
    made._show_step()
    stage.look("undone")
    made.preparation.planner.stop()
    made.hide()
    stage.window.main_page.compose.recipient.offer.ask("\n".join(lines))
    stage.look("pasted")


def lists_in_the_outbox(stage: Stage) -> None:
    """Folded and unfolded; running, planned, paused, over; with texts in every state."""
    stage.show(ana())
    view = stage.window.main_page.view
    stage.window.main_page.workspace.show_outbox()
    write(stage, {})
    made = put_merge(stage.database, len(ROWS) + 3, 3, account=ANA, name=NAME)
    running = put_merge(stage.database, 12, account=ANA, name=NAME)
    stage.window.main_page.list_queued.emit(made)
    with stage.database.transaction():
        stage.database.run("UPDATE message SET text = ? WHERE merge = ?", (TEXT, made))
        stage.database.run('UPDATE merge SET header = \'["Όνομα", "Μέρα"]\'')
        stage.database.run('UPDATE merge_row SET cells = \'["Άννα", "Τρίτη"]\'')
    for index, values in enumerate(ROWS):
        if values.get("state") == "accepted":
            values = {**values, "message_id": f"m{index}"}
        if values:
            set_row(stage.database, nth_text(stage, made, index), **values)
    view.model.refresh()
    stage.look("folded")
    view.choose(made)
    stage.look("running")
    minute = now_ms() + 60_000
    for kind, error in (
        (TroubleKind.OFFLINE, errors.OfflineError()),
        (TroubleKind.SERVER, errors.ServerTroubleError()),
        (TroubleKind.RATE_LIMITED, errors.RateLimitedError(0)),
    ):
        away = Trouble(kind, error.notice, ANA.text, minute, stops=True)
        stage.window.show_troubles(Troubles((away,)))
        view.model.refresh()
        stage.look(f"running-{kind.value}")
    stage.window.show_troubles(Troubles())
    view.model.refresh()
    view.folding.set_folded(found(stage, made), is_folded=False)
    stage.look("unfolded")
    look_at_menu_of_all(stage)
    view.choose(nth_text(stage, made, 11))
    stage.look("failed-text")
    view.choose(made)
    view.merge_actions.show_left_out(found(stage, made))
    stage.look("left-out")
    close_boxes(stage)
    view.merge_actions.show_failed(found(stage, made))
    stage.look("only-failed")
    view.head.show_texts_of(found(stage, made), Kind.FAILED, CANNOT_GET_TEXTS)
    stage.look("only-one-reason")
    view.head.show_kind(Kind.CANCELLED)
    view.head.search.setText("ωωω")
    view._show_only(replace(view.model.wanted, words="ωωω"))
    stage.look("nothing-found-in-list")
    view.head.search.clear()
    view.head.show_texts_of(found(stage, running), Kind.DROPPED)
    stage.look("nothing-in-list")
    texts = [row for row in stage.outbox.newest(99) if is_over(row)]
    for some in (texts, [row for row in texts if row.state is MessageState.CANCELLED][:1]):
        stage.window.main_page.texts.ask_to_remove(some, 2 if some is texts else 0)
        stage.look(f"remove-{len(some)}")
        close_boxes(stage)
    view.head.show_texts_of(found(stage, made), Kind.FAILED)
    stage.outbox.merges.pause(made)
    view.model.refresh()
    stage.look("paused")
    with stage.database.transaction():
        stage.database.run(
            "UPDATE message SET state = 'accepted', status = 'Delivered', message_id = id,"
            " late = 0 WHERE merge = ? AND state NOT IN ('accepted', 'rejected', 'cancelled')",
            (made,),
        )
    view.model.refresh()
    stage.look("over")
    view.head.show_all()
    view.choose(made)
    stage.look("over-card")
    view.head.show_texts_of(found(stage, made), Kind.FAILED)
    view.merge_actions.saved.emit(Path("/home/ana/customers-result.csv"))
    stage.look("saved")
    view.merge_actions.questions.ask_to_cancel([found(stage, running)])
    stage.look("cancel")
    close_boxes(stage)
    view.head.show_all()
    set_texts(stage.database, running, 3, state="accepted", status="Delivered")
    set_texts(stage.database, running, 1, 3, state="checking")
    stage.outbox.merges.cancel_waiting(running, lambda _part: True)
    view.model.refresh()
    view.choose(running)
    stage.look("checked")
    set_texts(stage.database, running, 1, 3, state="accepted", status="Sent")
    view.model.refresh()
    stage.look("partly-cancelled")
    look_at_paused_plan(stage, put_merge(stage.database, 2, account=ANA, name=NAME))
    look_at_menu_of_all(stage)
    look_at_removal(stage)


def look_at_new_menu(stage: Stage) -> None:
    """While a list is being prepared."""
    menu = stage.window.shell.findChild(QMenu, "newTextMenu")
    assert isinstance(menu, QMenu)
    menu.popup(stage.window.shell.mapToGlobal(QPoint(40, 40)))
    stage.look("begun")
    menu.hide()


def look_at_paused_plan(stage: Stage, merge: int) -> None:
    """A list that has a time, and does not go out at it; then accepted and not sent."""
    view = stage.window.main_page.view
    for is_paused in (False, True):
        if is_paused:
            stage.outbox.merges.pause(merge)
        else:
            stage.outbox.merges.move(merge, now_ms() + 86_400_000, lambda _part: True)
        view.model.refresh()
        view.choose(merge)
        stage.look("planned-paused" if is_paused else "planned")
    view.head.show_kind(Kind.WAITING)
    view.choose(nth_text(stage, merge, 0))
    stage.look("planned-paused-text")
    view.head.show_all()
    set_texts(stage.database, merge, 1, state="accepted", status="Queued")
    set_texts(stage.database, merge, 1, 1, state="accepted", status="Sent")
    view.model.refresh()
    view.choose(merge)
    stage.look("accepted")


def look_at_removal(stage: Stage) -> None:
    """Of many texts, which takes its time."""
    actions, go_on = stage.window.main_page.texts, threading.Event()
    actions._job().run(actions.tr("Removing texts…"), lambda _outbox, _go_on: go_on.wait(9))
    box = actions._job()._progress
    assert box is not None
    box.setValue(40)
    box.show()
    stage.look("removing")
    go_on.set()
    wait_until(lambda: actions._job()._progress is None)


def nth_text(stage: Stage, merge: int, index: int) -> str:
    query = "SELECT id FROM message WHERE merge = ? ORDER BY seq LIMIT 1 OFFSET ?"
    return str(stage.database.rows(query, (merge, index))[0][0])


def found(stage: Stage, merge: int) -> MergeSummary:
    summary = stage.outbox.merges.summary(merge)
    assert summary is not None
    return summary
