"""The room for pictures and files in a pane, empty and hidden until there are some; the button that
chooses them; and what is dropped on the pane."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from desktop.core.model import Attachment, Sender
from desktop.messages import Outbox
from desktop.texting.mms import NoFiles, why_no_files
from desktop.texting.phone import as_written, country_code
from desktop.ui.attachments.dropped_files import DroppedFiles
from desktop.ui.text.plain import isolated, one_line, unbroken
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.file_places import Place, begin_in
from desktop.ui.widgets.labels import Label, announce
from desktop.ui.widgets.lazy import Lazy
from desktop.ui.widgets.tab_order import follow
from desktop.ui.widgets.theme import Theme

if TYPE_CHECKING:
    from desktop.ui.attachments.attachments import Attachments
    from desktop.ui.attachments.sources import Source

_PICTURES = "*.jpg *.jpeg *.png *.gif *.webp *.bmp *.tif *.tiff *.heic"
_MOST_NAME = 40


class ClipButton(Button):
    """``chosen`` carries a list of paths."""

    chosen = Signal(list)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setObjectName("attachButton")
        self.setProperty("kind", "icon")
        self.setAutoDefault(False)
        self.setAccessibleName(self.tr("Attach pictures or files"))
        self.setToolTip(self.tr("Attach pictures or files"))
        theme.changed.connect(self._draw)
        self._draw()

    @Slot()
    def _draw(self) -> None:
        self.setIcon(self._theme.icons.icon("clip", 18, self._theme.colour("muted")))

    def ask(self) -> None:
        """Shows the dialog of the system."""
        dialog = QFileDialog(self, self.tr("Attach pictures or files"))
        dialog.setObjectName("attachDialog")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilters(
            [
                self.tr("All files") + " (*)",
                self.tr("Pictures") + f" ({_PICTURES})",
            ]
        )
        begin_in(dialog, Place.PicturesLocation)
        dialog.filesSelected.connect(lambda files: self.chosen.emit([Path(one) for one in files]))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


class AttachmentArea(QWidget):
    """GUI thread. ``changed``: there are other files, or work on them began or ended. ``replaced``:
    those of another text come. ``failed`` carries a sentence."""

    changed = Signal()
    replaced = Signal()
    failed = Signal(str)
    made_late = Signal(str, tuple)
    """As that of `Attachments`."""

    def __init__(self, outbox: Outbox, settings: QSettings, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("attachmentArea")
        self._beside = outbox.files
        self._settings = settings
        self._theme = theme
        self._sender: Sender | None = None
        self._recipients: tuple[str, ...] = ()
        self._country = "US"
        self._key = ""
        self._missing = ""
        """Why something could not be attached, as a sentence, until it was asked about."""
        self._attachments = Lazy(self._make)
        self.follows: QWidget = self
        """Tab comes to the files after this part of the pane."""
        self.clip = ClipButton(theme)
        self.clip.clicked.connect(self._choose)
        self.clip.chosen.connect(self.add)
        self.warning = Label(
            theme, size="small", role="warn", wrap=True, name="attachmentWarning", live=True
        )
        """Why the files cannot go with the text; the pane lays it out where it is seen."""
        self.warning.hide()
        self.dropped = DroppedFiles(self.add, self.clip.isVisible, self)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self.hide()

    @Slot()
    def follow_size(self) -> None:
        """The person may have chosen how large pictures are sent."""
        if self._attachments.made is not None:
            self._attachments.made.follow_size()

    def _make(self) -> Attachments:
        # late: most texts have no files
        from desktop.ui.attachments.attachment_strip import AttachmentStrip
        from desktop.ui.attachments.attachments import Attachments

        made = Attachments(self._beside, self._settings, self)
        made.put((), self._key)
        made.failed.connect(self._fail)
        made.changed.connect(self._show)
        made.changed.connect(self.changed)
        made.made_late.connect(self.made_late)
        strip = AttachmentStrip(made, self._beside, self._theme)
        self._layout.insertWidget(0, strip)
        follow(self.follows, strip)
        return made

    @property
    def files(self) -> tuple[Attachment, ...]:
        made = self._attachments.made
        return () if made is None else made.files

    @property
    def is_busy(self) -> bool:
        made = self._attachments.made
        return made is not None and made.is_busy

    @property
    def has_late(self) -> bool:
        """Whether files of texts that are not shown are being made ready."""
        made = self._attachments.made
        return made is not None and made.late.is_busy

    @property
    def is_empty(self) -> bool:
        """Whether the text has no file, and none is being made ready or missing."""
        made = self._attachments.made
        return made is None or not (made.entries or made.is_busy)

    def problem(self) -> str:
        """Why they cannot go with the text now, as a sentence; empty if they can."""
        return self._lost() or (self._why() if self.files else "")

    def question(self) -> str:
        """What the person has to know before the text goes out, as a sentence. It is asked once."""
        missing, self._missing = self._missing, ""
        again = self.tr("Press Send again to send the text without it.")
        return f"{missing} {again}" if missing else ""

    def insist(self, problem: str) -> bool:
        """Whether this is said by ``warning`` already, which is stressed then."""
        if not problem or self.warning.isHidden() or self.warning.text() != problem:
            return False
        self.warning.set_role("bad")
        announce(self.warning, problem)
        return True

    def _lost(self) -> str:
        made = self._attachments.made
        lost = [one.attached for one in made.entries if one.is_lost] if made is not None else []
        if not lost:
            return ""
        words = self.tr(
            "{file} is not on this computer any more. Attach it again, or remove it from the text."
        )
        return words.format(file=isolated(one_line(lost[0].attachment.name, _MOST_NAME)))

    def put(self, files: Sequence[Attachment], key: str) -> None:
        """Those of another text instead of the present ones; ``key`` tells texts apart."""
        self.replaced.emit()
        self._missing = ""
        if files or self._attachments.made is not None:
            self._attachments().put(files, key)
        self._key = key

    def drop(self) -> None:
        """Ends all work: the texts are being removed with their account."""
        self.replaced.emit()
        if self._attachments.made is not None:
            self._attachments().drop()

    @Slot(list)
    def add(self, sources: Sequence[Source]) -> None:
        """Pictures that were pasted, and paths of files."""
        reason = self._why()
        if reason:
            self._fail(reason)
        elif sources:
            self._missing = ""
            self.failed.emit("")
            self._attachments().add(sources)

    @Slot(str)
    def _fail(self, sentence: str) -> None:
        self._missing = sentence
        self.failed.emit(sentence)

    def show_for(self, sender: Sender | None, recipients: Sequence[str], country: str) -> None:
        """Who the text is from and to, in E.164; ``country`` is that of the account."""
        self._sender, self._recipients, self._country = sender, tuple(recipients), country
        self._show()

    @Slot()
    def _choose(self) -> None:
        reason = self._why()
        if reason:
            self.failed.emit(reason)
        else:
            self.clip.ask()

    @Slot()
    def _show(self) -> None:
        self.warning.set_role("warn")
        self.warning.say(self._lost() or (self._why() if self.files else ""))
        self.setVisible(not self.is_empty)

    def _why(self) -> str:
        if self._sender is None:
            return ""
        code = str(country_code(self._country))
        reason = why_no_files(self._sender, self._recipients, code)
        if reason is None:
            return ""
        why, about = reason
        shown = unbroken(isolated(as_written(about, self._country)))
        match why:
            case NoFiles.TOLL_FREE:
                words = self.tr(
                    "{number} is toll-free and cannot send pictures or files. Choose another number"
                    " under From."
                )
            case NoFiles.NO_MMS:
                words = self.tr(
                    "{number} cannot send pictures or files: MMS is not switched on for it. Choose"
                    " another number under From. An administrator can switch MMS on."
                )
            case NoFiles.ABROAD:
                words = self.tr(
                    "Pictures and files can only go to numbers of your own country, and {number} is"
                    " abroad."
                )
        return words.format(number=shown)
