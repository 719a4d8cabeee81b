"""Ohm's law: estimates judged by five standard errors of least squares with an intercept.

The voltages have Gaussian noise in which, by luck, that fit is exactly right (`reference.theory.silent_noise`). One
through the origin is then off by a normal error with a standard deviation of at most half that standard error, so
that five of them are ten of its own; the rest is for iterations that end early. What is wrong is as far off as ever.
"""

import numpy as np

from grader.authoring import booleans, check, expect, given, integers
from reference.theory.ohms_law import measure

SILENT = 1e-20  # chance that noise fails a right solution: 10 standard deviations, eight times at most
LOW, HIGH = -2, 6  # decades of R, in Ω


@check(points=3, false_failure=SILENT)
def recovers_resistances_over_eight_decades(student, rng):
    """The estimate is within five standard errors of least squares, from 0.01 Ω to 1,000,000 Ω.

    Minimise Σ(V − IR)², by its formula or by iterating until R no longer changes. Means alone do not tell R where
    the currents' mean is zero, and V/I tells nothing where I is.
    """
    for i, decade in enumerate(rng.permutation(HIGH - LOW)):
        resistance = float(10 ** (LOW + decade + rng.uniform()))
        expect_resistance(student, i, rng.uniform(0.5, 2), resistance, rng)
    # The line through V of I, turned over, is too steep by the noise squared, 0.9 %; five standard errors are 0.65 %.
    for i in (1, 2):
        expect_resistance(student, i, rng.uniform(0.5, 2), 10 ** rng.uniform(0, 3), rng, 0.097, 6000)


@check(points=2, false_failure=SILENT)
def suits_small_currents_and_large_ones(student, rng):
    """The estimate is as good for currents of 10 mA as for currents of 10 A.

    A step size that suits currents of 1 A diverges for large ones and gets nowhere with small ones: the curvature of
    the loss grows with I². Scale currents and voltages to a size of 1 first, and R back; or use a formula.
    """
    for i, decade in enumerate(rng.permutation([-2, -1, 1])):
        # Small currents through small resistances: what is scaled by V² in place of V has far to go.
        low, high = {-2: (LOW, -1), -1: (0, 3), 1: (3, HIGH)}[int(decade)]
        resistance = float(10 ** rng.uniform(low, high))
        expect_resistance(student, 2 * i, 10.0**decade * rng.uniform(0.9, 1.1), resistance, rng)


@check(points=1, examples=6)
@given(kind=integers(0, 3), strided=booleans())
def leaves_its_arguments_alone(student, rng, kind, strided):
    """Currents and voltages are what they were before the call.

    Scale copies: operations whose names end in an underscore, and /= or -=, change a tensor of your caller's.
    """
    data = measure(currents(kind, 100, rng), 5.0, 0.01, rng)
    current, voltage = (student.tensor(values, strided=strided) for values in (data.current, data.voltage))
    student.fit_resistance(current, voltage)
    expect.unchanged(current, data.current, "currents after the call")
    expect.unchanged(voltage, data.voltage, "voltages after the call")


def expect_resistance(student, number, amperes, resistance, rng, noise=None, n=None):
    """One fit, to within five standard errors: of little noise and of much, in turn.

    There are few measurements where there is little noise, so that a fit need not converge to more than 0.05 %; and
    many where there is much, which tells those that use but a few of them from those that use all.
    """
    much = (number + number // 4) % 2 == 1
    noise = noise or float(10 ** (rng.uniform(-1.5, -1) if much else rng.uniform(-3, -2.5)))
    n = n or int(rng.integers(900, 1100) if much else rng.integers(80, 120))
    data = measure(amperes * currents(number, n, rng), resistance, noise, rng)
    size = rms(data.current)
    what = (
        f"resistance of a {resistance:.4g} Ω resistor with {noise:.1%} noise, currents of about {size:.2g} A"
    )
    estimate = expect.number(student.fit_resistance(data.current, data.voltage), what)
    expect.close(
        estimate, resistance, what, atol=5 * data.standard_error, hint=which_other_estimate(estimate, data)
    )


def currents(kind, n, rng):
    """About n currents with an rms near 1, in A.

    A sweep through zero; both directions at random, with mean zero, exact zeros and tiny ones; more in one direction
    than in the other; and a few settings, zero among them, in turn.
    """
    if kind % 4 == 0:
        # Set to a millionth: numbers like these then show in the call to paste how the voltages follow them.
        return np.sqrt(3) * np.linspace(-1, 1, n | 1) * (1 + 1e-6 * rng.uniform(-1, 1, n | 1))
    if kind % 4 == 1:
        half = rng.standard_normal(n // 2)
        half[:5] = 0, 1e-4, 3e-4, 1e-3, 0
        return rng.permutation(np.concatenate([half, -half]))
    if kind % 4 == 2:
        return np.append(rng.uniform(-1.1, 2.0, n), 0.0)
    return np.resize([0.0, 1.0, -1.0, 1.5, -1.5, 0.5, -0.5], 7 * (n // 7))


def rms(values):
    """Root mean square."""
    return float(np.sqrt(np.mean(np.square(values))))


def which_other_estimate(estimate, data):
    """The misconception whose estimate this is, if it is one's."""
    current, voltage = data.current.astype(np.float64), data.voltage.astype(np.float64)
    passing = current != 0
    r = data.resistance
    if not np.isfinite(estimate):
        return "V/I has no value where I is 0, steps that are too long go to infinity, and float16 ends at 65,504."
    for other, hint in (
        (
            voltage @ voltage / (voltage @ current),
            "This is ΣV²/ΣIV, the inverse of the fit of I to V: the noise is in V, so fit V to I.",
        ),
        (
            np.mean(voltage[passing] / current[passing]),
            "This is the mean of V/I: where I is small, noise makes V/I large. Weigh by I², as least squares does.",
        ),
        (
            np.mean(np.abs(voltage[passing] / current[passing])),
            "This is the mean of |V/I|: where I is small, noise makes V/I large. Weigh by I², as least squares does.",
        ),
        (voltage @ current, "This is ΣIV: divide by ΣI²."),
        (
            np.abs(current) @ voltage / (current @ current),
            "This is Σ|I|V/ΣI²: keep the direction of the current, as the voltage keeps its own.",
        ),
        (
            (voltage[-1] - voltage[0]) / (current[-1] - current[0] or np.inf),
            "This is the slope between the first measurement and the last: use those between, too.",
        ),
        (
            voltage @ current / (current @ current) / len(current),
            "It is too small by the number of measurements: divide a sum by a sum, or a mean by a mean.",
        ),
    ):
        # float32 may cancel; what depends on the noise is to agree far more closely than two estimates do by chance.
        if abs(estimate - other) <= 1e-5 * (abs(other) + rms(voltage) / rms(current)) < 0.1 * abs(r - other):
            return hint
    others = [
        (1 / r, "This is I/V, a conductance: turn it over."),
        (-r, "The sign is wrong."),
        (r / 1000, "This is in kΩ: ohms are asked for."),
        (1000 * r, "This is in mΩ: ohms are asked for."),
    ]  # fmt: skip
    room = 5 * data.standard_error / r
    for other, hint in others:
        if abs(estimate - other) <= (room + 1e-5) * abs(other) < abs(r - other):
            return hint
    if abs(estimate) > 10 * r:
        return (
            "Far too large: V/I where I is almost 0, or the mean of currents in both directions, divides by next to "
            "nothing. Or the steps of the fit are too long."
        )
    if abs(estimate) < 1e-2 * r:
        return (
            "It is next to zero. If it is iterated, its steps are too short, or too few, for this size of currents or "
            "of R; or shapes (n, 1) and (n,) broadcast, so that every current meets every voltage."
        )
    if abs(estimate - r) < 0.9 * r:
        return "Near, but farther off than noise explains: has the fit converged, and does it use all measurements?"
    return None
