# shows: Σ V·sign(I) / Σ |I|, an unbiased estimate that is nearly as good
import torch


def fit_resistance(current, voltage):
    s = torch.sign(current)
    return (voltage * s).sum() / current.abs().sum()
