"""What the person asked for and what arrived, and at the end what became of it.

Every text of the day has other words, so that each can be counted where it has to be.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import apsw

from tests.practice_service import PracticeService
from tests.proofs.ledger import Verdict

MINUTE = 60_000

LATE = 10 * MINUTE
"""A planned text that is later than this is not sent: the person is asked."""

_GRAIN = 2_000
"""The server's clock is read in whole seconds."""

_TOLERATED = 2 * MINUTE
"""A planned text waits for a sync, for what is being sent, and for the limit of a minute."""


class DayJudge:
    """Keeps the words in a file: in memory they would look like growth of the program."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self.texts = 0
        """How many there were, in and out."""
        self.planned: dict[str, int] = {}
        """The words of planned texts, and when they are to be sent."""
        self.slept: list[tuple[int, int]] = []
        """From when to when the computer slept."""
        self.pictures: set[str] = set()
        """The words of inbound texts with a picture that was seen."""
        self.questions = 0
        """How many texts the person was asked about."""

    def sends(self, text: str) -> None:
        """The person asked for it."""
        self._note("sent", text)

    def receives(self, text: str) -> None:
        self._note("received", text)

    def _note(self, what: str, text: str) -> None:
        self.texts += 1
        with self._file.open("a", encoding="utf-8") as noted:
            noted.write(f"{what}\t{text}\n")

    def noted(self, what: str) -> set[str]:
        """All texts that were ``sent`` or ``received``."""
        lines = (line.split("\t") for line in self._file.read_text("utf-8").splitlines())
        return {text for kind, text in lines if kind == what}

    def verdict(self, practice: PracticeService, file: Path) -> Verdict:
        verdict = Verdict()
        rows = _read(file, "SELECT text, state, status, late, claimed_at, elsewhere FROM message")
        own = {text: tuple(rest) for text, *rest, elsewhere in rows if not elsewhere}
        self._judge_sent(verdict, Counter(one["text"] for one in practice.accepted()), own)
        if len(own) != len(rows):
            verdict.double.append(f"{len(rows) - len(own)} rows are there twice")
        found = Counter(text for (text,) in _read(file, _RECEIVED))
        verdict.lost += [
            f"{text} was not received" for text in self.noted("received") - found.keys()
        ]
        verdict.double += [f"{text} is shown {n} times" for text, n in found.items() if n > 1]
        here = {text for (text,) in _read(file, _PICTURES)}
        verdict.lost += [f"the picture of {text} is not here" for text in self.pictures - here]
        return verdict

    def _judge_sent(
        self, verdict: Verdict, accepted: Counter[str], own: dict[str, tuple[Any, ...]]
    ) -> None:
        sent = self.noted("sent")
        verdict.lost += [f"{text} is gone" for text in sent - own.keys()]
        verdict.double += [f"{text} went out {n} times" for text, n in accepted.items() if n > 1]
        verdict.wrong += [f"nobody asked for {text}" for text in accepted.keys() - sent]
        for text, (state, status, late, claimed_at) in own.items():
            at = self.planned.get(text)
            if at is not None and self._wakes_at(at) - at > LATE:
                if (state, late) != ("queued", 1):
                    verdict.wrong.append(f"{text} was missed and is {state}")
            elif state == "unconfirmed" and not accepted[text]:
                # The network broke while it was being sent: only the person can know.
                self.questions += 1
            elif (state, status) != ("accepted", "Delivered"):
                verdict.stuck.append(f"{text} is {state} {status}")
            elif at is not None:
                delay = claimed_at - self._wakes_at(at)
                if claimed_at < at - _GRAIN or delay > _TOLERATED:
                    verdict.wrong.append(f"{text} was sent {claimed_at - at} ms after its time")

    def _wakes_at(self, at: int) -> int:
        """The time ``at``, or the end of the sleep around it."""
        return next((until for since, until in self.slept if since <= at < until), at)


_RECEIVED = "SELECT text FROM store_record WHERE inbound = 1 AND text LIKE 'answer %'"
_PICTURES = (
    "SELECT r.text FROM store_file f JOIN store_record r"
    " ON r.session = f.session AND r.message_id = f.message_id WHERE f.state = 'here'"
)


def _read(file: Path, sql: str) -> list[tuple[Any, ...]]:
    connection = apsw.Connection(str(file), flags=apsw.SQLITE_OPEN_READWRITE)
    try:
        return connection.execute(sql).fetchall()
    finally:
        connection.close()
