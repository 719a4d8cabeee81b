"""Judges the checks: every right and wrong solution of an exercise, and mutants made automatically."""
