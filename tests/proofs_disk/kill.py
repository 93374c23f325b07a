"""A sending process is killed (SIGKILL) at one of its system calls. The next start has to find out
what became of its texts."""

from __future__ import annotations

import contextlib
import hashlib
import itertools
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

from desktop.core.clocks import wall_ms
from desktop.core.model import Draft, MessageDetails, MessageState
from desktop.core.records import replace
from desktop.database.connection import Database
from desktop.messages.history import Event
from tests.practice_service import PATIENCE_SECONDS, ROOT
from tests.proofs_disk.answers import answers, taken_over
from tests.proofs_disk.files_judge import incomplete, untidy
from tests.proofs_disk.sender import Order, attached
from tests.proofs_disk.stage import Stage, judge, program_on, rows_of, stage
from tests.proofs_disk.tally import Finding, Harm, Tally, derived

# The journal of the service gets long: after so many schedules everything is set up anew.
_PER_STAGE = 100

# Among all system calls, those that matter most are few.
_DISK_AND_NETWORK = "%network,pwrite64,fdatasync,ftruncate"

# Those of the program itself, beside SQLite's: of files beside the database.
_FILES = "fsync,?rename,?renameat2,?unlink,?mkdir"

# While a text is on its way.
_NETWORK = "sendto,recvfrom"

# About as many as there are of each; all system calls until the program is ready not counted.
_MOST = {"all": 1200, _DISK_AND_NETWORK: 150, _NETWORK: 40, _FILES: 60}
_STARTING = {"all": 1300, _DISK_AND_NETWORK: 160, _NETWORK: 30, _FILES: 10}


def why_not() -> str:
    """Why this proof cannot run here, or an empty string."""
    if sys.platform != "linux":
        return "only Linux has strace"
    if shutil.which("strace") is None:
        return "strace is not installed"
    tried = subprocess.run(
        ["strace", "-qq", "-o", os.devnull, "-e", "inject=getpid:signal=KILL", "true"],
        capture_output=True,
        check=False,
    )
    return "" if tried.returncode == 0 else "processes may not be traced here"


class Senders:
    """Forks senders that have everything imported already. A context manager."""

    def __enter__(self) -> Senders:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.proofs_disk.sender", "--waiting"],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        return self

    def __exit__(self, *_: object) -> None:
        self._process.communicate(timeout=PATIENCE_SECONDS)

    def start(self, order: Order) -> int:
        """The id of the process."""
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps(asdict(order)) + "\n")
        self._process.stdin.flush()
        return self._answer()

    def wait(self) -> int:
        """How the process that was started ended, as os.wait says it."""
        return self._answer()

    def _answer(self) -> int:
        assert self._process.stdout is not None
        return int(self._process.stdout.readline())


def _drafts(stage: Stage, rng: random.Random, schedule: str) -> list[Draft]:
    """Two of the same words to the same person, and one to somebody else."""
    twin = stage.draft(f"Twice {schedule}", "+14155550100")
    texts = [
        twin,
        stage.draft(twin.text, twin.recipient),
        stage.draft(f"Once {schedule}", "+14155550101"),
    ]
    rng.shuffle(texts)
    return texts[: rng.randint(1, 3)]


Chosen = dict[str, list[Path]]
"""The files of each draft, by id; empty where none has some."""


def _chosen(stage: Stage, rng: random.Random, drafts: list[Draft]) -> Chosen:
    """Other files for each draft, also where the words are the same."""
    found: Chosen = {}
    for number, draft in enumerate(drafts):
        found[draft.id] = []
        for at in range(rng.choice((1, 1, 2))):
            path = stage.folder / f"chosen {number} {at}.pdf"
            path.write_bytes(rng.randbytes(rng.choice((40, 5_000, 70_000))))
            found[draft.id].append(path)
    return found


def prove(count: int, seed: int, first: int = 0) -> Tally:
    """Schedules ``first`` to ``first + count``."""
    total = Tally("kill")
    with Senders() as senders:
        for start in range(first, first + count, _PER_STAGE):
            with stage() as one:
                for number in range(start, min(start + _PER_STAGE, first + count)):
                    _schedule(one, senders, seed, number, total)
    return total


def _schedule(stage: Stage, senders: Senders, seed: int, number: int, total: Tally) -> None:
    rng = random.Random(derived(seed, number))
    is_ready_first = rng.random() < 0.7
    calls = rng.choice(("all", _DISK_AND_NETWORK, _NETWORK, _FILES))
    most = _MOST[calls] + (0 if is_ready_first else _STARTING[calls])
    has_files = calls == _FILES or rng.random() < 0.3
    fault = rng.choice(("", "", "lost_answer", "close_after_reading"))
    # About as many as there are; a process that came to its end is tried again, killed earlier.
    call = rng.randint(1, most)
    for attempt in itertools.count():
        stage.fresh()
        drafts = _drafts(stage, rng, f"{number} {attempt} {call}")
        chosen = _chosen(stage, rng, drafts) if has_files else {}
        for operation in ("createSMSMessage", "createMMS") if fault else ():
            stage.practice.fault(operation, fault)
        for at in range(rng.randint(0, 3)):
            stage.receive(f"answer before {number} {attempt} {call} {at}", f"+1415555010{at % 2}")
        if _run(stage, senders, drafts, chosen, f"{calls}:signal=KILL:when={call}", is_ready_first):
            break
        call = rng.randint(1, call)
    findings = _findings(stage, drafts, chosen, total.moments)
    total.add(f"seed {seed}, schedule {number}, system call {call}", findings)


def _run(
    stage: Stage,
    senders: Senders,
    drafts: list[Draft],
    chosen: Chosen,
    kill: str,
    is_ready_first: bool,
) -> bool:
    """Whether the process was killed."""
    go = stage.folder / "go"
    os.mkfifo(go)
    key = stage.ana
    order = Order(
        folder=str(stage.folder),
        vault=str(stage.vault_file),
        base=stage.practice.base,
        key=(key.server, key.account_id, key.extension_id),
        drafts=tuple((d.id, d.sender, d.recipient, d.text) for d in drafts),
        chosen=tuple(tuple(map(str, chosen[d.id])) for d in drafts) if chosen else (),
        go=str(go),
        is_ready_first=is_ready_first,
        answers=len(stage.received) + 1,
    )
    process = senders.start(order)
    gate = _gate(go)
    with _killer(process, kill):
        os.close(gate)
        stage.receive(f"answer meanwhile {drafts[0].text}", "+14155550101")
        status = senders.wait()
    if os.WIFSIGNALED(status):
        assert os.WTERMSIG(status) == signal.SIGKILL, status
        return True
    assert os.WEXITSTATUS(status) == 0, "the sender failed by itself"
    return False


def _gate(go: Path) -> int:
    """The process waits at the pipe until this is closed."""
    give_up = time.monotonic() + PATIENCE_SECONDS
    while True:
        try:
            return os.open(go, os.O_WRONLY | os.O_NONBLOCK)
        except OSError:
            assert time.monotonic() < give_up, "the sender did not start"
            time.sleep(0.002)


@contextlib.contextmanager
def _killer(process: int, kill: str) -> Iterator[None]:
    """Kills the process when one of its threads begins a certain system call."""
    strace = subprocess.Popen(
        ["strace", "-qqfo", os.devnull, "-p", str(process), "-e", f"inject={kill}"],
    )
    try:
        give_up = time.monotonic() + PATIENCE_SECONDS
        while "TracerPid:\t0\n" in Path(f"/proc/{process}/status").read_text("ascii"):
            assert time.monotonic() < give_up, "nobody traces it"
            time.sleep(0.002)
        yield
    finally:
        strace.wait(PATIENCE_SECONDS)


def _findings(
    stage: Stage, drafts: list[Draft], chosen: Chosen, moments: Counter[str]
) -> list[Finding]:
    """The next start. What the person did not see accepted, he sends once more: the same draft."""
    stage.practice.clear_faults()
    said = stage.folder / "said"
    noted = set(said.read_text("ascii").split()) if said.exists() else set()
    read_file = stage.folder / "read"
    read = set(read_file.read_text("ascii").splitlines()) if read_file.exists() else set()
    with program_on(stage) as program:
        findings = list(incomplete(program.outbox._database))
        # They were noted in this order: only the last ones can be missing.
        first_lost = [draft for draft in drafts if draft.id in noted]
        findings += [
            finding
            for finding in judge(first_lost, rows_of(program.outbox, first_lost), ())
            if finding.harm.value == "lost"
        ]
        for draft in drafts:
            if draft.id not in noted:
                files = attached(program.outbox, map(str, chosen.get(draft.id, ())))
                program.outbox.queue(replace(draft, files=files))
        program.engine.outbox_filled()
        program.settle([draft.id for draft in drafts])
        database = program.outbox._database
        wanted = set(stage.received)
        program.run_until(lambda: wanted <= {text for _, _, text in answers(database).values()})
        findings += taken_over(database, stage.received, read)
        rows = rows_of(program.outbox, drafts)
    moments[_moment(drafts, noted, rows)] += 1
    if chosen:
        findings += _of_files(stage, drafts, chosen, moments)
    return findings + list(judge(drafts, rows, stage.accepted()))


def _of_files(
    stage: Stage, drafts: list[Draft], chosen: Chosen, moments: Counter[str]
) -> Iterator[Finding]:
    """Each text went out with its own files, and after one more start nothing is left."""
    wanted = [
        (draft.text, [hashlib.sha256(path.read_bytes()).hexdigest() for path in chosen[draft.id]])
        for draft in drafts
    ]
    words = {draft.text for draft in drafts}
    for sent in stage.practice.accepted():
        if sent["text"] in words:
            content = (sent["text"], [one["sha256"] for one in sent["files"]])
            if content in wanted:
                wanted.remove(content)
            else:
                yield Finding(Harm.WRONG, "a text went out with other files, or twice")
    database = Database(stage.file, wall_ms)
    try:
        moments["with files"] += 1
        yield from untidy(database)
    finally:
        database.close()


def _moment(drafts: list[Draft], noted: set[str], rows: dict[str, MessageDetails | None]) -> str:
    """When the process was killed."""
    if not noted:
        return "before the first text was accepted"
    for details in rows.values():
        if details is None:
            continue
        events = [line.event for line in details.history]
        if Event.RECOVERED in events:
            asked = details.row.state is MessageState.UNCONFIRMED
            return "while sending: not sent" if asked else "while sending: sent"
        if Event.LOOKED in events:
            return "while looking"
    return "between two texts" if len(noted) < len(drafts) else "after the last text was accepted"
