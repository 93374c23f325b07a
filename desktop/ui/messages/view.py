"""The list of texts, with a message if there are none."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import (
    QCoreApplication,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QSettings,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QStackedLayout,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from desktop.core.errors import DiskError
from desktop.core.model import AccountView, MergeSummary
from desktop.messages import Filter, Outbox
from desktop.ui.messages.day_heading import DayHeading
from desktop.ui.messages.delegate import OutboxDelegate
from desktop.ui.messages.filter_bar import FilterBar
from desktop.ui.messages.folding import Folding
from desktop.ui.messages.merge_actions import MergeActions
from desktop.ui.messages.model import OutboxModel
from desktop.ui.messages.row_actions import RowActions, selected_rows
from desktop.ui.text.pace import Pace
from desktop.ui.widgets.found import Found
from desktop.ui.widgets.labels import ElidedLabel, Label, button, inset, margins
from desktop.ui.widgets.refresh_timer import RefreshTimer
from desktop.ui.widgets.selecting_keys import SelectingKeys
from desktop.ui.widgets.theme import LARGE, NARROW, SMALL, Theme

# Fewer waiting texts are sent so soon that an estimate is not worth showing.
_WORTH_COUNTING = 5


class TextTable(QTableView):
    """A table with one column: Home and End move to the first and the last row."""

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        ends = (QAbstractItemView.CursorAction.MoveHome, QAbstractItemView.CursorAction.MoveEnd)
        if action in ends:
            # Without Ctrl, QTableView moves within the row.
            modifiers |= Qt.KeyboardModifier.ControlModifier
        return super().moveCursor(action, modifiers)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keeps the current row visible when the details pane takes its room."""
        super().resizeEvent(event)
        row = self.visualRect(self.currentIndex())
        if row.isValid() and 0 <= row.top() < event.oldSize().height():
            self.scrollTo(self.currentIndex())


class OutboxView(QFrame):
    """``chosen`` carries the id of the selected text, or an empty string; ``merge_chosen`` the id
    of the selected list."""

    chosen = Signal(str)
    merge_chosen = Signal(int)

    def __init__(self, outbox: Outbox, settings: QSettings, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("card")
        self._theme = theme
        self._outbox = outbox
        self._view: AccountView | None = None
        self.model = OutboxModel(outbox, self)
        self.table = TextTable()
        self._empty_icon = QLabel()
        self._chosen: str | int = ""
        self._timer = RefreshTimer(self.model.refresh, self)
        self.model.failed.connect(self._timer.try_again)
        self.refresh_later = self._timer.refresh_later
        self._build_table()
        self.merge_actions = MergeActions(outbox, theme, self.model.merge_text, self)
        self.actions_of_rows = RowActions(
            outbox, settings, self.table, self.model, theme, self.merge_actions
        )
        self.folding = Folding(self.table, self.model)
        self.actions_of_rows.texts.changed.connect(self.model.refresh)
        self._delegate.menus = self.actions_of_rows.menus
        self._day = DayHeading(theme, self.table, self.model)
        self._pages = QStackedLayout()
        self._pages.addWidget(self._empty_page())
        self._pages.addWidget(self.table)
        self._pages.addWidget(self._no_match_page())
        self.head = FilterBar(theme)
        self._found = Found(self, partial(_found_words, self))
        self.head.changed.connect(self._show_only)
        self._waiting = ElidedLabel(theme, size="small", role="muted", name="waitingLabel")
        self._waiting.setContentsMargins(0, 0, 0, NARROW)
        self._waiting.hide()
        # Beside the day, which is always there: it comes and goes without moving anything.
        above = QHBoxLayout()
        inset(above, 0, 0, LARGE, 0)
        above.setSpacing(0)
        above.addWidget(self._day, 1)
        above.addWidget(self._waiting)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 0, 1, 1)
        layout.setSpacing(0)
        layout.addWidget(self.head)
        layout.addLayout(above)
        layout.addLayout(self._pages, 1)
        self.setMinimumHeight(120)
        self.model.modelReset.connect(self._after_reset)
        self.model.refreshed.connect(self._after_refresh)
        self.model.rowsInserted.connect(self._after_refresh)
        theme.changed.connect(self._draw)
        self._draw()
        self._after_refresh()

    def _build_table(self) -> None:
        table = self.table
        table.setObjectName("outboxView")
        table.setAccessibleName(self.tr("Outbox"))
        table.setModel(self.model)
        self._delegate = OutboxDelegate(self.model, self._theme, table)
        table.setItemDelegate(self._delegate)
        across = table.horizontalHeader()
        across.hide()
        across.setMinimumSectionSize(1)
        across.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        down = table.verticalHeader()
        down.hide()
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setDefaultSectionSize(self._delegate.row_height)
        table.setShowGrid(False)
        table.setMouseTracking(True)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.setTabKeyNavigation(False)
        table.setWordWrap(False)
        table.selectionModel().selectionChanged.connect(self._selection_changed)
        SelectingKeys(table)

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
        show_all = button(self.tr("Show &all texts"), "showEverythingButton", "link")
        show_all.clicked.connect(lambda _checked: self.head.show_all())
        layout.addWidget(self._nothing)
        layout.addWidget(show_all, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch()
        return page

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
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

    def choose(self, id_: str | int) -> None:
        """Selects a text, or the list with this number, if it is loaded."""
        row = self.model.row_of(id_)
        if row >= 0:
            # Not `selectRow`: in right-to-left layouts it looks for a column behind the last one.
            flags = QItemSelectionModel.SelectionFlag
            self.table.selectionModel().setCurrentIndex(
                self.model.index(row, 0), flags.ClearAndSelect | flags.Rows
            )
            self.show_choice()

    @Slot()
    def show_choice(self) -> None:
        """Scrolls the selected text into view."""
        rows = selected_rows(self.table, 1)
        if rows:
            self.table.scrollTo(self.model.index(rows[0], 0))

    def clear_choice(self) -> None:
        self.table.clearSelection()
        self.table.setCurrentIndex(self.model.index(-1, -1))

    @Slot(object)
    def _show_only(self, wanted: Filter) -> None:
        self.clear_choice()
        self.model.show_only(wanted)
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
    def _after_reset(self) -> None:
        """Restores the selection, which a reset clears without a signal."""
        if self._chosen:
            self.choose(self._chosen)

    @Slot()
    def _after_refresh(self) -> None:
        wanted = self.model.wanted
        self._nothing.setText(self.head.why_nothing(wanted))
        nothing = 0 if wanted.is_all else 2
        self._pages.setCurrentIndex(1 if self.model.rowCount() else nothing)
        self._count_waiting()

    def show_account(self, view: AccountView | None) -> None:
        """Sets the account whose waiting texts are counted."""
        self._view = view
        self._count_waiting()

    def _count_waiting(self) -> None:
        view = self._view
        try:
            texts = None if view is None else self._outbox.unfinished(view.key)
        except DiskError:
            texts = None
        waiting = 0 if texts is None else texts.waiting - texts.paused
        if view is None or waiting < _WORTH_COUNTING:
            self._waiting.say("")
            return
        words = self.tr("%Ln waiting", "", waiting)
        if self.model.people.is_offline:
            # Nobody knows for how long.
            self._waiting.say(words)
            return
        self._waiting.say(
            self.tr("{waiting} · {time}").format(
                waiting=words,
                time=Pace(view.sends_per_minute).text(waiting),
            )
        )

    @Slot()
    def _draw(self) -> None:
        ratio = self.devicePixelRatioF()
        icon = self._theme.icons.pixmap("outbox", 40, self._theme.colour("muted"), ratio)
        self._empty_icon.setPixmap(icon)
        self.table.viewport().update()


def _found_words(view: OutboxView) -> str:
    count = view.model.rowCount()
    if view.model.canFetchMore(QModelIndex()):
        return QCoreApplication.translate("OutboxView", "More than %Ln row(s)", "", count)
    words = QCoreApplication.translate("OutboxView", "%Ln row(s)", "", count)
    return words if count else view._nothing.text()
