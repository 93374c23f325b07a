"""The second step of a list: the own number, the column with the numbers, and the fields."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSettings, Qt, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from desktop.core.model import AccountView
from desktop.merge.numbers import as_read
from desktop.texting.phone import as_written
from desktop.ui.commands import Commands
from desktop.ui.compose.sender_picker import SenderPicker, chosen_reach
from desktop.ui.merge.field_model import FieldColumn, FieldModel
from desktop.ui.merge.name_columns import NameColumns
from desktop.ui.merge.preparation import Preparation
from desktop.ui.text.pace import LOW_VOLUME_A_DAY
from desktop.ui.text.plain import isolated, one_line, unbroken
from desktop.ui.text.times import number
from desktop.ui.widgets.choice_box import ChoiceBox
from desktop.ui.widgets.labels import Label
from desktop.ui.widgets.row_table import RowTable, in_card
from desktop.ui.widgets.theme import LARGE, MEDIUM, NARROW, SMALL, Theme

Index = QModelIndex | QPersistentModelIndex

_MOST = 40
_ACROSS = Qt.Orientation.Horizontal


class _FieldNames(QStyledItemDelegate):
    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = super().createEditor(parent, option, index)
        editor.setAccessibleName(index.model().headerData(index.column(), _ACROSS))
        return editor


class _Fields(RowTable):
    """Gives each column its third of the width. F2 edits the field of a row, wherever the keyboard
    is in it."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if event.key() == Qt.Key.Key_F2 and index.isValid():
            self.edit(index.siblingAtColumn(FieldColumn.FIELD))
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for column in (FieldColumn.COLUMN, FieldColumn.FIELD):
            self.setColumnWidth(column, self.viewport().width() // len(FieldColumn))


class ColumnsPage(QWidget):
    def __init__(
        self, preparation: Preparation, settings: QSettings, theme: Theme, commands: Commands
    ) -> None:
        super().__init__()
        self._preparation = preparation
        self._has_chosen = False
        # From of a new text is what was chosen or used there, and not what was tried in a list.
        self.picker = SenderPicker(theme, settings, commands, remembers=False)
        self._daily = Label(
            theme, size="small", role="warn", wrap=True, name="listDailyLimit", live=True
        )
        self.numbers = ChoiceBox(theme, "numberColumnChoice", self.tr("Column with the numbers"))
        self._numbers_note = Label(
            theme, size="small", role="muted", wrap=True, name="numberColumnNote"
        )
        self._model = FieldModel(preparation, theme, self)
        self.fields = _Fields("listFields", self.tr("Fields of the list"))
        self._notice = Label(
            theme, size="small", role="bad", wrap=True, name="fieldNotice", live=True
        )
        self.names = NameColumns(preparation, theme)
        self._lay_out(theme)
        self.picker.changed.connect(self._sender_changed)
        self.picker.combo.activated.connect(self._keep_sender)
        self.numbers.picked.connect(preparation.choose_number_column)
        self._model.refused.connect(self._notice.say)
        preparation.table_changed.connect(self._show)
        preparation.mapping_changed.connect(self._show)
        # A number without a + is read as one of the country of the account.
        preparation.sender_changed.connect(self._show)
        self._show()

    def _lay_out(self, theme: Theme) -> None:
        fields = self.fields
        fields.setModel(self._model)
        fields.setItemDelegate(_FieldNames(fields))
        triggers = QAbstractItemView.EditTrigger
        fields.setEditTriggers(
            triggers.DoubleClicked
            | triggers.EditKeyPressed
            | triggers.AnyKeyPressed
            | triggers.SelectedClicked
        )
        across = fields.horizontalHeader()
        across.setSectionResizeMode(FieldColumn.EXAMPLE, QHeaderView.ResizeMode.Stretch)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SMALL)
        numbers = _titled(
            theme, self.tr("Nu&mbers are in"), self.numbers, self.numbers, self._numbers_note
        )
        numbers.addStretch()
        halves = QHBoxLayout()
        halves.setSpacing(LARGE)
        halves.addLayout(numbers, 2)
        halves.addLayout(_titled(theme, self.tr("Names are &in"), self.names.first, self.names), 3)
        label = Label(theme, self.tr("Text f&rom"), size="small", role="muted")
        label.setBuddy(self.picker.combo)
        heading = QHBoxLayout()
        heading.addWidget(label, 1)
        heading.addWidget(self.picker.reasons)
        source = QVBoxLayout()
        source.setSpacing(NARROW)
        source.addLayout(heading)
        source.addWidget(self.picker)
        source.addWidget(self.picker.warning)
        source.addWidget(self._daily)
        layout.addLayout(source)
        layout.addLayout(halves)
        table = in_card(fields)
        below = _titled(theme, self.tr("Fiel&ds for the text"), fields, table, self._notice)
        below.setStretchFactor(table, 1)
        layout.addLayout(below, 1)
        self._notice.say("")
        fields.setMinimumHeight(fields.verticalHeader().defaultSectionSize() * 3 + 2 * MEDIUM)

    @property
    def shows_names(self) -> bool:
        """The names of the recipients go into the address book."""
        return self.names.shows_names

    def show_accounts(self, accounts: tuple[AccountView, ...], current: AccountView) -> None:
        """``current``: a list that was not begun is from this account. One that was begun, or of
        which the person chose the number, stays with the number that it is from."""
        is_begun = self._has_chosen or self._preparation.has_work
        self.picker.show_account(current, accounts, is_begun=is_begun)
        self._sender_changed()

    @Slot()
    def _keep_sender(self) -> None:
        self._has_chosen = True

    @Slot()
    def _sender_changed(self) -> None:
        picker = self.picker
        self._preparation.choose_sender(picker.view, picker.chosen(), chosen_reach(picker))

    def _show_limit(self) -> None:
        """Where the list may have more texts than that."""
        columns = self._preparation.columns
        rows = columns.row_count if columns is not None else 0
        is_over = self._preparation.is_low_volume and rows > LOW_VOLUME_A_DAY
        words = self.tr("RingCentral lets this number send {limit} texts a day.")
        self._daily.say(words.format(limit=number(LOW_VOLUME_A_DAY)) if is_over else "")

    @Slot()
    def _show(self) -> None:
        columns = self._preparation.columns
        self._model.show()
        self._show_limit()
        if columns is None:
            return
        chosen = columns.mapping.number_column
        self.numbers.offer([(columns.title(at), at) for at in range(len(columns))], chosen)
        self.names.show_columns(columns)
        if chosen is not None:
            note = self._example(columns.example(chosen))
        elif self._preparation.reader.has_other_sheets:
            note = self.tr(
                "Ownline found no phone numbers in this sheet. The file has other sheets."
            )
        else:
            note = self.tr("Ownline found no column with phone numbers.")
        self._numbers_note.say(note)
        self.numbers.setAccessibleDescription(self._numbers_note.text())

    def _example(self, cell: str) -> str:
        """How the first number of the column is read."""
        country, typed = self._preparation.country, one_line(cell, _MOST)
        read = as_written(as_read(cell, country), country)
        if not read or read == typed:
            return self.tr("For example {number}").format(number=isolated(typed))
        return self.tr("For example {number}, which is {read}").format(
            number=isolated(typed), read=unbroken(isolated(read))
        )


def _titled(theme: Theme, title: str, buddy: QWidget, *widgets: QWidget) -> QVBoxLayout:
    label = Label(theme, title, size="small", role="muted")
    label.setBuddy(buddy)
    layout = QVBoxLayout()
    layout.setSpacing(NARROW)
    for widget in (label, *widgets):
        layout.addWidget(widget)
    return layout
