# shows: nanmean of V/I: small currents still ruin it
# fails: recovers_resistances_over_eight_decades
import torch


def fit_resistance(current, voltage):
    ratios = voltage / current
    return ratios[torch.isfinite(ratios)].mean().item()
