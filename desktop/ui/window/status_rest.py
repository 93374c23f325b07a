"""What the status bar says while there is no trouble."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.ui.widgets.elided_link import ElidedLink
from desktop.ui.widgets.fitting import in_fewer_parts
from desktop.ui.widgets.labels import ElidedLabel, announce, button
from desktop.ui.widgets.theme import LARGE, SMALL, Theme
from desktop.ui.window.waiting_counts import WaitingCounts

_NEWS_MS = 8_000


class StatusRest(QWidget):
    """Says for some seconds what is new; otherwise what became of what was sent to several people
    (``failed_wanted``: show the texts of it that failed). Where there is room beside it, and where
    there is none of it, how many texts wait (``waiting_wanted``: show them, where ``True`` those of
    all accounts)."""

    failed_wanted = Signal()
    waiting_wanted = Signal(bool)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._news = self._ended = ""
        self._counts: WaitingCounts | None = None
        self._needed = 0
        self._has_failed = False
        self._words = ElidedLabel(theme, size="small", role="muted", name="statusRest")
        self._waiting = ElidedLink(theme, "statusWaitingButton", size="small")
        self._waiting.clicked.connect(lambda: self.waiting_wanted.emit(False))
        self._elsewhere = ElidedLink(theme, "statusElsewhereButton", size="small")
        self._elsewhere.clicked.connect(lambda: self.waiting_wanted.emit(True))
        for link in (self._waiting, self._elsewhere):
            link.setAccessibleDescription(self.tr("Shows them in the outbox"))
        self._failed = button(self.tr("S&how failed"), "statusFailedButton", "small")
        self._failed.clicked.connect(self.failed_wanted)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_NEWS_MS)
        self._timer.timeout.connect(self._end_news)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SMALL)
        # Two sums are two places to press.
        self._links = QHBoxLayout()
        self._links.setSpacing(LARGE)
        self._links.addWidget(self._waiting)
        self._links.addWidget(self._elsewhere)
        layout.addLayout(self._links)
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

    def show_waiting(self, counts: WaitingCounts | None, needed: int = 0) -> None:
        """None: no page with texts is shown. ``needed``: how many texts need a decision."""
        self._counts, self._needed = counts, needed
        self._show()

    def _sums(self, counts: WaitingCounts) -> str:
        """Of what waits in the account that is shown, or in all."""
        texts, away = counts.shown, counts.for_sign_in
        # A paused list says so wherever its account is: signing in does not send it.
        paused, planned = texts.paused, texts.planned - away.planned
        waiting = texts.waiting - away.waiting
        parts = [self.tr("%Ln text(s) waiting", "", waiting)] if waiting else []
        checking = texts.checking - away.checking
        parts += [self.tr("%Ln text(s) being checked", "", checking)] if checking else []
        parts += [self.tr("%Ln text(s) paused", "", paused)] if paused else []
        parts += [self.tr("%Ln planned", "", planned)] if planned else []
        # One is sent then, the other looked for.
        if for_sign_in := away.going + away.checking:
            parts.append(self.tr("%Ln text(s) waiting for sign-in", "", for_sign_in))
        return " · ".join(parts)

    def _has_room_beside(self, first: str, links: Sequence[str]) -> bool:
        """Whether what waits can stand beside what is said ``first``, and nothing is cut."""
        if not first:
            return True
        metrics = self._words.fontMetrics()
        texts = (first, *filter(None, links))
        room = self.width() - sum(metrics.horizontalAdvance(one) + LARGE for one in texts)
        if self._has_failed and not self._news:
            room -= self._failed.sizeHint().width() + SMALL
        return room >= 0

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show()

    def _show(self) -> None:
        counts, first = self._counts, self._news or self._ended
        sums = elsewhere = words = ""
        if counts is not None:
            sums = self._sums(counts)
            if counts.elsewhere:
                elsewhere = self.tr("%Ln text(s) waiting in other accounts", "", counts.elsewhere)
            if not self._has_room_beside(first, (sums, elsewhere)):
                sums = elsewhere = ""
            if counts.in_drafts:
                words = self.tr(
                    "%Ln planned text(s) in the drafts, not scheduled", "", counts.in_drafts
                )
            elif not sums and not elsewhere:
                decide = self.tr("%Ln text(s) need a decision", "", self._needed)
                words = decide if self._needed else self.tr("No texts are waiting")
        self._waiting.say(sums)
        self._elsewhere.say(elsewhere)
        said = first or words
        self._words.show_longest(said, *in_fewer_parts(said))
        self._failed.setVisible(self._has_failed and not self._news)
