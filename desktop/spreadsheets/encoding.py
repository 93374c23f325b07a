"""The encoding of a text file that does not name it: contacts, tables."""

from __future__ import annotations

import codecs
import locale
import re

_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
# How much is looked at to recognise UTF-16 without a byte order mark.
_HEAD = 4096
_FALLBACK = "cp1252"

ENCODINGS = (
    "utf-8", "utf-16", "cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256",
    "iso8859-15", "cp850", "mac-roman", "shift_jis", "gb18030", "big5", "euc_kr",
)  # fmt: skip
"""What a person can choose where an encoding was not recognised."""

# The encodings that a vCard may name. Python knows more, such as ones that unpack archives.
_CHARSETS = re.compile(
    r"utf-?8|utf-?16(le|be)?|us-ascii|(iso-?)?8859-\d+|iso-8859-\d+|latin-?\d|(windows|cp)-?\d+"
    r"|koi8-[ru]|shift[-_]jis|gb2312|gbk|gb18030|big5|euc-(jp|kr)|iso-2022-(jp|kr)|mac(intosh)?",
    re.IGNORECASE,
)


def utf8_of(data: bytes) -> bytes:
    """UTF-16 as UTF-8; anything else unchanged, without a byte order mark."""
    wide = _utf16(data)
    if wide:
        return data.decode(wide, "replace").encode("utf-8", "replace").removeprefix(codecs.BOM_UTF8)
    return data.removeprefix(codecs.BOM_UTF8)


def decoded(data: bytes, charset: str = "") -> str:
    """By ``charset``, if that is known; as UTF-8 where that fits; otherwise in the encoding of this
    computer, which is that of spreadsheets on Windows, or the one of Western Europe."""
    if _CHARSETS.fullmatch(charset):
        try:
            return data.decode(charset)
        except (UnicodeDecodeError, LookupError):
            pass
    return decoded_as(data, encoding_of(data))


def is_binary(data: bytes) -> bool:
    """Whether it is no text at all. ``data`` is what `utf8_of` returned."""
    return b"\0" in data[:_HEAD]


def encoding_of(data: bytes) -> str:
    """The name of an encoding that fits the whole text."""
    wide = _utf16(data)
    if wide:
        return wide
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return _system_encoding()
    return "utf-8"


def decoded_as(data: bytes, encoding: str) -> str:
    """Without a byte order mark. Bytes that the encoding does not know become U+FFFD."""
    if encoding == "utf-16" and not data.startswith(_UTF16):
        encoding = "utf-16-le"
    return data.decode(encoding, "replace").removeprefix("\ufeff")


def is_binary_text(text: str) -> bool:
    """Whether what was decoded is no text at all."""
    return "\0" in text[:_HEAD]


def _utf16(data: bytes) -> str:
    if data.startswith(_UTF16):
        return "utf-16"
    head = data[:_HEAD]
    half = len(head) // 2
    # Mostly letters without accents, digits and separators: every second byte is zero.
    for first, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        if half > 2 and head[first::2].count(0) > half * 0.6 and not head[1 - first :: 2].count(0):
            return encoding
    return ""


def _system_encoding() -> str:
    """The code page of this computer, if it has one of one byte for each character."""
    usual = locale.getencoding()
    return usual if re.fullmatch(r"cp125\d", usual, re.IGNORECASE) else _FALLBACK
