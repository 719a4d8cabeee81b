# shows: Adam with lr 0.05 for 1000 steps, reaches at most about R = 50
# wrong because: R = 1e4: the estimate stops near 50
import torch
def fit_resistance(current, voltage):
    R = torch.ones(1, requires_grad=True)
    opt = torch.optim.Adam([R], lr=0.05)
    for _ in range(1000):
        opt.zero_grad()
        loss = ((R * current - voltage) ** 2).mean()
        loss.backward()
        opt.step()
    return R.item()
