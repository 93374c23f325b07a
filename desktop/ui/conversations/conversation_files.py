"""The files of an open conversation: what is shown of them, and what the person does with them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSettings, Qt, Signal, Slot
from PySide6.QtGui import QCursor, QMouseEvent
from PySide6.QtWidgets import QApplication, QMenu, QVBoxLayout, QWidget

from desktop.core.model import FileState, StoreFileKey, ThreadText
from desktop.messages import Outbox
from desktop.ui.attachments.shown_file import ShownFile
from desktop.ui.commands import Commands
from desktop.ui.conversations.seen_files import SeenFiles
from desktop.ui.conversations.thread_list import PressedFile, ThreadList
from desktop.ui.conversations.thread_model import ThreadModel
from desktop.ui.text.files import kind_words
from desktop.ui.text.plain import in_menu, isolated, one_line
from desktop.ui.widgets.lazy import Lazy
from desktop.ui.widgets.tab_order import follow
from desktop.ui.widgets.theme import Theme

if TYPE_CHECKING:
    from desktop.ui.attachments.cards import Card
    from desktop.ui.attachments.saved_bar import SavedBar
    from desktop.ui.attachments.saving import Saving
    from desktop.ui.attachments.thumbnails import Thumbnails
    from desktop.ui.conversations.file_box import FilePainter

_MOST_NAME = 40


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
        self.country = "US"
        """Where numbers without + belong to."""
        self.painter = Lazy(self._make_painter)
        self._large = Lazy(self._make_large)
        self.bar = Lazy(self._make_bar)
        self.bar_place = QVBoxLayout()
        """Where the page has what is said of saved files."""
        self._saving = Lazy(partial(self._make_saving, settings))
        self._to_save: StoreFileKey | None = None

    def _make_painter(self) -> FilePainter:
        # late: most texts have no files
        from desktop.ui.conversations.file_box import FilePainter

        made = FilePainter(self._theme, self._outbox.files, lambda: self.country, self)
        made.thumbnails.ready.connect(self._show_picture)
        made.cards.ready.connect(lambda: self._list.viewport().update())
        return made

    @Slot(str)
    def _show_picture(self, hash_: str) -> None:
        if self.painter().note_shape(hash_):
            self._list.bubbles.clear()
        self._list.viewport().update()

    def _make_large(self) -> Thumbnails:
        # late: with the viewer
        from desktop.ui.attachments.thumbnails import LARGE_BYTES, Thumbnails

        return Thumbnails(self, LARGE_BYTES)

    def _make_bar(self) -> SavedBar:
        # late: few files are saved
        from desktop.ui.attachments.saved_bar import SavedBar

        made = SavedBar(self._theme, self._commands, is_in_column=True)
        self.bar_place.addWidget(made)
        follow(self._list, made)
        return made

    def _make_saving(self, settings: QSettings) -> Saving:
        # late: few files are saved
        from desktop.ui.attachments.saving import Saving

        made = Saving(settings, self._page)
        made.ended.connect(lambda saved: self.bar().show_saved(saved))
        return made

    def watch(self, list_: ThreadList, model: ThreadModel) -> None:
        """Once: the list that shows the files, and its texts."""
        self._list, self._model = list_, model
        self._seen = SeenFiles(self._outbox, self._commands, list_, model)
        self._seen.failed.connect(self.failed)
        self.files = self._seen.files
        list_.file_pressed.connect(self._press)
        list_.viewport().installEventFilter(self)
        list_.viewport().setMouseTracking(True)
        model.modelReset.connect(self._hide_bar)
        for changed in (model.modelReset, model.rowsInserted, model.dataChanged):
            changed.connect(self._save_what_came)

    @Slot()
    def _hide_bar(self) -> None:
        if self.bar.made is not None:
            self.bar.made.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseMove:
            place, list_ = event.position().toPoint(), self._list
            index = list_.indexAt(place)
            act = list_.bubbles.act_at(index.row(), list_.visualRect(index), place)
            is_pressable = act is not None or list_.file_at(place) is not None
            shapes = Qt.CursorShape
            shape = shapes.PointingHandCursor if is_pressable else shapes.ArrowCursor
            self._list.viewport().setCursor(shape)
        return False

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
            self._seen.fetch(file)
        elif file.is_picture:
            if file.is_here:
                self.view(text, file)
        elif file.is_card and (card := self.painter().card_of(file)) and card.numbers:
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
            self._large(),
            self._outbox.files.path,
            partial(self.save, text),
            self._theme,
            self._page.window(),
        )
        self._saving().ended.connect(viewer.show_saved)
        viewer.open()

    def save(self, text: ThreadText, file: ShownFile) -> None:
        """Asks where, once the bytes are here."""
        if file.is_here and not self._seen.is_gone(file):
            self._ask(text, file)
        else:
            self._to_save = file.key
            self._seen.fetch(file)

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
            card = self.painter().card_of(file)
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
            words = self.tr("Write to {number}").format(number=isolated(one.written))
            write = menu.addAction(words)
            write.triggered.connect(partial(_unchecked, self._commands.write_to.emit, one.number))
        if conversation is None or not card.name:
            return
        for one in card.writable:
            words = self.tr("Keep this name…")
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
