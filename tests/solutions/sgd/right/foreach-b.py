# torch._foreach
import torch
def sgd(params, lr, batch_size):
    ps = list(params)
    with torch.no_grad():
        torch._foreach_sub_(ps, torch._foreach_mul([p.grad for p in ps], lr / batch_size))
    for p in ps: p.grad = None
