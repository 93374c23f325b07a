"""What the person wants to be notified of, and how much notifications show."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QSettings

from desktop.core.model import AccountKey

_DETAIL_KEY = "attention/notifications"
_FAILURES_KEY = "attention/failures"
_ANSWERS_KEY = "attention/answers"
_MUTED_KEY = "attention/muted_numbers"
_KEEP_RUNNING_KEY = "attention/keep_running"

# Earlier versions stored this in place of a detail.
_OFF = "off"


class Detail(StrEnum):
    """How much notifications show. What an outbound text says is never shown."""

    WORDS = "words"
    """Names, and what an answer says."""
    NAMES = "names"
    BARE = "bare"


class NotificationSettings:
    """Every call reads or writes the settings. An own number that is muted belongs to an account:
    the same number may be muted for one account and not for another."""

    def __init__(self, settings: QSettings) -> None:
        self._settings = settings

    @property
    def detail(self) -> Detail:
        stored = str(self._settings.value(_DETAIL_KEY, ""))
        return Detail(stored) if stored in list(Detail) else Detail.WORDS

    def choose_detail(self, detail: Detail) -> None:
        if self._was_off():
            # Chosen in an earlier version: stays off.
            self.tell_failures(self.tells_failures)
            self.tell_answers(self.tells_answers)
        self._settings.setValue(_DETAIL_KEY, detail.value)

    @property
    def tells_failures(self) -> bool:
        """Also texts that need the person."""
        return self._is_on(_FAILURES_KEY, unless_chosen=not self._was_off())

    def tell_failures(self, is_on: bool) -> None:
        self._settings.setValue(_FAILURES_KEY, is_on)

    @property
    def tells_answers(self) -> bool:
        return self._is_on(_ANSWERS_KEY, unless_chosen=not self._was_off())

    def tell_answers(self, is_on: bool) -> None:
        self._settings.setValue(_ANSWERS_KEY, is_on)

    @property
    def keeps_running(self) -> bool:
        """Whether closing the window hides it in the tray, if there is one, instead of ending the
        program."""
        return self._is_on(_KEEP_RUNNING_KEY, unless_chosen=False)

    def keep_running(self, is_on: bool) -> None:
        self._settings.setValue(_KEEP_RUNNING_KEY, is_on)

    # --- own numbers --------------------------------------------------------------------------

    def is_muted(self, account: AccountKey, own: str) -> bool:
        """Whether answers to this own number are not notified and not counted as unread."""
        return _entry(account.text, own) in stored_list(self._settings, _MUTED_KEY)

    def mute(self, account: AccountKey, own: str, *, is_muted: bool) -> None:
        changed = {_entry(account.text, own)}
        muted = set(stored_list(self._settings, _MUTED_KEY))
        self._store_muted(muted | changed if is_muted else muted - changed)

    def forget_account(self, account: str) -> None:
        """``account``: `AccountKey.text`."""
        muted = set(stored_list(self._settings, _MUTED_KEY))
        kept = {one for one in muted if not one.startswith(_entry(account, ""))}
        if kept != muted:
            self._store_muted(kept)

    def _store_muted(self, muted: set[str]) -> None:
        if muted:
            self._settings.setValue(_MUTED_KEY, sorted(muted))
        else:
            self._settings.remove(_MUTED_KEY)

    def _was_off(self) -> bool:
        return self._settings.value(_DETAIL_KEY, "") == _OFF

    def _is_on(self, key: str, *, unless_chosen: bool) -> bool:
        return self._settings.value(key, unless_chosen, type=bool) is True


def stored_list(settings: QSettings, key: str) -> list[str]:
    """QSettings stores a list with one item as a string."""
    stored = settings.value(key, [])
    return [str(one) for one in stored] if isinstance(stored, list) else [str(stored)]


def _entry(account: str, own: str) -> str:
    return f"{account} {own}"
