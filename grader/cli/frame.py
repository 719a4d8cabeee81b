"""What both commands share: one line for every error, exit codes, a clean end on Ctrl-C."""

from __future__ import annotations

import os
import signal
import sys
import traceback
from collections.abc import Callable, Sequence
from types import FrameType

from grader.errors import GraderError, GraderFault

FULL_MARKS, LESS, USAGE, OURS, INTERRUPTED = 0, 1, 2, 3, 130


def run(name: str, command: Callable[[Sequence[str]], int], arguments: Sequence[str] | None) -> int:
    """Run a command and turn whatever happens into an exit code and at most one line on stderr."""
    signal.signal(signal.SIGTERM, _as_interrupt)
    _undumpable()
    try:
        code = command(sys.argv[1:] if arguments is None else arguments)
        sys.stdout.flush()
        return code
    except GraderFault as fault:
        return _say(name, f"the grader's fault, not the notebook's: {fault}", OURS)
    except GraderError as error:
        return _say(name, str(error), USAGE)
    except KeyboardInterrupt:
        return _say(name, "interrupted", INTERRUPTED)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # whoever read our output is gone
        return OURS
    except Exception as error:
        if os.environ.get("GRADER_DEBUG"):
            traceback.print_exc()
        frame = traceback.extract_tb(error.__traceback__)[-1]
        where = f"{os.path.basename(frame.filename)}:{frame.lineno}"
        text = f"{type(error).__name__}: {error} ({where}); GRADER_DEBUG=1 shows more"
        return _say(name, f"the grader's fault, not the notebook's: {text}", OURS)


def _say(name: str, text: str, code: int) -> int:
    print(f"{name}: {' '.join(text.split())}", file=sys.stderr)
    return code


def _as_interrupt(number: int, frame: FrameType | None) -> None:
    signal.raise_signal(signal.SIGINT)  # which asyncio knows how to take, where it is running a notebook


def _undumpable() -> None:
    """Keep other processes of this user, a student's among them, from reading this one's memory."""
    from grader.sandbox import jail

    try:
        jail.prctl(jail.PR_SET_DUMPABLE, 0)
    except OSError:
        pass
