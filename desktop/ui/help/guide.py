"""The guide: pages of resources/guide, shown beside the window; nothing is fetched."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import (
    QFont,
    QImage,
    QKeySequence,
    QShortcut,
    QTextCursor,
    QTextDocument,
    QTextTable,
)
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QTextBrowser, QVBoxLayout

from desktop.ui.widgets.labels import button
from desktop.ui.widgets.theme import LARGE, MEDIUM, SMALL, WIDE
from desktop.ui.window.window import Window

_FIRST = "README.md"
_WIDTH, _HEIGHT = 760, 640
_PICTURE = 660
"""As wide as a picture gets, in device-independent pixels: it fits into the smallest view."""


class GuidePages(QTextBrowser):
    """Shows the Markdown files of one folder with their pictures. Other links go to ``open_url``;
    no other file is read."""

    def __init__(self, folder: Path, open_url: Callable[[str], bool]) -> None:
        super().__init__()
        self._root = folder.resolve().parent
        self._open_url = open_url
        self.setObjectName("guidePages")
        self.setAccessibleName(self.tr("Guide"))
        self.setOpenLinks(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.document().setDocumentMargin(WIDE)
        self.anchorClicked.connect(self.follow)
        self.sourceChanged.connect(self._give_room)
        self.setSource(QUrl.fromLocalFile(str(folder.resolve() / _FIRST)))

    @Slot(QUrl)
    def follow(self, link: QUrl) -> None:
        to = self.source().resolved(link)
        if not to.isLocalFile():
            self._open_url(to.toString())
            return
        plain = QUrl.fromLocalFile(to.toLocalFile())
        if plain != self.source() and self._is_ours(plain):
            self.setSource(plain)
        if to.hasFragment():
            self._go_to(to.fragment())

    def loadResource(self, kind: int, url: QUrl | str) -> object:
        place = self.source().resolved(QUrl(url))
        if not self._is_ours(place):
            return None
        if kind != QTextDocument.ResourceType.ImageResource:
            return super().loadResource(kind, place)
        picture = QImage(place.toLocalFile())
        ratio = self.devicePixelRatioF()
        if picture.width() > _PICTURE * ratio:
            smooth = Qt.TransformationMode.SmoothTransformation
            picture = picture.scaledToWidth(round(_PICTURE * ratio), smooth)
        picture.setDevicePixelRatio(max(1.0, picture.width() / _PICTURE))
        return picture

    @Slot()
    def _give_room(self) -> None:
        """Markdown says nothing of distances: above headings, and within tables."""
        block = self.document().begin()
        while block.isValid():
            shape = block.blockFormat()
            if shape.headingLevel() > 1:
                shape.setTopMargin(WIDE)
                QTextCursor(block).setBlockFormat(shape)
            table: QTextTable | None = QTextCursor(block).currentTable()
            if table is not None and table.format().cellPadding() != SMALL:
                look = table.format()
                look.setCellPadding(SMALL)
                look.setBorderBrush(self.palette().mid())
                table.setFormat(look)
            block = block.next()
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _is_ours(self, place: QUrl) -> bool:
        return place.isLocalFile() and Path(place.toLocalFile()).resolve().is_relative_to(
            self._root
        )

    def _go_to(self, name: str) -> None:
        """To the heading of this name, as links of Markdown write it."""
        block = self.document().begin()
        while block.isValid():
            if block.blockFormat().headingLevel() and as_anchor(block.text()) == name:
                # The end first, so that the heading comes to the top.
                self.moveCursor(QTextCursor.MoveOperation.End)
                self.setTextCursor(QTextCursor(block))
                return
            block = block.next()


class GuideView(QDialog):
    """Beside the window, so that it can be followed while it is read."""

    def __init__(self, folder: Path, open_url: Callable[[str], bool], window: Window) -> None:
        super().__init__(window)
        self.setObjectName("guideView")
        self.setWindowTitle(self.tr("Guide"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.pages = GuidePages(folder, open_url)
        self.pages.setFont(QFont(window.theme.font))
        contents = button(self.tr("&Contents"), "guideContentsButton")
        back = button(self.tr("&Back"), "guideBackButton")
        close = button(self.tr("C&lose"), "closeGuideButton")
        contents.clicked.connect(self.pages.home)
        back.clicked.connect(self.pages.backward)
        back.setEnabled(False)
        self.pages.backwardAvailable.connect(back.setEnabled)
        close.clicked.connect(self.close)
        row = QHBoxLayout()
        row.setContentsMargins(LARGE, 0, LARGE, MEDIUM)
        row.setSpacing(SMALL)
        row.addWidget(contents)
        row.addWidget(back)
        row.addStretch()
        row.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.pages, 1)
        layout.addLayout(row)
        self.setMinimumSize(_WIDTH, _HEIGHT // 2)
        self.resize(_WIDTH, _HEIGHT)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Close), self, self.close)
        self.pages.setFocus()


class Guide(QObject):
    """Opens the guide when it is wanted. ``open_url`` gets the links that leave the guide."""

    def __init__(self, window: Window, folder: Path, open_url: Callable[[str], bool]) -> None:
        super().__init__(window)
        self._window, self._folder, self._open_url = window, folder, open_url
        window.closing.connect(self._close)

    @Slot()
    def show(self) -> None:
        view = self._window.shell.findChild(GuideView)
        if view is None:
            view = GuideView(self._folder, self._open_url, self._window)
        view.show()
        view.raise_()
        view.activateWindow()

    @Slot()
    def _close(self) -> None:
        view = self._window.shell.findChild(GuideView)
        if view is not None:
            view.close()


def as_anchor(heading: str) -> str:
    """`the-outbox` for *The outbox*, as Markdown viewers name a heading."""
    return re.sub(r"[^\w -]", "", heading.lower()).strip().replace(" ", "-")
