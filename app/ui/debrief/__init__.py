"""What the debrief is made of: the roster at its side, one card after the other, follow-ups."""
