"""The details of a text or a list, beside or below a view, or instead of it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.core.errors import DiskError
from desktop.ui.messages.details import Details
from desktop.ui.messages.details_pane import DetailsPane
from desktop.ui.widgets.labels import announce
from desktop.ui.widgets.lazy import Lazy
from desktop.ui.widgets.second_press import SecondPress
from desktop.ui.widgets.stack import Stack
from desktop.ui.widgets.tab_order import follow
from desktop.ui.window.split import ListDetailsSplitter, Room

if TYPE_CHECKING:
    from desktop.ui.messages.merge_details import MergeDetails


class ShownDetails(QObject):
    """``failed`` carries the `Notice` of a DiskError. ``closed``: the person closes them.
    ``left``: they are going away, and have the focus. ``part_left``: what has the focus in them is
    going away, and they stay."""

    failed = Signal(object)
    closed = Signal()
    left = Signal()
    part_left = Signal()

    def __init__(
        self,
        settings: QSettings,
        view: QWidget,
        room: Room,
        details: Details,
        merge_details: Lazy[MergeDetails],
    ) -> None:
        super().__init__(view)
        self._details = details
        self._merge_details = merge_details
        self._room = room
        self._pane = Stack()
        self._pane.addWidget(details)
        merge_details.when_made(self._pane.addWidget)
        merge_details.when_made(partial(follow, details))
        merge_details.when_made(lambda made: made.closed.connect(self.closed))
        merge_details.when_made(lambda made: made.left.connect(self.part_left))
        details.closed.connect(self.closed)
        details.left.connect(self.part_left)
        self._pane.hide()
        # It can open where the row was, and rows are where it had its button.
        self._second_press = SecondPress(self._pane)
        self.closed.connect(SecondPress(view).ignore)
        self.split = ListDetailsSplitter(settings, view, self._pane, room)

    @property
    def are_shown(self) -> bool:
        return self._pane.isVisibleTo(self.split)

    @property
    def hide_view(self) -> bool:
        """Whether there is no room for the view beside them."""
        return self.split.hides_view

    @property
    def shown(self) -> DetailsPane:
        """Those of a text or of a list, also while they are hidden."""
        made = self._merge_details.made
        return self._details if made is None or not made.isVisible() else made

    def show(self, id_: str | int) -> None:
        """Those of a text, or of the list with this number."""
        was_shown = self.are_shown
        try:
            if isinstance(id_, int):
                pane: QWidget = self._merge_details()
                is_found = self._merge_details().show_merge(id_)
            else:
                pane = self._details
                is_found = self._details.show_text(id_)
        except DiskError as error:
            self.failed.emit(error.notice)
            return
        if not is_found or pane is not self._pane.currentWidget():
            self._leave()
        self._pane.setCurrentWidget(pane)
        self._pane.setVisible(is_found)
        if not was_shown:
            self._second_press.ignore()
            self.split.place()
            self.split.arrange(self._room)

    @Slot(str)
    def tell(self) -> None:
        """Where the focus stays elsewhere, such as in a thread."""
        details = self._details
        if details.isVisible():
            announce(details, f"{details.accessibleName()}. {details.accessibleDescription()}")

    def end_question(self) -> bool:
        """As `AgainQuestion.end`."""
        return self._details.question.end()

    def hide(self, room: Room | None = None) -> None:
        """``room``: what the view that is shown from now on needs."""
        self._room = room or self._room
        self._leave()
        self._pane.hide()
        self.split.arrange(self._room)

    def _leave(self) -> None:
        if self.are_shown and self._pane.isAncestorOf(self._pane.window().focusWidget()):
            self.left.emit()
