"""A file of every released schema opens, and nothing in it is changed but what the steps change.

`schemas/step-N.sql` is the dump (`python -m apsw FILE .dump`) of a file after N steps. A released
one is never made anew; a new step brings a new file.
"""

from __future__ import annotations

from pathlib import Path

import apsw
import pytest

from desktop.model import MessageState, SessionKey
from desktop.network.clocks import wall_ms
from desktop.outbox import Outbox
from desktop.outbox.pace import Pace
from desktop.outbox.road import OutboxRoad, recover
from desktop.outbox.schema import STEPS
from desktop.outbox.start import prepare
from desktop.outbox.store import Store

SCHEMAS = Path(__file__).with_name("schemas")
KEY = SessionKey("https://x.test", "1", "2")


@pytest.fixture(params=range(1, len(STEPS) + 1))
def released(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    file = tmp_path / "outbox.db"
    connection = apsw.Connection(str(file))
    connection.execute((SCHEMAS / f"step-{request.param}.sql").read_text("utf-8"))
    assert connection.pragma("user_version") == request.param
    connection.close()
    return file


def test_it_is_brought_up_to_date_with_its_rows_as_they_were(released: Path) -> None:
    before = content(released)
    assert len(before["message"]) == len(MessageState), "a text in each state"

    assert prepare(released, wall_ms) is None
    after = content(released)
    for table, rows in before.items():
        assert [row[: len(rows[0])] for row in after[table]] == rows, table
    fresh = released.with_name("fresh.db")
    Store(fresh, wall_ms).close()
    assert tables(released) == tables(fresh)


def test_the_program_goes_on_with_it(released: Path) -> None:
    assert prepare(released, wall_ms) is None
    outbox, store = Outbox(released, wall_ms), Store(released, wall_ms)
    rows = {row.state: row for row in outbox.newest(100)}
    assert {state: row.text for state, row in rows.items()} == {
        state: f"{state} \u2603" for state in MessageState
    }
    assert {row.session for row in rows.values()} == {KEY}
    assert [(d.id, d.session, d.recipient, d.text) for d in outbox.drafts.all()] == [
        ("d", "s", "+14155550109", "not sent")
    ]

    assert recover(store) == 1, "what was on its way is looked for"
    claim = OutboxRoad(store, KEY, Pace()).claim(1_700_000_100_000)
    assert claim is not None
    assert claim.text == rows[MessageState.QUEUED].text
    outbox.close()
    store.close()


def content(file: Path) -> dict[str, list[tuple[object, ...]]]:
    connection = apsw.Connection(str(file))
    found = {
        name: connection.execute(f"SELECT * FROM {name} ORDER BY 1").fetchall()
        for name in ("session", "message", "history")
    }
    connection.close()
    return found


def tables(file: Path) -> list[tuple[object, ...]]:
    """Names and columns."""
    connection = apsw.Connection(str(file))
    found = connection.execute(
        "SELECT s.type, s.name, c.name, c.type, c.dflt_value, c.pk FROM sqlite_schema s"
        " LEFT JOIN pragma_table_xinfo(s.name) c ORDER BY s.name, c.cid"
    ).fetchall()
    connection.close()
    return found
