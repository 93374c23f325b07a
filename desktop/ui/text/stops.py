"""Why texts wait that could go out otherwise."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.core.i18n import QT_TRANSLATE_NOOP
from desktop.core.model import Notice, Trouble, TroubleKind
from desktop.core.records import Record
from desktop.ui.text.notices import as_sentence
from desktop.ui.text.times import clock_time

_WAITING = QT_TRANSLATE_NOOP("states", "Waiting")
_WAITING_UNTIL = QT_TRANSLATE_NOOP("states", "Waiting until {time}")
_MINUTE_MS = 60_000


class Stop(Record, frozen=True):
    """``until``: when texts go out again, in ms since 1970 UTC. None: nobody knows, because it is
    only tried again then."""

    notice: Notice
    until: int | None = None

    @staticmethod
    def of(trouble: Trouble) -> Stop:
        is_known = trouble.kind is TroubleKind.RATE_LIMITED
        return Stop(trouble.notice, trouble.until if is_known else None)

    @property
    def word(self) -> str:
        if self.until is None:
            return QCoreApplication.translate("states", _WAITING)
        words = QCoreApplication.translate("states", _WAITING_UNTIL)
        # Not a minute that has begun.
        return words.format(time=clock_time(self.until + _MINUTE_MS - 1))

    @property
    def sentence(self) -> str:
        return as_sentence(self.notice)
