"""The room that files take, which pictures were made smaller, and how large they are sent."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtGui import QAction, QActionGroup, QGuiApplication
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from desktop.core.model import MAX_ATTACHMENT_BYTES
from desktop.messages.attaching import Attached
from desktop.ui.attachments.attachments import Attachments
from desktop.ui.attachments.picture_size import PictureSize
from desktop.ui.text.files import size_words
from desktop.ui.text.times import number
from desktop.ui.widgets.labels import Label, at_end, button, icon_at_end, text_at_end
from desktop.ui.widgets.menu_button import set_menu
from desktop.ui.widgets.theme import Theme
from desktop.ui.widgets.tick_menu import TickMenu

_CHEVRON = 14


class AttachmentSum(QWidget):
    def __init__(self, attachments: Attachments, theme: Theme) -> None:
        super().__init__()
        self._attachments = attachments
        self._theme = theme
        self._sum = Label(theme, size="small", role="muted", wrap=True, name="attachmentSum")
        self._made = Label(theme, size="small", role="muted", wrap=True, name="attachmentMade")
        self._size = button("", "pictureSizeButton", "link")
        self._size.setFont(theme.sized("small"))
        icon_at_end(self._size)
        set_menu(self._size, self._size_menu())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(text_at_end(self._sum))
        layout.addWidget(text_at_end(self._made))
        # Alone, the button would make the whole column as narrow as itself.
        layout.addLayout(at_end(self._size))
        layout.addStretch()
        attachments.changed.connect(self.show_files)
        theme.changed.connect(self._draw)
        self._draw()
        self.show_files()

    def _size_menu(self) -> QMenu:
        menu = TickMenu(self._size)
        menu.setObjectName("pictureSizeMenu")
        menu.setLayoutDirection(QGuiApplication.layoutDirection())
        self._group = QActionGroup(menu)
        for size, words in (
            (PictureSize.LARGE, self.tr("&Large (as large as fits)")),
            (PictureSize.MEDIUM, self.tr("&Medium (1600 pixels)")),
            (PictureSize.SMALL, self.tr("&Small (1024 pixels)")),
        ):
            action = QAction(words, menu)
            action.setCheckable(True)
            action.setData(size)
            self._group.addAction(action)
            menu.addAction(action)
        self._group.triggered.connect(lambda action: self._attachments.choose_size(action.data()))
        return menu

    @Slot()
    def _draw(self) -> None:
        ink = self._theme.colour("link")
        self._size.setIcon(self._theme.icons.icon("chevron", _CHEVRON, ink))

    def _reduced(self, attached: Sequence[Attached]) -> str:
        """What became of pictures that were too large."""
        smaller = [one for one in attached if one.was_reduced]
        if len(smaller) == 1:
            made = smaller[0].attachment
            return self.tr("Made smaller: {size} pixels").format(
                size=f"{number(made.width)} × {number(made.height)}"
            )
        return self.tr("%Ln picture(s) made smaller", "", len(smaller)) if smaller else ""

    @Slot()
    def show_files(self) -> None:
        files, entries = self._attachments.files, self._attachments.entries
        words = self.tr("{size} of {most}").format(
            size=size_words(self._attachments.size), most=size_words(MAX_ATTACHMENT_BYTES)
        )
        if self._attachments.is_busy:
            words = self.tr("Making it ready…")
        self._sum.say(words if files or self._attachments.is_busy else "")
        self._made.say(self._reduced([entry.attached for entry in entries]))
        self._size.setVisible(any(one.is_picture for one in files))
        names = {
            PictureSize.LARGE: self.tr("Large"),
            PictureSize.MEDIUM: self.tr("Medium"),
            PictureSize.SMALL: self.tr("Small"),
        }
        chosen = self._attachments.picture_size
        self._size.setText(self.tr("Pictures: {size}").format(size=names[chosen]))
        for action in self._group.actions():
            action.setChecked(action.data() == chosen)
