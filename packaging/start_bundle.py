"""Where the bundle begins. It is the program and, with --practice-service, the practice service."""

import sys

from desktop.__main__ import main

sys.exit(main())
