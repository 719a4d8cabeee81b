"""Exercise *ohms-law*: a resistance from measured currents and voltages.

    V_i = R·I_i + noise        R̂ = ΣI_iV_i / ΣI_i²        standard error s/√ΣI_i²

Least squares weighs each measurement by what it can tell: a large current tells much, a current of zero nothing. The
mean of V_i/I_i weighs all alike, and breaks at zero; the mean of V over the mean of I asks only the mean, which may
be zero. No step size and no stopping rule: the minimum of a parabola has a formula.

Source: Zhang, Lipton, Li, Smola, *Dive into Deep Learning*, 3.1.1.3 (the analytic solution) and 3.4.6, exercise 2;
Draper, Smith, *Applied Regression Analysis*, 3rd ed., 1.2.
"""

from __future__ import annotations

from torch import Tensor


def fit_resistance(current: Tensor, voltage: Tensor) -> float:
    """R in ohms, from currents in amperes and voltages in volts, both (n,) and not all currents zero."""
    current, voltage = current.double(), voltage.double()
    return (current @ voltage / (current @ current)).item()
