"""The texts of a damaged outbox come back with the files that were chosen, or plainly without."""

from __future__ import annotations

from pathlib import Path

import apsw
import pytest

from desktop.core.clocks import wall_ms
from desktop.core.model import Attachment, MessageRow, Rejected
from desktop.database.connection import Database
from desktop.database.damage_marker import DamageMarker
from desktop.database.recovery.opening import prepare
from desktop.messages import Outbox
from desktop.messages.poll_intervals import PollIntervals
from desktop.messages.send_queue import SendQueue
from tests.messages.files import attach
from tests.messages.samples import KEY, NOW, claim_next, draft, rows_in


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "outbox.db"


@pytest.fixture
def chosen(file: Path) -> tuple[Attachment, Attachment]:
    """The file of the text "a", and that of "b". The text "c" has none."""
    outbox, database = Outbox(file, wall_ms), Database(file, wall_ms)
    picture, plan = attach(file), attach(file, b"a plan", "plan.pdf")
    queue = SendQueue(database, KEY, PollIntervals())
    for id_, files in (("a", (picture,)), ("b", (plan,)), ("c", ())):
        outbox.queue(draft(id_, f"text {id_}", files=files))
        queue.settle(claim_next(queue), Rejected("MSG-304"), NOW)
    database.close()
    outbox.close()
    return picture, plan


def salvaged(file: Path, change: str) -> dict[str, MessageRow]:
    """The texts of this outbox after a change of its rows."""
    connection = apsw.Connection(str(file))
    connection.execute(change)
    connection.close()
    DamageMarker(file).mark("for the test")
    assert prepare(file, wall_ms) is not None
    return rows_in(file)


@pytest.mark.parametrize(
    "change",
    [
        "SELECT 1",
        "UPDATE message SET file_set = 2 WHERE id = 'a'",
        "UPDATE message SET file_set = 1000 WHERE id = 'a'",
        "UPDATE message SET file_set = NULL WHERE id = 'a'",
        "UPDATE message SET file_set = 1 WHERE id = 'c'",
    ],
)
def test_the_seal_tells_which_files_a_text_had(
    file: Path, chosen: tuple[Attachment, Attachment], change: str
) -> None:
    rows = salvaged(file, change)
    found = {id_: (row.files, row.files_lost) for id_, row in rows.items()}
    assert found == {"a": (chosen[:1], False), "b": (chosen[1:], False), "c": ((), False)}


@pytest.mark.parametrize(
    "change",
    [
        "DELETE FROM attachment WHERE file_set = 1",
        "UPDATE attachment SET hash = (SELECT hash FROM attachment WHERE file_set = 2)",
        "UPDATE attachment SET name = 'other.jpg' WHERE file_set = 1",
        "UPDATE message SET seal = x'01' WHERE id = 'a'",
    ],
)
def test_a_text_whose_files_cannot_be_told_lacks_them(
    file: Path, chosen: tuple[Attachment, Attachment], change: str
) -> None:
    rows = salvaged(file, change)
    assert (rows["a"].files, rows["a"].files_lost) == ((), True)
    assert (rows["c"].files, rows["c"].files_lost) == ((), False)
    # Nor does it have some after the next damage.
    again = salvaged(file, "SELECT 1")
    assert again["a"].files_lost
    assert again["b"].files_lost == rows["b"].files_lost
    assert again["b"].files == rows["b"].files
