"""What grows in this process: live objects by type, and the size of each collection."""

from __future__ import annotations

import contextlib
import functools
import gc
import sys
import threading
import types
from collections import Counter, deque
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_COLLECTIONS = (dict, list, tuple, set, frozenset, deque)
_LEAVES = (str, bytes, int, float, bool, type(None), type, types.ModuleType)


@dataclass(frozen=True, slots=True)
class Held:
    """What the process holds at one moment. ``collections``: how many items all collections of
    that name have together; the name is that of the class or module, and of the attribute."""

    objects: Mapping[str, int]
    collections: Mapping[str, int]
    threads: int
    files: int

    def grown_since(self, before: Held, least: int) -> dict[str, int]:
        """Whatever has at least so many more, and how many."""
        found: dict[str, int] = {}
        for now, then in (
            (self.objects, before.objects),
            (self.collections, before.collections),
            ({"threads": self.threads}, {"threads": before.threads}),
            ({"open files": self.files}, {"open files": before.files}),
        ):
            more = {name: count - then.get(name, 0) for name, count in now.items()}
            found |= {name: count for name, count in more.items() if count >= least}
        return found


def held(roots: Iterable[object]) -> Held:
    """``roots`` are where the program begins; the globals of its modules are looked at as well."""
    gc.collect()
    objects = Counter(
        f"{type(one).__module__}.{type(one).__qualname__}" for one in gc.get_objects()
    )
    return Held(objects, _collections(roots), threading.active_count(), _open_files())


def _open_files() -> int:
    """0 where the system does not list them."""
    folder = Path("/proc/self/fd")
    return len(list(folder.iterdir())) if folder.exists() else 0


def _collections(roots: Iterable[object]) -> Counter[str]:
    sizes: Counter[str] = Counter()
    waiting = [(type(one).__qualname__, one) for one in roots] + list(_globals())
    seen = {id(sizes), id(waiting)}
    while waiting:
        name, one = waiting.pop()
        if id(one) in seen or isinstance(one, _LEAVES):
            continue
        seen.add(id(one))
        if isinstance(one, functools._lru_cache_wrapper):
            sizes[name] += one.cache_info().currsize
        elif isinstance(one, _COLLECTIONS):
            sizes[name] += len(one)
            waiting += [(f"{name}[]", each) for each in _items(one)]
        else:
            waiting += _parts(one)
    return sizes


def _items(collection: Any) -> list[object]:
    return [*collection, *collection.values()] if isinstance(collection, dict) else [*collection]


def _globals() -> Iterator[tuple[str, object]]:
    for name, module in list(sys.modules.items()):
        if name.startswith("desktop.") and not name.startswith("desktop.practice."):
            yield from ((f"{name}.{at}", one) for at, one in list(vars(module).items()))


def _parts(one: object) -> Iterator[tuple[str, object]]:
    """The attributes, or what a function holds."""
    owner = type(one).__qualname__
    if isinstance(one, types.MethodType):
        yield owner, one.__self__
    elif isinstance(one, types.FunctionType):
        for cell in one.__closure__ or ():
            yield one.__qualname__, cell.cell_contents
    elif isinstance(one, functools.partial):
        yield from ((owner, each) for each in (one.func, *one.args, *one.keywords.values()))
    with contextlib.suppress(AttributeError):
        # Not `vars`: a proxy would ask what it stands for.
        attributes = object.__getattribute__(one, "__dict__")
        yield from ((f"{owner}.{name}", value) for name, value in list(attributes.items()))
    for kind in type(one).__mro__:
        for slot in list(vars(kind).values()):
            if isinstance(slot, types.MemberDescriptorType):
                with contextlib.suppress(AttributeError):
                    yield f"{owner}.{slot.__name__}", slot.__get__(one)
