"""Practice: RingCentral in a box, a process of its own on loopback with made-up people and numbers.

It answers with RingCentral's paths, fields and error codes, as in their OpenAPI description, and
injects faults on request. It shares only constants with the program.
"""
