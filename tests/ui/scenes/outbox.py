"""The outbox."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import (
    QMenu,
)

from desktop.core.model import (
    AccountState,
    Attachment,
    Draft,
    Numbers,
)
from desktop.core.records import replace
from desktop.messages import FAILURES, Filter, Kind
from desktop.ui.text.events import _EVENTS
from desktop.ui.text.times import now_ms
from tests.ui.row_menus import right_press
from tests.ui.samples import ANA, KIM, set_row
from tests.ui.scenes.stage import (
    DIRECT,
    LINE,
    ROWS,
    TEXT,
    Stage,
    ana,
    close_boxes,
    look_at_menu_of_all,
    write,
)


def outbox(stage: Stage) -> None:
    stage.show(ana())
    stage.window.main_page.workspace.show_outbox()
    view = stage.window.main_page.view
    stage.look("no-texts")
    ids = [write(stage, values, at) for at, values in enumerate(ROWS)]
    view.model.refresh()
    stage.look("all-states")
    for id_, values in zip(ids, ROWS, strict=True):
        view.choose(id_)
        stage.look("-".join(("details", *values.values())))
    view.choose(ids[3])
    stage.press("sendAgainButton")
    stage.look("send-again")
    stage.press("keepAsIsButton")
    stage.press("closeDetailsButton")
    view.choose(ids[0])
    stage.press("cancelTextButton")
    stage.look("cancelled")
    stage.press("takeBackButton")
    stage.look("taken-back")
    view.head.show_kind(Kind.NEEDS_YOU)
    view.choose(ids[3])
    stage.press("checkAgainButton")
    view.model.refresh()
    stage.look("checked-again")
    for kind in Kind:
        view.head.show_kind(kind)
        stage.look(f"kind-{kind}")
    view.head.search.setText("ωωω")
    view._show_only(Filter(words="ωωω"))
    stage.look("nothing-found")
    state = view.head.names[Kind.NEEDS_YOU]
    view.head.search.setText(state)
    view._show_only(Filter(words=state))
    stage.look("filter-offered")
    view.head.show_all()
    for row in (0, 4):
        right_press(view.table, view.model.index(row, 0))
        stage.look(f"row-menu-{row}")
        close_boxes(stage)
    look_at_menu_of_all(stage)
    view.head.count_needed(1234)
    for kind in FAILURES:
        view.head.count(kind, 99)
    stage.look("needs-you")
    for count in (1, 1234):
        stage.window.troubles.show_needed(count)
        stage.look(f"status-needs-you-{count}")
    stage.press("statusShowButton")
    stage.look("shown")
    stage.show(ana(None, state=AccountState.SIGNED_OUT))
    for at in (0, 2):
        view.choose(ids[at])
        stage.look(f"signed-out-{at}")
    stage.show(ana())
    view.head.show_all()
    for at in range(len(ROWS), len(ROWS) + 5):
        write(stage, {}, at)
    view.model.refresh()
    stage.look("many-wait")


def sent_abroad(stage: Stage) -> None:
    """*Send again* and *Send now*, from a number that cannot text abroad."""
    home, able = replace(DIRECT, international=False), replace(LINE, international=True)
    stage.show(ana(Numbers((home, able))))
    stage.window.main_page.workspace.show_outbox()
    view = stage.window.main_page.view
    own, london = DIRECT.phone_number, "+442071838750"
    stage.outbox.queue(Draft("a", ANA, own, london, "Ωραία", send_at=now_ms() + 86_400_000))
    stage.outbox.queue(Draft("b", ANA, own, london, "Ωραία"))
    with stage.database.transaction():
        stage.database.run("UPDATE message SET state = 'unconfirmed', doubt = 1 WHERE id = 'b'")
    view.model.refresh()
    for id_, name in (("a", "sendNowButton"), ("b", "sendAgainButton")):
        view.choose(id_)
        stage.press(name)
        stage.look(name)
    stage.press("closeDetailsButton")
    stage.window.main_page.texts.send_now(stage.outbox.newest(9)[1:])
    stage.look("not-done")


def pictures_alone(stage: Stage) -> None:
    """Texts without words."""
    stage.show(ana())
    stage.window.main_page.workspace.show_outbox()
    file = Attachment(stage.outbox.files.write(b"x" * 1_000), "map.jpg", "image/jpeg", 1_000)
    for at, files in enumerate(((file,), (file, file))):
        draft = Draft(f"alone-{at}", ANA, DIRECT.phone_number, KIM, "", files=files)
        stage.outbox.queue(draft)
    set_row(stage.database, "alone-0", state="rejected", code="MSG-304")
    stage.window.main_page.view.model.refresh()
    for at in range(2):
        stage.window.main_page.view.choose(f"alone-{at}")
        stage.look(f"alone-{at}")


def history(stage: Stage) -> None:
    stage.show(ana())
    stage.window.main_page.workspace.show_outbox()
    id_ = write(stage, {})
    details = {"status": "Delivered", "unknown": "Διακοπή"}
    for event in _EVENTS:
        seq = stage.database.row("SELECT seq FROM message WHERE id = ?", (id_,))
        assert seq is not None
        with stage.database.transaction():
            stage.database.run(
                "INSERT INTO history (message, at, event, detail) VALUES (?, ?, ?, ?)",
                (seq[0], 1, event, details.get(event, "")),
            )
    stage.window.main_page.view.model.refresh()
    stage.window.main_page.view.choose(id_)
    stage.look("history")
    stage.press("detailsDetailsButton")
    stage.look("history-for-support")


def planned_texts(stage: Stage) -> None:
    stage.show(ana())
    stage.window.main_page.workspace.show_outbox()
    soon = now_ms() + 3_600_000
    for at, send_at in enumerate((soon, soon + 86_400_000, soon + 9 * 86_400_000)):
        draft = Draft(f"planned-{at}", ANA, DIRECT.phone_number, KIM, TEXT, send_at=send_at)
        stage.outbox.queue(draft)
    for at in range(3):
        stage.window.main_page.view.model.refresh()
        stage.window.main_page.view.choose(f"planned-{at}")
        stage.look(f"planned-{at}")
    stage.press("sendNowButton")
    stage.look("goes-early")
    stage.press("cancelTextButton")
    stage.look("planned-again")
    stage.press("editButton")
    stage.look("change")
    compose = stage.window.main_page.compose
    compose.drafts.keep()
    compose.begin_new()
    stage.look("change-in-drafts")
    for menu in stage.window.shell.findChildren(QMenu, "draftsMenu"):
        menu.popup(stage.window.mapToGlobal(QPoint(10, 10)))
        stage.look("menu-drafts")
        menu.close()
    compose.edit(stage.outbox.newest(1)[0])
    compose.sending.planned.show_time(None, "planned-2")
    stage.look("change-without-time")
    stage.outbox.decisions.send_now("planned-2")
    stage.window.commands.rows_changed.emit()
    stage.look("gone-meanwhile")
    compose.sending.planned.show_time(soon, "planned-1")
    stage.outbox.decisions.cancel("planned-1")
    stage.window.commands.rows_changed.emit()
    stage.look("cancelled-meanwhile")
    compose.sending.planned.show_time(soon)
    stage.look("not-scheduled")


def long_queue(stage: Stage) -> None:
    stage.show(ana())
    stage.window.main_page.workspace.show_outbox()
    for at in range(81):
        write(stage, {}, at)
    stage.window.main_page.view.model.refresh()
    stage.look("many-wait")
