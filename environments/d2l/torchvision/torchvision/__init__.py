"""An empty torchvision: `d2l.torch` imports it, and linear regression uses nothing of it.

For environments for which there is no torchvision that loads, such as a CPU build of PyTorch from PyPI. Where
the real one is installed, leave this away.
"""

__version__ = "0+stand.in"


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    raise AttributeError(
        f"torchvision.{name} is not there: torchvision is an empty stand-in in this environment"
    )
