"""Sentences for the screen in the layers that know no Qt: in English, marked, translated when shown
(`desktop.ui.notice_words`)."""

from __future__ import annotations


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802 - what lupdate looks for
    """The text itself. Unlike Qt's own of this name, it says so to the type checker."""
    del context
    return text


class Filled(str):
    """A sentence with its values put in, in English; it keeps both apart for the translation.

    ``number`` chooses the plural form where it is not None; it stands as ``%n`` in the pattern.
    """

    __slots__ = ("number", "pattern", "values")

    pattern: str
    values: dict[str, str]
    number: int | None

    def __reduce__(self) -> tuple[object, ...]:
        return _filled, (self.pattern, self.values, self.number)


def fill(pattern: str, **values: str) -> Filled:
    """``pattern`` is marked, such as ``QT_TRANSLATE_NOOP("notices", "Kept as {name}.")``. Values
    that are sentences are translated too."""
    return _filled(pattern, values, None)


def counted(pattern: str, number: int, **values: str) -> Filled:
    """Like `fill`, for a pattern with ``%n``. Where nothing is translated, it is in the plural."""
    return _filled(pattern, values, number)


def _filled(pattern: str, values: dict[str, str], number: int | None) -> Filled:
    english = pattern if number is None else pattern.replace("%n", str(number))
    made = Filled(english.format(**values))
    made.pattern, made.values, made.number = pattern, values, number
    return made
