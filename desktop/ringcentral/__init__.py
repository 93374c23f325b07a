"""The client of RingCentral: turns JSON and HTTP errors into model objects and Ownline's errors.

Imports requests; the network thread imports this package after the window has painted.
"""
