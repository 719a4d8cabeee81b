"""Runs in nbgrader's own environment: what its gradebook says of each student, by its documented interface.

python nbgrader_marks.py GRADEBOOK.db ASSIGNMENT OUT.json
"""

import json
import sys
from pathlib import Path

from nbgrader.api import Gradebook


def main():
    database, assignment, out = sys.argv[1:]
    marks = {}
    with Gradebook(f"sqlite:///{database}") as book:
        for submission in book.assignment_submissions(assignment):
            passed = {
                grade.name.replace("--", "::"): grade.score == grade.max_score
                for notebook in submission.notebooks
                for grade in notebook.grades
            }
            marks[submission.student.id] = {
                "score": submission.score,
                "possible": submission.max_score,
                "passed": passed,
            }
    Path(out).write_text(json.dumps(marks))


if __name__ == "__main__":
    main()
