"""That an own number cannot text abroad, and what can be done."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.core.i18n import QT_TRANSLATE_NOOP
from desktop.texting.phone import as_written
from desktop.texting.reach import Reach
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


def abroad_in_conversation(reach: Reach, country: str) -> str:
    """Where the number is that of the conversation."""
    return _sentence(_NEW_TEXT, reach, country)


def _sentence(words: str, reach: Reach, country: str) -> str:
    own, other = (
        unbroken(isolated(as_written(one, country))) if one else ""
        for one in (reach.own, reach.other)
    )
    translated = QCoreApplication.translate("abroad", words if other else _ASK)
    return translated.format(own=own, other=other)
