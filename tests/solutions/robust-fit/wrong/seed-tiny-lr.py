# shows: Huber loss with lr 1e-7 as in one of the seeds
# wrong because: any data with w = (2, -3.4), b = 4.2: parameters stay near zero
import torch
def fit_robust(features, labels):
    w = torch.normal(0, 0.01, (features.shape[1], 1), requires_grad=True)
    b = torch.zeros(1, requires_grad=True)
    opt = torch.optim.SGD([w, b], lr=1e-7)
    for _ in range(500):
        opt.zero_grad()
        torch.nn.functional.huber_loss(features @ w + b, labels.reshape(-1, 1), reduction='sum').backward()
        opt.step()
    return w.detach(), b.detach()
