"""What is done to a text in a conversation: its context menu, its links, and a double-click."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, Qt, Signal, Slot
from PySide6.QtGui import QCursor, QGuiApplication
from PySide6.QtWidgets import QMenu

from desktop.core.model import ThreadText
from desktop.messages import Outbox
from desktop.ui.conversations.conversation_files import ConversationFiles
from desktop.ui.conversations.thread_list import ThreadList
from desktop.ui.conversations.thread_model import ThreadModel
from desktop.ui.conversations.thread_text import Act
from desktop.ui.lock_retry import QuietWrites
from desktop.ui.messages.text_actions import TextActions
from desktop.ui.widgets.row_menus import RowMenus


class TextMenus(QObject):
    """``details_wanted`` carries the `ThreadText`. ``removed``: an inbound text was removed, and
    what was fetched of its files has to go, too. ``not_done`` carries the `Notice` of a DiskError.
    ``texts`` does what is done to texts of the outbox."""

    details_wanted = Signal(object)
    removed = Signal()
    not_done = Signal(object)

    def __init__(
        self,
        outbox: Outbox,
        texts: TextActions,
        list_: ThreadList,
        model: ThreadModel,
        files: ConversationFiles,
    ) -> None:
        super().__init__(list_)
        self._conversations = outbox.conversations
        self._list = list_
        self._model = model
        self._files = files
        self._writes = QuietWrites(self, self.removed, self.not_done)
        self._texts = texts
        list_.act_pressed.connect(self._act)
        list_.doubleClicked.connect(self._open)
        list_.bubbles.menus = RowMenus(list_, self._menu_of_row)

    @Slot(object, object)
    def _act(self, text: ThreadText, act: Act) -> None:
        if text.message is not None:
            do = self._texts.send_now if act is Act.SEND_NOW else self._texts.cancel
            do([text.message])

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        """Where there is room, one press was enough; see `Workspace`."""
        text, list_ = self._model.text_at(index.row()), self._list
        at_file = list_.file_at(list_.viewport().mapFromGlobal(QCursor.pos())) is not None
        if text is not None and text.message is not None and text.key.in_outbox and not at_file:
            self.details_wanted.emit(text)

    def _menu_of_row(self, at: int) -> QMenu | None:
        text = self._model.text_at(at)
        return None if text is None else self.menu_for(text)

    def menu_for(self, text: ThreadText) -> QMenu:
        menu = QMenu(self._list)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setObjectName("textMenu")
        self._files.add_actions(menu, text)
        if text.text:
            copy = menu.addAction(self.tr("&Copy"))
            copy.triggered.connect(lambda: QGuiApplication.clipboard().setText(text.text))
        if text.message is not None and text.key.in_outbox:
            details = menu.addAction(self.tr("&What happened…"))
            details.triggered.connect(lambda: self.details_wanted.emit(text))
            menu.addSeparator()
            self._texts.add_to(menu, [text.message])
        if text.is_inbound:
            remove = menu.addAction(self.tr("&Remove from this computer"))
            remove.triggered.connect(
                lambda: self._writes.run(lambda: self._conversations.remove_text(text.key.id))
            )
        return menu
