# shows: Adam on R itself: a hundredth of an ohm a step
# fails: recovers_resistances_over_eight_decades
import torch


def fit_resistance(current, voltage):
    R = torch.tensor(1.0, requires_grad=True)
    opt = torch.optim.Adam([R], lr=0.01)
    for _ in range(1000):
        opt.zero_grad()
        ((voltage - R * current) ** 2).mean().backward()
        opt.step()
    return R.item()
