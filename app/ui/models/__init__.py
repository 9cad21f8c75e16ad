"""The journal as Qt's views see it: rows and roles, never a copy of everything."""
