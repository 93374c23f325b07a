"""The details of a list: its state, its sums, and what can be done with it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.core.model import MergeState, MergeSummary
from desktop.messages import Outbox
from desktop.ui.messages.details_pane import DetailsPane, PaneNames
from desktop.ui.messages.merge_actions import (
    MergeActions,
    can_go_on,
    can_pause,
)
from desktop.ui.messages.merge_questions import can_change_waiting, can_remove
from desktop.ui.messages.merge_text import Sum, is_under_way
from desktop.ui.messages.model import OutboxModel
from desktop.ui.text.plain import isolated
from desktop.ui.text.reasons import OTHER_REASONS, SAID_STOP
from desktop.ui.text.times import long_time, now_ms
from desktop.ui.widgets.flow_layout import FlowLayout
from desktop.ui.widgets.labels import Label, button, set_tooltip
from desktop.ui.widgets.progress_line import ProgressLine
from desktop.ui.widgets.tab_order import in_tab_order
from desktop.ui.widgets.theme import LARGE, NARROW, SMALL, Theme


class SumsList(QWidget):
    """What became of the texts, each line with a button that shows them. ``chosen`` carries the
    `Sum`. ``before``: where Tab stops before these buttons."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, before: QWidget) -> None:
        super().__init__()
        self._before = before
        self.setObjectName("sumsList")
        self._theme = theme
        self._shown: list[Sum] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(LARGE)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(1, 1)

    def show_sums(self, sums: list[Sum]) -> None:
        if sums == self._shown:
            return
        shown = [one for one in self.findChildren(QPushButton) if one.hasFocus()]
        name = shown[0].objectName() if shown else ""
        self._shown = sums
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for row in range(self._grid.rowCount()):
            self._grid.setRowMinimumHeight(row, 0)
        for row, line in enumerate(sums):
            role = line.tone if line.tone in ("bad", "warn") else ""
            label = Label(self._theme, line.text, role=role, name="sumLabel")
            self._grid.addWidget(label, row, 0)
            # As high as those with a button.
            self._grid.setRowMinimumHeight(row, label.sizeHint().height() + SMALL)
            if line.kind is not None or line.is_left_out or line.is_under_way:
                self._add_button(row, line, name)
        buttons = self.findChildren(QPushButton)
        in_tab_order(self._before, *buttons)
        # The style may make the buttons higher than that: then all lines are.
        tallest = max((one.minimumHeight() for one in buttons), default=0)
        for row in range(len(sums)):
            height = max(self._grid.rowMinimumHeight(row), tallest)
            self._grid.setRowMinimumHeight(row, height)

    def _add_button(self, row: int, line: Sum, focused: str) -> None:
        what = "UnderWay" if line.is_under_way else "leftOut"
        if line.kind is not None:
            what = line.kind.name.title().replace("_", "")
        if line.codes is not None and line.codes != OTHER_REASONS:
            # Several lines lead to the failed texts.
            what = "SaidStop" if line.codes == SAID_STOP else "OtherNumber"
        if line.became is not None:
            what = line.became.name.title().replace("_", "")
        show = button(self.tr("Show"), f"showSum{what}Button", "link")
        show.setMaximumHeight(self._grid.rowMinimumHeight(row))
        show.setAccessibleName(self.tr("Show: {sum}").format(sum=line.text))
        show.clicked.connect(lambda: self.chosen.emit(line))
        self._grid.addWidget(show, row, 1, Qt.AlignmentFlag.AlignLeading)
        if show.objectName() == focused:
            show.setFocus(Qt.FocusReason.OtherFocusReason)


class MergeDetails(DetailsPane):
    def __init__(
        self, outbox: Outbox, model: OutboxModel, actions: MergeActions, theme: Theme
    ) -> None:
        names = PaneNames("mergeDetailsPane", "mergeName", "mergeState", "closeMergeDetailsButton")
        super().__init__(theme, names)
        self._outbox = outbox
        self._model = model
        self._text = model.merge_text
        self._actions = actions
        self._shown: MergeSummary | None = None
        self._source = Label(theme, size="small", role="muted", name="mergeSource")
        self._progress = Label(theme, wrap=True, bold=True, name="mergeProgressLabel")
        self._bar = ProgressLine()
        self._meaning = Label(theme, wrap=True, role="muted", name="mergeMeaning")
        self._flow = FlowLayout()
        self._buttons: dict[str, QPushButton] = {}
        self._make_buttons()
        self._sums = SumsList(theme, self._buttons["removeListButton"])
        self._sums.chosen.connect(self._show_sum)
        self._lay_out()
        theme.changed.connect(self._draw)
        self._draw()

    # --- building -----------------------------------------------------------------------------

    def _make_buttons(self) -> None:
        acts = self._actions
        for name, label, act in (
            ("saveResultButton", self.tr("Save &result…"), acts.save_result),
            ("pauseMergeButton", self.tr("&Pause"), acts.pause),
            ("goOnMergeButton", self.tr("&Go on"), acts.go_on),
            ("moveMergeButton", self.tr("&Move to another time"), self._ask_for_time),
            (
                "cancelWaitingButton",
                self.tr("Cance&l what waits…"),
                lambda one: acts.questions.ask_to_cancel([one]),
            ),
            (
                "removeListButton",
                self.tr("Remove l&ist…"),
                lambda one: acts.questions.ask_to_remove([one]),
            ),
        ):
            self._buttons[name] = made = button(label, name)
            made.clicked.connect(self._acting(act))
            self._flow.addWidget(made)
        self.close_button.setAccessibleName(self.tr("Close the details"))

    def _acting(self, act: Callable[[MergeSummary], object]) -> Callable[[], None]:
        def do() -> None:
            if self._shown is not None:
                act(self._shown)

        return do

    def _lay_out(self) -> None:
        self._bar.setObjectName("mergeBar")
        self._bar.setFixedHeight(NARROW)
        self._bar.setAccessibleName(self.tr("Went out"))
        body = QWidget()
        rows = QVBoxLayout(body)
        rows.setContentsMargins(LARGE, SMALL, LARGE, LARGE)
        rows.setSpacing(SMALL)
        # Above all that changes while the list is sent: buttons must not move.
        rows.addLayout(self._flow)
        rows.addSpacing(NARROW)
        for widget in (self._progress, self._bar, self._meaning):
            rows.addWidget(widget)
        rows.addSpacing(NARROW)
        rows.addWidget(self._sums)
        rows.addStretch()
        self._frame((), body, (self._source,))

    # --- showing ------------------------------------------------------------------------------

    def show_merge(self, id_: int) -> bool:
        """Shows a list as its row does; without a row, its current state. Returns False if it is
        gone. Raises DiskError."""
        row = self._model.at(self._model.row_of(id_))
        found = row if isinstance(row, MergeSummary) else self._outbox.merges.summary(id_)
        if found is None:
            return False
        before, self._shown = self._shown, found
        if before is None or before.id != found.id:
            self._area.verticalScrollBar().setValue(0)
        self._fill(found)
        return True

    def _fill(self, summary: MergeSummary) -> None:
        words = self.tr("From {number}").format(number=isolated(self._text.own_number(summary)))
        if summary.send_at is None:
            # Of a planned one, the time of writing would be taken for its time.
            words = f"{words} · {long_time(summary.created_at, now_ms())}"
        self._source.setText(words)
        sums = summary.sums
        self._progress.setText(self._text.progress(summary))
        self._bar.setRange(0, max(sums.texts, 1))
        self._bar.setValue(summary.sums.answered)
        self._bar.setVisible(is_under_way(summary))
        self._meaning.say(self._text.meaning(summary))
        lines = self._text.counted(summary)
        had_focus = self._sums.isAncestorOf(self.window().focusWidget())
        self._sums.show_sums(lines)
        if had_focus and not self._sums.isAncestorOf(self.window().focusWidget()):
            self.left.emit()
        spoken = ", ".join(line.text for line in lines)
        self._describe(self._text.progress(summary), self._text.meaning(summary), spoken)
        self._offer(summary)
        self._draw()
        self._fit_name()

    def _offer(self, summary: MergeSummary) -> None:
        """The same buttons in the same places, whatever its state: nothing comes to the place of
        another, and nothing is gone the next time. One without a use says why."""
        possible = {
            "pauseMergeButton": can_pause(summary),
            "goOnMergeButton": can_go_on(summary),
            "moveMergeButton": can_change_waiting(summary),
            "cancelWaitingButton": can_change_waiting(summary),
            "saveResultButton": summary.state is not MergeState.FILLING,
            "removeListButton": can_remove(summary),
        }
        # Two in one place.
        pause, go_on = (self._buttons[name] for name in ("pauseMergeButton", "goOnMergeButton"))
        is_paused = summary.state is MergeState.PAUSED
        shown, hidden = (go_on, pause) if is_paused else (pause, go_on)
        width = max(pause.sizeHint().width(), go_on.sizeHint().width())
        had_focus = pause.hasFocus() or go_on.hasFocus()
        if not (had_focus and possible[shown.objectName()]):
            self._leave(self._buttons[name] for name, can in possible.items() if not can)
        for name, is_possible in possible.items():
            one = self._buttons[name]
            one.setEnabled(is_possible)
            set_tooltip(one, "" if is_possible else self._why_not(name, summary))
        for one in (pause, go_on):
            one.setMinimumWidth(width)
        shown.show()
        hidden.hide()
        if had_focus and shown.isEnabled():
            shown.setFocus(Qt.FocusReason.OtherFocusReason)

    def _why_not(self, name: str, summary: MergeSummary) -> str:
        if summary.state is MergeState.FILLING:
            return self.tr("Its texts are still being written to the outbox.")
        if name == "removeListButton":
            return self.tr("A list can be removed once nothing of it waits or is on its way.")
        return self.tr("Nothing of it waits any more.")

    @Slot()
    def _draw(self) -> None:
        self._draw_close()
        if self._shown is not None:
            shown = self._shown
            self._draw_state(shown.id, self._text.name(shown), self._text.state(shown))

    def _fit_name(self) -> None:
        if self._shown is not None:
            name = self._text.name(self._shown)
            metrics, room = self._title.fontMetrics(), self._title_room()
            self._title.setText(metrics.elidedText(name, Qt.TextElideMode.ElideMiddle, room))
            self._title.setAccessibleName(name)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_name()

    # --- acting -------------------------------------------------------------------------------

    def _ask_for_time(self, summary: MergeSummary) -> None:
        beside = self._buttons["moveMergeButton"]
        menu = self._actions.time_menu(summary)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(beside.mapToGlobal(beside.rect().bottomLeft()))

    @Slot(object)
    def _show_sum(self, line: Sum) -> None:
        if self._shown is None:
            return
        if line.kind is not None:
            part = line.codes if line.became is None else line.became
            self._actions.texts_wanted.emit(self._shown, line.kind, part)
        elif line.is_under_way:
            self._actions.show_under_way(self._shown)
        else:
            self._actions.show_left_out(self._shown)
