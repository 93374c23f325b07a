"""The small file in which an administrator hands over the client ID of the registered app."""

from __future__ import annotations

import re
import stat
from pathlib import Path

import msgspec

from desktop.core.file_errors import SetupFileError, empty_file, not_a_file, unopened
from desktop.core.i18n import QT_TRANSLATE_NOOP
from desktop.core.model import DEFAULT_SERVER, REDIRECT_HOSTS
from desktop.core.records import Record

SETUP_FILE = "ownline-setup.json"
"""The name that is proposed; any other does, too."""

MAX_BYTES = 16 << 10

# What word processors and mail programs make of " and of a space.
_TYPOGRAPHIC = str.maketrans({"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "\xa0": " "})
_BYTE_ORDER_MARKS = (b"\xff\xfe", b"\xfe\xff")
SECRETS = ("secret", "password", "token", "jwt", "private")

_MARKS = "<>\"'`“”„‘’«»‹›, \t\r\n\xa0"
_NO_LETTERS = re.compile("[^a-z0-9]")

_TOO_LARGE = QT_TRANSLATE_NOOP(
    "notices", "It is too large for a set-up file, which has a few lines. Choose another file."
)
_NO_JSON = QT_TRANSLATE_NOOP(
    "notices",
    "It is another kind of file, or a brace, a comma or a quotation mark is missing in it."
    " Whoever made the file can copy the lines again.",
)
SECRET = QT_TRANSLATE_NOOP(
    "notices",
    "It contains a secret, such as a client secret or a password. Ownline needs none, and has not"
    " kept it. Delete that line, then open the file again. A secret that was sent by e-mail"
    " should be replaced.",
)
"""The longest of what may be wrong with a file."""
_OTHER_ENTRIES = QT_TRANSLATE_NOOP(
    "notices",
    "It has other entries than client_id, server and redirect_host, or something else than text in"
    " them. It may belong to another program.",
)
_NO_CLIENT_ID = QT_TRANSLATE_NOOP(
    "notices", "The client ID is missing in it. Whoever made the file can fill it in."
)
BAD_CLIENT_ID = QT_TRANSLATE_NOOP(
    "notices",
    "The client ID in it is not whole, or not a client ID. Ask whoever made the file for another.",
)
BAD_SERVER = QT_TRANSLATE_NOOP(
    "notices",
    "The server in it has to be something like https://platform.ringcentral.com. Ask whoever made"
    " the file for another.",
)
_OTHER_HOST = QT_TRANSLATE_NOOP(
    "notices", "Its entry redirect_host has to be localhost or 127.0.0.1."
)


class SetupFile(Record, frozen=True):
    """What stands in the file. ``client_id`` and ``server`` are not validated."""

    client_id: str
    server: str = DEFAULT_SERVER
    redirect_host: str = REDIRECT_HOSTS[0]

    @property
    def text(self) -> str:
        """The content of such a file."""
        return msgspec.json.format(msgspec.json.encode(self), indent=2).decode()


def read_setup_file(path: Path) -> SetupFile:
    """For a worker thread. Raises SetupFileError."""
    try:
        # A pipe would wait for its writer.
        if not stat.S_ISREG(path.stat().st_mode):
            raise not_a_file(SetupFileError)
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except (OSError, ValueError) as error:
        raise unopened(SetupFileError, error) from error
    if len(data) > MAX_BYTES:
        raise SetupFileError(advice=_TOO_LARGE)
    if not data.strip():
        raise empty_file(SetupFileError)
    # Notepad offers UTF-16.
    encoding = "utf-16" if data.startswith(_BYTE_ORDER_MARKS) else "utf-8-sig"
    return setup_in(data.decode(encoding, "replace"))


def setup_in(text: str) -> SetupFile:
    """The content of such a file, which may have been pasted. Raises SetupFileError."""
    text = text.translate(_TYPOGRAPHIC)
    entries = _entries(text)
    if entries is None:
        # It may be the whole message, with the lines in it.
        entries = _entries(text[text.rfind("{") : text.rfind("}") + 1])
    if entries is None:
        raise SetupFileError(advice=_NO_JSON)
    if any(secret in name.lower() for name in entries for secret in SECRETS):
        raise SetupFileError(advice=SECRET)
    known = SetupFile.__struct_fields__
    texts = {name: value for name, value in entries.items() if isinstance(value, str)}
    if not texts.keys() == entries.keys() <= set(known):
        raise SetupFileError(advice=_OTHER_ENTRIES)
    # An empty entry is as good as none.
    filled = {name: value.strip() for name, value in texts.items() if value.strip()}
    client_id = without_marks(filled.get("client_id", ""))
    if not client_id or is_place(client_id):
        raise SetupFileError(advice=_NO_CLIENT_ID)
    found = SetupFile(**{**filled, "client_id": client_id})
    if found.redirect_host not in REDIRECT_HOSTS:
        raise SetupFileError(advice=_OTHER_HOST)
    return found


def without_marks(typed: str) -> str:
    """Without what marks a place to be filled in, or a quotation, and comes with it by copying."""
    return typed.strip(_MARKS)


def is_place(client_id: str) -> bool:
    """Whether it is only the words for what the administrator was to put there."""
    return _NO_LETTERS.sub("", client_id.lower()) == "clientid"


def _entries(text: str) -> dict[str, object] | None:
    try:
        found = msgspec.json.decode(text.encode(errors="replace"))
    except (msgspec.DecodeError, RecursionError):
        return None
    return found if isinstance(found, dict) else None
