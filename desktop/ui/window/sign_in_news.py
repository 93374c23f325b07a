"""What a sign-in, or its end, has changed, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.core.model import (
    AccountList,
    AccountState,
    AccountView,
    OutboxAccount,
    SignIn,
    SignInStage,
)
from desktop.ui.sign_in.sign_in_wish import SignInWish
from desktop.ui.sign_in.unmet_wish import (
    UnmetWish,
    is_no_queue,
    other_signed_in,
    was_there_already,
)
from desktop.ui.text.numbers import CALL_QUEUE
from desktop.ui.text.plain import isolated, one_line

_MAX_NAME = 40


class SignInNews:
    """GUI thread. ``wish``: what the last sign-in was for."""

    def __init__(self, wish: SignInWish) -> None:
        self._wish = wish
        self._signed_in: set[str] = set()
        self._signed_out: set[str] = set()
        self._removed: set[str] = set()
        self._wished = ""
        """The `AccountKey.text` of the account that is to sign in again; empty: any."""

    def remove(self, account: str) -> None:
        """The person removes it, which signs it out, too."""
        self._removed.add(account)

    def end(self, before: AccountList, after: AccountList) -> str:
        """A sentence about one that is not signed in any more; empty where there is none. Where
        nobody is left, that can be seen."""
        left = {view.key.text for view in after.views}
        gone = [view for view in before.views if view.key.text not in left]
        if not left or not gone:
            return ""
        view = gone[-1]
        if view.key.text in self._removed:
            words = QCoreApplication.translate("signInNews", "{name} was removed.")
        elif view.state is AccountState.SIGNED_OUT:
            words = QCoreApplication.translate("signInNews", "{name} stays signed out.")
        else:
            words = QCoreApplication.translate("signInNews", "{name} was signed out.")
        self._removed -= {one.key.text for one in gone}
        return _named(words, view)

    def begin(self, accounts: AccountList, written: tuple[OutboxAccount, ...]) -> None:
        """``accounts``: as they are before the sign-in. ``written``: those with texts here, signed
        in or not."""
        known = {view.key.text: view.state for view in accounts.views}
        gone = {key for key, state in known.items() if state is AccountState.SIGNED_OUT}
        self._signed_in = known.keys() - gone
        self._signed_out = gone | {one.key.text for one in written} - known.keys()
        self._wished = self._wish.account
        if len(known) == 1 and not self._signed_in and not self._wish.is_another:
            # Nobody else can be meant.
            (self._wished,) = known

    def of(self, sign_in: SignIn, accounts: AccountList) -> str:
        """A sentence; empty where there is nothing to be said. What the first sign-in changes can
        be seen."""
        view = _view_of(sign_in.account, accounts.views)
        if sign_in.stage is not SignInStage.DONE or view is None:
            return ""
        if sign_in.account in self._signed_in:
            words = QCoreApplication.translate("signInNews", "{name} was signed in already.")
        elif sign_in.account in self._signed_out:
            words = QCoreApplication.translate("signInNews", "{name} is signed in again.")
        elif len(accounts.views) == 1:
            return ""
        else:
            words = QCoreApplication.translate("signInNews", "{name} was added.")
        return _named(words, view)

    def has_added(self, sign_in: SignIn) -> bool:
        """Whether the person wished for another account or a call queue, and has one more now. The
        wish may be unmet."""
        is_done = sign_in.stage is SignInStage.DONE and bool(sign_in.account)
        return is_done and self._wish.is_another and sign_in.account not in self._signed_in

    def unmet(self, sign_in: SignIn, views: tuple[AccountView, ...]) -> UnmetWish | None:
        """Where it was of somebody else than the person asked for; `of` does not say it then.
        ``views``: all accounts with their names, signed in or not."""
        view, wished = _view_of(sign_in.account, views), _view_of(self._wished, views)
        if sign_in.stage is not SignInStage.DONE or view is None:
            return None
        if wished is not None and wished is not view:
            return other_signed_in(view, wished)
        if self._wish.is_another and sign_in.account in self._signed_in:
            return was_there_already(view, is_queue=self._wish.is_queue)
        if self._wish.is_queue and view.extension_type not in ("", CALL_QUEUE):
            return is_no_queue(view, is_back=sign_in.account in self._signed_out)
        return None

    @staticmethod
    def of_setup() -> str:
        """A file may do the whole set-up: then only the page changes."""
        return QCoreApplication.translate("signInNews", "Ownline is set up.")


def _view_of(account: str, views: tuple[AccountView, ...]) -> AccountView | None:
    return next((view for view in views if view.key.text == account), None)


def _named(words: str, view: AccountView) -> str:
    return words.format(name=isolated(one_line(view.name, _MAX_NAME)))
