# shows: a step towards p − grad, by lerp
import torch
def sgd(params, lr, batch_size):
    with torch.no_grad():
        for i in range(len(params)):
            target = params[i] - params[i].grad
            params[i].copy_(torch.lerp(params[i], target, lr / batch_size))
            params[i].grad.zero_()
