"""Whether an answer can be sent in a conversation, and why not."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.core.i18n import QT_TRANSLATE_NOOP
from desktop.core.model import MAX_GROUP, AccountState, AccountView, ConversationRow
from desktop.core.records import Record
from desktop.ui.text.abroad import abroad_from
from desktop.ui.text.numbers import keyring_words
from desktop.ui.text.plain import isolated


class ReplyState(Record, frozen=True):
    words: str = ""
    """Why nothing can be sent, or what it waits for; empty: it is sent."""
    can_send: bool = True
    is_signed_out: bool = False
    """That is what the words say: signing in helps."""


class ReplyNames(Record, frozen=True):
    """As the person reads them."""

    other: str
    own: str
    """The own number."""
    account: str
    """Empty where it is not known."""


def reply_state(
    conversation: ConversationRow, view: AccountView | None, names: ReplyNames
) -> ReplyState:
    """``view``: the account of the conversation, unless it is signed out for good."""
    if view is None:
        return ReplyState(_signed_out(names), can_send=False, is_signed_out=True)
    refusal = _refusal(conversation, view, names)
    if refusal:
        return ReplyState(refusal, can_send=False)
    if view.is_unread:
        words = QT_TRANSLATE_NOOP("thread", "What you send waits.")
        why = keyring_words(view, names.account or names.own)
        return ReplyState(f"{why} {_t(words)}", is_signed_out=True)
    if view.state is AccountState.SIGNED_OUT:
        words = QT_TRANSLATE_NOOP(
            "thread", "{name} is signed out. What you send waits until you sign in again."
        )
        account = isolated(names.account or names.own)
        return ReplyState(_t(words).format(name=account), is_signed_out=True)
    return ReplyState()


def _signed_out(names: ReplyNames) -> str:
    if names.account:
        words = QT_TRANSLATE_NOOP("thread", "{name} is signed out. Sign in to answer.")
        return _t(words).format(name=isolated(names.account))
    words = QT_TRANSLATE_NOOP(
        "thread", "The account of {number} is signed out. Sign in with it to answer."
    )
    return _t(words).format(number=isolated(names.own))


def _refusal(conversation: ConversationRow, view: AccountView, names: ReplyNames) -> str:
    if len(conversation.others) > MAX_GROUP:
        return _t(
            QT_TRANSLATE_NOOP("thread", "A group text can go to 10 people, and these are more.")
        )
    numbers = [one.number for one in conversation.others]
    if not numbers or not all(one.startswith("+") for one in numbers):
        return _t(
            QT_TRANSLATE_NOOP("thread", "This sender has no phone number that can be answered.")
        )
    if conversation.is_opted_out:
        words = QT_TRANSLATE_NOOP("thread", "{name} asked for no more texts from this number.")
        return _t(words).format(name=isolated(names.other))
    if view.numbers is None or view.state is AccountState.SIGNED_OUT:
        # What is sent now waits in the outbox, as everywhere.
        return ""
    if any(one.phone_number == conversation.own for one in view.numbers.senders):
        return abroad_from(view, conversation.own, numbers)
    words = QT_TRANSLATE_NOOP(
        "thread", "{number} cannot text any more from this account. See why under From."
    )
    return _t(words).format(number=isolated(names.own))


def _t(text: str) -> str:
    return QCoreApplication.translate("thread", text)
