"""The one network thread: a light worker object for Qt, and the engine that does the talking."""
