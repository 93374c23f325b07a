"""The simulated person reads answers: marks them as read and unread, removes some."""

from __future__ import annotations

from collections.abc import Callable

from desktop.core.errors import DiskError
from desktop.core.model import ConversationFilter
from desktop.messages import Conversations
from tests.proofs.inbound_judge import InboundJudge
from tests.proofs.program import Program
from tests.proofs.world import MINUTE, SECOND, World


class Reader:
    """``program`` is the running program, or None."""

    def __init__(
        self, world: World, judge: InboundJudge, program: Callable[[], Program | None]
    ) -> None:
        self._world = world
        self._judge = judge
        self._program = program
        self.is_away = False

    def begin(self) -> None:
        self._world.at(self._world.chance.randrange(2 * MINUTE), self._look)

    def _look(self) -> None:
        if self.is_away:
            return
        chance = self._world.chance
        self._world.at(self._world.now + chance.choice((20 * SECOND, 5 * MINUTE)), self._look)
        program = self._program()
        if program is None:
            return
        try:
            self._read(program.outbox.conversations)
        except DiskError:
            # The window says it in words; the person tries again later.
            return

    def _read(self, conversations: Conversations) -> None:
        chance = self._world.chance
        keys = conversations.ids(ConversationFilter(), 20)
        if not keys:
            return
        _, conversation = chance.choice(keys)
        texts = conversations.thread.newest(conversation, 20)
        match chance.randrange(8):
            case 0 | 1 | 2 | 3:
                self._judge.begins_to_mark(conversation, unread=False)
                conversations.mark_read(conversation)
            case 4 | 5:
                self._judge.begins_to_mark(conversation, unread=True)
                conversations.mark_unread(conversation)
            case 6:
                conversations.set_done(conversation, is_done=True)
                return
            case _:
                answers = [text.key.id for text in texts if text.message is None]
                if not answers or not self._world.chosen(0.3):
                    return
                record = chance.choice(answers)
                self._judge.begins_to_remove(self._judge.message_id(record))
                conversations.remove_text(record)
        self._judge.succeeded()
