"""`--device cpu|cuda|auto`: where the checks' arrays are made, found out before any notebook runs."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from grader.errors import IsolationFault, UsageError
from grader.model import DEFAULT_FRAMEWORK

if TYPE_CHECKING:
    from grader.environments import Environment
    from grader.running.gpu import Gpu
    from grader.running.zygote import Zygote
    from grader.submission import Options

DEVICES = ("cpu", "cuda", "auto")
MEMORY = (
    2 << 30
)  # bytes of the GPU for each submission: CUDA's own half a gigabyte, and what a course's notebooks take


def add_options(parser: argparse.ArgumentParser, size: Callable[[str], int]) -> None:
    """`size` reads a number of bytes."""
    parser.add_argument(
        "--device",
        choices=DEVICES,
        default="cpu",
        help="where the checks' arrays are made: cpu (default), cuda: an NVIDIA GPU, or auto: a GPU where notebooks can use one",
    )
    parser.add_argument(
        "--gpu-memory",
        metavar="SIZE",
        type=size,
        help="GPU memory of the notebook, e.g. 2G (default)",
    )


def asked(options: argparse.Namespace, how: Options) -> Options:
    """What the command line asks for, as far as it can be told without starting anything. Raises UsageError."""
    from grader.running.gpu import missing

    if options.device == "cpu":
        if options.gpu_memory is not None:
            raise UsageError("--gpu-memory: there is no GPU in use; add --device cuda, or auto")
        return how
    if options.framework not in ("", DEFAULT_FRAMEWORK):
        return _without(options, how, f"arrays of {options.framework} are made on the CPU")
    if options.cluster is not None:
        if options.device == "auto":
            raise UsageError(
                "--device auto is for this machine: all workers of a cluster must grade alike; say --device cpu or cuda"
            )
        return replace(how, device="cuda", gpu_memory=options.gpu_memory or MEMORY)
    why = missing()
    return _without(options, how, why) if why else how


def undecided(options: argparse.Namespace, how: Options) -> bool:
    """Whether it takes a worker to tell."""
    return options.device != "cpu" and how.device == "cpu" and not how.fell_back


def tried(options: argparse.Namespace, how: Options, zygote: Zygote, jobs: int = 1) -> Options:
    """The same, decided: a worker of this zygote has tried. The zygote knows the GPU afterwards, if there is one.

    `jobs`: how many submissions are to be graded at the same time; 0: as many as there is room for.

    Raises UsageError where one was asked for that cannot be used.
    """
    from grader.running.gpu import NoGpu, find_gpu

    memory = options.gpu_memory or MEMORY
    try:
        gpu = find_gpu(zygote, shared=jobs != 1)
        fits(gpu, memory, jobs or 1)
    except NoGpu as why:
        return _without(options, how, str(why))
    if how.require_isolation and gpu.in_force.startswith("missing"):
        if options.device == "auto":
            return _without(options, how, f"--isolation require, and {gpu.in_force.partition(': ')[2]}")
        raise IsolationFault(f"--isolation require: this host lacks GPU memory ({gpu.in_force})")
    zygote.gpu = gpu
    return replace(how, device="cuda", gpu=gpu.name, gpu_memory=memory)


def tried_beforehand(
    options: argparse.Namespace, how: Options, environment: Environment
) -> tuple[Options, Gpu | None]:
    """The same for a batch, which has to know before it knows what to warm: in a zygote of its own."""
    from grader.running.zygote import Zygote

    if not undecided(options, how):
        return how, None
    with Zygote(python=environment.python, imports=("numpy", "torch"), for_gpu=True) as zygote:
        return tried(options, how, zygote, options.jobs or 0), zygote.gpu


def fits(gpu: Gpu, memory: int, jobs: int) -> None:
    """Raises NoGpu where so many submissions at a time do not find so much memory each."""
    from grader.running.gpu import NoGpu

    if (most := gpu.fits(memory)) < jobs:
        many = (
            f"{jobs} submissions at a time, of {_mib(memory)} each, do" if jobs > 1 else f"{_mib(memory)} do"
        )
        mend = f"--jobs {most}, or less --gpu-memory" if most else "less --gpu-memory"
        raise NoGpu(f"{many} not fit in the {_mib(gpu.free)} that are free on {gpu.name}: {mend}")


def _without(options: argparse.Namespace, how: Options, why: str) -> Options:
    if options.device == "cuda":
        raise UsageError(f"--device cuda: {why}; --device auto would use the CPU")
    return replace(how, fell_back=why)


def _mib(size: int) -> str:
    return f"{size >> 20} MiB"
