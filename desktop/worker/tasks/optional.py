"""What is read besides texts and numbers: the company directory and the templates."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from desktop.contacts.directory import Directory
from desktop.core.model import AccountKey, AccountView
from desktop.core.records import replace
from desktop.database.connection import Database
from desktop.messages.template_sync import TemplateSync
from desktop.ringcentral.api import RingCentral
from desktop.ringcentral.rate_limits import RateGroup
from desktop.worker.tasks.directory import DirectoryTask
from desktop.worker.tasks.templates import TemplatesTask


class OptionalTasks:
    """No text waits for these tasks, so a refusal or a failure of them is no trouble."""

    def __init__(
        self, api: RingCentral, database: Database, key: AccountKey, elapsed: Callable[[], int]
    ) -> None:
        self._limits = api.rate_limits
        self._directory = DirectoryTask(api, Directory(database, key), elapsed)
        self.templates = TemplatesTask(api, TemplateSync(database, key), elapsed)

    def add_to(self, view: AccountView, scopes: frozenset[str]) -> AccountView:
        """``scopes`` were granted; empty where they are not known."""
        return replace(view, templates=self.templates.access(scopes))

    def due_at(self, *, can_send: bool) -> Iterator[tuple[str, int]]:
        """The name of each task that has something to do, and when, in ms of ``elapsed``."""
        medium = self._limits.group(RateGroup.MEDIUM).ready_at()
        if self.templates.has_change():
            yield "templates", medium
        else:
            light = self._limits.group(RateGroup.LIGHT).ready_at()
            yield "templates", max(light, self.templates.read_at())
        directory_at = self._directory.due_at()
        if directory_at is not None and not can_send:
            # It shares a rate group with sending, which comes first.
            yield "directory", max(medium, directory_at)

    def step(self, name: str) -> bool:
        """One request. Returns whether rows changed. Raises ServiceError and DiskError."""
        return self.templates.step() if name == "templates" else self._directory.step()
