"""Switches the garbage collector off until the window is shown; imported before everything else.

Imported modules are never freed: after the first paint, all objects that exist are excluded from
garbage collection for good. https://docs.python.org/3/library/gc.html#gc.freeze
"""

from __future__ import annotations

import gc

gc.disable()


def freeze_and_enable() -> None:
    """Called after the first paint and after later imports, on any thread. Harmless where this
    module was not imported first."""
    gc.freeze()
    gc.enable()
