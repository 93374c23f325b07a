"""The window in which a list is prepared, checked and sent: File, Columns, Text, Check, Send."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings, QSize, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from desktop.core.model import AccountView
from desktop.messages import Outbox
from desktop.ui.commands import Commands
from desktop.ui.merge.busy_line import BusyLine
from desktop.ui.merge.check_page import CheckPage
from desktop.ui.merge.columns_page import ColumnsPage
from desktop.ui.merge.file_page import FilePage
from desktop.ui.merge.kept_columns import KeptColumns
from desktop.ui.merge.night import list_nights
from desktop.ui.merge.preparation import Preparation
from desktop.ui.merge.queueing import MergeQueueing
from desktop.ui.merge.send_page import SendPage
from desktop.ui.merge.steps import Step, StepBar
from desktop.ui.merge.text_page import TextPage
from desktop.ui.preferences.sending_settings import SendingSettings
from desktop.ui.widgets.enter_key import Dialog
from desktop.ui.widgets.labels import Label, announce, button, keep_room
from desktop.ui.widgets.question import Question
from desktop.ui.widgets.stack import Stack
from desktop.ui.widgets.theme import LARGE, MEDIUM, SMALL, Theme
from desktop.ui.widgets.window_size import fit_to_screen
from desktop.ui.widgets.yielding import Yielding

_SIZE = QSize(920, 660)
_MIN_SIZE = QSize(640, 480)
_LEAST_PAGE = 120
_GEOMETRY_KEY = "list/geometry"


class MergeWindow(Dialog):
    """Not modal. Closing it keeps everything for this run of the program, until the list is in the
    outbox."""

    queued = Signal(int, bool)
    """It is, and cannot be undone any more. Carries its id, and whether the person has gone to the
    main window meanwhile."""
    reasons_wanted = Signal()

    def __init__(
        self,
        outbox: Outbox,
        settings: QSettings,
        theme: Theme,
        commands: Commands,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("mergeWindow")
        self.setWindowFlags(Qt.WindowType.Window)
        self.setWindowTitle(self.tr("Text to a list"))
        self._settings = settings
        self._commands = commands
        self._theme = theme
        self._has_asked = False
        self.preparation = Preparation(outbox, KeptColumns(settings), self)
        self.queueing = MergeQueueing(outbox, theme, self)
        self.steps = StepBar(theme)
        self.file = FilePage(self.preparation, theme)
        self.columns = ColumnsPage(self.preparation, settings, theme, commands)
        self.text = TextPage(self.preparation, outbox, settings, theme, commands)
        night = list_nights(self.preparation, settings)
        self.check = CheckPage(self.preparation, night, theme)
        self.sending = SendPage(self.preparation, settings, night, theme)
        self._pages = Stack(fits_current=True)
        self._busy = BusyLine(theme)
        self._missing = ""
        """The problem of this step that was said."""
        self._notice = Label(
            theme, size="small", role="bad", wrap=True, name="listNotice", live=True
        )
        self._notice.hide()
        self._back = button(self.tr("&Back"), "listBackButton")
        self._next = button(self.tr("&Next"), "listNextButton", "primary")
        # In no step does anything else come into their place: it would get the second click.
        keep_room(self._back)
        keep_room(self._next)
        self._send = self.sending.send
        self._lay_out()
        self._connect()
        self._go(Step.FILE)

    def _lay_out(self) -> None:
        for page in (self.file, self.columns, self.text, self.check, self.sending):
            self._pages.addWidget(page)
        head = QFrame()
        head.setObjectName("header")
        across = QHBoxLayout(head)
        across.setContentsMargins(MEDIUM, SMALL, MEDIUM, SMALL)
        across.addWidget(self.steps)
        inside = QVBoxLayout()
        inside.setContentsMargins(LARGE, LARGE, LARGE, MEDIUM)
        inside.setSpacing(MEDIUM)
        # On a small screen at a large scale, a step is higher than its room.
        self._area = Yielding(self._pages, _LEAST_PAGE)
        inside.addWidget(self._area, 1)
        inside.addWidget(self._notice)
        inside.addLayout(_foot(self._back, self._busy, self.queueing.undo, self._next))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(head)
        layout.addLayout(inside, 1)
        fit_to_screen(self, _SIZE, _MIN_SIZE)
        geometry = self._settings.value(_GEOMETRY_KEY)
        if isinstance(geometry, QByteArray):
            self.restoreGeometry(geometry)

    def _connect(self) -> None:
        preparation = self.preparation
        self.steps.wanted.connect(self.go_to)
        self._back.clicked.connect(lambda: self.go_to(Step(self.step - 1)))
        self._next.clicked.connect(lambda: self.go_to(Step(self.step + 1)))
        self._send.clicked.connect(self.send)
        for work in (preparation.reader, preparation.planner, self.queueing):
            work.busy.connect(self._show_busy)
            work.failed.connect(self._notice.say)
            work.job.progressed.connect(self._busy.show_percent)
        self._busy.cancelled.connect(self._cancel)
        self.queueing.stopping.connect(self._busy.go_on)
        self.queueing.cancelled.connect(self._show_step)
        self.queueing.queued.connect(self._finish)
        for changed in (self.queueing.held, self.queueing.undone):
            changed.connect(self._show_step)
            changed.connect(self._commands.process_outbox)
        self.queueing.held.connect(self.queueing.undo.undo.setFocus)
        # As in the main window. A field gets the key first.
        undo = self.queueing.undo
        undo_key = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self)
        undo_key.activated.connect(lambda: undo.press() if undo.is_counting else None)
        self.queueing.undone.connect(self._send.setFocus)
        self.queueing.undone.connect(preparation.planner.plan_again)
        self.check.text_wanted.connect(lambda: self.go_to(Step.TEXT))
        self.check.text_wanted.connect(self.text.mend_row)
        self.check.sender_wanted.connect(lambda: self.go_to(Step.COLUMNS))
        self.check.conversation_wanted.connect(self._commands.open_conversation)
        self.columns.picker.reasons_wanted.connect(self.reasons_wanted)
        for changed in (
            preparation.table_changed,
            preparation.mapping_changed,
            preparation.text_changed,
            preparation.sender_changed,
            preparation.planner.planned,
            self.sending.time_chosen,
        ):
            changed.connect(self._show_step)

    # --- opening and closing ------------------------------------------------------------------

    def open_with(self, source: Path | str | None) -> None:
        """``source``: as `Commands.open_list` carries it."""
        if not self.isVisible():
            # What went wrong before it was closed is over.
            self._notice.say("")
        self.show()
        self.raise_()
        self.activateWindow()
        if source is None:
            return
        self.go_to(Step.FILE)
        if isinstance(source, Path):
            self.preparation.reader.read_file(source)
        else:
            self.preparation.reader.read_cells(source)

    def show_accounts(self, accounts: tuple[AccountView, ...], current: AccountView) -> None:
        """As `ColumnsPage.show_accounts`."""
        self.columns.show_accounts(accounts, current)

    def reject(self) -> None:
        """Esc and the button of the frame. What was set up stays; the person is told once. Esc also
        undoes the list while it can be undone."""
        if self.queueing.undo.is_counting:
            self.queueing.undo.press()
            return
        if self.queueing.is_filling:
            self._notice.say(self.tr("The texts are being put into the outbox. Cancel that first."))
            return
        self.preparation.reader.stop()
        if self.preparation.has_work and not self._has_asked:
            self._ask_to_close()
            return
        self._settings.setValue(_GEOMETRY_KEY, self.saveGeometry())
        super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        """The button of the frame: who has pressed Send is done with the list."""
        if self.queueing.undo.is_counting:
            self.queueing.let_go()
            event.accept()
        else:
            super().closeEvent(event)

    def _ask_to_close(self) -> None:
        box = Question(
            self._theme,
            self,
            "closeListQuestion",
            self.tr("Close this list?"),
            self.tr(
                "Nothing was sent. File, columns and text stay as they are until Ownline is closed:"
                " open the list again from the menu beside New text."
            ),
            self.tr("&Stay"),
        )
        box.offer(self.tr("&Close"), "closeListButton", self._close, kind="")

    def _close(self) -> None:
        self._has_asked = True
        self.reject()

    # --- steps --------------------------------------------------------------------------------

    @property
    def step(self) -> Step:
        return Step(self._pages.currentIndex())

    @Slot(object)
    def go_to(self, wanted: Step) -> None:
        """Or to the first step before it where something is missing, which is said there."""
        self.text.composition.commit()
        self.text.mending.end()
        problem = ""
        for step in Step:
            if step >= wanted:
                break
            problem = self._problem(step)
            if problem:
                wanted = step
                break
        self._go(wanted)
        if problem and not (wanted is Step.TEXT and self.text.says_problem):
            self._missing = problem
            self._notice.say(problem)

    def _go(self, step: Step) -> None:
        self._notice.say("")
        if not self.queueing.is_working:
            self.queueing.undo.withdraw()
        is_another = step is not self.step
        self._pages.setCurrentIndex(step)
        if is_another:
            # The step before may have been scrolled.
            self._area.verticalScrollBar().setValue(0)
        if step >= Step.CHECK:
            self.preparation.planner.plan_now()
        self._show_step()
        self._first_of(step).setFocus(Qt.FocusReason.OtherFocusReason)
        if is_another:
            announce(self, self.steps.spoken(step))

    def _first_of(self, step: Step) -> QWidget:
        """What gets the focus in a step."""
        has_table = self.preparation.columns is not None
        return {
            Step.FILE: self.file.table if has_table else self.file.choose,
            Step.COLUMNS: self.columns.picker.combo,
            Step.TEXT: self.text.field,
            Step.CHECK: self.check.table,
            # Not the button that sends: it would get the second Enter.
            Step.SEND: self._back if self._send.isHidden() else self.sending.when,
        }[step]

    def _problem(self, step: Step) -> str:
        """What is missing in a step, as a sentence; empty: nothing."""
        preparation = self.preparation
        if step is Step.FILE and preparation.columns is None:
            return self.tr("Choose a spreadsheet first, or paste its cells.")
        if step is Step.COLUMNS and preparation.chosen_sender is None:
            return self.tr("There is no number to text from.")
        if step is Step.COLUMNS:
            columns = preparation.columns
            if columns is None or columns.mapping.number_column is None:
                if preparation.reader.has_other_sheets:
                    return self.tr(
                        "Choose the column with the phone numbers, or another sheet in the step"
                        " File."
                    )
                return self.tr("Choose the column with the phone numbers.")
        if step is Step.TEXT:
            return self.text.problem()
        if step is Step.CHECK and not preparation.planner.is_current:
            return self.tr("The rows are still being checked.")
        return ""

    @Slot()
    def _show_step(self) -> None:
        step, plan = self.step, self.preparation.planner.plan
        if self._missing not in ("", self._problem(step)):
            # It is not missing any more.
            if self._notice.text() == self._missing:
                self._notice.say("")
            self._missing = ""
        missing = next((one for one in Step if self._problem(one)), Step.SEND)
        is_working = self.queueing.is_working
        self.steps.setEnabled(not is_working)
        self._pages.setEnabled(not is_working)
        self.steps.show_step(step, missing)
        self._back.setVisible(step > Step.FILE)
        self._back.setEnabled(not is_working)
        self._next.setVisible(step < Step.SEND)
        texts = plan.texts if plan is not None else 0
        # Without a text the page says why.
        self._send.setVisible(texts > 0)
        words = self.tr("&Send %Ln text(s)", "", texts)
        if self.sending.send_at is not None:
            words = self.tr("&Schedule %Ln text(s)", "", texts)
        self._send.setText(words)
        self._send.setEnabled(not is_working and self.preparation.planner.is_current)

    # --- work ---------------------------------------------------------------------------------

    @Slot(str)
    def _show_busy(self, doing: str) -> None:
        if doing:
            self._busy.begin(doing, can_cancel=not self.queueing.is_undoing)
        else:
            self._busy.hide()

    @Slot()
    def _cancel(self) -> None:
        if self.queueing.is_filling:
            self.queueing.cancel()
            return
        self.preparation.reader.stop()
        self.preparation.planner.stop()

    @Slot()
    def send(self) -> None:
        plan, problem = self.preparation.planner.plan, self.sending.problem()
        if problem or plan is None:
            self._notice.say(problem)
            return
        settings = SendingSettings(self._settings)
        draft = self.preparation.draft(
            self.sending.send_at,
            hold_if_answered=settings.holds_if_answered,
            grace_ms=settings.grace_ms,
        )
        self.queueing.undo.withdraw()
        self.queueing.queue(draft, plan, with_names=self.columns.shows_names)
        self._show_step()
        self._busy.cancel.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(int)
    def _finish(self, id_: int) -> None:
        main = self.parentWidget()
        is_away = main is not None and QApplication.activeWindow() is main.window()
        self._has_asked = True
        if self.columns.shows_names:
            self._commands.names_changed.emit()
        self.hide()
        self.queued.emit(id_, is_away)


def _foot(back: QWidget, busy: QWidget, undo: QWidget, following: QWidget) -> QHBoxLayout:
    """Back and Next stand still. What is going on and what can be undone have their room between
    them, so that nothing moves while they come and go."""
    keep_room(undo)
    between = QGridLayout()
    for line in (busy, undo):
        between.addWidget(line, 0, 0)
    foot = QHBoxLayout()
    foot.setSpacing(MEDIUM)
    foot.addWidget(back)
    foot.addLayout(between, 1)
    foot.addWidget(following)
    return foot
