"""That an own number cannot text abroad, and what can be done."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from desktop.core.i18n import QT_TRANSLATE_NOOP
from desktop.core.model import AccountState, AccountView
from desktop.texting.phone import as_written
from desktop.texting.reach import Reach, reach_of
from desktop.ui.text.plain import isolated, unbroken

_CHOOSE = QT_TRANSLATE_NOOP(
    "abroad", "Your number {own} cannot text abroad. Choose {other} under From, which can."
)
_NEW_TEXT = QT_TRANSLATE_NOOP(
    "abroad", "Your number {own} cannot text abroad. Write a new text from {other}, which can."
)
_ASK = QT_TRANSLATE_NOOP(
    "abroad",
    "Your number {own} cannot text abroad. An administrator can see which numbers have"
    " international texting.",
)


def abroad_at_recipient(reach: Reach, country: str) -> str:
    """Where another number can be chosen. ``country``: of the account."""
    return _sentence(_CHOOSE, reach, country)


def abroad_from(view: AccountView, own: str, numbers: Iterable[str]) -> str:
    """Why RingCentral would refuse a text from a number that cannot be chosen, such as that of a
    conversation or of a text that is sent again; empty: it may go to all ``numbers``, as far as is
    known. What waits for a sign-in is not refused."""
    if view.numbers is None or view.state is AccountState.SIGNED_OUT:
        return ""
    senders = view.numbers.senders
    sender = next((one for one in senders if one.phone_number == own), None)
    reach = reach_of(sender, view.home_country, senders)
    is_too_far = any(map(reach.is_too_far, numbers))
    return _sentence(_NEW_TEXT, reach, view.home_country) if is_too_far else ""


def _sentence(words: str, reach: Reach, country: str) -> str:
    own, other = (
        unbroken(isolated(as_written(one, country))) if one else ""
        for one in (reach.own, reach.other)
    )
    translated = QCoreApplication.translate("abroad", words if other else _ASK)
    return translated.format(own=own, other=other)
