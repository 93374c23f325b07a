"""What kind of file the first bytes say it is. Names and extensions are never trusted."""

from __future__ import annotations

JPEG, PNG, GIF, BMP, WEBP, TIFF = READABLE = ("jpeg", "png", "gif", "bmp", "webp", "tiff")
"""The kinds that are read. Each is the name of Qt's format too."""

HEIC, HEIF, AVIF = NEW = ("heic", "heif", "avif")
"""Kinds of new phones that Qt does not read and most phones do not show."""

SVG, PDF, ZIP, UNKNOWN = "svg", "pdf", "zip", "unknown"

HEAD = 1024
"""How many bytes `kind_of` looks at."""

_STARTS = {
    b"\xff\xd8\xff": JPEG,
    b"\x89PNG\r\n\x1a\n": PNG,
    b"GIF87a": GIF,
    b"GIF89a": GIF,
    b"II*\0": TIFF,
    b"MM\0*": TIFF,
    # BigTIFF.
    b"II+\0": TIFF,
    b"MM\0+": TIFF,
    b"PK\x03\x04": ZIP,
    b"PK\x05\x06": ZIP,
}
# Canon's raw photos start like TIFF. The picture that a reader of TIFF finds there is a small one.
_CANON_RAW = b"II*\0\x10\0\0\0CR"
# The lengths of the second header of BMP. Two letters alone are the start of many texts.
_BMP_HEADERS = frozenset({12, 40, 52, 56, 64, 108, 124})
# ISO 23008-12 (HEIF), AVIF 1.1: brands of the file type box, the telling ones first.
_BRANDS = (
    (AVIF, (b"avif", b"avis")),
    (HEIC, (b"heic", b"heix", b"hevc", b"hevx", b"heim", b"heis", b"hevm", b"hevs")),
    (HEIF, (b"mif1", b"msf1", b"mif2", b"miaf")),
)


def kind_of(head: bytes) -> str:
    """One of the names above. ``head``: the first `HEAD` bytes of a file, or all of them."""
    if head.startswith(_CANON_RAW):
        return UNKNOWN
    for start, kind in _STARTS.items():
        if head.startswith(start):
            return kind
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return WEBP
    if head[:2] == b"BM" and int.from_bytes(head[14:18], "little") in _BMP_HEADERS:
        return BMP
    if head[4:8] == b"ftyp":
        return _of_brands(head)
    if b"%PDF-" in head[:HEAD]:
        return PDF
    return SVG if _is_svg(head) else UNKNOWN


def _of_brands(head: bytes) -> str:
    """Films are of this family too: they are unknown here."""
    box = head[8 : min(int.from_bytes(head[:4], "big"), HEAD)]
    brands = {box[at : at + 4] for at in range(0, len(box), 4) if at != 4}
    for kind, known in _BRANDS:
        if brands.intersection(known):
            return kind
    return UNKNOWN


def _is_svg(head: bytes) -> bool:
    text = head.removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    return text.startswith(b"<") and b"<svg" in text
