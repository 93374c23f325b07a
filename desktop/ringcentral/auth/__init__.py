"""Signing in through the browser, staying signed in, and signing out. No Qt in it."""
