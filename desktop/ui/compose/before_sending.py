"""What a person may want to know before a text goes out: that it is night where it goes, and what
is added because it is the first one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSettings, QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.core.errors import DiskError
from desktop.core.model import AccountKey
from desktop.core.records import Record
from desktop.messages import Outbox
from desktop.texting.first_text import says_itself, with_addition
from desktop.texting.phone import as_written
from desktop.texting.quiet_hours import OPENS
from desktop.ui.compose.nights import Nights
from desktop.ui.compose.part_counter import Outgoing
from desktop.ui.preferences.sending_settings import SendingSettings
from desktop.ui.text.consents import nothing_added
from desktop.ui.text.plain import in_menu, isolated, unbroken
from desktop.ui.text.times import now_ms, planned_time, time_of_day
from desktop.ui.widgets.fitting import longest_that_fits
from desktop.ui.widgets.labels import Label, button, set_tooltip
from desktop.ui.widgets.theme import NARROW, Theme

# After the first paint, and after all entries of a pasted list.
_LOOK_MS = 120
# The time of day at a place is shown in minutes.
_AGAIN_MS = 20_000


class OwnSender(Record, frozen=True):
    """The number that a text goes from, and the country in whose form numbers are shown."""

    account: AccountKey
    number: str
    country: str


class BeforeSending(QWidget):
    """Never stops a text: it says what there is to know while the text is written, and offers
    another time. GUI thread.

    ``wait_wanted``: send when the night is over. ``looked``: what is shown may have changed."""

    wait_wanted = Signal()
    looked = Signal()

    def __init__(self, outbox: Outbox, settings: QSettings, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("beforeSending")
        self._outbox = outbox
        self._settings = SendingSettings(settings)
        self._sender: OwnSender | None = None
        self._recipients: tuple[str, ...] = ()
        self.in_group = False
        self.nights = Nights(self._settings, lambda: self._recipients, self._home, self)
        self.shown_addition = ""
        """What is added to at least one of the recipients."""
        self._night = Label(
            theme, size="small", role="warn", wrap=True, name="nightNote", live=True
        )
        self._wait = button("", "sendInMorningButton", "link")
        self._waits: tuple[str, ...] = ("",)
        self._is_night = self._is_written = False
        self._first_of: set[str] = set()
        self._going: tuple[str, Mapping[str, str]] = "", {}
        self.first = Label(
            theme, size="small", role="muted", wrap=True, name="firstTextNote", live=True
        )
        """What is added; the pane lays it out with its other notes. The night is seen always."""
        self.first.hide()
        self._wait.setFont(theme.sized("small"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for widget in (self._night, self._wait):
            layout.addWidget(widget)
            widget.hide()
        self._wait.clicked.connect(self.wait_wanted)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self.look)
        self.hide()

    def show_for(
        self, sender: OwnSender | None, recipients: Sequence[str], *, in_group: bool = False
    ) -> None:
        """``recipients``: those who can be texted, E.164. ``in_group``: one text to all of them."""
        wanted = (sender, tuple(recipients), in_group)
        if wanted != (self._sender, self._recipients, self.in_group):
            self._sender, self._recipients, self.in_group = wanted
            self._later.start(_LOOK_MS)

    def show_written(self, *, is_written: bool) -> None:
        """Whether there is something to send. Without it, another time is not offered."""
        if is_written != self._is_written:
            self._is_written = is_written
            self._offer_wait()

    @property
    def own(self) -> OwnSender | None:
        """The number that the text goes from."""
        return self._sender

    @property
    def addition(self) -> str:
        """What is added to a first text from this number."""
        if self._sender is None:
            return ""
        chosen = self._settings.first_text(self._sender.account, self._sender.number)
        return chosen.text.strip() if chosen.in_single else ""

    @Slot()
    def look(self) -> None:
        """Reads clock, settings and database."""
        self._later.stop()
        now = now_ms()
        self._show_night(now)
        self._show_first()
        self.setVisible(not self._night.isHidden())
        self.looked.emit()
        if self._recipients:
            self._later.start(_AGAIN_MS)

    # --- night --------------------------------------------------------------------------------

    def _home(self) -> str:
        return self._sender.country if self._sender is not None else "US"

    def _show_night(self, now: int) -> None:
        quiet = self.nights.quiet(now)
        self._night.say(self.nights.night_now(now))
        self._is_night = bool(quiet)
        self._offer_wait()
        if not quiet:
            return
        opens, shorter = time_of_day(OPENS), ""
        if self.in_group:
            when = planned_time(max(quiet.values()), now)
            words = self.tr("Send at {time} for all ({when})").format(time=opens, when=when)
            shorter = self.tr("Send at {time} for all").format(time=opens)
        elif len(quiet) < len(self._recipients):
            words = self.tr("Send at {time} there, to the others now").format(time=opens)
        elif len(set(quiet.values())) > 1:
            words = self.tr("Send to each at {time} there").format(time=opens)
        else:
            when = planned_time(next(iter(quiet.values())), now)
            words = self.tr("Send at {time} there ({when})").format(time=opens, when=when)
            shorter = self.tr("Send at {time} there").format(time=opens)
        self._waits = (words, shorter) if shorter else (words,)
        self._fit_wait()

    def _offer_wait(self) -> None:
        """The note does not change its height when a text is begun or sent."""
        policy = self._wait.sizePolicy()
        policy.setRetainSizeWhenHidden(self._is_night)
        self._wait.setSizePolicy(policy)
        self._wait.setVisible(self._is_night and self._is_written)

    def _fit_wait(self) -> None:
        """The button has one line."""
        room = self.width() - 2 * NARROW
        words = longest_that_fits(self._waits, self._wait.fontMetrics(), room)
        self._wait.setText(in_menu(words))
        set_tooltip(self._wait, "" if words == self._waits[0] else self._waits[0])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_wait()

    # --- first text ---------------------------------------------------------------------------

    def outgoing(self, text: str, filled: Mapping[str, str]) -> Outgoing:
        """What goes out of a written text. ``filled``: the text for each recipient, where it has
        fields that are known."""
        is_each = len(self._recipients) > 1 and not self.in_group
        added, first = self.shown_addition, self._first_of
        if self.in_group or not filled:
            parts = {with_addition(text, added)} if first or not is_each else {text}
            if is_each and len(first) < len(self._recipients):
                parts.add(text)
            return Outgoing.of(parts, is_each=is_each)
        return Outgoing.of(
            {with_addition(one, added) if to in first else one for to, one in filled.items()},
            is_each=is_each,
        )

    def _show_first(self) -> None:
        self._first_of = self._first_recipients()
        self.shown_addition = self.addition if self._first_of else ""
        self._say_first()

    def show_text(self, text: str, filled: Mapping[str, str]) -> None:
        """As in `outgoing`: the text may say itself what would be added."""
        if (text, filled) != self._going:
            self._going = text, filled
            self._say_first()

    def _say_first(self) -> None:
        first, words = self._first_of, ""
        text, filled = self._going
        going = (filled.get(to, text) for to in first)
        if first and all(says_itself(one, self.shown_addition) for one in going):
            words = nothing_added()
        elif first and len(self._recipients) == 1 and self._sender is not None:
            number = as_written(self._recipients[0], self._sender.country)
            words = self.tr("First text to {number}. Added at the end: {addition}").format(
                number=unbroken(isolated(number)), addition=isolated(self.shown_addition)
            )
        elif first and self.in_group:
            words = self.tr("First text to this group. Added at the end: {addition}").format(
                addition=isolated(self.shown_addition)
            )
        elif first:
            words = self.tr(
                "First text to %Ln recipient(s). Added at the end: {addition}", "", len(first)
            ).format(addition=isolated(self.shown_addition))
        self.first.say(words)

    def _first_recipients(self) -> set[str]:
        if self._sender is None or not self._recipients or not self.addition:
            return set()
        try:
            return self._outbox.merges.first_texts(
                self._sender.account, self._sender.number, self._recipients, in_group=self.in_group
            )
        except DiskError:
            # Asked again soon, and decided where the text is queued.
            return set()
