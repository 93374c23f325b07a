"""Practice and the way back to the program, in real browsers: Chromium and Firefox.

Selenium drives both. Debian has a driver for Chromium. It has none for Firefox (geckodriver), so
Firefox is driven by Marionette, its own protocol, which knows the same commands.
"""
