"""The parts of a person's page, from the head to the details."""
