"""Why a row of a list gets no text, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.core.i18n import QT_TRANSLATE_NOOP
from desktop.core.model import LeftOut

_SHORT = {
    LeftOut.NO_NUMBER: QT_TRANSLATE_NOOP("leftOut", "No number"),
    LeftOut.UNREADABLE: QT_TRANSLATE_NOOP("leftOut", "Number unreadable"),
    LeftOut.AMBIGUOUS: QT_TRANSLATE_NOOP("leftOut", "Could be two numbers"),
    LeftOut.OWN_NUMBER: QT_TRANSLATE_NOOP("leftOut", "Own number"),
    LeftOut.OPTED_OUT: QT_TRANSLATE_NOOP("leftOut", "Wants no texts"),
    LeftOut.TWICE: QT_TRANSLATE_NOOP("leftOut", "Twice in the list"),
    LeftOut.ALREADY_SENT: QT_TRANSLATE_NOOP("leftOut", "Already sent"),
    LeftOut.EMPTY_FIELD: QT_TRANSLATE_NOOP("leftOut", "Empty field"),
    LeftOut.NO_TEXT: QT_TRANSLATE_NOOP("leftOut", "No text"),
    LeftOut.TOO_LONG: QT_TRANSLATE_NOOP("leftOut", "Too long"),
    LeftOut.BY_PERSON: QT_TRANSLATE_NOOP("leftOut", "Left out by you"),
}
_LONG = {
    LeftOut.NO_NUMBER: QT_TRANSLATE_NOOP("leftOut", "The cell with the number is empty."),
    LeftOut.UNREADABLE: QT_TRANSLATE_NOOP(
        "leftOut", "The number cannot be read. Correct it in the spreadsheet, then choose it again."
    ),
    LeftOut.AMBIGUOUS: QT_TRANSLATE_NOOP(
        "leftOut",
        "It can be read as more than one number. Correct it in the spreadsheet, then choose it"
        " again.",
    ),
    LeftOut.OWN_NUMBER: QT_TRANSLATE_NOOP("leftOut", "It is one of your own numbers."),
    LeftOut.OPTED_OUT: QT_TRANSLATE_NOOP(
        "leftOut", "They said STOP: they want no texts from the number you send from."
    ),
    LeftOut.TWICE: QT_TRANSLATE_NOOP("leftOut", "An earlier row has the same number."),
    LeftOut.ALREADY_SENT: QT_TRANSLATE_NOOP(
        "leftOut", "This number got a text of this list, or this very text, before."
    ),
    LeftOut.EMPTY_FIELD: QT_TRANSLATE_NOOP(
        "leftOut",
        "A field of the text is empty in this row. Write what stands instead, such as"
        " {name|there}, in the step Text.",
    ),
    LeftOut.NO_TEXT: QT_TRANSLATE_NOOP("leftOut", "Nothing is left of the text in this row."),
    LeftOut.TOO_LONG: QT_TRANSLATE_NOOP(
        "leftOut", "The text is longer than the 1,000 characters that RingCentral takes."
    ),
    LeftOut.BY_PERSON: QT_TRANSLATE_NOOP("leftOut", "You left this row out."),
}


def reason(left_out: LeftOut) -> str:
    """A few words, without a full stop."""
    return QCoreApplication.translate("leftOut", _SHORT[left_out])


def explanation(left_out: LeftOut) -> str:
    """One or two sentences: why, and what can be done."""
    return QCoreApplication.translate("leftOut", _LONG[left_out])
