"""A small window while a large outbox is brought up to date, before there is any other."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt, QTimer, Slot
from PySide6.QtGui import QCloseEvent, QIcon
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QLabel,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from desktop.outbox.migration import Migration
from desktop.outbox.store import Store

_LOOK_MS = 50
_WIDTH = 420
_STEPS = 1000
# Quicker than this, a window would only flash.
_PATIENCE_MS = 300


class Migrating(QWidget):
    """Follows a migration to its end. Closing it stops the migration, too."""

    def __init__(self, migration: Migration) -> None:
        super().__init__()
        self._migration = migration
        self._loop = QEventLoop(self)
        self.setObjectName("migrating")
        self.setWindowTitle("Ownline")
        words = QLabel(
            self.tr(
                "Your texts are brought up to date for this version of Ownline. This happens once;"
                " with very many texts it takes some minutes."
            )
        )
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setWordWrap(True)
        self.bar = QProgressBar()
        self.bar.setRange(0, _STEPS)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Progress"))
        self._stopping = QLabel()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.stop_button = buttons.button(QDialogButtonBox.StandardButton.Cancel)
        self.stop_button.setText(self.tr("&Not now"))
        # Some styles give it a cross, as if something were wrong.
        self.stop_button.setIcon(QIcon())
        self.stop_button.clicked.connect(self.stop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(16)
        for widget in (words, self.bar, self._stopping, buttons):
            layout.addWidget(widget)
        self.setFixedWidth(_WIDTH)
        self.setFixedHeight(layout.heightForWidth(_WIDTH))
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)

    def follow(self) -> None:
        """Returns when the migration is over."""
        self._timer.start(_LOOK_MS)
        QTimer.singleShot(_PATIENCE_MS, self, self.show)
        self._look()
        if not self._migration.is_over:
            self._loop.exec()
        self._timer.stop()
        self.hide()

    @Slot()
    def stop(self) -> None:
        if not self.stop_button.isEnabled():
            return
        self._migration.stop()
        self.stop_button.setEnabled(False)
        self._stopping.setText(self.tr("What was begun is taken back…"))

    @Slot()
    def _look(self) -> None:
        self.bar.setValue(round(self._migration.done * _STEPS))
        if self._migration.done >= 1:
            self.stop_button.setEnabled(False)
        if self._migration.is_over:
            self._loop.quit()

    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()
        self.stop()


def open_up_to_date(file: Path, clock: Callable[[], int]) -> Store:
    """Raises MigrationStoppedError and DiskError."""
    migration = Migration(file, clock)
    window = Migrating(migration)
    window.follow()
    window.deleteLater()
    migration.result()
    return Store(file, clock)
