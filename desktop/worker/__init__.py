"""The network thread: a worker object for Qt, and the engine that makes the requests."""
