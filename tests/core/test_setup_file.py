"""Set-up files: what administrators write is read, and everything else has a sentence."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from desktop.core.file_errors import SetupFileError
from desktop.core.model import DEFAULT_SERVER, is_ringcentral
from desktop.core.setup_file import MAX_BYTES, SetupFile, read_setup_file, setup_in

WHOLE = SetupFile("abcdefgh", "https://platform.ringcentral.biz", "127.0.0.1")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_what_is_written_is_read(tmp_path: Path, encoding: str) -> None:
    file = tmp_path / "ownline-setup.json"
    file.write_text(WHOLE.text.replace("\n", "\r\n"), encoding, newline="")
    assert read_setup_file(file) == WHOLE


@pytest.mark.parametrize(
    "text",
    [
        '{"client_id": "abcdefgh"}',
        '{"client_id": "<abcdefgh>"}',
        '{"client_id": "\\"<abcdefgh>\\","}',
        '{"client_id": " abcdefgh\\n", "server": "", "redirect_host": " "}',
        "{“client_id”:\u00a0„abcdefgh“}",
        '{"client_id": "abcdefgh", "server": "https://platform.ringcentral.com"}',
        'Hello {name},\nhere it is:\n{"client_id": "abcdefgh"}\nRegards',
    ],
)
def test_a_client_id_is_enough(text: str) -> None:
    assert setup_in(text) == SetupFile("abcdefgh", DEFAULT_SERVER, "localhost")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("client_id = abcdefgh", "another kind"),
        ('{"client_id": "abcdefgh"', "another kind"),
        ('["client_id"]', "another kind"),
        ("[" * MAX_BYTES, "another kind"),
        ("\ud800", "another kind"),
        ("{}", "missing"),
        ('{"client_id": " "}', "missing"),
        ('{"client_id": "<client ID>"}', "missing"),
        ('{"client_id": "<>"}', "missing"),
        ('{"client_id": "client-id"}', "missing"),
        ('{"client_id": 12345678}', "other entries"),
        ('{"client_id": "abcdefgh", "server": ["https://x.org"]}', "other entries"),
        ('{"client_id": "abcdefgh", "browser_base": "https://x.org"}', "other entries"),
        ('{"client_id": "abcdefgh", "redirect_host": "x.org"}', "localhost or 127.0.0.1"),
        ('{"client_id": "abcdefgh", "client_secret": ""}', "secret"),
        ('{"clientId": "abcdefgh", "clientSecret": "x", "jwt": {}}', "secret"),
    ],
)
def test_anything_else_is_explained(text: str, said: str) -> None:
    with pytest.raises(SetupFileError) as refused:
        setup_in(text)
    assert said in refused.value.advice


def test_a_huge_file_is_not_read(tmp_path: Path) -> None:
    file = tmp_path / "ownline-setup.json"
    with file.open("wb") as written:
        written.truncate(1 << 40)
    with pytest.raises(SetupFileError) as refused:
        read_setup_file(file)
    assert "too large" in refused.value.advice


def test_no_file_no_content_and_no_ordinary_file(tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.touch()
    refused = [empty, tmp_path, tmp_path / "gone", Path("nul\0inside")]
    if sys.platform != "win32":
        os.mkfifo(tmp_path / "pipe")
        refused.append(tmp_path / "pipe")
    for path in refused:
        with pytest.raises(SetupFileError):
            read_setup_file(path)


@pytest.mark.parametrize(
    ("server", "expected"),
    [
        (DEFAULT_SERVER, True),
        ("https://platform.devtest.ringcentral.com", True),
        ("https://platform.ringcentral.biz", True),
        ("https://platform.ringcentral.com.example.org", False),
        ("https://platform.notringcentral.com", False),
        ("https://elsewhere.ringcentral.com", False),
        ("https://platform-ringcentral.com", False),
        ("https://example.org", False),
    ],
)
def test_ringcentrals_own_servers_are_known(server: str, expected: bool) -> None:
    assert is_ringcentral(server) is expected
