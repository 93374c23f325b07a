"""The durable outbox: all SQL of the program is in this package."""

from desktop.outbox.outbox import Outbox, Unfinished, UnsentDraft

__all__ = ["Outbox", "Unfinished", "UnsentDraft"]
