"""Programs with a similar task, beside Ownline: start to the first window, and memory.

Each starts without an account, in a new home. Ownline also starts signed in to practice. All
take turns on the same screen.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import mean

from bench.figure import Figure, median
from bench.home import fill, signed_in
from bench.peer_start import NoWindowError, Program, Seen, see
from bench.runs import Runs
from bench.service import Practice
from bench.table import aligned, number
from bench.vault import set_vault_name
from desktop.ringcentral.auth.vault import SERVICE_NAME

_ROOT = Path(__file__).resolve().parents[2]
_PACKAGES = _ROOT / "dist"

FLOOR = "smallest PySide6 window"
SOURCE, PACKAGE = "Ownline from source", "Ownline's package"
FIRST, SIGNED_IN = "first page", "signed in"
PAINTED, COMPLETE, MEMORY = "window painted", "window complete", "memory"
# Another round is added for each one in which other programs used more of the processor.
_BUSY = 0.5


@dataclass(frozen=True, slots=True)
class Peer:
    """A program of Debian, which starts without an account."""

    command: str
    package: str
    refuses_root: bool = False


PEERS = (
    Peer("nheko", "nheko"),
    Peer("chatty", "chatty"),
    Peer("quaternion", "quaternion"),
    Peer("kdeconnect-sms", "kdeconnect"),
    Peer("telegram-desktop", "telegram-desktop"),
    Peer("gajim", "gajim", refuses_root=True),
    Peer("thunderbird", "thunderbird"),
)

Round = dict[str, Seen]
"""The start of each program, by its name."""


def peers(runs: Runs) -> Iterator[Figure]:
    say(install_line())
    load = os.getloadavg()[0] / (os.cpu_count() or 1)
    if load > _BUSY:
        say(f"Warning: the load is {load:.1f} for each core. Measure again when it is below 0.5.")
    programs = [*_ours(runs), *_theirs()]
    names = [program.name for program in programs]
    count = runs.size.rounds
    # The first round only warms the file cache.
    rounds = [_round(runs, programs, at) for at in range(count + 1)][1:]
    disturbed = sum(others(one) > _BUSY for one in rounds)
    if disturbed:
        say(f"Other programs disturbed {disturbed} rounds, so as many are added.")
        rounds += [_round(runs, programs, count + 1 + at) for at in range(disturbed)]
    kept = calmest(rounds, count)
    most = max(map(others, kept))
    say(f"Other programs used up to {most:.0%} of the processor.")
    if most > _BUSY:
        say("Warning: the machine was busy all the time. Measure again when it is idle.")
    for name in names:
        if all(name in one and not one[name].rests for one in kept):
            say(f"{name} was never at rest; its memory was measured all the same.")
    yield from figures([program.name for program in programs], kept)


def install_line() -> str:
    packages = " ".join(dict.fromkeys(peer.package for peer in PEERS))
    return f"The peers are installed by:\n  apt-get install --no-install-recommends {packages}"


def say(sentence: str) -> None:
    print(sentence, file=sys.stderr, flush=True)


def others(one: Round) -> float:
    """What other programs used on average, as a share of the processor."""
    return mean(seen.others for seen in one.values())


def calmest(rounds: Sequence[Round], count: int) -> list[Round]:
    return sorted(rounds, key=others)[:count]


def figures(names: Sequence[str], rounds: Sequence[Round]) -> Iterator[Figure]:
    """Of each program, with the smallest window as their floor."""
    for name in names:
        for what, unit, key in (
            (PAINTED, "ms", "painted"),
            (COMPLETE, "ms", "complete"),
            (MEMORY, "MiB", "memory"),
        ):
            ours, floor = (
                tuple(float(getattr(one[which], key)) for one in rounds) for which in (name, FLOOR)
            )
            yield Figure(f"{name}: {what}", unit, ours, floor)


def standing(found: Sequence[Figure]) -> list[str]:
    """A table with a line for each program, the fastest first, and who is ahead of Ownline."""
    programs: dict[str, dict[str, Figure]] = {}
    for figure in found:
        name, _, what = figure.name.rpartition(": ")
        if what in (PAINTED, COMPLETE, MEMORY):
            programs.setdefault(name, {})[what] = figure
    # Other figures are about memory, too.
    programs = {name: whats for name, whats in programs.items() if PAINTED in whats}
    if not programs:
        return []
    whats = (PAINTED, COMPLETE, MEMORY)
    ranked = sorted(programs, key=lambda name: median(programs[name][PAINTED].ours))
    rows = [(name, *(_cell(programs[name][what]) for what in whats)) for name in ranked]
    lines = aligned([("program", *whats), *rows])
    names = [peer.command for peer in PEERS if peer.command in programs]
    which = PACKAGE if f"{PACKAGE}, {FIRST}" in programs else SOURCE
    for ours in (f"{which}, {FIRST}", f"{which}, {SIGNED_IN}"):
        if ours in programs:
            lines += ["", f"Compared with {ours}:", ""]
            lines += [f"- {what}: {_ahead(what, ours, names, programs)}" for what in whats]
    return lines


def _cell(figure: Figure) -> str:
    ratio = "" if figure.ratio is None else f" ({figure.ratio:.1f} x)"
    return f"{number(median(figure.ours))} {figure.unit}{ratio}"


def _ahead(
    what: str, ours: str, names: Sequence[str], programs: Mapping[str, Mapping[str, Figure]]
) -> str:
    def value(name: str) -> float:
        return median(programs[name][what].ours)

    better = [name for name in names if value(name) < value(ours)]
    behind = [name for name in names if name not in better]
    return f"ahead: {', '.join(better) or 'none'}; behind: {', '.join(behind) or 'none'}"


def _round(runs: Runs, programs: list[Program], at: int) -> Round:
    """A program that shows no window is removed from ``programs``."""
    say(f"round {at}" if at else "round 0, which does not count")
    found: Round = {}
    for program in list(programs):
        try:
            found[program.name] = see(runs.watch, program, runs.display)
        except NoWindowError as error:
            say(f"{program.name} is left out: {error}")
            programs.remove(program)
    return found


def _ours(runs: Runs) -> Iterator[Program]:
    yield Program(FLOOR, (sys.executable, "-m", "bench.bare", "Ownline"))
    home = _signed_in_home(runs)
    yield Program(f"{SOURCE}, {FIRST}", (sys.executable, "-m", "desktop"))
    source = (sys.executable, "-m", "desktop", "--practice")
    yield Program(f"{SOURCE}, {SIGNED_IN}", source, home)
    package = _unpacked(runs.folder / "package")
    if package is not None:
        yield Program(f"{PACKAGE}, {FIRST}", (package,))
        yield Program(f"{PACKAGE}, {SIGNED_IN}", (package, "--practice"), home)


def _signed_in_home(runs: Runs) -> Path:
    """A home for ``ownline --practice``, with an account and 10,000 texts. The sign-in is in the
    bench's keyring, under the name that the program uses."""
    folder = runs.folder / "signed-in"
    folder.mkdir()
    set_vault_name(folder, SERVICE_NAME)
    state = folder / "practice.json"
    with Practice(state) as practice:
        home = signed_in(folder, practice.base)
    fill(home, 10_000)
    data = folder / ".local" / "share" / "ownline-practice"
    data.parent.mkdir(parents=True)
    home.data.rename(data)
    state.rename(data / state.name)
    return folder


def _unpacked(into: Path) -> str | None:
    """The program of the newest .deb, from the files that it would install."""
    packages = sorted(_PACKAGES.glob("ownline_*.deb"), key=lambda file: file.stat().st_mtime)
    if not packages or shutil.which("dpkg-deb") is None:
        say("There is no .deb in dist/, so the package is left out. Make one: dev.py build.")
        return None
    subprocess.run(["dpkg-deb", "-x", packages[-1], into], check=True)
    made = time.strftime("%Y-%m-%d %H:%M", time.localtime(packages[-1].stat().st_mtime))
    say(f"The package is {packages[-1].name}, made {made}.")
    return str(into / "usr" / "bin" / "ownline")


def _theirs() -> Iterator[Program]:
    for peer in PEERS:
        path = shutil.which(peer.command)
        if path is None:
            say(f"{peer.command} is not installed, so it is left out.")
        elif peer.refuses_root and os.geteuid() == 0 and shutil.which("unshare"):
            # In a user namespace it is not root. It cannot use the message bus there.
            yield Program(peer.command, ("/usr/bin/unshare", "--user", path))
        else:
            yield Program(peer.command, (path,))
