"""Immutable records, like frozen dataclasses, but based on msgspec.

`dataclasses` generates and compiles six functions for each class and imports `inspect`; for the
fifty classes used before the window, that took a fifth of the start-up time.
https://msgspec.dev/structs.html
"""

from __future__ import annotations

from typing import ClassVar

from msgspec import Struct, field
from msgspec.structs import asdict, replace

__all__ = ["Record", "asdict", "field", "replace"]


class Record(Struct, frozen=True):
    """Immutable and compared by value. ``repr`` omits the fields named in ``REDACTED``, so that
    personal data does not get into a log or a traceback."""

    REDACTED: ClassVar[tuple[str, ...]] = ()

    def __repr__(self) -> str:
        shown = (
            f"{name}={getattr(self, name)!r}"
            for name in self.__struct_fields__
            if name not in self.REDACTED
        )
        return f"{type(self).__qualname__}({', '.join(shown)})"
