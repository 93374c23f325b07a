"""An object that is created on first use."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

_Object = TypeVar("_Object")


class Lazy(Generic[_Object]):
    """Calling it returns the object; the first call creates it with ``make``. GUI thread."""

    def __init__(self, make: Callable[[], _Object]) -> None:
        self._make = make
        self._callbacks: list[Callable[[_Object], object]] = []
        self.made: _Object | None = None
        """The object, or None before the first call."""

    def __call__(self) -> _Object:
        if self.made is None:
            self.made = self._make()
            for callback in self._callbacks:
                callback(self.made)
        return self.made

    def when_made(self, do: Callable[[_Object], object]) -> None:
        """Calls ``do`` with the object right after it is created, in the order of registration; at
        once if it exists already."""
        if self.made is None:
            self._callbacks.append(do)
        else:
            do(self.made)
