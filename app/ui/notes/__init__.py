"""Pages of notes that are pasted: the offer to part them, and each note with its people."""
