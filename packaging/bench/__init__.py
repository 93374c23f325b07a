"""Speed and memory of the program, compared with floors measured in the same run."""
