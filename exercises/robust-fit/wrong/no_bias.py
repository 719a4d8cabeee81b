# shows: no bias
# fails: recovers_the_parameters_despite_wrong_labels, fits_good_labels_as_well
import torch


def fit_robust(features, labels):
    X, y = features.double(), labels.double()
    w = torch.zeros(X.shape[1], 1, dtype=torch.float64)
    for _ in range(50):
        root = (X @ w - y).abs().clamp_min(1e-4).rsqrt()
        w = torch.linalg.lstsq(root * X, root * y).solution
    return w, torch.zeros(1)
