"""Says all about every enumeration of the binding. ``python -m tests.enum_facts [quick]``."""

from __future__ import annotations

import enum
import json
import pickle
import sys
from collections.abc import Callable, Iterator
from typing import Any

_INSIDE = (
    *("_flag_mask_", "_singles_mask_", "_all_bits_", "_boundary_", "_member_type_", "_inverted_"),
    *("_use_args_", "_unhashable_values_", "_hashable_values_", "_unhashable_values_map_"),
)
_METHODS = ("_iter_member_", "_new_member_", "__new__", "__str__", "__format__", "__or__")


def enums(space: Any, depth: int = 0) -> Iterator[enum.EnumMeta]:
    for name in dir(space):
        found = getattr(space, name, None)
        if isinstance(found, enum.EnumMeta):
            yield found
        elif isinstance(found, type) and found.__module__.startswith("PySide6") and depth < 3:
            yield from enums(found, depth + 1)


def answer(ask: Callable[[], object]) -> str:
    try:
        return repr(ask())
    except Exception as error:  # noqa: BLE001 - what it is, is what is compared
        return repr(error)


def facts(kind: Any) -> dict[str, Any]:
    members = list(kind._member_map_.items())
    first: Any
    last: Any
    first, last = members[0][1] if members else None, members[-1][1] if members else None
    return {
        "bases": [one.__qualname__ for one in kind.__mro__],
        "space": sorted(kind.__dict__),
        "members": [
            (
                name,
                type(kind.__dict__[name]).__name__,
                *(one._name_, one._value_, one._sort_order_, repr(one), str(one)),
                sorted(one.__dict__),
            )
            for name, one in members
        ],
        "values": {str(value): one._name_ for value, one in kind._value2member_map_.items()},
        "in_order": [one.name for one in kind],
        "inside": [str(getattr(kind, name, None)) for name in _INSIDE],
        "methods": [getattr(getattr(kind, name, None), "__qualname__", "") for name in _METHODS],
        "unknown": answer(lambda: kind(123_456_789)),
        "pickled": answer(lambda: pickle.loads(pickle.dumps(last))),
        "combined": [
            answer(ask)
            for _, one in members[:5]
            for ask in (
                lambda one=one: ~one,
                lambda one=one: one | last,
                lambda one=one: one & first,
                lambda one=one: one ^ last,
                lambda one=one: list(one | first),
                lambda one=one: (one in first, one == first, bool(one)),
            )
        ],
    }


def main() -> None:
    if sys.argv[1:] == ["quick"]:
        from desktop import binding, quick_enums  # noqa: F401 - as the program does

        assert quick_enums.make is enum.EnumMeta._create_  # type: ignore[attr-defined]
    from PySide6 import QtCore, QtDBus, QtGui, QtNetwork, QtSvg, QtWidgets

    said = {
        f"{kind.__module__}.{kind.__qualname__}": facts(kind)
        for module in (QtCore, QtGui, QtWidgets, QtNetwork, QtSvg, QtDBus)
        for kind in enums(module)
    }
    json.dump(said, sys.stdout, sort_keys=True)


if __name__ == "__main__":
    main()
