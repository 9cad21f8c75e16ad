"""What one looks at before one meets somebody: composed once, for the window and for paper."""
