"""Whose fault it was, in the type.

GraderError
├── UsageError          the command line asks for something that does not exist
├── SubmissionFault     the notebook's: unreadable, not a notebook, another language
└── GraderFault         ours, or the exercise author's: never costs a point
    ├── ExerciseFault   a check, a contract or a reference is broken
    ├── IsolationFault  the host cannot enforce what was required
    └── SandboxFault    a worker could not be started, or the zygote died
"""

from __future__ import annotations


class GraderError(Exception):
    """The base of all errors that the command line reports in one line."""


class UsageError(GraderError):
    """The command line asks for something that does not exist. Says what does."""


class SubmissionFault(GraderError):
    """The notebook cannot be graded at all. The message names the file and what to do."""


class GraderFault(GraderError):
    """The grader's own fault. Never costs a student a point."""


class ExerciseFault(GraderFault):
    """An exercise's folder is broken. The message names the file and the mend."""


class IsolationFault(GraderFault):
    """The host cannot enforce a layer that `--isolation require` asks for."""


class SandboxFault(GraderFault):
    """A worker could not be started, or the zygote died."""
