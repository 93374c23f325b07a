"""Why a picture cannot be shown or sent: the sentences."""

from __future__ import annotations

from desktop.core.file_errors import PictureError
from desktop.core.i18n import QT_TRANSLATE_NOOP, fill


def new_kind(name: str) -> PictureError:
    """``name``: HEIC, HEIF or AVIF."""
    return PictureError(
        title=fill(
            QT_TRANSLATE_NOOP("notices", "Pictures of the kind {kind} cannot be sent"), kind=name
        ),
        advice=QT_TRANSLATE_NOOP(
            "notices",
            "Most phones cannot show them. Save the picture as JPEG in a picture program, then"
            " choose that file.",
        ),
    )


def not_a_picture() -> PictureError:
    return PictureError(
        title=QT_TRANSLATE_NOOP("notices", "This is not a picture that Ownline can read"),
        advice=QT_TRANSLATE_NOOP(
            "notices", "Choose a picture of the kind JPEG, PNG, GIF, WebP, TIFF or BMP."
        ),
    )


def damaged() -> PictureError:
    return PictureError(
        title=QT_TRANSLATE_NOOP("notices", "The picture is damaged or of a rare kind"),
        advice=QT_TRANSLATE_NOOP(
            "notices", "Open it in a picture program, save it as JPEG, then choose that."
        ),
    )


def too_many_pixels(pixels: int = 0, most: int = 0) -> PictureError:
    """``pixels`` it has, and ``most`` that are possible; 0: not known."""
    advice = QT_TRANSLATE_NOOP(
        "notices", "Make it smaller in a picture program, then choose that file."
    )
    if most:
        advice = fill(
            QT_TRANSLATE_NOOP(
                "notices",
                "It has {pixels} million, and {most} million are possible in a file of this kind."
                " Make it smaller in a picture program, then choose that file.",
            ),
            # Rounded so that the first is always the larger one.
            pixels=str(-(-pixels // 1_000_000)),
            most=str(most // 1_000_000),
        )
    return PictureError(
        title=QT_TRANSLATE_NOOP("notices", "The picture has too many pixels"), advice=advice
    )


def too_large() -> PictureError:
    return PictureError(
        title=QT_TRANSLATE_NOOP("notices", "The picture is too large"),
        advice=QT_TRANSLATE_NOOP(
            "notices",
            "It does not fit, even when it is made small. Cut out a part of it in a picture"
            " program, or remove other attachments.",
        ),
    )


def out_of_memory() -> PictureError:
    return PictureError(
        title=QT_TRANSLATE_NOOP("notices", "The picture needs too much memory"),
        advice=QT_TRANSLATE_NOOP(
            "notices", "Make it smaller in a picture program, then choose that file."
        ),
    )


def took_too_long() -> PictureError:
    return PictureError(
        title=QT_TRANSLATE_NOOP("notices", "Reading the picture took too long"),
        advice=QT_TRANSLATE_NOOP(
            "notices", "Try again, or save it as JPEG in a picture program and choose that."
        ),
    )


def no_reader(details: str) -> PictureError:
    return PictureError(
        advice=QT_TRANSLATE_NOOP("notices", "Close other programs, then try again."),
        details=details,
    )
