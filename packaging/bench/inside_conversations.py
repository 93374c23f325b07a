"""Measures of conversations inside the program."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator

from PySide6.QtWidgets import QApplication

from bench.home import SENDER, Vocabulary
from bench.measured import Measured, Wait
from bench.result import write_result
from bench.service import ask
from desktop.core.model import ConversationFilter

_ANSWERS = {"push": 20, "poll": 4}


def _ms(started: float) -> float:
    return (time.perf_counter() - started) * 1000


def _conversations(program: Measured) -> Iterator[Wait]:
    page = program.window.main_page
    view = page.conversations
    yield lambda: page.compose.picker.chosen() is not None and view.model.rowCount() > 0
    QApplication.processEvents()
    # In the order in which `bench.conversations` makes them.
    long, short = 1, 2
    times: dict[int, list[float]] = {long: [], short: []}
    for _ in range(15):
        for id_, kept in times.items():
            started = time.perf_counter()
            view.open_conversation(id_)
            view.thread_page.list.viewport().repaint()
            kept.append(_ms(started))
            QApplication.processEvents()
    view.open_conversation(long)
    QApplication.processEvents()
    shown = view.thread_page.list
    bar = shown.verticalScrollBar()
    pages = []
    for _ in range(200):
        started = time.perf_counter()
        bar.setValue(bar.value() - bar.pageStep())
        shown.viewport().repaint()
        pages.append(_ms(started))
        QApplication.processEvents()
    view.show_compose()
    vocabulary, search, floor = Vocabulary.made(), [], []
    for words in (vocabulary.words[0], vocabulary.words[15_000], "zzzz", vocabulary.numbers[7][2:]):
        for _ in range(3):
            for length in range(1, len(words) + 1):
                started = time.perf_counter()
                view.model.show_only(ConversationFilter(words=words[:length]))
                view.list.list.viewport().repaint()
                search.append(_ms(started))
                started = time.perf_counter()
                program._outbox.conversations.ids(ConversationFilter(), 200)
                floor.append(_ms(started))
                QApplication.processEvents()
    write_result(long=times[long], short=times[short], pages=pages, search=search, floor=floor)


def _answers(kind: str) -> Callable[[Measured], Iterator[Wait]]:
    def measure(program: Measured) -> Iterator[Wait]:
        page = program.window.main_page
        view = page.conversations
        yield lambda: page.compose.picker.chosen() is not None and view.model.rowCount() > 0
        view.open_conversation(view.model.id_at(0))
        row = view.thread_page.conversation
        assert row is not None
        # Push connects, or the first sync is over.
        due = time.monotonic() + 5
        yield lambda: time.monotonic() > due
        seconds = []
        for at in range(_ANSWERS[kind]):
            # Not in step with the interval of the syncs.
            due = time.monotonic() + 1.5 + at * 0.7
            yield lambda due=due: time.monotonic() > due  # type: ignore[misc]
            _receive(row.others[0].number, f"answer {at}")
            started = time.monotonic()
            words = f"answer {at}"
            yield lambda words=words: _is_shown(program, words)  # type: ignore[misc]
            view.thread_page.list.viewport().repaint()
            seconds.append(time.monotonic() - started)
        write_result(seconds=seconds)

    return measure


def _is_shown(program: Measured, words: str) -> bool:
    texts = program.window.main_page.conversations.thread_page.model.texts
    return bool(texts) and texts[-1].text == words


def _receive(sender: str, text: str) -> None:
    ask(sys.argv[1], "POST", "/inbound", {"from": sender, "to": SENDER, "text": text})


MEASURES: dict[str, Callable[[Measured], Iterator[Wait]]] = {
    "conversations": _conversations,
    "answers-push": _answers("push"),
    "answers-poll": _answers("poll"),
}
