"""Where a file dialog begins: where the last file of its kind was, or a usual folder."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog

from desktop.ui.widgets.second_enter import note_other_window

Place = QStandardPaths.StandardLocation

_last: dict[Place, Path] = {}
"""For this run of the program. GUI thread."""


def begin_in(dialog: QFileDialog, place: Place) -> None:
    """Without this, a dialog begins in the folder that the program was started in, and follows
    what happens in its folder also after it was closed."""
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    last = _last.get(place)
    dialog.setDirectory(str(last) if last is not None and last.is_dir() else usual_folder(place))
    dialog.filesSelected.connect(partial(_remember, place))
    dialog.finished.connect(lambda _result: note_other_window())


def usual_folder(place: Place) -> str:
    """The folder of this kind, or that of the person where there is none."""
    folders = [QStandardPaths.writableLocation(one) for one in (place, Place.HomeLocation)]
    return next((one for one in folders if Path(one).is_dir()), "")


def _remember(place: Place, files: Sequence[str]) -> None:
    if files:
        _last[place] = Path(files[0]).parent
