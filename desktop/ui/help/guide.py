"""The guide: the pages of resources/guide in a window, with a search. Nothing is downloaded."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QSize, Qt, QUrl, QUrlQuery, Slot
from PySide6.QtGui import (
    QAccessible,
    QFont,
    QImage,
    QKeyEvent,
    QKeySequence,
    QShortcut,
    QTextBlock,
    QTextCursor,
    QTextDocument,
    QTextTable,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QTextBrowser, QTextEdit, QVBoxLayout

from desktop.ui.help.guide_results import BLOCK, GuideResults
from desktop.ui.help.guide_search import CONTENTS, GuideSearch, blocks, wanted_words
from desktop.ui.text.hits import hit_ranges
from desktop.ui.widgets.enter_key import Dialog
from desktop.ui.widgets.found import Found
from desktop.ui.widgets.labels import announce, button
from desktop.ui.widgets.search_field import SearchField
from desktop.ui.widgets.theme import LARGE, MEDIUM, SMALL, WIDE, Theme
from desktop.ui.widgets.window_size import fit_to_screen
from desktop.ui.window.window import Window

_KEEP = QTextCursor.MoveMode.KeepAnchor
_SIZE, _MIN_SIZE = QSize(760, 640), QSize(760, 320)
_PICTURE_WIDTH = 660
"""Maximum width of a picture in device-independent pixels: fits into the smallest window."""


class GuidePages(QTextBrowser):
    """Shows the Markdown files of a folder and their pictures, and what was found in them. It reads
    no other files and passes other links to ``open_url``."""

    def __init__(self, folder: Path, open_url: Callable[[str], bool], theme: Theme) -> None:
        super().__init__()
        self._root = folder.resolve().parent
        self._open_url = open_url
        self._theme = theme
        self._results = GuideResults(GuideSearch(folder))
        self._found = Found(self, lambda: self._results.heading)
        self._results_page = QUrl.fromLocalFile(str(folder.resolve() / "results"))
        self.setObjectName("guidePages")
        self.setAccessibleName(self.tr("Guide"))
        self.setOpenLinks(False)
        if QAccessible.isActive():
            # The arrow keys move a cursor, whose line a screen reader says. Otherwise they scroll.
            keys = Qt.TextInteractionFlag.TextSelectableByKeyboard
            self.setTextInteractionFlags(self.textInteractionFlags() | keys)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFont(QFont(theme.font))
        self.document().setDocumentMargin(WIDE)
        self.anchorClicked.connect(self.follow)
        self.sourceChanged.connect(self._add_spacing)
        theme.changed.connect(self._mark_again)
        self.setSource(QUrl.fromLocalFile(str(folder.resolve() / CONTENTS)))

    @property
    def shows_results(self) -> bool:
        return self.source() == self._results_page

    @property
    def words(self) -> str:
        """The words that were searched last."""
        return self._results.words

    def search(self, words: str) -> None:
        """Shows the places with these words. They are a page like the others, so *Back* returns to
        them."""
        self._results.search(words)
        if self.shows_results:
            self.reload()
        else:
            self.setSource(self._results_page)
        self._found.start()

    def end_search(self) -> None:
        self.setExtraSelections([])
        if self.shows_results:
            self.backward()

    def enter_results(self) -> None:
        """The keyboard goes to the first result."""
        self.setFocus(Qt.FocusReason.TabFocusReason)
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.focusNextPrevChild(True)

    def open_first(self) -> None:
        if self._results.first:
            self.follow(QUrl(self._results.first))

    @Slot(QUrl)
    def follow(self, link: QUrl) -> None:
        self._found.stop()
        target = self.source().resolved(link)
        if not target.isLocalFile():
            self._open_url(target.toString())
            return
        plain = QUrl.fromLocalFile(target.toLocalFile())
        if plain != self.source() and self._is_in_guide(plain):
            self.setSource(plain)
        block = QUrlQuery(target).queryItemValue(BLOCK)
        if block.isdecimal():
            self._show_hit(self.document().findBlockByNumber(int(block)))
        elif target.hasFragment():
            self._scroll_to(target.fragment())

    def loadResource(self, kind: int, url: QUrl | str) -> object:
        target = self.source().resolved(QUrl(url))
        if target == self._results_page:
            return self._results.html()
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

    @Slot(QUrl)
    def _add_spacing(self, source: QUrl) -> None:
        """Adds margins above headings and padding in tables, which Markdown cannot specify."""
        self.setExtraSelections([])
        for block in blocks(self.document()):
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
        self.moveCursor(QTextCursor.MoveOperation.Start)
        if source != self._results_page:
            announce(self, self.document().firstBlock().text())

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - Qt's name
        """Tab goes to the next link, of which Qt tells screen readers nothing."""
        has_moved = super().focusNextPrevChild(next)
        link = self.textCursor().selectedText()
        if has_moved and self.hasFocus() and link:
            announce(self, self.tr("{words}, link").format(words=link))
        return has_moved

    def _is_in_guide(self, url: QUrl) -> bool:
        return url.isLocalFile() and Path(url.toLocalFile()).resolve().is_relative_to(self._root)

    def _scroll_to(self, anchor: str) -> None:
        """Scrolls to the heading with this anchor."""
        for block in blocks(self.document()):
            if block.blockFormat().headingLevel() and as_anchor(block.text()) == anchor:
                # First to the end, so that the heading ends up at the top.
                self.moveCursor(QTextCursor.MoveOperation.End)
                self.setTextCursor(QTextCursor(block))
                return

    def _show_hit(self, block: QTextBlock) -> None:
        """Marks the words that were found, and scrolls to this block, with some lines above it."""
        self._mark()
        self.setTextCursor(QTextCursor(block))
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self.cursorRect().top() - self.viewport().height() // 4)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _mark(self) -> None:
        wanted = wanted_words(self.words)
        marks = []
        for block in blocks(self.document()):
            for start, length in hit_ranges(block.text(), wanted):
                mark = QTextEdit.ExtraSelection()
                mark.cursor = QTextCursor(block)
                mark.cursor.setPosition(block.position() + start)
                mark.cursor.setPosition(block.position() + start + length, _KEEP)
                mark.format.setBackground(self._theme.colour("warn_ground"))
                mark.format.setForeground(self._theme.colour("warn"))
                marks.append(mark)
        self.setExtraSelections(marks)

    @Slot()
    def _mark_again(self) -> None:
        """In the colours of the theme."""
        if self.extraSelections():
            self._mark()


class GuideView(Dialog):
    """Not modal, so that the user can follow the guide while reading it."""

    def __init__(self, folder: Path, open_url: Callable[[str], bool], window: Window) -> None:
        super().__init__(window)
        self.setObjectName("guideView")
        self.setWindowTitle(self.tr("Guide"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.pages = GuidePages(folder, open_url, window.theme)
        self.field = SearchField(window.theme)
        self.field.setObjectName("guideSearch")
        self.field.call(self.tr("Search the guide"))
        self.field.textChanged.connect(self._search)
        self.field.list_wanted.connect(self._show_results)
        self.field.returnPressed.connect(self.pages.open_first)
        contents = button(self.tr("&Contents"), "guideContentsButton")
        back = button(self.tr("&Back"), "guideBackButton")
        close = button(self.tr("C&lose"), "closeGuideButton")
        contents.clicked.connect(self.pages.home)
        back.clicked.connect(self.pages.backward)
        back.setEnabled(False)
        self.pages.backwardAvailable.connect(back.setEnabled)
        close.clicked.connect(self.close)
        top = QHBoxLayout()
        top.setContentsMargins(LARGE, MEDIUM, LARGE, 0)
        top.addWidget(self.field)
        row = QHBoxLayout()
        row.setContentsMargins(LARGE, 0, LARGE, MEDIUM)
        row.setSpacing(SMALL)
        row.addWidget(contents)
        row.addWidget(back)
        row.addStretch()
        row.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(top)
        layout.addWidget(self.pages, 1)
        layout.addLayout(row)
        fit_to_screen(self, _SIZE, _MIN_SIZE)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Close), self, self.close)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self, self.begin_search)
        self.pages.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape ends the search first, then it closes the window."""
        if event.key() == Qt.Key.Key_Escape and self.field.text():
            self.field.clear()
            self.pages.setFocus()
            return
        super().keyPressEvent(event)

    @Slot()
    def begin_search(self) -> None:
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    @Slot(str)
    def _search(self, words: str) -> None:
        if words.strip():
            self.pages.search(words)
        else:
            self.pages.end_search()

    @Slot()
    def _show_results(self) -> None:
        if self.field.text().strip():
            self._search(self.field.text())
            self.pages.enter_results()


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
