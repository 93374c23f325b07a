"""The durable outbox: all SQL of the program is in this package."""

from desktop.contacts.people import Person
from desktop.messages.drafts import UnsentDraft
from desktop.messages.message_list import Listing
from desktop.messages.outbox import Outbox, Unfinished
from desktop.messages.pending_notifications import News
from desktop.messages.row_index import NoPlaces, Places
from desktop.messages.search import Filter, Kind

__all__ = [
    "Filter",
    "Kind",
    "Listing",
    "News",
    "NoPlaces",
    "Outbox",
    "Person",
    "Places",
    "Unfinished",
    "UnsentDraft",
]
