"""The program as a screen reader on Linux meets it: through the bus of AT-SPI, on a real screen."""
