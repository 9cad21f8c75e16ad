"""Speed and memory of the program, each against a floor measured in the same run."""
