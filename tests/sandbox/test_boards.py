"""d2l's progress plot: drawn once, with the picture that d2l draws itself. In the real sandbox."""

from __future__ import annotations

import importlib.util
import os
import types

import pytest

from grader.sandbox.boards import Boards, adopt

needs_d2l = pytest.mark.skipif(
    importlib.util.find_spec("d2l") is None and "GRADER_TEST_D2L" not in os.environ,
    reason="d2l is not installed: see README, Student environments",
)

IMPORTS = "import torch\nfrom d2l import torch as d2l"
UNDO = "d2l.ProgressBoard.draw = d2l.ProgressBoard.draw.__wrapped__; d2l.Trainer.fit = d2l.Trainer.fit.__wrapped__"
COUNT = """
from matplotlib.backend_bases import FigureCanvasBase
rendered, render = [], FigureCanvasBase.print_figure
def print_figure(self, *args, **kwargs):
    rendered.append(self)
    return render(self, *args, **kwargs)
FigureCanvasBase.print_figure = print_figure
"""
PICTURE = """
def picture():
    '''Of the current axes: what each line of the legend shows, and the words and limits around it.'''
    axes = d2l.plt.gca()
    longest = {}
    for line in axes.lines:
        points = [tuple(map(float, point)) for point in zip(line.get_xdata(), line.get_ydata())]
        key = (line.get_color(), line.get_linestyle())
        assert points[:len(longest.get(key, []))] == longest.get(key, [])  # each plot continues the one before
        longest[key] = points
    words = [text.get_text() for text in axes.get_legend().get_texts()]
    limits = [round(float(limit), 12) for limit in (*axes.get_xlim(), *axes.get_ylim())]
    return (sorted(longest.items()), words, axes.get_xlabel(), axes.get_ylabel(), limits,
            axes.get_xscale(), axes.get_yscale(), axes.figure.get_size_inches().tolist())
"""
FIT = """
torch.manual_seed(1)
model = d2l.LinearRegressionScratch(2, lr=0.03)
data = d2l.SyntheticRegressionData(w=torch.tensor([2, -3.4]), b=4.2)
d2l.Trainer(max_epochs=3).fit(model, data)
"""
BOARD = """
import math
board = d2l.ProgressBoard('angle', 'value', yscale='symlog', xlim=[0, 9])
for step in range(30):
    board.draw(step / 10, math.sin(step / 10), 'sin', every_n=2)
    board.draw(step / 10, math.cos(step / 10), 'cos', every_n=7)
"""


@needs_d2l
@pytest.mark.slow
@pytest.mark.parametrize("cell", [FIT, FIT + FIT, FIT + "d2l.Trainer(max_epochs=2).fit(model, data)"])
def test_training_leaves_the_picture_that_d2l_draws_itself(run_cells, cell):
    pictures = [run_cells(IMPORTS, undo, PICTURE, cell + "\nprint(picture())").value() for undo in ("", UNDO)]
    assert pictures[0] == pictures[1]
    lines, words, xlabel, *_ = pictures[0]
    assert (words, xlabel) == (["train_loss", "val_loss"], "epoch")
    assert [len(points) for _, points in lines] != [0, 0]


@needs_d2l
@pytest.mark.slow
def test_a_board_that_is_drawn_on_directly_has_that_picture_when_the_cell_ends(run_cells):
    at_the_end = (
        "get_ipython().events.callbacks['post_execute'].insert(1, lambda: seen or seen.append(picture()))"
    )
    pictures = [
        run_cells(IMPORTS, undo, PICTURE, f"seen = []; {at_the_end}\n" + BOARD, "print(seen[0])").value()
        for undo in ("", UNDO)
    ]
    assert pictures[0] == pictures[1]


@needs_d2l
@pytest.mark.slow
def test_a_figure_is_rendered_once_and_shown_once(run_cells):
    ran = run_cells(IMPORTS, COUNT, FIT, "print(len(rendered))")
    assert ran.value() == 1
    shown = [out for out in ran.run.node.cells[2].outputs if out.output_type == "display_data"]
    assert len(shown) == 1 and "image/svg+xml" in shown[0]["data"]
    undone = run_cells(IMPORTS, UNDO, COUNT, FIT, "print(len(rendered))")
    assert (
        undone.value() == 10
    )  # two points an epoch for training, one for validation, and once when the cell ends


@needs_d2l
def test_a_figure_that_was_closed_is_shown_all_the_same(run_cells):
    cell = "board = d2l.ProgressBoard('x', fig=d2l.plt.figure())\nboard.draw(1, 2, 'line')\nd2l.plt.close(board.fig)"
    shown = run_cells(IMPORTS, cell).run.node.cells[1].outputs
    assert [out.output_type for out in shown].count("display_data") >= 1


@needs_d2l
def test_what_training_raises_is_what_the_cell_raises(run_cells):
    cell = "model.loss = lambda y_hat, y: 1 / 0\nd2l.Trainer(max_epochs=1).fit(model, data)"
    ran = run_cells(IMPORTS, FIT, cell, "print(model.w.shape)")
    assert ran.statuses == ["ok", "ok", "error", "ok"]
    assert "ZeroDivisionError" in ran.results[2].error


def d2l_like(source: str) -> types.ModuleType:
    module = types.ModuleType("d2l.torch")
    exec(
        "from IPython import display\nclass Trainer:\n    def fit(self, model, data): pass\n" + source,
        vars(module),
    )
    return module


@pytest.mark.parametrize(
    "source",
    [
        "",
        "class ProgressBoard: pass",
        "class ProgressBoard:\n    draw = 5",
        "class ProgressBoard:\n    def draw(self, x, y, label, every_n=1): raise NotImplementedError",
        "class ProgressBoard:\n    def draw(self, points): pass",
    ],
)
def test_a_d2l_that_is_not_known_is_left_as_it_is(source):
    module = d2l_like(source)
    before = (
        {**vars(module)},
        getattr(getattr(module, "ProgressBoard", None), "draw", None),
        module.Trainer.fit,
    )
    assert not adopt(module, Boards())
    assert before == (
        {**vars(module)},
        getattr(getattr(module, "ProgressBoard", None), "draw", None),
        module.Trainer.fit,
    )
