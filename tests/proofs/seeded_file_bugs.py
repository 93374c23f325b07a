"""Bugs of texts with files, and of texts to several people. The oracles must catch each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from desktop.core import records
from desktop.core.model import LoadedFile, Outcome, StoreRecord
from desktop.database.connection import Row
from tests.proofs.bug import Bug, account_of, put
from tests.proofs.conditions import Conditions
from tests.proofs.program import Program


class _Files(Bug):
    """A bug that shows when all texts have the same words, and some have files or several
    recipients."""

    def conditions(self, drawn: Conditions) -> Conditions:
        return replace(
            drawn,
            trouble=0.5,
            recipients=1,
            wordings=1,
            others=6,
            with_files=0.7,
            groups=0.3,
            disk_trouble=0.0,
        )


class ReconcilingWithoutSizes(_Files):
    name = "reconciling without sizes"
    caught_as = ("wrong",)
    shown_by = 27

    def prepare(self, program: Program) -> None:
        reconciliation = account_of(program)._store._reconciliation
        bind = reconciliation._bind

        def without_sizes(
            rows: list[Row], found: Sequence[StoreRecord], read_at: int
        ) -> dict[str, int]:
            return bind(rows, [self._without(one) for one in found], read_at)

        put(reconciliation, "_bind", without_sizes)

    def _without(self, record: StoreRecord) -> StoreRecord:
        """A size that RingCentral does not say proves nothing."""
        files = tuple(records.replace(one, size=0) for one in record.files)
        return records.replace(record, files=files)


class ReconcilingWithoutFiles(_Files):
    name = "reconciling without files"
    caught_as = ("wrong",)
    shown_by = 8

    def prepare(self, program: Program) -> None:
        reconciliation = account_of(program)._store._reconciliation
        bind = reconciliation._bind

        def without_files(
            rows: list[Row], found: Sequence[StoreRecord], read_at: int
        ) -> dict[str, int]:
            bound = bind(rows, found, read_at)
            bare = [records.replace(one, files=()) for one in found]
            with_none = [row for row in rows if row[1] not in bound]
            return bound | bind(with_none, bare, read_at)

        put(reconciliation, "_bind", without_files)


class _Sending(_Files):
    caught_as = ("double",)

    def prepare(self, program: Program) -> None:
        api = account_of(program)._api
        send = api.send_sms

        def send_sms(
            sender: str, recipients: Sequence[str], text: str, files: Sequence[LoadedFile] = ()
        ) -> Outcome:
            return send(sender, *self.changed(recipients, text, files))

        put(api, "send_sms", send_sms)

    def changed(
        self, recipients: Sequence[str], text: str, files: Sequence[LoadedFile]
    ) -> tuple[Sequence[str], str, Sequence[LoadedFile]]:
        raise NotImplementedError


class SendingWithoutFiles(_Sending):
    name = "sending without files"

    def changed(
        self, recipients: Sequence[str], text: str, files: Sequence[LoadedFile]
    ) -> tuple[Sequence[str], str, Sequence[LoadedFile]]:
        return recipients, text, ()


class SendingInAnyOrder(_Sending):
    name = "sending files in another order"

    def changed(
        self, recipients: Sequence[str], text: str, files: Sequence[LoadedFile]
    ) -> tuple[Sequence[str], str, Sequence[LoadedFile]]:
        return recipients, text, files[::-1]


class SendingToTheFirst(_Sending):
    name = "sending to the first of a group"

    def changed(
        self, recipients: Sequence[str], text: str, files: Sequence[LoadedFile]
    ) -> tuple[Sequence[str], str, Sequence[LoadedFile]]:
        return recipients[:1], text, files


FILE_BUGS: tuple[type[Bug], ...] = (
    ReconcilingWithoutSizes,
    ReconcilingWithoutFiles,
    SendingWithoutFiles,
    SendingInAnyOrder,
    SendingToTheFirst,
)
