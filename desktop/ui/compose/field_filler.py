"""Fills the fields of a text, such as {name}, from what is known of its recipients and sender."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject

from desktop.core.errors import UnfilledFieldError
from desktop.core.model import MAX_TEXT_UNITS, AccountKey, AccountView
from desktop.core.records import Record, field
from desktop.texting.fields import (
    Field,
    field_key,
    fields_in,
    fill_fields,
    is_of_recipient,
    is_of_sender,
    recipient_values,
    sender_values,
)
from desktop.texting.phone import as_written
from desktop.texting.segments import utf16_units
from desktop.ui.text.notices import as_sentence
from desktop.ui.text.plain import isolated, unbroken
from desktop.ui.text.times import number


class Route(Record, frozen=True):
    """Who sends a text to whom: what its fields are filled from. ``sender`` in E.164; ``names``
    has the recipients, without those whose number is not complete yet: an empty name is not
    known."""

    REDACTED = ("name", "names")

    account: AccountKey | None = None
    name: str = ""
    """Of the account."""
    country: str = "US"
    sender: str = ""
    names: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, view: AccountView | None, sender: str, names: Mapping[str, str]) -> Route:
        if view is None:
            return cls(sender=sender, names=names)
        return cls(view.key, view.name, view.home_country, sender, names)


class Filling(Record, frozen=True):
    """Either ``texts`` for each recipient, or ``problem``: a sentence why the text cannot go out.
    ``field`` is the one it is about."""

    REDACTED = ("texts", "problem", "field")

    texts: Mapping[str, str]
    problem: str = ""
    field: Field | None = None


class FieldFiller(QObject):
    def filled(self, text: str, route: Route) -> Filling:
        """The text for each recipient as it will go out."""
        fields = fields_in(text)
        if not fields:
            return Filling(dict.fromkeys(route.names, text))
        texts = {}
        for recipient in route.names:
            found = fill_fields(text, self._values(route, recipient))
            if found.missing:
                missing = next(one for one in fields if one.name == found.missing[0])
                return Filling({}, self._why_missing(found.missing, missing, text, route), missing)
            over = utf16_units(found.text) - MAX_TEXT_UNITS
            if over > 0:
                return Filling({}, self._too_long(over, recipient, route))
            texts[recipient] = found.text
        return Filling(texts)

    def prefilled(self, text: str, route: Route) -> str:
        """A text with what can be filled in now. With several recipients, or none yet, their names
        follow when it is sent."""
        alone = next(iter(route.names)) if len(route.names) == 1 else ""
        values = self._values(route, alone)
        parts, at = [], 0
        for one in fields_in(text):
            filled = fill_fields(text[one.start : one.end], values)
            is_known = is_of_sender(one.key) or (alone and is_of_recipient(one.key))
            if is_known and not filled.missing:
                parts += [text[at : one.start], filled.text]
                at = one.end
        return "".join([*parts, text[at:]])

    def asked_for(self, text: str, route: Route) -> list[Field]:
        """The fields that nothing is known for. Of those that the person fills in, also where they
        have other words instead; the name of a recipient is then nothing to be asked for. Without
        a recipient, their name is not missing yet."""
        fields = fields_in(text)
        known = [self._values(route, one) for one in route.names or ("",)] if fields else []
        return [
            one
            for one in fields
            if (not is_of_recipient(one.key) or (route.names and one.otherwise is None))
            and not all(values.get(one.key, "").strip() for values in known)
        ]

    def _values(self, route: Route, recipient: str) -> dict[str, str]:
        written = as_written(route.sender, route.country) if route.sender else ""
        values = sender_values(route.name, written)
        return values | recipient_values(route.names.get(recipient, ""))

    # --- sentences ------------------------------------------------------------------------------

    def _why_missing(self, every: Sequence[str], missing: Field, text: str, route: Route) -> str:
        """``missing``: the first of them."""
        if not is_of_recipient(missing.key):
            asked = [one for one in every if not is_of_recipient(field_key(one))]
            return as_sentence(UnfilledFieldError(*asked).notice)
        nameless = [
            one
            for one in route.names
            if missing.name in fill_fields(text, self._values(route, one)).missing
        ]
        first = unbroken(isolated(as_written(nameless[0], route.country)))
        shown = f"{{{missing.name}}}"
        if len(nameless) > 1:
            words = self.tr(
                "No name is known for {number} and %Ln more. Write the text without {field}, or"
                " with other words for them: {otherwise}.",
                "",
                len(nameless) - 1,
            )
        else:
            words = self.tr(
                "No name is known for {number}. Write the text without {field}, or with other words"
                " for them: {otherwise}."
            )
        otherwise = f"{{{missing.name}|{self.tr('there')}}}"
        return words.format(number=first, field=shown, otherwise=otherwise)

    def _too_long(self, over: int, recipient: str, route: Route) -> str:
        words = self.tr(
            "With what is filled in for {number}, the text is %Ln character(s) over the limit of"
            " {limit}. Shorten it.",
            "",
            over,
        )
        written = unbroken(isolated(as_written(recipient, route.country)))
        return words.format(number=written, limit=number(MAX_TEXT_UNITS))
