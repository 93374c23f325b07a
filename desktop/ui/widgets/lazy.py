"""Something that is made when it is first needed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

_Made = TypeVar("_Made")


class Lazy(Generic[_Made]):
    """Called, it is what ``make`` returned the first time. GUI thread."""

    def __init__(self, make: Callable[[], _Made]) -> None:
        self._make = make
        self._wait: list[Callable[[_Made], object]] = []
        self.made: _Made | None = None
        """None: nobody has needed it."""

    def __call__(self) -> _Made:
        if self.made is None:
            self.made = self._make()
            for one in self._wait:
                one(self.made)
        return self.made

    def when_made(self, do: Callable[[_Made], object]) -> None:
        """Before anything else is done with it; in the order of the calls."""
        if self.made is None:
            self._wait.append(do)
        else:
            do(self.made)
