"""A real window with its settings and its outbox, without the network thread."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.core.model import AccountList, Service
from desktop.messages import Outbox
from desktop.ui.window.window import Window
from tests.ui.languages import spoken
from tests.ui.samples import PRACTICE, Browser, account, opened


@pytest.fixture
def settings(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def open_window(
    qapp: QApplication, qtbot: QtBot, outbox: Outbox, settings: QSettings
) -> Iterator[Callable[[Service | None], Window]]:
    def make(service: Service | None) -> Window:
        return opened(qtbot, outbox, settings, service, Browser())

    with spoken(qapp, "en"):
        yield make


@pytest.fixture
def window(open_window: Callable[[Service | None], Window]) -> Window:
    made = open_window(PRACTICE)
    made.show_accounts(AccountList((account(),)))
    return made
