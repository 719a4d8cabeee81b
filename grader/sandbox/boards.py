"""d2l's progress plot, drawn once where training ends instead of at every point. Runs inside the jail.

`ProgressBoard.draw` plots all lines anew and renders the figure for each point it adds: most of the time of a
`Trainer.fit`. Here it only keeps the points, and the plotting part of d2l's own code runs when the outermost `fit` or
the cell ends; the inline backend renders the figure after the cell, as it does anyway. A d2l that looks
otherwise than the one known here is left as it is.
"""

import functools
import inspect
import sys

MODULES = ("d2l.torch", "d2l.jax", "d2l.tensorflow", "d2l.mxnet")
KNOWN = {"raw_points", "data", "display", "fig", "use_svg_display", "clear_output"}  # what `draw` works with
ARGUMENTS = ["self", "x", "y", "label", "every_n"]
INLINE = ("inline", "module://matplotlib_inline.backend_inline")


def install(shell):
    """Make every d2l that is loaded, or will be, draw late; `shell` tells when a cell ends."""
    callbacks = getattr(shell.events, "callbacks", {}).get("post_execute")
    if not isinstance(callbacks, list):
        return
    boards = Boards()
    callbacks.insert(0, boards.draw_all)  # before the inline backend shows and closes what is open
    for name in MODULES:
        if name in sys.modules:
            adopt(sys.modules[name], boards)
    sys.meta_path.insert(0, _Finder(boards))


def adopt(module, boards):
    """Wrap this d2l's `draw` and `fit`. Returns whether it is one that is known."""
    try:
        board, trainer = module.ProgressBoard, module.Trainer
        draw, fit, display = board.draw, trainer.fit, module.display
        known = (
            list(inspect.signature(draw).parameters) == ARGUMENTS
            and KNOWN <= set(draw.__code__.co_names)
            and callable(display.display)
            and callable(display.clear_output)
        )
    except (AttributeError, TypeError, ValueError):
        return False
    if not known:
        return False
    board.draw = boards.drawing(draw, module)
    trainer.fit = boards.fitting(fit)
    return True


class Boards:
    """The boards that have points which are not plotted yet."""

    def __init__(self):
        self.waiting = {}  # id -> (board, label of its last point, d2l's draw, its module)
        self.depth = 0  # of calls of `fit` in each other

    def drawing(self, draw, module):
        """A `draw` that keeps the point, and notes that the board has to be plotted."""

        @functools.wraps(draw)
        def keep_point(self, x, y, label, every_n=1):
            shown = getattr(self, "display", None)
            if shown is not True:
                return draw(self, x, y, label, every_n)
            before = _count(self, label)
            self.display = False
            try:
                result = draw(self, x, y, label, every_n)
            finally:
                self.display = shown
            if _count(self, label) > before:
                boards.waiting[id(self)] = (self, label, draw, module)
            return result

        boards = self
        return keep_point

    def fitting(self, fit):
        """A `fit` after which the boards are plotted, so that what follows in the cell finds them."""

        @functools.wraps(fit)
        def fit_and_draw(*args, **kwargs):
            boards.depth += 1
            try:
                return fit(*args, **kwargs)
            finally:
                boards.depth -= 1
                if not boards.depth:
                    boards.draw_all()

        boards = self
        return fit_and_draw

    def draw_all(self):
        """Plot what waits, by d2l's own code: its last point is taken back and drawn again."""
        while self.waiting:
            board, label, draw, module = self.waiting.pop(next(iter(self.waiting)))
            unfinished, board.raw_points[label] = board.raw_points[label], []
            point = board.data[label].pop()
            shown_by_module, module.display = module.display, _Later(module.display)
            try:
                draw(board, point.x, point.y, label, 1)
            finally:
                module.display = shown_by_module
                board.raw_points[label] = unfinished


class _Later:
    """IPython.display for a plot: an open figure of the inline backend is shown when the cell ends."""

    def __init__(self, display):
        self._display = display

    def __getattr__(self, name):
        return getattr(self._display, name)

    def display(self, figure):
        pyplot = sys.modules["matplotlib.pyplot"]
        number = getattr(figure, "number", None)
        if pyplot.get_backend() in INLINE and number in pyplot.get_fignums():
            return
        self._display.display(figure)


class _Finder:
    """Adopts a d2l when the notebook imports it."""

    def __init__(self, boards):
        self.boards = boards

    def find_spec(self, name, path=None, target=None):
        if name not in MODULES:
            return None
        for finder in sys.meta_path:
            spec = None if finder is self else finder.find_spec(name, path, target)
            if spec is not None:
                break
        else:
            return None
        if hasattr(spec.loader, "exec_module"):
            spec.loader.exec_module = _adopting(spec.loader.exec_module, self.boards)
        return spec


def _adopting(exec_module, boards):
    def load(module):
        exec_module(module)
        adopt(module, boards)

    return load


def _count(board, label):
    """Points of a line, not counting those that are still to be averaged."""
    lines = getattr(board, "data", None)
    return len(lines.get(label, ())) if isinstance(lines, dict) else 0
