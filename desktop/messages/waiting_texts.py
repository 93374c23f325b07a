"""What still has to go out, for the question before the program ends."""

from __future__ import annotations

from collections.abc import Callable

from desktop.core.model import AccountKey
from desktop.core.records import Record
from desktop.database.connection import Database
from desktop.database.decision_tables import is_looked_for

# Without texts that the person has to decide about, and without paused lists: they go out only when
# somebody acts. The kinds: to be sent at a chosen time, those of lists too; of lists that are being
# sent, also those of a planned list whose time has come; other ones; and in their undo time.
_PARTS = """
SELECT s.server, s.account, s.extension, t.kind, t.texts, t.next_at, t.newest FROM (
    SELECT m.session, 'planned' AS kind, count(*) AS texts, min(m.send_at) AS next_at,
           max(m.seq) AS newest
    FROM session o JOIN message m ON m.session = o.id LEFT JOIN merge g ON g.id = m.merge
    WHERE m.ready = 0 AND m.late = 0 AND m.state = 'queued' AND m.send_at IS NOT NULL
    AND m.hold_until IS NULL AND coalesce(g.state, 'running') = 'running' GROUP BY m.session
  UNION ALL
    SELECT m.session, 'list', count(*), NULL, max(m.seq)
    FROM merge g JOIN message m ON m.merge = g.id
    WHERE g.state = 'running' AND m.state = 'queued' AND m.ready = 1 GROUP BY m.session
  UNION ALL
    SELECT session, iif(ready, 'single', 'undoable'), count(*), NULL, max(seq)
    FROM message INDEXED BY message_single_waiting
    WHERE state = 'queued' AND merge IS NULL AND (ready = 1 OR hold_until IS NOT NULL)
    GROUP BY session, ready
) t JOIN session s ON s.id = t.session WHERE s.removed = 0
"""


_CHECKING = """
SELECT count(*) FROM message m INDEXED BY message_undecided JOIN session s ON s.id = m.session
WHERE s.removed = 0 AND IS_LOOKED_FOR
""".replace("IS_LOOKED_FOR", is_looked_for("m"))


class WaitingTexts(Record, frozen=True):
    planned: int = 0
    """Texts to be sent at a chosen time, those of lists too."""
    next_at: int | None = None
    """When the first of them goes out, in ms since 1970 UTC."""
    of_lists: int = 0
    """Texts of lists that are being sent."""
    newest: int = 0
    """The `seq` of the newest of all these texts."""
    single: int = 0
    """Texts of no list that wait for the network, for RingCentral or for their turn."""
    for_sign_in: int = 0
    """Texts of any kind that wait until their account is signed in. In no other number here."""
    checking: int = 0
    """Texts of unknown outcome that Ownline looks for, except those that the person may decide
    about. They do not go out again, and are not in `count`."""

    @property
    def going(self) -> int:
        """Those that go out as soon as they can."""
        return self.of_lists + self.single

    @property
    def goes_out(self) -> bool:
        """Whether something goes out, now or at its time, if the program runs."""
        return bool(self.planned or self.going)

    @property
    def count(self) -> int:
        return self.planned + self.going + self.for_sign_in


class Waiting:
    def __init__(self, database: Database) -> None:
        self._database = database

    def read(
        self,
        is_stopped: Callable[[AccountKey], bool] = lambda _account: False,
        is_signed_out: Callable[[AccountKey], bool] = lambda _account: False,
    ) -> WaitingTexts:
        """Where nothing goes out now (``is_stopped``), texts in their undo time count as well;
        otherwise they go out when the window closes. Raises DiskError."""
        counts = dict.fromkeys(("planned", "list", "single", "sign-in"), 0)
        times: list[int] = []
        newest = 0
        for *key, kind, texts, next_at, last in self._database.rows(_PARTS):
            account = AccountKey(*key)
            is_away = is_signed_out(account)
            if kind == "undoable" and not is_away and not is_stopped(account):
                continue
            counted = "single" if kind == "undoable" else kind
            counts["sign-in" if is_away else counted] += texts
            if next_at is not None and not is_away:
                times.append(next_at)
            newest = max(newest, last)
        (checking,) = self._database.row(_CHECKING) or (0,)
        return WaitingTexts(
            planned=counts["planned"],
            next_at=min(times, default=None),
            of_lists=counts["list"],
            newest=newest,
            single=counts["single"],
            for_sign_in=counts["sign-in"],
            checking=checking,
        )
