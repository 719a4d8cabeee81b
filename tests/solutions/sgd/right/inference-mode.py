# shows: inference_mode as a decorator
import torch
@torch.inference_mode()
def sgd(params, lr, batch_size):
    for p in params:
        p -= lr * p.grad / batch_size
        p.grad.zero_()
