"""A virtual display, and what appears on it, as seen by the X server."""

from __future__ import annotations

import contextlib
import ctypes
import os
import select
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator

_WIDTH, _HEIGHT = 1280, 1024
_MAP_NOTIFY = 19
_SUBSTRUCTURE = 1 << 19
_Z_PIXMAP = 2
_ALL_PLANES = 0xFFFFFFFF
_CLIENT_MESSAGE = 33
# A column through the list of a window of the default size. It crosses text and lines.
_LIST, _LIST_TOP, _LIST_HIGH = 700, 280, 200
# The server needs time for each screenshot, which the program would use, too.
_LOOK_SECONDS = 0.001
# A picture has every eighth line of the screen, and every second point of it. That is enough to
# see a word.
_LINE_STEP, _POINT_STEP = 8, 2
# Of the struct XImage, before its data: four integers.
_IMAGE_DATA = 4 * ctypes.sizeof(ctypes.c_int)


class ScreenError(Exception):
    """There is no display, or nothing appeared on it."""


@contextlib.contextmanager
def screen() -> Iterator[str]:
    """Yields the name of a new display (``:71``)."""
    server = shutil.which("Xvfb")
    if server is None:
        raise ScreenError("Xvfb is not installed")
    reader, writer = os.pipe()
    size = f"{_WIDTH}x{_HEIGHT}x24"
    process = subprocess.Popen(
        [server, "-displayfd", str(writer), "-screen", "0", size, "-nolisten", "tcp", "-noreset"],
        pass_fds=(writer,),
        stderr=subprocess.DEVNULL,
    )
    os.close(writer)
    try:
        with os.fdopen(reader) as output:
            number = output.readline().strip()
        if not number:
            raise ScreenError("Xvfb did not start")
        yield f":{number}"
    finally:
        process.terminate()
        process.wait()


class Watch:
    """Waits for windows to appear on a display (libX11 by ctypes). One window at a time."""

    def __init__(self, display: str) -> None:
        x = ctypes.CDLL("libX11.so.6")
        x.XOpenDisplay.restype = ctypes.c_void_p
        x.XDefaultRootWindow.restype = ctypes.c_ulong
        x.XGetPixel.restype = ctypes.c_ulong
        x.XGetImage.restype = ctypes.c_void_p
        x.XInternAtom.restype = ctypes.c_ulong
        x.XInternAtom.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int]
        x.XSendEvent.argtypes = [
            ctypes.c_void_p,
            ctypes.c_ulong,
            ctypes.c_int,
            ctypes.c_long,
            ctypes.c_void_p,
        ]
        for name in ("XDefaultRootWindow", "XPending", "XConnectionNumber", "XCloseDisplay"):
            getattr(x, name).argtypes = [ctypes.c_void_p]
        x.XSelectInput.argtypes = [ctypes.c_void_p, ctypes.c_ulong, ctypes.c_long]
        x.XNextEvent.argtypes = [ctypes.c_void_p, ctypes.c_void_p]
        x.XSync.argtypes = [ctypes.c_void_p, ctypes.c_int]
        x.XGetImage.argtypes = [
            ctypes.c_void_p,
            ctypes.c_ulong,
            *[ctypes.c_int] * 2,
            *[ctypes.c_uint] * 2,
            ctypes.c_ulong,
            ctypes.c_int,
        ]
        x.XGetPixel.argtypes = [ctypes.c_void_p, ctypes.c_int, ctypes.c_int]
        x.XDestroyImage.argtypes = [ctypes.c_void_p]
        self._x = x
        self._window = 0
        self._display = x.XOpenDisplay(display.encode())
        if not self._display:
            raise ScreenError(f"display {display} does not answer")
        self._root = x.XDefaultRootWindow(self._display)
        x.XSelectInput(self._display, self._root, _SUBSTRUCTURE)
        x.XSync(self._display, 0)

    def close(self) -> None:
        self._x.XCloseDisplay(self._display)

    def forget(self) -> None:
        """Discard earlier events."""
        self._x.XSync(self._display, 1)

    def mapped(self, patience: float = 60.0) -> float:
        """The `time.perf_counter()` of the next mapped window. Raises ScreenError."""
        event = (ctypes.c_long * 24)()
        deadline = time.perf_counter() + patience
        connection = self._x.XConnectionNumber(self._display)
        while time.perf_counter() < deadline:
            while self._x.XPending(self._display):
                self._x.XNextEvent(self._display, event)
                if ctypes.cast(event, ctypes.POINTER(ctypes.c_int))[0] == _MAP_NOTIFY:
                    self._window = event[5]
                    return time.perf_counter()
            select.select([connection], [], [], 0.5)
        raise ScreenError("no window came")

    def maps_soon(self) -> bool:
        """Whether a window is mapped within half a second."""
        with contextlib.suppress(ScreenError):
            self.mapped(0.4)
            return True
        return False

    def close_window(self) -> None:
        """Close it as by the button of its frame (WM_DELETE_WINDOW)."""
        protocols = self._x.XInternAtom(self._display, b"WM_PROTOCOLS", 0)
        leave = self._x.XInternAtom(self._display, b"WM_DELETE_WINDOW", 0)
        event = (ctypes.c_long * 24)()
        event[0], event[4], event[5], event[6], event[7] = (
            _CLIENT_MESSAGE,
            self._window,
            protocols,
            32,
            leave,
        )
        self._x.XSendEvent(self._display, self._window, 0, 0, event)
        self._x.XSync(self._display, 0)

    def painted(self, patience: float = 60.0) -> float:
        """The time when the middle of the black screen is painted."""
        return self._until(lambda: bool(self.pixel(_WIDTH // 3, _HEIGHT // 3)), patience)

    def listed(self, patience: float = 60.0) -> float:
        """The time when the list shows text, not only its background."""
        return self._until(lambda: len(self._column(_LIST, _LIST_TOP, _LIST_HIGH)) > 1, patience)

    def _until(self, is_so: Callable[[], bool], patience: float) -> float:
        deadline = time.perf_counter() + patience
        while time.perf_counter() < deadline:
            if is_so():
                return time.perf_counter()
            time.sleep(_LOOK_SECONDS)
        raise ScreenError("nothing was painted")

    def _column(self, across: int, top: int, high: int) -> set[int]:
        """The colours in it."""
        image = self._x.XGetImage(
            self._display, self._root, across, top, 1, high, _ALL_PLANES, _Z_PIXMAP
        )
        try:
            return {int(self._x.XGetPixel(image, 0, at)) & 0xFFFFFF for at in range(high)}
        finally:
            self._x.XDestroyImage(image)

    def pixel(self, across: int, down: int) -> int:
        """Its colour, 0 for black."""
        return self._column(across, down, 1).pop()

    def picture(self) -> bytes:
        """A sample of the points of the screen, four bytes for each."""
        lines = []
        for down in range(0, _HEIGHT, _LINE_STEP):
            image = self._x.XGetImage(
                self._display, self._root, 0, down, _WIDTH, 1, _ALL_PLANES, _Z_PIXMAP
            )
            data = ctypes.c_void_p.from_address(image + _IMAGE_DATA).value
            assert data is not None
            lines.append(memoryview(ctypes.string_at(data, _WIDTH * 4)).cast("I")[::_POINT_STEP])
            self._x.XDestroyImage(image)
        return b"".join(line.tobytes() for line in lines)

    def until_black(self, patience: float = 20.0) -> None:
        """Wait until the previous window is gone."""
        deadline = time.perf_counter() + patience
        while self.pixel(_WIDTH // 3, _HEIGHT // 3) and time.perf_counter() < deadline:
            time.sleep(0.02)
