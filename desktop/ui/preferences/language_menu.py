"""Chooses the language of the window."""

from __future__ import annotations

from PySide6.QtCore import QSettings, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from desktop.ui.preferences.languages import LANGUAGE_KEY, LANGUAGES, chosen_language


class LanguageMenu(QMenu):
    """What is chosen is spoken from the next start on, and the menu says so: words that stand in
    fields, lists and boxes already would stay as they are."""

    def __init__(self, settings: QSettings, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("languageMenu")
        self.setTitle(self.tr("Lan&guage"))
        self._settings = settings
        self._group = QActionGroup(self)
        self._group.triggered.connect(self._choose)
        chosen = chosen_language(settings)
        # Languages go by their own names, so that who cannot read the others finds it.
        for language, name in {"": self.tr("&Like the system"), **LANGUAGES}.items():
            action = QAction(name, self)
            action.setCheckable(True)
            action.setChecked(language == chosen)
            action.setData(language)
            self._group.addAction(action)
            self.addAction(action)
        self.addSeparator()
        note = self.addAction(self.tr("Used from the next start on"))
        note.setEnabled(False)

    @Slot(QAction)
    def _choose(self, action: QAction) -> None:
        if action.data():
            self._settings.setValue(LANGUAGE_KEY, action.data())
        else:
            self._settings.remove(LANGUAGE_KEY)
