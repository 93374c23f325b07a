"""Imported before everything else by a process that shows the window.

What is imported stays. Until the window is seen nothing is looked through for garbage; then all
that is there is left out of it for good. https://docs.python.org/3/library/gc.html#gc.freeze
"""

from __future__ import annotations

import gc

gc.disable()


def settle() -> None:
    """After the first paint, and when more was imported. Any thread; called where this was not
    imported first, it does no harm."""
    gc.freeze()
    gc.enable()
