"""Enumerations for the binding, made in one go.

PySide6 makes 280 of them with 4,000 members before the window is seen, by ``enum.Enum(name,
pairs)``, and the standard library changes the class three times for each member. Here members are
put in afterwards; what comes out is the same (`tests/test_quick_enums.py` compares all of them).
https://docs.python.org/3.11/library/enum.html
https://doc.qt.io/qtforpython-6/considerations.html
"""

from __future__ import annotations

import sys
from enum import Enum, EnumMeta, Flag, IntEnum, IntFlag
from typing import Any

# How the standard library keeps members is not described anywhere: with another Python, it makes
# them itself.
TRIED = ((3, 11),)

_KINDS = (Enum, IntEnum, Flag, IntFlag)
# A member of such a name stands beside what its class has by that name: left to the library.
_TAKEN = frozenset(name for kind in _KINDS for name in dir(kind)) | {"mro", "name", "value"}

_library: Any = EnumMeta._create_  # type: ignore[attr-defined]
_put = type.__setattr__


def make(
    cls: Any,
    class_name: str,
    names: Any,
    *,
    module: str | None = None,
    qualname: str | None = None,
    type: Any = None,  # noqa: A002 - the library's name
    start: int = 1,
    boundary: Any = None,
) -> Any:
    """In place of ``EnumType._create_``, which makes a class from names and values."""
    if module is None:
        # Of whoever calls `EnumType.__call__`.
        module = sys._getframe(2).f_globals.get("__name__")
    options: dict[str, Any] = {
        "module": module,
        "qualname": qualname,
        "type": type,
        "start": start,
        "boundary": boundary,
    }
    if cls not in _KINDS or type is not None or not _are_plain(names):
        return _library(cls, class_name, names, **options)
    made = _library(cls, class_name, (), **options)
    _fill(made, names, int if issubclass(cls, int) else None)
    if issubclass(cls, Flag):
        _finish_flags(made)
    return made


def _are_plain(names: Any) -> bool:
    """Whether they are pairs of a name that is not taken and a number, each name once."""
    if type(names) is not list or len({pair[0] for pair in names}) != len(names):
        return False
    return all(
        type(pair) is tuple
        and type(pair[1]) is int
        and not pair[0].startswith("_")
        and pair[0] not in _TAKEN
        for pair in names
    )


def _fill(made: Any, names: list[tuple[str, int]], base: type[int] | None) -> None:
    by_name, by_value, in_order = made._member_map_, made._value2member_map_, made._member_names_
    is_flag = issubclass(made, Flag)
    for name, value in names:
        member = by_value.get(value)
        if member is None:
            member = object.__new__(made) if base is None else base.__new__(made, value)
            member._value_ = value
            member._name_ = name
            member.__objclass__ = made
            member._sort_order_ = len(in_order)
            by_value[value] = member
            # Flags of no bit or of many are names for others.
            if not is_flag or _is_one_bit(value):
                in_order.append(name)
        by_name[name] = member
        _put(made, name, member)


def _is_one_bit(value: int) -> bool:
    return value > 0 and not value & (value - 1)


def _finish_flags(made: Any) -> None:
    bits = singles = 0
    for value in made._value2member_map_:
        bits |= value
        if _is_one_bit(value):
            singles |= value
    made._flag_mask_, made._singles_mask_ = bits, singles
    made._all_bits_ = 2 ** bits.bit_length() - 1
    values = [made._member_map_[name]._value_ for name in made._member_names_]
    if values != sorted(values):
        made._iter_member_ = made._iter_member_by_def_


if sys.version_info[:2] in TRIED:
    EnumMeta._create_ = make  # type: ignore[attr-defined]
