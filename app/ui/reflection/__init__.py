"""The parts of the Reflection page."""
