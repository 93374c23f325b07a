"""Templates: texts to be used again, RingCentral's and those kept on this computer."""

from __future__ import annotations

from enum import StrEnum

from desktop.core.records import Record


class TemplateScope(StrEnum):
    """Who has a template. The values are RingCentral's, but for the local ones."""

    LOCAL = "local"
    """Kept on this computer only, for all accounts."""
    PERSONAL = "Personal"
    COMPANY = "Company"


class TemplateChange(StrEnum):
    """What RingCentral has still to be told about a template."""

    NONE = ""
    CREATE = "create"
    UPDATE = "update"
    DELETE = "delete"


class Template(Record, frozen=True):
    """``server_id`` is empty until RingCentral has it. ``problem``: the code with which RingCentral
    refused the last change, which is then kept on this computer only."""

    REDACTED = ("name", "text")

    id: int
    scope: TemplateScope
    name: str
    text: str
    server_id: str = ""
    pending: TemplateChange = TemplateChange.NONE
    problem: str = ""

    @property
    def is_kept_here(self) -> bool:
        """Whether RingCentral does not have it as it is here."""
        return self.scope is TemplateScope.LOCAL or bool(self.pending or self.problem)


class ServerTemplate(Record, frozen=True):
    """A template as RingCentral has it."""

    REDACTED = ("name", "text")

    id: str
    scope: TemplateScope
    name: str
    text: str


class TemplateAccess(Record, frozen=True):
    """What an account may do with RingCentral's templates. Where the granted permissions are not
    known, everything is tried."""

    refused: str = ""
    """The code with which RingCentral refused to list them."""
    can_edit: bool = True
    """The app has EditExtensions."""
    can_edit_company: bool = True
    """The app has EditAccounts."""
