# shows: a subclass of Optimizer inside
import torch
class PlainSGD(torch.optim.Optimizer):
    def __init__(self, params, lr):
        super().__init__(params, dict(lr=lr))
    @torch.no_grad()
    def step(self):
        for group in self.param_groups:
            for p in group["params"]:
                p.add_(p.grad, alpha=-group["lr"])
def sgd(params, lr, batch_size):
    optimizer = PlainSGD(params, lr / batch_size)
    optimizer.step()
    optimizer.zero_grad()
