"""The part of the tour that texts to a list from a spreadsheet."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtWidgets import QLabel, QWidget

from desktop.app.tour.transcript import Transcript
from desktop.app.tour.window_driver import TourError, Wait, WindowDriver
from desktop.core.model import MergeState, MergeSummary
from desktop.ui.merge.merge_window import MergeWindow
from desktop.ui.merge.steps import Step
from desktop.ui.window.window import Window

_FILE = "appointments.xlsx"
_ROWS = 214
_TEXTS = 204
_TEXT = "Hello {First name}, we look forward to seeing you on {Day} at {Time}."
# The first texts go out at once; the others wait for RingCentral's pace.
_SENT = 3


class ListSender:
    """From the file to the outbox. The list is paused and cancelled at the end: at RingCentral's
    pace the whole of it takes minutes."""

    def __init__(
        self, window: Window, driver: WindowDriver, transcript: Transcript, folder: Path
    ) -> None:
        self._window = window
        self._driver = driver
        self._transcript = transcript
        self._file = folder / _FILE

    def steps(self) -> Iterator[Wait]:
        yield from self._prepare()
        yield from self._check_and_send()
        yield from self._follow()
        yield from self._close_while_texts_wait()
        yield from self._cancel()

    def _prepare(self) -> Iterator[Wait]:
        self._transcript.add(f"A text to each row of {_FILE}.")
        self._window.commands.open_list.emit(self._file)
        made = self._made
        preparation = made.preparation
        yield Wait("the file is read", lambda: preparation.columns is not None)
        yield from self._picture("list-file")
        self._driver.press("listNextButton")
        yield from self._picture("list-columns")
        self._driver.press("listNextButton")
        if made.step is not Step.TEXT:
            raise TourError("the columns are not known")
        self._driver.type(made.text.field, _TEXT)
        yield from self._picture("list-text")

    def _check_and_send(self) -> Iterator[Wait]:
        made = self._made
        planner = made.preparation.planner
        self._driver.press("listNextButton")
        yield Wait("every row is checked", lambda: planner.is_current)
        plan = planner.plan
        if plan is None or (len(plan.rows), plan.texts) != (_ROWS, _TEXTS):
            raise TourError(f"the list does not have {_TEXTS} texts of {_ROWS} rows")
        yield from self._picture("list-check")
        self._driver.press("to_correctRowsButton")
        yield from self._picture("list-left-out")
        self._driver.press("listNextButton")
        yield from self._picture("list-send")
        self._transcript.add("    " + self._driver.find(QLabel, "listTexts").text())
        self._driver.press("sendListNowButton")
        yield Wait("the texts are in the outbox", lambda: self._summary is not None)

    def _follow(self) -> Iterator[Wait]:
        yield Wait("some were delivered", lambda: self._shown.sums.delivered >= _SENT)
        view = self._window.main_page.view
        self._driver.press("outboxTab")
        view.choose(self._shown.id)
        view.folding.set_folded(self._shown, is_folded=False)
        yield from self._picture("list-in-outbox", self._window)
        view.folding.set_folded(self._shown, is_folded=True)

    def _close_while_texts_wait(self) -> Iterator[Wait]:
        self._transcript.add("Close the window while texts wait.")
        self._window.quit()
        yield Wait("Ownline asks", lambda: self._driver.is_there("waitingQuestion"))
        yield from self._picture("closing", self._driver.find(QWidget, "waitingQuestion"))
        self._driver.press("stayButton")
        yield Wait("the window stays", lambda: not self._driver.is_there("waitingQuestion"))

    def _cancel(self) -> Iterator[Wait]:
        self._transcript.add("Pause, and cancel what waits.")
        self._driver.press("pauseMergeButton")
        yield Wait("the list is paused", lambda: self._shown.state is MergeState.PAUSED)
        self._driver.press("cancelWaitingButton")
        yield Wait("Ownline asks", lambda: self._driver.is_there("cancelMergeButton"))
        self._driver.press("cancelMergeButton")
        yield Wait("nothing waits", lambda: not self._shown.sums.open)
        sums = self._shown.sums
        self._transcript.add(f"    {sums.cancelled} canceled, {sums.texts - sums.cancelled} sent")
        self._window.main_page.view.clear_choice()

    # --- the window of the list, and the list -----------------------------------------------------

    @property
    def _made(self) -> MergeWindow:
        return self._driver.find(MergeWindow, "mergeWindow")

    @property
    def _summary(self) -> MergeSummary | None:
        model = self._window.main_page.view.model
        rows = (model.at(at) for at in range(model.rowCount()))
        return next((row for row in rows if isinstance(row, MergeSummary)), None)

    @property
    def _shown(self) -> MergeSummary:
        summary = self._summary
        if summary is None:
            raise TourError("the outbox has no list")
        return summary

    def _picture(self, name: str, shown: QWidget | None = None) -> Iterator[Wait]:
        yield from self._transcript.picture_later(name, shown or self._made)
