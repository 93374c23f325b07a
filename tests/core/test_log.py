"""No secret gets into a log."""

from __future__ import annotations

import io
import logging
import os
import re
import shutil
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from requests_oauthlib import OAuth2Session

from desktop.core.errors import DiskError
from desktop.core.log import (
    BACKUPS,
    CAPPED,
    FILE_NAME,
    MAX_BYTES,
    MAX_LINE,
    REDACTED,
    redact,
    start_logging,
)

TOKEN = "U1BCMDFUMDRKV1MwMXxzLFSvXdw5PHMsVLEn_MrtcyxUsw"
VERIFIER = "aB3.~_-xyzQW12aB3.~_-xyzQW12aB3.~_-xyzQW12k"
JWT = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP"
POSIX = pytest.mark.skipif(os.name == "nt", reason="Windows has no file modes")


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """A folder to log to. Afterwards, logging is set up as before."""
    root = logging.getLogger()
    handlers, level = list(root.handlers), root.level
    levels = {name: logging.getLogger(name).level for name in CAPPED}
    yield tmp_path / "logs"
    for handler in [h for h in root.handlers if h not in handlers]:
        root.removeHandler(handler)
        handler.close()
    root.setLevel(level)
    for name, before in levels.items():
        logging.getLogger(name).setLevel(before)


def remove_other_handlers() -> None:
    """Remove the handlers of pytest, which raise at a line that cannot be formatted."""
    root = logging.getLogger()
    for handler in [h for h in root.handlers if type(h).__module__ != "desktop.core.log"]:
        root.removeHandler(handler)


def raise_with_token() -> None:
    raise ValueError(f"code=ghi-secret of {TOKEN}")


def written(folder: Path) -> str:
    return (folder / FILE_NAME).read_text(encoding="utf-8")


# --- redaction -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "secret"),
    [
        (f"Authorization: Bearer {TOKEN}", TOKEN),
        ("{'Authorization': 'Bearer short'}", "short"),
        ("authorization: basic YWJjOmRlZg==", "YWJjOmRlZg"),
        ("POST /token?access_token=abc&x=1", "abc"),
        ("refresh_token=abc", "abc"),
        ('{"access_token":"abc","expires_in":3600}', "abc"),
        ('{"refresh_token" : "a b c"}', "a b c"),
        ('{"refresh_token": "a\\"b-c"}', "b-c"),
        ("{'id_token': 'abc'}", "abc"),
        (r"'{\"access_token\": \"abc\"}'", "abc"),
        ("http://localhost:53217/signed-in?code=Qx1&state=s", "Qx1"),
        ("next=http%3A%2F%2Flocalhost%2F%3Fcode%3DQxYz", "QxYz"),
        ('{"code": "Qx1"}', "Qx1"),
        ("code: Qx1", "Qx1"),
        ("[('grant_type', 'authorization_code'), ('code', 'Qx1')]", "Qx1"),
        ("[(b'code_verifier', b'Qx1')]", "Qx1"),
        ("code_verifier=Qx1", "Qx1"),
        ("codeVerifier: Qx1", "Qx1"),
        ("client_secret=Qx1", "Qx1"),
        ("password='my pass word'", "pass word"),
        ('{"password": "cut off', "cut off"),
        (f"verifier is {VERIFIER}", VERIFIER),
        (f"got {TOKEN}.", TOKEN),
        (f"got {JWT}", JWT),
        (f"got {JWT}", JWT.rpartition(".")[2]),
        ("got eyJhbGciOi.eyJzdWIi.SflKx", "SflKx"),
        (f"state {'a1' * 32}", "a1" * 32),
        ('{"text": "Meet me at noon", "to": []}', "noon"),
        (r"{\"text\": \"Meet me at noon\"}", "noon"),
        ("{'text': 'It\\'s noon'}", "noon"),
    ],
)
def test_secrets_are_redacted(line: str, secret: str) -> None:
    assert secret in line
    assert secret not in redact(line)
    assert REDACTED in redact(line)


@pytest.mark.parametrize(
    ("line", "left"),
    [
        ("to +16505550123", "to …0123"),
        ("to 16505550123.", "to …0123."),
        ("(650) 555-0123 or 650.555.0124", "…0123 or …0124"),
        ("phoneNumber=%2B16505550123&x", "phoneNumber=…0123&x"),
        ("'+44 20 7946 0958'", "'…0958'"),
        ("+1\u00a0650\u2011555\u20110123", "…0123"),
        ("account/12345678901/extension", "account/…8901/extension"),
    ],
)
def test_phone_numbers_keep_four_digits(line: str, left: str) -> None:
    assert redact(line) == left


@pytest.mark.parametrize(
    "line",
    [
        "errorCode: MSG-304",
        "code=SMS-CAR-104",
        '{"code": "CMN-301"}',
        "status code: 429",
        "row 550e8400-e29b-41d4-a716-446655440000 is checking",
        "2026-11-24 02:35:10,123 and 2026-11-24T02:35:10.123Z",
        "listening on 127.0.0.1:53217, 192.168.100.100",
        "took 12.5 ms for 250 records",
        "the token has expired",
        'File "/home/ann/lib/python3.11/site-packages/requests_oauthlib/oauth2_session.py", line 9',
    ],
)
def test_diagnostic_values_are_kept(line: str) -> None:
    assert redact(line) == line


@given(st.text(max_size=300), st.text(max_size=300))
def test_a_token_is_redacted_anywhere_in_a_line(before: str, after: str) -> None:
    line = f"{before} access_token={TOKEN} {after}"
    assert TOKEN not in redact(line)


@pytest.mark.parametrize(
    "part",
    ["\\", "'", '"', "code'", 'code="', '"text": "', "(1", "1.", "1 ", "a1.", "ab1-", "eyJ",
     "Bearer ", "a_", "tokentoken", "code ", "%3Dcode"],
)  # fmt: skip
def test_hostile_lines_take_linear_time(part: str) -> None:
    # Quadratic time would exceed the time limit of the test.
    redact(part * (400_000 // len(part)))


# --- through logging -------------------------------------------------------------------------


def test_message_arguments_and_traceback_are_redacted(folder: Path) -> None:
    start_logging(folder, debug=True)
    log = logging.getLogger("desktop.somewhere")
    log.debug("plain access_token=%s", "abc-secret")
    log.info("to %s with %r", "+16505550123", {"refresh_token": "def-secret"})
    try:
        try:
            raise_with_token()
        except ValueError as error:
            error.add_note("code_verifier=jkl-secret")
            raise RuntimeError("Bearer mno-secret") from error
    except RuntimeError:
        log.exception("failed for %s", "(650) 555-0124", stack_info=True)
    text = written(folder)
    assert "secret" not in text.replace("_secret", "")
    assert TOKEN not in text
    assert "555" not in text
    assert "…0123" in text
    assert "…0124" in text
    # The rest of the traceback is kept: callers and types of the errors.
    assert "test_message_arguments_and_traceback_are_redacted" in text
    assert "\n    RuntimeError\n" in text
    assert "\n    ValueError\n" in text


WORDS = "see you at nine"


def quote_in_a_library_error() -> None:
    int(WORDS)


def quote_in_a_cause() -> None:
    try:
        int(WORDS)
    except ValueError as error:
        raise DiskError(code="E1") from error


def quote_in_a_context() -> None:
    try:
        int(WORDS)
    except ValueError:
        dict[str, int]()[WORDS]


def quote_in_a_group() -> None:
    raise ExceptionGroup(WORDS, [ValueError(WORDS), ExceptionGroup("x", [TypeError(WORDS)])])


def quote_in_a_note() -> None:
    error = RuntimeError()
    error.add_note(WORDS)
    raise error


@pytest.mark.parametrize(
    ("fail", "types"),
    [
        (quote_in_a_library_error, ["ValueError"]),
        (quote_in_a_cause, ["ValueError", "DiskError: The outbox cannot be written E1"]),
        (quote_in_a_context, ["ValueError", "KeyError"]),
        (quote_in_a_group, ["ExceptionGroup", "| ValueError", "|   | TypeError"]),
        (quote_in_a_note, ["RuntimeError"]),
    ],
)
def test_messages_of_other_code_are_not_logged(
    folder: Path, capsys: pytest.CaptureFixture[str], fail: Callable[[], None], types: list[str]
) -> None:
    start_logging(folder, debug=False)
    remove_other_handlers()
    try:
        fail()
    except Exception as error:
        log = logging.getLogger("desktop")
        log.exception("failed: %s, %r", error, "kept")  # noqa: TRY401 - as an argument, too
    for text in (written(folder), capsys.readouterr().err):
        assert WORDS not in text
        assert "'kept'" in text
        assert f"in {fail.__name__}" in text
        for kind in types:
            assert f"{kind}\n" in text


def test_an_error_that_causes_itself_is_logged_once(folder: Path) -> None:
    start_logging(folder, debug=False)
    one, other = ValueError(), KeyError()
    one.__cause__, other.__cause__ = other, one
    logging.getLogger("desktop").error("failed", exc_info=one)
    assert written(folder).count("ValueError") == 1


def test_of_a_library_the_place_of_the_line_is_logged(folder: Path) -> None:
    start_logging(folder, debug=False)
    logging.getLogger("urllib3.connectionpool").warning("Failed to parse %s", WORDS)
    logging.getLogger("somewhere").error(WORDS)
    text = written(folder)
    assert WORDS not in text
    assert "urllib3.connectionpool: line" in text
    assert "test_log.py" in text


@pytest.mark.parametrize("where", ["main", "thread", "unraisable", "shutdown"])
def test_an_uncaught_exception_is_printed_and_logged_without_its_message(
    folder: Path, where: str
) -> None:
    script = f"""
import threading
from pathlib import Path
from desktop.core.log import log_uncaught_exceptions, start_logging

class Broken:
    def __del__(self):
        fail()

def fail():
    int("see you at " + "nine")

start_logging(Path({str(folder)!r}), debug=False)
log_uncaught_exceptions()
if {where!r} == "main":
    fail()
elif {where!r} == "thread":
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
elif {where!r} == "unraisable":
    broken = Broken()
    del broken
else:
    import atexit
    atexit.register(fail)
"""
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, timeout=60, check=False
    )
    for text in (written(folder), done.stderr):
        assert WORDS not in text
        assert "ValueError" in text
        assert "in fail" in text


def test_a_handler_that_caches_the_traceback_does_not_prevent_redaction(folder: Path) -> None:
    # A formatter caches the finished traceback in the record, unredacted.
    plain = logging.StreamHandler(io.StringIO())
    logging.getLogger().addHandler(plain)
    start_logging(folder, debug=False)
    try:
        raise_with_token()
    except ValueError:
        logging.getLogger("desktop").exception("failed")
    assert isinstance(plain.stream, io.StringIO)
    assert "ghi-secret" in plain.stream.getvalue()
    assert "ghi-secret" not in written(folder)


def test_stderr_gets_redacted_warnings(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    start_logging(folder, debug=True)
    logging.getLogger("desktop").info("only in the file")
    logging.getLogger("desktop").warning("code=abc-secret")
    shown = capsys.readouterr().err
    assert "only in the file" not in shown
    assert "WARNING MainThread desktop: code=[redacted]" in shown
    assert "only in the file" in written(folder)


def test_debug_lines_are_logged_only_on_request(folder: Path) -> None:
    start_logging(folder, debug=False)
    logging.getLogger("desktop").debug("first")
    start_logging(folder, debug=True)
    logging.getLogger("desktop").debug("second")
    assert "first" not in written(folder)
    assert written(folder).count("second") == 1


def test_libraries_are_capped_regardless_of_their_levels(folder: Path) -> None:
    start_logging(folder, debug=True)
    capture = logging.StreamHandler(io.StringIO())
    for name in ("requests_oauthlib", "requests_oauthlib.oauth2_session", "oauthlib", "urllib3"):
        logging.getLogger(name).setLevel(logging.DEBUG)
    child = logging.getLogger("requests_oauthlib.oauth2_session")
    child.addHandler(capture)
    try:
        _, state = OAuth2Session("client", redirect_uri="http://localhost/").authorization_url(
            "https://example.test/authorize"
        )
        logging.getLogger("urllib3.connectionpool").debug("GET /?x=library-detail")
        logging.getLogger("urllib3.connectionpool").warning("library-warning")
    finally:
        child.removeHandler(capture)
        for name in ("requests_oauthlib", "requests_oauthlib.oauth2_session"):
            logging.getLogger(name).setLevel(logging.NOTSET)
    assert isinstance(capture.stream, io.StringIO)
    assert state in capture.stream.getvalue()
    text = written(folder)
    assert state not in text
    assert "oauth2_session" not in text
    assert "library-detail" not in text
    assert "WARNING MainThread urllib3.connectionpool: line" in text


def test_a_line_that_cannot_be_formatted_is_reported_without_its_content(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    start_logging(folder, debug=False)
    remove_other_handlers()
    logging.getLogger("desktop").warning("%d tokens", "abc-secret")
    logging.getLogger("desktop").warning("next")
    shown = capsys.readouterr().err
    assert "abc-secret" not in shown
    assert "test_log" in shown
    assert "could not be written (TypeError)" in shown
    assert "abc-secret" not in written(folder)
    assert "next" in written(folder)


def test_text_from_a_server_cannot_forge_lines_or_colours(folder: Path) -> None:
    start_logging(folder, debug=False)
    forged = "x\n2026-01-01 00:00:00 ERROR forged\r\x1b[31m\u202e\ud800"
    logging.getLogger("desktop").info("said %s", forged)
    lines = written(folder).splitlines()
    assert len(lines) == 2
    assert lines[1].startswith("    ")
    assert "\x1b" not in lines[1]
    assert "\u202e" not in lines[1]


def test_a_huge_line_is_truncated(folder: Path) -> None:
    start_logging(folder, debug=False)
    logging.getLogger("desktop").info("said %s", "x" * 1_000_000)
    assert len(written(folder)) < MAX_LINE + 200
    assert "(10000" in written(folder)[-30:]


# --- the file --------------------------------------------------------------------------------


@POSIX
def test_existing_file_and_folder_become_private(folder: Path) -> None:
    folder.mkdir(mode=0o755)
    (folder / FILE_NAME).touch(mode=0o644)
    before = os.umask(0)
    try:
        start_logging(folder, debug=False)
        for _ in range((BACKUPS + 2) * MAX_BYTES // MAX_LINE + 1):
            logging.getLogger("desktop").info("x" * MAX_LINE)
    finally:
        os.umask(before)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    files = list(folder.iterdir())
    assert {file.name for file in files} == {
        FILE_NAME,
        *(f"{FILE_NAME}.{n}" for n in range(1, BACKUPS + 1)),
    }
    assert {stat.S_IMODE(file.stat().st_mode) for file in files} == {0o600}
    assert all(file.stat().st_size < MAX_BYTES + 2 * MAX_LINE for file in files)


def test_rotation_keeps_the_latest_lines(folder: Path) -> None:
    start_logging(folder, debug=False)
    for n in range((BACKUPS + 2) * MAX_BYTES // MAX_LINE):
        logging.getLogger("desktop").info("line %s %s", n, "x" * MAX_LINE)
    logging.getLogger("desktop").info("the last")
    assert "the last" in written(folder)
    numbers = []
    for name in [*(f"{FILE_NAME}.{n}" for n in range(BACKUPS, 0, -1)), FILE_NAME]:
        text = (folder / name).read_text(encoding="utf-8")
        numbers += [int(found) for found in re.findall(r"line (\d+) ", text)]
    assert numbers == list(range(numbers[0], numbers[-1] + 1))
    assert 0 < numbers[0] < numbers[-1] == (BACKUPS + 2) * MAX_BYTES // MAX_LINE - 1


@POSIX
def test_a_deleted_log_folder_does_not_stop_the_program(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    start_logging(folder, debug=False)
    shutil.rmtree(folder)
    for _ in range(MAX_BYTES // MAX_LINE + 2):
        logging.getLogger("desktop").info("x" * MAX_LINE)
    assert "could not be written (FileNotFoundError)" in capsys.readouterr().err


@POSIX
def test_a_file_that_others_could_read_becomes_private(folder: Path) -> None:
    folder.mkdir()
    (folder / FILE_NAME).touch(mode=0o644)
    start_logging(folder, debug=False)
    assert stat.S_IMODE((folder / FILE_NAME).stat().st_mode) == 0o600


@POSIX
def test_a_new_file_is_private(folder: Path) -> None:
    start_logging(folder, debug=False)
    assert stat.S_IMODE((folder / FILE_NAME).stat().st_mode) == 0o600


@POSIX
def test_a_symbolic_link_in_place_of_the_file_is_not_followed(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder.mkdir()
    (folder / FILE_NAME).symlink_to(tmp_path / "elsewhere")
    start_logging(folder, debug=False)
    logging.getLogger("desktop").warning("still here")
    assert not (tmp_path / "elsewhere").exists()
    shown = capsys.readouterr().err
    assert "No log file" in shown
    assert "still here" in shown


def test_without_a_usable_folder_the_program_still_runs(
    tmp_path: Path, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").touch()
    start_logging(tmp_path / "file" / "logs", debug=False)
    assert "No log file" in capsys.readouterr().err
    start_logging(None, debug=False)
    logging.getLogger("desktop").warning("only here")
    assert "only here" in capsys.readouterr().err


def test_without_stderr_the_file_is_written(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", None)
    start_logging(folder, debug=False)
    remove_other_handlers()
    logging.getLogger("desktop").warning("in the file")
    logging.getLogger("desktop").warning("%d", "unformattable")
    assert "in the file" in written(folder)


def test_starting_logging_twice_writes_each_line_once(folder: Path) -> None:
    start_logging(folder, debug=False)
    start_logging(folder, debug=False)
    logging.getLogger("desktop").warning("once")
    assert written(folder).count("once") == 1
