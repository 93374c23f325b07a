"""Whose turn it is where two threads want the interpreter at once: the window's, for a frame.

Only one thread runs Python at a time, and they change every 0.2 ms: the window's next frame took
two to four times as long while answers were read beside it. What goes on in the background loses
nothing that anybody sees by waiting for the frame.
https://docs.python.org/3/glossary.html#term-global-interpreter-lock
"""

from __future__ import annotations

import threading

# Longer than most frames; then it goes on, so that a busy window never stops the sending.
_MOST_SECONDS = 0.02

frame = threading.RLock()
"""``with frame:`` around what the window's thread does in one go, up to some ms. Others have it for
a moment only."""


def yield_to_gui() -> None:
    """Returns when no frame is being made, after 20 ms at the latest; at once in the thread that
    makes it. Not inside a transaction: the frame may want to write."""
    if frame.acquire(timeout=_MOST_SECONDS):
        frame.release()
