"""Light or dark, and the language."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QSettings, Qt
from PySide6.QtWidgets import QHBoxLayout

from desktop.ui.commands import Commands
from desktop.ui.preferences.language import (
    LANGUAGES,
    choose_language,
    chosen_language,
    next_language,
)
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
    """The choice takes effect at the next start, which the section offers: texts that are already
    in fields, lists and dialogs would not change."""

    def __init__(self, theme: Theme, settings: QSettings, commands: Commands) -> None:
        super().__init__(theme, "language", self.tr("Language"))
        card = self.card()
        # Native names, so that everybody finds their language.
        names = (("", self.tr("&Match system")), *LANGUAGES.items())
        choices = [(code, f"{code or 'system'}LanguageChoice", name) for code, name in names]
        chosen = chosen_language(settings)
        self.add_choices(card, choices, chosen, self._choose)
        line = QHBoxLayout()
        line.addWidget(self.note(self.tr("Takes effect at the next start")), 1)
        self._restart = self.press_button(
            self.tr("&Restart now"), "restartButton", commands.restart.emit
        )
        # It comes and goes, and nothing moves.
        policy = self._restart.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._restart.setSizePolicy(policy)
        line.addWidget(self._restart, 0, Qt.AlignmentFlag.AlignVCenter)
        card.addLayout(line)
        self._settings = settings
        self._offer_restart()

    def _choose(self, code: str) -> None:
        choose_language(self._settings, code)
        self._offer_restart()

    def _offer_restart(self) -> None:
        """Where it changes the language."""
        now = QLocale().name().partition("_")[0]
        self._restart.setVisible(next_language(self._settings) != now)
