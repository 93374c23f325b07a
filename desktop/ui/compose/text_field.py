"""The field for the text: plain text only, with a limit on pasted text."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QDropEvent, QHideEvent, QKeyEvent, QTextCursor

from desktop.texting.segments import utf16_units
from desktop.texting.sendable import is_blank, sendable, unreadable_at
from desktop.ui.widgets.composition import Composition
from desktop.ui.widgets.paragraphs import Paragraphs
from desktop.ui.widgets.undo_key import is_undo_key

# RingCentral takes 1,000; the rest is room to shorten a long paste by hand. Qt takes minutes to lay
# out a line of a million characters.
MOST_CHARACTERS = 20_000
_LEAST_LINES = 5


class TextField(Paragraphs):
    """``left``: it is out of sight, as where another page is shown. ``refused`` carries the length
    of a paste or drop that was too long. Its source keeps it. ``attached`` carries a list of
    pictures and files that were pasted. ``send_wanted``: Enter was pressed, where
    `enter_sends`."""

    left = Signal()
    refused = Signal(int)
    attached = Signal(list)
    send_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("textField")
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(True)
        self.is_plain = False
        """Pictures and files cannot be pasted."""
        self.enter_sends = False
        self._composition = Composition(self)

    def sizeHint(self) -> QSize:
        """A few lines; the layout adds room. Qt's own hint would make the pane scroll."""
        return QSize(super().sizeHint().width(), _LEAST_LINES * self.fontMetrics().lineSpacing())

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), self.sizeHint().height())

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        # Not where the window is minimized.
        if not event.spontaneous():
            self.left.emit()

    def replace_text(self, text: str) -> None:
        """Replaces everything in one step, which can be undone."""
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(text)

    def text(self) -> str:
        """The text as it would be sent."""
        return sendable(self.toPlainText())

    def problem(self, *, may_be_empty: bool = False) -> str:
        """Why the text cannot be sent, as a sentence; empty if it can. ``may_be_empty``: it has
        files."""
        text = self.text()
        if may_be_empty and not text.strip():
            return ""
        if not text.strip():
            return self.tr("There is no text yet. Write something to send.")
        if is_blank(text):
            return self.tr(
                "This text has only characters that cannot be seen. Write something to send."
            )
        at = unreadable_at(self.toPlainText())
        if at is not None:
            self._select(at)
            return self.tr(
                "A program could not read the selected character, and it would arrive as �. Type it"
                " again, then send."
            )
        return ""

    def _select(self, at: int) -> None:
        cursor = self.textCursor()
        cursor.setPosition(utf16_units(self.toPlainText()[:at]))
        cursor.movePosition(
            QTextCursor.MoveOperation.NextCharacter, QTextCursor.MoveMode.KeepAnchor
        )
        self.setTextCursor(cursor)

    def event(self, event: QEvent) -> bool:
        """With nothing of its own to undo, the key is for the window: a text just sent."""
        if is_undo_key(event):
            event.setAccepted(self.document().isUndoAvailable())
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and modifiers == Qt.KeyboardModifier.ShiftModifier:
            # Qt would insert a line separator, which is another character.
            self.textCursor().insertBlock()
            self.ensureCursorVisible()
        elif is_enter and self.enter_sends and not modifiers:
            self._press_enter(event)
        else:
            super().keyPressEvent(event)

    def _press_enter(self, event: QKeyEvent) -> None:
        """Not where it only ends a composition, nor where it is held down since it was pressed
        elsewhere."""
        if self._composition.may_take_enter:
            self._composition.commit()
        elif not event.isAutoRepeat():
            self.send_wanted.emit()

    def insertFromMimeData(self, source: QMimeData) -> None:
        if not self.is_plain:
            # late: most of what is pasted is text
            from desktop.ui.attachments.sources import sources_in

            found = sources_in(source)
            if found:
                self.attached.emit(found)
                return
        text = source.text()
        if self._is_too_long(text):
            self.refused.emit(len(text))
            return
        self.textCursor().insertText(text)
        self.ensureCursorVisible()

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        if source.hasText() or self.is_plain:
            return source.hasText()
        # late: as above
        from desktop.ui.attachments.sources import has_sources

        return has_sources(source)

    def dropEvent(self, event: QDropEvent) -> None:
        text = event.mimeData().text()
        if self._is_too_long(text):
            # An accepted drop would be removed from its source.
            event.ignore()
            self.refused.emit(len(text))
            return
        super().dropEvent(event)

    def _is_too_long(self, text: str) -> bool:
        return len(text) + self.document().characterCount() > MOST_CHARACTERS
