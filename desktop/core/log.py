"""Logging without secrets: a private rotating file, warnings on stderr, everything redacted.

Ownline never logs the text of a message. The words of other people's code are text from outside and
may quote one (``int("see you at nine")`` raises "invalid literal for int(): 'see you at nine'"): of
an exception that is not an `OwnlineError` the log has the type and the frames, of a library's line
its logger and place. What is left is redacted as a finished line, so that it does not matter how a
secret got into it. Libraries that log tokens at DEBUG are capped at WARNING.
"""

from __future__ import annotations

import copy
import logging
import os
import re
import sys
import threading
import traceback
from functools import cache
from io import TextIOWrapper
from itertools import pairwise
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from desktop.core.errors import OwnlineError

if TYPE_CHECKING:
    from sys import UnraisableHookArgs

FILE_NAME = "ownline.log"
MAX_BYTES = 1_000_000
BACKUPS = 3
# Of one record, in characters.
MAX_LINE = 20_000

# At DEBUG, requests-oauthlib and oauthlib log whole token responses, urllib3 URLs with their query,
# werkzeug requests, jeepney and secretstorage secrets, websocket-client addresses and messages.
CAPPED = frozenset(
    {
        "jeepney", "keyring", "oauthlib", "requests", "requests_oauthlib", "secretstorage",
        "urllib3", "websocket", "werkzeug",
    }
)  # fmt: skip

REDACTED = "[redacted]"

_OURS = "desktop"
_ExcInfo = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]

_NAMES = "[a-z_]{0,24}(?:tokens?|secret|verifier|challenge|assertion|password)|code"
_VALUE = r"""b?"(?:[^"\\]|\\.)*"?|b?'(?:[^'\\]|\\.)*'?|[^\s"'&,;)}\]<>\\]+"""
# The separators of name and value in a query, form, header, JSON, dict or list of pairs; also with
# escaped quotes, and percent-encoded in a URL inside a URL.
_NAMED_SECRET = rf"""(?:(?<![A-Za-z0-9_])|(?<=%[0-9A-F]{{2}}))({_NAMES})
    (\\*["']?\s*(?:[:=]|%3D)\s*\\*|\\*["']\s*,\s*\\*)
    ({_VALUE})"""
_AUTHORIZATION = re.compile(r"\b(Bearer|Basic|Digest)(\s+)[A-Za-z0-9._~+/=|-]+", re.IGNORECASE)
_QUOTED_TEXT = re.compile(
    r"""(["'](?:text|subject)\\*["']\s*:\s*\\*)("(?:[^"\\]|\\.)*"?|'(?:[^'\\]|\\.)*'?)""",
    re.IGNORECASE,
)
# RingCentral's error codes and HTTP statuses are not secret, and a log needs them.
_HARMLESS_CODE = re.compile(r"""["']?(?:[A-Z]{2,5}(?:-[A-Z]{1,5})?-\d{1,4}|\d{1,3})["']?\.?""")
# Each look-ahead stays within the run of characters it tests: otherwise quadratic time.
_LONG_OR_PHONE = r"""(?P<keep>
        (?<![0-9A-Za-z])[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}(?![0-9A-Za-z]) # ids
        |(?<!\d)\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:[.,]\d+)?)?)?(?!\d)        # times
        |(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d.])                                  # addresses
    )|(?P<token>
        eyJ[A-Za-z0-9_-]{5,}(?:\.[A-Za-z0-9_-]*){0,2}                                 # JWT
        |(?<![A-Za-z0-9_-])(?=[A-Za-z_-]*[0-9])(?=[0-9_-]*[A-Za-z])[A-Za-z0-9_-]{32,}
        |(?<![A-Za-z0-9._~-])(?=[A-Za-z._~-]*[0-9])(?=[a-z0-9._~-]*[A-Z])(?=[A-Z0-9._~-]*[a-z])
            [A-Za-z0-9._~-]{40,}                                                      # verifiers
    )|(?P<phone>
        (?:\+|%2[Bb])?(?<!\d)\(?\d(?:[ \u00a0().\u2010-\u2015/-]{0,3}\d){6,14}(?!\d)
    )"""
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")


@cache
def _secrets() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Compiled on first use: it takes 5 ms, and most starts log nothing."""
    named = re.compile(_NAMED_SECRET, re.IGNORECASE | re.VERBOSE)
    return named, re.compile(_LONG_OR_PHONE, re.VERBOSE)


def redact(line: str) -> str:
    """``line`` without tokens, codes and verifiers. Phone numbers keep their last four digits.

    Redacts too much rather than too little: a long id may be redacted too. UUIDs, times and IP
    addresses stay.
    """
    line = _AUTHORIZATION.sub(rf"\1\2{REDACTED}", line)
    line = _QUOTED_TEXT.sub(rf'\1"{REDACTED}"', line)
    named_secret, long_or_phone = _secrets()
    line = named_secret.sub(_named_secret, line)
    return long_or_phone.sub(_long_or_phone, line)


def start_logging(folder: Path | None, debug: bool) -> None:
    """Log to `FILE_NAME` in ``folder`` (made private: folder 0700, file 0600) and, from WARNING on,
    to stderr. ``debug`` also logs our own DEBUG lines.

    Never raises: without a usable file it warns on stderr and the program runs. Without ``folder``
    it logs to stderr only, and where stderr is missing (a windowed program on Windows) nowhere.
    A second call replaces the handlers of the first.
    """
    root = logging.getLogger()
    for handler in [h for h in root.handlers if isinstance(h, _QuietHandler)]:
        root.removeHandler(handler)
        handler.close()
    root.setLevel(logging.DEBUG if debug else logging.INFO)
    for name in CAPPED:
        logging.getLogger(name).setLevel(logging.WARNING)
    if sys.stderr is not None:
        stream = _StreamHandler(sys.stderr)
        stream.setLevel(logging.WARNING)
        _add(root, stream)
    if folder is not None:
        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            _keep_private(folder, 0o700)
            _add(root, _PrivateFileHandler(folder / FILE_NAME))
        except OSError as error:
            logging.getLogger(__name__).warning("No log file: %s", error.strerror)


def log_uncaught_exceptions() -> None:
    """Log what Python would print with its message: uncaught exceptions of the main thread and of
    other threads, and those that cannot be raised. Call it after `start_logging`.
    """

    def main(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        log("uncaught exception", kind, error, trace)

    def thread(args: threading.ExceptHookArgs) -> None:
        if args.exc_type is not SystemExit:
            log("uncaught exception", args.exc_type, args.exc_value, args.exc_traceback)

    def unraisable(args: UnraisableHookArgs) -> None:
        log("ignored exception", args.exc_type, args.exc_value, args.exc_traceback)

    def log(
        what: str,
        kind: type[BaseException],
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        exc_info = (kind, error, trace) if error is not None else None
        logging.getLogger(__name__).critical("%s %s", what, kind.__name__, exc_info=exc_info)

    sys.excepthook = main
    threading.excepthook = thread
    sys.unraisablehook = unraisable


class RedactingFormatter(logging.Formatter):
    """Formats without the words of other code, then redacts the whole line and indents its
    continuation lines.
    """

    def __init__(self) -> None:
        super().__init__("%(levelname)s %(threadName)s %(name)s: %(message)s")

    def format(self, record: logging.LogRecord) -> str:
        # The time is added last: redact() must not take it for a phone number.
        line = super().format(_in_our_words(record))
        redacted = _CONTROL.sub("\ufffd", redact(line[:MAX_LINE])).replace("\n", "\n    ")
        truncated = f" … ({len(line)} characters)" if len(line) > MAX_LINE else ""
        return f"{self.formatTime(record)} {redacted}{truncated}"

    def formatException(self, ei: _ExcInfo) -> str:  # noqa: N802
        error = ei[1]
        return "\n".join(_traceback(error, set())) if error is not None else ""


def _in_our_words(record: logging.LogRecord) -> logging.LogRecord:
    """A copy of the record without the words of other code."""
    ours = copy.copy(record)
    # Another formatter may have cached the traceback with its messages.
    ours.exc_text = None
    if record.name.partition(".")[0] != _OURS:
        ours.msg, ours.args = "line %s of %s", (record.lineno, record.filename)
    elif isinstance(record.args, tuple):
        ours.args = tuple(
            _words(value) if isinstance(value, BaseException) else value for value in record.args
        )
    return ours


def _traceback(error: BaseException, seen: set[int]) -> list[str]:
    """The types and frames of an exception, its cause and its group, the cause first."""
    seen.add(id(error))
    cause = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    lines = []
    if cause is not None and id(cause) not in seen:
        lines = [*_traceback(cause, seen), "", "which led to:", ""]
    lines.append("Traceback (most recent call last):")
    lines += "".join(traceback.format_tb(error.__traceback__)).splitlines()
    lines.append(_words(error))
    if isinstance(error, BaseExceptionGroup):
        for inner in error.exceptions:
            if id(inner) not in seen:
                lines += [f"  | {line}" for line in _traceback(inner, seen)]
    return lines


def _words(error: BaseException) -> str:
    """The type of the error, with its message where that is ours."""
    kind = type(error)
    if isinstance(error, OwnlineError):
        return f"{kind.__name__}: {error}"
    return (
        kind.__qualname__
        if kind.__module__ == "builtins"
        else f"{kind.__module__}.{kind.__qualname__}"
    )


class _LibraryCap(logging.Filter):
    """Drops lines of libraries below WARNING, whatever level their loggers were set to."""

    def filter(self, record: logging.LogRecord) -> bool:
        return record.levelno >= logging.WARNING or record.name.partition(".")[0] not in CAPPED


class _QuietHandler(logging.Handler):
    """Base of our handlers. Reports that a line could not be written without its content: the
    standard handler prints message and arguments unredacted.
    """

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802
        kind = sys.exc_info()[0]
        if sys.stderr is not None:
            try:
                sys.stderr.write(
                    f"Ownline: a log line of {record.module} line {record.lineno} could not be"
                    f" written ({kind.__name__ if kind else 'unknown'})\n"
                )
            except (OSError, ValueError):
                return


class _StreamHandler(_QuietHandler, logging.StreamHandler):  # type: ignore[type-arg]
    pass


class _PrivateFileHandler(_QuietHandler, logging.FileHandler):
    """A rotating file that is readable only by its owner from the start.

    Not the standard RotatingFileHandler: logging.handlers imports sockets and pickle, which takes
    10 ms before the first window.
    """

    def __init__(self, path: Path) -> None:
        super().__init__(path, encoding="utf-8", errors="backslashreplace")

    def emit(self, record: logging.LogRecord) -> None:
        try:
            super().emit(record)
            if self.stream is not None and os.fstat(self.stream.fileno()).st_size >= MAX_BYTES:
                self.stream.close()
                # The next line opens a new file, even if the rotation fails.
                self.stream = None
                _rotate(Path(self.baseFilename))
        except (OSError, ValueError):
            self.handleError(record)

    def _open(self) -> TextIOWrapper:
        stream = open(  # noqa: SIM115 - Path.open takes no opener; the handler closes it
            self.baseFilename,
            "a",
            encoding=self.encoding,
            errors=self.errors,
            opener=lambda path, flags: os.open(path, flags | _NO_FOLLOW, 0o600),
        )
        _keep_private(Path(self.baseFilename), 0o600)
        return stream


# A symbolic link in place of the file would let somebody else choose where the log goes.
_NO_FOLLOW = getattr(os, "O_NOFOLLOW", 0)


def _add(root: logging.Logger, handler: logging.Handler) -> None:
    handler.setFormatter(RedactingFormatter())
    handler.addFilter(_LibraryCap())
    root.addHandler(handler)


def _rotate(path: Path) -> None:
    """Rename NAME to NAME.1, NAME.1 to NAME.2 and so on; the oldest is overwritten."""
    names = [path, *(path.with_name(f"{path.name}.{n}") for n in range(1, BACKUPS + 1))]
    for newer, older in reversed(list(pairwise(names))):
        if newer.exists():
            newer.replace(older)


def _keep_private(path: Path, mode: int) -> None:
    if os.name != "nt":
        path.chmod(mode)


def _named_secret(match: re.Match[str]) -> str:
    name, between, value = match.groups()
    if name.lower() == "code" and _HARMLESS_CODE.fullmatch(value):
        return match.group()
    quote = value[-1] if value[-1] in "\"'" else ""
    return f"{name}{between}{quote}{REDACTED}{quote}"


def _long_or_phone(match: re.Match[str]) -> str:
    if match.group("keep") is not None:
        return match.group()
    if match.group("token") is not None:
        return REDACTED
    digits = [ch for ch in match.group("phone") if ch.isdigit()]
    return "…" + "".join(digits[-4:])
