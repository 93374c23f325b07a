"""What the status bar says while there is no trouble."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.messages import UnfinishedTexts
from desktop.ui.widgets.labels import ElidedLabel, announce, button
from desktop.ui.widgets.theme import SMALL, Theme

_NEWS_MS = 8_000


class StatusRest(QWidget):
    """Says for some seconds what is new; otherwise what became of what was sent to several people
    (``failed_wanted``: show the texts of it that failed), or how many texts wait."""

    failed_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._news = self._ended = self._waiting = ""
        self._has_failed = False
        self._words = ElidedLabel(theme, size="small", role="muted", name="statusRest")
        self._failed = button(self.tr("S&how failed"), "statusFailedButton", "small")
        self._failed.clicked.connect(self.failed_wanted)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_NEWS_MS)
        self._timer.timeout.connect(self._end_news)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SMALL)
        layout.addWidget(self._words, 1)
        layout.addWidget(self._failed)
        self._show()

    def tell(self, news: str) -> None:
        """Says it for some seconds."""
        self._news = news
        self._timer.start()
        announce(self, news)
        self._show()

    @Slot()
    def _end_news(self) -> None:
        self._news = ""
        self._show()

    def show_ended(self, words: str, *, has_failed: bool) -> None:
        """What became of texts to several people that all went out; empty: nothing to be said."""
        if words and not self._ended:
            announce(self, words)
        self._ended, self._has_failed = words, has_failed
        self._show()

    def show_waiting(
        self, texts: UnfinishedTexts | None, for_sign_in: UnfinishedTexts, in_drafts: int
    ) -> None:
        """Those of all accounts. None: no page with texts is shown. ``for_sign_in``: those of them
        whose account is signed out. ``in_drafts``: drafts that have a time."""
        self._waiting = "" if texts is None else self._sentence(texts, for_sign_in, in_drafts)
        self._show()

    def _sentence(
        self, texts: UnfinishedTexts, for_sign_in: UnfinishedTexts, in_drafts: int
    ) -> str:
        # A paused list says so wherever its account is: signing in does not send it.
        paused, planned = texts.paused, texts.planned - for_sign_in.planned
        waiting = texts.waiting - for_sign_in.waiting
        parts = [self.tr("%Ln text(s) waiting", "", waiting)] if waiting else []
        parts += [self.tr("%Ln text(s) paused", "", paused)] if paused else []
        parts += [self.tr("%Ln planned", "", planned)] if planned else []
        if for_sign_in.going:
            parts.append(self.tr("%Ln text(s) waiting for sign-in", "", for_sign_in.going))
        if in_drafts:
            parts.append(self.tr("%Ln planned text(s) in the drafts, not scheduled", "", in_drafts))
        return " · ".join(parts) or self.tr("No texts are waiting")

    def _show(self) -> None:
        self._words.setText(self._news or self._ended or self._waiting)
        self._failed.setVisible(self._has_failed and not self._news)
