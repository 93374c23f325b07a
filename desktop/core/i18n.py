"""Sentences for the screen in the layers without Qt: written in English and marked for translation.
`desktop.ui.text.notices` translates them when they are shown."""

from __future__ import annotations


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802 - what lupdate looks for
    """Returns ``text``; marks it for lupdate. Unlike Qt's function of this name, it has types."""
    del context
    return text


class Filled(str):
    """An English sentence with its values filled in. Keeps pattern and values for translation."""

    __slots__ = ("pattern", "values")

    pattern: str
    values: dict[str, str]

    def __reduce__(self) -> tuple[object, ...]:
        return _filled, (self.pattern, self.values)


def fill(pattern: str, **values: str) -> Filled:
    """``pattern`` is marked, such as ``QT_TRANSLATE_NOOP("notices", "Kept as {name}.")``. Values
    that are marked sentences are translated too."""
    return _filled(pattern, values)


def _filled(pattern: str, values: dict[str, str]) -> Filled:
    filled = Filled(pattern.format(**values))
    filled.pattern, filled.values = pattern, values
    return filled
