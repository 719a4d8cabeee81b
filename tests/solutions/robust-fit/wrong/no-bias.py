# shows: L1 fit without a bias, b returned as zero
# wrong because: b = 4.2: returns 0
import torch
def fit_robust(features, labels):
    y = labels.reshape(-1, 1)
    w = torch.zeros(features.shape[1], 1, requires_grad=True)
    opt = torch.optim.Adam([w], lr=0.1)
    for k in range(800):
        for g in opt.param_groups:
            g['lr'] = 0.1 * (1 - k / 800)
        opt.zero_grad()
        (features @ w - y).abs().mean().backward()
        opt.step()
    return w.detach(), torch.zeros(1)
