"""Pictures that are sent: upright, small enough, and nothing but pixels."""

from __future__ import annotations

import stat
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QColorSpace, QImage, QImageReader

from desktop.core.errors import DiskError
from desktop.core.file_errors import PictureError
from desktop.core.go_on import Cancelled
from desktop.pictures.gif_blocks import without_extras
from desktop.pictures.preparation import prepare_picture, thumbnail
from tests.pictures.files import (
    MOST,
    PLACE,
    corners,
    encoded,
    exif,
    gif,
    names_of_corners,
    noise,
    png,
    prepared,
    result,
    shown,
    tiff,
    with_exif,
)
from tests.pictures.metadata import metadata_of

# What `corners` looks like, by the EXIF orientation that is to be undone.
TURNED = {1: "rgbk", 2: "grkb", 3: "kbgr", 4: "bkrg", 5: "rbgk", 6: "brkg", 7: "kgbr", 8: "gkrb"}


def image_of(source: Path) -> QImage:
    reader = QImageReader(str(result(source)))
    reader.setAutoTransform(False)
    image = reader.read()
    assert not image.isNull()
    assert not image.textKeys()
    assert not metadata_of(result(source).read_bytes())
    return image


@pytest.mark.parametrize("orientation", TURNED)
def test_a_photo_is_turned_upright_and_says_nothing_of_its_place(
    tmp_path: Path, orientation: int
) -> None:
    source = tmp_path / "photo.jpg"
    source.write_bytes(with_exif(encoded(corners(), "jpeg"), orientation))
    assert PLACE in source.read_bytes()
    found = prepared(source)
    image = image_of(source)
    assert names_of_corners(image) == TURNED[orientation]
    across, down = (60, 40) if orientation < 5 else (40, 60)
    assert (image.width(), image.height()) == (found.width, found.height) == (across, down)
    assert (found.original_width, found.original_height) == (across, down)
    assert found.content_type == "image/jpeg"
    assert found.size == result(source).stat().st_size
    assert found.original_size == source.stat().st_size
    assert not found.was_reduced
    assert not found.is_still
    small = shown(source, 30)
    pixels = QImage(small.pixels, small.width, small.height, QImage.Format.Format_RGBA8888)
    assert names_of_corners(pixels) == TURNED[orientation]
    assert max(small.width, small.height) == 30


@pytest.mark.parametrize("kind", ["png", "webp"])
def test_other_kinds_with_exif_are_turned_too(tmp_path: Path, kind: str) -> None:
    source = tmp_path / "photo"
    if kind == "png":
        data = encoded(corners(), "png")
        chunk = png(1, 1, (b"eXIf", exif(6)))
        chunk = chunk[33 : chunk.index(b"IDAT") - 4]
        source.write_bytes(data[:33] + chunk + data[33:])
    else:
        data = encoded(corners(), "webp", 100)
        body = data[12:]
        wide = b"VP8X\x0a\0\0\0\x08\0\0\0" + (59).to_bytes(3, "little") + (39).to_bytes(3, "little")
        tail = exif(6) + b"\0" * (len(exif(6)) % 2)
        body = b"WEBP" + wide + body + b"EXIF" + len(exif(6)).to_bytes(4, "little") + tail
        source.write_bytes(b"RIFF" + len(body).to_bytes(4, "little") + body)
    assert prepared(source).content_type == "image/png"
    assert names_of_corners(image_of(source)) == TURNED[6]
    assert PLACE not in result(source).read_bytes()


def test_the_result_is_the_person_s_alone(tmp_path: Path) -> None:
    source = tmp_path / "photo.jpg"
    source.write_bytes(encoded(corners(), "jpeg"))
    prepared(source)
    if sys.platform != "win32":
        assert stat.S_IMODE(result(source).stat().st_mode) == 0o600


def test_what_is_there_is_not_replaced(tmp_path: Path) -> None:
    source = tmp_path / "photo.jpg"
    source.write_bytes(encoded(corners(), "jpeg"))
    result(source).write_bytes(b"mine")
    with pytest.raises(DiskError):
        prepared(source)
    assert result(source).read_bytes() == b"mine"


@pytest.mark.parametrize(("kind", "sent"), [("png", "png"), ("bmp", "png"), ("jpeg", "jpeg")])
def test_a_screenshot_stays_exact(tmp_path: Path, kind: str, sent: str) -> None:
    source = tmp_path / "screen"
    source.write_bytes(encoded(corners(600, 400), kind))
    found = prepared(source)
    assert found.content_type == f"image/{sent}"
    if sent == "png":
        assert image_of(source).convertToFormat(QImage.Format.Format_RGB32) == corners(600, 400)


def test_what_does_not_fit_becomes_the_largest_jpeg_that_does(tmp_path: Path) -> None:
    source = tmp_path / "photo.png"
    source.write_bytes(encoded(noise(1600, 1200), "png"))
    found = prepared(source, most_bytes=300_000)
    assert found.content_type == "image/jpeg"
    assert 200_000 < found.size <= 300_000
    assert found.was_reduced
    assert (found.original_width, found.original_height) == (1600, 1200)
    image = image_of(source)
    assert (image.width(), image.height()) == (found.width, found.height)
    assert abs(found.width * 3 - found.height * 4) <= 4


def test_a_long_side_is_made_shorter(tmp_path: Path) -> None:
    source = tmp_path / "photo.jpg"
    source.write_bytes(encoded(corners(1000, 500), "jpeg"))
    found = prepared(source, longest_side=300)
    assert (found.width, found.height, found.was_reduced) == (300, 150, True)
    assert names_of_corners(image_of(source)) == TURNED[1]


def test_what_is_transparent_is_white_in_a_jpeg(tmp_path: Path) -> None:
    source = tmp_path / "logo.png"
    image = noise(900, 900, has_alpha=True)
    for y in range(450):
        for x in range(900):
            image.setPixel(x, y, 0)
    source.write_bytes(encoded(image, "png"))
    found = prepared(source, most_bytes=300_000)
    assert found.content_type == "image/jpeg"
    assert image_of(source).pixelColor(50, 50) == QColor("white")


def test_what_is_transparent_stays_so_where_it_fits(tmp_path: Path) -> None:
    source = tmp_path / "logo.png"
    image = QImage(40, 40, QImage.Format.Format_ARGB32)
    image.fill(QColor(255, 0, 0, 100))
    source.write_bytes(encoded(image, "png"))
    prepared(source)
    assert image_of(source).pixelColor(1, 1) == QColor(255, 0, 0, 100)
    assert shown(source).pixels[:4] == bytes((255, 0, 0, 100))


@pytest.mark.parametrize("kind", ["jpeg", "png"])
def test_colours_are_those_of_srgb(tmp_path: Path, kind: str) -> None:
    image = QImage(20, 20, QImage.Format.Format_RGB32)
    image.fill(QColor(100, 200, 100))
    image.setColorSpace(QColorSpace(QColorSpace.NamedColorSpace.DisplayP3))
    wanted = image.convertedToColorSpace(QColorSpace(QColorSpace.NamedColorSpace.SRgb))
    source = tmp_path / "photo"
    source.write_bytes(encoded(image, kind, 100))
    prepared(source)
    found, right = image_of(source).pixelColor(9, 9), wanted.pixelColor(9, 9)
    assert right.red() < 80
    assert abs(found.red() - right.red()) + abs(found.green() - right.green()) < 8


def test_words_in_a_png_do_not_go_along(tmp_path: Path) -> None:
    image = corners()
    image.setText("Author", "Bob Stone")
    source = tmp_path / "screen.png"
    source.write_bytes(encoded(image, "png"))
    assert b"Bob Stone" in source.read_bytes()
    prepared(source)
    assert image_of(source).size() == QSize(60, 40)


def test_words_in_a_tiff_do_not_go_along(tmp_path: Path) -> None:
    source = tmp_path / "scan.tif"
    source.write_bytes(tiff(4, 4))
    assert prepared(source).content_type == "image/png"
    assert image_of(source).size() == QSize(4, 4)


def test_an_animation_that_fits_is_kept_without_its_words(tmp_path: Path) -> None:
    source = tmp_path / "fun.gif"
    source.write_bytes(gif(40, 30, 3))
    found = prepared(source)
    assert (found.content_type, found.is_still, found.was_reduced) == ("image/gif", False, False)
    assert not metadata_of(result(source).read_bytes())
    assert result(source).read_bytes() == gif(40, 30, 3, extras=False)
    reader = QImageReader(str(result(source)))
    assert (reader.imageCount(), reader.loopCount()) == (3, -1)
    assert shown(source).is_still


def test_an_animation_that_does_not_fit_is_its_first_picture(tmp_path: Path) -> None:
    source = tmp_path / "fun.gif"
    source.write_bytes(gif(400, 300, 3))
    found = prepared(source, most_bytes=100_000)
    assert (found.content_type, found.is_still) == ("image/png", True)
    assert (found.width, found.height) == (400, 300)
    assert image_of(source).pixelColor(9, 9).red() == 40


def test_a_gif_that_does_not_move_is_a_png(tmp_path: Path) -> None:
    source = tmp_path / "line.gif"
    source.write_bytes(gif(40, 30, 1))
    found = prepared(source)
    assert (found.content_type, found.is_still) == ("image/png", False)


@pytest.mark.parametrize("cut", [1, 5, 500, 1000])
def test_a_gif_that_is_not_by_the_rules_is_not_passed_on(cut: int) -> None:
    data = gif(20, 20, 2)
    assert without_extras(data) is not None
    assert without_extras(data[:-cut]) is None
    assert without_extras(data[:-1] + b"\x99" + data[-1:]) is None
    # A picture that is larger than the screen.
    assert without_extras(data[:6] + b"\x01\0" + data[8:]) is None


def test_a_small_one_is_not_made_larger(tmp_path: Path) -> None:
    source = tmp_path / "dot.png"
    source.write_bytes(encoded(corners(6, 4), "png"))
    found = shown(source, 500)
    assert (found.width, found.height, len(found.pixels)) == (6, 4, 6 * 4 * 4)
    assert (found.original_width, found.original_height) == (6, 4)


def test_a_very_long_one_is_shown(tmp_path: Path) -> None:
    source = tmp_path / "line.png"
    source.write_bytes(png(30_000, 2))
    found = shown(source, 100)
    assert (found.width, found.height) == (100, 1)


def test_it_ends_when_it_is_cancelled(tmp_path: Path) -> None:
    source = tmp_path / "photo.jpg"
    source.write_bytes(encoded(corners(), "jpeg"))
    with pytest.raises(Cancelled):
        prepare_picture(
            source, result(source), most_bytes=MOST, longest_side=0, go_on=lambda _part: False
        )
    assert not result(source).exists()
    with pytest.raises(Cancelled):
        thumbnail(source, 64, lambda _part: False)


def test_a_picture_that_changes_meanwhile_is_refused(tmp_path: Path) -> None:
    source = tmp_path / "photo.jpg"
    source.write_bytes(encoded(corners(), "jpeg"))

    def change(_part: float) -> bool:
        with source.open("ab") as file:
            file.write(b"x")
        return True

    with pytest.raises(PictureError, match="changed while"):
        thumbnail(source, 64, change)
    with pytest.raises(PictureError, match="changed while"):
        prepare_picture(source, result(source), most_bytes=MOST, longest_side=0, go_on=change)
    assert not result(source).exists()


def test_the_program_itself_never_loads_qt_for_it(tmp_path: Path) -> None:
    source = tmp_path / "photo.jpg"
    source.write_bytes(encoded(corners(), "jpeg"))
    code = (
        "import sys; from pathlib import Path;"
        "from desktop.pictures.preparation import prepare_picture, thumbnail;"
        "source = Path(sys.argv[1]); go_on = lambda part: True;"
        "thumbnail(source, 64, go_on);"
        "prepare_picture(source, source.with_suffix('.out'), most_bytes=9999, longest_side=0,"
        " go_on=go_on);"
        "print([name for name in sys.modules if name.startswith(('PySide6', 'shiboken6'))])"
    )
    said = subprocess.run(
        [sys.executable, "-c", code, str(source)], check=True, capture_output=True, text=True
    )
    assert said.stdout.strip() == "[]"
