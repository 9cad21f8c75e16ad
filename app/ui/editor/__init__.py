"""The parts of the entry editor: what is written, who is meant, chips, pickers and forms."""
