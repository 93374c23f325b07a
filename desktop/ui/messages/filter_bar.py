"""The bar above the outbox: the search field and the filters."""

from __future__ import annotations

from PySide6.QtCore import QDate, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.core.model import AccountKey, MergeSummary
from desktop.core.records import replace
from desktop.messages import FAILURES, Became, Codes, Filter, Kind
from desktop.ui.text.dates import month_span, span_in
from desktop.ui.text.plain import in_menu, isolated, one_line
from desktop.ui.text.reasons import name_of_reason, name_of_sum
from desktop.ui.text.times import number
from desktop.ui.widgets.counted_pill import CountedPill
from desktop.ui.widgets.flow_layout import FlowLayout
from desktop.ui.widgets.labels import Label, announce, button, icon_at_end, set_tooltip
from desktop.ui.widgets.one_of import OneOf
from desktop.ui.widgets.search_field import SearchField
from desktop.ui.widgets.tab_order import in_tab_order
from desktop.ui.widgets.theme import LARGE, NARROW, SMALL, Theme

# Pause in typing before a search starts, in ms.
_TYPING_MS = 30
# Longer input is a pasted page, which would only take time.
_MAX_LENGTH = 200
# Narrower than this, the search field has a line of its own.
_WIDE = 480
_WIDEST_SEARCH = 280
# The name of a list that is filtered for, in px.
_WIDEST_NAME = 200
_LONGEST_LINE = 200
# More are not counted on a filter.
_MOST = 99


class FilterBar(QWidget):
    """``changed`` carries the `Filter`. ``export_wanted``: save what is shown as a file.
    ``all_wanted``: show the texts of all accounts."""

    changed = Signal(object)
    export_wanted = Signal()
    all_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._wanted = Filter()
        self._counts: dict[Kind, int] = {}
        self._list_name = ""
        self.search = SearchField(theme)
        self.search.setObjectName("searchField")
        self.search.call(self.tr("Search texts and numbers"))
        self.search.setMaxLength(_MAX_LENGTH)
        self._export = button("", "exportButton", "icon")
        words = self.tr("Save what is shown as a file (CSV)")
        self._export.setAccessibleName(words)
        self._export.setToolTip(words)
        self._export.clicked.connect(self.export_wanted)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING_MS)
        self._typing.timeout.connect(self._search)
        self.search.textChanged.connect(self._typed)
        self._list = button("", "listFilterButton", "chosenPill")
        self._list.setFont(theme.sized("small"))
        icon_at_end(self._list)
        self._list.clicked.connect(self._leave_list)
        self._list.hide()
        self._kinds = OneOf(self)
        self.names = {
            Kind.ALL: self.tr("All"),
            Kind.WAITING: self.tr("Waiting"),
            Kind.NEEDS_YOU: self.tr("Needs a decision"),
            Kind.FAILED: self.tr("Failed"),
            Kind.UNREPORTED: self.tr("May have arrived"),
            Kind.DROPPED: self.tr("Dropped"),
            Kind.CANCELLED: self.tr("Canceled"),
        }
        self._pills = {kind: self._pill(kind) for kind in Kind}
        self._kinds.idToggled.connect(self._choose_kind)
        self._lay_out()
        theme.changed.connect(self._draw)
        self._draw()

    def _pill(self, kind: Kind) -> QPushButton:
        name = f"show{kind.name.title().replace('_', '')}Button"
        if kind is Kind.NEEDS_YOU or kind in FAILURES:
            pill: QPushButton = CountedPill(self._theme, self.names[kind], name)
        else:
            pill = button(self.names[kind], name, "pill")
            pill.setFont(self._theme.sized("small"))
        self._kinds.add(pill, list(Kind).index(kind))
        return pill

    def _lay_out(self) -> None:
        title = Label(self._theme, self.tr("Outbox"), size="heading", bold=True)
        top = QHBoxLayout()
        top.setSpacing(SMALL)
        top.addWidget(title)
        top.addStretch()
        self._beside = QHBoxLayout()
        # Made in the order in which Tab goes through them.
        self._beside.addWidget(self.search)
        self.search.setMaximumWidth(_WIDEST_SEARCH)
        top.addLayout(self._beside, 4)
        top.addWidget(self._export)
        self._below = QHBoxLayout()
        self._kind_row = FlowLayout()
        self._kind_row.setSpacing(NARROW)
        for pill in (self._list, *self._pills.values()):
            self._kind_row.addWidget(pill)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(LARGE, LARGE, LARGE, NARROW)
        # Above and below the filters is room already, for counts.
        layout.setSpacing(0)
        self._below.setContentsMargins(0, SMALL, 0, NARROW)
        layout.addLayout(top)
        layout.addLayout(self._below)
        layout.addLayout(self._kind_row)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Puts the search field beside the title, or below it if there is no room."""
        is_wide = self.width() >= _WIDE
        wanted = self._beside if is_wide else self._below
        if wanted.indexOf(self.search) < 0:
            wanted.addWidget(self.search)
            self.search.setMaximumWidth(_WIDEST_SEARCH if is_wide else 16_777_215)
            above = (self.search, self._export) if is_wide else (self._export, self.search)
            in_tab_order(*above, self._list, *self._pills.values())

    # --- what is shown ------------------------------------------------------------------------

    def count_needed(self, count: int) -> None:
        """Shows how many texts need a decision."""
        before = self._counts.get(Kind.NEEDS_YOU, 0)
        self.count(Kind.NEEDS_YOU, count)
        if count > before:
            pill = self._pills[Kind.NEEDS_YOU]
            announce(pill, pill.accessibleName())

    def count(self, kind: Kind, count: int) -> None:
        """Shows on its filter how many texts of this kind the person should look at: of failures,
        those that are new."""
        if count == self._counts.get(kind, 0):
            return
        self._counts[kind] = count
        pill, label = self._pills[kind], self.names[kind]
        assert isinstance(pill, CountedPill)
        is_failure = kind in FAILURES
        counted = self.tr("{filter} · {count} new") if is_failure else self.tr("{filter} ({count})")
        words = counted.format(filter=label, count=number(count)) if count else label
        pill.setToolTip(self.tr("New since you last looked") if count and is_failure else "")
        if not count:
            pill.show_count((), words, "")
        elif is_failure:
            # The number alone would be taken for how many failed.
            pill.show_count((self.tr("%Ln new", "", count), self.tr("new")), words, "bad")
        else:
            said = f"{number(_MOST)}+" if count > _MOST else number(count)
            pill.show_count((said,), words, "warn")

    def show_kind(self, kind: Kind) -> None:
        self._pills[kind].setChecked(True)
        self._apply(replace(self._wanted, kind=kind, codes=None, became=None))

    @Slot(object, object, object)
    def show_texts_of(
        self, summary: MergeSummary, kind: Kind, part: Codes | Became | None = None
    ) -> None:
        """Shows only the texts of a list, of this kind. ``part``: of the failed ones, only those
        with this reason; of all, only those of this sum."""
        self.search.clear()
        self._typing.stop()
        _include(self, summary.account)
        self._list_name = one_line(summary.name, _LONGEST_LINE)
        self._list.show()
        codes = part if isinstance(part, Codes) else None
        became = part if isinstance(part, Became) else None
        wanted = replace(self._wanted, kind=kind, merge=summary.id, words="", span=None, month=None)
        self._wanted = replace(wanted, codes=codes, became=became)
        self._pills[kind].setChecked(True)
        self._name_list()
        self.changed.emit(self._wanted)

    def _name_list(self) -> None:
        """With the reason of the texts that are shown, where it is one of several."""
        name, codes, became = self._list_name, self._wanted.codes, self._wanted.became
        shown = self.fontMetrics().elidedText(name, Qt.TextElideMode.ElideMiddle, _WIDEST_NAME)
        label, words = "{name}", self.tr("Only the list {name}. Press to show all texts.")
        reason = "" if codes is None else name_of_reason(codes)
        if became is not None:
            reason = name_of_sum(became)
        if reason:
            label = self.tr("{name}: {reason}")
            words = self.tr("Only the list {name}: {reason}. Press to show all texts.")
        self._list.setText(in_menu(label.format(name=isolated(shown), reason=reason)))
        self._list.setAccessibleName(words.format(name=isolated(name), reason=reason))
        set_tooltip(self._list, self._list.accessibleName())

    @Slot()
    def _leave_list(self) -> None:
        """All texts again, and the keyboard stays in this row."""
        self._list.hide()
        self._pills[Kind.ALL].setFocus(Qt.FocusReason.OtherFocusReason)
        self.show_all(self._wanted.account)

    def show_all(self, account: AccountKey | None = None) -> None:
        """Clears the search and all filters, but not the one for this account."""
        self._list.hide()
        self.search.clear()
        self._typing.stop()
        self._pills[Kind.ALL].setChecked(True)
        _include(self, account)
        self._apply(Filter(account=self._wanted.account))

    @Slot()
    def begin_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _apply(self, wanted: Filter) -> None:
        if wanted != self._wanted:
            self._wanted = wanted
            self._name_list()
            self.changed.emit(wanted)

    @Slot(object)
    def show_account(self, account: AccountKey | None) -> None:
        """Shows the texts of one account, or of all."""
        self._apply(replace(self._wanted, account=account))

    @Slot(int, bool)
    def _choose_kind(self, at: int, is_on: bool) -> None:
        kind = list(Kind)[at]
        if is_on and kind is not self._wanted.kind:
            self._apply(replace(self._wanted, kind=kind, codes=None, became=None))

    @Slot()
    def _typed(self) -> None:
        self._typing.start()

    @Slot()
    def _search(self) -> None:
        typed, today = self.search.text(), QDate.currentDate()
        span, words = span_in(typed, today)
        month = month_span(typed, today)
        self._apply(replace(self._wanted, words=words, span=span, month=month))

    @Slot()
    def _draw(self) -> None:
        muted = self._theme.colour("muted")
        self._export.setIcon(self._theme.icons.icon("export", 18, muted))
        self._list.setIcon(self._theme.icons.icon("close", 14, muted))


def _include(bar: FilterBar, account: AccountKey | None) -> None:
    """Shows the texts of all accounts, unless only those of this one are shown."""
    if account is None or account != bar._wanted.account:
        bar.all_wanted.emit()
        bar._wanted = replace(bar._wanted, account=None)
