"""What the outbox knows of people, for the field where recipients are typed."""

from __future__ import annotations

from desktop.core.errors import DiskError
from desktop.core.model import AccountView
from desktop.messages import Outbox, Person
from desktop.texting.phone import country_code
from desktop.ui.text.states import dropped_warning


class PeopleLookup:
    """As the account in ``view`` knows them. A disk that fails only makes it know nobody."""

    def __init__(self, outbox: Outbox) -> None:
        self._outbox = outbox
        self.view: AccountView | None = None

    def about(self, phone_number: str) -> tuple[str, str]:
        """Whose number it is, and that RingCentral takes texts to it and drops them."""
        if self.view is None:
            return "", ""
        try:
            name = self._outbox.people.name_of(self.view.key, phone_number)
            found = self._outbox.dropped_extension(self.view.key, phone_number)
        except DiskError:
            return "", ""
        if found is None:
            return name, ""
        return name or found.name, dropped_warning(found)

    def suggest(self, typed: str) -> list[Person]:
        if self.view is None:
            return []
        try:
            code = country_code(self.view.home_country)
            return self._outbox.people.suggest(self.view.key, typed, code)
        except DiskError:
            return []
