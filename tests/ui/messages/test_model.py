"""The model knows its length, reads only the rows in use, and emits only differences."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from desktop.contacts.directory import Directory
from desktop.core.model import AccountKey, DirectoryEntry, MessageRow, MessageState
from desktop.core.records import replace
from desktop.database.connection import Database
from desktop.messages import Filter, Kind, Outbox
from desktop.messages.row_index import PAGE
from desktop.ui.messages.model import OutboxModel
from desktop.ui.messages.row_text import OutboxPeople
from desktop.ui.text.states import state_sentences, state_text
from tests.ui.samples import ANA, HOSTILE, KIM, account, fill_outbox, put, set_row, unisolated

TOP = QModelIndex()
SPOKEN = Qt.ItemDataRole.AccessibleTextRole


@pytest.fixture
def model(outbox: Outbox) -> OutboxModel:
    made = OutboxModel(outbox)
    made.painted()
    return made


def texts(model: OutboxModel) -> list[str]:
    return [text_at(model, at) for at in range(model.rowCount())]


def text_at(model: OutboxModel, at: int) -> str:
    row = model.message(at)
    assert row is not None
    return model.row_text.text(row)


def test_the_oldest_of_five_thousand_rows_is_available_at_once(
    model: OutboxModel, outbox: Outbox, database: Database
) -> None:
    fill_outbox(database, outbox, 5000)
    model.refresh()
    assert model.rowCount() == 5000
    assert not model.canFetchMore(TOP)
    assert text_at(model, 4999) == "Text 0"
    assert text_at(model, 0) == "Text 4999"
    assert texts(model) == [f"Text {number}" for number in range(4999, -1, -1)]


def test_search_results_are_loaded_in_pages_newest_first(
    model: OutboxModel, outbox: Outbox, database: Database
) -> None:
    fill_outbox(database, outbox, 5000)
    model.show_only(Filter(kind=Kind.WAITING))
    assert model.rowCount() == PAGE
    fetched = 0
    while model.canFetchMore(TOP):
        model.fetchMore(TOP)
        fetched += 1
    assert fetched == 5000 // PAGE
    assert texts(model) == [f"Text {number}" for number in range(4999, -1, -1)]


def test_the_model_passes_the_model_tester_of_qt(
    model: OutboxModel, outbox: Outbox, database: Database
) -> None:
    """What Qt's model tester finds is a Qt warning, which fails the test."""
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    # It would fetch during an insertion, which no view does.
    tester.setUseFetchMore(False)
    fill_outbox(database, outbox, 600)
    model.refresh()
    put(outbox, "New")
    set_row(database, "id590", state="cancelled")
    model.refresh()
    assert model.rowCount() == 601
    model.show_only(Filter(words="text"))
    put(outbox, "Another text")
    model.refresh()
    while model.canFetchMore(TOP):
        model.fetchMore(TOP)
    assert model.rowCount() == 601
    tester.deleteLater()


def test_a_refresh_emits_only_what_changed(
    model: OutboxModel, outbox: Outbox, database: Database, qtbot: QtBot
) -> None:
    fill_outbox(database, outbox, 600)
    model.refresh()
    assert [text_at(model, at) for at in (0, 9)] == ["Text 599", "Text 590"]
    resets, changes, inserts = [], [], []
    model.modelReset.connect(lambda: resets.append(1))
    model.dataChanged.connect(lambda first, last: changes.append((first.row(), last.row())))
    model.rowsInserted.connect(lambda _, first, last: inserts.append((first, last)))
    model.refresh()
    assert (resets, changes, inserts) == ([], [], [])
    set_row(database, "id590", state="rejected", code="MSG-304")
    put(outbox, "New")
    model.refresh()
    assert model.rowCount() == 601
    assert (resets, changes, inserts) == ([], [(10, 10)], [(0, 0)])
    assert model.index(10, 0).data(SPOKEN).startswith("Refused, ")
    assert text_at(model, 0) == "New"


def test_new_rows_do_not_push_others_off_a_short_list(
    model: OutboxModel, outbox: Outbox, database: Database
) -> None:
    fill_outbox(database, outbox, PAGE - 1)
    model.show_only(Filter(kind=Kind.WAITING))
    assert not model.canFetchMore(TOP)
    for number in range(3):
        put(outbox, f"New {number}")
    model.refresh()
    assert len(set(texts(model))) == model.rowCount()
    while model.canFetchMore(TOP):
        model.fetchMore(TOP)
    assert model.rowCount() == PAGE + 2


def test_deleted_rows_disappear(model: OutboxModel, outbox: Outbox, database: Database) -> None:
    ids = [put(outbox, f"Text {number}") for number in range(3)]
    model.refresh()
    with database.transaction():
        database.run("DELETE FROM history")
        database.run("DELETE FROM message WHERE id = ?", (ids[1],))
    model.refresh()
    assert texts(model) == ["Text 2", "Text 0"]


def test_a_damaged_file_keeps_the_rows(
    outbox: Outbox, database: Database, outbox_file: Path, qtbot: QtBot
) -> None:
    for number in range(300):
        put(outbox, f"Text {number}")
    model = OutboxModel(outbox)
    model.refresh()
    assert text_at(model, 0) == "Text 299"
    with database.transaction():
        database.run("DROP INDEX message_waiting")
    # Overwritten pages, as from a failing disk.
    database.rows("PRAGMA wal_checkpoint(TRUNCATE)")
    size = outbox_file.stat().st_size
    with outbox_file.open("r+b") as file:
        file.seek(4096)
        file.write(b"\xff" * (size - 4096))
    with qtbot.waitSignal(model.failed) as failed:
        model.refresh()
    assert failed.args is not None
    assert failed.args[0].title == "The outbox file is damaged"
    assert model.rowCount() == 300
    assert text_at(model, 0) == "Text 299"


def test_a_row_is_one_item_with_one_sentence(model: OutboxModel, outbox: Outbox) -> None:
    put(outbox, "two\nlines")
    model.set_accounts((account(),))
    model.refresh()
    assert model.columnCount() == 1
    assert model.index(0, 0).data() == "(415) 555-0123"
    assert model.headerData(0, Qt.Orientation.Horizontal) is None
    assert model.headerData(0, Qt.Orientation.Vertical) is None
    row = model.message(0)
    assert row is not None
    time = model.row_text.time(row)
    spoken = model.index(0, 0).data(SPOKEN).translate(dict.fromkeys(map(ord, "\u2068\u2069")))
    assert spoken == f"Waiting, to (415) 555-0123 from (650) 555-0101, {time}: two lines"


def test_a_name_of_the_directory_is_shown_with_the_number(
    model: OutboxModel, outbox: Outbox, database: Database
) -> None:
    put(outbox)
    put(outbox, recipient="+14155550199")
    model.set_accounts((account(),))
    model.refresh()
    directory = Directory(database, ANA)
    changed: list[int] = []
    for name in ("Kim Lee", "Kim Stone"):
        assert [model.message(at) is not None for at in (0, 1)] == [True, True]
        assert directory.replace([DirectoryEntry(KIM, "Enabled", name)])
        model.dataChanged.connect(lambda first, _last: changed.append(first.row()))
        model.refresh()
        model.dataChanged.disconnect()
        assert set(changed) == {1}
        changed.clear()
        shown = model.index(1, 0).data()
        assert name in shown
        assert "(415) 555-0123" in shown
        tip = unisolated(model.index(1, 0).data(Qt.ItemDataRole.ToolTipRole))
        assert tip == f"<span>{name} (415) 555-0123</span>"
        assert name in model.index(1, 0).data(SPOKEN)
    assert not directory.replace([DirectoryEntry(KIM, "Enabled", "Kim Stone")])
    assert model.index(0, 0).data() == "(415) 555-0199"
    assert model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole) is None


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_name_is_one_plain_line(
    model: OutboxModel, outbox: Outbox, database: Database, name: str
) -> None:
    put(outbox)
    Directory(database, ANA).replace([DirectoryEntry(KIM, "Enabled", name)])
    model.refresh()
    message = model.message(0)
    assert message is not None
    shown = unisolated(model.people.recipient_name(message))
    assert shown != "(415) 555-0123"
    assert 0 < len(shown) <= 40
    assert not set(shown) & set("\n\r\t\0\u2028\u202e\u2066\u2067")


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_texts_are_one_plain_line(model: OutboxModel, outbox: Outbox, text: str) -> None:
    put(outbox, text, recipient=text[:50].encode("utf-8", "replace").decode())
    model.refresh()
    shown = text_at(model, 0)
    assert len(shown) <= 300
    assert not set(shown) & set("\n\r\t\0\u2028\u202e\u2066\u2067")


def row(state: MessageState, **more: object) -> MessageRow:
    return MessageRow(1, "id", AccountKey("s", "a", "e"), "+1", KIM, "Hi", state, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("state", "more", "word"),
    [
        (MessageState.QUEUED, {}, "Waiting"),
        (MessageState.QUEUED, {"is_blocked": True}, "Waiting for an earlier text"),
        (MessageState.SENDING, {}, "Sending"),
        (MessageState.CHECKING, {}, "Checking"),
        (MessageState.UNCONFIRMED, {}, "Not sure"),
        (MessageState.ACCEPTED, {"status": "Queued"}, "Accepted"),
        (MessageState.ACCEPTED, {"status": "Sent"}, "Sent"),
        (MessageState.ACCEPTED, {"status": "Delivered"}, "Delivered"),
        (MessageState.ACCEPTED, {"status": "SendingFailed"}, "Failed"),
        (MessageState.ACCEPTED, {"status": "DeliveryFailed"}, "Failed"),
        (MessageState.ACCEPTED, {"status": "Teleported"}, "Teleported"),
        (MessageState.ACCEPTED, {"status": ""}, "Accepted"),
        (MessageState.REJECTED, {}, "Refused"),
        (MessageState.CANCELLED, {}, "Canceled"),
    ],
)
def test_every_state_has_its_word_and_its_sentence(
    state: MessageState, more: dict[str, object], word: str
) -> None:
    shown = row(state, **more)
    assert state_text(shown).word == word
    meaning, _ = state_sentences(shown)
    assert meaning.endswith((".", "Teleported\u2069"))


def test_an_unknown_status_is_shortened() -> None:
    shown = state_text(row(MessageState.ACCEPTED, status="<b>" + "x" * 5000))
    assert shown.word.startswith("<b>xxx")
    assert len(shown.word) <= 24


def test_rows_of_another_account_are_shown_too(model: OutboxModel, outbox: Outbox) -> None:
    put(outbox)
    model.set_accounts(())
    model.refresh()
    message = model.message(0)
    assert message is not None
    assert message.account == ANA
    assert model.message(99) is None


def test_an_account_without_a_known_name_is_told_by_its_number() -> None:
    people = OutboxPeople()
    people.show_accounts(())
    waiting = replace(row(MessageState.QUEUED), sender="+16505550101")
    meaning, _ = state_sentences(waiting, people.signed_out(waiting))
    assert "because \u2068(650) 555-0101\u2069 is not signed in" in meaning
