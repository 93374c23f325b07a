"""The first step of a list: the file, how it is read, and its first rows."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from desktop.ui.file_drop import SPREADSHEETS, FileDrop, one_file
from desktop.ui.merge.preparation import Preparation
from desktop.ui.merge.reading_choices import ReadingChoices
from desktop.ui.merge.table_model import TableModel
from desktop.ui.text.notices import translated
from desktop.ui.text.plain import isolated, one_line
from desktop.ui.widgets.file_places import Place, begin_in
from desktop.ui.widgets.labels import ElidedLabel, Label, announce, button
from desktop.ui.widgets.row_table import RowTable, in_card
from desktop.ui.widgets.theme import LARGE, MEDIUM, SMALL, Theme

_ICON = 40
_MOST_FILE = 80
_ROW_DIGITS = "000000"
_LEAST_WIDTH, _MOST_WIDTH = 60, 260
# Of the table: its head and some rows, where the step has to scroll.
_LEAST_TABLE = 130
# The columns fit the contents of so many rows.
_FIRST_ROWS = 50


class FilePage(QWidget):
    """A file can be chosen, dropped or pasted; cells can be pasted."""

    def __init__(self, preparation: Preparation, theme: Theme) -> None:
        super().__init__()
        self._preparation = preparation
        self._theme = theme
        FileDrop(preparation.reader.read_file, self).watch(self)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._model = TableModel(theme, self)
        self.table = RowTable("listCells", self.tr("Cells of the spreadsheet"))
        self.table.setModel(self._model)
        self.table.setMinimumHeight(_LEAST_TABLE)
        self.table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self._file = ElidedLabel(theme, size="heading", bold=True, name="listFile")
        self._facts = Label(theme, role="muted", name="listFacts", wrap=True)
        self._choices = ReadingChoices(preparation, theme)
        self._again = button(self.tr("Read a&gain"), "readListAgainButton")
        self._again.setToolTip(self.tr("After you have changed the file"))
        self._again.clicked.connect(self._read_again)
        self._paste_again = button(self.tr("&Paste cells"), "pasteOtherCellsButton")
        self._paste_again.clicked.connect(self.paste)
        self._another = button(self.tr("Choose another &file…"), "chooseOtherListButton")
        self._another.clicked.connect(self.ask_for_file)
        self.choose = button(self.tr("Choose a &file…"), "chooseListButton", "primary")
        self.choose.clicked.connect(self.ask_for_file)
        self._paste = button(self.tr("&Paste cells"), "pasteCellsButton")
        self._paste.clicked.connect(self.paste)
        self._icon = QLabel()
        self._pages = QStackedLayout(self)
        self._start, self._loaded = self._made_start(), self._made_loaded()
        self._pages.addWidget(self._start)
        self._pages.addWidget(self._loaded)
        preparation.table_changed.connect(self._show)
        preparation.mapping_changed.connect(self._show_table)
        theme.changed.connect(self._draw)
        self._draw()
        self._show()

    def _made_start(self) -> QWidget:
        card = QFrame()
        card.setObjectName("card")
        hint = Label(
            self._theme, self.tr("Choose a spreadsheet, or drop it here"), size="heading", wrap=True
        )
        kinds = Label(
            self._theme,
            self.tr(
                "Excel (.xlsx, .xls), OpenDocument (.ods), CSV or TSV. Each row becomes one text."
                " You see all of them before anything is sent."
            ),
            role="muted",
            wrap=True,
        )
        buttons = QHBoxLayout()
        buttons.setSpacing(SMALL)
        buttons.addStretch()
        buttons.addWidget(self.choose)
        buttons.addWidget(self._paste)
        buttons.addStretch()
        inside = QVBoxLayout(card)
        inside.setContentsMargins(LARGE, LARGE, LARGE, LARGE)
        inside.setSpacing(SMALL)
        inside.addStretch()
        for label in (self._icon, hint, kinds):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            inside.addWidget(label)
        inside.addSpacing(SMALL)
        inside.addLayout(buttons)
        inside.addStretch()
        return card

    def _made_loaded(self) -> QWidget:
        page = QWidget()
        head = QHBoxLayout()
        head.setSpacing(MEDIUM)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._file)
        words.addWidget(self._facts)
        head.addLayout(words, 1)
        for one in (self._again, self._paste_again, self._another):
            head.addWidget(one, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(MEDIUM)
        layout.addLayout(head)
        layout.addWidget(self._choices)
        layout.addWidget(in_card(self.table), 1)
        return page

    # --- what is shown ------------------------------------------------------------------------

    @Slot()
    def _show(self) -> None:
        is_read = self._preparation.columns is not None
        focused = QApplication.focusWidget()
        is_of_choices = focused is not None and self._choices.isAncestorOf(focused)
        self._pages.setCurrentWidget(self._loaded if is_read else self._start)
        if not is_read:
            return
        if self.isVisible() and not is_of_choices:
            # Qt would give it to the next button, which asks for another file.
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self._again.setVisible(self._preparation.reader.has_file)
        self._file.setText(isolated(one_line(self._preparation.reader.name, _MOST_FILE)))
        self._show_table()
        metrics = self.table.fontMetrics()
        self.table.setColumnWidth(0, metrics.horizontalAdvance(_ROW_DIGITS) + 2 * MEDIUM)
        # In a narrow window, the first ones leave room for the others.
        most = min(_MOST_WIDTH, self.width() // 4)
        for column in range(1, self._model.columnCount()):
            width = max(self._width_of(column), _LEAST_WIDTH)
            self.table.setColumnWidth(column, min(width, most))
        announce(self, f"{self._file.accessibleName()}. {self._facts.text()}")

    def _width_of(self, column: int) -> int:
        """That of its first cells from the header on: a title above it is wider than its column."""
        columns = self._preparation.columns
        assert columns is not None
        first = columns.mapping.header_row or 0
        rows = range(first, min(first + _FIRST_ROWS, self._model.rowCount()))
        cells = (self._model.index(row, column) for row in rows)
        return max((self.table.sizeHintForIndex(cell).width() for cell in cells), default=0)

    @Slot()
    def _show_table(self) -> None:
        columns, spreadsheet = self._preparation.columns, self._preparation.reader.spreadsheet
        if columns is None or spreadsheet is None:
            return
        size = self.tr("{rows}, {columns}").format(
            rows=self.tr("%Ln row(s)", "", columns.row_count),
            columns=self.tr("%Ln column(s)", "", len(columns)),
        )
        self._facts.setText(" ".join((f"{size}.", *map(translated, spreadsheet.notes))))
        self._choices.show_choices(spreadsheet, columns.mapping.header_row)
        self._model.show_table(columns.table, columns.mapping.header_row)

    @Slot()
    def _draw(self) -> None:
        muted, ratio = self._theme.colour("muted"), self.devicePixelRatioF()
        self._icon.setPixmap(self._theme.icons.pixmap("table", _ICON, muted, ratio))

    # --- choosing -----------------------------------------------------------------------------

    @Slot()
    def ask_for_file(self) -> None:
        dialog = QFileDialog(self, self.tr("Choose a spreadsheet"))
        dialog.setObjectName("chooseListDialog")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        patterns = " ".join(f"*{end}" for end in SPREADSHEETS)
        dialog.setNameFilters(
            [
                self.tr("Spreadsheets ({patterns})").format(patterns=patterns),
                self.tr("All files (*)"),
            ]
        )
        begin_in(dialog, Place.DownloadLocation)
        dialog.fileSelected.connect(self.read)
        dialog.open()

    @Slot()
    def _read_again(self) -> None:
        self._preparation.reader.read_again()

    @Slot(str)
    def read(self, path: str) -> None:
        self._preparation.reader.read_file(Path(path))

    @Slot()
    def paste(self) -> None:
        data = QGuiApplication.clipboard().mimeData()
        file = one_file(data)
        if file is not None:
            self._preparation.reader.read_file(file)
        else:
            self._preparation.reader.read_cells(data.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        else:
            super().keyPressEvent(event)
