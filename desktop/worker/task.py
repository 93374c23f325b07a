"""The kinds of step of an account."""

from __future__ import annotations

from enum import StrEnum


class Task(StrEnum):
    """The most urgent first."""

    SETTLE = "settle"
    SCHEDULE = "schedule"
    REFRESH = "refresh"
    IDENTIFY = "identify"
    SEND = "send"
    NUMBERS = "numbers"
    RECONCILE = "reconcile"
    STATUS = "status"
    HISTORY = "history"
    INBOX = "inbox"
    PUSH = "push"
    CONSENT = "consent"
    TEMPLATES = "templates"
    DIRECTORY = "directory"
    MEDIA = "media"


# Their trouble is not shown: no text needs their answer.
OPTIONAL = frozenset({Task.CONSENT, Task.DIRECTORY, Task.INBOX, Task.MEDIA, Task.TEMPLATES})

# Without them no text goes out.
BEFORE_SENDING = frozenset({Task.REFRESH, Task.IDENTIFY, Task.SEND})
