"""What a stranger calls a file does not decide where it is saved, nor what opens it."""

from __future__ import annotations

import pytest

from desktop.texting.file_names import safe_name

JPEG, PDF, UNKNOWN = "image/jpeg", "application/pdf", "application/octet-stream"


@pytest.mark.parametrize(
    ("name", "kind", "safe"),
    [
        ("holiday.jpg", JPEG, "holiday.jpg"),
        ("Holiday.JPEG", JPEG, "Holiday.jpeg"),
        ("photo.jpg.exe", JPEG, "photo.jpg"),
        ("photo.exe", JPEG, "photo.jpg"),
        ("photo.jpg.exe", UNKNOWN, "photo.jpg"),
        ("photo.exe.jpg", JPEG, "photo.exe.jpg"),
        ("setup.exe", UNKNOWN, "setup.bin"),
        ("run.desktop", "text/plain", "run.txt"),
        ("page.html", UNKNOWN, "page.bin"),
        ("page.html", "text/html", "page.html"),
        ("drawing.svg", JPEG, "drawing.jpg"),
        ("../../.ssh/authorized_keys", "text/plain", "authorized_keys.txt"),
        ("C:\\Windows\\a.pdf", PDF, "a.pdf"),
        (".bashrc", "text/plain", "bashrc.txt"),
        ("...", JPEG, "picture.jpg"),
        ("", JPEG, "picture.jpg"),
        ("\u202e\u200b\x00", JPEG, "picture.jpg"),
        ("\u202egpj.exe", JPEG, "gpj.jpg"),
        ("a\nb\x1b[2J.pdf", PDF, "a b [2J.pdf"),
        ("a<b>:c|d?.pdf", PDF, "a b c d.pdf"),
        ("invoice.pdf. . ", PDF, "invoice.pdf"),
        ("invoice.pdf:hidden.exe", PDF, "invoice.pdf hidden.pdf"),
        ("con.jpg", JPEG, "_con.jpg"),
        ("COM1.tar.jpg", JPEG, "_COM1.tar.jpg"),
        ("nul", UNKNOWN, "_nul.bin"),
        ("console.jpg", JPEG, "console.jpg"),
        ("-rf.jpg", JPEG, "rf.jpg"),
        ("report v1.2", PDF, "report v1.2.pdf"),
        ("Ünïcode 写真.jpg", JPEG, "Ünïcode 写真.jpg"),
        ("half\ud83d.jpg", JPEG, "half.jpg"),
    ],
)
def test_a_safe_name(name: str, kind: str, safe: str) -> None:
    assert safe_name(name, kind, "picture") == safe


@pytest.mark.parametrize("letter", ["x", "写", "👋"])
def test_a_long_name_is_cut(letter: str) -> None:
    safe = safe_name(letter * 5_000 + ".jpg", JPEG, "picture")
    assert safe.startswith(letter)
    assert safe.endswith(".jpg")
    assert len(safe.encode()) <= 150
