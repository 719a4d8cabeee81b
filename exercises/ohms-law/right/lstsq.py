# shows: torch.linalg.lstsq through the origin
import torch


def fit_resistance(current, voltage):
    return torch.linalg.lstsq(current.reshape(-1, 1), voltage.reshape(-1, 1)).solution.item()
