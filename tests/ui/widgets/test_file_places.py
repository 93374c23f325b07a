"""Where file dialogs begin."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from desktop.ui.widgets.file_places import Place, begin_in


def test_a_dialog_begins_where_the_last_file_was(qapp: QApplication, tmp_path: Path) -> None:
    first = QFileDialog()
    begin_in(first, Place.MusicLocation)
    first.filesSelected.emit([str(tmp_path / "a.csv")])
    second, other = QFileDialog(), QFileDialog()
    begin_in(second, Place.MusicLocation)
    begin_in(other, Place.MoviesLocation)
    assert Path(second.directory().path()) == tmp_path
    assert Path(other.directory().path()) != tmp_path


def test_a_folder_that_is_gone_is_not_chosen(qapp: QApplication, tmp_path: Path) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    first = QFileDialog()
    begin_in(first, Place.MusicLocation)
    first.filesSelected.emit([str(gone / "a.csv")])
    gone.rmdir()
    second = QFileDialog()
    begin_in(second, Place.MusicLocation)
    assert Path(second.directory().path()) != gone


def test_a_dialog_is_gone_once_it_is_closed(qtbot: QtBot) -> None:
    dialog = QFileDialog()
    begin_in(dialog, Place.MusicLocation)
    dialog.open()
    dialog.reject()
    qtbot.waitUntil(lambda: not isValid(dialog))


def test_without_its_folder_a_dialog_begins_at_home(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    dialog = QFileDialog()
    begin_in(dialog, Place.PicturesLocation)
    assert Path(dialog.directory().path()) == tmp_path
