"""What has to be true of texts, drafts and the files beside the database after a start."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

from desktop.core.errors import OutboxDamagedError
from desktop.core.model import Rejected
from desktop.database.attachment_files import AttachmentFiles
from desktop.database.connection import Database
from desktop.messages.attachment_upkeep import AttachmentUpkeep
from desktop.messages.poll_intervals import PollIntervals
from desktop.messages.send_queue import SendQueue, recover
from tests.messages.samples import KEY
from tests.proofs_disk.tally import Finding, Harm

MAY_BE_SENT = "('queued', 'sending', 'checking', 'unconfirmed')"

_NEEDED = f"""
SELECT DISTINCT a.hash FROM attachment a WHERE a.file_set IN (
    SELECT file_set FROM message WHERE state IN {MAY_BE_SENT}
    UNION SELECT file_set FROM draft_part)
"""
_KNOWN = "SELECT hash FROM attachment UNION SELECT hash FROM store_file WHERE hash <> ''"
_STEPS = 1_000
_CLAIMS = 60


def incomplete(database: Database) -> Iterator[Finding]:
    """Findings about texts and drafts without their bytes. Nothing here uses the program."""
    folder = AttachmentFiles(database.file).folder
    for (hash_,) in database.rows(_NEEDED):
        if not is_intact(folder / hash_, hash_):
            yield Finding(Harm.LOST, "a text or draft is there without the bytes of a file")
    for table, state in (("message", f"state IN {MAY_BE_SENT}"), ("draft_part", "1")):
        if database.rows(
            f"SELECT 1 FROM {table} t WHERE {state} AND file_set IS NOT NULL"
            " AND NOT EXISTS (SELECT 1 FROM attachment WHERE file_set = t.file_set)"
        ):
            yield Finding(Harm.LOST, "a text or draft has files, and nothing says which")
    if database.rows("SELECT 1 FROM message WHERE files_lost = 1"):
        yield Finding(Harm.LOST, "the files of a text are called lost")


def is_intact(path: Path, hash_: str) -> bool:
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest() == hash_
    except FileNotFoundError:
        return False


def untidy(database: Database, upkeep: AttachmentUpkeep | None = None) -> Iterator[Finding]:
    """Starts, tidies up a few hours later, and returns what is left or gone then. ``upkeep``: of a
    seeded bug."""
    recover(database)
    files = AttachmentFiles(database.file)
    for path in _paths(files):
        if path.name.startswith("new-"):
            os.utime(path, (0, 0))
    upkeep = upkeep or AttachmentUpkeep(database)
    for _ in range(_STEPS):
        if not upkeep.is_pending:
            break
        upkeep.step()
    else:
        yield Finding(Harm.STUCK, "the upkeep has no end")
    yield from incomplete(database)
    needed = {hash_ for (hash_,) in database.rows(_NEEDED)}
    known = {hash_ for (hash_,) in database.rows(_KNOWN)}
    for path in _paths(files):
        is_copy = path.parent != files.folder
        if path.name not in (needed if is_copy else known):
            yield Finding(Harm.WRONG, f"{'a copy' if is_copy else 'a file'} is left that none has")
        elif not is_intact(path, path.name):
            yield Finding(Harm.WRONG, "a file is damaged")
    if files.copies() != needed:
        yield Finding(Harm.WRONG, "a text that waits has no copy of a file")
    if database.rows(
        "SELECT 1 FROM draft_part WHERE draft NOT IN"
        " (SELECT id FROM draft UNION SELECT id FROM reply)"
    ):
        yield Finding(Harm.WRONG, "files of a draft are left that is not there")
    if database.rows(
        "SELECT 1 FROM file_set f WHERE NOT EXISTS (SELECT 1 FROM message WHERE file_set = f.id)"
        " AND NOT EXISTS (SELECT 1 FROM draft_part WHERE file_set = f.id)"
    ):
        yield Finding(Harm.WRONG, "a set of files is left that none has")


def wrongly_sent(
    database: Database,
    hashes: Mapping[str, str],
    queue: SendQueue | None = None,
    all_sent: list[str] | None = None,
) -> Iterator[Finding]:
    """Lets everything go that can go. ``hashes``: of the files of each text, by its words, which
    its seal protects. Adds to ``all_sent`` the words of what went out."""
    queue = queue or SendQueue(database, KEY, PollIntervals())
    with database.transaction():
        # As after one read of the message store: before it, nothing more is sent.
        database.run("UPDATE message SET first_look_at = 1 WHERE state = 'checking'")
    for _ in range(_CLAIMS):
        try:
            claim = queue.claim(1_800_000_000_000)
        except OutboxDamagedError:
            return
        if claim is None:
            if database.row("SELECT 1 FROM message WHERE state = 'queued' AND ready = 1") is None:
                return
            # One whose files are lost was held: the next is looked at.
            continue
        if all_sent is not None:
            all_sent.append(claim.text)
        sent = ",".join(hashlib.sha256(one.content).hexdigest() for one in claim.files)
        if sent != hashes.get(claim.text, ""):
            yield Finding(Harm.WRONG, "a text was sent with other files than were chosen")
        queue.settle(claim, Rejected("MSG-242"), 1_800_000_000_000)


def _paths(files: AttachmentFiles) -> Collection[Path]:
    copies = files.folder.with_name("outbox-backup-files")
    return [path for one in (files.folder, copies) if one.exists() for path in one.iterdir()]
