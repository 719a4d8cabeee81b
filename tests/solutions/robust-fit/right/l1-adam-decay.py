# shows: sum of absolute errors, Adam on the full batch with the rate falling to zero
import torch

def fit_robust(features, labels):
    n, d = features.shape
    w = torch.zeros(d, 1, requires_grad=True)
    b = torch.zeros(1, requires_grad=True)
    steps = 1500
    opt = torch.optim.Adam([w, b], lr=0.1)
    sched = torch.optim.lr_scheduler.LambdaLR(opt, lambda k: 1 - k / steps)
    y = labels.reshape(-1, 1)
    for _ in range(steps):
        opt.zero_grad()
        loss = (features @ w + b - y).abs().mean()
        loss.backward()
        opt.step()
        sched.step()
    return w.detach(), b.detach()
