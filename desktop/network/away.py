"""The sessions of an earlier run that nobody is signed in for, each with the reason."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.errors import SignInAgainError, SignInUnreadError, VaultError
from desktop.model import Notice, SessionKey, SessionState, SessionView, Trouble, TroubleKind
from desktop.outbox.sessions import KnownSession
from desktop.session.vault import Vault


class Away:
    """Used by the network thread only."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault
        self._views: dict[str, SessionView] = {}
        self._unread: dict[str, VaultError] = {}

    def add(self, known: KnownSession, error: VaultError | None) -> None:
        """``error``: the vault could not be asked; it may be locked. None: it had nothing."""
        text = known.key.text
        self._views[text] = SessionView(
            known.key,
            known.name,
            known.extension_type,
            known.extension_number,
            SessionState.SIGNED_OUT,
            home_country=known.home_country,
        )
        self._unread.pop(text, None)
        if error is not None:
            self._unread[text] = error

    def pop(self, session: str) -> None:
        self._views.pop(session, None)
        self._unread.pop(session, None)

    def key_of(self, session: str) -> SessionKey | None:
        view = self._views.get(session)
        return view.key if view is not None else None

    @property
    def sessions(self) -> tuple[str, ...]:
        return tuple(self._views)

    @property
    def unread(self) -> tuple[str, ...]:
        """Those whose sign-in may still be in the vault."""
        return tuple(self._unread)

    def views(self) -> tuple[SessionView, ...]:
        return tuple(self._views.values())

    def troubles(self) -> Iterator[Trouble]:
        gone = SignInAgainError().notice
        if self._vault.because:
            gone = Notice(gone.title, self._vault.because)
        for text in self._views:
            error = self._unread.get(text)
            if error is None:
                yield Trouble(TroubleKind.SIGNED_OUT, gone, text)
            else:
                unread = SignInUnreadError(details=error.details)
                yield Trouble(TroubleKind.UNREAD, unread.notice, text)
