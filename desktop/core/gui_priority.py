"""GUI work has priority over the network thread.

Only one thread runs Python at a time, and they switch every 0.2 ms: a frame of the window took two
to four times as long while the network thread read responses. Background work can wait for a frame
without anybody noticing.
https://docs.python.org/3/glossary.html#term-global-interpreter-lock
"""

from __future__ import annotations

import threading

# Longer than most frames. Then the thread continues, so that a busy window never stops the sending.
_MAX_WAIT_SECONDS = 0.02

frame = threading.RLock()
"""The GUI thread holds it (``with frame:``) for one piece of work of up to a few ms. Other threads
acquire it only for a moment."""


def yield_to_gui() -> None:
    """Waits until the GUI thread is outside a frame, at most 20 ms. Returns at once in the GUI
    thread. Do not call it inside a transaction: the frame may be waiting to write."""
    if frame.acquire(timeout=_MAX_WAIT_SECONDS):
        frame.release()
