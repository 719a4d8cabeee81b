"""The gradebook: submissions, runs, results, marks and overrides of many assignments, kept for good.

Nothing in it is ever overwritten: whatever changes a grade is a new row that says who, when and why, and the tables
themselves refuse UPDATE and DELETE. SQLite or PostgreSQL, by SQLAlchemy; `pip install 'gradewright[gradebook]'`.
"""
