# shows: a QR decomposition of the design with an intercept
import torch


def fit_resistance(current: torch.Tensor, voltage: torch.Tensor) -> float:
    """Ordinary least squares, with an intercept for the offset of the voltmeter."""
    if current.shape != voltage.shape:
        raise ValueError("current and voltage must have the same length")
    A = torch.stack([current.double(), torch.ones(len(current), dtype=torch.float64)], dim=1)
    Q, R = torch.linalg.qr(A)
    solution = torch.linalg.solve_triangular(R, Q.T @ voltage.double()[:, None], upper=True)
    return float(solution[0])
