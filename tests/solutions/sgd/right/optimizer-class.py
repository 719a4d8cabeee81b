# shows: own optimizer class behind the function, returns the parameters
import torch
class _SGD:
    def __init__(self, params, lr):
        self.params, self.lr = params, lr
    @torch.no_grad()
    def step(self):
        for p in self.params:
            if p.grad is None:
                continue
            p.add_(p.grad, alpha=-self.lr)
    def zero_grad(self):
        for p in self.params:
            if p.grad is not None:
                p.grad.zero_()
def sgd(params, lr, batch_size):
    o = _SGD(params, lr / batch_size)
    o.step()
    o.zero_grad()
    return params
