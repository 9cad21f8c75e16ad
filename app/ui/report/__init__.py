"""A look back taken along: composed as a text, made into pages, saved or printed."""
