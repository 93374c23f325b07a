"""The trouble of an account that is shown."""

from __future__ import annotations

from collections.abc import Collection

from desktop.core.model import Notice


class AccountTrouble:
    """The last one. A lost connection concerns all tasks; a server may fail one task only, and
    others that succeed meanwhile end nothing."""

    def __init__(self) -> None:
        self.notice: Notice | None = None
        self._task: str | None = None

    def set(self, notice: Notice, task: str | None = None) -> None:
        """``task``: the one that met it; None where it concerns all."""
        self.notice, self._task = notice, task

    def end_of_all(self) -> None:
        """The server was reached."""
        if self._task is None:
            self.notice = None

    def end_of(self, succeeded: str, wanted: Collection[str]) -> None:
        """A task succeeded. The trouble of a task that is not ``wanted`` any more ends, too."""
        if self._task is not None and (self._task == succeeded or self._task not in wanted):
            self.notice = self._task = None
