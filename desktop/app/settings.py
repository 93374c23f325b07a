"""The settings file, and the service that is set up in it."""

from __future__ import annotations

from PySide6.QtCore import QSettings

from desktop.core.model import PRACTICE_CLIENT_ID, PRACTICE_SERVER, REDIRECT_HOSTS, Service
from desktop.core.paths import Paths


def open_settings(paths: Paths) -> QSettings:
    """The file contains no secrets; only its owner can read it."""
    paths.settings_file.touch(mode=0o600)  # QSettings keeps the mode of the file it replaces
    return QSettings(str(paths.settings_file), QSettings.Format.IniFormat)


def stored_service(settings: QSettings, *, practice: bool) -> Service | None:
    """None until the set-up page was saved. The port of practice is known only after its start."""
    if practice:
        return Service(PRACTICE_SERVER, PRACTICE_CLIENT_ID, browser_base="", carrier_port=0)
    client_id = str(settings.value("service/client_id", ""))
    server = str(settings.value("service/server", ""))
    host = str(settings.value("service/redirect_host", REDIRECT_HOSTS[0]))
    if not client_id or not server.startswith("https://"):
        return None
    if host not in REDIRECT_HOSTS:
        host = REDIRECT_HOSTS[0]
    return Service(server, client_id, browser_base=server, redirect_host=host)
