"""Compares numbers, names and texts as typed, as stored, and as RingCentral returns them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from desktop.core.model import Attachment, StoreRecord, recipients_of
from desktop.core.records import Record

# Server time is read from the `Date` header, which has whole seconds, and `creationTime` may be cut
# to seconds as well: a record may seem older than its claim by this much.
CLOCK_GRAIN_MS = 2000

# RingCentral may return a text with other line ends and without trailing space.
_LINE_END = re.compile(r"\r\n|\r|\u2028|\u2029")

_NUMBER = re.compile(r"[\s\d()+./\u00a0\u2010-\u2015-]+")
# Fewer digits match too many numbers.
_MIN_DIGITS = 3

_WORD = re.compile(r"\w+")
_MAX_WORDS = 12

_NORTH_AMERICAN = re.compile(r"[2-9]\d\d[2-9]\d{6}", re.ASCII)


class SentText(Record, frozen=True):
    """What is known of a text that was sent, to find its record by. ``sizes``: of its attachments,
    in bytes."""

    sender: str
    recipient: str
    key: bytes
    sizes: tuple[int, ...] = ()

    def may_be_answered_by(self, record: StoreRecord) -> bool:
        """Whether the record in the answer to a send can belong to this text: all fields that it
        has must match."""
        mine = {number_key(one) for one in recipients_of(self.recipient)}
        return (
            (not record.sender or number_key(record.sender) == number_key(self.sender))
            and (not record.text or text_key(record.text) == self.key)
            and all(not number or number_key(number) in mine for number in record.recipients)
        )

    def is_in(self, record: StoreRecord) -> bool:
        """Whether a record of the message store is this text: sender, recipients, text, and the
        number and sizes of its attachments."""
        return self.has_words_of(record) and self._has_files_of(record)

    def has_words_of(self, record: StoreRecord) -> bool:
        """Whether sender, recipients and text are the same, whatever the attachments are."""
        mine = sorted(number_key(one) for one in recipients_of(self.recipient))
        return (
            sorted(map(number_key, record.recipients)) == mine
            and number_key(record.sender) == number_key(self.sender)
            and text_key(record.text) == self.key
        )

    def _has_files_of(self, record: StoreRecord) -> bool:
        """A size that the record does not have, as openapi.json allows, proves nothing."""
        if len(record.files) != len(self.sizes):
            return False
        rest = sorted(self.sizes)
        for size in sorted((one.size for one in record.files if one.size), reverse=True):
            if size not in rest:
                return False
            rest.remove(size)
        return True


def text_key(text: str) -> bytes:
    """Equal for texts that differ only in line ends and trailing space."""
    folded = _LINE_END.sub("\n", text).rstrip()
    return _sha256(folded)


def seal_of(sender: str, recipient: str, text: str, files: bytes = b"") -> bytes:
    """A checksum of what was queued: a damaged row must not be sent as another text. ``files`` is
    the `files_key` of its attachments."""
    whole = "\0".join(
        (sender, recipient, text, files.hex()) if files else (sender, recipient, text)
    )
    return _sha256(whole)


def files_key(files: Iterable[Attachment]) -> bytes:
    """A checksum over the hashes, names, types and sizes of attachments, in their order. Empty
    where there are none."""
    lines = ["\0".join((one.hash, one.name, one.type, str(one.size))) for one in files]
    return _sha256("\n".join(lines)) if lines else b""


def _sha256(text: str) -> bytes:
    import hashlib  # late: it loads OpenSSL, which the window does not need

    # surrogatepass, because half an emoji can be pasted.
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()


def is_sealed(
    sender: str, recipient: str, text: str, key: bytes, seal: bytes, files: bytes = b""
) -> bool:
    """Whether a row is what was queued. Rows of the first version have no seal; for them only the
    text is compared."""
    return seal == seal_of(sender, recipient, text, files) if seal else key == text_key(text)


def number_key(number: str) -> str:
    """The digits, for comparison: numbers in answers come with or without "+", or formatted."""
    digits = "".join(character for character in number if character.isdecimal())
    # "(650) 555-0100" and "+1 650 555 0100" are the same number of the North American plan, where
    # area codes and exchanges begin with 2 to 9. Ten digits of other countries, such as
    # "01 23 45 67 89", do not. RingCentral's own answers are E.164 with "+".
    is_national = not number.strip().startswith("+") and _NORTH_AMERICAN.fullmatch(digits)
    return "1" + digits if is_national else digits


def digits_of(words: str) -> str:
    """The digits of a number in any notation; empty where ``words`` is no number. A trunk prefix
    (0) or an international prefix (00) is removed, as it is not part of a stored number."""
    if not _NUMBER.fullmatch(words):
        return ""
    digits = "".join(one for one in words if one.isdecimal() and one.isascii())
    bare = digits.lstrip("0") if digits.startswith("0") else digits
    return bare if len(bare) >= _MIN_DIGITS else ""


def folded_words(text: str, limit: int | None = _MAX_WORDS) -> list[str]:
    """The first few distinct words, without accents and in lower case."""
    decomposed = unicodedata.normalize("NFKD", text)
    bare = "".join(one for one in decomposed if not unicodedata.combining(one))
    return list(dict.fromkeys(_WORD.findall(bare.casefold())))[:limit]


def prefix_range(prefix: str) -> tuple[str, str]:
    """Bounds of all strings that begin with ``prefix``: from the first, below the second."""
    return prefix, prefix + "\U0010ffff"
