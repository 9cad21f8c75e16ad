"""Parts of the settings page that are long enough for a place of their own."""
