"""What happens in a day: the person writes, others answer, and the network fails."""

from __future__ import annotations

import base64
from collections import Counter
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from desktop.core.model import AccountKey, Draft, MergeDraft, MergeRow, StoreFileKey, new_id
from tests.day.judge import DayJudge
from tests.messages.files import attach
from tests.proofs.world import MINUTE, SECOND, World
from tests.ringcentral.push.listening import until
from tests.worker.rig import ANA, Rig

if TYPE_CHECKING:
    from tests.day.day import Plan

PEOPLE = {"Ana Martins": ANA, "Sales": "+16505550130", "Robert Okafor": "+16505550110"}
"""Who is signed in, and the number that each texts from."""

_FRIENDS = 300
_PICTURE = b"\x89PNG\r\n\x1a\n" + bytes(20_000)
_OUTAGE = 90 * SECOND
_LOOKS = (1, 4, 7)
"""Minutes after it arrived."""

Span = tuple[int, int]


class Events:
    def __init__(self, rig: Rig, world: World, judge: DayJudge) -> None:
        self._rig = rig
        self._world = world
        self._judge = judge
        self._practice = rig.practice
        self._keys: dict[str, AccountKey] = {}
        self._number = 0
        self._asked = 0

    def sign_in(self, person: str) -> None:
        self._keys[PEOPLE[person]] = self._rig.sign_in(person)

    def plan(self, work: list[Span], sleeps: list[Span], plan: Plan) -> None:
        """Puts the whole day on the agenda of the world."""
        away = sleeps or work
        self._spread(work, plan.out, self._write)
        # Some come while the computer sleeps.
        self._spread(work, plan.inbound - plan.inbound // 10, self._receive)
        self._spread(away, plan.inbound // 10, self._receive)
        self._spread(work, plan.pictures // 2, self._send_picture)
        self._spread(work, plan.pictures // 2, self._receive_picture)
        self._spread(work, plan.lists, partial(self._fill_list, plan.list_rows))
        self._spread(work, plan.outages // 2, self._outage)
        self._spread(work, plan.outages - plan.outages // 2, self._lose_answer)
        for at in range(plan.planned):
            self._plan_text(work, away if at % 4 == 0 else work)

    def _spread(self, spans: list[Span], count: int, action: Callable[[], None]) -> None:
        """Only the next of them is on the agenda: what waits there must not hide what grows."""
        times = sorted((self._moment(spans) for _ in range(count)), reverse=True)

        def act() -> None:
            action()
            go_on()

        def go_on() -> None:
            if times:
                self._world.at(times.pop(), act)

        go_on()

    def _moment(self, spans: list[Span]) -> int:
        """Not in the first and last minutes, so that an outage is over when something else is
        looked at."""
        since, until = self._world.chance.choice(spans)
        return self._world.chance.randrange(since + 2 * MINUTE, until - 2 * MINUTE)

    # --- texts --------------------------------------------------------------------------------

    def _new(self, kind: str) -> tuple[str, str, str]:
        """Unique words, an own number and a recipient."""
        self._number += 1
        own = self._world.chance.choice(list(PEOPLE.values()))
        friend = f"+1628555{self._world.chance.randrange(_FRIENDS):04}"
        return f"{kind} {self._number}", own, friend

    def _queue(self, draft: Draft) -> None:
        self._judge.sends(draft.text)
        self._rig.outbox.queue(draft)
        self._rig.engine.outbox_filled()

    def _write(self) -> None:
        text, own, friend = self._new("text")
        grace = self._world.chance.choice((0, 5_000))
        self._queue(Draft(new_id(), self._keys[own], own, friend, text, grace_ms=grace))

    def _plan_text(self, work: list[Span], when: list[Span]) -> None:
        """Written before its time."""
        at = self._moment(when)
        before = [(since, min(until, at)) for since, until in work if min(until, at) > since]
        since, until = self._world.chance.choice(before or [(0, at + 1)])
        written_at = self._world.chance.randrange(since, until)
        self._world.at(written_at, partial(self._write_for, at))

    def _write_for(self, at: int) -> None:
        text, own, friend = self._new("planned")
        send_at = self._rig.clocks.wall() + at - self._world.now
        self._judge.planned[text] = send_at
        self._queue(Draft(new_id(), self._keys[own], own, friend, text, send_at=send_at))

    def _send_picture(self) -> None:
        text, own, friend = self._new("picture")
        content = _PICTURE + text.encode()
        files = (attach(self._rig.file, content),)
        self._queue(Draft(new_id(), self._keys[own], own, friend, text, files=files))

    def _fill_list(self, count: int) -> None:
        name, own, _ = self._new("list")
        texts = [f"{name} row {at}" for at in range(count)]
        rows = [
            MergeRow(at, (), f"+1628555{1_000 + at:04}", text) for at, text in enumerate(texts, 1)
        ]
        for text in texts:
            self._judge.sends(text)
        draft = MergeDraft(new_id(), self._keys[own], own, name, name.encode(), ("Phone",))
        with self._rig.outbox.for_other_thread() as other:
            other.merges.fill(draft, rows, lambda _progress: True)
        self._rig.engine.outbox_filled()

    def _receive(self) -> None:
        text, own, friend = self._new("answer")
        self._judge.receives(text)
        self._practice.receive(friend, own, text)

    def _receive_picture(self) -> None:
        text, own, friend = self._new("answer")
        self._judge.receives(text)
        self._judge.pictures.add(text)
        picture = {
            "file_name": "photo.png",
            "content_type": "image/png",
            "content": base64.b64encode(_PICTURE + text.encode()).decode(),
        }
        (id_,) = self._practice.receive(friend, own, text, attachments=[picture])
        see = partial(self._see, self._keys[own], id_)
        for minutes in _LOOKS:
            self._world.at(self._world.now + minutes * MINUTE, see)

    def _see(self, account: AccountKey, message_id: str) -> None:
        """The person looks at a picture. One that could not be fetched is tried again."""
        if self._rig.outbox.store_files.want([StoreFileKey(account, message_id, 0)]):
            self._rig.engine.outbox_filled()

    # --- the network --------------------------------------------------------------------------

    def drop_push(self) -> None:
        """All push connections are lost; returns when they are."""
        open_ = [one for one in self._practice.push_sessions() if one["connected"]]
        for one in open_:
            self._practice.fault("push", "drop", reset=True, extension=one["extensionId"])
        until(lambda: not self._connected(), "the end of the connections")

    def _connected(self) -> bool:
        return any(one["connected"] for one in self._practice.push_sessions())

    def _outage(self) -> None:
        """The computer changes from one network to another: every connection is lost."""
        self.drop_push()
        self._practice.fault("*", "close_before_reading", reset=True, count=0)
        self._world.at(self._world.now + _OUTAGE, self._practice.clear_faults)

    def _lose_answer(self) -> None:
        self._practice.fault("createSMSMessage", "close_after_accepting")

    def requests(self) -> Counter[str]:
        return Counter(self._practice.counts()["requestsPerOperation"])
