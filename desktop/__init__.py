"""Ownline: texts from the RingCentral numbers that are yours."""

__version__ = "0.1.0"
