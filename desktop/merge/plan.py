"""What becomes of each row of a list: the text it will get, or why it gets none."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
from collections.abc import Set as AbstractSet

from desktop.core.go_on import Cancelled, GoOn
from desktop.core.model import LeftOut, MergeRow
from desktop.core.records import Record, replace
from desktop.merge.mapping import Mapping
from desktop.merge.numbers import RowNumber, RowNumbers
from desktop.spreadsheets.table import Table
from desktop.texting.fields import Filled, fields_in, fill_fields
from desktop.texting.first_text import with_addition
from desktop.texting.segments import Segments, count
from desktop.texting.sendable import is_blank, sendable

_STEP = 100
# Of the progress: reading the numbers.
_NUMBERS = 0.5


class Rules(Record, frozen=True):
    """What decides about rows beside the spreadsheet. The three functions are called on the thread
    of `MergePlan.compute`, once each."""

    REDACTED = ("own",)

    country: str
    """ISO 3166 code of the sender's home country."""
    own: Collection[str] = ()
    """The sender's own numbers."""
    opted_out: Callable[[Collection[str]], AbstractSet[str]] = lambda _recipients: frozenset()
    """Of these recipients, those that want no texts from the sender."""
    already_sent: Callable[[Sequence[tuple[str, str]]], AbstractSet[int]] = lambda _pairs: (
        frozenset()
    )
    """Positions of (recipient, text) that went out before: `Merges.already_sent`."""
    first_texts: Callable[[Collection[str]], AbstractSet[str]] = lambda _recipients: frozenset()
    """Of these recipients, those with whom nothing was exchanged. Not asked without an addition."""
    files_within: str = ""
    """The texts have files, which can only go to numbers with this calling code, such as 1. Empty:
    they have none."""
    first_text_addition: str = ""
    """What is added to a first text (`texting.first_text`). It can have fields."""


class PlannedRow(Record, frozen=True, gc=False):
    """``number`` as the spreadsheet shows it. ``left_out`` is None for a row that gets its text.

    ``detail``: for UNREADABLE a sentence for `ui.text.notices`; for AMBIGUOUS the numbers that can
    be meant; for TWICE the number of the earlier row; for EMPTY_FIELD the names of the fields; for
    TOO_LONG the length in UTF-16 units; otherwise empty."""

    REDACTED = ("cells", "recipient", "text", "detail")

    number: int
    cells: tuple[str, ...]
    recipient: str
    text: str
    """With its fields filled in, as far as they can be; also where the row is left out."""
    parts: int
    left_out: LeftOut | None = None
    detail: str = ""


class MergePlan:
    """Rows without any cell are no rows. `compute` comes first, on a worker thread; then everything
    can be read, and single rows decided, on the thread that shows them.

    ``earlier`` is a plan of the same spreadsheet, such as the one before the text was edited: its
    numbers are not read again, and what the person decided about rows stays.
    """

    def __init__(
        self,
        table: Table,
        mapping: Mapping,
        text: str,
        rules: Rules,
        earlier: MergePlan | None = None,
    ) -> None:
        self.table = table
        self.mapping = mapping
        self.text = text
        self.rules = rules
        self.rows: list[PlannedRow] = []
        self.counts: Counter[LeftOut] = Counter()
        """How many rows are left out, by reason."""
        self.texts = 0
        """How many rows get their text."""
        self.parts = 0
        """Of all these texts."""
        self.unknown_fields = _unknown(text, mapping)
        """Names of fields in the text that the spreadsheet does not have."""
        self._at: dict[int, int] = {}
        self._facts: list[_Facts] = []
        self._without: set[int] = set()
        self._again: set[int] = set()
        self._numbers = RowNumbers(rules.country, rules.own)
        if earlier is not None and earlier.table.digest == table.digest:
            self._take_over(earlier)

    def _take_over(self, earlier: MergePlan) -> None:
        self._without, self._again = set(earlier._without), set(earlier._again)
        mine, theirs = self.rules, earlier.rules
        if (mine.country, set(mine.own)) == (theirs.country, set(theirs.own)):
            self._numbers = earlier._numbers

    def compute(self, go_on: GoOn) -> bool:
        """Whether it was done; False where ``go_on`` said no, and the plan is of no use."""
        try:
            self._compute(go_on)
        except Cancelled:
            return False
        return True

    def decide(self, number: int, *, include: bool) -> None:
        """The person leaves the row with this number out, or takes it back in. A row that was sent
        already is sent again then. Other reasons stay."""
        at = self._at[number]
        before = self.rows[at]
        if include:
            self._without.discard(number)
            if before.left_out is LeftOut.ALREADY_SENT:
                self._again.add(number)
        else:
            self._without.add(number)
            self._again.discard(number)
        self._count(before, -1)
        self.rows[at] = self._decided(before, self._facts[at])
        self._count(self.rows[at], 1)

    def to_merge_rows(self) -> Iterator[MergeRow]:
        for row in self.rows:
            if row.left_out is None:
                yield MergeRow(row.number, row.cells, row.recipient, row.text)
            else:
                yield MergeRow(row.number, row.cells, left_out=row.left_out)

    def _compute(self, go_on: GoOn) -> None:
        numbers = self._numbers.read(self.table, self.mapping, lambda part: go_on(part * _NUMBERS))
        recipients = {one.recipient for one in numbers if one.recipient}
        opted_out = self.rules.opted_out(recipients)
        addition = self.rules.first_text_addition
        first = self.rules.first_texts(recipients) if addition else frozenset()
        texts = _Texts(self.text, addition, self.mapping)
        facts, rows = [], []
        first_row = self.mapping.first_row
        for at, number in enumerate(numbers):
            if not at % _STEP and not go_on(_NUMBERS + (1 - _NUMBERS) * at / len(numbers)):
                raise Cancelled
            cells = self.table.rows[first_row + at]
            if not any(cells):
                continue
            filled = texts.fill(cells, is_first=number.recipient in first)
            cost = count(filled.text)
            row = self.table.number_of(first_row + at)
            rows.append(PlannedRow(row, cells, number.recipient, filled.text, cost.parts))
            problem = _problem_of(filled, cost)
            facts.append(_Facts(number, number.recipient in opted_out, problem))
        self._decide_all(rows, facts)

    def _decide_all(self, rows: Sequence[PlannedRow], facts: list[_Facts]) -> None:
        asked = [at for at, row in enumerate(rows) if row.recipient]
        found = self.rules.already_sent([(rows[at].recipient, rows[at].text) for at in asked])
        sent = {asked[position] for position in found}
        earlier: dict[str, int] = {}
        for at, (row, one) in enumerate(zip(rows, facts, strict=True)):
            before = earlier.get(row.recipient, 0) if row.recipient else 0
            facts[at] = replace(one, twice=before, sent=at in sent)
            if row.recipient and one.problem is None:
                earlier.setdefault(row.recipient, row.number)
        self._facts = facts
        self._at = {row.number: at for at, row in enumerate(rows)}
        self.rows = [self._decided(row, one) for row, one in zip(rows, facts, strict=True)]
        self.counts, self.texts, self.parts = Counter(), 0, 0
        for row in self.rows:
            self._count(row, 1)

    def _decided(self, row: PlannedRow, facts: _Facts) -> PlannedRow:
        """In the order of `LeftOut`: the first reason that fits counts."""
        left_out, detail = self._verdict(row.number, facts)
        return replace(row, left_out=left_out, detail=detail)

    def _verdict(self, number: int, facts: _Facts) -> tuple[LeftOut | None, str]:
        if facts.number.left_out is not None:
            return facts.number.left_out, facts.number.detail
        if facts.opted_out:
            return LeftOut.OPTED_OUT, ""
        home = self.rules.files_within
        if home and not facts.number.recipient.startswith(f"+{home}"):
            return LeftOut.ABROAD, ""
        if facts.twice:
            return LeftOut.TWICE, str(facts.twice)
        if facts.sent and number not in self._again:
            return LeftOut.ALREADY_SENT, ""
        if facts.problem is not None:
            return facts.problem
        return (LeftOut.BY_PERSON, "") if number in self._without else (None, "")

    def _count(self, row: PlannedRow, change: int) -> None:
        if row.left_out is not None:
            self.counts[row.left_out] += change
            if not self.counts[row.left_out]:
                del self.counts[row.left_out]
        else:
            self.texts += change
            self.parts += change * row.parts


class _Facts(Record, frozen=True, gc=False):
    """What is known of a row beside what the person decides."""

    number: RowNumber
    opted_out: bool
    problem: tuple[LeftOut, str] | None
    """What is wrong with its text."""
    twice: int = 0
    """The number of an earlier row to the same recipient, or 0."""
    sent: bool = False


class _Texts:
    """Fills in the fields of the text from the cells of a row."""

    def __init__(self, text: str, addition: str, mapping: Mapping) -> None:
        self._usual = sendable(text)
        self._first = with_addition(self._usual, sendable(addition))
        keys = {field.key for field in fields_in(self._usual) + fields_in(self._first)}
        self._columns = {key: at for key, at in mapping.fields.items() if key in keys}

    def fill(self, cells: Sequence[str], *, is_first: bool) -> Filled:
        values = {key: cells[at] for key, at in self._columns.items()}
        return fill_fields(self._first if is_first else self._usual, values)


def _problem_of(filled: Filled, cost: Segments) -> tuple[LeftOut, str] | None:
    missing = filled.missing
    if not missing and "{" in filled.text:
        # A value of the spreadsheet looks like a field, or became one beside other text.
        missing = tuple(field.name for field in fields_in(filled.text))
    if missing:
        return LeftOut.EMPTY_FIELD, ", ".join(missing)
    if is_blank(filled.text):
        return LeftOut.NO_TEXT, ""
    return (LeftOut.TOO_LONG, str(cost.utf16_units)) if cost.over_limit else None


def _unknown(text: str, mapping: Mapping) -> tuple[str, ...]:
    found = {one.key: one.name for one in fields_in(text) if one.key not in mapping.fields}
    return tuple(found.values())
