"""What the system opens instead of a browser: continues as Ana on the page of practice."""

from __future__ import annotations

import sys

from desktop.app.tour.browser import continue_as
from desktop.app.tour.stand_in import StandIn

continue_as(StandIn(), sys.argv[1], "Ana Martins")
