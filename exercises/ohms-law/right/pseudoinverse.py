# shows: the pseudoinverse, in single precision
import torch


def fit_resistance(current, voltage):
    X = torch.column_stack((torch.ones_like(current), current))
    return (torch.linalg.pinv(X) @ voltage)[1]
