"""The guide: the pages of resources/guide in a window. Nothing is downloaded."""

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
_PICTURE_WIDTH = 660
"""Maximum width of a picture in device-independent pixels: fits into the smallest window."""


class GuidePages(QTextBrowser):
    """Shows the Markdown files of a folder and their pictures. It reads no other files and passes
    other links to ``open_url``."""

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
        self.sourceChanged.connect(self._add_spacing)
        self.setSource(QUrl.fromLocalFile(str(folder.resolve() / _FIRST)))

    @Slot(QUrl)
    def follow(self, link: QUrl) -> None:
        target = self.source().resolved(link)
        if not target.isLocalFile():
            self._open_url(target.toString())
            return
        plain = QUrl.fromLocalFile(target.toLocalFile())
        if plain != self.source() and self._is_in_guide(plain):
            self.setSource(plain)
        if target.hasFragment():
            self._scroll_to(target.fragment())

    def loadResource(self, kind: int, url: QUrl | str) -> object:
        target = self.source().resolved(QUrl(url))
        if not self._is_in_guide(target):
            return None
        if kind != QTextDocument.ResourceType.ImageResource:
            return super().loadResource(kind, target)
        picture = QImage(target.toLocalFile())
        ratio = self.devicePixelRatioF()
        if picture.width() > _PICTURE_WIDTH * ratio:
            smooth = Qt.TransformationMode.SmoothTransformation
            picture = picture.scaledToWidth(round(_PICTURE_WIDTH * ratio), smooth)
        picture.setDevicePixelRatio(max(1.0, picture.width() / _PICTURE_WIDTH))
        return picture

    @Slot()
    def _add_spacing(self) -> None:
        """Adds margins above headings and padding in tables, which Markdown cannot specify."""
        block = self.document().begin()
        while block.isValid():
            block_format = block.blockFormat()
            if block_format.headingLevel() > 1:
                block_format.setTopMargin(WIDE)
                QTextCursor(block).setBlockFormat(block_format)
            table: QTextTable | None = QTextCursor(block).currentTable()
            if table is not None and table.format().cellPadding() != SMALL:
                table_format = table.format()
                table_format.setCellPadding(SMALL)
                table_format.setBorderBrush(self.palette().mid())
                table.setFormat(table_format)
            block = block.next()
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _is_in_guide(self, url: QUrl) -> bool:
        return url.isLocalFile() and Path(url.toLocalFile()).resolve().is_relative_to(self._root)

    def _scroll_to(self, anchor: str) -> None:
        """Scrolls to the heading with this anchor."""
        block = self.document().begin()
        while block.isValid():
            if block.blockFormat().headingLevel() and as_anchor(block.text()) == anchor:
                # First to the end, so that the heading ends up at the top.
                self.moveCursor(QTextCursor.MoveOperation.End)
                self.setTextCursor(QTextCursor(block))
                return
            block = block.next()


class GuideView(QDialog):
    """Not modal, so that the user can follow the guide while reading it."""

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
    """Opens the guide. ``open_url`` gets the links that leave the guide."""

    def __init__(self, window: Window, folder: Path, open_url: Callable[[str], bool]) -> None:
        super().__init__(window)
        self._window, self._folder, self._open_url = window, folder, open_url
        window.closing.connect(self._close)

    def show(self, page: str = "") -> None:
        """``page``: the name of its file; otherwise the page that is shown, or the first."""
        view = self._window.shell.findChild(GuideView)
        if view is None:
            view = GuideView(self._folder, self._open_url, self._window)
        view.show()
        if page:
            view.pages.follow(QUrl(page))
        view.raise_()
        view.activateWindow()

    @Slot()
    def _close(self) -> None:
        view = self._window.shell.findChild(GuideView)
        if view is not None:
            view.close()


def as_anchor(heading: str) -> str:
    """The anchor of a heading in Markdown: `the-outbox` for *The outbox*."""
    return re.sub(r"[^\w -]", "", heading.lower()).strip().replace(" ", "-")
