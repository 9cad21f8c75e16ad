"""What is asked in a small window of its own."""
