"""The window: what a person sees and does. Runs on the GUI thread and never waits."""
