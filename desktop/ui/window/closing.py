"""The end of the window: what is saved, asked and remembered when the person closes it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, QTimer, Slot

from desktop.core.errors import DiskError, OutboxLockedError
from desktop.core.model import Notice
from desktop.core.session_start import SessionStart
from desktop.messages import Outbox
from desktop.ui.preferences.closing_settings import Answer, ClosingSettings
from desktop.ui.text.notices import translated
from desktop.ui.text.times import now_ms
from desktop.ui.widgets.question import Question
from desktop.ui.window.main_page import MainPage
from desktop.ui.window.shell import Shell, application

if TYPE_CHECKING:
    from desktop.messages.waiting_texts import WaitingTexts

# How often closing tries to save the draft while the file is locked.
_TRIES = 10
_PAUSE_MS = 50
# How long it waits for a picture.
_MOST_WAITS = 100
_WAIT_MS = 100


class Closing(QObject):
    """Asks each time where a text waits that goes out while Ownline runs, unless the person chose
    what to do each time. About texts that only wait for a sign-in it tells once: closing changes
    nothing for them. GUI thread."""

    def __init__(self, outbox: Outbox, settings: QSettings, shell: Shell, page: MainPage) -> None:
        super().__init__(page)
        self._outbox = outbox
        self._settings = ClosingSettings(settings)
        self._shell = shell
        self._page = page
        self.hides_on_close: Callable[[], bool] = lambda: False
        """Whether closing only hides the window, because the tray icon brings it back."""
        self.has_tray: Callable[[], bool] = lambda: False
        """Whether it could."""
        self.session_start: SessionStart | None = None
        """Where Ownline can be started with the session."""
        self.opens_again = False
        """Ownline is started once more when this run has ended."""
        self._is_quitting = False
        self._is_asking = False
        self._asks = True
        self._may_lose_draft = False
        self._tries = 0
        self._waits = 0

    def quit(self, *, asks: bool, opens_again: bool = False) -> None:
        """Closes even where closing would only hide the window. ``asks``: where texts wait."""
        self._is_quitting = True
        self.opens_again = opens_again
        self._asks = asks and self._asks
        if not self._shell.close():
            self._shell.raise_window()

    def may_close(self) -> bool:
        """Whether the program may end now. Otherwise the window is hidden, or something is asked
        or tried again."""
        if not application().isSavingSession() and not self._may_end():
            return False
        return self._may_lose_draft or (self._has_made_files() and self._has_saved())

    def _may_end(self) -> bool:
        if self.hides_on_close() and not self._is_quitting:
            self._hide()
            return False
        return not self._asks or self._may_leave_waiting()

    @Slot()
    def _stay(self) -> None:
        self._is_quitting = self.opens_again = False

    def _hide(self) -> None:
        self._is_quitting = False
        self._page.compose.drafts.keep()
        self._page.conversations.thread_page.reply.save()
        self._shell.hide()

    # --- texts that wait ----------------------------------------------------------------------

    def _may_leave_waiting(self) -> bool:
        try:
            people = self._page.view.model.people
            waiting = self._outbox.waiting.read(
                lambda account: people.stop_of(account) is not None, people.is_signed_out
            )
        except DiskError:
            return True
        if not waiting.count:
            return True
        if not waiting.goes_out and waiting.newest <= self._settings.told:
            return True
        has_tray, always = self.has_tray(), self._settings.always
        if always is Answer.CLOSE:
            return True
        if always is Answer.HIDE and has_tray and not self._is_quitting:
            self._hide()
            return False
        if not self._is_asking:
            self._ask(waiting, has_tray=has_tray)
        return False

    def _ask(self, waiting: WaitingTexts, *, has_tray: bool) -> None:
        # late: asked when the window is closed
        from desktop.ui.window.waiting_question import WaitingQuestion

        theme, now = self._shell.theme, now_ms()
        self._is_asking = True
        question = WaitingQuestion(theme, self._shell, waiting, now, has_tray=has_tray)

        def act(answer: Answer) -> None:
            if question.is_for_each_time:
                self._settings.keep_always(answer)
            if answer is Answer.HIDE:
                self._hide()
                return
            if not waiting.goes_out:
                self._settings.keep_told(waiting.newest)
            self.quit(asks=False)

        question.finished.connect(self._end_asking)
        question.answered.connect(act)
        question.rejected.connect(self._stay)
        question.ask(self.session_start)

    @Slot()
    def _end_asking(self) -> None:
        self._is_asking = False

    # --- what was typed -----------------------------------------------------------------------

    def _has_made_files(self) -> bool:
        """A picture that is being made ready is saved with its text; closing waits for it."""
        is_saving = application().isSavingSession()
        if not self._page.is_making_files or is_saving or self._waits >= _MOST_WAITS:
            self._waits = 0
            return True
        self._waits += 1
        QTimer.singleShot(_WAIT_MS, self, self._shell.close)
        return False

    def _has_saved(self) -> bool:
        try:
            self._page.keep_drafts()
        except OutboxLockedError as error:
            self._tries += 1
            if self._tries > _TRIES or application().isSavingSession():
                self._tries = 0
                self.ask_to_lose_draft(error.notice)
            else:
                # The network thread, or a program that is soon done.
                QTimer.singleShot(_PAUSE_MS, self, self._shell.close)
            return False
        except DiskError as error:
            self.ask_to_lose_draft(error.notice)
            return False
        return True

    def ask_to_lose_draft(self, notice: Notice) -> None:
        """The draft cannot be saved: the person decides whether to close."""
        title = translated(notice.title)
        words = self.tr("What you have not sent yet would be lost by closing now.")
        theme, stay = self._shell.theme, self.tr("&Stay")
        box = Question(theme, self._shell, "closeQuestion", title, words, stay)
        box.rejected.connect(self._stay)
        box.offer(self.tr("C&lose and lose it"), "closeAnywayButton", self._close_anyway)

    @Slot()
    def _close_anyway(self) -> None:
        self._may_lose_draft = True
        self._shell.close()
