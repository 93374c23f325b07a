"""Programs that treat files beside the database carelessly. The proofs have to find each."""

from __future__ import annotations

import contextlib
import functools
import hashlib
import os
from collections.abc import Callable
from pathlib import Path

from desktop.core.model import LoadedFile
from desktop.database.attachment_files import AttachmentFiles
from desktop.database.connection import Database
from desktop.messages.attachment_upkeep import AttachmentUpkeep
from desktop.messages.attachments import file_sets
from desktop.messages.poll_intervals import PollIntervals
from desktop.messages.send_queue import Claim, SendQueue
from tests.messages.samples import KEY
from tests.proofs_disk import files_damage, files_disk, files_power
from tests.proofs_disk.files_workload import Parts
from tests.proofs_disk.tally import Harm, Tally


class _RowBeforeBytes(AttachmentFiles):
    """The name is there, and the disk writes the bytes some time after the row."""

    def _keep(self, unfinished: Path, folder: Path) -> tuple[str, int]:
        content = unfinished.read_bytes()
        hash_ = hashlib.sha256(content).hexdigest()
        unfinished.replace(folder / hash_)
        return hash_, len(content)


class _RowBeforeName(AttachmentFiles):
    """The bytes are on the disk, and their name is not."""

    def _keep(self, unfinished: Path, folder: Path) -> tuple[str, int]:
        content = unfinished.read_bytes()
        descriptor = os.open(unfinished, os.O_RDWR)
        os.fsync(descriptor)
        os.close(descriptor)
        hash_ = hashlib.sha256(content).hexdigest()
        unfinished.replace(folder / hash_)
        return hash_, len(content)


class _RemovesWithoutLock(AttachmentUpkeep):
    """Looks for what is needed first, and removes the rest then."""

    def _remove_unneeded(self, hashes: list[str]) -> None:
        needed = {hash_ for (hash_,) in self._database.rows("SELECT hash FROM attachment")}
        for hash_ in sorted(set(hashes) - needed):
            self._files.remove(hash_)
        # Nothing is loose any more.
        super()._remove_unneeded(hashes)


class _RemovesSetsInUse(AttachmentUpkeep):
    """Takes only texts for something that has files."""

    def _remove_sets(self) -> bool:
        with self._database.transaction():
            self._database.run(
                "DELETE FROM file_set WHERE id NOT IN (SELECT file_set FROM message"
                " WHERE file_set IS NOT NULL)"
            )
        return super()._remove_sets()


class _RemovesCopies(AttachmentUpkeep):
    """Takes what is on its way for sent."""

    def _copy_one(self) -> bool:
        if super()._copy_one():
            return True
        waiting = {
            hash_
            for (hash_,) in self._database.rows(
                "SELECT hash FROM attachment WHERE file_set IN"
                " (SELECT file_set FROM message WHERE state = 'queued')"
            )
        }
        for hash_ in self._files.copies() - waiting:
            self._files.remove_copy(hash_)
        return False


class Trusting(SendQueue):
    """Sends what is beside the database, without a look at what it is."""

    def claim(self, server_now: int) -> Claim | None:
        with self._database.transaction():
            seq = self._next_allowed()
            if seq is None:
                return None
            self._database.run("UPDATE message SET state = 'sending' WHERE seq = ?", (seq,))
            row = self._database.row(
                "SELECT id, sender, recipient, text, file_set FROM message WHERE seq = ?", (seq,)
            )
        assert row is not None
        id_, sender, recipient, text, file_set = row
        beside = AttachmentFiles(self._database.file)
        loaded = tuple(
            LoadedFile(one, beside.path(one.hash).read_bytes())
            for one in file_sets(self._database, [file_set])[file_set]
        )
        return Claim(id_, seq, sender, recipient, text, 0, loaded)


def trusting_queue(database: Database) -> SendQueue:
    return Trusting(database, KEY, PollIntervals())


class _SwallowsErrors(AttachmentFiles):
    """Goes on where the disk does not."""

    def _keep(self, unfinished: Path, folder: Path) -> tuple[str, int]:
        content = unfinished.read_bytes()
        with contextlib.suppress(OSError):
            return super()._keep(unfinished, folder)
        return hashlib.sha256(content).hexdigest(), len(content)


_BY_POWER: dict[str, tuple[Parts, int, Harm]] = {
    "a row before its bytes": (Parts(files=_RowBeforeBytes), 50, Harm.LOST),
    "a row before a name": (Parts(files=_RowBeforeName), 50, Harm.LOST),
    "removing without the lock": (Parts(upkeep=_RemovesWithoutLock), 150, Harm.LOST),
    "removing sets of drafts": (Parts(upkeep=_RemovesSetsInUse), 50, Harm.LOST),
    "removing copies that are needed": (Parts(upkeep=_RemovesCopies), 50, Harm.WRONG),
}
"""The bug, how many cuts show it, and the harm that it does."""


def _by_power(parts: Parts, cuts: int) -> Tally:
    return files_power.prove(cuts, 3, parts)


def errors_swallowed() -> Tally:
    return files_disk.prove(["attach and queue"], Parts(files=_SwallowsErrors), is_sample=True)


def trusting_the_disk() -> Tally:
    return files_damage.prove(len(files_damage.DAMAGES), 1, parts=Parts(queue=trusting_queue))


FILES_BUGS: dict[str, tuple[Callable[[], Tally], Harm]] = {
    **{
        name: (functools.partial(_by_power, parts, cuts), harm)
        for name, (parts, cuts, harm) in _BY_POWER.items()
    },
    "errors of files swallowed": (errors_swallowed, Harm.WRONG),
    "files sent as they are": (trusting_the_disk, Harm.WRONG),
}
"""Each bug with the harm it does."""
