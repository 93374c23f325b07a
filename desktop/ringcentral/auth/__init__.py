"""Sign-in through the browser, token refresh, token storage and sign-out. Without Qt."""
