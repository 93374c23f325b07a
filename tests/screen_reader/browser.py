"""What the system opens instead of a browser: continues as Ana on the page of practice."""

from __future__ import annotations

import sys

from desktop.tour_browser import TourBrowser

TourBrowser()._continue_as(sys.argv[1], "Ana Martins")
