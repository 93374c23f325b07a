"""What *Send* does with a text: send it, schedule it, or change a planned one; in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.core.i18n import QT_TRANSLATE_NOOP
from desktop.core.records import Record
from desktop.ui.text.times import now_ms, number, planned_time, with_time

LEAST_MS = 60_000
"""A time that is chosen is at least so far away."""


def _t(text: str) -> str:
    return QCoreApplication.translate("Plan", text)


class Plan(Record, frozen=True):
    """``at``: when the text is to be sent, in ms since 1970 UTC; None: at once. ``changes``: the id
    of the planned text that it takes the place of, or empty."""

    at: int | None = None
    changes: str = ""

    @property
    def has_passed(self) -> bool:
        return self.at is not None and self.at < now_ms() + LEAST_MS

    @property
    def titles(self) -> tuple[str, ...]:
        """What the person is writing, in fewer and fewer words."""
        if self.changes:
            words = QT_TRANSLATE_NOOP("Plan", "Change a planned text")
            return _t(words), _t(QT_TRANSLATE_NOOP("Plan", "Planned text"))
        return (_t(QT_TRANSLATE_NOOP("Plan", "New text")),)

    @property
    def note(self) -> str:
        """When it goes out; empty where that is as usual."""
        if self.at is None:
            words = QT_TRANSLATE_NOOP(
                "Plan", "Goes out at once when you press Send, in place of the planned text"
            )
            return _t(words) if self.changes else ""
        if self.has_passed:
            words = QT_TRANSLATE_NOOP("Plan", "Its time has passed. It was to go out {time}.")
        elif self.changes:
            words = QT_TRANSLATE_NOOP("Plan", "Until you save, the old text goes out {time}.")
        else:
            words = QT_TRANSLATE_NOOP("Plan", "Goes out {time}, once you press Schedule")
        return with_time(_t(words), planned_time(self.at, now_ms()))

    def button(self, count: int) -> str:
        """The words of the button, for so many texts."""
        if self.at is None:
            one, many = (
                QT_TRANSLATE_NOOP("Plan", "&Send"),
                QT_TRANSLATE_NOOP("Plan", "&Send {count}"),
            )
        elif self.changes:
            return _t(QT_TRANSLATE_NOOP("Plan", "&Save the change"))
        else:
            one, many = (
                QT_TRANSLATE_NOOP("Plan", "&Schedule"),
                QT_TRANSLATE_NOOP("Plan", "&Schedule {count}"),
            )
        return _t(many).format(count=number(count)) if count > 1 else _t(one)

    def keys(self, send: str, line: str = "") -> tuple[str, ...]:
        """What the key ``send`` does, and where ``line`` begins a new line, that too; then in fewer
        words."""
        if self.at is None:
            words = QT_TRANSLATE_NOOP("Plan", "{key} sends")
        elif self.changes:
            words = QT_TRANSLATE_NOOP("Plan", "{key} saves the change")
        else:
            words = QT_TRANSLATE_NOOP("Plan", "{key} schedules")
        does = _t(words).format(key=send)
        if not line:
            return (does,)
        both = _t(QT_TRANSLATE_NOOP("Plan", "{what}, {line} begins a new line"))
        return both.format(what=does, line=line), does
