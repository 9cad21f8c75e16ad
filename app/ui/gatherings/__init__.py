"""What the page of gatherings is made of: the list, one gathering, its roster and its input."""
