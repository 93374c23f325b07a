"""Why a row of a list gets no text, in words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from desktop.core.i18n import QT_TRANSLATE_NOOP
from desktop.core.model import LeftOut
from desktop.core.records import replace
from desktop.merge.plan import MAY_WANT_NONE, PlannedRow
from desktop.spreadsheets.columns import columns_of
from desktop.texting.phone import as_written
from desktop.ui.merge.earlier_line import earlier_words
from desktop.ui.text.consents import asked_elsewhere, how_back
from desktop.ui.text.notices import translated
from desktop.ui.text.plain import isolated, one_line, unbroken
from desktop.ui.text.times import number

_SHORT = {
    LeftOut.NO_NUMBER: QT_TRANSLATE_NOOP("leftOut", "No number"),
    LeftOut.UNREADABLE: QT_TRANSLATE_NOOP("leftOut", "Number to correct"),
    LeftOut.AMBIGUOUS: QT_TRANSLATE_NOOP("leftOut", "Could be two numbers"),
    LeftOut.OWN_NUMBER: QT_TRANSLATE_NOOP("leftOut", "Own number"),
    LeftOut.OPTED_OUT: QT_TRANSLATE_NOOP("leftOut", "Wants no texts"),
    LeftOut.TOO_FAR: QT_TRANSLATE_NOOP("leftOut", "No texts abroad"),
    LeftOut.ABROAD: QT_TRANSLATE_NOOP("leftOut", "Abroad"),
    LeftOut.TWICE: QT_TRANSLATE_NOOP("leftOut", "Twice in the list"),
    LeftOut.MAY_STOP: QT_TRANSLATE_NOOP("leftOut", "May want no texts"),
    LeftOut.OPTED_OUT_ELSEWHERE: QT_TRANSLATE_NOOP("leftOut", "Opted out elsewhere"),
    LeftOut.OTHER_TEXT: QT_TRANSLATE_NOOP("leftOut", "Second text"),
    LeftOut.ALREADY_SENT: QT_TRANSLATE_NOOP("leftOut", "Already sent"),
    LeftOut.SENT_LATELY: QT_TRANSLATE_NOOP("leftOut", "Got a text lately"),
    LeftOut.MAY_BE_SENT: QT_TRANSLATE_NOOP("leftOut", "May have got it"),
    LeftOut.EMPTY_FIELD: QT_TRANSLATE_NOOP("leftOut", "Empty field"),
    LeftOut.BRACES: QT_TRANSLATE_NOOP("leftOut", "Braces in a cell"),
    LeftOut.NO_TEXT: QT_TRANSLATE_NOOP("leftOut", "No text"),
    LeftOut.TOO_LONG: QT_TRANSLATE_NOOP("leftOut", "Too long"),
    LeftOut.BY_PERSON: QT_TRANSLATE_NOOP("leftOut", "Left out by you"),
}
_LONG = {
    LeftOut.NO_NUMBER: QT_TRANSLATE_NOOP(
        "leftOut",
        "The cell with the number is empty. Fill it in the spreadsheet, then read it again.",
    ),
    LeftOut.UNREADABLE: QT_TRANSLATE_NOOP(
        "leftOut", "{detail}. Correct it in the spreadsheet, then read it again."
    ),
    LeftOut.AMBIGUOUS: QT_TRANSLATE_NOOP(
        "leftOut",
        "It can be {detail}. Write the one that is meant in the spreadsheet, then read it again.",
    ),
    LeftOut.OWN_NUMBER: QT_TRANSLATE_NOOP("leftOut", "It is one of your own numbers."),
    LeftOut.OPTED_OUT: QT_TRANSLATE_NOOP(
        "leftOut",
        "They said STOP to the number you send from, or opted out in another way.",
    ),
    LeftOut.TOO_FAR: QT_TRANSLATE_NOOP(
        "leftOut",
        "The number you send from cannot text abroad. Choose {detail} in the step Columns, which"
        " can.",
    ),
    LeftOut.ABROAD: QT_TRANSLATE_NOOP(
        "leftOut", "Pictures and files can only go to numbers of your own country."
    ),
    LeftOut.TWICE: QT_TRANSLATE_NOOP("leftOut", "Row {detail} has the same number and text."),
    LeftOut.MAY_STOP: QT_TRANSLATE_NOOP(
        "leftOut",
        "They may have asked for no more texts on your other number {detail}. Look at that"
        " conversation. Include this row if they want texts from this number.",
    ),
    LeftOut.OPTED_OUT_ELSEWHERE: QT_TRANSLATE_NOOP(
        "leftOut",
        "They opted out of the texts from another number of yours, and you have not said that they"
        " want texts from this one.",
    ),
    LeftOut.OTHER_TEXT: QT_TRANSLATE_NOOP(
        "leftOut",
        "Row {detail} has the same number, and another text. Include this row if they are to get"
        " both.",
    ),
    LeftOut.ALREADY_SENT: QT_TRANSLATE_NOOP(
        "leftOut", "This number got a text of this list, or this very text, before."
    ),
    LeftOut.SENT_LATELY: QT_TRANSLATE_NOOP(
        "leftOut", "This number got a text of another list a short time before."
    ),
    LeftOut.MAY_BE_SENT: QT_TRANSLATE_NOOP(
        "leftOut",
        "A text of a list to this number ended as not sent, but may have gone out after all."
        " Include this row if it is to be sent all the same.",
    ),
    LeftOut.EMPTY_FIELD: QT_TRANSLATE_NOOP(
        "leftOut",
        "Empty in this row: {detail}. Fill it in the spreadsheet, or write {name} in the text:"
        " then “{word}” stands where the cell is empty.",
    ),
    LeftOut.BRACES: QT_TRANSLATE_NOOP(
        "leftOut",
        "{detail} is from a cell, and looks like a field that was not filled in. Take its braces"
        " out in the spreadsheet, then read it again.",
    ),
    LeftOut.NO_TEXT: QT_TRANSLATE_NOOP("leftOut", "Nothing is left of the text in this row."),
    LeftOut.TOO_LONG: QT_TRANSLATE_NOOP(
        "leftOut",
        "The text has {detail} characters in this row, and RingCentral takes 1,000. Shorten it.",
    ),
    LeftOut.BY_PERSON: QT_TRANSLATE_NOOP("leftOut", "You left this row out."),
}
_TWO_READINGS = QT_TRANSLATE_NOOP(
    "leftOut",
    "It can be {first} or {second}. Write the one that is meant in the spreadsheet, then read it"
    " again.",
)
_LONG_FIELD = QT_TRANSLATE_NOOP(
    "leftOut",
    "The text has {count} characters in this row, and RingCentral takes 1,000. Most of them are"
    " from {field}. Shorten that cell in the spreadsheet, then read it again.",
)
_IF_WANTED = QT_TRANSLATE_NOOP(
    "leftOut", "Include this row if they want texts from the number you send from."
)
_NO_NAME = QT_TRANSLATE_NOOP(
    "leftOut",
    "Empty in this row: {detail}. Fill it in the spreadsheet, or change the text: what stands after"
    " the bar in {name} stands where the cell is empty.",
)
# In place of a name, as in *Hello there*. No word fits in place of everything else.
_THERE = QT_TRANSLATE_NOOP("leftOut", "there")
_ANYTHING = "…"
# Where the details are not known.
_GENERAL = {
    LeftOut.UNREADABLE: QT_TRANSLATE_NOOP(
        "leftOut", "The number cannot be read. Correct it in the spreadsheet, then choose it again."
    ),
    LeftOut.AMBIGUOUS: QT_TRANSLATE_NOOP(
        "leftOut",
        "It can be read as more than one number. Correct it in the spreadsheet, then choose it"
        " again.",
    ),
    LeftOut.TOO_FAR: QT_TRANSLATE_NOOP(
        "leftOut",
        "The number you send from cannot text abroad. An administrator can see which numbers have"
        " international texting.",
    ),
    LeftOut.MAY_STOP: QT_TRANSLATE_NOOP(
        "leftOut",
        "They may have asked for no more texts, and you have not said whether they did. Look at"
        " their conversation.",
    ),
    LeftOut.TWICE: QT_TRANSLATE_NOOP("leftOut", "An earlier row has the same number and text."),
    LeftOut.OTHER_TEXT: QT_TRANSLATE_NOOP(
        "leftOut", "An earlier row has the same number, and another text."
    ),
    LeftOut.EMPTY_FIELD: QT_TRANSLATE_NOOP(
        "leftOut",
        "A field of the text is empty in this row. Write what stands instead, such as"
        " {name|there}, in the step Text.",
    ),
    LeftOut.BRACES: QT_TRANSLATE_NOOP(
        "leftOut",
        "A cell of this row has braces, which look like a field that was not filled in.",
    ),
    LeftOut.TOO_LONG: QT_TRANSLATE_NOOP(
        "leftOut", "The text is longer than the 1,000 characters that RingCentral takes."
    ),
}


def reason(left_out: LeftOut) -> str:
    """A few words, without a full stop."""
    return QCoreApplication.translate("leftOut", _SHORT[left_out])


def counted(left_out: LeftOut, rows: int) -> str:
    """A reason, and how many rows it leaves out."""
    words = QCoreApplication.translate("leftOut", "{reason}: {count}")
    if left_out is LeftOut.EMPTY_FIELD:
        # "Empty field: 1" reads like the number of a field.
        words = QCoreApplication.translate("leftOut", "Rows with an empty field: {count}")
    return words.format(reason=reason(left_out), count=number(rows))


def unreached_words() -> str:
    """Why a row that gets its text may get it in vain."""
    return QCoreApplication.translate(
        "leftOut",
        "An earlier text to this number did not arrive: it may be a landline or not in use. Check"
        " the number, or leave this row out.",
    )


def why(row: PlannedRow, country: str) -> str:
    """Why a row gets no text, or may get it in vain; empty where there is nothing to say."""
    if row.left_out is None:
        return unreached_words() if row.is_unreached else ""
    if row.earlier is not None and row.left_out in (LeftOut.ALREADY_SENT, LeftOut.SENT_LATELY):
        return earlier_words(row.earlier, country)
    asked = row.asked
    if row.left_out in MAY_WANT_NONE and asked is not None and asked.at is not None:
        if_wanted = QCoreApplication.translate("leftOut", _IF_WANTED)
        return " ".join((asked_elsewhere(asked, as_written(asked.own, country)), if_wanted))
    return explanation(row.left_out, row.detail, country)


def remarked(rows: Sequence[PlannedRow], country: str) -> dict[str, PlannedRow]:
    """What `why` can say of these rows, also after the person decided about them: of each reason
    the longest, with its row."""
    longest: dict[LeftOut | None, PlannedRow] = {}
    for row in rows:
        reasons = {row.left_out}
        if row.asked is not None:
            is_sure = row.asked.at is not None
            reasons.add(LeftOut.OPTED_OUT_ELSEWHERE if is_sure else LeftOut.MAY_STOP)
        if row.earlier is not None:
            reasons.add(LeftOut.ALREADY_SENT)
        if row.is_unreached:
            reasons.add(None)
        for one in reasons:
            before = longest.get(one)
            if before is None or (row.is_unreached, len(row.detail)) > (
                before.is_unreached,
                len(before.detail),
            ):
                longest[one] = row
    return {why(replace(row, left_out=one), country): row for one, row in longest.items()}


def explanation(left_out: LeftOut, detail: str = "", country: str = "") -> str:
    """One or two sentences: why, and what can be done. ``detail``: as in `PlannedRow`; empty where
    it is not known any more. ``country``: of the account, for numbers."""
    if left_out is LeftOut.OPTED_OUT:
        words = QCoreApplication.translate("leftOut", _LONG[left_out])
        return " ".join((words, how_back()))
    if not detail:
        general = _GENERAL.get(left_out, _LONG[left_out])
        return QCoreApplication.translate("leftOut", general)
    if left_out is LeftOut.TOO_LONG and ", " in detail:
        units, _, field = detail.partition(", ")
        words = QCoreApplication.translate("leftOut", _LONG_FIELD)
        field = isolated(one_line(f"{{{field}}}"))
        return words.format(count=number(int(units)), field=field)
    if left_out is LeftOut.AMBIGUOUS:
        return _readings(detail.split(", "), country)
    if left_out in (LeftOut.MAY_STOP, LeftOut.TOO_FAR):
        detail = as_written(detail, country)
    elif left_out is LeftOut.UNREADABLE:
        detail = translated(detail)
    elif detail.isdigit():
        detail = number(int(detail))
    # Of the names of fields, the first.
    field = detail.partition(", ")[0]
    word = otherwise(field)
    is_empty = left_out is LeftOut.EMPTY_FIELD
    words = _LONG[left_out] if word or not is_empty else _NO_NAME
    return QCoreApplication.translate("leftOut", words).format(
        detail=isolated(one_line(detail)), name=with_otherwise(field), word=word
    )


def with_otherwise(field: str) -> str:
    """An example of what can stand in a text for a field that is empty in some rows, such as
    {First name|there}."""
    return isolated(f"{{{field}|{otherwise(field) or _ANYTHING}}}")


def otherwise(field: str) -> str:
    """A word that can stand instead of it, whatever the text; empty: there is none."""
    is_name = bool(columns_of((field,)).names)
    return QCoreApplication.translate("leftOut", _THERE) if is_name else ""


def _readings(numbers: Sequence[str], country: str) -> str:
    shown = [unbroken(isolated(as_written(one, country))) for one in numbers]
    if len(shown) == 2:
        words = QCoreApplication.translate("leftOut", _TWO_READINGS)
        return words.format(first=shown[0], second=shown[1])
    words = QCoreApplication.translate("leftOut", _LONG[LeftOut.AMBIGUOUS])
    return words.format(detail=", ".join(shown))
