"""`from torchvision import transforms` finds this, and nothing in it."""

from torchvision import __getattr__  # noqa: F401
