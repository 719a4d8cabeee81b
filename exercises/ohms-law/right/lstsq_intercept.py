# shows: torch.linalg.lstsq with a column of ones
import torch


def fit_resistance(current, voltage):
    A = torch.stack([current, torch.ones_like(current)], dim=1)
    return float(torch.linalg.lstsq(A, voltage.unsqueeze(1)).solution[0, 0])
