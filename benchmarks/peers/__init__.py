"""Gradewright beside otter-grader and nbgrader: see run.py."""
