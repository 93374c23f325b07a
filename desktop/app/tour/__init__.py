"""The guided run without a person (`--tour`): the real window, service and outbox, and an installed
browser if it can be driven."""
