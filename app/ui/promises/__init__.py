"""The parts of the Promises page: its three tabs, their rows, what can be done with them."""
