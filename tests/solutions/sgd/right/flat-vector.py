# shows: all parameters in one flat vector, written back piece by piece
import torch
def sgd(params, lr, batch_size):
    with torch.no_grad():
        theta = torch.cat([p.reshape(-1) for p in params])
        g = torch.cat([p.grad.reshape(-1) for p in params])
        theta -= g.mul(lr).div(batch_size)
        start = 0
        for p in params:
            stop = start + p.numel()
            p.copy_(theta[start:stop].reshape(p.shape))
            p.grad.zero_()
            start = stop
