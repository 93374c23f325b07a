"""The result of a list: a copy of the spreadsheet with what became of each row."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from desktop.core.model import MergeSummary, ResultRow
from desktop.merge.result import write_result
from desktop.messages import Outbox
from desktop.ui.background_job import GoOn
from desktop.ui.merge.reasons import reason
from desktop.ui.messages.export import Target, reason_of
from desktop.ui.text.states import state_text
from desktop.ui.text.times import spreadsheet_time

# The progress is reported this often.
_STEP = 250


class _StoppedError(Exception):
    """The person stopped it: the file is not written."""


def save_merge_result(
    outbox: Outbox, summary: MergeSummary, target: Target, go_on: GoOn
) -> Path | None:
    """On a worker thread. Returns where it is, or None where the person stopped it. Raises
    DiskError and ResultFileError; nothing is written then."""
    path = Path(target.path)
    translate = QCoreApplication.translate
    own = outbox.merges.header(summary.id)
    header = [
        *own,
        # Not *State* and *Time*: the spreadsheet may have such columns itself.
        translate("MergeResult", "Text state"),
        translate("MergeResult", "Text state since"),
        translate("MergeResult", "Reason"),
        translate("MergeResult", "RingCentral code"),
    ]
    total = summary.sums.texts + summary.sums.left_out

    def rows() -> Iterator[list[str]]:
        for at, row in enumerate(outbox.merges.result_rows(summary.id)):
            if at % _STEP == 0 and not go_on(at / max(total, at + 1)):
                raise _StoppedError
            cells = [*row.cells, *[""] * (len(own) - len(row.cells))]
            yield [*cells, *_outcome(row)]

    try:
        write_result(path, header, rows(), separator=target.separator)
    except _StoppedError:
        return None
    return path


def _outcome(row: ResultRow) -> tuple[str, str, str, str]:
    """State, since when, the reason where it did not arrive, and the code."""
    translate = QCoreApplication.translate
    if row.left_out is not None:
        return translate("MergeResult", "Left out"), "", reason(row.left_out), ""
    message = row.message
    if message is None:
        return translate("MergeResult", "Removed from the outbox"), "", "", ""
    return (
        state_text(message).word,
        spreadsheet_time(row.at or message.created_at),
        reason_of(message),
        message.code,
    )
