"""While texts go out, all numbers on the screen are of one moment."""

from __future__ import annotations

import re

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

from desktop.database.connection import Database
from desktop.messages import Outbox
from desktop.ui.window.window import Window
from tests.messages.samples import put_merge
from tests.ui.samples import ANA, Find, put, said, set_texts


def test_what_goes_out_while_the_window_reads_is_counted_nowhere_or_everywhere(
    window: Window, outbox: Outbox, database: Database, find: Find
) -> None:
    put(outbox)
    merge = put_merge(database, 30, 2, account=ANA)
    view = window.main_page.view
    view.model.refresh()
    view.choose(merge)
    sent = 0

    def send_one() -> None:
        """As the network thread does, between the reading of the rows and what follows."""
        nonlocal sent
        set_texts(database, merge, 1, sent, state="accepted", status="Sent")
        sent += 1

    view.model.dataChanged.connect(send_one)
    view.model.refreshed.connect(send_one)
    view.model.reread.connect(send_one)
    set_texts(database, merge, 1, sent, state="accepted", status="Sent")
    sent = 1
    view.model.refresh()
    assert sent > 1, "something went out meanwhile"
    assert said(find("mergeProgressLabel")) == "1 of 30 went out"
    assert said(find("waitingLabel")).startswith("30 waiting")
    assert said(find("statusWaitingButton")) == "30 texts waiting"


class Painted(QObject):
    """Which parts of the window were painted."""

    def __init__(self) -> None:
        super().__init__()
        self.names: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.names.append(watched.objectName() or type(watched).__name__)
        return False


def test_nothing_is_painted_until_all_numbers_are_read(
    window: Window, outbox: Outbox, database: Database
) -> None:
    put(outbox)
    merge = put_merge(database, 30, 2, account=ANA)
    set_texts(database, merge, 3, state="accepted", status="Sent")
    window.main_page.workspace.show_outbox()
    view = window.main_page.view
    view.model.refresh()
    view.choose(merge)
    QApplication.processEvents()
    application = QApplication.instance()
    assert application is not None
    set_texts(database, merge, 8, 3, state="accepted", status="Sent")
    painted = Painted()
    application.installEventFilter(painted)
    view.model.refresh()
    early = list(painted.names)
    QApplication.processEvents()
    application.removeEventFilter(painted)
    assert early == []
    assert {"mergeBar", "mergeProgressLabel", "waitingLabel"} <= set(painted.names)


def test_a_list_that_is_chosen_says_what_its_row_says(
    window: Window, outbox: Outbox, database: Database, find: Find
) -> None:
    put(outbox)
    merge = put_merge(database, 30, 2, account=ANA)
    set_texts(database, merge, 17, state="accepted", status="Sent")
    view = window.main_page.view
    view.model.refresh()
    set_texts(database, merge, 1, 17, state="accepted", status="Sent")
    view.choose(merge)
    assert said(find("mergeProgressLabel")) == "17 of 30 went out"
    assert said(find("waitingLabel")).startswith("14 waiting")
    view.model.refresh()
    assert said(find("mergeProgressLabel")) == "18 of 30 went out"


def test_another_filter_leaves_the_numbers_of_the_foot_and_the_head_the_same(
    window: Window, outbox: Outbox, database: Database, find: Find
) -> None:
    put(outbox)
    merge = put_merge(database, 30, account=ANA)
    view = window.main_page.view
    view.model.refresh()
    set_texts(database, merge, 1, state="accepted", status="Sent")
    view.head.search.setText("Dear")
    view.head._search()
    head = re.match(r"\d+", said(find("waitingLabel")))
    foot = re.match(r"\d+", said(find("statusWaitingButton")))
    assert head is not None
    assert foot is not None
    assert head[0] == foot[0]


def test_a_write_of_the_window_ends_what_it_reads_at_one_moment(
    outbox: Outbox, database: Database
) -> None:
    with outbox.snapshot():
        assert outbox.unfinished(ANA).waiting == 0
        put(Outbox(database.file, database.clock))
        assert outbox.unfinished(ANA).waiting == 0
        with outbox.snapshot():
            assert outbox.unfinished(ANA).waiting == 0
        put(outbox)
        assert outbox.unfinished(ANA).waiting == 2, "it sees the newest"
        with outbox.snapshot():
            assert outbox.unfinished(ANA).waiting == 2
    put(outbox)
    assert outbox.unfinished(ANA).waiting == 3
