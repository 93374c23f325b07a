"""A list while it is prepared: what was read and chosen so far, and the plan of its rows."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from desktop.core.model import AccountView, Attachment, LeftOut, MergeDraft, Sender, new_id
from desktop.core.records import Record, replace
from desktop.merge.mapping import Mapping, column_letters, mapped, suggest
from desktop.merge.plan import MergePlan, PlannedRow
from desktop.merge.row_texts import RowTexts
from desktop.messages import Outbox
from desktop.spreadsheets.table import Table
from desktop.texting.fields import fields_in
from desktop.texting.first_text import says_itself, with_addition
from desktop.texting.reach import Reach
from desktop.ui.compose.part_counter import Outgoing
from desktop.ui.merge.columns import Columns
from desktop.ui.merge.kept_columns import KeptColumns
from desktop.ui.merge.planner import Planner, PlanOrder
from desktop.ui.merge.sheet_reader import SheetReader


class SampleRow(Record, frozen=True):
    """A row with its text, before it is planned."""

    REDACTED = ("typed_number", "text")

    number: int
    typed_number: str
    text: str
    parts: int
    missing: tuple[str, ...]
    """Fields that are empty in this row, where that leaves it out."""
    left_out: LeftOut | None
    """Why it gets no text; None: it gets one, or may."""
    is_later: bool = False
    """What is added to a first text is not added, as it is none."""
    first_row: int = 0
    """As in `PlannedRow`."""


def _has_columns_of(table: Table, before: Columns) -> bool:
    """Whether it is the same table, or one with the same header, such as a corrected one."""
    if table.digest == before.table.digest:
        return True
    header = before.mapping.header_row
    if header is None or table.width != before.table.width or header >= len(table.rows):
        return False
    return table.rows[header] == before.table.rows[header]


def _is_of(plan: MergePlan, columns: Columns) -> bool:
    return plan.table.digest == columns.table.digest


class Preparation(QObject):
    """GUI thread. The steps change it and follow its signals; going back loses nothing."""

    table_changed = Signal()
    """Another spreadsheet was read."""
    mapping_changed = Signal()
    text_changed = Signal()
    sender_changed = Signal()
    """The list goes from another number, or what is known of its account has changed."""

    def __init__(self, outbox: Outbox, kept: KeptColumns, parent: QObject) -> None:
        super().__init__(parent)
        self._kept = kept
        self.reader = SheetReader(self)
        self.planner = Planner(outbox, self.order, self)
        self.columns: Columns | None = None
        self.account: AccountView | None = None
        """That of the number, which the texts go from."""
        self.chosen_sender: Sender | None = None
        self._reach = Reach()
        self.text = ""
        self.addition = ""
        """What a first text gets at its end; empty: nothing."""
        self.files: tuple[Attachment, ...] = ()
        """All texts get them."""
        self._key = new_id()
        self.reader.read.connect(self._take_table)

    @property
    def country(self) -> str:
        """ISO 3166: numbers without + are of this country."""
        return self.account.home_country if self.account is not None else "US"

    @property
    def has_work(self) -> bool:
        return self.columns is not None or bool(self.text.strip()) or bool(self.files)

    @property
    def is_low_volume(self) -> bool:
        return self.chosen_sender is not None and self.chosen_sender.is_low_volume

    # --- what is chosen -----------------------------------------------------------------------

    @Slot()
    def _take_table(self) -> None:
        spreadsheet, before = self.reader.spreadsheet, self.columns
        assert spreadsheet is not None
        table = spreadsheet.table
        if before is not None and _has_columns_of(table, before):
            mapping = before.mapping
        else:
            assert self.reader.as_read is not None
            # In no language, a date looks like a number there.
            as_read = self.reader.as_read.table
            mapping = self._kept.of(as_read) or suggest(as_read)
        self.columns = Columns(table, mapping)
        self.table_changed.emit()
        self.planner.plan_soon()

    @Slot(object)
    def choose_header(self, row: int | None) -> None:
        """``row``: its position in the table."""
        if self.columns is not None:
            number_column = self.columns.mapping.number_column
            self._map(mapped(self.columns.table, row, number_column))

    @Slot(object)
    def choose_number_column(self, column: int) -> None:
        if self.columns is not None:
            names = tuple(at for at in self.columns.mapping.name_columns if at != column)
            self._map(replace(self.columns.mapping, number_column=column, name_columns=names))

    def choose_name_columns(self, columns: tuple[int, ...]) -> None:
        if self.columns is not None:
            self._map(replace(self.columns.mapping, name_columns=columns))

    def name_field(self, column: int, name: str) -> str:
        """Returns a sentence where the field cannot have this name; otherwise it has it."""
        renamed = self.columns.renamed(column, name) if self.columns is not None else ""
        if isinstance(renamed, str):
            return renamed
        self._map(renamed)
        return ""

    def _map(self, mapping: Mapping) -> None:
        assert self.columns is not None
        if mapping != self.columns.mapping:
            self.columns = Columns(self.columns.table, mapping)
            as_read = self.reader.as_read
            self._kept.keep(as_read.table if as_read is not None else self.columns.table, mapping)
            self.mapping_changed.emit()
            self.planner.plan_soon()

    def choose_sender(
        self, account: AccountView | None, sender: Sender | None, reach: Reach
    ) -> None:
        """``account``: that of the number. All that the list has of an account is of this one."""
        if (account, sender, reach) != (self.account, self.chosen_sender, self._reach):
            self.account, self.chosen_sender, self._reach = account, sender, reach
            self.sender_changed.emit()
            self.planner.plan_soon()

    def write_text(self, text: str, addition: str) -> None:
        """``text`` as it would be sent; ``addition``: to a first text."""
        if (text, addition) != (self.text, self.addition):
            self.text, self.addition = text, addition
            self.text_changed.emit()
            self.planner.plan_soon()

    def attach(self, files: tuple[Attachment, ...]) -> None:
        if files != self.files:
            self.files = files
            self.planner.plan_soon()

    # --- what follows from it -----------------------------------------------------------------

    def order(self) -> PlanOrder | None:
        columns, account, sender = self.columns, self.account, self.chosen_sender
        if columns is None or account is None or sender is None or not self.text.strip():
            return None
        if columns.mapping.number_column is None:
            return None
        numbers = account.numbers.senders if account.numbers is not None else ()
        own = tuple(one.phone_number for one in numbers)
        return PlanOrder(
            columns.table,
            columns.mapping,
            self.text,
            account.key,
            sender.phone_number,
            account.home_country,
            own or (sender.phone_number,),
            self.addition,
            self._reach,
            bool(self.files),
            self.reader.name,
        )

    @property
    def says_opt_out(self) -> bool:
        """Whether the text itself has what would be added to a first one."""
        return says_itself(self.text, self.addition)

    def sample(self, at: int) -> SampleRow:
        """The row of the table at this position, with its fields filled in at once. Whether it is
        the first text, and whether it gets one, is as the plan before decided it."""
        columns = self.columns
        assert columns is not None
        mapping, cells = columns.mapping, columns.table.rows[at]
        number = columns.table.number_of(at)
        typed = cells[mapping.number_column or 0]
        plan, has_text = self.planner.plan, bool(self.text.strip())
        addition = self.addition if has_text else ""
        texts = RowTexts(self.text, addition, mapping, is_whole=bool(self.files))
        is_planned = plan is not None and _is_of(plan, columns)
        row = plan.with_text(number, texts) if plan is not None and is_planned else None
        if row is None:
            text = texts.of(cells, is_first=False)
            problem = text.problem if typed else (LeftOut.NO_NUMBER, "")
            row = PlannedRow(number, cells, "", text.text, text.parts)
            row = replace(row, left_out=problem[0] if problem is not None else None)
        left_out: LeftOut | None = row.left_out
        missing: tuple[str, ...] = ()
        if left_out is LeftOut.EMPTY_FIELD:
            # That the list has no such field is said of all rows.
            unknown = columns.unknown_fields(self.text)
            names = texts.of(cells, is_first=row.is_first).missing
            missing = tuple(name for name in names if name not in unknown)
            left_out = left_out if missing else None
        elif left_out is LeftOut.NO_TEXT and not has_text:
            left_out = None
        made = SampleRow(number, typed, row.text, row.parts, missing, left_out)
        if row.is_first or not addition or left_out is not None or plan is None:
            return made
        # Without an addition, the plan does not know for whom it would be the first text.
        is_later = bool(plan.rules.first_text_addition)
        return replace(made, is_later=is_later, first_row=row.first_row)

    def outgoing(self) -> Outgoing | None:
        """What goes out of the text as it is written now: as the row gets it that needed the most
        room when the rows were planned. None: what its fields bring is not known yet."""
        columns, plan = self.columns, self.planner.plan
        row = plan.fullest if plan is not None else None
        if columns is None or plan is None or row is None or not _is_of(plan, columns):
            if fields_in(self.text) or fields_in(self.addition):
                return None
            text = with_addition(self.text, self.addition)
            return Outgoing(text, is_each=True, is_varied=text != self.text)
        # Without an addition, the plan does not know for whom it would be the first text.
        is_first = row.is_first or not plan.rules.first_text_addition
        filled = RowTexts(self.text, self.addition, columns.mapping).of(
            row.cells, is_first=is_first
        )
        if filled.text == self.text:
            # Each row gets it as it was written, and none is longer than others.
            return Outgoing(filled.text, plan.texts != 1, plan.is_varied)
        # Of the text before the last key, their number is not known.
        over = plan.counts[LeftOut.TOO_LONG] if self.planner.is_current else 0
        return Outgoing(filled.text, plan.texts != 1, plan.is_varied, row.number, over)

    def draft(
        self, send_at: int | None, *, hold_if_answered: bool, grace_ms: int = 0
    ) -> MergeDraft:
        """The list as it is queued. ``send_at``: in ms since 1970 UTC; without it, the list can be
        undone for ``grace_ms``. There has to be a plan."""
        plan, account, sender = self.planner.plan, self.account, self.chosen_sender
        assert plan is not None
        assert account is not None
        assert sender is not None
        header = plan.mapping.header_row
        letters = tuple(map(column_letters, range(plan.table.width)))
        return MergeDraft(
            self._key,
            account.key,
            sender.phone_number,
            self.reader.name,
            plan.table.digest,
            plan.table.rows[header] if header is not None else letters,
            send_at,
            hold_if_answered and send_at is not None,
            self.files,
            grace_ms if send_at is None else 0,
        )
