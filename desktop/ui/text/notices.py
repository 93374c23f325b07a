"""Notices in the person's language: the layers below know no Qt and word them in English."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.core.i18n import QT_TRANSLATE_NOOP, Filled
from desktop.core.model import Notice

_BOTH = QT_TRANSLATE_NOOP("notices", "{title}. {advice}")


def translated(sentence: str) -> str:
    """A marked sentence, or one that `desktop.core.i18n` filled; anything else as it is."""
    if not isinstance(sentence, Filled):
        # Nothing that we word has other characters; Qt could not even be asked for half an emoji.
        is_ours = sentence.isprintable()
        return QCoreApplication.translate("notices", sentence) if is_ours and sentence else sentence
    pattern = QCoreApplication.translate("notices", sentence.pattern)
    return pattern.format(**{name: translated(value) for name, value in sentence.values.items()})


def translated_notice(notice: Notice) -> Notice:
    details = notice.details
    return Notice(
        translated(notice.title),
        translated(notice.advice),
        notice.code,
        # Mostly the server's own words, which are left as they are.
        translated(details) if isinstance(details, Filled) else details,
    )


def as_sentence(notice: Notice) -> str:
    """What happened, and what to do, as one text."""
    words = translated_notice(notice)
    if not words.advice:
        return f"{words.title}."
    return translated(_BOTH).format(title=words.title, advice=words.advice)
