# shows: QR decomposition
import torch


def fit_resistance(current, voltage):
    Q, R = torch.linalg.qr(torch.stack([torch.ones_like(current), current], dim=1))
    return torch.linalg.solve_triangular(R, (Q.T @ voltage)[:, None], upper=True)[1, 0].item()
