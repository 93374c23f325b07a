"""The sessions of an earlier run that nobody is signed in for, each with the reason."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.accounts.known_accounts import KnownSession
from desktop.core.errors import SignInAgainError, SignInUnreadError, VaultError
from desktop.core.model import Notice, SessionKey, SessionState, SessionView, Trouble, TroubleKind
from desktop.ringcentral.auth.vault import Vault


class Away:
    """Used by the network thread only."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault
        self._sessions: dict[str, tuple[SessionView, VaultError | None]] = {}

    def add(self, known: KnownSession, error: VaultError | None) -> None:
        """``error``: the vault could not be asked; it may be locked. None: it had nothing."""
        self._sessions[known.key.text] = known.view(SessionState.SIGNED_OUT), error

    def pop(self, session: str) -> None:
        self._sessions.pop(session, None)

    @property
    def sessions(self) -> tuple[str, ...]:
        return tuple(self._sessions)

    @property
    def unread(self) -> tuple[str, ...]:
        """Those whose sign-in may still be in the vault."""
        return tuple(text for text, (_, error) in self._sessions.items() if error is not None)

    def key_of(self, session: str) -> SessionKey | None:
        view, _ = self._sessions.get(session, (None, None))
        return view.key if view is not None else None

    def views(self) -> tuple[SessionView, ...]:
        return tuple(view for view, _ in self._sessions.values())

    def troubles(self) -> Iterator[Trouble]:
        gone = SignInAgainError().notice
        if self._vault.because:
            gone = Notice(gone.title, self._vault.because)
        for text, (_, error) in self._sessions.items():
            if error is None:
                yield Trouble(TroubleKind.SIGNED_OUT, gone, text)
            else:
                unread = SignInUnreadError(details=error.details)
                yield Trouble(TroubleKind.UNREAD, unread.notice, text)
