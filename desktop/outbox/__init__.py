"""The durable outbox: all SQL of the program is in this package."""

from desktop.outbox.outbox import Outbox, UnsentDraft

__all__ = ["Outbox", "UnsentDraft"]
