# shows: velocity kept between calls
# wrong because: two successive calls with grad 1: second step 1.9 times as long
import torch
_v = {}
def sgd(params, lr, batch_size):
    with torch.no_grad():
        for i, p in enumerate(params):
            key = (i, p.shape)
            _v[key] = 0.9 * _v.get(key, torch.zeros_like(p)) + p.grad / batch_size
            p -= lr * _v[key]
            p.grad.zero_()
