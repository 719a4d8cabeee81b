# shows: addcdiv_, grad mode switched by hand and restored
import torch
def sgd(params, lr, batch_size):
    before = torch.is_grad_enabled()
    torch.set_grad_enabled(False)
    try:
        for p in params:
            p.addcdiv_(p.grad, torch.full_like(p.grad, float(batch_size)), value=-lr)
            p.grad = None
    finally:
        torch.set_grad_enabled(before)
