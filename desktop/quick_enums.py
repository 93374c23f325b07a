"""Enumerations for the binding, filled when somebody asks them for something.

PySide6 makes 280 of them with 4,000 members before the window is seen, by ``enum.Enum(name,
pairs)``, and uses a fifth of them. The standard library changes a class three times for each
member. Here only the class is made; its members come with the first question to it, and what it
is then is the same as from the library (`tests/test_quick_enums.py` compares all of them).
https://docs.python.org/3.11/library/enum.html
https://doc.qt.io/qtforpython-6/considerations.html
"""

from __future__ import annotations

import sys
import threading
from enum import Enum, EnumMeta, Flag, IntEnum, IntFlag
from typing import Any

# How the standard library keeps members is not described anywhere: with another Python, it makes
# them itself.
TRIED = ((3, 11),)

_KINDS = (Enum, IntEnum, Flag, IntFlag)
# A member of such a name stands beside what its class has by that name: left to the library.
_TAKEN = frozenset(name for kind in _KINDS for name in dir(kind)) | {"mro", "name", "value"}
# What the class can say without its members; the binding asks for it as it makes the class.
_KNOWN_BEFORE = frozenset(("__class__", "__module__", "__name__", "__qualname__", "__bases__"))

_library: Any = EnumMeta._create_  # type: ignore[attr-defined]
_new = type.__new__
_ask = type.__getattribute__
_put = type.__setattr__
_lock = threading.RLock()
_waiting: dict[Any, tuple[list[tuple[str, int]], Any]] = {}


class Unfilled(EnumMeta):
    """What an enumeration is until it is asked for something; then it is an ``EnumMeta``."""

    def __getattribute__(cls, name: str) -> Any:
        if name not in _KNOWN_BEFORE:
            _fill(cls)
        # Still unfilled where filling it asks.
        return _ask(cls, name) if type(cls) is Unfilled else getattr(cls, name)

    def __setattr__(cls, name: str, value: Any) -> None:
        # The binding gives it its place and its answer to unknown values.
        _put(cls, name, value)

    # Python looks these up beside the class: they do not come through the above.

    def __call__(cls, *arguments: Any, **named: Any) -> Any:
        return _fill(cls)(*arguments, **named)

    def __getitem__(cls, name: str) -> Any:
        return _fill(cls)[name]

    def __iter__(cls) -> Any:
        return iter(_fill(cls))

    def __reversed__(cls) -> Any:
        return reversed(_fill(cls))

    def __len__(cls) -> int:
        return len(_fill(cls))

    def __contains__(cls, member: object) -> bool:
        return member in _fill(cls)

    def __dir__(cls) -> Any:
        return dir(_fill(cls))

    def __repr__(cls) -> str:
        return repr(_fill(cls))


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
    if cls not in _KINDS or type is not None or not _are_plain(names):
        options: dict[str, Any] = {"qualname": qualname, "type": type, "boundary": boundary}
        return _library(cls, class_name, names, module=module, start=start, **options)
    space = {"__module__": module, "__qualname__": qualname or class_name}
    made = _new(Unfilled, class_name, (cls,), space)
    _waiting[made] = names, boundary
    # For the few that stand in a module by themselves the binding looks into the class at once.
    return _fill(made) if cls is IntEnum or _all_at_once else made


def fill_all() -> None:
    """From now on all have their members, for whoever looks into a class without asking it: the
    binding does that for names of the old kind, such as ``Qt.AlignLeft``. Any thread."""
    global _all_at_once  # noqa: PLW0603 - one switch of the process
    _all_at_once = True
    for made in list(_waiting):
        _fill(made)


_all_at_once = False


def _are_plain(names: Any) -> bool:
    """Whether they are pairs of a name that is not taken and a number, each name once."""
    if type(names) is not list or not names or len({pair[0] for pair in names}) != len(names):
        return False
    return all(
        type(pair) is tuple and type(pair[1]) is int and pair[0][0] != "_" and pair[0] not in _TAKEN
        for pair in names
    )


def _fill(made: Any) -> Any:
    """The same class with its members. Any thread."""
    with _lock:
        left = _waiting.pop(made, None)
        if left is not None:
            try:
                _make_whole(made, *left)
            except BaseException:
                # Whoever asks next tries again.
                _waiting[made] = left
                raise
    return made


def _make_whole(made: Any, names: list[tuple[str, int]], boundary: Any) -> None:
    (cls,) = _ask(made, "__bases__")
    space, name = _ask(made, "__dict__"), _ask(made, "__name__")
    template = _library(cls, name, (), module=space["__module__"], boundary=boundary)
    for name, value in vars(template).items():
        if name not in space or name == "__doc__":
            _put(made, name, value)
    _put_members(made, names, int if issubclass(cls, int) else None)
    if issubclass(cls, Flag):
        _finish_flags(made)
    # Last: from now on nobody comes here.
    made.__class__ = EnumMeta


def _put_members(made: Any, names: list[tuple[str, int]], base: type[int] | None) -> None:
    space = _ask(made, "__dict__")
    by_name, by_value = space["_member_map_"], space["_value2member_map_"]
    in_order = space["_member_names_"]
    is_flag = Flag in _ask(made, "__mro__")
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
    space = _ask(made, "__dict__")
    bits = singles = 0
    for value in space["_value2member_map_"]:
        bits |= value
        if _is_one_bit(value):
            singles |= value
    _put(made, "_flag_mask_", bits)
    _put(made, "_singles_mask_", singles)
    _put(made, "_all_bits_", 2 ** bits.bit_length() - 1)
    values = [space["_member_map_"][name]._value_ for name in space["_member_names_"]]
    if values != sorted(values):
        _put(made, "_iter_member_", _ask(made, "_iter_member_by_def_"))


if sys.version_info[:2] in TRIED:
    EnumMeta._create_ = make  # type: ignore[attr-defined]
