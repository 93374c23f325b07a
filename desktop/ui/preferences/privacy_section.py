"""What is kept on this computer, where and how long, and who may see it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from desktop.core.model import Notice
from desktop.ui.commands import Commands, SettingsSection
from desktop.ui.preferences.section import Section, selectable
from desktop.ui.text.notices import as_sentence
from desktop.ui.text.plain import isolated
from desktop.ui.widgets.labels import button, rule
from desktop.ui.widgets.theme import Theme


class PrivacySection(Section):
    """``go_to`` shows another section."""

    def __init__(
        self,
        theme: Theme,
        commands: Commands,
        folders: Mapping[str, Path],
        go_to: Callable[[SettingsSection], object],
    ) -> None:
        """``folders``: as `Paths.folders`."""
        lead = self.tr(
            "Ownline talks to RingCentral and to nobody else. What it keeps is on this computer."
        )
        super().__init__(theme, "privacy", self.tr("Privacy"), lead)
        self._commands = commands
        card = self.card(self.tr("What is kept here"))
        for at, (name, words, note) in enumerate(self._kept()):
            if at:
                card.addWidget(rule())
            place = folders.get(name)
            if place is None:
                self._sign_ins = self.note(note)
                self._sign_ins.setObjectName("privacySignIns")
                self.add_row(card, words, "", None, self._sign_ins)
                continue
            open_ = button(self.tr("Open folder"), f"open{name}Button")
            open_.setAccessibleName(self.tr("Open the folder: {what}").format(what=words))
            open_.clicked.connect(partial(self._open, place))
            self.add_row(card, words, note, open_, self._path(place, f"path{name}"))
        card = self.card(self.tr("Who may see it"))
        shown = button(self.tr("&Notifications"), "goToNotificationsButton")
        shown.clicked.connect(lambda _checked: go_to(SettingsSection.NOTIFICATIONS))
        note = self.tr("Names, what an answer says, or neither.")
        self.add_row(card, self.tr("What notifications show"), note, shown)
        card = self.card(self.tr("Your texts"))
        self._save = button(self.tr("Save &outbox…"), "saveOutboxButton")
        self._save.clicked.connect(lambda _checked: commands.save_outbox.emit())
        note = self.tr("As a table, for a spreadsheet.")
        self.add_row(card, self.tr("Save the outbox as a file"), note, self._save)
        card.addWidget(rule())
        remove = button(self.tr("&Accounts"), "goToAccountsButton")
        remove.clicked.connect(lambda _checked: go_to(SettingsSection.ACCOUNTS))
        note = self.tr("Remove and forget, beside the account, overwrites them and their backups.")
        self.add_row(card, self.tr("Remove the texts of an account"), note, remove)

    def _path(self, place: Path, name: str) -> QWidget:
        """With places to break at, which a path has not."""
        words = isolated(str(place)).replace("/", "/\u200b").replace("\\", "\\\u200b")
        made = self.note(words)
        made.setObjectName(name)
        return selectable(made)

    def _kept(self) -> tuple[tuple[str, str, str], ...]:
        """The name of the folder, what is in it, and how long."""
        return (
            (
                "Texts",
                self.tr("Texts, drafts, names, pictures and files"),
                self.tr(
                    "Until you remove them, with three backups. They are not encrypted, but other"
                    " users of this computer cannot read them."
                ),
            ),
            (
                "Settings",
                self.tr("Settings"),
                self.tr("What you choose in this window. No passwords."),
            ),
            (
                "Log",
                self.tr("Log"),
                self.tr("What went wrong, for a report. No texts, numbers or passwords."),
            ),
            (
                "",
                self.tr("Sign-ins"),
                # See `show_keyring`.
                "",
            ),
        )

    def show_keyring(self, trouble: Notice | None) -> None:
        """``trouble``: why a sign-in is not in the keyring, or cannot be read there."""
        if trouble is None:
            words = self.tr("In the keyring of your system, until you sign out.")
        else:
            words = as_sentence(trouble)
        self._sign_ins.setText(words)

    def show_accounts(self, *, has_accounts: bool) -> None:
        """The outbox is shown only while somebody is signed in."""
        self._save.setEnabled(has_accounts)

    def _open(self, place: Path, _checked: bool = False) -> None:
        self._commands.open_saved.emit(place)
