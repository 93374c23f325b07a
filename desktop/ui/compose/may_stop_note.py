"""Below the recipients: that some of them may want no more texts, which nobody has decided yet, or
that they want none from another own number."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.core.model import MayStop
from desktop.ui.compose.recipient import Recipient
from desktop.ui.compose.recipient_model import RecipientModel
from desktop.ui.text.consents import asked_elsewhere
from desktop.ui.text.people import and_more
from desktop.ui.text.plain import isolated, one_line, unbroken
from desktop.ui.widgets.labels import Label, button
from desktop.ui.widgets.theme import SMALL, Theme

_MOST_NAME = 32
_MOST_NAMED = 2


class MayStopNote(QWidget):
    """It stops no text: the words may mean something else. Where they were written, the person
    says which; then the note is gone. ``wanted`` carries the id of that conversation, and the
    `ThreadKey` of what they wrote."""

    wanted = Signal(int, object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._asked: MayStop | None = None
        self._words = Label(
            theme, size="small", role="warn", wrap=True, name="mayStopNote", live=True
        )
        self.open = button(self.tr("Open the conversation"), "openAskedButton", "link")
        self.open.setFont(theme.sized("small"))
        self.open.clicked.connect(self._open)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SMALL)
        row.addWidget(self._words, 1)
        row.addWidget(self.open, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    def show_for(self, model: RecipientModel) -> None:
        found = [(one, one.asked) for one in model.recipients if one.asked is not None]
        self.setVisible(bool(found))
        if not found:
            self._words.say("")
            return
        asked = found[0][1]
        self._asked = asked
        self.open.setVisible(asked.conversation > 0)
        if len(found) == 1 and asked.at is not None:
            name = _named(model, [found[0][0]])
            self._words.say(asked_elsewhere(asked, model.as_written(asked.own), name))
            return
        # Who asked is not among those who may have.
        sure = [one for one, of_one in found if of_one.at is not None]
        unsure = [one for one, of_one in found if of_one.at is None]
        sentences = []
        if sure:
            words = self.tr("{name} asked for no more texts on other numbers of yours.")
            sentences.append(words.format(name=_named(model, sure)))
        if unsure:
            words = self.tr("{name} may have asked for no more texts.")
            if len(found) == 1 and asked.own:
                words = self.tr("{name} may have asked for no more texts on your number {number}.")
            number = unbroken(isolated(model.as_written(asked.own)))
            sentences.append(words.format(name=_named(model, unsure), number=number))
        self._words.say(" ".join(sentences))

    @Slot()
    def _open(self) -> None:
        if self._asked is not None:
            self.wanted.emit(self._asked.conversation, self._asked.text)


def _named(model: RecipientModel, people: Sequence[Recipient]) -> str:
    names = [
        isolated(one_line(one.name, _MOST_NAME) or unbroken(model.written(one)))
        for one in people[:_MOST_NAMED]
    ]
    return and_more(names, len(people) - len(names))
