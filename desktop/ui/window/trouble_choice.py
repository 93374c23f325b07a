"""Which trouble of the program is shown: the most important one that was not dismissed."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from desktop.core.model import Notice, Trouble, TroubleKind, Troubles

# These can be dismissed; the others disappear with their cause.
DISMISSIBLE = frozenset(
    {
        TroubleKind.NOT_DONE,
        TroubleKind.KEYRING,
        TroubleKind.NOT_REMEMBERED,
        TroubleKind.OUTBOX_MOVED_ASIDE,
        TroubleKind.SIGN_IN_ENDS,
        TroubleKind.NEEDS_YOU,
    }
)


_NOT_IN_KEYRING = (TroubleKind.UNREAD, TroubleKind.KEYRING, TroubleKind.NOT_REMEMBERED)


class TroubleChoice(QObject):
    """GUI thread. ``changed``: `shown` may be another."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.shown: Trouble | None = None
        self._items: tuple[Trouble, ...] = ()
        self._own: Trouble | None = None
        self._not_done: Trouble | None = None
        self._dismissed: set[tuple[TroubleKind, str, str]] = set()
        self._needed = 0
        self._in_all = False
        self._needed_dismissed = 0

    def show_troubles(self, troubles: Troubles) -> None:
        """Those of the network thread."""
        self._items = troubles.items
        self._choose()

    @property
    def keyring(self) -> Notice | None:
        """Why a sign-in is not in the keyring, or cannot be read there, also where that was
        dismissed. None: all are there."""
        found = (item.notice for item in self._items if item.kind in _NOT_IN_KEYRING)
        return next(found, None)

    def show_own(self, trouble: Trouble | None) -> None:
        """Trouble of the window itself, such as a disk error; None when it is over."""
        self._own = trouble
        self._choose()

    def show_not_done(self, notice: Notice | None) -> None:
        """Why something that the person asked for was not done. Nothing repeats it: the sentence
        stays until it is dismissed, or until what is asked for next is done (None)."""
        self._not_done = None if notice is None else Trouble(TroubleKind.NOT_DONE, notice)
        self._choose()

    def show_needed(self, count: int, *, in_all: bool = False) -> None:
        """``count`` texts need a decision. Once dismissed, that returns only when there are more of
        them, so that it does not disturb while the person decides. ``in_all``: the texts of one
        account are shown, and these are of all."""
        if (count, in_all) == (self._needed, self._in_all):
            return
        self._needed, self._in_all = count, in_all
        self._needed_dismissed = min(self._needed_dismissed, count)
        self._choose()

    @Slot()
    def dismiss(self) -> None:
        if self.shown is None:
            return
        if self.shown.kind == TroubleKind.NEEDS_YOU:
            self._needed_dismissed = self._needed
        elif self.shown is self._not_done:
            self._not_done = None
        else:
            self._dismissed.add(key_of(self.shown))
        self._choose()

    def _choose(self) -> None:
        own = (one for one in (self._own, self._not_done) if one is not None)
        items = [*self._items, *own]
        items = [
            item
            for item in items
            if item.kind != TroubleKind.NONE and key_of(item) not in self._dismissed
        ]
        if self._needed > self._needed_dismissed:
            items.append(Trouble(TroubleKind.NEEDS_YOU, self._needed_notice()))
        self.shown = next(iter(Troubles.in_order(items).items), None)
        self.changed.emit()

    def _needed_notice(self) -> Notice:
        return Notice(
            self._where(self.tr("%Ln text(s) need a decision", "", self._needed)),
            self.tr("Each shows why, and what you can do.", "", self._needed),
        )

    def _where(self, title: str) -> str:
        return self.tr("{sum} in all accounts").format(sum=title) if self._in_all else title


def key_of(trouble: Trouble) -> tuple[TroubleKind, str, str]:
    """What makes it another one for the person."""
    return trouble.kind, trouble.account, trouble.notice.title
