"""What a person is told while looking elsewhere."""

from __future__ import annotations

from desktop.core.records import Record


class Notification(Record, frozen=True):
    """Plain text, on one line each. A later one with the same ``key`` takes its place."""

    key: str
    title: str
    body: str = ""
