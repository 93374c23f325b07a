"""Values that belong together and are never changed: what a frozen dataclass is, made by msgspec.

The standard library writes and compiles six functions for each dataclass and imports `inspect`; for
the fifty classes before the window that was a fifth of the start. https://msgspec.dev/structs.html
"""

from __future__ import annotations

from typing import ClassVar

from msgspec import Struct, field
from msgspec.structs import asdict, replace

__all__ = ["Record", "asdict", "field", "replace"]


class Record(Struct, frozen=True):
    """Equal by its values, which stay; ``repr`` leaves out those that are ``REDACTED``: texts of
    people do not come into a log or a traceback."""

    REDACTED: ClassVar[tuple[str, ...]] = ()

    def __repr__(self) -> str:
        said = (
            f"{name}={getattr(self, name)!r}"
            for name in self.__struct_fields__
            if name not in self.REDACTED
        )
        return f"{type(self).__qualname__}({', '.join(said)})"
