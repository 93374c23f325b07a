"""The edge to RingCentral: JSON and HTTP trouble in, model objects and the program's errors out.

Imports requests; the network thread imports this package after the window has painted.
"""
