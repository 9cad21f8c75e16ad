"""File formats: bytes in, drafts out, and back again; no database and no window."""
