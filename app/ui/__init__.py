"""The window: every module that knows Qt lives below this package."""
