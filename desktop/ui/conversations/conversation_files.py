"""The files of an open conversation: fetched when they are seen, shown, saved, written to."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSettings, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCursor, QMouseEvent
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from desktop.core.errors import DiskError
from desktop.core.model import FileState, StoreFileKey, ThreadText
from desktop.messages import Outbox
from desktop.ui.attachments.cards import Card, Cards
from desktop.ui.attachments.saved_bar import SavedBar
from desktop.ui.attachments.shown_file import ShownFile, files_of
from desktop.ui.attachments.thumbnails import Thumbnails
from desktop.ui.commands import Commands
from desktop.ui.conversations.file_box import FilePainter
from desktop.ui.conversations.thread_list import PressedFile, ThreadList
from desktop.ui.conversations.thread_model import ThreadModel
from desktop.ui.text.files import kind_words
from desktop.ui.text.plain import in_menu, isolated, one_line
from desktop.ui.widgets.lazy import Lazy
from desktop.ui.widgets.theme import Theme

if TYPE_CHECKING:
    from desktop.ui.attachments.saving import Saving

# What is scrolled past is not fetched.
_LOOK_MS = 150
_LOCKED_MS = 1_000
_MOST_NAME = 40
# Of the viewer: two photos with all of their pixels.
_LARGE_BYTES = 100 << 20


class ConversationFiles(QObject):
    """GUI thread. ``failed`` carries the `Notice` of a DiskError."""

    failed = Signal(object)

    def __init__(
        self,
        outbox: Outbox,
        settings: QSettings,
        theme: Theme,
        commands: Commands,
        page: QWidget,
    ) -> None:
        super().__init__(page)
        self._outbox = outbox
        self._theme = theme
        self._commands = commands
        self._page = page
        self._thumbnails = Thumbnails(self)
        self._large = Thumbnails(self, _LARGE_BYTES)
        self._cards = Cards(self)
        self.painter = FilePainter(theme, self._thumbnails, self._cards, outbox.files)
        self.bar = SavedBar(theme, commands)
        self._saving = Lazy(partial(self._make_saving, settings))
        self._to_save: StoreFileKey | None = None
        self._looking = QTimer(self)
        self._looking.setSingleShot(True)
        self._looking.timeout.connect(self._fetch_seen)

    def _make_saving(self, settings: QSettings) -> Saving:
        # late: few files are saved
        from desktop.ui.attachments.saving import Saving

        made = Saving(settings, self._page)
        made.ended.connect(self.bar.show_saved)
        return made

    def watch(self, list_: ThreadList, model: ThreadModel) -> None:
        """Once: the list that shows the files, and its texts."""
        self._list, self._model = list_, model
        update = list_.viewport().update
        self._thumbnails.ready.connect(lambda _: update())
        self._cards.ready.connect(update)
        list_.file_pressed.connect(self._press)
        list_.installEventFilter(self)
        list_.viewport().installEventFilter(self)
        list_.viewport().setMouseTracking(True)
        look = self._look_soon
        list_.verticalScrollBar().valueChanged.connect(look)
        list_.verticalScrollBar().rangeChanged.connect(look)
        model.modelReset.connect(self.bar.hide)
        for changed in (model.modelReset, model.rowsInserted, model.dataChanged):
            changed.connect(look)
            changed.connect(self._save_what_came)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Show, QEvent.Type.Resize):
            self._look_soon()
        elif isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseMove:
            is_file = self._list.file_at(event.position().toPoint()) is not None
            shape = Qt.CursorShape.PointingHandCursor if is_file else Qt.CursorShape.ArrowCursor
            self._list.viewport().setCursor(shape)
        return False

    # --- fetching -----------------------------------------------------------------------------

    def files(self, text: ThreadText) -> tuple[ShownFile, ...]:
        conversation = self._model.conversation
        return () if conversation is None else files_of(conversation, text)

    def _look_soon(self) -> None:
        self._looking.start(_LOOK_MS)

    @Slot()
    def _fetch_seen(self) -> None:
        keys = [
            file.key
            for text in self._list.visible_texts()
            for file in self.files(text)
            if file.key is not None and file.is_seen and file.state is FileState.THERE
        ]
        try:
            self._want(keys)
        except DiskError:
            # Nobody asked for it. The database may be in use.
            self._looking.start(_LOCKED_MS)

    def _want(self, keys: list[StoreFileKey]) -> None:
        """Raises DiskError."""
        if keys and self._outbox.store_files.want(keys):
            self._commands.process_outbox.emit()

    def _fetch(self, file: ShownFile) -> None:
        """The person asked for this one."""
        if file.key is None or file.state not in (FileState.THERE, FileState.FAILED):
            return
        try:
            self._want([file.key])
        except DiskError as error:
            self.failed.emit(error.notice)

    # --- what the person does -----------------------------------------------------------------

    @Slot(object)
    def _press(self, pressed: PressedFile) -> None:
        files = self.files(pressed.text)
        if pressed.at < len(files):
            self._act(pressed.text, files[pressed.at], is_action=pressed.is_action)

    def enter(self, text: ThreadText) -> bool:
        """Enter on a text: shows its first picture, or does what a click on its only file does.
        Returns whether it has such a file."""
        files = self.files(text)
        found = next((one for one in files if one.is_picture and one.is_here), None)
        if found is None and len(files) == 1:
            found = files[0]
        if found is not None:
            self._act(text, found, is_action=True)
        return found is not None

    def _act(self, text: ThreadText, file: ShownFile, *, is_action: bool) -> None:
        if file.state is FileState.GONE:
            return
        if file.state is FileState.FAILED:
            self._fetch(file)
        elif file.is_picture:
            if file.is_here:
                self.view(text, file)
        elif file.is_card and (card := self.painter.card_of(file)) and card.numbers:
            self._act_on_card(text, card, is_action=is_action)
        else:
            self.save(text, file)

    def _act_on_card(self, text: ThreadText, card: Card, *, is_action: bool) -> None:
        if is_action and len(card.writable) == 1:
            self._commands.write_to.emit(card.writable[0].number)
            return
        menu = QMenu(self._page)
        menu.setObjectName("cardMenu")
        menu.aboutToHide.connect(menu.deleteLater)
        self.add_actions(menu, text)
        menu.popup(QCursor.pos())

    def view(self, text: ThreadText, file: ShownFile) -> None:
        # late: opened on demand
        from desktop.ui.attachments.viewer import Viewer

        pictures = [one for one in self.files(text) if one.is_picture and one.is_here]
        viewer = Viewer(
            pictures,
            pictures.index(file),
            self._large,
            self._outbox.files.path,
            partial(self.save, text),
            self._theme,
            self._page.window(),
        )
        self._saving().ended.connect(viewer.show_saved)
        viewer.open()

    def save(self, text: ThreadText, file: ShownFile) -> None:
        """Asks where, once the bytes are here."""
        if file.is_here:
            self._ask(text, file)
        else:
            self._to_save = file.key
            self._fetch(file)

    def _ask(self, text: ThreadText, file: ShownFile) -> None:
        path: Path = self._outbox.files.path(file.hash)
        self._saving().ask(file, path, text.key.at)

    @Slot()
    def _save_what_came(self) -> None:
        """The file that the person wanted to save was fetched. If they went elsewhere meanwhile,
        nothing pops up."""
        if self._to_save is None:
            return
        key, texts = self._to_save, self._model.texts
        found = [(text, one) for text in texts for one in self.files(text) if one.key == key]
        if not found or found[0][1].state in (FileState.FAILED, FileState.GONE):
            self._to_save = None
        elif found[0][1].is_here:
            self._to_save = None
            is_busy = QApplication.activeModalWidget() or QApplication.activePopupWidget()
            if self._list.isVisible() and not is_busy:
                self._ask(*found[0])

    # --- the menu of a text -------------------------------------------------------------------

    def add_actions(self, menu: QMenu, text: ThreadText) -> None:
        """What can be done with each file."""
        files = self.files(text)
        for file in files:
            if file.state is FileState.GONE:
                continue
            named = _named(file) if len(files) > 1 else ""
            if file.is_picture and file.is_here:
                words = self.tr("&Open picture") if not named else self.tr("Open {name}")
                view = menu.addAction(words.format(name=named))
                view.triggered.connect(partial(_unchecked, self.view, text, file))
            card = self.painter.card_of(file)
            if card is not None:
                self._add_card(menu, card)
            words = self.tr("&Save file as…")
            if file.is_picture:
                words = self.tr("&Save picture as…")
            if named:
                words = self.tr("Save {name} as…")
            save = menu.addAction(words.format(name=named))
            save.triggered.connect(partial(_unchecked, self.save, text, file))

    def _add_card(self, menu: QMenu, card: Card) -> None:
        conversation = self._model.conversation
        for one in card.writable:
            words = self.tr("&Write to {number}").format(number=isolated(one.written))
            write = menu.addAction(words)
            write.triggered.connect(partial(_unchecked, self._commands.write_to.emit, one.number))
        if conversation is None or not card.name:
            return
        for one in card.writable:
            words = self.tr("&Keep this name…")
            if len(card.writable) > 1:
                words = self.tr("Keep this name for {number}…")
                words = words.format(number=isolated(one.written))
            keep = menu.addAction(words)
            values = (conversation.account, one.number, card.name)
            keep.triggered.connect(partial(_unchecked, self._commands.keep_name.emit, *values))


def _named(file: ShownFile) -> str:
    return in_menu(isolated(one_line(file.name, _MOST_NAME) or kind_words(file.type)))


def _unchecked(act: Callable[..., object], *values: object) -> None:
    """For `QAction.triggered`, which also says whether the action is checked: nobody asks."""
    act(*values)
