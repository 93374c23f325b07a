"""Reading the releases of CHANGELOG.md, and closing the unreleased section."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass

UNRELEASED = "Unreleased"
_HEAD = re.compile(r"^## \[([^\]]+)\](?: - (\d{4}-\d{2}-\d{2}))?\s*$", re.MULTILINE)


class ChangelogError(Exception):
    """The changelog cannot be closed. The message is shown to the user."""


@dataclass(frozen=True, slots=True)
class Release:
    version: str
    date: datetime.date | None
    changes: tuple[str, ...]
    """``changes``: one line of plain text each."""


def releases(text: str) -> list[Release]:
    """Newest first. The unreleased section, if not empty, comes before all."""
    heads = list(_HEAD.finditer(text))
    ends = [*(head.start() for head in heads[1:]), len(text)]
    found = []
    for head, end in zip(heads, ends, strict=True):
        changes = _changes(text[head.end() : end])
        date = datetime.date.fromisoformat(head[2]) if head[2] else None
        if changes:
            found.append(Release(head[1], date, changes))
    return found


def close(text: str, version: str, date: datetime.date) -> str:
    """The text with the unreleased section closed as ``version``. Raises ChangelogError."""
    known = {release.version for release in releases(text)}
    if version in known:
        raise ChangelogError(f"CHANGELOG.md has {version} already.")
    if UNRELEASED not in known:
        raise ChangelogError("CHANGELOG.md says nothing under [Unreleased].")
    head = f"## [{UNRELEASED}]"
    return text.replace(head, f"{head}\n\n## [{version}] - {date.isoformat()}", 1)


def _changes(part: str) -> tuple[str, ...]:
    found = re.findall(r"^- (.+(?:\n  .+)*)", part, re.MULTILINE)
    return tuple(_plain(change) for change in found)


def _plain(markdown: str) -> str:
    words = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", " ".join(markdown.split()))
    return re.sub(r"[*`]", "", words)
