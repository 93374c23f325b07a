"""`bench peers`, without the peers: the pictures of the screen, the processes of a program, the
table. The times are made up."""

from __future__ import annotations

import shutil
import subprocess
import sys
import time
from array import array
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from bench import peers, tree
from bench.figure import Figure
from bench.peer_start import NoWindowError, Program, Seen, colours, complete_at, environ, see
from bench.screen import Watch, screen
from tests.test_screen_reader import has_screen

ON_LINUX = pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
BLACK, GREY, RED = 0xFF000000, 0xFFCCCCCC, 0x00FF0000

SEEN = Seen(painted=100, complete=100, memory=40, others=0.1, rests=True)
OURS = f"{peers.PACKAGE}, {peers.FIRST}"


def picture(*parts: tuple[int, int]) -> bytes:
    """``parts``: a colour, and how many points have it."""
    return array("I", [colour for colour, count in parts for _ in range(count)]).tobytes()


def test_black_and_the_unused_byte_are_no_colours() -> None:
    assert colours(picture((BLACK, 10), (0, 10))) == set()
    assert colours(picture((GREY, 5), (GREY & 0xFFFFFF, 5), (RED, 1))) == {0xCCCCCC, 0xFF0000}


def test_a_window_is_complete_when_only_a_cursor_still_blinks() -> None:
    empty, outline = picture((GREY, 1000)), picture((GREY, 600), (RED, 400))
    page, cursor = picture((GREY, 200), (RED, 800)), picture((GREY, 195), (RED, 805))
    changes = [(1.0, outline), (2.0, empty), (3.0, page), (4.0, cursor), (5.0, page), (6.0, cursor)]
    assert complete_at(changes) == 3.0
    assert complete_at([(1.0, page)]) == 1.0
    assert complete_at([(1.0, page), (2.0, outline), (3.0, page)]) == 3.0


def test_the_black_around_a_small_window_does_not_count() -> None:
    small, smaller = picture((GREY, 100), (BLACK, 9900)), picture((GREY, 90), (BLACK, 9910))
    assert complete_at([(1.0, smaller), (2.0, small)]) == 2.0


def test_the_calmest_rounds_are_kept() -> None:
    rounds = [{"a": replace(SEEN, others=load)} for load in (0.9, 0.1, 0.6, 0.2)]
    assert [peers.others(one) for one in peers.calmest(rounds, 2)] == [0.1, 0.2]


def found(**programs: Seen) -> list[Figure]:
    named = {peers.FLOOR: SEEN, OURS: replace(SEEN, painted=300, complete=400, memory=80)}
    everything = named | programs
    return list(peers.figures(list(everything), [everything]))


def test_the_floor_of_each_figure_is_the_smallest_window_of_the_same_rounds() -> None:
    ours = next(one for one in found() if one.name == f"{OURS}: {peers.PAINTED}")
    assert (ours.ours, ours.floor, ours.ratio) == ((300,), (100,), 3)


def test_the_table_ranks_the_programs_and_says_who_is_ahead() -> None:
    fast, slow = replace(SEEN, painted=200, memory=90), replace(SEEN, painted=900, complete=950)
    lines = peers.standing(found(nheko=slow, chatty=fast))
    names = [line.split("|")[1].strip() for line in lines if line.startswith("| ")]
    assert names == ["program", peers.FLOOR, "chatty", OURS, "nheko"]
    assert [line for line in lines if line.startswith("- ")] == [
        "- window painted: ahead: chatty; behind: nheko",
        "- window complete: ahead: chatty; behind: nheko",
        "- memory: ahead: nheko; behind: chatty",
    ]


def test_other_figures_have_no_such_table() -> None:
    assert peers.standing([Figure("start to window", "ms", (1.0,))]) == []
    assert peers.standing([Figure("outbox of 1,000: memory", "MiB", (1.0,))]) == []


def test_the_line_that_installs_the_peers_names_each_package() -> None:
    line = peers.install_line().splitlines()[-1]
    assert all(line.split().count(peer.package) == 1 for peer in peers.PEERS)


def test_a_peer_gets_nothing_of_our_python(tmp_path: Path) -> None:
    ours = environ(Program("ours", (sys.executable,)), tmp_path, ":7")
    theirs = environ(Program("theirs", ("/usr/bin/gajim",)), tmp_path, ":7")
    for variables in (ours, theirs):
        assert (variables["HOME"], variables["DISPLAY"]) == (str(tmp_path), ":7")
    assert not any(name.startswith("PYTHON") for name in theirs)


@pytest.fixture
def family() -> Iterator[subprocess.Popen[str]]:
    """A program with a child, a child in a session of its own, and a practice service."""
    child = "import time; print(flush=True); time.sleep(600)"
    code = (
        "import subprocess, sys\n"
        f"run = lambda *more, **how: subprocess.Popen([sys.executable, '-c', {child!r}, *more],"
        " **how)\n"
        "run(), run(start_new_session=True), run('desktop.practice').wait()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code], stdout=subprocess.PIPE, text=True, start_new_session=True
    ) as process:
        assert process.stdout is not None
        for _ in range(3):
            process.stdout.readline()
        yield process
        tree.kill(process.pid)


@ON_LINUX
def test_a_program_is_counted_and_ended_with_all_its_processes(
    family: subprocess.Popen[str],
) -> None:
    members = tree.tree(family.pid)
    assert len(members) == 4
    assert tree.seconds(family.pid) > 0
    # Python alone takes some MiB; the practice service is not counted.
    sizes = tree.sizes(family.pid)
    assert len(sizes) == 3
    assert tree.mebibytes(family.pid) > 3
    tree.kill(family.pid)
    family.wait()
    # A process that was killed ends a moment later.
    deadline = time.monotonic() + 60
    while tree.tree(family.pid) and time.monotonic() < deadline:
        time.sleep(0.01)
    assert tree.tree(family.pid) == []
    assert not {one.id for one in members} & {one.id for one in tree.processes() if one.parent > 1}


@pytest.mark.skipif(
    sys.platform != "linux" or not (shutil.which("Xvfb") and has_screen()),
    reason="needs Xvfb, and the libraries of Qt for X11",
)
def test_a_program_is_seen_on_a_real_screen() -> None:
    code = (
        "from PySide6.QtWidgets import QApplication, QLabel\n"
        "application = QApplication([])\n"
        "label = QLabel('<h1>Hello</h1>')\n"
        "label.resize(600, 400)\n"
        "label.show()\n"
        "application.exec()"
    )
    with screen() as display:
        watch = Watch(display)
        seen = see(watch, Program("label", (sys.executable, "-c", code)), display)
        assert 0 < seen.painted <= seen.complete
        assert seen.memory > 10
        ends = ("/bin/sh", "-c", "echo no account >&2; exit 3")
        with pytest.raises(NoWindowError, match="it ended with 3: no account"):
            see(watch, Program("ends", ends), display)
        watch.close()
