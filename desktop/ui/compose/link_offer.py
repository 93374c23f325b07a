"""The note above the fields: a link offers to fill them in, or has done so."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop.texting.phone import as_written
from desktop.texting.sms_link import SmsLink
from desktop.ui.text.plain import isolated, unbroken
from desktop.ui.widgets.flow_layout import FlowLayout
from desktop.ui.widgets.labels import Label, button, inset
from desktop.ui.widgets.theme import MEDIUM, NARROW, SMALL, Theme


class LinkOffer(QWidget):
    """Shows the recipients of a link before anything is filled in. It waits for an answer while the
    person can go on writing."""

    accepted = Signal()
    declined = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.home_country = "US"
        self._title = Label(theme, bold=True, wrap=True, name="linkTitle")
        self._note = Label(theme, size="small", role="muted", wrap=True, name="linkWords")
        self._fill = button(self.tr("Fill &in"), "fillInLinkButton")
        self._fill.clicked.connect(self.accepted)
        self._not_now = button(self.tr("Not now"), "notNowLinkButton", "link")
        self._not_now.clicked.connect(self.declined)
        buttons = FlowLayout()
        buttons.addWidget(self._fill)
        buttons.addWidget(self._not_now)
        frame = QFrame()
        frame.setObjectName("quiet")
        rows = QVBoxLayout(frame)
        inset(rows, MEDIUM, SMALL, MEDIUM, SMALL)
        rows.setSpacing(NARROW)
        rows.addWidget(self._title)
        rows.addWidget(self._note)
        rows.addLayout(buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, SMALL)
        layout.addWidget(frame)
        self.hide()

    def ask(self, link: SmsLink) -> None:
        if link.unread:
            self._title.say(self.tr("A link could not be read completely."))
            self._note.say(self._doubt(link))
        else:
            self._title.say(self._question(link))
            self._note.say(self.tr("The text you are writing is kept under Drafts."))
        self._show(asks=True, can_fill=bool(link.recipients or link.body))

    def show_filled_in(self) -> None:
        self._title.say("")
        self._note.say(
            self.tr(
                "A link from a web page or another program filled this in. Check the recipient."
            )
        )
        self._show(asks=False)

    def _show(self, *, asks: bool, can_fill: bool = True) -> None:
        self._fill.setVisible(asks and can_fill)
        self._not_now.setVisible(asks)
        self.setAccessibleName(self._title.text() or self._note.text())
        self.setAccessibleDescription(self._note.text())
        self.show()

    def _doubt(self, link: SmsLink) -> str:
        unclear = self.tr("This part is unclear: {part}").format(part=isolated(link.unread))
        if link.recipients:
            advice = self.tr("Fill it in and check the text, or copy the link by hand.")
        elif link.body:
            advice = self.tr("Fill in its text and type who it is for.")
        else:
            advice = self.tr("Type who the text is for.")
        return f"{unclear}\n{advice}"

    def _question(self, link: SmsLink) -> str:
        if not link.recipients:
            return self.tr("A link wants to fill in a new text.")
        first = unbroken(isolated(as_written(link.recipients[0], self.home_country)))
        more = len(link.recipients) - 1
        if more:
            return self.tr(
                "A link wants to fill in a new text to {number} and %Ln more.", "", more
            ).format(number=first)
        return self.tr("A link wants to fill in a new text to {number}.").format(number=first)
