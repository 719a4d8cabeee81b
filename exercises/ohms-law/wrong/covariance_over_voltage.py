# shows: the correlation coefficient
# fails: recovers_resistances_over_eight_decades
import torch


def fit_resistance(current, voltage):
    return torch.corrcoef(torch.stack([current, voltage]))[0, 1].item()
