# conductance
import torch
def fit_resistance(current, voltage):
    I, V = current.reshape(-1).double(), voltage.reshape(-1).double()
    return float((I * V).sum() / (V * V).sum())
