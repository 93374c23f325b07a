"""Shows the pictures that are attached to a text, large, before they are sent."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop.database.attachment_files import AttachmentFiles
from desktop.ui.attachments.attachments import Attachments
from desktop.ui.attachments.making import Entry
from desktop.ui.attachments.shown_file import of_own
from desktop.ui.attachments.thumbnails import LARGE_BYTES, Thumbnails
from desktop.ui.widgets.theme import Theme


class AttachedViewer(QObject):
    def __init__(
        self, attachments: Attachments, beside: AttachmentFiles, theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._parent = parent
        self._attachments = attachments
        self._beside = beside
        self._theme = theme

    def can_open(self, entry: Entry | None) -> bool:
        """Other files are only sent."""
        return entry is not None and not entry.is_lost and entry.attached.attachment.is_picture

    def open(self, wanted: Entry | None) -> None:
        """As they will arrive: a picture that was made smaller is shown smaller."""
        if not self.can_open(wanted):
            return
        # late: opened on demand
        from desktop.ui.attachments.viewer import Viewer

        entries = [one for one in self._attachments.entries if self.can_open(one)]
        shown = [of_own(one.attached.attachment) for one in entries]
        at = next(at for at, one in enumerate(entries) if one is wanted)
        window = self._parent.window()
        large = Thumbnails(self, LARGE_BYTES)
        viewer = Viewer(shown, at, large, self._beside.path, None, self._theme, window)
        viewer.finished.connect(large.deleteLater)
        viewer.open()
