# shows: NumPy arithmetic, copied back
import numpy as np
import torch
def sgd(params, lr, batch_size):
    for p in params:
        old = p.detach().numpy()
        new = old - lr * p.grad.numpy() / batch_size
        with torch.no_grad():
            p.copy_(torch.as_tensor(np.asarray(new)))
        p.grad.fill_(0)
