"""What is not known of the answers, and why."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from desktop.core.i18n import QT_TRANSLATE_NOOP
from desktop.core.model import AccountState, AccountView
from desktop.ui.text.times import short_time

_REFUSED = QT_TRANSLATE_NOOP(
    "limits",
    "RingCentral does not let Ownline read answers. An administrator can allow the app “Read"
    " Messages”.",
)
_SHARED = QT_TRANSLATE_NOOP(
    "limits",
    "This account has a shared inbox in RingCentral. Answers that arrive there are not shown here.",
)
_READING = QT_TRANSLATE_NOOP("limits", "Reading older texts · {day}")


def limits_of(views: Sequence[AccountView], now: int) -> str:
    """Sentences for the person; empty where all is known. ``now``: in ms since 1970 UTC."""
    signed_in = [one for one in views if one.state is AccountState.SIGNED_IN]
    sentences = []
    if any(one.inbound_refused for one in signed_in):
        sentences.append(_t(_REFUSED))
    if any(one.has_shared_inbox for one in signed_in):
        sentences.append(_t(_SHARED))
    back_to = [one.read_back_to for one in signed_in if one.read_back_to is not None]
    if back_to:
        sentences.append(_t(_READING).format(day=short_time(max(back_to), now)))
    return " ".join(sentences)


def _t(text: str) -> str:
    return QCoreApplication.translate("limits", text)
