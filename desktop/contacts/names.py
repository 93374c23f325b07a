"""What a number is called, and which numbers have a name: the SQL that every view shares.

A number can have three names. The one that the person gave wins over the one from an imported file,
and that over the one in the company directory. Search finds a number by any of them.
"""

from __future__ import annotations

from collections.abc import Sequence

from desktop.core.model import SEPARATOR
from desktop.texting.matching import prefix_range


def name_of(number: str, session: str) -> str:
    """An SQL expression: the name to show for a number, or an empty text.

    ``number`` and ``session`` are SQL, too: columns of the statement around it such as
    ``m.recipient`` and ``m.session``, or placeholders (``number`` stands in it twice, before and
    after no other value: bind number, session, number). ``session`` is the row id of the account
    whose directory counts; NULL for none. Each name is one search of an index, so it costs the same
    however many names there are. Uses the aliases ``k`` and ``c``.
    """
    # The sources are sorted by the alphabet: 'named' is behind 'imported'.
    return (
        f"coalesce((SELECT k.name FROM contact k WHERE k.number = {number}"
        " ORDER BY k.source DESC LIMIT 1),"
        f" (SELECT c.name FROM colleague c WHERE c.session = {session} AND c.number = {number}),"
        " '')"
    )


def numbers_named(
    words: Sequence[str], account: int | None = None, *, limit: int = -1
) -> tuple[str, tuple[object, ...]]:
    """A SELECT of the column ``number``, and its values: the numbers of which one name has, for
    each of ``words``, a word that begins with it. A number may come several times.

    ``words`` are folded (`texting.matching.folded_words`), at least one. ``account`` is the row id
    of the account whose directory counts; None for those of all accounts. ``limit``: how many
    numbers at most, from either source; -1 for all.
    """
    # The longest word is in the fewest names: only those are tested for the other words.
    first, *others = sorted(words, key=len, reverse=True)
    bounds = tuple(bound for word in (first, *others) for bound in prefix_range(word))
    also = " AND EXISTS (SELECT 1 FROM {table} o WHERE o.{key} = w.{key}{same}"
    also += " AND o.word >= ? AND o.word < ?)"
    also_contact = also.format(table="contact_word", key="contact", same="")
    also_colleague = also.format(
        table="colleague_word", key="colleague", same=" AND o.session = w.session"
    )
    accounts = "IN (SELECT id FROM session)" if account is None else "= ?"
    sql = (
        "SELECT number FROM (SELECT w.number FROM contact_word w WHERE w.word >= ? AND w.word < ?"
        f"{also_contact * len(others)} LIMIT ?)"
        " UNION ALL SELECT number FROM (SELECT c.number FROM colleague_word w"
        " JOIN colleague c ON c.id = w.colleague"
        f" WHERE w.session {accounts} AND w.word >= ? AND w.word < ?"
        f"{also_colleague * len(others)} LIMIT ?)"
    )
    of_account = () if account is None else (account,)
    return sql, (*bounds, limit, *of_account, *bounds, limit)


def has_named_member(party: str, words: Sequence[str]) -> tuple[str, tuple[object, ...]]:
    """An SQL condition, and its values: ``party`` is a group, and one in it is among the
    `numbers_named`. ``party`` is SQL: a column with the number of one or the numbers of a group,
    such as ``m.recipient``. No index has the members: where nobody has such a name, which is known
    before, nothing is walked."""
    named, values = numbers_named(words)
    members = f"'[' || replace(json_quote({party}), '{SEPARATOR}', '\",\"') || ']'"
    return (
        f"(EXISTS ({named}) AND instr({party}, '{SEPARATOR}') AND EXISTS"
        f" (SELECT 1 FROM json_each({members}) p WHERE p.value IN ({named})))",
        (*values, *values),
    )
