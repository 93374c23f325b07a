"""Light or dark, and the language."""

from __future__ import annotations

from PySide6.QtCore import QSettings

from desktop.ui.preferences.language import LANGUAGES, choose_language, chosen_language
from desktop.ui.preferences.section import Section
from desktop.ui.widgets.theme import Look, Theme


class LookSection(Section):
    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "look", self.tr("Look"))
        card = self.card(self.tr("Light or dark"))
        choices = (
            (Look.SYSTEM, "systemLookChoice", self.tr("Match &system")),
            (Look.LIGHT, "lightLookChoice", self.tr("&Light")),
            (Look.DARK, "darkLookChoice", self.tr("&Dark")),
        )
        self.add_choices(card, choices, theme.look, lambda look: theme.choose(Look(look)))
        self.card(self.tr("Size of text")).addWidget(
            self.note(self.tr("Ownline follows the text size and the scale of your desktop."))
        )


class LanguageSection(Section):
    """The choice takes effect at the next start, and the section says so: texts that are already in
    fields, lists and dialogs would not change."""

    def __init__(self, theme: Theme, settings: QSettings) -> None:
        super().__init__(theme, "language", self.tr("Language"))
        card = self.card()
        # Native names, so that everybody finds their language.
        names = (("", self.tr("&Match system")), *LANGUAGES.items())
        choices = [(code, f"{code or 'system'}LanguageChoice", name) for code, name in names]
        chosen = chosen_language(settings)
        self.add_choices(card, choices, chosen, lambda code: choose_language(settings, code))
        words = self.tr("Takes effect at the next start")
        card.addWidget(self.note(words))
