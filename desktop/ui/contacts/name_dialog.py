"""The dialog in which a person names a number."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.contacts.address_book import MAX_NAME, AddressBook, NamesOfNumber, clean_name
from desktop.core.errors import DiskError
from desktop.ui.lock_retry import LockRetry
from desktop.ui.text.notices import as_sentence
from desktop.ui.text.plain import isolated, one_line
from desktop.ui.widgets.composition import Composition
from desktop.ui.widgets.enter_key import Dialog
from desktop.ui.widgets.labels import Label, button, set_placeholder
from desktop.ui.widgets.theme import SMALL, WIDE, Theme

_WIDTH = 420
_MOST_NAME = 30


class NameDialog(Dialog):
    """``named``: the name was stored or removed."""

    named = Signal()

    def __init__(self, address_book: AddressBook, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("nameDialog")
        self.setWindowTitle(self.tr("Name this number"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._address_book = address_book
        self._number = ""
        self._names = NamesOfNumber("", "", "")
        self._shown_number = Label(theme, size="heading", name="namedNumber")
        self._field = QLineEdit()
        self._field.setObjectName("nameField")
        self._field.setAccessibleName(self.tr("Name"))
        set_placeholder(self._field, self.tr("Name"))
        self._field.setMaxLength(MAX_NAME)
        self._composition = Composition(self._field)
        self._source = Label(theme, role="muted", wrap=True, name="nameSource")
        self._notice = Label(
            theme, size="small", role="bad", wrap=True, name="nameNotice", live=True
        )
        self._notice.hide()
        self._storing = LockRetry(self, self._say)
        self._remove = button(self.tr("&Remove the name"), "removeNameButton", "danger")
        self._remove.clicked.connect(self._store_nothing)
        self._save = button(self.tr("&Save"), "saveNameButton", "primary")
        self._save.setDefault(True)
        self._save.clicked.connect(self._store_typed)
        cancel = button(self.tr("&Cancel"), "cancelNameButton")
        cancel.clicked.connect(self.reject)
        end = QHBoxLayout()
        end.setSpacing(SMALL)
        end.addWidget(self._remove)
        end.addStretch()
        end.addWidget(cancel)
        end.addWidget(self._save)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(WIDE, WIDE, WIDE, WIDE)
        layout.setSpacing(SMALL)
        layout.addWidget(Label(theme, self.windowTitle(), size="title", bold=True))
        # A number reads from left to right; from right to left it stands at the right all the same.
        layout.addWidget(self._shown_number, 0, Qt.AlignmentFlag.AlignLeading)
        layout.addWidget(self._field)
        layout.addWidget(self._source)
        layout.addWidget(self._notice)
        layout.addSpacing(SMALL)
        layout.addLayout(end)
        self.setMinimumWidth(_WIDTH)

    def show_number(self, number: str, written: str, names: NamesOfNumber) -> None:
        """``number`` as the texts have it, ``written`` for people."""
        self._number, self._names = number, names
        self._shown_number.setText(isolated(written))
        self._field.setText(clean_name(names.shown))
        self._field.selectAll()
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._remove.setVisible(bool(names.named))
        self._source.setText(self._sources(names))
        self._fit()

    def propose(self, name: str) -> None:
        """A name that somebody sent; the person decides."""
        if name:
            self._field.setText(clean_name(name))
            self._field.selectAll()

    def show_failure(self, error: DiskError) -> None:
        """The names could not be read."""
        for widget in (self._field, self._save, self._remove, self._source):
            widget.setVisible(False)
        self._say(as_sentence(error.notice))

    def _sources(self, names: NamesOfNumber) -> str:
        kept = self.tr("The name is kept on this computer only.")
        if names.named and names.otherwise:
            without = self.tr("Without it, the number is called {name}.")
            return f"{kept} {without.format(name=isolated(one_line(names.otherwise, _MOST_NAME)))}"
        if names.imported:
            return self.tr("This name comes from your imported contacts. You can give another one.")
        if names.directory:
            return self.tr("This name comes from the company directory. You can give another one.")
        return kept

    def _say(self, sentence: str) -> None:
        self._notice.say(sentence)
        self._fit()

    def _fit(self) -> None:
        self.ensurePolished()
        layout = self.layout()
        assert layout is not None
        width = max(self.width(), _WIDTH, layout.minimumSize().width())
        self.resize(width, self.heightForWidth(width))

    @Slot()
    def _store_typed(self) -> None:
        self._composition.commit()
        typed = clean_name(self._field.text())
        # A name that somebody else keeps up to date is not copied.
        self._store("" if typed == self._names.otherwise else typed)

    @Slot()
    def _store_nothing(self) -> None:
        self._store("")

    def _store(self, name: str) -> None:
        def write() -> None:
            """Raises DiskError; then nothing has changed, and the dialog stays."""
            self._address_book.name_number(self._number, name)
            self.named.emit()
            self.accept()

        if not self._storing.is_waiting:
            self._storing.run(write)
