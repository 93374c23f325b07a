"""What is measured inside the program's own window."""

from __future__ import annotations

import sys
import time
import uuid
from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QElapsedTimer, QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QApplication

from bench.home import SENDER, Vocabulary
from bench.line import say
from bench.pings import TIMES, Ping, Pong
from bench.program import Measured, Wait
from desktop.model import Draft
from desktop.outbox import Filter, Kind

_FRIEND = "+14155550100"


def _ms(begun: float) -> float:
    return (time.perf_counter() - begun) * 1000


def _filled(program: Measured) -> Iterator[Wait]:
    yield lambda: program.is_filled
    QApplication.processEvents()
    say(at=time.perf_counter())
    # Whoever started this looks at the memory and the time that it takes, and ends it.
    program.look_every(3_600_000)
    yield lambda: False


def _list(program: Measured) -> Iterator[Wait]:
    """A page down, again and again; then to the end."""
    yield lambda: program.is_filled
    table = program.window.main_page.view.table
    bar = table.verticalScrollBar()
    pages = []
    for _ in range(300):
        begun = time.perf_counter()
        bar.setValue(bar.value() + bar.pageStep())
        table.viewport().repaint()
        pages.append(_ms(begun))
        QApplication.processEvents()
    model = program.window.main_page.view.model
    ends = []
    for _ in range(5):
        table.scrollToTop()
        table.viewport().repaint()
        begun = time.perf_counter()
        table.scrollToBottom()
        table.viewport().repaint()
        ends.append(_ms(begun))
        QApplication.processEvents()
    last = model.message(model.rowCount() - 1)
    say(pages=pages, ends=ends, oldest=last.seq if last is not None else 0)


def _search(program: Measured) -> Iterator[Wait]:
    """Each keystroke, from the question to the rows on the screen."""
    yield lambda: program.is_filled
    vocabulary, view = Vocabulary.made(), program.window.main_page.view
    outbox = program._outbox
    floor, found = [], {}
    for kind, words in {
        "common": vocabulary.words[0],
        "rare": vocabulary.words[15_000],
        "none": "zzzzqqqq",
        "number": vocabulary.numbers[7][2:],
    }.items():
        times = []
        for _ in range(3):
            for length in range(1, len(words) + 1):
                begun = time.perf_counter()
                view.model.show_only(Filter(words=words[:length]))
                view.table.viewport().repaint()
                times.append(_ms(begun))
                begun = time.perf_counter()
                outbox.newest(200)
                floor.append(_ms(begun))
                QApplication.processEvents()
        found[kind] = times
    say(floor=floor, **found)


def _draft(program: Measured, at: int) -> Draft:
    view = program.window._sessions.views[0]
    return Draft(uuid.uuid4().hex, view.key, SENDER, _FRIEND, f"made up for measuring {at}")


def _send(program: Measured) -> Iterator[Wait]:
    """Send pressed until the row is painted, while the network thread sends others."""
    yield lambda: program.is_filled
    compose, view = program.window.main_page.compose, program.window.main_page.view
    outbox = program._outbox
    floor = []
    for at in range(100):
        begun = time.perf_counter()
        outbox.queue(_draft(program, at))
        floor.append(_ms(begun))
    for at in range(900):
        outbox.queue(_draft(program, at))
    program.window.outbox_filled.emit()
    yield lambda: outbox.newest(1)[0].seq > 0
    pressed = []
    for at in range(100):
        compose.recipient.set_text(_FRIEND)
        compose.text_field.setPlainText(f"pressed {at}")
        QApplication.processEvents()
        begun = time.perf_counter()
        compose.send()
        view.table.viewport().repaint()
        pressed.append(_ms(begun))
        due = time.monotonic() + 0.01
        yield lambda due=due: time.monotonic() > due  # type: ignore[misc]
    say(pressed=pressed, floor=floor)


class Heartbeat(QObject):
    """Every 10 ms; keeps the gaps."""

    def __init__(self) -> None:
        super().__init__()
        self.gaps: list[float] = []
        self._clock = QElapsedTimer()
        self._clock.start()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start(10)

    @Slot()
    def _beat(self) -> None:
        self.gaps.append(self._clock.nsecsElapsed() / 1_000_000)
        self._clock.start()

    def take(self) -> Sequence[float]:
        """The gaps until now, without the first."""
        gaps, self.gaps = self.gaps[1:], []
        return gaps


def _heartbeat(program: Measured) -> Iterator[Wait]:
    yield lambda: program.is_filled
    program.look_every(100)
    due = time.monotonic() + 2
    yield lambda: time.monotonic() > due
    heart = Heartbeat()
    end = time.monotonic() + 5
    yield lambda: time.monotonic() > end
    idle = heart.take()
    count, outbox = int(sys.argv[3]), program._outbox
    for at in range(count):
        outbox.queue(_draft(program, at))
    QApplication.processEvents()
    heart.take()
    program.window.outbox_filled.emit()
    begun = time.monotonic()
    yield lambda: not outbox.newest(1, None, Filter(kind=Kind.WAITING))
    say(idle=idle, busy=heart.take(), seconds=time.monotonic() - begun)


def _signal(program: Measured) -> Iterator[Wait]:
    yield lambda: program.is_filled
    program.look_every(100)
    due = time.monotonic() + 2
    yield lambda: time.monotonic() > due
    pong = Pong()
    pong.moveToThread(program._thread)
    ping = Ping(pong)
    ping.ask()
    yield lambda: len(ping.times) >= TIMES
    say(times=ping.times[100:])


MEASURES: dict[str, Callable[[Measured], Iterator[Wait]]] = {
    "filled": _filled,
    "list": _list,
    "search": _search,
    "send": _send,
    "heartbeat": _heartbeat,
    "signal": _signal,
}
