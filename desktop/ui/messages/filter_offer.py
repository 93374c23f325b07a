"""Offers a filter to who searches for its name, or for the word of a state that it shows."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtWidgets import QSizePolicy

from desktop.core.i18n import QT_TRANSLATE_NOOP
from desktop.messages import Kind
from desktop.texting.matching import folded_words
from desktop.ui.messages.filter_bar import FilterBar
from desktop.ui.messages.model import OutboxModel
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.theme import Theme

# With fewer letters, nobody means a state.
_LEAST = 3

# Words of states that are in no name of a filter.
_STATES = {
    Kind.WAITING: (QT_TRANSLATE_NOOP("states", "Planned"), QT_TRANSLATE_NOOP("states", "Paused")),
    Kind.NEEDS_YOU: (
        QT_TRANSLATE_NOOP("states", "Not sure"),
        QT_TRANSLATE_NOOP("states", "Its time has passed"),
    ),
    Kind.FAILED: (QT_TRANSLATE_NOOP("states", "Refused"),),
}


class FilterOffer(Button):
    """Beside the heading of what was found, which is not moved by it."""

    def __init__(self, theme: Theme, head: FilterBar, model: OutboxModel) -> None:
        super().__init__("")
        self._head = head
        self._model = model
        self._kind = Kind.ALL
        self.setObjectName("filterOfferButton")
        self.setProperty("kind", "link")
        self.setFont(theme.sized("small"))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.hide()
        self.clicked.connect(self._show_kind)
        model.refreshed.connect(self._offer)

    @Slot()
    def _offer(self) -> None:
        wanted = self._model.wanted
        kind = _kind_called(wanted.words, self._head.names)
        is_offered = kind is not None and kind is not wanted.kind
        if kind is not None and is_offered:
            self._kind = kind
            self.setText(self.tr("Show: {filter}").format(filter=self._head.names[kind]))
        self.setVisible(is_offered)

    @Slot()
    def _show_kind(self) -> None:
        self._head.search.clear()
        self._head.search.setFocus(Qt.FocusReason.OtherFocusReason)
        self._head.show_kind(self._kind)


def _kind_called(typed: str, names: dict[Kind, str]) -> Kind | None:
    """The filter whose name, or a state of which, begins with what was ``typed``."""
    words = folded_words(typed)
    if len("".join(words)) < _LEAST:
        return None
    for kind, name in names.items():
        states = (QCoreApplication.translate("states", one) for one in _STATES.get(kind, ()))
        if kind is not Kind.ALL and any(_begins(one, words) for one in (name, *states)):
            return kind
    return None


def _begins(name: str, typed: list[str]) -> bool:
    return " ".join(folded_words(name)).startswith(" ".join(typed))
