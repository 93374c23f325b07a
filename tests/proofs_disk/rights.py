"""A file or folder without write permission."""

from __future__ import annotations

import contextlib
import importlib
import os
import pkgutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import desktop.database
from desktop.core.errors import DiskError
from desktop.database.connection import Database
from desktop.database.recovery.opening import prepare
from tests.proofs_disk.disk import ACTS, QUEUED, Bench, Open, findings_of_error
from tests.proofs_disk.power import lost
from tests.proofs_disk.tally import Finding, Harm, Tally
from tests.proofs_disk.workload import histories

_NOBODY = 65534
_QUEUE = ACTS[0]


def _file(folder: Path) -> None:
    (folder / "outbox.db").chmod(0o400)


def _folder(folder: Path) -> None:
    folder.chmod(0o500)


def _everything(folder: Path) -> None:
    for path in folder.iterdir():
        path.chmod(0o400)
    folder.chmod(0o500)


def _nothing_readable(folder: Path) -> None:
    (folder / "outbox.db").chmod(0)


PLACES: tuple[Callable[[Path], None], ...] = (_file, _folder, _everything, _nothing_readable)


def why_not() -> str:
    """Why this proof cannot run here, or an empty string."""
    return "" if hasattr(os, "geteuid") else "rights work otherwise here"


def prove() -> Tally:
    total = Tally("rights")
    with tempfile.TemporaryDirectory(prefix="ownline-rights-") as place:
        bench = Bench(Path(place))
        for take in PLACES:
            for with_journal in (False, True):
                for is_open in (False, True):
                    findings = list(_one(bench, take, with_journal, is_open))
                    name = f"{take.__name__}, journal: {with_journal}, open: {is_open}"
                    total.add(name, findings)
    return total


def _one(
    bench: Bench, take: Callable[[Path], None], with_journal: bool, is_open: bool
) -> Iterator[Finding]:
    file = bench.fresh()
    if not with_journal:
        Database(file, lambda: 1).close()
    with _nobody(bench.folder):
        program = Open(file, 1000) if is_open else None
        take(bench.folder)
        try:
            if program is not None:
                _QUEUE.do(program)
            else:
                prepare(file, lambda: 1)
                Open(file, 1000).close()
            # What needs no new file goes on in an open program; a start has to say no.
            if program is None:
                yield Finding(Harm.WRONG, "no error was reported")
        except DiskError as error:
            yield from findings_of_error(error)
        finally:
            _trim_memory(bench.folder)
            if program is not None:
                program.close()
        if prepare(file, lambda: 1) is not None or list(bench.folder.glob("*damaged*")):
            yield Finding(Harm.WRONG, "a sound file was moved aside")
        again = Open(file, 1000)
        _QUEUE.do(again)
        if again.state(_QUEUE.id) != _QUEUE.after or again.state(QUEUED) != "queued":
            yield Finding(Harm.STUCK, "it does not go on")
        yield from lost(bench.known, histories(again.database))
        again.close()


def _trim_memory(folder: Path) -> None:
    folder.chmod(0o700)
    for path in folder.iterdir():
        path.chmod(0o600)


@contextlib.contextmanager
def _nobody(folder: Path) -> Iterator[None]:
    """Switches to the user nobody for a while: root may write everywhere."""
    if os.geteuid() != 0:
        yield
        return
    # Nobody may not read the libraries of a Python that is in root's home.
    for module in pkgutil.walk_packages(desktop.database.__path__, "desktop.database."):
        importlib.import_module(module.name)
    for path in (folder, *folder.iterdir()):
        os.chown(path, _NOBODY, _NOBODY)
    for parent in folder.parents:
        if parent == Path(tempfile.gettempdir()):
            break
        parent.chmod(0o755)
    os.seteuid(_NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)
