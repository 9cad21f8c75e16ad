"""What the page of this day is made of."""
