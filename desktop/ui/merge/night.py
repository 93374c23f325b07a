"""For how many recipients of a list it is night at a time, and when it is day for all."""

from __future__ import annotations

from PySide6.QtCore import QSettings

from desktop.ui.compose.nights import Nights
from desktop.ui.merge.preparation import Preparation
from desktop.ui.preferences.sending_settings import SendingSettings


def list_nights(preparation: Preparation, settings: QSettings) -> Nights:
    """Of those who get a text by the plan as it is when it is asked."""

    def recipients() -> list[str]:
        plan = preparation.planner.plan
        rows = plan.rows if plan is not None else ()
        return [row.recipient for row in rows if row.left_out is None]

    def home() -> str:
        account = preparation.account
        return account.home_country if account is not None else "US"

    def state() -> tuple[object, int]:
        plan = preparation.planner.plan
        return plan, plan.texts if plan is not None else 0

    return Nights(SendingSettings(settings), recipients, home, preparation, state=state)
