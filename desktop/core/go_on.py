"""Progress and *Cancel* of long work."""

from __future__ import annotations

from collections.abc import Callable

GoOn = Callable[[float], bool]
"""Is called often during long work, with the part that is done, from 0 to 1. Where it returns
False, the work ends."""


class Cancelled(Exception):  # noqa: N818 - it is no error
    """Ends the work inside a room; never leaves it."""
