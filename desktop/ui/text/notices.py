"""Translation of notices, which the layers without Qt write in English."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.core.i18n import QT_TRANSLATE_NOOP, Filled
from desktop.core.model import Notice
from desktop.ui.text.codes import text_for_code
from desktop.ui.text.plain import one_line

_BOTH = QT_TRANSLATE_NOOP("notices", "{title}. {advice}")


def translated(sentence: str) -> str:
    """Translates a marked sentence or a `Filled` one; returns anything else unchanged."""
    if not isinstance(sentence, Filled):
        # All our sentences are printable, and Qt cannot convert a lone surrogate.
        is_ours = sentence.isprintable()
        return QCoreApplication.translate("notices", sentence) if is_ours and sentence else sentence
    pattern = QCoreApplication.translate("notices", sentence.pattern)
    return pattern.format(**{name: translated(value) for name, value in sentence.values.items()})


def translated_notice(notice: Notice) -> Notice:
    """A refused request has no advice of its own: its code says what can be done."""
    details = notice.details
    code = None if notice.advice else text_for_code(notice.code)
    return Notice(
        translated(notice.title),
        translated(notice.advice) if code is None else f"{code.meaning} {code.remedy}",
        notice.code,
        # Mostly the server's own message, which is not translated.
        translated(details) if isinstance(details, Filled) else details,
    )


def as_sentence(notice: Notice) -> str:
    """Title and advice as one text."""
    shown = translated_notice(notice)
    if not shown.advice:
        return f"{shown.title}."
    # The advice may end with what the details name, such as a proxy.
    place = f" {one_line(shown.details)}" if shown.advice.endswith(":") else ""
    return translated(_BOTH).format(title=shown.title, advice=f"{shown.advice}{place}")
