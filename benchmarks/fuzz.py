"""Fuzzes everything that a student's side can send: wire messages, a kernel's messages, notebook files.

    python benchmarks/fuzz.py [--inputs 1000000] [--seed 0] [--target wire|kernel|notebook]

Structured mutation: right messages, changed in their values and then in their bytes. Whatever comes in, the only
exceptions are the documented ones: WireError from the decoder; none from the run of a cell, which ends as killed;
SubmissionFault from the reader. Prints how many inputs each target had and how they ended; exits with 1, and the input,
at the first other exception.
"""

from __future__ import annotations

import argparse
import asyncio
import collections
import contextlib
import json
import random
import sys
import time
from collections.abc import Callable, Iterator
from typing import Any

from nbformat.v4 import new_code_cell, new_notebook

from grader.authoring.replies import CheckStopped, StudentError
from grader.authoring.student import Student
from grader.document import read_json
from grader.errors import SubmissionFault
from grader.notebook import _from_document
from grader.running import cells as running_cells
from grader.running import testimony
from grader.running.driver import Driver
from grader.running.snapshots import SubmissionNamespace
from grader.sandbox import wire

Counts = collections.Counter

SCALARS: tuple[Any, ...] = (
    None, True, False, 0, 1, -1, 2**31, -(2**63), 2**63, 10**300, 0.0, -0.0, 1e308, float("nan"), float("inf"), "", "a",
    "\0", "é\u202e\x1b[31m", "x" * 300, "ok", "raised", "refused", "error", "idle", "status", "code", "stream", "4",
)  # fmt: skip


def value(r: random.Random, depth: int = 0) -> Any:
    """A value of JSON's kinds."""
    turn = r.random()
    if turn < 0.6 or depth > 4:
        return r.choice(SCALARS)
    if turn < 0.8:
        return [value(r, depth + 1) for _ in range(r.randrange(4))]
    return {str(r.choice(SCALARS)): value(r, depth + 1) for _ in range(r.randrange(4))}


def jumbled(r: random.Random, given: Any, chance: float, make: Callable[[random.Random], Any]) -> Any:
    """A copy with parts replaced, left out or doubled."""
    if r.random() < chance:
        return make(r)
    if isinstance(given, dict):
        kept = {k: jumbled(r, v, chance, make) for k, v in given.items() if r.random() > chance / 2}
        if r.random() < chance:
            kept[str(r.choice(SCALARS))] = make(r)
        return kept
    if isinstance(given, (list, tuple)):
        items = [jumbled(r, v, chance, make) for v in given if r.random() > chance / 2]
        if items and r.random() < chance:
            items.append(r.choice(items))
        return type(given)(items)
    return given


def scrambled(r: random.Random, data: bytes) -> bytes:
    """A copy with bytes changed, cut out, doubled, or filled in."""
    body = bytearray(data)
    for _ in range(r.choice((0, 1, 1, 1, 2, 5))):
        at = r.randrange(len(body) + 1)
        turn = r.randrange(6)
        if turn == 0 and body:
            body[at % len(body)] = r.randrange(256)
        elif turn == 1 and body:
            body[at % len(body)] ^= 1 << r.randrange(8)
        elif turn == 2:
            del body[at : at + r.randrange(1, 9)]
        elif turn == 3:
            body[at:at] = body[at : at + r.randrange(1, 20)]
        elif turn == 4:
            body[at:at] = r.choice(
                (b"\xff\xff\xff\xff", b"\0\0\0\0", b"ltdsbaihI", b'{"', b"[" * 40, b'"', b"\\ud800")
            )
        else:
            del body[at:]
    return bytes(body)


# Wire messages ------------------------------------------------------------------------------------


def wire_value(r: random.Random, depth: int = 0) -> Any:
    """A value of the wire's kinds."""
    turn = r.random()
    if turn < 0.4 or depth > 4:
        return r.choice((*SCALARS, b"", b"\xff\0", 2**4000))
    if turn < 0.6:
        dtype = r.choice(wire.DTYPES)
        shape = tuple(r.choice((0, 1, 2, 3)) for _ in range(r.choice((0, 1, 1, 2, 3, 16))))
        size = wire.ITEM_SIZE[dtype]
        for length in shape:
            size *= length
        return wire.Array(dtype, shape, r.randbytes(min(size, 4096)) if size <= 4096 else b"")
    if turn < 0.7:
        facts = {"tensor": True, "shape": (2,), "dtype": "float32", "value": wire_value(r, depth + 1)}
        return wire.Handle(
            r.randrange(9), "Tensor", jumbled(r, facts, 0.2, lambda r: wire_value(r, depth + 1))
        )
    items = [wire_value(r, depth + 1) for _ in range(r.randrange(4))]
    if turn < 0.95:
        return items if turn < 0.85 else tuple(items)
    return dict.fromkeys(("a", 1, None, b"x"), items)


def wire_seed(r: random.Random) -> Any:
    frames = [{"cell": 1, "line": 2, "function": "f", "source": "x"}]
    facts = {"type": "function", "callable": True, "parameters": [("x", "POSITIONAL_ONLY", False)], "cell": 3}
    return r.choice((
        ("ok", wire_value(r)), ("raised", {"type": "ValueError", "message": "m", "frames": frames}), ("refused", "why"),
        ("ok", [("name", facts)]), ("reaped", [(5, 9)]), ("frozen", {"threads": 0}), wire_value(r),
    ))  # fmt: skip


def _never() -> Any:
    raise AssertionError("nothing is run again here")


class _Said:
    """A connection that gives one reply."""

    def __init__(self, reply: Any) -> None:
        self.reply = reply

    def request(self, request: tuple) -> Any:
        return self.reply


def fuzz_wire(r: random.Random, inputs: int, counts: Counts[str]) -> Iterator[bytes]:
    """Decode; what decodes is taken further, as the replies of a snapshot and of a worker are."""
    seeds: list[bytes] = []
    nobody = SubmissionNamespace(running_cells.Run(None, [], new_notebook()), _never)
    for number in range(inputs):
        if number % 50 == 0:
            seeds = [wire.encode(jumbled(r, wire_seed(r), 0.05, wire_value)) for _ in range(10)]
        data = scrambled(r, r.choice(seeds))
        yield data
        try:
            said = wire.decode(data)
        except wire.WireError:
            counts["wire: WireError"] += 1
            continue
        counts["wire: decoded"] += 1
        wire.encode(said)
        testimony.raised(said[1] if isinstance(said, tuple) and len(said) == 2 else said, {1: 0})
        testimony.endings(said)
        with contextlib.suppress(TypeError):  # documented: no list
            testimony.names(said[1] if isinstance(said, tuple) and len(said) == 2 else said, 100)
        try:
            Student(_Said(nobody.translated(said)), {}).ask(("value", "x"))
        except (CheckStopped, StudentError) as stopped:
            counts[f"wire: {'CheckStopped' if isinstance(stopped, CheckStopped) else 'StudentError'}"] += 1


# Kernel messages ----------------------------------------------------------------------------------

PARENT = {"msg_id": "m1", "msg_type": "execute_request", "session": "s", "username": "u", "version": "5.3"}
CONTENTS: tuple[tuple[str, dict[str, Any]], ...] = (
    ("status", {"execution_state": "busy"}), ("status", {"execution_state": "idle"}),
    ("execute_input", {"code": "x", "execution_count": 1}), ("stream", {"name": "stdout", "text": "x"}),
    ("display_data", {"data": {"text/plain": "x"}, "metadata": {}, "transient": {"display_id": "d"}}),
    ("update_display_data", {"data": {"text/plain": "y"}, "metadata": {}, "transient": {"display_id": "d"}}),
    ("execute_result", {"data": {"text/plain": "x"}, "metadata": {}, "execution_count": 1}),
    ("error", {"ename": "E", "evalue": "v", "traceback": ["t"]}), ("clear_output", {"wait": False}),
    ("comm_open", {"comm_id": "c", "data": {}, "target_name": "t"}), ("comm_msg", {"comm_id": "c", "data": {}}),
    ("debug_event", {}), ("execute_reply", {"status": "ok", "execution_count": 1}),
)  # fmt: skip
REPLIES: tuple[dict[str, Any], ...] = (
    {"status": "ok", "execution_count": 1, "payload": [], "user_expressions": {}},
    {"status": "error", "ename": "E", "evalue": "v", "traceback": ["t"], "execution_count": 1},
    {"status": "aborted"},
)


def message(kind: str, content: Any, r: random.Random | None = None) -> list[bytes]:
    """The parts of a message as they come over a socket; jumbled and scrambled where `r` is given."""
    header = {**PARENT, "msg_id": "m2", "msg_type": kind, "date": "2026-01-01T00:00:00Z"}
    parts: list[Any] = [header, dict(PARENT), {}, content]
    if r is not None:
        parts = jumbled(r, parts, r.choice((0, 0, 0.01, 0.05)), value) if r.random() < 0.98 else value(r)
    parts = parts if isinstance(parts, list) else [parts]
    packed = [json.dumps(part).encode() for part in parts]
    if r is not None and r.random() < 0.15:
        packed = [scrambled(r, part) for part in packed]
    frames = [b"<IDS|MSG>", b"", *packed]
    if r is not None and r.random() < 0.03:
        frames = [scrambled(r, frame) for frame in frames if r.random() > 0.1]
    return frames


class _Socket:
    """What has been received: a list of messages, and then a good one for ever."""

    def __init__(self, queue: list[list[bytes]], last: list[bytes]) -> None:
        self.queue, self.last, self.received = queue[::-1], last, 0

    async def poll(self, timeout: int | None = None) -> int:
        await asyncio.sleep(0)
        return 1

    async def recv_multipart(self, **options: Any) -> list[bytes]:
        self.received += 1
        return self.queue.pop() if self.queue else self.last


class _Client:
    def __init__(self, shell: _Socket, iopub: _Socket) -> None:
        from jupyter_client.channels import AsyncZMQSocketChannel
        from jupyter_client.session import Session

        session = Session(key=b"")  # a student's process knows the key
        self.shell_channel, self.iopub_channel = (
            AsyncZMQSocketChannel.__new__(AsyncZMQSocketChannel) for _ in "12"
        )
        for channel, sock in ((self.shell_channel, shell), (self.iopub_channel, iopub)):
            channel.socket, channel.session = sock, session  # type: ignore[assignment]

    def execute(self, *args: Any, **kwargs: Any) -> str:
        return "m1"

    async def is_alive(self) -> bool:
        return True


class _Worker:
    """A worker that nothing happens to."""

    def interrupt(self) -> None: ...

    def kill(self, why: str) -> None: ...

    def wait(self, seconds: float) -> None: ...

    def epitaph(self) -> str:
        return "ended"


def fuzz_kernel(r: random.Random, inputs: int, counts: Counts[str]) -> Iterator[list[list[bytes]]]:
    """Run a cell whose kernel sends these messages, as nbclient receives them."""
    loop = asyncio.new_event_loop()
    asyncio.set_event_loop(loop)
    idle, done = message("status", {"execution_state": "idle"}), message("execute_reply", REPLIES[0])
    received = cell = 0
    while received < inputs:
        spoken = [message(*r.choice(CONTENTS), r) for _ in range(r.randrange(1, 12))]
        replied = [message("execute_reply", r.choice(REPLIES), r) for _ in range(r.randrange(3))]
        yield spoken + replied
        shell, iopub = _Socket(replied, done), _Socket(spoken, idle)
        if cell % 50 == 0:  # making one takes longer than all that follows
            node = new_notebook(cells=[new_code_cell("x")])
            driver = Driver(node, None)  # type: ignore[arg-type]
        cell += 1
        driver.kc = _Client(shell, iopub)  # type: ignore[assignment]
        result = loop.run_until_complete(_one_cell(driver, node))
        counts[f"kernel: cell {result.status.value}"] += 1
        received += shell.received + iopub.received
    counts["kernel: messages received"] += received
    loop.close()


async def _one_cell(driver: Any, node: Any) -> Any:
    ended: asyncio.Future[None] = asyncio.get_running_loop().create_future()
    run = running_cells.Run(None, [], node)
    result, _ = await running_cells._run_cell(driver, _Worker(), 0, 30.0, ended, run)  # type: ignore[arg-type]
    for task in asyncio.all_tasks() - {asyncio.current_task()}:
        task.cancel()
    await asyncio.sleep(0)
    return result


# Notebook files -----------------------------------------------------------------------------------


def notebook_seed(r: random.Random) -> Any:
    code = {"cell_type": "code", "id": "a", "metadata": {"tags": ["t"]}, "source": ["x = 1\n", "y"], "outputs": [],
            "execution_count": None}  # fmt: skip
    prose = {"cell_type": "markdown", "metadata": {}, "source": "# Title", "attachments": {}}
    metadata = {"kernelspec": {"name": "python3", "language": "python"}, "language_info": {"name": "python"},
                "grader": {"exercises": ["sgd"]}}  # fmt: skip
    if r.random() < 0.2:
        old = {"cell_type": "code", "input": "x", "language": "python", "outputs": [], "prompt_number": 1}
        return {
            "nbformat": 3,
            "nbformat_minor": 0,
            "metadata": {"name": ""},
            "worksheets": [{"cells": [old, prose]}],
        }
    return {
        "nbformat": 4,
        "nbformat_minor": 5,
        "metadata": metadata,
        "cells": [code, prose, dict(code, id="b")],
    }


def fuzz_notebook(r: random.Random, inputs: int, counts: Counts[str]) -> Iterator[bytes]:
    """Read a file of these bytes."""
    for number in range(inputs):
        data = json.dumps(jumbled(r, notebook_seed(r), r.choice((0, 0.02, 0.1)), value)).encode()
        data = scrambled(r, data) if r.random() < 0.5 else data
        yield data
        try:
            notebook = _from_document("x.ipynb", "0" * 64, read_json(data))
        except SubmissionFault:
            counts["notebook: SubmissionFault"] += 1
            continue
        counts["notebook: read"] += 1
        if number % 40 == 0:
            assert len(notebook.node.cells) == len(notebook.cells)


TARGETS: dict[str, tuple[Callable[..., Iterator[Any]], float]] = {
    "wire": (fuzz_wire, 0.65),
    "kernel": (fuzz_kernel, 0.15),
    "notebook": (fuzz_notebook, 0.2),
}


def fuzz(target: str, inputs: int, seed: int) -> Counts[str]:
    """How `inputs` inputs ended. An undocumented exception passes through, with the input as a note."""
    counts: Counts[str] = collections.Counter()
    last: Any = None
    try:
        for last in TARGETS[target][0](random.Random(f"{target} {seed}"), inputs, counts):  # noqa: B007
            pass
    except BaseException as error:
        error.add_note(f"{target}, seed {seed}, the input: {last!r:.4000}")
        raise
    return counts


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--inputs", type=int, default=1_000_000, help="in all (default: a million)")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--target", choices=sorted(TARGETS), help="this one alone")
    options = parser.parse_args()
    for target, (_, share) in TARGETS.items():
        if options.target not in (None, target):
            continue
        inputs = options.inputs if options.target else int(options.inputs * share)
        began = time.perf_counter()
        counts = fuzz(target, inputs, options.seed)
        print(f"{target}: {inputs:,} inputs in {time.perf_counter() - began:.0f} s")
        for ending, count in sorted(counts.items()):
            print(f"  {count:>9,}  {ending}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
