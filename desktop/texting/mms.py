"""Whether pictures and files can go from an own number to others.

Sources: RingCentral's guide, pages "SMS requirements" and "Sending MMS". The number needs the
feature `MmsSender`, which a toll-free number never has. Files go to numbers of the same country
only (MSG-383).
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from desktop.core.model import CampaignState, Sender


class NoFiles(StrEnum):
    """Why they cannot."""

    TOLL_FREE = "toll-free"
    NO_MMS = "no MMS"
    ABROAD = "abroad"


def why_no_files(
    sender: Sender, recipients: Iterable[str], country_code: str
) -> tuple[NoFiles, str] | None:
    """The reason, and the number that it is about. None: they can. Numbers are E.164;
    ``country_code`` is that of the own number, such as 1."""
    if not sender.mms:
        is_toll_free = sender.campaign is CampaignState.NOT_NEEDED
        return NoFiles.TOLL_FREE if is_toll_free else NoFiles.NO_MMS, sender.phone_number
    home = f"+{country_code}"
    abroad = next((one for one in recipients if one and not one.startswith(home)), None)
    return None if abroad is None else (NoFiles.ABROAD, abroad)
