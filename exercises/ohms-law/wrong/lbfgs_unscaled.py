# shows: LBFGS with its default tolerances, in the units given
# fails: suits_small_currents_and_large_ones
import torch


def fit_resistance(current, voltage):
    R = torch.tensor(1.0, requires_grad=True)
    opt = torch.optim.LBFGS([R], lr=0.01, max_iter=50)

    def closure():
        opt.zero_grad()
        loss = ((voltage - R * current) ** 2).mean()
        loss.backward()
        return loss

    opt.step(closure)
    return R.item()
