# shows: gradient descent with momentum on scaled data until the gradient vanishes
import torch


def fit_resistance(current, voltage):
    i_scale = current.abs().max().item()
    v_scale = voltage.abs().max().item()
    x, y = current.double() / i_scale, voltage.double() / v_scale
    r = torch.zeros((), dtype=torch.float64, requires_grad=True)
    opt = torch.optim.SGD([r], lr=0.2, momentum=0.8)
    for _ in range(100_000):
        opt.zero_grad()
        loss = 0.5 * ((x * r - y) ** 2).mean()
        loss.backward()
        if r.grad.abs() < 1e-10:
            break
        opt.step()
    return r.detach() * v_scale / i_scale
