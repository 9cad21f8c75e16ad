"""What a user can do with a journal; the only door to the data."""
