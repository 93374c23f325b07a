"""Tells a screen reader what changes in the open conversation, which the eye sees."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtWidgets import QWidget

from desktop.core.model import MessageRow, MessageState, ThreadText
from desktop.ui.conversations.thread_model import ThreadModel
from desktop.ui.conversations.thread_text import ThreadWords
from desktop.ui.text.states import has_failed
from desktop.ui.widgets.labels import announce

# More answers at once are old ones that were read now.
_MOST_NEWS = 3


def tell_changes(
    view: QWidget, model: ThreadModel, words: ThreadWords, before: Sequence[ThreadText]
) -> None:
    """Says the answers that came since ``before`` was shown, and what became of the newest text of
    the person. Nothing is said while another program is used: a notification does that."""
    if not before or not view.isVisible() or not view.isActiveWindow():
        return
    for said in (*_answers(model, words, before), *_outcome(model, words, before)):
        announce(view, said)


def _answers(model: ThreadModel, words: ThreadWords, before: Sequence[ThreadText]) -> Iterator[str]:
    if model.conversation is None:
        return
    known = {text.key for text in before}
    last = max((text.key for text in before if not _is_planned(text)), default=None)
    came = [
        text
        for text in model.texts
        if text.writer is not None and text.key not in known and (last is None or text.key > last)
    ]
    for text in came if len(came) <= _MOST_NEWS else ():
        yield words.news(model.conversation, text)


def _outcome(model: ThreadModel, words: ThreadWords, before: Sequence[ThreadText]) -> Iterator[str]:
    """One that failed is announced wherever the person is (`ui/messages/failure_counter`)."""
    own = [text for text in model.texts if text.message is not None and not _is_planned(text)]
    newest = own[-1].message if own else None
    if newest is None or has_failed(newest) or newest.dropped:
        return
    old = next((text for text in before if text.message and text.message.id == newest.id), None)
    state = words.state(own[-1])
    if old is not None and state != words.state(old) and state is not None and _is_end(newest):
        yield state.word


def _is_planned(text: ThreadText) -> bool:
    message = text.message
    waits = message is not None and message.state is MessageState.QUEUED
    return waits and message is not None and message.send_at is not None


def _is_end(message: MessageRow) -> bool:
    """Whether it tells what became of the text; the steps on the way are many."""
    if message.state is MessageState.ACCEPTED:
        return message.status in ("Sent", "Delivered") or message.may_have_arrived
    return message.state not in (MessageState.QUEUED, MessageState.SENDING)
