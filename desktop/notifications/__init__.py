"""How notifications reach the desktop: by the session's message bus, a portal, or the tray."""
