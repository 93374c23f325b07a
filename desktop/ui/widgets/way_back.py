"""Where the keyboard goes when the button that has the focus goes away."""

from __future__ import annotations

import weakref
from collections import deque
from collections.abc import Callable

import shiboken6
from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QApplication, QWidget

# So many places are remembered: what was beside the button goes with it.
_MOST = 16


class WayBack(QObject):
    """Remembers where the focus was, of a window and its dialogs. ``home``: what has it where none
    of these places is there any more; None leaves it to Qt. GUI thread."""

    def __init__(self, window: QWidget, home: Callable[[], QWidget | None]) -> None:
        super().__init__(window)
        self._window = window
        self._home = home
        self._before: deque[weakref.ref[QWidget]] = deque(maxlen=_MOST)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._note)

    @Slot(QWidget, QWidget)
    def _note(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None:
            self._before.append(weakref.ref(now))

    def go(self, top: QWidget) -> None:
        """What has the focus in the window or dialog ``top`` is being hidden."""
        places = [place for one in reversed(self._before) if (place := one()) is not None]
        found = next((place for place in places if _can_have_focus(place, top)), None)
        if found is None and top is self._window:
            found = self._home()
        if found is not None:
            found.setFocus(Qt.FocusReason.OtherFocusReason)


def give_back(gone: QWidget) -> None:
    """Gives the focus back where ``gone``, which is being hidden, has it. Also where another
    program is in front: the window has the focus of its next use."""
    top = gone.window()
    if not top.isHidden() and top.focusWidget() is gone:
        found = _way_back_of(gone)
        if found is not None:
            found.go(top)


def _can_have_focus(widget: QWidget, top: QWidget) -> bool:
    return (
        shiboken6.isValid(widget)
        and widget.window() is top
        # A part of it that is being hidden may still have visible children.
        and widget.isVisibleTo(top)
        and widget.isEnabled()
        and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
    )


def _way_back_of(widget: QWidget) -> WayBack | None:
    """Dialogs are children of the window, which has it."""
    at: QWidget | None = widget.window()
    while at is not None:
        found = at.findChild(WayBack, options=Qt.FindChildOption.FindDirectChildrenOnly)
        if found is not None:
            return found
        parent = at.parentWidget()
        at = None if parent is None else parent.window()
    return None
