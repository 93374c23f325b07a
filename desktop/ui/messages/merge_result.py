"""The result of a list: a copy of the spreadsheet with what became of each row."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDateTime, Qt

from desktop.core.model import MergeSummary, ResultRow
from desktop.merge.result import write_result
from desktop.messages import Outbox
from desktop.ui.background_job import GoOn
from desktop.ui.merge.reasons import reason
from desktop.ui.messages.export import Target
from desktop.ui.text.states import state_text

# The progress is reported this often.
_STEP = 250


class _StoppedError(Exception):
    """The person stopped it: the file is not written."""


def save_merge_result(outbox: Outbox, summary: MergeSummary, target: Target, go_on: GoOn) -> None:
    """On a worker thread. Raises DiskError and ResultFileError; nothing is written then."""
    translate = QCoreApplication.translate
    header = [
        *outbox.merges.header(summary.id),
        translate("MergeResult", "State"),
        translate("MergeResult", "Time"),
        translate("MergeResult", "Code"),
    ]
    total = summary.sums.texts + summary.sums.left_out

    def rows() -> Iterator[list[str]]:
        for at, row in enumerate(outbox.merges.result_rows(summary.id)):
            if at % _STEP == 0 and not go_on(at / max(total, at + 1)):
                raise _StoppedError
            cells = [*row.cells, *[""] * (len(header) - 3 - len(row.cells))]
            yield [*cells, *_outcome(row)]

    try:
        write_result(Path(target.path), header, rows(), separator=target.separator)
    except _StoppedError:
        return


def _outcome(row: ResultRow) -> tuple[str, str, str]:
    """State, time and code."""
    translate = QCoreApplication.translate
    if row.left_out is not None:
        words = translate("MergeResult", "Left out: {reason}")
        return words.format(reason=reason(row.left_out)), "", ""
    if row.message is None:
        return translate("MergeResult", "Removed from the outbox"), "", ""
    moment = QDateTime.fromMSecsSinceEpoch(row.at or row.message.created_at)
    time = moment.toOffsetFromUtc(moment.offsetFromUtc()).toString(Qt.DateFormat.ISODate)
    return state_text(row.message).word, time, row.message.code
