# shows: loop variable rebound
# wrong because: any input: values unchanged
import torch
def sgd(params, lr, batch_size):
    with torch.no_grad():
        for param in params:
            grad = param.grad
            param = param - lr * grad / batch_size
            grad.zero_()
