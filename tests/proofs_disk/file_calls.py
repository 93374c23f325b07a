"""Sees the calls by which this process changes files without SQLite, and can make them fail.

Python tells its profile function of each call of a C function, before it runs and after it
returned; an exception raised there takes the place of the call (`sys.setprofile`). So the program
itself stays as it is, and a call that it forgets is not seen.
"""

from __future__ import annotations

import contextlib
import io
import os
import sys
from collections.abc import Callable, Iterator
from types import FrameType
from typing import Any

_CALLS: dict[Any, str] = {
    os.open: "open",
    os.fsync: "fsync",
    os.rename: "rename",
    os.replace: "rename",
    os.unlink: "unlink",
    os.mkdir: "mkdir",
}

Seen = Callable[[str, int], None]
"""The name of the call, and for "fsync" the descriptor; otherwise -1."""

Trace = Callable[[FrameType, str, Any], Any]


def _nothing(_name: str, _descriptor: int) -> None:
    pass


@contextlib.contextmanager
def watching(before: Seen = _nothing, after: Seen = _nothing) -> Iterator[None]:
    """Calls of this thread. What ``before`` raises, the call raises."""

    def seen(frame: FrameType, event: str, function: Any) -> None:
        if event not in ("c_call", "c_return"):
            return
        name = _name_of(function)
        if name:
            # `sync_folder` and `AttachmentFiles` have it under this name.
            descriptor = frame.f_locals["descriptor"] if name == "fsync" else -1
            (before if event == "c_call" else after)(name, descriptor)

    def traced(_frame: FrameType, event: str, _what: Any) -> Trace:
        # Python forgets a profile function that raised.
        if event == "exception":
            sys.setprofile(seen)
        return traced

    tracing = sys.gettrace()
    sys.settrace(traced)
    sys.setprofile(seen)
    try:
        yield
    finally:
        sys.setprofile(None)
        sys.settrace(tracing)


def _name_of(function: Any) -> str:
    if getattr(function, "__name__", "") == "write":
        return "write" if isinstance(function.__self__, io.BufferedWriter) else ""
    try:
        return _CALLS.get(function, "")
    except TypeError:
        # A method of something that has no hash.
        return ""
