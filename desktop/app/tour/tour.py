"""The guided tour: drives the real window, sign-in, service and outbox without a person.

Each step operates the window's widgets like a person and waits until the window shows the result.
Pictures and a transcript are saved in a folder.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from time import monotonic, time

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QWidget

from desktop.app.tour.browser import TourBrowser
from desktop.app.tour.list_sender import ListSender
from desktop.app.tour.pictures_and_groups import PicturesAndGroups
from desktop.app.tour.transcript import Transcript
from desktop.app.tour.window_driver import TourError, Wait, WindowDriver
from desktop.app.tour.writing_aids import WritingAids
from desktop.core.model import MessageState
from desktop.ui.widgets.theme import Look
from desktop.ui.window.window import Window

_POLL_MS = 40
_TIMEOUT_SECONDS = 60.0

_ANA = "Ana Martins"
_QUEUE = "Sales"
_ADMINISTRATOR = "Robert Okafor"  # texts from the number of a site, too
_FRIEND = "(415) 555-0100"
_NO_PHONE = "(415) 555-0112"
_WHO_ANSWERS = "(707) 555-0101"
_SITE_NUMBER = "+16505550171"
_EVENING = "The oak is ready. Shall we deliver it on Friday evening?"
_DAY_MS = 86_400_000


class Tour(QObject):
    """Lives in the GUI thread. `finished` carries the exit status: 0 if every step succeeded."""

    finished = Signal(int)

    def __init__(
        self,
        window: Window,
        browser: TourBrowser,
        folder: Path,
        examples: Path,
        parent: QObject | None = None,
    ) -> None:
        """``folder`` gets the pictures; ``examples`` has the example lists of practice."""
        super().__init__(parent)
        self._window = window
        self._driver = WindowDriver(window)
        self._browser = browser
        self._transcript = Transcript(folder)
        self._list = ListSender(window, self._driver, self._transcript, examples)
        self._aids = WritingAids(window, self._driver, self._transcript)
        photo = examples.parent / "files" / "photo.jpg"
        self._pictures = PicturesAndGroups(window, self._driver, self._transcript, photo)
        self._steps = self._walk()
        self._wait: Wait | None = None
        self._since = 0.0
        self._timer = QTimer(self)
        self._timer.setInterval(_POLL_MS)
        self._timer.timeout.connect(self._poll)

    def start(self) -> None:
        self._transcript.begin()
        self._timer.start()

    @Slot()
    def _poll(self) -> None:
        """Runs the next step once the condition of the last one is met."""
        try:
            if self._wait is not None and not self._is_met(self._wait):
                return
            self._wait = next(self._steps)
            self._since = monotonic()
        except StopIteration:
            self._end(0)
        except TourError as error:
            self._transcript.add(f"FAILED: {error}")
            self._transcript.picture("failed", self._window)
            self._end(1)

    def _is_met(self, wait: Wait) -> bool:
        if wait.until():
            self._transcript.add(f"    {wait.what}: yes")
            return True
        if self._browser.trouble:
            raise TourError(f"waited in vain: {wait.what}; the browser: {self._browser.trouble}")
        if monotonic() - self._since > _TIMEOUT_SECONDS:
            raise TourError(f"waited in vain: {wait.what}")
        return False

    def _end(self, status: int) -> None:
        self._timer.stop()
        self._browser.close()
        self._transcript.add(
            "All of it happened." if status == 0 else "The tour did not get to its end."
        )
        self._transcript.write()
        self.finished.emit(status)

    # --- the steps ----------------------------------------------------------------------------

    def _walk(self) -> Iterator[Wait]:
        yield from self._sign_in_as_ana()
        yield from self._see_the_reasons()
        yield from self._text(_WHO_ANSWERS, "Shall we deliver on Friday at ten?", "Delivered")
        yield from self._reply("Good. The driver calls before.")
        yield from self._text(_FRIEND, "Your order is ready. We are open until six.", "Delivered")
        yield from self._picture_of_details("delivered")
        yield from self._text(_NO_PHONE, "See you on Thursday at ten?", "DeliveryFailed")
        yield from self._picture_of_details("failed-with-remedy")
        yield from self._sign_in_beside(_QUEUE, is_queue=True)
        yield from self._text(_FRIEND, "Sales here: the oak you asked for has come.", "Delivered")
        yield from self._picture_of_details("queue-text")
        yield from self._write_to_several()
        yield from self._plan()
        yield from self._search()
        yield from self._see_it_in_the_dark()
        yield from self._sign_out(_QUEUE)
        yield from self._aids.steps()
        yield from self._pictures.steps()
        yield from self._list.steps()
        yield from self._sign_in_beside(_ADMINISTRATOR, is_queue=False)
        self._driver.press("newTextButton")
        if not self._window.main_page.compose.picker.choose(_SITE_NUMBER):
            raise TourError("the number of the site is not offered")
        yield from self._picture_later("administrator")
        yield from self._sign_out(_ADMINISTRATOR)
        yield from self._sign_out(_ANA)

    def _sign_in_as_ana(self) -> Iterator[Wait]:
        self._transcript.add("Ownline opens. Nobody is signed in.")
        yield Wait("the welcome page is there", lambda: self._driver.is_there("signInButton"))
        yield from self._picture_later("welcome")
        self._transcript.add(f"Sign in with RingCentral; the browser continues as {_ANA}.")
        self._browser.person = _ANA
        self._driver.press("signInButton")
        yield Wait(
            "the program waits for the browser", lambda: self._driver.is_there("openAgainButton")
        )
        yield from self._picture_later("waiting-for-browser")
        yield from self._finish_in_browser(_ANA)
        yield Wait("the numbers are there", self._driver.has_sender)
        self._transcript.add("The picker offers: " + "; ".join(self._driver.senders()))
        yield from self._picture_later("signed-in")

    def _finish_in_browser(self, name: str) -> Iterator[Wait]:
        self._browser.let_continue()
        yield Wait(f"{name} is signed in", lambda: self._driver.is_signed_in(name))
        yield Wait("the browser shows the last page", lambda: self._browser.last_title)
        self._transcript.add(
            f"The browser was {self._browser.name}; it shows: {self._browser.last_title}"
        )

    def _see_the_reasons(self) -> Iterator[Wait]:
        self._transcript.add("Why not my other numbers?")
        self._driver.press("reasonsButton")
        yield Wait("the reasons are shown", lambda: self._driver.is_there("reasonRow"))
        shown = self._driver.find(QWidget, "settingsWindow")
        rows = shown.findChildren(QWidget, "reasonRow")
        if not rows:
            raise TourError("no reasons")
        for row in rows:
            self._transcript.add(
                "    " + " | ".join(label.text() for label in row.findChildren(QLabel))
            )
        yield from self._picture_later("reasons", "settingsWindow")
        shown.close()
        yield Wait("the settings are closed", lambda: not self._driver.is_there("settingsWindow"))

    def _text(self, recipient: str, text: str, status: str) -> Iterator[Wait]:
        sender = self._window.main_page.compose.picker.chosen()
        if sender is None:
            raise TourError("no number to text from")
        self._transcript.add(f"Text from {sender.phone_number} to {recipient}: {text}")
        before = self._driver.newest_message()
        self._driver.press("newTextButton")
        self._driver.type(self._driver.find(QLineEdit, "recipientField"), recipient)
        self._driver.type(self._driver.find(QPlainTextEdit, "textField"), text)
        if before is None:
            yield from self._picture_later("compose")
        self._driver.press("sendButton")
        yield Wait(
            "the outbox shows it",
            lambda: (new := self._driver.newest_message()) is not None and new != before,
        )
        row = self._driver.newest_message()
        if row is None or row.text != text or row.sender != sender.phone_number:
            raise TourError("the outbox shows another text")
        yield Wait("its conversation is open", lambda: self._driver.last_words() == text)
        yield Wait(f"its status is {status}", lambda: self._driver.newest_status() == status)

    def _reply(self, text: str) -> Iterator[Wait]:
        """Waits for an answer, and answers in the conversation."""
        yield Wait("an answer has come", self._driver.has_answer)
        self._transcript.add(f"    the answer is: {self._driver.last_words()}")
        yield from self._picture_later("answer")
        self._transcript.add(f"Answer in the conversation: {text}")
        self._driver.type(self._driver.find(QPlainTextEdit, "replyField"), text)
        self._driver.press("sendButton")
        yield Wait("the conversation shows it", lambda: self._driver.last_words() == text)
        row = self._driver.newest_message()
        if row is None or row.text != text:
            raise TourError("the outbox shows another text")
        yield Wait("its status is Delivered", lambda: self._driver.newest_status() == "Delivered")
        yield Wait("another answer has come", self._driver.has_answer)
        yield from self._picture_later("reply")

    def _sign_in_beside(self, name: str, *, is_queue: bool) -> Iterator[Wait]:
        """A call queue signs in from the list of reasons."""
        self._browser.person = name
        if is_queue:
            self._transcript.add(f"Sign in as {name}, from the list of reasons.")
            self._driver.press("newTextButton")
            self._driver.press("reasonsButton")
            yield Wait("the offer is shown", lambda: self._driver.is_there("signInAsQueueButton"))
            self._driver.press("signInAsQueueButton")
        else:
            self._transcript.add(f"Add an account: {name}.")
            self._driver.trigger("addAccountAction")
        yield Wait(
            "the program waits for the browser", lambda: self._driver.is_there("openAgainButton")
        )
        yield from self._finish_in_browser(name)
        yield Wait("a number of it is chosen", lambda: self._driver.choose_sender_of(name))
        self._transcript.add("The picker offers: " + "; ".join(self._driver.senders()))

    def _write_to_several(self) -> Iterator[Wait]:
        self._transcript.add("Several recipients at once, one of them mistyped.")
        self._driver.press("newTextButton")
        field = self._driver.find(QLineEdit, "recipientField")
        self._driver.type(field, f"{_FRIEND}, {_NO_PHONE}, Ben, 415 555")
        self._driver.type(self._driver.find(QPlainTextEdit, "textField"), _EVENING)
        compose = self._window.main_page.compose
        yield Wait("each is read", lambda: len(compose.recipient.text().split(", ")) == 4)
        self._driver.press("sendButton")
        yield from self._picture_later("recipients")

    def _plan(self) -> Iterator[Wait]:
        self._transcript.add("A text that goes out tomorrow.")
        compose = self._window.main_page.compose
        compose.recipient.set_text(_FRIEND)
        before = self._driver.newest_message()
        compose.sending.send(round(time() * 1000) + _DAY_MS)
        yield Wait("the outbox shows it", lambda: self._driver.newest_message() != before)
        row = self._driver.newest_message()
        if row is None or row.text != _EVENING or row.send_at is None:
            raise TourError("the outbox shows another text")
        yield from self._picture_of_details("planned", then="cancelTextButton")
        cancelled = MessageState.CANCELLED
        yield Wait(
            "it is canceled",
            lambda: (row := self._driver.newest_message()) is not None and row.state == cancelled,
        )
        # The next pictures are of other things.
        bar = "cancelledBar"
        yield Wait("Undo is not offered any more", lambda: not self._driver.is_there(bar))

    def _search(self) -> Iterator[Wait]:
        self._transcript.add("Search the outbox for a part of a number.")
        self._driver.press("outboxTab")
        field = self._driver.find(QLineEdit, "searchField")
        self._driver.type(field, "555 0112")
        model = self._window.main_page.view.model
        yield Wait("one text is found", lambda: model.rowCount() == 1)
        yield from self._picture_later("search")
        field.clear()
        yield Wait("all texts are shown again", lambda: model.rowCount() > 1)

    def _see_it_in_the_dark(self) -> Iterator[Wait]:
        self._transcript.add("Dark.")
        self._driver.open_conversation(_WHO_ANSWERS)
        theme = self._window.theme
        before = theme.look
        theme.choose(Look.DARK)
        yield from self._picture_later("dark")
        theme.choose(before)

    def _sign_out(self, name: str) -> Iterator[Wait]:
        self._transcript.add(f"Sign out {name}.")
        self._driver.choose_account(name)
        self._driver.trigger("signOutAction")
        yield Wait(f"{name} is signed out", lambda: not self._driver.is_signed_in(name))

    # --- pictures -------------------------------------------------------------------------------

    def _picture_later(self, name: str, widget: str = "") -> Iterator[Wait]:
        shown = self._driver.find(QWidget, widget) if widget else self._window
        yield from self._transcript.picture_later(name, shown)

    def _picture_of_details(self, name: str, then: str = "") -> Iterator[Wait]:
        """``then``: a button of the details pane to press at the end."""
        row = self._driver.newest_message()
        if row is None:
            raise TourError("the outbox is empty")
        self._driver.press("outboxTab")
        self._window.main_page.view.choose(row.id)
        yield Wait("the details are shown", lambda: self._driver.is_there("detailsPane"))
        yield from self._picture_later(name)
        if then:
            self._driver.press(then)
        self._window.main_page.view.clear_choice()
