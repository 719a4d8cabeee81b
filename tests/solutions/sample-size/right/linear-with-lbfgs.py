# shows: nn.Linear fitted by LBFGS in float64
import torch
from torch import nn

def estimation_error(num_examples: int):
    w, b = torch.tensor([[2.0, -3.4]]).double(), torch.tensor([4.2]).double()
    X = torch.randn(num_examples, 2).double()
    y = nn.functional.linear(X, w, b) + 0.01 * torch.randn(num_examples, 1).double()
    net = nn.Linear(2, 1).double()
    opt = torch.optim.LBFGS(net.parameters(), max_iter=100, tolerance_grad=1e-12, tolerance_change=1e-14, line_search_fn='strong_wolfe')
    def closure():
        opt.zero_grad()
        l = nn.functional.mse_loss(net(X), y)
        l.backward()
        return l
    opt.step(closure)
    return float((w - net.weight).detach().norm()), float((b - net.bias).detach().norm())
