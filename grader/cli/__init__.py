"""The two commands, `grade` and `grader`. Nothing imports them."""
