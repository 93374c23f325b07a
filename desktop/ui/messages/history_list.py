"""The history of a text: when, and what."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop.core.model import HistoryLine
from desktop.ui.text.states import history_sentence
from desktop.ui.text.times import long_time, now_ms
from desktop.ui.widgets.labels import Label
from desktop.ui.widgets.theme import LARGE, NARROW, Theme

# A text may be looked for all day; its beginning and its end are what matters.
_MOST = 60


class HistoryList(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("historyList")
        self._theme = theme
        self._shown: tuple[HistoryLine, ...] | None = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(LARGE)
        self._grid.setVerticalSpacing(NARROW)
        self._grid.setColumnStretch(1, 1)

    def show_lines(self, lines: tuple[HistoryLine, ...]) -> None:
        if lines == self._shown:
            return
        self._shown = lines
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        left_out = len(lines) - _MOST
        if left_out > 0:
            lines = lines[: _MOST // 2] + lines[-_MOST // 2 :]
        now = now_ms()
        for at, line in enumerate(lines):
            row = at + (1 if left_out > 0 and at >= _MOST // 2 else 0)
            self._add(row, long_time(line.at, now), history_sentence(line))
        if left_out > 0:
            self._add(_MOST // 2, "…", self.tr("%Ln more line(s)", "", left_out))

    def _add(self, row: int, time: str, said: str) -> None:
        when = Label(self._theme, time, size="small", role="muted")
        what = Label(self._theme, said, size="small", wrap=True, name="historyLine")
        self._grid.addWidget(when, row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(what, row, 1)
