# shows: callable class that differentiates n times, recursively
import torch
class Derivative:
    def __init__(self, order):
        self.order = order
    def _d(self, y, x, k):
        if k == 0:
            return y
        if not y.requires_grad:
            return torch.zeros_like(x)
        g = torch.autograd.grad(y.sum(), x, create_graph=True, allow_unused=True)[0]
        g = torch.zeros_like(x) if g is None else g
        return self._d(g, x, k - 1)
    def __call__(self, f, x):
        assert torch.is_floating_point(x)
        x = x.detach().clone().requires_grad_()
        return self._d(f(x), x, self.order).detach()
second_derivative = Derivative(2)
