"""Simulated proofs of the outbox: the real code in simulated time, against a simulated server."""
