# shows: the update by addcmul_ with tensors for lr and batch size
import torch


def sgd(params, lr, batch_size):
    rate = torch.tensor(-lr)
    size = torch.tensor(float(batch_size))
    with torch.inference_mode(False), torch.no_grad():
        for p in params:
            p.addcdiv_(p.grad * rate, size.expand_as(p))
            p.grad.data = torch.zeros_like(p.grad)
