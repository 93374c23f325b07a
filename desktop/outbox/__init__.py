"""The durable outbox: all SQL of the program is in this package."""

from desktop.contacts.people import Person
from desktop.outbox.drafts import UnsentDraft
from desktop.outbox.listing import Listing
from desktop.outbox.outbox import Outbox, Unfinished
from desktop.outbox.places import NoPlaces, Places
from desktop.outbox.search import Filter, Kind
from desktop.outbox.untold import News

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
