"""The outbox: texts, their states and what the person sees of them."""

from desktop.contacts.people import Person
from desktop.messages.consents import Consents
from desktop.messages.conversation_search import Hit
from desktop.messages.conversations import Conversations
from desktop.messages.decisions import (
    can_decide,
    can_decide_again,
    can_move,
    can_send_now,
    needs_you,
)
from desktop.messages.drafts import UnsentDraft
from desktop.messages.message_list import MessageList
from desktop.messages.outbox import Outbox, UnfinishedTexts
from desktop.messages.pending_notifications import (
    PendingAnswer,
    PendingList,
    PendingNotification,
)
from desktop.messages.replies import Reply
from desktop.messages.row_index import EmptyRowIndex, RowIndex
from desktop.messages.search import Became, Codes, Filter, Kind
from desktop.messages.text_removal import is_over
from desktop.messages.unseen_failures import FAILURES

__all__ = [
    "FAILURES",
    "Became",
    "Codes",
    "Consents",
    "Conversations",
    "EmptyRowIndex",
    "Filter",
    "Hit",
    "Kind",
    "MessageList",
    "Outbox",
    "PendingAnswer",
    "PendingList",
    "PendingNotification",
    "Person",
    "Reply",
    "RowIndex",
    "UnfinishedTexts",
    "UnsentDraft",
    "can_decide",
    "can_decide_again",
    "can_move",
    "can_send_now",
    "is_over",
    "needs_you",
]
