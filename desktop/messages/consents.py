"""Who wants texts from which own number: keywords, RingCentral's list, and what the user recorded.

A consent for all numbers of the company has `ALL_NUMBERS` as its own number.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from desktop.accounts.known_accounts import account_row, ensured_account_row, find_account_row
from desktop.core.model import (
    ALL_NUMBERS,
    MAX_NOTE,
    AccountKey,
    ChangeState,
    Consent,
    ConsentChange,
    ConsentRecord,
    ConsentSource,
    ConsentStatus,
    MayStop,
)
from desktop.core.records import Record
from desktop.database.connection import Database, json_list, storable
from desktop.messages.opt_outs import (
    hold_opted_out,
    may_stop_among,
    opted_out_among,
    settle_questions,
)
from desktop.messages.participants import normalised

# RingCentral may know of a keyword some time after the text. Until then its list does not undo it.
_FRESH_MS = 5 * 60_000

# Rows written in one transaction: a write of the window must not wait for long.
_BATCH = 500

# Later than any text.
_EVER = 1 << 62

_STATUSES = frozenset(ConsentStatus)

_CHANGES = "SELECT id, own, party, status, note, at, state, code FROM consent_change"


class Pair(Record, frozen=True):
    """An own number and the other party, as the database has them. ``account`` is a row id."""

    account: int
    own: str
    party: str

    @property
    def values(self) -> tuple[int, str, str]:
        return self.account, self.own, self.party


def pair_of(account: int, own: str, party: str) -> Pair:
    return Pair(account, _own(own), normalised(party))


def _own(number: str) -> str:
    return number if number == ALL_NUMBERS else normalised(number)


class Consents:
    """As the window uses them, on its connection. Raises DiskError; then nothing has changed."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def status_of(self, account: AccountKey, own: str, party: str) -> Consent | None:
        """What is known of ``party`` and this own number; None where nothing is."""
        row_id = find_account_row(self._database, account)
        return None if row_id is None else consent_of(self._database, pair_of(row_id, own, party))

    def opted_out(self, account: AccountKey, own: str, parties: Collection[str]) -> set[str]:
        """Those of ``parties`` (E.164) who want no more texts from this own number."""
        row_id = find_account_row(self._database, account)
        if row_id is None:
            return set()
        return opted_out_among(self._database, row_id, own, parties)

    def may_stop(self, own: str, parties: Collection[str]) -> dict[str, MayStop]:
        """Those of ``parties`` (E.164) whose words may ask for no more texts, where the person has
        not said yet whether they do (`Conversations.clear_mark`, `record`): words to this own
        number, or else to another one of any account; or who opted out of the texts from another
        one. People who want no more texts rarely know that there are several numbers."""
        return may_stop_among(self._database, own, parties)

    def record(
        self, account: AccountKey, own: str, party: str, status: ConsentStatus, note: str = ""
    ) -> None:
        """What the user says. RingCentral is told later. ``note``: how the other party agreed. An
        opt-in needs one; without it, ValueError."""
        note = storable(" ".join(note.split()))[:MAX_NOTE]
        if status is ConsentStatus.OPT_IN and not note:
            raise ValueError("an opt-in without a note")
        with self._database.transaction():
            pair = pair_of(account_row(self._database, account), own, party)
            now = self._database.clock()
            before = consent_of(self._database, pair)
            # Later than a keyword from RingCentral, whose clock may be ahead.
            at = now if before is None else max(now, before.at + 1)
            write_consent(self._database, pair, Consent(status, ConsentSource.PERSON, at))
            self._database.run(
                "INSERT INTO consent_change (session, own, party, status, note, at)"
                " VALUES (?, ?, ?, ?, ?, ?)",
                (*pair.values, status.value, note, now),
            )

    def changes_of(self, account: AccountKey, own: str, party: str) -> list[ConsentChange]:
        """What the user recorded of ``party`` and this own number, the oldest first."""
        row_id = find_account_row(self._database, account)
        if row_id is None:
            return []
        pair = pair_of(row_id, own, party)
        rows = self._database.rows(
            f"{_CHANGES} WHERE session = ? AND own IN (?, ?) AND party = ? ORDER BY id",
            (row_id, pair.own, ALL_NUMBERS, pair.party),
        )
        return [change for row in rows if (change := _change_of(*row)) is not None]


class ConsentList:
    """RingCentral's list of one account as it was read last, and what it has still to be told. On
    the network thread's connection. Raises DiskError."""

    def __init__(self, database: Database, account: AccountKey) -> None:
        self._database = database
        self._account = ensured_account_row(database, account)

    @property
    def news(self) -> int:
        """Counts what may have changed the list since it was read last: keywords and blocked texts.
        0: nothing did."""
        row = self._database.row(
            "SELECT number FROM consent_news WHERE session = ?", (self._account,)
        )
        return 0 if row is None else row[0]

    def next_change(self) -> ConsentChange | None:
        """The oldest one that RingCentral was not told."""
        row = self._database.row(
            f"{_CHANGES} WHERE session = ? AND state = 'waiting' ORDER BY id LIMIT 1",
            (self._account,),
        )
        return None if row is None else _change_of(*row)

    def settle(self, change: ConsentChange, refused: str | None = None) -> None:
        """RingCentral was told, or ``refused``: its code. Unless a keyword settled it meanwhile."""
        state = ChangeState.TOLD if refused is None else ChangeState.REFUSED
        with self._database.transaction():
            self._database.run(
                "UPDATE consent_change SET state = ?, code = ? WHERE id = ? AND state = 'waiting'",
                (state.value, storable(refused or "")[:100], change.id),
            )

    def replace(
        self,
        own_numbers: Sequence[str],
        records: Sequence[ConsentRecord],
        begun_at: int,
        news: int = 0,
        *,
        is_complete: bool = True,
    ) -> bool:
        """Takes over the opt-outs from ``own_numbers``, of which the reading began at ``begun_at``
        (server ms), when `news` was ``news``. Where it is complete, opt-outs that are not among
        them are over. What the user recorded stays until RingCentral was told, and so does a
        keyword that may be newer than the list. Returns whether something changed."""
        covered = {normalised(number) for number in own_numbers} | {ALL_NUMBERS}
        theirs = {
            (_own(one.own), normalised(one.party)): one
            for one in records
            if one.status is ConsentStatus.OPT_OUT and one.party.strip()
        }
        ours = self._stored_of(covered)
        last = self._last_changes()
        fresh = begun_at - _FRESH_MS
        new = [
            (pair, Consent(one.status, one.source or "Api", one.changed_at or begun_at))
            for pair, one in theirs.items()
            if pair[0] in covered and _takes(ours.get(pair), one, last.get(pair), fresh)
        ]
        over = [
            pair
            for pair, consent in ours.items()
            if is_complete and pair not in theirs and _is_over(consent, last.get(pair), fresh)
        ]
        for at in range(0, len(new), _BATCH):
            with self._database.transaction():
                for (own, party), consent in new[at : at + _BATCH]:
                    pair = Pair(self._account, own, party)
                    write_consent(self._database, pair, consent, is_final=True)
        for at in range(0, len(over), _BATCH):
            with self._database.transaction():
                for own, party in over[at : at + _BATCH]:
                    self._database.run(
                        "DELETE FROM consent WHERE session = ? AND own = ? AND party = ?",
                        (self._account, own, party),
                    )
        with self._database.transaction():
            self._database.run(
                "DELETE FROM consent_news WHERE session = ? AND number = ?",
                (self._account, news),
            )
        return bool(new or over)

    def _stored_of(self, covered: Iterable[str]) -> dict[tuple[str, str], Consent]:
        rows = self._database.rows(
            "SELECT own, party, status, source, changed_at FROM consent WHERE session = ?"
            " AND own IN (SELECT value FROM json_each(?))",
            (self._account, json_list(sorted(covered))),
        )
        found = {(own, party): as_consent(*rest) for own, party, *rest in rows}
        return {pair: consent for pair, consent in found.items() if consent is not None}

    def _last_changes(self) -> Mapping[tuple[str, str], ChangeState]:
        """The state of the last one of each pair."""
        rows = self._database.rows(
            "SELECT own, party, state, max(id) FROM consent_change WHERE session = ?"
            " GROUP BY own, party",
            (self._account,),
        )
        return {(own, party): ChangeState(state) for own, party, state, _ in rows}


def _takes(
    ours: Consent | None, theirs: ConsentRecord, last: ChangeState | None, fresh: int
) -> bool:
    """Whether an opt-out of RingCentral's list replaces what is known here."""
    if ours is None:
        return True
    if ours.is_opt_out or last is ChangeState.WAITING:
        return False
    if ours.source == ConsentSource.PERSON and last is ChangeState.REFUSED:
        return True
    is_newer = theirs.changed_at is not None and theirs.changed_at > ours.at
    return is_newer or ours.at < fresh


def _is_over(ours: Consent, last: ChangeState | None, fresh: int) -> bool:
    """Whether something known here has ended, because RingCentral's list does not have it."""
    if not ours.is_opt_out or last is ChangeState.WAITING or ours.at >= fresh:
        return False
    return ours.source != ConsentSource.PERSON or last is ChangeState.TOLD


# --- on any connection ----------------------------------------------------------------------------


def consent_of(database: Database, pair: Pair) -> Consent | None:
    own = _stored(database, pair)
    return combined(own, _stored(database, Pair(pair.account, ALL_NUMBERS, pair.party)))


def combined(own: Consent | None, all_numbers: Consent | None) -> Consent | None:
    """What counts for an own number. An opt-out from all numbers is lifted for one of them by a
    later opt-in to that number; an opt-out from one number by nothing else than its own opt-in."""
    if own is None or all_numbers is None:
        return own or all_numbers
    if own.is_opt_out or not all_numbers.is_opt_out:
        return own
    return own if own.at > all_numbers.at else all_numbers


def as_consent(status: str | None, source: str, at: int) -> Consent | None:
    """The columns of a row, if there is one."""
    return Consent(ConsentStatus(status), source, at) if status in _STATUSES else None


def note_keyword(
    database: Database, pair: Pair, status: ConsentStatus, at: int, *, is_news: bool
) -> None:
    """The other party said STOP or START at ``at`` (server ms). Inside a transaction.

    An opt-in that the user recorded does not outlive a STOP that became known only now, whichever
    clock is right; nor is RingCentral told of it any more."""
    before = _stored(database, pair)
    is_stop = status is ConsentStatus.OPT_OUT
    is_final = is_stop and is_news and before is not None and before.source == ConsentSource.PERSON
    consent = Consent(status, ConsentSource.RECIPIENT, at)
    if write_consent(database, pair, consent, is_final=is_final):
        database.run(
            "UPDATE consent_change SET state = 'refused', code = ? WHERE session = ? AND own = ?"
            " AND party = ? AND state = 'waiting' AND status <> ? AND (at <= ? OR ?)",
            ("STOP" if is_stop else "START", *pair.values, status.value, at, int(is_final)),
        )
    _note_news(database, pair)


def note_blocked(database: Database, pair: Pair, code: str, at: int) -> None:
    """A text that was written at ``at`` (server ms) failed with one of `texting.opt_out.BLOCKED`.
    Inside a transaction."""
    before = _stored(database, pair)
    if before is None or not before.is_opt_out:
        write_consent(database, pair, Consent(ConsentStatus.OPT_OUT, code, at))
    _note_news(database, pair)


def _note_news(database: Database, pair: Pair) -> None:
    database.run(
        "INSERT INTO consent_news VALUES (?, 1) ON CONFLICT DO UPDATE SET number = number + 1",
        (pair.account,),
    )


def write_consent(
    database: Database, pair: Pair, consent: Consent, *, is_final: bool = False
) -> bool:
    """Inside a transaction. A newer one stays, unless this one ``is_final``. After an opt-out, what
    waits to be sent is held. Returns whether it was written."""
    changed = database.run(
        "INSERT INTO consent (session, own, party, status, source, changed_at)"
        " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET status = excluded.status,"
        " source = excluded.source, changed_at = excluded.changed_at"
        " WHERE excluded.changed_at >= changed_at OR ?",
        (*pair.values, consent.status.value, storable(consent.source), consent.at, int(is_final)),
    )
    if changed:
        # Whatever the local clock says, the user has seen the texts.
        until = consent.at if consent.source != ConsentSource.PERSON else _EVER
        settle_questions(database, *pair.values, until)
    if changed and consent.is_opt_out:
        hold_opted_out(database, *pair.values)
    return changed > 0


def _stored(database: Database, pair: Pair) -> Consent | None:
    row = database.row(
        "SELECT status, source, changed_at FROM consent WHERE session = ? AND own = ?"
        " AND party = ?",
        pair.values,
    )
    return None if row is None else as_consent(*row)


def _change_of(
    id_: int, own: str, party: str, status: str, note: str, at: int, state: str, code: str
) -> ConsentChange | None:
    if status not in _STATUSES:
        return None
    return ConsentChange(id_, own, party, ConsentStatus(status), note, at, ChangeState(state), code)
