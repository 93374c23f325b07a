"""The guided run without a person (`--tour`): real window, service and outbox, and the browser of
the machine where it can be driven."""
