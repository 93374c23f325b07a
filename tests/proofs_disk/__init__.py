"""Proofs of the outbox on real files and in real processes: kills, power cuts, bad disks."""
