"""What is read besides texts and numbers: consents, the templates, the company directory and the
files of texts."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from desktop.contacts.directory import Directory
from desktop.core.model import AccountKey, AccountView, Numbers
from desktop.core.records import replace
from desktop.database.attachment_files import AttachmentFiles
from desktop.database.connection import Database
from desktop.messages.consents import ConsentList
from desktop.messages.store_files import FileFetching
from desktop.messages.template_sync import TemplateSync
from desktop.ringcentral.api import RingCentral
from desktop.ringcentral.auth.credentials import Credentials
from desktop.ringcentral.rate_limits import RateGroup
from desktop.worker.tasks.consent import ConsentTask
from desktop.worker.tasks.directory import DirectoryTask
from desktop.worker.tasks.media import MediaTask
from desktop.worker.tasks.templates import TemplatesTask


class OptionalTasks:
    """No text waits for these tasks, so a refusal or a failure of them is no trouble."""

    def __init__(
        self,
        api: RingCentral,
        database: Database,
        key: AccountKey,
        elapsed: Callable[[], int],
        credentials: Credentials,
    ) -> None:
        self._limits = api.rate_limits
        self._directory = DirectoryTask(api, Directory(database, key), elapsed)
        self.consent = ConsentTask(api, ConsentList(database, key), elapsed)
        self._own_numbers: frozenset[str] = frozenset()
        self.templates = TemplatesTask(api, TemplateSync(database, key), elapsed)
        files = AttachmentFiles(database.file)
        self.media = MediaTask(api, FileFetching(database, key), files, elapsed, credentials)

    def add_to(self, view: AccountView, scopes: frozenset[str]) -> AccountView:
        """``scopes`` were granted; empty where they are not known."""
        return replace(
            view,
            templates=self.templates.access(scopes),
            consents_refused=self.consent.is_refused,
        )

    def due_at(self, numbers: Numbers | None, *, can_send: bool) -> Iterator[tuple[str, int]]:
        """The name of each task that has something to do, and when, in ms of ``elapsed``."""
        medium = self._limits.group(RateGroup.MEDIUM).ready_at()
        light = self._limits.group(RateGroup.LIGHT).ready_at()
        if numbers is not None:
            self._own_numbers = frozenset(one.phone_number for one in numbers.senders)
            consent_at = self.consent.due_at(self._own_numbers)
            if consent_at is not None:
                yield "consent", max(light, consent_at)
        if self.templates.has_change():
            yield "templates", medium
        else:
            yield "templates", max(light, self.templates.read_at())
        directory_at = self._directory.due_at()
        if directory_at is not None and not can_send:
            # It shares a rate group with sending, which comes first.
            yield "directory", max(medium, directory_at)
        media_at = self.media.due_at()
        if media_at is not None:
            yield "media", media_at

    def step(self, name: str) -> bool:
        """One request. Returns whether rows changed. Raises ServiceError and DiskError."""
        match name:
            case "consent":
                return self.consent.step(self._own_numbers)
            case "templates":
                return self.templates.step()
            case _:
                return self._directory.step()
