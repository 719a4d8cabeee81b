"""Draws how a cost grows, large enough to be read in a page."""

from __future__ import annotations

from pathlib import Path

from peers.measure import Cost

LABELS = {
    "cells": "code cells of a notebook",
    "checks": "checks of an exercise",
    "examples": "examples of one property",
    "submissions": "submissions of a class, two at a time",
    "jobs": "submissions at a time (--jobs), a class of 12",
}
WALL, CPU = "#1f5fa8", "#b5521b"


def draw(name: str, sizes: list[int], found: dict[int, list[Cost]], out: Path) -> None:
    """Wall and CPU time in seconds against the size: lines through the least, every measurement as a dot."""
    import matplotlib

    matplotlib.use("svg")
    import matplotlib.pyplot as plt

    # Without a fixed salt and date each run would change the file though nothing else had.
    settings = {"font.size": 13, "svg.hashsalt": "growth", "svg.fonttype": "path"}
    with plt.rc_context(settings):
        figure, axes = plt.subplots(figsize=(6.4, 3.6), layout="constrained")
        for what, label, colour, marker in (("wall", "wall time", WALL, "o"), ("cpu", "CPU time", CPU, "s")):
            least = [min(getattr(cost, what) for cost in found[size]) for size in sizes]
            axes.plot(sizes, least, color=colour, marker=marker, label=label)
            for size in sizes:
                every = [getattr(cost, what) for cost in found[size]]
                axes.scatter([size] * len(every), every, s=12, color=colour, alpha=0.35, linewidths=0)
        axes.set(xlabel=LABELS[name], ylabel="seconds", ylim=(0, None))
        if name == "jobs":
            axes.set_xticks(sizes)
        axes.spines[["top", "right"]].set_visible(False)
        axes.grid(axis="y", alpha=0.3)
        axes.legend(frameon=False)
        figure.savefig(out, metadata={"Date": None})
        plt.close(figure)
