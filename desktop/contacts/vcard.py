"""Reads names and numbers of vCard files: versions 2.1, 3.0 and 4.0.

Only what a name for a number needs: FN, N, NICKNAME, ORG and TEL. Everything else, such as
pictures, is passed over. Real files mix the versions, so the reader is lenient about form: a line
that it does not understand is left out, not the contact. RFC 2426, RFC 6350, and "vCard, The
Electronic Business Card, Version 2.1" of the versit Consortium.
"""

from __future__ import annotations

import binascii
import re
from collections.abc import Iterator

from msgspec import Struct

from desktop.contacts.file_contact import FileContact, FileNumber, GoOn
from desktop.core.records import Record
from desktop.spreadsheets.columns import NO_FAX, NumberUse
from desktop.spreadsheets.encoding import decoded

_READ = {"BEGIN", "END", "VERSION", "FN", "N", "NICKNAME", "ORG", "TEL", "X-ABLABEL", "AGENT"}
_BEGINNING = re.compile(rb"\s*BEGIN[ \t]*:[ \t]*VCARD\b", re.IGNORECASE)
_ENDING = re.compile(rb"\s*END[ \t]*:[ \t]*VCARD\b", re.IGNORECASE)
_AGENT = re.compile(rb"(?:[\w-]+\.)?AGENT\b[^:]*:\s*$", re.IGNORECASE)
_NAME = re.compile(rb"(?:([\w-]+)\.)?([A-Za-z][\w-]*)[ \t]*(?=[;:])")
_PARAMETERS = re.compile(rb'((?:;(?:[^:;"]|"[^"]*")*)*):')
_PIECE = re.compile(r"\\.|;|[^\\;]+|\\", re.DOTALL)

# A longer value is no name and no number.
_MAX_VALUE = 10_000
_MAX_LINE = 12_000
_MAX_HEAD = 200
_MAX_PARAMETERS = 2_000
# After so many lines, the caller is asked whether to go on.
_OFTEN = 64
_MAX_NUMBERS = 100


class _Property(Record, frozen=True):
    group: str
    name: str
    """In capitals."""
    parameters: tuple[tuple[str, str], ...]
    """In capitals. Without a name in version 2.1: then the name is empty."""
    value: bytes

    def has(self, name: str, value: str) -> bool:
        return any(key in ("", name) and value in all_ for key, all_ in self.parameters)

    def texts(self) -> list[str]:
        """The parts of the value between semicolons, decoded."""
        value = self.value
        if self.has("ENCODING", "QUOTED-PRINTABLE"):
            value = binascii.a2b_qp(value)
        elif ("ENCODING", "BASE64") in self.parameters or ("ENCODING", "B") in self.parameters:
            try:
                value = binascii.a2b_base64(value)
            except binascii.Error:
                return [""]
        charset = next((value for key, value in self.parameters if key == "CHARSET"), "")
        return _parts(decoded(value, charset.strip('"')))

    def text(self) -> str:
        return "; ".join(part for part in self.texts() if part.strip())


class _Card(Struct):
    """One contact while it is read."""

    names: dict[str, str]
    numbers: list[tuple[str, FileNumber]]
    """With the group of each."""
    labels: dict[str, str]
    """Of groups, as Apple writes them."""

    def contact(self, *, is_cut: bool = False) -> FileContact:
        names = ("FN", "N", "NICKNAME", "ORG")
        name = next((self.names[one] for one in names if self.names.get(one)), "")
        numbers = []
        for group, number in self.numbers:
            use = NumberUse.CUT if is_cut else number.use
            label = self.labels.get(group, "").casefold() if group else ""
            if any(word in label for word in NO_FAX):
                use = NumberUse.FAX
            numbers.append(FileNumber(number.written, use))
        return FileContact(name, tuple(numbers))


def is_vcard(data: bytes) -> bool:
    return _BEGINNING.match(data) is not None


def read_vcards(data: bytes, go_on: GoOn) -> Iterator[FileContact]:
    """``data`` in UTF-8, or in the encodings that its properties name."""
    card: _Card | None = None
    # A contact may hold another one, its agent (2.1), whose numbers are not its own.
    agents = 0
    is_agent = False
    for line in _lines(data, go_on):
        was_agent, is_agent = is_agent, _AGENT.match(line) is not None
        if _BEGINNING.match(line):
            if card is not None and (agents or was_agent):
                agents += 1
                continue
            if card is not None:
                yield card.contact()
            card = _Card({}, [], {})
        elif _ENDING.match(line):
            if agents:
                agents -= 1
            elif card is not None:
                yield card.contact()
                card = None
        elif card is not None and not agents:
            _take(card, line)
    if card is not None:
        yield card.contact(is_cut=True)


def _take(card: _Card, line: bytes) -> None:
    found = _property(line)
    if found is None or len(found.value) > _MAX_VALUE:
        return
    if found.name == "TEL":
        use = NumberUse.TEXT
        if found.has("TYPE", "PAGER") or (found.has("TYPE", "FAX") and not _is_mobile(found)):
            use = NumberUse.FAX
        written = found.text().strip()
        if written and len(card.numbers) < _MAX_NUMBERS:
            card.numbers.append((found.group, FileNumber(written, use)))
    elif found.name == "X-ABLABEL":
        card.labels[found.group] = found.text()
    elif not card.names.get(found.name):
        card.names[found.name] = _full_name(found) if found.name == "N" else found.text().strip()


def _is_mobile(found: _Property) -> bool:
    return found.has("TYPE", "CELL")


def _full_name(found: _Property) -> str:
    """Family, given, middle names, before and behind the name."""
    family, given, middle, before, behind, *_ = [*found.texts(), "", "", "", "", ""]
    return " ".join(part for part in (before, given, middle, family, behind) if part.strip())


# --- lines -----------------------------------------------------------------------------------


def _lines(data: bytes, go_on: GoOn) -> Iterator[bytes]:
    """The lines that are read, each with those that continue it. Huge ones are left out."""
    kept: list[bytes] = []
    size = 0
    is_read = is_quoted = is_oldest = False
    for count, (raw, at) in enumerate(_raw_lines(data)):
        if not count % _OFTEN and not go_on(at / len(data)):
            return
        if is_quoted and kept and kept[-1].endswith(b"=") and not _ENDING.match(raw):
            size += len(raw)
            is_quoted = size <= _MAX_LINE
            kept[-1] = kept[-1][:-1]
            kept.append(raw)
            continue
        if raw[:1] in (b" ", b"\t") and kept:
            size += len(raw)
            is_read = is_read and size <= _MAX_LINE
            if is_read:
                # In version 2.1 a line is divided at a space, which stays.
                kept.append(raw if is_oldest else raw[1:])
            continue
        if kept and is_read:
            yield b"".join(kept)
        kept, size = [raw], len(raw)
        name = _NAME.match(raw[:_MAX_HEAD]) if size <= _MAX_LINE else None
        is_read = name is not None and name[2].decode().upper() in _READ
        head = raw[:_MAX_HEAD].partition(b":")[0].upper() if is_read else b""
        is_quoted = b"QUOTED-PRINTABLE" in head
        if head == b"VERSION":
            is_oldest = b"2.1" in raw
    if kept and is_read:
        yield b"".join(kept)


def _raw_lines(data: bytes) -> Iterator[tuple[bytes, int]]:
    """One after the other, so that a large file is not divided all at once."""
    newline = b"\n" if b"\n" in data else b"\r"
    at = 0
    while at < len(data):
        end = data.find(newline, at)
        end = len(data) if end < 0 else end
        yield data[at:end].rstrip(b"\r"), at
        at = end + 1


def _property(line: bytes) -> _Property | None:
    name = _NAME.match(line)
    if name is None:
        return None
    parameters = _PARAMETERS.match(line, name.end(), name.end() + _MAX_PARAMETERS)
    if parameters is not None:
        given, value = parameters[1], line[parameters.end() :]
    else:
        # A quotation mark too many.
        given, _, value = line[name.end() :].partition(b":")
        given = given[:_MAX_PARAMETERS]
    return _Property(
        (name[1] or b"").decode().upper(),
        name[2].decode().upper(),
        tuple(_parameter(one) for one in decoded(given).upper().split(";")[1:]),
        value,
    )


def _parameter(written: str) -> tuple[str, str]:
    name, equals, value = written.partition("=")
    return (name.strip(), value.strip()) if equals else ("", name.strip())


def _parts(value: str) -> list[str]:
    """Divided at semicolons, with what is escaped by a backslash."""
    parts = [""]
    for piece in _PIECE.findall(value):
        if piece == ";":
            parts.append("")
        elif len(piece) == 2 and piece[0] == "\\":
            parts[-1] += " " if piece[1] in "nN" else piece[1]
        else:
            parts[-1] += piece
    return parts
