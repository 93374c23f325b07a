"""Title and body of notifications of outbound texts: recipient and reason, never the content.

A lock screen shows notifications to anybody, so names can be left out.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale, QObject

from desktop.core.model import MessageRow, MessageState, Notification
from desktop.messages import Kind
from desktop.ui.text.plain import isolated, one_line
from desktop.ui.text.states import state_sentences

_MAX_NAME = 40
_MAX_REASON = 160
MAX_NAMES = 3

SIGNED_OUT = "signed-out"


class NotificationText(QObject):
    """``with_names``: show the recipient of a text and the account that is signed out."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.with_names = True

    def for_one(self, kind: Kind, row: MessageRow, name: str) -> Notification:
        who = isolated(one_line(name, _MAX_NAME)) if self.with_names else ""
        reason = one_line(state_sentences(row)[0], _MAX_REASON)
        return Notification(kind.value, self._title(kind, row, who), reason)

    def for_many(self, kind: Kind, count: int, names: Sequence[str]) -> Notification:
        """``names`` are those of the newest texts."""
        if kind is Kind.NEEDS_YOU:
            title = self.tr("%Ln text(s) need a decision", "", count)
        else:
            title = self.tr("%Ln text(s) did not arrive", "", count)
        return Notification(
            kind.value, title, self._recipients(count, names) if self.with_names else ""
        )

    def for_signed_out(self, name: str, waiting: int, *, is_unread: bool) -> Notification:
        """``is_unread``: the stored sign-in cannot be read."""
        if is_unread:
            named = self.tr("The sign-in of {name} cannot be read")
            bare = self.tr("Your sign-in cannot be read")
            body = self.tr("%Ln text(s) wait until you unlock the keyring.", "", waiting)
        else:
            named, bare = self.tr("{name} is signed out"), self.tr("You are signed out")
            body = self.tr("%Ln text(s) wait until you sign in again.", "", waiting)
        who = isolated(one_line(name, _MAX_NAME))
        title = named.format(name=who) if self.with_names else bare
        return Notification(SIGNED_OUT, title, body)

    def _title(self, kind: Kind, row: MessageRow, who: str) -> str:
        if kind is Kind.NEEDS_YOU:
            named, bare = (
                self.tr("A text to {name} needs a decision"),
                self.tr("A text needs a decision"),
            )
        elif row.dropped:
            named, bare = self.tr("A text to {name} was dropped"), self.tr("A text was dropped")
        elif row.state == MessageState.REJECTED:
            named, bare = self.tr("A text to {name} was refused"), self.tr("A text was refused")
        else:
            named, bare = self.tr("A text to {name} failed"), self.tr("A text failed")
        return named.format(name=who) if who else bare

    def _recipients(self, count: int, names: Sequence[str]) -> str:
        shown = [isolated(one_line(name, _MAX_NAME)) for name in dict.fromkeys(names)]
        more = count - len(names)
        if more > 0:
            listed = ", ".join(shown)
            return self.tr("To {names} and %Ln more", "", more).format(names=listed)
        return self.tr("To {names}").format(names=QLocale().createSeparatedList(shown))
