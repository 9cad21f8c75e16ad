"""The parts of the Health page: tabs, side column, legend, period, profile."""
