"""The fourth step of a list: every row as it will go out, and why the others will not."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHeaderView, QVBoxLayout, QWidget

from desktop.merge.plan import MAY_WANT_NONE, MergePlan
from desktop.ui.compose.nights import Nights
from desktop.ui.merge.earlier_line import EarlierLine
from desktop.ui.merge.plan_model import PlanColumn, PlanModel, Shown, place_among
from desktop.ui.merge.preparation import Preparation
from desktop.ui.merge.row_details import RowDetails
from desktop.ui.text.parts import Parts
from desktop.ui.text.times import now_ms
from desktop.ui.widgets.filter_pills import FilterPills
from desktop.ui.widgets.labels import Label, set_tooltip
from desktop.ui.widgets.row_table import RowTable, in_card
from desktop.ui.widgets.theme import MEDIUM, SMALL, Theme

_WIDEST_ROW = "000,000"
# Of the width, for the state and the number at most.
_MOST_PART = 0.33
# Below this height, in px, the rows need the room.
_LOW = 480


class _Rows(RowTable):
    """The text has the room that the other columns leave."""

    def __init__(self, name: str, spoken: str) -> None:
        super().__init__(name, spoken)
        self._contents: dict[PlanColumn, Sequence[str]] = {}

    def fit(self, column: PlanColumn, contents: Sequence[str]) -> None:
        """``contents``: the widest that the column has to show."""
        self._contents[column] = contents
        self._fit()

    def _fit(self) -> None:
        most = int(self.viewport().width() * _MOST_PART)
        for column, contents in self._contents.items():
            widest = max(map(self.fontMetrics().horizontalAdvance, contents), default=0)
            self.setColumnWidth(column, min(widest + 2 * MEDIUM, most))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()


class CheckPage(QWidget):
    """The signals are as in `RowDetails`."""

    text_wanted = Signal(int, str)
    sender_wanted = Signal()
    conversation_wanted = Signal(int, object)

    def __init__(self, preparation: Preparation, night: Nights, theme: Theme) -> None:
        super().__init__()
        self._preparation = preparation
        self._theme = theme
        self._night = night
        self._parts = Parts(self)
        self._measured: MergePlan | None = None
        self._summary = Label(theme, wrap=True, name="listSummary", live=True)
        set_tooltip(self._summary, self._parts.explanation)
        self._quiet_hours = Label(
            theme, size="small", role="warn", wrap=True, name="listQuietHours", live=True
        )
        self._quiet_hours.hide()
        self._model = PlanModel(theme, self)
        self.table = self._made_table()
        self._details = RowDetails(preparation, theme)
        self._earlier = EarlierLine(preparation, theme)
        self._kinds = tuple(Shown)
        self.pills = FilterPills(theme, [f"{kind.name.lower()}RowsButton" for kind in self._kinds])
        for kind in (Shown.NEEDS_YOU, Shown.TO_CORRECT):
            self.pills.buttons[self._kinds.index(kind)].setProperty("tone", "warn")
        self.pills.chosen.connect(self._show_other_rows)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SMALL)
        layout.addWidget(self._summary)
        layout.addWidget(self._quiet_hours)
        layout.addWidget(self._earlier)
        layout.addLayout(self.pills)
        layout.addWidget(in_card(self.table), 1)
        layout.addWidget(self._details)
        # Its button may be gone then.
        self._details.read_again.connect(self.table.setFocus)
        self._details.text_wanted.connect(self.text_wanted)
        self._details.sender_wanted.connect(self.sender_wanted)
        self._details.conversation_wanted.connect(self.conversation_wanted)
        self.table.selectionModel().currentRowChanged.connect(self._show_details)
        preparation.planner.planned.connect(self._show_plan)

    def _made_table(self) -> _Rows:
        table = _Rows("listRows", self.tr("Rows of the list"))
        table.setModel(self._model)
        table.setVerticalScrollMode(RowTable.ScrollMode.ScrollPerItem)
        across = table.horizontalHeader()
        across.setSectionResizeMode(PlanColumn.TEXT, QHeaderView.ResizeMode.Stretch)
        billed = self._model.title(PlanColumn.PARTS)
        for column, widest in ((PlanColumn.ROW, _WIDEST_ROW), (PlanColumn.PARTS, billed)):
            width = table.fontMetrics().horizontalAdvance(widest) + 2 * MEDIUM
            table.setColumnWidth(column, width)
        return table

    @property
    def _shown(self) -> Shown:
        return self._kinds[self.pills.current]

    @Slot()
    def _show_plan(self) -> None:
        plan = self._preparation.planner.plan
        if not self.isVisible():
            # `showEvent` comes later.
            return
        counts = self._counts(plan)
        labels = {
            Shown.ALL: self.tr("All ({count})"),
            Shown.READY: self.tr("Ready ({count})"),
            Shown.NEEDS_YOU: self.tr("Needs a decision ({count})"),
            Shown.TO_CORRECT: self.tr("To correct ({count})"),
            Shown.LEFT_OUT: self.tr("Left out ({count})"),
        }
        self.pills.show_counts([(labels[kind], counts[kind]) for kind in self._kinds])
        self._summary.say(self._sentence(plan) if plan is not None else "")
        self._quiet_hours.say(self._night.night_now(now_ms()))
        self._earlier.show_plan()
        if plan is not self._measured:
            # What is decided about rows changes nothing of it.
            self._measured = plan
            self._details.show_rows(plan.rows if plan is not None else [])
        self._show_rows()
        self.table.fit(PlanColumn.STATE, self._model.states(plan))
        self.table.fit(PlanColumn.TO, self._model.widest_numbers())

    def _counts(self, plan: MergePlan | None) -> dict[Shown, int]:
        counts = dict.fromkeys(Shown, 0)
        if plan is not None:
            counts |= {Shown.ALL: len(plan.rows), Shown.READY: plan.texts}
            for why, count in plan.counts.items():
                counts[place_among(why)] += count
        return counts

    def _sentence(self, plan: MergePlan) -> str:
        nothing = self.tr("Nothing to send")
        texts = self._parts.of_texts(plan.texts, plan.parts) if plan.texts else nothing
        if plan.counts.total():
            words = self.tr("{texts} from %Ln row(s).", "", len(plan.rows)).format(texts=texts)
        else:
            words = self.tr("{texts}. No row is left out.").format(texts=texts)
        if plan.unreached:
            unreached = self.tr("%Ln may not arrive.", "", plan.unreached)
            words = " ".join((words, unreached))
        return words

    @Slot(int)
    def _show_other_rows(self, _at: int) -> None:
        """Of another filter: where the chosen row is not among them, the first one."""
        self._show_rows(0)

    def _show_rows(self, otherwise: int | None = None) -> None:
        """Keeps the chosen row; where it is no longer shown, its place or ``otherwise``."""
        before = self.table.currentIndex().row()
        chosen = self._model.planned(before)
        plan, country = self._preparation.planner.plan, self._preparation.country
        self._model.show_plan(plan, self._shown, country)
        place = self._model.place_of(chosen.number) if chosen is not None else -1
        if place < 0:
            near = before if otherwise is None else otherwise
            place = min(max(near, 0), self._model.rowCount() - 1)
        self.table.setCurrentIndex(self._model.index(place, 0) if place >= 0 else QModelIndex())
        self._show_details()

    @Slot()
    def _show_details(self) -> None:
        self._details.show_row(self._model.planned(self.table.currentIndex().row()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_low = event.size().height() < _LOW
        self._details.fit(event.size().width(), is_low=is_low)
        self._earlier.show_low(is_low=is_low)

    def event(self, event: QEvent) -> bool:
        """Whether somebody wants no more texts is answered in the main window. Qt tells who is
        visible that the person has come back."""
        is_back = event.type() == QEvent.Type.WindowActivate and self.isEnabled()
        plan = self._preparation.planner.plan if is_back else None
        if plan is not None and any(plan.counts[one] for one in MAY_WANT_NONE):
            self._preparation.planner.plan_again()
        return super().event(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show_plan()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
