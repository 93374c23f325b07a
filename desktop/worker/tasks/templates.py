"""Reads RingCentral's templates, and tells it what the person changed."""

from __future__ import annotations

from collections.abc import Callable

from desktop.core.errors import RefusedError, ServerTroubleError
from desktop.core.model import (
    SCOPE_EDIT_ACCOUNTS,
    SCOPE_EDIT_EXTENSIONS,
    ServerTemplate,
    Template,
    TemplateAccess,
    TemplateChange,
    with_included,
)
from desktop.messages.template_sync import TemplateSync
from desktop.ringcentral.api import RingCentral
from desktop.ringcentral.templates import (
    create_template,
    delete_template,
    list_templates,
    update_template,
)

_EVERY_MS = 6 * 3_600_000
# On demand, at most this often.
_LEAST_MS = 60_000

_WRONG_VALUE = "CMN-101"
_NOT_FOUND = "CMN-102"


class TemplatesTask:
    """Reading needs ReadAccounts, personal changes EditExtensions, those of the company
    EditAccounts. Where they are missing, only what is kept on this computer can be used."""

    def __init__(
        self, api: RingCentral, templates: TemplateSync, elapsed: Callable[[], int]
    ) -> None:
        self._api = api
        self._templates = templates
        self._elapsed = elapsed
        self._read_at: int | None = None
        self._due_at = 0
        self._scope = "all"
        self._refused = ""
        self._must_read = False
        """The outcome of a change is unknown: RingCentral's list shows it."""

    def access(self, scopes: frozenset[str]) -> TemplateAccess:
        granted = with_included(scopes)
        return TemplateAccess(
            self._refused,
            not scopes or SCOPE_EDIT_EXTENSIONS in granted,
            not scopes or SCOPE_EDIT_ACCOUNTS in granted,
        )

    def wish(self) -> None:
        """The person looks at the templates."""
        soonest = 0 if self._read_at is None else self._read_at + _LEAST_MS
        self._due_at = min(self._due_at, max(soonest, self._elapsed()))

    def read_at(self) -> int:
        """When they are read next, in ms of ``elapsed``."""
        return 0 if self._must_read else self._due_at

    def has_change(self) -> bool:
        """Whether RingCentral has to be told something, which the list need not show first."""
        return not self._must_read and self._templates.has_change()

    def step(self) -> bool:
        """One request. Returns whether templates changed. Raises ServiceError and DiskError."""
        if self.has_change():
            change = self._templates.next_change()
            return change is not None and self._tell(change)
        return self._read()

    def _read(self) -> bool:
        try:
            found = self._list()
        except RefusedError as error:
            if error.code == _WRONG_VALUE and self._scope == "all":
                self._scope = "All"
                return False
            self._note_read()
            self._refused = error.code
            return False
        self._note_read()
        self._refused = ""
        return self._templates.replace(found)

    def _list(self) -> list[ServerTemplate]:
        return list_templates(self._api, self._scope)

    def _note_read(self) -> None:
        self._must_read = False
        self._read_at = self._elapsed()
        self._due_at = self._read_at + _EVERY_MS

    def _tell(self, change: Template) -> bool:
        try:
            server_id = self._carry_out(change)
        except RefusedError as error:
            is_gone = error.code == _NOT_FOUND and bool(change.server_id)
            if is_gone and change.pending is TemplateChange.DELETE:
                self._templates.done(change)
            elif is_gone:
                self._templates.gone(change)
            else:
                self._templates.refused(change, error.code)
            return True
        except ServerTroubleError:
            self._must_read = True
            raise
        if change.pending is TemplateChange.CREATE and not server_id:
            self._must_read = True
            raise ServerTroubleError(details="no id of the new template")
        self._templates.done(change, server_id)
        return True

    def _carry_out(self, change: Template) -> str:
        match change.pending:
            case TemplateChange.CREATE:
                return create_template(self._api, change.scope, change.name, change.text)
            case TemplateChange.UPDATE:
                id_, scope = change.server_id, change.scope
                update_template(self._api, ServerTemplate(id_, scope, change.name, change.text))
            case _ if change.server_id:
                delete_template(self._api, change.scope, change.server_id)
        return ""
