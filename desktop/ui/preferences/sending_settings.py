"""How texts go out, as the person set it: time to undo, what is said before, what is added."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSettings

from desktop.core.model import AccountKey
from desktop.core.records import Record

_NIGHT_KEY = "sending/tell_night"
_HOLD_KEY = "sending/hold_if_answered"
_GRACE_KEY = "sending/grace_seconds"
_GRACE_SECONDS = 5
_ENTER_KEY = "sending/enter_sends"
_FIRST_KEY = "firstText"

GRACE_CHOICES = (0, 5, 10, 20, 30)
"""In seconds."""


class FirstText(Record, frozen=True):
    """What an own number adds to its first text to somebody."""

    text: str
    """Empty: nothing."""
    in_single: bool = False
    """To texts that are written one by one."""
    in_lists: bool = True


class SendingSettings:
    """Every call reads or writes the settings."""

    def __init__(self, settings: QSettings) -> None:
        self._settings = settings

    @property
    def tells_night(self) -> bool:
        """Whether to say that it is night at the place of a recipient."""
        return self._is_on(_NIGHT_KEY, unless_chosen=True)

    def tell_night(self, is_on: bool) -> None:
        self._settings.setValue(_NIGHT_KEY, is_on)

    @property
    def grace_seconds(self) -> int:
        """How long a text can be undone before it goes out."""
        try:
            seconds = int(str(self._settings.value(_GRACE_KEY, _GRACE_SECONDS)))
        except ValueError:
            seconds = _GRACE_SECONDS
        return min(max(seconds, 0), GRACE_CHOICES[-1])

    @property
    def grace_ms(self) -> int:
        return self.grace_seconds * 1000

    def keep_grace(self, seconds: int) -> None:
        self._settings.setValue(_GRACE_KEY, seconds)

    @property
    def enter_sends(self) -> bool:
        """Whether Enter sends what is written; otherwise it begins a new line."""
        return self._is_on(_ENTER_KEY, unless_chosen=False)

    def let_enter_send(self, is_on: bool) -> None:
        self._settings.setValue(_ENTER_KEY, is_on)

    @property
    def holds_if_answered(self) -> bool:
        """Whether a planned text waits for the person when the recipient writes first."""
        return str(self._settings.value(_HOLD_KEY, 1)) != "0"

    def hold_if_answered(self, is_on: bool) -> None:
        self._settings.setValue(_HOLD_KEY, int(is_on))

    # --- own numbers --------------------------------------------------------------------------

    def first_text(self, account: AccountKey, own: str) -> FirstText:
        key = _key(account.text, own)
        text = str(self._settings.value(f"{key}/text", default_first_text()))
        in_single = self._is_on(f"{key}/single", unless_chosen=False)
        return FirstText(text, in_single, self._is_on(f"{key}/lists", unless_chosen=True))

    def keep_first_text(self, account: AccountKey, own: str, chosen: FirstText) -> None:
        key = _key(account.text, own)
        self._settings.setValue(f"{key}/text", chosen.text)
        self._settings.setValue(f"{key}/single", chosen.in_single)
        self._settings.setValue(f"{key}/lists", chosen.in_lists)

    def forget_account(self, account: str) -> None:
        """``account``: `AccountKey.text`."""
        self._settings.remove(_key(account))

    def _is_on(self, key: str, *, unless_chosen: bool) -> bool:
        return self._settings.value(key, unless_chosen, type=bool) is True


def default_first_text() -> str:
    return QCoreApplication.translate("first text", "Reply STOP to opt out.")


def _key(account: str, *own: str) -> str:
    """Without the "/" of an account, which would make groups."""
    return "/".join((_FIRST_KEY, account.replace("/", "|"), *own))
