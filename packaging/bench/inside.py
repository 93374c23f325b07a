"""Measures inside the program."""

from __future__ import annotations

import contextlib
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QElapsedTimer, QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QApplication

from bench.home import SENDER, Vocabulary, friend
from bench.measured import Measured, Wait
from bench.pings import TIMES, Ping, Pong
from bench.result import write_result
from desktop.core.errors import OutboxLockedError
from desktop.core.model import Draft, new_id
from desktop.database.backup import newest_backups
from desktop.messages import EmptyRowIndex, Filter, Kind

# Texts of another device per text of ours, and batch size.
_OTHER_TEXTS = 10
_BATCH = 25


class Heartbeat(QObject):
    """A 10 ms timer in the GUI thread. Records the gaps between ticks, which a person feels as
    stalls."""

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
        """Return and clear the gaps, without the first."""
        gaps, self.gaps = self.gaps[1:], []
        return gaps


def _ms(started: float) -> float:
    return (time.perf_counter() - started) * 1000


def _list(program: Measured) -> Iterator[Wait]:
    """Page down repeatedly, then jump to the end."""
    yield lambda: program.is_filled
    program.window.main_page.workspace.show_outbox()
    table = program.window.main_page.view.table
    bar = table.verticalScrollBar()
    pages = []
    for _ in range(300):
        started = time.perf_counter()
        bar.setValue(bar.value() + bar.pageStep())
        table.viewport().repaint()
        pages.append(_ms(started))
        QApplication.processEvents()
    model = program.window.main_page.view.model
    ends = []
    for _ in range(5):
        table.scrollToTop()
        table.viewport().repaint()
        started = time.perf_counter()
        table.scrollToBottom()
        table.viewport().repaint()
        ends.append(_ms(started))
        QApplication.processEvents()
    last = model.message(model.rowCount() - 1)
    write_result(
        pages=pages, ends=ends, texts=model.rowCount(), oldest=last.id if last is not None else ""
    )


def _search(program: Measured) -> Iterator[Wait]:
    """The time from each keystroke to the painted rows."""
    yield lambda: program.is_filled
    vocabulary, view = Vocabulary.made(), program.window.main_page.view
    program.window.main_page.workspace.show_outbox()
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
                started = time.perf_counter()
                view.model.show_only(Filter(words=words[:length]))
                view.table.viewport().repaint()
                times.append(_ms(started))
                started = time.perf_counter()
                outbox.newest(200)
                floor.append(_ms(started))
                QApplication.processEvents()
        found[kind] = times
    write_result(floor=floor, **found)


def _draft(program: Measured, at: int) -> Draft:
    view = program.window.accounts.views[0]
    return Draft(new_id(), view.key, SENDER, friend(at), f"made up for measuring {at}")


def _queue(program: Measured, at: int) -> None:
    """The network thread may hold the lock for longer than the window waits. The window tries again
    by a timer."""
    while True:
        with contextlib.suppress(OutboxLockedError):
            program._outbox.queue(_draft(program, at))
            return


def _send(program: Measured) -> Iterator[Wait]:
    """From pressing Send to the painted row, while the network thread sends other texts."""
    yield lambda: program.is_filled
    outbox = program._outbox
    floor = []
    for at in range(100):
        started = time.perf_counter()
        _queue(program, at)
        floor.append(_ms(started))
    for at in range(900):
        _queue(program, at)
    program.window.commands.process_outbox.emit()
    yield lambda: outbox.newest(1)[0].seq > 0
    pressed = []
    for at in range(100):
        pressed.append(_press(program, at))
        due = time.monotonic() + 0.01
        yield lambda due=due: time.monotonic() > due  # type: ignore[misc]
    write_result(pressed=pressed, floor=floor)


def _texts(program: Measured) -> int:
    return len(program._outbox.message_list.row_index(Filter(), EmptyRowIndex()))


def _heartbeat(program: Measured) -> Iterator[Wait]:
    """Texts go out, another device sends ten times as many, and the list is updated."""
    yield lambda: program.is_filled
    program.poll_every(100)
    due = time.monotonic() + 2
    yield lambda: time.monotonic() > due
    heart = Heartbeat()
    end = time.monotonic() + 5
    yield lambda: time.monotonic() > end
    idle = heart.take()
    count, outbox = int(sys.argv[3]), program._outbox
    extension = program.window.accounts.views[0].key.extension_id
    wanted = _texts(program)
    with subprocess.Popen(
        ["nice", "-n", "10", sys.executable, "-m", "bench.other_device", sys.argv[1], extension],
        stdin=subprocess.PIPE,
        text=True,
    ) as other:
        assert other.stdin is not None
        program.poll_every(10)
        heart.take()
        started = time.monotonic()
        for at in range(count):
            _queue(program, at)
            program.window.commands.process_outbox.emit()
            yield lambda: True
            if at % _BATCH == _BATCH - 1:
                # A few hundred per sync: a sync returns at most one page.
                wanted += _BATCH * (1 + _OTHER_TEXTS)
                other.stdin.write(f"{_BATCH * _OTHER_TEXTS}\n")
                other.stdin.flush()
                # Counting takes time, so look less often.
                program.poll_every(100)
                yield lambda wanted=wanted: _texts(program) >= wanted  # type: ignore[misc]
                program.poll_every(10)
        yield lambda: not outbox.newest(1, None, Filter(kind=Kind.WAITING))
        busy = heart.take()
        other.stdin.close()
    write_result(idle=idle, busy=busy, seconds=time.monotonic() - started, texts=_texts(program))


def _upkeep(program: Measured) -> Iterator[Wait]:
    """The integrity check and the backup of a large outbox."""
    program.poll_every(50)
    heart = Heartbeat()
    started = time.monotonic()
    yield lambda: program.is_filled
    filled = time.monotonic() - started
    # The start is measured elsewhere.
    heart.take()
    outbox = program._paths.outbox_file
    yield lambda: bool(newest_backups(outbox))
    write_result(gaps=heart.take(), filled=filled, seconds=time.monotonic() - started)


def _quiet(program: Measured) -> Iterator[Wait]:
    """From pressing Send to the painted conversation, one text at a time."""
    yield lambda: program.is_filled
    outbox = program._paths.outbox_file
    yield lambda: bool(newest_backups(outbox))
    pressed = []
    for at in range(50):
        pressed.append(_press(program, at))
        due = time.monotonic() + 0.05
        yield lambda due=due: time.monotonic() > due  # type: ignore[misc]
    yield lambda: not program._outbox.newest(1, None, Filter(kind=Kind.WAITING))
    write_result(pressed=pressed)


def _press(program: Measured, at: int) -> float:
    page = program.window.main_page
    compose, thread = page.compose, page.conversations.thread_page.list
    page.workspace.show_compose()
    compose.recipient.set_text(friend(at))
    compose.text_field.setPlainText(f"pressed {at}")
    QApplication.processEvents()
    started = time.perf_counter()
    compose.sending.send()
    thread.viewport().repaint()
    return _ms(started)


def _signal(program: Measured) -> Iterator[Wait]:
    yield lambda: program.is_filled
    program.poll_every(100)
    due = time.monotonic() + 2
    yield lambda: time.monotonic() > due
    pong = Pong()
    pong.moveToThread(program._thread)
    ping = Ping(pong)
    ping.ask()
    yield lambda: len(ping.times) >= TIMES
    write_result(times=ping.times[100:])


MEASURES: dict[str, Callable[[Measured], Iterator[Wait]]] = {
    "list": _list,
    "search": _search,
    "send": _send,
    "heartbeat": _heartbeat,
    "signal": _signal,
    "upkeep": _upkeep,
    "quiet": _quiet,
}
