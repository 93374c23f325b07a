"""Practice: RingCentral in a box, a process of its own on loopback with made-up people and numbers.

It answers with RingCentral's paths, fields and error codes (their OpenAPI description is the
authority), and can be told to misbehave. It shares nothing with the program but constants.
"""
