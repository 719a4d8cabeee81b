"""A measured spectrum, and Planck's law at the temperature that the student's fit finds."""

import numpy as np

from grader.authoring import curve, dots, expect, picture, plot
from reference.theory.planck import WIEN, observe, planck

MICROMETRE, KILOWATT_PER_NANOMETRE = 1e6, 1e-12  # in these units numbers are read more easily than in SI


@picture(beside="recovers_the_temperature")
def the_fitted_spectrum(student, rng):
    """A spectrum with 4 % noise, and Planck's law at the temperature that your fit finds.

    The curve should run through the middle of the points everywhere, and not only at the peak.
    """
    temperature = float(rng.integers(3000, 7000))
    wavelength = np.linspace(0.25 * WIEN / temperature, 5 * WIEN / temperature, 400)
    spectrum = observe(wavelength, temperature, 0.04, rng)
    found = expect.number(student.fit_temperature(*spectrum.arrays("float32")), "temperature")
    if not np.isfinite(found):
        found = expect.number(student.fit_temperature(*spectrum.arrays("float64")), "temperature")
    shown = slice(None, None, 2)
    return plot(
        dots("measured", wavelength[shown] * MICROMETRE, spectrum.radiance[shown] * KILOWATT_PER_NANOMETRE),
        curve(
            f"Planck's law at {temperature:.0f} K, the truth",
            wavelength * MICROMETRE,
            planck(wavelength, temperature) * KILOWATT_PER_NANOMETRE,
        ),
        curve(
            f"at your {found:.6g} K",
            wavelength * MICROMETRE,
            planck(wavelength, found) * KILOWATT_PER_NANOMETRE if found > 0 else np.full(400, np.nan),
            "student",
        ),
        x="wavelength, in µm",
        y="radiance, in kW/(m²·sr·nm)",
    )
