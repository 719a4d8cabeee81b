# shows: Tukey biweight IRLS with scale from the median residual
import torch

def fit_robust(features, labels):
    y = labels.reshape(-1, 1).double()
    A = torch.cat([features.double(), torch.ones_like(y)], 1)
    theta = torch.zeros(A.shape[1], 1, dtype=torch.float64)
    theta[-1] = y.median()
    for k in range(60):
        r = (y - A @ theta).abs()
        if k < 30:                                   # L1 weights first
            w = 1 / r.clamp(min=1e-3)
        else:                                        # then biweight
            s = 1.4826 * r.median() + 1e-6
            u = (r / (4.685 * s)).clamp(max=1)
            w = (1 - u ** 2) ** 2
        theta = torch.linalg.lstsq(A * w.sqrt(), y * w.sqrt()).solution
    return theta[:-1].to(features.dtype), theta[-1].to(features.dtype)
