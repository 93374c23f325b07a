"""The buttons of every page: Settings and Help."""

from __future__ import annotations

from PySide6.QtCore import QSize, Slot
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QSizePolicy, QWidget

from desktop.ui.commands import Commands
from desktop.ui.widgets.labels import button, inset
from desktop.ui.widgets.menu_button import set_menu
from desktop.ui.widgets.theme import MEDIUM, NARROW, SMALL, Theme

_ICON = 18


class Tools(QWidget):
    """Has words beside its icons where there is room."""

    def __init__(self, theme: Theme, commands: Commands) -> None:
        super().__init__()
        self._theme = theme
        self._commands = commands
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._settings = self._button(self.tr("Settings"), "settingsButton")
        self._settings.clicked.connect(lambda _checked: commands.open_settings.emit(""))
        self._help = self._button(self.tr("Help"), "helpButton")
        set_menu(self._help, self._made_menu())
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(NARROW)
        layout.addWidget(self._settings)
        layout.addWidget(self._help)
        self._widths: dict[bool, int] = {}
        theme.changed.connect(self._draw)
        self._draw()

    def _button(self, words: str, name: str) -> QPushButton:
        made = button(words, name, "icon")
        made.setAccessibleName(words)
        made.setIconSize(QSize(_ICON, _ICON))
        return made

    def _made_menu(self) -> QMenu:
        menu, commands = QMenu(self), self._commands
        menu.setObjectName("helpMenu")
        for name, words, command in (
            ("guideAction", self.tr("&Guide") + "\tF1", commands.open_guide),
            (
                "shortcutsAction",
                self.tr("&Keyboard shortcuts") + "\tCtrl+/",
                commands.open_shortcuts,
            ),
            (
                "troubleshootingAction",
                self.tr("If something does not &work"),
                commands.open_troubleshooting,
            ),
            ("practiceAction", self.tr("&Practice…"), commands.offer_practice),
            ("aboutAction", self.tr("&About Ownline"), commands.open_about),
        ):
            if name == "aboutAction":
                menu.addSeparator()
            action = menu.addAction(words)
            action.setObjectName(name)
            action.triggered.connect(command)
        return menu

    def width_needed(self, *, has_words: bool) -> int:
        """``has_words``: as in `show_words`."""
        if has_words not in self._widths:
            before = bool(self._help.text())
            self.show_words(has_words=has_words)
            self._widths[has_words] = self.sizeHint().width()
            self.show_words(has_words=before)
        return self._widths[has_words]

    def show_words(self, *, has_words: bool) -> None:
        """Otherwise they are tooltips."""
        for one in (self._settings, self._help):
            one.setText(one.accessibleName() if has_words else "")
            one.setToolTip("" if has_words else one.accessibleName())

    @Slot()
    def _draw(self) -> None:
        ink = self._theme.colour("text")
        self._settings.setIcon(self._theme.icons.icon("settings", _ICON, ink))
        self._help.setIcon(self._theme.icons.icon("help", _ICON, ink))


def tools_line(theme: Theme, commands: Commands) -> QWidget:
    """For the pages without a header."""
    line = QWidget()
    row = QHBoxLayout(line)
    inset(row, SMALL, SMALL, MEDIUM, 0)
    tools = Tools(theme, commands)
    tools.show_words(has_words=True)
    row.addStretch()
    row.addWidget(tools)
    return line
