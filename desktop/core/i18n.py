"""Sentences for the screen in the layers that know no Qt: in English, marked, translated when shown
(`desktop.ui.text.notices`)."""

from __future__ import annotations


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802 - what lupdate looks for
    """The text itself. Unlike Qt's own of this name, it says so to the type checker."""
    del context
    return text


class Filled(str):
    """A sentence with its values put in, in English; it keeps both apart for the translation."""

    __slots__ = ("pattern", "values")

    pattern: str
    values: dict[str, str]

    def __reduce__(self) -> tuple[object, ...]:
        return _filled, (self.pattern, self.values)


def fill(pattern: str, **values: str) -> Filled:
    """``pattern`` is marked, such as ``QT_TRANSLATE_NOOP("notices", "Kept as {name}.")``. A value
    that is a marked sentence is translated too."""
    return _filled(pattern, values)


def _filled(pattern: str, values: dict[str, str]) -> Filled:
    made = Filled(pattern.format(**values))
    made.pattern, made.values = pattern, values
    return made
