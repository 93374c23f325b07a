"""The list of texts, with a message if there are none."""

from __future__ import annotations

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QSettings,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from desktop.core.errors import DiskError
from desktop.core.model import AccountView, MergeSummary
from desktop.messages import Filter, Kind, Outbox
from desktop.ui.messages.day_heading import DayHeading
from desktop.ui.messages.filter_bar import FilterBar
from desktop.ui.messages.filter_offer import FilterOffer
from desktop.ui.messages.folding import Folding
from desktop.ui.messages.merge_actions import MergeActions
from desktop.ui.messages.model import OutboxModel
from desktop.ui.messages.row_actions import RowActions, SelectedButton, selected_rows
from desktop.ui.messages.text_actions import TextActions
from desktop.ui.messages.text_table import TextTable
from desktop.ui.messages.waiting_line import WaitingLine
from desktop.ui.messages.why_nothing import more_about_nothing, why_nothing
from desktop.ui.widgets.found import Found
from desktop.ui.widgets.labels import Label, button, inset, margins
from desktop.ui.widgets.refresh_timer import RefreshTimer
from desktop.ui.widgets.theme import LARGE, SMALL, Theme

# One text, and the beginning of the next.
_LEAST = 64


class OutboxView(QFrame):
    """``chosen`` carries the id of the selected text, or an empty string; ``merge_chosen`` the id
    of the selected list. ``opened``: the selected row was pressed, or Enter was."""

    chosen = Signal(str)
    merge_chosen = Signal(int)
    opened = Signal()

    def __init__(
        self, outbox: Outbox, settings: QSettings, theme: Theme, texts: TextActions
    ) -> None:
        super().__init__()
        self.setObjectName("card")
        self._theme = theme
        self._outbox = outbox
        self._views: tuple[AccountView, ...] = ()
        self.model = OutboxModel(outbox, self)
        self.table = TextTable(self.model, theme)
        self._empty_icon = QLabel()
        self._chosen: str | int = ""
        self._timer = RefreshTimer(self.model.refresh, self)
        self.model.failed.connect(self._timer.try_again)
        self.refresh_later = self._timer.refresh_later
        self.table.selectionModel().selectionChanged.connect(self._selection_changed)
        self.table.activated.connect(self._open)
        self.table.clicked.connect(self._open)
        self.merge_actions = MergeActions(outbox, settings, theme, self.model.merge_text, self)
        self.actions_of_rows = RowActions(outbox, self.table, self.model, texts, self.merge_actions)
        self.folding = Folding(self.table, self.model)
        self.table.delegate.menus = self.actions_of_rows.menus
        self._day = DayHeading(theme, self.table, self.model)
        self._pages = QStackedLayout()
        self._pages.addWidget(self._empty_page())
        self._pages.addWidget(self.table)
        self._pages.addWidget(self._no_match_page())
        self.head = FilterBar(theme)
        self._found = Found(self, lambda: self.table.found_words or self._nothing.text())
        self.head.changed.connect(self._show_only)
        self.waiting = WaitingLine(theme, self.model)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 0, 1, 1)
        layout.setSpacing(0)
        layout.addWidget(self.head)
        layout.addLayout(
            _line_above(
                self._day,
                SelectedButton(theme, self.actions_of_rows),
                FilterOffer(theme, self.head, self.model),
                self.waiting,
            )
        )
        layout.addWidget(_LowPages(self._pages), 1)
        self.setMinimumHeight(120)
        self.model.modelReset.connect(self._after_reset)
        self.model.refreshed.connect(self._after_refresh)
        self.model.rowsInserted.connect(self._after_refresh)
        theme.changed.connect(self._draw)
        self._draw()
        self._after_refresh()

    def _empty_page(self) -> QWidget:
        # With a parent: the layout shows its first page at once, which would become a window.
        page = QWidget(self)
        layout = QVBoxLayout(page)
        margins(layout, LARGE, SMALL)
        layout.addStretch()
        title = Label(self._theme, self.tr("No texts yet"), size="heading", bold=True)
        line = Label(
            self._theme,
            self.tr("Write a text, and see here whether it arrives."),
            role="muted",
            wrap=True,
            name="emptyOutbox",
        )
        for label in (self._empty_icon, title, line):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            layout.addWidget(label)
        layout.addStretch()
        return page

    def _no_match_page(self) -> QWidget:
        """The page for a filter without matches."""
        page = QWidget()
        layout = QVBoxLayout(page)
        margins(layout, LARGE, SMALL)
        layout.addStretch()
        self._nothing = Label(self._theme, size="heading", bold=True, wrap=True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._hint = Label(self._theme, role="muted", wrap=True, name="searchHint")
        self._hint.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        show_all = button(self.tr("Show &all texts"), "showEverythingButton", "link")
        show_all.clicked.connect(lambda _checked: self.head.show_all())
        layout.addWidget(self._nothing)
        layout.addWidget(self._hint)
        layout.addWidget(show_all, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch()
        return page

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        wanted = self.model.wanted
        is_of_kind = not wanted.is_search and wanted.merge is None
        if is_of_kind and not event.spontaneous() and not self.model.rowCount():
            # What was looked at is settled, and it would look as if nothing were here.
            self.head.show_kind(Kind.ALL)
        self._timer.run()
        self.refresh_later()

    def hideEvent(self, event: QHideEvent) -> None:
        """A hidden list is not refreshed."""
        super().hideEvent(event)
        self._timer.stop()

    def chosen_id(self) -> str:
        """The selected text, or an empty string."""
        return self._chosen if isinstance(self._chosen, str) else ""

    @property
    def chosen_merge(self) -> int:
        """The selected list, or 0."""
        return self._chosen if isinstance(self._chosen, int) else 0

    def reveal(self, id_: str) -> None:
        """Unfolds the list of a text."""
        try:
            found = self._outbox.details(id_)
        except DiskError:
            return
        if found is not None and found.row.merge is not None:
            self.model.refresh(self.model.unfolded | {found.row.merge})

    def choose(self, id_: str | int, *, opens: bool = True) -> None:
        """Selects a text, or the list with this number, if it is loaded. ``opens``: as if it was
        pressed."""
        row = self.model.row_of(id_)
        if row >= 0:
            # Not `selectRow`: in right-to-left layouts it looks for a column behind the last one.
            flags = QItemSelectionModel.SelectionFlag
            self.table.selectionModel().setCurrentIndex(
                self.model.index(row, 0), flags.ClearAndSelect | flags.Rows
            )
            self.show_choice()
            if opens:
                self._open()

    @Slot()
    def show_choice(self) -> None:
        """Scrolls the selected text into view."""
        rows = selected_rows(self.table, 1)
        if rows:
            self.table.scrollTo(self.model.index(rows[0], 0))

    def clear_choice(self) -> None:
        self.table.clearSelection()
        self.table.setCurrentIndex(self.model.index(-1, -1))
        if self._chosen:
            # Its row went away before, for example because it needs no decision any more.
            self._selection_changed()

    @Slot(object)
    def _show_only(self, wanted: Filter) -> None:
        self.clear_choice()
        self.model.show_only(wanted)
        self.waiting.count()
        self.table.scrollToTop()
        self._found.start()

    @Slot(QItemSelection, QItemSelection)
    def _selection_changed(self) -> None:
        rows = selected_rows(self.table, 2)
        # The details are those of one text or list.
        row = self.model.at(rows[0]) if len(rows) == 1 else None
        self._chosen = "" if row is None else row.id
        if isinstance(row, MergeSummary):
            self.merge_chosen.emit(row.id)
        else:
            self.chosen.emit(self.chosen_id())

    @Slot()
    def _open(self) -> None:
        if self._chosen:
            self.opened.emit()

    @Slot()
    def _after_reset(self) -> None:
        """Restores the selection, which a reset clears without a signal."""
        if self._chosen:
            self.choose(self._chosen, opens=False)

    @Slot()
    def _after_refresh(self) -> None:
        wanted = self.model.wanted
        self._nothing.setText(why_nothing(wanted))
        several = len(self._views) > 1
        self._hint.setText(more_about_nothing(wanted, has_several_accounts=several))
        self._hint.setVisible(bool(self._hint.text()))
        nothing = 0 if wanted.is_all else 2
        self._pages.setCurrentIndex(1 if self.model.rowCount() else nothing)

    def show_accounts(self, views: tuple[AccountView, ...]) -> None:
        self._views = views
        self.waiting.show_accounts(views)

    @Slot()
    def _draw(self) -> None:
        ratio = self.devicePixelRatioF()
        icon = self._theme.icons.pixmap("outbox", 40, self._theme.colour("muted"), ratio)
        self._empty_icon.setPixmap(icon)
        self.table.viewport().update()


class _LowPages(QWidget):
    """Does not ask for the height of the highest page: in a low window, all filters are seen."""

    def __init__(self, pages: QStackedLayout) -> None:
        super().__init__()
        self.setLayout(pages)
        self.setMinimumHeight(_LEAST)

    def hasHeightForWidth(self) -> bool:
        return False


def _line_above(day: QWidget, *others: QWidget) -> QHBoxLayout:
    """The others stand beside the day, which is always there: they come and go without moving
    anything."""
    line = QHBoxLayout()
    inset(line, 0, 0, LARGE, 0)
    line.setSpacing(SMALL)
    line.addWidget(day, 1)
    for one in others:
        line.addWidget(one)
    return line
