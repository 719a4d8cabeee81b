"""Functions of one variable as data: sent to the student's side, differentiated and evaluated on ours.

f = sin(x) * x**2          # an Expression
str(f)                     # "torch.sin(x) * x**2", to paste into a notebook
f.derivative(2)(array)     # exact but for float64 rounding, bounded by f.derivative(2).rounding(array)
"""

from grader.authoring.expressions.drawing import expressions
from grader.authoring.expressions.tree import Expression, constant, cos, exp, log, sin, tanh, x

__all__ = ["Expression", "constant", "cos", "exp", "expressions", "log", "sin", "tanh", "x"]
