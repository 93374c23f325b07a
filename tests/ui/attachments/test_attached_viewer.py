"""Attached pictures, seen large before they are sent."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.attachments.attachment_area import AttachmentArea
from desktop.ui.attachments.attachment_strip import AttachmentCards
from tests.ui.attachments.test_attaching import add, area, compose
from tests.ui.photos import save_photo
from tests.ui.samples import Find, double_click, said, unisolated

__all__ = ["add", "area", "compose"]


def viewer() -> QWidget | None:
    shown = (one for one in QApplication.topLevelWidgets() if one.isVisible())
    return next((one for one in shown if one.objectName() == "pictureViewer"), None)


@pytest.mark.parametrize("way", ["double click", "Enter", "menu"])
def test_an_attached_picture_can_be_seen_large(
    area: AttachmentArea,
    add: Callable[..., None],
    find: Find,
    qtbot: QtBot,
    tmp_path: Path,
    way: str,
) -> None:
    plan = tmp_path / "plan.pdf"
    plan.write_bytes(b"%PDF-1.4 a plan")
    add(save_photo(tmp_path / "a.png", 20, 20), plan, save_photo(tmp_path / "b.png", 30, 20))
    cards = find("attachmentCards")
    assert isinstance(cards, AttachmentCards)
    QApplication.processEvents()
    for row, is_picture in ((1, False), (2, True)):
        cards.setCurrentRow(row)
        if way == "double click":
            double_click(cards.viewport(), cards.visualRect(cards.model().index(row, 0)).center())
        elif way == "Enter":
            QTest.keyClick(cards, Qt.Key.Key_Return)
        else:
            menu = cards._menu_for(row)
            assert menu.actions()[0].isEnabled() is is_picture
            menu.actions()[0].trigger()
        assert (viewer() is not None) is is_picture
    shown = viewer()
    assert shown is not None
    name = shown.findChild(QLabel, "viewerName")
    assert isinstance(name, QLabel)
    assert unisolated(said(name)) == "b.png"
    save, close = (
        shown.findChild(QPushButton, name) for name in ("savePictureButton", "closeViewerButton")
    )
    assert save is not None
    assert close is not None
    assert save.isHidden(), "it is there already"
    close.click()
    assert viewer() is None
    assert len(area.files) == 3


def test_a_double_click_on_a_cross_opens_nothing(
    area: AttachmentArea, add: Callable[..., None], find: Find, tmp_path: Path
) -> None:
    add(*(save_photo(tmp_path / f"{name}.png", 20, 20, at) for at, name in enumerate("abc")))
    cards = find("attachmentCards")
    assert isinstance(cards, AttachmentCards)
    QApplication.processEvents()
    cross = cards._delegate.cross(cards.visualRect(cards.model().index(0, 0)))
    double_click(cards.viewport(), cross.center())
    assert len(area.files) == 2
    assert viewer() is None
