"""Planck's law, and temperatures fitted to it: judged in float64, and by the standard error of least squares.

*The law.* Constants to three digits must pass: 6.63e-34, 3.00e8 and 1.38e-23 are together off by 0.2 % in hc² and
by 0.18 % in hc/k, and B by up to 0.2 % + 0.18 %·x, x = hc/λkT. Hence TOLERANCE. From x = OVERFLOW on, where
float32 is near its end, B need only be small: e⁻ˣ, zero, and an exponent that is held there all pass.

*The fit.* The spectra have Gaussian noise in which, by luck, least squares is exactly right, weighted or not
(`reference.theory.silent_noise`): what is left of the five standard errors is for iterations that end early and for
constants to three digits, which shift T by up to 0.18 %. So a right solution does not fail by chance, and a wrong
one is as far off as on any other noise. Spectra come in float32; but in float64 where a fit returns no number for
that: autograd in SI units overflows float32 in (1/λkT)², which says nothing about the fit.
"""

import numpy as np

from grader.authoring import booleans, check, dtypes, expect, given, integers, sampled_from
from reference.theory.planck import BOLTZMANN, LIGHT, PLANCK, WIEN, exponent, observe, planck

TOLERANCE = 2e-3  # times 1 + x
OVERFLOW = 80.0  # of x; exp overflows float32 at 88.7, float64 at 709.8
SHORTEST, LONGEST = 2e-7, 2e-5  # m
FITS = 6
SILENT = 1e-20  # chance that noise fails a fit: none for least squares


@check(points=2, examples=35)
@given(
    temperature=integers(100, 20_000),
    n=integers(1, 8),
    as_tensor=booleans(),
    dtype=dtypes(),
    strided=booleans(),
)
def follows_plancks_law(student, rng, temperature, n, as_tensor, dtype, strided):
    """planck gives the spectral radiance 2hc²/λ⁵ · 1/(exp(hc/λkT) − 1) in SI units.

    Wavelengths come in metres. Mind the fifth power, the square of c, the −1, and the exponents of the constants.
    """
    wavelength = wavelengths_at(10 ** rng.uniform(-2, np.log10(OVERFLOW), n), temperature).astype(dtype)
    heat = kelvin(student, temperature, as_tensor, dtype)
    returned = student.planck(student.tensor(wavelength, strided=strided), heat)
    expect_radiance(returned, wavelength, temperature)


@check(points=1, needs=follows_plancks_law, examples=12)
@given(temperature=integers(10, 200), n=integers(1, 6), as_tensor=booleans(), dtype=dtypes())
def vanishes_where_the_exponential_overflows(student, rng, temperature, n, as_tensor, dtype):
    """Where λT is small, and exp(hc/λkT) too large for a float, the radiance is practically 0: neither nan nor inf.

    1/(inf − 1) is 0, but inf/inf is nan: keep the exponential out of the numerator.
    """
    highest = PLANCK * LIGHT / (SHORTEST * BOLTZMANN * temperature)
    x = np.append(10 ** rng.uniform(np.log10(OVERFLOW), np.log10(highest), n), highest)
    wavelength = wavelengths_at(x, temperature).astype(dtype)
    values = expect.finite(
        student.planck(wavelength, kelvin(student, temperature, as_tensor, dtype)), "radiance"
    )
    expect_radiance(values, wavelength, temperature)


@check(points=1, needs=follows_plancks_law, examples=10)
@given(
    temperature=integers(300, 5000),
    exponent_of_two=sampled_from([-1, 1, 2]),
    n=integers(1, 6),
    dtype=dtypes(),
)
def obeys_wiens_displacement_law(student, rng, temperature, exponent_of_two, n, dtype):
    """At s times the temperature and wavelengths 1/s as long, the radiance is s⁵ times as large.

    λ and T meet only in the product λT, but for the factor 1/λ⁵. This holds with whatever constants.
    """
    s = 2.0**exponent_of_two
    wavelength = rng.uniform(4 * SHORTEST, LONGEST, n).astype(dtype)
    radiance = radiances(student.planck(wavelength, float(temperature)), n)
    displaced = radiances(student.planck(wavelength / s, s * temperature), n)
    rounding = 1e-5 * (
        1 + exponent(wavelength, temperature)
    )  # of float32 in x, and of exp(x) − 1 down to x = 0.1
    expect.close(displaced, s**5 * radiance, f"radiance at {s:g}·T and λ/{s:g}", rtol=rounding)


@check(points=3, false_failure=SILENT)
def recovers_the_temperature(student, rng):
    """fit_temperature finds the temperature of noisy spectra, anywhere between 1,000 K and 10,000 K.

    Minimise the squared differences between planck(λ, T) and all of the radiances. T is large and the radiances are
    enormous: fit T/1000, or its logarithm, and divide the radiances by their largest. The peak alone is a start, but
    noise moves it.
    """
    temperatures = 10 ** (3 + (np.arange(FITS) + rng.uniform(0, 1, FITS)) / FITS)
    temperatures[[0, -1]] = lowest(rng), 10 ** rng.uniform(3.98, 4)  # a start in the middle is farthest there
    estimates, dtype, n = [], "float32", int(rng.integers(400, 800))
    for i, rank in enumerate(rng.permutation(FITS)):
        temperature = temperatures[rank]
        noise = rng.uniform(0.003, 0.01) if rank % 2 == 0 else rng.uniform(0.02, 0.05)
        spectrum = observe(samples(i, temperature, rng, n), temperature, noise, rng)
        what = f"temperature of a spectrum at {temperature:.1f} K with {noise:.1%} noise"
        estimate = expect.number(student.fit_temperature(*spectrum.arrays(dtype)), what)
        if dtype == "float32" and not np.isfinite(estimate):
            dtype = "float64"
            estimate = expect.number(student.fit_temperature(*spectrum.arrays(dtype)), what)
        estimates.append(estimate)
        room = max(5 * spectrum.standard_error, 0.002 * temperature)
        expect.close(estimate, temperature, what, atol=room, hint=which_other_fit(estimates, spectrum))


@check(points=1, examples=8)
@given(temperature=integers(1000, 10_000), dtype=dtypes(), strided=booleans())
def leaves_its_arguments_alone(student, rng, temperature, dtype, strided):
    """planck does not change the wavelengths and the temperature that it is given.

    Operations whose names end in an underscore, and /= or *= to change units, change a tensor of your caller's.
    """
    wavelength = samples(int(rng.integers(4)), temperature, rng).astype(dtype)
    lengths, heat = student.tensor(wavelength, strided=strided), kelvin(student, temperature, True, dtype)
    student.planck(lengths, heat)
    expect.unchanged(lengths, wavelength, "wavelengths after planck")
    expect.unchanged(heat, np.array(temperature, dtype), "temperature after planck")


@check(points=1, needs=recovers_the_temperature, false_failure=0)
def leaves_the_spectrum_alone(student, rng):
    """fit_temperature does not change the wavelengths and radiances that it is given.

    Sorting, scaling and changing units make tensors of their own, unless they are written with an underscore or /=.
    """
    spectrum = observe(samples(2, 4000.0, rng), 4000.0, 0.01, rng)
    wavelength, radiance = student.tensor(spectrum.wavelength), student.tensor(spectrum.radiance)
    student.fit_temperature(wavelength, radiance)
    expect.unchanged(wavelength, spectrum.wavelength, "wavelengths after fit_temperature")
    expect.unchanged(radiance, spectrum.radiance, "radiances after fit_temperature")


def kelvin(student, temperature, as_tensor, dtype):
    """The temperature as a float, or as a tensor without dimensions."""
    return student.tensor(np.array(temperature, dtype)) if as_tensor else float(temperature)


def wavelengths_at(x, temperature):
    """Wavelengths, in m, at which hc/λkT is x; from 200 nm to 1 mm."""
    return np.clip(PLANCK * LIGHT / (BOLTZMANN * temperature * x), SHORTEST, 1e-3)


def lowest(rng):
    """A temperature near 1,000 K, in kelvin, that no whole step of 5 or 10 K comes within 0.2 % of: 2.2 K is more."""
    return 1000 + 5 * int(rng.integers(0, 9)) + 2.5 + rng.uniform(-0.3, 0.3)


def samples(kind, temperature, rng, n=None):
    """At least 400 wavelengths, in m, that cover the peak: evenly spaced, in ratio, at random, or around the peak.

    As many as the fit before had, where `n` says so: what is remembered by their number is then of another one.
    """
    n, peak = n or int(rng.integers(400, 800)), WIEN / temperature
    if kind % 4 == 0:
        return np.linspace(SHORTEST, LONGEST, n)
    if kind % 4 == 1:
        return np.geomspace(SHORTEST, LONGEST, n)
    low, high = max(SHORTEST, peak * rng.uniform(0.3, 0.6)), min(LONGEST, peak * rng.uniform(2, 5))
    if kind % 4 == 2:
        return rng.uniform(low, high, n)
    return rng.permutation(np.geomspace(low, high, n))


def radiances(returned, n):
    """n radiances in order, (n,); their shape is the student's choice."""
    values = expect.array(returned, "radiance")
    expect.true(values.size == n, "number of radiances", str(n), f"{values.size}, of shape {values.shape}")
    return values.reshape(-1)


def expect_radiance(returned, wavelength, temperature):
    """B at each wavelength, to TOLERANCE; practically nothing beyond OVERFLOW."""
    n, x = len(wavelength), exponent(wavelength, temperature)
    values = radiances(returned, n)
    exact, judged = planck(wavelength, temperature), x <= OVERFLOW
    hint = which_other_law(values, wavelength, temperature, judged)
    wanted = np.where(judged, exact, 0.0)
    edge = 2 * PLANCK * LIGHT**2 / np.asarray(wavelength, np.float64) ** 5 * np.exp(-OVERFLOW)
    room = np.where(judged, TOLERANCE * (1 + x) * exact, 1.3 * edge)
    expect.close(values, wanted, "radiance", atol=room, hint=hint)


def which_other_law(values, wavelength, temperature, judged):
    """The misconception whose radiances these are, if they are one's."""
    if not judged.any() or not np.isfinite(values[judged]).all():
        return None
    λ, x = np.asarray(wavelength, np.float64)[judged], exponent(wavelength, temperature)[judged]
    right, seen = planck(λ, temperature), values[judged]
    front = 2 * PLANCK * LIGHT**2 / λ**5
    others = [
        (right * λ, "This has λ⁴ in place of λ⁵."),
        (right / λ, "This has λ⁶ in place of λ⁵."),
        (right / LIGHT, "c is to be squared in 2hc²/λ⁵."),
        (right / 2, "The factor 2 is missing."),
        (right * np.pi, "This is the exitance πB: the radiance is per steradian."),
        (right * 4 * np.pi, "This is 4πB, over all directions: the radiance is per steradian."),
        (right * 4 * np.pi / LIGHT, "This is the energy density, with 8πhc/λ⁵: the radiance has 2hc²/λ⁵."),
        (right * λ**2 / LIGHT, "This is the radiance per frequency: it is asked for per wavelength."),
        (right * λ / (PLANCK * LIGHT), "This counts photons: divide by no photon energy."),
        (right * 1e-9, "This is per nanometre: SI units are asked for, per metre."),
        (right * 1e-6, "This is per micrometre: SI units are asked for, per metre."),
        (front * np.exp(-x), "This is Wien's approximation: the −1 is missing."),
        (front / (np.exp(x) + 1), "There is +1 in place of −1."),
        (front * np.exp(1 - x), "The −1 is in the exponent: it is taken from the exponential."),
        (front / x, "This is the law of Rayleigh and Jeans: the exponential is missing."),
        (-right, "The sign is wrong."),
        (planck(λ * 1e-9, temperature), "λ comes in metres already: do not convert it from nanometres."),
        (planck(λ * 1e-6, temperature), "λ comes in metres already: do not convert it from micrometres."),
        (front / np.expm1(x / 2 / np.pi), "The exponent has ħ = h/2π in place of h."),
        (
            planck(λ, temperature + 273.15),
            "T comes in kelvin already: do not convert it from degrees Celsius.",
        ),
        (right / right.max(), "This is relative to the largest: SI units are asked for."),
    ]
    if (np.abs(seen - right) <= TOLERANCE * (1 + x) * right).all():
        return None
    for other, hint in others:
        if (np.abs(seen - other) <= TOLERANCE * (1 + x) * np.abs(other)).all() and other.all():
            return hint
    wrong = np.abs(seen - right) > TOLERANCE * (1 + x) * right
    if not wrong.all() and x[wrong].min() > max(x[~wrong].max(), 5) and (seen > right)[wrong].all():
        return f"Right where hc/λkT is small, too large where it is {x[wrong].min():.0f}: is the exponent held below that?"
    # A constant that is 5 % off is seen as 15 % in hc², and as 10 % in x.
    if (seen <= 0).any() or (np.abs(np.log(seen / right)) > 0.15 + 0.1 * x).any():
        return "Far off: look at the powers of ten of the constants, at the units, and at every power in the formula."
    return (
        "Close, but off: compare h = 6.626e-34, c = 2.998e8 and k = 1.381e-23, and take no difference of numbers that "
        "are nearly equal."
    )


def which_other_fit(estimates, spectrum):
    """The misconception that the estimates so far speak of, if the last one is off."""
    estimate, temperature = estimates[-1], spectrum.temperature
    if not np.isfinite(estimate):
        return "It is not a number: hold the steps small enough, and T positive."
    if len(estimates) > 1 and np.ptp(estimates) < 1e-3 * estimate:
        return (
            "It is the same for every spectrum so far: has the fit left its starting value, or is an earlier result "
            "given again?"
        )
    peak = spectrum.wavelength[spectrum.radiance.argmax()]
    if abs(estimate * peak / WIEN - 1) < 1e-3:
        return "This is Wien's law at the largest radiance: noise moves that sample. Fit all of them."
    whole = [step for step in (100, 50, 20, 10, 5) if (np.remainder(estimates, step) == 0).all()]
    if whole and whole[0] ** len(estimates) > 9 and abs(estimate - temperature) <= whole[0]:
        return f"So far, each is a multiple of {whole[0]} K: near 1,000 K that is too coarse for 0.2 %, which are 2 K."
    if 0.002 < abs(estimate / temperature - 1) < 0.05:
        return (
            "Near, but farther off than noise explains: iterate until T no longer changes, and use all samples. A bias "
            "says that another function than planck was fitted, or that a few samples decided."
        )
    return None
