# shows: entry by entry
import numpy as np
def sgd(params, lr, batch_size):
    for p in params:
        for index in np.ndindex(*p.shape):
            p.data[index] -= lr * p.grad[index] / batch_size
        p.grad.fill_(0)
