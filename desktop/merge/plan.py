"""What becomes of each row of a list: the text it will get, or why it gets none."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from desktop.core.go_on import Cancelled, GoOn
from desktop.core.model import EarlierText, LeftOut, MayStop, MergeRow
from desktop.core.records import Record, replace
from desktop.merge.mapping import Mapping
from desktop.merge.numbers import RowNumber, RowNumbers
from desktop.merge.row_texts import RowText, RowTexts
from desktop.merge.rules import Rules
from desktop.spreadsheets.table import Table
from desktop.texting.fields import fields_in

_STEP = 100
# Of the progress: reading the numbers.
_NUMBERS = 0.5

_GOT_ONE = frozenset({LeftOut.ALREADY_SENT, LeftOut.SENT_LATELY, LeftOut.MAY_BE_SENT})
MAY_WANT_NONE = frozenset({LeftOut.MAY_STOP, LeftOut.OPTED_OUT_ELSEWHERE})
QUESTIONS = _GOT_ONE | MAY_WANT_NONE | {LeftOut.OTHER_TEXT}
"""Why a row is left out until the person takes it in."""
_MAY_GO = QUESTIONS | {None, LeftOut.TOO_LONG}
_DECIDED_OR_OPEN = _GOT_ONE | {None, LeftOut.BY_PERSON}


class PlannedRow(Record, frozen=True, gc=False):
    """``number`` as the spreadsheet shows it. ``left_out`` is None for a row that gets its text.

    ``detail``: for UNREADABLE a sentence for `ui.text.notices`; for AMBIGUOUS the numbers that can
    be meant; for TOO_FAR another own number, which can text there; for TWICE and OTHER_TEXT the
    number of the earlier row; for EMPTY_FIELD the names of the fields; for BRACES what looks like
    one; for `MAY_WANT_NONE` the other own number to which they wrote (`asked` has more); for
    TOO_LONG the length in UTF-16 units and, behind ", ", the name of a field that is most of it;
    otherwise empty."""

    REDACTED = ("cells", "recipient", "text", "detail")

    number: int
    cells: tuple[str, ...]
    recipient: str
    text: str
    """With its fields filled in, as far as they can be; also where the row is left out."""
    parts: int
    left_out: LeftOut | None = None
    detail: str = ""
    earlier: EarlierText | None = None
    """What went to the recipient before."""
    asked: MayStop | None = None
    """That they may want no texts."""
    is_first: bool = False
    """Whether its text is the first: none was exchanged with the number, and no row above gets
    one. Where the row is left out: whether it would be the first. False where the list adds nothing
    to first texts."""
    is_longer: bool = False
    """Whether its text has what is added to a first one, which does not say it itself."""
    first_row: int = 0
    """The number of the row above that gets the first text to this number, or 0."""
    is_unreached: bool = False
    """Whether a text to the number failed for good. It is sent all the same: the number may get
    texts now."""


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
        self.first_texts = 0
        """How many of these texts have what is added to a first one."""
        self.unreached = 0
        """How many of these texts go to numbers that an earlier text did not reach."""
        self.unknown_fields = _unknown(text, mapping)
        """Names of fields in the text that the spreadsheet does not have."""
        self._at: dict[int, int] = {}
        self._facts: list[_Facts] = []
        self._without: set[int] = set()
        self._without_again: set[int] = set()
        self._answered: dict[LeftOut, set[int]] = {question: set() for question in QUESTIONS}
        self._numbers = RowNumbers(rules.country, rules.own)
        is_whole = bool(rules.files_within)
        self._texts = RowTexts(text, rules.first_text_addition, mapping, is_whole=is_whole)
        self._together: dict[str, list[int]] = {}
        """The positions of rows with one number, of which only one gets a first text."""
        self._room: tuple[PlannedRow | None, bool] | None = None
        """`fullest` and `is_varied`, once they are asked for."""
        if earlier is not None and earlier.table.digest == table.digest:
            self._take_over(earlier)

    def _take_over(self, earlier: MergePlan) -> None:
        self._without = set(earlier._without)
        mine, theirs = self.rules, earlier.rules
        is_same = mine.sender == theirs.sender
        for question, numbers in earlier._answered.items():
            # Somebody who wants texts from one number may want none from another.
            if is_same or question is LeftOut.OTHER_TEXT:
                self._answered[question] = set(numbers)
        self._without_again = set(earlier._without_again) if is_same else set()
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
        """The person leaves the row with this number out, or takes it in: that answers the
        question for which it is left out (`QUESTIONS`). Of a row that the person left out, it
        answers all. Other reasons stay."""
        at = self._at[number]
        before = self.rows[at]
        if include:
            shown = before.left_out
            if shown is LeftOut.BY_PERSON:
                for question, _ in self._facts[at].questions:
                    self._answered[question].add(number)
            elif shown in QUESTIONS:
                self._answered[shown].add(number)
            self._without.discard(number)
            self._without_again.discard(number)
        else:
            self._without.add(number)
        self._decide_again(at)

    def decide_earlier(self, *, include: bool) -> None:
        """The person decides about all rows of `got_one`."""
        numbers = {row.number for row in self.got_one()}
        if include:
            for question in _GOT_ONE:
                self._answered[question] |= numbers
            self._without_again.clear()
        else:
            self._without_again = numbers
        for number in numbers:
            self._decide_again(self._at[number])

    def got_one(self) -> list[PlannedRow]:
        """Rows whose recipients got a text before, where nothing else leaves them out."""
        return [
            row
            for row in self.rows
            if row.earlier is not None
            and row.number not in self._without
            and row.left_out in _DECIDED_OR_OPEN
        ]

    @property
    def fullest(self) -> PlannedRow | None:
        """Of the rows that get their text, or may: the one whose text needs the most room."""
        return self._measured()[0]

    @property
    def is_varied(self) -> bool:
        """Whether others of these rows need fewer parts."""
        return self._measured()[1]

    def with_text(self, number: int, texts: RowTexts) -> PlannedRow | None:
        """The row with this number as it would be with another text, and with its questions
        answered; None: there is none. All else is as it was decided."""
        at = self._at.get(number)
        if at is None:
            return None
        text = texts.of(self.rows[at].cells, is_first=self.rows[at].is_first)
        facts = replace(self._facts[at], problem=text.problem)
        return self._decided(_texted(self.rows[at], text), facts, asks=False)

    def to_merge_rows(self) -> Iterator[MergeRow]:
        for row in self.rows:
            if row.left_out is None:
                later = self._texts.of(row.cells, is_first=False) if row.is_longer else None
                text = later.text if later is not None and later.problem is None else ""
                yield MergeRow(row.number, row.cells, row.recipient, row.text, later_text=text)
            else:
                yield MergeRow(row.number, row.cells, left_out=row.left_out)

    def _compute(self, go_on: GoOn) -> None:
        numbers = self._numbers.read(self.table, self.mapping, lambda part: go_on(part * _NUMBERS))
        recipients = {one.recipient for one in numbers if one.recipient}
        opted_out = self.rules.opted_out(recipients)
        may_stop = self.rules.may_stop(recipients)
        unreached = self.rules.unreached(recipients)
        addition = self.rules.first_text_addition
        first = self.rules.first_texts(recipients) if addition else frozenset()
        facts, rows = [], []
        first_row = self.mapping.first_row
        for at, number in enumerate(numbers):
            if not at % _STEP and not go_on(_NUMBERS + (1 - _NUMBERS) * at / len(numbers)):
                raise Cancelled
            cells = self.table.rows[first_row + at]
            if not any(cells):
                continue
            is_first = number.recipient in first
            text = self._texts.of(cells, is_first=is_first)
            row = self.table.number_of(first_row + at)
            planned = PlannedRow(row, cells, number.recipient, "", 0, is_first=is_first)
            is_unreached = number.recipient in unreached
            rows.append(_texted(replace(planned, is_unreached=is_unreached), text))
            fact = _Facts(number, number.recipient in opted_out, text.problem, text.left)
            facts.append(replace(fact, may_stop=may_stop.get(number.recipient)))
        self._decide_all(rows, facts)

    def _decide_all(self, rows: list[PlannedRow], facts: list[_Facts]) -> None:
        asked = [at for at, row in enumerate(rows) if row.recipient]
        found = self.rules.earlier_texts([(rows[at].recipient, rows[at].text) for at in asked])
        sent = {asked[position]: one for position, one in found.items()}
        times = Counter(row.recipient for row in rows if row.is_first)
        texts: dict[str, dict[str, int]] = {}
        for at, (row, one) in enumerate(zip(rows, facts, strict=True)):
            before = texts.setdefault(row.recipient, {}) if row.recipient else {}
            text, problem = row.text, one.problem
            if times[row.recipient] > 1:
                self._together.setdefault(row.recipient, []).append(at)
                # It is the same text, whichever of them has the addition.
                usual = self._texts.of(row.cells, is_first=False)
                text, problem = usual.text, usual.problem if before else problem
            facts[at] = replace(
                one,
                twice=before.get(text, 0),
                beside=next(iter(before.values()), 0),
                earlier=sent.get(at),
            )
            if row.recipient and problem is None:
                before.setdefault(text, row.number)
        self._facts = facts
        self._at = {row.number: at for at, row in enumerate(rows)}
        self.rows = rows
        for at, row in enumerate(rows):
            if row.recipient not in self._together:
                self._settle((at,))
        for places in self._together.values():
            self._settle(places)
        self.counts, self.texts, self.parts = Counter(), 0, 0
        self.first_texts = self.unreached = 0
        for row in self.rows:
            self._count(row, 1)
        self._measured()

    def _measured(self) -> tuple[PlannedRow | None, bool]:
        if self._room is None:
            rows, facts = self.rows, self._facts
            going = [at for at, row in enumerate(rows) if row.left_out in _MAY_GO]
            fullest = max(going, key=lambda at: (rows[at].parts, -facts[at].left), default=None)
            is_varied = len({rows[at].parts for at in going}) > 1
            self._room = None if fullest is None else rows[fullest], is_varied
        return self._room

    def _decide_again(self, at: int) -> None:
        places = self._together.get(self.rows[at].recipient, (at,))
        for place in places:
            self._count(self.rows[place], -1)
        self._settle(places)
        for place in places:
            self._count(self.rows[place], 1)
        self._room = None

    def _settle(self, places: Sequence[int]) -> None:
        """Decides about all rows of one number: the first of them that gets its text has the
        addition."""
        first = 0
        for at in places:
            row = self.rows[at]
            if len(places) > 1 and row.is_first is bool(first):
                row = self._with_text(at, is_first=not first)
            if row.first_row != first:
                row = replace(row, first_row=first)
            self.rows[at] = row = self._decided(row, self._facts[at])
            if not first and row.left_out is None:
                first = row.number

    def _with_text(self, at: int, *, is_first: bool) -> PlannedRow:
        row = self.rows[at]
        text = self._texts.of(row.cells, is_first=is_first)
        self._facts[at] = replace(self._facts[at], problem=text.problem, left=text.left)
        return _texted(replace(row, is_first=is_first), text)

    def _decided(self, row: PlannedRow, facts: _Facts, *, asks: bool = True) -> PlannedRow:
        """In the order of `LeftOut`: the first reason that fits counts."""
        left_out, detail = self._verdict(row.number, facts, asks=asks)
        return replace(
            row, left_out=left_out, detail=detail, earlier=facts.earlier, asked=facts.may_stop
        )

    def _verdict(self, number: int, facts: _Facts, *, asks: bool) -> tuple[LeftOut | None, str]:
        if facts.number.left_out is not None:
            return facts.number.left_out, facts.number.detail
        if facts.opted_out:
            return LeftOut.OPTED_OUT, ""
        if self.rules.reach.is_too_far(facts.number.recipient):
            return LeftOut.TOO_FAR, self.rules.reach.other
        home = self.rules.files_within
        if home and not facts.number.recipient.startswith(f"+{home}"):
            return LeftOut.ABROAD, ""
        if facts.twice:
            return LeftOut.TWICE, str(facts.twice)
        if number in self._without or number in self._without_again:
            return LeftOut.BY_PERSON, ""
        for question, detail in facts.questions if asks else ():
            if number not in self._answered[question]:
                return question, detail
        return facts.problem or (None, "")

    def _count(self, row: PlannedRow, change: int) -> None:
        if row.left_out is not None:
            self.counts[row.left_out] += change
            if not self.counts[row.left_out]:
                del self.counts[row.left_out]
        else:
            self.texts += change
            self.parts += change * row.parts
            self.first_texts += change * row.is_longer
            self.unreached += change * row.is_unreached


class _Facts(Record, frozen=True, gc=False):
    """What is known of a row beside what the person decides."""

    number: RowNumber
    opted_out: bool
    problem: tuple[LeftOut, str] | None
    """What is wrong with its text."""
    left: int = 0
    """What its last part has room for."""
    may_stop: MayStop | None = None
    """As in `Rules`; None: they did not."""
    twice: int = 0
    """The number of an earlier row with the same recipient and text, or 0."""
    beside: int = 0
    """The number of the first row with the same recipient, or 0."""
    earlier: EarlierText | None = None

    @property
    def questions(self) -> Iterator[tuple[LeftOut, str]]:
        """For which the row is left out until the person says something else."""
        if self.may_stop is not None:
            is_sure = self.may_stop.at is not None
            question = LeftOut.OPTED_OUT_ELSEWHERE if is_sure else LeftOut.MAY_STOP
            yield question, self.may_stop.own
        if self.beside:
            yield LeftOut.OTHER_TEXT, str(self.beside)
        if self.earlier is not None:
            yield _question_about(self.earlier), ""


def _texted(row: PlannedRow, text: RowText) -> PlannedRow:
    return replace(row, text=text.text, parts=text.parts, is_longer=text.is_longer)


def _question_about(earlier: EarlierText) -> LeftOut:
    if earlier.is_doubtful:
        return LeftOut.MAY_BE_SENT
    return LeftOut.ALREADY_SENT if earlier.is_same else LeftOut.SENT_LATELY


def _unknown(text: str, mapping: Mapping) -> tuple[str, ...]:
    found = {one.key: one.name for one in fields_in(text) if one.key not in mapping.fields}
    return tuple(found.values())
