"""Long work has a thread of its own, and its end reaches the GUI thread once or never."""

from __future__ import annotations

import logging
import subprocess
import sys
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from desktop.core.file_errors import ContactFileError, SpreadsheetError
from desktop.core.model import Notice
from desktop.ui.background_job import BackgroundJob, GoOn

# Windows are deleted while the threads of their jobs tell how far they are.
_DELETED = """
from PySide6.QtCore import QCoreApplication, QObject
from shiboken6 import delete
from desktop.core.file_errors import SetupFileError
from desktop.ui.background_job import BackgroundJob

application = QCoreApplication([])

def work(go_on):
    for percent in range(1, 101):
        if not go_on(percent / 100):
            break

for _ in range(200):
    windows = [QObject() for _ in range(4)]
    for window in windows:
        BackgroundJob("testing", SetupFileError, window).start(work, print)
    application.processEvents()
    for window in windows:
        delete(window)
application.processEvents()
"""


@pytest.fixture
def job() -> Iterator[BackgroundJob]:
    parent = QObject()
    made = BackgroundJob("testing", SpreadsheetError, parent)
    yield made
    made._end()
    parent.deleteLater()


def test_the_result_and_the_progress_arrive_on_the_gui_thread(
    job: BackgroundJob, qtbot: QtBot
) -> None:
    got: list[object] = []
    job.progressed.connect(got.append)

    def work(go_on: GoOn) -> threading.Thread:
        go_on(0.25)
        go_on(0.5)
        return threading.current_thread()

    def done(worker: threading.Thread) -> None:
        assert worker is not threading.current_thread()
        got.append("done")

    job.start(work, done)
    assert job.is_busy
    qtbot.waitUntil(lambda: "done" in got)
    assert got == [25, 50, "done"]
    assert not job.is_busy


def test_stopped_work_hears_of_it_and_reports_nothing(job: BackgroundJob, qtbot: QtBot) -> None:
    begun, go, got = threading.Event(), threading.Event(), list[object]()

    def work(go_on: GoOn) -> None:
        begun.set()
        go.wait()
        got.append(go_on(0.5))

    job.start(work, lambda _none: got.append("done"))
    job.failed.connect(got.append)
    job.progressed.connect(got.append)
    first = job._work
    assert first is not None
    begun.wait()
    job.stop()
    assert not job.is_busy
    go.set()
    first.thread.join()
    job.start(lambda _go_on: "second", got.append)
    qtbot.waitUntil(lambda: "second" in got)
    assert got == [False, "second"]


def test_a_known_error_is_told_and_a_bug_is_logged(
    job: BackgroundJob, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    got: list[Notice] = []
    job.failed.connect(got.append)

    def known(_go_on: GoOn) -> None:
        raise ContactFileError

    def bug(_go_on: GoOn) -> None:
        raise KeyError("secret")

    job.start(known, lambda _none: None)
    qtbot.waitUntil(lambda: len(got) == 1)
    with caplog.at_level(logging.CRITICAL + 1):
        job.start(bug, lambda _none: None)
        qtbot.waitUntil(lambda: len(got) == 2)
    assert [one.title for one in got] == [ContactFileError.title, SpreadsheetError.title]
    assert got[1].details == "KeyError"


def test_a_window_can_be_deleted_while_a_thread_reports_to_it() -> None:
    """Qt does not protect the sender of a signal: the program crashed."""
    command = [sys.executable, "-X", "faulthandler", "-c", _DELETED]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stderr
    assert not done.stderr
