"""Why a text is held until the person decides about it, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.core.i18n import QT_TRANSLATE_NOOP
from desktop.core.model import MessageRow
from desktop.messages import can_move
from desktop.ui.text.times import now_ms, planned_time, with_time

_LATE = QT_TRANSLATE_NOOP(
    "states", "It should have gone out {time}, but Ownline could not send it then. It was not sent."
)
_ANSWERED = QT_TRANSLATE_NOOP(
    "states", "It was to go out {time}. It is held, because the other person wrote first."
)
_OPTED_OUT = QT_TRANSLATE_NOOP(
    "states", "It was held, because this recipient asked for no more texts. It was not sent."
)
_OPTED_OUT_REMEDY = QT_TRANSLATE_NOOP(
    "states", "Cancel it. Or record that they agreed to texts again, and send it then."
)
_FILES_LOST = QT_TRANSLATE_NOOP(
    "states",
    "It was held, because a picture or file of it is missing or damaged on this computer. It was"
    " not sent.",
)
_FILES_LOST_REMEDY = QT_TRANSLATE_NOOP(
    "states", "Edit it, attach the file again, and send it. Or cancel it."
)
_LATE_REMEDY = QT_TRANSLATE_NOOP("states", "Send it now, or cancel it.")
_LATE_SINGLE_REMEDY = QT_TRANSLATE_NOOP(
    "states", "Send it now, change it or its time, or cancel it."
)


def _t(text: str) -> str:
    return QCoreApplication.translate("states", text)


def word_of_held(row: MessageRow) -> str:
    if row.files_lost:
        return _t(QT_TRANSLATE_NOOP("states", "Held: a file is missing"))
    if row.opted_out:
        return _t(QT_TRANSLATE_NOOP("states", "Held: they want no texts"))
    if row.answered:
        return _t(QT_TRANSLATE_NOOP("states", "Held: they wrote"))
    return _t(QT_TRANSLATE_NOOP("states", "Its time has passed"))


def held_sentences(row: MessageRow) -> tuple[str, str]:
    """As `states.state_sentences`, for a text that is ``late``."""
    if row.files_lost:
        return _t(_FILES_LOST), _t(_FILES_LOST_REMEDY)
    if row.opted_out:
        return _t(_OPTED_OUT), _t(_OPTED_OUT_REMEDY)
    meaning = _t(_ANSWERED if row.answered else _LATE)
    # What stands beside it to be pressed.
    remedy = _t(_LATE_SINGLE_REMEDY if can_move(row) else _LATE_REMEDY)
    return with_time(meaning, planned_time(row.send_at or 0, now_ms())), remedy
