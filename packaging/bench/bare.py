"""The floor: a program with the smallest window that PySide6 can show."""

from __future__ import annotations

import sys

from PySide6.QtWidgets import QApplication, QMainWindow


def main() -> int:
    application = QApplication(sys.argv)
    window = QMainWindow()
    window.resize(1080, 740)
    window.show()
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
