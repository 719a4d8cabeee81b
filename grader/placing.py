"""Functions that work with arrays on the CPU only, where the checks' arrays are made on a GPU.

A contract says whose arrays a function gets, and nothing of where they lie. A right solution may therefore make its own with
`torch.zeros(n)`, or hand its argument to NumPy: on the CPU it is right, and with arrays on a GPU both raise. That is no wrong
answer. The check in which it comes to light is judged again with arrays on the CPU, from the start and with the same inputs,
and so are the checks of that exercise that follow; what they say then counts. The report names the exercise, and how to mend it.

Nobody gains by pretending: the checks are as strict on the CPU.
"""

from __future__ import annotations

import re
from typing import TypeGuard

from grader.authoring.replies import StudentError

PLACES = re.compile(r"\b(devices?|cuda|gpus?|cpu)\b", re.IGNORECASE)
# The GPU's own complaints name it too: these are about what a function did there, and stay what they are.
OWN = re.compile(
    r"out of memory|\bCUDA error\b|\bCUBLAS_|\bCUDNN_|\bCUSOLVER_|device-side assert", re.IGNORECASE
)


def about_places(error: BaseException | None) -> TypeGuard[StudentError]:
    """Whether the student's code raised because of where arrays lie."""
    if not isinstance(error, StudentError) or error.type_name == "OutOfMemoryError":
        return False
    return bool(PLACES.search(error.message)) and not OWN.search(error.message)


def remark(exercise: str, error: StudentError) -> str:
    """What the report says of an exercise that was judged on the CPU."""
    first = error.message.strip().splitlines()[0][:200] if error.message.strip() else ""
    if "numpy" in first.lower():
        mend = "before NumPy, bring a tensor to the CPU: x.detach().cpu().numpy()"
    elif "generator" in first.lower():
        mend = "a torch.Generator belongs to a device: torch.Generator(device=X.device)"
    elif "fork" in first.lower():
        mend = "worker processes cannot use the GPU: leave num_workers at 0 for tensors that lie there"
    else:
        mend = "make new tensors where the arguments lie, torch.zeros(n, device=X.device), and bring models there too"
    return (
        f"{exercise}: judged with arrays on the CPU, because with arrays on the GPU it raised {error.type_name}: {first}. "
        f"That costs nothing; to have it work on both, {mend}"
    )
