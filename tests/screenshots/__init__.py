"""Pictures of every page of the program in every size and theme, to be judged by eye."""
