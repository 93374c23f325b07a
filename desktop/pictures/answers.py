"""What `picture_process` is asked, and what it answers on standard output.

Its arguments are a job, the kind of the picture and two numbers; standard input is the open file.
The answer is `STARTED`, then one `Answer` in msgpack.
"""

from __future__ import annotations

from desktop.core.records import Record

MODULE = "desktop.pictures.picture_process"
OPTION = "--read-picture"
"""The first argument with which the program, where it is a bundle, runs `MODULE`."""

PREPARE = "prepare"
"""The numbers: most bytes of the result, longest side in pixels (0: any)."""
THUMBNAIL = "thumbnail"
"""The numbers: side of the box in pixels, 0."""

STARTED = b"S"

DAMAGED, TOO_MANY_PIXELS, TOO_LARGE, OUT_OF_MEMORY = (
    "damaged",
    "too_many_pixels",
    "too_large",
    "out_of_memory",
)


class Answer(Record, frozen=True):
    """``refusal`` is one of the words above, or empty. Sizes are in pixels, after turning."""

    REDACTED = ("data",)

    refusal: str = ""
    pixels: tuple[int, int] = (0, 0)
    """Where there are too many: how many there are, and how many there may be; 0: unknown."""
    content_type: str = ""
    """Empty for a thumbnail."""
    width: int = 0
    height: int = 0
    original_width: int = 0
    original_height: int = 0
    is_still: bool = False
    """Only the first picture of an animation is left."""
    data: bytes = b""
    """The file; of a thumbnail, its rows of red, green, blue and alpha, one byte each."""
