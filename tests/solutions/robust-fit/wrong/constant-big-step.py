# shows: minibatch L1 with a constant step of 0.5 that never settles
# wrong because: any data: parameters jitter by about 0.2 at the end
import torch
def fit_robust(features, labels):
    y = labels.reshape(-1, 1)
    w = torch.zeros(features.shape[1], 1)
    b = torch.zeros(1)
    for _ in range(30):
        for i in torch.randperm(len(y)).split(4):
            s = (features[i] @ w + b - y[i]).sign()
            w -= 0.5 * (features[i] * s).mean(0).reshape(-1, 1)
            b -= 0.5 * s.mean()
    return w, b
