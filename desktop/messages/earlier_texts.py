"""Who got a text of an earlier list, before another list is sent."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from desktop.core.model import EarlierText
from desktop.core.records import Record
from desktop.database.connection import Database, json_list
from desktop.database.unreported_tables import failed
from desktop.texting.matching import text_key
from desktop.texting.sendable import sendable

# It may have gone out after all, whatever the person decided.
_IS_DOUBTFUL = "m.withdrawn = 1 AND m.ended_as IN ('not sent', 'sent again', 'salvaged')"
# A text that went to its recipient, or may have, or will.
_COUNTS = f"(m.withdrawn = 0 AND NOT {failed('m')} OR {_IS_DOUBTFUL})"

# Numbers looked up by one statement.
_AT_ONCE = 1_000

_DAY_MS = 24 * 60 * 60_000
# A list of each week, in the same file, is not asked about.
_SAME_FILE_MS = 6 * _DAY_MS


# The last text of the account whose fate is known.
_UNREACHED = """
SELECT p.value FROM json_each(?1) p WHERE (SELECT m.code
    FROM message m INDEXED BY message_to
    WHERE m.recipient = p.value AND m.session = ?2 AND (m.state = 'rejected'
        OR m.status IN ('Sent', 'Delivered', 'SendingFailed', 'DeliveryFailed'))
    ORDER BY m.seq DESC LIMIT 1) IN (SELECT value FROM json_each(?3))
"""


class _List(Record, frozen=True):
    name: str
    digest: bytes
    at: int
    sender: str = ""
    """The other own number that it is from; empty: it is from the one that is asked about."""


class _Text(Record, frozen=True):
    list: _List
    key: bytes
    is_doubtful: bool
    is_waiting: bool


class EarlierTexts:
    """On one connection. Raises DiskError. ``account`` is a row id, ``digest`` and ``name`` those
    of the spreadsheet that is to be sent."""

    def __init__(
        self, database: Database, account: int | None, sender: str, digest: bytes, name: str
    ) -> None:
        self._database = database
        self._digest = digest
        self._file = _file_of(name)
        self._now = database.clock()
        self._lists = {
            id_: _List(list_name, list_digest, at, "" if is_own else own)
            for id_, list_name, list_digest, at, is_own, own in database.rows(
                "SELECT g.id, g.name, g.digest, coalesce(g.send_at, g.created_at),"
                " g.session IS ?1 AND g.sender = ?2, g.sender FROM merge g"
                " JOIN session s ON s.id = g.session AND s.removed = 0"
                " WHERE g.state <> 'filling'",
                (account, sender),
            )
        }

    def of(self, pairs: Sequence[tuple[str, str]]) -> dict[int, EarlierText]:
        """By the position of the pair (recipient, text). A text by a list with this digest, or
        with these very words, counts for ever; another one for a day, and for six days where the
        list has the name of this file. From another own number, of any account, only this file and
        these words count: a person texts other things from there. What was rejected, failed or
        cancelled does not count, but for what may have gone out all the same; nor does a list that
        is not whole: it is taken back."""
        found: dict[int, EarlierText] = {}
        for first in range(0, len(pairs), _AT_ONCE):
            some = pairs[first : first + _AT_ONCE]
            texts = self._texts_to({recipient for recipient, _ in some})
            for at, (recipient, text) in enumerate(some, first):
                if recipient in texts:
                    earlier = self._earlier(texts[recipient], text_key(sendable(text)))
                    if earlier is not None:
                        found[at] = earlier
        return found

    def _texts_to(self, recipients: Iterable[str]) -> dict[str, list[_Text]]:
        """The texts of lists to each recipient."""
        found: dict[str, list[_Text]] = {}
        if not self._lists:
            return found
        rows = self._database.rows(
            f"SELECT m.recipient, m.merge, m.text_key, {_IS_DOUBTFUL}, m.state = 'queued'"
            " FROM json_each(?) p"
            " CROSS JOIN message m ON m.recipient = p.value"
            f" WHERE m.merge IS NOT NULL AND {_COUNTS}",
            (json_list(recipients),),
        )
        for recipient, merge, key, is_doubtful, is_waiting in rows:
            if merge in self._lists:
                found.setdefault(recipient, []).append(
                    _Text(self._lists[merge], key, bool(is_doubtful), bool(is_waiting))
                )
        return found

    def _earlier(self, texts: Iterable[_Text], key: bytes) -> EarlierText | None:
        """The last one; what is the same counts more, and then what is certain."""
        found = [
            EarlierText(
                text.list.name,
                text.list.at,
                is_same,
                text.is_doubtful,
                text.is_waiting,
                text.list.sender,
            )
            for text in texts
            if (is_same := text.list.digest == self._digest or text.key == key)
            or self._is_lately(text.list)
        ]
        return max(found, key=lambda one: (one.is_same, not one.is_doubtful, one.at), default=None)

    def _is_lately(self, one: _List) -> bool:
        has_name = bool(self._file) and _file_of(one.name) == self._file
        if one.sender and not has_name:
            return False
        return one.at > self._now - (_SAME_FILE_MS if has_name else _DAY_MS)


def unreached(
    database: Database, account: int, recipients: Iterable[str], codes: Iterable[str]
) -> set[str]:
    """Those of ``recipients`` whose last text failed with one of ``codes``. ``account`` is a row
    id. Raises DiskError."""
    values = (json_list(recipients), account, json_list(codes))
    return {number for (number,) in database.rows(_UNREACHED, values)}


def _file_of(name: str) -> str:
    """The name of the file without its ending, and without the sheet; empty for pasted cells."""
    return name.partition(" · ")[0].rpartition(".")[0].casefold()
