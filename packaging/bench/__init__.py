"""How fast and how light the program is, measured against floors of the same run."""
