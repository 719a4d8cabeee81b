"""Where an axis has its ticks, and where a value lies on it."""

from __future__ import annotations

import math
from dataclasses import dataclass

_NICE = (1.0, 2.0, 2.5, 5.0, 10.0)
_SUPERSCRIPTS = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")


@dataclass(frozen=True)
class Scale:
    """A part of the number line, linear or logarithmic, and its ticks."""

    low: float
    high: float
    log: bool
    ticks: tuple[float, ...]

    def place(self, value: float) -> float:
        """Where a value lies, from 0 at `low` to 1 at `high`."""
        if self.log:
            return (math.log10(value) - math.log10(self.low)) / (math.log10(self.high) - math.log10(self.low))
        return (value - self.low) / (self.high - self.low)

    def label(self, value: float) -> str:
        """A tick's label: plain digits where they are short, else a power of ten."""
        if self.log:
            return _power(value)
        step = abs(self.ticks[1] - self.ticks[0]) if len(self.ticks) > 1 else abs(value) or 1.0
        if abs(value) < step / 1e6:
            return "0"
        if max(map(abs, self.ticks)) >= 1e5 or step < 1e-4:
            mantissa, _, exponent = f"{value:.2e}".partition("e")
            return (
                f"{mantissa.rstrip('0').rstrip('.')}·10{str(int(exponent)).translate(_SUPERSCRIPTS)}".replace(
                    "-", "−"
                )
            )
        digits = max(0, math.ceil(-math.log10(step) - 1e-9) + (_leading(step) == 2.5))
        return f"{value:.{digits}f}".replace("-", "−")


def scale(values: list[float], log: bool, ticks: int = 5) -> Scale:
    """A scale that holds all the values, with about that many ticks. The values are finite, and positive if `log`."""
    low, high = (min(values), max(values)) if values else (0.0, 1.0)
    if log:
        return _decades(low, high, ticks) if values else _decades(1.0, 10.0, ticks)
    if high - low <= 1e-9 * max(abs(low), abs(high)):
        room = abs(high) / 2 or 1.0
        low, high = low - room, high + room
    step = _step((high - low) / ticks)
    first, last = math.floor(low / step + 1e-9), math.ceil(high / step - 1e-9)
    return Scale(first * step, last * step, False, tuple(k * step for k in range(first, last + 1)))


def _decades(low: float, high: float, ticks: int) -> Scale:
    first, last = math.floor(math.log10(low) + 1e-9), math.ceil(math.log10(high) - 1e-9)
    if last - first < 1:
        last = first + 1
    every = max(1, math.ceil((last - first) / ticks))
    return Scale(10.0**first, 10.0**last, True, tuple(10.0**k for k in range(first, last + 1, every)))


def _step(raw: float) -> float:
    """The smallest of 1, 2, 2.5 and 5 times a power of ten that is not below `raw`."""
    power = 10.0 ** math.floor(math.log10(raw))
    return next(nice * power for nice in _NICE if nice * power >= raw * (1 - 1e-9))


def _leading(step: float) -> float:
    return round(step / 10.0 ** math.floor(math.log10(step) + 1e-9), 6)


def _power(value: float) -> str:
    exponent = round(math.log10(value))
    if -2 <= exponent <= 4:
        return f"{value:.{max(0, -exponent)}f}"
    return f"10{str(exponent).translate(_SUPERSCRIPTS)}"
