"""The bar shown for some seconds after Send, while a text can still be undone."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal, Slot

from desktop.core.model import AccountKey, Draft
from desktop.ui.text.people import in_fewer_words
from desktop.ui.text.plain import isolated, one_line
from desktop.ui.widgets.theme import Theme
from desktop.ui.widgets.undo_line import UndoLine

_MOST_NAMES = 3
# Characters of a name where the whole has no room. A number is never cut.
_SHORTER = (24, 12)


class UndoBar(UndoLine):
    """``undone`` carries the ids of the texts to take back, and the `Draft` that they were."""

    undone = Signal(list, object)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "undoLabel", "undoButton")
        self.undo.setText(self.tr("&Undo"))
        self._ids: list[str] = []
        self._queued: Draft | None = None
        self._going = 0
        self._to: Sequence[str] = ()
        self._home: UndoBar = self
        """That of the fields in which the text was written."""
        self.is_stopped: Callable[[AccountKey], bool] = lambda _account: False
        """Whether no text of an account goes out now, whatever the time to undo."""

    def offer(
        self,
        ids: list[str],
        grace_ms: int,
        going: int,
        queued: Draft | None = None,
        to: Sequence[str] = (),
    ) -> None:
        """Offers to undo texts that were queued just now, for ``grace_ms``. ``going``: how many of
        them go out then; the others are planned. ``queued``: the draft that they were. ``to``: the
        names or numbers of those to whom they go, which are said."""
        self._ids, self._going, self._queued, self._to = ids, going, queued, to
        self._home = self
        self.start(self._sentences, grace_ms)

    def take_over(self, other: UndoBar) -> None:
        """Offers what ``other`` offers, in its place. Then it is `undone` there."""
        if other._ids:
            ids, left_ms, going, begun = other._ids, other.left_ms, other._going, other.begun
            other.withdraw()
            self.offer(ids, left_ms, going, other._queued, other._to)
            self._home = other
            self.begun = begun

    @Slot()
    def press(self) -> None:
        ids, home = self._ids, self._home
        super().press()
        home.undone.emit(ids, self._queued)

    def withdraw(self) -> None:
        self._ids = []
        super().withdraw()

    def _sentences(self, seconds: int) -> list[str]:
        """The same in always fewer words."""
        words = self.tr("Goes out in {seconds} s")
        named = self.tr("To {names}: goes out in {seconds} s")
        if self._going != 1:
            words = self.tr("%Ln text(s) go out in {seconds} s", "", self._going)
            named = self.tr("To {names}: %Ln text(s) go out in {seconds} s", "", self._going)
        if self._queued is not None and self.is_stopped(self._queued.account):
            words = self.tr("Can be undone for {seconds} s")
            named = self.tr("To {names}: can be undone for {seconds} s")
        names = [isolated(one) for one in self._to]
        shown = list(in_fewer_words(names, _MOST_NAMES)) if names else []
        if len(names) == 1 and any(one.isalpha() for one in self._to[0]):
            shown += [isolated(one_line(self._to[0], most)) for most in _SHORTER]
        said = [named.format(names=one, seconds=seconds) for one in shown]
        return [*said, words.format(seconds=seconds)]
