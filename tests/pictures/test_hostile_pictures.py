"""Files that are not what they seem: each is refused with a sentence, and nothing else happens."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import zlib
from pathlib import Path

import pytest

from desktop.core.file_errors import PictureError
from desktop.pictures import kinds, preparation
from desktop.pictures.preparation import prepare_picture
from tests.pictures.files import (
    bmp,
    corners,
    encoded,
    gif,
    jpeg_of_many_scans,
    jpeg_of_size,
    noise,
    png,
    prepared,
    refusal,
    result,
    shown,
    tiff,
)

NOT = "This is not a picture that Ownline can read"
DAMAGED = "The picture is damaged or of a rare kind"
TOO_MANY = "The picture has too many pixels"
TOO_LARGE = "The picture is too large"
JPEG = encoded(corners(), "jpeg")
PNG = encoded(corners(), "png")
HEIC = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + bytes(100)


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        (JPEG, kinds.JPEG),
        (PNG, kinds.PNG),
        (gif(2, 2, 1), kinds.GIF),
        (bmp(2, 2, 2), kinds.BMP),
        (encoded(corners(), "webp"), kinds.WEBP),
        (tiff(4, 4), kinds.TIFF),
        (b"MM\0*", kinds.TIFF),
        (b"II*\0\x10\0\0\0CR\x02\0", kinds.UNKNOWN),
        (HEIC, kinds.HEIC),
        (b"\0\0\0\x18ftypmif1\0\0\0\0mif1miaf", kinds.HEIF),
        (b"\0\0\0\x1cftypmif1\0\0\0\0mif1avifmiaf", kinds.AVIF),
        (b"\0\0\0\x18ftypisom\0\0\0\0mp42", kinds.UNKNOWN),
        (b'<?xml version="1.0"?><!-- x --><svg xmlns="">', kinds.SVG),
        (b"\xef\xbb\xbf\n <SVG>", kinds.SVG),
        (b"%PDF-1.7\n", kinds.PDF),
        (b"PK\x03\x04", kinds.ZIP),
        (b"BMW and other cars in a text", kinds.UNKNOWN),
        (b"RIFF\0\0\0\0WAVE", kinds.UNKNOWN),
        (b"", kinds.UNKNOWN),
        (b"\xff", kinds.UNKNOWN),
    ],
)
def test_the_first_bytes_say_what_it_is(head: bytes, kind: str) -> None:
    assert kinds.kind_of(head[: kinds.HEAD]) == kind


@pytest.mark.parametrize(
    ("data", "title"),
    [
        (b"", "The file is empty"),
        (HEIC, "Pictures of the kind HEIC cannot be sent"),
        (HEIC.replace(b"heic", b"avif"), "Pictures of the kind AVIF cannot be sent"),
        (b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>', NOT),
        (b"%PDF-1.7\n", NOT),
        (b"PK\x03\x04", NOT),
        (b"\0\0\x01\0\x01\0\x10\x10\0\0\x01\0", NOT),
        (b"hello", NOT),
        (bytes(500), NOT),
        (JPEG[:3], DAMAGED),
        (JPEG[:200], DAMAGED),
        (PNG[:8], DAMAGED),
        (PNG[:60], DAMAGED),
        (b"GIF89a", DAMAGED),
        (b"GIF89a" + b"\xff" * 200, DAMAGED),
        (b"RIFF\x20\0\0\0WEBPVP8 " + bytes(20), DAMAGED),
        (b"II*\0\x08\0\0\0", DAMAGED),
        (b"II*\0\x08\0\0\0\xff\xff" + b"\xff" * 200, DAMAGED),
        (b"BM" + bytes(12) + b"\x28\0\0\0", DAMAGED),
        # What a reader of the other kind would take.
        (b"\x89PNG\r\n\x1a\n" + JPEG, DAMAGED),
        (b"\x89PNG\r\n\x1a\n<svg xmlns='http://www.w3.org/2000/svg'/>", DAMAGED),
        (b"\xff\xd8\xff" + PNG, DAMAGED),
        (jpeg_of_size(JPEG, 20_000, 10_000), TOO_MANY),
        (jpeg_of_size(JPEG, 65_500, 65_500), TOO_MANY),
        (png(20_000, 20_000, rows=1), TOO_MANY),
        (gif(20, 20, 2)[:6] + b"\xff\xff\xff\xff" + gif(20, 20, 2)[10:], DAMAGED),
        (bmp(30_000, 30_000, 1), DAMAGED),
        (bmp(2, -30_000_000, 1), DAMAGED),
        (tiff(60_000, 60_000), TOO_MANY),
        (jpeg_of_many_scans(16_000, 1), TOO_MANY),
    ],
)
def test_a_file_is_refused_with_a_sentence(tmp_path: Path, data: bytes, title: str) -> None:
    (tmp_path / "photo.svg").write_bytes(data)
    assert refusal(tmp_path / "photo.svg") == title


def test_a_small_file_with_400_million_pixels_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "bomb.png"
    path.write_bytes(png(20_000, 20_000))
    with pytest.raises(PictureError) as refused:
        prepare_picture(
            path, tmp_path / "to", most_bytes=1 << 20, longest_side=0, go_on=lambda _part: True
        )
    assert refused.value.notice.title == TOO_MANY
    assert refused.value.notice.advice.startswith("It has 400 million, and 52 million are possible")


def test_a_picture_that_promises_more_than_it_has_is_read_or_refused(tmp_path: Path) -> None:
    path = tmp_path / "photo"
    for data in (
        jpeg_of_size(JPEG, 10_000, 10_000),
        png(6_000, 6_000, rows=3),
        bmp(6_000, 6_000, 1),
        tiff(6_000, 6_000),
        tiff(6_000, 6_000, offset=1 << 31, count=1 << 31),
        png(20, 20, (b"zTXt", b"x\0\0" + zlib.compress(bytes(100 << 20)))),
        png(20, 20, (b"iCCP", b"x\0\0" + zlib.compress(bytes(100 << 20)))),
    ):
        path.write_bytes(data)
        assert refusal(path) in ("", DAMAGED)


def test_a_picture_that_would_take_minutes_is_given_up(tmp_path: Path) -> None:
    path = tmp_path / "slow.jpg"
    path.write_bytes(jpeg_of_many_scans(8_000, 20_000))
    with pytest.raises(PictureError, match="took too long"):
        shown(path)


def test_what_does_not_fit_even_when_it_is_small_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "noise.png"
    path.write_bytes(encoded(noise(600, 600), "png"))
    with pytest.raises(PictureError, match=TOO_LARGE):
        prepared(path, most_bytes=5_000)
    assert not result(path).exists()


def test_names_say_nothing(tmp_path: Path) -> None:
    (tmp_path / "photo.png").write_bytes(JPEG)
    assert prepared(tmp_path / "photo.png").content_type == "image/jpeg"
    (tmp_path / "-").write_bytes(PNG)
    assert prepared(tmp_path / "-").content_type == "image/png"


def test_what_is_no_file_is_said(tmp_path: Path) -> None:
    assert refusal(tmp_path) == "This is not a file"
    assert refusal(tmp_path / "gone") == "The file is no longer there"
    assert refusal(tmp_path / "gone" / "photo.jpg") == "The file is no longer there"
    assert refusal(Path("a\0b")) == "The file cannot be opened"
    large = tmp_path / "large.jpg"
    with large.open("wb") as file:
        file.truncate(preparation.MOST_SOURCE_BYTES + 1)
    assert refusal(large) == TOO_MANY


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such files")
def test_pipes_devices_and_links(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert refusal(tmp_path / "pipe") == "This is not a file"
    assert refusal(Path("/dev/zero")) == "This is not a file"
    (tmp_path / "link").symlink_to(tmp_path / "gone.jpg")
    assert refusal(tmp_path / "link") == "The file is no longer there"
    (tmp_path / "gone.jpg").write_bytes(JPEG)
    assert refusal(tmp_path / "link") == ""
    (tmp_path / "gone.jpg").chmod(0)
    if os.geteuid():
        assert refusal(tmp_path / "gone.jpg") == "The file cannot be opened"


@pytest.mark.parametrize("kind", ["jpeg", "png", "gif", "webp", "tiff", "bmp"])
def test_a_part_of_a_picture_is_read_or_refused(tmp_path: Path, kind: str) -> None:
    data = gif(40, 30, 3) if kind == "gif" else encoded(corners(), kind)
    path = tmp_path / "part"
    for eighth in range(1, 8):
        path.write_bytes(data[: len(data) * eighth // 8])
        assert refusal(path) in ("", DAMAGED)


@pytest.mark.parametrize("kind", ["jpeg", "png", "gif", "webp", "tiff", "bmp"])
def test_a_picture_with_wrong_bytes_is_read_or_refused(tmp_path: Path, kind: str) -> None:
    data = gif(40, 30, 3) if kind == "gif" else encoded(corners(), kind)
    chance = random.Random(kind)
    path = tmp_path / "wrong"
    for _ in range(5):
        wrong = bytearray(data)
        for _ in range(chance.randint(1, 8)):
            wrong[chance.randrange(12, len(wrong))] = chance.randrange(256)
        path.write_bytes(wrong)
        assert refusal(path) in ("", DAMAGED, TOO_MANY)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux has all these limits")
@pytest.mark.parametrize(
    "attempt",
    [
        "bytearray(700 << 20)",
        "open('/etc/passwd')",
        "__import__('socket').socket()",
        "os.pipe()",
    ],
)
def test_the_process_can_do_nothing_else(attempt: str) -> None:
    code = (
        "import os, socket; from desktop.pictures import picture_process as one;"
        f"one._load_libraries('jpeg'); one._limit(5); print('limited', flush=True); {attempt}"
    )
    said = subprocess.run([sys.executable, "-c", code], check=False, capture_output=True, text=True)
    assert said.stdout == "limited\n"
    assert said.returncode == 1
    assert "MemoryError" in said.stderr or "OSError" in said.stderr
