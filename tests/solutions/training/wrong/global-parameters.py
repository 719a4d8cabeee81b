# shows: parameters kept between calls
# wrong because: second call, other data, lr=1e-6: starts at the first call's answer; other d: raises
import torch
_params = []
def train(features, labels, lr, num_epochs, batch_size):
    if not _params:
        _params.extend([torch.zeros(features.shape[1], 1), torch.zeros(1)])
    w, b = _params
    y = labels.reshape(-1, 1)
    losses = []
    for _ in range(num_epochs):
        for idx in torch.randperm(len(y)).split(batch_size):
            X = features[idx]
            r = X @ w + b - y[idx]
            w -= lr * X.T @ r / len(idx)
            b -= lr * r.mean()
        losses.append(((features @ w + b - y) ** 2).mean().item() / 2)
    return w, b, losses
