"""The words and the rules of the journal: no database, no window, no files."""
