"""The program as a screen reader on Linux sees it: through AT-SPI, on a real screen."""
