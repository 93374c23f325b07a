"""Desktop notifications over the session's message bus or the notification portal."""
