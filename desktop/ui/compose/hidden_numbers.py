"""The numbers that cannot text, where somebody looks for one of them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from desktop.core.model import AccountView, HiddenNumber
from desktop.texting.phone import as_written, digits_in, has_letters
from desktop.ui.text.numbers import reason_sentence
from desktop.ui.text.plain import isolated, one_line, unbroken

_MOST = 3
_MOST_LABEL = 40
# Fewer digits are in too many numbers.
_LEAST_DIGITS = 4


def why_none_is_found(accounts: Sequence[AccountView], typed: str, *, has_to: bool) -> str:
    """For what was looked for among the numbers that can text. ``has_to``: a recipient can be
    written beside them."""
    if reasons := _reasons(accounts, typed):
        return "\n\n".join(reasons)
    if has_to and digits_in(typed) and not has_letters(typed):
        return QCoreApplication.translate(
            "hiddenNumbers", "None of your numbers matches. Write a customer's number in To."
        )
    return QCoreApplication.translate("hiddenNumbers", "None of your numbers matches.")


def _reasons(accounts: Sequence[AccountView], typed: str) -> list[str]:
    """A line for each that matches: the number, its label, and why it cannot text. Empty where too
    many do."""
    found: dict[str, str] = {}
    for view in accounts:
        for hidden in view.numbers.hidden if view.numbers is not None else ():
            if _is_meant(hidden, typed):
                found.setdefault(hidden.phone_number, _line(hidden, view.home_country))
    return list(found.values()) if len(found) <= _MOST else []


def _is_meant(hidden: HiddenNumber, typed: str) -> bool:
    if has_letters(typed):
        words, label = typed.casefold().split(), hidden.label.casefold()
        return all(word in label for word in words)
    digits = digits_in(typed)
    return len(digits) >= _LEAST_DIGITS and digits in digits_in(hidden.phone_number)


def _line(hidden: HiddenNumber, country: str) -> str:
    number = unbroken(isolated(as_written(hidden.phone_number, country)))
    label = one_line(hidden.label, _MOST_LABEL)
    named = f"{number} {isolated(label)}" if label else number
    words = QCoreApplication.translate("hiddenNumbers", "{number}: {reason}")
    return words.format(number=named, reason=reason_sentence(hidden))
