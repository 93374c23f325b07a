"""Shows the pictures of one text, large."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.ui.attachments.saved_bar import SavedFile
from desktop.ui.attachments.shown_file import ShownFile
from desktop.ui.attachments.thumbnails import Thumbnails
from desktop.ui.text.files import kind_and_size, not_shown
from desktop.ui.text.plain import isolated, one_line
from desktop.ui.text.times import number
from desktop.ui.widgets.enter_key import Dialog
from desktop.ui.widgets.labels import ElidedLabel, Label, button, inset
from desktop.ui.widgets.theme import MEDIUM, SMALL, Theme

_SHARE = 0.9
_SMALLEST = QSize(480, 360)
# Of the decoded picture, in pixels of the screen; a photo of a phone at 100 % has about as many.
_LARGEST_SIDE = 4_096
_MOST_NAME = 80


class Viewer(Dialog):
    """``path_of`` says where the bytes with a hash are. ``save`` asks where to save a file; None:
    it is the person's own. ``pictures`` has room for large ones, and forgets them at the end."""

    def __init__(
        self,
        files: Sequence[ShownFile],
        at: int,
        pictures: Thumbnails,
        path_of: Callable[[str], Path],
        save: Callable[[ShownFile], object] | None,
        theme: Theme,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("pictureViewer")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self._files = files
        self._at = at
        self._path_of = path_of
        self._theme = theme
        self._thumbnails = pictures
        self._thumbnails.ready.connect(self._show)
        self._canvas = _Canvas(theme)
        self._area = QScrollArea()
        self._area.setWidget(self._canvas)
        self._area.setFrameShape(QScrollArea.Shape.NoFrame)
        self._area.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.viewport().setAutoFillBackground(False)
        self._name = ElidedLabel(theme, bold=True, name="viewerName")
        self._about = Label(theme, size="small", role="muted", name="viewerAbout", live=True)
        self._before = button("", "previousPictureButton", "icon", repeats=True)
        self._before.setAccessibleName(self.tr("Previous picture"))
        self._after = button("", "nextPictureButton", "icon", repeats=True)
        self._after.setAccessibleName(self.tr("Next picture"))
        self._zoom = button(self.tr("&100%"), "zoomButton")
        self._zoom.setCheckable(True)
        self._save = button(self.tr("&Save as…"), "savePictureButton")
        self._close = button(self.tr("&Close"), "closeViewerButton")
        self._before.clicked.connect(lambda: self._step(-1))
        self._after.clicked.connect(lambda: self._step(1))
        self._zoom.toggled.connect(self._show)
        if save is not None:
            self._save.clicked.connect(lambda: save(self._files[self._at]))
        self._close.clicked.connect(self.close)
        self._lay_out()
        self._save.setHidden(save is None)
        available = self.screen().availableSize()
        wanted = QSize(int(available.width() * _SHARE), int(available.height() * _SHARE))
        self.resize(wanted.boundedTo(parent.window().size()).expandedTo(_SMALLEST))
        # As shortcuts: a button that has the focus would move the focus on.
        for key, by in ((Qt.Key.Key_Left, -1), (Qt.Key.Key_Right, 1)):
            shortcut = QShortcut(key, self)
            shortcut.activated.connect(partial(self._step, -by if self.isRightToLeft() else by))
        self._close.setFocus(Qt.FocusReason.OtherFocusReason)
        self._step(0)

    def _lay_out(self) -> None:
        muted = self._theme.colour("muted")
        names = ("back", "forward")
        for each, icon in zip((self._before, self._after), names, strict=True):
            each.setIcon(self._theme.icons.icon(icon, 18, muted))
            each.setVisible(len(self._files) > 1)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._name)
        words.addWidget(self._about)
        foot = QHBoxLayout()
        inset(foot, MEDIUM, SMALL, MEDIUM, SMALL)
        foot.setSpacing(SMALL)
        foot.addWidget(self._before)
        foot.addWidget(self._after)
        foot.addLayout(words, 1)
        foot.addWidget(self._zoom)
        foot.addWidget(self._save)
        foot.addWidget(self._close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._area, 1)
        layout.addLayout(foot)

    @Slot(object)
    def show_saved(self, saved: SavedFile) -> None:
        self._about.set_role("bad" if saved.problem else "muted")
        self._about.say(saved.words)

    # --- what is shown ------------------------------------------------------------------------

    def _step(self, by: int) -> None:
        self._at = min(max(self._at + by, 0), len(self._files) - 1)
        file = self._files[self._at]
        name = one_line(file.name, _MOST_NAME)
        about = kind_and_size(file.type, file.size)
        self.setWindowTitle(name or self.tr("Picture"))
        self._name.setText(isolated(name) if name else about)
        parts = [about] if name else []
        if len(self._files) > 1:
            of = self.tr("{at} of {count}")
            parts.append(of.format(at=number(self._at + 1), count=number(len(self._files))))
        self._about.set_role("muted")
        self._about.setText(" · ".join(parts))
        self._before.setEnabled(self._at > 0)
        self._after.setEnabled(self._at < len(self._files) - 1)
        self._zoom.setChecked(False)
        self._zoom.setEnabled(False)
        self._canvas.show_picture(None, "")
        self._show()

    @Slot()
    def _show(self) -> None:
        """The picture as large as the window, or with all of its pixels."""
        file, ratio = self._files[self._at], self.devicePixelRatioF()
        screen = self.screen().size()
        side = max(screen.width(), screen.height())
        if self._zoom.isChecked():
            side = max(int(_LARGEST_SIDE / ratio), side)
        path = self._path_of(file.hash)
        pixmap = self._thumbnails.pixmap(file.hash, path, side, ratio)
        has_failed = self._thumbnails.has_failed(file.hash, side, ratio)
        if pixmap is None and not has_failed:
            # Until it comes, the smaller one stays.
            return
        self._canvas.show_picture(pixmap, not_shown() if has_failed else "")
        self._fit()

    def _fit(self) -> None:
        room = self._area.viewport().size()
        whole, is_larger = self._canvas.whole_size(), self._canvas.is_larger_than(room)
        # Not where it would change nothing.
        self._zoom.setEnabled(is_larger or (self._zoom.isChecked() and not whole.isEmpty()))
        self._canvas.resize(whole.expandedTo(room) if self._zoom.isChecked() else room)
        if self._zoom.isChecked() and not self._canvas.is_whole:
            # Begins in the middle, as what was seen before.
            for bar in (self._area.horizontalScrollBar(), self._area.verticalScrollBar()):
                bar.setValue((bar.minimum() + bar.maximum()) // 2)
        self._canvas.is_whole = self._zoom.isChecked()
        self._canvas.update()

    def done(self, result: int) -> None:
        super().done(result)
        self._thumbnails.forget()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()


class _Canvas(QWidget):
    """The picture in the middle, or a sentence."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("pictureCanvas")
        self._theme = theme
        self._pixmap: QPixmap | None = None
        self._words = ""
        self.is_whole = False
        """It is painted with all of its pixels."""

    def show_picture(self, pixmap: QPixmap | None, words: str) -> None:
        self._pixmap, self._words = pixmap, words
        self.setAccessibleName(words)

    def whole_size(self) -> QSize:
        """In device-independent pixels."""
        pixmap = self._pixmap
        return QSize() if pixmap is None else pixmap.deviceIndependentSize().toSize()

    def is_larger_than(self, room: QSize) -> bool:
        size = self.whole_size()
        return size.boundedTo(room) != size

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("ground"))
        if self._pixmap is None:
            painter.setPen(self._theme.colour("muted"))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self.rect(), int(flags), self._words)
            return
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        size = self.whole_size()
        if not self.is_whole and self.is_larger_than(self.size()):
            size = size.scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        left, top = (self.width() - size.width()) / 2, (self.height() - size.height()) / 2
        place = QRectF(left, top, size.width(), size.height())
        painter.drawPixmap(place, self._pixmap, QRectF(self._pixmap.rect()))
