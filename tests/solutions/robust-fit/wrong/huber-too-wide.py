# shows: converged Huber fit with delta 5
# wrong because: 5 % outliers pull b by about 0.05 / 0.95 * 5 = 0.26
import torch
def fit_robust(features, labels):
    w = torch.zeros(features.shape[1], 1, requires_grad=True)
    b = torch.zeros(1, requires_grad=True)
    opt = torch.optim.SGD([w, b], lr=0.3)
    for _ in range(600):
        opt.zero_grad()
        torch.nn.functional.huber_loss(features @ w + b, labels.reshape(-1, 1), delta=5.0).backward()
        opt.step()
    return w.detach(), b.detach()
