# shows: gradient clipped to norm 1
# wrong because: w with grad [3,4], batch_size=1: step 1/5 of the right one
import torch
def sgd(params, lr, batch_size):
    torch.nn.utils.clip_grad_norm_(list(params), batch_size)
    with torch.no_grad():
        for param in params:
            param -= lr * param.grad / batch_size
            param.grad.zero_()
