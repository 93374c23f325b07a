"""Settings that can be changed while practice runs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields

from desktop.core.model import NEEDED_SCOPES
from desktop.practice.refusals import ControlError

# RingCentral's defaults per user, app and minute (developer guide, "Rate limits").
DEFAULT_LIMITS = {"Light": 50, "Medium": 40, "Heavy": 10, "Auth": 5}

MAX_SECONDS = 2**31


@dataclass(slots=True)
class Settings:
    """Seconds of `Clock`. ``limits`` is None where nothing is limited."""

    queued_seconds: float = 1.0
    """From acceptance to Sent."""
    sent_seconds: float = 2.0
    """From Sent to Delivered or a failure."""
    visible_after_seconds: float = 0.0
    """From acceptance until a text is visible in the sender's message store."""
    code_seconds: float = 60.0
    access_token_seconds: int = 3600
    refresh_token_seconds: int = 604800
    grace_used_seconds: float = 10.0
    """Life of the previous refresh token after the first use of the new access token."""
    grace_unused_seconds: float = 3600.0
    """Life of the previous refresh token while the new access token is unused."""
    issue_refresh_tokens: bool = True
    sessions_per_app: int = 5
    session_seconds: int = 0
    """An administrator's limit for a session, even if it is refreshed (0: none)."""
    session_idle_seconds: int = 0
    """An administrator's limit for an idle session (0: none)."""
    consent_page: bool = False
    """Whether every sign-in shows the consent page; `prompt=consent` always does."""
    lockout_attempts: int = 6
    """Wrong passwords that lock an extension (0: never)."""
    lockout_seconds: float = 900.0
    account_enabled: bool = True
    app_has_secret: bool = False
    """Whether the app is registered as a server app: it has to send a secret (OAU-123)."""
    app_signs_in: bool = True
    """Whether the app may use this way of signing in (OAU-251)."""
    scopes: tuple[str, ...] = NEEDED_SCOPES
    scope_lists_included: bool = False
    """Whether a token answer lists the scopes that others include; not documented."""
    limits: dict[str, int] | None = field(default_factory=lambda: dict(DEFAULT_LIMITS))
    window_seconds: float = 60.0
    penalty_seconds: float = 60.0
    retry_after: bool = True
    """Whether a 429 has the header Retry-After."""
    account_limit: int = 0
    """Requests of the whole account per window; more get a 429 without headers (0: no limit)."""
    list_totals: bool = True
    """Whether lists of messages have totals."""
    sync_token_seconds: float = 604800.0
    """Life of a `syncToken`."""
    sync_overlap_seconds: float = 5.0
    ws_token_seconds: int = 30
    """Life of a WebSocket token, which opens one connection."""
    ws_token_needs_permission: bool = True
    """Whether a WebSocket token already needs the app's permission (OpenAPI), or only the
    subscription (SUB-528)."""
    push_idle_seconds: float = 1800.0
    """A push connection ends after so long without a message or ping of the client."""
    push_absolute_seconds: float = 86400.0
    """The longest life of a push connection."""
    push_ping_seconds: float = 60.0
    """How often the service pings the client."""
    push_pong_seconds: float = 10.0
    """How long it waits for the pong; the skipped time does not count."""
    push_recovery_seconds: float = 180.0
    push_kept_events: int = 100
    """Events that are kept for a session until it is recovered."""
    mms: bool = True
    """Whether the account's plan includes MMS. If not, every text with a file is refused
    (BIL-103)."""
    message_threads: bool = False
    """Whether the company's shared inbox is on: the feature MessageThreads."""
    consents_refused: bool = False
    """Whether the account has no management of consents: its calls are refused."""
    consents_expand: bool = True
    """Whether a decision about all numbers is kept as one for each number. If not, it is one
    record, `from` "*". Not documented."""
    stop_reply_in_store: bool = False
    """Whether RingCentral's answer to STOP is in the message store; not documented."""
    directory_lists_frozen: bool = True
    """Whether the company directory lists frozen extensions: the developer guide says that it
    does; the OpenAPI description names only Enabled, Disabled and NotActivated ones."""
    clock_offset_seconds: float = 0.0
    """How wrong the server's clock is."""
    skipped_seconds: float = 0.0
    """How much time practice has skipped since it started. Tests raise it instead of waiting."""

    def change(self, changes: Mapping[str, object]) -> None:
        """Apply all ``changes``, or none. Raises ControlError."""
        known = {each.name for each in fields(self)}
        checked: dict[str, object] = {}
        for name, value in changes.items():
            if name not in known:
                raise ControlError(f"there is no setting {name!r}")
            checked[name] = self._checked(name, value)
        for name, value in checked.items():
            setattr(self, name, value)

    def _checked(self, name: str, value: object) -> object:
        if name == "limits":
            return self._checked_limits(value)
        if name == "scopes":
            if not isinstance(value, list | tuple) or not all(isinstance(s, str) for s in value):
                raise ControlError("scopes is a list of names")
            return tuple(value)
        current = getattr(self, name)
        if isinstance(current, bool):
            if not isinstance(value, bool):
                raise ControlError(f"{name} is true or false")
            return value
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise ControlError(f"{name} is a number")
        if not abs(value) < MAX_SECONDS:
            raise ControlError(f"{name} is too large")
        if name != "clock_offset_seconds" and value < 0:
            raise ControlError(f"{name} is not negative")
        return int(value) if isinstance(current, int) else float(value)

    def _checked_limits(self, value: object) -> dict[str, int] | None:
        if value is None:
            return None
        if not isinstance(value, dict) or not set(value) <= set(DEFAULT_LIMITS):
            raise ControlError(f"limits has the groups {', '.join(DEFAULT_LIMITS)}")
        if not all(isinstance(n, int) and n >= 0 for n in value.values()):
            raise ControlError("a limit is a whole number")
        return {**(self.limits or DEFAULT_LIMITS), **value}
