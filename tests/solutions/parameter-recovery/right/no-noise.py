# shows: labels without noise, L-BFGS
import torch

true_w = torch.tensor([[1.5], [2.5]])
true_b = torch.tensor([-3.0])
features = torch.rand(200, 2)
labels = features @ true_w + true_b
w = torch.zeros(2, 1, requires_grad=True)
b = torch.zeros(1, requires_grad=True)
opt = torch.optim.LBFGS([w, b], max_iter=300, line_search_fn="strong_wolfe", tolerance_grad=1e-10)


def closure():
    opt.zero_grad()
    l = ((features @ w + b - labels) ** 2).sum()
    l.backward()
    return l


opt.step(closure)
