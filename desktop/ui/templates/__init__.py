"""Templates in the window: inserted into a text, saved from one, and managed."""
