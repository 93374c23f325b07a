"""What the outbox says where no text matches its filter: about what is shown, not about all."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.core.i18n import QT_TRANSLATE_NOOP
from desktop.messages import Became, Filter, Kind

_NOTHING = {
    Kind.WAITING: QT_TRANSLATE_NOOP("FilterBar", "No text is waiting"),
    Kind.NEEDS_YOU: QT_TRANSLATE_NOOP("FilterBar", "No text needs a decision"),
    Kind.FAILED: QT_TRANSLATE_NOOP("FilterBar", "No text has failed"),
    Kind.UNREPORTED: QT_TRANSLATE_NOOP("FilterBar", "No text is without a report"),
    Kind.DROPPED: QT_TRANSLATE_NOOP("FilterBar", "No text was dropped"),
    Kind.CANCELLED: QT_TRANSLATE_NOOP("FilterBar", "No text was canceled"),
    Kind.ALL: QT_TRANSLATE_NOOP("FilterBar", "No texts yet"),
}
_NOTHING_OF_LIST = {
    Kind.WAITING: QT_TRANSLATE_NOOP("FilterBar", "No text of this list is waiting"),
    Kind.NEEDS_YOU: QT_TRANSLATE_NOOP("FilterBar", "No text of this list needs a decision"),
    Kind.FAILED: QT_TRANSLATE_NOOP("FilterBar", "No text of this list has failed"),
    Kind.UNREPORTED: QT_TRANSLATE_NOOP("FilterBar", "No text of this list is without a report"),
    Kind.DROPPED: QT_TRANSLATE_NOOP("FilterBar", "No text of this list was dropped"),
    Kind.CANCELLED: QT_TRANSLATE_NOOP("FilterBar", "No text of this list was canceled"),
    Kind.ALL: QT_TRANSLATE_NOOP("FilterBar", "No text of this list is left"),
}
_NOT_FOUND = QT_TRANSLATE_NOOP("FilterBar", "No text matches what you typed")
_NOT_FOUND_HERE = QT_TRANSLATE_NOOP("FilterBar", "No text here matches what you typed")
_FINDS = QT_TRANSLATE_NOOP(
    "FilterBar", "Names, numbers, words and dates can be found: yesterday, March 5, last week."
)
_OF_ONE_ACCOUNT = QT_TRANSLATE_NOOP("FilterBar", "Only the texts of one account are shown.")


def why_nothing(wanted: Filter) -> str:
    if wanted.is_search:
        is_part = wanted.kind is not Kind.ALL or wanted.merge is not None
        return _t(_NOT_FOUND_HERE if is_part or wanted.account is not None else _NOT_FOUND)
    if wanted.became is Became.HANDED_OVER:
        return _t(_NOTHING_OF_LIST[Kind.UNREPORTED])
    return _t((_NOTHING if wanted.merge is None else _NOTHING_OF_LIST)[wanted.kind])


def more_about_nothing(wanted: Filter, *, has_several_accounts: bool) -> str:
    """A sentence below it; may be empty."""
    if wanted.is_search:
        return _t(_FINDS)
    is_of_account = wanted.account is not None and wanted.merge is None
    # Those of the others may well wait.
    return _t(_OF_ONE_ACCOUNT) if is_of_account and has_several_accounts else ""


def _t(words: str) -> str:
    return QCoreApplication.translate("FilterBar", words)
