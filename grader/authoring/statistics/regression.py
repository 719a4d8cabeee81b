"""Least squares: what the best estimate is, and how far the noise lets any estimate be from the truth."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from scipy import special

from grader.authoring.statistics.intervals import normal_multiplier, student_multiplier


@dataclass(frozen=True)
class LeastSquares:
    """A fit of y = Xw (+ b). With an intercept, b is the last coefficient.

    `unscaled` is (XᵀX)⁻¹, of shape (p, p): times the noise's variance it is the covariance of the estimate.
    `residual_std` is √(RSS/(n − p)), nan where n = p.
    """

    coefficients: np.ndarray
    unscaled: np.ndarray
    residual_std: float
    degrees_of_freedom: int

    def standard_errors(self, sigma: float | None = None) -> np.ndarray:
        """Of each coefficient, for noise of a known standard deviation, or else of the residuals'."""
        scale = self.residual_std if sigma is None else sigma
        return np.asarray(scale * np.sqrt(np.diag(self.unscaled)))

    def margins(self, alpha: float, sigma: float | None = None) -> np.ndarray:
        """How far each coefficient is from the truth, at most, all of them together: Bonferroni over p.

        Normal for a known `sigma`, Student's t for one estimated from the residuals.
        """
        p = self.coefficients.size
        if sigma is not None:
            return normal_multiplier(alpha, p) * self.standard_errors(sigma)
        return student_multiplier(self.degrees_of_freedom, alpha, p) * self.standard_errors()

    def radius(self, alpha: float, sigma: float) -> float:
        """The Euclidean distance of the coefficients from the truth, at most, for a known `sigma`.

        (ŵ − w)ᵀXᵀX(ŵ − w)/σ² is χ² with p degrees of freedom, and at least |ŵ − w|²·λmin(XᵀX)/σ².
        """
        squared = 2 * special.gammainccinv(self.coefficients.size / 2, alpha)
        return sigma * math.sqrt(squared * float(np.linalg.eigvalsh(self.unscaled)[-1]))


def least_squares(X: np.ndarray, y: np.ndarray, intercept: bool = True) -> LeastSquares:
    """Fit y (n,) or (n, 1) by the columns of X (n, d) or (n,), in float64, by the SVD of the scaled columns.

    Raises `numpy.linalg.LinAlgError` where the columns are not independent.
    """
    columns = np.asarray(X, dtype=np.float64).reshape(len(X), -1)
    if intercept:
        columns = np.hstack([columns, np.ones((len(columns), 1))])
    target = np.asarray(y, dtype=np.float64).ravel()
    n, p = columns.shape
    scale = np.linalg.norm(columns, axis=0)
    if n < p or not (scale > 0).all():
        raise np.linalg.LinAlgError("the columns are not independent")
    U, singular, Vt = np.linalg.svd(columns / scale, full_matrices=False)
    if singular[-1] <= n * np.finfo(np.float64).eps * singular[0]:
        raise np.linalg.LinAlgError("the columns are not independent")
    root = Vt.T / singular / scale[:, None]
    coefficients = root @ (U.T @ target)
    residual = target - columns @ coefficients
    degrees = n - p
    spread = math.sqrt(float(residual @ residual) / degrees) if degrees else math.nan
    return LeastSquares(coefficients, root @ root.T, spread, degrees)
